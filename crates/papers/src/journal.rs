//! The daily journal of dates: what was entered, changed, confirmed and ended on one day of the office, by whom and why, with the hash of its content.
use casework::language::Language;
use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::case::{Both, Due, Letterhead, Moment};
use crate::export::{Export, Marking, PaperError};
use crate::letterhead::{letterhead, unbroken};
use crate::page::finish::{Imprint, write};
use crate::page::frame::Frame;
use crate::page::ink::Ink;
use crate::page::sheet::Sheet;
use crate::page::table::{Column, Fact, Row};
use crate::page::text::{Span, Style};
use crate::tell::Tell;
use crate::words::Value;

/// What was done with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The engine gave it for the first time.
    Entered,
    /// It moved, was superseded, or no longer applies.
    Changed,
    /// Somebody confirmed it.
    Confirmed,
    /// What was due was done.
    Met,
    /// Whoever set it gave more time.
    Extended,
    /// The right was let go.
    Waived,
    /// It passed.
    Missed,
    /// An ending or a confirmation was taken back.
    Reopened,
}

impl Deed {
    /// All of them, in the order of the paper.
    pub const ALL: [Self; 8] =
        [Self::Entered, Self::Changed, Self::Confirmed, Self::Met, Self::Extended, Self::Waived, Self::Missed, Self::Reopened];

    /// The word of the record and of the words files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Entered => "entered",
            Self::Changed => "changed",
            Self::Confirmed => "confirmed",
            Self::Met => "met",
            Self::Extended => "extended",
            Self::Waived => "waived",
            Self::Missed => "missed",
            Self::Reopened => "reopened",
        }
    }

    /// The deed of a stored word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deed| deed.code() == word)
    }
}

/// One line of the journal.
#[derive(Clone)]
pub struct Entry {
    /// When, in the office's zone.
    pub at: Moment,
    /// What was done.
    pub deed: Deed,
    /// Folio of the case; never a name.
    pub folio: String,
    /// Title of the rule.
    pub title: Both,
    /// Rule and version.
    pub rule: String,
    /// Missing it loses a right.
    pub fatal: bool,
    /// The first authority that the rule rests on.
    pub citation: Option<String>,
    /// Whether an attorney of the office had confirmed that version; lines of older programs do not say.
    pub confirmed: Option<bool>,
    /// The date before, of a change.
    pub old: Option<Due>,
    /// The date since; none: the rule no longer applies.
    pub new: Option<Due>,
    /// Which act did it (`record_event`, `rule_changed`...), of what was entered or changed.
    pub why: Option<String>,
    /// The reason in the member's words.
    pub reason: Option<String>,
    /// A document proves it.
    pub proof: bool,
    /// Name of the member.
    pub by: String,
}

/// A day of an office.
#[derive(Clone)]
pub struct Journal {
    /// The office.
    pub office: Letterhead,
    /// The local day.
    pub day: NaiveDate,
    /// The office's zone.
    pub zone: Tz,
    /// The day is over: nothing can be added to it.
    pub over: bool,
    /// SHA-256 of the content, in hexadecimal; the office computes it, so that it does not depend on language or print.
    pub sha256: String,
    /// Which part of the day this is, where one paper does not take it whole. The hash is that of the whole day.
    pub part: Option<JournalPart>,
    /// Lines in the order in which they were written.
    pub entries: Vec<Entry>,
}

/// One paper of several about the same day.
#[derive(Clone, Copy)]
pub struct JournalPart {
    /// The first is 1.
    pub number: usize,
    /// Of how many.
    pub of: usize,
    /// The number within the day of this part's first line; the first of all is 1.
    pub first: usize,
    /// How many lines the day has.
    pub lines: usize,
}

