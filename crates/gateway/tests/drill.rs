//! The program itself: a drill on a server of its own, and a table that does not read.
#![expect(clippy::unwrap_used, reason = "a helper of tests fails its test")]

use std::process::{Command, Output};

fn drill(table: &str, more: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("presses.csv");
    std::fs::write(&file, table).unwrap();
    Command::new(env!("CARGO_BIN_EXE_amparo-gateway")).arg("drill").arg(&file).args(more).output().unwrap()
}

#[test]
fn a_drill_runs_through_every_path_and_loses_and_doubles_none() {
    let mut table = String::from("time,lat,lon,zip,county_fips,county,state,place\n");
    for n in 0..6 {
        table.push_str(&format!("2026-11-22T18:00:0{n}Z,32.7767,-96.797,,,,,\n2026-11-22T18:00:0{n}Z,,,77002,,,,\n"));
        table.push_str(&format!(
            "2026-11-22T18:00:0{n}Z,,,,48113,,,\n2026-11-22T18:00:0{n}Z,,,,,Harris,TX,\n2026-11-22 18:00:0{n},,,,,,,\n"
        ));
    }
    let ran = drill(&table, &["--rate", "40/s"]);
    let (said, wrong) = (String::from_utf8(ran.stdout).unwrap(), String::from_utf8(ran.stderr).unwrap());
    assert!(ran.status.success(), "{said}\n{wrong}");
    assert_eq!(said.lines().last(), Some("sent 30 received 30 lost 0 doubled 0"), "{said}");
    for (office, alerts) in [("MX-DAL", "12"), ("MX-HOU", "12"), ("MX-CIAM", "6")] {
        let line = said.lines().find(|line| line.starts_with(office)).unwrap_or_default();
        assert_eq!(line.split_whitespace().nth(1), Some(alerts), "{said}");
    }
    // Every leg of every alert was seen.
    let of_leg = |leg: &str| said.lines().filter(|line| line.contains(leg)).map(|line| times(line, leg)).sum::<usize>();
    assert_eq!(["receipt", "routed", "on desk", "paged", "acknowledged"].map(of_leg), [30; 5], "{said}");
}

/// The number after the name of a leg.
fn times(line: &str, leg: &str) -> usize {
    line.split_once(leg).and_then(|(_, rest)| rest.split_whitespace().next()).and_then(|n| n.parse().ok()).unwrap_or(0)
}

#[test]
fn a_row_that_does_not_read_is_named_before_anything_is_sent() {
    let ran = drill("time,lat,lon\n2026-11-22T18:00:00Z,32.7,-96.8\n2026-11-22T18:00:01Z,north,-96.8\n", &[]);
    let wrong = String::from_utf8(ran.stderr).unwrap();
    assert!(!ran.status.success() && ran.stdout.is_empty());
    assert!(wrong.contains("row 3, column lat"), "{wrong}");
    let ran = drill("time\n2026-11-22T18:00:00Z\n", &["--rate", "fast"]);
    assert!(!ran.status.success());
}
