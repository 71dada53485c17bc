-- A side matter that a person closed: what opened it before no longer keeps it open; a later event opens it again.
create table overlay_closing (
    id uuid not null,
    case_id uuid not null,
    overlay text not null,
    closed_at timestamptz not null,
    by_user uuid not null,
    reason text not null,
    constraint overlay_closing_pk primary key (id),
    constraint overlay_closing_case foreign key (case_id) references case_file (id)
);
create index overlay_closing_case on overlay_closing (case_id, closed_at, id);
