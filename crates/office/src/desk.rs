//! The machine before, beside and around an open office.
//!
//! A desk is absent (nothing was set up here), locked (there is a store, and nobody holds its key) or open. A practice office may stand beside it, with its
//! own folder and key. Hosts (window, HTTP) hold a [`Desk`] and nothing else: commands of the machine are answered here, everything else goes
//! through the open [`Office`] with the session of the caller's token.
//!
//! ```no_run
//! # async fn example() -> Result<(), office::Problem> {
//! use office::desk::{Desk, DeskOptions};
//! let desk = Desk::alone(DeskOptions::at("/var/lib/amparo"));
//! let state = desk.call(None, "desk_state", serde_json::json!({})).await?;
//! # let _ = state; Ok(()) }
//! ```

mod first_run;
mod opening;
mod practice;
mod problems;
mod receiving;
mod recovery;
mod roster;
mod sheet;
mod state;
mod throttle;
mod watch;

pub use first_run::{FirstRun, Founded};
pub(crate) use problems::from_io;
pub use receiving::Receiving;
pub use state::{DeskState, KeychainState, Standing};

use crate::clock::Clock;
use crate::commands::{Handler, TABLE};
use crate::keys::{KeyFile, KeyRing, Keychain, RecoveryKey};
use crate::messages::Messenger;
use crate::{Answer, Office, Problem, Session, StaffSession, Topic};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::HashMap;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::sync::{Mutex, RwLock, broadcast};
use tokio::task::AbortHandle;
use uuid::Uuid;

/// The network's call centre, answered day and night: where an alert goes while this machine cannot take it.
pub const CALL_CENTRE: &str = "520-623-7874";

/// What a desk is made of.
#[derive(Clone)]
pub struct DeskOptions {
    /// Folder of the keys, the database and the documents.
    pub folder: PathBuf,
    /// The system's keychain, where the host has one.
    pub keychain: Option<Arc<dyn Keychain>>,
    /// Who carries messages out of the house, where the host has somebody.
    pub messenger: Option<Arc<dyn Messenger>>,
    /// The clock.
    pub clock: Clock,
    /// URL of a PostgreSQL store; `None`: the encrypted file in the folder.
    pub server: Option<String>,
}

impl DeskOptions {
    /// An embedded store in `folder`, the system's clock, no keychain.
    #[must_use]
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), keychain: None, messenger: None, clock: Clock::System, server: None }
    }
    /// The data folder of this machine: `AMPARO_HOME`, else where the platform keeps an application's data.
    #[must_use]
    pub fn home() -> PathBuf {
        let from = |name: &str| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
        if let Some(home) = from("AMPARO_HOME") {
            return home;
        }
        let base = if cfg!(target_os = "macos") {
            from("HOME").map(|h| h.join("Library/Application Support"))
        } else if cfg!(windows) {
            from("LOCALAPPDATA")
        } else {
            from("XDG_DATA_HOME").or_else(|| from("HOME").map(|h| h.join(".local/share")))
        };
        base.unwrap_or_default().join("amparo")
    }
}

/// What a call to the desk answers, and what the host does with the caller's token.
pub struct DeskAnswer {
    /// The answer.
    pub answer: Answer,
    /// What becomes of the token.
    pub token: TokenChange,
}

/// What the host does with the token that it keeps for the caller (a cookie, or the window's memory).
#[derive(Clone, PartialEq, Eq)]
pub enum TokenChange {
    /// It stays.
    Keep,
    /// This one from now on.
    Set(String),
    /// None any more.
    Clear,
}

/// A change, and in which of the machine's stores.
#[derive(Clone)]
pub struct Heard {
    /// In the practice office.
    pub practice: bool,
    /// The change.
    pub topic: Topic,
}

/// For whom a live token stands.
#[derive(Clone)]
pub struct Seat {
    /// In the practice office.
    pub practice: bool,
    /// The session.
    pub staff: StaffSession,
}

/// The machine. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    inner: Arc<Inner>,
}

struct Inner {
    options: DeskOptions,
    kind: Kind,
    stores: RwLock<Stores>,
    /// Opening and closing take turns.
    turn: Mutex<()>,
    throttle: throttle::Throttle,
    topics: broadcast::Sender<Heard>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// One desk: the key is there only while somebody is signed in.
    Alone,
    /// A server: opened at its start, until it stops.
    Network,
}

#[derive(Default)]
struct Stores {
    main: Option<Open>,
    practice: Option<Open>,
    /// Practice token → the token that the person had before, to come back to.
    before_practice: HashMap<String, String>,
}

/// An open store.
struct Open {
    office: Office,
    keys: KeyRing,
    /// The recovery key that was made since it was opened: to be printed as often as the printer jams.
    sheet: Option<RecoveryKey>,
    /// Tokens given out since it was opened.
    tokens: Vec<String>,
    relay: AbortHandle,
}

impl Drop for Open {
    fn drop(&mut self) {
        self.relay.abort();
    }
}

