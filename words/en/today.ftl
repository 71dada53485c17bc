# Today: what can be lost, who must be where, what was promised; and the tasks of a case.

today-title = Today
today-lead = First what can lose a right; then who must be where, and what was promised.
today-mine = Mine
today-office = My office
today-fatal = Fatal within 72 hours
today-fatal-none = No fatal date ends within 72 hours.
today-overdue = Past and still open
today-reviews = Deadlines to review: missed, or ended and then moved
today-reserved = Reserved matters: a lawyer must look. { $n ->
    [one] One open case has no representative.
   *[other] { $n } open cases have no representative.
}
today-reserved-why = This is said of every case without a representative, whatever it holds.
today-reserved-list = See those cases
today-hearings = Hearings within 72 hours
today-hearings-none = No hearing within 72 hours.
today-replies = Replies promised to families
today-replies-none = No reply promised within seven days.
today-visits = Visits and other tasks
today-visits-none = None within seven days.
today-leases = Alerts taken
today-leases-none = No alert is taken.
today-lease-by = held by { $who }
today-digest = This morning's digest: { $day }
today-digest-none = No date of your cases warns today.
today-digest-read = Read
today-digest-delivered = Delivered once,
today-digest-overdue = { $n } past and still open

task-title = Tasks
task-add = New task
task-none = Nothing is owed. Replies promised to the family and visits are noted here.
task-kind = What it is
task-kind-reply = Reply to the family
task-kind-visit = Visit
task-kind-review = Review of a missed deadline
task-kind-counsel = Representative needed
task-kind-moved = The date moved after the deadline was ended: does the ending hold? Otherwise open it again.
task-kind-other = Another task
task-what = What is to be done
task-when = By when (hour of the place)
task-walled = It speaks of fear, asylum or protection: it is reserved
task-late = Late
task-end = End the task
task-how = How it ended
task-done = Done
task-dropped = It will not be done
task-came-of-it = What came of it
task-review-opened = The review of the missed deadline was opened
task-counsel = Reserved matters: a lawyer must look. Engage a representative.
today-counsel = Waiting for a representative
problem-counsel_not_engaged = This task ends by itself when a representative is engaged.
field-opens_itself = This task opens and ends by itself.
problem-hearing_to_come = A hearing that is to come has not taken place.
problem-review_needs_manager = A manager ends the review of a deadline.
field-another_day = It is another day: read today's digest.
field-not_yours = A lawyer or a manager confirms dates.
field-not_brought = This event does not bring that date.
today-rules-waiting = { $n ->
    [one] In one case a change of the rules waits for approval.
   *[other] In { $n } cases a change of the rules waits for approval.
 }
today-rules-look = Old and new dates
