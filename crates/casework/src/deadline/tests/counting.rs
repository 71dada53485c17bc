//! A table for each counting method.
use rstest::rstest;

use super::{at, day, due, matter, pack_of, rule};
use crate::deadline::{ClosedOffice, Closure, Status, Trace, compute};
use crate::rule::{ClockPlace, ClosurePolicy, EffectiveBasis, HolidayCalendar, Method, Roll, Unit};

const CHICAGO: &str = "America/Chicago";
const PHOENIX: &str = "America/Phoenix";

#[rstest]
#[case::plain(CHICAGO, "2026-11-10T09:00:00-06:00", 24, "2026-11-11T09:00:00-06:00")]
#[case::weekend_counts(CHICAGO, "2026-11-13T17:00:00-06:00", 48, "2026-11-15T17:00:00-06:00")]
#[case::clocks_back(CHICAGO, "2026-10-31T14:00:00-05:00", 24, "2026-11-01T13:00:00-06:00")]
#[case::clocks_forward(CHICAGO, "2026-03-07T14:00:00-06:00", 24, "2026-03-08T15:00:00-05:00")]
#[case::into_the_repeated_hour(CHICAGO, "2026-11-01T00:30:00-05:00", 2, "2026-11-01T01:30:00-06:00")]
#[case::arizona_has_no_change(PHOENIX, "2026-03-07T14:00:00-07:00", 24, "2026-03-08T14:00:00-07:00")]
#[case::navajo_nation_has("America/Denver", "2026-03-07T14:00:00-07:00", 24, "2026-03-08T15:00:00-06:00")]
#[case::ciudad_juarez_follows_the_us("America/Ciudad_Juarez", "2026-03-07T14:00:00-07:00", 24, "2026-03-08T15:00:00-06:00")]
#[case::mexico_city_has_no_change("America/Mexico_City", "2026-03-07T14:00:00-06:00", 24, "2026-03-08T14:00:00-06:00")]
#[case::leap_day(CHICAGO, "2028-02-28T12:00:00-06:00", 24, "2028-02-29T12:00:00-06:00")]
#[case::utc_input(CHICAGO, "2026-12-31T23:30:00Z", 12, "2027-01-01T05:30:00-06:00")]
fn elapsed_hours(#[case] zone: &str, #[case] event: &str, #[case] n: u32, #[case] expected: &str) {
    assert_eq!(due(rule(Method::ElapsedHours, n), &matter(zone, "test.event", event)), expected);
}

#[test]
fn elapsed_minutes() {
    let mut fifteen = rule(Method::ElapsedHours, 15);
    fifteen.offset.unit = Unit::Minutes;
    let before_the_gap = matter(CHICAGO, "test.event", "2026-03-08T01:50:00-06:00");
    assert_eq!(due(fifteen, &before_the_gap), "2026-03-08T03:05:00-05:00");
}

#[rstest]
#[case::plain(CHICAGO, "2026-11-10T09:00:00-06:00", 24, "2026-11-09T09:00:00-06:00")]
#[case::clocks_back(CHICAGO, "2026-11-01T13:00:00-06:00", 24, "2026-10-31T14:00:00-05:00")]
#[case::clocks_forward(CHICAGO, "2026-03-08T15:00:00-05:00", 24, "2026-03-07T14:00:00-06:00")]
fn elapsed_hours_backward(#[case] zone: &str, #[case] event: &str, #[case] n: u32, #[case] expected: &str) {
    assert_eq!(due(rule(Method::ElapsedHoursBackward, n), &matter(zone, "test.event", event)), expected);
}

