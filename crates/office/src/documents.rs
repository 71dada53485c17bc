//! Documents of a case: encrypted files beside the database, named by id alone. The file is on the disk before the row is committed; a file whose
//! commit failed opens for nobody, since its key is in no row.

pub(crate) mod seal;

use crate::act::Act;
use crate::cases::coded;
use crate::door::FileAnswer;
use crate::{Problem, files};
use casework::document::{DocumentKind, ending, media_type};
use chrono::{DateTime, Utc};
use records::cases::{self, CaseKey};
use records::documents::{self, DocumentRow};
use records::{representatives, steps};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Folder of the encrypted files beside the database.
pub const FOLDER: &str = "documents";

/// A document.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct DocumentView {
    /// Id.
    pub id: Uuid,
    /// What a person calls it.
    pub title: String,
    /// What it is.
    pub kind: DocumentKind,
    /// The representative who wrote it.
    pub author: Option<Uuid>,
    /// Media type by its first bytes.
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    /// SHA-256 of the content, hexadecimal.
    pub sha256: String,
    /// Behind the asylum wall: the reader is inside.
    pub walled: bool,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    /// Who added it.
    pub by_name: String,
    /// Since when it no longer counts.
    pub voided_at: Option<DateTime<Utc>>,
    /// Why.
    pub void_reason: Option<String>,
    /// Revision.
    pub rev: i64,
}

fn shown(d: DocumentRow) -> Result<DocumentView, Problem> {
    Ok(DocumentView {
        kind: coded(&d.kind)?,
        id: d.id,
        title: d.title,
        author: d.author,
        media_type: d.media_type,
        size: d.size,
        sha256: d.sha256,
        walled: d.walled,
        added_at: d.added_at,
        by_name: d.by_name,
        voided_at: d.voided_at,
        void_reason: d.void_reason,
        rev: d.rev,
    })
}

/// Documents of a case that the caller may see, latest first.
pub(crate) async fn of_case(act: &mut Act, key: &CaseKey) -> Result<Vec<DocumentView>, Problem> {
    documents::of_case(act.tx(), key).await?.into_iter().map(shown).collect()
}

/// A new document.
#[derive(Deserialize, JsonSchema)]
pub struct AddDocument {
    /// Client-made id: asking twice adds once.
    pub id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// Handle of the uploaded file.
    pub upload: Uuid,
    /// What a person calls it.
    pub title: String,
    /// What it is.
    pub kind: DocumentKind,
    /// The representative of this case who wrote it: needed for counsel's written word that a right is waived.
    pub author: Option<Uuid>,
    /// It speaks of fear, asylum, withholding or CAT: it goes behind the wall.
    #[serde(default)]
    pub walled: bool,
}

/// What became of a document.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct KeptDocument {
    /// The document's id.
    pub id: Uuid,
    /// The document; null: it was kept where the caller cannot see it.
    pub document: Option<DocumentView>,
}

fn place(folder: &Path, id: Uuid) -> PathBuf {
    folder.join(FOLDER).join(id.to_string())
}

/// Adds a document.
pub async fn add(act: &mut Act, asked: AddDocument) -> Result<KeptDocument, Problem> {
    let key = act.case(asked.case_id).await?;
    act.about(asked.id);
    if documents::is_there(act.tx(), asked.id).await? {
        return kept(act, &key, asked.id).await;
    }
    let title = asked.title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        return Err(Problem::field("title", "required"));
    }
    if title.chars().count() > 200 {
        return Err(casework::refusal::Refusal::field("title", "too_long").with("most", 200).into());
    }
    let counsel = representatives::of_case(act.tx(), &key).await?.into_iter().filter(|one| one.engaged_at.is_some());
    match asked.author {
        Some(author) if !counsel.map(|one| one.representative_id).any(|id| id == author) => {
            return Err(Problem::field("author", "not_counsel"));
        }
        None if asked.kind == DocumentKind::Waiver => return Err(Problem::field("author", "required")),
        _ => {}
    }
    let staff = act.staff()?;
    let (session, by_user, by_name) = (staff.id, staff.user_id, staff.display_name.clone());
    let plain = zeroize::Zeroizing::new(act.desk().uploads().take(asked.upload, session)?);
    if plain.is_empty() {
        return Err(Problem::field("upload", "file_empty"));
    }
    let (kind, size) = (media_type(&plain), i64::try_from(plain.len()).unwrap_or(i64::MAX));
    let (id, path, documents_key) = (asked.id, place(act.desk().folder(), asked.id), act.desk().inner.documents_key.clone());
    let (sha256, sealed) = apart(move || {
        let sha256 = crate::clock::hex(&Sha256::digest(plain.as_slice()));
        Ok((sha256, seal::seal(id, &plain, &documents_key)?))
    })
    .await?;
    let now = act.now();
    let row = DocumentRow {
        id,
        title,
        kind: asked.kind.name().to_owned(),
        author: asked.author,
        media_type: kind.to_owned(),
        size,
        sha256: sha256.clone(),
        sealed_key: sealed.key,
        walled: asked.walled,
        added_at: now,
        by_user,
        by_name,
        voided_at: None,
        void_reason: None,
        rev: 1,
    };
    documents::add(act.tx(), &key, &row).await?;
    // Only whoever has the row writes its file: the key in the row opens that file and no other.
    apart(move || {
        if let Some(folder) = path.parent() {
            files::create_private_folder(folder).map_err(records::Error::from)?;
        }
        Ok(files::write_whole(&path, &sealed.file).map_err(records::Error::from)?)
    })
    .await?;
    if asked.walled {
        steps::seal(act.tx(), &key, id).await?;
    } else {
        cases::touch(act.tx(), &key, now).await?;
        act.detail(serde_json::json!({ "kind": asked.kind, "size": size, "sha256": sha256 }));
    }
    kept(act, &key, id).await
}

