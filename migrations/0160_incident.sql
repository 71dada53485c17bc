-- A mass event ("operativo"): many alerts of one office gathered into one, with a roster of the persons whom it struck. No act deletes one: a person entered
-- by mistake is voided with a reason, and an alert that is let go keeps its row with the hour.
create table incident (
    id uuid not null,
    office text not null,
    title text not null,
    place text,
    county_fips text,
    time_zone text not null,
    began_at timestamptz not null,
    made_by text not null,
    made_at timestamptz not null,
    closed_at timestamptz,
    close_reason text,
    erased_at timestamptz,
    rev bigint not null,
    constraint incident_pk primary key (id)
);
create index incident_office on incident (office, began_at, id);
-- A person of the roster. `name` is null while it is not known, and once it has aged out.
create table incident_person (
    id uuid not null,
    incident_id uuid not null,
    name text,
    seen_where text,
    whereabouts text not null,
    void_reason text,
    added_by text not null,
    added_at timestamptz not null,
    rev bigint not null,
    constraint incident_person_pk primary key (id),
    constraint incident_person_incident foreign key (incident_id) references incident (id)
);
create index incident_person_roster on incident_person (incident_id, added_at, id);
-- About whom of which incident an alert is: of one at a time.
create table incident_alert (
    incident_id uuid not null,
    alert_id uuid not null,
    person_id uuid not null,
    gathered_at timestamptz not null,
    left_at timestamptz,
    constraint incident_alert_pk primary key (incident_id, alert_id),
    constraint incident_alert_incident foreign key (incident_id) references incident (id),
    constraint incident_alert_alert foreign key (alert_id) references alert (id),
    constraint incident_alert_person foreign key (person_id) references incident_person (id)
);
create unique index incident_alert_one on incident_alert (alert_id) where left_at is null;
create index incident_alert_person on incident_alert (person_id);
