//! Who sends a paper: the bar, the office's name, and how it is reached.
use crate::case::Letterhead;
use crate::export::PaperError;
use crate::page::ink::Ink;
use crate::page::sheet::{MEASURE, SIDE, Sheet};
use crate::page::tags::{Role, Tags};
use crate::page::text::{Style, wrap};
use crate::tell::Tell;

/// Sets the letterhead at the top of the first page.
pub(crate) fn letterhead(sheet: &mut Sheet, tell: Tell, office: &Letterhead) -> Result<(), PaperError> {
    const BAR: f32 = 3.0;
    sheet.y = 40.0;
    sheet.fill(SIDE, sheet.y, MEASURE, BAR, Ink::GREEN);
    sheet.y += BAR + 7.0;
    let name = wrap(&[Style::SECTION.span(tell.both(&office.name))], MEASURE)?;
    sheet.lines(Role::P, Tags::DOCUMENT, &name, SIDE)?;
    let lines = office.lines.iter().map(|(label, number)| format!("{} {}", tell.both(label), unbroken(number)));
    let reach = tell.join(office.address.iter().cloned().chain(lines));
    if !reach.is_empty() {
        let lines = wrap(&[Style::SMALL.span(reach)], MEASURE)?;
        sheet.lines(Role::P, Tags::DOCUMENT, &lines, SIDE)?;
    }
    sheet.y += 16.0;
    Ok(())
}

/// A telephone number or code that must not be broken over two lines.
pub(crate) fn unbroken(text: &str) -> String {
    text.replace(' ', "\u{A0}")
}
