# Custody: where the person is held, as told by whom and how sure.

custody-title = Custody
custody-now = Custody now
custody-record = Record a booking
custody-record-out = Record a departure
custody-confirm = Make surer
custody-void = Void
custody-empty = Not located yet
custody-empty-why = When the locator, the family or the facility says where the person is, record it: zone, consulate and circuit follow from it.
custody-stay = Stay { $n }
custody-gap = Nobody knows where the person was
custody-gap-open = Nobody has known since
custody-since = since { $when }
custody-until = until { $when }
custody-known-from = We have known since { $when }
custody-reported-by = Recorded by { $who }
custody-voided = Voided: { $why }
custody-facility = Facility
custody-facility-help = Name, code, town or state
custody-not-listed = Not in the directory
custody-place = Name of the place
custody-zone = Time zone of the place
custody-zone-of-facility = The hour is the place's own: the directory gives it.
custody-state = State
custody-holder = Whose custody
custody-holder-ice = ICE
custody-holder-cbp = CBP (Border Patrol or port)
custody-holder-local_jail = Local or state jail
custody-holder-orr = ORR (child)
custody-holder-marshals = Federal criminal custody
custody-book-in = Booked in (date and hour of the place)
custody-left-before = Left the place before, if known
custody-left-before-none = No place is recorded before this one.
custody-source = Who says so
custody-confidence = How sure
custody-new-stay = It is another stay, after a release
custody-out-at = Left (date and hour of the place)
custody-out-why = Why the person left
custody-void-why = It stays in sight, struck out, and no longer counts for custody or dates.
custody-other-office = Another consulate answers for this place: { $office }
custody-other-office-help = This case stays with you until that office accepts it.
custody-suggested = Record what happened too?
custody-suggested-help = Dates are counted from these events; the program does not say that they happened.
custody-transfer-effects = What the transfer changes
custody-dates-changed = 
    { $n ->
        [one] One date changed
       *[other] { $n } dates changed
     }
custody-court-stays = The court and what is filed stay until an order.
