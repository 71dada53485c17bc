//! The office's members: added, disabled, reset, never deleted.

use crate::act::Act;
use crate::keys::Holder;
use crate::paging::{self, Page};
use crate::{Problem, account, password};
use casework::access::{Permission, Role};
use casework::language::Language;
use chrono::{DateTime, Utc};
use records::users::{self, UserRow};
use records::{Tx, sessions};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A member of the office.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct UserView {
    /// Id.
    pub id: Uuid,
    /// Sign-in name.
    pub username: String,
    /// Name shown to colleagues.
    pub display_name: String,
    /// Roles in this office.
    pub roles: Vec<Role>,
    /// Since when the person may not sign in.
    pub disabled_at: Option<DateTime<Utc>>,
    /// The password was set by an administrator and is to be changed.
    pub must_change: bool,
    /// Revision.
    pub rev: i64,
}

/// A page of members.
#[derive(Deserialize, JsonSchema)]
pub struct ListUsers {
    /// Cursor of the page before.
    pub after: Option<String>,
    /// Most rows.
    pub limit: Option<i64>,
}

/// The office's members by sign-in name.
pub async fn list(act: &mut Act, asked: ListUsers) -> Result<Page<UserView>, Problem> {
    let after: Option<String> = paging::cursor(asked.after.as_deref())?;
    let limit = paging::limit(asked.limit);
    let rows = users::members(act.tx(), after.as_deref().unwrap_or_default(), limit + 1).await?;
    let roles = users::office_roles(act.tx()).await?;
    Ok(Page::cut(rows, limit, |u| u.username.clone()).map(|u| {
        let mine = roles.iter().filter(|(id, _)| *id == u.id).filter_map(|(_, r)| Role::named(r)).collect();
        shown(u, mine)
    }))
}

/// Somebody of the office who can answer for a case.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Colleague {
    /// Id.
    pub id: Uuid,
    /// Name shown to colleagues.
    pub display_name: String,
    /// Is a lawyer of this office.
    pub lawyer: bool,
}

/// Those of the office who can answer for a case, by sign-in name.
pub async fn colleagues(act: &mut Act, asked: ListUsers) -> Result<Page<Colleague>, Problem> {
    let after: Option<String> = paging::cursor(asked.after.as_deref())?;
    let limit = paging::limit(asked.limit);
    let rows = users::accountable(act.tx(), &Role::names_that_may(Permission::WriteCases), after.as_deref().unwrap_or_default(), limit + 1)
        .await?;
    let roles = users::office_roles(act.tx()).await?;
    let lawyer = |id: Uuid| roles.iter().any(|(of, role)| *of == id && role == Role::Lawyer.name());
    Ok(Page::cut(rows, limit, |u| u.username.clone()).map(|u| Colleague { id: u.id, lawyer: lawyer(u.id), display_name: u.display_name }))
}

fn shown(u: UserRow, roles: Vec<Role>) -> UserView {
    UserView {
        id: u.id,
        username: u.username,
        display_name: u.display_name,
        roles,
        disabled_at: u.disabled_at,
        must_change: u.must_change,
        rev: u.rev,
    }
}

pub(crate) async fn view(tx: &mut Tx, id: Uuid) -> Result<UserView, Problem> {
    let user = users::member(tx, id).await?.ok_or_else(Problem::not_found)?;
    let roles = users::office_roles(tx).await?.into_iter().filter(|(of, _)| *of == id).filter_map(|(_, r)| Role::named(&r)).collect();
    Ok(shown(user, roles))
}

/// A new member.
#[derive(Deserialize, JsonSchema)]
pub struct AddUser {
    /// Client-made id: asking twice adds once.
    pub id: Uuid,
    /// Sign-in name.
    pub username: String,
    /// Name shown to colleagues.
    pub display_name: String,
    /// At least one.
    pub roles: Vec<Role>,
    /// `es` or `en`.
    pub language: Language,
    /// First password; the person changes it at the first sign-in.
    pub password: String,
}

