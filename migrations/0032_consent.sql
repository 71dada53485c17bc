-- What the person agreed to or not; the newest answer of a kind counts, none is changed.
create table consent (
    id uuid not null,
    case_id uuid not null,
    kind text not null,
    answer text not null,
    how text not null,
    witness text,
    remark text,
    at timestamptz not null,
    recorded_at timestamptz not null,
    by_user uuid not null,
    constraint consent_pk primary key (id),
    constraint consent_case foreign key (case_id) references case_file (id)
);
create index consent_of_case on consent (case_id, at, id);
-- What was said to whom, and how they showed who they are. An authority that asks is told neither yes nor no.
create table disclosure (
    id uuid not null,
    case_id uuid not null,
    told_kind text not null,
    contact_id uuid,
    told_name text not null,
    agency text,
    paper_shown text,
    verified_how text not null,
    said text not null,
    how text not null,
    at timestamptz not null,
    recorded_at timestamptz not null,
    by_user uuid not null,
    constraint disclosure_pk primary key (id),
    constraint disclosure_case foreign key (case_id) references case_file (id)
);
create index disclosure_of_case on disclosure (case_id, at, id);
