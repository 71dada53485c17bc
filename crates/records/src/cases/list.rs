//! The list of cases: narrowed, in one of four orders, a page at a time.
//!
//! Each order has an index that also holds the columns a list is narrowed by. The ids of a page are found in it alone and only then is a row read, so rows that
//! are skipped never are. `coalesce` keeps a filter from choosing an index of its own: most of them match half the office.

use crate::cases::search::{self, Term};
use crate::{Error, Sql, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// By what the list is sorted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// Earliest open red date; cases without one last.
    Due,
    /// Last change.
    Changed,
    /// Opening.
    Opened,
    /// Name.
    Name,
}

/// What the list is narrowed to.
#[derive(Clone, Default)]
pub struct Filter {
    /// Words of folio, name or A-number.
    pub terms: Vec<Term>,
    /// Any of these statuses; empty: all.
    pub statuses: Vec<String>,
    /// Any of these stages; empty: all.
    pub stages: Vec<String>,
    /// Any of these custody states; empty: all.
    pub custody: Vec<String>,
    /// Field of law.
    pub ambito: Option<String>,
    /// Risk.
    pub risk: Option<String>,
    /// Accountable user.
    pub owner_user: Option<Uuid>,
    /// Engaged representative.
    pub representative_id: Option<Uuid>,
    /// With (`false`) or without (`true`) an engaged representative.
    pub unassigned: Option<bool>,
    /// With an open red date before this instant.
    pub due_before: Option<DateTime<Utc>>,
    /// Facility of the open placement.
    pub facility_id: Option<String>,
}

/// Where a page ended.
#[derive(Clone)]
pub struct Place {
    /// The instant of the order, if it has one.
    pub at: Option<DateTime<Utc>>,
    /// The folded name, in the order by name.
    pub name: Option<String>,
    /// The case.
    pub id: Uuid,
}

/// A row of the list.
#[derive(sqlx::FromRow, Clone)]
pub struct ListRow {
    /// Id.
    pub id: Uuid,
    /// Folio.
    pub folio: String,
    /// Name.
    pub shown_name: String,
    /// Name as sorted.
    pub folded_name: String,
    /// A-number.
    pub a_number: Option<String>,
    /// Field of law.
    pub ambito: String,
    /// Status.
    pub status: String,
    /// Step.
    pub step: String,
    /// Stage.
    pub stage: String,
    /// Risk.
    pub risk: String,
    /// Accountable user.
    pub owner_user: Uuid,
    /// Engaged representative.
    pub representative_id: Option<Uuid>,
    /// Custody state.
    pub custody: String,
    /// Facility of the open placement.
    pub facility_id: Option<String>,
    /// Zone of the matter.
    pub time_zone: String,
    /// Opened.
    pub opened_at: DateTime<Utc>,
    /// Changed.
    pub changed_at: DateTime<Utc>,
    /// Next red date.
    pub next_due_at: Option<DateTime<Utc>>,
    /// Name of the accountable user.
    pub owner_name: Option<String>,
    /// Name of the engaged representative.
    pub representative_name: Option<String>,
    /// Name of the facility.
    pub facility: Option<String>,
}

/// The columns of a [`ListRow`].
pub(crate) const COLUMNS: &str =
    "select c.id, c.folio, c.shown_name, c.folded_name, c.a_number, c.ambito, c.status, c.step, c.stage, c.risk, c.owner_user,
        c.representative_id, c.custody, c.facility_id, c.time_zone, c.opened_at, c.changed_at, c.next_due_at,
        u.display_name as owner_name, r.name as representative_name, f.label as facility";

/// What the columns are read from, after a page that was found: its cases, and the names beside them.
pub(crate) const PAGE: &str = ") page join case_file c on c.id = page.page_id
        left join staff_user u on u.id = c.owner_user
        left join representative r on r.id = c.representative_id and r.office = c.office
        left join reference_row f on f.kind = 'facility' and f.key = c.facility_id";