/// Makes the journal of a day as a tagged PDF on letter paper.
///
/// # Errors
/// When the writer complains: a fault of this program, never of the data.
pub fn day_journal(journal: &Journal, export: &Export) -> Result<Vec<u8>, PaperError> {
    let tell = Tell::new(export.language);
    let practice = export.marking == Marking::Practice;
    let mut sheet = Sheet::new(practice.then(|| tell.say("practice")))?;
    letterhead(&mut sheet, tell, &journal.office)?;
    let title = tell.say("journal-title");
    let day = tell.weekday_date(journal.day);
    sheet.title(&title)?;
    sheet.paragraph(&[Style::LEAD.span(&day), Style::BODY.ink(Ink::GREY).span(format!("  ·  {}", journal.zone.name()))])?;
    if practice {
        sheet.paragraph(&[Style::STRONG.span(tell.say("practice-mark"))])?;
    }
    if !journal.over {
        sheet.paragraph(&[Style::STRONG.span(tell.say("journal-open"))])?;
    }
    if let Some(part) = journal.part {
        let last = part.first + journal.entries.len().saturating_sub(1);
        let told = [("part", part.number), ("parts", part.of), ("first", part.first), ("last", last), ("lines", part.lines)];
        let told = told.map(|(name, value)| (name, value.to_string().into()));
        sheet.paragraph(&[Style::STRONG.span(tell.say_with("journal-part", &told))])?;
    }
    sheet.y += 2.0;
    print(&mut sheet, tell, journal)?;
    for deed in Deed::ALL {
        let entries: Vec<&Entry> = journal.entries.iter().filter(|entry| entry.deed == deed).collect();
        section(&mut sheet, tell, deed, &entries)?;
    }
    if journal.entries.is_empty() {
        sheet.paragraph(&[Style::BODY.span(tell.say("journal-nothing"))])?;
    }
    about(&mut sheet, tell, export)?;
    sheet.frame(&Frame {
        head: tell.join([title.clone(), day.clone()]),
        corner: journal.office.code.clone(),
        foot: vec![
            tell.say_with("foot-made", &made(tell, export)),
            tell.say_with("journal-foot", &[("print", journal.sha256.as_str().into())]),
        ],
        number: &|page, pages| {
            tell.words().say("common-page-of", &[("page", page.to_string().into()), ("pages", pages.to_string().into())])
        },
        mark: practice.then(|| tell.say("practice-mark")),
    })?;
    let imprint = Imprint {
        title: tell.join([title, day]),
        author: tell.both(&journal.office.name).to_owned(),
        subject: journal.office.code.clone(),
        language: export.language.tag(),
        made_at: export.made_at.at,
    };
    write(sheet, &imprint)
}

/// How many of each, and the hash.
fn print(sheet: &mut Sheet, tell: Tell, journal: &Journal) -> Result<(), PaperError> {
    let count = |deed: Deed| journal.entries.iter().filter(|entry| entry.deed == deed).count();
    let fact = |deed: Deed| {
        let count = count(deed);
        let style = if count > 0 { Style::STRONG } else { Style::BODY };
        Fact { label: tell.say(&format!("journal-{}", deed.code())), value: vec![style.span(count.to_string())] }
    };
    sheet.panel(&Deed::ALL.map(fact), 4)?;
    // In groups that an eye can follow from one paper to the other.
    let letters: Vec<char> = journal.sha256.chars().collect();
    let groups = letters.chunks(8).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ");
    sheet.y += 5.0;
    sheet.facts(&[Fact { label: tell.say("label-sha256"), value: vec![Style::PRINT.span(groups)] }], 1)?;
    sheet.paragraph(&[Style::SMALL.span(tell.say("journal-compare"))])
}

fn section(sheet: &mut Sheet, tell: Tell, deed: Deed, entries: &[&Entry]) -> Result<(), PaperError> {
    if entries.is_empty() {
        return Ok(());
    }
    let name = tell.say(&format!("journal-{}", deed.code()));
    sheet.section(&format!("{name} ({})", entries.len()))?;
    let column = |label: &str, share| Column::new(tell.say(&format!("label-{label}")), share);
    let columns =
        [column("journal-hour", 0.12), column("journal-folio", 0.24), column("what", 0.27), column("due", 0.2), column("journal-by", 0.17)];
    let rows = entries.iter().map(|entry| row(tell, entry)).collect();
    sheet.table(&columns, rows)
}

