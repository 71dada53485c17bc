//! Signing in, and one's own account.

use crate::act::Act;
use crate::clock::{hex, random};
use crate::commands::Done;
use crate::{Office, Problem, Session, StaffSession, password, place, settings};
use casework::access::Role;
use chrono::{DateTime, Duration, Utc};
use records::audit::{NewEntry, SYSTEM};
use records::users::UserRow;
use records::{Log, Scope, Tx, offices, sessions, users};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;
use uuid::Uuid;

/// The signed-in person, as the page needs it.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct Me {
    /// User id.
    pub user_id: Uuid,
    /// Sign-in name.
    pub username: String,
    /// Name shown.
    pub display_name: String,
    /// Roles in this office.
    pub roles: Vec<Role>,
    /// Office at work for.
    pub office: String,
    /// Its name.
    pub office_name: String,
    /// Its zone, IANA: where the days of its journal begin and end.
    pub time_zone: String,
    /// Offices that the person may switch to.
    pub offices: Vec<String>,
    /// `es` or `en`.
    pub language: String,
    /// A practice office.
    pub practice: bool,
    /// Minutes without a touch after which the desk locks.
    pub auto_lock_minutes: i64,
    /// The password must be changed first.
    pub must_change: bool,
}

/// The first member of a new office.
pub struct Founder {
    /// Sign-in name.
    pub username: String,
    /// Name shown.
    pub display_name: String,
    /// Password.
    pub password: String,
    /// `es` or `en`.
    pub language: String,
}

/// Most characters of a name that is looked for: no member's is longer, and what nobody has is not kept.
pub(crate) const LONGEST_NAME: usize = 64;

/// Sign-ins at once. Whoever floods the door with them waits for themself: the processor stays with the alerts.
pub(crate) struct SignIns {
    /// Whoever waits or is tried.
    queue: Semaphore,
    /// Whose password is being tried.
    turns: Semaphore,
}

impl Default for SignIns {
    fn default() -> Self {
        Self { queue: Semaphore::new(32), turns: Semaphore::new(2) }
    }
}

/// A password that was tried, and against what.
pub(crate) struct Tried {
    name: String,
    hash: String,
    fits: bool,
}

/// The stored form of a session's token.
fn token_hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// A sign-in name as it is kept: trimmed, lower case, 3 to 40 of letters, digits, `.`, `-`, `_`.
pub fn tidy_username(name: &str) -> Result<String, Problem> {
    let name = name.trim().to_lowercase();
    let fits = (3..=40).contains(&name.chars().count()) && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
    if fits { Ok(name) } else { Err(Problem::field("username", "username_form")) }
}

impl Office {
    /// Makes the office's first member, who manages and administers. Refused when there is any user.
    pub async fn found(&self, office: &str, founder: &Founder) -> Result<(), Problem> {
        let username = tidy_username(&founder.username)?;
        password::check("password", &founder.password, &username)?;
        if founder.display_name.trim().is_empty() {
            return Err(Problem::field("display_name", "required"));
        }
        let at = self.clock().now();
        let row = UserRow {
            id: self.clock().new_id(),
            username,
            display_name: founder.display_name.trim().to_owned(),
            password_hash: password::hash(&founder.password).await?,
            language: founder.language.clone(),
            must_change: false,
            disabled_at: None,
            created_at: at,
            rev: 1,
        };
        let mut tx = self.database().begin(Scope::office(office)).await?;
        if records::reference::get(&mut tx, "consulate", office).await?.is_none() {
            return Err(Problem::field("office", "unknown_office"));
        }
        if users::count(&mut tx).await? > 0 {
            return Err(Problem::refused("already_founded", "the office has users"));
        }
        users::add(&mut tx, &row).await?;
        let founded = offices::OfficeRow { office: office.to_owned(), founded_at: at, host: true };
        offices::found(&mut tx, &founded).await?;
        for role in [Role::Manager, Role::Administrator] {
            users::add_role(&mut tx, row.id, office, role.name()).await?;
        }
        let entry = plain_entry(office, at, Some(row.id), &row.display_name, "found_office", "done");
        tx.commit(Log::Chain(&entry)).await?;
        Ok(())
    }

    /// Signs a person in; answers the session's token (for the host alone) and who they are. Failed tries slow the next one down.
    pub async fn sign_in(&self, username: &str, given: &str) -> Result<(String, Me), Problem> {
        let tried = self.try_password(username, given).await?;
        self.admit_tried(tried).await
    }

