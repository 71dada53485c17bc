//! The practice office: its own folder, its own key, synthetic people; removed by deleting the folder.

use super::first_run::FirstRun;
use super::state::Note;
use super::{Desk, DeskAnswer, PRACTICE, TokenChange, answered, bare, database_path, kept};
use crate::commands::Done;
use crate::keys::{Holder, KeyError, KeyFile, apart};
use crate::{Answer, Problem, Session};
use casework::language::Language;

const USERNAME: &str = "practica";
/// It guards nothing: everybody in the practice office is invented.
const PASSWORD: &str = "oficina de ensayo";
/// The office that is practised when this machine was not set up for one.
const DEFAULT_OFFICE: &str = "MX-DAL";

impl Desk {
    /// Opens the practice office (makes it first if need be) and seats the person there. The session that they came from is kept for the way back.
    pub(super) async fn open_practice(&self, token: Option<&str>) -> Result<DeskAnswer, Problem> {
        self.only_alone()?;
        let _turn = self.inner.turn.lock().await;
        if self.inner.stores.read().await.practice.is_none() {
            let open = self.practice_store().await?;
            self.inner.stores.write().await.practice = Some(open);
        }
        let office = self.inner.stores.read().await.practice.as_ref().map(|o| o.office.clone()).ok_or_else(super::locked)?;
        let (bare_token, me) = office.sign_in(USERNAME, PASSWORD).await?;
        // It fills in the background; a page sees the cases arrive. One that is full answers at once.
        if let Some(session) = office.session(&bare_token).await? {
            office.call(&session, "fill_practice", serde_json::json!({})).await?;
        }
        let practice_token = format!("{PRACTICE}{bare_token}");
        self.remember(bare_token, true).await;
        if let Some(token) = token.filter(|t| !t.starts_with(PRACTICE)) {
            self.inner.stores.write().await.before_practice.insert(practice_token.clone(), token.to_owned());
        }
        self.tell(true, "desk");
        answered(me, TokenChange::Set(practice_token))
    }

    async fn practice_store(&self) -> Result<super::Open, Problem> {
        let folder = self.practice_folder();
        if let Some(file) = KeyFile::load(&folder)? {
            let (place, keychain) = (folder.clone(), self.keychain());
            match apart(move || file.unlock(&place, Holder::User(USERNAME), PASSWORD, keychain.as_deref())).await {
                Ok((keys, _)) => return self.open(&folder, keys, true, None).await,
                // Its keychain entry is gone for good: only a new practice office can be made, and nothing of worth was in the old one.
                Err(KeyError::KeychainEntryMissing | KeyError::KeychainAbsent | KeyError::WrongPassword) => self.delete_practice()?,
                Err(e) => return Err(e.into()),
            }
        }
        let note = Note::load(self.folder());
        let founding = FirstRun {
            language: if note.language == "en" { Language::En } else { Language::Es },
            office: note.office.unwrap_or_else(|| DEFAULT_OFFICE.to_owned()),
            display_name: "Práctica".into(),
            username: USERNAME.into(),
            password: PASSWORD.into(),
        };
        let (open, _) = self.make(&folder, &founding, true).await?;
        Ok(open)
    }

    /// Back from the practice office to where the person was.
    pub(super) async fn leave_practice(&self, token: Option<&str>) -> Result<DeskAnswer, Problem> {
        let _turn = self.inner.turn.lock().await;
        let Some(token) = token.filter(|t| t.starts_with(PRACTICE)) else {
            return Err(Problem::refused("not_in_practice", "this session is not in the practice office"));
        };
        if let Some((office, _)) = self.office_of(Some(token)).await {
            office.sign_out(bare(token)).await?;
        }
        let before = self.inner.stores.write().await.before_practice.remove(token);
        self.lock_idle().await?;
        self.tell(false, "desk");
        let seat = self.seat(before.as_deref()).await?;
        let (Some(before), Some(seat), Some((office, _))) = (before, seat, self.office_of(None).await) else {
            return kept(serde_json::Value::Null).map(|a| DeskAnswer { token: TokenChange::Clear, ..a });
        };
        match office.call(&Session::Staff(seat.staff), "me", serde_json::json!({})).await? {
            Answer::Value(me) => answered(me, TokenChange::Set(before)),
            _ => Err(Problem::failed("answer_failed", "`me` answers a value")),
        }
    }

    /// Removes the practice office from this machine, whoever is in it.
    pub(super) async fn remove_practice(&self, token: Option<&str>) -> Result<DeskAnswer, Problem> {
        self.only_alone()?;
        let _turn = self.inner.turn.lock().await;
        self.close(true).await;
        self.delete_practice()?;
        let before = token.and_then(|t| t.strip_prefix(PRACTICE).map(|_| t));
        let back = match before {
            Some(token) => self.inner.stores.write().await.before_practice.remove(token).map_or(TokenChange::Clear, TokenChange::Set),
            None => TokenChange::Keep,
        };
        self.tell(true, "desk");
        answered(Done {}, back)
    }

    fn delete_practice(&self) -> Result<(), Problem> {
        let folder = self.practice_folder();
        if let (Ok(Some(file)), Some(keychain)) = (KeyFile::load(&folder), self.keychain()) {
            // An entry that stays behind opens nothing any more.
            let _ = keychain.delete(file.store());
        }
        debug_assert!(database_path(&folder).ends_with("practice/amparo.db"));
        match std::fs::remove_dir_all(&folder) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(super::problems::from_io(&e)),
            _ => Ok(()),
        }
    }
}
