-- Numbers and addresses never to be contacted, by the contact whose record says so: the word binds the number in every case and alert of the office.
create table never_contact (
    value text not null,
    contact_id uuid not null,
    constraint never_contact_pk primary key (value, contact_id),
    constraint never_contact_contact foreign key (contact_id) references contact (id)
);
insert into never_contact (value, contact_id)
select distinct j.value ->> 'value', k.id from contact k, jsonb_array_elements(k.channels) j where k.never_contact;