#[rstest]
#[case::within_the_week("2026-11-09T10:00:00-06:00", "2026-11-12T10:00:00-06:00")]
#[case::thanksgiving_and_weekend("2026-11-25T15:00:00-06:00", "2026-11-30T15:00:00-06:00")]
#[case::starts_on_saturday("2026-11-14T10:00:00-06:00", "2026-11-18T00:00:00-06:00")]
#[case::starts_on_a_holiday("2026-11-11T10:00:00-06:00", "2026-11-14T00:00:00-06:00")]
#[case::friday_evening("2026-11-13T20:00:00-06:00", "2026-11-17T20:00:00-06:00")]
#[case::over_the_autumn_change("2026-10-30T10:00:00-05:00", "2026-11-03T10:00:00-06:00")]
#[case::over_the_spring_change("2026-03-06T10:00:00-06:00", "2026-03-10T10:00:00-05:00")]
#[case::ends_at_midnight("2026-11-17T00:00:00-06:00", "2026-11-19T00:00:00-06:00")]
#[case::ends_with_the_week("2026-11-19T00:00:00-06:00", "2026-11-21T00:00:00-06:00")]
#[case::observed_new_year("2026-12-31T12:00:00-06:00", "2027-01-05T12:00:00-06:00")]
fn hours_of_business_days(#[case] event: &str, #[case] expected: &str) {
    let hold = rule(Method::ElapsedHoursExcludingNonbusinessDays, 48);
    assert_eq!(due(hold, &matter(CHICAGO, "test.event", event)), expected);
}

#[rstest]
#[case::plain("2026-11-10T09:00:00-06:00", 10, "2026-11-20")]
#[case::last_minute_of_the_day("2026-11-10T23:59:00-06:00", 1, "2026-11-11")]
#[case::local_date_not_utc("2026-11-11T05:30:00Z", 10, "2026-11-20")]
#[case::weekend_stays("2026-11-05T09:00:00-06:00", 9, "2026-11-14")]
#[case::over_leap_day("2028-02-20T09:00:00-06:00", 10, "2028-03-01")]
#[case::over_no_leap_day("2027-02-20T09:00:00-06:00", 10, "2027-03-02")]
#[case::over_the_year("2026-12-20T09:00:00-06:00", 30, "2027-01-19")]
fn calendar_days(#[case] event: &str, #[case] n: u32, #[case] expected: &str) {
    assert_eq!(due(rule(Method::Calendar, n), &matter(CHICAGO, "test.event", event)), expected);
}

#[rstest]
#[case::business_day_stays("2026-11-10T09:00:00-06:00", 10, "2026-11-20")]
#[case::saturday("2026-11-04T09:00:00-06:00", 10, "2026-11-16")]
#[case::sunday("2026-11-05T09:00:00-06:00", 10, "2026-11-16")]
#[case::holiday("2026-11-01T09:00:00-06:00", 10, "2026-11-12")]
#[case::friday_juneteenth("2026-05-20T09:00:00-05:00", 30, "2026-06-22")]
#[case::before_juneteenth_was_law("2020-05-20T09:00:00-05:00", 30, "2020-06-19")]
#[case::independence_day_observed_on_friday("2026-06-23T09:00:00-05:00", 10, "2026-07-06")]
#[case::new_year_observed_in_december("2027-12-21T09:00:00-06:00", 10, "2028-01-03")]
#[case::inauguration_day_is_ordinary("2029-01-10T09:00:00-06:00", 10, "2029-01-22")]
#[case::day_after_thanksgiving_is_ordinary("2026-11-17T09:00:00-06:00", 10, "2026-11-27")]
#[case::christmas_eve_is_ordinary("2026-12-14T09:00:00-06:00", 10, "2026-12-24")]
fn calendar_days_that_roll(#[case] event: &str, #[case] n: u32, #[case] expected: &str) {
    let mut rolling = rule(Method::Calendar, n);
    rolling.counting.roll = Roll::NextBusinessDay;
    assert_eq!(due(rolling, &matter(CHICAGO, "test.event", event)), expected);
}

