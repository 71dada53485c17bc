# The caseload board.

caseload-title = Caseload
caseload-as-of = As of
caseload-open = Open
caseload-open-note = Open and reopened
caseload-unassigned = No representative
caseload-unassigned-note = Open without an engaged representative
caseload-overdue = Overdue
caseload-overdue-note = A red date is past and still open
caseload-on-hold = On hold
caseload-on-hold-note = Counted apart
caseload-by-stage = By stage
caseload-by-representative = By representative
caseload-by-owner = By owner
caseload-stage = Stage
caseload-representative = Representative
caseload-owner = Owner
caseload-figures = Open · on hold · overdue
caseload-no-bars = Nothing to count yet
caseload-open-list = { $label }: { $count }, open the list
caseload-oldest-alert = Oldest unserved alert
caseload-no-alert = None
caseload-alerts-waiting = { $count ->
    [0] Nobody is waiting
    [one] 1 alert is waiting
   *[other] { $count } alerts are waiting
}
caseload-open-alerts = { $count } unserved alerts, open the queue
caseload-by-facility = By facility
caseload-facility = Facility
caseload-times = Response times
caseload-times-help = From the press of the button or the call. Each alert counts once; drills do not count.
caseload-times-days = Period
caseload-times-last = { $days ->
    [one] Last day
   *[other] Last { $days } days
}
caseload-times-leg = Until…
caseload-times-read = a person read it
caseload-times-reached = somebody was spoken with or found
caseload-times-represented = a representative was engaged
caseload-times-done = Alerts
caseload-times-median = Half of them, within
caseload-times-p90 = 9 in 10, within
caseload-times-longest = The longest wait
caseload-times-of = { $done } of { $alerts }
caseload-times-none = There were no alerts in this period
caseload-times-more = There were more alerts: the last { $alerts } are counted.
caseload-took = { $days ->
    [0] { $hours ->
        [0] { $minutes ->
            [0] { $seconds } s
           *[other] { $minutes } min { $seconds } s
        }
       *[other] { $hours } h { $minutes } min
    }
   *[other] { $days } d { $hours } h
}
