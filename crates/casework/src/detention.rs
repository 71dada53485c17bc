//! Detention: a stay, the placements in it, and what follows from them. Custody is derived from the placements, never typed; what lies
//! between two placements is shown as a gap.
//!
//! What it is not: a list of facilities (that is [`crate::facility`]), nor the answer to which office is responsible ([`crate::routing`]).

use chrono::{DateTime, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::fact::Answer;
use crate::refusal::Refusal;

stored_words! {
    /// How sure a report of a placement is, weakest first.
    Confidence {
        /// Somebody said so.
        Reported = "reported",
        /// A second, independent source says so.
        Corroborated = "corroborated",
        /// The custodian or an official record says so.
        Confirmed = "confirmed",
    }
}

stored_words! {
    /// Who or what reported a placement.
    Source {
        /// ICE's online locator (ODLS).
        Locator = "locator",
        /// The facility, by telephone or in writing.
        Facility = "facility",
        /// The family.
        Family = "family",
        /// A notification to the consulate (VCCR art. 36).
        ConsularNotification = "consular_notification",
        /// The person.
        Person = "person",
        /// A lawyer.
        Lawyer = "lawyer",
        /// A court or its docket.
        Court = "court",
        /// An officer.
        Officer = "officer",
        /// A list that was imported.
        Import = "import",
        /// Something else.
        Other = "other",
    }
}

stored_words! {
    /// Whose custody it is.
    Holder {
        /// Immigration and Customs Enforcement.
        Ice = "ice",
        /// Customs and Border Protection.
        Cbp = "cbp",
        /// A local or state jail on its own account.
        LocalJail = "local_jail",
        /// The Office of Refugee Resettlement (children).
        Orr = "orr",
        /// The Marshals: federal criminal custody.
        Marshals = "marshals",
    }
}

stored_words! {
    /// Why a placement ended (the words of ICE's detention tables).
    ReleaseReason {
        /// Moved to another place; the stay goes on.
        Transferred = "transferred",
        /// Released on bond.
        BondedOut = "bonded_out",
        /// Paroled.
        Paroled = "paroled",
        /// Released on recognizance or supervision.
        Recognizance = "recognizance",
        /// Removed from the country.
        Removed = "removed",
        /// Left under voluntary departure or return.
        VoluntaryDeparture = "voluntary_departure",
        /// Released otherwise.
        Released = "released",
        /// Died in custody.
        Died = "died",
        /// Something else.
        Other = "other",
    }
}

stored_words! {
    /// Where a person stands, derived from the placements.
    Custody {
        /// No placement is known.
        NotLocated = "not_located",
        /// In a known place.
        InCustody = "in_custody",
        /// Left one place for another; the next is not known yet.
        InTransit = "in_transit",
        /// Released.
        Released = "released",
        /// Removed, or left.
        Removed = "removed",
        /// Died in custody.
        Deceased = "deceased",
    }
}

impl ReleaseReason {
    /// Whether it ends the stay. Only a transfer does not.
    #[must_use]
    pub fn ends_stay(self) -> bool {
        self != Self::Transferred
    }

    fn leaves(self) -> Custody {
        match self {
            Self::Transferred => Custody::InTransit,
            Self::Removed | Self::VoluntaryDeparture => Custody::Removed,
            Self::Died => Custody::Deceased,
            Self::BondedOut | Self::Paroled | Self::Recognizance | Self::Released | Self::Other => Custody::Released,
        }
    }
}

impl Holder {
    /// The answer to the rules' question who holds the person.
    fn answer(self) -> &'static str {
        match self {
            Self::Ice => "ice_detained",
            Self::Cbp => "cbp_custody",
            Self::LocalJail => "local_jail",
            Self::Orr => "orr_custody",
            Self::Marshals => "marshals_custody",
        }
    }
}

/// A placement as the rules here read it; a voided one never gets here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Its id.
    pub id: Uuid,
    /// The stay it belongs to.
    pub stay_id: Uuid,
    /// Whose custody.
    pub holder: Holder,
    /// When the person was booked in.
    pub book_in: DateTime<Utc>,
    /// When the person left.
    pub book_out: Option<DateTime<Utc>>,
    /// Why.
    pub release_reason: Option<ReleaseReason>,
    /// How sure.
    pub confidence: Confidence,
}

impl Placement {
    fn ends_stay(&self) -> bool {
        self.release_reason.is_some_and(ReleaseReason::ends_stay)
    }

    /// Whether two placements claim the same time. One that begins at the instant at which the other ends does not.
    fn overlaps(&self, other: &Self) -> bool {
        let before = |one: &Self, two: &Self| one.book_out.is_some_and(|out| out <= two.book_in);
        !before(self, other) && !before(other, self)
    }
}

/// How far ahead of the clock a reported time may lie: clocks differ.
const CLOCK_SKEW: TimeDelta = TimeDelta::minutes(15);

