-- The family ledger: whom an alert names, what each was told by which way, and what became of it. Rows are written in the transaction of their cause.
create table family_contact (
    id uuid not null,
    alert_id uuid not null,
    place bigint not null,
    name text not null,
    kinship text not null,
    language text not null,
    wording text not null,
    may_be_told text not null,
    ways jsonb not null,
    minor boolean not null,
    guardian_at timestamptz,
    guardian_by text,
    guardian_how text,
    code_hash text,
    code_at timestamptz,
    code_by text,
    code_how text,
    next_contact_at timestamptz,
    confirm_by timestamptz,
    task_at timestamptz,
    confirmed_at timestamptz,
    confirmed_by text,
    rev bigint not null,
    constraint family_contact_pk primary key (id),
    constraint family_contact_place unique (alert_id, place),
    constraint family_contact_code unique (code_hash),
    constraint family_contact_alert foreign key (alert_id) references alert (id)
);
create index family_contact_confirm on family_contact (confirm_by) where task_at is null and confirmed_at is null;
-- `template_version` says which words; the words themselves and the number leave the row when the alert ages out.
create table message (
    id uuid not null,
    office text not null,
    alert_id uuid,
    contact_id uuid,
    template text not null,
    template_version bigint not null,
    language text not null,
    wording text not null,
    way text not null,
    way_place bigint not null,
    value text not null,
    state text not null,
    why text,
    decided_by text,
    reason text,
    provider_id text,
    tries bigint not null,
    made_at timestamptz not null,
    due_at timestamptz not null,
    lease_until timestamptz,
    sent_at timestamptz,
    ended_at timestamptz,
    constraint message_pk primary key (id),
    constraint message_alert foreign key (alert_id) references alert (id),
    constraint message_contact foreign key (contact_id) references family_contact (id)
);
create index message_of_contact on message (contact_id, made_at, id);
create index message_due on message (due_at, id) where state = 'queued';
create index message_taken on message (lease_until) where state = 'sending';
create index message_provider on message (provider_id) where provider_id is not null;
-- What binds a number or an address in every alert and case of every office.
create table number_rule (
    value text not null,
    never_at timestamptz,
    stopped_at timestamptz,
    from_min bigint,
    until_min bigint,
    time_zone text,
    changed_at timestamptz not null,
    constraint number_rule_pk primary key (value)
);
