//! What must be seen today, by one member or by an office: dates that can lose a right within 72 hours and those that passed, hearings, replies and
//! visits owed, leases; and the digest of the morning, once a day and person.
//!
//! The asylum wall: what is behind it stands here only for those who may look behind the wall of that case; for everybody else no row, count
//! or order betrays it.

mod digest;

use crate::Problem;
use crate::act::Act;
use crate::hearings::{CalendarEntry, hearing_entry};
use crate::tasks::missed;
use casework::pack::Pack;
use casework::task::TaskKind;
use chrono::{DateTime, TimeDelta, Utc};
use records::hearings::{self, CalendarFilter};
use records::tasks::{self, Owed, OwedRow};
use records::today::{self as store, EndRow, Ends};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use digest::{DeliverDigests, Delivered, DigestView, ReadDigest, deliver, read_digest};

/// How far ahead a date that can lose a right, and a hearing nobody attends, is an alarm.
const ALARM: TimeDelta = TimeDelta::hours(72);
/// How far ahead replies, visits and other tasks are shown.
const AHEAD: TimeDelta = TimeDelta::days(7);
/// Most rows of a part; the count of the rest is what the lists of cases are for.
const MOST: i64 = 100;

/// For whom.
#[derive(Deserialize, JsonSchema)]
pub struct AskToday {
    /// Only the cases that the caller answers for, and their own tasks and leases.
    #[serde(default)]
    pub mine: bool,
}

/// The end of an open date.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct EndView {
    /// The deadline.
    pub id: Uuid,
    /// Its case.
    pub case_id: Uuid,
    /// Folio.
    pub folio: String,
    /// Name as lists show it.
    pub shown_name: String,
    /// The rule.
    pub rule_id: String,
    /// Its title, Spanish.
    pub title_es: String,
    /// Its title, English.
    pub title_en: String,
    /// The first authority that it rests on.
    pub citation: String,
    /// An attorney of the office confirmed this version of the rule.
    pub confirmed: bool,
    /// Its colour.
    pub colour: String,
    /// Missing it loses a right.
    pub fatal: bool,
    /// How it warns: fatal, duty, target or info. A protective twin warns as fatal until an attorney confirms its partner.
    pub warning_class: String,
    /// A question is open: possible, to be confirmed.
    pub possible: bool,
    /// proposed, confirmed or warned.
    pub status: String,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// IANA zone in which it is read.
    pub time_zone: String,
}

/// A task that is owed.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct OwedView {
    /// The task.
    pub id: Uuid,
    /// Its case.
    pub case_id: Uuid,
    /// Folio.
    pub folio: String,
    /// Name as lists show it.
    pub shown_name: String,
    /// What it is.
    pub kind: TaskKind,
    /// What is to be done; of a review the rule that was missed.
    pub title: String,
    /// Of a review: what was missed, Spanish.
    pub missed_es: Option<String>,
    /// Of a review: what was missed, English.
    pub missed_en: Option<String>,
    /// By when.
    pub due_at: DateTime<Utc>,
    /// Zone of that hour.
    pub time_zone: String,
    /// Missing it may lose a right.
    pub fatal: bool,
    /// Revision.
    pub rev: i64,
}

/// An alert that somebody took.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct LeaseView {
    /// The alert.
    pub id: Uuid,
    /// Its folio.
    pub folio: String,
    /// Where it stands.
    pub state: String,
    /// Who took it.
    pub holder: Option<String>,
    /// Until when.
    pub until: DateTime<Utc>,
}

