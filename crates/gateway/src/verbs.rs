//! What each verb does.

mod drill;
mod roster;

use crate::arguments::{Arguments, USAGE};
use casework::language::Language;
use gateway::{Doors, Listen, TlsFiles};
use office::Problem;
use office::backup::verify_file;
use office::desk::{Desk, DeskOptions, FirstRun};
use office::jobs::JobHandle;
use office::keys::RecoveryKey;
use std::fmt;
use std::path::{Path, PathBuf};

/// Why a verb ended, in a sentence for whoever typed it.
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self(format!("{error}\n\n{USAGE}"))
    }
}
impl From<gateway::Refused> for Failure {
    fn from(error: gateway::Refused) -> Self {
        Self(error.to_string())
    }
}
impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        let fields: Vec<String> = problem.fields.iter().map(|f| format!("{} ({})", f.field, f.code)).collect();
        Self(if fields.is_empty() {
            format!("{} ({})", problem.detail, problem.code)
        } else {
            format!("not accepted: {}", fields.join(", "))
        })
    }
}

pub(crate) async fn run(arguments: Arguments) -> Result<(), Failure> {
    match arguments.verb.as_str() {
        "desk" => desk(arguments).await,
        "init" => init(arguments).await,
        "serve" => serve(arguments).await,
        "backup" => backup(arguments).await,
        "verify" => verify(arguments).await,
        "restore" => restore(arguments).await,
        "roster lint" => roster::lint(arguments).await,
        "drill" => drill::drill(arguments).await,
        "openapi" => openapi(),
        "help" => {
            println!("{USAGE}");
            Ok(())
        }
        "" => Err(Failure::new(USAGE)),
        other => Err(Failure::new(format!("there is no verb {other}\n\n{USAGE}"))),
    }
}

/// This desk alone: what a machine without a display offers instead of the window.
async fn desk(arguments: Arguments) -> Result<(), Failure> {
    let desk = Desk::alone(DeskOptions { messenger: Some(gateway::couriers(gateway::PATIENCE)?), ..arguments.desk() });
    tokio::spawn(desk.clone().watch());
    let bound = gateway::bind(Listen::here(arguments.port)).await?;
    if arguments.practice {
        // Made and filled before the page is there; its button on the first page opens it.
        desk.call(None, "open_practice", serde_json::json!({})).await?;
    }
    println!("Amparo: {}", bound.url());
    bound.serve(desk.clone(), Doors::All, stopped()).await?;
    desk.lock().await;
    Ok(())
}

async fn serve(arguments: Arguments) -> Result<(), Failure> {
    let tls = match (arguments.certificate.clone(), arguments.private_key.clone()) {
        (Some(certificate), Some(private_key)) => Some(TlsFiles { certificate, private_key }),
        (None, None) => None,
        _ => return Err(Failure::new("a certificate needs its key, and a key its certificate")),
    };
    let options = DeskOptions { messenger: Some(gateway::couriers(gateway::PATIENCE)?), ..arguments.desk() };
    let desk = Desk::network(options, &passphrase()?).await?;
    tokio::spawn(desk.clone().watch());
    let bound = gateway::bind(Listen { address: arguments.listen, tls }).await?.behind(arguments.proxies).known_as(arguments.public);
    println!("Amparo: {}", bound.url());
    bound.serve(desk.clone(), Doors::All, stopped()).await?;
    desk.lock().await;
    Ok(())
}

async fn init(arguments: Arguments) -> Result<(), Failure> {
    let file =
        arguments.password_file.as_deref().ok_or_else(|| Failure::new("init needs --password-file: the administrator's first password"))?;
    let first = FirstRun {
        language: if arguments.language == "en" { Language::En } else { Language::Es },
        office: arguments.office.clone(),
        display_name: arguments.name.clone(),
        username: arguments.username.clone(),
        password: secret(file)?,
    };
    let recovery = Desk::found_network(arguments.desk(), &passphrase()?, &first).await?;
    println!(
        "The recovery key opens this store and its backups. Print it, keep it locked away, and clear this screen:\n\n{}",
        recovery.printed().as_str()
    );
    Ok(())
}

