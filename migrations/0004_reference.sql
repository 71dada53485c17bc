-- Facts the program ships with, a row each; an office's correction stands beside the shipped value.
create table reference_row (
    kind text not null,
    key text not null,
    label text not null,
    folded text not null,
    body jsonb not null,
    verified_on date,
    correction jsonb,
    corrected_by text,
    corrected_at timestamptz,
    reason text,
    rev bigint not null,
    constraint reference_row_pk primary key (kind, key)
);
create index reference_row_folded on reference_row (kind, folded);
create table setting (
    office text not null,
    name text not null,
    value jsonb not null,
    rev bigint not null,
    constraint setting_pk primary key (office, name)
);
