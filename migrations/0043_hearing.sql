-- A hearing. A reset makes a new row linked to the old one. The subject of a walled one is behind the asylum wall; its place and time are not.
create table hearing (
    id uuid not null,
    case_id uuid not null,
    court_code text,
    court text not null,
    judge text,
    kind text not null,
    medium text not null,
    starts_at timestamptz not null,
    time_zone text not null,
    interpreter text,
    attends text,
    status text not null,
    reason text,
    replaces uuid,
    replaced_by uuid,
    walled boolean not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    rev bigint not null,
    constraint hearing_pk primary key (id),
    constraint hearing_case foreign key (case_id) references case_file (id)
);
create index hearing_case on hearing (case_id, starts_at, id);
create index hearing_starts on hearing (starts_at, id);
