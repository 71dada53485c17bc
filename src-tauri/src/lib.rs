//! The desktop host: one window, the system's keychain, native dialogs and notifications around a [`Desk`].
//!
//! It holds no rule and no SQL. The page asks everything through the one command `call`; the session's token stays in this process and never
//! reaches the page.

mod alerts;
mod commands;
mod files;
mod keychain;
mod receive;
mod window;

use office::desk::{Desk, DeskOptions};
use std::process::ExitCode;
use std::sync::Arc;
use tauri::{Manager, RunEvent};
use window::Seat;

/// Opens the window and stays until it is closed.
#[must_use]
pub fn run() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let practice = std::env::args().any(|a| a == "--practice");
    let keychain = Arc::new(keychain::SystemKeychain);
    let messenger = gateway::couriers(gateway::PATIENCE).inspect_err(|e| tracing::error!("no message leaves this desk: {e}")).ok();
    let desk = Desk::alone(DeskOptions { keychain: Some(keychain), messenger, ..DeskOptions::at(DeskOptions::home()) });
    let built = tauri::Builder::default()
        // First: a second start only brings this window forward.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::bring_forward(app)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(tauri_plugin_opener::init())
        .manage(Seat::new(desk.clone()))
        .manage(files::Waiting::default())
        .invoke_handler(tauri::generate_handler![
            commands::call,
            commands::upload,
            commands::save_file,
            commands::open_file,
            commands::pick_file
        ])
        .setup(move |app| {
            let (handle, desk) = (app.handle().clone(), desk.clone());
            tauri::async_runtime::spawn(desk.clone().watch());
            tauri::async_runtime::spawn(alerts::tell(handle.clone(), desk.clone()));
            tauri::async_runtime::spawn(receive::follow(handle.clone(), desk));
            window::open(&handle, practice)?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                if let RunEvent::Exit = event {
                    // The key leaves memory and the files are closed before the process ends.
                    tauri::async_runtime::block_on(app.state::<Seat>().desk.lock());
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("amparo: the window could not be opened: {error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests;
