//! Due-process rules as data (`reference/rules.json`): what each counts from, how, until when it is good, and its citations.
//!
//! Nothing here knows a rule by name. The file's fields are read and written exactly.
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A legal deadline.
    Deadline,
    /// A date set by a court.
    CourtSet,
    /// The earlier, protective reading of a deadline.
    Protective,
    /// A target of the house.
    InternalTarget,
    /// A target of the Mexican service.
    MxTarget,
    /// A duty of the other side.
    GovernmentDuty,
    /// A limit on the other side.
    GovernmentLimit,
    /// A day on which something lapses.
    Expiry,
    /// A benchmark, no law.
    Benchmark,
    /// Protected until a day; stops neither detention nor transfer.
    ProtectedUntil,
    /// Not before a day; never "safe until".
    NotBefore,
    /// To be put on the record.
    Record,
    /// Who may ask for what.
    Eligibility,
    /// A window that is open.
    WindowOpen,
    /// A right without a date.
    RightNoDate,
    /// Not outside a window.
    NotOutside,
    /// A day of review.
    ReviewDate,
}

/// How a date is coloured; every colour is shown with its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Colour {
    /// Ours, by law or by a judge.
    Red,
    /// Protective.
    Amber,
    /// House target.
    Target,
    /// Duty of the other side.
    Blue,
    /// Protection, which stops neither detention nor transfer.
    Green,
    /// To know.
    Grey,
}

/// How strongly a date warns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WarningClass {
    /// Missing it may lose a right.
    Fatal,
    /// A duty of somebody else.
    Duty,
    /// A target.
    Target,
    /// For information.
    Info,
}

/// Unit of an offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Elapsed minutes.
    Minutes,
    /// Elapsed hours.
    Hours,
    /// Calendar days.
    Days,
    /// Business days.
    BusinessDays,
    /// Months.
    Months,
    /// Years.
    Years,
    /// The date itself.
    AsStated,
    /// No date.
    None,
}

/// Forward or backward from the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// After the event.
    After,
    /// Before the event.
    Before,
}

/// How far from the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Offset {
    /// How many units.
    pub value: Option<u32>,
    /// Of what.
    pub unit: Unit,
    /// Which way.
    pub direction: Direction,
}

/// A method of counting (due-process.md, section 4.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Instant plus hours or minutes.
    ElapsedHours,
    /// Instant minus hours or minutes.
    ElapsedHoursBackward,
    /// Hours of business days only, whole local days left out.
    ElapsedHoursExcludingNonbusinessDays,
    /// Calendar days after the event's day.
    Calendar,
    /// Calendar days before the event's day.
    CalendarBackward,
    /// Business days after the event's day.
    Business,
    /// Business days before the event's day.
    BusinessBackward,
    /// Months, clamped to the month's end.
    Months,
    /// Years, clamped to the month's end.
    Years,
    /// The date itself.
    AsStated,
    /// No date: a flag or an item of a checklist.
    None,
}

/// Which holidays count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HolidayCalendar {
    /// Weekends only.
    None,
    /// United States federal holidays.
    UsFederal,
    /// Mexican federal holidays.
    MxFederal,
}

/// What happens to a last day that is no business day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Roll {
    /// It stays.
    None,
    /// It moves to the next business day.
    NextBusinessDay,
}

/// What happens to the 31st in a month that has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MonthEnd {
    /// The month's last day.
    Clamp,
}

/// Which closings of an office extend a last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ClosurePolicy {
    /// None.
    None,
    /// Fed. R. App. P. 26: the circuit clerk, or the district clerk where the paper is filed there.
    Frap26,
    /// Fed. R. Crim. P. 45: the district clerk.
    Frcrp45,
    /// 8 CFR 1003.3(g)(2): an unplanned outage of ECAS.
    EcasUnplannedOutage,
}

/// When a legal day ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DayEnds {
    /// At its end where the clock stands.
    EndOfDayLocal,
}

/// How a rule counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Counting {
    /// The method.
    pub method: Method,
    /// True where the event's day is not counted.
    pub exclude_trigger_day: bool,
    /// Holidays.
    pub holiday_calendar: HolidayCalendar,
    /// Roll.
    pub roll: Roll,
    /// Month end.
    pub month_end: MonthEnd,
    /// Closings.
    pub closure_policy: ClosurePolicy,
    /// End of the day.
    pub day_ends: DayEnds,
}

