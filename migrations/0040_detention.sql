-- A stay: from the arrest to what ends it. Its placements are the places that held the person, one after the other; what lies between them is a gap.
create table detention_stay (
    id uuid not null,
    case_id uuid not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint detention_stay_pk primary key (id),
    constraint detention_stay_case foreign key (case_id) references case_file (id)
);
create index detention_stay_case on detention_stay (case_id);
-- `county_fips`, `state` and `time_zone` are those of the place as it was known when it was recorded.
create table placement (
    id uuid not null,
    case_id uuid not null,
    stay_id uuid not null,
    facility_id text,
    place text not null,
    county_fips text,
    state text,
    time_zone text not null,
    holder text not null,
    book_in timestamptz not null,
    book_out timestamptz,
    release_reason text,
    source text not null,
    release_source text,
    confidence text not null,
    known_from timestamptz not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    voided_by uuid,
    voided_at timestamptz,
    void_reason text,
    rev bigint not null,
    constraint placement_pk primary key (id),
    constraint placement_stay foreign key (stay_id) references detention_stay (id)
);
create index placement_case on placement (case_id, book_in, id);
