-- Rules that an office wrote: beside the shipped ones, or in the place of one from a day on. Never changed: withdrawn, with a reason.
create table office_rule (
    id uuid not null,
    office text not null,
    rule_id text not null,
    rule jsonb not null,
    effective_from date not null,
    author uuid not null,
    author_name text not null,
    reason text not null,
    written_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_name text,
    withdrawn_reason text,
    rev bigint not null,
    constraint office_rule_pk primary key (id)
);
create index office_rule_office on office_rule (office, effective_from, written_at);
-- An attorney of the office confirmed a version of a rule. The latest confirmation of that version counts; a changed rule is unconfirmed again.
create table rule_confirmation (
    id uuid not null,
    office text not null,
    rule_id text not null,
    rule_version text not null,
    attorney uuid not null,
    attorney_name text not null,
    confirmed_on date not null,
    confirmed_at timestamptz not null,
    constraint rule_confirmation_pk primary key (id)
);
create index rule_confirmation_office on rule_confirmation (office, confirmed_at);
-- By which rules a case was last counted: where it is another pack than that of today, its differences wait for approval.
create table case_pack (
    case_id uuid not null,
    checksum text not null,
    counted_at timestamptz not null,
    constraint case_pack_pk primary key (case_id),
    constraint case_pack_case foreign key (case_id) references case_file (id)
);
