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

/// Words as typed: every one whole but the last, which may go on.
fn terms(typed: &str) -> Vec<Term> {
    let mut words = search_words(typed);
    let last = words.pop();
    words.into_iter().map(Term::Word).chain(last.map(Term::Prefix)).collect()
}

/// The office's cases, narrowed and sorted.
pub async fn list(act: &mut Act, asked: ListCases) -> Result<CasePage, Problem> {
    let now = act.now();
    let limit = paging::limit(asked.limit);
    let after: Option<Cursor> = paging::cursor(asked.after.as_deref())?;
    let after = after.map(|c| Place { at: c.at, name: c.name, id: c.id });
    let filter = Filter {
        terms: terms(asked.q.as_deref().unwrap_or_default()),
        statuses: asked.status.iter().map(|s| s.name().to_owned()).collect(),
        stages: asked.stage,
        custody: asked.custody,
        ambito: asked.ambito.map(|a| a.name().to_owned()),
        risk: asked.risk.map(|r| r.name().to_owned()),
        owner_user: asked.owner_user,
        representative_id: asked.representative_id,
        unassigned: asked.unassigned,
        due_before: asked.overdue.then_some(now),
        facility_id: asked.facility_id,
    };
    let found = rows::page(act.tx(), &filter, asked.sort.order(), asked.descending, after.as_ref(), limit + 1).await?;
    let place = |row: &ListRow| match asked.sort {
        SortBy::Due => Cursor { at: row.next_due_at, name: None, id: row.id },
        SortBy::Changed => Cursor { at: Some(row.changed_at), name: None, id: row.id },
        SortBy::Opened => Cursor { at: Some(row.opened_at), name: None, id: row.id },
        SortBy::Name => Cursor { at: None, name: Some(row.folded_name.clone()), id: row.id },
    };
    let page = Page::cut(found, limit, place);
    Ok(Page { rows: lines(page.rows)?, next: page.next })
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