/// Refuses an instant of the future: nobody is held at a place tomorrow.
///
/// # Errors
/// When it lies more than a quarter of an hour ahead.
pub fn not_ahead(field: &'static str, at: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), Refusal> {
    if at > now + CLOCK_SKEW { Err(Refusal::field(field, "in_the_future")) } else { Ok(()) }
}

/// Whether a placement, new or changed, fits beside the others of the case.
///
/// # Errors
/// When it ends before it begins, when two confirmed placements claim the same time, when a transfer would be drawn across a release, or
/// when a new stay begins while another is open.
pub fn fits(placement: &Placement, all: &[Placement]) -> Result<(), Refusal> {
    if placement.book_out.is_some_and(|out| out < placement.book_in) {
        return Err(Refusal::field("at", "before_book_in"));
    }
    let others = || all.iter().filter(|other| other.id != placement.id);
    let confirmed = |one: &Placement| one.confidence == Confidence::Confirmed;
    if confirmed(placement) && others().any(|other| confirmed(other) && placement.overlaps(other)) {
        return Err(Refusal::of("placements_overlap"));
    }
    let in_stay = || others().filter(|other| other.stay_id == placement.stay_id);
    let after_release = in_stay().any(|other| other.ends_stay() && other.book_out.is_some_and(|out| out <= placement.book_in));
    let released_before = placement.ends_stay() && in_stay().any(|other| placement.book_out.is_some_and(|out| out <= other.book_in));
    if after_release || released_before {
        return Err(Refusal::of("transfer_across_release"));
    }
    let begins_stay = in_stay().next().is_none();
    if begins_stay && others().any(|other| other.book_in <= placement.book_in && is_open(other.stay_id, all)) {
        return Err(Refusal::of("stay_open"));
    }
    Ok(())
}

/// Whether a stay has not ended: no placement of it ended by a release.
#[must_use]
pub fn is_open(stay_id: Uuid, all: &[Placement]) -> bool {
    !all.iter().any(|placement| placement.stay_id == stay_id && placement.ends_stay())
}

/// The open placements that a new one ends: those that began before it and are no surer. A rumour ends nothing that is confirmed.
pub fn ended_by<'a>(placement: &'a Placement, all: &'a [Placement]) -> impl Iterator<Item = &'a Placement> {
    all.iter().filter(|other| {
        other.id != placement.id
            && other.stay_id == placement.stay_id
            && other.book_out.is_none()
            && other.book_in <= placement.book_in
            && other.confidence <= placement.confidence
    })
}

/// The placement that holds the person now: of the open ones the surest, then the latest; none where a release at least as sure came
/// after it.
#[must_use]
pub fn current(all: &[Placement]) -> Option<&Placement> {
    let open = all.iter().filter(|placement| placement.book_out.is_none());
    let surest = open.max_by_key(|placement| (placement.confidence, placement.book_in, placement.id))?;
    let released = all
        .iter()
        .any(|other| other.ends_stay() && other.confidence >= surest.confidence && other.book_out.is_some_and(|out| out > surest.book_in));
    (!released).then_some(surest)
}

/// The placement that ended last.
fn last_ended(all: &[Placement]) -> Option<&Placement> {
    let ended = all.iter().filter(|placement| placement.book_out.is_some());
    ended.max_by_key(|placement| (placement.book_out, placement.ends_stay(), placement.id))
}

/// Since when the person stands where they stand, and how sure that is: in custody since the book-in of the placement that holds them, else since the
/// end of the one that ended last.
#[must_use]
pub fn since(all: &[Placement]) -> Option<(DateTime<Utc>, Confidence)> {
    match current(all) {
        Some(now) => Some((now.book_in, now.confidence)),
        None => last_ended(all).and_then(|last| last.book_out.map(|out| (out, last.confidence))),
    }
}

/// Where the person stands.
#[must_use]
pub fn custody(all: &[Placement]) -> Custody {
    match (current(all), last_ended(all)) {
        (Some(_), _) => Custody::InCustody,
        (None, Some(last)) => last.release_reason.map_or(Custody::InTransit, ReleaseReason::leaves),
        (None, None) => Custody::NotLocated,
    }
}

/// Who holds the person, as the rules ask it; nothing while no placement is known.
#[must_use]
pub fn held_by(all: &[Placement]) -> Option<Answer> {
    let word = match (current(all), last_ended(all)) {
        (Some(now), _) => now.holder.answer(),
        (None, Some(last)) => match custody(all) {
            Custody::InTransit => last.holder.answer(),
            Custody::Removed | Custody::Deceased => "not_detained",
            _ => "released",
        },
        (None, None) => return None,
    };
    Some(Answer::Value(word.to_owned()))
}

/// A stretch of a stay in which nobody knows where the person was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Gap {
    /// The stay.
    pub stay_id: Uuid,
    /// From.
    pub from: DateTime<Utc>,
    /// Until; none: it lasts.
    pub until: Option<DateTime<Utc>>,
}

/// The gaps of every stay, in the order in which they happened: after a placement that ended in a transfer, until the next began.
#[must_use]
pub fn gaps(all: &[Placement]) -> Vec<Gap> {
    let mut found: Vec<Gap> = all.iter().filter_map(|placement| gap_after(placement, all)).collect();
    found.sort_by_key(|gap| gap.from);
    found
}

