# The journal of dates, the wall sheet, and the calendar that leaves the desk.

## Daily journal (paper)
paper-journal-title = Daily journal of deadlines
paper-journal-open = This day is not over yet: a later print may hold more lines, and another hash.
paper-journal-entered = Entered
paper-journal-changed = Changed
paper-journal-confirmed = Confirmed
paper-journal-met = Met
paper-journal-extended = Extended
paper-journal-waived = Waived
paper-journal-missed = Missed
paper-journal-reopened = Opened again
paper-journal-nothing = Nothing was done with a deadline on this day.
paper-journal-gone = No longer applies
paper-journal-reason = Reason: { $reason }
paper-journal-proof = With proof in the file
paper-journal-compare = The hash is computed from the lines of the day, not from this print. It is kept in the audit chain: print the same day again, in either language, and compare.
paper-journal-about = The journal holds folios and no names of the persons protected, and leaves out what is reserved.
paper-journal-foot = SHA-256 { $print }
paper-journal-why-record_event = An event was recorded
paper-journal-why-supersede_event = An event was corrected
paper-journal-why-answer_fact = A question was answered
paper-journal-why-confirm_set_date = A date set by the court was confirmed
paper-journal-why-book_in = Custody: arrival
paper-journal-why-book_out = Custody: departure
paper-journal-why-confirm_placement = Custody: place confirmed
paper-journal-why-void_placement = Custody: entry voided
paper-journal-why-add_hearing = A hearing was set
paper-journal-why-reset_hearing = A hearing was moved
paper-journal-why-cancel_hearing = A hearing was called off
paper-journal-why-open_case = The case was opened
paper-journal-why-attach_alert = An alert was attached
paper-journal-why-update_person = The person’s data changed
paper-journal-why-answer_assignment = Representation was accepted or declined
paper-journal-why-end_assignment = Representation ended
paper-journal-why-move_step = The case moved to another step
paper-journal-why-rule_changed = The rule changed
paper-journal-why-other = Another act at the desk
paper-label-journal-hour = Hour
paper-label-journal-folio = Folio
paper-label-journal-by = By whom, and why
paper-reason-daily_control = daily control

## Wall sheet (paper)
paper-wall-title = Hearings and deadlines
paper-wall-span = From { $from } to { $until }
paper-wall-free = Nothing on this day.
paper-wall-hearing = Hearing
paper-wall-fatal = FATAL: missing it can lose a right
paper-wall-deadline = Legal deadline
paper-wall-protective = Protective date: ahead of the deadline, on purpose
paper-wall-target = House target: not a legal deadline
paper-wall-duty = Duty of the other side
paper-wall-record = For the record
paper-wall-more = There are more entries than this sheet takes: see the Calendar.
paper-wall-about = Folios and no names. Hearings stand without their subject. What is reserved is not on this sheet: a lawyer must look.
paper-wall-foot = Made by { $who } on { $when }. Look at the Calendar for later changes.
paper-label-wall-hour = Hour
paper-label-wall-what = What
paper-label-wall-folio = Folio

## Calendar file
paper-ics-mine = Amparo, my cases: { $office }
paper-ics-office = Amparo: { $office }
paper-ics-about = Hearings and deadlines by folio, without names. Decision support, not legal advice.
paper-ics-hearing = Hearing

## Papers of the calendar (screen)
calendar-papers = Print or subscribe
calendar-papers-title = Print and take along
calendar-journal = Daily journal
calendar-journal-what = What was entered, changed, confirmed and ended on one day, by whom and why, with a hash to compare later prints.
calendar-journal-day = Day
calendar-journal-today = Today is not over: print it again tomorrow for the whole day.
calendar-journal-save = Save the journal
calendar-wall = Wall sheet
calendar-wall-what = The next 14 days in large type: folios and no names, hearings without their subject. Prints well in black and white.
calendar-wall-save = Save the wall sheet
calendar-file = Calendar file
calendar-file-what = Hearings and deadlines of the coming year as an .ics file, as they stand now. It does not follow later changes.
calendar-file-save = Save the file
calendar-paper-language = Language of the paper
calendar-whose = Whose dates
calendar-whose-mine = Of my cases
calendar-whose-office = Of my office
calendar-reason-audit = Daily control
calendar-reason-supervision = Supervision

## Subscriptions (screen)
feed-title = Calendar on your telephone
feed-what = An address from which a calendar program reads hearings and deadlines by folio, without names and without what is reserved. Whoever has the address can read them: keep it like a password.
feed-add = New address
feed-name = Where it is used
feed-name-help = For example: my telephone
feed-make = Make the address
feed-token-once = Copy this address now: it is shown only once.
feed-copy = Copy
feed-copied = Address copied
feed-not-copied = It could not be copied: mark the address and copy it by hand.
feed-address = Address
feed-alone = On a desk of its own the address works only while this desk is being served and unlocked, and only from this computer. For a telephone your consulate’s server is needed.
feed-window = This window serves no addresses: use the calendar file, or sign in to your consulate’s server in a browser and make the address there.
feed-none = No address yet
feed-none-why = Make one for each device, so that you can revoke it when a device is lost.
feed-read = Last read
feed-never-read = Never read
feed-revoke = Revoke
feed-revoke-why = The device will get nothing more. What it already read stays on it until it reads again.
feed-revoked = Revoked
feed-revoked-done = Address revoked
feed-live = In use
field-too_many_feeds = There are { $most } addresses already: revoke one first.
problem-feed_busy = This calendar was read too often. Wait { $seconds } seconds.
problem-feed_already_made = That address was made already and cannot be shown again: revoke it and make another.
field-day_ahead = The day has not begun yet.
problem-journal_too_long = The day has more than { $most } lines.
