//! A wrong office: every command that names a record, asked by each role of Houston that may call it, about a record of Dallas that is there.

use amparo_tests::{DALLAS, HOUSTON, On, Stage, beginning, member_of};
use casework::access::Role;
use office::commands::{Handler, Needs, TABLE};
use office::{Problem, Session};
use rstest::rstest;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Commands that name no record of an office, and why they need no row of this story where they name something.
const NAME_NOTHING: &[&str] = &[
    // One's own account, session, devices, subscriptions, jobs.
    "me",
    "touch",
    "change_password",
    "switch_office",
    "set_language",
    "list_jobs",
    "list_devices",
    "add_device",
    "list_feeds",
    "add_feed",
    // The ids are of the caller's own: another person of the same office does not find them either (devices, jobs, feeds).
    "remove_device",
    "try_device",
    "get_job",
    "cancel_job",
    // Lists, boards and forms of the caller's own office.
    "list_users",
    "list_colleagues",
    "list_cases",
    "search",
    "list_alerts",
    "alert_counts",
    "take_next_alert",
    "open_calls",
    "possible_folios",
    "answer_challenge",
    "log_authority_call",
    "authority_calls",
    "list_incidents",
    "get_roster",
    "set_policy",
    "list_calendar",
    "today",
    "read_digest",
    "list_representatives",
    "add_representative",
    "import_representatives",
    "caseload",
    "owed_calls",
    "list_audit",
    "verify_audit",
    "get_settings",
    "set_settings",
    "get_messengers",
    "set_messengers",
    "send_test_message",
    "preview_messages",
    "export_calendar",
    "export_wall_sheet",
    "export_deadline_journal",
    "make_backup",
    "verify_backup",
    "fill_practice",
    "begin_drill",
    "list_drills",
    "rotate_network_key",
    "add_user",
    "list_offices",
    "found_office",
    "admit_user",
    // A new alert of the caller's office; its id is made by the client.
    "enter_alert",
    // The network's reference data, and the rules of the caller's own office (`rules` tells them apart).
    "list_reference",
    "get_reference",
    "correct_reference",
    "import_reference",
    "route_place",
    "list_rules",
    "try_rules",
    "confirm_rule",
    "write_office_rule",
    "withdraw_office_rule",
    "check_rule_changes",
    // Closings of courts as the caller's own office enters them; a list, a table and figures of the caller's own office; rosters of all, in figures alone.
    "list_closings",
    "record_closing",
    "export_cases",
    "response_times",
    "network_cover",
    // Places of custody around a point of the map.
    "facilities_near",
];

/// A request of the form that the API's description gives: what must be there, each with the first value that it may have.
struct Forms {
    document: Value,
}

impl Forms {
    fn of(&self, command: &str) -> Value {
        let body = &self.document["paths"][format!("/api/call/{command}")]["post"]["requestBody"]["content"]["application/json"]["schema"];
        self.sample(body)
    }
    fn sample(&self, schema: &Value) -> Value {
        if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
            return self.sample(&self.document["components"]["schemas"][name]);
        }
        if !schema["const"].is_null() {
            return schema["const"].clone();
        }
        if let Some(first) = schema["enum"].get(0) {
            return first.clone();
        }
        let mut made = match schema["type"].as_str().or_else(|| schema["type"][0].as_str()) {
            Some("string") => match schema["format"].as_str() {
                Some("uuid") => json!(Uuid::now_v7()),
                Some("date-time") => json!("2026-11-20T16:00:00Z"),
                Some("date") => json!("2026-11-20"),
                _ => json!("x"),
            },
            Some("integer" | "number") => json!(1),
            Some("boolean") => json!(false),
            Some("array") => json!([self.sample(&schema["items"])]),
            _ => json!({}),
        };
        if let (Some(members), Some(required)) = (made.as_object_mut(), schema["required"].as_array()) {
            for name in required.iter().filter_map(Value::as_str) {
                members.insert(name.to_owned(), self.sample(&schema["properties"][name]));
            }
        }
        for choice in ["oneOf", "anyOf", "allOf"].iter().filter_map(|kind| schema[kind].get(0)) {
            match (&mut made, self.sample(choice)) {
                (Value::Object(all), Value::Object(more)) => all.extend(more),
                (made, chosen) => *made = chosen,
            }
        }
        made
    }
}

