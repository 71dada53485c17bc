-- What an office owes by an hour: a reply promised to a family, a visit, the review of a deadline that was missed. `walled` rows are behind the asylum wall.
create table task (
    id uuid not null,
    case_id uuid not null,
    kind text not null,
    title text not null,
    due_at timestamptz not null,
    time_zone text not null,
    fatal boolean not null,
    walled boolean not null,
    deadline_id uuid,
    assignee uuid,
    status text not null,
    created_by uuid not null,
    created_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    ended_reason text,
    rev bigint not null,
    constraint task_pk primary key (id),
    constraint task_case foreign key (case_id) references case_file (id)
);
create index task_case on task (case_id, due_at, id);
create index task_due on task (status, due_at, id);
-- Who read the digest of a morning.
create table digest (
    office text not null,
    user_id uuid not null,
    day date not null,
    read_at timestamptz not null,
    constraint digest_pk primary key (office, user_id, day)
);
