//! Every open deadline of many cases counted anew on one core, beside `numpy.busday_offset` on the same dates, and in instructions by callgrind.

use crate::{Pairs, Stop, matters};
use casework::calendar::Calendar;
use casework::deadline::{Counted, Matter, Prepared, Reckoning, Status, Trace, compute, reckon};
use casework::pack::Pack;
use casework::rule::{HolidayCalendar, Method, Roll};
use chrono::{Datelike, NaiveDate};
use serde_json::json;
use std::hint::black_box;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

/// What one pass counted.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Pass {
    /// Dated items that stand or are possible.
    pub deadlines: u64,
    /// A sum over their dates, so that no date is left out unseen.
    pub sum: i64,
}

/// Time that this thread has spent on a core: on a machine with other work, the clock on the wall measures that work too.
fn on_core() -> Result<Duration, Stop> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanoseconds = told.split_whitespace().next().ok_or("the kernel tells no time on a core")?;
    Ok(Duration::from_nanos(nanoseconds.parse()?))
}

fn days(date: NaiveDate) -> i64 {
    i64::from(date.num_days_from_ce()) - 719_163
}

impl Pass {
    fn add(&mut self, reckoning: &Reckoning<'_>) {
        if reckoning.status == Status::History {
            return;
        }
        self.sum = self.sum.wrapping_add(match reckoning.counted {
            Counted::Nothing => return,
            Counted::Instant { due, .. } => due.timestamp(),
            Counted::Day { due, .. } => days(due),
        });
        self.deadlines += 1;
    }
}

