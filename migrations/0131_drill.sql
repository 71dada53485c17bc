-- A drill: exercise alerts that a host sends through every real path. Its tokens are issued with it; its alerts stand in no list of real ones.
create table drill (
    id uuid not null,
    office text not null,
    by_name text not null,
    started_at timestamptz not null,
    planned bigint not null,
    ended_at timestamptz,
    report jsonb,
    constraint drill_pk primary key (id)
);
create index drill_started on drill (started_at, id);
alter table exercise_token add column drill_id uuid;
alter table alert add column drill_id uuid;
create index alert_drill on alert (drill_id) where drill_id is not null;
