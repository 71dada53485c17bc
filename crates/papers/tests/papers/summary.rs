//! The case summary in both languages and every redaction.
use casework::language::Language;
use papers::case::Due;
use papers::case_summary;
use papers::export::{Marking, Redaction};

use crate::sample::{empty, export, full};
use crate::tools::Paper;

fn paper(name: &str, case: &papers::case::CaseSummary, redaction: Redaction, language: Language) -> Paper {
    let bytes = case_summary(case, redaction, &export(language, Marking::Real)).unwrap();
    Paper::keep(&format!("{name}-{}-{}", redaction.code(), language.code()), &bytes)
}

#[test]
fn every_summary_is_a_sound_tagged_pdf_in_its_language() {
    for language in Language::ALL {
        for redaction in Redaction::ALL {
            for (name, case) in [("full", full()), ("empty", empty())] {
                let paper = paper(name, &case, redaction, language);
                paper.check();
                let info = paper.info();
                assert!(info.contains("Tagged:          yes"), "{info}");
                assert!(info.contains("PDF version:     1.7"), "{info}");
                assert!(info.contains("612 x 792 pts (letter)"), "{info}");
                assert!(info.contains("CreationDate:    Sun Nov 22 20:05:00 2026 UTC"), "{info}");
                assert!(!info.contains("PDF/X"), "{info}");
                let bytes = std::fs::read(&paper.0).unwrap();
                let lang = format!("/Lang({})", language.tag());
                assert!(String::from_utf8_lossy(&bytes).contains(&lang), "{lang} is missing");
                assert!(!paper.text().contains('['), "a word is missing: {}", paper.text());
            }
        }
    }
}

#[test]
fn accents_names_and_dates_come_out_as_they_went_in() {
    let text = paper("accents", &full(), Redaction::Office, Language::Es).words();
    for words in [
        "José Luis Hernández Ruiz",
        "María Guadalupe Ruiz Ávila",
        "Lic. Begoña Íñiguez Peñaloza",
        "Ángela Núñez-Ochoa",
        "Núñez & Wu, PLLC",
        "MX-DAL-26-000123-9",
        "A 204-555-019",
        "16 nov 2026",
        "04:30 CST",
        "lun 21 dic 2026",
        "¿Fijó el juez otra fecha por escrito?",
        "Página 1 de ",
        "Apoyo para decidir, no asesoría jurídica.",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    let english = paper("accents", &full(), Redaction::Office, Language::En).words();
    for words in ["Mon, Dec 21, 2026", "11:59 p.m. CST", "8:30 a.m. CST", "Decision support, not legal advice.", "Page 1 of "] {
        assert!(english.contains(words), "{words} is not in {english}");
    }
}

#[test]
fn a_red_deadline_says_in_words_that_a_right_can_be_lost() {
    let paper = paper("red", &full(), Redaction::Office, Language::Es);
    let words = paper.words();
    assert!(words.contains("Próximo plazo fatal lun 21 dic 2026"), "{words}");
    assert!(words.contains("Plazo legal Confirmado Fatal: no cumplirlo puede perder un derecho"), "{words}");
    assert!(words.contains("Meta del servicio consular Confirmado, avisado Meta: no es plazo legal"), "{words}");
    assert!(words.contains("Protegido hasta Confirmado No impide la detención ni el traslado."), "{words}");
    assert!(words.contains("Sin confirmar por abogado"), "{words}");
    assert!(words.contains("Antes: jue 17 dic 2026"), "{words}");
    assert!(words.contains("Sin contar ese día, el día 30 es el dom 20 dic 2026."), "{words}");
}

#[test]
fn a_deadline_that_is_met_is_no_longer_red_nor_next() {
    let mut case = full();
    case.deadlines[0].status = "met".into();
    let words = paper("met", &case, Redaction::Office, Language::Es).words();
    assert!(words.contains("Próximo plazo fatal Ningún plazo fatal abierto con fecha"), "{words}");
    case.deadlines[0].due = Due::NoDate;
    let words = paper("met", &case, Redaction::Office, Language::Es).words();
    assert!(words.contains("Plazos terminados"), "{words}");
}

#[test]
fn without_counsel_every_case_carries_the_same_line_on_reserved_matters() {
    let line = "Asuntos reservados: un abogado debe ver.";
    let mut case = full();
    assert!(!paper("counsel", &case, Redaction::Office, Language::Es).words().contains(line));
    case.counsel_engaged = false;
    assert!(paper("counsel", &case, Redaction::Office, Language::Es).words().contains(line));
    case.deadlines.clear();
    assert!(paper("counsel", &case, Redaction::Lawyer, Language::Es).words().contains(line));
}

#[test]
fn a_screen_reader_meets_the_paper_in_reading_order() {
    let structure = paper("order", &full(), Redaction::Office, Language::En).structure();
    let places: Vec<usize> =
        ["H1 (block)", "Case summary", "Custody now", "Person", "A-Number", "Deadlines and dates", "Hearings", "About this"]
            .iter()
            .map(|words| structure.find(words).unwrap_or_else(|| panic!("{words} is not in {structure}")))
            .collect();
    assert!(places.is_sorted(), "{places:?} in {structure}");
    assert_eq!(structure.matches("H1 (block)").count(), 1);
    // The footer stands on every page and in nobody's ear.
    assert!(!structure.contains("Page 1 of"), "{structure}");
    // Lines part words for the ear as well as for the eye.
    assert!(structure.contains("Pidió que avisáramos a su mamá."), "{structure}");
    assert!(structure.contains("Nov 20, 2026 1:40 p.m. CST"), "{structure}");
}

#[test]
fn the_family_gets_one_page() {
    for language in Language::ALL {
        assert_eq!(paper("family", &full(), Redaction::Family, language).pages(), 1);
    }
}

#[test]
fn practice_is_marked_on_every_page_and_said_aloud() {
    for (language, word, mark) in [(Language::Es, "PRÁCTICA", "PRÁCTICA: personas"), (Language::En, "PRACTICE", "PRACTICE: fictitious")] {
        for redaction in Redaction::ALL {
            let bytes = case_summary(&full(), redaction, &export(language, Marking::Practice)).unwrap();
            let paper = Paper::keep(&format!("practice-{}-{}", redaction.code(), language.code()), &bytes);
            paper.check();
            let text = paper.text();
            let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
            assert_eq!(pages.len(), paper.pages());
            for page in pages {
                assert!(page.contains(mark), "a page without the mark: {page}");
            }
            assert!(paper.structure().contains(word));
            let real = case_summary(&full(), redaction, &export(language, Marking::Real)).unwrap();
            assert!(!Paper::keep("real", &real).text().contains(word));
        }
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let make = || case_summary(&full(), Redaction::Office, &export(Language::Es, Marking::Real)).unwrap();
    assert!(make() == make());
}
