//! An office with as many cases as the whole network has in years: rows written straight into the tables, in the shapes that the acts write.

use sqlx::{Database, Encode, Executor, IntoArguments, Type};
use uuid::Uuid;

/// The office that holds them.
pub const OFFICE: &str = "MX-DAL";
/// Owners and representatives among whom they are spread.
pub const PEOPLE: u128 = 40;

const STAGES: [(&str, &str); 8] = [
    ("A2", "intake"),
    ("A3", "locating"),
    ("B4", "contacted"),
    ("C1", "assessed"),
    ("D2", "representation"),
    ("F2", "proceeding"),
    ("I1", "post_order"),
    ("J7", "closed"),
];
const NAMES: [&str; 12] =
    ["GARCIA", "HERNANDEZ", "LOPEZ", "MARTINEZ", "RAMIREZ", "NUNEZ", "OCHOA", "PEREZ", "ZAVALA", "CRUZ", "FLORES", "DIAZ"];

/// The id of the n-th row of a kind.
#[must_use]
pub fn id(kind: u128, n: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + (kind << 40) + n)
}

/// The n-th instant, spread over three years in an order of its own.
#[must_use]
pub fn instant(n: u128) -> chrono::DateTime<chrono::Utc> {
    let seconds = i64::try_from((n * 7919) % 94_000_000).unwrap_or(0);
    chrono::DateTime::from_timestamp(1_700_000_000 + seconds, 0).unwrap_or_default()
}

/// `($1, $2), ($3, $4)`: placeholders for rows.
fn places(rows: usize, columns: usize) -> String {
    (0..rows)
        .map(|r| format!("({})", (1..=columns).map(|c| format!("${}", r * columns + c)).collect::<Vec<_>>().join(", ")))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Writes `cases` persons, cases and words through one connection.
pub async fn write<DB>(connection: &mut DB::Connection, cases: u128) -> Result<(), sqlx::Error>
where
    DB: Database,
    for<'c> &'c mut DB::Connection: Executor<'c, Database = DB>,
    DB::Arguments: IntoArguments<DB>,
    for<'q> String: Encode<'q, DB> + Type<DB>,
    for<'q> &'q str: Encode<'q, DB> + Type<DB>,
    for<'q> Uuid: Encode<'q, DB> + Type<DB>,
    for<'q> i64: Encode<'q, DB> + Type<DB>,
    for<'q> chrono::DateTime<chrono::Utc>: Encode<'q, DB> + Type<DB>,
    for<'q> Option<Uuid>: Encode<'q, DB> + Type<DB>,
    for<'q> Option<chrono::DateTime<chrono::Utc>>: Encode<'q, DB> + Type<DB>,
    for<'q> sqlx::types::Json<Vec<String>>: Encode<'q, DB> + Type<DB>,
{
    for start in (0..cases).step_by(500) {
        let batch: Vec<u128> = (start..(start + 500).min(cases)).collect();
        connection.execute("begin").await?;
        let text = format!(
            "insert into person (id, office, given_names, paternal_surname, maternal_surname, other_names, birth_precision, languages, nationality, vulnerabilities, created_at, rev) values {}",
            places(batch.len(), 12)
        );
        let mut query = sqlx::query(sqlx::AssertSqlSafe(text));
        for n in &batch {
            query = query.bind(id(1, *n)).bind(OFFICE).bind("Ana").bind(name(*n, 1)).bind(name(*n, 5)).bind("").bind("day");
            query = query
                .bind(sqlx::types::Json(vec!["es".to_owned()]))
                .bind("MX")
                .bind(sqlx::types::Json(Vec::<String>::new()))
                .bind(instant(*n))
                .bind(1_i64);
        }
        query.execute(&mut *connection).await?;
        let text = format!(
            "insert into case_file (id, office, folio, person_id, ambito, status, step, stage, risk, owner_user, representative_id, shown_name, folded_name, custody,
                    time_zone, opened_at, changed_at, next_due_at, rev) values {}",
            places(batch.len(), 19)
        );
        let mut query = sqlx::query(sqlx::AssertSqlSafe(text));
        for n in &batch {
            let (step, stage) = STAGES[(*n % 8) as usize];
            let status = if stage == "closed" {
                "closed"
            } else if n % 11 == 0 {
                "on_hold"
            } else {
                "open"
            };
            let due = (n % 3 != 0 && status != "closed").then(|| instant(n + 17));
            let representative = (n % 4 != 0).then(|| id(3, n % PEOPLE));
            query = query
                .bind(id(2, *n))
                .bind(OFFICE)
                .bind(folio(*n))
                .bind(id(1, *n))
                .bind("migration")
                .bind(status)
                .bind(step)
                .bind(stage)
                .bind("normal");
            query = query
                .bind(id(4, n % PEOPLE))
                .bind(representative)
                .bind(format!("{} {}, ANA", name(*n, 1), name(*n, 5)))
                .bind(folded(*n))
                .bind("ice");
            query = query.bind("America/Chicago").bind(instant(*n)).bind(instant(n + 5)).bind(due).bind(1_i64);
        }
        query.execute(&mut *connection).await?;
        let words: Vec<(String, u128)> =
            batch.iter().flat_map(|n| [(name(*n, 1), *n), ("ANA".to_owned(), *n), (folio(*n).replace('-', ""), *n)]).collect();
        let text = format!("insert into case_word (office, word, case_id) values {} on conflict do nothing", places(words.len(), 3));
        let mut query = sqlx::query(sqlx::AssertSqlSafe(text));
        for (word, n) in words {
            query = query.bind(OFFICE).bind(word).bind(id(2, n));
        }
        query.execute(&mut *connection).await?;
        connection.execute("commit").await?;
    }
    Ok(())
}

fn name(n: u128, step: u128) -> String {
    format!("{}{}", NAMES[((n / step) % 12) as usize], (n / 97) % 700)
}

fn folio(n: u128) -> String {
    format!("MX-DAL-26-{n:06}-0")
}

/// The folded name of the n-th case.
#[must_use]
pub fn folded(n: u128) -> String {
    format!("{} {} ANA", name(n, 1), name(n, 5))
}