async fn kept(act: &mut Act, key: &CaseKey, id: Uuid) -> Result<KeptDocument, Problem> {
    let document = documents::get(act.tx(), key, id).await?.map(shown).transpose()?;
    Ok(KeptDocument { id, document })
}

/// Runs what takes long away from the threads that serve calls.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> Result<T, Problem> + Send + 'static) -> Result<T, Problem> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Problem::failed("document_failed", "the work on the file broke off"))?
}

/// Which document.
#[derive(Deserialize, JsonSchema)]
pub struct DocumentId {
    /// The document.
    pub id: Uuid,
}

/// A document's content. Its name carries the folio, never a name.
pub async fn get(act: &mut Act, asked: DocumentId) -> Result<FileAnswer, Problem> {
    let case_id = documents::case_of(act.tx(), asked.id).await?.ok_or_else(Problem::not_found)?;
    let key = act.case(case_id).await?;
    act.about(asked.id);
    let row = documents::get(act.tx(), &key, asked.id).await?.ok_or_else(Problem::not_found)?;
    let folio = cases::get(act.tx(), &key).await?.folio;
    let (path, documents_key) = (place(act.desk().folder(), row.id), act.desk().inner.documents_key.clone());
    let (id, sealed_key, sha256) = (row.id, row.sealed_key, row.sha256);
    let bytes = apart(move || {
        let file = std::fs::read(&path).map_err(|_| Problem::failed("document_missing", "the document's file is not there"))?;
        let plain = seal::open(id, &file, &sealed_key, &documents_key)?;
        if crate::clock::hex(&Sha256::digest(&plain)) != sha256 {
            return Err(Problem::failed("document_damaged", "the document's content is not what was kept"));
        }
        Ok(plain)
    })
    .await?;
    let short = row.id.simple().to_string();
    let short = short.get(24..).unwrap_or_default();
    Ok(FileAnswer { name: format!("{folio}-{short}.{}", ending(&row.media_type)), mime: row.media_type, bytes })
}

/// What no longer counts, or counts again.
#[derive(Deserialize, JsonSchema)]
pub struct VoidDocument {
    /// The document.
    pub id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// True: it no longer counts; false: it counts again.
    pub voided: bool,
    /// Why.
    pub reason: String,
    /// Revision that was seen.
    pub rev: i64,
}

/// Voids a document or takes that back. The file stays.
pub async fn void(act: &mut Act, asked: VoidDocument) -> Result<DocumentView, Problem> {
    let key = act.case(asked.case_id).await?;
    let before = documents::get(act.tx(), &key, asked.id).await?.ok_or_else(Problem::not_found)?;
    act.about(asked.id);
    act.because(&asked.reason)?;
    let now = act.now();
    let voided = asked.voided.then_some((now, asked.reason.trim()));
    match documents::void(act.tx(), &key, asked.id, voided, asked.rev).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(shown(before)?)),
        done => done?,
    }
    act.detail(serde_json::json!({ "voided": asked.voided }));
    let after = documents::get(act.tx(), &key, asked.id).await?.ok_or_else(Problem::not_found)?;
    shown(after)
}
