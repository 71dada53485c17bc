//! How a member is reached away from the desk, and whether that was ever tried.

use super::view;
use crate::Problem;
use crate::act::Act;
use records::rosters;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

/// How to reach a member.
#[derive(Deserialize, JsonSchema)]
pub struct SetReach {
    /// Member of the office.
    pub user_id: Uuid,
    /// Telephone; empty: none.
    pub phone: Option<String>,
    /// A colleague called it now, or did before, and the person answered. A number that changes is unverified again unless this says so.
    pub phone_verified: bool,
    /// Mail address; empty: none.
    pub mail: Option<String>,
    /// The person answered from it.
    pub mail_verified: bool,
    /// Revision that was seen; null: nothing was written down.
    pub rev: Option<i64>,
}

fn tidy(field: &str, value: Option<String>) -> Result<Option<String>, Problem> {
    let value = value.map(|v| v.trim().to_owned()).filter(|v| !v.is_empty());
    match &value {
        Some(text) if text.chars().count() > 200 => Err(Problem::field(field, "too_long").with("most", 200)),
        _ => Ok(value),
    }
}

/// Writes down how a member is reached. The audit entry says what was verified, never the number.
pub async fn set_reach(act: &mut Act, asked: SetReach) -> Result<view::RosterView, Problem> {
    let (phone, mail) = (tidy("phone", asked.phone)?, tidy("mail", asked.mail)?);
    if phone.as_ref().is_some_and(|number| number.chars().filter(char::is_ascii_digit).count() < 7) {
        return Err(Problem::field("phone", "not_a_phone"));
    }
    if mail.as_ref().is_some_and(|mail| !mail.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))) {
        return Err(Problem::field("mail", "not_a_mail"));
    }
    act.about(asked.user_id);
    let now = act.now();
    let found = rosters::members(act.tx()).await?.into_iter().find(|m| m.id == asked.user_id);
    let mut row = found.ok_or_else(Problem::not_found)?;
    if row.rev != asked.rev {
        return Err(Problem::conflict(view::whole(act).await?));
    }
    // What was tried stays dated from when it was; only what is new is dated now.
    let tried = |value: &Option<String>, old: &Option<String>, at, verified: bool| {
        verified.then(|| if value == old { at } else { None }.unwrap_or(now)).filter(|_| value.is_some())
    };
    row.phone_at = tried(&phone, &row.phone, row.phone_at, asked.phone_verified);
    row.mail_at = tried(&mail, &row.mail, row.mail_at, asked.mail_verified);
    (row.phone, row.mail) = (phone, mail);
    match rosters::set_reach(act.tx(), &row).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(view::whole(act).await?)),
        other => other?,
    }
    act.detail(json!({ "phone": row.phone.is_some(), "phone_verified": row.phone_at.is_some(), "mail": row.mail.is_some(), "mail_verified": row.mail_at.is_some() }));
    view::whole(act).await
}
