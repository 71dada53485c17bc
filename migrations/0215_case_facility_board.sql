-- The board by facility, status by status, from the index alone.
create index case_file_facility_board on case_file (office, status, facility_id, next_due_at) where facility_id is not null;
-- Response times begin with an office's alerts of some weeks.
create index alert_of_office on alert (office, received_at, id) where not exercise;
