-- The list narrowed to overdue cases, in the orders that are not by date: their indexes hold the date too.
drop index case_file_changed;
drop index case_file_opened;
drop index case_file_name;
create index case_file_changed on case_file (office, changed_at, id, status, stage, custody, ambito, risk, owner_user, representative_id, next_due_at);
create index case_file_opened on case_file (office, opened_at, id, status, stage, custody, ambito, risk, owner_user, representative_id, next_due_at);
create index case_file_name on case_file (office, folded_name, id, status, stage, custody, ambito, risk, owner_user, representative_id, next_due_at);
