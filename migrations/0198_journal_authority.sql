-- What a line says of its rule as it stood then: the first authority, and whether an attorney of the office had confirmed that version. Lines that were added
-- before say neither, and keep the hash of their day.
alter table deadline_journal add column citation text;
alter table deadline_journal add column confirmed boolean;
