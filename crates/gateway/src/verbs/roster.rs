//! `roster lint`: what the duty rosters leave open, for whoever answers for all offices. Offices, hours and ids; no name.

use super::{Failure, passphrase};
use crate::arguments::Arguments;
use casework::escalation::{Finding, FindingKind};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use office::clock::Clock;
use office::desk::Desk;
use office::escalation::{OfficeLint, lint_file};

const KINDS: [(FindingKind, &str); 6] = [
    (FindingKind::Hole, "nobody on duty"),
    (FindingKind::HolidayUncovered, "holiday without duty"),
    (FindingKind::SinglePoint, "one person alone"),
    (FindingKind::Unverified, "no verified telephone or mail"),
    (FindingKind::Gone, "may not sign in any more"),
    (FindingKind::EmptyStep, "step that calls nobody"),
];

pub(super) async fn lint(arguments: Arguments) -> Result<(), Failure> {
    let found = match &arguments.file {
        Some(file) => {
            let text = std::fs::read_to_string(file).map_err(|e| Failure::new(format!("{}: {e}", file.display())))?;
            lint_file(&text, Clock::System.now())?
        }
        None => {
            let desk = Desk::network(arguments.desk(), &passphrase()?).await?;
            let only = (!arguments.office.is_empty()).then_some(arguments.office.as_str());
            let found = desk.lint_rosters(only).await;
            desk.lock().await;
            found?
        }
    };
    for office in &found {
        println!("{}", told(office));
    }
    let hours: usize = found.iter().map(|office| office.cover.hours.len()).sum();
    let open = found.iter().flat_map(|office| &office.cover.hours).filter(|people| **people == 0).count();
    println!("{} offices, {hours} hours looked at, {open} of them with nobody on duty", found.len());
    if open > 0 {
        Err(Failure::new("not every hour is covered: there the next step of each office's policy is called at once"))
    } else {
        Ok(())
    }
}

fn told(office: &OfficeLint) -> String {
    let zone: Tz = office.time_zone.parse().unwrap_or(Tz::UTC);
    let mut text = format!("{} ({}){}", office.office, office.time_zone, if office.has_roster { "" } else { ": no shifts" });
    for (kind, words) in KINDS {
        let of_kind: Vec<&Finding> = office.cover.findings.iter().filter(|finding| finding.kind == kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        let hours: i64 = of_kind.iter().map(|finding| finding.hours).sum();
        text.push_str(&if hours > 0 { format!("\n  {words}: {hours} h") } else { format!("\n  {words}: {}", of_kind.len()) });
        for finding in of_kind {
            text.push_str("\n    ");
            text.push_str(&line(finding, zone));
        }
    }
    text
}

fn line(finding: &Finding, zone: Tz) -> String {
    let local = |at: DateTime<Utc>| at.with_timezone(&zone).format("%a %Y-%m-%d %H:%M").to_string();
    let mut parts = Vec::new();
    parts.extend(finding.from.zip(finding.until).map(|(from, until)| format!("{} to {}", local(from), local(until))));
    parts.extend(finding.holiday.clone());
    parts.extend(finding.user.map(|user| user.to_string()));
    parts.extend(finding.step.as_ref().map(|(list, step)| format!("{list}, step {step}")));
    parts.join(", ")
}
