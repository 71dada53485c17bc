//! Business days and legal holidays of the United States and Mexico, from the rules shipped in `reference/holiday_rules.json`.
//!
//! Two calendars decide deadlines: `us_federal` (5 USC 6103(a) with the observed days of 6103(b)) and `mx_federal` (LFT art. 74).
//! A holiday that the file limits to a `scope` (Inauguration Day, Washington area only) closes no office elsewhere and is left out.
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;

use crate::pack::PackError;

/// First and last year kept as a table; outside it the same rules are evaluated day by day.
const TABLE: std::ops::RangeInclusive<i32> = 1960..=2110;

/// One holiday as the law states it, before observance.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct HolidayRule {
    /// Short name in the data, for example `juneteenth`.
    pub id: String,
    /// Name in English, where the data gives one.
    #[serde(default)]
    pub name_en: Option<String>,
    /// Name in Spanish.
    pub name_es: String,
    /// When it falls.
    pub rule: HolidayPattern,
    /// Where it is limited to: such a day is no holiday for deadlines.
    #[serde(default)]
    pub scope: Option<String>,
}

/// When a holiday falls: a fixed day (`fixed: "06-19"`) or the nth weekday of a month (`nth: -1` is the last).
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct HolidayPattern {
    /// Month and day, `MM-DD`.
    #[serde(default)]
    pub fixed: Option<String>,
    /// Which weekday of the month, 1 to 5, or -1 for the last.
    #[serde(default)]
    pub nth: Option<i8>,
    /// `Mon` to `Sun`.
    #[serde(default)]
    pub weekday: Option<Weekday>,
    /// 1 to 12.
    #[serde(default)]
    pub month: Option<u32>,
    /// First year in which the day is a holiday.
    #[serde(default)]
    pub from: Option<i32>,
    /// Only every so many years, counted from `from`.
    #[serde(default)]
    pub every: Option<i32>,
}

/// What happens to a holiday that falls on a weekend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Observance {
    /// The day itself only.
    None,
    /// Saturday is observed on Friday, Sunday on Monday.
    NearestWeekday,
}

/// A holiday on a date.
#[derive(Clone, Debug, PartialEq)]
pub struct Holiday<'a> {
    /// The day on which offices are closed.
    pub date: NaiveDate,
    /// The rule that makes it one.
    pub rule: &'a HolidayRule,
    /// True where this is the observed day and not the day named by law.
    pub observed: bool,
}

/// A calendar of business days: weekends and the holidays of one country.
#[derive(Clone, Debug)]
pub struct Calendar {
    rules: Vec<HolidayRule>,
    observance: Observance,
    /// One bit a day from 1 January of the first year of [`TABLE`]; set where the day is no business day.
    closed: Vec<u64>,
    /// How many business days lie before the first day of each word of `closed`.
    open_before: Vec<u32>,
    /// The business days of the table.
    open: Vec<NaiveDate>,
    first_day: i32,
}

/// The calendars that rules name.
#[derive(Clone, Debug)]
pub struct Calendars {
    /// Saturdays and Sundays only.
    pub weekends: Calendar,
    /// United States federal holidays.
    pub us_federal: Calendar,
    /// Mexican federal holidays.
    pub mx_federal: Calendar,
}

#[derive(Deserialize)]
struct File {
    us_federal: Section,
    mx_official: Section,
}

#[derive(Deserialize)]
struct Section {
    rules: Vec<HolidayRule>,
    #[serde(default)]
    observed: Option<Observed>,
}

#[derive(Deserialize)]
struct Observed {
    saturday: String,
    sunday: String,
}

impl Calendars {
    /// Reads the text of `holiday_rules.json`.
    ///
    /// # Errors
    /// When the text is no such file, or a pattern in it cannot be read as a day.
    pub fn parse(text: &str) -> Result<Self, PackError> {
        let file: File = serde_json::from_str(text).map_err(|error| PackError::new("holiday_rules.json", error))?;
        Ok(Self {
            weekends: Calendar::new(Vec::new(), Observance::None)?,
            us_federal: file.us_federal.calendar()?,
            mx_federal: file.mx_official.calendar()?,
        })
    }
}

