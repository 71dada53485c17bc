//! The wall sheet: hearings and open deadlines of the next days in large type, to hang where everybody passes. Folios and no names; no hearing has a
//! subject on it, so that none stands out by lacking one. It is made for a printer without colour.
use casework::language::Language;
use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::case::{Both, Colour, Due, Letterhead, Moment};
use crate::export::{Export, Marking, PaperError};
use crate::letterhead::{letterhead, unbroken};
use crate::page::band::Shape;
use crate::page::finish::{Imprint, write};
use crate::page::frame::Frame;
use crate::page::ink::Ink;
use crate::page::sheet::{MEASURE, Sheet};
use crate::page::table::{Column, Row};
use crate::page::text::{Span, Style, wrap};
use crate::tell::Tell;

/// Days that a sheet shows, the first included.
pub const DAYS: u64 = 14;

/// What stands on the sheet.
#[derive(Clone)]
pub enum What {
    /// A hearing: its court, and nothing of what it is about.
    Hearing {
        /// When, in the court's zone.
        at: Moment,
        /// The court.
        court: String,
    },
    /// The end of an open deadline.
    Deadline {
        /// When it ends.
        due: Due,
        /// Title of the rule.
        title: Both,
        /// What its date stands for.
        colour: Colour,
        /// Missing it loses a right.
        fatal: bool,
        /// The first authority that it rests on.
        citation: Option<String>,
        /// An attorney of the office confirmed the rule; otherwise it is marked.
        confirmed: bool,
        /// The day on which it would end had the office that must receive the paper not been closed.
        before_closing: Option<NaiveDate>,
    },
}

/// One line of the sheet.
#[derive(Clone)]
pub struct Line {
    /// Folio of the case; never a name.
    pub folio: String,
    /// Hearing or deadline.
    pub what: What,
}

impl Line {
    /// The day on which it is read, in the zone of its place.
    pub fn day(&self) -> Option<NaiveDate> {
        match &self.what {
            What::Hearing { at, .. } | What::Deadline { due: Due::At(at), .. } => Some(at.at.with_timezone(&at.zone).date_naive()),
            What::Deadline { due: Due::On { date, .. }, .. } => Some(*date),
            What::Deadline { .. } => None,
        }
    }

    /// Hearings by their hour; a day's deadlines by theirs, and those that end with the day last.
    fn order(&self) -> DateTime<Utc> {
        match &self.what {
            What::Hearing { at, .. } | What::Deadline { due: Due::At(at), .. } => at.at,
            What::Deadline { .. } => DateTime::<Utc>::MAX_UTC,
        }
    }
}

/// The sheet of an office.
#[derive(Clone)]
pub struct WallSheet {
    /// The office.
    pub office: Letterhead,
    /// The first day.
    pub first: NaiveDate,
    /// Hearings and deadlines; those of other days are left out.
    pub lines: Vec<Line>,
    /// There is more than the sheet takes.
    pub more: bool,
}

/// Makes the sheet as a tagged PDF on letter paper.
///
/// # Errors
/// When the writer complains: a fault of this program, never of the data.
pub fn wall_sheet(wall: &WallSheet, export: &Export) -> Result<Vec<u8>, PaperError> {
    let tell = Tell::new(export.language);
    let practice = export.marking == Marking::Practice;
    let mut sheet = Sheet::new(practice.then(|| tell.say("practice")))?;
    letterhead(&mut sheet, tell, &wall.office)?;
    let last = wall.first.checked_add_days(Days::new(DAYS - 1)).unwrap_or(wall.first);
    let span = tell.say_with("wall-span", &[("from", tell.date(wall.first).into()), ("until", tell.date(last).into())]);
    let title = tell.say("wall-title");
    sheet.title(&title)?;
    sheet.paragraph(&[Style::LEAD.span(&span)])?;
    if practice {
        sheet.paragraph(&[Style::WALL.bold().span(tell.say("practice-mark"))])?;
    }
    for day in wall.first.iter_days().take(usize::try_from(DAYS).unwrap_or_default()) {
        let mut lines: Vec<&Line> = wall.lines.iter().filter(|line| line.day() == Some(day)).collect();
        lines.sort_by_key(|line| (line.order(), line.folio.clone()));
        one_day(&mut sheet, tell, day, &lines)?;
    }
    about(&mut sheet, tell, wall, export)?;
    let when = tell.moment(export.made_at);
    sheet.frame(&Frame {
        head: tell.join([title.clone(), span.clone()]),
        corner: wall.office.code.clone(),
        foot: vec![tell.say_with("wall-foot", &[("who", export.made_by.as_str().into()), ("when", when.into())]), tell.not_advice()],
        number: &|page, pages| {
            tell.words().say("common-page-of", &[("page", page.to_string().into()), ("pages", pages.to_string().into())])
        },
        mark: practice.then(|| tell.say("practice-mark")),
    })?;
    let imprint = Imprint {
        title: tell.join([title, span]),
        author: tell.both(&wall.office.name).to_owned(),
        subject: wall.office.code.clone(),
        language: export.language.tag(),
        made_at: export.made_at.at,
    };
    write(sheet, &imprint)
}

