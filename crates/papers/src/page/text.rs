//! Text before it is set: cleaned of what the face cannot show, measured, and broken into lines.
use unicode_normalization::UnicodeNormalization;

use super::face::{Face, Metrics};
use super::ink::Ink;
use crate::export::PaperError;

/// What stands in the place of characters that the face cannot show: emoji and other scripts.
pub(crate) const UNSHOWN: &str = "[?]";

/// How a piece of text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    /// The face.
    pub(crate) face: Face,
    /// Size in points.
    pub(crate) size: f32,
    /// Distance between baselines in points.
    pub(crate) leading: f32,
    /// Colour.
    pub(crate) ink: Ink,
}

/// Text in one style.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Span {
    /// The words.
    pub(crate) text: String,
    /// Their style.
    pub(crate) style: Style,
}

/// A piece of a line: text set at a distance from the line's start.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    /// Distance from the line's start in points.
    pub(crate) x: f32,
    /// What is set there.
    pub(crate) span: Span,
}

/// A line ready to be set.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// Its pieces from left to right.
    pub(crate) pieces: Vec<Piece>,
    /// Its width in points.
    pub(crate) width: f32,
    /// Its height in points.
    pub(crate) leading: f32,
}

/// Composes accents, drops invisible and direction marks, and puts `[?]` for each run that the face cannot show.
///
/// The order of the text is kept as it was written. Line feeds stay: they are the writer's own breaks.
pub(crate) fn clean(text: &str, metrics: &Metrics) -> String {
    let mut out = String::with_capacity(text.len());
    let mut hidden = false;
    for letter in text.nfc() {
        match letter {
            '\n' => out.push('\n'),
            '\t' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => out.push(' '),
            '\r'
            | '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' => continue,
            '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0000}'..='\u{E007F}' if hidden => continue,
            '\u{2011}' => out.push('-'),
            letter if letter.is_control() => continue,
            letter if metrics.has(letter) => out.push(letter),
            _ if hidden => continue,
            _ => {
                out.push_str(UNSHOWN);
                hidden = true;
                continue;
            }
        }
        hidden = false;
    }
    out
}

/// Width of a text in points, kerning included.
pub(crate) fn width(text: &str, style: Style) -> Result<f32, PaperError> {
    let metrics = style.face.metrics()?;
    let mut sum = 0.0;
    let mut previous = None;
    for letter in text.chars() {
        sum += metrics.advance(letter) + previous.map_or(0.0, |left| metrics.kern(left, letter));
        previous = Some(letter);
    }
    Ok(sum * style.size / 1000.0)
}

/// Breaks spans into lines no wider than `measure`. A word that is wider than a whole line is broken where it must.
pub(crate) fn wrap(spans: &[Span], measure: f32) -> Result<Vec<Line>, PaperError> {
    let mut lines = Lines { done: Vec::new(), line: Line::default(), measure, gap: None };
    for span in spans {
        let text = clean(&span.text, span.style.face.metrics()?);
        for (index, paragraph) in text.split('\n').enumerate() {
            if index > 0 {
                lines.feed(span.style, true);
            }
            for word in words(paragraph) {
                lines.word(word, span.style)?;
            }
        }
    }
    lines.finish()
}

/// Words with the space before them; a break is also allowed after a hyphen or slash between letters, never inside a number.
fn words(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut previous = ' ';
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        if letter == ' ' && previous != ' ' && at > start {
            out.push(&text[start..at]);
            start = at;
        }
        let joint = matches!(letter, '-' | '/' | '—') && previous.is_lowercase() && next.is_some_and(char::is_alphabetic);
        if joint {
            let end = at + letter.len_utf8();
            out.push(&text[start..end]);
            start = end;
        }
        previous = letter;
    }
    if start < text.len() {
        out.push(&text[start..]);
    }
    out
}

struct Lines {
    done: Vec<Line>,
    line: Line,
    measure: f32,
    gap: Option<Style>,
}

impl Lines {
    /// Ends the line. Where it parts words it keeps a space, unseen at its end, so that a screen reader parts them too.
    fn feed(&mut self, style: Style, parts: bool) {
        let mut line = std::mem::take(&mut self.line);
        if let Some(last) = line.pieces.last_mut().filter(|_| parts) {
            last.span.text.push(' ');
        }
        line.leading = line.leading.max(style.leading);
        self.done.push(line);
        self.gap = None;
    }

