-- What somebody of an office has typed of a call and not yet sent, field by field. Its form is erased when the alert is entered, when it is set aside, and
-- after some days; the row stays.
create table call_draft (
    id uuid not null,
    office text not null,
    user_id uuid not null,
    user_name text not null,
    form jsonb,
    begun_at timestamptz not null,
    saved_at timestamptz not null,
    ended_at timestamptz,
    ended_how text,
    rev bigint not null,
    constraint call_draft_pk primary key (id)
);
create index call_draft_open on call_draft (office, saved_at, id) where ended_at is null;
