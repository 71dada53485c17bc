//! An item as it is stored and shown.
use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Applies, Counted, Matter, Reckoning, Trace, View, applies, instant_of, reasoning};
use crate::calendar::previous;
use crate::pack::Pack;
use crate::rule::{ClockPlace, Colour, HolidayCalendar, Kind, WarningClass};
use crate::trace::TraceStep;

/// When something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// At an instant.
    At(DateTime<Utc>),
    /// By the end of a local date.
    On(NaiveDate),
}

/// What stands of a computed date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The default stands.
    Stands,
    /// A set date stands in its place; the default stays visible.
    Superseded,
    /// The rule may apply: confirm by answering its questions.
    Possible,
    /// Its event was superseded: kept as history.
    History,
}

/// One dated item of a matter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// The rule.
    pub rule_id: String,
    /// Its version.
    pub rule_version: String,
    /// The event counted from.
    pub event_id: Uuid,
    /// Its type.
    pub event_type: String,
    /// Title, Spanish.
    pub title_es: String,
    /// Title, English.
    pub title_en: String,
    /// Phase of the rule.
    pub phase: String,
    /// Who must act.
    pub owner: String,
    /// What the date is.
    pub kind: Kind,
    /// Its colour.
    pub colour: Colour,
    /// True where missing it loses a right.
    pub fatal: bool,
    /// How it warns. A protective twin warns as fatal until an attorney confirms its partner.
    pub warning_class: WarningClass,
    /// Behind the asylum wall.
    pub walled: bool,
    /// What stands.
    pub status: Status,
    /// The default, after roll and closings; none for a flag or an item of a checklist.
    pub due: Option<Due>,
    /// The date before closings moved it, where they did.
    pub before_closures: Option<NaiveDate>,
    /// The date set by a judge or a notice.
    pub set_date: Option<NaiveDate>,
    /// True where that date lies after a statutory ceiling and waits for a second person.
    pub set_date_waits: bool,
    /// Whose clock ends the day.
    pub clock_place: ClockPlace,
    /// IANA zone in which the date is read: for a local date that of the place whose clock ends it, else that of the matter.
    pub zone: String,
    /// False where the zone of the place is not known and the matter's is shown in its stead.
    pub zone_known: bool,
    /// The instant at which the standing date ends.
    pub ends_at: Option<DateTime<Utc>>,
    /// The instant by which lists order it: with an unconfirmed pair, the earlier of the two.
    pub order_at: Option<DateTime<Utc>>,
    /// The last business day no later than the counted day, where the day counted was none or was moved.
    pub internal_target: Option<NaiveDate>,
    /// Names of the questions that are open.
    pub questions: Vec<String>,
    /// Whether the rule applies, as far as known: it may be possible under a set date too. A row stored before this was kept says so by its status.
    #[serde(default = "certainly")]
    pub applies: Applies,
    /// Authorities.
    pub citations: Vec<String>,
    /// True where an attorney of the office confirmed this version of the rule.
    pub confirmed: bool,
    /// The rule's protective twin, or the rule whose twin it is.
    pub pair: Option<String>,
    /// The reasoning, where asked for.
    pub trace: Vec<TraceStep>,
    /// SHA-256 of rule version and inputs, where the reasoning is kept: equal inputs give an equal digest.
    pub inputs_digest: Option<String>,
}

impl Item {
    /// The date that stands: the set date where there is one, else the default.
    pub fn standing(&self) -> Option<Due> {
        match (self.status, self.set_date) {
            (Status::Superseded, Some(set)) => Some(Due::On(set)),
            _ => self.due,
        }
    }

    /// Whether it is not known yet that the rule applies at all: its questions are to be answered before anybody confirms it.
    pub fn is_possible(&self) -> bool {
        self.status == Status::Possible || self.applies == Applies::Possibly
    }

