-- What the one who pressed said afterwards. `retract_asked_at` is there whatever the PIN was: what leaves the office goes by it alone. `retract_verdict` and
-- `duress` are for the office's own screen. `call_back` is owed until somebody asked the safe question.
alter table alert add column retract_asked_at timestamptz;
alter table alert add column retract_verdict text;
alter table alert add column duress boolean not null default false;
alter table alert add column safe_at timestamptz;
alter table alert add column call_back text;
