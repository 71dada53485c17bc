-- Who stands behind the asylum wall of a case now: a grant that is not ended, held by a member who is a lawyer of the case's office and whose account
-- is in use, and, where a paper was the ground, as long as that paper is not voided.
create view wall_open as
select g.case_id, g.user_id
from wall_grant g
join case_file c on c.id = g.case_id
join staff_role r on r.user_id = g.user_id and r.office = c.office and r.role = 'lawyer'
join staff_user u on u.id = g.user_id and u.disabled_at is null
left join document d on d.id = g.document_id
where g.ended_at is null and (g.document_id is null or (d.case_id = g.case_id and d.voided_at is null));
