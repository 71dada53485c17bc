//! Finding a case by words of its folio, names or A-number, in any order. Nothing behind the wall is among the words.

use crate::cases::list::{COLUMNS, ListRow, PAGE};
use crate::{Error, Sql, Tx};
use uuid::Uuid;

/// A word that a case must have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Term {
    /// The whole word.
    Word(String),
    /// A word that begins so: the last one typed.
    Prefix(String),
}

/// Up to this many cases are named one by one to the list; a more frequent search is tested row by row, since a page of it fills soon.
const FEW: i64 = 5000;
/// A term that more cases have than this (a name's first letter) is no help in finding the others.
const MANY: i64 = 30_000;
/// Most cases that a search looks through.
const MOST: i64 = 5000;

impl Term {
    /// Narrows `case_word w` to this term within an office.
    fn of_office(&self, sql: &mut Sql, office: &str) {
        sql.bind("where w.office =", office);
        match self {
            Self::Word(word) => sql.bind("and w.word =", word.clone()),
            Self::Prefix(start) => sql.bind("and w.word >=", start.clone()).bind("and w.word <", format!("{start}\u{10ffff}")),
        };
    }
    /// Narrows `case_file c` to cases with this term.
    pub(crate) fn narrow(&self, sql: &mut Sql) {
        sql.push("and exists (select 1 from case_word x where x.case_id = c.id");
        self.finish(sql);
    }
    /// Narrows a set `c` of `case_id` to cases with this term.
    fn narrow_word(&self, sql: &mut Sql) {
        sql.push("and exists (select 1 from case_word x where x.case_id = c.case_id");
        self.finish(sql);
    }
    fn finish(&self, sql: &mut Sql) {
        match self {
            Self::Word(word) => sql.bind("and x.word =", word.clone()),
            Self::Prefix(start) => sql.bind("and x.word >=", start.clone()).bind("and x.word <", format!("{start}\u{10ffff}")),
        };
        sql.push(")");
    }
}

/// The terms parted into those that narrow the office's cases down and those that nearly every case has.
async fn parted<'a>(tx: &mut Tx, terms: &'a [Term]) -> Result<(Vec<&'a Term>, Vec<&'a Term>), Error> {
    let office = tx.scope.code();
    let (mut telling, mut vague) = (Vec::new(), Vec::new());
    for term in terms {
        let mut sql = Sql::new("select count(*) from (select 1 from case_word w");
        term.of_office(&mut sql, &office);
        sql.limit(MANY + 1).push(") counted");
        let found: Vec<(i64,)> = sql.rows(tx).await?;
        if found.first().is_some_and(|f| f.0 <= MANY) { telling.push(term) } else { vague.push(term) }
    }
    Ok((telling, vague))
}

/// Adds `(select ... intersect select ...)`: the cases that have every one of the terms. The index holds each word's cases side by side, so that this
/// reads no case.
fn intersection(sql: &mut Sql, office: &str, terms: &[&Term]) {
    let mut between = "(select w.case_id from case_word w";
    for term in terms {
        sql.push(between);
        term.of_office(sql, office);
        between = "intersect select w.case_id from case_word w";
    }
    sql.push(")");
}

/// The cases that have every term, where they are few; `None`: too many, or no term narrows anything down.
pub(crate) async fn few(tx: &mut Tx, terms: &[Term]) -> Result<Option<Vec<Uuid>>, Error> {
    let (telling, vague) = parted(tx, terms).await?;
    if telling.is_empty() {
        return Ok(None);
    }
    let office = tx.scope.code();
    // A case that has two words of one beginning comes twice, and does no harm; to sort it out would mean to read them all before the limit.
    let mut sql = Sql::new("select c.case_id from");
    intersection(&mut sql, &office, &telling);
    sql.push("c where 1 = 1");
    for term in vague {
        term.narrow_word(&mut sql);
    }
    sql.limit(FEW + 1);
    let ids: Vec<(Uuid,)> = sql.rows(tx).await?;
    let fits = i64::try_from(ids.len()).is_ok_and(|n| n <= FEW);
    Ok(fits.then(|| ids.into_iter().map(|(id,)| id).collect()))
}

/// Cases of the scope that have every term: live ones first, then by last change.
pub async fn find(tx: &mut Tx, terms: &[Term], limit: i64) -> Result<Vec<ListRow>, Error> {
    // A single term needs no weighing: it is what the cases are found by.
    let (mut telling, mut vague) = if let [only] = terms { (vec![only], Vec::new()) } else { parted(tx, terms).await? };
    if telling.is_empty() {
        // Only first letters were typed: any of the many will do.
        let Some(first) = vague.pop() else { return Ok(Vec::new()) };
        telling.push(first);
    }
    let office = tx.scope.code();
    let mut sql = Sql::new(COLUMNS);
    // The limit lies inside: a first letter stands in most words of the office, and is not to be sorted out over all of them.
    sql.push("from (select c.id as page_id from (select distinct k.case_id from (select m.case_id from");
    intersection(&mut sql, &office, &telling);
    sql.push("m").limit(MOST).bind(") k) d join case_file c on c.id = d.case_id where c.office =", office);
    for term in vague {
        term.narrow(&mut sql);
    }
    let sorted = "order by case when c.status = 'closed' then 1 else 0 end, c.changed_at desc, c.id desc";
    sql.push(sorted).limit(limit).push(PAGE).push(sorted);
    sql.rows(tx).await
}
