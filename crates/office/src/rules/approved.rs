//! By which version of the rules something is counted. What was counted stays with the version that it was counted by until somebody approves
//! another, so that an act about something else moves no date because the rules changed meanwhile.

use super::Confirmation;
use crate::Problem;
use crate::act::Act;
use crate::cases::today;
use casework::pack::{Pack, PackRule};
use chrono::NaiveDate;
use records::rules as store;
use std::sync::{Arc, PoisonError};

/// A version of the rules: a pack, and the days on which those of its rules that follow the day of looking stand as they do (4.6).
#[derive(Clone)]
pub(crate) struct Version {
    /// The pack's checksum and the first of those days.
    pub(crate) stamp: String,
    pub(crate) pack: Arc<Pack>,
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
}

impl Version {
    fn on(pack: Arc<Pack>, day: NaiveDate) -> Self {
        let (first, last) = (pack.unchanged_since(day), pack.unchanged_until(day));
        let stamp = first.map_or_else(|| pack.checksum.clone(), |first| format!("{}@{first}", pack.checksum));
        Self { stamp, pack, first, last }
    }

    /// The day of looking: today, held within the days of this version.
    pub(crate) fn looked_on(&self, today: NaiveDate) -> NaiveDate {
        let held = self.last.map_or(today, |last| today.min(last));
        self.first.map_or(held, |first| held.max(first))
    }
}

impl Act {
    /// The rules of today.
    pub(crate) async fn rules_today(&mut self) -> Result<Version, Problem> {
        let pack = self.office_pack().await?;
        Ok(Version::on(pack, today(self).await?))
    }

    /// The version of a stamp; none where its rules were not kept.
    pub(crate) async fn rules_of(&mut self, stamp: &str) -> Result<Option<Version>, Problem> {
        let (checksum, day) = stamp.split_once('@').map_or((stamp, None), |(checksum, day)| (checksum, day.parse().ok()));
        // One that was noted before days were has the day of today.
        let day = match day {
            Some(day) => day,
            None => today(self).await?,
        };
        let standing = self.office_pack().await?;
        if standing.checksum == checksum {
            return Ok(Some(Version::on(standing, day)));
        }
        let given = store::confirmations(self.tx()).await?;
        let confirmed = given.last().map_or_else(String::new, |row| row.id.to_string());
        let (place, inner) = ((self.code(), checksum.to_owned()), self.office.inner.clone());
        let known = inner.office_packs.held.lock().unwrap_or_else(PoisonError::into_inner).get(&place).cloned();
        if let Some((_, pack)) = known.filter(|(of, _)| *of == confirmed) {
            return Ok(Some(Version::on(pack, day)));
        }
        let Some(kept) = store::kept(self.tx(), checksum).await? else { return Ok(None) };
        let rules: Vec<PackRule> =
            serde_json::from_value(kept).map_err(|_| Problem::failed("rules_broken", "rules that were kept do not read"))?;
        let confirmations: Vec<(String, Confirmation)> = given
            .into_iter()
            .map(|row| (row.rule_id, Confirmation { rule_version: row.rule_version, attorney: row.attorney_name, on: row.confirmed_on }))
            .collect();
        let pack = Arc::new(standing.with_rules(checksum, rules, &confirmations));
        inner.office_packs.held.lock().unwrap_or_else(PoisonError::into_inner).insert(place, (confirmed, pack.clone()));
        Ok(Some(Version::on(pack, day)))
    }

    /// Keeps the rules by which something is counted, so that it can be counted by them when the program has others.
    pub(crate) async fn keep_rules(&mut self, pack: &Pack) -> Result<(), Problem> {
        if store::is_kept(self.tx(), &pack.checksum).await? {
            return Ok(());
        }
        let (rules, now) = (serde_json::to_value(pack.rules()), self.now());
        let rules = rules.map_err(|_| Problem::failed("answer_failed", "a rule does not serialise"))?;
        Ok(store::keep(self.tx(), &pack.checksum, &rules, now).await?)
    }
}
