//! Notes of a case: written once. Counsel notes and walled notes come only to those who may read them; nobody else learns that they are there.

use crate::Problem;
use crate::act::Act;
use crate::cases::{coded, counsel};
use crate::consents::past;
use crate::paging::{self, Page};
use casework::note::{MOST, NoteKind};
use chrono::{DateTime, Utc};
use records::cases::{self, CaseKey};
use records::notes::{self, NoteRow};
use records::steps;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A note.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct NoteView {
    /// Id.
    pub id: Uuid,
    /// What it tells of.
    pub kind: NoteKind,
    /// Behind the asylum wall: the reader is inside.
    pub walled: bool,
    /// Text.
    pub body: String,
    /// When what it tells of happened.
    pub happened_at: DateTime<Utc>,
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// Who wrote it.
    pub by_name: String,
    /// Its words were moved behind the asylum wall.
    pub reserved: bool,
}

fn shown(n: NoteRow) -> Result<NoteView, Problem> {
    Ok(NoteView {
        kind: coded(&n.kind)?,
        id: n.id,
        walled: n.walled,
        body: n.body,
        happened_at: n.happened_at,
        written_at: n.written_at,
        by_name: n.by_name,
        reserved: n.reserved_as.is_some(),
    })
}

/// A page of the notes that the caller may read, latest first.
pub(crate) async fn page(
    act: &mut Act,
    key: &CaseKey,
    counsel: bool,
    before: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Result<Page<NoteView>, Problem> {
    let rows = notes::page(act.tx(), key, counsel, before, limit + 1).await?;
    let page = Page::cut(rows, limit, |n| (n.happened_at, n.id));
    Ok(Page { rows: page.rows.into_iter().map(shown).collect::<Result<_, _>>()?, next: page.next })
}

/// A page of notes.
#[derive(Deserialize, JsonSchema)]
pub struct ListNotes {
    /// The case.
    pub case_id: Uuid,
    /// Cursor of the page before.
    pub after: Option<String>,
    /// Most rows.
    pub limit: Option<i64>,
}

/// Notes of a case, latest first.
pub async fn list(act: &mut Act, asked: ListNotes) -> Result<Page<NoteView>, Problem> {
    let key = act.case(asked.case_id).await?;
    let before = paging::cursor(asked.after.as_deref())?;
    let owner = cases::get(act.tx(), &key).await?.owner_user;
    let counsel = counsel(act, &key, owner)?;
    page(act, &key, counsel, before, paging::limit(asked.limit)).await
}

/// A new note.
#[derive(Deserialize, JsonSchema)]
pub struct AddNote {
    /// Client-made id: asking twice writes once.
    pub id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// What it tells of.
    pub kind: NoteKind,
    /// Text.
    pub body: String,
    /// It speaks of fear, asylum, withholding or CAT: it goes behind the wall, where its own writer may not read it again.
    #[serde(default)]
    pub walled: bool,
    /// When what it tells of happened; now unless told.
    pub happened_at: Option<DateTime<Utc>>,
}

/// What became of a note.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct KeptNote {
    /// The note's id.
    pub id: Uuid,
    /// The note; null: it was kept where the caller cannot read it.
    pub note: Option<NoteView>,
}

/// Writes a note.
pub async fn add(act: &mut Act, asked: AddNote) -> Result<KeptNote, Problem> {
    let key = act.case(asked.case_id).await?;
    act.about(asked.id);
    let body = asked.body.trim();
    if body.is_empty() {
        return Err(Problem::field("body", "required"));
    }
    if body.chars().count() > MOST {
        return Err(casework::refusal::Refusal::field("body", "too_long").with("most", MOST).into());
    }
    let owner = cases::get(act.tx(), &key).await?.owner_user;
    let counsel = counsel(act, &key, owner)?;
    if asked.kind == NoteKind::Counsel && !counsel {
        return Err(Problem::refused("counsel_only", "only counsel writes counsel notes"));
    }
    let now = act.now();
    let staff = act.staff()?;
    let row = NoteRow {
        id: asked.id,
        kind: asked.kind.name().to_owned(),
        walled: asked.walled,
        body: body.to_owned(),
        happened_at: asked.happened_at.unwrap_or(now),
        written_at: now,
        by_user: staff.user_id,
        by_name: staff.display_name.clone(),
        reserved_as: None,
    };
    past(act, Some(row.happened_at)).await?;
    let readable = (!asked.walled || key.inside_wall()) && (asked.kind != NoteKind::Counsel || counsel);
    if notes::add(act.tx(), &key, &row).await? {
        if asked.walled || asked.kind == NoteKind::Counsel {
            steps::seal(act.tx(), &key, asked.id).await?;
        } else {
            cases::touch(act.tx(), &key, now).await?;
        }
        return Ok(KeptNote { id: asked.id, note: if readable { Some(shown(row)?) } else { None } });
    }
    // The id is taken by a note of another case, by this very note that was sent twice, or by one of other words, which stands as it is.
    let stored = notes::kept(act.tx(), &key, asked.id).await?.ok_or_else(Problem::not_found)?;
    let same = (&stored.kind, stored.walled, &stored.body, stored.by_user) == (&row.kind, row.walled, &row.body, row.by_user);
    let readable = readable && (!stored.walled || key.inside_wall()) && (stored.kind != NoteKind::Counsel.name() || counsel);
    let stored = if readable { Some(shown(stored)?) } else { None };
    if same { Ok(KeptNote { id: asked.id, note: stored }) } else { Err(Problem::conflict(stored)) }
}

/// A note that speaks of fear.
#[derive(Deserialize, JsonSchema)]
pub struct ReserveNote {
    /// The note.
    pub id: Uuid,
    /// Its case.
    pub case_id: Uuid,
}

/// Moves the words of a note behind the asylum wall; the note that stays outside says that it is reserved. Asked again it changes nothing.
pub async fn reserve(act: &mut Act, asked: ReserveNote) -> Result<NoteView, Problem> {
    let key = act.case(asked.case_id).await?;
    act.about(asked.id);
    let note = notes::kept(act.tx(), &key, asked.id).await?.filter(|note| !note.walled && note.kind != NoteKind::Counsel.name());
    let note = note.ok_or_else(Problem::not_found)?;
    // The entry is about what went behind the wall: outside, the history does not have it.
    if let Some(moved) = note.reserved_as {
        act.about(moved);
        return shown(note);
    }
    let (now, moved) = (act.now(), act.new_id());
    write_reserved(act, &key, moved, coded(&note.kind)?, &note.body, (note.happened_at, note.by_user, &note.by_name)).await?;
    notes::reserve(act.tx(), &key, asked.id, moved).await?;
    cases::touch(act.tx(), &key, now).await?;
    act.about(moved);
    shown(NoteRow { body: String::new(), reserved_as: Some(moved), ..note })
}

/// Writes words that came from elsewhere as a note behind the wall, as of who wrote them and when.
pub(crate) async fn write_reserved(
    act: &mut Act,
    key: &CaseKey,
    id: Uuid,
    kind: NoteKind,
    body: &str,
    (happened_at, by_user, by_name): (DateTime<Utc>, Uuid, &str),
) -> Result<(), Problem> {
    let row = NoteRow {
        id,
        kind: kind.name().to_owned(),
        walled: true,
        body: body.to_owned(),
        happened_at,
        written_at: act.now(),
        by_user,
        by_name: by_name.to_owned(),
        reserved_as: None,
    };
    notes::add(act.tx(), key, &row).await?;
    Ok(steps::seal(act.tx(), key, id).await?)
}
