-- What falls due on an alert, written in the transaction of its cause: at most one stands for an alert. It fires once or is ended by an act.
create table timer (
    id uuid not null,
    alert_id uuid not null,
    office text not null,
    step bigint not null,
    round bigint not null,
    since timestamptz not null,
    because text not null,
    due_at timestamptz not null,
    made_at timestamptz not null,
    fired_at timestamptz,
    ended_at timestamptz,
    constraint timer_pk primary key (id),
    constraint timer_alert foreign key (alert_id) references alert (id),
    constraint timer_once check (fired_at is null or ended_at is null)
);
create unique index timer_standing on timer (alert_id) where fired_at is null and ended_at is null;
create index timer_due on timer (due_at, id) where fired_at is null and ended_at is null;
-- Who was called, by which step, when, how, and what became of it. `channel` names the way out that was taken.
create table page (
    id uuid not null,
    timer_id uuid not null,
    place bigint not null,
    alert_id uuid not null,
    office text not null,
    step bigint not null,
    round bigint not null,
    at timestamptz not null,
    whom text not null,
    role text,
    user_id uuid,
    to_office text,
    channel text,
    outcome text not null,
    passed text,
    constraint page_pk primary key (id),
    constraint page_once unique (timer_id, place),
    constraint page_timer foreign key (timer_id) references timer (id),
    constraint page_alert foreign key (alert_id) references alert (id),
    constraint page_user foreign key (user_id) references staff_user (id)
);
create index page_alert_at on page (alert_id, at, place);
-- An office that was called may take the alert over without being asked again.
alter table alert_told add column paged boolean not null default false;
