//! The next folio of an office: the number that a family is given and reads back over the telephone.

use crate::Problem;
use crate::act::Act;
use casework::folio::Folio;
use chrono::Datelike;
use chrono_tz::Tz;

/// Prefix of every folio of a practice office.
const PRACTICE: &str = "PRAC";

/// Gives the next folio of `office` in the year that it is at `time_zone` (an IANA name). The serial is spent with the act's transaction.
pub(crate) async fn next(act: &mut Act, office: &str, time_zone: &str) -> Result<String, Problem> {
    let zone: Tz = time_zone.parse().unwrap_or(chrono_tz::UTC);
    let year = act.now().with_timezone(&zone).year();
    let mine = act.tx().scope.office.replace(office.to_owned());
    let serial = records::cases::next_serial(act.tx(), i64::from(year)).await;
    act.tx().scope.office = mine;
    let serial = u64::try_from(serial?).unwrap_or_default();
    let prefix = if act.desk().practice() { PRACTICE } else { office };
    let folio = Folio::make(prefix, year, serial).map_err(|_| Problem::failed("store_failed", "the office's code makes no folio"))?;
    Ok(folio.to_string())
}
