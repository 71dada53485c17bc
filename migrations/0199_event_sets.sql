-- A date that a person linked to the default in whose place it stands: the rule, and the event that carries the default. It stands there and nowhere else.
alter table event add column sets_event uuid;
alter table event add column sets_rule text;
