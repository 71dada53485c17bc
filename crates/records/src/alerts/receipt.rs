//! What answers a press that is sent again.

use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

/// The receipt of an id, whoever asks: the same press gives the same answer. Nothing else of the alert is in it.
#[derive(sqlx::FromRow, Clone)]
pub struct Receipt {
    /// Id.
    pub id: Uuid,
    /// Office that received it.
    pub received_office: String,
    /// Folio.
    pub folio: String,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// Status code.
    pub status_code: String,
    /// Whether it is an exercise.
    pub exercise: bool,
    /// Zone of the place.
    pub time_zone: String,
}

/// The receipt of an alert that is there already, by its id or by that of the full alert that joined it.
pub async fn receipt(tx: &mut Tx, id: Uuid) -> Result<Option<Receipt>, Error> {
    row!(
        tx,
        Receipt,
        "select id, received_office, folio, received_at, status_code, exercise, time_zone
         from alert
         where id = coalesce((select p.alert_id from alert_phone p where p.press_id = $1), $1)",
        id
    )
}

/// What the phone sent with a press that is there: by it the same phone is known when it asks again.
#[derive(sqlx::FromRow, Clone)]
pub struct Sent {
    /// What its clock said.
    pub at: DateTime<Utc>,
    /// The clock was off by more than a day.
    pub clock_wrong: bool,
    /// A text message of it came.
    pub by_text: bool,
    /// Name.
    pub name: Option<String>,
    /// Whom it names.
    pub contacts: Json<Value>,
    /// It has aged out.
    pub erased: bool,
    /// The phone that signed it.
    pub fingerprint: Option<String>,
    /// The sealed profile.
    pub profile: Option<Vec<u8>>,
}

/// What came with an alert.
pub async fn sent(tx: &mut Tx, id: Uuid) -> Result<Option<Sent>, Error> {
    row!(
        tx,
        Sent,
        "select a.sent as at, a.clock_wrong, p.text_at is not null as by_text, a.name, a.contacts, a.erased_at is not null as erased, p.fingerprint, p.profile
         from alert a left join alert_phone p on p.alert_id = a.id
         where a.id = $1",
        id
    )
}
