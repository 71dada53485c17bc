-- A fact is found by any word of its label, key or place, not by the beginning of its label alone. The next start loads the shipped facts anew, with their words.
alter table reference_row add column sought text not null default '';
update reference_row set sought = ' ' || folded;
delete from setting where office = '-' and name = 'reference_version';
