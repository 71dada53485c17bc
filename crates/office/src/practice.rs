//! The practice office's people: 200 invented cases in every stage, with alerts, hearings, representatives and staff, made through the door like any other.
//!
//! Names are drawn by their weight in the shipped name lists, telephones are 555-01xx, and each id follows from its number, so that filling again goes on
//! where it stopped and adds nothing twice.

mod people;
mod roster;
mod stories;

use crate::act::Act;
use crate::commands::Nothing;
use crate::jobs::JobHandle;
use crate::{Answer, Office, Problem, Session};
use casework::access::Role;
use chrono::{DateTime, Duration, Utc};
use people::{Chance, Names};
use serde_json::{Value, json};
use stories::{FACILITIES, STORIES, Story};
use uuid::Uuid;

const CASES: u64 = 200;
const WAITING_ALERTS: u64 = 14;
const REPRESENTATIVES: u64 = 40;
const STAFF: [(&str, Role); 4] =
    [("ana.robles", Role::Lawyer), ("luis.ibarra", Role::Lawyer), ("carmen.solis", Role::Intake), ("pedro.luna", Role::Operator)];

/// Fills the practice office: a job. Refused anywhere else.
pub async fn fill(act: &mut Act, _: Nothing) -> Result<Uuid, Problem> {
    if !act.desk().practice() {
        return Err(Problem::refused("not_practice", "only a practice office is filled with invented people"));
    }
    let (office, session, clock) = (act.desk().clone(), act.session().clone(), act.clock());
    let filling = office.clone();
    let (by, now) = (session.clone(), act.now());
    Ok(office.jobs().start(
        &clock,
        &session,
        "fill_practice",
        |handle| async move { Filling { office: filling, by, now, handle }.all().await },
    ))
}

/// What a row of practice is, for its id.
#[derive(Clone, Copy)]
enum Kind {
    Member = 1,
    Representative,
    Alert,
    Case,
    Contact,
    Consent,
    Note,
    Stay,
    Placement,
    Event,
    Hearing,
    Assignment,
    Document,
    Shift,
    Absence,
}

/// The id of the n-th row of a kind: the same at every filling.
fn id(kind: Kind, n: u64) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 | (kind as u128) << 48 | u128::from(n))
}

struct Filling {
    office: Office,
    by: Session,
    now: DateTime<Utc>,
    handle: JobHandle,
}

impl Filling {
    async fn all(&self) -> Result<Value, Problem> {
        let last = json!({ "id": id(Kind::Alert, 5_000 + WAITING_ALERTS - 1) });
        if self.ask("get_alert", last).await.is_ok() {
            return Ok(json!({ "cases": 0, "alerts": 0, "representatives": 0 }));
        }
        let names = Names::shipped()?;
        let total = i64::try_from(CASES + WAITING_ALERTS + REPRESENTATIVES + STAFF.len() as u64).unwrap_or(i64::MAX);
        let mut done = 0;
        for (n, (username, role)) in STAFF.iter().enumerate() {
            self.member(n as u64, username, *role).await?;
            self.step(&mut done, total)?;
        }
        self.roster().await?;
        for n in 0..REPRESENTATIVES {
            self.representative(n, &names).await?;
            self.step(&mut done, total)?;
        }
        for n in 0..CASES {
            self.case(n, &names).await?;
            self.step(&mut done, total)?;
        }
        for n in 0..WAITING_ALERTS {
            self.waiting_alert(n, &names).await?;
            self.step(&mut done, total)?;
        }
        Ok(json!({ "cases": CASES, "alerts": WAITING_ALERTS, "representatives": REPRESENTATIVES }))
    }

    fn step(&self, done: &mut i64, total: i64) -> Result<(), Problem> {
        *done += 1;
        self.handle.progress(*done, total);
        self.handle.go_on()
    }

    async fn ask(&self, command: &str, params: Value) -> Result<Value, Problem> {
        match self.office.call(&self.by, command, params).await? {
            Answer::Value(value) => Ok(value),
            _ => Err(Problem::failed("answer_failed", "a value was expected")),
        }
    }

    async fn member(&self, n: u64, username: &str, role: Role) -> Result<(), Problem> {
        let name = username.split('.').map(people::capital).collect::<Vec<_>>().join(" ");
        let params = json!({ "id": id(Kind::Member, n), "username": username, "display_name": name, "roles": [role], "language": "es", "password": "frase de práctica" });
        self.ask("add_user", params).await.map(drop)
    }

