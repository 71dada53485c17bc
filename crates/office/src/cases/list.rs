//! The list of cases, and finding one.

use crate::Problem;
use crate::act::Act;
use crate::cases::view::coded;
use crate::paging::{self, Page};
use casework::case::{Ambito, Risk, Status};
use casework::matching::search_words;
use chrono::{DateTime, Utc};
use records::cases::list::{self as rows, Filter, ListRow, Order, Place};
use records::cases::search::{self as finding, Term};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// By what the list is sorted.
#[derive(Clone, Copy, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SortBy {
    /// Next red date; cases without one last.
    Due,
    /// Last change.
    #[default]
    Changed,
    /// Opening.
    Opened,
    /// Name.
    Name,
}

impl SortBy {
    fn order(self) -> Order {
        match self {
            Self::Due => Order::Due,
            Self::Changed => Order::Changed,
            Self::Opened => Order::Opened,
            Self::Name => Order::Name,
        }
    }
}

/// A page of cases.
#[derive(Deserialize, JsonSchema)]
pub struct ListCases {
    /// Words of folio, name or A-number.
    pub q: Option<String>,
    /// Any of these; empty: all.
    #[serde(default)]
    pub status: Vec<Status>,
    /// Any of these; empty: all.
    #[serde(default)]
    pub stage: Vec<String>,
    /// Any of these; empty: all.
    #[serde(default)]
    pub custody: Vec<String>,
    /// Accountable user.
    pub owner_user: Option<Uuid>,
    /// Engaged representative.
    pub representative_id: Option<Uuid>,
    /// Without (or with) an engaged representative.
    pub unassigned: Option<bool>,
    /// Only with an open red date that is past.
    #[serde(default)]
    pub overdue: bool,
    /// Facility of the open placement.
    pub facility_id: Option<String>,
    /// Field of law.
    pub ambito: Option<Ambito>,
    /// Risk.
    pub risk: Option<Risk>,
    /// Order.
    #[serde(default)]
    pub sort: SortBy,
    /// From the other end.
    #[serde(default)]
    pub descending: bool,
    /// Cursor of the page before.
    pub after: Option<String>,
    /// Most rows.
    pub limit: Option<i64>,
}

/// A case in a list.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct CaseLine {
    /// Id.
    pub id: Uuid,
    /// Folio.
    pub folio: String,
    /// Name, surnames first.
    pub shown_name: String,
    /// A-number.
    pub a_number: Option<String>,
    /// Field of law.
    pub ambito: Ambito,
    /// Status.
    pub status: Status,
    /// Step.
    pub step: String,
    /// Stage.
    pub stage: String,
    /// Risk.
    pub risk: Risk,
    /// Accountable user.
    pub owner_user: Uuid,
    /// Name of the accountable user.
    pub owner_name: String,
    /// Engaged representative.
    pub representative_id: Option<Uuid>,
    /// Name of the engaged representative.
    pub representative_name: Option<String>,
    /// Custody state.
    pub custody: String,
    /// Facility's name.
    pub facility: Option<String>,
    /// Zone of the matter.
    pub time_zone: String,
    /// Opened.
    pub opened_at: DateTime<Utc>,
    /// Changed.
    pub changed_at: DateTime<Utc>,
    /// Next red date.
    pub next_due_at: Option<DateTime<Utc>>,
}

/// A page of [`CaseLine`].
pub type CasePage = Page<CaseLine>;

#[derive(Serialize, Deserialize)]
struct Cursor {
    at: Option<DateTime<Utc>>,
    name: Option<String>,
    id: Uuid,
}

impl From<Cursor> for Place {
    fn from(cursor: Cursor) -> Self {
        Self { at: cursor.at, name: cursor.name, id: cursor.id }
    }
}

/// Rows of a page of [`whole`].
const WHOLE_PAGE: i64 = 1000;

/// Words as typed: every one whole but the last, which may go on.
fn terms(typed: &str) -> Vec<Term> {
    let mut words = search_words(typed);
    let last = words.pop();
    words.into_iter().map(Term::Word).chain(last.map(Term::Prefix)).collect()
}

