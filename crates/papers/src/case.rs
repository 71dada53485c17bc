//! What a case summary is made of: plain data, gathered by the office and already filtered by scope.
//!
//! A code (`status`, `kind`, `source`...) is the snake_case word of the record; the paper says it in its language with the key
//! `paper-<field>-<code>` of `words/*/papers.ftl` (deadline kinds: `deadline-kind-<code>`). A code without a word is printed as `[code]`, so that it is seen and not guessed.
//! Walled rows must not get here. Where a row can say that it is walled, the paper drops it in every redaction: a second lock.
/// What a deadline's colour stands for. Colour is never alone: each has a word and a figure.
pub use casework::rule::Colour;
use casework::trace::TraceStep;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// One text in both languages, as the reference data carries it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Both {
    /// Spanish.
    pub es: String,
    /// English.
    pub en: String,
}

impl Both {
    /// The same text in both languages: names of places, courts and people.
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { es: text.clone(), en: text }
    }
}

/// An instant together with the zone of the place where it counts. No paper shows an instant without its zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The instant, UTC.
    pub at: DateTime<Utc>,
    /// The IANA zone of the place.
    pub zone: Tz,
}

/// How well a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// The day is known.
    Day,
    /// Only month and year are known.
    Month,
    /// Only the year is known.
    Year,
    /// Somebody's estimate.
    Estimated,
}

/// A date of birth with what is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownDate {
    /// The date; parts that are not known are ignored.
    pub date: NaiveDate,
    /// Which parts are known.
    pub precision: Precision,
}

/// The consulate that makes the paper: its letterhead.
#[derive(Clone)]
pub struct Letterhead {
    /// The office's code, for example `MX-DAL`.
    pub code: String,
    /// Its full name.
    pub name: Both,
    /// Street address in one line, when known.
    pub address: Option<String>,
    /// Lines that a reader may call: what each is for, and the number.
    pub lines: Vec<(Both, String)>,
}

/// Everything that a case summary can say. Empty lists and `None` are said as "not recorded" or left out; they never fail.
#[derive(Clone)]
pub struct CaseSummary {
    /// The accountable consulate.
    pub office: Letterhead,
    /// The folio, for example `MX-DAL-26-000123-9`.
    pub folio: String,
    /// `migration`, `penal`, `administrative`, `human_rights`, `labour`, `civil`.
    pub ambito: Option<String>,
    /// `open`, `on_hold`, `closed`, `reopened`.
    pub status: Option<String>,
    /// The derived stage, in the words of `transitions.json`.
    pub stage: Option<Both>,
    /// Open steps, the latest first; walled steps already read "In process".
    pub steps: Vec<Both>,
    /// When the case was opened, in the office's zone.
    pub opened_at: Option<Moment>,
    /// Name of the accountable user.
    pub owner: Option<String>,
    /// Who the case is about.
    pub person: Person,
    /// Where the person is and was.
    pub custody: Custody,
    /// Deadlines in the order in which they must be read: the earliest red first.
    pub deadlines: Vec<Deadline>,
    /// Hearings, the next first.
    pub hearings: Vec<Hearing>,
    /// The representative of the current assignment.
    pub representative: Option<Representative>,
    /// Whether a representative is engaged. While not, every paper carries the same line on reserved matters, whatever the case holds.
    pub counsel_engaged: bool,
    /// Contacts and what each may be told.
    pub contacts: Vec<Contact>,
    /// Consents, the latest first.
    pub consents: Vec<Consent>,
    /// Due-process events in the order in which they happened.
    pub events: Vec<Event>,
    /// Notes, the latest first. Counsel notes are dropped.
    pub notes: Vec<Note>,
    /// Documents held in the case.
    pub documents: Vec<Document>,
}

