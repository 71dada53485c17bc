//! Hearings and deadlines as iCalendar (RFC 5545), for calendars outside the desk: folios, no names, nothing of a hearing's subject. What the file says of
//! a date is what a reader outside the asylum wall sees.
use std::collections::BTreeMap;

use casework::language::Language;
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use chrono_tz::{OffsetComponents, OffsetName, Tz};
use ics::components::{Component, Parameter, Property};
use ics::escape_text;

use crate::case::{Both, Colour, Due, Moment};
use crate::export::Marking;
use crate::tell::Tell;
use crate::wall::{Line, What};

/// An entry that keeps its identity over the years.
#[derive(Clone)]
pub struct Item {
    /// The same for the same hearing or deadline, whatever becomes of it.
    pub uid: String,
    /// Grows with each change.
    pub sequence: i64,
    /// What, when, and of which folio.
    pub line: Line,
}

/// A calendar of an office.
#[derive(Clone)]
pub struct Calendar {
    /// Name of the office.
    pub office: Both,
    /// Only what one member answers for.
    pub mine: bool,
    /// Hearings and deadlines.
    pub items: Vec<Item>,
    /// Language.
    pub language: Language,
    /// Whether its people are invented.
    pub marking: Marking,
    /// When it is made.
    pub made_at: DateTime<Utc>,
}

/// Writes the calendar: UTF-8, lines ended by CR LF and folded at 75 octets.
pub fn calendar(calendar: &Calendar) -> String {
    let tell = Tell::new(calendar.language);
    let name = tell.say_with(if calendar.mine { "ics-mine" } else { "ics-office" }, &[("office", tell.both(&calendar.office).into())]);
    let name = if calendar.marking == Marking::Practice { format!("{}: {name}", tell.say("practice")) } else { name };
    let mut root = Component::new("VCALENDAR");
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//Amparo//Amparo//ES"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")] {
        root.add_property(Property::new(key, value));
    }
    root.add_property(text("NAME", &name));
    root.add_property(text("X-WR-CALNAME", &name));
    root.add_property(text("DESCRIPTION", &tell.say("ics-about")));
    let mut refresh = Property::new("REFRESH-INTERVAL", "PT1H");
    refresh.add(Parameter::new("VALUE", "DURATION"));
    root.add_property(refresh);
    root.add_property(Property::new("X-PUBLISHED-TTL", "PT1H"));
    for (zone, (first, last)) in zones(&calendar.items) {
        root.add_component(time_zone(zone, first, last));
    }
    for item in &calendar.items {
        if let Some(event) = event(tell, calendar, item) {
            root.add_component(event);
        }
    }
    folded(&root.to_string())
}

/// A text value; what no calendar may carry is left out, and what keeps a line of paper together is a plain space here.
fn text(key: &'static str, value: &str) -> Property<'static> {
    let kept = value.chars().filter(|letter| *letter == '\n' || !letter.is_control());
    let clean: String = kept.map(|letter| if letter == '\u{A0}' { ' ' } else { letter }).collect();
    Property::new(key, escape_text(clean).into_owned())
}

fn event(tell: Tell, calendar: &Calendar, item: &Item) -> Option<Component<'static>> {
    let line = &item.line;
    let (start, subject, alarms): (Property<'static>, String, &[&str]) = match &line.what {
        What::Hearing { at, .. } => (local(*at), tell.say("ics-hearing"), &["-P1D", "-PT2H"]),
        What::Deadline { due: Due::At(at), title, colour, .. } => (local(*at), tell.both(title).to_owned(), alarms(*colour, false)),
        What::Deadline { due: Due::On { date, .. }, title, colour, .. } => {
            (whole_day(*date), tell.both(title).to_owned(), alarms(*colour, true))
        }
        What::Deadline { .. } => return None,
    };
    let practice = (calendar.marking == Marking::Practice).then(|| tell.say("practice"));
    let summary = tell.join(practice.into_iter().chain([line.folio.clone(), subject]));
    let mut event = Component::new("VEVENT");
    event.add_property(text("UID", &item.uid));
    event.add_property(Property::new("DTSTAMP", utc(calendar.made_at)));
    event.add_property(start);
    event.add_property(text("SUMMARY", &summary));
    event.add_property(text("DESCRIPTION", &description(tell, &line.what)));
    if let What::Hearing { court, .. } = &line.what {
        // The record has no length of a hearing; without one most programs show none.
        event.add_property(Property::new("DURATION", "PT1H"));
        event.add_property(text("LOCATION", court));
    } else {
        event.add_property(Property::new("TRANSP", "TRANSPARENT"));
    }
    event.add_property(Property::new("CLASS", "PRIVATE"));
    event.add_property(Property::new("SEQUENCE", item.sequence.to_string()));
    for before in alarms {
        let mut alarm = Component::new("VALARM");
        alarm.add_property(Property::new("ACTION", "DISPLAY"));
        alarm.add_property(text("DESCRIPTION", &summary));
        alarm.add_property(Property::new("TRIGGER", *before));
        event.add_component(alarm);
    }
    Some(event)
}

