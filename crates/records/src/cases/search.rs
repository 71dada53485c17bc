//! Finding a case by words of its folio, names or A-number, in any order. Nothing behind the wall is among the words.

use crate::cases::list::{COLUMNS, ListRow};
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

/// Up to this many cases are looked up by a word first; a more frequent word is tested row by row, since a page of it fills soon.
const FEW: i64 = 2000;
/// Most cases of the rarest word that a search looks through.
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
        match self {
            Self::Word(word) => sql.bind("and x.word =", word.clone()),
            Self::Prefix(start) => sql.bind("and x.word >=", start.clone()).bind("and x.word <", format!("{start}\u{10ffff}")),
        };
        sql.push(")");
    }
}

/// The term that the fewest cases have, and how many (counted no further than [`FEW`]).
async fn rarest(tx: &mut Tx, terms: &[Term]) -> Result<Option<(usize, i64)>, Error> {
    let office = tx.scope.code();
    let mut best: Option<(usize, i64)> = None;
    for (at, term) in terms.iter().enumerate() {
        let mut sql = Sql::new("select count(*) from (select 1 from case_word w");
        term.of_office(&mut sql, &office);
        sql.bind("limit", FEW + 1).push(") counted");
        let found: Vec<(i64,)> = sql.rows(tx).await?;
        let count = found.first().map_or(0, |f| f.0);
        if best.is_none_or(|(_, least)| count < least) {
            best = Some((at, count));
        }
    }
    Ok(best)
}

/// The cases that have every term, where the rarest of them is rare; `None`: too frequent, or no terms.
pub(crate) async fn few(tx: &mut Tx, terms: &[Term]) -> Result<Option<Vec<Uuid>>, Error> {
    let Some((at, count)) = rarest(tx, terms).await? else { return Ok(None) };
    if count > FEW {
        return Ok(None);
    }
    let office = tx.scope.code();
    let mut sql = Sql::new("select distinct c.id from case_word w join case_file c on c.id = w.case_id");
    for (i, term) in terms.iter().enumerate() {
        if i == at {
            term.of_office(&mut sql, &office);
        }
    }
    for term in terms.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, t)| t) {
        term.narrow(&mut sql);
    }
    let ids: Vec<(Uuid,)> = sql.rows(tx).await?;
    Ok(Some(ids.into_iter().map(|(id,)| id).collect()))
}

/// Cases of the scope that have every term: live ones first, then by last change.
pub async fn find(tx: &mut Tx, terms: &[Term], limit: i64) -> Result<Vec<ListRow>, Error> {
    let Some((at, _)) = rarest(tx, terms).await? else { return Ok(Vec::new()) };
    let office = tx.scope.code();
    let mut sql = Sql::new(COLUMNS);
    sql.push("from (select distinct w.case_id from case_word w");
    for (i, term) in terms.iter().enumerate() {
        if i == at {
            term.of_office(&mut sql, &office);
        }
    }
    sql.bind("limit", MOST).bind(") d join case_file c on c.id = d.case_id where c.office =", office);
    for term in terms.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, t)| t) {
        term.narrow(&mut sql);
    }
    sql.push("order by case when c.status = 'closed' then 1 else 0 end, c.changed_at desc, c.id desc");
    sql.bind("limit", limit);
    sql.rows(tx).await
}