/// Counts every open deadline anew: the engine's own answer, without words, of matters whose names are looked up already.
#[must_use]
pub fn recount(matters: &[Prepared<'_>]) -> Pass {
    let mut pass = Pass::default();
    for matter in matters {
        matter.reckon(None, |reckoning| pass.add(&reckoning));
    }
    pass
}

/// The same of matters as they are read: their names are looked up, and the days of their events taken, in each pass.
#[must_use]
pub fn recount_from_names(pack: &Pack, matters: &[Matter]) -> Pass {
    let mut pass = Pass::default();
    for matter in matters {
        reckon(pack, matter, None, |reckoning| pass.add(&reckoning));
    }
    pass
}

/// The same as the items that a list shows, with their texts and without their reasoning.
fn items(pack: &Pack, matters: &[Matter]) -> usize {
    matters.iter().map(|matter| black_box(compute(pack, matter, None, Trace::Off)).len()).sum()
}

/// Dates of one calendar that numpy can count too: `offsets` business days from `days`, rolled first.
#[derive(Default)]
struct Group {
    days: Vec<i64>,
    offsets: Vec<i64>,
    expected: Vec<i64>,
}

impl Group {
    fn add(&mut self, day: NaiveDate, offset: i64, expected: NaiveDate) {
        self.days.push(days(day));
        self.offsets.push(offset);
        self.expected.push(days(expected));
    }

    fn line(&self, calendar: &Calendar, roll: &str) -> String {
        let closed = (1960..=2111).flat_map(|year| calendar.holidays(year)).map(|holiday| days(holiday.date));
        let holidays: Vec<i64> = closed.collect();
        json!({ "roll": roll, "holidays": holidays, "days": self.days, "offsets": self.offsets, "expected": self.expected }).to_string()
    }
}

/// Writes every date that depends on business days, with what the engine makes of it.
fn write_dates(pack: &Pack, matters: &[Matter], file: &Path) -> Result<(), Stop> {
    let named = [HolidayCalendar::None, HolidayCalendar::UsFederal, HolidayCalendar::MxFederal];
    // Forward: n-th after; backward: n-th before; roll: the first on or after.
    let mut groups: [[Group; 3]; 3] = Default::default();
    for matter in matters {
        reckon(pack, matter, None, |reckoning| {
            let counting = &reckoning.rule.rule.counting;
            let Counted::Day { counted, rolled, .. } = reckoning.counted else { return };
            let Some(place) = named.iter().position(|calendar| *calendar == counting.holiday_calendar) else { return };
            let n = i64::from(reckoning.rule.rule.offset.value.unwrap_or(0));
            match (counting.method, counting.roll) {
                (Method::Business, _) if n > 0 => {
                    groups[place][0].add(reckoning.day, n - i64::from(!counting.exclude_trigger_day), counted)
                }
                (Method::BusinessBackward, _) if n > 0 => groups[place][1].add(reckoning.day, -n, counted),
                (_, Roll::NextBusinessDay) => groups[place][2].add(counted, 0, rolled),
                _ => {}
            }
        });
    }
    let mut out = std::io::BufWriter::new(std::fs::File::create(file)?);
    for (calendar, groups) in named.iter().zip(&groups) {
        for (group, roll) in groups.iter().zip(["backward", "forward", "forward"]).filter(|(group, _)| !group.days.is_empty()) {
            writeln!(out, "{}", group.line(pack.calendar(*calendar), roll))?;
        }
    }
    Ok(out.flush()?)
}

/// numpy in a process of its own, which passes over the dates each time that it is asked.
struct Numpy {
    child: Child,
    out: BufReader<ChildStdout>,
    dates: u64,
}

impl Numpy {
    fn start(python: &str, file: &Path) -> Result<Self, Stop> {
        let mut child = Command::new(python)
            .args(["-c", include_str!("../busday.py")])
            .arg(file)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut out = BufReader::new(child.stdout.take().ok_or("no output of python")?);
        let mut ready = String::new();
        out.read_line(&mut ready)?;
        let mut words = ready.split_whitespace().skip(1).map(str::parse::<u64>);
        let (Some(Ok(dates)), Some(Ok(different))) = (words.next(), words.next()) else {
            return Err("python with numpy is needed: --python".into());
        };
        println!("{dates} dates by business days counted by both; {different} differ\n");
        if different > 0 {
            return Err("the engine and numpy differ".into());
        }
        Ok(Self { child, out, dates })
    }

    /// Nanoseconds of one pass.
    fn pass(&mut self) -> Result<Duration, Stop> {
        let input = self.child.stdin.as_mut().ok_or("python has no input")?;
        writeln!(input, "go")?;
        let mut line = String::new();
        self.out.read_line(&mut line)?;
        Ok(Duration::from_nanos(line.trim().parse()?))
    }
}

/// Measures `turns` passes over the deadlines of `cases` cases.
pub fn measure(cases: u128, turns: usize, python: &str, folder: &Path) -> Result<(), Stop> {
    let pack = matters::shipped()?;
    let matters: Vec<Matter> = (0..cases).map(|n| matters::matter(&pack, n)).collect();
    let prepared: Vec<Prepared<'_>> = matters.iter().map(|matter| Prepared::new(&pack, matter)).collect();
    let first = recount(&prepared);
    println!("{} open deadlines of {cases} cases", first.deadlines);
    let file = folder.join("dates.jsonl");
    write_dates(&pack, &matters, &file)?;
    let mut numpy = Numpy::start(python, &file)?;
    let (mut counting, mut from_names, mut listing) = (Pairs::default(), Pairs::default(), Pairs::default());
    for turn in 0..=turns {
        let (pass, counted) = timed(|| recount(black_box(&prepared)))?;
        let reference = each(numpy.pass()?, numpy.dates);
        let (again, named) = timed(|| recount_from_names(&pack, black_box(&matters)))?;
        if pass != first || again != first {
            return Err("two passes differ".into());
        }
        let (listed, shown) = timed(|| items(&pack, &matters))?;
        if turn > 0 {
            counting.add(each(counted, first.deadlines), reference);
            from_names.add(each(named, first.deadlines), reference);
            listing.add(each(shown, listed as u64), reference);
        }
    }
    numpy.child.kill()?;
    numpy.child.wait()?;
    println!("| nanoseconds on a core, each | ours: median | p95 | numpy: median | ratio | p10 to p90 |\n|---|---|---|---|---|---|");
    println!("{}", counting.line("deadline counted, reasoning off"));
    println!("{}", from_names.line("the same, each matter's names looked up first"));
    println!("{}", listing.line("item made for a list, with its texts, reasoning off"));
    Ok(())
}

/// What some work answers, and the time that it took on a core.
fn timed<T>(work: impl FnOnce() -> T) -> Result<(T, Duration), Stop> {
    let begun = on_core()?;
    let answer = black_box(work());
    Ok((answer, on_core()? - begun))
}

/// The time of one of `many`, written in milliseconds as nanoseconds so that the table's one decimal keeps a tenth of one.
fn each(all: Duration, many: u64) -> Duration {
    Duration::from_secs_f64(all.as_secs_f64() / many.max(1) as f64 * 1e6)
}

/// Runs passes without measuring: what callgrind counts. `named` looks the names of each matter up in each pass.
pub fn passes(cases: u128, passes: usize, named: bool) -> Result<Pass, Stop> {
    let pack = matters::shipped()?;
    let matters: Vec<Matter> = (0..cases).map(|n| matters::matter(&pack, n)).collect();
    let prepared: Vec<Prepared<'_>> = matters.iter().map(|matter| Prepared::new(&pack, matter)).collect();
    let mut last = Pass::default();
    for _ in 0..passes {
        last = if named { recount_from_names(&pack, black_box(&matters)) } else { recount(black_box(&prepared)) };
        black_box(last);
    }
    Ok(last)
}

/// Instructions of one pass: those of a run with two passes less those of a run with one.
pub fn instructions(cases: u128) -> Result<(), Stop> {
    let deadlines = passes(cases, 1, false)?.deadlines;
    println!("{deadlines} open deadlines of {cases} cases (callgrind)");
    for (what, named) in [("counted", ""), ("counted, names looked up first", "names")] {
        let (one, two) = (collected(cases, 1, named)?, collected(cases, 2, named)?);
        println!("{:.0} instructions each, {what}", (two - one) as f64 / deadlines as f64);
    }
    Ok(())
}

fn collected(cases: u128, passes: usize, named: &str) -> Result<u64, Stop> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe()?)
        .args(["passes", "--cases", &cases.to_string(), "--turns", &passes.to_string(), "--only", named])
        .output()
        .map_err(|_| "valgrind is needed: apt-get install valgrind")?;
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    let found = told.lines().find_map(|line| line.split("Collected :").nth(1)?.trim().parse().ok());
    found.ok_or_else(|| "callgrind told no number".into())
}
