-- A day on which a clerk, or EOIR's filing system, was closed. It moves dates only once a second person confirmed it, and none once it is voided.
-- `place` is the circuit of a circuit's clerk or the district of a district's; none for the filing system, which is one.
create table closing (
    id uuid not null,
    office text not null,
    closed_office text not null,
    place text,
    closed_on date not null,
    reason text not null,
    source text not null,
    recorded_by uuid not null,
    recorded_name text not null,
    recorded_at timestamptz not null,
    confirmed_by uuid,
    confirmed_name text,
    confirmed_at timestamptz,
    voided_name text,
    voided_at timestamptz,
    voided_reason text,
    rev bigint not null,
    constraint closing_pk primary key (id)
);
create index closing_office on closing (office, closed_on, id);
-- The federal district to which a case's papers of habeas go, as a person recorded it, for the place where the person was held then: a transfer does not
-- move it, and another place begins without one. `placement_id` is nil while no place is known.
create table case_district (
    case_id uuid not null,
    placement_id uuid not null,
    district text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    rev bigint not null,
    constraint case_district_pk primary key (case_id, placement_id),
    constraint case_district_case foreign key (case_id) references case_file (id)
);
