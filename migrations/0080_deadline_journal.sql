-- What was done with the dates of an office, in the order in which it was done: entered, changed, confirmed, ended, opened again. A row is added in the
-- transaction of its act and never changed, so that a day that is over can be printed again and compared. The rows of walled deadlines are for nobody's paper.
create table deadline_journal (
    id uuid not null,
    office text not null,
    case_id uuid not null,
    deadline_id uuid not null,
    at timestamptz not null,
    what text not null,
    by_user uuid,
    by_name text not null,
    why text not null,
    reason text,
    proof boolean not null,
    rule_id text not null,
    rule_version text not null,
    fatal boolean not null,
    walled boolean not null,
    old_standing text,
    old_at timestamptz,
    old_on date,
    old_zone text,
    new_standing text not null,
    new_at timestamptz,
    new_on date,
    new_zone text not null,
    constraint deadline_journal_pk primary key (id),
    constraint deadline_journal_of foreign key (deadline_id) references deadline (id)
);
create index deadline_journal_day on deadline_journal (office, at, id);
