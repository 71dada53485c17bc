-- Who is called when nobody takes an alert: an office's decision, its weekly shifts in its own zone, leave and swaps, and how to reach its members.
-- `body` is casework's Policy. Nothing is deleted: shifts and absences are voided.
create table escalation_policy (
    office text not null,
    body jsonb not null,
    rev bigint not null,
    constraint escalation_policy_pk primary key (office)
);
create table roster_shift (
    id uuid not null,
    office text not null,
    user_id uuid not null,
    days text not null,
    from_min bigint not null,
    until_min bigint not null,
    on_holidays boolean not null,
    voided_at timestamptz,
    rev bigint not null,
    constraint roster_shift_pk primary key (id),
    constraint roster_shift_user foreign key (user_id) references staff_user (id)
);
create index roster_shift_office on roster_shift (office) where voided_at is null;
create table roster_absence (
    id uuid not null,
    office text not null,
    user_id uuid not null,
    instead uuid,
    from_at timestamptz not null,
    until_at timestamptz not null,
    voided_at timestamptz,
    rev bigint not null,
    constraint roster_absence_pk primary key (id),
    constraint roster_absence_user foreign key (user_id) references staff_user (id),
    constraint roster_absence_instead foreign key (instead) references staff_user (id)
);
create index roster_absence_office on roster_absence (office, until_at) where voided_at is null;
-- `phone_at`, `mail_at`: when a colleague tried it and the person answered.
create table staff_reach (
    user_id uuid not null,
    phone text,
    phone_at timestamptz,
    mail text,
    mail_at timestamptz,
    rev bigint not null,
    constraint staff_reach_pk primary key (user_id),
    constraint staff_reach_user foreign key (user_id) references staff_user (id)
);
create index staff_session_office on staff_session (office, user_id) where ended_at is null;
