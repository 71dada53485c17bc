//! Calendars that leave the desk: a file, and addresses to which a calendar program subscribes. The token in an address is told once and kept as a hash;
//! it opens nothing but folios and dates, ends with its owner's account or role, and can be revoked.

use crate::act::Act;
use crate::agenda;
use crate::clock::{hex, random};
use crate::commands::Nothing;
use crate::desk::PRACTICE;
use crate::door::FileAnswer;
use crate::papers::marking;
use crate::{Office, Problem, Session};
use casework::access::{Permission, Role};
use casework::language::Language;
use chrono::{DateTime, TimeDelta, Utc};
use papers::calendar::Calendar;
use papers::case::Both;
use records::agenda::Stretch;
use records::feeds::{self as store, FeedRow};
use records::{Log, Scope, reference, users};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Most live addresses of a member in an office.
const MOST_FEEDS: usize = 10;
/// Most hearings, and most deadlines, that a calendar carries.
const MOST_ITEMS: i64 = 2000;
/// Days back that a calendar keeps, so that yesterday does not vanish overnight.
const BACK: i64 = 14;
/// Days ahead.
const AHEAD: i64 = 370;
/// Seconds between two readings of one address. Programs ask every quarter of an hour at most.
const PACE: i64 = 5;

/// Whose dates a calendar carries.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// Of the cases that the member answers for.
    Mine,
    /// Of the whole office.
    Office,
}

impl Whose {
    fn word(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Office => "office",
        }
    }

    fn of(word: &str) -> Self {
        if word == "office" { Self::Office } else { Self::Mine }
    }
}

/// A subscription, without its token.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct FeedView {
    /// Id.
    pub id: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// Whose dates.
    pub whose: Whose,
    /// Language.
    pub language: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When a program last read it.
    pub read_at: Option<DateTime<Utc>>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
}

impl From<FeedRow> for FeedView {
    fn from(row: FeedRow) -> Self {
        Self {
            id: row.id,
            whose: Whose::of(&row.scope),
            name: row.name,
            language: row.language,
            created_at: row.created_at,
            read_at: row.read_at,
            revoked_at: row.revoked_at,
        }
    }
}

/// The caller's subscriptions.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Feeds {
    /// Newest first; revoked ones too.
    pub rows: Vec<FeedView>,
    /// The addresses work only while this desk is served: no server of many desks answers them.
    pub alone: bool,
}

/// The caller's subscriptions in this office.
pub async fn list(act: &mut Act, _: Nothing) -> Result<Feeds, Problem> {
    let user = act.staff()?.user_id;
    let rows = store::of_user(act.tx(), user).await?.into_iter().map(FeedView::from).collect();
    Ok(Feeds { rows, alone: act.desk().alone().is_some() || act.desk().practice() })
}

/// A subscription to make.
#[derive(Deserialize, JsonSchema)]
pub struct AddFeed {
    /// Id, made by the client.
    pub id: Uuid,
    /// What the caller calls it: which telephone, which program.
    pub name: String,
    /// Whose dates.
    pub whose: Whose,
    /// Language of the entries.
    pub language: Language,
}

/// A new subscription with its address, which is told only now.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct NewFeed {
    /// The subscription.
    pub feed: FeedView,
    /// Path of the address on this host: `/calendar/<token>.ics`.
    pub path: String,
}

/// The stored form of a token. It is found by this digest alone: how long the look-up takes tells nothing of the token.
fn token_hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// Makes an address for the caller.
pub async fn add(act: &mut Act, asked: AddFeed) -> Result<NewFeed, Problem> {
    const LONGEST_NAME: usize = 80;
    let (user_id, office, now) = (act.staff()?.user_id, act.code(), act.now());
    let name = asked.name.trim();
    if name.is_empty() {
        return Err(Problem::field("name", "required"));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(Problem::field("name", "too_long").with("most", LONGEST_NAME));
    }
    let live = store::of_user(act.tx(), user_id).await?.iter().filter(|feed| feed.revoked_at.is_none()).count();
    if live >= MOST_FEEDS {
        return Err(Problem::field("name", "too_many_feeds").with("most", MOST_FEEDS));
    }
    let token = hex(&random::<32>()?);
    let row = FeedRow {
        id: asked.id,
        user_id,
        office,
        name: name.to_owned(),
        scope: asked.whose.word().to_owned(),
        language: asked.language.code().to_owned(),
        created_at: now,
        read_at: None,
        revoked_at: None,
    };
    if !store::add(act.tx(), &row, &token_hash(&token)).await? {
        // The token of the first try was told, or lost with its answer: it cannot be told again.
        return Err(Problem::refused("feed_already_made", "a subscription of this id is there"));
    }
    act.about(row.id);
    act.detail(serde_json::json!({ "whose": row.scope, "language": row.language }));
    let house = if act.desk().practice() { PRACTICE } else { "" };
    Ok(NewFeed { feed: row.into(), path: format!("/calendar/{house}{token}.ics") })
}

