# Due-process deadlines: kinds of date, colours, statuses, and the reasoning of each count.
# Names that the data gives (events, questions, holidays) come in both languages: those ending in _en are read here.

deadline-not-advice = Decision support, not legal advice.
deadline-not-confirmed-mark = Not confirmed by an attorney
deadline-no-date = No date
deadline-green-warning = Does not stop detention or transfer.
deadline-reserved-line = Reserved matters: a lawyer must look.

deadline-kind-deadline = Legal deadline
deadline-kind-court-set = Date set by the court
deadline-kind-protective = Protective date
deadline-kind-internal-target = House target
deadline-kind-mx-target = Consular house target
deadline-kind-government-duty = Duty of the authority
deadline-kind-government-limit = Limit on the authority
deadline-kind-expiry = Expiry
deadline-kind-benchmark = Benchmark, not law
deadline-kind-protected-until = Protected until
deadline-kind-not-before = Not before
deadline-kind-record = For the record
deadline-kind-eligibility = Who may ask for it
deadline-kind-window-open = Window open
deadline-kind-right-no-date = Right without a date
deadline-kind-not-outside = Not outside hours
deadline-kind-review-date = Review date

deadline-colour-red = Red: our deadline
deadline-colour-amber = Amber: protective
deadline-colour-target = House target
deadline-colour-blue = Blue: duty of the other side
deadline-colour-green = Green: does not stop detention or transfer
deadline-colour-grey = Grey: to know

deadline-warning-fatal = Fatal: missing it may lose a right
deadline-warning-duty = Duty of somebody else
deadline-warning-target = Target
deadline-warning-info = Information

deadline-status-stands = Stands
deadline-status-superseded = Superseded by the set date
deadline-status-possible = Possible: confirm
deadline-status-history = History: the event was corrected

deadline-place-custody = the holding place
deadline-place-court = the court
deadline-place-bia = the BIA
deadline-place-circuit-clerk = the circuit clerk
deadline-place-district-clerk = the district clerk
deadline-place-dhs-office = the DHS office
deadline-place-consulate = the consulate

deadline-closed-circuit-clerk = the circuit clerk
deadline-closed-district-clerk = the district clerk
deadline-closed-ecas = the ECAS system

deadline-confidence-high = High confidence
deadline-confidence-medium = Medium confidence
deadline-confidence-low = Low confidence

deadline-checked-primary-text = Checked against the text of the law
deadline-checked-secondary-source = Checked against a secondary source
deadline-checked-not-checked = Not checked

deadline-owner-respondent = the person
deadline-owner-eoir = EOIR
deadline-owner-consulate = the consulate
deadline-owner-dhs = DHS
deadline-owner-ice = ICE
deadline-owner-counsel = counsel
deadline-owner-losing-party = the losing party
deadline-owner-us-attorney = the US attorney
deadline-owner-parties = the parties
deadline-owner-arresting-authority = the arresting authority
deadline-owner-detaining-authority = the detaining authority
deadline-owner-local-jail = the local jail
deadline-owner-uscis = USCIS
deadline-owner-defence-counsel = criminal defence counsel
deadline-owner-facility = the facility
deadline-owner-competent-authority = the competent authority
deadline-owner-consulate-or-counsel = the consulate or counsel
deadline-owner-district-court = the district court
deadline-owner-cbp = CBP
deadline-owner-magistrate-judge = the magistrate judge
deadline-owner-agency = the agency
deadline-owner-requester = the requester
deadline-owner-family-or-person = the family or the person

deadline-authority-statute = Statute
deadline-authority-regulation = Regulation
deadline-authority-court-decision = Court decision
deadline-authority-mx-internal-target = Mexican internal target
deadline-authority-policy = Policy
deadline-authority-internal-target = Internal target
deadline-authority-court-rule = Court rule
deadline-authority-treaty = Treaty
deadline-authority-practice-manual = Practice manual

deadline-change-created = New date
deadline-change-moved = The date moved
deadline-change-restated = Same date, other status
deadline-change-gone = The rule no longer applies

deadline-because-rule-changed = The rule changed
deadline-because-inputs-changed = Events or answers changed

deadline-transfer-custody-zone = Time zone of custody
deadline-transfer-consulate = Responsible consulate
deadline-transfer-bond-circuit = Circuit for bond
deadline-transfer-habeas-circuit = Circuit and district for habeas
deadline-transfer-court = Immigration court (8 CFR 1003.20)
deadline-transfer-filing-zone = Time zone for filings
deadline-transfer-petition = Petition for review

