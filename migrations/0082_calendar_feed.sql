-- A calendar that a member subscribed to from a program outside the desk. The token is shown once and kept as a hash; whoever holds it reads folios and
-- dates of this scope until it is revoked or the member may no longer read them at the desk.
create table calendar_feed (
    id uuid not null,
    user_id uuid not null,
    office text not null,
    name text not null,
    scope text not null,
    language text not null,
    token_hash text not null,
    created_at timestamptz not null,
    read_at timestamptz,
    revoked_at timestamptz,
    constraint calendar_feed_pk primary key (id),
    constraint calendar_feed_token unique (token_hash),
    constraint calendar_feed_user foreign key (user_id) references staff_user (id)
);
create index calendar_feed_of on calendar_feed (user_id, office);
