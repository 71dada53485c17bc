//! A case as the deadline engine reads it: gathered once in an act, counted from either side of the asylum wall.

mod federal;

use crate::act::Act;
use crate::detentions::{known, transfer};
use crate::hearings::venue;
use crate::rules::Version;
use crate::{Problem, place};
use casework::deadline::{Affected, Clocks, Closure, Item, Matter, Status, Trace, compute, compute_outside_the_wall};
use casework::derive::Derivations;
use casework::detention::{self, Placement};
use casework::event::{Event, SetElsewhere};
use casework::fact::{Answer, Answers};
use casework::pack::Pack;
use casework::person::OF_AGE;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;
use records::cases::{self, CaseKey, CaseRow};
use records::closings::{self, DistrictRow};
use records::detentions::{self as placements, PlacementRow};
use records::events::{self, AnswerRow, EventRow, PersonFacts};
use records::hearings::{self, HearingRow};
use records::transfers::{self, TransferAnswerRow};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeBounds;
use std::sync::Arc;
use uuid::Uuid;

/// Everything that dates of a case follow from. No `Debug`: it holds what is behind the wall.
#[derive(Clone)]
pub(crate) struct Standing {
    pub(crate) pack: Arc<Pack>,
    /// The rules of today.
    pub(crate) todays: Version,
    /// Those by which events were counted that have not been approved since, by stamp.
    versions: BTreeMap<String, Version>,
    pub(crate) derivations: Arc<Derivations>,
    pub(crate) case: CaseRow,
    pub(crate) placements: Vec<PlacementRow>,
    pub(crate) events: Vec<EventRow>,
    pub(crate) answers: Vec<AnswerRow>,
    pub(crate) hearings: Vec<HearingRow>,
    /// What was answered when a transfer asked what was pending, oldest first.
    transfer_answers: Vec<TransferAnswerRow>,
    /// The federal districts that were recorded, by the place of custody.
    districts: Vec<DistrictRow>,
    /// The closings that concern it.
    closures: Vec<Closure>,
    /// Answers that the program reads from rows, by question.
    pub(crate) derived: Answers,
    /// The zone of the matter: where the person is held, else of the office.
    pub(crate) zone: Tz,
    clocks: Clocks,
}

pub(crate) use federal::{closed_office, districts};

/// The zone of a stored name; rows hold known names only, and UTC shows itself should one ever not.
pub(crate) fn stored_zone(name: &str) -> Tz {
    name.parse().unwrap_or(Tz::UTC)
}

impl Standing {
    /// Reads the case with all that counts.
    pub(crate) async fn gather(act: &mut Act, key: &CaseKey) -> Result<Self, Problem> {
        let (todays, derivations, now) = (act.rules_today().await?, act.derivations().await?, act.now());
        let pack = todays.pack.clone();
        let tx = act.tx();
        let case = cases::get(tx, key).await?;
        let rows = placements::list(tx, key).await?;
        let events = events::list(tx, key).await?;
        let answers = events::answers(tx, key).await?;
        let hearings = hearings::list(tx, key).await?;
        let transfer_answers = transfers::answers(tx, key).await?;
        let districts = closings::districts(tx, key).await?;
        let closed = closings::list(tx).await?;
        let person = events::person_facts(tx, key).await?;
        let mut standing = Self {
            derived: Answers::new(),
            zone: stored_zone(&case.time_zone),
            clocks: Clocks::default(),
            pack,
            versions: BTreeMap::new(),
            todays,
            derivations,
            case,
            placements: rows,
            events,
            answers,
            hearings,
            transfer_answers,
            districts,
            closures: Vec::new(),
        };
        let circuit = standing.petition_circuit(act).await?;
        standing.closures = standing.closures(&closed, circuit.as_deref());
        standing.clocks = standing.clocks(act, circuit.as_deref()).await?;
        standing.derived = standing.derive(&person, now);
        let stamps: BTreeSet<String> = standing.events.iter().filter_map(|row| row.counted_by.clone()).collect();
        for stamp in stamps {
            if stamp != standing.todays.stamp
                && let Some(version) = act.rules_of(&stamp).await?
            {
                standing.versions.insert(stamp, version);
            }
        }
        Ok(standing)
    }

    /// Counts every event by the rules of today: what somebody approves, or compares before.
    pub(crate) fn by_todays_rules(&mut self) {
        self.versions.clear();
    }