    async fn representative(&self, n: u64, names: &Names) -> Result<(), Problem> {
        let mut chance = Chance::of(9_000 + n);
        let person = names.person(&mut chance);
        let languages: &[&str] = match n % 8 {
            0 => &["en"],
            1 => &["es", "en", "nah"],
            2 => &["es", "tzo"],
            _ => &["es", "en"],
        };
        let leave = (n % 13 == 5).then(|| (self.now + Duration::days(9)).date_naive());
        let params = json!({
            "id": id(Kind::Representative, n), "name": person.whole(), "firm": format!("Despacho {}", person.paternal), "bar_state": "TX",
            "bar_number": format!("PRAC{n:04}"), "languages": languages, "courts": ["DAL"], "phone": people::phone(n), "email": "", "capacity": 4 + n % 9,
            "leave_until": leave, "contract_until": null, "active": n % 17 != 3, "user_id": null,
        });
        self.ask("add_representative", params).await.map(drop)
    }

    /// A call that becomes an alert; answers its id.
    async fn alert(&self, n: u64, names: &Names) -> Result<Uuid, Problem> {
        let mut chance = Chance::of(n);
        let person = names.person(&mut chance);
        let (city, state) = stories::CITIES[chance.below(stories::CITIES.len())];
        let alert = id(Kind::Alert, n);
        let params = json!({
            "id": alert, "channel": "operator", "name": person.whole(), "place": { "city": city, "state": state },
            "caller": { "name": names.person(&mut chance).whole(), "number": people::phone(n + 40), "kinship": "hermana" },
            "for_whom": "someone_else",
            "contacts": [{ "name": names.person(&mut chance).whole(), "phone": people::phone(n + 41), "kinship": "madre", "may_be_told": "everything" }],
        });
        self.ask("enter_alert", params).await?;
        Ok(alert)
    }

    /// Alerts that still stand on the desk, in different states.
    async fn waiting_alert(&self, n: u64, names: &Names) -> Result<(), Problem> {
        let alert = self.alert(5_000 + n, names).await?;
        let view = self.ask("get_alert", json!({ "id": alert })).await?;
        let line = &view["line"];
        let change = json!({ "id": alert, "rev": line["rev"] });
        match n {
            _ if line["state"] != "routed" => Ok(()),
            8..=11 => self.ask("acknowledge_alert", change).await.map(drop),
            12 => {
                let taken = self.ask("acknowledge_alert", change).await?;
                self.ask("progress_alert", json!({ "id": alert, "rev": taken["line"]["rev"], "progress": "located" })).await.map(drop)
            }
            13 => {
                let reason = json!({ "id": alert, "rev": line["rev"], "reason": "llamada de prueba de la familia" });
                self.ask("mark_false_alarm", reason).await.map(drop)
            }
            _ => Ok(()),
        }
    }

    /// A case with its story, as far as it has come.
    async fn case(&self, n: u64, names: &Names) -> Result<(), Problem> {
        let mut chance = Chance::of(n);
        let person = names.person(&mut chance);
        let story = &STORIES[usize::try_from(n).unwrap_or(0) % STORIES.len()];
        let case = id(Kind::Case, n);
        let alert_id = if n.is_multiple_of(5) { Some(self.alert(n, names).await?) } else { None };
        let owner = id(Kind::Member, n % 3);
        let opened = json!({
            "id": case, "alert_id": alert_id, "person": person.fields(n, &mut chance), "ambito": if n % 19 == 7 { "human_rights" } else { "migration" },
            "risk": chance.one_of(&["normal", "normal", "high", "normal", "urgent"]), "owner_user": owner,
        });
        let view = self.ask("open_case", opened).await?;
        // A case that has moved on was filled before.
        if view["case"]["step"] != "A1" {
            return Ok(());
        }
        self.people(n, case, names, &mut chance).await?;
        self.custody(n, case, story, &mut chance).await?;
        self.proceedings(n, case, story, &mut chance).await?;
        for step in story.steps {
            self.ask("move_step", json!({ "case_id": case, "to": step, "reason": "oficina de práctica" })).await?;
        }
        Ok(())
    }

    async fn people(&self, n: u64, case: Uuid, names: &Names, chance: &mut Chance) -> Result<(), Problem> {
        for k in 0..=chance.below(3) as u64 {
            let contact = json!({
                "name": names.person(chance).whole(), "kinship": chance.one_of(&["mother", "spouse", "sibling"]),
                "channels": [{ "kind": "phone", "value": people::phone(n * 3 + k) }], "may_be_told": chance.one_of(&["full", "coarse", "nothing"]), "safe_to_call": true,
            });
            self.ask("add_contact", json!({ "id": id(Kind::Contact, n * 10 + k), "case_id": case, "contact": contact })).await?;
        }
        let consent =
            json!({ "id": id(Kind::Consent, n), "case_id": case, "kind": "notify_family", "answer": "given", "how": "telephone" });
        self.ask("record_consent", consent).await?;
        let note =
            json!({ "id": id(Kind::Note, n), "case_id": case, "kind": "call", "body": stories::NOTES[chance.below(stories::NOTES.len())] });
        self.ask("add_note", note).await?;
        if n % 20 == 4 {
            let Session::Staff(staff) = &self.by else { return Err(Problem::signed_out()) };
            let handle = self.office.clock().new_id();
            self.office.uploads().put(handle, staff.id, b"Documento inventado de la oficina de pr\xc3\xa1ctica.\n".to_vec(), self.now)?;
            let document =
                json!({ "id": id(Kind::Document, n), "case_id": case, "upload": handle, "title": "Carta de la familia", "kind": "letter" });
            self.ask("add_document", document).await?;
        }
        Ok(())
    }

