-- A dated item that the engine counted from an event by a rule. A walled row is what only those behind the asylum wall see: an item of a walled rule or event,
-- or the same item as an answer behind the wall changes it; the row without the wall beside it is what everybody else sees.
create table deadline (
    id uuid not null,
    case_id uuid not null,
    rule_id text not null,
    event_id uuid not null,
    walled boolean not null,
    rule_version text not null,
    colour text not null,
    fatal boolean not null,
    standing text not null,
    status text not null,
    due_at timestamptz,
    due_on date,
    set_date date,
    ends_at timestamptz,
    order_at timestamptz,
    time_zone text not null,
    item jsonb not null,
    computed_at timestamptz not null,
    recorded_by uuid not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    ended_by uuid,
    ended_at timestamptz,
    ended_reason text,
    proof_document uuid,
    rev bigint not null,
    constraint deadline_pk primary key (id),
    constraint deadline_once unique (case_id, rule_id, event_id, walled),
    constraint deadline_case foreign key (case_id) references case_file (id)
);
create index deadline_ends on deadline (status, ends_at);
-- No date is moved silently: what stood, what stands, and why.
create table deadline_date (
    id uuid not null,
    deadline_id uuid not null,
    case_id uuid not null,
    at timestamptz not null,
    changed_by uuid not null,
    why text not null,
    old_standing text not null,
    old_status text not null,
    old_due_at timestamptz,
    old_due_on date,
    old_set_date date,
    old_time_zone text not null,
    new_standing text not null,
    new_due_at timestamptz,
    new_due_on date,
    new_set_date date,
    constraint deadline_date_pk primary key (id),
    constraint deadline_date_of foreign key (deadline_id) references deadline (id)
);
create index deadline_date_of on deadline_date (deadline_id, at);
create index deadline_date_case on deadline_date (case_id);