/// Who the case is about.
#[derive(Clone, Default)]
pub struct Person {
    /// Given names.
    pub given_names: String,
    /// Father's surname.
    pub paternal_surname: Option<String>,
    /// Mother's surname.
    pub maternal_surname: Option<String>,
    /// Other names used.
    pub other_names: Vec<String>,
    /// Date of birth as far as known.
    pub born: Option<KnownDate>,
    /// Age in whole years on the day of the paper.
    pub age: Option<u32>,
    /// State of birth.
    pub birth_state: Option<String>,
    /// `female`, `male`, `other`, `not_said`.
    pub sex: Option<String>,
    /// ISO 639 codes, or names of languages that have none.
    pub languages: Vec<String>,
    /// Alien registration number: nine digits, printed as `A 123-456-789`.
    pub a_number: Option<String>,
    /// CURP.
    pub curp: Option<String>,
    /// Passport number.
    pub passport: Option<String>,
    /// Consular card (matrícula) number.
    pub matricula: Option<String>,
    /// `unknown`, `claimed`, `confirmed`, `other`.
    pub nationality: Option<String>,
    /// What shows the nationality, as recorded.
    pub nationality_evidence: Option<String>,
    /// `minor`, `pregnant`, `ill`, `elderly`, `disability`, `victim`, `unaccompanied`, `sole_caregiver`, `indigenous_language`, `lgbt`.
    pub vulnerabilities: Vec<String>,
}

/// Custody now, and how it came about.
#[derive(Clone, Default)]
pub struct Custody {
    /// The derived state: `in_custody`, `in_transit`, `gap`, `not_located`, `released`, `removed`, `not_detained`, `deceased`.
    pub state: Option<String>,
    /// The holding place now.
    pub facility: Option<String>,
    /// City and state of the holding place.
    pub place: Option<String>,
    /// Telephone of the holding place.
    pub phone: Option<String>,
    /// Since when, in the zone of the place.
    pub since: Option<Moment>,
    /// `reported`, `corroborated`, `confirmed`.
    pub confidence: Option<String>,
    /// Placements and gaps in the order in which they happened.
    pub timeline: Vec<Placement>,
}

/// One line of the custody timeline.
#[derive(Clone)]
pub struct Placement {
    /// The holding place; `None` is a gap, shown as a gap.
    pub facility: Option<String>,
    /// City and state.
    pub place: Option<String>,
    /// Book-in, in the zone of the place.
    pub book_in: Option<Moment>,
    /// Book-out, in the zone of the place.
    pub book_out: Option<Moment>,
    /// `transferred`, `bonded_out`, `paroled`, `recognizance`, `removed`, `voluntary_departure`, `released`, `died`, `other`.
    pub release_reason: Option<String>,
    /// `locator`, `facility`, `family`, `consular_notification`, `person`, `lawyer`, `court`, `officer`, `import`, `other`.
    pub source: Option<String>,
    /// `reported`, `corroborated`, `confirmed`.
    pub confidence: Option<String>,
}

/// When something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// By the end of a local day in the zone of the place that counts it.
    On {
        /// The legal date.
        date: NaiveDate,
        /// The zone in which the day ends.
        zone: Tz,
    },
    /// At an instant.
    At(Moment),
    /// A fact is missing: possible, to be confirmed.
    Possible,
    /// A duty or right without a date.
    NoDate,
}

/// One computed or set deadline.
#[derive(Clone)]
pub struct Deadline {
    /// Rule id and version, for example `BIA-APPEAL-30 v1`.
    pub rule: Option<String>,
    /// What must be done.
    pub title: Both,
    /// Kind of the rule: `deadline`, `court_set`, `protective`, `internal_target`, `mx_target`, `government_duty`... as in `rules.json`.
    pub kind: String,
    /// What its colour stands for.
    pub colour: Colour,
    /// When it is due.
    pub due: Due,
    /// `proposed`, `confirmed`, `warned`, `met`, `extended`, `superseded`, `waived`, `missed`.
    pub status: String,
    /// Citations of the law.
    pub citations: Vec<String>,
    /// Whether an attorney confirmed the rule's text; otherwise it is marked.
    pub confirmed_by_attorney: bool,
    /// The event it counts from.
    pub trigger: Option<Both>,
    /// Why this date: steps said with the `trace-<code>` words.
    pub trace: Vec<TraceStep>,
    /// Facts that must still be asked.
    pub questions: Vec<Both>,
    /// The day on which it would end had the office that must receive the paper not been closed.
    pub before_closing: Option<NaiveDate>,
    /// Dates it had before, oldest first.
    pub earlier: Vec<Due>,
    /// Behind the asylum wall: dropped.
    pub walled: bool,
}

