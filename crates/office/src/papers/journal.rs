//! The daily journal of dates. Its hash is computed from the lines, enters the audit chain, and is printed: a later print of the same day can be compared.

use super::{export as circumstances, gather, pdf};
use crate::Problem;
use crate::act::Act;
use crate::agenda::{start_of, title};
use crate::clock::hex;
use crate::door::FileAnswer;
use crate::matter::stored_zone;
use crate::place::office_zone;
use casework::language::Language;
use casework::pack::Pack;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use papers::case::{Due, Moment};
use papers::journal::{Deed, Entry, Journal, JournalPart, file_name};
use records::journal::{self, JournalRow};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Most lines that one paper takes: some four hundred pages. A longer day is printed in parts.
const MOST: usize = 5000;

/// A day's journal to make.
#[derive(Deserialize, JsonSchema)]
pub struct ExportDeadlineJournal {
    /// A local day of the office, today at the latest.
    pub day: NaiveDate,
    /// Language of the paper.
    pub language: Language,
    /// Why.
    pub reason: String,
    /// Which part of a day that one paper does not take; the first is 1.
    pub part: Option<usize>,
}

/// The journal of a day as a PDF. Nothing of the asylum wall is in it, whoever asks.
pub async fn export(act: &mut Act, asked: ExportDeadlineJournal) -> Result<FileAnswer, Problem> {
    act.because(&asked.reason)?;
    let code = act.code();
    let zone = office_zone(act.tx(), &code).await?;
    let (from, until) = bounds(asked.day, zone).ok_or_else(|| Problem::field("day", "not_a_date"))?;
    if from > act.now() {
        return Err(Problem::field("day", "day_ahead"));
    }
    let rows = journal::outside_the_wall(act.tx(), from, until, i64::MAX).await?;
    let part = part_of(rows.len(), asked.part)?;
    let sha256 = hash(&code, asked.day, zone, &rows);
    act.detail(
        json!({ "paper": "deadline_journal", "day": asked.day, "language": asked.language.code(), "lines": rows.len(), "part": part.map(|part| part.number), "sha256": sha256 }),
    );
    let pack = act.office_pack().await?;
    let journal = Journal {
        office: gather::letterhead(act, &code).await?,
        day: asked.day,
        zone,
        over: act.now() >= until,
        sha256,
        part,
        entries: rows.iter().skip(part.map_or(0, |part| part.first - 1)).take(MOST).filter_map(|row| entry(row, zone, &pack)).collect(),
    };
    let export = circumstances(act, asked.language, &asked.reason).await?;
    let name = file_name(asked.language, &code, asked.day, part);
    pdf(name, move || papers::day_journal(&journal, &export)).await
}

/// The part that is asked for; none where one paper takes the whole day.
fn part_of(lines: usize, asked: Option<usize>) -> Result<Option<JournalPart>, Problem> {
    let of = lines.div_ceil(MOST).max(1);
    match asked {
        None if of > 1 => Err(Problem::refused("journal_in_parts", "the day is printed in parts").with("parts", of).with("most", MOST)),
        Some(number) if !(1..=of).contains(&number) => Err(Problem::field("part", "no_such_part")),
        Some(number) if of > 1 => Ok(Some(JournalPart { number, of, first: (number - 1) * MOST + 1, lines })),
        _ => Ok(None),
    }
}

/// The instants at which a local day begins and ends.
fn bounds(day: NaiveDate, zone: Tz) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    Some((start_of(day, zone)?, start_of(day.succ_opt()?, zone)?))
}

/// SHA-256 over what the record says of the day, in a fixed order: no word of a language, no circumstance of the print.
fn hash(office: &str, day: NaiveDate, zone: Tz, rows: &[JournalRow]) -> String {
    let lines: Vec<Value> = rows
        .iter()
        .map(|row| {
            let micros = |at: Option<DateTime<Utc>>| at.map(|at| at.timestamp_micros());
            json!([
                row.id,
                row.at.timestamp_micros(),
                row.what,
                row.folio,
                row.deadline_id,
                row.rule_id,
                row.rule_version,
                row.fatal,
                row.by_user,
                row.by_name,
                row.why,
                row.reason,
                row.proof,
                [json!(row.old_standing), json!(micros(row.old_at)), json!(row.old_on), json!(row.old_zone)],
                [json!(row.new_standing), json!(micros(row.new_at)), json!(row.new_on), json!(row.new_zone)]
            ])
        })
        .collect();
    // Lines of the days before this was said have the hash that was printed then.
    let authorities: Vec<Value> =
        rows.iter().filter(|row| row.confirmed.is_some()).map(|row| json!([row.id, row.citation, row.confirmed])).collect();
    let said = if authorities.is_empty() {
        json!(["journal-1", office, day, zone.name(), lines])
    } else {
        json!(["journal-2", office, day, zone.name(), lines, authorities])
    };
    hex(&Sha256::digest(said.to_string().as_bytes()))
}

fn entry(row: &JournalRow, zone: Tz, pack: &Pack) -> Option<Entry> {
    let deed = Deed::of(&row.what)?;
    let old =
        row.old_standing.as_deref().and_then(|standing| due(standing, row.old_at, row.old_on, row.old_zone.as_deref().unwrap_or_default()));
    Some(Entry {
        at: Moment { at: row.at, zone },
        deed,
        folio: row.folio.clone(),
        title: title(pack, &row.rule_id, &row.rule_version),
        rule: format!("{} ({})", row.rule_id, row.rule_version),
        fatal: row.fatal,
        citation: row.citation.clone(),
        confirmed: row.confirmed,
        old,
        new: due(&row.new_standing, row.new_at, row.new_on, &row.new_zone),
        why: matches!(deed, Deed::Entered | Deed::Changed).then(|| row.why.clone()),
        reason: row.reason.clone(),
        proof: row.proof,
        by: row.by_name.clone(),
    })
}

/// The date of a line; none where the rule no longer applied.
fn due(standing: &str, at: Option<DateTime<Utc>>, on: Option<NaiveDate>, zone: &str) -> Option<Due> {
    let zone = stored_zone(zone);
    match (standing, at, on) {
        ("gone" | "history", _, _) => None,
        ("possible", _, _) => Some(Due::Possible),
        (_, Some(at), _) => Some(Due::At(Moment { at, zone })),
        (_, None, Some(date)) => Some(Due::On { date, zone }),
        (_, None, None) => Some(Due::NoDate),
    }
}
