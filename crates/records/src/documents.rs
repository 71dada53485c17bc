//! Documents of a case: what is known of each; the content is an encrypted file.

use crate::cases::CaseKey;
use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A document.
#[derive(sqlx::FromRow, Clone)]
pub struct DocumentRow {
    /// Id, and the file's name.
    pub id: Uuid,
    /// What a person calls it.
    pub title: String,
    /// identity, charging, court...
    pub kind: String,
    /// The representative who wrote it.
    pub author: Option<Uuid>,
    /// Media type by its first bytes.
    pub media_type: String,
    /// Bytes of the plain content.
    pub size: i64,
    /// SHA-256 of the plain content, hexadecimal.
    pub sha256: String,
    /// The file's key, sealed by the documents key.
    pub sealed_key: Vec<u8>,
    /// Behind the asylum wall.
    pub walled: bool,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    /// Who added it.
    pub by_user: Uuid,
    /// Name of who added it.
    pub by_name: String,
    /// Since when it no longer counts.
    pub voided_at: Option<DateTime<Utc>>,
    /// Why.
    pub void_reason: Option<String>,
    /// Revision.
    pub rev: i64,
}

/// Documents of a case that the scope may see, latest first, voided ones too.
pub async fn of_case(tx: &mut Tx, key: &CaseKey) -> Result<Vec<DocumentRow>, Error> {
    rows!(
        tx,
        DocumentRow,
        "select id, title, kind, author, media_type, size, sha256, sealed_key, walled, added_at, by_user, by_name, voided_at, void_reason, rev
         from document where case_id = $1 and (walled = false or $2) order by added_at desc, id desc",
        key.id(),
        key.inside_wall()
    )
}

/// Documents of a case that are behind its wall, where the key's holder is outside; else none.
pub async fn hidden(tx: &mut Tx, key: &CaseKey) -> Result<Vec<Uuid>, Error> {
    let found = rows!(tx, (Uuid,), "select id from document where case_id = $1 and walled and not $2", key.id(), key.inside_wall())?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// One document of a case, if the scope may see it.
pub async fn get(tx: &mut Tx, key: &CaseKey, id: Uuid) -> Result<Option<DocumentRow>, Error> {
    row!(
        tx,
        DocumentRow,
        "select id, title, kind, author, media_type, size, sha256, sealed_key, walled, added_at, by_user, by_name, voided_at, void_reason, rev
         from document where case_id = $1 and id = $2 and (walled = false or $3)",
        key.id(),
        id,
        key.inside_wall()
    )
}

/// The case of a document, within the scope; what the scope may not see is not there.
pub async fn case_of(tx: &mut Tx, id: Uuid) -> Result<Option<Uuid>, Error> {
    let office = tx.scope.code();
    let found = row!(
        tx,
        (Uuid,),
        "select d.case_id from document d join case_file c on c.id = d.case_id where d.id = $1 and c.office = $2",
        id,
        &office
    )?;
    Ok(found.map(|(case_id,)| case_id))
}

/// Whether a document with this id is kept at all, whoever may see it: two contents never share a file.
pub async fn is_there(tx: &mut Tx, id: Uuid) -> Result<bool, Error> {
    Ok(one!(tx, (i64,), "select count(*) from document where id = $1", id)?.0 > 0)
}

/// Adds a document; `false` if the id is there already.
pub async fn add(tx: &mut Tx, key: &CaseKey, d: &DocumentRow) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into document (id, case_id, title, kind, media_type, size, sha256, sealed_key, walled, added_at, by_user, by_name, author, rev)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1) on conflict (id) do nothing",
        d.id,
        key.id(),
        &d.title,
        &d.kind,
        &d.media_type,
        d.size,
        &d.sha256,
        &d.sealed_key,
        d.walled,
        d.added_at,
        d.by_user,
        &d.by_name,
        d.author
    )?;
    Ok(n == 1)
}

/// Voids a document, or takes that back; stale when `rev` differs.
pub async fn void(tx: &mut Tx, key: &CaseKey, id: Uuid, voided: Option<(DateTime<Utc>, &str)>, rev: i64) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update document set voided_at = $3, void_reason = $4, rev = rev + 1 where case_id = $1 and id = $2 and rev = $5",
        key.id(),
        id,
        voided.map(|v| v.0),
        voided.map(|v| v.1),
        rev
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}
