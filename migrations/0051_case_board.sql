-- The board counts an office's open cases from these alone.
create index case_file_board on case_file (office, status, stage, representative_id, owner_user, next_due_at);