/// Of a store whose key opens with the host's passphrase, or else with the printed sheet. An embedded store that is being served is backed up by the program
/// that serves it (`make_backup`).
async fn backup(arguments: Arguments) -> Result<(), Failure> {
    let to = arguments.to.as_deref().map(std::path::absolute).transpose().map_err(|e| Failure::new(e.to_string()))?;
    let desk = match &arguments.recovery_key_file {
        Some(file) => Desk::by_sheet(arguments.desk(), &sheet(file)?).await?,
        None => Desk::network(arguments.desk(), &passphrase()?).await?,
    };
    let made = desk.backup(to).await;
    desk.lock().await;
    println!("{}", made?["file"].as_str().unwrap_or_default());
    Ok(())
}

async fn verify(arguments: Arguments) -> Result<(), Failure> {
    let (file, recovery) = backup_file(&arguments)?;
    let home = arguments.desk().folder;
    let scratch = if home.is_dir() { home } else { std::env::temp_dir() };
    let found = verify_file(&file, &recovery, &scratch, arguments.postgres.as_deref(), &JobHandle::default()).await?;
    println!("whole: made {}, {} documents, {} audit entries in {} chains", found.made_at, found.documents, found.entries, found.chains);
    Ok(())
}

async fn restore(arguments: Arguments) -> Result<(), Failure> {
    let (file, recovery) = backup_file(&arguments)?;
    let found = Desk::restore(&arguments.desk(), &file, &recovery).await?;
    if let Ok(passphrase) = passphrase() {
        Desk::give_passphrase(&arguments.desk(), &recovery, &passphrase).await?;
    }
    println!(
        "restored to {}: made {}, {} documents, {} audit entries",
        arguments.home.display(),
        found.made_at,
        found.documents,
        found.entries
    );
    Ok(())
}

fn backup_file(arguments: &Arguments) -> Result<(PathBuf, RecoveryKey), Failure> {
    let file = arguments.file.clone().ok_or_else(|| Failure::new("which backup? Name its file"))?;
    let key = arguments
        .recovery_key_file
        .as_deref()
        .ok_or_else(|| Failure::new("--recovery-key-file names no file with the key of the printed sheet"))?;
    Ok((file, sheet(key)?))
}

/// The key of the printed sheet, from a file.
fn sheet(file: &Path) -> Result<RecoveryKey, Failure> {
    let text = std::fs::read_to_string(file).map_err(|e| Failure::new(format!("{}: {e}", file.display())))?;
    RecoveryKey::parse(&text).map_err(|e| Failure::new(e.to_string()))
}

fn openapi() -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(&office::openapi::document()).map_err(|e| Failure::new(e.to_string()))?;
    println!("{text}");
    Ok(())
}

/// The passphrase of the host's key, from the file that AMPARO_PASSPHRASE_FILE names.
fn passphrase() -> Result<String, Failure> {
    let file = std::env::var_os("AMPARO_PASSPHRASE_FILE")
        .ok_or_else(|| Failure::new("AMPARO_PASSPHRASE_FILE names no file with the passphrase of the key"))?;
    secret(Path::new(&file))
}

/// The first line of a file that holds a secret.
fn secret(file: &Path) -> Result<String, Failure> {
    let text = std::fs::read_to_string(file).map_err(|e| Failure::new(format!("{}: {e}", file.display())))?;
    match text.lines().next().map(str::trim) {
        Some(line) if !line.is_empty() => Ok(line.to_owned()),
        _ => Err(Failure::new(format!("{}: the file is empty", file.display()))),
    }
}

/// Ends when the machine or the person asks the program to end.
async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    if let Ok(mut terminated) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = interrupted => {}
            _ = terminated.recv() => {}
        }
        return;
    }
    // Without a handler the signal ends the program anyway; the store stands any end.
    let _ = interrupted.await;
}
