-- By which rules an event was first counted, or last by somebody's approval: its checksum, and the day since which rules that follow the day of looking stand
-- as they did. An act about something else counts by these, so that a change of rules moves nothing before somebody approves.
alter table event add column counted_by text;
update event set counted_by = (select p.checksum from case_pack p where p.case_id = event.case_id);
create index event_counted_by on event (case_id, counted_by);
-- A change of rules waits for approval in the case: as it is seen outside the asylum wall, and behind it.
alter table case_pack add column waits_outside boolean not null default false;
alter table case_pack add column waits_inside boolean not null default false;
create index case_pack_waits on case_pack (case_id) where waits_outside = true or waits_inside = true;
-- The rules of a checksum, kept when something is first counted by them.
create table kept_pack (
    office text not null,
    checksum text not null,
    rules jsonb not null,
    kept_at timestamptz not null,
    constraint kept_pack_pk primary key (office, checksum)
);
-- The last day on which an office's cases were compared with the rules of that day, and by which reference data. No day: it is owed.
create table rule_check (
    office text not null,
    day date,
    version text not null,
    checked_at timestamptz not null,
    constraint rule_check_pk primary key (office)
);
