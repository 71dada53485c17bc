//! What ages out of alerts.

use crate::{Error, Tx};
use chrono::{DateTime, Utc};

/// Offices that answer for closed alerts, keep closed incidents whose content still stands, or have calls that were not sent.
pub async fn offices_to_age(tx: &mut Tx) -> Result<Vec<String>, Error> {
    let sql = "select office from alert where handled_at is not null and erased_at is null
               union select office from incident where closed_at is not null and erased_at is null
               union select office from call_draft where ended_at is null
               union select office from authority_call
                     where caller_name is not null or caller_number is not null or paper is not null or asked_about is not null
               order by office";
    Ok(rows!(tx, (String,), sql)?.into_iter().map(|row| row.0).collect())
}

/// The alerts of office `$1` that age out: closed before `$2`, and not of a case that is still open, which holds its alert.
macro_rules! aged_alerts {
    () => {
        "alert
         where office = $1 and handled_at < $2 and erased_at is null
           and not exists (select 1 from case_file c where c.id = alert.case_id and c.status <> 'closed')"
    };
}
pub(crate) use aged_alerts;

/// How many alerts of the scope's office are due: closed before an instant, and not of a case that is still open, which holds its alert.
pub async fn due(tx: &mut Tx, before: DateTime<Utc>) -> Result<i64, Error> {
    let office = tx.scope.code();
    let found = one!(tx, (i64,), concat!("select count(*) from ", aged_alerts!()), &office, before)?;
    Ok(found.0)
}

/// The calls of authorities that age out.
macro_rules! aged_calls {
    () => {
        "authority_call
         where office = $1 and at < $2
           and (caller_name is not null or caller_number is not null or paper is not null or asked_about is not null)"
    };
}

/// How many calls of authorities are due: that there was one, of which agency, when, and who answered it stays.
pub async fn calls_due(tx: &mut Tx, before: DateTime<Utc>) -> Result<i64, Error> {
    let office = tx.scope.code();
    Ok(one!(tx, (i64,), concat!("select count(*) from ", aged_calls!()), &office, before)?.0)
}

/// Erases what authorities said of themselves and of whom they asked; answers of how many calls.
pub async fn erase_calls(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64, Error> {
    let office = tx.scope.code();
    execute!(
        tx,
        concat!(
            "update authority_call set caller_name = null, caller_number = null, paper = null, asked_about = null
             where id in (select id from ",
            aged_calls!(),
            ")"
        ),
        &office,
        before
    )
}

/// Erases position, contacts and texts of what is due; answers of how many. The row, its route, its times and the reason it was closed stay.
pub async fn erase(tx: &mut Tx, before: DateTime<Utc>, at: DateTime<Utc>) -> Result<u64, Error> {
    crate::messages::erase(tx, before).await?;
    let office = tx.scope.code();
    execute!(
        tx,
        concat!("update alert_phone set profile = null, fingerprint = null where alert_id in (select id from ", aged_alerts!(), ")"),
        &office,
        before
    )?;
    execute!(
        tx,
        concat!("update alert_reserved set body = '' where body <> '' and alert_id in (select id from ", aged_alerts!(), ")"),
        &office,
        before
    )?;
    // A phone that no alert names any more.
    execute!(
        tx,
        "delete from phone where last_at < $1 and not exists (select 1 from alert_phone p where p.fingerprint = phone.fingerprint)",
        before
    )?;
    // What was written at each step; why the alert was closed stands in its row.
    execute!(
        tx,
        concat!("update alert_step set reason = null where reason is not null and alert_id in (select id from ", aged_alerts!(), ")"),
        &office,
        before
    )?;
    execute!(
        tx,
        concat!(
            "update alert
         set name = null, lat = null, lon = null, accuracy_m = null, position_at = null, zip = null, city = null, us_state = null, facility_id = null, place = null,
             child_where = null, note = null, caller = null, contacts = '[]', forward_reason = null, network = null, erased_at = $3
         where id in (select id from ",
            aged_alerts!(),
            ")"
        ),
        &office,
        before,
        at
    )
}
