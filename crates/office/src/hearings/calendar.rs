//! The calendar of an office: scheduled hearings and the ends of open deadlines, in one order. Nothing behind the asylum wall stands in it;
//! a hearing whose subject is there stands as any other.

use crate::Problem;
use crate::act::Act;
use crate::paging::{self, Page};
use casework::hearing::Kind;
use chrono::{DateTime, TimeDelta, Utc};
use records::hearings::{self as store, CalendarFilter, CalendarRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The longest stretch that is answered at once.
const LONGEST: TimeDelta = TimeDelta::days(370);

/// A stretch of the calendar.
#[derive(Deserialize, JsonSchema)]
pub struct ListCalendar {
    /// From, inclusive.
    pub from: DateTime<Utc>,
    /// Until, exclusive; at most a year later.
    pub until: DateTime<Utc>,
    /// Only the cases that the caller answers for.
    #[serde(default)]
    pub mine: bool,
    /// Cursor of the page before.
    pub after: Option<String>,
    /// Most rows.
    pub limit: Option<i64>,
}

/// What an entry is.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// A hearing.
    Hearing,
    /// The end of a deadline.
    Deadline,
}

/// An entry of the calendar.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct CalendarEntry {
    /// Hearing or deadline.
    pub kind: EntryKind,
    /// Its id.
    pub id: Uuid,
    /// Its case.
    pub case_id: Uuid,
    /// Folio.
    pub folio: String,
    /// Name as lists show it.
    pub shown_name: String,
    /// When it begins or ends.
    pub at: DateTime<Utc>,
    /// IANA zone of its place.
    pub time_zone: String,
    /// Of a hearing: what it is; `other` where the subject is behind the wall.
    pub hearing: Option<Kind>,
    /// Of a hearing: the court.
    pub court: Option<String>,
    /// Of a hearing: who attends.
    pub attends: Option<String>,
    /// Of a deadline: the rule.
    pub rule_id: Option<String>,
    /// Of a deadline: its title, Spanish.
    pub title_es: Option<String>,
    /// Of a deadline: its title, English.
    pub title_en: Option<String>,
    /// Of a deadline: its colour.
    pub colour: Option<String>,
    /// Of a deadline: missing it loses a right.
    pub fatal: bool,
    /// Status.
    pub status: String,
}

/// Hearings and deadlines of the office in a stretch of time, by their time.
pub async fn list_calendar(act: &mut Act, asked: ListCalendar) -> Result<Page<CalendarEntry>, Problem> {
    if asked.until <= asked.from || asked.until - asked.from > LONGEST {
        return Err(Problem::field("until", "not_a_stretch"));
    }
    let limit = paging::limit(asked.limit);
    let owner = if asked.mine { Some(act.staff()?.user_id) } else { None };
    let filter =
        CalendarFilter { from: asked.from, until: asked.until, owner, after: paging::cursor(asked.after.as_deref())?, limit: limit + 1 };
    let hearings = store::calendar(act.tx(), &filter).await?;
    let deadlines = store::calendar_of_deadlines(act.tx(), &filter).await?;
    let pack = act.office_pack().await?;
    let mut entries: Vec<CalendarEntry> = hearings.into_iter().map(hearing).collect();
    entries.extend(deadlines.into_iter().map(|row| {
        let rule = pack.rules().iter().find(|entry| entry.rule.id == row.what);
        let titles = rule.map(|entry| (entry.rule.title_es.clone(), entry.rule.title_en.clone()));
        deadline(row, titles)
    }));
    entries.sort_by_key(|entry| (entry.at, entry.id));
    Ok(Page::cut(entries, limit, |entry| (entry.at, entry.id)))
}

/// A hearing as the calendar shows it.
pub(crate) fn hearing(row: CalendarRow) -> CalendarEntry {
    CalendarEntry {
        kind: EntryKind::Hearing,
        hearing: Kind::of(&row.what).map(Kind::outside),
        court: Some(row.detail.clone()),
        attends: row.attends.clone(),
        rule_id: None,
        title_es: None,
        title_en: None,
        colour: None,
        ..entry(row)
    }
}

fn deadline(row: CalendarRow, titles: Option<(String, String)>) -> CalendarEntry {
    let (title_es, title_en) = titles.unzip();
    CalendarEntry { rule_id: Some(row.what.clone()), title_es, title_en, colour: Some(row.detail.clone()), ..entry(row) }
}

fn entry(row: CalendarRow) -> CalendarEntry {
    CalendarEntry {
        kind: EntryKind::Deadline,
        id: row.id,
        case_id: row.case_id,
        folio: row.folio,
        shown_name: row.shown_name,
        at: row.at,
        time_zone: row.time_zone,
        hearing: None,
        court: None,
        attends: None,
        rule_id: None,
        title_es: None,
        title_en: None,
        colour: None,
        fatal: row.fatal,
        status: row.status,
    }
}
