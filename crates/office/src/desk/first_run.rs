//! Setting up a machine where nothing was: the key, the store, the first member.

use super::state::Note;
use super::{Desk, DeskAnswer, Kind, Open, TokenChange, answered, database_path};
use crate::account::{Founder, Me, tidy_username};
use crate::keys::{Holder, KeyFile, RecoveryKey, apart};
use crate::{Problem, password};
use casework::language::Language;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::path::Path;
use zeroize::Zeroizing;

/// What the wizard of the first run asks.
#[derive(Clone, Deserialize, JsonSchema)]
pub struct FirstRun {
    /// `es` or `en`.
    pub language: Language,
    /// Code of the consulate.
    pub office: String,
    /// Name shown to colleagues.
    pub display_name: String,
    /// Sign-in name.
    pub username: String,
    /// Password.
    pub password: String,
}

/// The new desk: who is signed in, and the key for the printed sheet, which is told only now.
#[derive(Serialize, JsonSchema)]
pub struct Founded {
    /// `AGE-SECRET-KEY-1…`: to be printed; the program keeps only its public half.
    pub recovery_key: String,
    /// Who is signed in.
    pub me: Me,
}

impl Desk {
    pub(super) async fn first_run(&self, asked: FirstRun) -> Result<DeskAnswer, Problem> {
        self.only_alone()?;
        let _turn = self.inner.turn.lock().await;
        let (mut open, recovery) = self.make(self.folder(), &asked, false).await?;
        let (token, me) = open.office.sign_in(&asked.username, &asked.password).await?;
        Note { language: asked.language.code().to_owned(), office: Some(asked.office.clone()), receiving: None }
            .save(self.folder())
            .map_err(|e| super::problems::from_io(&e))?;
        let printed = recovery.printed().to_string();
        open.sheet = Some(recovery);
        open.tokens.push(token.clone());
        self.inner.stores.write().await.main = Some(open);
        self.tell(false, "desk");
        answered(Founded { recovery_key: printed, me }, TokenChange::Set(token))
    }

    /// Sets up the store of a server: its key opens with `passphrase`. Answers the recovery key for the printed sheet.
    pub async fn found_network(options: super::DeskOptions, passphrase: &str, asked: &FirstRun) -> Result<RecoveryKey, Problem> {
        let desk = Self::new(options, Kind::Network);
        let folder = desk.folder().to_owned();
        if passphrase.chars().count() < password::FEWEST {
            return Err(Problem::field("passphrase", "password_short").with("fewest", password::FEWEST));
        }
        check(asked)?;
        let phrase = Zeroizing::new(passphrase.to_owned());
        let (keys, recovery) = apart(move || KeyFile::create(&folder, &database_path(&folder), Holder::Host, &phrase, None)).await?;
        let made = desk.founded(desk.folder(), keys, asked, false).await;
        match made {
            Ok(open) => open.office.close().await,
            Err(problem) => {
                desk.undo(desk.folder());
                return Err(problem);
            }
        }
        Ok(recovery)
    }

    /// Makes a key, a store and its first member; leaves nothing behind if it fails.
    pub(super) async fn make(&self, folder: &Path, asked: &FirstRun, practice: bool) -> Result<(Open, RecoveryKey), Problem> {
        check(asked)?;
        let (place, keychain) = (folder.to_owned(), self.keychain());
        let (username, phrase) = (tidy_username(&asked.username)?, Zeroizing::new(asked.password.clone()));
        let (keys, recovery) =
            apart(move || KeyFile::create(&place, &database_path(&place), Holder::User(&username), &phrase, keychain.as_deref())).await?;
        match self.founded(folder, keys, asked, practice).await {
            Ok(open) => Ok((open, recovery)),
            Err(problem) => {
                self.undo(folder);
                Err(problem)
            }
        }
    }

    async fn founded(&self, folder: &Path, keys: crate::keys::KeyRing, asked: &FirstRun, practice: bool) -> Result<Open, Problem> {
        let open = self.open(folder, keys, practice, Some(&asked.office)).await?;
        let founder = Founder {
            username: asked.username.clone(),
            display_name: asked.display_name.clone(),
            password: asked.password.clone(),
            language: asked.language.code().to_owned(),
        };
        if let Err(problem) = open.office.found(&asked.office, &founder).await {
            open.office.close().await;
            return Err(problem);
        }
        Ok(open)
    }

    /// Takes away what a failed set-up made a moment ago: there was neither a key nor a database before it, so nothing of worth is in them.
    pub(super) fn undo(&self, folder: &Path) {
        if let (Ok(Some(file)), Some(keychain)) = (KeyFile::load(folder), self.keychain()) {
            let _ = keychain.delete(file.store());
        }
        let database = database_path(folder);
        for path in [KeyFile::path(folder), database.clone(), database.with_extension("db-wal"), database.with_extension("db-shm")] {
            let _ = std::fs::remove_file(path);
        }
    }
}

/// Refuses a form that would fail after the key was made.
fn check(asked: &FirstRun) -> Result<(), Problem> {
    let username = tidy_username(&asked.username)?;
    password::check("password", &asked.password, &username)?;
    if asked.display_name.trim().is_empty() {
        return Err(Problem::field("display_name", "required"));
    }
    Ok(())
}
