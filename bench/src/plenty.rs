//! An office with as many cases as the whole network has in years, and a small one beside it: rows written straight into the tables, in the shapes that the
//! acts write. Names, stages and filters are as unevenly spread as in life: a few surnames are everybody's, a few stages nobody's.

use crate::Stop;
use crate::store::{Cell, Store};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use uuid::Uuid;

/// The office that holds nearly all of them.
pub const OFFICE: &str = "MX-DAL";
/// The office beside it, with one case in a thousand.
pub const SMALL: &str = "MX-BOI";
/// Owners and representatives among whom they are spread.
pub const PEOPLE: u128 = 40;
/// Rows of one statement.
const BATCH: usize = 500;
/// Instants are spread over these seconds.
const SPAN: u64 = 94_000_000;

/// How much is written.
#[derive(Clone, Copy)]
pub struct Size {
    /// Cases; four persons, four deadlines, one hearing and four audit entries each.
    pub cases: u128,
    /// Alerts, nearly all of them handled long ago.
    pub alerts: u128,
}

const STEPS: [(&str, &str); 8] = [
    ("A2", "intake"),
    ("A3", "locating"),
    ("B4", "contacted"),
    ("C1", "assessed"),
    ("D2", "representation"),
    ("F2", "proceeding"),
    ("I1", "post_order"),
    ("J7", "closed"),
];
const SURNAMES: [&str; 10] = ["HERNANDEZ", "GARCIA", "MARTINEZ", "LOPEZ", "GONZALEZ", "PEREZ", "RODRIGUEZ", "SANCHEZ", "RAMIREZ", "CRUZ"];
const GIVEN: [&str; 8] = ["MARIA", "JOSE", "JUAN", "GUADALUPE", "LUIS", "CARLOS", "ANA", "ROSA"];

/// A number that looks like chance and is the same in every run (the finaliser of SplitMix64).
#[must_use]
pub fn mixed(n: u128, salt: u64) -> u64 {
    let mut z = (n as u64).wrapping_add(salt.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

fn one_in(n: u128, salt: u64, of: u64) -> bool {
    mixed(n, salt).is_multiple_of(of)
}

/// The id of the n-th row of a kind.
#[must_use]
pub fn id(kind: u128, n: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + (kind << 40) + n)
}

/// When the fill begins.
#[must_use]
pub fn begin() -> DateTime<Utc> {
    DateTime::from_timestamp(1_700_000_000, 0).unwrap_or_default()
}

/// An instant within three years, in an order of its own.
#[must_use]
pub fn instant(n: u128, salt: u64) -> DateTime<Utc> {
    begin() + TimeDelta::seconds(i64::try_from(mixed(n, salt) % SPAN).unwrap_or(0))
}

fn office(n: u128) -> &'static str {
    if n % 1000 == 999 { SMALL } else { OFFICE }
}

/// Half of all surnames are among ten; the rest are rare.
fn surname(n: u128, salt: u64) -> String {
    let drawn = mixed(n, salt);
    let name = SURNAMES[(drawn % 10) as usize];
    if (drawn / 10).is_multiple_of(2) { name.to_owned() } else { format!("{name}{}", drawn / 20 % 900) }
}

fn given(n: u128) -> &'static str {
    GIVEN[(mixed(n, 3) % 8) as usize]
}

fn folio(n: u128) -> String {
    format!("DAL-26-{n:06}-0")
}

/// A kind of rows: `into` is `table (columns)`, and how many there are of it.
struct Rows {
    into: &'static str,
    many: u128,
    row: fn(u128) -> Vec<Cell>,
}

macro_rules! cells {
    ($($cell:expr),* $(,)?) => { vec![$(Cell::from($cell)),*] };
}

fn person(n: u128) -> Vec<Cell> {
    let (paternal, maternal) = (surname(n, 1), surname(n, 2));
    cells![id(1, n), office(n / 4), given(n), paternal, maternal, "", "day", json!(["es"]), "MX", json!([]), instant(n, 4), 1_i64]
}

