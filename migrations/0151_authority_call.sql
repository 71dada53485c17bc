-- An authority asked by telephone and was told neither yes nor no. It names no person and no case: that there is one is what must not be said.
create table authority_call (
    id uuid not null,
    office text not null,
    at timestamptz not null,
    by_name text not null,
    agency text not null,
    caller_name text,
    caller_number text,
    paper text,
    asked_about text,
    seen_at timestamptz,
    seen_by text,
    constraint authority_call_pk primary key (id)
);
create index authority_call_office on authority_call (office, at, id);
create index authority_call_unseen on authority_call (office, at, id) where seen_at is null;
