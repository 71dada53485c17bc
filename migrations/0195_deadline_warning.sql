-- How a date warns. That of a protective twin changes when an attorney confirms the rule of its partner, so no list reads it from the colour.
alter table deadline add column warning_class text not null default 'info';
update deadline set warning_class = coalesce(item ->> 'warning_class', 'info');