/// Somebody who has no account yet.
#[derive(Deserialize, JsonSchema)]
pub struct NewMember {
    /// Client-made id.
    pub id: Uuid,
    /// Sign-in name.
    pub username: String,
    /// Name shown to colleagues.
    pub display_name: String,
    /// `es` or `en`.
    pub language: Language,
    /// First password; the person changes it at the first sign-in.
    pub password: String,
}

/// Adds a member.
pub async fn add(act: &mut Act, asked: AddUser) -> Result<UserView, Problem> {
    if users::by_id(act.tx(), asked.id).await?.is_some() {
        return view(act.tx(), asked.id).await;
    }
    if asked.roles.is_empty() {
        return Err(Problem::field("roles", "required"));
    }
    let AddUser { id, username, display_name, roles, language, password } = asked;
    make(act, &NewMember { id, username, display_name, language, password }).await?;
    give(act, id, &roles).await?;
    act.about(id);
    view(act.tx(), id).await
}

/// Makes an account; it has no role yet.
pub(crate) async fn make(act: &mut Act, asked: &NewMember) -> Result<Uuid, Problem> {
    let username = account::tidy_username(&asked.username)?;
    password::check("password", &asked.password, &username)?;
    if asked.display_name.trim().is_empty() {
        return Err(Problem::field("display_name", "required"));
    }
    if users::by_name(act.tx(), &username).await?.is_some() {
        return Err(Problem::field("username", "taken"));
    }
    let row = UserRow {
        id: asked.id,
        username,
        display_name: asked.display_name.trim().to_owned(),
        password_hash: password::hash(&asked.password).await?,
        language: asked.language.code().to_owned(),
        must_change: true,
        disabled_at: None,
        created_at: act.now(),
        rev: 1,
    };
    reseal(act, &row.username, &asked.password).await?;
    users::add(act.tx(), &row).await?;
    Ok(row.id)
}

pub(crate) async fn give(act: &mut Act, id: Uuid, roles: &[Role]) -> Result<(), Problem> {
    let office = act.code();
    users::clear_roles(act.tx(), id, &office).await?;
    for role in roles {
        users::add_role(act.tx(), id, &office, role.name()).await?;
    }
    act.detail(serde_json::json!({ "roles": roles }));
    Ok(())
}

/// Which member, as it was seen.
#[derive(Deserialize, JsonSchema)]
pub struct ChangeUser {
    /// The member.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
}

/// Disables a member: every session ends at once. The last administrator stays.
pub async fn disable(act: &mut Act, asked: ChangeUser) -> Result<UserView, Problem> {
    let now = act.now();
    let user = view(act.tx(), asked.id).await?;
    only_of_ours(act, asked.id).await?;
    keep_an_administrator(act, &user, &[]).await?;
    set_disabled(act, &asked, Some(now)).await?;
    sessions::end_all(act.tx(), asked.id, now).await?;
    if let Some(keys) = slots(act) {
        act.after_commit(move |_| {
            if let Err(e) = keys.drop_slots(Holder::User(&user.username)) {
                tracing::warn!(error = %e, "a disabled member's key slot stays until the next change of the key file");
            }
        });
    }
    view(act.tx(), asked.id).await
}

/// The key ring whose slots follow the members: at a desk of its own. On a server the members' passwords open no key.
fn slots(act: &Act) -> Option<crate::keys::KeyRing> {
    act.desk().inner.keys.clone().filter(|_| act.desk().alone().is_some())
}

/// Seals the key for a member's new password, beside the old slot until the change is committed.
pub(crate) async fn reseal(act: &mut Act, username: &str, password: &str) -> Result<(), Problem> {
    let Some(keys) = slots(act) else { return Ok(()) };
    let slot = keys.stage(username, password).await?;
    let username = username.to_owned();
    act.after_commit(move |_| {
        if let Err(e) = keys.settle(Holder::User(&username), &slot) {
            tracing::warn!(error = %e, "an old key slot stays until the member signs in next");
        }
    });
    Ok(())
}