#[rstest]
#[case::plain("2026-12-16T09:00:00-06:00", 15, Roll::None, "2026-12-01")]
#[case::weekend_stays("2026-12-14T09:00:00-06:00", 15, Roll::None, "2026-11-29")]
#[case::weekend_moves_forward("2026-12-14T09:00:00-06:00", 15, Roll::NextBusinessDay, "2026-11-30")]
#[case::holiday_moves_forward("2026-12-11T09:00:00-06:00", 15, Roll::NextBusinessDay, "2026-11-27")]
fn calendar_days_backward(#[case] event: &str, #[case] n: u32, #[case] roll: Roll, #[case] expected: &str) {
    let mut before = rule(Method::CalendarBackward, n);
    before.counting.roll = roll;
    assert_eq!(due(before, &matter(CHICAGO, "test.event", event)), expected);
}

#[rstest]
#[case::next_day(HolidayCalendar::UsFederal, "2026-11-09T09:00:00-06:00", 1, "2026-11-10")]
#[case::over_thanksgiving(HolidayCalendar::UsFederal, "2026-11-25T11:30:00-06:00", 10, "2026-12-10")]
#[case::from_saturday(HolidayCalendar::UsFederal, "2026-11-14T09:00:00-06:00", 1, "2026-11-16")]
#[case::mexican_holiday(HolidayCalendar::MxFederal, "2026-11-13T09:00:00-06:00", 1, "2026-11-17")]
#[case::mexican_calendar_keeps_thanksgiving(HolidayCalendar::MxFederal, "2026-11-25T09:00:00-06:00", 1, "2026-11-26")]
#[case::change_of_government(HolidayCalendar::MxFederal, "2030-09-30T09:00:00-06:00", 1, "2030-10-02")]
#[case::weekends_only(HolidayCalendar::None, "2026-11-25T09:00:00-06:00", 1, "2026-11-26")]
fn business_days(#[case] calendar: HolidayCalendar, #[case] event: &str, #[case] n: u32, #[case] expected: &str) {
    let mut counted = rule(Method::Business, n);
    counted.counting.holiday_calendar = calendar;
    assert_eq!(due(counted, &matter(CHICAGO, "test.event", event)), expected);
}

#[rstest]
#[case::plain("2026-11-20T09:00:00-06:00", 2, "2026-11-18")]
#[case::over_weekend_and_holiday("2026-11-30T09:00:00-06:00", 2, "2026-11-25")]
fn business_days_backward(#[case] event: &str, #[case] n: u32, #[case] expected: &str) {
    assert_eq!(due(rule(Method::BusinessBackward, n), &matter(CHICAGO, "test.event", event)), expected);
}

#[rstest]
#[case::six_months_clamped(Method::Months, 6, "2026-08-31T09:00:00-05:00", "2027-02-28")]
#[case::six_months_clamped_to_leap_day(Method::Months, 6, "2027-08-31T09:00:00-05:00", "2028-02-29")]
#[case::three_months(Method::Months, 3, "2026-11-30T09:00:00-06:00", "2027-02-28")]
#[case::a_year_from_leap_day(Method::Years, 1, "2024-02-29T09:00:00-06:00", "2025-02-28")]
#[case::four_years_from_leap_day(Method::Years, 4, "2024-02-29T09:00:00-06:00", "2028-02-29")]
#[case::twenty_one_years(Method::Years, 21, "2008-02-29T09:00:00-06:00", "2029-02-28")]
fn months_and_years(#[case] method: Method, #[case] n: u32, #[case] event: &str, #[case] expected: &str) {
    assert_eq!(due(rule(method, n), &matter(CHICAGO, "test.event", event)), expected);
}

#[test]
fn as_stated_is_the_date_itself_and_none_has_no_date() {
    let mut weekend = matter(CHICAGO, "test.event", "2026-11-15T05:00:00Z");
    assert_eq!(due(rule(Method::AsStated, 0), &weekend), "2026-11-14");
    weekend.events[0].set_date = Some(day("2026-12-01"));
    assert_eq!(due(rule(Method::AsStated, 0), &weekend), "2026-11-14", "a date set beside it has no default to take the place of");
    assert_eq!(due(rule(Method::None, 0), &weekend), "-");
}

