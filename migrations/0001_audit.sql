-- The chain of what was done, by office. An entry is never changed; its head says where the chain ends.
create table audit_head (
    office text not null,
    seq bigint not null,
    hash text not null,
    constraint audit_head_pk primary key (office)
);
create table audit_entry (
    office text not null,
    seq bigint not null,
    at timestamptz not null,
    actor uuid,
    actor_name text not null,
    role text not null,
    command text not null,
    outcome text not null,
    subject uuid,
    case_id uuid,
    reason text,
    detail jsonb not null,
    times bigint not null,
    first_at timestamptz not null,
    prev_hash text not null,
    hash text not null,
    constraint audit_entry_pk primary key (office, seq)
);
create index audit_entry_case on audit_entry (case_id, seq);
-- Calls typed letter by letter or refused in a flood are counted here and entered in the chain as one entry.
create table audit_tally (
    office text not null,
    session text not null,
    command text not null,
    outcome text not null,
    actor uuid,
    actor_name text not null,
    role text not null,
    times bigint not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    constraint audit_tally_pk primary key (office, session, command, outcome)
);
