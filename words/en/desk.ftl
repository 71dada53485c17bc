# What the program itself says: system notifications, keys, backups.
desk-new-alert = New alert at { $office }
desk-new-alert-body = Open Amparo to answer it.

problem-crypto_failed = Encryption failed on this computer.
problem-crypto_failed-help = Restart the computer and try again. Nothing was changed.
problem-no_program_for_file = This computer has no program that opens that file.
problem-no_program_for_file-help = The file is saved. Open it on another computer or install a reader.
problem-not_from_page = The request did not come from this page.
problem-not_from_page-help = Close Amparo and open it again.
problem-no_keys = This office was opened without a key file: it cannot make backups.
problem-backup_damaged = The backup is not whole.
problem-backup_damaged-help = Do not use it. Try another backup; nothing was changed on this computer.
problem-backup_needs_server = This backup comes from a PostgreSQL server and opens only on one.
problem-paper_failed = The document could not be made.
field-file_not_found = That file is not there.
field-not_absolute = Give the full path.
field-already_there = There is a file of that name already.
desk-page = Unanswered alert at { $office }
desk-page-body = Nobody has taken it. Open Amparo to answer it.
desk-given = Alerts were given to you at { $office }
desk-given-body = A colleague passed them on. Open Amparo to take them.