    /// The rules by which an event is counted.
    fn version(&self, row: &EventRow) -> &Version {
        row.counted_by.as_ref().and_then(|stamp| self.versions.get(stamp)).unwrap_or(&self.todays)
    }

    /// The placements that count.
    pub(crate) fn known(&self) -> Vec<Placement> {
        self.placements.iter().filter_map(known).collect()
    }

    /// The row of the placement that holds the person now, or of the last one.
    pub(crate) fn whereabouts(&self) -> Option<&PlacementRow> {
        let all = self.known();
        let last = || all.iter().max_by_key(|placement| (placement.book_out, placement.book_in));
        let id = detention::current(&all).or_else(last)?.id;
        self.placements.iter().find(|row| row.id == id)
    }

    /// The hearing by which the court with venue is known.
    fn court(&self) -> Option<&HearingRow> {
        venue::of(&self.hearings).court
    }

    /// Its zone.
    pub(crate) fn court_zone(&self) -> Option<Tz> {
        self.court().map(|hearing| stored_zone(&hearing.time_zone))
    }

    /// The circuit to which a petition goes: that of the court with venue (8 USC 1252(b)(2)), which no transfer moves. While no
    /// court is recorded, that of the place of custody, as long as every place so far lies in one circuit; else nobody can tell.
    async fn petition_circuit(&self, act: &mut Act) -> Result<Option<String>, Problem> {
        let circuits = &self.pack.circuits;
        let of_state = |state: &str| circuits.of_state(state).map(|row| row.circuit.clone()).filter(|circuit| !circuit.is_empty());
        if let Some(hearing) = self.court() {
            let court = match hearing.court_code.as_deref() {
                Some(code) => place::court(act.tx(), code).await?,
                None => None,
            };
            return Ok(court.and_then(|court| court.state).and_then(|state| of_state(&state)));
        }
        let places = self.placements.iter().filter(|row| row.voided_at.is_none()).map(|row| row.state.as_deref());
        let mut of_places = places.map(|state| of_state(state?));
        let Some(Some(first)) = of_places.next() else { return Ok(None) };
        Ok(of_places.all(|circuit| circuit.as_ref() == Some(&first)).then_some(first))
    }

    async fn clocks(&self, act: &mut Act, circuit: Option<&str>) -> Result<Clocks, Problem> {
        let whereabouts = self.whereabouts().cloned();
        let facility = match whereabouts.as_ref().and_then(|row| row.facility_id.as_deref()) {
            Some(id) => place::facility(act.tx(), id).await?,
            None => None,
        };
        let dhs_office = match facility.and_then(|facility| facility.field_office) {
            Some(code) => place::field_office_zone(act.tx(), &code).await?,
            None => None,
        };
        let consulate = place::consulate_zone(act.tx(), &self.case.office).await?;
        Ok(Clocks {
            custody: whereabouts.map(|row| stored_zone(&row.time_zone)),
            court: self.court_zone(),
            bia: None,
            circuit_clerk: circuit.and_then(|circuit| self.pack.circuits.clerk_zone(circuit)),
            district_clerk: self.district_zone(),
            dhs_office,
            consulate,
        })
    }

    /// The request of this type that stands without a later decision; `None` where none was recorded at all.
    pub(crate) fn undecided(&self, filed: &str, decided: &[&str]) -> Option<Option<DateTime<Utc>>> {
        let latest = |names: &[&str]| {
            let named = self.events.iter().filter(|event| event.retired_at.is_none() && names.contains(&event.event_type.as_str()));
            named.map(|event| event.at).max()
        };
        let filed = latest(&[filed])?;
        Some(latest(decided).is_none_or(|decision| decision < filed).then_some(filed))
    }

    /// What was answered last to what the transfer to a placement asked.
    pub(crate) fn pending_answer(&self, placement: Uuid, what: Affected) -> Option<&TransferAnswerRow> {
        let word = transfer::word(what)?;
        self.transfer_answers.iter().rev().find(|row| row.placement_id == placement && row.what == word)
    }