/// A page of the scope's cases after `after`.
pub async fn page(
    tx: &mut Tx,
    filter: &Filter,
    order: Order,
    descending: bool,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<ListRow>, Error> {
    let few = few(tx, filter).await?;
    if order != Order::Due {
        return run(tx, filter, few.as_deref(), order, Part::Dated, descending, after, limit).await;
    }
    // Cases without a date come after all the others in both directions; engines differ on where nulls go, so they are read apart.
    let in_undated = after.is_some_and(|p| p.at.is_none());
    let mut rows =
        if in_undated { Vec::new() } else { run(tx, filter, few.as_deref(), order, Part::Dated, descending, after, limit).await? };
    let left = limit - i64::try_from(rows.len()).unwrap_or(limit);
    if left > 0 && filter.due_before.is_none() {
        let after = after.filter(|_| in_undated);
        rows.extend(run(tx, filter, few.as_deref(), order, Part::Undated, descending, after, left).await?);
    }
    Ok(rows)
}

/// Up to so many cases in the wanted stages are named one by one to the list, and sorted; more of them come soon enough along the order.
const FEW_IN_STAGES: i64 = 2000;
/// Every status, for an index that begins with it.
const STATUSES: [&str; 4] = ["open", "reopened", "on_hold", "closed"];

/// The cases that a rare word or a rare stage leaves, where they are few: the rest of the filter runs on them alone.
async fn few(tx: &mut Tx, filter: &Filter) -> Result<Option<Vec<Uuid>>, Error> {
    if !filter.terms.is_empty() {
        return search::few(tx, &filter.terms).await;
    }
    if filter.stages.is_empty() {
        return Ok(None);
    }
    let every = || STATUSES.iter().map(|s| (*s).to_owned()).collect();
    let statuses: Vec<String> = if filter.statuses.is_empty() { every() } else { filter.statuses.clone() };
    let office = tx.scope.code();
    let in_stages = |sql: &mut Sql| {
        sql.bind("where c.office =", &*office)
            .bind_list("and c.status in", statuses.clone())
            .bind_list("and c.stage in", filter.stages.clone());
    };
    // Counted first, in the index: more often than not they are many, and two thousand ids would be carried over for nothing.
    let mut many = Sql::new("select count(*) from (select 1 from case_file c");
    in_stages(&mut many);
    many.bind("limit", FEW_IN_STAGES + 1).push(") counted");
    let counted: Vec<(i64,)> = many.rows(tx).await?;
    if counted.first().is_none_or(|(n,)| *n > FEW_IN_STAGES) {
        return Ok(None);
    }
    let mut sql = Sql::new("select c.id from case_file c");
    in_stages(&mut sql);
    let ids: Vec<(Uuid,)> = sql.rows(tx).await?;
    Ok(Some(ids.into_iter().map(|(id,)| id).collect()))
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Dated,
    Undated,
}

async fn run(
    tx: &mut Tx,
    filter: &Filter,
    few: Option<&[Uuid]>,
    order: Order,
    part: Part,
    descending: bool,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<ListRow>, Error> {
    let office = tx.scope.code();
    let mut sql = Sql::new(COLUMNS);
    sql.push("from (select c.id as page_id from case_file c where");
    match few {
        // `coalesce` keeps an engine from walking along the order for the sake of the office.
        Some(ids) => {
            sql.bind("coalesce(c.office, '') =", office).bind_list("and c.id in", ids.iter().copied());
        }
        None => {
            sql.bind("c.office =", office);
            for term in &filter.terms {
                term.narrow(&mut sql);
            }
        }
    }
    narrow(&mut sql, filter, order);
    if order == Order::Due {
        sql.push(if part == Part::Dated { "and c.next_due_at is not null" } else { "and c.next_due_at is null" });
    }
    if let Some(place) = after {
        begin_after(&mut sql, order, part, descending, place);
    }
    let sorted = match (order, part, descending) {
        (Order::Due, Part::Dated, false) => "order by c.next_due_at, c.id",
        (Order::Due, Part::Dated, true) => "order by c.next_due_at desc, c.id desc",
        (Order::Due, Part::Undated, false) => "order by c.id",
        (Order::Due, Part::Undated, true) => "order by c.id desc",
        (Order::Changed, _, false) => "order by c.changed_at, c.id",
        (Order::Changed, _, true) => "order by c.changed_at desc, c.id desc",
        (Order::Opened, _, false) => "order by c.opened_at, c.id",
        (Order::Opened, _, true) => "order by c.opened_at desc, c.id desc",
        (Order::Name, _, false) => "order by c.folded_name, c.id",
        (Order::Name, _, true) => "order by c.folded_name desc, c.id desc",
    };
    sql.push(sorted);
    // Where PostgreSQL can weigh what a filter leaves, a limit that it reads lets it keep one plan for all values. Of the hidden columns it takes next to
    // nothing to be left, and only a limit unknown to it makes it walk along the order.
    if few.is_some() || hides(filter) {
        sql.bind("limit", limit)
    } else {
        sql.limit(limit)
    };
    sql.push(PAGE).push(sorted);
    sql.rows(tx).await
}

/// Whether [`narrow`] hides a column of few values from the indexes, so that the walk stays along the order.
fn hides(filter: &Filter) -> bool {
    let listed = [&filter.statuses, &filter.stages, &filter.custody].iter().any(|values| !values.is_empty());
    listed || filter.ambito.is_some() || filter.risk.is_some()
}

fn narrow(sql: &mut Sql, filter: &Filter, order: Order) {
    if !filter.statuses.is_empty() {
        sql.bind_list("and coalesce(c.status, '') in", filter.statuses.iter().cloned());
    }
    if !filter.stages.is_empty() {
        sql.bind_list("and coalesce(c.stage, '') in", filter.stages.iter().cloned());
    }
    if !filter.custody.is_empty() {
        sql.bind_list("and coalesce(c.custody, '') in", filter.custody.iter().cloned());
    }
    if let Some(ambito) = &filter.ambito {
        sql.bind("and coalesce(c.ambito, '') =", ambito.clone());
    }
    if let Some(risk) = &filter.risk {
        sql.bind("and coalesce(c.risk, '') =", risk.clone());
    }
    if let Some(owner) = filter.owner_user {
        // The index of a user's cases is in the order of their dates; in any other order it would sort them all.
        sql.bind(if order == Order::Due { "and c.owner_user =" } else { "and coalesce(c.owner_user, c.id) =" }, owner);
    }
    if let Some(representative) = filter.representative_id {
        sql.bind("and c.representative_id =", representative);
    }
    if let Some(unassigned) = filter.unassigned {
        sql.bind("and (c.representative_id is null) =", unassigned);
    }
    if let Some(before) = filter.due_before {
        sql.bind("and c.next_due_at <", before);
    }
    if let Some(facility) = &filter.facility_id {
        sql.bind("and c.facility_id =", facility.clone());
    }
}

fn begin_after(sql: &mut Sql, order: Order, part: Part, descending: bool, place: &Place) {
    let at = place.at.unwrap_or_else(crate::cases::far);
    let name = place.name.clone().unwrap_or_default();
    match (order, part, descending) {
        (Order::Due, Part::Undated, false) => sql.bind("and c.id >", place.id),
        (Order::Due, Part::Undated, true) => sql.bind("and c.id <", place.id),
        (Order::Due, Part::Dated, false) => sql.bind("and (c.next_due_at, c.id) > (", at).bind(",", place.id).push(")"),
        (Order::Due, Part::Dated, true) => sql.bind("and (c.next_due_at, c.id) < (", at).bind(",", place.id).push(")"),
        (Order::Changed, _, false) => sql.bind("and (c.changed_at, c.id) > (", at).bind(",", place.id).push(")"),
        (Order::Changed, _, true) => sql.bind("and (c.changed_at, c.id) < (", at).bind(",", place.id).push(")"),
        (Order::Opened, _, false) => sql.bind("and (c.opened_at, c.id) > (", at).bind(",", place.id).push(")"),
        (Order::Opened, _, true) => sql.bind("and (c.opened_at, c.id) < (", at).bind(",", place.id).push(")"),
        (Order::Name, _, false) => sql.bind("and (c.folded_name, c.id) > (", name).bind(",", place.id).push(")"),
        (Order::Name, _, true) => sql.bind("and (c.folded_name, c.id) < (", name).bind(",", place.id).push(")"),
    };
}
