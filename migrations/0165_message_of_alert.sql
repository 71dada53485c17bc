-- Each alert that names somebody is asked what was written about it: without this index the whole ledger was read for it, under the office's locks.
create index message_of_alert on message (alert_id, made_at, id);
