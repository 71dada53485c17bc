//! The lists and the board through the door, beside the same statement with the same audit statements run raw, in turns.

use crate::plenty::{OFFICE, begin, id};
use crate::questions::{self, Entered, Question};
use crate::store::{Cell, Store};
use crate::{Pairs, Stop};
use casework::access::Role;
use office::{Answer, Office, Session, StaffSession};
use std::time::Instant;

const TALLY: &str = "insert into audit_tally (office, session, command, outcome, actor, actor_name, role, times, first_at, last_at)
    values ('RAW', 'bench', 'list_cases', 'done', $2, 'bench', 'lawyer', 1, $1, $1)
    on conflict (office, session, command, outcome) do update set times = audit_tally.times + 1, last_at = excluded.last_at";
const HEAD: &str = "update audit_head set seq = seq + 1 where office = 'RAW' returning seq, hash";
const ENTRY: &str = "insert into audit_entry (office, seq, at, actor, actor_name, role, command, outcome, subject, case_id, reason, detail, times, first_at, prev_hash, hash)
    select 'RAW', seq, $1, $2, 'bench', 'lawyer', 'caseload', 'done', null, null, null, '{}', 1, $1, 'x', 'x' from audit_head where office = 'RAW'";
const HASH: &str = "update audit_head set hash = 'x' where office = 'RAW'";

/// Somebody who may ask everything.
fn session(office: &str) -> Session {
    Session::Staff(StaffSession {
        id: id(4, 1),
        user_id: id(4, 1),
        username: "bench".into(),
        display_name: "bench".into(),
        office: office.into(),
        roles: vec![Role::Manager, Role::Lawyer, Role::Intake],
        language: "es".into(),
        must_change: false,
    })
}

/// Asks through the door.
async fn ours(office: &Office, session: &Session, q: &Question) -> Result<usize, Stop> {
    match office.call(session, q.command, q.params.clone()).await? {
        Answer::Value(v) => Ok(v["rows"].as_array().map_or(1, Vec::len)),
        _ => Err("a value was expected".into()),
    }
}

/// Runs the statement with its audit statements in one transaction.
async fn raw(store: &mut Store, q: &Question, cells: &[Cell], entry: &[Cell]) -> Result<usize, Stop> {
    if q.entered == Entered::Not {
        return store.ask(&q.raw, cells).await;
    }
    store.begin().await?;
    let rows = store.ask(&q.raw, cells).await?;
    if q.entered == Entered::Chain {
        store.ask(HEAD, &[]).await?;
        store.ask(ENTRY, entry).await?;
        store.ask(HASH, &[]).await?;
    } else {
        store.ask(TALLY, entry).await?;
    }
    store.run("commit").await?;
    Ok(rows)
}

/// Measures every question whose words contain `only`, each `turns` times, and prints a line for each.
///
/// A desk is one process: its caches stay warm between its own calls. Here the other side writes in between, so each side asks twice and the second call is
/// timed; the first one of ours is the cold call.
pub async fn measure(office: &Office, store: &mut Store, turns: usize, only: &str) -> Result<(), Stop> {
    let deep = "select folded_name, id from case_file where office = $1 order by folded_name, id limit 1 offset 200000";
    let last = "select folded_name, id from case_file where office = $1 order by folded_name desc, id desc limit 1";
    let deep = match store.named(deep, &[OFFICE.into()]).await {
        Ok(row) => row,
        // A smaller fill than the document's.
        Err(_) => store.named(last, &[OFFICE.into()]).await?,
    };
    println!("| what | ours: median | p95 | cold p95 | raw: median | ratio | p10 to p90 |\n|---|---|---|---|---|---|---|");
    for q in questions::all(deep).into_iter().filter(|q| q.what.contains(only)) {
        let session = session(q.office);
        let cells: Vec<Cell> = std::iter::once(Cell::from(q.office)).chain(q.cells.iter().cloned()).collect();
        let entry: Vec<Cell> = if q.entered == Entered::Not { Vec::new() } else { vec![begin().into(), id(4, 1).into()] };
        let (mut pairs, mut found) = (Pairs::default(), 0);
        for turn in 0..turns + 5 {
            let cold = Instant::now();
            ours(office, &session, &q).await?;
            let cold = cold.elapsed();
            let begun = Instant::now();
            found = ours(office, &session, &q).await?;
            let ours = begun.elapsed();
            raw(store, &q, &cells, &entry).await?;
            let begun = Instant::now();
            raw(store, &q, &cells, &entry).await?;
            let raw = begun.elapsed();
            // The first turns prepare statements on both sides.
            if turn >= 5 {
                pairs.add(ours, raw);
                pairs.add_cold(cold);
            }
        }
        println!("{}", pairs.line(&format!("{} ({found})", q.what)));
    }
    Ok(())
}
