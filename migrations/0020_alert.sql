-- An alert, with the folio that the family is given. No act deletes one; `handled_at` says since when nothing is owed on it.
-- `route` is the reasoning at the receipt and never changes; `later_route` is the one of a better position that came after it.
create table alert (
    id uuid not null,
    office text not null,
    received_office text not null,
    routed_office text,
    later_office text,
    folio text not null,
    status_code text not null,
    channel text not null,
    exercise boolean not null,
    drill_token text,
    state text not null,
    state_before text,
    sent timestamptz not null,
    received_at timestamptz not null,
    clock_wrong boolean not null,
    language text not null,
    name text,
    lat double precision,
    lon double precision,
    accuracy_m double precision,
    position_at timestamptz,
    position_wrong boolean not null,
    zip text,
    city text,
    us_state text,
    facility_id text,
    county_fips text,
    place text,
    time_zone text not null,
    for_whom text,
    child_alone boolean,
    child_where text,
    note text,
    caller jsonb,
    contacts jsonb not null,
    text_office text not null,
    rule text not null,
    basis text,
    shortfalls jsonb not null,
    route jsonb not null,
    later_route jsonb,
    lease_user uuid,
    lease_name text,
    lease_until timestamptz,
    read_at timestamptz,
    forward_to text,
    forward_reason text,
    forward_at timestamptz,
    duplicate_of uuid,
    case_id uuid,
    close_reason text,
    handled_at timestamptz,
    changed_at timestamptz not null,
    rev bigint not null,
    constraint alert_pk primary key (id),
    constraint alert_folio unique (folio),
    constraint alert_drill_token unique (drill_token),
    constraint alert_duplicate foreign key (duplicate_of) references alert (id)
);
create index alert_open on alert (office, received_at, id) where handled_at is null;
create index alert_offered on alert (forward_to) where forward_to is not null;
create index alert_received on alert (received_at, id);
create index alert_county on alert (county_fips, received_at);
create index alert_case on alert (case_id);
-- Offices that see an alert without answering for it.
create table alert_told (
    alert_id uuid not null,
    office text not null,
    constraint alert_told_pk primary key (alert_id, office),
    constraint alert_told_alert foreign key (alert_id) references alert (id)
);
create index alert_told_office on alert_told (office, alert_id);
-- What was done about an alert, as its screen tells it. Reasons are codes or what a staff member wrote; nothing that the caller said.
create table alert_step (
    id uuid not null,
    alert_id uuid not null,
    at timestamptz not null,
    act text not null,
    state text not null,
    office text not null,
    to_office text,
    by_name text,
    reason text,
    constraint alert_step_pk primary key (id),
    constraint alert_step_alert foreign key (alert_id) references alert (id)
);
create index alert_step_alert_at on alert_step (alert_id, at, id);
-- A practice press that the server allowed: only its token makes an alert an exercise, once, until `ends_at`.
create table exercise_token (
    token text not null,
    ends_at timestamptz not null,
    constraint exercise_token_pk primary key (token)
);
