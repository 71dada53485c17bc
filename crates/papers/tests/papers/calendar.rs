//! The calendar file, read by a parser that is not ours.
use casework::language::Language;
use chrono::{NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use papers::calendar;
use papers::calendar::{Calendar, Item};
use papers::case::{Both, Colour, Due, Moment};
use papers::export::Marking;
use papers::wall::{Line, What};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

use crate::sample::at;

fn item(uid: &str, what: What) -> Item {
    Item { uid: uid.into(), sequence: 3, line: Line { folio: "MX-DAL-26-000123-9".into(), what } }
}

fn hearing(uid: &str, zone: Tz, day: (i32, u32, u32), hour: u32, minute: u32) -> Item {
    item(uid, What::Hearing { at: at(zone, day, hour, minute), court: "Dallas; sala 3, piso \\ 10".into() })
}

fn deadline(uid: &str, due: Due, colour: Colour) -> Item {
    let title = Both { es: "Apelar, ante la BIA; ¿cómo?".into(), en: "Appeal to the BIA".into() };
    item(uid, What::Deadline { due, title, colour, fatal: colour == Colour::Red, citation: None, confirmed: true, before_closing: None })
}

fn made(items: Vec<Item>, language: Language, marking: Marking) -> String {
    let made_at = Utc.with_ymd_and_hms(2026, 11, 22, 20, 5, 0).unwrap();
    calendar(&Calendar { office: Both::same("Consulado General de México en Dallas"), mine: false, items, language, marking, made_at })
}

/// What the independent parser finds.
fn parsed(name: &str, text: &str) -> Value {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.ics"));
    std::fs::write(&path, text).unwrap();
    let out = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../script/ical")).arg(path).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice::<Vec<Value>>(&out.stdout).unwrap().remove(0)
}

#[test]
fn an_independent_parser_reads_hours_in_their_zone_and_whole_days() {
    let zones = [(chrono_tz::America::Chicago, "2026-12-09T15:30:00+00:00"), (chrono_tz::America::Phoenix, "2026-12-09T16:30:00+00:00")];
    let mut items: Vec<Item> = zones.iter().map(|(zone, _)| hearing(zone.name(), *zone, (2026, 12, 9), 9, 30)).collect();
    let date = NaiveDate::from_ymd_opt(2026, 12, 21).unwrap();
    items.push(deadline("whole-day", Due::On { date, zone: chrono_tz::America::New_York }, Colour::Red));
    items.push(deadline("hour", Due::At(at(chrono_tz::America::Chicago, (2026, 11, 25), 16, 5)), Colour::Blue));
    items.push(deadline("undated", Due::NoDate, Colour::Red));
    let read = parsed("calendar", &made(items, Language::Es, Marking::Real));
    let events = read["events"].as_array().unwrap();
    assert_eq!(
        events.iter().map(|event| event["uid"].as_str().unwrap()).collect::<Vec<_>>(),
        ["America/Chicago", "America/Phoenix", "whole-day", "hour"]
    );
    for (event, (zone, utc)) in events.iter().zip(zones) {
        assert_eq!((&event["zone"], &event["utc"]), (&json!(zone.name()), &json!(utc)));
        assert_eq!(event["location"], "Dallas; sala 3, piso \\ 10");
        assert_eq!(event["summary"], "MX-DAL-26-000123-9 · Audiencia");
        assert_eq!((&event["alarms"], &event["sequence"], &event["class"]), (&json!([-86_400.0, -7_200.0]), &json!(3), &json!("PRIVATE")));
    }
    let day = &events[2];
    assert_eq!(
        (&day["start"], &day["zone"], &day["summary"]),
        (&json!("2026-12-21"), &Value::Null, &json!("MX-DAL-26-000123-9 · Apelar, ante la BIA; ¿cómo?"))
    );
    // Warnings of a whole day come at nine in the morning: 24 - 15.
    assert_eq!(day["alarms"], json!([-572_400.0, -226_800.0, -54_000.0]));
    assert!(day["description"].as_str().unwrap().starts_with("lun 21 dic 2026 · 23:59 EST\nFatal: "), "{day}");
    assert_eq!((&events[3]["utc"], &events[3]["alarms"]), (&json!("2026-11-25T22:05:00+00:00"), &json!([-86_400.0])));
    assert_eq!((&read["method"], &read["name"]), (&json!("PUBLISH"), &json!("Amparo: Consulado General de México en Dallas")));
}

#[test]
fn the_zones_in_the_file_agree_with_those_of_the_parser_across_every_change_of_the_clock() {
    for zone in [
        chrono_tz::America::Chicago,
        chrono_tz::America::Los_Angeles,
        chrono_tz::America::Phoenix,
        chrono_tz::America::Denver,
        chrono_tz::America::Tijuana,
        chrono_tz::America::Ojinaga,
        chrono_tz::America::Puerto_Rico,
        chrono_tz::Pacific::Honolulu,
        chrono_tz::America::Anchorage,
    ] {
        // Every third day of fourteen months at an hour that every clock shows once; script/ical compares both readings.
        let first = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
        let days = first.iter_days().step_by(3).take(150);
        let items = days.map(|day| {
            let local = day.and_hms_opt(9, 0, 0).unwrap().and_local_timezone(zone).single().unwrap();
            let what = What::Hearing { at: Moment { at: local.with_timezone(&Utc), zone }, court: "X".into() };
            item(&day.to_string(), what)
        });
        let read = parsed(&zone.name().replace('/', "-"), &made(items.collect(), Language::En, Marking::Real));
        assert_eq!(read["events"].as_array().unwrap().len(), 150);
        let parts = read["zones"][zone.name()].as_array().unwrap();
        let changes = parts.iter().map(|count| count.as_u64().unwrap()).sum::<u64>() - 1;
        let moves = !matches!(zone.name(), "America/Phoenix" | "America/Puerto_Rico" | "Pacific/Honolulu");
        assert_eq!(changes, if moves { 3 } else { 0 }, "{}", zone.name());
    }
}

#[test]
fn an_hour_that_the_clock_shows_twice_is_told_in_utc() {
    let second = Utc.with_ymd_and_hms(2026, 11, 1, 7, 30, 0).unwrap();
    let what = What::Hearing { at: Moment { at: second, zone: chrono_tz::America::Chicago }, court: "X".into() };
    let read = parsed("calendar-twice", &made(vec![item("twice", what)], Language::Es, Marking::Real));
    assert_eq!(read["events"][0]["start"], "2026-11-01T07:30:00+00:00");
}

#[test]
fn lines_are_folded_at_75_octets_and_absurd_texts_come_back_whole() {
    let court = format!("{} 👵🏽❤️ 你好\nBEGIN:VEVENT\r\u{7}", "añejo ".repeat(2_000));
    let what = What::Hearing { at: at(chrono_tz::America::Chicago, (2026, 12, 9), 9, 30), court: court.clone() };
    let text = made(vec![item("long", what)], Language::Es, Marking::Real);
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
    let read = parsed("calendar-long", &text);
    assert_eq!(read["events"].as_array().unwrap().len(), 1);
    assert_eq!(read["events"][0]["location"].as_str().unwrap(), court.replace(['\r', '\u{7}'], ""));
}

#[test]
fn the_practice_calendar_says_so_in_its_name_and_in_every_entry() {
    for (language, word) in [(Language::Es, "PRÁCTICA"), (Language::En, "PRACTICE")] {
        let items = vec![hearing("h", chrono_tz::America::Chicago, (2026, 12, 9), 9, 30)];
        let read = parsed(&format!("calendar-practice-{}", language.code()), &made(items, language, Marking::Practice));
        assert!(read["name"].as_str().unwrap().starts_with(word), "{read}");
        assert!(read["events"][0]["summary"].as_str().unwrap().starts_with(&format!("{word} · MX-DAL")), "{read}");
    }
}
