-- To whom of the staff who only enter calls an alert is open: whoever entered it, and who was answered rightly about it, for as long as a call lasts.
create table alert_unlock (
    alert_id uuid not null,
    user_id uuid not null,
    until timestamptz,
    constraint alert_unlock_pk primary key (alert_id, user_id),
    constraint alert_unlock_alert foreign key (alert_id) references alert (id)
);
