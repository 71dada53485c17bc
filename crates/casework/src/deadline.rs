//! The deadline engine: from what happened in a matter and what is known of it to dated items with their citation and reasoning.
//!
//! Pure: the date on which one looks is handed in. Rules are data; nothing here knows one by name. The counting rules are those of
//! due-process.md, section 4, cited in comments by number.
//!
//! What it is not: it stores nothing, confirms nothing and ends nothing. Decision support, never legal advice.
mod applies;
mod compare;
mod count;
mod item;
mod order;
mod program;
mod reasoning;
mod silence;
#[cfg(test)]
mod tests;
mod transfer;
mod wall;
mod zone;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use applies::Applies;
pub use compare::{Because, Change, Difference, compare};
pub use count::{Counted, closing_office};
pub use item::{Due, Item, Status};
pub use program::Prepared;
pub(crate) use program::Programs;
pub use reasoning::CODES as TRACE_CODES;
pub use silence::silence;
pub use transfer::{Affected, Outcome, Pending, TransferEffect, transfer_effects};
pub use zone::{Clocks, day_end};

use crate::event::Event;
use crate::fact::{Answer, Answers};
use crate::pack::{Pack, PackRule};

/// An office whose closing may extend a last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ClosedOffice {
    /// The clerk of the circuit.
    CircuitClerk,
    /// The clerk of the district.
    DistrictClerk,
    /// The electronic filing system of EOIR.
    Ecas,
}

/// A closing entered by a person; unconfirmed it moves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Closure {
    /// Which office.
    pub office: ClosedOffice,
    /// The day.
    pub date: NaiveDate,
    /// True once somebody confirmed it.
    pub confirmed: bool,
}

/// All that the engine knows of a matter. No `Debug`: answers may be behind the asylum wall.
#[derive(Clone)]
pub struct Matter {
    /// Zone of the matter: the day of every event is taken in it.
    pub time_zone: Tz,
    /// Whose clock ends a day where.
    pub clocks: Clocks,
    /// Answers of scope matter.
    pub facts: Answers,
    /// What a question without an entry counts as: not asked in the product, no in worked examples.
    pub unanswered: Answer,
    /// Events.
    pub events: Vec<Event>,
    /// Closings.
    pub closures: Vec<Closure>,
}

impl Matter {
    /// A matter in which nothing has happened and nothing was asked.
    pub fn new(time_zone: Tz) -> Self {
        Self {
            time_zone,
            clocks: Clocks::default(),
            facts: Answers::new(),
            unanswered: Answer::NotAsked,
            events: Vec::new(),
            closures: Vec::new(),
        }
    }
}

/// Whether to keep the reasoning with each item; counting itself never builds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trace {
    /// Keep it, with the digest of the inputs.
    On,
    /// Leave it out.
    Off,
}

/// One rule counted from one event, without allocation: the engine's own answer, before words.
#[derive(Clone, Copy)]
pub struct Reckoning<'a> {
    /// The rule.
    pub rule: &'a PackRule,
    /// The event it counts from.
    pub event: &'a Event,
    /// The event's date in the matter's zone.
    pub day: NaiveDate,
    /// Whether the rule applies, as far as known.
    pub applies: Applies,
    /// The default date.
    pub counted: Counted,
    /// What stands.
    pub status: Status,
    /// The date set in place of the default.
    pub set_date: Option<NaiveDate>,
    /// True where that date lies after a statutory ceiling and waits for a second person.
    pub set_date_waits: bool,
}

/// Counts every rule of the pack from every event of the matter and hands each result on.
///
/// `as_of` is the day on which one looks: today in the product. Rules whose effectivity follows it use the event's own date where it
/// is absent.
pub fn reckon<'a>(pack: &'a Pack, matter: &'a Matter, as_of: Option<NaiveDate>, each: impl FnMut(Reckoning<'a>)) {
    Prepared::new(pack, matter).reckon(as_of, each);
}

/// The dated items of a matter, in the order in which a list shows them.
///
/// For a reader behind the asylum wall only; for everybody else there is [`compute_outside_the_wall`].
pub fn compute(pack: &Pack, matter: &Matter, as_of: Option<NaiveDate>, trace: Trace) -> Vec<Item> {
    list(pack, matter, as_of, trace, View::Inside)
}

/// The dated items of a matter as they are shown outside the asylum wall: walled rules, events and answers do not exist, and a rule
/// that reads a walled answer is shown as if it had not been asked. Nothing in the result depends on what is behind the wall.
pub fn compute_outside_the_wall(pack: &Pack, matter: &Matter, as_of: Option<NaiveDate>, trace: Trace) -> Vec<Item> {
    list(pack, &wall::outside(pack, matter), as_of, trace, View::Outside)
}

/// From which side of the asylum wall one looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    Inside,
    Outside,
}

fn list(pack: &Pack, matter: &Matter, as_of: Option<NaiveDate>, trace: Trace, view: View) -> Vec<Item> {
    let mut items = Vec::new();
    reckon(pack, matter, as_of, |reckoning| {
        if view == View::Inside || !reckoning.rule.rule.walled {
            items.push(item::item(pack, matter, &reckoning, trace, view));
        }
    });
    order::order(&mut items);
    items
}

/// The instant at which a date ends for the office that must receive the paper: 23:59 where its clock stands (4.9).
fn instant_of(due: Due, zone: Tz) -> DateTime<Utc> {
    match due {
        Due::At(at) => at,
        Due::On(on) => day_end(on, zone),
    }
}
