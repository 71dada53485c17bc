//! The window, and who sits in front of it.

use office::desk::{Desk, DeskAnswer, TokenChange};
use office::{Answer, Problem};
use serde_json::{Value, json};
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Manager, Url, WebviewWindowBuilder};

/// The desk and the token of whoever is signed in at this window.
pub(crate) struct Seat {
    pub(crate) desk: Desk,
    token: Mutex<Option<String>>,
}

impl Seat {
    pub(crate) fn new(desk: Desk) -> Self {
        Self { desk, token: Mutex::default() }
    }
    pub(crate) fn token(&self) -> Option<String> {
        self.token.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
    /// Calls the desk in this window's name and keeps what becomes of the token.
    pub(crate) async fn call(&self, command: &str, params: Value) -> Result<Answer, Problem> {
        let DeskAnswer { answer, token } = self.desk.call(self.token().as_deref(), command, params).await?;
        let mut kept = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        match token {
            TokenChange::Keep => {}
            TokenChange::Set(token) => *kept = Some(token),
            TokenChange::Clear => *kept = None,
        }
        Ok(answer)
    }
}

/// Opens the one window. It goes nowhere but to the pages that the program carries.
pub(crate) fn open(app: &AppHandle, practice: bool) -> Result<(), Box<dyn std::error::Error>> {
    if practice {
        let seat = app.state::<Seat>();
        if let Err(problem) = tauri::async_runtime::block_on(seat.call("open_practice", json!({}))) {
            tracing::warn!(code = problem.code, "the practice office did not open");
        }
    }
    let config = app.config().app.windows.first().ok_or("tauri.conf.json describes no window")?;
    WebviewWindowBuilder::from_config(app, config)?.on_navigation(is_own_page).build()?;
    Ok(())
}

/// The program's own pages: `tauri://localhost`, and on Windows `http(s)://tauri.localhost`.
fn is_own_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => true,
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// Shows the window to somebody who started the program again.
pub(crate) fn bring_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A window manager may refuse; there is nothing else to do then.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}
