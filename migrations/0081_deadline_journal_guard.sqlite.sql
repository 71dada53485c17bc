-- A line of the journal is only ever added.
create trigger deadline_journal_no_update before update on deadline_journal begin select raise(abort, 'the journal of dates is never changed'); end;
create trigger deadline_journal_no_delete before delete on deadline_journal begin select raise(abort, 'the journal of dates is never shortened'); end;
