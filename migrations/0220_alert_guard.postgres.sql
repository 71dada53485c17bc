-- An alert and the steps of its story are never deleted: an alert ends in a state that says why, and what ages out is emptied.
create function alert_stays() returns trigger language plpgsql as $$
begin
    raise exception 'alerts and their steps are never deleted';
end $$;
create trigger alert_stays before delete or truncate on alert for each statement execute function alert_stays();
create trigger alert_step_stays before delete or truncate on alert_step for each statement execute function alert_stays();