/// Puts one object's members over another's, at every depth.
fn lay_over(under: &mut Value, over: &Value) {
    match (under, over) {
        (Value::Object(under), Value::Object(over)) => {
            for (name, value) in over {
                lay_over(under.entry(name).or_insert(Value::Object(Map::new())), value);
            }
        }
        (under, over) => *under = over.clone(),
    }
}

/// Rows of Dallas that are there, one of each kind, and the requests that name them.
async fn scene(stage: &Stage) -> Vec<(&'static str, Value)> {
    let (manager, administrator) = (stage.as_role(Role::Manager), stage.as_role(Role::Administrator));
    let ids: Vec<Uuid> = (0..24).map(|_| stage.id()).collect();
    let [
        alert,
        incident,
        case,
        contact,
        note,
        document,
        placement,
        hearing,
        decision,
        task,
        shift,
        absence,
        representative,
        assignment,
        call,
        authority,
        drill,
        stay,
        unmoved,
        overlay,
        consent,
        new,
        other,
        second,
    ]: [Uuid; 24] = ids.try_into().unwrap();
    let do_it = async |by: &Session, command: &str, params: Value| stage.ok(by, command, params).await;
    let contacts = json!([{ "name": "Rosa", "phone": "2145550101", "may_be_told": "everything" }]);
    for id in [alert, second] {
        let press = json!({ "id": id, "sent": beginning(), "name": "Luis", "lat": 32.7767, "lon": -96.797, "contacts": contacts });
        do_it(&Session::Public, "receive_alert", press).await;
    }
    do_it(&manager, "open_incident", json!({ "id": incident, "title": "Operativo", "alert_id": alert })).await;
    let family = do_it(&manager, "alert_family", json!({ "id": alert })).await;
    let told = family["contacts"][0]["id"].clone();
    let person = json!({ "given_names": "Ana", "paternal_surname": "Ruiz", "nationality": "confirmed", "languages": ["es"] });
    do_it(&manager, "open_case", json!({ "id": case, "person": person })).await;
    let named = json!({ "name": "Rosa", "kinship": "mother", "channels": [{ "kind": "phone", "value": "2145550101" }], "may_be_told": "full", "safe_to_call": true });
    do_it(&manager, "add_contact", json!({ "id": contact, "case_id": case, "contact": named })).await;
    do_it(&manager, "add_note", json!({ "id": note, "case_id": case, "kind": "call", "body": "llamó" })).await;
    let Session::Staff(staff) = &manager else { panic!("staff") };
    stage.office.uploads().put(new, staff.id, b"acta".to_vec(), stage.clock.now()).unwrap();
    let paper = json!({ "id": document, "case_id": case, "upload": new, "title": "acta", "kind": "identity" });
    do_it(&manager, "add_document", paper).await;
    let booked = json!({ "id": placement, "case_id": case, "stay_id": stay, "facility_id": "DALHOLD", "book_in": "2026-11-20T15:00:00Z", "source": "locator", "confidence": "reported" });
    do_it(&manager, "book_in", booked).await;
    let set = json!({ "id": hearing, "case_id": case, "court_code": "DAL", "kind": "bond", "medium": "video", "starts_at": "2026-12-24T15:00:00Z" });
    do_it(&manager, "add_hearing", set).await;
    let decided = json!({ "id": decision, "case_id": case, "type": "ij.decision", "at": "2026-11-20T16:00:00Z", "reported_by": "counsel", "facts": { "appeal_waived": "no" } });
    do_it(&manager, "record_event", decided).await;
    let deadlines = do_it(&manager, "list_deadlines", json!({ "case_id": case })).await;
    let deadline = deadlines["rows"][0]["id"].clone();
    do_it(
        &manager,
        "add_task",
        json!({ "id": task, "case_id": case, "kind": "reply", "title": "llamar", "due_at": "2026-11-23T16:00:00Z" }),
    )
    .await;
    let ana = member_of(DALLAS, Role::Intake).1;
    do_it(&manager, "add_shift", json!({ "id": shift, "user_id": ana, "days": [7], "from_min": 60, "until_min": 600 })).await;
    do_it(
        &manager,
        "add_absence",
        json!({ "id": absence, "user_id": ana, "from": "2026-11-23T16:00:00Z", "until": "2026-11-24T16:00:00Z" }),
    )
    .await;
    let lawyer = json!({ "id": representative, "name": "Lic. Prueba", "bar_state": "TX", "bar_number": "24000001", "languages": ["es"], "capacity": 9, "active": true });
    do_it(&manager, "add_representative", lawyer.clone()).await;
    do_it(&manager, "assign_representative", json!({ "id": assignment, "case_id": case, "representative_id": representative })).await;
    do_it(&manager, "save_call", json!({ "id": call, "form": { "name": "Lu" } })).await;
    do_it(&manager, "log_authority_call", json!({ "id": authority, "agency": "ICE" })).await;
    do_it(&administrator, "begin_drill", json!({ "id": drill, "alerts": 1, "minutes": 15 })).await;
    let feed = do_it(&manager, "add_feed", json!({ "id": unmoved, "name": "teléfono", "whose": "office", "language": "es" })).await;
    let closing = stage.id();
    let closed =
        json!({ "id": closing, "closed_office": "ecas", "closed_on": "2026-11-20", "reason": "caída del sistema", "source": "EOIR" });
    do_it(&manager, "record_closing", closed).await;
    let user = member_of(DALLAS, Role::Lawyer).1;
    let colleague = member_of(HOUSTON, Role::Lawyer).1;
    let (of_case, of_alert, of_placement) = (json!({ "case_id": case }), json!({ "id": alert }), json!({ "placement_id": placement }));
    let (of_hearing, of_contact, of_user) = (json!({ "hearing_id": hearing }), json!({ "contact_id": told }), json!({ "id": user }));
    let (of_incident, of_deadline, of_event) = (json!({ "id": incident }), json!({ "id": deadline }), json!({ "event_id": decision }));
    let with_case = |more: Value| {
        let mut all = of_case.clone();
        lay_over(&mut all, &more);
        all
    };
    let event = json!({ "type": "ij.decision", "reported_by": "counsel", "case_id": case });
    let mut asked = vec![
        ("get_case", json!({ "id": case })),
        ("update_case", json!({ "id": case })),
        ("set_case_status", json!({ "id": case })),
        ("assign_owner", json!({ "id": case, "owner_user": colleague })),
        ("case_family", json!({ "id": case })),
        ("move_step", with_case(json!({ "to": "P1" }))),
        ("close_overlay", with_case(json!({ "overlay": "X1" }))),
        ("update_person", with_case(json!({ "person": { "given_names": "Eva", "paternal_surname": "Ruiz" } }))),
        ("add_contact", with_case(json!({ "contact": named }))),
        ("update_contact", with_case(json!({ "id": contact, "contact": named }))),
        ("void_contact", with_case(json!({ "id": contact }))),
        ("void_document", with_case(json!({ "id": document }))),
        ("get_document", json!({ "id": document })),
        ("book_in", with_case(json!({ "id": other, "facility_id": "DALHOLD" }))),
        ("answer_pending", with_case(json!({ "placement_id": placement }))),
        ("record_event", event.clone()),
        ("preview_event", event.clone()),
        ("supersede_event", {
            let mut with = event.clone();
            lay_over(&mut with, &json!({ "id": other, "at": "2026-11-20T17:00:00Z" }));
            json!({ "event_id": decision, "with": with })
        }),
        ("answer_fact", with_case(json!({ "event_id": decision, "name": "appeal_waived", "value": "no" }))),
        ("confirm_set_date", of_event),
        ("add_hearing", with_case(json!({ "court_code": "DAL" }))),
        ("add_task", with_case(json!({ "kind": "reply", "due_at": "2026-11-23T16:00:00Z" }))),
        ("end_task", json!({ "id": task })),
        ("record_consent", with_case(json!({ "id": consent }))),
        ("record_disclosure", with_case(json!({ "contact_id": contact }))),
        ("name_lawyer", with_case(json!({ "document_id": document, "user_id": colleague }))),
        ("ask_extension", json!({ "deadline_id": deadline, "until": "2027-01-11" })),
        ("answer_extension", json!({ "id": overlay })),
        (
            "open_case",
            json!({ "alert_id": alert, "person": { "given_names": "Eva", "paternal_surname": "Ruiz", "nationality": "confirmed", "languages": ["es"] } }),
        ),
        ("forward_alert", json!({ "id": alert, "to_office": HOUSTON })),
        ("mark_duplicate", json!({ "id": alert, "of": second })),
        ("attach_alert", json!({ "id": alert, "case_id": case })),
        ("acknowledge_drill", json!({ "alert_id": alert })),
        ("mark_minor", json!({ "alert_id": alert })),
        ("open_incident", json!({ "alert_id": second })),
        ("let_alert_go", json!({ "id": incident, "alert_id": alert })),
        ("gather_alerts", json!({ "id": incident, "alerts": [second] })),
        ("note_incident_person", json!({ "id": incident, "person_id": other })),
        ("same_incident_person", json!({ "id": incident, "person_id": other, "alert_id": alert })),
        ("assign_incident", json!({ "id": incident, "to": colleague })),
        ("lift_alerts", json!({ "ids": [alert] })),
        ("send_message", json!({ "contact_id": told, "template": "first" })),
        ("save_call", json!({ "id": call, "rev": 1 })),
        ("set_call_aside", json!({ "id": call })),
        ("see_authority_call", json!({ "id": authority })),
        ("end_drill", json!({ "id": drill })),
        ("drill_alerts", json!({ "id": drill })),
        ("add_shift", json!({ "user_id": ana, "days": [7], "from_min": 60, "until_min": 600 })),
        ("update_shift", json!({ "id": shift, "user_id": colleague, "days": [7], "from_min": 60, "until_min": 600 })),
        ("void_shift", json!({ "id": shift })),
        ("add_absence", json!({ "user_id": ana, "from": "2026-11-23T16:00:00Z", "until": "2026-11-24T16:00:00Z" })),
        ("void_absence", json!({ "id": absence })),
        ("set_reach", json!({ "user_id": ana })),
        ("get_representative", json!({ "id": representative })),
        ("update_representative", lawyer),
        ("check_assignment", with_case(json!({ "representative_id": representative }))),
        ("assign_representative", with_case(json!({ "representative_id": representative }))),
        ("answer_assignment", json!({ "id": assignment, "answer": "accepted" })),
        ("end_assignment", json!({ "id": assignment })),
        ("revoke_feed", json!({ "id": feed["feed"]["id"] })),
        ("reset_user", json!({ "id": user, "password": "una-frase-nueva" })),
        ("set_roles", json!({ "id": user, "roles": ["auditor"] })),
        ("reset_hearing", json!({ "hearing_id": hearing, "with": { "court_code": "DAL", "kind": "bond", "medium": "video" } })),
        ("export_case_summary", of_case.clone()),
        ("confirm_closing", json!({ "id": closing })),
        ("void_closing", json!({ "id": closing })),
        ("reserve_note", with_case(json!({ "id": note }))),
    ];
    for command in [
        "list_notes",
        "list_history",
        "list_custody",
        "list_events",
        "list_questions",
        "list_deadlines",
        "list_hearings",
        "list_tasks",
        "get_representation",
        "approve_rule_changes",
        "add_note",
        "add_document",
        "get_district",
        "record_district",
    ] {
        asked.push((command, of_case.clone()));
    }
    for command in [
        "get_alert",
        "acknowledge_alert",
        "release_alert",
        "progress_alert",
        "accept_forward",
        "decline_forward",
        "mark_false_alarm",
        "close_alert",
        "reopen_alert",
        "call_back_alert",
        "alert_family",
        "reserve_alert_text",
    ] {
        asked.push((command, of_alert.clone()));
    }
    for command in ["get_incident", "incident_roster", "incident_candidates", "change_incident", "acknowledge_incident"] {
        asked.push((command, of_incident.clone()));
    }
    for command in ["book_out", "confirm_placement", "void_placement"] {
        asked.push((command, of_placement.clone()));
    }
    for command in ["cancel_hearing", "update_hearing", "hold_hearing", "answer_venue"] {
        asked.push((command, of_hearing.clone()));
    }
    for command in ["confirm_deadline", "end_deadline", "reopen_deadline"] {
        asked.push((command, of_deadline.clone()));
    }
    for command in ["confirm_contact", "verify_guardian", "promise_contact", "give_status_code", "end_status_code"] {
        asked.push((command, of_contact.clone()));
    }
    for command in ["set_contact_rule", "lift_contact_rule"] {
        asked.push((command, json!({ "contact_id": told, "never": true })));
    }
    for command in ["disable_user", "enable_user"] {
        asked.push((command, of_user.clone()));
    }
    asked
}

