//! Taking an alert: one transaction for the alert, its route, its folio, what is told and the entry; the answer only after the durable commit.

use crate::Problem;
use crate::act::Act;
use crate::alerts::by_text;
use crate::alerts::note_step;
use crate::alerts::phone::{self, PhoneSignature};
use crate::alerts::place::{self, Said, TypedPlace, office_name, office_phone};
use crate::alerts::text::{cut, tidy};
use crate::clock::random;
use crate::network_key::SealedProfile;
use casework::alert::{AlertContact, AlertState, CONTACTS, Caller, Channel, ForWhom, Position, clock_wrong};
use casework::language::Language;
use casework::phone::ProfileState;
use casework::text_code::{TextCode, press_key};
use chrono::{DateTime, Duration, Utc};
use records::alerts::{self, AlertRow};
use records::phones::{self, AlertPhoneRow};
use records::timers;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

/// Letters of a status code: none can be taken for another when it is read aloud (Crockford).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A child or dependant who was left alone.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct ChildLeftAlone {
    /// Whether there is one.
    pub yes: bool,
    /// Where.
    #[serde(default)]
    pub r#where: Option<String>,
}

/// An alert as the Alert Button sends it. Only `id` and `sent` are needed.
#[derive(Deserialize, JsonSchema)]
pub struct ReceiveAlert {
    /// Client-made id: however often it is sent, it is one alert with one answer.
    pub id: Uuid,
    /// The phone's clock at the press. A wrong clock is taken and flagged.
    pub sent: DateTime<Utc>,
    /// Language of the page.
    #[serde(default)]
    pub language: Language,
    /// Name, if the person gave one.
    pub name: Option<String>,
    /// Degrees north. A position that cannot be is taken as none.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// Error of the point, metres.
    pub accuracy_m: Option<f64>,
    /// ZIP code.
    pub zip: Option<String>,
    /// Town as typed.
    pub place: Option<TypedPlace>,
    /// County, FIPS, where the sender knows no more: five digits.
    pub county_fips: Option<String>,
    /// For whom, if already said.
    pub for_whom: Option<ForWhom>,
    /// A child or dependant left alone, if already said.
    pub child_left_alone: Option<ChildLeftAlone>,
    /// Whom the person chose, and what each may be told.
    #[serde(default)]
    pub contacts: Vec<AlertContact>,
    /// What the person prepared, sealed to the network's key. One that cannot be read is taken and marked.
    pub profile: Option<SealedProfile>,
    /// The phone's signature. Without one, or with a wrong one, the alert is taken and marked.
    pub phone: Option<PhoneSignature>,
    /// A token that `begin_exercise` gave: only it makes this an exercise.
    pub drill_token: Option<String>,
}

/// An alert that staff enter while somebody calls.
#[derive(Deserialize, JsonSchema)]
pub struct EnterAlert {
    /// Client-made id.
    pub id: Uuid,
    /// By what way it came.
    pub channel: Channel,
    /// The code of a text message, read out or shown: it says which press it was, when and where. A mistyped one is refused.
    pub text_code: Option<String>,
    /// When it happened or was sent; empty: now.
    pub sent: Option<DateTime<Utc>>,
    /// Who calls.
    pub caller: Option<Caller>,
    /// Name of the person in danger.
    pub name: Option<String>,
    /// Language to speak in.
    #[serde(default)]
    pub language: Language,
    /// Facility that holds the person, when in custody (`reference/facilities.csv`).
    pub facility_id: Option<String>,
    /// ZIP code.
    pub zip: Option<String>,
    /// Town.
    pub place: Option<TypedPlace>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// Error of the point, metres.
    pub accuracy_m: Option<f64>,
    /// For whom.
    pub for_whom: Option<ForWhom>,
    /// A child or dependant left alone.
    pub child_left_alone: Option<ChildLeftAlone>,
    /// Whom the person chose, and what each may be told.
    #[serde(default)]
    pub contacts: Vec<AlertContact>,
    /// What happened, in the caller's words.
    pub note: Option<String>,
}

/// The receipt: the alert is on disk and on an office's desk. It does not say that anybody has read it.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Receipt {
    /// Id.
    pub id: Uuid,
    /// Folio to read back.
    pub folio: String,
    /// When it was received, UTC.
    pub received_at: DateTime<Utc>,
    /// Office whose desk it lies on.
    pub office: String,
    /// Its name.
    pub office_name: String,
    /// Its telephone; null: none is known, call the call centre.
    pub office_phone: Option<String>,
    /// Shown to read the status and to add to the alert; empty where a press is sent again by who knows no more of it than its id.
    pub status_code: String,
    /// IANA zone in which to say times.
    pub time_zone: String,
    /// Whether it was a practice press.
    pub exercise: bool,
}

