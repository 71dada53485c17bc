//! When a date is told of before it comes. Each class of rules.json (`warning_class`) has its own days; a person gets them in one digest a morning.
use crate::rule::WarningClass;

/// Days before a date's last day on which it stands in the digest; 0 is the day itself.
///
/// ```
/// use casework::rule::WarningClass;
/// use casework::warning::{days_before, is_told};
/// assert!(is_told(WarningClass::Fatal, 10) && is_told(WarningClass::Fatal, 0));
/// assert!(!is_told(WarningClass::Fatal, 6));
/// assert!(days_before(WarningClass::Info).is_empty());
/// ```
#[must_use]
pub fn days_before(class: WarningClass) -> &'static [i64] {
    match class {
        WarningClass::Fatal => &[14, 10, 7, 5, 3, 2, 1, 0],
        WarningClass::Duty | WarningClass::Target => &[1, 0],
        WarningClass::Info => &[],
    }
}

/// Whether a date of this class is told of so many days before it.
#[must_use]
pub fn is_told(class: WarningClass, days: i64) -> bool {
    days_before(class).contains(&days)
}

/// The farthest day ahead that any digest looks.
#[must_use]
pub fn farthest() -> i64 {
    days_before(WarningClass::Fatal).iter().copied().max().unwrap_or_default()
}