impl Section {
    fn calendar(self) -> Result<Calendar, PackError> {
        let observance = match &self.observed {
            None => Observance::None,
            Some(Observed { saturday, sunday }) if saturday == "preceding Friday" && sunday == "following Monday" => {
                Observance::NearestWeekday
            }
            Some(Observed { saturday, sunday }) => {
                return Err(PackError::new("holiday_rules.json", format!("observance {saturday:?}, {sunday:?} is not known")));
            }
        };
        let everywhere = self.rules.into_iter().filter(|rule| rule.scope.is_none()).collect();
        Calendar::new(everywhere, observance)
    }
}

impl HolidayPattern {
    /// The day in a year, before observance; `None` where the holiday does not exist in that year.
    fn in_year(&self, year: i32) -> Option<NaiveDate> {
        if self.from.is_some_and(|from| year < from) {
            return None;
        }
        if let (Some(every), Some(from)) = (self.every, self.from)
            && (year - from) % every != 0
        {
            return None;
        }
        if let Some(fixed) = &self.fixed {
            let (month, day) = fixed.split_once('-')?;
            return NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?);
        }
        let (nth, weekday, month) = (self.nth?, self.weekday?, self.month?);
        if nth > 0 {
            return NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth.unsigned_abs());
        }
        (1..=5).rev().find_map(|nth| NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth))
    }
}

impl Calendar {
    fn new(rules: Vec<HolidayRule>, observance: Observance) -> Result<Self, PackError> {
        // Twelve years hold every cycle in use (four and six years): a pattern that yields no day in them cannot be read.
        if let Some(rule) = rules.iter().find(|rule| (2024..2036).all(|year| rule.rule.in_year(year).is_none())) {
            return Err(PackError::new("holiday_rules.json", format!("{} never falls on a day", rule.id)));
        }
        let mut calendar = Self { rules, observance, closed: Vec::new(), open_before: Vec::new(), open: Vec::new(), first_day: 0 };
        let first = NaiveDate::from_ymd_opt(*TABLE.start(), 1, 1).unwrap_or_default();
        let last = NaiveDate::from_ymd_opt(*TABLE.end(), 12, 31).unwrap_or_default();
        let mut closed = vec![0_u64; usize::try_from((last - first).num_days() / 64 + 1).unwrap_or(0)];
        let mut close = |date: NaiveDate| {
            if let Ok(day) = usize::try_from((date - first).num_days())
                && let Some(word) = closed.get_mut(day / 64)
            {
                *word |= 1 << (day % 64);
            }
        };
        first.iter_days().take_while(|date| *date <= last).filter(is_weekend).for_each(&mut close);
        for year in *TABLE.start()..=*TABLE.end() + 1 {
            calendar.holidays(year).into_iter().for_each(|holiday| close(holiday.date));
        }
        calendar.first_day = first.num_days_from_ce();
        calendar.closed = closed;
        let mut before = 0;
        for word in &calendar.closed {
            calendar.open_before.push(before);
            before += word.count_zeros();
        }
        calendar.open = first.iter_days().take_while(|date| *date <= last).filter(|date| calendar.is_business_day(*date)).collect();
        Ok(calendar)
    }

