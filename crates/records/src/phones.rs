//! Phones, the key pair to which they seal, and what an alert has of the phone that it came from.

use crate::alerts::AlertKey;
use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A key pair of the network.
#[derive(sqlx::FromRow, Clone)]
pub struct NetworkKeyRow {
    /// Id.
    pub id: Uuid,
    /// The public half, an uncompressed point.
    pub public_key: Vec<u8>,
    /// The private half, sealed by the documents key.
    pub sealed_private: Vec<u8>,
    /// Since when.
    pub made_at: DateTime<Utc>,
}

/// The latest key pair.
pub async fn latest_key(tx: &mut Tx) -> Result<Option<NetworkKeyRow>, Error> {
    row!(tx, NetworkKeyRow, "select id, public_key, sealed_private, made_at from network_key order by made_at desc, id desc limit 1")
}

/// One key pair; older ones are there as well.
pub async fn key(tx: &mut Tx, id: Uuid) -> Result<Option<NetworkKeyRow>, Error> {
    row!(tx, NetworkKeyRow, "select id, public_key, sealed_private, made_at from network_key where id = $1", id)
}

/// Adds a key pair.
pub async fn add_key(tx: &mut Tx, k: &NetworkKeyRow) -> Result<(), Error> {
    execute!(
        tx,
        "insert into network_key (id, public_key, sealed_private, made_at) values ($1, $2, $3, $4)",
        k.id,
        k.public_key.as_slice(),
        k.sealed_private.as_slice(),
        k.made_at
    )?;
    Ok(())
}

/// Notes that a phone signed an alert; answers how many it has signed with this one.
pub async fn sign(tx: &mut Tx, fingerprint: &str, now: DateTime<Utc>) -> Result<i64, Error> {
    let found = one!(
        tx,
        (i64,),
        "insert into phone (fingerprint, first_at, last_at, alerts) values ($1, $2, $2, 1)
         on conflict (fingerprint) do update set last_at = excluded.last_at, alerts = phone.alerts + 1
         returning alerts",
        fingerprint,
        now
    )?;
    Ok(found.0)
}

/// What an alert has of its phone.
#[derive(sqlx::FromRow, Clone)]
pub struct AlertPhoneRow {
    /// The alert.
    pub alert_id: Uuid,
    /// Which press.
    pub press_key: String,
    /// Id of the full alert, where the text message came first.
    pub press_id: Option<Uuid>,
    /// When its text message came.
    pub text_at: Option<DateTime<Utc>>,
    /// The phone that signed it.
    pub fingerprint: Option<String>,
    /// What the signature says.
    pub mark: String,
    /// The key pair to which the profile is sealed.
    pub profile_key: Option<Uuid>,
    /// The sealed profile.
    pub profile: Option<Vec<u8>>,
    /// What became of it.
    pub profile_state: String,
}

/// What an alert has of its phone, if it came from one.
pub async fn of_alert(tx: &mut Tx, key: &AlertKey) -> Result<Option<AlertPhoneRow>, Error> {
    row!(
        tx,
        AlertPhoneRow,
        "select alert_id, press_key, press_id, text_at, fingerprint, mark, profile_key, profile, profile_state from alert_phone where alert_id = $1",
        key.id()
    )
}

/// What became of the sealed profile of an alert, if it came from a phone.
pub async fn profile_state(tx: &mut Tx, alert_id: Uuid) -> Result<Option<String>, Error> {
    Ok(row!(tx, (String,), "select profile_state from alert_phone where alert_id = $1", alert_id)?.map(|found| found.0))
}

/// Waits until nobody else takes the same press by another way.
pub async fn hold(tx: &mut Tx, press_key: &str) -> Result<(), Error> {
    execute!(tx, "insert into press (press_key) values ($1) on conflict (press_key) do nothing", press_key)?;
    Ok(())
}

/// The alert that a press's text message made and that no full alert has joined. The transaction's scope becomes its accountable office's.
pub async fn by_text(tx: &mut Tx, press_key: &str) -> Result<Option<AlertKey>, Error> {
    found(tx, press_key, true).await
}

/// The alert of a press, by whatever way it came. The transaction's scope becomes its accountable office's.
pub async fn of_press(tx: &mut Tx, press_key: &str) -> Result<Option<AlertKey>, Error> {
    found(tx, press_key, false).await
}

async fn found(tx: &mut Tx, press_key: &str, text_only: bool) -> Result<Option<AlertKey>, Error> {
    let found = row!(
        tx,
        (Uuid, String),
        "select a.id, a.office
         from alert_phone p
         join alert a on a.id = p.alert_id
         where p.press_key = $1 and (not $2 or (p.text_at is not null and p.press_id is null and a.channel <> 'button'))
         order by a.received_at, a.id
         limit 1",
        press_key,
        text_only
    )?;
    Ok(found.map(|(id, office)| AlertKey::of_accountable(tx, id, office)))
}

/// How many alerts a phone has signed that came since an instant.
pub async fn alerts_since(tx: &mut Tx, fingerprint: &str, since: DateTime<Utc>) -> Result<i64, Error> {
    let found = one!(
        tx,
        (i64,),
        "select count(*) from alert_phone p join alert a on a.id = p.alert_id where p.fingerprint = $1 and a.received_at >= $2",
        fingerprint,
        since
    )?;
    Ok(found.0)
}

/// Whether a phone signed an alert before an instant that was neither an exercise nor beyond its share.
pub async fn stood_before(tx: &mut Tx, fingerprint: &str, before: DateTime<Utc>) -> Result<bool, Error> {
    let found = row!(
        tx,
        (Uuid,),
        "select a.id from alert_phone p join alert a on a.id = p.alert_id
         where p.fingerprint = $1 and a.received_at < $2 and not a.second and not a.exercise limit 1",
        fingerprint,
        before
    )?;
    Ok(found.is_some())
}

/// Adds what an alert has of its phone.
pub async fn add(tx: &mut Tx, p: &AlertPhoneRow) -> Result<(), Error> {
    execute!(
        tx,
        "insert into alert_phone (alert_id, press_key, press_id, text_at, fingerprint, mark, profile_key, profile, profile_state)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        p.alert_id,
        &p.press_key,
        p.press_id,
        p.text_at,
        p.fingerprint.as_deref(),
        &p.mark,
        p.profile_key,
        p.profile.as_deref(),
        &p.profile_state
    )?;
    Ok(())
}

/// Writes what the full alert of a press brought to the one that its text message made.
pub async fn join(tx: &mut Tx, key: &AlertKey, p: &AlertPhoneRow) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update alert_phone
         set press_id = $2, fingerprint = $3, mark = $4, profile_key = $5, profile = $6, profile_state = $7
         where alert_id = $1 and press_id is null",
        key.id(),
        p.press_id,
        p.fingerprint.as_deref(),
        &p.mark,
        p.profile_key,
        p.profile.as_deref(),
        &p.profile_state
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Notes that the text message of an alert came too; the first time counts.
pub async fn text_came(tx: &mut Tx, key: &AlertKey, at: DateTime<Utc>) -> Result<bool, Error> {
    Ok(execute!(tx, "update alert_phone set text_at = $2 where alert_id = $1 and text_at is null", key.id(), at)? == 1)
}
