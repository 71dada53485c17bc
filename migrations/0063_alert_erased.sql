-- A closed alert ages out: its position, contacts and texts are erased, the row with its route, times and reason stays.
alter table alert add column erased_at timestamptz;
create index alert_closed on alert (office, handled_at) where handled_at is not null and erased_at is null;
