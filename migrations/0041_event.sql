-- What happened in a matter. Never deleted: a correction is a new event that takes its place. `walled` rows are behind the asylum wall.
create table event (
    id uuid not null,
    case_id uuid not null,
    event_type text not null,
    at timestamptz not null,
    time_zone text not null,
    set_date date,
    set_date_confirmed_by uuid,
    set_date_confirmed_at timestamptz,
    reported_by text not null,
    evidence text,
    document_id uuid,
    hearing_id uuid,
    walled boolean not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    retired_at timestamptz,
    retired_by uuid,
    retired_reason text,
    superseded_by uuid,
    constraint event_pk primary key (id),
    constraint event_case foreign key (case_id) references case_file (id)
);
create index event_case on event (case_id, at, id);
create index event_hearing on event (hearing_id);
-- An answer to a question of the rules: of the matter, or of one event. A new answer takes the place of the one before, which stays.
create table fact_answer (
    id uuid not null,
    case_id uuid not null,
    event_id uuid,
    name text not null,
    answer text not null,
    evidence text,
    walled boolean not null,
    answered_by uuid not null,
    answered_at timestamptz not null,
    superseded_by uuid,
    constraint fact_answer_pk primary key (id),
    constraint fact_answer_case foreign key (case_id) references case_file (id)
);
create index fact_answer_case on fact_answer (case_id, superseded_by);
