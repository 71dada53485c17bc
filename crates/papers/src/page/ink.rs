//! The colours of a paper. All text stands at a contrast of at least 4.5 to 1 on white and on its tint.
use printpdf::{Color, Rgb};

/// A colour of text, rule or ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ink(u8, u8, u8);

impl Ink {
    /// Text.
    pub(crate) const BLACK: Self = Self(0x1B, 0x1E, 0x20);
    /// Labels and footers.
    pub(crate) const GREY: Self = Self(0x55, 0x5B, 0x60);
    /// The accent: headings and the letterhead.
    pub(crate) const GREEN: Self = Self(0x0B, 0x4A, 0x39);
    /// A right can be lost. Nothing else is red.
    pub(crate) const RED: Self = Self(0xA1, 0x12, 0x1B);
    /// A protective date.
    pub(crate) const AMBER: Self = Self(0x85, 0x54, 0x00);
    /// A duty of the other side.
    pub(crate) const BLUE: Self = Self(0x1D, 0x4F, 0x85);
    /// Safe until.
    pub(crate) const SAFE: Self = Self(0x2B, 0x6A, 0x3A);
    /// Hairlines.
    pub(crate) const HAIR: Self = Self(0xC9, 0xCE, 0xCC);
    /// Ground of table headers and of the box at the top.
    pub(crate) const TINT: Self = Self(0xEF, 0xF4, 0xF1);
    /// Ground of a row in which a right can be lost.
    pub(crate) const RED_TINT: Self = Self(0xFB, 0xEE, 0xEC);
    /// The practice mark behind the text: pale enough to read over.
    pub(crate) const GHOST: Self = Self(0xEA, 0xEC, 0xEE);
    /// Paper.
    pub(crate) const WHITE: Self = Self(0xFF, 0xFF, 0xFF);

    /// The colour as the PDF writer wants it.
    pub(crate) fn color(self) -> Color {
        let part = |value: u8| f32::from(value) / 255.0;
        Color::Rgb(Rgb::new(part(self.0), part(self.1), part(self.2), None))
    }
}
