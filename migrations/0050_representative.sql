-- Legal representatives: the outside lawyers whom an office engages.
create table representative (
    id uuid not null,
    office text not null,
    name text not null,
    folded text not null,
    firm text not null,
    bar_state text not null,
    bar_number text not null,
    languages text not null,
    courts text not null,
    phone text not null,
    email text not null,
    capacity bigint not null,
    leave_until date,
    contract_until date,
    active boolean not null,
    user_id uuid,
    created_at timestamptz not null,
    rev bigint not null,
    constraint representative_pk primary key (id),
    constraint representative_bar unique (office, bar_state, bar_number)
);
create index representative_name on representative (office, folded, id);
-- A case offered to a representative, and what became of it.
create table assignment (
    id uuid not null,
    case_id uuid not null,
    office text not null,
    representative_id uuid not null,
    state text not null,
    offered_at timestamptz not null,
    offered_by uuid not null,
    answered_at timestamptz,
    engaged_at timestamptz,
    ended_at timestamptz,
    reason text,
    findings jsonb not null,
    rev bigint not null,
    constraint assignment_pk primary key (id),
    constraint assignment_case foreign key (case_id) references case_file (id),
    constraint assignment_representative foreign key (representative_id) references representative (id)
);
create index assignment_of_case on assignment (case_id, offered_at);
create index assignment_of_representative on assignment (office, representative_id, state);
