-- Which offices have a desk on this store, and which of them founds the others.
create table founded_office (
    office text not null,
    founded_at timestamptz not null,
    host boolean not null,
    constraint founded_office_pk primary key (office)
);
-- Until now nobody could be a member of any office but the first one.
insert into founded_office (office, founded_at, host)
select r.office, min(u.created_at), true
from staff_role r
join staff_user u on u.id = r.user_id
group by r.office;
