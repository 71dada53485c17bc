//! How dates, names and codes are said in a language.
use casework::language::Language;
use casework::trace::TraceStep;
use chrono::{DateTime, Datelike, NaiveDate, Timelike};
use chrono_tz::{OffsetName, Tz};

use crate::case::{Both, Due, KnownDate, Moment, Person, Precision};
use crate::words::{Value, Words};

/// Says things in one language.
#[derive(Clone, Copy)]
pub(crate) struct Tell {
    words: &'static Words,
}

impl Tell {
    /// In this language.
    pub(crate) fn new(language: Language) -> Self {
        Self { words: Words::of(language) }
    }

    /// All the words.
    pub(crate) const fn words(self) -> &'static Words {
        self.words
    }

    /// A sentence of the papers: the key without its `paper-`.
    pub(crate) fn say(self, key: &str) -> String {
        self.words.say(&format!("paper-{key}"), &[])
    }

    /// A sentence of the papers with values.
    pub(crate) fn say_with(self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        self.words.say(&format!("paper-{key}"), args)
    }

    /// The word of a code. One without a word is shown as `[code]`.
    pub(crate) fn code(self, field: &str, code: &str) -> String {
        self.words.find(&format!("paper-{field}-{code}"), &[]).unwrap_or_else(|| format!("[{code}]"))
    }

    /// The kind of a rule, by the name that the screens use.
    pub(crate) fn kind(self, kind: &str) -> String {
        self.words.find(&format!("deadline-kind-{}", kind.replace('_', "-")), &[]).unwrap_or_else(|| format!("[{kind}]"))
    }

    /// The word of a code that may also be somebody's own words. The reference data writes some codes with spaces and signs.
    pub(crate) fn code_or_text(self, field: &str, text: &str) -> String {
        let lower = text.to_lowercase();
        let parts: Vec<&str> = lower.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
        self.words.find(&format!("paper-{field}-{}", parts.join("_")), &[]).unwrap_or_else(|| text.to_owned())
    }

    /// A step of a stored reasoning, its dates and instants said as everywhere on the paper.
    pub(crate) fn step(self, step: &TraceStep) -> String {
        let told = step.args.iter().map(|(name, value)| (name.clone(), self.stored(name, value))).collect();
        self.words.say_stored(&format!("trace-{}", step.code), &told)
    }

    /// A stored value: ISO 8601 dates and instants become readable, the rest stays. The weekday is said where the count turns on it, not of the
    /// days between which a rule is in force.
    fn stored(self, name: &str, value: &str) -> String {
        if let Ok(date) = value.parse::<NaiveDate>() {
            return if matches!(name, "from" | "to") { self.date(date) } else { self.weekday_date(date) };
        }
        let Ok(instant) = DateTime::parse_from_rfc3339(value) else { return value.to_owned() };
        let clock = self.clock(instant.hour(), instant.minute());
        let args =
            [("date", self.weekday_date(instant.date_naive()).into()), ("hour", format!("{clock} UTC{}", instant.format("%:z")).into())];
        self.words.say("common-date-hour", &args)
    }

    /// A text that the reference data carries in both languages.
    pub(crate) fn both(self, text: &Both) -> &str {
        match self.words.language() {
            Language::Es => &text.es,
            Language::En => &text.en,
        }
    }

    /// What every paper says of itself, in the words of the screens.
    pub(crate) fn not_advice(self) -> String {
        self.words.say("deadline-not-advice", &[])
    }

    /// A list in one line.
    pub(crate) fn join(self, parts: impl IntoIterator<Item = String>) -> String {
        parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// "Yes", "no" or "not asked".
    pub(crate) fn answer(self, answer: Option<bool>) -> String {
        self.say(match answer {
            Some(true) => "yes",
            Some(false) => "no",
            None => "not-asked",
        })
    }

    /// A date: 5 ene 2026, Jan 5, 2026.
    pub(crate) fn date(self, date: NaiveDate) -> String {
        self.words.say("common-date", &self.date_args(date))
    }

    /// A date with its weekday, as deadlines and hearings need it.
    pub(crate) fn weekday_date(self, date: NaiveDate) -> String {
        let weekday = self.words.say(&format!("common-weekday-{}", date.weekday().number_from_monday()), &[]);
        let mut args = self.date_args(date);
        args.push(("weekday", weekday.into()));
        self.words.say("common-weekday-date", &args)
    }

    fn date_args(self, date: NaiveDate) -> Vec<(&'static str, Value<'static>)> {
        let month = self.words.say(&format!("common-month-{}", date.month()), &[]);
        // As text: numbers would get a separator of thousands.
        vec![("day", date.day().to_string().into()), ("month", month.into()), ("year", date.year().to_string().into())]
    }

    /// A date of which perhaps only a part is known.
    pub(crate) fn known_date(self, known: KnownDate) -> String {
        let year = known.date.year().to_string();
        match known.precision {
            Precision::Day => self.date(known.date),
            Precision::Month => {
                let month = self.words.say(&format!("common-month-{}", known.date.month()), &[]);
                self.words.say("common-month-year", &[("month", month.into()), ("year", year.into())])
            }
            Precision::Year => year,
            Precision::Estimated => self.say_with("estimated-year", &[("year", year.into())]),
        }
    }

    /// The hour with its zone: 14:05 CST, 2:05 p.m. CST.
    fn hour(self, local: DateTime<Tz>) -> String {
        let clock = self.clock(local.hour(), local.minute());
        // No line may part the hour from its zone.
        self.words.say("common-hour", &[("clock", clock.into()), ("zone", zone_name(local).into())]).replace(' ', "\u{A0}")
    }

    fn clock(self, hour: u32, minute: u32) -> String {
        match self.words.language() {
            Language::Es => format!("{hour:02}:{minute:02}"),
            Language::En => {
                let half = self.words.say(if hour >= 12 { "common-pm" } else { "common-am" }, &[]);
                format!("{}:{minute:02} {half}", (hour + 11) % 12 + 1)
            }
        }
    }

    /// An instant in the zone of its place: the date, and the hour with its zone.
    pub(crate) fn date_hour(self, moment: Moment) -> (String, String) {
        let local = moment.at.with_timezone(&moment.zone);
        (self.date(local.date_naive()), self.hour(local))
    }

    /// An instant in one text.
    pub(crate) fn moment(self, moment: Moment) -> String {
        let (date, hour) = self.date_hour(moment);
        let args = [("date", date.into()), ("hour", hour.into())];
        self.words.say("common-date-hour", &args)
    }

    /// An instant as date with weekday, and hour with zone.
    pub(crate) fn moment_lines(self, moment: Moment) -> (String, String) {
        let local = moment.at.with_timezone(&moment.zone);
        (self.weekday_date(local.date_naive()), self.hour(local))
    }

    /// A due date: what is said large, and what is said small below it.
    pub(crate) fn due(self, due: Due) -> (String, Option<String>) {
        match due {
            Due::On { date, zone } => {
                let end = date.and_hms_opt(23, 59, 0).and_then(|end| end.and_local_timezone(zone).latest());
                (self.weekday_date(date), end.map(|end| self.hour(end)))
            }
            Due::At(moment) => {
                let (date, hour) = self.moment_lines(moment);
                (date, Some(hour))
            }
            Due::Possible => (self.say("due-possible"), Some(self.say("due-possible-why"))),
            Due::NoDate => (self.words.say("deadline-no-date", &[]), None),
        }
    }

    /// A due date in one line.
    pub(crate) fn due_line(self, due: Due) -> String {
        let (large, small) = self.due(due);
        self.join([large].into_iter().chain(small))
    }

    /// A person's full name; what is missing is left out.
    pub(crate) fn name(self, person: &Person) -> String {
        let parts = [Some(&person.given_names), person.paternal_surname.as_ref(), person.maternal_surname.as_ref()];
        let name = parts.into_iter().flatten().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        if name.is_empty() { self.say("no-name") } else { name }
    }

    /// Names of languages from their ISO 639 codes.
    pub(crate) fn languages(self, codes: &[String]) -> String {
        codes.iter().map(|code| self.code_or_text("language", code)).collect::<Vec<_>>().join(", ")
    }
}

/// The zone's own short name, or its offset where it has none.
fn zone_name(local: DateTime<Tz>) -> String {
    local.offset().abbreviation().map_or_else(|| format!("UTC{}", local.format("%:z")), str::to_owned)
}

/// An A-number as it is written: `A 123-456-789`, never broken over two lines.
pub(crate) fn a_number(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    match (digits.get(..3), digits.get(3..6), digits.get(6..)) {
        (Some(first), Some(second), Some(third)) if digits.len() == 9 => format!("A\u{A0}{first}-{second}-{third}"),
        _ => number.to_owned(),
    }
}
