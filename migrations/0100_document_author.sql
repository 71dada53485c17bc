-- The representative who wrote a document: with counsel engaged, a right is waived by counsel's own written word alone.
alter table document add column author uuid;
