use std::sync::LazyLock;

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::alert::{AlertAct, AlertState, LEASE, Lease};
use crate::calendar::Calendars;

fn calendars() -> &'static Calendars {
    static READ: LazyLock<Calendars> =
        LazyLock::new(|| Calendars::parse(include_str!("../../../../reference/holiday_rules.json")).unwrap());
    &READ
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn user(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn person(n: u128, roles: &[Role]) -> Person {
    Person {
        user: user(n),
        name: format!("persona {n}"),
        roles: roles.to_vec(),
        enabled: true,
        at_desk: true,
        phone: Reach::Verified,
        mail: Reach::None,
        way_out: false,
    }
}

fn shift(n: u128, days: &[u8], from: u16, until: u16, on_holidays: bool) -> Shift {
    Shift { id: user(1_000 + n), user: user(n), days: days.to_vec(), from_min: from * 60, until_min: until * 60, on_holidays }
}

/// Dallas: 1 and 2 by day from Monday to Friday, 3 every night and every holiday night, 4 has no shift.
fn dallas() -> Roster {
    Roster {
        zone: "America/Chicago".parse().unwrap(),
        people: vec![person(1, &[Role::Intake]), person(2, &[Role::Lawyer]), person(3, &[Role::Intake]), person(4, &[Role::Manager])],
        shifts: vec![
            shift(1, &[1, 2, 3, 4, 5], 8, 17, false),
            shift(2, &[1, 2, 3, 4, 5], 8, 17, false),
            shift(3, &[1, 2, 3, 4, 5, 6, 7], 17, 8, true),
        ],
        absences: Vec::new(),
    }
}

fn on_duty(roster: &Roster, text: &str) -> Vec<u128> {
    roster.on_duty(calendars(), at(text)).into_iter().map(|duty| duty.user.as_u128()).collect()
}

#[test]
fn the_week_day_the_night_and_the_hour_are_those_of_the_office() {
    let roster = dallas();
    // Tuesday 24 November 2026, 08:00 in Dallas is 14:00 UTC.
    assert_eq!(on_duty(&roster, "2026-11-24T13:59:59Z"), [3]);
    assert_eq!(on_duty(&roster, "2026-11-24T14:00:00Z"), [1, 2]);
    assert_eq!(on_duty(&roster, "2026-11-24T22:59:00Z"), [1, 2]);
    assert_eq!(on_duty(&roster, "2026-11-24T23:00:00Z"), [3]);
    // Saturday morning is the end of Friday's night, then nobody.
    assert_eq!(on_duty(&roster, "2026-11-28T13:30:00Z"), [3]);
    assert!(on_duty(&roster, "2026-11-28T14:00:00Z").is_empty());
    // In summer the same local hour is an hour earlier in UTC.
    assert_eq!(on_duty(&roster, "2026-06-16T13:00:00Z"), [1, 2]);
    // Clocks go back on 1 November 2026 at 02:00: the hour that comes twice is covered twice.
    assert_eq!((on_duty(&roster, "2026-11-01T06:30:00Z"), on_duty(&roster, "2026-11-01T07:30:00Z")), (vec![3], vec![3]));
}

#[test]
fn an_ordinary_shift_does_not_count_on_a_holiday_of_either_country_and_the_duty_does() {
    let mut roster = dallas();
    // Thanksgiving, and 16 September, which only Mexico keeps.
    for noon in ["2026-11-26T18:00:00Z", "2026-09-16T17:00:00Z"] {
        assert!(on_duty(&roster, noon).is_empty(), "{noon}");
        assert!(roster.holiday(calendars(), at(noon)).is_some());
    }
    assert_eq!(on_duty(&roster, "2026-11-27T02:00:00Z"), [3]);
    roster.shifts.push(shift(4, &[4], 8, 17, true));
    assert_eq!(on_duty(&roster, "2026-11-26T18:00:00Z"), [4]);
}

#[test]
fn leave_leaves_a_turn_open_and_a_swap_gives_it_to_the_other() {
    let mut roster = dallas();
    let away = |n: u128, instead: Option<u128>| Absence {
        id: user(2_000 + n),
        user: user(n),
        instead: instead.map(user),
        from: at("2026-11-24T00:00:00Z"),
        until: at("2026-11-25T00:00:00Z"),
    };
    roster.absences.push(away(3, Some(4)));
    let duty = roster.on_duty(calendars(), at("2026-11-24T10:00:00Z"));
    assert_eq!(duty, [OnDuty { user: user(4), why: Why::Instead { shift: user(1_003), of: user(3) } }]);
    // Who takes the turn is away too: nobody is.
    roster.absences.push(away(4, None));
    assert!(on_duty(&roster, "2026-11-24T10:00:00Z").is_empty());
    roster.absences.push(away(1, None));
    assert_eq!(on_duty(&roster, "2026-11-24T16:00:00Z"), [2]);
    // Who cannot sign in any more has no duty, whatever the list says.
    roster.people[1].enabled = false;
    assert!(on_duty(&roster, "2026-11-24T16:00:00Z").is_empty());
}

fn subject(state: AlertState, lease_until: Option<DateTime<Utc>>) -> Subject {
    Subject { state, lease_until, urgency: Urgency::Ordinary, exercise: false }
}

/// Second, whom, who, what became of it, and why nothing.
type Told = (i64, String, Option<u128>, Outcome, Option<Passed>);

/// Runs an alert that nobody takes; answers second and whom of each call.
fn unanswered(roster: &Roster, attended: bool, seconds: i64) -> Vec<Told> {
    let begin = at("2026-11-24T16:00:00Z");
    let stood = [(begin, subject(AlertState::Routed, None))];
    let (calls, _) = foresee(&Policy::shipped(), &stood, (roster, calendars()), &|_| attended, begin + TimeDelta::seconds(seconds));
    calls
        .into_iter()
        .map(|(when, c)| ((when - begin).num_seconds(), c.whom.name().to_owned(), c.user.map(|u| u.as_u128()), c.outcome, c.passed))
        .collect()
}

#[test]
fn an_alert_that_nobody_takes_goes_from_duty_to_the_call_centre_and_is_called_again() {
    let mut roster = dallas();
    roster.people.retain(|p| p.user != user(2));
    roster.shifts.retain(|s| s.user != user(2));
    let calls = unanswered(&roster, true, 1_500);
    let told: Vec<_> = calls.iter().map(|c| (c.0, c.1.as_str(), c.2, c.3)).collect();
    use Outcome::{Paged, Skipped};
    assert_eq!(
        told,
        [
            (0, "on_duty", Some(1), Paged),
            (120, "role", Some(1), Paged),
            (120, "role", Some(3), Paged),
            // No lawyer: the head of protection at once, without two minutes of silence.
            (240, "role", None, Skipped),
            (240, "role", Some(4), Paged),
            (360, "call_centre", None, Paged),
            (1_260, "call_centre", None, Paged),
        ]
    );
}

#[test]
fn a_call_that_leaves_the_house_ends_the_step_and_disturbs_nobody_who_is_away_or_practises() {
    let mut roster = dallas();
    for person in &mut roster.people {
        (person.at_desk, person.way_out) = (false, true);
    }
    let (begin, policy) = (at("2026-11-24T16:00:00Z"), Policy::shipped());
    let first = |roster: &Roster, exercise| {
        let subject = Subject { exercise, ..subject(AlertState::Routed, None) };
        fire(&policy, &subject, Mark::begin(begin), (begin, begin), (roster, calendars()), &|_| false).calls
    };
    let called = first(&roster, false);
    assert!(called.iter().all(|c| c.whom == Whom::OnDuty && c.outcome == Outcome::Sent && c.passed.is_none()) && called.len() == 2);
    assert!(first(&roster, true).iter().all(|c| c.outcome == Outcome::Rehearsed));
    // Everybody on duty is away: it does not follow them home.
    for duty in [1, 2] {
        let (from, until) = (begin - TimeDelta::days(1), begin + TimeDelta::days(1));
        roster.absences.push(Absence { id: user(2_000 + duty), user: user(duty), instead: None, from, until });
    }
    let called = first(&roster, false);
    let sent: Vec<_> = called.iter().filter(|c| c.outcome == Outcome::Sent).filter_map(|c| c.user).collect();
    assert_eq!(sent, [user(3)], "of the intake officers only who is not on leave");
}

#[test]
fn with_nobody_at_the_desks_the_call_centre_is_called_in_the_same_second_and_each_reason_is_said() {
    let mut roster = dallas();
    for (at, person) in roster.people.iter_mut().enumerate() {
        person.at_desk = false;
        person.phone = [Reach::Verified, Reach::Unverified, Reach::None, Reach::None][at];
    }
    let calls = unanswered(&roster, false, 0);
    assert!(calls.iter().all(|c| c.0 == 0));
    let passed: Vec<_> = calls.iter().filter_map(|c| Some((c.2?, c.4?))).collect();
    assert!(passed.contains(&(1, Passed::NoWayOut)) && passed.contains(&(2, Passed::Unverified)) && passed.contains(&(4, Passed::NoReach)));
    assert_eq!(calls.last().map(|c| (c.1.as_str(), c.3)), Some(("call_centre", Outcome::Unattended)));
    // An office that set nothing up at all.
    let bare = Roster { zone: chrono_tz::UTC, people: Vec::new(), shifts: Vec::new(), absences: Vec::new() };
    assert_eq!(unanswered(&bare, true, 0).last().map(|c| (c.1.clone(), c.3)), Some(("call_centre".into(), Outcome::Paged)));
}

#[test]
fn a_lease_that_ends_without_progress_calls_the_next_step_and_progress_calls_nobody() {
    let (roster, calendars, policy) = (dallas(), calendars(), Policy::shipped());
    let begin = at("2026-11-24T16:00:00Z");
    let taken = begin + TimeDelta::seconds(30);
    let held = subject(AlertState::Acknowledged, Some(taken + LEASE));
    let stood = [(begin, subject(AlertState::Routed, None)), (taken, held)];
    let until = taken + LEASE + TimeDelta::seconds(1);
    let run = |stood: &[(DateTime<Utc>, Subject)], until| foresee(&policy, stood, (&roster, calendars), &|_| true, until);
    let (calls, next) = run(&stood, taken);
    assert_eq!(calls.len(), 2);
    assert_eq!(next, Some(Due { at: taken + LEASE, because: Because::LeaseEnded }));
    let (calls, next) = run(&stood, until);
    assert_eq!(calls.iter().filter(|(when, _)| *when == taken + LEASE).map(|(_, c)| c.step).collect::<Vec<_>>(), [1, 1]);
    assert_eq!(next.map(|due| due.at), Some(taken + LEASE + TimeDelta::seconds(120)));
    let reached = [stood[0], stood[1], (taken + TimeDelta::seconds(60), subject(AlertState::Contacted, None))];
    let (calls, next) = run(&reached, until + TimeDelta::days(3));
    assert_eq!((calls.len(), next), (2, None));
}

#[test]
fn a_practice_press_is_rehearsed_once_and_never_called_again() {
    let begin = at("2026-11-24T16:00:00Z");
    let stood = [(begin, Subject { exercise: true, ..subject(AlertState::Routed, None) })];
    let (calls, next) = foresee(&Policy::shipped(), &stood, (&dallas(), calendars()), &|_| true, begin + TimeDelta::days(1));
    assert!(calls.iter().all(|(_, c)| c.outcome == Outcome::Rehearsed));
    assert_eq!((calls.last().map(|(_, c)| c.whom.clone()), next), (Some(Whom::CallCentre), None));
}

#[test]
fn a_policy_that_could_leave_an_alert_uncalled_is_refused() {
    let code = |change: fn(&mut Policy)| {
        let mut policy = Policy::shipped();
        change(&mut policy);
        policy.check().map_err(|refusal| refusal.code)
    };
    assert_eq!(code(|_| ()), Ok(()));
    assert_eq!(code(|p| p.ordinary.clear()), Err("policy_steps"));
    assert_eq!(code(|p| drop(p.urgent.pop())), Err("policy_last"));
    assert_eq!(code(|p| p.urgent[0].wait_s = 3_601), Err("policy_wait"));
    assert_eq!(code(|p| p.again_s = 5), Err("policy_wait"));
    assert_eq!(code(|p| p.ordinary[0].page = Whom::CallCentre), Err("policy_call_centre"));
    assert_eq!(shift(1, &[1, 1], 8, 17, false).check().map_err(|r| r.code), Err("shift_days"));
    assert_eq!(shift(1, &[8], 8, 17, false).check().map_err(|r| r.code), Err("shift_days"));
    assert_eq!(shift(1, &[1], 24, 17, false).check().map_err(|r| r.code), Err("shift_hours"));
}

#[test]
fn the_lint_finds_holes_single_points_unverified_numbers_and_holidays_without_cover() {
    let (mut roster, calendars) = (dallas(), calendars());
    roster.people[2].phone = Reach::Unverified;
    // The week of Thanksgiving, from Sunday 22 November.
    let week = lint(&Policy::shipped(), &roster, calendars, at("2026-11-22T18:00:00Z"));
    assert_eq!(week.hours.len(), WEEK_HOURS);
    assert_eq!(week.from, at("2026-11-22T06:00:00Z"));
    let of = |kind| week.findings.iter().filter(move |f| f.kind == kind).collect::<Vec<_>>();
    // Sunday and Saturday by day: nine hours each.
    assert_eq!(of(FindingKind::Hole).iter().map(|f| f.hours).collect::<Vec<_>>(), [9, 9]);
    let holiday = of(FindingKind::HolidayUncovered);
    assert_eq!((holiday.len(), holiday[0].hours, holiday[0].holiday.as_deref()), (1, 9, Some("thanksgiving")));
    assert!(of(FindingKind::SinglePoint).iter().all(|f| f.user == Some(user(3))));
    assert_eq!(of(FindingKind::Unverified).iter().filter_map(|f| f.user).collect::<Vec<_>>(), [user(3)]);
    // Monday noon has two, Monday midnight one, Sunday noon nobody.
    assert_eq!((week.hours[24 + 12], week.hours[24], week.hours[12]), (2, 1, 0));
    // An hour is as thin as its thinnest minute.
    roster.shifts[2].until_min = 7 * 60 + 40;
    let thin = lint(&Policy::shipped(), &roster, calendars, at("2026-11-22T18:00:00Z"));
    assert_eq!(thin.hours[24 + 7], 0);
    roster.shifts.clear();
    let bare = lint(&Policy::shipped(), &roster, calendars, at("2026-11-22T18:00:00Z"));
    assert_eq!(bare.findings.iter().find(|f| f.kind == FindingKind::Hole).map(|f| f.hours), Some(168));
    assert!(bare.findings.iter().any(|f| f.kind == FindingKind::EmptyStep && f.step == Some(("ordinary".into(), 1))));
}

/// An alert as the store keeps it, for two officers who act on what each saw last.
#[derive(Clone)]
struct Kept {
    state: AlertState,
    before: Option<AlertState>,
    lease: Option<Lease>,
    reasoned: bool,
    rev: u64,
}

impl Kept {
    fn act(&mut self, officer: Uuid, seen: u64, what: AlertAct, now: DateTime<Utc>) -> bool {
        let held = self.lease.filter(|_| what != AlertAct::Reopen).is_some_and(|lease| lease.respect(officer, now).is_err());
        let Ok(after) = self.state.after(what, self.before) else { return false };
        if seen != self.rev || held {
            return false;
        }
        self.before = after.is_handled().then_some(self.state);
        self.lease = match what {
            AlertAct::Acknowledge => Some(Lease { user: officer, until: now + LEASE }),
            _ => None,
        };
        (self.state, self.reasoned, self.rev) = (after, after.is_handled(), self.rev + 1);
        true
    }
}

const ACTS: [AlertAct; 10] = [
    AlertAct::Acknowledge,
    AlertAct::Acknowledge,
    AlertAct::Acknowledge,
    AlertAct::Release,
    AlertAct::Contact,
    AlertAct::Locate,
    AlertAct::Attach,
    AlertAct::MarkFalseAlarm,
    AlertAct::GiveUp,
    AlertAct::Reopen,
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Two officers look and act in any order, at any pace: never do both hold it, and as long as nothing was begun or ended, a step is due.
    #[test]
    fn two_officers_never_own_an_alert_at_once_and_it_is_never_forgotten(moves in proptest::collection::vec((0_usize..2, any::<bool>(), 0_usize..ACTS.len(), 0_i64..1_200), 1..40)) {
        let (policy, begin) = (Policy::shipped(), at("2026-11-24T16:00:00Z"));
        let mut alert = Kept { state: AlertState::Routed, before: None, lease: None, reasoned: false, rev: 1 };
        let mut seen = [1, 1];
        let (mut now, mut owner) = (begin, None::<(usize, DateTime<Utc>)>);
        for (officer, looks, what, pause) in moves {
            now += TimeDelta::seconds(pause);
            if looks {
                seen[officer] = alert.rev;
                continue;
            }
            let done = alert.act(user(officer as u128 + 1), seen[officer], ACTS[what], now);
            if done && ACTS[what] == AlertAct::Acknowledge {
                // Whoever takes it takes it from nobody whose lease still runs.
                prop_assert!(owner.is_none_or(|(other, until)| other == officer || until <= now));
                owner = Some((officer, now + LEASE));
            } else if done {
                owner = None;
            }
            let subject = subject(alert.state, alert.lease.map(|lease| lease.until));
            let next = due(&policy, &subject, Mark::begin(begin));
            // It is served, it ended with a state that says why, or the next step has its time.
            prop_assert_eq!(next.is_some(), waits(&subject));
            prop_assert!(waits(&subject) || alert.reasoned || matches!(alert.state, AlertState::Contacted | AlertState::Located));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// However often it is taken, taken again and given back, by whomever: without progress the next step is called in the end.
    #[test]
    fn nobody_holds_up_the_next_step_without_progress(moves in proptest::collection::vec((any::<bool>(), 1_i64..1_200), 1..60)) {
        let (policy, roster, begin) = (Policy::shipped(), dallas(), at("2026-11-24T16:00:00Z"));
        let (mut now, mut mark) = (begin, Mark::begin(begin));
        let mut stands = subject(AlertState::Routed, None);
        for (takes, pause) in moves {
            now += TimeDelta::seconds(pause);
            while let Some(next) = due(&policy, &stands, mark).filter(|next| next.at <= now) {
                mark = fire(&policy, &stands, mark, (next.at, next.at), (&roster, calendars()), &|_| true).next;
            }
            stands = if takes { subject(AlertState::Acknowledged, Some(now + LEASE)) } else { subject(AlertState::Routed, None) };
            let (next, latest) = (due(&policy, &stands, mark), bound(&policy, &stands, mark));
            prop_assert!(next.map(|next| next.at) <= latest, "{:?} after {:?}", next, latest);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the pauses of the office: the same steps are called in the same order as without a pause.
    #[test]
    fn an_office_that_was_away_calls_the_same_people(stops in proptest::collection::vec(1_i64..400, 0..12)) {
        let (policy, roster, calendars) = (Policy::shipped(), dallas(), calendars());
        let begin = at("2026-11-24T16:00:00Z");
        let alert = subject(AlertState::Routed, None);
        let end = begin + TimeDelta::seconds(480);
        let (straight, _) = foresee(&policy, &[(begin, alert)], (&roster, calendars), &|_| true, end);
        let (mut mark, mut calls, mut now) = (Mark::begin(begin), Vec::new(), begin);
        for stop in stops.into_iter().chain([480]) {
            now = (now + TimeDelta::seconds(stop)).min(end);
            while let Some(next) = due(&policy, &alert, mark).filter(|next| next.at <= now) {
                let fired = fire(&policy, &alert, mark, (next.at, now), (&roster, calendars), &|_| true);
                calls.extend(fired.calls);
                mark = fired.next;
            }
        }
        prop_assert_eq!(calls, straight.into_iter().map(|(_, called)| called).collect::<Vec<_>>());
    }
}