/// Whose clock ends the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ClockPlace {
    /// The place that holds the person.
    Custody,
    /// The court with venue.
    Court,
    /// The Board of Immigration Appeals.
    Bia,
    /// The clerk of the circuit.
    CircuitClerk,
    /// The clerk of the district.
    DistrictClerk,
    /// An office of DHS.
    DhsOffice,
    /// The consulate.
    Consulate,
}

/// What a condition compares with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Expected {
    /// Yes or no.
    Flag(bool),
    /// One value.
    Word(String),
    /// Any of these values.
    Words(Vec<String>),
}

/// How a condition compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Operator {
    /// Equal.
    Eq,
    /// Not equal.
    Neq,
    /// One of.
    In,
    /// None of.
    Nin,
}

/// One condition of `applies_when`; a rule applies when all hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Condition {
    /// The question read.
    pub fact: String,
    /// How it compares.
    pub op: Operator,
    /// With what.
    pub value: Expected,
}

/// Which date decides whether a rule is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EffectiveBasis {
    /// The event's local date.
    Trigger,
    /// The date on which one looks.
    AsOf,
}

/// How sure its author was of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// High.
    High,
    /// Medium.
    Medium,
    /// Low.
    Low,
}

/// What a rule was checked against when written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckedAgainst {
    /// The text of the law itself.
    PrimaryText,
    /// A secondary source.
    SecondarySource,
    /// Nothing yet.
    NotChecked,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Rule {
    /// Id.
    pub id: String,
    /// Title, English.
    pub title_en: String,
    /// Title, Spanish.
    pub title_es: String,
    /// Phase.
    pub phase: String,
    /// What its date is.
    pub kind: Kind,
    /// Who must act.
    pub owner: String,
    /// True where missing it loses a right of the person.
    pub fatal: bool,
    /// How it warns.
    pub warning_class: WarningClass,
    /// Behind the asylum wall.
    pub walled: bool,
    /// Its protective twin, or the rule whose twin it is.
    pub pair: Option<String>,
    /// The event type it counts from.
    pub trigger_event: String,
    /// How far.
    pub offset: Offset,
    /// How.
    pub counting: Counting,
    /// Whose clock ends the day.
    pub clock_place: ClockPlace,
    /// When it applies.
    pub applies_when: Vec<Condition>,
    /// The question whose yes means that a set date stands in place of the default.
    pub yields_to: Option<String>,
    /// What missing it means, English.
    pub consequence_if_missed_en: String,
    /// What missing it means, Spanish.
    pub consequence_if_missed_es: String,
    /// Authorities.
    pub citations: Vec<String>,
    /// Statute, regulation, court decision...
    pub authority_type: String,
    /// First day in force, inclusive.
    pub effective_from: NaiveDate,
    /// Last day in force, inclusive; none: still in force.
    pub effective_to: Option<NaiveDate>,
    /// Which date decides.
    pub effective_basis: EffectiveBasis,
    /// `US`, or a circuit.
    pub jurisdiction: String,
    /// Confidence.
    pub confidence: Confidence,
    /// Notes.
    pub notes: String,
    /// The day on which it was written.
    pub as_of: NaiveDate,
    /// Checked against.
    pub checked_against: CheckedAgainst,
    /// True while an attorney must look.
    pub needs_attorney_review: bool,
    /// Why.
    pub review_reason: String,
}

impl Rule {
    /// The colour of its dates (due-process.md, section 4.11): an expiry that loses a right is red.
    pub fn colour(&self) -> Colour {
        match self.kind {
            Kind::Deadline | Kind::CourtSet => Colour::Red,
            Kind::Expiry if self.fatal => Colour::Red,
            Kind::Protective => Colour::Amber,
            Kind::InternalTarget | Kind::MxTarget => Colour::Target,
            Kind::GovernmentDuty | Kind::GovernmentLimit | Kind::Expiry | Kind::Benchmark => Colour::Blue,
            Kind::ProtectedUntil => Colour::Green,
            Kind::NotBefore
            | Kind::Record
            | Kind::Eligibility
            | Kind::WindowOpen
            | Kind::RightNoDate
            | Kind::NotOutside
            | Kind::ReviewDate => Colour::Grey,
        }
    }

    /// True where the rule is in force on a date; both ends are inclusive.
    pub fn in_force_on(&self, date: NaiveDate) -> bool {
        self.effective_from <= date && self.effective_to.is_none_or(|last| date <= last)
    }
}
