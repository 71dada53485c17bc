//! Any course of acts, through the door: an alert is never gone, until its end somebody is called or at work, and it comes to an end that says why.

use crate::matters::case_of;
use crate::phone::{DURESS, RETRACT, sealed};
use amparo_tests::{DALLAS, HOUSTON, On, Stage, beginning, full, property};
use casework::access::Role;
use chrono::Duration;
use office::{Problem, Session};
use proptest::prelude::*;
use records::{Log, Scope, Sql};
use rstest::rstest;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use uuid::Uuid;

/// What somebody does about an alert, the one who pressed does, or time does.
#[derive(Clone, Copy, Debug, PartialEq)]
enum What {
    Acknowledge,
    TakeNext,
    Release,
    Contact,
    Locate,
    FalseAlarm,
    GiveUp,
    Settle,
    Duplicate,
    Reopen,
    Forward,
    Accept,
    Decline,
    Open,
    Attach,
    Lift,
    CallBack(&'static str),
    Gather,
    LetGo,
    TakeTogether,
    AssignTogether,
    Retract(&'static str),
    SaySafe,
    Amend,
    PressAgain,
    Minutes(i64),
}

/// An act: who of the officers does it, and whether on what was seen before.
#[derive(Clone, Copy, Debug)]
struct Deed {
    who: usize,
    stale: bool,
    what: What,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    use What::*;
    let plain = proptest::sample::select(vec![
        Acknowledge,
        Acknowledge,
        TakeNext,
        Release,
        Contact,
        Locate,
        FalseAlarm,
        GiveUp,
        Settle,
        Duplicate,
        Reopen,
        Reopen,
        Forward,
        Accept,
        Accept,
        Decline,
        Open,
        Attach,
        Lift,
        CallBack("safe"),
        CallBack("not_safe"),
        CallBack("owed"),
        Gather,
        LetGo,
        TakeTogether,
        AssignTogether,
        Retract(RETRACT),
        Retract(DURESS),
        Retract("9999"),
        SaySafe,
        Amend,
        PressAgain,
    ]);
    let what = prop_oneof![9 => plain, 1 => (0_i64..20).prop_map(Minutes)];
    let deed = (0_usize..3, proptest::bool::weighted(0.1), what).prop_map(|(who, stale, what)| Deed { who, stale, what });
    proptest::collection::vec(deed, 1..22)
}

/// An alert in the middle of its course.
struct Course<'a> {
    stage: &'a Stage,
    /// Two of Dallas, one of Houston.
    officers: [Session; 3],
    cases: [Uuid; 3],
    id: Uuid,
    other: Uuid,
    incident: Uuid,
    receipt: Value,
    body: Value,
    /// How many steps its story had when it was seen last.
    told: usize,
}

impl<'a> Course<'a> {
    async fn begin(stage: &'a Stage, cases: [Uuid; 3]) -> Self {
        let officers = [stage.as_role(Role::Intake), stage.as_role(Role::Lawyer), stage.member(HOUSTON, &[Role::Intake])];
        let (id, other, profile) = (stage.id(), stage.id(), sealed(stage).await);
        // Whatever the phone calls it: without a token of the server it is actual.
        let press = |id: Uuid| json!({ "id": id, "sent": beginning(), "zip": "75201", "exercise": true, "practice": true, "drill_token": "no-token", "profile": profile });
        let receipt = stage.ok(&Session::Public, "receive_alert", press(id)).await;
        stage.ok(&Session::Public, "receive_alert", press(other)).await;
        assert_eq!(receipt["exercise"], false);
        Self { stage, officers, cases, id, other, incident: stage.id(), receipt, body: press(id), told: 0 }
    }

    /// The alert as the office sees it that answers for it.
    async fn seen(&self, id: Uuid) -> (usize, Value) {
        for who in [0, 2] {
            let view = self.stage.call(&self.officers[who], "get_alert", json!({ "id": id })).await;
            if let Some(view) = view.ok().filter(|view| view["line"]["seen"] == "accountable") {
                return (who, view);
            }
        }
        panic!("no office answers for {id}");
    }