fn row(tell: Tell, entry: &Entry) -> Row {
    // The zone may stand on a line of its own in so narrow a column.
    let hour = tell.date_hour(entry.at).1.replace('\u{A0}', " ");
    let mut what = vec![Style::BODY.span(tell.both(&entry.title)), Style::SMALL.span(format!("\n{}", entry.rule))];
    if let Some(citation) = &entry.citation {
        what.push(Style::SMALL.ink(Ink::BLACK).span(format!("\n{citation}")));
    }
    if entry.confirmed == Some(false) {
        what.push(Style::SMALL.bold().span(format!("\n{}", tell.words().say("deadline-not-confirmed-mark", &[]))));
    }
    if entry.fatal {
        what.push(Style::SMALL.bold().ink(Ink::RED).span(format!("\n{}", tell.words().say("deadline-warning-fatal", &[]))));
    }
    let mut by = vec![Style::BODY.span(&entry.by)];
    let mut say = |text: String| by.push(Style::SMALL.ink(Ink::BLACK).span(format!("\n{text}")));
    if let Some(why) = &entry.why {
        say(tell.words().find(&format!("paper-journal-why-{why}"), &[]).unwrap_or_else(|| tell.say("journal-why-other")));
    }
    if let Some(reason) = &entry.reason {
        say(tell.say_with("journal-reason", &[("reason", reason.as_str().into())]));
    }
    if entry.proof {
        say(tell.say("journal-proof"));
    }
    let folio = vec![Style::STRONG.span(unbroken(&entry.folio))];
    Row::new(vec![vec![Style::BODY.span(hour)], folio, what, dates(tell, entry), by])
}

/// The date since, and below it the one before: nothing moves silently.
fn dates(tell: Tell, entry: &Entry) -> Vec<Span> {
    let now = match entry.new {
        Some(due) => tell.due(due),
        None => (tell.say("journal-gone"), None),
    };
    let mut spans = vec![Style::STRONG.span(now.0)];
    spans.extend(now.1.map(|small| Style::SMALL.span(format!("\n{small}"))));
    if let Some(old) = entry.old {
        let before = tell.say_with("earlier", &[("due", tell.due_line(old).into())]);
        spans.push(Style::SMALL.ink(Ink::BLACK).span(format!("\n{before}")));
    }
    spans
}

/// Who made this paper, when and why.
fn made(tell: Tell, export: &Export) -> [(&'static str, Value<'_>); 3] {
    let why = tell.code_or_text("reason", &export.reason);
    [("who", export.made_by.as_str().into()), ("when", tell.moment(export.made_at).into()), ("why", why.into())]
}

fn about(sheet: &mut Sheet, tell: Tell, export: &Export) -> Result<(), PaperError> {
    sheet.section(&tell.say("section-about"))?;
    let mut text =
        vec![tell.say_with("foot-made", &made(tell, export)), tell.say("journal-about"), tell.say("about-dates"), tell.not_advice()];
    if export.marking == Marking::Practice {
        text.push(tell.say("practice-mark"));
    }
    if sheet.unshown {
        text.push(tell.say("about-unshown"));
    }
    // Each is a sentence, but the footer's form of the first ends without its point.
    let ended = text.iter().map(|part| if part.ends_with('.') { part.clone() } else { format!("{part}.") });
    sheet.paragraph(&[Style::SMALL.ink(Ink::BLACK).span(ended.collect::<Vec<_>>().join(" "))])
}

/// The name under which the file leaves: office and day, and which part of it.
pub fn file_name(language: Language, office: &str, day: NaiveDate, part: Option<JournalPart>) -> String {
    let word = match language {
        Language::Es => "bitacora-plazos",
        Language::En => "deadline-journal",
    };
    let part = part.map(|part| format!("-{}-{}", part.number, part.of)).unwrap_or_default();
    format!("{word}-{office}-{day}{part}.pdf")
}
