//! The digest of a morning: each class of date on its own days before it comes, in one row a person and day, never a message an event.
//!
//! It is delivered once, at six in the office's zone or when the program is first at work after that. What it tells is read when it is opened,
//! through the asylum wall; the row only counts.

use super::{EndView, MOST, end};
use crate::act::Act;
use crate::matter::stored_zone;
use crate::{Answer, Office, Problem, Session, place};
use casework::pack::Pack;
use casework::rule::WarningClass;
use casework::warning;
use chrono::{DateTime, NaiveDate, TimeDelta, Timelike, Utc};
use records::digests::{self, DigestRow};
use records::tasks;
use records::today::{self as store, EndRow, Ends};
use records::{Log, Scope};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The local hour from which a day's digest is delivered.
const MORNING: u32 = 6;

/// The digest of a morning: what a person is told of before it comes, each class of date on its own days.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct DigestView {
    /// The day, in the office's zone.
    pub day: NaiveDate,
    /// When it was delivered.
    pub delivered_at: Option<DateTime<Utc>>,
    /// When the caller read it.
    pub read_at: Option<DateTime<Utc>>,
    /// Dates of the cases that the caller answers for.
    pub dates: Vec<EndView>,
    /// How many of their dates that can lose a right have passed and are open.
    pub overdue: usize,
}

/// A member's dates of which their class tells today.
pub(super) async fn of(act: &mut Act, pack: &Pack, user: Uuid) -> Result<DigestView, Problem> {
    let (now, code) = (act.now(), act.code());
    let zone = place::office_zone(act.tx(), &code).await?;
    let day = now.with_timezone(&zone).date_naive();
    let until = now + TimeDelta::days(warning::farthest() + 1);
    let ends = Ends { fatal: false, from: Some(now), until, owner: Some(user), most: 1000 };
    let rows = store::ends(act.tx(), &ends).await?;
    let told = |row: &EndRow| {
        // A protective twin warns as its partner does until an attorney confirms that one.
        let class = serde_json::from_value(row.warning_class.as_str().into()).unwrap_or(WarningClass::Info);
        let class = if row.fatal { WarningClass::Fatal } else { class };
        let last = row.ends_at.with_timezone(&stored_zone(&row.time_zone)).date_naive();
        warning::is_told(class, (last - day).num_days())
    };
    let dates = rows.into_iter().filter(told).map(|row| end(pack, row)).collect();
    let overdue = store::ends(act.tx(), &Ends { fatal: true, from: None, until: now, owner: Some(user), most: MOST }).await?.len();
    let delivered_at = digests::delivered(act.tx(), user, day).await?;
    Ok(DigestView { day, delivered_at, read_at: tasks::digest_read(act.tx(), user, day).await?, dates, overdue })
}

/// The day of a digest.
#[derive(Deserialize, JsonSchema)]
pub struct ReadDigest {
    /// The day that was shown.
    pub day: NaiveDate,
}

/// The caller has read the digest of this morning: its confirmed dates are warned of from now on.
pub async fn read_digest(act: &mut Act, asked: ReadDigest) -> Result<DigestView, Problem> {
    let (me, now, pack) = (act.staff()?.user_id, act.now(), act.office_pack().await?);
    let shown = of(act, &pack, me).await?;
    if shown.day != asked.day {
        return Err(Problem::field("day", "another_day"));
    }
    for row in shown.dates.iter().filter(|row| row.status == "confirmed") {
        if let Some(key) = records::cases::look_up(act.tx(), row.case_id).await? {
            records::deadlines::warn(act.tx(), &key, row.id).await?;
        }
    }
    tasks::read_digest(act.tx(), me, asked.day, now).await?;
    act.about(me);
    act.detail(serde_json::json!({ "day": asked.day }));
    of(act, &pack, me).await
}

/// The office whose morning it is.
#[derive(Deserialize, JsonSchema)]
pub struct DeliverDigests {
    /// Its code.
    pub office: String,
}

/// How many digests were delivered.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Delivered {
    /// One a person.
    pub delivered: u64,
}

/// Delivers the digest of this morning to everybody who answers for an open case and does not have it.
pub async fn deliver(act: &mut Act, asked: DeliverDigests) -> Result<Delivered, Problem> {
    act.enter_office(&asked.office);
    let (now, code, pack) = (act.now(), act.code(), act.office_pack().await?);
    let zone = place::office_zone(act.tx(), &code).await?;
    let day = now.with_timezone(&zone).date_naive();
    let mut delivered = 0;
    for user in digests::owed(act.tx(), day).await? {
        // Each is counted as that person reads it: from their own side of each wall.
        let before = act.tx().scope.user.replace(user);
        let told = of(act, &pack, user).await;
        act.tx().scope.user = before;
        let told = told?;
        let count = |found: usize| i64::try_from(found).unwrap_or(i64::MAX);
        let (dates, overdue) = (count(told.dates.len()), count(told.overdue));
        let row = DigestRow { id: act.new_id(), user_id: user, day, delivered_at: now, dates, overdue };
        delivered += u64::from(digests::deliver(act.tx(), &row).await?);
    }
    act.detail(serde_json::json!({ "day": day, "delivered": delivered }));
    Ok(Delivered { delivered })
}

impl Office {
    /// Delivers what is owed of this morning, each office in a transaction of its own; answers how many. Where nothing is owed nothing is entered.
    pub async fn deliver_digests(&self) -> Result<u64, Problem> {
        let now = self.clock().now();
        let mut tx = self.database().read(Scope::nobody()).await?;
        let mut owing = Vec::new();
        for office in digests::offices(&mut tx).await? {
            let local = now.with_timezone(&place::office_zone(&mut tx, &office).await?);
            tx.scope = Scope::office(&office);
            if local.hour() >= MORNING && !digests::owed(&mut tx, local.date_naive()).await?.is_empty() {
                owing.push(office);
            }
        }
        tx.commit(Log::Unlogged("counts of what is owed")).await?;
        let mut delivered = 0;
        for office in owing {
            let timer = Session::System { job: "morning" };
            if let Answer::Value(value) = self.call(&timer, "deliver_digests", serde_json::json!({ "office": office })).await? {
                delivered += value["delivered"].as_u64().unwrap_or(0);
            }
        }
        Ok(delivered)
    }
}
