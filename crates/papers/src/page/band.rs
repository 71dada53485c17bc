//! Bands: things that stand side by side, such as the cells of a row. A band that is too tall goes on on the next page.
use std::collections::VecDeque;

use printpdf::PaintMode;

use super::ink::Ink;
use super::sheet::{BOTTOM, HEIGHT, MEASURE, SIDE, Sheet, TOP};
use super::tags::ElementId;
use super::text::Line;
use crate::export::PaperError;

/// A small figure beside a word, so that colour is never alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Filled diamond: a right can be lost.
    Diamond,
    /// Filled triangle: a protective date.
    Triangle,
    /// Empty circle: a house target.
    Ring,
    /// Empty square: a duty of the other side.
    Square,
    /// Filled circle: safe until.
    Disc,
    /// Short rule: for the record.
    Dash,
}

/// A column of lines in a band.
#[derive(Clone, Default)]
pub(crate) struct Strip {
    /// Distance from the left margin.
    pub(crate) x: f32,
    /// Lines from top to bottom, each with its element; `None` makes it an artifact.
    pub(crate) lines: VecDeque<(Option<ElementId>, Line)>,
}

/// Strips side by side.
#[derive(Clone, Default)]
pub(crate) struct Band {
    /// The strips from left to right.
    pub(crate) strips: Vec<Strip>,
    /// Space above and below the lines.
    pub(crate) pad: (f32, f32),
    /// Colour behind the band.
    pub(crate) ground: Option<Ink>,
    /// Colour of a bar at its left edge.
    pub(crate) bar: Option<Ink>,
    /// Colour of the hairline below.
    pub(crate) rule: Option<Ink>,
    /// A figure before the first line.
    pub(crate) shape: Option<(Shape, Ink)>,
}

impl Band {
    /// Its height when it stands in one piece.
    pub(crate) fn height(&self) -> f32 {
        self.pad.0 + self.pad.1 + self.strips.iter().map(|strip| tall(&strip.lines)).fold(0.0, f32::max)
    }

    /// Takes off its top what fits into this height; at least one line when `force`.
    fn split(&mut self, height: f32, force: bool) -> Self {
        let room = height - self.pad.0 - self.pad.1;
        let mut part = Self { strips: Vec::new(), ..self.clone() };
        for strip in &mut self.strips {
            let mut taken = VecDeque::new();
            let mut used = 0.0;
            while let Some(entry) = strip.lines.pop_front() {
                if used + entry.1.leading > room && !(force && taken.is_empty()) {
                    strip.lines.push_front(entry);
                    break;
                }
                used += entry.1.leading;
                taken.push_back(entry);
            }
            part.strips.push(Strip { x: strip.x, lines: taken });
        }
        self.shape = None;
        part
    }

    fn is_empty(&self) -> bool {
        self.strips.iter().all(|strip| strip.lines.is_empty())
    }
}

fn tall(lines: &VecDeque<(Option<ElementId>, Line)>) -> f32 {
    lines.iter().map(|(_, line)| line.leading).sum()
}

impl Sheet {
    /// Sets a band. It stays in one piece when half a page can hold it; `head` is repeated, as an artifact, on each page that it
    /// starts or goes on on.
    pub(crate) fn band(&mut self, mut band: Band, head: Option<&Band>) -> Result<(), PaperError> {
        let whole = band.height();
        let page = HEIGHT - TOP - BOTTOM;
        if whole > self.room() && (whole <= page / 2.0 || self.room() < page / 8.0) {
            self.turn_with(head)?;
        }
        let mut turned = false;
        while band.height() > self.room() {
            // Right after a turn at least one line is set, so that this ends whatever the height of the line.
            let part = band.split(self.room(), turned);
            if !part.is_empty() {
                self.draw(&part)?;
            }
            if band.is_empty() {
                return Ok(());
            }
            self.turn_with(head)?;
            turned = true;
        }
        self.draw(&band)
    }

    fn turn_with(&mut self, head: Option<&Band>) -> Result<(), PaperError> {
        if !self.fresh() {
            self.turn()?;
            if let Some(head) = head {
                self.draw(head)?;
            }
        }
        Ok(())
    }

    fn draw(&mut self, band: &Band) -> Result<(), PaperError> {
        let (top, height) = (self.y, band.height());
        if let Some(ground) = band.ground {
            // Without a bar the ground stands out of the margins, so that its words keep off its edge.
            let out = if band.bar.is_some() { 0.0 } else { 6.0 };
            self.fill(SIDE - out, top, MEASURE + 2.0 * out, height, ground);
        }
        if let Some(bar) = band.bar {
            self.fill(SIDE, top, 3.0, height, bar);
        }
        if let Some(rule) = band.rule {
            self.fill(SIDE, top + height - 0.6, MEASURE, 0.6, rule);
        }
        if let (Some((shape, ink)), Some(strip)) = (band.shape, band.strips.first()) {
            let leading = strip.lines.front().map_or(12.0, |(_, line)| line.leading);
            self.shape(shape, SIDE + strip.x - 9.0, top + band.pad.0 + leading / 2.0, ink);
        }
        for strip in &band.strips {
            let mut y = top + band.pad.0;
            for (element, line) in &strip.lines {
                self.line(*element, line, SIDE + strip.x, y)?;
                y += line.leading;
            }
        }
        self.leave();
        self.y = top + height;
        Ok(())
    }

    /// Draws a figure around a centre.
    fn shape(&mut self, shape: Shape, x: f32, y: f32, ink: Ink) {
        let circle = |r: f32| {
            let k = r * 0.5523;
            [
                (x + r, y, false),
                (x + r, y + k, true),
                (x + k, y + r, true),
                (x, y + r, false),
                (x - k, y + r, true),
                (x - r, y + k, true),
                (x - r, y, false),
                (x - r, y - k, true),
                (x - k, y - r, true),
                (x, y - r, false),
                (x + k, y - r, true),
                (x + r, y - k, true),
                (x + r, y, false),
            ]
        };
        match shape {
            Shape::Diamond => {
                self.outline(&[(x, y - 4.2, false), (x + 4.2, y, false), (x, y + 4.2, false), (x - 4.2, y, false)], PaintMode::Fill, ink);
            }
            Shape::Triangle => {
                self.outline(&[(x, y - 3.6, false), (x + 3.8, y + 3.0, false), (x - 3.8, y + 3.0, false)], PaintMode::Fill, ink)
            }
            Shape::Ring => self.outline(&circle(2.8), PaintMode::Stroke, ink),
            Shape::Disc => self.outline(&circle(3.2), PaintMode::Fill, ink),
            Shape::Square => {
                self.outline(
                    &[(x - 2.7, y - 2.7, false), (x + 2.7, y - 2.7, false), (x + 2.7, y + 2.7, false), (x - 2.7, y + 2.7, false)],
                    PaintMode::Stroke,
                    ink,
                );
            }
            Shape::Dash => self.fill(x - 3.0, y - 0.6, 6.0, 1.2, ink),
        }
    }
}
