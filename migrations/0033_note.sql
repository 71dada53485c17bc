-- Notes: written once. `counsel` and `walled` say who reads them.
create table note (
    id uuid not null,
    case_id uuid not null,
    kind text not null,
    counsel boolean not null,
    walled boolean not null,
    body text not null,
    happened_at timestamptz not null,
    written_at timestamptz not null,
    by_user uuid not null,
    by_name text not null,
    constraint note_pk primary key (id),
    constraint note_case foreign key (case_id) references case_file (id)
);
create index note_of_case on note (case_id, happened_at, id);