    fn word(&mut self, raw: &str, style: Style) -> Result<(), PaperError> {
        let word = raw.trim_start_matches(' ');
        if word.len() < raw.len() {
            self.gap = Some(style);
        }
        if word.is_empty() {
            return Ok(());
        }
        let space = match self.gap {
            Some(gap) if !self.line.pieces.is_empty() => width(" ", gap)?,
            _ => 0.0,
        };
        let wide = width(word, style)?;
        if self.line.width + space + wide > self.measure && !self.line.pieces.is_empty() {
            self.feed(style, self.gap.is_some());
            return self.word(word, style);
        }
        if wide > self.measure {
            return self.overlong(word, style);
        }
        self.put(word, space, wide, style);
        Ok(())
    }

    /// Sets a word that no line can hold, breaking it between characters.
    fn overlong(&mut self, word: &str, style: Style) -> Result<(), PaperError> {
        let mut part = String::new();
        for letter in word.chars() {
            part.push(letter);
            if part.chars().count() > 1 && width(&part, style)? > self.measure {
                part.pop();
                let wide = width(&part, style)?;
                self.put(&part, 0.0, wide, style);
                self.feed(style, false);
                part.clear();
                part.push(letter);
            }
        }
        let wide = width(&part, style)?;
        self.put(&part, 0.0, wide, style);
        Ok(())
    }

    fn put(&mut self, word: &str, space: f32, wide: f32, style: Style) {
        let x = self.line.width + space;
        match self.line.pieces.last_mut() {
            Some(last) if last.span.style == style => {
                if space > 0.0 {
                    last.span.text.push(' ');
                }
                last.span.text.push_str(word);
            }
            _ => self.line.pieces.push(Piece { x, span: Span { text: word.to_owned(), style } }),
        }
        self.line.width = x + wide;
        self.line.leading = self.line.leading.max(style.leading);
        self.gap = None;
    }

    fn finish(mut self) -> Result<Vec<Line>, PaperError> {
        if !self.line.pieces.is_empty() || !self.done.is_empty() {
            let leading = self.done.last().map_or(0.0, |line| line.leading);
            self.line.leading = self.line.leading.max(leading);
            self.done.push(self.line);
        }
        Ok(self.done)
    }
}

impl Style {
    const fn new(face: Face, size: f32, leading: f32, ink: Ink) -> Self {
        Self { face, size, leading, ink }
    }

    /// The paper's title.
    pub(crate) const TITLE: Self = Self::new(Face::Bold, 21.0, 26.0, Ink::BLACK);
    /// What stands right below the title.
    pub(crate) const LEAD: Self = Self::new(Face::Bold, 13.0, 17.5, Ink::BLACK);
    /// Title of a section.
    pub(crate) const SECTION: Self = Self::new(Face::Bold, 11.0, 15.0, Ink::GREEN);
    /// Text.
    pub(crate) const BODY: Self = Self::new(Face::Regular, 9.3, 12.8, Ink::BLACK);
    /// What must not be overlooked in text.
    pub(crate) const STRONG: Self = Self::new(Face::Bold, 9.3, 12.8, Ink::BLACK);
    /// Text for reading on its own: the family's paper.
    pub(crate) const LARGE: Self = Self::new(Face::Regular, 11.0, 15.6, Ink::BLACK);
    /// Labels and headers of columns.
    pub(crate) const LABEL: Self = Self::new(Face::Bold, 7.6, 10.6, Ink::GREY);
    /// Second lines: sources, citations, marks.
    pub(crate) const SMALL: Self = Self::new(Face::Regular, 8.0, 10.8, Ink::GREY);
    /// A key that a person copies by hand.
    pub(crate) const KEY: Self = Self::new(Face::Mono, 21.0, 34.0, Ink::BLACK);
    /// A hash to compare, letter by letter.
    pub(crate) const PRINT: Self = Self::new(Face::Mono, 9.3, 13.5, Ink::BLACK);
    /// A day on the wall sheet, to be read from across a desk.
    pub(crate) const WALL_DAY: Self = Self::new(Face::Bold, 18.0, 24.0, Ink::BLACK);
    /// What stands on the wall sheet.
    pub(crate) const WALL: Self = Self::new(Face::Regular, 13.0, 17.5, Ink::BLACK);
    /// Second lines of the wall sheet.
    pub(crate) const WALL_SMALL: Self = Self::new(Face::Regular, 11.0, 14.5, Ink::BLACK);
    /// Footer.
    pub(crate) const FOOT: Self = Self::new(Face::Regular, 7.2, 9.6, Ink::GREY);

    /// The same style in another colour.
    pub(crate) const fn ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// The same style in bold.
    pub(crate) const fn bold(self) -> Self {
        Self { face: Face::Bold, ..self }
    }

    /// Text in this style.
    pub(crate) fn span(self, text: impl Into<String>) -> Span {
        Span { text: text.into(), style: self }
    }
}
