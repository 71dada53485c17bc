//! Calls: what was typed of one and not yet sent, of whom a number may be calling, and authorities that asked.

use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

/// A call that was begun and not sent.
#[derive(sqlx::FromRow, Clone)]
pub struct DraftRow {
    /// Id: the one that the alert will have.
    pub id: Uuid,
    /// Who types.
    pub user_id: Uuid,
    /// Their name.
    pub user_name: String,
    /// The form as it stands.
    pub form: Json<Value>,
    /// When it was begun, UTC.
    pub begun_at: DateTime<Utc>,
    /// When it was last saved, UTC.
    pub saved_at: DateTime<Utc>,
    /// Revision.
    pub rev: i64,
}

/// Keeps the form of a call of the scope's office, on the revision that was seen (0: a new one); `false` if somebody else kept it meanwhile, the id belongs to
/// another office, or the call was sent.
pub async fn save(tx: &mut Tx, d: &DraftRow) -> Result<bool, Error> {
    let me = tx.scope.code();
    let n = execute!(
        tx,
        "insert into call_draft (id, office, user_id, user_name, form, begun_at, saved_at, rev)
         values ($1, $2, $3, $4, $5, $6, $6, 1)
         on conflict (id) do update
         set user_id = excluded.user_id, user_name = excluded.user_name, form = excluded.form, saved_at = excluded.saved_at, ended_at = null, ended_how = null,
             rev = call_draft.rev + 1
         where call_draft.office = excluded.office and call_draft.rev = $7 and (call_draft.ended_how is null or call_draft.ended_how = 'set_aside')",
        d.id,
        &me,
        d.user_id,
        &d.user_name,
        &d.form,
        d.saved_at,
        d.rev
    )?;
    Ok(n == 1)
}

/// Calls of the scope's office that were begun and not sent, the latest first, at most `most`.
pub async fn open(tx: &mut Tx, most: i64) -> Result<Vec<DraftRow>, Error> {
    let me = tx.scope.code();
    rows!(
        tx,
        DraftRow,
        "select id, user_id, user_name, form, begun_at, saved_at, rev
         from call_draft
         where office = $1 and ended_at is null
         order by saved_at desc, id desc
         limit $2",
        &me,
        most
    )
}

/// The open call of the scope's office, if there is one under the id.
pub async fn find(tx: &mut Tx, id: Uuid) -> Result<Option<DraftRow>, Error> {
    let me = tx.scope.code();
    row!(
        tx,
        DraftRow,
        "select id, user_id, user_name, form, begun_at, saved_at, rev from call_draft where id = $1 and office = $2 and ended_at is null",
        id,
        &me
    )
}

/// Ends a call of the scope's office and erases its form; `false` if none was open.
pub async fn end(tx: &mut Tx, id: Uuid, how: &str, at: DateTime<Utc>) -> Result<bool, Error> {
    let me = tx.scope.code();
    let n = execute!(
        tx,
        "update call_draft set form = null, ended_at = $4, ended_how = $3 where id = $1 and office = $2 and ended_at is null",
        id,
        &me,
        how,
        at
    )?;
    Ok(n == 1)
}

/// How many calls of the scope's office nobody has touched since an instant.
pub async fn due(tx: &mut Tx, before: DateTime<Utc>) -> Result<i64, Error> {
    let me = tx.scope.code();
    Ok(one!(tx, (i64,), "select count(*) from call_draft where office = $1 and ended_at is null and saved_at < $2", &me, before)?.0)
}

/// Ends and erases calls that nobody has touched since an instant; answers of how many.
pub async fn age_out(tx: &mut Tx, before: DateTime<Utc>, at: DateTime<Utc>) -> Result<u64, Error> {
    let me = tx.scope.code();
    execute!(
        tx,
        "update call_draft set form = null, ended_at = $3, ended_how = 'aged' where office = $1 and ended_at is null and saved_at < $2",
        &me,
        before,
        at
    )
}

