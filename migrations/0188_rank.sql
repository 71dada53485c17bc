-- A flood is served second, and so are the timers that call staff for it: whoever was known before is called first, however many fell due before.
alter table timer add column second boolean not null default false;
update timer set second = true where fired_at is null and ended_at is null and alert_id in (select id from alert where second);
create index timer_rank on timer (second, due_at, id) where fired_at is null and ended_at is null;
-- 0: to staff, 1: to a family, 2: to a family of an alert that is served second. Each way has its own queue: one that hangs holds up no other.
alter table message add column rank bigint not null default 1;
update message set rank = 0 where contact_id is null and state = 'queued';
create index message_rank on message (way, rank, due_at, id) where state = 'queued';
create index message_of_way on message (way, due_at) where state = 'queued';
-- By which messages a call of staff left: when none of them goes through, the call was none.
create table page_message (
    page_id uuid not null,
    message_id uuid not null,
    constraint page_message_pk primary key (page_id, message_id),
    constraint page_message_page foreign key (page_id) references page (id),
    constraint page_message_message foreign key (message_id) references message (id)
);
create index page_message_of on page_message (message_id);
-- The ledger of a case shows the duplicates of its alerts as well.
create index alert_same_as on alert (duplicate_of) where duplicate_of is not null;
