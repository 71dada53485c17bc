-- Reads of one record that follow each other are counted under the session and the record; the entry names what was read.
alter table audit_tally add column subject uuid;
alter table audit_tally add column case_id uuid;
