-- The mark of a minor binds the alert, not the contacts that it has so far: those who come with the full press wait as well.
alter table alert add column minor boolean not null default false;
update alert set minor = true where id in (select alert_id from family_contact where minor);
alter table family_contact drop column minor;