fn case(n: u128) -> Vec<Cell> {
    // Twenty cases in all are in a stage that hardly anybody reaches.
    let (step, stage) = if n % 12_500 == 77 { ("H1", "relief") } else { STEPS[(mixed(n, 5) % 8) as usize] };
    let status = match (stage, mixed(n, 6) % 12) {
        ("closed", _) => "closed",
        (_, 0) => "on_hold",
        (_, 1) => "reopened",
        _ => "open",
    };
    let due = (!mixed(n, 7).is_multiple_of(3) && status != "closed").then(|| instant(n, 8));
    let representative = (!mixed(n, 9).is_multiple_of(4)).then(|| id(3, n % PEOPLE));
    let custody = ["ice", "ice", "ice", "cbp", "criminal", "released"][(mixed(n, 10) % 6) as usize];
    let ambito = if one_in(n, 11, 30) { "penal" } else { "migration" };
    let risk = if one_in(n, 12, 500) { "urgent" } else { "normal" };
    let facility = (custody != "released").then(|| format!("F{:04}", mixed(n, 13) % 300));
    let (paternal, maternal) = (surname(4 * n, 1), surname(4 * n, 2));
    let shown = format!("{paternal} {maternal}, {}", given(4 * n));
    let folded = format!("{paternal} {maternal} {}", given(4 * n));
    cells![
        id(2, n),
        office(n),
        folio(n),
        id(1, 4 * n),
        ambito,
        status,
        step,
        stage,
        risk,
        id(4, n % PEOPLE),
        representative,
        shown,
        folded,
        custody,
        facility,
        "America/Chicago",
        instant(n, 14),
        instant(n, 15),
        due,
        1_i64,
    ]
}

/// Four words a case: two surnames, a given name, the folio.
fn word(n: u128) -> Vec<Cell> {
    let case = n / 4;
    let word = match n % 4 {
        0 => surname(4 * case, 1),
        1 => surname(4 * case, 2),
        2 => given(4 * case).to_owned(),
        _ => folio(case).replace('-', ""),
    };
    cells![office(case), word, id(2, case)]
}

fn hearing(n: u128) -> Vec<Cell> {
    let status = if one_in(n, 20, 5) { "cancelled" } else { "scheduled" };
    cells![id(6, n), id(2, n), "Dallas", "master", "in_person", instant(n, 21), "America/Chicago", status, false, id(4, 1), begin(), 1_i64]
}

fn deadline(n: u128) -> Vec<Cell> {
    let case = n / 4;
    let status = ["proposed", "confirmed", "met", "superseded"][(mixed(n, 22) % 4) as usize];
    let colour = ["red", "amber", "house", "blue"][(n % 4) as usize];
    let ends = instant(n, 23);
    let item = json!({ "rule_id": "R", "trace": [] });
    cells![
        id(7, n),
        id(2, case),
        format!("R{}", n % 4),
        id(8, case),
        one_in(n, 24, 50),
        "1",
        colour,
        one_in(n, 25, 6),
        "stands",
        status,
        ends,
        ends,
        "America/Chicago",
        item,
        begin(),
        id(4, 1),
        1_i64,
    ]
}

/// Entries of the chain, of every case in turn; a third of them about one that everybody reads. Their hashes are not a chain: nobody verifies these.
fn entry(n: u128) -> Vec<Cell> {
    let case = if n.is_multiple_of(3) { 7 } else { n / 4 };
    let hash = format!("{:032x}{:032x}", mixed(n, 26), mixed(n, 27));
    let seq = i64::try_from(n + 1).unwrap_or(i64::MAX);
    let at = begin() + TimeDelta::seconds(seq * 60);
    let user = Some(id(4, n % PEOPLE));
    cells![
        OFFICE,
        seq,
        at,
        user,
        "Bench",
        "lawyer",
        "get_case",
        "done",
        Some(id(2, case)),
        Some(id(2, case)),
        json!({}),
        1_i64,
        at,
        hash.clone(),
        hash
    ]
}

/// Alerts: all but the last 300 of the office were handled; one in fifty is told to the small office too.
fn alert(n: u128, all: u128) -> Vec<Cell> {
    let at = begin() + TimeDelta::seconds(i64::try_from(u128::from(SPAN) * n / all.max(1)).unwrap_or(0));
    let open = n + 300 > all;
    let handled = (!open).then(|| at + TimeDelta::hours(9));
    let state = if open { ["routed", "acknowledged", "contacted"][(n % 3) as usize] } else { "settled" };
    let lease = (state == "acknowledged").then(|| at + TimeDelta::minutes(15));
    cells![
        id(9, n),
        office(n),
        office(n),
        Some(office(n).to_owned()),
        format!("ALR-{n:08}"),
        "CODE",
        "button",
        false,
        state,
        at,
        at,
        false,
        "es",
        false,
        Some("48113".to_owned()),
        Some("Dallas County, TX".to_owned()),
        "America/Chicago",
        json!([]),
        office(n),
        "county",
        json!([]),
        json!([]),
        lease,
        handled,
        at,
        1_i64,
    ]
}

fn user(n: u128) -> Vec<Cell> {
    cells![id(4, n), format!("bench{n}"), format!("Bench {n}"), "-", "es", false, begin(), 1_i64]
}

fn role(n: u128) -> Vec<Cell> {
    cells![id(4, n), OFFICE, "lawyer"]
}