/// An alert whose contact has a number.
#[derive(sqlx::FromRow, Clone)]
pub struct FolioRow {
    /// The alert.
    pub id: Uuid,
    /// Its folio.
    pub folio: String,
    /// Name of the person, as typed.
    pub name: Option<String>,
}

/// Alerts of the scope's office that named a number, the latest first.
pub async fn of_number(tx: &mut Tx, number: &str) -> Result<Vec<FolioRow>, Error> {
    let me = tx.scope.code();
    rows!(
        tx,
        FolioRow,
        "select a.id, a.folio, a.name
         from alert a
         where a.office = $2 and not a.exercise and a.erased_at is null
           and a.id in (select m.alert_id from message m where m.value = $1 and m.value <> '')
         order by a.received_at desc, a.id desc
         limit 5",
        number,
        &me
    )
}

/// Opens an alert to a member who only enters calls; `None`: for good.
pub async fn unlock(tx: &mut Tx, alert_id: Uuid, user_id: Uuid, until: Option<DateTime<Utc>>) -> Result<(), Error> {
    execute!(
        tx,
        "insert into alert_unlock (alert_id, user_id, until) values ($1, $2, $3)
         on conflict (alert_id, user_id) do update set until = case when alert_unlock.until is null then null else excluded.until end",
        alert_id,
        user_id,
        until
    )?;
    Ok(())
}

/// Whether an alert is open to a member.
pub async fn is_unlocked(tx: &mut Tx, alert_id: Uuid, user_id: Uuid, now: DateTime<Utc>) -> Result<bool, Error> {
    let found = row!(
        tx,
        (Uuid,),
        "select alert_id from alert_unlock where alert_id = $1 and user_id = $2 and (until is null or until > $3)",
        alert_id,
        user_id,
        now
    )?;
    Ok(found.is_some())
}

/// An authority that asked.
#[derive(sqlx::FromRow, Clone)]
pub struct AuthorityRow {
    /// Id.
    pub id: Uuid,
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// Who took the call.
    pub by_name: String,
    /// Agency.
    pub agency: String,
    /// Name that the caller gave.
    pub caller_name: Option<String>,
    /// Number of the caller.
    pub caller_number: Option<String>,
    /// Paper that was named: a warrant, a subpoena.
    pub paper: Option<String>,
    /// What was asked.
    pub asked_about: Option<String>,
    /// When a manager saw it, UTC.
    pub seen_at: Option<DateTime<Utc>>,
    /// Who.
    pub seen_by: Option<String>,
}

/// Notes that an authority asked the scope's office; `false` if the id is there already.
pub async fn add_authority(tx: &mut Tx, a: &AuthorityRow) -> Result<bool, Error> {
    let me = tx.scope.code();
    let n = execute!(
        tx,
        "insert into authority_call (id, office, at, by_name, agency, caller_name, caller_number, paper, asked_about)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (id) do nothing",
        a.id,
        &me,
        a.at,
        &a.by_name,
        &a.agency,
        a.caller_name.as_deref(),
        a.caller_number.as_deref(),
        a.paper.as_deref(),
        a.asked_about.as_deref()
    )?;
    Ok(n == 1)
}

/// Authorities that asked the scope's office: those that no manager has seen, the latest first, at most `most`.
pub async fn unseen_authorities(tx: &mut Tx, most: i64) -> Result<Vec<AuthorityRow>, Error> {
    let me = tx.scope.code();
    rows!(
        tx,
        AuthorityRow,
        "select id, at, by_name, agency, caller_name, caller_number, paper, asked_about, seen_at, seen_by
         from authority_call
         where office = $1 and seen_at is null
         order by at desc, id desc
         limit $2",
        &me,
        most
    )
}

/// Notes that a manager of the scope's office saw it; `false` if there is none that nobody has seen.
pub async fn see_authority(tx: &mut Tx, id: Uuid, by: &str, at: DateTime<Utc>) -> Result<bool, Error> {
    let me = tx.scope.code();
    let n = execute!(
        tx,
        "update authority_call set seen_at = $4, seen_by = $3 where id = $1 and office = $2 and seen_at is null",
        id,
        &me,
        by,
        at
    )?;
    Ok(n == 1)
}