/// One hearing.
#[derive(Clone)]
pub struct Hearing {
    /// When, in the court's zone.
    pub at: Option<Moment>,
    /// The court.
    pub court: Option<String>,
    /// The judge.
    pub judge: Option<String>,
    /// `master`, `individual`, `bond`, `custody_redetermination`, `other`; `None` when the subject is reserved.
    pub kind: Option<String>,
    /// `in_person`, `video`, `telephone`.
    pub medium: Option<String>,
    /// Language of the interpreter asked for.
    pub interpreter: Option<String>,
    /// `scheduled`, `reset`, `cancelled`, `held`.
    pub status: String,
}

/// The representative of the current assignment.
#[derive(Clone)]
pub struct Representative {
    /// Name.
    pub name: String,
    /// Firm or organisation.
    pub firm: Option<String>,
    /// Bar numbers with their state.
    pub bar_numbers: Vec<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// ISO 639 codes.
    pub languages: Vec<String>,
    /// `offered`, `accepted`, `declined`, `expired`, `engaged`, `ended`.
    pub status: String,
    /// Since when.
    pub since: Option<Moment>,
}

/// A contact of the person and what may be said to them.
#[derive(Clone)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// `mother`, `father`, `spouse`, `partner`, `child`, `sibling`, `relative`, `friend`, `employer`, `other`.
    pub kinship: Option<String>,
    /// ISO 639 code.
    pub language: Option<String>,
    /// Telephone numbers and addresses in the order in which to try them.
    pub channels: Vec<String>,
    /// `nothing`, `coarse`, `full`.
    pub may_be_told: String,
    /// Whether it is safe to call; `None` is not asked.
    pub safe_to_call: Option<bool>,
    /// Whether a message may be left; `None` is not asked.
    pub safe_to_leave_message: Option<bool>,
    /// `plain` or `discreet`.
    pub wording: Option<String>,
    /// The person or the contact said never to call.
    pub never_contact: bool,
}

/// A recorded consent.
#[derive(Clone)]
pub struct Consent {
    /// `protection`, `notify_family`, `share_with_lawyer`, `share_with_authority`, `other`.
    pub kind: String,
    /// Name of the contact that it is for; none: all.
    pub contact: Option<String>,
    /// `given`, `refused`, `withdrawn`, `overridden`.
    pub answer: String,
    /// `in_person`, `telephone`, `video`, `written`, `button`, `other`.
    pub how: Option<String>,
    /// Who witnessed it.
    pub witness: Option<String>,
    /// When.
    pub at: Option<Moment>,
}

/// A due-process event.
#[derive(Clone)]
pub struct Event {
    /// When it took effect, in the zone of its place.
    pub at: Option<Moment>,
    /// What happened, in the words of `events.json`.
    pub label: Both,
    /// Who said so: an event's `reported_by` code or a name.
    pub source: Option<String>,
    /// What was written beside it.
    pub details: Option<String>,
    /// Whether a later event corrected this one.
    pub superseded: bool,
    /// Behind the asylum wall: dropped.
    pub walled: bool,
}

/// A note of the case.
#[derive(Clone)]
pub struct Note {
    /// When it was written.
    pub at: Option<Moment>,
    /// Who wrote it.
    pub author: Option<String>,
    /// `note`, `call`, `visit`, `interview`; `counsel` is dropped.
    pub kind: String,
    /// The text, of any length.
    pub text: String,
    /// Behind the asylum wall: dropped.
    pub walled: bool,
}

/// A document held in the case.
#[derive(Clone)]
pub struct Document {
    /// Title or file name.
    pub title: String,
    /// `identity`, `charging`, `court`, `authorization`, `evidence`, `medical`, `letter`, `other`.
    pub kind: Option<String>,
    /// When it was received.
    pub at: Option<Moment>,
    /// SHA-256 in hexadecimal; the paper prints its first 16 digits.
    pub sha256: Option<String>,
    /// Behind the asylum wall: dropped.
    pub walled: bool,
}
