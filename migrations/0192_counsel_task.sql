-- Every open case without an engaged representative gets the task to engage one, which a case opened from now on gets by itself. Due since it was opened.
insert into task (id, case_id, kind, title, due_at, time_zone, fatal, walled, deadline_id, assignee, status, created_by, created_at, ended_by, ended_at, ended_reason, rev)
select c.id, c.id, 'counsel', 'counsel', c.opened_at, c.time_zone, true, false, null, null, 'open', c.owner_user, c.opened_at, null, null, null, 1
from case_file c
where c.status <> 'closed' and c.representative_id is null;
