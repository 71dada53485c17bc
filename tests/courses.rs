//! Any course of acts, through the door: an alert is never gone, ends only in a state that says why, and until then somebody is called or at work.

use amparo_tests::{HOUSTON, On, Stage, beginning};
use casework::access::Role;
use chrono::Duration;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

/// Chance that is the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

/// An act of one of the officers, or of time and the phone; it may be refused.
async fn step(stage: &Stage, chance: &mut Chance, officers: &[Session], id: Uuid, other: Uuid, receipt: &Value) {
    let officer = &officers[chance.below(officers.len())];
    let Ok(view) = stage.call(officer, "get_alert", json!({ "id": id })).await else { return };
    // Now and then somebody acts on what was seen before.
    let rev = view["line"]["rev"].as_i64().unwrap() - i64::from(chance.below(8) == 0);
    let reason = "motivo de la prueba";
    let (command, params) = match chance.below(14) {
        0 | 1 => ("acknowledge_alert", json!({ "id": id, "rev": rev })),
        2 => ("release_alert", json!({ "id": id, "rev": rev })),
        3 => ("progress_alert", json!({ "id": id, "rev": rev, "progress": "contacted" })),
        4 => ("progress_alert", json!({ "id": id, "rev": rev, "progress": "located" })),
        5 => ("mark_false_alarm", json!({ "id": id, "rev": rev, "reason": reason })),
        6 => ("close_alert", json!({ "id": id, "rev": rev, "closing": "settled", "reason": reason })),
        7 => ("close_alert", json!({ "id": id, "rev": rev, "closing": "unreachable", "reason": reason })),
        8 => ("mark_duplicate", json!({ "id": id, "rev": rev, "of": other })),
        9 => ("reopen_alert", json!({ "id": id, "rev": rev, "reason": reason })),
        10 => ("forward_alert", json!({ "id": id, "rev": rev, "to_office": HOUSTON, "reason": reason })),
        11 => ("accept_forward", json!({ "id": id, "rev": rev })),
        12 => {
            stage.clock.set(stage.clock.now() + Duration::minutes(i64::try_from(chance.below(20)).unwrap()));
            stage.office.escalate().await.unwrap();
            return;
        }
        _ => {
            let amended = json!({ "id": id, "status_code": receipt["status_code"], "for_whom": "someone_else" });
            stage.ok(&Session::Public, "amend_alert", amended).await;
            return;
        }
    };
    let _ = stage.call(officer, command, params).await;
}

#[rstest]
#[case::sqlite(On::Sqlite, 24)]
#[case::postgres(On::Postgres, 24)]
#[tokio::test]
async fn whatever_is_done_an_alert_is_never_gone_and_ends_only_in_a_state_that_says_why(#[case] on: On, #[case] courses: u64) {
    let stage = Stage::new(on).await;
    let officers = [stage.as_role(Role::Intake), stage.as_role(Role::Lawyer), stage.member(HOUSTON, &[Role::Intake])];
    let (mut handled, mut accepted) = (0, 0);
    for course in 0..courses {
        let mut chance = Chance(course + 1);
        let (id, other) = (stage.id(), stage.id());
        // Whatever the phone calls it: without a token of the server it is actual.
        let press = |id: Uuid| json!({ "id": id, "sent": beginning(), "zip": "75201", "exercise": true, "practice": true, "drill_token": "no-token" });
        let receipt = stage.ok(&Session::Public, "receive_alert", press(id)).await;
        stage.ok(&Session::Public, "receive_alert", press(other)).await;
        assert_eq!(receipt["exercise"], false);
        for _ in 0..18 {
            step(&stage, &mut chance, &officers, id, other, &receipt).await;
            let mut view = stage.call(&officers[0], "get_alert", json!({ "id": id })).await;
            if view.as_ref().map_or(true, |view| view["line"]["seen"] != "accountable") {
                view = stage.call(&officers[2], "get_alert", json!({ "id": id })).await;
                accepted += 1;
            }
            let view = view.expect("the alert is there for the office that answers for it");
            let (line, state) = (&view["line"], view["line"]["state"].as_str().unwrap().to_owned());
            assert_eq!((line["folio"].clone(), line["exercise"].clone()), (receipt["folio"].clone(), json!(false)));
            let waits = !view["escalation"]["next"].is_null();
            let why = !view["close_reason"].is_null() || !view["duplicate_of"].is_null() || !line["case_id"].is_null();
            if view["handled_at"].is_null() {
                assert!(!why, "{state}: a reason without an end");
                assert!(waits || state == "contacted" || state == "located", "{state}: nobody is called, and nobody has begun");
            } else {
                assert!(why && !waits, "{state}: an end without a reason, or one that still calls");
                handled += 1;
            }
        }
    }
    assert!(handled > 20 && accepted > 0, "the courses did not come far: {handled} {accepted}");
    let chain = stage.ok(&stage.as_role(Role::Auditor), "verify_audit", json!({})).await;
    assert_eq!(chain["sound"], true);
}
