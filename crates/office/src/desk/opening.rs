//! Opening a store with a key, and giving the key up again.

use super::{Desk, DeskAnswer, DeskOptions, Heard, Kind, Open, PRACTICE, SignIn, TokenChange, answered, bare, database_path};
use crate::account::{LONGEST_NAME, Me};
use crate::commands::Done;
use crate::keys::{Holder, KeyError, KeyFile, KeyRing, apart};
use crate::{Office, OfficeOptions, Problem};
use records::audit::SYSTEM;
use records::{Database, Log, Scope};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::broadcast::error::RecvError;
use zeroize::Zeroizing;

/// Setting, in the system's name, that says which office takes every alert on a desk alone.
const ALONE: &str = "alone";

impl Desk {
    /// A server of many desks: opens its store at once, with the passphrase of its key file.
    pub async fn network(options: DeskOptions, passphrase: &str) -> Result<Self, Problem> {
        let desk = Self::new(options, Kind::Network);
        let folder = desk.folder().to_owned();
        let file = KeyFile::load(&folder)?.ok_or(KeyError::FileMissing)?;
        let passphrase = Zeroizing::new(passphrase.to_owned());
        let (keys, _) = apart(move || file.unlock(&folder, Holder::Host, &passphrase, None)).await?;
        let open = desk.open(desk.folder(), keys, false, None).await?;
        desk.inner.stores.write().await.main = Some(open);
        Ok(desk)
    }

    /// A store that is not being served, opened with the key of the printed sheet for a host that has no passphrase of it.
    pub async fn by_sheet(options: DeskOptions, recovery: &crate::keys::RecoveryKey) -> Result<Self, Problem> {
        let desk = Self::new(options, Kind::Network);
        let (folder, recovery) = (desk.folder().to_owned(), recovery.clone());
        let file = KeyFile::load(&folder)?.ok_or(KeyError::FileMissing)?;
        let keys = apart(move || file.recover(&folder, &recovery, None)).await?;
        let open = desk.open(desk.folder(), keys, false, None).await?;
        desk.inner.stores.write().await.main = Some(open);
        Ok(desk)
    }

    /// Lets a host open a restored store: its passphrase gets the host's slot, by the printed key.
    pub async fn give_passphrase(options: &DeskOptions, recovery: &crate::keys::RecoveryKey, passphrase: &str) -> Result<(), Problem> {
        let (folder, recovery, passphrase) = (options.folder.clone(), recovery.clone(), Zeroizing::new(passphrase.to_owned()));
        apart(move || {
            let keys = KeyFile::load(&folder)?.ok_or(KeyError::FileMissing)?.recover(&folder, &recovery, None)?;
            let slot = keys.stage_for(Holder::Host, &passphrase)?;
            keys.settle(Holder::Host, &slot)
        })
        .await?;
        Ok(())
    }

    /// Opens the store of `folder`. `founding`: the office of a store that is being made.
    pub(super) async fn open(&self, folder: &Path, keys: KeyRing, practice: bool, founding: Option<&str>) -> Result<Open, Problem> {
        if let Err(e) = crate::backup::sweep(folder) {
            tracing::warn!(error = %e, "what a backup left was not taken away");
        }
        let key = keys.database_key()?;
        let database = match self.inner.options.server.as_deref().filter(|_| !practice) {
            Some(url) => {
                if let Err(e) = records::backup::Scratch::sweep(url).await {
                    tracing::warn!(error = %e, "databases in which backups were looked at stay");
                }
                Database::postgres(url).await?
            }
            None => Database::sqlite(&database_path(folder), &key).await?,
        };
        let opened = self.office_on(&database, folder, &keys, practice, founding).await;
        match opened {
            Ok(office) => {
                let relay = self.relay(&office, practice);
                Ok(Open { office, keys, sheet: None, tokens: Vec::new(), relay })
            }
            Err(problem) => {
                database.close().await;
                Err(problem)
            }
        }
    }

    async fn office_on(
        &self,
        database: &Database,
        folder: &Path,
        keys: &KeyRing,
        practice: bool,
        founding: Option<&str>,
    ) -> Result<Office, Problem> {
        let mut tx = database.begin(Scope::nobody()).await?;
        let alone = match (founding, self.inner.kind) {
            (Some(office), Kind::Alone) => {
                records::settings::set(&mut tx, SYSTEM, ALONE, &serde_json::json!({ "office": office })).await?;
                Some(office.to_owned())
            }
            _ => records::settings::get(&mut tx, SYSTEM, ALONE).await?.and_then(|v| v["office"].as_str().map(str::to_owned)),
        };
        tx.commit(Log::Unlogged("which office this desk is, kept when it is founded; the founding is entered")).await?;
        Office::open(OfficeOptions {
            database: database.clone(),
            folder: folder.to_owned(),
            documents_key: *keys.documents_key()?,
            clock: self.inner.options.clock.clone(),
            practice,
            alone,
            keys: Some(keys.clone()),
        })
        .await
    }

    /// Passes the office's topics on to the machine's listeners, who outlive it.
    fn relay(&self, office: &Office, practice: bool) -> tokio::task::AbortHandle {
        let mut heard = office.subscribe();
        let topics = self.inner.topics.clone();
        tokio::spawn(async move {
            loop {
                match heard.recv().await {
                    Ok(topic) => {
                        let _ = topics.send(Heard { practice, topic });
                    }
                    // What was missed is in the outbox; a page that lagged asks anew.
                    Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return,
                }
            }
        })
        .abort_handle()
    }

