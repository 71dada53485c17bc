-- More time, asked of whoever set a date: asked, then granted or refused. The date before stays in `deadline_date`.
create table deadline_extension (
    id uuid not null,
    deadline_id uuid not null,
    case_id uuid not null,
    status text not null,
    asked_for date,
    asked_by uuid not null,
    asked_at timestamptz not null,
    reason text not null,
    granted_until date,
    answered_by uuid,
    answered_at timestamptz,
    answer_reason text,
    document_id uuid,
    constraint deadline_extension_pk primary key (id),
    constraint deadline_extension_of foreign key (deadline_id) references deadline (id)
);
create index deadline_extension_case on deadline_extension (case_id, asked_at, id);
-- The day until which a deadline was extended; it stands in place of the counted date.
alter table deadline add column extended_on date;
