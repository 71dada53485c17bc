-- An entry of the chain is only ever added.
create function audit_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed or deleted';
end $$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry for each statement execute function audit_entry_stays();