/// Which subscription.
#[derive(Deserialize, JsonSchema)]
pub struct RevokeFeed {
    /// The subscription.
    pub id: Uuid,
}

/// Revokes one of the caller's addresses. Revoking it again changes nothing.
pub async fn revoke(act: &mut Act, asked: RevokeFeed) -> Result<FeedView, Problem> {
    let (user, now) = (act.staff()?.user_id, act.now());
    act.about(asked.id);
    store::revoke(act.tx(), asked.id, user, now).await?;
    let mine = store::of_user(act.tx(), user).await?.into_iter().find(|feed| feed.id == asked.id);
    mine.map(FeedView::from).ok_or_else(Problem::not_found)
}

/// A calendar file to make.
#[derive(Deserialize, JsonSchema)]
pub struct ExportCalendar {
    /// Whose dates.
    pub whose: Whose,
    /// Language of the entries.
    pub language: Language,
}

/// The calendar as it stands now, as a file.
pub async fn export(act: &mut Act, asked: ExportCalendar) -> Result<FileAnswer, Problem> {
    let user = act.staff()?.user_id;
    act.detail(serde_json::json!({ "whose": asked.whose.word(), "language": asked.language.code() }));
    file(act, asked.whose, user, asked.language).await
}

impl Office {
    /// For which subscription a token stands; `None` when it is revoked, its owner disabled, or there never was one.
    pub async fn device(&self, token: &str) -> Result<Option<Session>, Problem> {
        let mut tx = self.database().read(Scope::nobody()).await?;
        let found = store::by_token(&mut tx, &token_hash(token)).await?;
        tx.commit(Log::Unlogged("the holder of a token; what it reads is entered")).await?;
        Ok(found.map(|id| Session::Device { id }))
    }
}

/// The calendar of the subscription that a program holds. One whose owner may no longer read cases here does not exist.
pub async fn read(act: &mut Act, _: Nothing) -> Result<FileAnswer, Problem> {
    let now = act.now();
    let Session::Device { id } = *act.session() else { return Err(Problem::not_found()) };
    let feed = store::live(act.tx(), id).await?.ok_or_else(Problem::not_found)?;
    let roles = users::roles(act.tx(), feed.user_id).await?;
    let may =
        |(office, role): &(String, String)| *office == feed.office && Role::named(role).is_some_and(|role| role.may(Permission::ReadCases));
    if !roles.iter().any(may) {
        return Err(Problem::not_found());
    }
    if let Some(last) = feed.read_at.filter(|last| now - *last < TimeDelta::seconds(PACE)) {
        let left = PACE - (now - last).num_seconds();
        return Err(Problem::too_many("feed_busy", "the calendar was read a moment ago").with("seconds", left.max(1)));
    }
    act.enter_office(&feed.office);
    act.about(feed.id);
    store::read(act.tx(), feed.id, now).await?;
    let language = if feed.language == "en" { Language::En } else { Language::Es };
    file(act, Whose::of(&feed.scope), feed.user_id, language).await
}

async fn file(act: &mut Act, whose: Whose, user: Uuid, language: Language) -> Result<FileAnswer, Problem> {
    let (code, now) = (act.code(), act.now());
    let stretch = Stretch {
        from: now - TimeDelta::days(BACK),
        until: now + TimeDelta::days(AHEAD),
        owner: (whose == Whose::Mine).then_some(user),
        most: MOST_ITEMS,
    };
    let (items, _) = agenda::items(act, stretch).await?;
    let name = reference::get(act.tx(), "consulate", &code).await?.map_or_else(|| code.clone(), |row| row.label);
    let calendar = Calendar { office: Both::same(name), mine: whose == Whose::Mine, items, language, marking: marking(act), made_at: now };
    Ok(FileAnswer {
        name: format!("amparo-{code}.ics"),
        mime: "text/calendar; charset=utf-8".into(),
        bytes: papers::calendar(&calendar).into_bytes(),
    })
}
