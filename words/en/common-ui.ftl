# Words of the page's parts: buttons, fields, lists, states. Nothing of cases.

common-cancel = Cancel
common-close = Close
common-save = Save
common-add = Add
common-edit = Edit
common-back = Back
common-next = Next
common-open = Open
common-print = Print
common-download = Save file
common-search = Search
common-filter = Filter
common-all = All
common-none = None
common-yes = Yes
common-no = No
common-not-sure = Not sure
common-not-asked = Not asked
common-change = Change
common-choose = Choose…
common-type-to-find = Type to find
common-nothing-found = Nothing matches. Try another word.
common-required = required
common-loading = Loading…
common-retry = Try again
common-list-changed = The list has changed since it was read.
common-refresh = Refresh
common-undo = Undo
common-undo-failed = It could not be undone. Look at how it stands now.
common-toasts = Notices of what was just done
common-more = More
common-show-kinds = What is shown
common-reason = Reason
common-reason-help = It stays on the record with your name and the time.
common-reason-needed = Write the reason first.
common-unsaved = Not saved
common-saved = Saved
common-choose-file = Choose file
common-file-sending = Sending { $name } ({ $size })…
common-file-ready = Ready: { $name } ({ $size })
common-file-saved = Saved to { $where }
common-file-not-saved = No file was saved.

common-file-not-opened = The file is saved, but this computer could not open it.

common-day-letter = d
common-overdue-by = overdue { $time }
common-date-example = Mar 3, +30d, 2026-03-03
common-instant-example = Mar 3 14:30, +2d 9am
common-date-unread = This date is not understood. Type for example “Mar 3”, “+30d” or “2026-03-03”.
common-instant-unread = Not understood. Type a day and an hour, for example “Mar 3 14:30”.
common-hour-twice = Clocks change that day and this hour comes twice: the first one is taken.
common-hour-skipped = Clocks change that day and this hour does not exist: the next one is taken.

common-tone-red = deadline
common-tone-amber = protective date
common-tone-house = house target
common-tone-blue = their duty
common-tone-green = safe until
common-tone-grey = record
common-tone-accent = note

common-step-done = done
common-step-now = now
common-step-possible = possible
common-step-refused = not available
common-step-later = later

common-map-zoom-in = Zoom in
common-map-zoom-out = Zoom out
common-map-whole = Show the whole country
common-map-keys = Arrow keys move, plus and minus zoom
common-map-in-words = The map in words
common-map-point = Point: { $lat }, { $lon }
common-map-accuracy = give or take { $distance }
common-map-county = County: { $county }, { $state }
common-map-outside = The point lies outside the map of the United States.
common-map-mark = { $name }: { $distance } from the point
common-map-credit = Shapes: US Census Bureau (us-atlas)

common-conflict-title = Somebody changed this while you were writing
common-conflict-help = Compare and decide: save yours on top, or keep what is there.
common-conflict-mine = Save mine
common-conflict-theirs = Keep what is there
common-conflict-field = Field
common-conflict-yours = What you wrote
common-conflict-current = What is stored

common-problem-other = It could not be done. Code for support: { $code }
problem-unreachable = No connection to Amparo.
problem-unreachable-help = Check the network. Nothing you wrote is lost: you can try again.
problem-unexpected = Something failed inside Amparo.
problem-unexpected-help = Try again. If it happens again, tell whoever administers this system.

field-invalid = Check this value.
field-required = This is missing.
