# Legal representatives: the roster, its import, and assignment to a case.

representatives-title = Representatives
representatives-explained = Outside lawyers whom the office engages.
representatives-add = Add a representative
representatives-import = Import the roster
representatives-import-explained = The file is read row by row first; nothing is written before you say so.
representatives-import-columns = CSV file with this header: name, bar_state, bar_number, languages, firm, courts, phone, email, capacity, contract_until. The first four must be filled; languages as es|en, dates as 2026-12-31. Whoever is not in the file stays as they are.
representatives-import-file = Roster as CSV
representatives-find = Name
representatives-language = Language
representatives-with-room = Only with room
representatives-inactive-too = Also those who take no cases any more
representatives-name = Name
representatives-standing = Standing
representatives-load = Load
representatives-load-of = { $cases } of { $capacity }
representatives-languages = Languages
representatives-languages-help = Codes: es, en, tzo, nah…
representatives-bar = Bar
representatives-bar-state = Bar state
representatives-bar-number = Bar number
representatives-courts = Courts
representatives-courts-help = EOIR codes: DAL, HOU…
representatives-firm = Firm
representatives-phone = Telephone
representatives-email = Mail
representatives-capacity = Cases at one time
representatives-capacity-help = At this load no case is offered without a reason.
representatives-leave = On leave until
representatives-contract = Contract until
representatives-takes-cases = Takes cases
representatives-inactive = takes no cases
representatives-full = no room
representatives-free = has room
representatives-saved = Representative saved
representatives-save = Save
representatives-manager-only = Only managers change the roster.
representatives-none = The roster is empty
representatives-none-explained = Import the office's roster as CSV, or add the first person.
representatives-none-match = Nobody matches
representatives-none-match-explained = Take a filter off or look for another surname.
representatives-field-name = name
representatives-field-firm = firm
representatives-field-bar_state = bar state
representatives-field-bar_number = bar number
representatives-field-leave_until = leave until
representatives-field-languages = languages
representatives-field-courts = courts
representatives-field-phone = telephone
representatives-field-email = mail
representatives-field-capacity = cases at one time
representatives-field-contract_until = contract

import-added = { $count ->
    [one] { $count } new
   *[other] { $count } new
}
import-changed = { $count ->
    [one] { $count } changes
   *[other] { $count } change
}
import-same = { $count } the same
import-wrong = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
import-wrong-rows = What is wrong
import-rows = What would change
import-fate-added = new
import-fate-changed = changes
import-fate-same = same
import-fields = changes: { $fields }
import-skip-wrong = Import the good rows and leave the wrong ones out
import-write = Import
import-done = Roster imported: { $added } new, { $changed } changed
import-choose-first = Choose the file first.
import-nothing = The file changes nothing.
import-mend-first = Mend the errors, or say that they be left out.
row-wrong = Row { $row }, { $field }: this cannot be understood.
row-not_a_language = Row { $row }, { $field }: “{ $value }” is no list of language codes such as es|en.
row-not_a_mail = Row { $row }, { $field }: “{ $value }” is no mail address.

assignment-nobody = No representative
assignment-nobody-explained = Offer the case: conflicts, load and language are checked before it goes out.
assignment-offer = Offer the case
assignment-representative = Representative
assignment-choose-first = Choose whom.
assignment-checking = Checking for conflicts…
assignment-reason = Why, in spite of what was found
assignment-offered-done = Case offered
assignment-offered = offered
assignment-accepted = accepted
assignment-declined = declined
assignment-expired = no answer
assignment-engaged = engaged
assignment-ended = ended
assignment-offered-at = Offered
assignment-because = Reason: { $reason }
assignment-say-accepted = Accepted
assignment-say-engaged = Is engaged (G-28 or E-28)
assignment-say-declined = Declined
assignment-end = End
assignment-end-explained = The case is left without a representative, and what is reserved waits for the next.
assignment-declined-explained = It is kept, and said again if the case is offered to them anew.
assignment-not-yours = Only lawyers and managers assign representatives.

finding-none = Nothing against it: no conflict, room, and a language in common.
finding-needs-reason = needs a reason
finding-note = note
finding-is_a_contact = This person is a contact of the one to be represented: possible conflict of interest.
finding-represents_a_contact = Represents somebody who is a contact in this case, or the other way round ({ $cases }): possible conflict of interest.
finding-same_matter = Represents another person of the same alert already ({ $cases }): their informed consent is needed.
finding-inactive = Takes no cases.
finding-on_leave = On leave until { $until }.
finding-contract_over = The contract ended on { $since }.
finding-declined_before = Declined this case before.
finding-at_capacity = Has { $cases } of { $capacity } cases.
finding-no_shared_language = Shares no language with the person (speaks { $speaks }): plan for an interpreter.

problem-already_assigned = The case has a representative or a live offer already. End it before you offer the case again.
problem-assignment_order = An assignment cannot go from “{ $from }” to “{ $to }”.
problem-import_has_problems = Rows are wrong ({ $problems }). Mend them, or have them left out; nothing was written.
field-state_code = Use the state's two letters, for example TX.
field-language_code = Use language codes, for example es, en.
field-court_code = Use court codes, for example DAL.
field-mail_form = This is no mail address.
field-not_a_lawyer = Must be a lawyer of this office.
field-not_oneself = Nobody gives this access to themself.
field-use_end_assignment = To end it, use “End”.