/// When a program warns. A whole day begins at midnight: its warnings come at nine in the morning of a day before.
const fn alarms(colour: Colour, whole_day: bool) -> &'static [&'static str] {
    match (colour, whole_day) {
        (Colour::Red | Colour::Amber, true) => &["-PT159H", "-PT63H", "-PT15H"],
        (Colour::Red | Colour::Amber, false) => &["-P3D", "-P1D", "-PT2H"],
        (Colour::Target | Colour::Blue, true) => &["-PT15H"],
        (Colour::Target | Colour::Blue, false) => &["-P1D"],
        (Colour::Green | Colour::Grey, _) => &[],
    }
}

fn description(tell: Tell, what: &What) -> String {
    let mut parts = Vec::new();
    if let What::Deadline { due, colour, fatal, citation, confirmed, before_closing, .. } = what {
        parts.push(tell.due_line(*due));
        if let Some(day) = before_closing {
            parts.push(tell.say_with("before-closing", &[("due", tell.date(*day).into())]));
        }
        parts.extend(citation.clone());
        if !confirmed {
            parts.push(tell.words().say("deadline-not-confirmed-mark", &[]));
        }
        if *fatal {
            parts.push(tell.words().say("deadline-warning-fatal", &[]));
        }
        if *colour == Colour::Green {
            parts.push(tell.words().say("deadline-green-warning", &[]));
        }
    }
    parts.push(tell.not_advice());
    parts.join("\n")
}

fn utc(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// An instant in its zone. An hour that the clock shows twice would be read as the first of the two: it is written in UTC.
fn local(at: Moment) -> Property<'static> {
    let here = at.at.with_timezone(&at.zone);
    if here.naive_local().and_local_timezone(at.zone).single().is_none() {
        return Property::new("DTSTART", utc(at.at));
    }
    let mut start = Property::new("DTSTART", here.format("%Y%m%dT%H%M%S").to_string());
    start.add(Parameter::new("TZID", at.zone.name()));
    start
}

fn whole_day(date: NaiveDate) -> Property<'static> {
    let mut start = Property::new("DTSTART", date.format("%Y%m%d").to_string());
    start.add(Parameter::new("VALUE", "DATE"));
    start
}

/// The zones in which something is timed, each with the first and the last instant.
fn zones(items: &[Item]) -> BTreeMap<&'static str, (DateTime<Tz>, DateTime<Tz>)> {
    let mut zones: BTreeMap<&'static str, (DateTime<Tz>, DateTime<Tz>)> = BTreeMap::new();
    for item in items {
        if let What::Hearing { at, .. } | What::Deadline { due: Due::At(at), .. } = &item.line.what {
            let here = at.at.with_timezone(&at.zone);
            let span = zones.entry(at.zone.name()).or_insert((here, here));
            *span = (span.0.min(here), span.1.max(here));
        }
    }
    zones
}

/// The rules of a zone over a stretch of time: how it stands at its beginning, and each change of the clock in it.
fn time_zone(name: &'static str, first: DateTime<Tz>, last: DateTime<Tz>) -> Component<'static> {
    let mut zone = Component::new("VTIMEZONE");
    zone.add_property(Property::new("TZID", name));
    // A day before, so that an alarm of the first entry is inside too.
    let mut at = first - TimeDelta::days(8);
    let last = last + TimeDelta::days(1);
    zone.add_component(observance(at, at));
    while at < last {
        let Some(next) = at.checked_add_days(Days::new(1)) else { break };
        if offset(at) != offset(next) {
            let change = change(at, next);
            zone.add_component(observance(at, change));
        }
        at = next;
    }
    zone
}

fn offset(at: DateTime<Tz>) -> TimeDelta {
    at.offset().base_utc_offset() + at.offset().dst_offset()
}

/// The first second after a change of the clock between two instants.
fn change(before: DateTime<Tz>, after: DateTime<Tz>) -> DateTime<Tz> {
    let (mut low, mut high) = (before, after);
    while high - low > TimeDelta::seconds(1) {
        let middle = low + TimeDelta::seconds((high - low).num_seconds() / 2);
        if offset(middle) == offset(before) {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

/// How a zone counts from an instant on; `before` tells how it counted until then.
fn observance(before: DateTime<Tz>, from: DateTime<Tz>) -> Component<'static> {
    let daylight = !from.offset().dst_offset().is_zero();
    let mut part = Component::new(if daylight { "DAYLIGHT" } else { "STANDARD" });
    // RFC 5545, 3.6.5: the onset is told by the clock as it stood before.
    let onset = from.naive_utc() + offset(before);
    part.add_property(Property::new("DTSTART", onset.format("%Y%m%dT%H%M%S").to_string()));
    part.add_property(Property::new("TZOFFSETFROM", signed(offset(before))));
    part.add_property(Property::new("TZOFFSETTO", signed(offset(from))));
    if let Some(name) = from.offset().abbreviation() {
        part.add_property(Property::new("TZNAME", name.to_owned()));
    }
    part
}

fn signed(offset: TimeDelta) -> String {
    let minutes = offset.num_minutes();
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

/// Folds anew: the writer counts 75 octets beside the space that begins a folded line, one more than RFC 5545, 3.1 allows.
fn folded(written: &str) -> String {
    const LONGEST: usize = 75;
    let mut out = String::with_capacity(written.len());
    for line in written.replace("\r\n ", "").split("\r\n").filter(|line| !line.is_empty()) {
        let mut used = 0;
        for letter in line.chars() {
            if used + letter.len_utf8() > LONGEST {
                out.push_str("\r\n ");
                used = 1;
            }
            out.push(letter);
            used += letter.len_utf8();
        }
        out.push_str("\r\n");
    }
    out
}