    async fn custody(&self, n: u64, case: Uuid, story: &Story, chance: &mut Chance) -> Result<(), Problem> {
        let Some(hours) = story.detained_hours_ago else { return Ok(()) };
        let began = self.now - Duration::hours(hours + chance.below(20) as i64);
        let facility = FACILITIES[chance.below(FACILITIES.len())];
        let apprehended = json!({ "arrest_without_warrant": "yes", "emergency_extraordinary": "no" });
        self.event(n, 0, case, "detention.apprehended", began - Duration::hours(5), apprehended, "family").await?;
        let placed = json!({
            "id": id(Kind::Placement, n * 4), "case_id": case, "stay_id": id(Kind::Stay, n), "facility_id": facility, "holder": "ice",
            "book_in": began, "source": "locator", "confidence": "confirmed",
        });
        let placed = self.ask("book_in", placed).await?;
        let Some((reason, days)) = story.released else { return Ok(()) };
        let out = json!({
            "placement_id": id(Kind::Placement, n * 4), "rev": rev_of(&placed, id(Kind::Placement, n * 4)), "at": self.now - Duration::days(days),
            "release_reason": reason, "source": "facility",
        });
        self.ask("book_out", out).await.map(drop)
    }

    async fn proceedings(&self, n: u64, case: Uuid, story: &Story, chance: &mut Chance) -> Result<(), Problem> {
        for (k, (event, days)) in story.events.iter().enumerate() {
            self.event(n, 2 + k as u64, case, event, self.now - Duration::days(*days), json!({}), "counsel").await?;
        }
        if let Some((kind, days)) = story.hearing {
            let day = (self.now + Duration::days(days + chance.below(18) as i64)).date_naive();
            let starts = day.and_hms_opt(15, [0, 30][chance.below(2)], 0).map(|t| t.and_utc()).unwrap_or(self.now);
            let hearing = json!({
                "id": id(Kind::Hearing, n), "case_id": case, "court_code": "DAL", "kind": kind, "medium": "video", "starts_at": starts, "interpreter": "es",
            });
            self.ask("add_hearing", hearing).await?;
        }
        if story.represented && n % 3 != 1 {
            self.engage(n, case).await?;
        }
        Ok(())
    }

    /// Offers the case to the first representative who needs no reason, and has them engaged.
    async fn engage(&self, n: u64, case: Uuid) -> Result<(), Problem> {
        for k in 0..REPRESENTATIVES {
            let representative = id(Kind::Representative, (n + k) % REPRESENTATIVES);
            let seen = self.ask("check_assignment", json!({ "case_id": case, "representative_id": representative })).await?;
            if seen["needs_reason"] == false {
                let assignment = id(Kind::Assignment, n);
                let made = self
                    .ask("assign_representative", json!({ "id": assignment, "case_id": case, "representative_id": representative }))
                    .await?;
                let answer = if n % 7 == 2 { "accepted" } else { "engaged" };
                return self.ask("answer_assignment", json!({ "id": assignment, "rev": made["rev"], "answer": answer })).await.map(drop);
            }
        }
        Ok(())
    }

    async fn event(&self, n: u64, k: u64, case: Uuid, kind: &str, at: DateTime<Utc>, facts: Value, by: &str) -> Result<(), Problem> {
        let event =
            json!({ "id": id(Kind::Event, n * 20 + k), "case_id": case, "type": kind, "at": at, "facts": facts, "reported_by": by });
        self.ask("record_event", event).await.map(drop)
    }
}

/// The revision of a placement in an answer that shows the custody of a case.
fn rev_of(answer: &Value, placement: Uuid) -> Value {
    fn find(value: &Value, id: &str) -> Option<Value> {
        match value {
            Value::Object(map) if map.get("id").and_then(Value::as_str) == Some(id) && map.contains_key("rev") => map.get("rev").cloned(),
            Value::Object(map) => map.values().find_map(|v| find(v, id)),
            Value::Array(list) => list.iter().find_map(|v| find(v, id)),
            _ => None,
        }
    }
    find(answer, &placement.to_string()).unwrap_or(json!(1))
}