/// Lets a disabled member sign in again. At a desk of its own the member needs a new password too (reset): the key slot went with the disabling.
pub async fn enable(act: &mut Act, asked: ChangeUser) -> Result<UserView, Problem> {
    view(act.tx(), asked.id).await?;
    only_of_ours(act, asked.id).await?;
    set_disabled(act, &asked, None).await?;
    view(act.tx(), asked.id).await
}

async fn set_disabled(act: &mut Act, asked: &ChangeUser, at: Option<DateTime<Utc>>) -> Result<(), Problem> {
    act.about(asked.id);
    match users::set_disabled(act.tx(), asked.id, at, asked.rev).await {
        Err(records::Error::Stale) => Err(Problem::conflict(view(act.tx(), asked.id).await?)),
        other => Ok(other?),
    }
}

/// A new first password for a member who lost theirs.
#[derive(Deserialize, JsonSchema)]
pub struct ResetUser {
    /// The member.
    pub id: Uuid,
    /// Password to change at the next sign-in.
    pub password: String,
}

/// Resets a member's password and ends their sessions.
pub async fn reset(act: &mut Act, asked: ResetUser) -> Result<UserView, Problem> {
    let now = act.now();
    let user = view(act.tx(), asked.id).await?;
    only_of_ours(act, asked.id).await?;
    password::check("password", &asked.password, &user.username)?;
    let hash = password::hash(&asked.password).await?;
    reseal(act, &user.username, &asked.password).await?;
    users::set_password(act.tx(), asked.id, &hash, true).await?;
    sessions::end_all(act.tx(), asked.id, now).await?;
    sessions::clear_failures(act.tx(), &user.username).await?;
    act.about(asked.id);
    view(act.tx(), asked.id).await
}

/// A member's roles, anew.
#[derive(Deserialize, JsonSchema)]
pub struct SetRoles {
    /// The member.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// All roles from now on; none takes a person who works for another office too out of this one.
    pub roles: Vec<Role>,
}

/// Sets a member's roles. The last administrator stays one.
pub async fn set_roles(act: &mut Act, asked: SetRoles) -> Result<UserView, Problem> {
    let user = view(act.tx(), asked.id).await?;
    let here = act.code();
    if asked.roles.is_empty() && users::roles(act.tx(), asked.id).await?.iter().all(|(office, _)| *office == here) {
        return Err(Problem::field("roles", "required"));
    }
    keep_an_administrator(act, &user, &asked.roles).await?;
    act.about(asked.id);
    match users::change(act.tx(), asked.id, asked.rev).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(user)),
        other => other?,
    }
    give(act, asked.id, &asked.roles).await?;
    let row = users::by_id(act.tx(), asked.id).await?.ok_or_else(Problem::not_found)?;
    Ok(shown(row, asked.roles))
}

/// Refuses what would reach into an office that the caller does not administer: an account opens every office of its holder.
async fn only_of_ours(act: &mut Act, id: Uuid) -> Result<(), Problem> {
    let me = act.staff()?.user_id;
    let ours = users::roles(act.tx(), me).await?;
    let ours = |office: &String| ours.iter().any(|(mine, role)| mine == office && role == Role::Administrator.name());
    let theirs = users::roles(act.tx(), id).await?;
    if theirs.iter().all(|(office, _)| ours(office)) {
        return Ok(());
    }
    Err(Problem::refused("works_elsewhere", "the member works for an office that the caller does not administer"))
}

/// Refuses what would leave the office without an administrator.
async fn keep_an_administrator(act: &mut Act, user: &UserView, next: &[Role]) -> Result<(), Problem> {
    let leaves = user.disabled_at.is_none() && user.roles.contains(&Role::Administrator) && !next.contains(&Role::Administrator);
    if leaves && users::enabled_with_role(act.tx(), Role::Administrator.name()).await? <= 1 {
        return Err(Problem::refused("last_administrator", "the office would have no administrator"));
    }
    Ok(())
}
