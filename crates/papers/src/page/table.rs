//! Tables, grids of facts, headings, paragraphs and lists: what a paper is made of.
use super::band::{Band, Shape, Strip};
use super::ink::Ink;
use super::sheet::{BOTTOM, HEIGHT, MEASURE, SIDE, Sheet, TOP};
use super::tags::{ElementId, Role, Tags};
use super::text::{Line, Span, Style, wrap};
use crate::export::PaperError;

/// Space between columns.
const GUTTER: f32 = 12.0;

/// A column of a table.
pub(crate) struct Column {
    /// What its header says.
    pub(crate) head: String,
    /// Its part of the width; the parts of a table add up to 1.
    pub(crate) share: f32,
}

impl Column {
    /// A column of a given part of the width.
    pub(crate) fn new(head: String, share: f32) -> Self {
        Self { head, share }
    }
}

/// A row of a table.
#[derive(Default)]
pub(crate) struct Row {
    /// One cell a column.
    pub(crate) cells: Vec<Vec<Span>>,
    /// Colour behind the row.
    pub(crate) ground: Option<Ink>,
    /// Colour of a bar at its left edge.
    pub(crate) bar: Option<Ink>,
    /// A figure before its first words.
    pub(crate) shape: Option<(Shape, Ink)>,
}

impl Row {
    /// A plain row.
    pub(crate) fn new(cells: Vec<Vec<Span>>) -> Self {
        Self { cells, ..Self::default() }
    }
}

/// One thing known, with its label.
pub(crate) struct Fact {
    /// The label.
    pub(crate) label: String,
    /// What is known.
    pub(crate) value: Vec<Span>,
}

impl Sheet {
    /// The title of the paper.
    pub(crate) fn title(&mut self, text: &str) -> Result<(), PaperError> {
        let lines = wrap(&[Style::TITLE.span(text)], MEASURE)?;
        self.lines(Role::H1, Tags::DOCUMENT, &lines, SIDE).map(drop)
    }

    /// The title of a section. It is set together with what comes first in it, so that it never stands alone at the foot of a page.
    pub(crate) fn section(&mut self, text: &str) -> Result<(), PaperError> {
        self.heading = wrap(&[Style::SECTION.span(text)], MEASURE)?;
        Ok(())
    }

    /// Sets the title that waits, on a page that has room for it and for the first thing in its section.
    fn begin(&mut self, first: f32) -> Result<(), PaperError> {
        const ABOVE: f32 = 13.0;
        const BELOW: f32 = 3.0;
        const RULE: f32 = 4.5;
        let lines = std::mem::take(&mut self.heading);
        let title: f32 = lines.iter().map(|line| line.leading).sum();
        if lines.is_empty() {
            return self.need(first);
        }
        self.need(ABOVE + RULE + title + BELOW + first)?;
        if !self.fresh() {
            self.y += ABOVE;
        }
        self.fill(SIDE, self.y, MEASURE, 0.9, Ink::GREEN);
        self.y += RULE;
        self.lines(Role::H2, Tags::DOCUMENT, &lines, SIDE)?;
        self.y += BELOW;
        Ok(())
    }

    /// A paragraph of any length.
    pub(crate) fn paragraph(&mut self, spans: &[Span]) -> Result<(), PaperError> {
        let lines = wrap(spans, MEASURE)?;
        if lines.is_empty() {
            return Ok(());
        }
        // Two lines stay together: one alone at the foot of a page reads as an accident.
        self.begin(lines.iter().take(2).map(|line| line.leading).sum())?;
        self.lines(Role::P, Tags::DOCUMENT, &lines, SIDE)?;
        self.y += 4.0;
        Ok(())
    }

    /// A list with bullets or with numbers.
    pub(crate) fn list(&mut self, items: &[Vec<Span>]) -> Result<(), PaperError> {
        const INDENT: f32 = 13.0;
        self.begin(2.0 * Style::LARGE.leading)?;
        let list = self.tags.open(Role::List, Tags::DOCUMENT);
        for spans in items {
            let item = self.tags.open(Role::Item, list);
            let lines = wrap(spans, MEASURE - INDENT)?;
            if let Some(first) = lines.first() {
                self.need(first.leading)?;
                self.fill(SIDE + 3.0, self.y + first.leading / 2.0 - 0.6, 5.0, 1.2, Ink::GREEN);
            }
            self.lines(Role::ItemBody, item, &lines, SIDE + INDENT)?;
            self.y += 2.5;
        }
        self.y += 2.0;
        Ok(())
    }

