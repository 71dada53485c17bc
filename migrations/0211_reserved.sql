-- What is moved behind the asylum wall after it was written: the row outside keeps none of its words, and the id of the note
-- inside that has them, which nobody outside is shown.
alter table note add column reserved_as uuid;
-- Words of an alert, taken out of it. They become reserved notes of the case that the alert is opened to or attached to; until then nobody reads them.
create table alert_reserved (
    id uuid not null,
    alert_id uuid not null,
    what text not null,
    body text not null,
    at timestamptz not null,
    by_user uuid not null,
    by_name text not null,
    note_id uuid,
    constraint alert_reserved_pk primary key (id),
    constraint alert_reserved_alert foreign key (alert_id) references alert (id)
);
create index alert_reserved_of_alert on alert_reserved (alert_id, at, id);
