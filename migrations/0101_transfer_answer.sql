-- What a person answered when a transfer asked what was pending: once for each transfer, with who and when. The last answer counts; none is changed.
create table transfer_answer (
    id uuid not null,
    case_id uuid not null,
    placement_id uuid not null,
    what text not null,
    pending text not null,
    answered_by uuid not null,
    answered_at timestamptz not null,
    constraint transfer_answer_pk primary key (id),
    constraint transfer_answer_case foreign key (case_id) references case_file (id)
);
create index transfer_answer_of_case on transfer_answer (case_id, answered_at, id);
