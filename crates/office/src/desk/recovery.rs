//! The printed sheet: making it, and coming back with it.

use super::{Desk, DeskAnswer, Open, Recover, SignIn, database_path};
use crate::keys::{Holder, KeyError, KeyFile, RecoveryKey, apart};
use crate::{Answer, Office, Problem, StaffSession, password};
use casework::access::Permission;
use records::audit::NewEntry;
use records::users::UserRow;
use records::{Log, Scope, Tx, users};

impl Desk {
    /// Opens the store with the printed key, gives a member a new password and signs them in.
    pub(super) async fn recover(&self, asked: Recover) -> Result<DeskAnswer, Problem> {
        self.only_alone()?;
        let turn = self.inner.turn.lock().await;
        if self.office_of(None).await.is_some() {
            return Err(Problem::refused("already_open", "the desk is open: an administrator resets passwords"));
        }
        let recovery = RecoveryKey::parse(&asked.recovery_key)?;
        let (folder, keychain) = (self.folder().to_owned(), self.keychain());
        let file = match KeyFile::load(&folder)? {
            Some(file) => file,
            None if database_path(&folder).exists() => return Err(KeyError::FileMissing.into()),
            None => return Err(Problem::refused("desk_absent", "nothing was set up on this machine")),
        };
        let keys = apart(move || file.recover(&folder, &recovery, keychain.as_deref())).await?;
        let open = self.open(self.folder(), keys, false, None).await?;
        let username = asked.username.trim().to_lowercase();
        let done = renew(&open, &username, &asked.new_password).await;
        if done.is_ok() {
            self.inner.throttle.clear(&username);
        }
        open.office.close().await;
        drop(open);
        drop(turn);
        done?;
        // From here on it is a sign-in like any other, through the slot that was just made.
        self.sign_in(SignIn { username, password: asked.new_password }).await
    }

    /// The sheet as a file to print. A key that was made since the desk was opened is printed again as it is; otherwise the sheet has a new key, and the
    /// sheets before it no longer open this store.
    pub(super) async fn recovery_sheet(&self, token: Option<&str>) -> Result<DeskAnswer, Problem> {
        let seat = self.seat(token).await?.ok_or_else(Problem::signed_out)?;
        seat.staff.own_password()?;
        if seat.practice || !seat.staff.may(Permission::ManageBackups) {
            return Err(Problem::forbidden());
        }
        let _turn = self.inner.turn.lock().await;
        let (office, keys, made) = {
            let stores = self.inner.stores.read().await;
            let open = stores.main.as_ref().ok_or_else(super::locked)?;
            (open.office.clone(), open.keys.clone(), open.sheet.clone())
        };
        let renewed = made.is_none();
        let recovery = match made {
            Some(recovery) => recovery,
            None => keys.renew_recovery().await?,
        };
        if let Some(open) = self.inner.stores.write().await.main.as_mut() {
            open.sheet = Some(recovery.clone());
        }
        let entry = entry(
            &office,
            &seat.staff.office,
            "recovery_sheet",
            Some(&seat.staff),
            serde_json::json!({ "renewed": renewed, "recipient": recovery.public() }),
        );
        let tx = office.database().begin(Scope::office(&seat.staff.office)).await?;
        tx.commit(Log::Chain(&entry)).await?;
        let made = super::sheet::Sheet { office: &seat.staff.office, desk: self.folder(), language: &seat.staff.language };
        Ok(Answer::File(super::sheet::print(&office, &made, &recovery).await?).into())
    }

    /// Puts a backup on a machine where nothing was set up. The members' passwords do not open it here (the other machine's keychain had the other half):
    /// `recover` with the same sheet comes next.
    pub(super) async fn restore_backup(&self, asked: super::RestoreBackup) -> Result<DeskAnswer, Problem> {
        self.only_alone()?;
        let _turn = self.inner.turn.lock().await;
        let recovery = RecoveryKey::parse(&asked.recovery_key)?;
        crate::files::create_private_folder(self.folder()).map_err(|e| super::from_io(&e))?;
        let job = crate::jobs::JobHandle::default();
        let server = self.inner.options.server.as_deref();
        super::kept(crate::backup::restore_into(&asked.file, &recovery, self.folder(), server, &job).await?)
    }
}

/// Gives an enabled member a new password, and a slot for it. A refusal leaves no slot behind: whoever asked would have a way to the key.
async fn renew(open: &Open, username: &str, new_password: &str) -> Result<(), Problem> {
    password::check("new_password", new_password, username)?;
    let mut tx = open.office.database().read(Scope::nobody()).await?;
    known(&mut tx, username).await?;
    tx.commit(Log::Unlogged("whether the member is known; the change is entered")).await?;
    let slot = open.keys.stage(username, new_password).await?;
    match reset(&open.office, username, new_password).await {
        Ok(()) => Ok(open.keys.settle(Holder::User(username), &slot)?),
        Err(problem) => {
            open.keys.take_back(&slot)?;
            Err(problem)
        }
    }
}

/// An enabled member, and the office in whose chain the change is entered.
async fn known(tx: &mut Tx, username: &str) -> Result<(UserRow, String), Problem> {
    let unknown = || Problem::field("username", "unknown_user");
    let user = users::by_name(tx, username).await?.filter(|u| u.disabled_at.is_none()).ok_or_else(unknown)?;
    let code = users::roles(tx, user.id).await?.first().map(|(code, _)| code.clone()).ok_or_else(unknown)?;
    Ok((user, code))
}

/// Sets the new password, in the chain of the member's office.
async fn reset(office: &Office, username: &str, new_password: &str) -> Result<(), Problem> {
    let hash = password::hash(new_password).await?;
    let mut tx = office.database().begin(Scope::nobody()).await?;
    let (user, code) = known(&mut tx, username).await?;
    users::set_password(&mut tx, user.id, &hash, false).await?;
    records::sessions::clear_failures(&mut tx, username).await?;
    let mut entry = entry(office, &code, "recover", None, serde_json::json!({}));
    entry.subject = Some(user.id);
    tx.commit(Log::Chain(&entry)).await?;
    Ok(())
}

/// Enters what the host did by itself.
pub(super) async fn enter(office: &Office, code: &str, command: &str, staff: Option<&StaffSession>) -> Result<(), Problem> {
    let tx = office.database().begin(Scope::office(code)).await?;
    tx.commit(Log::Chain(&entry(office, code, command, staff, serde_json::json!({})))).await?;
    Ok(())
}

fn entry(office: &Office, code: &str, command: &str, staff: Option<&StaffSession>, detail: serde_json::Value) -> NewEntry {
    let at = office.clock().now();
    NewEntry {
        office: code.to_owned(),
        at,
        actor: staff.map(|s| s.user_id),
        actor_name: staff.map_or_else(|| "host".into(), |s| s.display_name.clone()),
        role: staff.map_or_else(|| "machine".into(), StaffSession::role_names),
        command: command.to_owned(),
        outcome: "done".into(),
        subject: staff.map(|s| s.user_id),
        case_id: None,
        reason: None,
        detail,
        times: 1,
        first_at: at,
    }
}