    /// The places whose circuit a request for bond may follow: where the person is held, but of a request that is filed and not decided, where
    /// they were held then. A transfer does not move it; of one that nobody has said what was pending at, the place before remains possible.
    fn bond_places(&self) -> Vec<&PlacementRow> {
        let counted = || self.placements.iter().filter(|row| row.voided_at.is_none());
        let here = self.whereabouts();
        match self.undecided("bond.requested", &transfer::BOND_DECIDED) {
            Some(Some(filed)) => {
                let then = counted().filter(|row| row.book_in <= filed).max_by_key(|row| row.book_in);
                then.or(here).into_iter().collect()
            }
            Some(None) => here.into_iter().collect(),
            None => {
                let (mut places, mut certain) = (Vec::from_iter(here), true);
                for (from, to) in transfer::chain(&self.placements) {
                    match self.pending_answer(to.id, Affected::BondCircuit).map(|row| row.pending.as_str()) {
                        Some("no") => break,
                        Some("yes") if certain => places = vec![from],
                        Some("yes") => places.push(from),
                        _ => {
                            certain = false;
                            places.push(from);
                        }
                    }
                }
                places
            }
        }
    }

    /// The circuit whose law a request for bond follows; none while it may be one of several.
    fn circuit(&self) -> Option<Answer> {
        let circuits = &self.pack.circuits;
        let mut found = self.bond_places().into_iter().map(|row| circuits.of_state(row.state.as_deref()?).map(|row| row.circuit.as_str()));
        let circuit = found.next()??;
        (!circuit.is_empty() && found.all(|other| other == Some(circuit))).then(|| Answer::Value(circuit.to_owned()))
    }

    /// What rows already say to questions of the matter. A no is never derived: it would silence a rule.
    fn derive(&self, person: &PersonFacts, now: DateTime<Utc>) -> Answers {
        let mut derived = Answers::new();
        let mut say = |name: &str, answer: Option<Answer>| {
            if let Some(answer) = answer
                && self.pack.fact(name).is_some_and(|fact| fact.admits(&answer))
            {
                derived.insert(name.to_owned(), answer);
            }
        };
        let held = detention::held_by(&self.known());
        let federal = held.as_ref().is_some_and(|answer| answer.as_str() == "marshals_custody");
        say("custody", held);
        say("in_federal_criminal_custody", federal.then_some(Answer::Yes));
        say("circuit", self.circuit());
        say("nationality", nationality(&person.nationality));
        say("nationality_contiguous", nationality(&person.nationality).map(|_| Answer::Yes));
        say("represented", self.case.representative_id.map(|_| Answer::Yes));
        say("vulnerable", (!person.vulnerabilities.0.is_empty()).then_some(Answer::Yes));
        let today = now.with_timezone(&self.zone).date_naive();
        let day = self.arrest_day().unwrap_or(today);
        let born = person.birth_date.filter(|_| person.birth_precision == "day");
        say("is_minor", born.map(|born| (age_on(born, day) < OF_AGE).into()));
        derived
    }

    /// Whether an event of this type stands that happened within these instants.
    pub(crate) fn happened(&self, event_type: &str, within: impl RangeBounds<DateTime<Utc>>) -> bool {
        self.events.iter().any(|event| event.retired_at.is_none() && event.event_type == event_type && within.contains(&event.at))
    }

    /// The local day of the first arrest recorded.
    fn arrest_day(&self) -> Option<NaiveDate> {
        let arrests = ["detention.apprehended", "minor.apprehended"];
        let first = self.events.iter().find(|event| event.retired_at.is_none() && arrests.contains(&event.event_type.as_str()))?;
        Some(first.at.with_timezone(&stored_zone(&first.time_zone)).date_naive())
    }

    /// The answers that stand on an event, or in the matter, each question once. Outside the wall those behind it do not exist; behind it the
    /// first of them decides over one given beside it from outside, until somebody inside answers anew.
    pub(crate) fn standing_answers(&self, side: Side, event: Option<Uuid>) -> Vec<&AnswerRow> {
        let live = self.answers.iter().filter(|row| row.superseded_by.is_none() && row.event_id == event);
        let mut found: BTreeMap<&str, &AnswerRow> = BTreeMap::new();
        for row in live.filter(|row| side == Side::Inside || !row.walled) {
            let decided = found.get(row.name.as_str()).is_some_and(|known| known.walled);
            if !decided {
                found.insert(&row.name, row);
            }
        }
        let mut rows: Vec<&AnswerRow> = found.into_values().collect();
        rows.sort_by_key(|row| (row.answered_at, row.id));
        rows
    }

    /// All answers of the matter from one side of the wall: what rows say, and over it what a person answered.
    pub(crate) fn facts(&self, side: Side) -> Answers {
        let mut facts = self.derived.clone();
        facts.extend(self.facts_on(side, None));
        facts
    }

