//! The offices of a server: the first one founds the others, and members of one are admitted to another.

use crate::Problem;
use crate::account::tidy_username;
use crate::act::Act;
use crate::alerts::office_name;
use crate::commands::Nothing;
use crate::users::{self as members, NewMember, UserView};
use casework::access::Role;
use casework::alert::CALL_CENTRE;
use chrono::{DateTime, Utc};
use records::offices::{self, OfficeRow};
use records::users;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An office with a desk on this store.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct OfficeView {
    /// Its code.
    pub office: String,
    /// Its name.
    pub name: String,
    /// When it was founded, UTC.
    pub founded_at: DateTime<Utc>,
    /// The first one, which founds the others.
    pub host: bool,
}

/// The offices of this store.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct OfficesView {
    /// By code: at most the 53 consulates and the call centre.
    pub rows: Vec<OfficeView>,
    /// A server, on which several offices can stand; a desk of its own has one.
    pub network: bool,
    /// Whether the caller's office founds others.
    pub may_found: bool,
}

/// The offices of this store.
pub async fn list(act: &mut Act, _: Nothing) -> Result<OfficesView, Problem> {
    let (here, network) = (act.code(), act.desk().alone().is_none());
    let atlas = act.atlas().await?;
    let found = offices::all(act.tx()).await?;
    let may_found = network && found.iter().any(|row| row.host && row.office == here);
    let shown = |row: OfficeRow| OfficeView {
        name: office_name(&atlas, &row.office),
        office: row.office,
        founded_at: row.founded_at,
        host: row.host,
    };
    Ok(OfficesView { rows: found.into_iter().map(shown).collect(), network, may_found })
}

/// A further office of this server.
#[derive(Deserialize, JsonSchema)]
pub struct FoundOffice {
    /// Code of a consulate, or of the call centre.
    pub office: String,
    /// Who administers it first.
    pub administrator: FirstAdministrator,
}

/// Who administers a new office.
#[derive(Deserialize, JsonSchema)]
#[serde(tag = "who", rename_all = "snake_case")]
pub enum FirstAdministrator {
    /// Somebody who has no account yet.
    New(NewMember),
    /// A member of another office of this server.
    Member {
        /// Sign-in name.
        username: String,
    },
}

/// Founds an office with its first administrator, who adds its members. The first office of the server alone does so; it reads nothing of the new one.
pub async fn found(act: &mut Act, asked: FoundOffice) -> Result<OfficesView, Problem> {
    if act.desk().alone().is_some() {
        return Err(Problem::refused("desk_alone", "a desk of its own has one office"));
    }
    let here = act.code();
    let known = offices::all(act.tx()).await?;
    if !known.iter().any(|row| row.host && row.office == here) {
        return Err(Problem::forbidden());
    }
    let atlas = act.atlas().await?;
    if atlas.consulate(&asked.office).is_none() && asked.office != CALL_CENTRE {
        return Err(Problem::field("office", "unknown_office"));
    }
    let again = known.iter().any(|row| row.office == asked.office);
    let administrator = match asked.administrator {
        FirstAdministrator::New(member) if again => {
            // The same call once more, or another one for an office that stands.
            let roles = users::roles(act.tx(), member.id).await?;
            if !roles.contains(&(asked.office, Role::Administrator.name().to_owned())) {
                return Err(Problem::field("office", "office_founded"));
            }
            act.nothing_new();
            return list(act, Nothing {}).await;
        }
        FirstAdministrator::Member { .. } if again => return Err(Problem::field("office", "office_founded")),
        FirstAdministrator::New(member) => members::make(act, &member).await?,
        FirstAdministrator::Member { username } => enabled(act, "administrator.username", &username).await?,
    };
    let row = OfficeRow { office: asked.office.clone(), founded_at: act.now(), host: false };
    offices::found(act.tx(), &row).await?;
    users::add_role(act.tx(), administrator, &asked.office, Role::Administrator.name()).await?;
    act.about(administrator);
    act.detail(serde_json::json!({ "office": asked.office, "roles": [Role::Administrator] }));
    act.also_enter(&asked.office);
    list(act, Nothing {}).await
}

/// A member of another office of this server, who is to work here too.
#[derive(Deserialize, JsonSchema)]
pub struct AdmitUser {
    /// Sign-in name, whole: nobody is searched for in other offices.
    pub username: String,
    /// At least one.
    pub roles: Vec<Role>,
}

/// Gives a member of another office roles in this one. The person switches between them.
pub async fn admit(act: &mut Act, asked: AdmitUser) -> Result<UserView, Problem> {
    if asked.roles.is_empty() {
        return Err(Problem::field("roles", "required"));
    }
    let id = enabled(act, "username", &asked.username).await?;
    if users::member(act.tx(), id).await?.is_some() {
        return Err(Problem::field("username", "member_already"));
    }
    members::give(act, id, &asked.roles).await?;
    act.about(id);
    members::view(act.tx(), id).await
}

/// An enabled member of any office of this store.
async fn enabled(act: &mut Act, field: &str, username: &str) -> Result<Uuid, Problem> {
    let username = tidy_username(username).map_err(|_| Problem::field(field, "unknown_user"))?;
    let user = users::by_name(act.tx(), &username).await?.filter(|user| user.disabled_at.is_none());
    Ok(user.ok_or_else(|| Problem::field(field, "unknown_user"))?.id)
}