/// What must be seen today.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Today {
    /// Dates that can lose a right, and their protective twins, that end within 72 hours.
    pub fatal: Vec<EndView>,
    /// Those that passed and are open, the latest first.
    pub overdue: Vec<EndView>,
    /// Hearings within 72 hours.
    pub hearings: Vec<CalendarEntry>,
    /// Tasks of the next seven days and late ones.
    pub tasks: Vec<OwedView>,
    /// Cases that wait for a representative, the longest first: the same line in each, whatever it holds.
    pub counsel: Vec<OwedView>,
    /// Alerts that are taken.
    pub leases: Vec<LeaseView>,
    /// Open cases without a representative: in each, what is reserved waits for a lawyer.
    pub without_counsel: i64,
    /// Open cases in which a change of the rules waits for approval.
    pub rules_waiting: i64,
    /// The caller's digest of this morning.
    pub digest: DigestView,
}

/// Answers what must be seen today.
pub async fn today(act: &mut Act, asked: AskToday) -> Result<Today, Problem> {
    let (me, now) = (act.staff()?.user_id, act.now());
    let owner = asked.mine.then_some(me);
    let pack = act.office_pack().await?;
    let ends = Ends { fatal: true, from: Some(now), until: now + ALARM, owner, most: MOST };
    let fatal = store::ends(act.tx(), &ends).await?;
    let overdue = store::ends(act.tx(), &Ends { from: None, until: now, ..ends }).await?;
    let filter = CalendarFilter { from: now, until: now + ALARM, owner, after: None, limit: MOST };
    let hearings = hearings::calendar(act.tx(), &filter).await?;
    let owed = tasks::owed(act.tx(), Owed::Promised, now + AHEAD, owner, MOST).await?;
    let counsel = tasks::owed(act.tx(), Owed::Counsel, now + AHEAD, owner, MOST).await?;
    let leases = store::leases(act.tx(), now, owner, MOST).await?;
    let digest = digest::of(act, &pack, me).await?;
    Ok(Today {
        fatal: fatal.into_iter().map(|row| end(&pack, row)).collect(),
        overdue: overdue.into_iter().map(|row| end(&pack, row)).collect(),
        hearings: hearings.into_iter().map(hearing_entry).collect(),
        tasks: owed.into_iter().map(|row| task(&pack, row)).collect(),
        counsel: counsel.into_iter().map(|row| task(&pack, row)).collect(),
        leases: leases
            .into_iter()
            .map(|row| LeaseView { id: row.id, folio: row.folio, state: row.state, holder: row.lease_name, until: row.lease_until })
            .collect(),
        without_counsel: store::without_counsel(act.tx(), owner).await?,
        rules_waiting: records::rules::waiting(act.tx(), owner).await?,
        digest,
    })
}

fn end(pack: &Pack, row: EndRow) -> EndView {
    let of_version = pack.rule(&row.rule_id, &row.rule_version);
    let rule = of_version.or_else(|| pack.rules().iter().find(|entry| entry.rule.id == row.rule_id)).map(|entry| &entry.rule);
    EndView {
        confirmed: of_version.is_some_and(|entry| entry.confirmation.is_some()),
        id: row.id,
        case_id: row.case_id,
        folio: row.folio,
        shown_name: row.shown_name,
        title_es: rule.map(|rule| rule.title_es.clone()).unwrap_or_default(),
        title_en: rule.map(|rule| rule.title_en.clone()).unwrap_or_default(),
        citation: rule.and_then(|rule| rule.citations.first().cloned()).unwrap_or_default(),
        rule_id: row.rule_id,
        colour: row.colour,
        fatal: row.fatal,
        warning_class: row.warning_class,
        possible: row.standing == "possible",
        status: row.status,
        ends_at: row.ends_at,
        time_zone: row.time_zone,
    }
}

fn task(pack: &Pack, row: OwedRow) -> OwedView {
    let (missed_es, missed_en) = missed(pack, &row.kind, &row.title);
    OwedView {
        missed_es,
        missed_en,
        id: row.id,
        case_id: row.case_id,
        folio: row.folio,
        shown_name: row.shown_name,
        kind: TaskKind::named(&row.kind),
        title: row.title,
        due_at: row.due_at,
        time_zone: row.time_zone,
        fatal: row.fatal,
        rev: row.rev,
    }
}
