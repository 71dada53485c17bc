//! Notes of a case: written once, read by those inside their wall.

use crate::cases::CaseKey;
use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A note.
#[derive(sqlx::FromRow, Clone)]
pub struct NoteRow {
    /// Id.
    pub id: Uuid,
    /// note, call, visit, interview or counsel.
    pub kind: String,
    /// Behind the asylum wall.
    pub walled: bool,
    /// Text.
    pub body: String,
    /// When what it tells of happened.
    pub happened_at: DateTime<Utc>,
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// Who wrote it.
    pub by_user: Uuid,
    /// Name of the writer.
    pub by_name: String,
    /// The note behind the wall that has its words; its own text is empty.
    pub reserved_as: Option<Uuid>,
}

/// A page of notes, latest first. Walled ones come only to those inside the wall, counsel's only where `counsel` says that the reader is counsel.
pub async fn page(
    tx: &mut Tx,
    key: &CaseKey,
    counsel: bool,
    before: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Result<Vec<NoteRow>, Error> {
    let (at, id) = before.unwrap_or((crate::cases::far(), Uuid::max()));
    rows!(
        tx,
        NoteRow,
        "select id, kind, walled, body, happened_at, written_at, by_user, by_name, reserved_as
         from note
         where case_id = $1 and (walled = false or $2) and (counsel = false or $3) and (happened_at, id) < ($4, $5)
         order by happened_at desc, id desc limit $6",
        key.id(),
        key.inside_wall(),
        counsel || key.inside_wall(),
        at,
        id,
        limit
    )
}

/// A note of the case, whoever asks: to tell whether one that is sent again is the same.
pub async fn kept(tx: &mut Tx, key: &CaseKey, id: Uuid) -> Result<Option<NoteRow>, Error> {
    row!(
        tx,
        NoteRow,
        "select id, kind, walled, body, happened_at, written_at, by_user, by_name, reserved_as from note where id = $1 and case_id = $2",
        id,
        key.id()
    )
}

/// Takes the words out of a note that everybody reads; they stand in a reserved one.
pub async fn reserve(tx: &mut Tx, key: &CaseKey, id: Uuid, moved: Uuid) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update note set body = '', reserved_as = $3 where id = $2 and case_id = $1 and walled = false and reserved_as is null",
        key.id(),
        id,
        moved
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Writes a note; `false` if the id is there already.
pub async fn add(tx: &mut Tx, key: &CaseKey, n: &NoteRow) -> Result<bool, Error> {
    let written = execute!(
        tx,
        "insert into note (id, case_id, kind, counsel, walled, body, happened_at, written_at, by_user, by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing",
        n.id,
        key.id(),
        &n.kind,
        n.kind == "counsel",
        n.walled,
        &n.body,
        n.happened_at,
        n.written_at,
        n.by_user,
        &n.by_name
    )?;
    Ok(written == 1)
}
