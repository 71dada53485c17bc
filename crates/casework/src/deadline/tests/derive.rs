//! Answers proposed from what is recorded.
use uuid::Uuid;

use super::{at, matter, shipped};
use crate::deadline::Matter;
use crate::derive::{Derivations, Ground};
use crate::event::Event;
use crate::fact::Answer;

fn derivations() -> Derivations {
    Derivations::parse(include_str!("../../../../../reference/derivations.json")).unwrap()
}

fn proposed(matter: &Matter) -> Vec<(String, Answer)> {
    derivations().proposals(matter).into_iter().map(|proposal| (proposal.fact, proposal.answer)).collect()
}

#[test]
fn the_latest_paper_served_proposes_the_track() {
    let mut served = matter("America/Chicago", "er.order_issued", "2026-11-10T09:00:00-06:00");
    served.events.push(Event::new(Uuid::from_u128(2), "nta.served", at("2026-11-12T09:00:00-06:00")));
    assert_eq!(proposed(&served), [("process_track".to_owned(), Answer::from("240"))]);
    assert_eq!(derivations().proposals(&served)[0].ground, Ground::Event(Uuid::from_u128(2)));
    served.events[1].superseded_by = Some(Uuid::from_u128(3));
    assert_eq!(proposed(&served), [("process_track".to_owned(), Answer::from("expedited_removal"))]);
    served.facts.insert("process_track".to_owned(), Answer::from("expedited_removal"));
    assert_eq!(proposed(&served), [], "what is answered so already is not proposed");
}

#[test]
fn a_reopened_order_is_no_longer_final() {
    let mut ordered = matter("America/Chicago", "ij.in_absentia_order", "2026-11-10T09:00:00-06:00");
    assert_eq!(proposed(&ordered), [("final_order".to_owned(), Answer::Yes)]);
    ordered.events.push(Event::new(Uuid::from_u128(2), "motion.granted", at("2026-12-10T09:00:00-06:00")));
    assert_eq!(proposed(&ordered), [("final_order".to_owned(), Answer::No)]);
}

#[test]
fn an_answer_proposes_another() {
    let mut person = Matter::new("America/Chicago".parse().unwrap());
    person.facts.insert("nationality".to_owned(), Answer::from("MX"));
    person.facts.insert("custody".to_owned(), Answer::from("ice_detained"));
    let expected = [("nationality_contiguous".to_owned(), Answer::Yes), ("in_federal_criminal_custody".to_owned(), Answer::No)];
    assert_eq!(proposed(&person), expected);
    person.facts.insert("nationality".to_owned(), Answer::NotSure);
    assert_eq!(proposed(&person), expected[1..]);
}

#[test]
fn every_derivation_names_known_questions_events_and_answers_outside_the_wall() {
    let text: serde_json::Value = serde_json::from_str(include_str!("../../../../../reference/derivations.json")).unwrap();
    let pack = shipped();
    for row in text.as_array().unwrap() {
        let fact = pack.fact(row["fact"].as_str().unwrap()).unwrap();
        assert!(!fact.walled && fact.derived_from.is_some(), "{}", fact.name);
        let rows = row["latest_of"].as_array().or(row["answers"].as_array()).unwrap();
        for choice in rows {
            assert!(fact.admits(&choice["answer"].as_str().unwrap().into()));
            if let Some(event) = choice["event"].as_str() {
                assert!(!pack.event_type(event).unwrap().walled);
            } else {
                let source = pack.fact(row["from_fact"].as_str().unwrap()).unwrap();
                assert!(source.admits(&choice["value"].as_str().unwrap().into()));
            }
        }
    }
}

#[test]
fn recording_an_event_asks_what_its_rules_read() {
    let asked = |event: &str| shipped().questions_on(event).into_iter().map(|fact| fact.name.clone()).collect::<Vec<_>>();
    assert_eq!(asked("nta.served"), ["waived_10_days", "process_track"]);
    assert_eq!(asked("filing.opposing_filed"), ["court_set_deadline"]);
}
