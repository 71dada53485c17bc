-- Two officers may have the same number before them: what one says of it must not lift what the other has just said.
alter table number_rule add column rev bigint not null default 1;
-- The officer's reason where the person's own word does not cover that this contact knows: the page is judged anew at every question.
alter table family_contact add column code_reason text;
