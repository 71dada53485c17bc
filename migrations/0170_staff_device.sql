-- Browsers and phones at which a member of staff is called while away from the desk (web push, RFC 8030). Taken off, a row loses where it leads to.
create table staff_device (
    id uuid not null,
    user_id uuid not null,
    label text not null,
    endpoint text not null,
    p256dh text not null,
    auth text not null,
    made_at timestamptz not null,
    ended_at timestamptz,
    constraint staff_device_pk primary key (id),
    constraint staff_device_user foreign key (user_id) references staff_user (id)
);
create index staff_device_of on staff_device (user_id) where ended_at is null;
create unique index staff_device_endpoint on staff_device (endpoint) where ended_at is null;
-- Calls of staff stand beside the messages to families: one message speaks for all calls of some seconds.
create index message_to_staff on message (value, made_at) where contact_id is null;