fn representative(n: u128) -> Vec<Cell> {
    let name = format!("REPRESENTATIVE {n}");
    cells![id(3, n), OFFICE, name.clone(), name, "", "TX", format!("{n}"), "es en", "", "", "", 40_i64, true, begin(), 1_i64]
}

const USER: &str = "staff_user (id, username, display_name, password_hash, language, must_change, created_at, rev)";
const ROLE: &str = "staff_role (user_id, office, role)";
const REPRESENTATIVE: &str = "representative (id, office, name, folded, firm, bar_state, bar_number, languages, courts, phone, email, capacity, active, created_at, rev)";
const PERSON: &str = "person (id, office, given_names, paternal_surname, maternal_surname, other_names, birth_precision, languages, nationality, vulnerabilities, created_at, rev)";
const CASE: &str = "case_file (id, office, folio, person_id, ambito, status, step, stage, risk, owner_user, representative_id, shown_name, folded_name, custody, facility_id,
    time_zone, opened_at, changed_at, next_due_at, rev)";
const WORD: &str = "case_word (office, word, case_id)";
const HEARING: &str = "hearing (id, case_id, court, kind, medium, starts_at, time_zone, status, walled, recorded_by, recorded_at, rev)";
const DEADLINE: &str = "deadline (id, case_id, rule_id, event_id, walled, rule_version, colour, fatal, standing, status, ends_at, order_at, time_zone, item, computed_at,
    recorded_by, rev)";
const ENTRY: &str =
    "audit_entry (office, seq, at, actor, actor_name, role, command, outcome, subject, case_id, detail, times, first_at, prev_hash, hash)";
const ALERT: &str = "alert (id, office, received_office, routed_office, folio, status_code, channel, exercise, state, sent, received_at, clock_wrong, language, position_wrong,
    county_fips, place, time_zone, contacts, text_office, rule, shortfalls, route, lease_until, handled_at, changed_at, rev)";

/// Fills a store once; one that has been filled to this size is left as it is.
pub async fn fill(store: &mut Store, size: Size) -> Result<(), Stop> {
    store.run("create table if not exists bench_filled (cases bigint not null, alerts bigint not null)").await?;
    let wanted = format!("select count(*) from bench_filled where cases = {} and alerts = {}", size.cases, size.alerts);
    if store.number(&wanted).await? == 1 {
        return Ok(());
    }
    if store.number("select count(*) from case_file").await? > 0 {
        return Err("this store holds something else: name another folder, or remove it".into());
    }
    let kinds = [
        Rows { into: USER, many: PEOPLE, row: user },
        Rows { into: ROLE, many: PEOPLE, row: role },
        Rows { into: REPRESENTATIVE, many: PEOPLE, row: representative },
        Rows { into: PERSON, many: 4 * size.cases, row: person },
        Rows { into: CASE, many: size.cases, row: case },
        Rows { into: WORD, many: 4 * size.cases, row: word },
        Rows { into: HEARING, many: size.cases, row: hearing },
        Rows { into: DEADLINE, many: 4 * size.cases, row: deadline },
        Rows { into: ENTRY, many: 4 * size.cases, row: entry },
    ];
    for kind in kinds {
        write(store, kind.into, kind.many, kind.row).await?;
    }
    write(store, ALERT, size.alerts, |n| alert(n, size.alerts)).await?;
    let told = |n: u128| cells![id(9, 50 * n), if office(50 * n) == SMALL { OFFICE } else { SMALL }];
    write(store, "alert_told (alert_id, office)", size.alerts / 50, told).await?;
    let head = format!("insert into audit_head (office, seq, hash) values ('RAW', 0, 'x'), ('{OFFICE}', {}, 'x')", 4 * size.cases);
    store.run(&head).await?;
    store.run(&format!("insert into bench_filled (cases, alerts) values ({}, {})", size.cases, size.alerts)).await?;
    if matches!(store, Store::Postgres(_)) {
        // A server does so by itself in the background.
        store.run("vacuum analyze").await?;
    }
    Ok(())
}

/// Writes the rows of a kind, some thousands a transaction.
async fn write(store: &mut Store, into: &str, many: u128, row: impl Fn(u128) -> Vec<Cell>) -> Result<(), Stop> {
    eprintln!("{many} of {}", into.split(' ').next().unwrap_or_default());
    let numbers: Vec<u128> = (0..many).collect();
    for (i, batch) in numbers.chunks(BATCH).enumerate() {
        if i % 20 == 0 {
            store.begin().await?;
        }
        store.insert(into, batch.iter().map(|n| row(*n)).collect()).await?;
        if i % 20 == 19 {
            store.run("commit").await?;
        }
    }
    if many > 0 && !numbers.chunks(BATCH).len().is_multiple_of(20) {
        store.run("commit").await?;
    }
    Ok(())
}
