//! What a redaction leaves out is nowhere in the file: not in the text, not in the tags, not in the metadata.
use casework::language::Language;
use papers::case_summary;
use papers::export::{Marking, Redaction};

use crate::sample::{export, full};
use crate::tools::Paper;

/// Text, tags and metadata of a summary, and the file itself with its streams opened.
fn everything(redaction: Redaction, language: Language) -> String {
    let bytes = case_summary(&full(), redaction, &export(language, Marking::Real)).unwrap();
    let paper = Paper::keep(&format!("redaction-{}-{}", redaction.code(), language.code()), &bytes);
    [paper.words(), paper.text(), paper.structure(), paper.info(), paper.opened()].concat()
}

/// What only the consulate itself may read.
const FOR_THE_OFFICE: [&str; 8] =
    ["PRIVATE-NOTE", "María Guadalupe", "477 555 0177", "Rogelio", "972 555 0190", "metformina", "Óscar Peña", "NO CONTACTAR"];

/// What the family's coarse paper leaves out as well.
const NOT_FOR_THE_FAMILY: [&str; 20] = [
    "PRIVATE-EVENT",
    "204-555-019",
    "204555019",
    "HERL870309HGTRZS08",
    "G55501234",
    "55501987",
    "9 mar 1987",
    "Mar 9, 1987",
    "Guanajuato",
    "8 CFR",
    "Apelar",
    "Appeal",
    "Fianza",
    "Bond",
    "Citatorio",
    "angela@nunezwu.example",
    "TX 24055501",
    "682 555 0133",
    "Treviño",
    "Dallas Hold Room",
];

#[test]
fn no_paper_ever_carries_walled_rows_or_counsel_notes() {
    for redaction in Redaction::ALL {
        for language in Language::ALL {
            let text = everything(redaction, language);
            assert!(!text.contains("CANARY"), "{}: {text}", redaction.code());
            assert!(!text.contains("Canario") && !text.contains("estrategia") && !text.contains("temor"), "{}", redaction.code());
        }
    }
}

#[test]
fn the_office_reads_what_is_its_own() {
    let text = everything(Redaction::Office, Language::Es);
    for words in FOR_THE_OFFICE {
        assert!(text.contains(words), "{words} is missing");
    }
}

#[test]
fn an_outside_lawyer_gets_the_legal_file_without_contacts_and_notes() {
    for language in Language::ALL {
        let text = everything(Redaction::Lawyer, language);
        for words in FOR_THE_OFFICE {
            assert!(!text.contains(words), "{words} is in the lawyer's copy");
        }
        for words in ["204-555-019", "8 CFR 1003.38(b)", "PRIVATE-EVENT", "Dallas Hold Room"] {
            assert!(text.contains(words), "{words} is missing in the lawyer's copy");
        }
    }
}

#[test]
fn the_family_gets_the_coarse_state_and_nothing_that_could_harm() {
    for language in Language::ALL {
        let text = everything(Redaction::Family, language);
        for words in FOR_THE_OFFICE.iter().chain(&NOT_FOR_THE_FAMILY) {
            assert!(!text.contains(words), "{words} is in the family's copy");
        }
        for words in ["José Luis Hernández Ruiz", "Prairieland Detention Center", "MX-DAL-26-000123-9", "+1 214 555 0101", "911", "Ángela"]
        {
            assert!(text.contains(words), "{words} is missing in the family's copy");
        }
    }
}

#[test]
fn a_death_is_not_told_by_a_paper() {
    let mut case = full();
    case.custody.state = Some("deceased".into());
    let bytes = case_summary(&case, Redaction::Family, &export(Language::Es, Marking::Real)).unwrap();
    let text = Paper::keep("bereaved", &bytes).words();
    assert!(text.contains("necesita hablar con usted en persona"), "{text}");
    for words in ["Fallec", "cita ante la corte", "Lo representa", "visita", "Prairieland"] {
        assert!(!text.contains(words), "{words} is in {text}");
    }
}