    /// The holidays that belong to a year: each day named by law and, where it falls on a weekend, its observed day (which for
    /// 1 January on a Saturday lies in the year before).
    pub fn holidays(&self, year: i32) -> Vec<Holiday<'_>> {
        let mut days = Vec::with_capacity(self.rules.len() + 2);
        for rule in &self.rules {
            let Some(date) = rule.rule.in_year(year) else { continue };
            days.push(Holiday { date, rule, observed: false });
            let observed = match (self.observance, date.weekday()) {
                (Observance::NearestWeekday, Weekday::Sat) => date.pred_opt(),
                (Observance::NearestWeekday, Weekday::Sun) => date.succ_opt(),
                _ => None,
            };
            days.extend(observed.map(|date| Holiday { date, rule, observed: true }));
        }
        days
    }

    /// The holiday that closes a day, if one does.
    pub fn holiday_on(&self, date: NaiveDate) -> Option<Holiday<'_>> {
        let near = self.holidays(date.year()).into_iter().chain(self.holidays(date.year() + 1));
        near.filter(|holiday| holiday.date == date).min_by_key(|holiday| holiday.observed)
    }

    /// True on a weekday that is no holiday.
    pub fn is_business_day(&self, date: NaiveDate) -> bool {
        match self.place(date) {
            Some(place) => place.is_open,
            None => !is_weekend(&date) && self.holiday_on(date).is_none(),
        }
    }

    /// Where a day stands in the table.
    fn place(&self, date: NaiveDate) -> Option<Place> {
        if !TABLE.contains(&date.year()) {
            return None;
        }
        let day = usize::try_from(date.num_days_from_ce() - self.first_day).ok()?;
        let (word, bit) = (*self.closed.get(day / 64)?, day % 64);
        let before_in_word = (!word & ((1 << bit) - 1)).count_ones();
        let open_before = usize::try_from(self.open_before.get(day / 64)? + before_in_word).ok()?;
        Some(Place { is_open: word >> bit & 1 == 0, open_before })
    }

    /// The day itself where it is a business day, else the next one.
    pub fn business_day_from(&self, date: NaiveDate) -> NaiveDate {
        let Some(place) = self.place(date) else { return self.walk(date, 0, next) };
        if place.is_open {
            return date;
        }
        self.open.get(place.open_before).copied().unwrap_or_else(|| self.walk(date, 0, next))
    }

    /// The day itself where it is a business day, else the one before.
    pub fn business_day_until(&self, date: NaiveDate) -> NaiveDate {
        if self.is_business_day(date) { date } else { self.business_days_before(date, 1) }
    }

    /// The `n`th business day after a day, that day not counted.
    pub fn business_days_after(&self, date: NaiveDate, n: u32) -> NaiveDate {
        if n == 0 {
            return date;
        }
        let nth = |place: Place| self.open.get(place.open_before + usize::from(place.is_open) + usize::try_from(n - 1).ok()?).copied();
        self.place(date).and_then(nth).unwrap_or_else(|| self.walk(date, n, next))
    }

    /// The `n`th business day before a day, that day not counted.
    pub fn business_days_before(&self, date: NaiveDate, n: u32) -> NaiveDate {
        if n == 0 {
            return date;
        }
        let nth = |place: Place| self.open.get(place.open_before.checked_sub(usize::try_from(n).ok()?)?).copied();
        self.place(date).and_then(nth).unwrap_or_else(|| self.walk(date, n, previous))
    }

    /// Day by day, for what reaches beyond the table: `n` business days on; with none, to the first business day from the day itself.
    fn walk(&self, date: NaiveDate, n: u32, step: fn(NaiveDate) -> NaiveDate) -> NaiveDate {
        let mut day = date;
        for turn in 0..n.max(1) {
            if turn > 0 || n > 0 {
                day = step(day);
            }
            while !self.is_business_day(day) {
                day = step(day);
            }
        }
        day
    }
}

/// A day of the table.
struct Place {
    is_open: bool,
    /// How many business days of the table lie before it.
    open_before: usize,
}

/// The day after; the last day that can be written stays where it is.
pub(crate) fn next(date: NaiveDate) -> NaiveDate {
    date.succ_opt().unwrap_or(date)
}

/// The day before; the first day that can be written stays where it is.
pub(crate) fn previous(date: NaiveDate) -> NaiveDate {
    date.pred_opt().unwrap_or(date)
}

/// Calendar days forward or back, without leaving the days that can be written.
pub(crate) fn days_from(date: NaiveDate, days: i64) -> NaiveDate {
    let distance = Days::new(days.unsigned_abs());
    let moved = if days < 0 { date.checked_sub_days(distance) } else { date.checked_add_days(distance) };
    moved.unwrap_or(date)
}

fn is_weekend(date: &NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}
