//! What the page may ask of the window: the one command, a file in, a file out.

use crate::files::{self, Waiting};
use crate::window::Seat;
use office::{Answer, Problem};
use serde_json::{Value, json};
use tauri::ipc::{InvokeBody, Request};
use tauri::{AppHandle, State};

/// Calls a command of the desk. A file stays here: the page gets a handle, and the file goes where the native dialog says.
#[tauri::command]
pub(crate) async fn call(seat: State<'_, Seat>, waiting: State<'_, Waiting>, command: String, params: Value) -> Result<Value, Problem> {
    match seat.call(&command, params).await? {
        Answer::Value(value) => Ok(value),
        Answer::Job { id } => Ok(json!({ "job": id })),
        Answer::File(file) => {
            let (name, mime) = (file.name.clone(), file.mime.clone());
            Ok(json!({ "file": { "handle": waiting.keep(file), "name": name, "mime": mime } }))
        }
    }
}

/// Takes a file's bytes for the command that will name its handle.
#[tauri::command]
pub(crate) async fn upload(seat: State<'_, Seat>, request: Request<'_>) -> Result<Value, Problem> {
    let InvokeBody::Raw(bytes) = request.body() else {
        return Err(Problem::malformed("an upload is raw bytes"));
    };
    let handle = seat.desk.upload(seat.token().as_deref(), bytes.clone()).await?;
    Ok(json!({ "handle": handle }))
}

/// Asks where to put a file that a command answered, and writes it there. `None`: the person closed the dialog.
#[tauri::command]
pub(crate) async fn save_file(
    app: AppHandle,
    waiting: State<'_, Waiting>,
    handle: String,
    name: String,
) -> Result<Option<String>, Problem> {
    let file = waiting.take(&handle)?;
    files::save(&app, &waiting, file, &name).await
}

/// Opens a file that was saved from this window in the system's own program (to read or print it). Any other path is refused.
#[tauri::command]
pub(crate) async fn open_file(app: AppHandle, waiting: State<'_, Waiting>, path: String) -> Result<(), Problem> {
    files::open(&app, &waiting, path)
}

/// Asks for a file of this machine whose path a command needs (a backup, a certificate). `None`: the person closed the dialog.
#[tauri::command]
pub(crate) async fn pick_file(app: AppHandle) -> Result<Option<String>, Problem> {
    files::pick(&app).await
}