/// Tokens of the practice office say so, so that none is ever tried on the other store.
pub(crate) const PRACTICE: &str = "practice-";

impl Desk {
    /// One desk: absent or locked until somebody sets it up or signs in.
    #[must_use]
    pub fn alone(options: DeskOptions) -> Self {
        Self::new(options, Kind::Alone)
    }

    fn new(options: DeskOptions, kind: Kind) -> Self {
        let topics = broadcast::channel(1024).0;
        let throttle = throttle::Throttle::default();
        Self { inner: Arc::new(Inner { options, kind, stores: RwLock::default(), turn: Mutex::default(), throttle, topics }) }
    }

    /// Calls a command for whoever holds `token`.
    pub async fn call(&self, token: Option<&str>, command: &str, params: Value) -> Result<DeskAnswer, Problem> {
        if TABLE.iter().any(|c| c.name == command && matches!(c.handler, Handler::Desk)) {
            return self.machine(token, command, params).await;
        }
        let (office, _) = self.office_of(token).await.ok_or_else(locked)?;
        // Without a live session the office refuses, and enters that it did.
        let session = self.seat(token).await?.map_or(Session::Public, |seat| Session::Staff(seat.staff));
        Ok(office.call(&session, command, params).await?.into())
    }

    /// Calls a command of the Alert Button, which anybody may press.
    pub async fn button(&self, command: &str, params: Value) -> Result<Answer, Problem> {
        self.button_from(None, command, params).await
    }

    /// The same, for a press that came from an address: presses are counted by their network, and never refused by it.
    pub async fn button_from(&self, address: Option<IpAddr>, command: &str, params: Value) -> Result<Answer, Problem> {
        let office = {
            let stores = self.inner.stores.read().await;
            // A real press must not get its receipt from a store that is removed with the practice.
            let practice = stores.practice.as_ref().filter(|_| !self.store_is_there());
            stores.main.as_ref().or(practice).map(|open| open.office.clone())
        };
        let office =
            office.ok_or_else(|| Problem::unavailable("desk_locked", "no office is open on this machine").with("phone", CALL_CENTRE))?;
        office.call_from(&Session::Public, address.and_then(casework::share::network), command, params).await
    }

    /// Calls a command for a provider whose word the host has verified: a text message that came, a message that was delivered.
    pub async fn provider(&self, name: &'static str, command: &str, params: Value) -> Result<Answer, Problem> {
        let office = self.inner.stores.read().await.main.as_ref().map(|open| open.office.clone());
        let office = office.ok_or_else(|| Problem::unavailable("desk_locked", "no office is open on this machine"))?;
        office.call(&Session::System { job: name }, command, params).await
    }

    /// The calendar behind the token of a subscription, which is all that its reader shows.
    pub async fn calendar(&self, token: &str) -> Result<Answer, Problem> {
        let (office, _) =
            self.office_of(Some(token)).await.ok_or_else(|| Problem::unavailable("desk_locked", "no office is open on this machine"))?;
        let holder = office.device(bare(token)).await?;
        let known = holder.is_some();
        // Without a live token the office refuses, and enters that it did; outside, the address does not exist.
        let answer = office.call(&holder.unwrap_or(Session::Public), "read_calendar", serde_json::json!({})).await;
        if known { answer } else { Err(Problem::not_found()) }
    }

    /// Keeps a file until an act of the same session takes it; answers its handle.
    pub async fn upload(&self, token: Option<&str>, bytes: Vec<u8>) -> Result<Uuid, Problem> {
        let (office, _) = self.office_of(token).await.ok_or_else(locked)?;
        let seat = self.seat(token).await?.ok_or_else(Problem::signed_out)?;
        seat.staff.own_password()?;
        let handle = office.clock().new_id();
        office.uploads().put(handle, seat.staff.id, bytes, office.clock().now())?;
        Ok(handle)
    }

    /// For whom a token stands; `None` when its session has ended.
    pub async fn seat(&self, token: Option<&str>) -> Result<Option<Seat>, Problem> {
        let (Some(token), Some((office, practice))) = (token, self.office_of(token).await) else {
            return Ok(None);
        };
        Ok(match office.session(bare(token)).await? {
            Some(Session::Staff(staff)) => Some(Seat { practice, staff }),
            _ => None,
        })
    }

