-- The calendar walks open deadlines by their ends and stops when its page is full; those that are met, walled or gone are not in its way.
drop index deadline_ends;
create index deadline_ends on deadline (ends_at, id, case_id) where status in ('proposed', 'confirmed', 'warned') and walled = false;
