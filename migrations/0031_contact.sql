-- People close to the person of a case, and what each may be told.
create table contact (
    id uuid not null,
    case_id uuid not null,
    name text not null,
    kinship text,
    language text,
    channels jsonb not null,
    may_be_told text not null,
    safe_to_call boolean,
    safe_to_leave_message boolean,
    wording text not null,
    never_contact boolean not null,
    remarks text not null,
    created_at timestamptz not null,
    voided_at timestamptz,
    void_reason text,
    rev bigint not null,
    constraint contact_pk primary key (id),
    constraint contact_case foreign key (case_id) references case_file (id)
);
create index contact_of_case on contact (case_id, created_at, id);