    /// Unlocks the desk if it is locked, and signs the person in.
    pub(super) async fn sign_in(&self, asked: SignIn) -> Result<DeskAnswer, Problem> {
        if asked.username.trim().chars().count() > LONGEST_NAME {
            return Err(Problem::field("password", "wrong_password"));
        }
        if let Some((office, _)) = self.office_of(None).await {
            let tried = office.try_password(&asked.username, &asked.password).await?;
            // The desk must not lock between the sign-in and the token that keeps it open.
            let _turn = self.inner.turn.lock().await;
            if self.office_of(None).await.is_some_and(|(open, _)| Arc::ptr_eq(&open.inner, &office.inner)) {
                let (token, me) = office.admit_tried(tried).await?;
                self.remember(token.clone(), false).await;
                return answered(me, TokenChange::Set(token));
            }
        }
        let _turn = self.inner.turn.lock().await;
        if let Some((office, _)) = self.office_of(None).await {
            // Somebody else unlocked it first.
            let (token, me) = office.sign_in(&asked.username, &asked.password).await?;
            self.remember(token.clone(), false).await;
            return answered(me, TokenChange::Set(token));
        }
        let now = self.inner.options.clock.now();
        self.inner.throttle.check(&asked.username, now)?;
        let outcome = self.unlock(&asked).await;
        match &outcome {
            Err(problem) if problem.fields.iter().any(|f| f.code == "wrong_password") => self.inner.throttle.fail(&asked.username, now),
            Err(_) => {}
            Ok(_) => self.inner.throttle.clear(&asked.username),
        }
        let (open, token, me) = outcome?;
        self.inner.stores.write().await.main = Some(open);
        self.tell(false, "desk");
        answered(me, TokenChange::Set(token))
    }

    async fn unlock(&self, asked: &SignIn) -> Result<(Open, String, Me), Problem> {
        self.only_alone()?;
        let folder = self.folder().to_owned();
        let file = match KeyFile::load(&folder)? {
            Some(file) => file,
            None if database_path(&folder).exists() => return Err(KeyError::FileMissing.into()),
            None => return Err(Problem::refused("desk_absent", "nothing was set up on this machine")),
        };
        let (username, password, keychain) = (asked.username.clone(), Zeroizing::new(asked.password.clone()), self.keychain());
        let (keys, slot) = apart(move || file.unlock(&folder, Holder::User(&username), &password, keychain.as_deref())).await?;
        let mut open = self.open(self.folder(), keys, false, None).await?;
        match open.office.sign_in(&asked.username, &asked.password).await {
            Ok((token, me)) => {
                // The database has accepted this password: slots of others that were staged or replaced go.
                open.keys.settle(Holder::User(&asked.username), &slot)?;
                open.tokens.push(token.clone());
                Ok((open, token, me))
            }
            Err(problem) => {
                open.office.close().await;
                Err(problem)
            }
        }
    }

    pub(super) async fn remember(&self, token: String, practice: bool) {
        let mut stores = self.inner.stores.write().await;
        let open = if practice { &mut stores.practice } else { &mut stores.main };
        if let Some(open) = open {
            open.tokens.push(token);
        }
    }

    /// Signs the person out; the last one at a desk alone locks it.
    pub(super) async fn sign_out(&self, token: Option<&str>) -> Result<DeskAnswer, Problem> {
        let _turn = self.inner.turn.lock().await;
        let Some(token) = token else { return answered(Done {}, TokenChange::Clear) };
        let practice = token.starts_with(PRACTICE);
        if let Some((office, _)) = self.office_of(Some(token)).await {
            office.sign_out(bare(token)).await?;
        }
        let before = self.inner.stores.write().await.before_practice.remove(token);
        if let (Some(before), Some((office, _))) = (&before, self.office_of(None).await) {
            // Whoever locks the screen from the practice office means the machine.
            office.sign_out(before).await?;
        }
        self.lock_idle().await?;
        if practice && before.is_some() {
            self.tell(false, "desk");
        }
        answered(Done {}, TokenChange::Clear)
    }

    /// Gives up each key that no live session needs any more.
    pub(super) async fn lock_idle(&self) -> Result<(), Problem> {
        for practice in [false, true] {
            if !practice && self.inner.kind == Kind::Network {
                continue;
            }
            let held = {
                let stores = self.inner.stores.read().await;
                let open = if practice { &stores.practice } else { &stores.main };
                open.as_ref().map(|open| (open.office.clone(), open.tokens.clone()))
            };
            let Some((office, tokens)) = held else { continue };
            let mut live = Vec::new();
            for token in tokens {
                if office.session(&token).await?.is_some() {
                    live.push(token);
                }
            }
            if live.is_empty() {
                self.close(practice).await;
            } else {
                let mut stores = self.inner.stores.write().await;
                let open = if practice { &mut stores.practice } else { &mut stores.main };
                if let Some(open) = open {
                    open.tokens = live;
                }
            }
        }
        Ok(())
    }

    /// Drops the key and closes the connections. Calls in flight fail; nothing that was answered is lost.
    pub(super) async fn close(&self, practice: bool) {
        let open = {
            let mut stores = self.inner.stores.write().await;
            if practice { stores.practice.take() } else { stores.main.take() }
        };
        if let Some(open) = open {
            open.office.close().await;
            drop(open);
            self.tell(practice, "desk");
        }
    }

    /// Locks everything at once: the program ends, or the machine goes to sleep.
    pub async fn lock(&self) {
        let _turn = self.inner.turn.lock().await;
        self.close(true).await;
        self.close(false).await;
    }
}
