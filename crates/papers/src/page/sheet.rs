//! The sheets of a paper while it is being set: where the pen is, and which element its marks belong to.
//!
//! Every mark is either content of an element (so that a screen reader says it) or an artifact: rules, grounds, the header and
//! footer, the practice mark.
use std::collections::BTreeMap;

use printpdf::{DictItem, Op, PaintMode, PdfFontHandle, Point, Polygon, PolygonRing, Pt, Rect, TextItem, TextMatrix, WindingOrder};

use super::face::Face;
use super::ink::Ink;
use super::tags::{ElementId, Role, Tags};
use super::text::{self, Line, Span, Style, UNSHOWN};
use crate::export::PaperError;

/// Letter paper, in points.
pub(crate) const WIDTH: f32 = 612.0;
/// Letter paper, in points.
pub(crate) const HEIGHT: f32 = 792.0;
/// Left and right margin.
pub(crate) const SIDE: f32 = 54.0;
/// Where text starts below the upper edge of the second and later pages.
pub(crate) const TOP: f32 = 66.0;
/// Where text ends above the lower edge.
pub(crate) const BOTTOM: f32 = 66.0;
/// Width of the text.
pub(crate) const MEASURE: f32 = WIDTH - 2.0 * SIDE;

/// A page being set.
#[derive(Default)]
pub(crate) struct Leaf {
    /// The drawing operations.
    pub(crate) ops: Vec<Op>,
    /// The element of each marked content, by its number.
    pub(crate) owners: Vec<ElementId>,
}

/// A paper being set. Distances go down from the upper edge of the page, in points.
pub(crate) struct Sheet {
    /// Pages so far.
    pub(crate) leaves: Vec<Leaf>,
    /// Its structure.
    pub(crate) tags: Tags,
    /// Where the next line may start.
    pub(crate) y: f32,
    /// Whether some character could not be shown.
    pub(crate) unshown: bool,
    /// The title of a section that waits for what comes first in it.
    pub(crate) heading: Vec<Line>,
    /// A word set large and pale behind the text of every page.
    ghost: Option<String>,
    open: Option<ElementId>,
}

impl Sheet {
    /// An empty paper with its first page; `ghost` is the practice mark.
    pub(crate) fn new(ghost: Option<String>) -> Result<Self, PaperError> {
        let mut sheet = Self { leaves: Vec::new(), tags: Tags::new(), y: TOP, unshown: false, heading: Vec::new(), ghost, open: None };
        sheet.turn()?;
        Ok(sheet)
    }

    /// Starts a new page.
    pub(crate) fn turn(&mut self) -> Result<(), PaperError> {
        self.leave();
        self.leaves.push(Leaf::default());
        self.y = TOP;
        if let Some(ghost) = self.ghost.clone() {
            self.ghost(&ghost)?;
        }
        Ok(())
    }

    /// Height left on this page.
    pub(crate) fn room(&self) -> f32 {
        HEIGHT - BOTTOM - self.y
    }

    /// Whether nothing was set on this page yet.
    pub(crate) fn fresh(&self) -> bool {
        self.y <= TOP
    }

    /// Turns the page unless this much height is left.
    pub(crate) fn need(&mut self, height: f32) -> Result<(), PaperError> {
        if self.room() < height && !self.fresh() { self.turn() } else { Ok(()) }
    }

    fn push(&mut self, op: Op) {
        if let Some(leaf) = self.leaves.last_mut() {
            leaf.ops.push(op);
        }
    }