fn one_day(sheet: &mut Sheet, tell: Tell, day: NaiveDate, lines: &[&Line]) -> Result<(), PaperError> {
    sheet.heading = wrap(&[Style::WALL_DAY.span(tell.weekday_date(day))], MEASURE)?;
    if lines.is_empty() {
        return sheet.paragraph(&[Style::WALL.span(tell.say("wall-free"))]);
    }
    let column = |label: &str, share| Column::new(tell.say(&format!("label-{label}")), share);
    let columns = [column("wall-hour", 0.2), column("wall-what", 0.47), column("wall-folio", 0.33)];
    sheet.table(&columns, lines.iter().map(|line| row(tell, line)).collect())
}

fn row(tell: Tell, line: &Line) -> Row {
    let strong = Style::WALL.bold();
    let small = |text: String| Style::WALL_SMALL.span(format!("\n{text}"));
    let folio = vec![strong.span(unbroken(&line.folio))];
    match &line.what {
        What::Hearing { at, court } => {
            let what = vec![strong.span(tell.say("wall-hearing")), small(court.clone())];
            Row {
                cells: vec![vec![strong.span(tell.moment_lines(*at).1)], what, folio],
                shape: Some((Shape::Disc, Ink::BLACK)),
                ..Row::default()
            }
        }
        What::Deadline { due, title, colour, fatal, citation, confirmed, before_closing } => {
            let hour = tell.due(*due).1.unwrap_or_default();
            let mut what = vec![if *fatal { strong } else { Style::WALL }.span(tell.both(title))];
            what.push(small(tell.join([tell.say(&format!("wall-{}", mark(*colour, *fatal).1))].into_iter().chain(citation.clone()))));
            if !confirmed {
                what.push(small(tell.words().say("deadline-not-confirmed-mark", &[])));
            }
            if let Some(day) = before_closing {
                what.push(small(tell.say_with("before-closing", &[("due", tell.date(*day).into())])));
            }
            let bar = fatal.then_some(Ink::BLACK);
            Row {
                cells: vec![vec![deadline_hour(*fatal, hour)], what, folio],
                shape: Some((mark(*colour, *fatal).0, Ink::BLACK)),
                bar,
                ..Row::default()
            }
        }
    }
}

fn deadline_hour(fatal: bool, hour: String) -> Span {
    if fatal { Style::WALL.bold() } else { Style::WALL }.span(hour)
}

/// The figure and the word of a deadline: colour would be lost on this paper.
const fn mark(colour: Colour, fatal: bool) -> (Shape, &'static str) {
    match colour {
        _ if fatal => (Shape::Diamond, "fatal"),
        Colour::Red => (Shape::Diamond, "deadline"),
        Colour::Amber => (Shape::Triangle, "protective"),
        Colour::Target => (Shape::Ring, "target"),
        Colour::Blue => (Shape::Square, "duty"),
        Colour::Green | Colour::Grey => (Shape::Dash, "record"),
    }
}

fn about(sheet: &mut Sheet, tell: Tell, wall: &WallSheet, export: &Export) -> Result<(), PaperError> {
    sheet.section(&tell.say("section-about"))?;
    let mut text = vec![tell.say("wall-about"), tell.say("about-dates"), tell.not_advice()];
    if wall.more {
        text.insert(0, tell.say("wall-more"));
    }
    if export.marking == Marking::Practice {
        text.push(tell.say("practice-mark"));
    }
    if sheet.unshown {
        text.push(tell.say("about-unshown"));
    }
    sheet.paragraph(&[Style::BODY.span(text.join(" "))])
}

/// The name under which the file leaves: office and first day.
pub fn file_name(language: Language, office: &str, first: NaiveDate) -> String {
    let word = match language {
        Language::Es => "hoja-muro",
        Language::En => "wall-sheet",
    };
    format!("{word}-{office}-{first}.pdf")
}
