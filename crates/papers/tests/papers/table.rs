//! Lists of cases as tables, read by a program that is not ours.
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use casework::language::Language;
use chrono::{TimeZone, Utc};
use papers::case::{Both, Moment};
use papers::export::{Export, Marking};
use papers::table::{ListedCase, Writing};
use std::io::Cursor;

fn export(language: Language, marking: Marking) -> Export {
    let made_at = Moment { at: Utc.with_ymd_and_hms(2026, 11, 22, 18, 0, 0).unwrap(), zone: chrono_tz::America::Chicago };
    Export { language, marking, made_at, made_by: "Ana Núñez".into(), reason: "supervision".into() }
}

fn case(name: &str) -> ListedCase {
    let moment = |hour| Moment { at: Utc.with_ymd_and_hms(2026, 11, 22, hour, 30, 0).unwrap(), zone: chrono_tz::America::Phoenix };
    ListedCase {
        folio: "MX-DAL-26-000123-9".into(),
        name: name.into(),
        a_number: Some("012345678".into()),
        ambito: "migration".into(),
        status: "open".into(),
        stage: Both { es: "Recepción".into(), en: "Intake".into() },
        risk: "urgent".into(),
        custody: "in_custody".into(),
        facility: Some("ELOY FED CTR FACILITY".into()),
        owner: "Ana Núñez".into(),
        representative: None,
        due: Some(moment(3)),
        opened: moment(18),
        changed: moment(19),
    }
}

fn rows(bytes: Vec<u8>, sheet: usize) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let name = book.sheet_names()[sheet].clone();
    book.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn a_workbook_says_each_case_in_the_readers_language_by_the_clock_of_its_place() {
    let bytes = papers::case_table(&[case("=1+1 Ñandú")], Writing::Xlsx, &export(Language::Es, Marking::Real)).unwrap();
    let rows = rows(bytes, 0);
    assert_eq!(rows.len(), 2);
    let said = |column: usize| rows[1][column].to_string();
    assert_eq!([said(0), said(1), said(5)], ["MX-DAL-26-000123-9", "=1+1 Ñandú", "Recepción"].map(str::to_owned));
    assert!(matches!(rows[1][1], Data::String(_)), "a name is a text, not a formula");
    // 03:30 UTC is 20:30 of the day before in Phoenix.
    let Data::DateTime(due) = &rows[1][11] else { panic!("the date is a date") };
    assert_eq!(due.to_ymd_hms_milli(), (2026, 11, 21, 20, 30, 0, 0));
    assert_eq!(said(14), "America/Phoenix");
    assert!(rows.iter().flatten().all(|cell| !cell.to_string().starts_with('[')), "a word is missing: {rows:?}");
}

#[test]
fn its_second_sheet_says_who_took_it_out_and_marks_practice() {
    let made = |marking| papers::case_table(&[case("Ruiz")], Writing::Xlsx, &export(Language::En, marking)).unwrap();
    let told = |marking| rows(made(marking), 1).into_iter().flatten().map(|cell| cell.to_string()).collect::<Vec<_>>().join("|");
    assert!(told(Marking::Real).contains("Ana Núñez") && told(Marking::Real).contains("supervision"));
    assert!(!told(Marking::Real).contains("PRACTICE"));
    assert!(told(Marking::Practice).contains("PRACTICE"));
}

#[test]
fn comma_separated_text_is_read_back_whole_and_begins_no_formula() {
    let bytes = papers::case_table(&[case("=cmd, \"x\"\nRuiz")], Writing::Csv, &export(Language::En, Marking::Real)).unwrap();
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!((rows.len(), &rows[0][1], &rows[0][11]), (1, "'=cmd, \"x\"\nRuiz", "2026-11-21T20:30:00-07:00"));
    let none = papers::case_table(&[], Writing::Csv, &export(Language::Es, Marking::Real)).unwrap();
    assert_eq!(String::from_utf8(none).unwrap().lines().count(), 1, "an empty list has its headers");
}
