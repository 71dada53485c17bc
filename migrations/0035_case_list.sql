-- The list in each of its orders, with the columns that it is narrowed by in the index itself: a page is found without reading the rows that it skips.
drop index case_file_due;
drop index case_file_changed;
drop index case_file_opened;
drop index case_file_name;
drop index case_file_owner;
create index case_file_due on case_file (office, next_due_at, id, status, stage, custody, ambito, risk, owner_user, representative_id);
create index case_file_changed on case_file (office, changed_at, id, status, stage, custody, ambito, risk, owner_user, representative_id);
create index case_file_opened on case_file (office, opened_at, id, status, stage, custody, ambito, risk, owner_user, representative_id);
create index case_file_name on case_file (office, folded_name, id, status, stage, custody, ambito, risk, owner_user, representative_id);
create index case_file_owner on case_file (office, owner_user, next_due_at, id);
create index case_file_facility on case_file (office, facility_id, next_due_at, id);
-- To test whether a case has a word that begins so.
drop index case_word_case;
create index case_word_case on case_word (case_id, word);
