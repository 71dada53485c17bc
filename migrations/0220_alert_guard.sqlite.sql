-- An alert and the steps of its story are never deleted: an alert ends in a state that says why, and what ages out is emptied.
create trigger alert_no_delete before delete on alert begin select raise(abort, 'alerts are never deleted'); end;
create trigger alert_step_no_delete before delete on alert_step begin select raise(abort, 'the steps of an alert are never deleted'); end;