    /// Says of a stored item what the pack says today of its rule's confirmation: the mark and its sentence, and nothing else of it.
    pub fn say_confirmed(&mut self, pack: &Pack) {
        let confirmation = pack.rule(&self.rule_id, &self.rule_version).and_then(|entry| entry.confirmation.as_ref());
        self.confirmed = confirmation.is_some();
        if let Some(last) = self.trace.last_mut().filter(|step| reasoning::is_confirmation(step)) {
            *last = reasoning::confirmation(confirmation);
        }
    }
}

fn certainly() -> Applies {
    Applies::Certainly
}

pub(super) fn item(pack: &Pack, matter: &Matter, reckoning: &Reckoning<'_>, trace: Trace, view: View) -> Item {
    let rule = &reckoning.rule.rule;
    let place_zone = zone_of(pack, matter, rule.clock_place);
    let due = match reckoning.counted {
        Counted::Nothing => None,
        Counted::Instant { due, .. } => Some(Due::At(due)),
        Counted::Day { due, .. } => Some(Due::On(due)),
    };
    let standing = match reckoning.status {
        Status::Superseded => reckoning.set_date.map(Due::On),
        _ => due,
    };
    let zone = match standing {
        Some(Due::On(_)) => place_zone.unwrap_or(matter.time_zone),
        _ => matter.time_zone,
    };
    let ends_at = standing.map(|due| instant_of(due, zone));
    let kept = trace == Trace::On;
    Item {
        rule_id: rule.id.clone(),
        rule_version: reckoning.rule.version.clone(),
        event_id: reckoning.event.id,
        event_type: reckoning.event.event_type.clone(),
        title_es: rule.title_es.clone(),
        title_en: rule.title_en.clone(),
        phase: rule.phase.clone(),
        owner: rule.owner.clone(),
        kind: rule.kind,
        colour: rule.colour(),
        fatal: rule.fatal,
        warning_class: rule.warning_class,
        walled: rule.walled,
        status: reckoning.status,
        due,
        before_closures: match reckoning.counted {
            Counted::Day { rolled, due, .. } if rolled != due => Some(rolled),
            _ => None,
        },
        set_date: reckoning.set_date,
        set_date_waits: reckoning.set_date_waits,
        clock_place: rule.clock_place,
        zone: zone.name().to_owned(),
        zone_known: place_zone.is_some() || !matches!(standing, Some(Due::On(_))),
        ends_at,
        order_at: ends_at,
        internal_target: internal_target(pack, reckoning),
        questions: applies::questions(pack, reckoning.rule, matter, reckoning.event, view),
        applies: reckoning.applies,
        citations: rule.citations.clone(),
        confirmed: reckoning.rule.confirmation.is_some(),
        pair: rule.pair.clone(),
        trace: if kept { reasoning::steps(pack, matter, reckoning, place_zone, view) } else { Vec::new() },
        inputs_digest: kept.then(|| reasoning::inputs_digest(matter, reckoning)),
    }
}

/// The zone of the place whose clock ends a rule's day; the Board's is the same for everybody.
fn zone_of(pack: &Pack, matter: &Matter, place: ClockPlace) -> Option<chrono_tz::Tz> {
    let board = if place == ClockPlace::Bia { pack.bia_zone } else { None };
    matter.clocks.of(place).or(board)
}

/// 4.3: nothing rolls backwards silently; where the counted day is no business day or was moved, the business day before is shown as
/// the house's own target, for what our side must do.
pub(super) fn internal_target(pack: &Pack, reckoning: &Reckoning<'_>) -> Option<NaiveDate> {
    let rule = &reckoning.rule.rule;
    let Counted::Day { counted, rolled, due } = reckoning.counted else { return None };
    if !matches!(rule.colour(), Colour::Red | Colour::Amber | Colour::Target) {
        return None;
    }
    let calendar = match rule.counting.holiday_calendar {
        // Such a rule counts through holidays; the office that must receive the paper keeps them all the same.
        HolidayCalendar::None => &pack.calendars.us_federal,
        named => pack.calendar(named),
    };
    let latest = if rolled == due { counted } else { previous(rolled) };
    let target = calendar.business_day_until(latest);
    (target != due).then_some(target)
}
