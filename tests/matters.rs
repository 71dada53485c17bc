//! Scenes for stories about custody and due process: a case, an arrest, a view behind the asylum wall.

use amparo_tests::{Stage, beginning};
use casework::access::Role;
use records::{Log, Scope, Sql};
use serde_json::json;
use uuid::Uuid;

/// A statement that answers its id.
async fn write(stage: &Stage, office: &str, sql: &Sql) {
    let mut tx = stage.database.begin(Scope::office(office)).await.unwrap();
    let written: Vec<(Uuid,)> = sql.rows(&mut tx).await.unwrap();
    assert_eq!(written.len(), 1);
    tx.commit(Log::Unlogged("the scene of a test")).await.unwrap();
}

/// An open case of an office, opened by its lawyer; nobody in it is located yet.
pub async fn case_of(stage: &Stage, office: &str) -> Uuid {
    let id = stage.id();
    let person = json!({ "given_names": "José Ángel", "paternal_surname": "Nuñez", "maternal_surname": "Peña", "nationality": "confirmed",
        "birth": { "date": "1990-05-12", "precision": "day" }, "languages": ["es"] });
    stage.ok(&stage.member(office, &[Role::Lawyer]), "open_case", json!({ "id": id, "person": person })).await;
    id
}

/// The person named this member in writing: behind the asylum wall of the case.
pub async fn lets_behind_the_wall(stage: &Stage, office: &str, case: Uuid, user: Uuid) {
    let mut sql = Sql::new("insert into wall_grant (source, case_id, user_id, granted_at) values ('named', ");
    sql.bind("", case).bind(",", user).bind(",", beginning()).push(") returning case_id");
    write(stage, office, &sql).await;
}

/// What a case's row keeps: custody, facility, zone, next date, revision.
pub async fn kept(stage: &Stage, case: Uuid) -> (String, Option<String>, String, Option<chrono::DateTime<chrono::Utc>>) {
    let mut tx = stage.database.read(Scope::nobody()).await.unwrap();
    let mut sql = Sql::new("select custody, facility_id, time_zone, next_due_at from case_file");
    sql.bind("where id =", case);
    let mut rows = sql.rows(&mut tx).await.unwrap();
    tx.commit(Log::Unlogged("the scene of a test")).await.unwrap();
    rows.pop().unwrap()
}