    /// Hears of every change in whichever store is open, across locking and opening.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Heard> {
        self.inner.topics.subscribe()
    }

    /// Whether this machine is a server of many desks.
    #[must_use]
    pub fn serves_network(&self) -> bool {
        self.inner.kind == Kind::Network
    }

    async fn machine(&self, token: Option<&str>, command: &str, params: Value) -> Result<DeskAnswer, Problem> {
        match command {
            "desk_state" => self.state(token).await.and_then(kept),
            "first_run" => self.first_run(read(params)?).await,
            "sign_in" => self.sign_in(read(params)?).await,
            "sign_out" => self.sign_out(token).await,
            "recover" => self.recover(read(params)?).await,
            "recovery_sheet" => self.recovery_sheet(token).await,
            "open_practice" => self.open_practice(token).await,
            "leave_practice" => self.leave_practice(token).await,
            "restore_backup" => self.restore_backup(read(params)?).await,
            "remove_practice" => self.remove_practice(token).await,
            _ => Err(Problem::not_found()),
        }
    }

    /// The open office that a token belongs to, and whether it is the practice office.
    async fn office_of(&self, token: Option<&str>) -> Option<(Office, bool)> {
        let stores = self.inner.stores.read().await;
        let practice = token.is_some_and(|t| t.starts_with(PRACTICE));
        let open = if practice { &stores.practice } else { &stores.main };
        open.as_ref().map(|open| (open.office.clone(), practice))
    }

    /// Writes a backup of the open store, for the host's own command line; answers the file.
    pub async fn backup(&self, to: Option<PathBuf>) -> Result<Value, Problem> {
        let (office, _) = self.office_of(None).await.ok_or_else(locked)?;
        let file = crate::backup::place(&office, to, "host", office.clock().now())?;
        let job = crate::jobs::JobHandle::default();
        let made = crate::backup::write(&office, &file, &job).await?;
        recovery::enter(&office, records::audit::SYSTEM, "make_backup", None).await?;
        Ok(made)
    }

    /// Puts a backup into an empty data folder (and an empty PostgreSQL database), for the host's own command line.
    pub async fn restore(options: &DeskOptions, file: &Path, recovery: &RecoveryKey) -> Result<crate::backup::Restored, Problem> {
        crate::files::create_private_folder(&options.folder).map_err(|e| from_io(&e))?;
        let job = crate::jobs::JobHandle::default();
        crate::backup::restore_into(file, recovery, &options.folder, options.server.as_deref(), &job).await
    }

    fn folder(&self) -> &Path {
        &self.inner.options.folder
    }
    /// Whether a real office was set up here, open or locked.
    fn store_is_there(&self) -> bool {
        KeyFile::path(self.folder()).exists() || database_path(self.folder()).exists()
    }
    fn practice_folder(&self) -> PathBuf {
        self.folder().join("practice")
    }
    fn keychain(&self) -> Option<Arc<dyn Keychain>> {
        self.inner.options.keychain.clone()
    }
    /// Refuses what only a desk alone can do.
    fn only_alone(&self) -> Result<(), Problem> {
        if self.inner.kind == Kind::Alone { Ok(()) } else { Err(Problem::refused("not_here", "only at a desk of its own")) }
    }
    fn tell(&self, practice: bool, topic: &str) {
        // Nobody listening is not an error.
        let _ = self.inner.topics.send(Heard { practice, topic: Topic { topic: topic.to_owned(), office: String::new(), id: None } });
    }
}

/// Where the encrypted file of a store lies.
fn database_path(folder: &Path) -> PathBuf {
    folder.join("amparo.db")
}

/// The token as the office knows it.
fn bare(token: &str) -> &str {
    token.strip_prefix(PRACTICE).unwrap_or(token)
}

/// Nobody holds the key: the page goes to the sign-in.
fn locked() -> Problem {
    let mut problem = Problem::unavailable("desk_locked", "no office is open on this machine").with("phone", CALL_CENTRE);
    problem.status = 401;
    problem
}

impl From<Answer> for DeskAnswer {
    fn from(answer: Answer) -> Self {
        Self { answer, token: TokenChange::Keep }
    }
}

fn answered(answer: impl serde::Serialize, token: TokenChange) -> Result<DeskAnswer, Problem> {
    let value = serde_json::to_value(answer).map_err(|_| Problem::failed("answer_failed", "the answer does not serialise"))?;
    Ok(DeskAnswer { answer: Answer::Value(value), token })
}

fn kept(answer: impl serde::Serialize) -> Result<DeskAnswer, Problem> {
    answered(answer, TokenChange::Keep)
}

fn read<T: DeserializeOwned>(params: Value) -> Result<T, Problem> {
    // serde's message may quote what was typed (a password): it is not passed on.
    serde_json::from_value(params).map_err(|_| Problem::malformed("the request is not of the command's form"))
}

/// Who signs in.
#[derive(Deserialize, schemars::JsonSchema)]
pub struct SignIn {
    /// Sign-in name.
    pub username: String,
    /// Password.
    pub password: String,
}

/// A backup for an empty machine.
#[derive(Deserialize, schemars::JsonSchema)]
pub struct RestoreBackup {
    /// The backup, a file of this machine.
    pub file: PathBuf,
    /// `AGE-SECRET-KEY-1…` of the sheet that was in force when it was made.
    pub recovery_key: String,
}

/// The way back with the printed sheet.
#[derive(Deserialize, schemars::JsonSchema)]
pub struct Recover {
    /// `AGE-SECRET-KEY-1…`, as printed; spaces and case do not matter.
    pub recovery_key: String,
    /// Sign-in name of a member of the office.
    pub username: String,
    /// The password that the member has from now on.
    pub new_password: String,
}
