-- What the acts check before they write, kept by the store too: one live assignment a case, and one confirmed place that holds the person.
create unique index assignment_live on assignment (case_id) where state in ('offered', 'accepted', 'engaged');
create unique index placement_holding on placement (case_id) where confidence = 'confirmed' and book_out is null and voided_at is null;