    /// A table; its header row is repeated on every page that it goes on on.
    pub(crate) fn table(&mut self, columns: &[Column], rows: Vec<Row>) -> Result<(), PaperError> {
        const INSET: f32 = 8.0;
        let figures = rows.iter().any(|row| row.shape.is_some() || row.bar.is_some());
        let inset = if figures { INSET + 11.0 } else { 0.0 };
        let measure = MEASURE - inset;
        let mut places = Vec::new();
        let mut x = inset;
        for column in columns {
            places.push((x, measure * column.share - GUTTER));
            x += measure * column.share;
        }
        let page = HEIGHT - TOP - BOTTOM;
        let first = rows.first().map_or(Ok(0.0), |row| tall(&row.cells, &places))?.min(page / 2.0);
        self.begin(first + 3.0 * Style::LABEL.leading)?;
        let table = self.tags.open(Role::Table, Tags::DOCUMENT);
        let heads: Vec<Vec<Span>> = columns.iter().map(|column| vec![Style::LABEL.span(&column.head)]).collect();
        let head = Band { pad: (3.0, 4.0), rule: Some(Ink::GREY), ..self.cells(table, Role::ColumnHead, &heads, &places)? };
        let mut repeated = head.clone();
        for (element, _) in repeated.strips.iter_mut().flat_map(|strip| &mut strip.lines) {
            *element = None;
        }
        self.band(head, None)?;
        for row in rows {
            let cells = self.cells(table, Role::Cell, &row.cells, &places)?;
            let band = Band { pad: (4.5, 5.5), rule: Some(Ink::HAIR), ground: row.ground, bar: row.bar, shape: row.shape, ..cells };
            self.band(band, Some(&repeated))?;
        }
        self.y += 4.0;
        Ok(())
    }

    fn cells(&mut self, table: ElementId, role: Role, cells: &[Vec<Span>], places: &[(f32, f32)]) -> Result<Band, PaperError> {
        let row = self.tags.open(Role::Row, table);
        let mut band = Band::default();
        for (spans, &(x, width)) in cells.iter().zip(places) {
            let cell = self.tags.open(role, row);
            let lines = wrap(spans, width)?.into_iter().map(|line| (Some(cell), line)).collect();
            band.strips.push(Strip { x, lines });
        }
        Ok(band)
    }

    /// Labels with their values below them, so many beside each other; read as a table of row headers and data.
    pub(crate) fn facts(&mut self, facts: &[Fact], abreast: usize) -> Result<(), PaperError> {
        self.grid(facts, abreast, None)
    }

    /// Facts on a tinted ground: what must be seen first.
    pub(crate) fn panel(&mut self, facts: &[Fact], abreast: usize) -> Result<(), PaperError> {
        self.grid(facts, abreast, Some(Ink::TINT))
    }

    fn grid(&mut self, facts: &[Fact], abreast: usize, ground: Option<Ink>) -> Result<(), PaperError> {
        if facts.is_empty() {
            return Ok(());
        }
        let inset = if ground.is_some() { 11.0 } else { 0.0 };
        let share = (MEASURE - 2.0 * inset + GUTTER) / abreast as f32;
        self.begin(3.0 * Style::BODY.leading)?;
        let table = self.tags.open(Role::Table, Tags::DOCUMENT);
        let chunks = facts.chunks(abreast.max(1));
        let last = chunks.len().saturating_sub(1);
        for (index, chunk) in chunks.enumerate() {
            let row = self.tags.open(Role::Row, table);
            let mut band = Band { pad: (3.0, 3.0), ground, ..Band::default() };
            if ground.is_some() {
                band.pad = (if index == 0 { 9.0 } else { 3.0 }, if index == last { 9.0 } else { 3.0 });
                band.bar = Some(Ink::GREEN);
            }
            for (place, fact) in chunk.iter().enumerate() {
                let head = self.tags.open(Role::RowHead, row);
                let cell = self.tags.open(Role::Cell, row);
                let width = share - GUTTER;
                let mut lines: Vec<(Option<ElementId>, Line)> = Vec::new();
                lines.extend(wrap(&[Style::LABEL.span(&fact.label)], width)?.into_iter().map(|line| (Some(head), line)));
                lines.extend(wrap(&fact.value, width)?.into_iter().map(|line| (Some(cell), line)));
                band.strips.push(Strip { x: inset + share * place as f32, lines: lines.into() });
            }
            self.band(band, None)?;
        }
        self.y += 3.0;
        Ok(())
    }
}

/// Height of a row's cells with what stands around them.
fn tall(cells: &[Vec<Span>], places: &[(f32, f32)]) -> Result<f32, PaperError> {
    let mut height: f32 = 0.0;
    for (spans, &(_, width)) in cells.iter().zip(places) {
        height = height.max(wrap(spans, width)?.iter().map(|line| line.leading).sum());
    }
    Ok(height + 10.0)
}
