-- The digest of a morning as it was delivered: one row a person and day, never one an event. The constraint keeps it from being delivered twice,
-- whichever process looks, and however often.
create table morning_digest (
    id uuid not null,
    office text not null,
    user_id uuid not null,
    day date not null,
    delivered_at timestamptz not null,
    dates bigint not null,
    overdue bigint not null,
    constraint morning_digest_pk primary key (id),
    constraint morning_digest_once unique (office, user_id, day)
);
