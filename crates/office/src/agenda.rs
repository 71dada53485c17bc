//! Hearings and open deadlines by folio, for paper and calendars that leave the desk: no names, no subject of a hearing, nothing behind the asylum wall.

use crate::Problem;
use crate::act::Act;
use crate::deadlines::due;
use crate::matter::stored_zone;
use casework::deadline;
use casework::pack::Pack;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use papers::calendar::Item;
use papers::case::{Both, Colour, Due, Moment};
use papers::wall::{Line, What};
use records::agenda::{self, DeadlineLine, HearingLine, Stretch};

/// The first instant of a local day. Where the clock skips midnight, the first that it shows.
pub(crate) fn start_of(day: NaiveDate, zone: Tz) -> Option<DateTime<Utc>> {
    (0..4)
        .find_map(|hours| (day.and_time(NaiveTime::MIN) + TimeDelta::hours(hours)).and_local_timezone(zone).earliest())
        .map(|at| at.with_timezone(&Utc))
}

/// The title of a rule, of the very version where the pack still has it.
pub(crate) fn title(pack: &Pack, id: &str, version: &str) -> Both {
    let rule = pack.rule(id, version).or_else(|| pack.rules().iter().find(|entry| entry.rule.id == id));
    rule.map_or_else(|| Both::same(id), |entry| Both { es: entry.rule.title_es.clone(), en: entry.rule.title_en.clone() })
}

/// What is in a stretch of time, soonest first of each kind, and whether there is more than it takes.
pub(crate) async fn items(act: &mut Act, stretch: Stretch) -> Result<(Vec<Item>, bool), Problem> {
    let most = usize::try_from(stretch.most).unwrap_or_default();
    let asked = Stretch { most: stretch.most + 1, ..stretch };
    let hearings = agenda::hearings(act.tx(), &asked).await?;
    let deadlines = agenda::deadlines(act.tx(), &asked).await?;
    let more = hearings.len() > most || deadlines.len() > most;
    let pack = act.office_pack().await?;
    let mut items: Vec<Item> = hearings.into_iter().take(most).map(hearing).collect();
    items.extend(deadlines.into_iter().take(most).map(|row| dated(row, &pack)));
    Ok((items, more))
}

fn hearing(row: HearingLine) -> Item {
    let at = Moment { at: row.starts_at, zone: stored_zone(&row.time_zone) };
    Item { uid: row.id.to_string(), sequence: row.rev, line: Line { folio: row.folio, what: What::Hearing { at, court: row.court } } }
}

fn dated(row: DeadlineLine, pack: &Pack) -> Item {
    let zone = stored_zone(&row.time_zone);
    let due = match row.extended_on.map(deadline::Due::On).or(due(row.due_at, row.due_on, row.set_date, &row.standing)) {
        Some(deadline::Due::At(at)) => Due::At(Moment { at, zone }),
        Some(deadline::Due::On(date)) => Due::On { date, zone },
        None => Due::NoDate,
    };
    let colour = serde_json::from_value(row.colour.into()).unwrap_or(Colour::Grey);
    let title = title(pack, &row.rule_id, &row.rule_version);
    let of_version = pack.rule(&row.rule_id, &row.rule_version);
    let rule = of_version.or_else(|| pack.rules().iter().find(|entry| entry.rule.id == row.rule_id));
    let what = What::Deadline {
        due,
        title,
        colour,
        fatal: row.fatal,
        citation: rule.and_then(|entry| entry.rule.citations.first().cloned()),
        confirmed: of_version.is_some_and(|entry| entry.confirmation.is_some()),
        before_closing: row.before_closures.and_then(|day| day.parse().ok()).filter(|_| row.extended_on.is_none()),
    };
    Item { uid: row.id.to_string(), sequence: row.rev, line: Line { folio: row.folio, what } }
}
