//! The roster, its import, the conflict check, and what an engagement opens and closes.

use crate::cases::opened;
use amparo_tests::{DALLAS, HOUSTON, On, Stage, beginning, member_of};
use casework::access::Role;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};

const HEADER: &str = "name,firm,bar_state,bar_number,languages,courts,phone,email,capacity,contract_until\n";

/// Hands a file to the office as the caller's upload.
fn upload(stage: &Stage, by: &Session, text: String) -> Value {
    let Session::Staff(staff) = by else { panic!("staff") };
    let handle = stage.id();
    stage.office.uploads().put(handle, staff.id, text.into_bytes(), beginning()).unwrap();
    json!(handle)
}

/// Adds a representative; answers the id.
async fn added(stage: &Stage, name: &str, number: &str, languages: &[&str], capacity: i64) -> Value {
    let manager = stage.as_role(Role::Manager);
    let fields = json!({ "id": stage.id(), "name": name, "bar_state": "TX", "bar_number": number, "languages": languages, "capacity": capacity, "active": true });
    stage.ok(&manager, "add_representative", fields).await["id"].clone()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_roster_of_329_comes_in_after_a_dry_run_and_a_second_import_changes_nothing(#[case] on: On) {
    let stage = Stage::new(on).await;
    let manager = stage.as_role(Role::Manager);
    let rows: String = (1..=329)
        .map(|n| format!("Licenciada Núñez {n},Despacho,TX,{n:08},es|en,DAL|HOU,+1-555-010-0000,rep{n}@example.org,25,2027-12-31\n"))
        .collect();
    let handle = upload(&stage, &manager, format!("{HEADER}{rows}Sin Cédula,,TX,,es,,,,,\nMal Correo,,TX,9,es,,,nada,,\n"));
    let report = stage.ok(&manager, "import_representatives", json!({ "upload": handle, "dry_run": true })).await;
    assert_eq!((&report["added"], &report["same"]), (&json!(329), &json!(0)));
    let faults: Vec<_> =
        report["problems"].as_array().unwrap().iter().map(|p| (p["row"].clone(), p["field"].clone(), p["code"].clone())).collect();
    assert_eq!(faults, [(json!(331), json!("bar_number"), json!("required")), (json!(332), json!("email"), json!("not_a_mail"))]);
    assert_eq!(stage.ok(&manager, "list_representatives", json!({})).await["rows"], json!([]), "a dry run writes nothing");
    assert_eq!(
        stage.fails(&manager, "import_representatives", json!({ "upload": handle, "dry_run": false })).await.code,
        "import_has_problems"
    );

    let handle = upload(&stage, &manager, format!("{HEADER}{rows}"));
    stage.ok(&manager, "import_representatives", json!({ "upload": handle, "dry_run": false })).await;
    let (mut seen, mut after) = (0, Value::Null);
    loop {
        let page = stage
            .ok(
                &manager,
                "list_representatives",
                json!({ "q": "licenciada nunez", "language": "ES", "court": "hou", "after": after, "limit": 100 }),
            )
            .await;
        seen += page["rows"].as_array().unwrap().len();
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    assert_eq!(seen, 329);
    let again = upload(&stage, &manager, format!("{HEADER}{rows}").replace("Núñez 7,", "Núñez Siete,"));
    let report = stage.ok(&manager, "import_representatives", json!({ "upload": again, "dry_run": true })).await;
    assert_eq!((&report["added"], &report["changed"], &report["same"]), (&json!(0), &json!(1), &json!(328)));
    assert_eq!(report["rows"][0]["fields"], json!(["name"]));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_conflict_check_asks_for_a_reason_and_keeps_it(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = opened(&stage, &lawyer, "José", "Pérez", "Luna").await["case"]["id"].clone();
    let contact = json!({ "name": "María Luna", "may_be_told": "full" });
    stage.ok(&lawyer, "add_contact", json!({ "id": stage.id(), "case_id": case, "contact": contact })).await;
    let sister = added(&stage, "Luna, MARIA", "1", &["es"], 5).await;
    let stranger = added(&stage, "Otra Persona", "2", &["en"], 5).await;
    let free = stage.ok(&lawyer, "check_assignment", json!({ "case_id": case, "representative_id": stranger })).await;
    assert_eq!(free, json!({ "findings": [], "needs_reason": false }));
    let close = stage.ok(&lawyer, "check_assignment", json!({ "case_id": case, "representative_id": sister })).await;
    assert_eq!((&close["findings"][0]["code"], &close["needs_reason"]), (&json!("is_a_contact"), &json!(true)));
    let offer = json!({ "id": stage.id(), "case_id": case, "representative_id": sister });
    assert_eq!(stage.fails(&lawyer, "assign_representative", offer.clone()).await.fields[0].field, "reason");
    let mut reasoned = offer;
    reasoned["reason"] = json!("la persona lo pidió por escrito");
    let made = stage.ok(&lawyer, "assign_representative", reasoned.clone()).await;
    assert_eq!(made, stage.ok(&lawyer, "assign_representative", reasoned).await, "asking twice offers once");
    let other = json!({ "id": stage.id(), "case_id": case, "representative_id": stranger });
    assert_eq!(stage.fails(&lawyer, "assign_representative", other).await.code, "already_assigned");
    let history = stage.ok(&lawyer, "get_representation", json!({ "case_id": case })).await;
    assert_eq!(history["assignments"][0]["reason"], "la persona lo pidió por escrito");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn representing_somebody_named_as_a_contact_is_found_in_both_directions(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let husband = opened(&stage, &lawyer, "Juan", "Ríos", "Vega").await["case"]["id"].clone();
    let wife = opened(&stage, &lawyer, "Ana", "Soto", "Cruz").await["case"]["id"].clone();
    let contact = json!({ "name": "Juan Ríos Vega", "may_be_told": "nothing" });
    stage.ok(&lawyer, "add_contact", json!({ "id": stage.id(), "case_id": wife, "contact": contact })).await;
    let representative = added(&stage, "Licenciado Uno", "7", &["es"], 5).await;
    let offer = stage
        .ok(&lawyer, "assign_representative", json!({ "id": stage.id(), "case_id": husband, "representative_id": representative }))
        .await;
    stage.ok(&lawyer, "answer_assignment", json!({ "id": offer["id"], "rev": offer["rev"], "answer": "engaged" })).await;
    let seen = stage.ok(&lawyer, "check_assignment", json!({ "case_id": wife, "representative_id": representative })).await;
    assert_eq!(seen["findings"][0]["code"], "represents_a_contact");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_engagement_names_the_representative_and_opens_the_wall_to_their_account_until_it_ends(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (manager, lawyer) = (stage.as_role(Role::Manager), stage.as_role(Role::Lawyer));
    let Session::Staff(account) = &lawyer else { panic!("staff") };
    let case = opened(&stage, &manager, "Rosa", "Mena", "Gil").await["case"]["id"].clone();
    let id = added(&stage, "Licenciada Interna", "11", &["es"], 5).await;
    let standing = stage.ok(&manager, "get_representative", json!({ "id": id })).await;
    let mut fields = standing.clone();
    // The account of a lawyer of this office, and not of whoever links it.
    let (manages, stranger) = (member_of(DALLAS, Role::Manager).1, member_of(HOUSTON, Role::Lawyer).1);
    for (user, code) in [(manages, "not_oneself"), (member_of(DALLAS, Role::Intake).1, "not_a_lawyer"), (stranger, "not_a_lawyer")] {
        fields["user_id"] = json!(user);
        let problem = stage.fails(&manager, "update_representative", fields.clone()).await;
        assert_eq!((problem.fields[0].field.as_str(), problem.fields[0].code.as_str()), ("user_id", code));
        let mut new = fields.clone();
        (new["id"], new["bar_number"]) = (json!(stage.id()), json!("12"));
        assert_eq!(stage.fails(&manager, "add_representative", new).await.fields[0].code, code);
    }
    fields["user_id"] = json!(account.user_id);
    stage.ok(&manager, "update_representative", fields.clone()).await;
    let stale = stage.fails(&manager, "update_representative", fields).await;
    assert_eq!((stale.code.as_str(), stale.current.unwrap()["rev"].clone()), ("conflict", json!(2)));

    let inside = async || stage.ok(&lawyer, "get_case", json!({ "id": case })).await["may"]["inside_wall"].clone();
    let offer = stage.ok(&manager, "assign_representative", json!({ "id": stage.id(), "case_id": case, "representative_id": id })).await;
    assert_eq!(inside().await, json!(false), "an offer opens nothing");
    let engage = json!({ "id": offer["id"], "rev": offer["rev"], "answer": "engaged" });
    let own = stage.fails(&lawyer, "answer_assignment", engage.clone()).await;
    assert_eq!(own.fields[0].code, "not_oneself", "nobody lets themself in");
    let engaged = stage.ok(&manager, "answer_assignment", engage).await;
    assert_eq!(inside().await, json!(true));
    // Another account of the same representative: the one before sees nothing any more.
    let mut relinked = stage.ok(&manager, "get_representative", json!({ "id": id })).await;
    relinked["user_id"] = Value::Null;
    relinked = stage.ok(&manager, "update_representative", relinked).await;
    assert_eq!(inside().await, json!(false));
    relinked["user_id"] = json!(account.user_id);
    stage.ok(&manager, "update_representative", relinked).await;
    assert_eq!(inside().await, json!(true), "an engagement that runs opens to the account that is linked");
    let board = stage.ok(&manager, "caseload", json!({})).await;
    assert_eq!((&board["unassigned"]["cases"], &board["by_representative"][0]["open"]["cases"]), (&json!(0), &json!(1)));
    stage.ok(&manager, "end_assignment", json!({ "id": offer["id"], "rev": engaged["rev"], "reason": "cambio de despacho" })).await;
    assert_eq!(inside().await, json!(false), "the end of an engagement closes the wall");
    let board = stage.ok(&manager, "caseload", json!({})).await;
    assert_eq!(board["unassigned"]["cases"], json!(1));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_wrong_office_finds_neither_representative_nor_assignment(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let stranger = stage.member(HOUSTON, &[Role::Manager]);
    let case = opened(&stage, &lawyer, "Luz", "Paz", "").await["case"]["id"].clone();
    let id = added(&stage, "Licenciada Dos", "3", &["es"], 5).await;
    let offer = stage.ok(&lawyer, "assign_representative", json!({ "id": stage.id(), "case_id": case, "representative_id": id })).await;
    for (command, params) in [
        ("get_representative", json!({ "id": id })),
        ("check_assignment", json!({ "case_id": case, "representative_id": id })),
        ("get_representation", json!({ "case_id": case })),
        ("assign_representative", json!({ "id": stage.id(), "case_id": case, "representative_id": id })),
        ("answer_assignment", json!({ "id": offer["id"], "rev": offer["rev"], "answer": "engaged" })),
        ("end_assignment", json!({ "id": offer["id"], "rev": offer["rev"], "reason": "x" })),
        ("name_lawyer", json!({ "case_id": case, "user_id": stage.id(), "document_id": stage.id(), "reason": "x" })),
    ] {
        assert_eq!(stage.fails(&stranger, command, params).await.code, "not_found", "{command}");
    }
    assert_eq!(stage.ok(&stranger, "list_representatives", json!({})).await["rows"], json!([]));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn every_figure_of_the_board_is_the_length_of_the_list_behind_it(#[case] on: On) {
    let stage = Stage::new(on).await;
    let manager = stage.as_role(Role::Manager);
    for n in 0..7 {
        let case = opened(&stage, &manager, "Persona", &format!("Número{n}"), "").await;
        if n % 3 == 0 {
            let hold = json!({ "id": case["case"]["id"], "rev": case["case"]["rev"], "change": "hold", "reason": "espera" });
            stage.ok(&manager, "set_case_status", hold).await;
        }
    }
    let board = stage.ok(&manager, "caseload", json!({})).await;
    let mut figures = vec![board["open"].clone(), board["on_hold"].clone(), board["unassigned"].clone(), board["overdue"].clone()];
    for bars in ["by_stage", "by_representative", "by_owner"] {
        for bar in board[bars].as_array().unwrap() {
            figures.extend([bar["open"].clone(), bar["on_hold"].clone(), bar["overdue"].clone()]);
        }
    }
    for figure in figures {
        let mut params = figure["behind"].clone();
        params["limit"] = json!(200);
        let list = stage.ok(&manager, "list_cases", params).await;
        assert_eq!(json!(list["rows"].as_array().unwrap().len()), figure["cases"], "{figure}");
    }
    assert_eq!(board["open"]["cases"], json!(4));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_lawyer_named_in_writing_is_inside_by_a_paper_that_stands_as_long_as_they_are_a_lawyer_and_not_withdrawn(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (manager, intake, administrator) = (stage.as_role(Role::Manager), stage.as_role(Role::Intake), stage.as_role(Role::Administrator));
    let case = opened(&stage, &manager, "Rosa", "Mena", "Gil").await["case"]["id"].clone();
    let second = json!({ "id": stage.id(), "username": "dal.segunda", "display_name": "Segunda", "roles": ["lawyer"], "language": "es", "password": amparo_tests::PASSWORD });
    let second = stage.ok(&administrator, "add_user", second).await;
    let first = member_of(DALLAS, Role::Lawyer).1;
    let Session::Staff(mut account) = stage.as_role(Role::Lawyer) else { panic!("staff") };
    account.user_id = serde_json::from_value(second["id"].clone()).unwrap();
    let (one, other) = (stage.as_role(Role::Lawyer), Session::Staff(account));
    let inside = async |by: &Session| stage.ok(by, "get_case", json!({ "id": case })).await["may"]["inside_wall"].clone();
    let paper = async || {
        let document = json!({ "id": stage.id(), "case_id": case, "upload": upload(&stage, &manager, "%PDF-1.7 designo".into()), "title": "Designación", "kind": "authorization" });
        stage.ok(&manager, "add_document", document).await["document"].clone()
    };
    let (signed, voided) = (paper().await, paper().await);
    let void = |document: &Value| json!({ "id": document["id"], "case_id": case, "voided": true, "rev": document["rev"], "reason": "no es su firma" });
    stage.ok(&manager, "void_document", void(&voided)).await;
    let name = |user: Value, document: &Value| json!({ "case_id": case, "user_id": user, "document_id": document, "reason": "lo pidió por escrito" });
    let wrong = [
        (name(json!(first), &voided["id"]), "not_found"),
        (name(json!(first), &Value::Null), "required"),
        (name(json!(member_of(DALLAS, Role::Intake).1), &signed["id"]), "not_a_lawyer"),
        (name(json!(member_of(DALLAS, Role::Manager).1), &signed["id"]), "not_oneself"),
    ];
    for (params, code) in wrong {
        assert_eq!(stage.fails(&manager, "name_lawyer", params).await.fields[0].code, code);
    }
    for user in [json!(first), second["id"].clone()] {
        stage.ok(&manager, "name_lawyer", name(user, &signed["id"])).await;
    }
    assert_eq!((inside(&one).await, inside(&other).await), (json!(true), json!(true)));
    let named = stage.ok(&manager, "get_representation", json!({ "case_id": case })).await["named"].clone();
    assert_eq!((named.as_array().unwrap().len(), named[0]["opens"].clone()), (2, json!(true)));
    assert_eq!(stage.ok(&intake, "get_representation", json!({ "case_id": case })).await["named"], json!([]));

    // One is taken back: the other stays.
    let mut back = name(json!(first), &Value::Null);
    back["withdraw"] = json!(true);
    stage.ok(&manager, "name_lawyer", back.clone()).await;
    assert_eq!((inside(&one).await, inside(&other).await), (json!(false), json!(true)));
    assert_eq!(stage.fails(&manager, "name_lawyer", back).await.fields[0].code, "not_named");
    // Who is a lawyer no longer stands outside, and so does everybody whose paper was voided.
    let roles = |rev: i64, roles: &[&str]| json!({ "id": second["id"], "rev": rev, "roles": roles });
    stage.ok(&administrator, "set_roles", roles(1, &["intake"])).await;
    assert_eq!(inside(&other).await, json!(false));
    stage.ok(&administrator, "set_roles", roles(2, &["lawyer"])).await;
    assert_eq!(inside(&other).await, json!(true));
    stage.ok(&manager, "void_document", void(&signed)).await;
    assert_eq!(inside(&other).await, json!(false));
    let named = stage.ok(&manager, "get_representation", json!({ "case_id": case })).await["named"].clone();
    assert_eq!((named[0]["name"].clone(), named[0]["opens"].clone()), (json!("Segunda"), json!(false)));
}