/// What Houston may hear of a record of Dallas: that it does not exist, or that nobody of that name is a member.
fn does_not_exist(problem: &Problem) -> bool {
    problem.code == "not_found"
        || problem.fields.iter().any(|field| matches!(field.code.as_str(), "not_found" | "unknown_user" | "not_a_member"))
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn no_command_finds_a_record_of_another_office(#[case] on: On) {
    let stage = Stage::new(on).await;
    let forms = Forms { document: office::openapi::document() };
    let asked = scene(&stage).await;
    let mut wrong = Vec::new();
    let staff = TABLE.iter().filter(|command| matches!((command.handler, command.needs), (Handler::Act(_), Needs::Staff(_))));
    for command in staff {
        let rows: Vec<&Value> = asked.iter().filter(|(name, _)| *name == command.name).map(|(_, ids)| ids).collect();
        if rows.is_empty() != NAME_NOTHING.contains(&command.name) {
            wrong.push(format!("{}: stands in neither list, or in both", command.name));
        }
        let Needs::Staff(permission) = command.needs else { continue };
        for ids in rows {
            let mut request = forms.of(command.name);
            lay_over(&mut request, ids);
            for role in Role::ALL.into_iter().filter(|role| role.may(permission)) {
                match stage.call(&stage.member(HOUSTON, &[role]), command.name, request.clone()).await {
                    Err(problem) if does_not_exist(&problem) => {}
                    // A call that is over and one of another office are told alike.
                    Err(problem) if command.name == "save_call" && problem.code == "call_over" => {}
                    // Of many at once those that are not there are passed over.
                    Ok(answer) if command.name == "lift_alerts" && answer["lifted"] == 0 => {}
                    Err(problem) => wrong.push(format!("{} as {}: {problem} {:?}", command.name, role.name(), problem.fields)),
                    Ok(answer) => wrong.push(format!("{} as {}: answered {answer}", command.name, role.name())),
                }
            }
        }
    }
    let known: BTreeSet<&str> = TABLE.iter().map(|command| command.name).collect();
    wrong.extend(
        asked
            .iter()
            .map(|(name, _)| *name)
            .chain(NAME_NOTHING.iter().copied())
            .filter(|name| !known.contains(name))
            .map(|name| format!("{name}: no command")),
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // And all of it is there and as it was, for Dallas.
    let manager = stage.as_role(Role::Manager);
    let ids = |name: &str| asked.iter().find(|(command, _)| *command == name).unwrap().1.clone();
    for command in
        ["get_case", "get_alert", "get_incident", "list_custody", "list_hearings", "list_deadlines", "get_document", "get_representative"]
    {
        stage.ok(&manager, command, ids(command)).await;
    }
    let alert = stage.ok(&manager, "get_alert", ids("get_alert")).await;
    assert_eq!((&alert["line"]["state"], &alert["line"]["office"]), (&json!("routed"), &json!(DALLAS)));
}