    /// Looks whether a password fits. It takes a while by design: no lock and no writing connection is held meanwhile, and few are tried at once.
    pub(crate) async fn try_password(&self, username: &str, given: &str) -> Result<Tried, Problem> {
        let name = username.trim().to_lowercase();
        if name.chars().count() > LONGEST_NAME {
            return Err(Problem::field("password", "wrong_password"));
        }
        let busy = || Problem::too_many("sign_in_busy", "too many sign-ins at once");
        let _place = self.inner.sign_ins.queue.try_acquire().map_err(|_| busy())?;
        let mut tx = self.database().read(Scope::nobody()).await?;
        slowed(&mut tx, &name, self.clock().now()).await?;
        let hash = users::by_name(&mut tx, &name).await?.map(|user| user.password_hash).unwrap_or_default();
        drop(tx);
        let _turn = self.inner.sign_ins.turns.acquire().await.map_err(|_| busy())?;
        let fits = password::fits(given, &hash).await?;
        Ok(Tried { name, hash, fits })
    }

    /// Opens the session of who showed the right password, or counts the failure. What was changed while the password was tried counts.
    pub(crate) async fn admit_tried(&self, tried: Tried) -> Result<(String, Me), Problem> {
        let Tried { name, hash, fits } = tried;
        let at = self.clock().now();
        let mut tx = self.database().begin(Scope::nobody()).await?;
        // Guesses that were made side by side are slowed down like those that came one after the other.
        slowed(&mut tx, &name, at).await?;
        let user = users::by_name(&mut tx, &name).await?.filter(|user| user.password_hash == hash);
        let roles = match &user {
            Some(u) => users::roles(&mut tx, u.id).await?,
            None => Vec::new(),
        };
        let (Some(user), true, Some((office, _))) = (user.filter(|u| u.disabled_at.is_none()), fits, roles.first()) else {
            sessions::fail(&mut tx, &name, at).await?;
            let entry = plain_entry(SYSTEM, at, None, "public", "sign_in", "refused");
            tx.commit(Log::Tally("sign_in", &entry)).await?;
            return Err(Problem::field("password", "wrong_password"));
        };
        sessions::clear_failures(&mut tx, &name).await?;
        let token = hex(&random::<32>()?);
        sessions::open(&mut tx, self.clock().new_id(), &token_hash(&token), user.id, office, at).await?;
        let entry = plain_entry(office, at, Some(user.id), &user.display_name, "sign_in", "done");
        tx.commit(Log::Chain(&entry)).await?;
        let Some(Session::Staff(staff)) = self.session(&token).await? else {
            return Err(Problem::signed_out());
        };
        let mut tx = self.database().read(Scope::office(&staff.office)).await?;
        let me = view(self, &mut tx, &staff).await?;
        Ok((token, me))
    }

    /// The live session of a token. A session that was not touched for longer than the office's auto-lock has ended.
    pub async fn session(&self, token: &str) -> Result<Option<Session>, Problem> {
        let mut tx = self.database().read(Scope::nobody()).await?;
        let Some(row) = sessions::by_token(&mut tx, &token_hash(token)).await? else {
            return Ok(None);
        };
        let minutes = settings::of(&mut tx, &row.office).await?.auto_lock_minutes;
        if self.clock().now() - row.last_seen_at > Duration::minutes(minutes + 1) {
            return Ok(None);
        }
        let roles: Vec<Role> = users::roles(&mut tx, row.user_id)
            .await?
            .into_iter()
            .filter(|(office, _)| *office == row.office)
            .filter_map(|(_, role)| Role::named(&role))
            .collect();
        if roles.is_empty() {
            return Ok(None);
        }
        Ok(Some(Session::Staff(StaffSession {
            id: row.id,
            user_id: row.user_id,
            username: row.username,
            display_name: row.display_name,
            office: row.office,
            roles,
            language: row.language,
            must_change: row.must_change,
        })))
    }

    /// Ends a session.
    pub async fn sign_out(&self, token: &str) -> Result<(), Problem> {
        let Some(Session::Staff(staff)) = self.session(token).await? else {
            return Ok(());
        };
        let at = self.clock().now();
        let mut tx = self.database().begin(Scope::office(&staff.office)).await?;
        sessions::end(&mut tx, staff.id, at).await?;
        records::audit::settle_tallies(&mut tx, &staff.office, &staff.id.to_string(), at - Duration::seconds(60)).await?;
        let entry = plain_entry(&staff.office, at, Some(staff.user_id), &staff.display_name, "sign_out", "done");
        tx.commit(Log::Chain(&entry)).await?;
        Ok(())
    }
}

/// Refuses a try that comes too early after those that failed.
async fn slowed(tx: &mut Tx, name: &str, at: DateTime<Utc>) -> Result<(), Problem> {
    let Some((times, last)) = sessions::failures(tx, name).await? else { return Ok(()) };
    let until = last + pause(times);
    if at < until {
        let left = (until - at).num_seconds().max(1);
        return Err(Problem::too_many("sign_in_wait", "too many failed sign-ins").with("seconds", left));
    }
    Ok(())
}

