-- The placement that brought an event: voiding the placement takes the event back with it.
alter table event add column placement_id uuid;
create index event_placement on event (placement_id);