#[rstest]
#[case::day_before(EffectiveBasis::Trigger, None, "2026-03-09T04:59:00Z", false)]
#[case::first_day(EffectiveBasis::Trigger, None, "2026-03-09T05:00:00Z", true)]
#[case::last_day(EffectiveBasis::Trigger, None, "2026-07-11T04:59:00Z", true)]
#[case::day_after(EffectiveBasis::Trigger, None, "2026-07-11T05:00:00Z", false)]
#[case::looked_at_later(EffectiveBasis::AsOf, Some("2026-07-11"), "2026-04-01T12:00:00Z", false)]
#[case::looked_at_in_time(EffectiveBasis::AsOf, Some("2026-07-10"), "2020-04-01T12:00:00Z", true)]
#[case::not_said_when(EffectiveBasis::AsOf, None, "2026-04-01T12:00:00Z", true)]
fn effectivity(#[case] basis: EffectiveBasis, #[case] as_of: Option<&str>, #[case] event: &str, #[case] fires: bool) {
    let mut dated = rule(Method::Calendar, 1);
    (dated.effective_from, dated.effective_to) = (day("2026-03-09"), Some(day("2026-07-10")));
    dated.effective_basis = basis;
    let items = compute(&pack_of(&[dated]), &matter(CHICAGO, "test.event", event), as_of.map(day), Trace::Off);
    assert_eq!(items.len(), usize::from(fires));
}

#[rstest]
#[case::own_office(ClosedOffice::CircuitClerk, true, "2026-11-23", Some("2026-11-20"))]
#[case::not_confirmed(ClosedOffice::CircuitClerk, false, "2026-11-20", None)]
#[case::another_office(ClosedOffice::DistrictClerk, true, "2026-11-20", None)]
#[case::another_system(ClosedOffice::Ecas, true, "2026-11-20", None)]
fn a_closing_extends_to_the_first_open_business_day(
    #[case] office: ClosedOffice,
    #[case] confirmed: bool,
    #[case] expected: &str,
    #[case] before: Option<&str>,
) {
    let mut filed = rule(Method::Calendar, 10);
    filed.counting.closure_policy = ClosurePolicy::Frap26;
    filed.clock_place = ClockPlace::CircuitClerk;
    let mut closed = matter(CHICAGO, "test.event", "2026-11-10T09:00:00-06:00");
    closed.closures.push(Closure { office, date: day("2026-11-20"), confirmed });
    let item = compute(&pack_of(&[filed]), &closed, None, Trace::Off).remove(0);
    assert_eq!(super::written(&item, closed.time_zone), expected);
    assert_eq!(item.before_closures, before.map(day));
}

#[test]
fn closings_in_a_row_are_followed_to_the_first_open_day() {
    let mut filed = rule(Method::Calendar, 14);
    filed.counting.closure_policy = ClosurePolicy::Frcrp45;
    filed.clock_place = ClockPlace::DistrictClerk;
    let mut closed = matter(CHICAGO, "test.event", "2026-11-11T09:00:00-06:00");
    for date in ["2026-11-25", "2026-11-27", "2026-11-30"] {
        closed.closures.push(Closure { office: ClosedOffice::DistrictClerk, date: day(date), confirmed: true });
    }
    assert_eq!(due(filed, &closed), "2026-12-01");
}

#[test]
fn a_superseded_event_keeps_its_dates_as_history() {
    let mut corrected = matter(CHICAGO, "test.event", "2026-11-10T09:00:00-06:00");
    let mut right = corrected.events[0].clone();
    right.id = uuid::Uuid::from_u128(2);
    right.at = at("2026-11-12T09:00:00-06:00");
    corrected.events[0].superseded_by = Some(right.id);
    corrected.events.push(right);
    let items = compute(&pack_of(&[rule(Method::Calendar, 3)]), &corrected, None, Trace::Off);
    let told: Vec<_> = items.iter().map(|item| (item.status, super::written(item, corrected.time_zone))).collect();
    assert_eq!(told, [(Status::History, "2026-11-13".to_owned()), (Status::Stands, "2026-11-15".to_owned())]);
}
