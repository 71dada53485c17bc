//! The recovery sheet: the key that opens this desk's data when every password is lost, on one printed page.
use casework::language::Language;

use crate::case::Moment;
use crate::export::{Marking, PaperError};
use crate::page::band::{Band, Strip};
use crate::page::finish::{Imprint, write};
use crate::page::frame::Frame;
use crate::page::ink::Ink;
use crate::page::sheet::{MEASURE, SIDE, Sheet};
use crate::page::table::Fact;
use crate::page::tags::{Role, Tags};
use crate::page::text::{Line, Piece, Span, Style, width, wrap};
use crate::tell::Tell;

/// What a recovery sheet says.
#[derive(Clone)]
pub struct RecoverySheet {
    /// Name of the office whose data it opens.
    pub office: String,
    /// What the office calls this desk or computer.
    pub desk: String,
    /// The recovery key as one text (`AGE-SECRET-KEY-1…`); it is set in groups of four.
    pub key: String,
}

/// Makes the sheet as a tagged PDF: one page, unless the names on it are of absurd length.
///
/// # Errors
/// When the writer complains: a fault of this program.
pub fn recovery_sheet(recovery: &RecoverySheet, language: Language, marking: Marking, made_at: Moment) -> Result<Vec<u8>, PaperError> {
    let tell = Tell::new(language);
    let practice = marking == Marking::Practice;
    let mut sheet = Sheet::new(practice.then(|| tell.say("practice")))?;
    sheet.y = 54.0;
    sheet.fill(SIDE, sheet.y, MEASURE, 3.0, Ink::GREEN);
    sheet.y += 16.0;
    sheet.title(&tell.say("title-recovery"))?;
    if practice {
        sheet.paragraph(&[Style::STRONG.span(tell.say("practice-mark"))])?;
    }
    sheet.y += 4.0;
    let fact = |label: &str, value: String| Fact { label: tell.say(&format!("label-{label}")), value: vec![Style::STRONG.span(value)] };
    let when = tell.moment(made_at);
    let facts = [fact("consulate", recovery.office.clone()), fact("desk", recovery.desk.clone()), fact("made-at", when.clone())];
    sheet.facts(&facts, 3)?;
    sheet.y += 6.0;
    sheet.paragraph(&[Style::LARGE.span(tell.say("recovery-what"))])?;
    sheet.y += 8.0;
    key(&mut sheet, &tell.say("recovery-key"), &recovery.key)?;
    sheet.y += 8.0;
    advice(&mut sheet, tell, "recovery-keep", &["safe", "copy", "who", "old"])?;
    advice(&mut sheet, tell, "recovery-use", &["open", "type", "new"])?;
    sheet.y += 4.0;
    sheet.paragraph(&[Style::LARGE.bold().span(tell.say("recovery-lost"))])?;
    let foot = tell.say_with(
        "recovery-foot",
        &[("office", recovery.office.as_str().into()), ("desk", recovery.desk.as_str().into()), ("when", when.into())],
    );
    sheet.frame(&Frame {
        head: tell.say("title-recovery"),
        corner: String::new(),
        foot: vec![foot],
        number: &|page, pages| {
            tell.words().say("common-page-of", &[("page", page.to_string().into()), ("pages", pages.to_string().into())])
        },
        mark: practice.then(|| tell.say("practice-mark")),
    })?;
    let imprint = Imprint {
        title: tell.say("title-recovery"),
        author: recovery.office.clone(),
        subject: recovery.desk.clone(),
        language: language.tag(),
        made_at: made_at.at,
    };
    write(sheet, &imprint)
}

fn advice(sheet: &mut Sheet, tell: Tell, section: &str, keys: &[&str]) -> Result<(), PaperError> {
    sheet.section(&tell.say(&format!("section-{section}")))?;
    let items: Vec<Vec<Span>> = keys.iter().map(|key| vec![Style::LARGE.span(tell.say(&format!("{section}-{key}")))]).collect();
    sheet.list(&items)
}

/// The key, large, on a tinted ground: its prefix on a line of its own, then five groups of four a line.
fn key(sheet: &mut Sheet, label: &str, key: &str) -> Result<(), PaperError> {
    const ABREAST: usize = 5;
    const GAP: f32 = 22.0;
    const INSET: f32 = 24.0;
    let letters: Vec<char> = key.chars().filter(|letter| !letter.is_whitespace()).collect();
    // An age key says what it is before its first "1"; the rest is the secret.
    let prefix = letters.iter().rposition(|letter| *letter == '-').map_or(0, |hyphen| letters.len().min(hyphen + 2));
    let (prefix, secret) = letters.split_at(prefix);
    let group = |letters: &[char]| Style::KEY.span(letters.iter().collect::<String>());
    let mut rows = Vec::new();
    if !prefix.is_empty() {
        rows.push(vec![group(prefix)]);
    }
    let groups: Vec<Span> = secret.chunks(4).map(group).collect();
    rows.extend(groups.chunks(ABREAST).map(<[Span]>::to_vec));

    let head = sheet.tags.open(Role::P, Tags::DOCUMENT);
    let body = sheet.tags.open(Role::P, Tags::DOCUMENT);
    let mut strip = Strip { x: INSET, ..Strip::default() };
    strip.lines.extend(wrap(&[Style::LABEL.span(label)], MEASURE)?.into_iter().map(|line| (Some(head), line)));
    for row in rows {
        let mut line = Line { leading: Style::KEY.leading, ..Line::default() };
        for span in row {
            let x = if line.pieces.is_empty() { 0.0 } else { line.width + GAP };
            line.width = x + width(&span.text, span.style)?;
            line.pieces.push(Piece { x, span });
        }
        strip.lines.push_back((Some(body), line));
    }
    sheet.band(Band { strips: vec![strip], pad: (12.0, 10.0), ground: Some(Ink::TINT), bar: Some(Ink::GREEN), ..Band::default() }, None)
}
