-- What changed, for other processes: ids only, never personal data. Read from a cursor; a wake-up only shortens the wait.
create table outbox (
    id uuid not null,
    topic text not null,
    office text not null,
    subject uuid,
    at timestamptz not null,
    constraint outbox_pk primary key (id)
);