    /// Does it; it may be refused.
    async fn does(&self, deed: Deed) -> Result<(), Problem> {
        let (stage, officer, id) = (self.stage, &self.officers[deed.who], self.id);
        let view = stage.call(officer, "get_alert", json!({ "id": id })).await.unwrap_or_default();
        let rev = view["line"]["rev"].as_i64().unwrap_or(1) - i64::from(deed.stale);
        let reason = "motivo de la prueba";
        let own = |more: Value| {
            let mut body = json!({ "id": id, "rev": rev });
            body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            body
        };
        let proof = |more: Value| {
            let mut body = json!({ "id": id, "status_code": self.receipt["status_code"] });
            body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            body
        };
        let elsewhere = if deed.who == 2 { DALLAS } else { HOUSTON };
        let (command, params) = match deed.what {
            What::Acknowledge => ("acknowledge_alert", own(json!({}))),
            What::TakeNext => ("take_next_alert", json!({})),
            What::Release => ("release_alert", own(json!({}))),
            What::Contact => ("progress_alert", own(json!({ "progress": "contacted" }))),
            What::Locate => ("progress_alert", own(json!({ "progress": "located" }))),
            What::FalseAlarm => ("mark_false_alarm", own(json!({ "reason": reason }))),
            What::GiveUp => ("close_alert", own(json!({ "closing": "unreachable", "reason": reason }))),
            What::Settle => ("close_alert", own(json!({ "closing": "settled", "reason": reason }))),
            What::Duplicate => ("mark_duplicate", own(json!({ "of": self.other }))),
            What::Reopen => ("reopen_alert", own(json!({ "reason": reason }))),
            What::Forward => ("forward_alert", own(json!({ "to_office": elsewhere, "reason": reason }))),
            What::Accept => ("accept_forward", own(json!({}))),
            What::Decline => ("decline_forward", own(json!({ "reason": reason }))),
            What::Open => ("open_case", json!({ "id": stage.id(), "alert_id": id })),
            What::Attach => ("attach_alert", own(json!({ "case_id": self.cases[deed.who] }))),
            What::Lift => ("lift_alerts", json!({ "ids": [id] })),
            What::CallBack(came_to) => ("call_back_alert", own(json!({ "came_to": came_to }))),
            What::Gather => ("open_incident", json!({ "id": self.incident, "title": "Operativo", "alert_id": id })),
            What::LetGo => ("let_alert_go", json!({ "id": self.incident, "alert_id": id })),
            What::TakeTogether => ("acknowledge_incident", json!({ "id": self.incident })),
            What::AssignTogether => {
                let to = amparo_tests::member_of(if deed.who == 2 { HOUSTON } else { DALLAS }, Role::Manager).1;
                ("assign_incident", json!({ "id": self.incident, "to": to }))
            }
            What::Retract(pin) => ("retract_alert", proof(json!({ "pin": pin }))),
            What::SaySafe => ("say_safe", proof(json!({}))),
            What::Amend => ("amend_alert", proof(json!({ "for_whom": "someone_else", "child_left_alone": { "yes": true } }))),
            What::PressAgain => ("receive_alert", self.body.clone()),
            What::Minutes(minutes) => {
                stage.clock.set(stage.clock.now() + Duration::minutes(minutes));
                return stage.office.escalate().await.map(drop);
            }
        };
        let phone = matches!(deed.what, What::Retract(_) | What::SaySafe | What::Amend | What::PressAgain);
        stage.call(if phone { &Session::Public } else { officer }, command, params).await.map(drop)
    }

    /// It is there, as it was promised, and either it has ended with a reason or somebody is called or at work.
    async fn stands(&mut self) -> bool {
        let view = self.seen(self.id).await.1;
        let (line, state) = (&view["line"], view["line"]["state"].as_str().unwrap().to_owned());
        assert_eq!((&line["folio"], &line["exercise"]), (&self.receipt["folio"], &json!(false)));
        let steps = view["steps"].as_array().unwrap().len();
        assert!(steps >= self.told, "its story became shorter");
        self.told = steps;
        let waits = !view["escalation"]["next"].is_null();
        let why = !view["close_reason"].is_null() || !view["duplicate_of"].is_null() || !line["case_id"].is_null();
        let ended = !view["handled_at"].is_null();
        if ended {
            assert!(why && !waits, "{state}: an end without a reason, or one that still calls");
        } else {
            assert!(!why, "{state}: a reason without an end");
            assert!(waits || state == "contacted" || state == "located", "{state}: nobody is called, and nobody has begun");
        }
        ended
    }