/// How long the next try waits after so many failures in a row: nothing for four, then doubling up to fifteen minutes.
fn pause(times: i64) -> Duration {
    match u32::try_from(times - 4) {
        Ok(over) if over > 0 => Duration::seconds((2_i64.saturating_pow(over.min(10))).min(900)),
        _ => Duration::zero(),
    }
}

fn plain_entry(office: &str, at: DateTime<Utc>, actor: Option<Uuid>, name: &str, command: &str, outcome: &str) -> NewEntry {
    NewEntry {
        office: office.to_owned(),
        at,
        actor,
        actor_name: name.to_owned(),
        role: "account".into(),
        command: command.to_owned(),
        outcome: outcome.to_owned(),
        subject: actor,
        case_id: None,
        reason: None,
        detail: serde_json::json!({}),
        times: 1,
        first_at: at,
    }
}

/// The signed-in person.
async fn view(office: &Office, tx: &mut Tx, staff: &StaffSession) -> Result<Me, Problem> {
    let mut offices: Vec<String> = users::roles(tx, staff.user_id).await?.into_iter().map(|(office, _)| office).collect();
    offices.dedup();
    let name = records::reference::get(tx, "consulate", &staff.office).await?.map_or_else(|| staff.office.clone(), |r| r.label);
    Ok(Me {
        user_id: staff.user_id,
        username: staff.username.clone(),
        display_name: staff.display_name.clone(),
        roles: staff.roles.clone(),
        office: staff.office.clone(),
        office_name: name,
        time_zone: place::office_zone(tx, &staff.office).await?.name().to_owned(),
        offices,
        language: staff.language.clone(),
        practice: office.practice(),
        auto_lock_minutes: settings::of(tx, &staff.office).await?.auto_lock_minutes,
        must_change: staff.must_change,
    })
}

/// Who I am.
pub async fn me(act: &mut Act, _: crate::commands::Nothing) -> Result<Me, Problem> {
    let staff = act.staff()?.clone();
    let office = act.desk().clone();
    view(&office, act.tx(), &staff).await
}

/// The person is still there: puts the auto-lock off.
pub async fn touch(act: &mut Act, _: crate::commands::Nothing) -> Result<Done, Problem> {
    let (id, at) = (act.staff()?.id, act.now());
    sessions::touch(act.tx(), id, at).await?;
    Ok(Done {})
}

/// A new password of one's own.
#[derive(Deserialize, JsonSchema)]
pub struct ChangePassword {
    /// The password until now.
    pub old: String,
    /// The new one.
    pub new: String,
}

/// Changes one's own password; other sessions of the person end.
pub async fn change_password(act: &mut Act, asked: ChangePassword) -> Result<Done, Problem> {
    let staff = act.staff()?.clone();
    let user = users::by_id(act.tx(), staff.user_id).await?.ok_or_else(Problem::not_found)?;
    if !password::fits(&asked.old, &user.password_hash).await? {
        return Err(Problem::field("old", "wrong_password"));
    }
    password::check("new", &asked.new, &user.username)?;
    let hash = password::hash(&asked.new).await?;
    crate::users::reseal(act, &user.username, &asked.new).await?;
    users::set_password(act.tx(), user.id, &hash, false).await?;
    let now = act.now();
    sessions::end_others(act.tx(), user.id, staff.id, now).await?;
    act.about(user.id);
    Ok(Done {})
}

/// Another of one's offices.
#[derive(Deserialize, JsonSchema)]
pub struct SwitchOffice {
    /// Code of the office.
    pub office: String,
}

/// Works for another of one's offices from the next call on.
pub async fn switch_office(act: &mut Act, asked: SwitchOffice) -> Result<Me, Problem> {
    let mut staff = act.staff()?.clone();
    let roles: Vec<Role> = users::roles(act.tx(), staff.user_id)
        .await?
        .into_iter()
        .filter(|(office, _)| *office == asked.office)
        .filter_map(|(_, r)| Role::named(&r))
        .collect();
    if roles.is_empty() {
        return Err(Problem::not_found());
    }
    sessions::set_office(act.tx(), staff.id, &asked.office).await?;
    staff.office.clone_from(&asked.office);
    staff.roles = roles;
    let office = act.desk().clone();
    view(&office, act.tx(), &staff).await
}

/// The language of one's screens and papers.
#[derive(Deserialize, JsonSchema)]
pub struct SetLanguage {
    /// `es` or `en`.
    pub language: casework::language::Language,
}

/// Sets one's language.
pub async fn set_language(act: &mut Act, asked: SetLanguage) -> Result<Me, Problem> {
    let mut staff = act.staff()?.clone();
    users::set_language(act.tx(), staff.user_id, asked.language.code()).await?;
    staff.language = asked.language.code().to_owned();
    let office = act.desk().clone();
    view(&office, act.tx(), &staff).await
}
