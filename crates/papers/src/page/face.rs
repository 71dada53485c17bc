//! The faces of every paper and how wide their text is.
use std::collections::HashMap;
use std::sync::OnceLock;

use printpdf::{FontId, ParsedFont, PdfFont};
use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};
use ttf_parser::{GlyphId, Tag};

use crate::export::PaperError;

/// A face of Noto Sans or Noto Sans Mono (OFL 1.1), Latin with all its accents. Its em has 1000 units, as has PDF's text space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Face {
    /// Text.
    Regular,
    /// Headings, and what must not be overlooked.
    Bold,
    /// Letters of one width: a key that a person copies by hand.
    Mono,
}

/// Glyph and advance of a character, and the kerning of common pairs.
pub(crate) struct Metrics {
    advances: HashMap<char, u16>,
    glyphs: Vec<Option<GlyphId>>,
    pairs: Vec<PairAdjustment<'static>>,
    /// What each left letter moves by before each right one: found when the letter is first set.
    kerning: Vec<OnceLock<Vec<i16>>>,
    /// The face ready to be embedded; a clone shares its tables.
    pub(crate) program: ParsedFont,
}

/// Pairs of ASCII and Latin-1 letters are kerned: all of Spanish and English.
const KERNED: std::ops::Range<u32> = 0x20..0x100;

impl Face {
    /// All faces; the file holds those that it uses.
    pub(crate) const ALL: [Self; 3] = [Self::Regular, Self::Bold, Self::Mono];

    const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../fonts/NotoSans-Regular.ttf"),
            Self::Bold => include_bytes!("../../fonts/NotoSans-Bold.ttf"),
            Self::Mono => include_bytes!("../../fonts/NotoSansMono-Bold.ttf"),
        }
    }

    /// The name of the font in the file. Its first six letters become the subset tag, which must be capitals.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Regular => "NOTOSR",
            Self::Bold => "NOTOSB",
            Self::Mono => "NOTOMB",
        }
    }

    /// The font's key in the document's resources.
    pub(crate) fn id(self) -> FontId {
        FontId(self.name().to_owned())
    }

    /// The measures of this face, read once.
    pub(crate) fn metrics(self) -> Result<&'static Metrics, PaperError> {
        static REGULAR: OnceLock<Option<Metrics>> = OnceLock::new();
        static BOLD: OnceLock<Option<Metrics>> = OnceLock::new();
        static MONO: OnceLock<Option<Metrics>> = OnceLock::new();
        let slot = match self {
            Self::Regular => &REGULAR,
            Self::Bold => &BOLD,
            Self::Mono => &MONO,
        };
        slot.get_or_init(|| Metrics::read(self.bytes())).as_ref().ok_or(PaperError::Font(self.name()))
    }
}

impl Metrics {
    fn read(bytes: &'static [u8]) -> Option<Self> {
        let font = ttf_parser::Face::parse(bytes, 0).ok()?;
        let mut advances = HashMap::new();
        for table in font.tables().cmap?.subtables.into_iter().filter(ttf_parser::cmap::Subtable::is_unicode) {
            table.codepoints(|code| {
                if let (Some(letter), Some(glyph)) = (char::from_u32(code), table.glyph_index(code)) {
                    advances.insert(letter, font.glyph_hor_advance(glyph).unwrap_or(0));
                }
            });
        }
        let glyphs: Vec<_> = KERNED.map(|code| char::from_u32(code).and_then(|letter| font.glyph_index(letter))).collect();
        let pairs = pair_tables(&font);
        let kerning = glyphs.iter().map(|_| OnceLock::new()).collect();
        let program = ParsedFont::from_bytes(bytes, 0, &mut Vec::new())?;
        Some(Self { advances, glyphs, pairs, kerning, program })
    }

    /// Whether the face can show a character.
    pub(crate) fn has(&self, letter: char) -> bool {
        self.advances.contains_key(&letter)
    }

    /// Advance of a character in thousandths of the size.
    pub(crate) fn advance(&self, letter: char) -> f32 {
        self.advances.get(&letter).copied().map_or(0.0, f32::from)
    }

    /// What a pair moves together (negative) or apart, in thousandths of the size.
    pub(crate) fn kern(&self, left: char, right: char) -> f32 {
        let (Some(left), Some(right)) = (place(left), place(right)) else { return 0.0 };
        let Some(row) = self.kerning.get(left) else { return 0.0 };
        let row = row.get_or_init(|| {
            let left = self.glyphs.get(left).copied().flatten();
            let pairs = self.glyphs.iter().map(|right| left.zip(*right));
            pairs.map(|pair| pair.map_or(0, |(left, right)| kern(&self.pairs, left, right))).collect()
        });
        row.get(right).copied().map_or(0.0, f32::from)
    }

    /// The font as the PDF writer wants it.
    pub(crate) fn embeddable(&self) -> PdfFont {
        PdfFont::new(self.program.clone())
    }
}

/// A letter's place in the tables of kerning.
fn place(letter: char) -> Option<usize> {
    KERNED.contains(&u32::from(letter)).then(|| (u32::from(letter) - KERNED.start) as usize)
}

/// The pair adjustments of the font's `kern` feature.
fn pair_tables<'a>(font: &ttf_parser::Face<'a>) -> Vec<PairAdjustment<'a>> {
    let Some(gpos) = font.tables().gpos else { return Vec::new() };
    let mut lookups: Vec<u16> =
        gpos.features.into_iter().filter(|feature| feature.tag == Tag::from_bytes(b"kern")).flat_map(|f| f.lookup_indices).collect();
    lookups.sort_unstable();
    lookups.dedup();
    lookups
        .into_iter()
        .filter_map(|index| gpos.lookups.get(index))
        .flat_map(|lookup| lookup.subtables.into_iter::<PositioningSubtable<'a>>())
        .filter_map(|table| match table {
            PositioningSubtable::Pair(pair) => Some(pair),
            _ => None,
        })
        .collect()
}

/// The first table that knows the left glyph decides, as OpenType says.
fn kern(tables: &[PairAdjustment<'_>], left: GlyphId, right: GlyphId) -> i16 {
    for table in tables {
        let Some(index) = table.coverage().get(left) else { continue };
        let found = match table {
            PairAdjustment::Format1 { sets, .. } => sets.get(index).and_then(|set| set.get(right)),
            PairAdjustment::Format2 { classes, matrix, .. } => matrix.get((classes.0.get(left), classes.1.get(right))),
        };
        if let Some((first, _)) = found {
            return first.x_advance;
        }
    }
    0
}
