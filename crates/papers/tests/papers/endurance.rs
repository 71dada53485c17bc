//! Input that nobody expects: huge, empty, in other scripts, broken.
use casework::language::Language;
use papers::case::{CaseSummary, Contact, Event, Note, Placement};
use papers::case_summary;
use papers::export::{Marking, Redaction};

use crate::sample::{empty, export, full};
use crate::tools::Paper;

fn office(name: &str, case: &CaseSummary) -> Paper {
    let bytes = case_summary(case, Redaction::Office, &export(Language::Es, Marking::Real)).unwrap();
    let paper = Paper::keep(name, &bytes);
    paper.check();
    paper
}

fn note(text: impl Into<String>) -> Note {
    Note { at: None, author: None, kind: "note".into(), text: text.into(), walled: false }
}

#[test]
fn a_note_of_ten_thousand_characters_is_printed_whole() {
    let mut case = empty();
    let words: Vec<String> = (0..1_400).map(|number| format!("añejo{number}")).collect();
    case.notes = vec![note(words.join(" "))];
    assert!(case.notes[0].text.len() > 10_000);
    let paper = office("note-10000", &case);
    let text = paper.words();
    for word in words {
        assert!(text.contains(&word), "{word} is lost");
    }
    assert!(paper.pages() >= 3);
}

#[test]
fn a_word_without_end_is_broken_and_not_lost() {
    let mut case = empty();
    case.notes = vec![note("Ñ".repeat(10_000))];
    case.person.given_names = "Ü".repeat(300);
    let paper = office("word-10000", &case);
    let text = paper.text();
    assert!(text.matches('Ñ').count() >= 10_000, "{}", text.matches('Ñ').count());
    let widest = text.lines().map(|line| line.matches('Ñ').count()).max();
    assert!(widest < Some(80), "a line runs out of the page: {widest:?}");
}

#[test]
fn a_table_of_five_hundred_rows_repeats_its_header_and_loses_none() {
    let mut case = full();
    let event = case.events[0].clone();
    case.events = (0..500).map(|number| Event { details: Some(format!("Constancia número {number}")), ..event.clone() }).collect();
    let paper = office("rows-500", &case);
    let text = paper.text();
    for number in 0..500 {
        assert!(text.contains(&format!("Constancia número {number}\n")), "row {number} is lost");
    }
    let pages = text.split('\u{c}').filter(|page| page.contains("Constancia número")).collect::<Vec<_>>();
    assert!(pages.len() > 10);
    assert!(pages.iter().all(|page| page.contains("Qué pasó")), "a page without its header row");
    // Said once: the repeated headers are artifacts.
    assert_eq!(paper.structure().matches("Qué pasó").count(), 1);
}

#[test]
fn a_cell_taller_than_a_page_goes_on_on_the_next() {
    let mut case = full();
    case.events[0].details = Some((0..1_500).map(|number| format!("línea{number} ")).collect());
    case.custody.timeline = vec![Placement { facility: Some("Á ".repeat(4_000)), ..case.custody.timeline[0].clone() }];
    let text = office("cell-tall", &case).words();
    assert!((0..1_500).all(|number| text.contains(&format!("línea{number} "))));
}

#[test]
fn emoji_and_other_scripts_leave_a_visible_mark_and_a_word_of_explanation() {
    let mut case = empty();
    case.notes = vec![note("Llamó la tía 👵🏽❤️ desde Łódź: «مرحبا» y 你好, fin.")];
    let paper = office("scripts", &case);
    let text = paper.words();
    assert!(text.contains("Llamó la tía [?] desde Łódź: «[?]» y [?], fin."), "{text}");
    assert!(text.contains("El signo [?] ocupa el lugar"), "{text}");
    case.notes = vec![note("Nada raro")];
    assert!(!office("scripts-none", &case).words().contains("[?]"));
}

#[test]
fn loose_accents_are_composed_and_direction_marks_cannot_turn_the_text() {
    let mut case = empty();
    case.person.given_names = "Jose\u{301} Man\u{303}ana".into();
    case.notes = vec![note("antes \u{202E}0981-555\u{202C} despue\u{301}s\u{200B}\u{0007}\tfin\r\notra")];
    let text = office("marks", &case).words();
    assert!(text.contains("José Mañana"), "{text}");
    assert!(text.contains("antes 0981-555 después fin otra"), "{text}");
}

#[test]
fn markup_in_a_name_is_only_text() {
    let mut case = full();
    case.person.given_names = "<b>(Ana) \\ & </rdf:li>".into();
    case.office.name.es = "Consulado <&> \"México\" )".into();
    case.folio = "MX-<&>)-26".into();
    let text = office("markup", &case).words();
    assert!(text.contains("<b>(Ana) \\ & </rdf:li>"), "{text}");
}

#[test]
fn names_of_absurd_length_do_not_break_the_frame() {
    let mut case = full();
    case.folio = "MX-".repeat(120);
    case.office.name.es = "Consulado de la República ".repeat(30);
    case.contacts = (0..60).map(|_| Contact { channels: vec!["+1 214 555 0100 ".repeat(20)], ..case.contacts[0].clone() }).collect();
    let paper = office("absurd", &case);
    assert!(paper.pages() > 3);
}
