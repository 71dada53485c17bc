//! Files between the desk and the person's disk.

use office::{FileAnswer, Problem};
use std::collections::{HashMap, HashSet, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath};
use tauri_plugin_opener::OpenerExt;

/// Answers that wait for a place, and the places that were chosen. Only in memory.
#[derive(Default)]
pub(crate) struct Waiting {
    next: AtomicU64,
    files: Mutex<(HashMap<String, FileAnswer>, VecDeque<String>)>,
    saved: Mutex<HashSet<PathBuf>>,
}

/// A page that never asks for its file must not fill the memory.
const MOST_FILES: usize = 8;

impl Waiting {
    pub(crate) fn keep(&self, file: FileAnswer) -> String {
        let handle = self.next.fetch_add(1, Ordering::Relaxed).to_string();
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.0.insert(handle.clone(), file);
        files.1.push_back(handle.clone());
        if files.1.len() > MOST_FILES
            && let Some(oldest) = files.1.pop_front()
        {
            files.0.remove(&oldest);
        }
        handle
    }
    pub(crate) fn take(&self, handle: &str) -> Result<FileAnswer, Problem> {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.1.retain(|h| h != handle);
        files.0.remove(handle).ok_or_else(Problem::not_found)
    }
}

/// Asks where, and writes. The suggested name is a mere file name, whatever the page says.
pub(crate) async fn save(app: &AppHandle, waiting: &Waiting, file: FileAnswer, name: &str) -> Result<Option<String>, Problem> {
    let name = Path::new(name).file_name().map_or_else(|| file.name.clone(), |n| n.to_string_lossy().into_owned());
    let Some(place) = ask_where(app, name).await? else { return Ok(None) };
    let (path, bytes) = (place.clone(), file.bytes);
    tauri::async_runtime::spawn_blocking(move || std::fs::write(path, bytes))
        .await
        .map_err(|_| cut_short())?
        .map_err(|e| not_written(&e))?;
    waiting.saved.lock().unwrap_or_else(PoisonError::into_inner).insert(place.clone());
    Ok(Some(place.display().to_string()))
}

/// The native dialog. `None`: the person closed it.
async fn ask_where(app: &AppHandle, name: String) -> Result<Option<PathBuf>, Problem> {
    let dialog = app.dialog().file().set_file_name(name);
    chosen(tauri::async_runtime::spawn_blocking(move || dialog.blocking_save_file()).await.map_err(|_| cut_short())?)
}

/// Asks for a file of this machine.
pub(crate) async fn pick(app: &AppHandle) -> Result<Option<String>, Problem> {
    let dialog = app.dialog().file();
    let path = chosen(tauri::async_runtime::spawn_blocking(move || dialog.blocking_pick_file()).await.map_err(|_| cut_short())?)?;
    Ok(path.map(|p| p.display().to_string()))
}

fn chosen(answer: Option<FilePath>) -> Result<Option<PathBuf>, Problem> {
    answer.map(|p| p.into_path().map_err(|_| Problem::malformed("not a path of this machine"))).transpose()
}

/// Opens what was saved here before, and nothing else: a page cannot start programs.
pub(crate) fn open(app: &AppHandle, waiting: &Waiting, path: String) -> Result<(), Problem> {
    let known = waiting.saved.lock().unwrap_or_else(PoisonError::into_inner).contains(Path::new(&path));
    if !known {
        return Err(Problem::not_found());
    }
    app.opener().open_path(path, None::<&str>).map_err(|_| Problem::failed("no_program_for_file", "no program opens this kind of file"))
}

fn cut_short() -> Problem {
    Problem::failed("store_failed", "the work was cut short")
}

fn not_written(error: &std::io::Error) -> Problem {
    use std::io::ErrorKind as Kind;
    match error.kind() {
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Problem::failed("read_only", "the folder cannot be written"),
        Kind::StorageFull | Kind::QuotaExceeded => Problem::failed("disk_full", "the disk is full"),
        kind => Problem::failed("store_failed", format!("the file was not written: {kind}")),
    }
}
