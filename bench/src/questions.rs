//! What is asked of the door, and the one statement that answers it in bare SQL.

use crate::plenty::{OFFICE, begin, id};
use crate::store::Cell;
use chrono::TimeDelta;
use serde_json::{Value, json};
use uuid::Uuid;

/// How a call is entered; the reference runs the same statements.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    /// One more in the session's count.
    Tally,
    /// An entry of the chain.
    Chain,
    /// Not at all.
    Not,
}

/// A question through the door, and the statement that answers it.
pub struct Question {
    /// In words.
    pub what: &'static str,
    /// The command.
    pub command: &'static str,
    /// Its request.
    pub params: Value,
    /// The statement.
    pub raw: String,
    /// Values of `$2` and on; `$1` is the office.
    pub cells: Vec<Cell>,
    /// How it is entered.
    pub entered: Entered,
    /// Office that asks.
    pub office: &'static str,
}

const COLUMNS: &str = "select c.id, c.folio, c.shown_name, c.folded_name, c.a_number, c.ambito, c.status, c.step, c.stage, c.risk, c.owner_user,
    c.representative_id, c.custody, c.facility_id, c.time_zone, c.opened_at, c.changed_at, c.next_due_at from case_file c where c.office = $1";

/// A question to the list of cases.
fn list(what: &'static str, params: Value, raw: &str, cells: Vec<Cell>) -> Question {
    Question { what, command: "list_cases", params, raw: format!("{COLUMNS} {raw}"), cells, entered: Entered::Tally, office: OFFICE }
}

/// A question to the search: cases with every one of the words.
fn search(what: &'static str, typed: &str, words: &[&str]) -> Question {
    let mut cells = Vec::new();
    let sets: Vec<String> = words
        .iter()
        .map(|word| {
            cells.push(Cell::from(*word));
            cells.push(Cell::from(format!("{word}\u{10ffff}")));
            format!(
                "select w.case_id from case_word w where w.office = $1 and w.word >= ${} and w.word < ${}",
                cells.len(),
                cells.len() + 1
            )
        })
        .collect();
    let raw = format!(
        "{COLUMNS} and c.id in (select case_id from ({}) m limit 5000)
         order by case when c.status = 'closed' then 1 else 0 end, c.changed_at desc, c.id desc limit 20",
        sets.join(" intersect ")
    );
    Question { what, command: "search", params: json!({ "q": typed }), raw, cells, entered: Entered::Tally, office: OFFICE }
}

/// `cross join` keeps SQLite from beginning with every case of the office, as in the program.
const CALENDAR: &str = "select * from (
        select h.id, h.case_id, c.folio, c.shown_name, h.starts_at as at, h.time_zone, h.kind, h.court, h.status
        from hearing h cross join case_file c
        where c.id = h.case_id and c.office = $1 and h.status = 'scheduled' and h.starts_at >= $2 and h.starts_at < $3 order by h.starts_at, h.id limit 201) a
    union all select * from (
        select d.id, d.case_id, c.folio, c.shown_name, d.ends_at, d.time_zone, d.rule_id, d.colour, d.status
        from deadline d cross join case_file c
        where c.id = d.case_id and c.office = $1 and d.status in ('proposed', 'confirmed', 'warned') and d.walled = false and c.status <> 'closed'
          and d.ends_at >= $2 and d.ends_at < $3
        order by d.ends_at, d.id limit 201) b";

/// A month of the calendar.
fn calendar(what: &'static str, mine: bool, office: &'static str) -> Question {
    let from = begin() + TimeDelta::days(500);
    let until = from + TimeDelta::days(31);
    Question {
        what,
        command: "list_calendar",
        params: json!({ "from": from, "until": until, "mine": mine, "limit": 200 }),
        raw: if mine { CALENDAR.replace("c.office = $1", "c.office = $1 and c.owner_user = $4") } else { CALENDAR.to_owned() },
        cells: [vec![from.into(), until.into()], if mine { vec![Cell::from(id(4, 1))] } else { vec![] }].concat(),
        entered: Entered::Tally,
        office,
    }
}

