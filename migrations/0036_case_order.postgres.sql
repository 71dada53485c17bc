-- Names and words in the order of their bytes, as the embedded store has them, whatever the server's locale.
alter table case_file alter column folded_name type text collate "C";
alter table case_word alter column word type text collate "C";