    /// What was answered on an event, or in the matter, from one side of the wall.
    pub(crate) fn facts_on(&self, side: Side, event: Option<Uuid>) -> Answers {
        let rows = self.standing_answers(side, event).into_iter();
        rows.map(|row| (row.name.clone(), Answer::from(row.answer.as_str()))).collect()
    }

    /// The matter as far as its events of one zone go: an event's date is taken in the zone of the place where it happened, which a later
    /// transfer does not move.
    fn matter(&self, side: Side, zone: Tz) -> Matter {
        let mut matter = Matter::new(zone);
        matter.clocks = self.clocks;
        matter.facts = self.facts(side);
        matter.closures = self.closures.clone();
        let of_zone = self.events.iter().filter(|row| stored_zone(&row.time_zone) == zone);
        matter.events = of_zone.filter(|row| side == Side::Inside || !row.walled).map(|row| self.event(side, row)).collect();
        matter
    }

    /// The whole matter, whatever its zones: for what does not count days.
    pub(crate) fn whole(&self, side: Side) -> Matter {
        let mut matter = self.matter(side, self.zone);
        let seen = self.events.iter().filter(|row| side == Side::Inside || !row.walled);
        matter.events = seen.map(|row| self.event(side, row)).collect();
        matter
    }

    fn event(&self, side: Side, row: &EventRow) -> Event {
        let mut event = Event::new(row.id, &row.event_type, row.at);
        event.facts = self.facts_on(side, Some(row.id));
        event.set_date = row.set_date;
        event.set_date_confirmed = row.set_date_confirmed_by.is_some();
        event.set_elsewhere = self.set_elsewhere(row.id);
        // An event that was taken back without another in its place is history like any other that was corrected.
        event.superseded_by = row.superseded_by.or(row.retired_at.map(|_| row.id));
        event
    }

    /// The dates that a person linked to what rules count from an event, in the order in which they were recorded.
    fn set_elsewhere(&self, event: Uuid) -> Vec<SetElsewhere> {
        let mut links: Vec<&EventRow> =
            self.events.iter().filter(|row| row.retired_at.is_none() && row.sets_event == Some(event)).collect();
        links.sort_by_key(|row| (row.recorded_at, row.id));
        let set = |row: &EventRow| SetElsewhere {
            rule_id: row.sets_rule.clone().unwrap_or_default(),
            date: row.set_date.unwrap_or_else(|| row.at.with_timezone(&stored_zone(&row.time_zone)).date_naive()),
            confirmed: row.set_date_confirmed_by.is_some(),
        };
        links.into_iter().map(set).collect()
    }

    /// The dated items from one side of the wall, in the order of a list.
    pub(crate) fn items(&self, side: Side, now: DateTime<Utc>) -> Vec<Item> {
        let mut parts: BTreeMap<(&str, &str), (&Version, BTreeSet<Uuid>)> = BTreeMap::new();
        for row in &self.events {
            let version = self.version(row);
            parts.entry((row.time_zone.as_str(), version.stamp.as_str())).or_insert_with(|| (version, BTreeSet::new())).1.insert(row.id);
        }
        let mut items: Vec<Item> = Vec::new();
        for ((zone, _), (version, events)) in parts {
            let zone = stored_zone(zone);
            let mut matter = self.matter(side, zone);
            matter.events.retain(|event| events.contains(&event.id));
            let looked_on = Some(version.looked_on(now.with_timezone(&zone).date_naive()));
            items.extend(match side {
                Side::Inside => compute(&version.pack, &matter, looked_on, Trace::On),
                Side::Outside => compute_outside_the_wall(&version.pack, &matter, looked_on, Trace::On),
            });
        }
        items.sort_by_key(|item| (item.order_at.is_none(), item.order_at, item.status == Status::History, item.ends_at));
        items
    }
}

/// From which side of the asylum wall one looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Inside,
    Outside,
}

impl Side {
    /// The side of whoever holds the key.
    pub(crate) fn of(key: &CaseKey) -> Self {
        if key.inside_wall() { Self::Inside } else { Self::Outside }
    }
}

/// Only a nationality that a document or register shows is an answer; what somebody says is not.
fn nationality(recorded: &str) -> Option<Answer> {
    (recorded == "confirmed").then(|| Answer::Value("MX".to_owned()))
}

fn age_on(born: NaiveDate, day: NaiveDate) -> u32 {
    let years = u32::try_from(day.year() - born.year()).unwrap_or(0);
    if (day.month(), day.day()) < (born.month(), born.day()) { years.saturating_sub(1) } else { years }
}
