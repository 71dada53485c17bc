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
