//! What stands around the text of every page: running header, footer, page x of y. All of it is artifacts, set when the number of
//! pages is known.
use super::ink::Ink;
use super::sheet::{BOTTOM, HEIGHT, MEASURE, SIDE, Sheet, TOP, WIDTH};
use super::text::{Style, wrap};
use crate::export::PaperError;

/// The words around the text.
pub(crate) struct Frame<'a> {
    /// Upper left corner from the second page on.
    pub(crate) head: String,
    /// Upper right corner from the second page on.
    pub(crate) corner: String,
    /// Lines of the footer, one or two.
    pub(crate) foot: Vec<String>,
    /// Says "Page x of y".
    pub(crate) number: &'a dyn Fn(usize, usize) -> String,
    /// A band across the upper edge of every page: the practice mark.
    pub(crate) mark: Option<String>,
}

impl Sheet {
    /// Sets the frame on every page.
    pub(crate) fn frame(&mut self, frame: &Frame<'_>) -> Result<(), PaperError> {
        self.leave();
        let count = self.leaves.len();
        let mut done = Vec::with_capacity(count);
        for (index, leaf) in std::mem::take(&mut self.leaves).into_iter().enumerate() {
            self.leaves.push(leaf);
            if let Some(mark) = &frame.mark {
                self.mark(mark)?;
            }
            if index > 0 {
                self.head(frame)?;
            }
            self.foot(frame, &(frame.number)(index + 1, count))?;
            done.append(&mut self.leaves);
        }
        self.leaves = done;
        Ok(())
    }

    fn mark(&mut self, mark: &str) -> Result<(), PaperError> {
        let style = Style::LABEL.ink(Ink::WHITE);
        self.fill(0.0, 0.0, WIDTH, 17.0, Ink::BLACK);
        let lines = wrap(&[style.span(mark)], MEASURE)?;
        if let Some(line) = lines.first() {
            self.line(None, line, (WIDTH - line.width) / 2.0, (17.0 - line.leading) / 2.0)?;
        }
        Ok(())
    }

    fn head(&mut self, frame: &Frame<'_>) -> Result<(), PaperError> {
        let top = TOP - 31.0;
        let corner = wrap(&[Style::SMALL.span(&frame.corner)], MEASURE / 2.0)?.into_iter().next().unwrap_or_default();
        self.line(None, &corner, SIDE + MEASURE - corner.width, top)?;
        let lines = wrap(&[Style::SMALL.bold().ink(Ink::GREEN).span(&frame.head)], MEASURE - corner.width - 20.0)?;
        if let Some(line) = lines.first() {
            self.line(None, line, SIDE, top)?;
        }
        self.fill(SIDE, TOP - 16.5, MEASURE, 0.6, Ink::HAIR);
        Ok(())
    }

    fn foot(&mut self, frame: &Frame<'_>, number: &str) -> Result<(), PaperError> {
        let top = HEIGHT - BOTTOM + 16.0;
        self.fill(SIDE, top - 5.0, MEASURE, 0.6, Ink::HAIR);
        let style = Style::FOOT.bold();
        let number = wrap(&[style.span(number)], MEASURE)?.into_iter().next().unwrap_or_default();
        self.line(None, &number, SIDE + MEASURE - number.width, top)?;
        for (index, text) in frame.foot.iter().enumerate() {
            // A footer is one line: what is too long is cut at a word, since the paper's last section says it in full.
            let lines = wrap(&[Style::FOOT.span(text)], MEASURE - number.width - 24.0)?;
            if let Some(line) = lines.first() {
                self.line(None, line, SIDE, top + index as f32 * Style::FOOT.leading)?;
            }
        }
        Ok(())
    }
}