impl ListCases {
    fn filter(&self, now: DateTime<Utc>) -> Filter {
        Filter {
            terms: terms(self.q.as_deref().unwrap_or_default()),
            statuses: self.status.iter().map(|s| s.name().to_owned()).collect(),
            stages: self.stage.clone(),
            custody: self.custody.clone(),
            ambito: self.ambito.map(|a| a.name().to_owned()),
            risk: self.risk.map(|r| r.name().to_owned()),
            owner_user: self.owner_user,
            representative_id: self.representative_id,
            unassigned: self.unassigned,
            due_before: self.overdue.then_some(now),
            facility_id: self.facility_id.clone(),
        }
    }

    fn cursor(&self, row: &ListRow) -> Cursor {
        match self.sort {
            SortBy::Due => Cursor { at: row.next_due_at, name: None, id: row.id },
            SortBy::Changed => Cursor { at: Some(row.changed_at), name: None, id: row.id },
            SortBy::Opened => Cursor { at: Some(row.opened_at), name: None, id: row.id },
            SortBy::Name => Cursor { at: None, name: Some(row.folded_name.clone()), id: row.id },
        }
    }
}

/// The office's cases, narrowed and sorted.
pub async fn list(act: &mut Act, asked: ListCases) -> Result<CasePage, Problem> {
    let now = act.now();
    let limit = paging::limit(asked.limit);
    let after: Option<Cursor> = paging::cursor(asked.after.as_deref())?;
    let after = after.map(Place::from);
    let found = rows::page(act.tx(), &asked.filter(now), asked.sort.order(), asked.descending, after.as_ref(), limit + 1).await?;
    let page = Page::cut(found, limit, |row| asked.cursor(row));
    Ok(Page { rows: lines(page.rows)?, next: page.next })
}

/// All of them from the first one on, whatever page was asked for; one more than `most` where there are more.
pub(crate) async fn whole(act: &mut Act, asked: &ListCases, most: usize) -> Result<Vec<CaseLine>, Problem> {
    let filter = asked.filter(act.now());
    let (mut all, mut after): (Vec<ListRow>, Option<Place>) = (Vec::new(), None);
    loop {
        let found = rows::page(act.tx(), &filter, asked.sort.order(), asked.descending, after.as_ref(), WHOLE_PAGE).await?;
        let last = i64::try_from(found.len()).unwrap_or(i64::MAX) < WHOLE_PAGE;
        after = found.last().map(|row| asked.cursor(row).into());
        all.extend(found);
        if last || all.len() > most {
            return lines(all);
        }
    }
}

/// What is looked for.
#[derive(Deserialize, JsonSchema)]
pub struct Search {
    /// Words of folio, name or A-number, in any order; the last may be a beginning.
    pub q: String,
}

/// At most twenty cases that have every word: live ones first, then by last change.
pub async fn search(act: &mut Act, asked: Search) -> Result<CasePage, Problem> {
    let found = finding::find(act.tx(), &terms(&asked.q), 20).await?;
    Ok(Page { rows: lines(found)?, next: None })
}

fn lines(found: Vec<ListRow>) -> Result<Vec<CaseLine>, Problem> {
    found
        .into_iter()
        .map(|row| {
            Ok(CaseLine {
                ambito: coded(&row.ambito)?,
                status: coded(&row.status)?,
                risk: coded(&row.risk)?,
                owner_name: row.owner_name.unwrap_or_default(),
                facility: row.facility,
                representative_name: row.representative_name,
                id: row.id,
                folio: row.folio,
                shown_name: row.shown_name,
                a_number: row.a_number,
                step: row.step,
                stage: row.stage,
                owner_user: row.owner_user,
                representative_id: row.representative_id,
                custody: row.custody,
                time_zone: row.time_zone,
                opened_at: row.opened_at,
                changed_at: row.changed_at,
                next_due_at: row.next_due_at,
            })
        })
        .collect()
}
