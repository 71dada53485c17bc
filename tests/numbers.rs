//! Numbers that are not written to, or not now: whoever said so, in whichever alert, and whatever somebody decides.

use crate::messages::{IN_DALLAS, IN_HOUSTON, Outside, family, later, press, rosa, stage, state, states};
use amparo_tests::{HOUSTON, On, beginning};
use casework::access::Role;
use casework::message::Outcome;
use casework::place::Point;
use casework::text_code::TextCode;
use chrono::Duration;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_number_that_is_never_to_be_contacted_is_not_in_any_alert_of_any_office_and_no_decision_lifts_it(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let (intake, houston) = (stage.as_role(Role::Intake), stage.member(HOUSTON, &[Role::Intake]));
    let first = press(&stage, IN_DALLAS, json!("someone_else"), rosa(), json!({})).await;
    let contact = family(&stage, first).await["contacts"][0]["id"].clone();
    // Another press is queued already when the word comes.
    press(&stage, IN_HOUSTON, json!("me"), rosa(), json!({})).await;
    stage
        .ok(
            &intake,
            "set_contact_rule",
            json!({ "contact_id": contact, "rev": 0, "never": true, "reason": "lo pidió ella: vive con quien la denunció" }),
        )
        .await;
    let other = press(&stage, IN_HOUSTON, json!("me"), rosa(), json!({})).await;
    let by_mail = json!([{ "name": "R", "mail": "ROSA@example.org", "phone": "2145550177", "may_be_told": "coarse" }]);
    press(&stage, IN_DALLAS, json!("me"), by_mail, json!({})).await;
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), Vec::<String>::new());

    let shown = stage.ok(&houston, "alert_family", json!({ "id": other })).await;
    assert_eq!((&shown["contacts"][0]["barred"], &shown["contacts"][0]["number"]["never"]), (&json!("never_contact"), &json!(true)));
    let send = json!({ "id": stage.id(), "contact_id": shown["contacts"][0]["id"], "template": "first", "reason": "urgente" });
    let refused = stage.fails(&houston, "send_message", send).await;
    assert_eq!((refused.code.as_str(), refused.args["why"].as_str()), ("message_held", "never_contact"));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_number_at_which_no_message_is_safe_is_not_written_to_in_another_alert(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let intake = stage.as_role(Role::Intake);
    let case = crate::matters::case_of(&stage, HOUSTON).await;
    let unsafe_contact =
        json!({ "name": "Rosa", "channels": [{ "kind": "phone", "value": "2145550101" }], "safe_to_leave_message": false });
    stage
        .ok(&stage.member(HOUSTON, &[Role::Lawyer]), "add_contact", json!({ "id": stage.id(), "case_id": case, "contact": unsafe_contact }))
        .await;
    let alert = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    stage.office.deliver(&outside).await.unwrap();
    assert!(outside.numbers().is_empty());
    let shown = family(&stage, alert).await;
    assert_eq!(states(&shown, 0), [state("sms", "suppressed", "not_safe")]);
    let send = json!({ "id": stage.id(), "contact_id": shown["contacts"][0]["id"], "template": "news", "reason": "urgente" });
    assert_eq!(stage.fails(&intake, "send_message", send).await.args["why"], "not_safe");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_number_that_told_the_provider_to_stop_is_not_reached_by_another_way(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let alert = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    outside.will(&[Outcome::Refused { code: "21610".into() }]);
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), ["+12145550101"]);
    assert_eq!(states(&family(&stage, alert).await, 0), [state("sms", "failed", "refused"), state("mail", "suppressed", "stopped")]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_minors_contacts_wait_for_a_verified_guardian_whatever_an_officer_decides(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let intake = stage.as_role(Role::Intake);
    let alert = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    stage.ok(&intake, "mark_minor", json!({ "alert_id": alert, "minor": true })).await;
    stage.office.deliver(&outside).await.unwrap();
    let shown = family(&stage, alert).await;
    assert_eq!(states(&shown, 0), [state("sms", "suppressed", "minor_waits")]);
    let contact = &shown["contacts"][0];
    let send = json!({ "id": stage.id(), "contact_id": contact["id"], "template": "first", "reason": "urgente" });
    assert_eq!(stage.fails(&intake, "send_message", send).await.args["why"], "minor_waits");
    let code = json!({ "contact_id": contact["id"], "challenge": "dijo la fecha de nacimiento" });
    assert_eq!(stage.fails(&intake, "give_status_code", code).await.args["why"], "minor_waits");
    let verify = json!({ "contact_id": contact["id"], "how": "acta de nacimiento", "rev": contact["rev"] });
    stage.ok(&intake, "verify_guardian", verify).await;
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), ["+12145550101"]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn safe_hours_hold_a_message_until_the_contacts_own_morning(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let intake = stage.as_role(Role::Intake);
    let alert = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    let contact = family(&stage, alert).await["contacts"][0]["id"].clone();
    // It is noon in Dallas; only the evening is safe.
    let hours = json!({ "from_min": 18 * 60, "until_min": 21 * 60, "time_zone": "America/Chicago" });
    stage
        .ok(
            &intake,
            "set_contact_rule",
            json!({ "contact_id": contact, "rev": 0, "never": false, "hours": hours, "reason": "el patrón revisa el teléfono" }),
        )
        .await;
    stage.office.deliver(&outside).await.unwrap();
    later(&stage, Duration::hours(5)).await;
    stage.office.deliver(&outside).await.unwrap();
    assert!(outside.numbers().is_empty());
    later(&stage, Duration::hours(1)).await;
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), ["+12145550101"]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_mark_of_a_minor_binds_those_too_whom_the_full_press_names_later(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let (intake, id) = (stage.as_role(Role::Intake), stage.id());
    let code = TextCode::of(id, Some(Point { lat: IN_DALLAS.0, lon: IN_DALLAS.1 })).spoken();
    let text = stage.ok(&Session::System { job: "sms" }, "receive_text", json!({ "text": code, "from": "+12145550999" })).await;
    stage.ok(&intake, "mark_minor", json!({ "alert_id": text["id"], "minor": true })).await;
    let body = json!({ "id": id, "sent": beginning(), "lat": IN_DALLAS.0, "lon": IN_DALLAS.1, "for_whom": "me", "contacts": rosa() });
    assert_eq!(stage.ok(&Session::Public, "receive_alert", body).await["folio"], text["folio"]);
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), Vec::<String>::new());
    let shown = family(&stage, text["id"].as_str().unwrap().parse().unwrap()).await;
    assert_eq!((&shown["minor"], states(&shown, 0)), (&json!(true), vec![state("sms", "suppressed", "minor_waits")]));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_mexican_mobile_is_one_line_with_and_without_the_one_after_the_country(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let by = |phone: &str| json!([{ "name": "Rosa", "phone": phone, "may_be_told": "coarse" }]);
    let first = press(&stage, IN_DALLAS, json!("someone_else"), by("+52 1 443 312 0000"), json!({})).await;
    let contact = family(&stage, first).await["contacts"][0].clone();
    assert_eq!(contact["ways"][0]["value"], "+524433120000");
    let never = json!({ "contact_id": contact["id"], "rev": 0, "never": true, "reason": "lo pidió ella" });
    stage.ok(&stage.as_role(Role::Intake), "set_contact_rule", never).await;
    for phone in ["+52 443 312 0000", "+52 1 443 312 0000", "52 1 443 312 0000"] {
        let alert = press(&stage, IN_DALLAS, json!("me"), by(phone), json!({})).await;
        assert_eq!(states(&family(&stage, alert).await, 0), [state("sms", "suppressed", "never_contact")], "{phone}");
    }
    stage.office.deliver(&outside).await.unwrap();
    assert!(outside.numbers().is_empty());
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn what_one_officer_says_of_a_number_is_not_lifted_by_the_older_sheet_of_another(#[case] on: On) {
    let stage = stage(on).await;
    let (one, other) = (stage.as_role(Role::Intake), stage.as_role(Role::Manager));
    let alert = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    // Both opened the sheet when nothing was said of the number.
    let contact = family(&stage, alert).await["contacts"][0].clone();
    assert_eq!(contact["number"]["rev"], 0);
    let says = |more: Value| {
        let mut asked = json!({ "contact_id": contact["id"], "reason": "lo pidió ella" });
        asked.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        asked
    };
    let said = stage.ok(&one, "set_contact_rule", says(json!({ "rev": 0, "never": true }))).await["contacts"][0]["number"].clone();
    let hours = json!({ "from_min": 8 * 60, "until_min": 21 * 60, "time_zone": "America/Chicago" });
    let older = stage.fails(&other, "set_contact_rule", says(json!({ "rev": 0, "hours": hours }))).await;
    assert_eq!(older.code, "conflict");
    // By what stands now it is added to, and the bar is still there.
    let rev = &said["rev"];
    let both = stage.ok(&other, "set_contact_rule", says(json!({ "rev": rev, "never": false, "hours": hours }))).await;
    let number = &both["contacts"][0]["number"];
    assert_eq!((&number["never"], &number["hours"]), (&json!(true), &hours));
    // Lifting is an act of its own, on what was seen, and names what it lifts.
    assert_eq!(stage.fails(&one, "lift_contact_rule", says(json!({ "rev": rev, "never": true }))).await.code, "conflict");
    assert_eq!(stage.fails(&one, "lift_contact_rule", says(json!({ "rev": number["rev"] }))).await.fields[0].field, "never");
    let lifted = stage.ok(&one, "lift_contact_rule", says(json!({ "rev": number["rev"], "never": true }))).await;
    let number = &lifted["contacts"][0]["number"];
    assert_eq!((&number["never"], &number["hours"]), (&json!(false), &hours));
}
