-- A case, with what its list and the board show kept beside it (each is recounted from its rows by a test). `next_due_at` never comes from a walled deadline.
create table case_file (
    id uuid not null,
    office text not null,
    folio text not null,
    person_id uuid not null,
    alert_id uuid,
    ambito text not null,
    status text not null,
    step text not null,
    stage text not null,
    risk text not null,
    owner_user uuid not null,
    representative_id uuid,
    shown_name text not null,
    folded_name text not null,
    a_number text,
    custody text not null,
    facility_id text,
    time_zone text not null,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    closed_at timestamptz,
    close_reason text,
    next_due_at timestamptz,
    rev bigint not null,
    constraint case_file_pk primary key (id),
    constraint case_file_folio unique (folio),
    constraint case_file_person foreign key (person_id) references person (id)
);
create index case_file_due on case_file (office, status, next_due_at, id);
create index case_file_changed on case_file (office, changed_at, id);
create index case_file_opened on case_file (office, opened_at, id);
create index case_file_name on case_file (office, folded_name, id);
create index case_file_owner on case_file (office, owner_user, status);
create index case_file_representative on case_file (office, representative_id, status);
create index case_file_stage on case_file (office, status, stage);
create index case_file_alert on case_file (alert_id);
-- Words that a case is found by: its folio, A-number and the folded words of its names. Nothing behind the wall.
create table case_word (
    office text not null,
    word text not null,
    case_id uuid not null,
    constraint case_word_pk primary key (office, word, case_id)
);
create index case_word_case on case_word (case_id);
-- The next serial of an office's folios in a year.
create table folio_serial (
    office text not null,
    year bigint not null,
    last bigint not null,
    constraint folio_serial_pk primary key (office, year)
);
-- Who may look behind the asylum wall of a case: the engaged representative, and a lawyer whom the person named in writing.
create table wall_grant (
    case_id uuid not null,
    user_id uuid not null,
    source text not null,
    document_id uuid,
    granted_at timestamptz not null,
    ended_at timestamptz,
    constraint wall_grant_pk primary key (case_id, user_id, source)
);
