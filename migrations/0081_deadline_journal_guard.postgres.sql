-- A line of the journal is only ever added.
create function deadline_journal_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the journal of dates is never changed or shortened';
end $$;
create trigger deadline_journal_stays before update or delete or truncate on deadline_journal for each statement execute function deadline_journal_stays();