    /// Wherever it stands, the office that answers for it can bring it to an end with a reason.
    async fn brought_to_an_end(&mut self) {
        for id in [self.id, self.other] {
            // Whoever holds it by now lets go by doing nothing.
            self.stage.clock.set(self.stage.clock.now() + Duration::minutes(16));
            let (who, view) = self.seen(id).await;
            if !view["handled_at"].is_null() {
                continue;
            }
            let officer = &self.officers[who];
            let mut body = json!({ "id": id, "rev": view["line"]["rev"], "closing": "unreachable", "reason": "nadie contesta" });
            if !view["forward"].is_null() {
                self.stage.ok(officer, "decline_forward", body.clone()).await;
                body["rev"] = self.seen(id).await.1["line"]["rev"].clone();
            }
            let closed = self.stage.ok(officer, "close_alert", body).await;
            assert_eq!((&closed["line"]["state"], &closed["close_reason"]), (&json!("unreachable"), &json!("nadie contesta")));
        }
        assert!(self.stands().await, "it has not ended");
    }
}

async fn cases(stage: &Stage) -> [Uuid; 3] {
    let (here, there) = (case_of(stage, DALLAS).await, case_of(stage, HOUSTON).await);
    [here, here, there]
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
fn whatever_is_done_an_alert_is_never_gone_and_ends_only_in_a_state_that_says_why(#[case] on: On) {
    let (pressed, done, ended) = (AtomicI64::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let courses = if full() { 1_000 } else { 24 };
    property((on, courses), cases, deeds(), async |stage, cases, deeds| {
        let mut course = Course::begin(stage, *cases).await;
        pressed.fetch_add(2, Ordering::Relaxed);
        for deed in deeds {
            done.fetch_add(usize::from(course.does(deed).await.is_ok()), Ordering::Relaxed);
            ended.fetch_add(usize::from(course.stands().await), Ordering::Relaxed);
        }
        course.brought_to_an_end().await;
        // Every row is there.
        let mut tx = stage.database.read(Scope::nobody()).await.unwrap();
        let kept: Vec<(i64,)> = Sql::new("select count(*) from alert").rows(&mut tx).await.unwrap();
        tx.commit(Log::Unlogged("a test counts")).await.unwrap();
        assert_eq!(kept[0].0, pressed.load(Ordering::Relaxed));
    });
    let (done, ended) = (done.into_inner(), ended.into_inner());
    assert!(done > 2 * courses as usize && ended > courses as usize, "the courses did not come far: {done} {ended}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn each_act_of_the_courses_can_be_done(#[case] on: On) {
    use What::*;
    let stage = Stage::new(on).await;
    let cases = cases(&stage).await;
    let mut course = Course::begin(&stage, cases).await;
    let by = |who, what| Deed { who, what, stale: false };
    for deed in [
        by(0, Acknowledge),
        by(0, Release),
        by(0, TakeNext),
        by(0, Forward),
        by(2, Decline),
        by(0, Forward),
        by(2, Accept),
        by(2, Forward),
        by(0, Accept),
        by(0, Lift),
        by(0, Retract(RETRACT)),
        by(0, CallBack("owed")),
        by(0, SaySafe),
        by(0, Retract("9999")),
        by(0, Retract(DURESS)),
        by(0, CallBack("not_safe")),
        by(0, CallBack("safe")),
        by(0, Amend),
        by(0, PressAgain),
        by(0, Gather),
        by(0, Release),
        by(1, TakeTogether),
        by(1, Release),
        by(1, AssignTogether),
        by(1, Minutes(16)),
        by(1, LetGo),
        by(1, Contact),
        by(1, Locate),
        by(1, Settle),
        by(1, Reopen),
        by(1, FalseAlarm),
        by(1, Reopen),
        by(1, GiveUp),
        by(1, Reopen),
        by(1, Duplicate),
        by(1, Reopen),
        by(1, Attach),
        by(1, Reopen),
        by(1, Open),
    ] {
        if let Err(problem) = course.does(deed).await {
            panic!("{deed:?}: {problem}");
        }
        course.stands().await;
        assert!(course.does(Deed { stale: true, what: Acknowledge, ..deed }).await.is_err(), "{deed:?}: on what was seen before");
    }
    course.brought_to_an_end().await;
    assert_eq!(stage.ok(&stage.as_role(Role::Auditor), "verify_audit", json!({})).await["sound"], true);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_store_itself_lets_nobody_delete_an_alert_or_a_step_of_its_story(#[case] on: On) {
    let stage = Stage::new(on).await;
    stage.ok(&Session::Public, "receive_alert", json!({ "id": stage.id(), "sent": beginning(), "zip": "75201" })).await;
    // The trigger says no, and not merely a row that points there.
    let refused = if on == On::Sqlite { "code 1811" } else { "code P0001" };
    for statement in ["delete from alert returning id", "delete from alert_step returning id"] {
        let mut tx = stage.database.begin(Scope::nobody()).await.unwrap();
        let outcome: Result<Vec<(Uuid,)>, _> = Sql::new(statement).rows(&mut tx).await;
        assert_eq!(outcome.unwrap_err().to_string(), format!("the database failed: {refused}"), "{statement}");
    }
}
