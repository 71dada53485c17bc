-- Steps of a case, entered and left. A walled step lives here alone: the case's own row, its lists and boards follow the steps outside the asylum wall.
create table case_step (
    id uuid not null,
    case_id uuid not null,
    step text not null,
    from_step text,
    walled boolean not null,
    entered_at timestamptz not null,
    left_at timestamptz,
    by_user uuid,
    reason text,
    constraint case_step_pk primary key (id),
    constraint case_step_case foreign key (case_id) references case_file (id)
);
create index case_step_at on case_step (case_id, entered_at, id);
-- What an audit entry must not name outside the wall of its case: ids of walled rows.
create table walled_subject (
    subject uuid not null,
    case_id uuid not null,
    constraint walled_subject_pk primary key (subject)
);