    /// What follows belongs to this element.
    fn enter(&mut self, element: ElementId) {
        if self.open == Some(element) {
            return;
        }
        self.leave();
        let page = self.leaves.len().saturating_sub(1);
        let Some(leaf) = self.leaves.last_mut() else { return };
        let number = leaf.owners.len();
        leaf.owners.push(element);
        self.tags.shows(element, page, number);
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(number))]);
        let tag = self.tags.role(element).tag().to_owned();
        self.push(Op::BeginMarkedContentWithProperties { tag, properties: DictItem::Dict { map } });
        self.open = Some(element);
    }

    /// Ends the element's marks.
    pub(crate) fn leave(&mut self) {
        if self.open.take().is_some() {
            self.push(Op::EndMarkedContent);
        }
    }

    /// Draws something that no reader needs to be told.
    fn artifact(&mut self, ops: impl IntoIterator<Item = Op>) {
        self.leave();
        self.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
        for op in ops {
            self.push(op);
        }
        self.push(Op::EndMarkedContent);
    }

    /// Sets a line with its top at `top`, as part of an element or (with `None`) as an artifact.
    pub(crate) fn line(&mut self, element: Option<ElementId>, line: &Line, x: f32, top: f32) -> Result<(), PaperError> {
        let mut ops = Vec::new();
        for piece in &line.pieces {
            self.unshown |= piece.span.text.contains(UNSHOWN);
            let at = Point { x: Pt(x + piece.x), y: Pt(HEIGHT - baseline(top, line.leading, piece.span.style)) };
            ops.extend(text_ops(&piece.span, |ops| ops.push(Op::SetTextCursor { pos: at }))?);
        }
        match element {
            Some(element) => {
                self.enter(element);
                for op in ops {
                    self.push(op);
                }
            }
            None => self.artifact(ops),
        }
        Ok(())
    }

    /// Sets lines one below the other from the pen on, turning pages as needed, as one element of the given role.
    pub(crate) fn lines(&mut self, role: Role, parent: ElementId, lines: &[Line], x: f32) -> Result<ElementId, PaperError> {
        let element = self.tags.open(role, parent);
        for line in lines {
            self.need(line.leading)?;
            self.line(Some(element), line, x, self.y)?;
            self.y += line.leading;
        }
        self.leave();
        Ok(element)
    }

    /// A ground or a rule: a filled rectangle.
    pub(crate) fn fill(&mut self, x: f32, top: f32, width: f32, height: f32, ink: Ink) {
        let mut rectangle = Rect::from_xywh(Pt(x), Pt(HEIGHT - top - height), Pt(width), Pt(height));
        rectangle.mode = Some(PaintMode::Fill);
        self.artifact([Op::SetFillColor { col: ink.color() }, Op::DrawRectangle { rectangle }]);
    }

    /// A closed outline through the given points, filled or drawn in one colour.
    pub(crate) fn outline(&mut self, points: &[(f32, f32, bool)], mode: PaintMode, ink: Ink) {
        let points =
            points.iter().map(|&(x, y, bezier)| printpdf::LinePoint { p: Point { x: Pt(x), y: Pt(HEIGHT - y) }, bezier }).collect();
        let polygon = Polygon { rings: vec![PolygonRing { points }], mode, winding_order: WindingOrder::NonZero };
        self.artifact([
            Op::SetFillColor { col: ink.color() },
            Op::SetOutlineColor { col: ink.color() },
            Op::SetOutlineThickness { pt: Pt(1.1) },
            Op::DrawPolygon { polygon },
        ]);
    }

    /// A word across the page, behind everything.
    fn ghost(&mut self, word: &str) -> Result<(), PaperError> {
        const SLOPE: f32 = 52.0;
        let style = Style { face: Face::Bold, size: 112.0, leading: 112.0, ink: Ink::GHOST };
        let half = text::width(word, style)? / 2.0;
        let (sine, cosine) = SLOPE.to_radians().sin_cos();
        let matrix = TextMatrix::Raw([cosine, sine, -sine, cosine, WIDTH / 2.0 - half * cosine + 30.0, HEIGHT / 2.0 - half * sine]);
        let ops = text_ops(&Span { text: word.to_owned(), style }, |ops| ops.push(Op::SetTextMatrix { matrix }))?;
        self.artifact(ops);
        Ok(())
    }
}

/// Where a line's letters stand: centred in its leading by the height of capitals.
fn baseline(top: f32, leading: f32, style: Style) -> f32 {
    const CAPITALS: f32 = 0.714;
    top + (leading + CAPITALS * style.size) / 2.0
}

/// The operations that show a span, kerned, at the place that `place` sets.
fn text_ops(span: &Span, place: impl FnOnce(&mut Vec<Op>)) -> Result<Vec<Op>, PaperError> {
    let Style { face, size, ink, .. } = span.style;
    let metrics = face.metrics()?;
    let mut items = Vec::new();
    let mut run = String::new();
    let mut letters = span.text.chars().peekable();
    while let Some(letter) = letters.next() {
        // A no-break space has done its work once the lines are broken.
        run.push(if letter == '\u{A0}' { ' ' } else { letter });
        let kern = letters.peek().map_or(0.0, |next| metrics.kern(letter, *next));
        if kern != 0.0 {
            items.push(TextItem::Text(std::mem::take(&mut run)));
            items.push(TextItem::Offset(-kern));
        }
    }
    items.push(TextItem::Text(run));
    let mut ops = vec![Op::StartTextSection];
    place(&mut ops);
    ops.push(Op::SetFillColor { col: ink.color() });
    ops.push(Op::SetFont { font: PdfFontHandle::External(face.id()), size: Pt(size) });
    ops.push(Op::ShowText { items });
    ops.push(Op::EndTextSection);
    Ok(ops)
}
