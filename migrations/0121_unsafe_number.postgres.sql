-- Numbers and addresses where it is not safe to leave a message, by the contact whose record says so: it binds the number everywhere.
create table unsafe_number (
    value text not null,
    contact_id uuid not null,
    constraint unsafe_number_pk primary key (value, contact_id),
    constraint unsafe_number_contact foreign key (contact_id) references contact (id)
);
insert into unsafe_number (value, contact_id)
select distinct j.value ->> 'value', k.id from contact k, jsonb_array_elements(k.channels) j where k.safe_to_leave_message = false;
