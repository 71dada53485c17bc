# Incidents: many alerts of one place and hour, followed as one, with the list of the persons.

incidents-title = Incidents
incidents-explained = When many alerts come from one place, gather them here: they are taken, shared out, and each person is followed in one list.
incidents-name = Name of the incident
incidents-name-help = The place is enough. Write no person's name here.
incidents-title-default = Operation in { $place }
incidents-began = Began
incidents-which = Which
incidents-open-ones = Going on
incidents-closed-ones = Closed
incidents-none-open = No incident is going on
incidents-none-closed = No incident was closed
incidents-none-explained = One is opened from an alert: in Alerts, with the key G.
incidents-of-alert = Incident
incidents-of-alert-none = This alert is in no incident.
incidents-gather-alert = Gather into an incident
incidents-gather-explained = The alert keeps its folio and is served on its own; the incident shows it together with the others.
incidents-new = A new one
incidents-known = One that is going on
incidents-choose = Choose the incident.
incidents-open = Open the incident
incidents-gather = Gather
incidents-alerts = Alerts
incidents-persons = Persons
incidents-waiting = Waiting
incidents-held = Somebody has them
incidents-handled = Handled
incidents-elsewhere = Of another office
incidents-roster = Persons of the incident
incidents-roster-none = Nobody in the list
incidents-roster-none-explained = Each alert that is gathered brings its person. If a witness names somebody, add them.
incidents-person-name = Name
incidents-person-name-help = As it was said. Empty if it is not known.
incidents-whereabouts = What is known
incidents-whereabouts-unknown = Not known yet
incidents-whereabouts-detained = Detained
incidents-whereabouts-released = Released
incidents-whereabouts-safe = Safe
incidents-whereabouts-help = This is what somebody said. Confirmed custody is kept in the case.
incidents-seen-where = Where last seen
incidents-holder = Who serves it
incidents-nobody = Nobody
incidents-by-witness = by a witness
incidents-case = Open the case
incidents-take-all = { $count ->
    [0] Take those that wait
    [one] Take the one that waits
   *[other] Take the { $count } that wait
 }
incidents-taken = { $taken ->
    [one] You took one alert
   *[other] You took { $taken } alerts
 }; { $waiting ->
    [0] none waits
    [one] one waits
   *[other] { $waiting } wait
 }.
incidents-nobody-waits = No alert waits.
incidents-assign = Share out
incidents-assign-explained = Each alert stays with that person for fifteen minutes. To whoever pressed the button it is still unread until they take it.
incidents-assign-to = To whom
incidents-assign-most = How many, of { $count }
incidents-assign-choose = Choose to whom.
incidents-assign-range = Write a number from 1 to 200.
incidents-assigned = { $taken ->
    [one] One alert was handed over
   *[other] { $taken } alerts were handed over
 }; { $waiting ->
    [0] none waits
    [one] one waits
   *[other] { $waiting } wait
 }.
incidents-gather-title = Alerts of the same county and hours
incidents-gather-more = Gather more ({ $count })
incidents-gather-count = { $count ->
    [one] Gather one alert
   *[other] Gather { $count } alerts
 }
incidents-gathered = { $count ->
    [one] One alert was gathered
   *[other] { $count } alerts were gathered
 }.
incidents-candidates = { $count ->
    [one] Another alert from the county, less than twelve hours apart, is in no incident.
   *[other] { $count } other alerts from the county, less than twelve hours apart, are in no incident.
 }
incidents-candidates-explained = Take the mark from those that are about something else.
incidents-candidates-none = No other alert
incidents-candidates-none-explained = There is no other alert from the county, within twelve hours of the beginning, that is not in an incident already.
incidents-choose-alert = Mark at least one.
incidents-add-person = Add a person
incidents-person = Person of the incident
incidents-person-alerts = Alerts that speak of this person
incidents-let-go = Take out of the incident
incidents-same-as = Is the same person as
incidents-same-help = One line will be left, with the alerts of both.
incidents-same-choose = Choose the other person.
incidents-same = Join the two lines
incidents-void-person = Take off the list
incidents-void-explained = The line no longer counts; it stays on the record with its reason.
incidents-close = Close the incident
incidents-close-explained = It closes once no alert waits. Persons and alerts stay as they are.
incidents-closed = Closed
incidents-reopen = Reopen the incident
incidents-reopen-explained = It goes back to the list of those that are going on.
incidents-erased = The names were erased when the retention time had passed.
incidents-erased-name = Erased
problem-incident_waiting = There are alerts that nobody has. Take them or share them out before closing.
problem-incident_closed = The incident is closed. Reopen it first.
problem-incident_exercise = An exercise does not belong in a real incident.
field-incident_other = The alert is in another incident already.
problem-incident_person_spoken = An alert speaks of this person: take it out of the incident, or join the line with another.