deadline-outcome-changes = Changes with the place
deadline-outcome-stays = Stays until an order
deadline-outcome-ask = Ask first whether something is pending

deadline-bar-unknown-step = There is no such step.
deadline-bar-from-not-open = The step left is not open.
deadline-bar-without-custody = No way from the alert to the end without custody, save found free. Nobody can authorise it.
deadline-bar-requirement-missing = An event that must come first is missing. Nobody can authorise it.

trace-deadline-event = { $event_en }: { $at } ({ $zone }); counted from { $date }.
trace-deadline-event-superseded = That event was corrected later: the date is kept as history.
trace-deadline-in-force-since = Rule in force since { $from }.
trace-deadline-in-force-between = Rule in force from { $from } to { $to }.
trace-deadline-fact =
    { $question_en } { $answer ->
        [yes] Yes.
        [no] No.
       *[other] { $answer_en }.
    }
trace-deadline-ask = To confirm: { $question_en }
trace-deadline-ask-reserved = To confirm: a reserved matter; a lawyer must look.
trace-deadline-count-minutes = Plus { $n } elapsed minutes: { $at }.
trace-deadline-count-hours = Plus { $n } elapsed hours, weekends not left out: { $at }.
trace-deadline-count-hours-before = Minus { $n } elapsed hours: { $at }.
trace-deadline-count-business-hours = Plus { $n } hours of business days: { $at }.
trace-deadline-clocks-change = The clocks change in between, from UTC{ $from } to UTC{ $to }.
trace-deadline-count-days = That day not counted, day { $n } is { $date }.
trace-deadline-count-days-before = With the hearing as day 0, { $n } days before is { $date }.
trace-deadline-count-business-days = That day not counted, business day { $n } is { $date }.
trace-deadline-count-business-days-before = { $n } business days before is { $date }.
trace-deadline-count-months = Adding { $n } (months) gives { $date }.
trace-deadline-count-years = Adding { $n } (years) gives { $date }.
trace-deadline-clamped = That month has no day { $day }: its last day stands, { $date }.
trace-deadline-as-stated = The date is the one given: { $date }.
trace-deadline-no-date = This rule sets no date.
trace-deadline-skip-weekend = { $date } is a weekend.
trace-deadline-skip-holiday = { $date } is a holiday: { $holiday_en }.
trace-deadline-skip-holiday-observed = On { $date } the holiday is observed: { $holiday_en }.
trace-deadline-skip-closing =
    { $date } was closed: { $office ->
        [circuit_clerk] circuit clerk.
        [district_clerk] district clerk.
       *[ecas] ECAS system.
    }
trace-deadline-roll = It moves to the next business day, { $date }.
trace-deadline-no-roll = { $date } is no business day, and this rule does not move.
trace-deadline-closing-moves = By the confirmed closing it moves from { $before } to { $date }.
trace-deadline-closing-unconfirmed =
    An unconfirmed closing is entered for { $date } ({ $office ->
        [circuit_clerk] circuit clerk
        [district_clerk] district clerk
       *[ecas] ECAS system
    }): it moves nothing.
trace-deadline-set-date = The date set, { $date }, stands in place of this one, which stays in view.
trace-deadline-set-date-waits = The date set, { $date }, lies past the statutory ceiling: it stands only once a second person confirms it.
trace-deadline-set-date-missing = A date is said to be set, but it is not entered: this one stands.
trace-deadline-set-date-unknown = It is not known whether another date was set: this one stands; ask.
trace-deadline-pair = It goes together with: { $title_en }.
trace-deadline-house-target = House target: the business day before, { $date }.
trace-deadline-day-ends =
    Received by 23:59 on { $date } at { $place ->
        [custody] the holding place
        [court] the court
        [bia] the BIA
        [circuit_clerk] the circuit clerk
        [district_clerk] the district clerk
        [dhs_office] the DHS office
       *[consulate] the consulate
    } ({ $zone }).
trace-deadline-day-ends-zone-unknown =
    Received by 23:59 on { $date } at { $place ->
        [custody] the holding place
        [court] the court
        [bia] the BIA
        [circuit_clerk] the circuit clerk
        [district_clerk] the district clerk
        [dhs_office] the DHS office
       *[consulate] the consulate
    }; its zone is not known: that of the matter is shown ({ $zone }).
trace-deadline-cite = { $citation }.
trace-deadline-confirmed = Rule confirmed by { $attorney } on { $date }.
trace-deadline-not-confirmed = No attorney of the office has confirmed this rule.
