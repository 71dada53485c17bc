-- The list narrowed to overdue cases or to a facility, in the orders that are not by date: their indexes hold the date and the facility too.
-- The index of stages holds the id: which cases are in a rare stage is read from it alone.
drop index case_file_changed;
drop index case_file_opened;
drop index case_file_name;
drop index case_file_stage;
create index case_file_changed on case_file (office, changed_at, id, status, stage, custody, ambito, risk, owner_user, representative_id, next_due_at, facility_id);
create index case_file_opened on case_file (office, opened_at, id, status, stage, custody, ambito, risk, owner_user, representative_id, next_due_at, facility_id);
create index case_file_name on case_file (office, folded_name, id, status, stage, custody, ambito, risk, owner_user, representative_id, next_due_at, facility_id);
create index case_file_stage on case_file (office, status, stage, id);
