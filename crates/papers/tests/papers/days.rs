//! The daily journal of dates and the wall sheet.
use casework::language::Language;
use chrono::NaiveDate;
use papers::case::{Both, Colour, Due, Letterhead};
use papers::export::{Export, Marking};
use papers::journal::{Deed, Entry, Journal};
use papers::wall::{Line, WallSheet, What};
use papers::{day_journal, wall_sheet};

use crate::sample::{CHICAGO, at, empty, export};
use crate::tools::Paper;

const FOLIO: &str = "MX-DAL-26-000123-9";
const PRINT: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

fn office() -> Letterhead {
    empty().office
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn on(month: u32, date: u32) -> Due {
    Due::On { date: day(month, date), zone: CHICAGO }
}

fn appeal() -> Both {
    Both { es: "Apelar ante la BIA".into(), en: "Appeal to the BIA".into() }
}

fn entry(deed: Deed) -> Entry {
    Entry {
        at: at(CHICAGO, (2026, 11, 20), 9, 41),
        deed,
        folio: FOLIO.into(),
        title: appeal(),
        rule: "BIA-APPEAL-30 (2026-11-22)".into(),
        fatal: true,
        citation: Some("8 CFR 1003.38(b)".into()),
        confirmed: Some(deed != Deed::Entered),
        old: (deed == Deed::Changed).then(|| on(12, 17)),
        new: Some(on(12, 21)),
        why: matches!(deed, Deed::Entered | Deed::Changed).then(|| "record_event".into()),
        reason: (deed == Deed::Waived).then(|| "Carta firmada".into()),
        proof: deed == Deed::Met,
        by: "Lic. Begoña Íñiguez".into(),
    }
}

fn journal(entries: Vec<Entry>) -> Journal {
    Journal { office: office(), day: day(11, 20), zone: CHICAGO, over: true, sha256: PRINT.into(), part: None, entries }
}

fn hearing(date: u32, hour: u32) -> Line {
    Line {
        folio: FOLIO.into(),
        what: What::Hearing { at: at(CHICAGO, (2026, 11, date), hour, 30), court: "Dallas Immigration Court".into() },
    }
}

fn deadline(due: Due, colour: Colour, fatal: bool) -> Line {
    Line {
        folio: "MX-DAL-26-000456-3".into(),
        what: What::Deadline {
            due,
            title: appeal(),
            colour,
            fatal,
            citation: Some("8 CFR 1003.38(b)".into()),
            confirmed: false,
            before_closing: None,
        },
    }
}

fn wall(lines: Vec<Line>) -> WallSheet {
    WallSheet { office: office(), first: day(11, 22), lines, more: false }
}

fn sound(paper: &Paper, language: Language) {
    paper.check();
    let info = paper.info();
    assert!(info.contains("Tagged:          yes") && info.contains("612 x 792 pts (letter)"), "{info}");
    let bytes = std::fs::read(&paper.0).unwrap();
    assert!(String::from_utf8_lossy(&bytes).contains(&format!("/Lang({})", language.tag())));
    let text = paper.text();
    for bracket in ["[paper", "[deadline", "[common"] {
        assert!(!text.contains(bracket), "a word is missing: {text}");
    }
}

fn printed(name: &str, made: &Journal, export: &Export) -> Paper {
    let paper = Paper::keep(&format!("{name}-{}", export.language.code()), &day_journal(made, export).unwrap());
    sound(&paper, export.language);
    paper
}

fn hung(name: &str, made: &WallSheet, export: &Export) -> Paper {
    let paper = Paper::keep(&format!("{name}-{}", export.language.code()), &wall_sheet(made, export).unwrap());
    sound(&paper, export.language);
    paper
}

#[test]
fn the_journal_says_what_was_done_by_whom_and_why_with_the_date_before() {
    let all = journal(Deed::ALL.map(entry).to_vec());
    let spanish = printed("journal", &all, &export(Language::Es, Marking::Real)).words();
    for words in [
        "Bitácora diaria de plazos",
        "vie 20 nov 2026",
        "09:41 CST",
        FOLIO,
        "Apelar ante la BIA",
        "lun 21 dic 2026",
        "Antes: jue 17 dic 2026",
        "Se registró un hecho",
        "Lic. Begoña Íñiguez",
        "Motivo: Carta firmada",
        "Con prueba en el expediente",
        "Registrados (1)",
        "Página 1 de ",
    ] {
        assert!(spanish.contains(words), "{words} is not in {spanish}");
    }
    let english = printed("journal", &all, &export(Language::En, Marking::Real));
    let words = english.words();
    for deed in ["Entered (1)", "Changed (1)", "Confirmed (1)", "Met (1)", "Extended (1)", "Waived (1)", "Missed (1)", "Opened again (1)"] {
        assert!(words.contains(deed), "{deed} is not in {words}");
    }
    // In groups of eight, to be compared by eye; whole in the footer of every page, to be searched.
    assert!(words.contains("9f86d081 884c7d65 9a2feaa0"), "{words}");
    assert!(english.text().split('\u{c}').filter(|page| !page.trim().is_empty()).all(|page| page.contains(PRINT)));
    assert!(!words.contains("not over yet"), "{words}");
}

#[test]
fn a_day_that_is_not_over_and_a_day_without_lines_say_so() {
    let mut made = journal(Vec::new());
    made.over = false;
    let words = printed("journal-empty", &made, &export(Language::Es, Marking::Real)).words();
    assert!(words.contains("El día aún no termina") && words.contains("no se hizo nada con ningún plazo"), "{words}");
}

#[test]
fn a_date_that_no_longer_applies_and_an_unknown_act_are_said_in_words() {
    let gone = Entry { new: None, why: Some("a_new_act".into()), ..entry(Deed::Changed) };
    let words = printed("journal-gone", &journal(vec![gone]), &export(Language::En, Marking::Real)).words();
    assert!(words.contains("No longer applies") && words.contains("Another act at the desk"), "{words}");
}

#[test]
fn five_hundred_lines_ten_thousand_letters_and_emoji_are_printed_whole() {
    let reason: String = (0..1_400).map(|number| format!("añejo{number} ")).collect();
    let mut entries: Vec<Entry> =
        (0..500).map(|number| Entry { folio: format!("MX-DAL-26-{number:06}-9"), ..entry(Deed::Entered) }).collect();
    entries.push(Entry { reason: Some(reason), by: "Ñ".repeat(300), ..entry(Deed::Waived) });
    entries.push(Entry { reason: Some("dijo 👵🏽❤️ y 你好".into()), ..entry(Deed::Waived) });
    let text = printed("journal-long", &journal(entries), &export(Language::Es, Marking::Real)).words();
    assert!((0..500).all(|number| text.contains(&format!("MX-DAL-26-{number:06}-9"))));
    assert!((0..1_400).all(|number| text.contains(&format!("añejo{number} "))));
    assert!(text.contains("dijo [?] y [?]") && text.contains("El signo [?] ocupa el lugar"));
}

#[test]
fn the_wall_sheet_shows_fourteen_days_in_order_with_folios_and_words_for_every_colour() {
    let lines = vec![
        deadline(on(11, 23), Colour::Red, true),
        deadline(on(11, 23), Colour::Amber, false),
        deadline(on(11, 24), Colour::Target, false),
        deadline(on(11, 24), Colour::Blue, false),
        deadline(on(11, 24), Colour::Red, false),
        deadline(Due::At(at(CHICAGO, (2026, 11, 25), 16, 5)), Colour::Red, true),
        hearing(25, 13),
        hearing(23, 8),
        // Outside the fourteen days, before and after, and without a date.
        Line { folio: "MX-DAL-26-999999-1".into(), ..deadline(on(12, 6), Colour::Red, true) },
        Line { folio: "MX-DAL-26-999999-2".into(), ..deadline(on(11, 21), Colour::Red, true) },
        Line { folio: "MX-DAL-26-999999-3".into(), ..deadline(Due::NoDate, Colour::Red, true) },
    ];
    let spanish = hung("wall", &wall(lines.clone()), &export(Language::Es, Marking::Real)).words();
    for words in [
        "Audiencias y plazos",
        "Del 22 nov 2026 al 5 dic 2026",
        "dom 22 nov 2026 Nada este día.",
        "08:30 CST Audiencia Dallas Immigration Court",
        "FATAL: no cumplirlo puede perder un derecho",
        "Fecha protectora",
        "Meta de la casa: no es plazo legal",
        "Deber de la otra parte",
        "Plazo legal",
        "16:05 CST",
        "sáb 5 dic 2026",
        "Página 1 de ",
    ] {
        assert!(spanish.contains(words), "{words} is not in {spanish}");
    }
    assert!(!spanish.contains("999999"), "{spanish}");
    assert!(spanish.find("08:30 CST") < spanish.find("23:59 CST") && spanish.find("13:30 CST") < spanish.find("16:05 CST"), "{spanish}");
    let english = hung("wall", &wall(lines), &export(Language::En, Marking::Real));
    assert!(english.words().contains("1:30 p.m. CST Hearing"), "{}", english.words());
    let structure = english.structure();
    assert_eq!((structure.matches("H1 (block)").count(), structure.matches("H2 (block)").count()), (1, 15));
}

#[test]
fn the_wall_sheet_is_printed_without_colour_on_what_must_be_read() {
    let lines = vec![deadline(on(11, 23), Colour::Red, true), deadline(on(11, 23), Colour::Green, false), hearing(24, 9)];
    let opened = hung("wall-black", &wall(lines), &export(Language::Es, Marking::Real)).opened();
    // The red and amber of the other papers (papers::page::ink), as the writer puts them.
    for ink in [[0xA1_u8, 0x12, 0x1B], [0x85, 0x54, 0x00], [0x1D, 0x4F, 0x85], [0x2B, 0x6A, 0x3A]] {
        let colour = ink.map(|part| format!("{}", f32::from(part) / 255.0)).join(" ");
        assert!(!opened.contains(&colour), "{colour} is on the sheet");
    }
}

#[test]
fn a_full_wall_and_absurd_words_lose_nothing() {
    let mut lines: Vec<Line> =
        (0..300).map(|number| Line { folio: format!("MX-DAL-26-{number:06}-9"), ..deadline(on(11, 24), Colour::Amber, false) }).collect();
    let court = (0..1_400).map(|number| format!("sala{number} ")).collect::<String>() + "👵🏽";
    lines.push(Line { folio: "F".repeat(200), what: What::Hearing { at: at(CHICAGO, (2026, 11, 26), 9, 0), court } });
    let mut made = wall(lines);
    made.more = true;
    let text = hung("wall-full", &made, &export(Language::Es, Marking::Real)).words();
    assert!((0..300).all(|number| text.contains(&format!("MX-DAL-26-{number:06}-9"))));
    assert!((0..1_400).all(|number| text.contains(&format!("sala{number} "))));
    assert!(text.contains("Hay más anotaciones") && text.contains("El signo [?] ocupa el lugar"));
}

#[test]
fn papers_of_the_practice_office_are_marked_on_every_page() {
    for (language, mark) in [(Language::Es, "PRÁCTICA: personas"), (Language::En, "PRACTICE: fictitious")] {
        let export = export(language, Marking::Practice);
        for paper in [
            printed("journal-practice", &journal(vec![entry(Deed::Met); 60]), &export),
            hung("wall-practice", &wall(vec![hearing(24, 9); 60]), &export),
        ] {
            let text = paper.text();
            let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
            assert!(pages.len() > 1 && pages.iter().all(|page| page.contains(mark)), "{text}");
        }
    }
}