fn gap_after(placement: &Placement, all: &[Placement]) -> Option<Gap> {
    let from = placement.book_out.filter(|_| !placement.ends_stay())?;
    let others = || all.iter().filter(|other| other.stay_id == placement.stay_id && other.id != placement.id);
    let elsewhere = others().any(|other| other.book_in <= from && other.book_out.is_none_or(|out| out > from));
    if elsewhere || others().any(|other| other.book_out == Some(from) && (other.ends_stay() || other.id < placement.id)) {
        return None;
    }
    let until = others().map(|other| other.book_in).filter(|at| *at >= from).min();
    (until != Some(from)).then_some(Gap { stay_id: placement.stay_id, from, until })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Confidence::{Confirmed, Reported};

    fn at(hour: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000 + hour * 3600, 0).unwrap()
    }

    fn placement(id: u128, from: i64, to: Option<(i64, ReleaseReason)>, confidence: Confidence) -> Placement {
        Placement {
            id: Uuid::from_u128(id),
            stay_id: Uuid::from_u128(1),
            holder: Holder::Ice,
            book_in: at(from),
            book_out: to.map(|(hour, _)| at(hour)),
            release_reason: to.map(|(_, reason)| reason),
            confidence,
        }
    }

    #[test]
    fn confirmed_placements_do_not_overlap_and_reports_may() {
        let first = placement(1, 0, None, Confirmed);
        let rumour = placement(2, 5, None, Reported);
        assert!(fits(&rumour, &[first]).is_ok());
        assert_eq!(fits(&Placement { confidence: Confirmed, ..rumour }, &[first]).unwrap_err().code, "placements_overlap");
        assert_eq!(current(&[first, rumour]).unwrap().id, first.id);
        assert_eq!(ended_by(&rumour, &[first]).count(), 0);
        let next = placement(3, 9, None, Confirmed);
        assert_eq!(ended_by(&next, &[first, rumour]).count(), 2);
        assert!(fits(&next, &[placement(1, 0, Some((9, ReleaseReason::Transferred)), Confirmed)]).is_ok());
    }

    #[test]
    fn no_transfer_is_drawn_across_a_release() {
        let released = placement(1, 0, Some((4, ReleaseReason::BondedOut)), Confirmed);
        let next = placement(2, 6, None, Reported);
        assert_eq!(fits(&next, &[released]).unwrap_err().code, "transfer_across_release");
        assert_eq!(fits(&released, &[next]).unwrap_err().code, "transfer_across_release");
        assert!(fits(&Placement { stay_id: Uuid::from_u128(2), ..next }, &[released]).is_ok());
        let open = placement(1, 0, None, Confirmed);
        assert_eq!(fits(&Placement { stay_id: Uuid::from_u128(2), ..next }, &[open]).unwrap_err().code, "stay_open");
        assert!(gaps(&[released, Placement { stay_id: Uuid::from_u128(2), ..next }]).is_empty());
    }

    #[test]
    fn one_stands_so_since_the_placement_that_holds_or_the_last_that_ended() {
        let left = placement(1, 0, Some((4, ReleaseReason::Transferred)), Confirmed);
        assert_eq!(since(&[]), None);
        assert_eq!(since(&[left]), Some((at(4), Confirmed)));
        assert_eq!(since(&[left, placement(2, 30, None, Reported)]), Some((at(30), Reported)));
        let out = placement(2, 30, Some((50, ReleaseReason::BondedOut)), Confirmed);
        assert_eq!(since(&[left, out]), Some((at(50), Confirmed)));
    }

    #[test]
    fn a_gap_is_a_gap_and_custody_follows_the_placements() {
        let left = placement(1, 0, Some((4, ReleaseReason::Transferred)), Confirmed);
        assert_eq!(custody(&[]), Custody::NotLocated);
        assert_eq!(custody(&[left]), Custody::InTransit);
        assert_eq!(gaps(&[left]), [Gap { stay_id: left.stay_id, from: at(4), until: None }]);
        let next = placement(2, 30, None, Confirmed);
        assert_eq!(gaps(&[left, next]), [Gap { stay_id: left.stay_id, from: at(4), until: Some(at(30)) }]);
        assert_eq!(custody(&[left, next]), Custody::InCustody);
        assert_eq!(held_by(&[left, next]), Some(Answer::Value("ice_detained".into())));
        let out = placement(2, 30, Some((50, ReleaseReason::Removed)), Confirmed);
        assert_eq!((custody(&[left, out]), held_by(&[left, out])), (Custody::Removed, Some(Answer::Value("not_detained".into()))));
    }

    #[test]
    fn a_sure_release_ends_an_older_rumour() {
        let released = placement(1, 0, Some((9, ReleaseReason::BondedOut)), Confirmed);
        let rumour = placement(2, 5, None, Reported);
        assert_eq!(custody(&[released, rumour]), Custody::Released);
    }
}