/// Takes an alert from the Alert Button.
pub async fn receive(act: &mut Act, asked: ReceiveAlert) -> Result<Receipt, Problem> {
    let said = Said {
        lat: asked.lat,
        lon: asked.lon,
        accuracy_m: asked.accuracy_m,
        facility: None,
        county: cut(asked.county_fips.as_deref(), 5),
        ..said_in_a_press(asked.zip.as_deref(), asked.place.as_ref())
    };
    act.about(asked.id);
    if let Some(known) = alerts::receipt(act.tx(), asked.id).await? {
        let known = super::repeat::told(act, &asked, known).await?;
        return again(act, asked.id, known).await;
    }
    let child = asked.child_left_alone.clone();
    let mut row = blank(act, asked.id, Channel::Button, asked.sent, asked.language)?;
    row.name = cut(asked.name.as_deref(), 200);
    row.for_whom = asked.for_whom.map(|f| f.name().to_owned());
    row.child_where = cut(child.as_ref().and_then(|c| c.r#where.as_deref()), 500);
    row.child_alone = child.map(|c| c.yes);
    row.contacts = sqlx_json(chosen(asked.contacts.clone()));
    row.drill_token = cut(asked.drill_token.as_deref(), 100);
    let (press, signed) = (press_key(row.id), phone::read(act, &asked, &mut row).await?);
    phones::hold(act.tx(), &press).await?;
    if let Some(key) = phones::by_text(act.tx(), &press).await? {
        place_of(&mut row, said, act.now());
        return phone::join(act, &key, row, signed).await;
    }
    take(act, row, said, Some(signed)).await
}

/// Enters an alert for a caller; it runs the same path as one from the button.
pub async fn enter(act: &mut Act, asked: EnterAlert) -> Result<Receipt, Problem> {
    crate::calls::sent(act, asked.id).await?;
    let mut said = Said {
        lat: asked.lat,
        lon: asked.lon,
        accuracy_m: asked.accuracy_m,
        facility: tidy("facility_id", asked.facility_id.as_deref(), 40)?,
        ..said_by_words(asked.zip.as_deref(), asked.place.as_ref())?
    };
    let code = asked.text_code.as_deref().filter(|typed| !typed.trim().is_empty()).map(TextCode::read).transpose();
    let code = code.map_err(|refusal| Problem::field("text_code", refusal.code))?;
    let sent = asked.sent.unwrap_or_else(|| act.now());
    let child = asked.child_left_alone;
    let mut row = match code {
        None => blank(act, asked.id, asked.channel, sent, asked.language)?,
        Some(code) => {
            let (row, place) = by_text::begun(act, code, asked.language)?;
            (said.lat, said.lon, said.accuracy_m) = (said.lat.or(place.lat), said.lon.or(place.lon), said.accuracy_m.or(place.accuracy_m));
            row
        }
    };
    row.name = tidy("name", asked.name.as_deref(), 200)?;
    row.for_whom = asked.for_whom.map(|f| f.name().to_owned());
    row.child_where = tidy("child_left_alone.where", child.as_ref().and_then(|c| c.r#where.as_deref()), 500)?;
    row.child_alone = child.map(|c| c.yes);
    row.contacts = sqlx_json(contacts(asked.contacts)?);
    row.note = tidy("note", asked.note.as_deref(), 10_000)?;
    if let Some(caller) = asked.caller {
        let kept = Caller {
            name: tidy("caller.name", Some(&caller.name), 200)?.unwrap_or_default(),
            number: tidy("caller.number", Some(&caller.number), 100)?.unwrap_or_default(),
            kinship: tidy("caller.kinship", Some(&caller.kinship), 60)?.unwrap_or_default(),
        };
        row.caller = Some(sqlx_json(kept));
    }
    let (id, there) = (row.id, alerts::receipt(act.tx(), row.id).await?.is_some());
    let receipt = match code {
        Some(code) => by_text::take_text(act, code, row, said).await?,
        None => take(act, row, said, None).await?,
    };
    if !there && receipt.id == id {
        crate::calls::entered(act, id).await?;
    }
    Ok(receipt)
}

fn said_by_words(zip: Option<&str>, place: Option<&TypedPlace>) -> Result<Said, Problem> {
    Ok(Said {
        zip: tidy("zip", zip, 20)?,
        city: tidy("place.city", place.map(|p| p.city.as_str()), 100)?,
        state: tidy("place.state", place.map(|p| p.state.as_str()), 40)?,
        ..Said::default()
    })
}

/// What a press says of the place in words, cut to what is kept.
pub(super) fn said_in_a_press(zip: Option<&str>, place: Option<&TypedPlace>) -> Said {
    Said {
        zip: cut(zip, 20),
        city: cut(place.map(|p| p.city.as_str()), 100),
        state: cut(place.map(|p| p.state.as_str()), 40),
        ..Said::default()
    }
}

/// Contacts of a press as they are kept: blank ones are dropped, texts are cut, and the first five stay.
pub(super) fn chosen(given: Vec<AlertContact>) -> Vec<AlertContact> {
    let kept = given.into_iter().map(|c| AlertContact {
        name: cut(Some(&c.name), 200).unwrap_or_default(),
        phone: cut(c.phone.as_deref(), 60),
        mail: cut(c.mail.as_deref(), 200),
        kinship: cut(Some(&c.kinship), 60).unwrap_or_default(),
        ..c
    });
    kept.filter(|c| !c.name.is_empty() || c.phone.is_some() || c.mail.is_some()).take(CONTACTS).collect()
}

/// Contacts as they are kept: blank ones are dropped, the rest bounded.
pub(super) fn contacts(given: Vec<AlertContact>) -> Result<Vec<AlertContact>, Problem> {
    let mut kept = Vec::new();
    for (at, c) in given.into_iter().enumerate() {
        let field = |name: &str| format!("contacts.{at}.{name}");
        let contact = AlertContact {
            name: tidy(&field("name"), Some(&c.name), 200)?.unwrap_or_default(),
            phone: tidy(&field("phone"), c.phone.as_deref(), 60)?,
            mail: tidy(&field("mail"), c.mail.as_deref(), 200)?,
            kinship: tidy(&field("kinship"), Some(&c.kinship), 60)?.unwrap_or_default(),
            ..c
        };
        if !contact.name.is_empty() || contact.phone.is_some() || contact.mail.is_some() {
            kept.push(contact);
        }
    }
    if kept.len() > CONTACTS {
        return Err(Problem::field("contacts", "too_many").with("most", CONTACTS));
    }
    Ok(kept)
}

pub(super) fn sqlx_json(value: impl Serialize) -> records::Json<Value> {
    records::Json(serde_json::to_value(value).unwrap_or_else(|_| json!([])))
}

/// A row with what is known before it is routed.
pub(super) fn blank(act: &Act, id: Uuid, channel: Channel, sent: DateTime<Utc>, language: Language) -> Result<AlertRow, Problem> {
    let now = act.now();
    // Beyond these years no engine keeps the instant; such a clock is wrong anyway.
    let sane = sent.clamp(now - Duration::days(36_500), now + Duration::days(36_500));
    let bytes = random::<12>()?;
    let status_code = bytes.iter().map(|b| char::from(LETTERS[usize::from(b % 32)])).collect();
    Ok(AlertRow {
        id,
        office: String::new(),
        received_office: String::new(),
        routed_office: None,
        later_office: None,
        folio: String::new(),
        status_code,
        channel: channel.name().to_owned(),
        exercise: false,
        drill_token: None,
        state: AlertState::Routed.name().to_owned(),
        state_before: None,
        sent: sane,
        received_at: now,
        clock_wrong: clock_wrong(sane, now),
        language: language.code().to_owned(),
        name: None,
        lat: None,
        lon: None,
        accuracy_m: None,
        position_at: None,
        position_wrong: false,
        zip: None,
        city: None,
        us_state: None,
        facility_id: None,
        county_fips: None,
        place: None,
        time_zone: String::new(),
        for_whom: None,
        child_alone: None,
        child_where: None,
        note: None,
        caller: None,
        contacts: records::Json(json!([])),
        text_office: String::new(),
        rule: String::new(),
        basis: None,
        shortfalls: records::Json(json!([])),
        route: records::Json(json!([])),
        later_route: None,
        lease_user: None,
        lease_name: None,
        lease_until: None,
        read_at: None,
        forward_to: None,
        forward_reason: None,
        forward_at: None,
        duplicate_of: None,
        case_id: None,
        close_reason: None,
        handled_at: None,
        erased_at: None,
        retract_asked_at: None,
        retract_verdict: None,
        duress: false,
        minor: false,
        safe_at: None,
        call_back: None,
        second: false,
        network: None,
        changed_at: now,
        rev: 1,
    })
}

/// The stored word of a value that serialises as one.
fn word(value: impl Serialize) -> Option<String> {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned))
}

/// Routes the alert, gives it its folio and keeps it; an id that is there already gets its receipt again.
pub(super) async fn take(act: &mut Act, mut row: AlertRow, said: Said, phone: Option<AlertPhoneRow>) -> Result<Receipt, Problem> {
    act.about(row.id);
    if let Some(known) = alerts::receipt(act.tx(), row.id).await? {
        return again(act, row.id, known).await;
    }
    let found = place::find(act, &said).await?;
    place_of(&mut row, said, act.now());
    row.office.clone_from(&found.office);
    row.received_office.clone_from(&found.office);
    row.text_office.clone_from(&found.office);
    row.routed_office.clone_from(&found.route.responsible);
    row.county_fips.clone_from(&found.route.county);
    row.place = found.place;
    row.time_zone.clone_from(&found.time_zone);
    row.rule = word(found.route.rule).unwrap_or_default();
    row.basis = found.route.basis.and_then(word);
    row.shortfalls = sqlx_json(&found.route.shortfalls);
    row.route = sqlx_json(&found.route.trace);
    let mut drill = None;
    if let Some(token) = row.drill_token.take() {
        let now = act.now();
        let spent = alerts::spend_exercise(act.tx(), &token, now).await?;
        (row.exercise, drill) = (spent.is_some(), spent.flatten());
        row.drill_token = row.exercise.then_some(token);
    }
    super::share::judge(act, &mut row, phone.as_ref()).await?;
    let entered_by = act.staff().ok().map(|staff| staff.office.clone());
    if entered_by.is_none() {
        act.enter_office(&found.office);
    }
    // From the folio to the commit the office takes no other alert: what can be read is read before.
    let timer = crate::escalation::first(act, &row).await?;
    let profile = phone.as_ref().and_then(|phone| ProfileState::of(&phone.profile_state)).unwrap_or(ProfileState::Missing);
    let contacts = crate::messages::foresee(act, &row, profile).await?;
    let office_phone = office_phone(act, &found.office).await?;
    row.folio = crate::folio::next(act, &found.office, &found.time_zone).await?;
    if !alerts::add(act.tx(), &row).await? {
        // The same press came twice at once: the other one is there now.
        let known = alerts::receipt(act.tx(), row.id).await?.ok_or_else(|| Problem::failed("store_failed", "an alert vanished"))?;
        return again(act, row.id, known).await;
    }
    if let Some(phone) = &phone {
        phones::add(act.tx(), phone).await?;
    }
    if let Some(drill) = drill {
        records::drills::join(act.tx(), row.id, drill).await?;
        super::tell_drill(act, row.id).await?;
    }
    if let Some(timer) = timer {
        timers::add(act.tx(), &timer).await?;
    }
    crate::messages::write_foreseen(act, &row, contacts).await?;
    let mut told = found.route.also_told;
    told.extend(entered_by);
    told.sort();
    told.dedup();
    for office in told.iter().filter(|code| **code != found.office) {
        alerts::tell(act.tx(), row.id, office).await?;
        act.also_tell(office);
    }
    if act.code() != found.office {
        act.also_tell(&found.office);
    }
    note_step(act, row.id, "receive", AlertState::Routed.name(), Some(&found.office), None).await?;
    act.detail(
        json!({ "folio": row.folio, "office": row.office, "rule": row.rule, "exercise": row.exercise, "second": row.second, "clock_wrong": row.clock_wrong }),
    );
    let known = alerts::Receipt {
        id: row.id,
        received_office: row.received_office,
        folio: row.folio,
        received_at: row.received_at,
        status_code: row.status_code,
        exercise: row.exercise,
        time_zone: row.time_zone,
    };
    receipt(act, known, office_phone).await
}

/// What was said about the place, as it is kept.
fn place_of(row: &mut AlertRow, said: Said, now: DateTime<Utc>) {
    let position = Position::read(said.lat, said.lon, said.accuracy_m);
    row.position_wrong = position.wrong;
    if let Some(point) = position.point {
        (row.lat, row.lon, row.accuracy_m, row.position_at) = (Some(point.lat), Some(point.lon), point.accuracy_m, Some(now));
    }
    (row.zip, row.city, row.us_state, row.facility_id) = (said.zip, said.city, said.state, said.facility);
}

/// The receipt of an alert that is there, under the id by which it was asked for.
pub(super) async fn again(act: &mut Act, id: Uuid, known: alerts::Receipt) -> Result<Receipt, Problem> {
    act.nothing_new();
    if act.staff().is_err() {
        act.enter_office(&known.received_office);
    }
    act.detail(json!({ "again": true }));
    let mut receipt = Receipt { id, ..shown(act, known).await? };
    // Who enters an id again learns of no other office's alert what opens its status.
    if act.staff().is_ok_and(|staff| staff.office != receipt.office) {
        receipt.status_code.clear();
    }
    Ok(receipt)
}

pub(super) async fn shown(act: &mut Act, known: alerts::Receipt) -> Result<Receipt, Problem> {
    let office_phone = office_phone(act, &known.received_office).await?;
    receipt(act, known, office_phone).await
}

async fn receipt(act: &mut Act, known: alerts::Receipt, office_phone: Option<String>) -> Result<Receipt, Problem> {
    let atlas = act.atlas().await?;
    let code = known.received_office;
    Ok(Receipt {
        id: known.id,
        folio: known.folio,
        received_at: known.received_at,
        office_name: office_name(&atlas, &code),
        office_phone,
        office: code,
        status_code: known.status_code,
        time_zone: known.time_zone,
        exercise: known.exercise,
    })
}