/// A page of alerts.
fn alerts(what: &'static str, queue: &str, narrowed: &str, office: &'static str) -> Question {
    Question {
        what,
        command: "list_alerts",
        params: json!({ "queue": queue, "limit": 50 }),
        raw: format!(
            "select id, folio, office, forward_to, received_at, channel, state, place, time_zone, lease_user, lease_until, case_id, handled_at, rev
             from alert where office = $1 {narrowed} limit 51"
        ),
        cells: vec![],
        entered: Entered::Tally,
        office,
    }
}

/// Every question, in the order of the document. `deep` is the name and id of the row before the deep page.
#[must_use]
pub fn all(deep: (String, Uuid)) -> Vec<Question> {
    let cursor =
        |name: Option<&str>, at: Option<chrono::DateTime<chrono::Utc>>, id: Uuid| json!({ "at": at, "name": name, "id": id }).to_string();
    let middle = begin() + TimeDelta::days(800);
    let owner = id(4, 7);
    let mut asked = vec![
        list("cases, first page by next red date", json!({ "sort": "due" }), "and c.next_due_at is not null order by c.next_due_at, c.id limit 51", vec![]),
        list(
            "cases, open in one stage, last changed first",
            json!({ "status": ["open"], "stage": ["proceeding"], "sort": "changed", "descending": true }),
            "and c.status = $2 and c.stage = $3 order by c.changed_at desc, c.id desc limit 51",
            vec!["open".into(), "proceeding".into()],
        ),
        list(
            "cases, page after row 200,000 by name",
            json!({ "sort": "name", "after": cursor(Some(&deep.0), None, deep.1) }),
            "and (c.folded_name, c.id) > ($2, $3) order by c.folded_name, c.id limit 51",
            vec![deep.0.clone().into(), deep.1.into()],
        ),
        list(
            "cases, page two thirds in by last change, unassigned",
            json!({ "sort": "changed", "unassigned": true, "after": cursor(None, Some(middle), id(2, 9)) }),
            "and c.representative_id is null and (c.changed_at, c.id) > ($2, $3) order by c.changed_at, c.id limit 51",
            vec![middle.into(), id(2, 9).into()],
        ),
        list(
            "cases, a stage that twenty are in",
            json!({ "stage": ["relief"], "sort": "changed", "descending": true }),
            "and c.stage = $2 order by c.changed_at desc, c.id desc limit 51",
            vec!["relief".into()],
        ),
        list(
            "cases, urgent and penal and on hold (a handful)",
            json!({ "risk": "urgent", "ambito": "penal", "status": ["on_hold"], "sort": "opened" }),
            "and c.risk = $2 and c.ambito = $3 and c.status = $4 order by c.opened_at, c.id limit 51",
            vec!["urgent".into(), "penal".into(), "on_hold".into()],
        ),
        list(
            "cases, three frequent filters that few have together",
            json!({ "stage": ["representation"], "custody": ["cbp"], "status": ["on_hold"], "ambito": "penal", "sort": "name" }),
            "and c.stage = $2 and c.custody = $3 and c.status = $4 and c.ambito = $5 order by c.folded_name, c.id limit 51",
            vec!["representation".into(), "cbp".into(), "on_hold".into(), "penal".into()],
        ),
        list(
            "cases, nothing found",
            json!({ "stage": ["returning"], "status": ["open"], "sort": "due" }),
            "and c.stage = $2 and c.status = $3 order by c.next_due_at, c.id limit 51",
            vec!["returning".into(), "open".into()],
        ),
        list(
            "cases, of one owner by name",
            json!({ "owner_user": owner, "sort": "name" }),
            "and c.owner_user = $2 order by c.folded_name, c.id limit 51",
            vec![owner.into()],
        ),
        list(
            "cases, of one owner in a rare stage by last change",
            json!({ "owner_user": owner, "stage": ["relief"], "sort": "changed" }),
            "and c.owner_user = $2 and c.stage = $3 order by c.changed_at, c.id limit 51",
            vec![owner.into(), "relief".into()],
        ),
        list(
            "cases, of one representative by next red date",
            json!({ "representative_id": id(3, 9), "sort": "due" }),
            "and c.representative_id = $2 and c.next_due_at is not null order by c.next_due_at, c.id limit 51",
            vec![id(3, 9).into()],
        ),
        list(
            "cases, of one facility, last opened first",
            json!({ "facility_id": "F0042", "sort": "opened", "descending": true }),
            "and c.facility_id = $2 order by c.opened_at desc, c.id desc limit 51",
            vec!["F0042".into()],
        ),
        list(
            "cases, overdue and unassigned by next red date",
            json!({ "overdue": true, "unassigned": true, "sort": "due" }),
            "and c.next_due_at < $2 and c.representative_id is null order by c.next_due_at, c.id limit 51",
            vec![(begin() + TimeDelta::days(3000)).into()],
        ),
        list(
            "cases, overdue by name",
            json!({ "overdue": true, "sort": "name" }),
            "and c.next_due_at < $2 order by c.folded_name, c.id limit 51",
            vec![(begin() + TimeDelta::days(3000)).into()],
        ),
        list(
            "cases with two frequent words, in one stage",
            json!({ "q": "hernandez garcia", "stage": ["proceeding"], "sort": "changed", "descending": true }),
            "and c.stage = $2 and c.id in (select w.case_id from case_word w where w.office = $1 and w.word = 'HERNANDEZ'
                intersect select w.case_id from case_word w where w.office = $1 and w.word >= 'GARCIA' and w.word < 'GARCIB')
             order by c.changed_at desc, c.id desc limit 51",
            vec!["proceeding".into()],
        ),
        search("search, one rare word", "garcia123", &["GARCIA123"]),
        search("search, one frequent word", "hernandez", &["HERNANDEZ"]),
        search("search, two frequent words", "hernandez garcia", &["HERNANDEZ", "GARCIA"]),
        search("search, three frequent words", "maria hernandez garcia", &["MARIA", "HERNANDEZ", "GARCIA"]),
        search("search, a frequent word and a first letter", "hernandez m", &["HERNANDEZ", "M"]),
        search("search, a first letter alone", "g", &["G"]),
        Question {
            what: "caseload board",
            command: "caseload",
            params: json!({}),
            raw: "select stage, status, representative_id, owner_user, count(*) as cases, cast(sum(case when next_due_at < $2 then 1 else 0 end) as bigint) as overdue
                  from case_file where office = $1 and status in ('open', 'reopened', 'on_hold') group by stage, status, representative_id, owner_user"
                .into(),
            cells: vec![(begin() + TimeDelta::days(540)).into()],
            entered: Entered::Chain,
            office: OFFICE,
        },
    ];
    asked.extend([
        Question {
            what: "history of a case that a third of the chain is about",
            command: "list_history",
            params: json!({ "case_id": id(2, 7) }),
            raw: "select office, seq, at, actor, actor_name, role, command, outcome, subject, case_id, reason, detail, times, first_at, prev_hash, hash from audit_entry
                  where office = $1 and case_id = $2 order by seq desc limit 51"
                .into(),
            cells: vec![id(2, 7).into()],
            entered: Entered::Chain,
            office: OFFICE,
        },
        Question {
            what: "history of a case with four entries",
            command: "list_history",
            params: json!({ "case_id": id(2, 12_345) }),
            raw: "select office, seq, at, actor, actor_name, role, command, outcome, subject, case_id, reason, detail, times, first_at, prev_hash, hash from audit_entry
                  where office = $1 and case_id = $2 order by seq desc limit 51"
                .into(),
            cells: vec![id(2, 12_345).into()],
            entered: Entered::Chain,
            office: OFFICE,
        },
        calendar("calendar, a month", false, OFFICE),
        calendar("calendar, my month", true, OFFICE),
        calendar("calendar, a month of a small office beside it", false, crate::plenty::SMALL),
        alerts("alerts, open", "open", "and handled_at is null order by received_at, id", OFFICE),
        alerts("alerts, handled", "handled", "and handled_at is not null order by received_at desc, id desc", OFFICE),
        alerts("alerts, all", "all", "order by received_at desc, id desc", OFFICE),
        alerts("alerts, open, of a small office beside it", "open", "and handled_at is null order by received_at, id", crate::plenty::SMALL),
        alerts("alerts, handled, of a small office beside it", "handled", "and handled_at is not null order by received_at desc, id desc", crate::plenty::SMALL),
        alerts("alerts, told, of a small office beside it", "told", "and handled_at is null order by received_at, id", crate::plenty::SMALL),
        Question {
            what: "alerts, the rail's figures",
            command: "alert_counts",
            params: json!({}),
            raw: "select count(*) from alert where office = $1 and handled_at is null".into(),
            cells: vec![],
            entered: Entered::Not,
            office: OFFICE,
        },
    ]);
    asked
}
