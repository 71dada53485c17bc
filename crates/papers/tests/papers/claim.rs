//! The file claims PDF/UA-1. What `pdfua` does not look at, and a machine can: fonts (clause 7.21), marks (7.1), the tree.
use std::collections::{BTreeMap, BTreeSet};

use casework::language::Language;
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use papers::case_summary;
use papers::export::{Marking, Redaction};

use crate::sample::{export, full};

/// An embedded font: the width of each code in `/W`, the codes in `/ToUnicode`, and the program itself.
struct Font {
    widths: BTreeMap<u16, i64>,
    unicode: BTreeSet<u16>,
    program: Vec<u8>,
}

fn resolved<'a>(file: &'a Document, object: &'a Object) -> &'a Object {
    file.dereference(object).unwrap().1
}

fn dictionary<'a>(file: &'a Document, from: &'a Dictionary, key: &str) -> &'a Dictionary {
    resolved(file, from.get(key.as_bytes()).unwrap()).as_dict().unwrap()
}

fn stream(file: &Document, from: &Dictionary, key: &str) -> Vec<u8> {
    let stream = resolved(file, from.get(key.as_bytes()).unwrap()).as_stream().unwrap();
    stream.get_plain_content().unwrap()
}

fn font(file: &Document, font: &Dictionary) -> Font {
    assert_eq!(font.get(b"Encoding").unwrap().as_name().unwrap(), b"Identity-H");
    let descendants = resolved(file, font.get(b"DescendantFonts").unwrap()).as_array().unwrap();
    let descendant = resolved(file, &descendants[0]).as_dict().unwrap();
    assert_eq!(descendant.get(b"CIDToGIDMap").unwrap().as_name().unwrap(), b"Identity");
    let program = stream(file, dictionary(file, descendant, "FontDescriptor"), "FontFile2");
    let mut widths = BTreeMap::new();
    for pair in resolved(file, descendant.get(b"W").unwrap()).as_array().unwrap().chunks(2) {
        let first = u16::try_from(pair[0].as_i64().unwrap()).unwrap();
        widths.extend((first..).zip(pair[1].as_array().unwrap()).map(|(code, width)| (code, width.as_i64().unwrap())));
    }
    let map = String::from_utf8(stream(file, font, "ToUnicode")).unwrap();
    let mut unicode = BTreeSet::new();
    for line in map.lines().filter(|line| line.starts_with('<')) {
        let numbers: Vec<&str> = line.split(['<', '>', ' ', '[', ']']).filter(|part| !part.is_empty()).collect();
        let code = |index: usize| u16::from_str_radix(numbers[index], 16).unwrap();
        assert!(!["0000", "FEFF", "FFFE", "FFFD"].contains(&numbers[numbers.len() - 1]), "{line}");
        unicode.extend(code(0)..=if numbers.len() > 2 { code(1) } else { code(0) });
    }
    Font { widths, unicode, program }
}

fn fonts(file: &Document, page: ObjectId) -> BTreeMap<Vec<u8>, Font> {
    let resources = dictionary(file, file.get_dictionary(page).unwrap(), "Resources");
    let found = dictionary(file, resources, "Font");
    found.iter().map(|(name, object)| (name.clone(), font(file, resolved(file, object).as_dict().unwrap()))).collect()
}

/// Every code that a page shows, by font; fails on a mark that is neither content nor artifact, and on marks within marks.
fn shown(file: &Document, page: ObjectId) -> BTreeMap<Vec<u8>, BTreeSet<u16>> {
    let content = Content::decode(&file.get_page_content(page)).unwrap();
    let mut codes: BTreeMap<Vec<u8>, BTreeSet<u16>> = BTreeMap::new();
    let (mut depth, mut face) = (0, Vec::new());
    for operation in content.operations {
        match operation.operator.as_str() {
            "BMC" | "BDC" => {
                depth += 1;
                assert_eq!(depth, 1, "a mark within a mark");
            }
            "EMC" => depth -= 1,
            "f" | "f*" | "S" | "B" => assert_eq!(depth, 1, "a drawing that is neither content nor artifact"),
            "Tf" => face = operation.operands[0].as_name().unwrap().to_vec(),
            "Tj" | "TJ" => {
                assert_eq!(depth, 1, "text that is neither content nor artifact");
                let items = match &operation.operands[0] {
                    Object::Array(items) => items.clone(),
                    text => vec![text.clone()],
                };
                let bytes = items.iter().filter_map(|item| item.as_str().ok()).flat_map(|bytes| bytes.chunks(2));
                codes.entry(face.clone()).or_default().extend(bytes.map(|pair| u16::from_be_bytes([pair[0], pair[1]])));
            }
            _ => {}
        }
    }
    assert_eq!(depth, 0, "a mark that does not end");
    codes
}

#[test]
fn every_glyph_has_its_width_and_its_letter_and_every_mark_its_place() {
    for redaction in Redaction::ALL {
        for marking in [Marking::Real, Marking::Practice] {
            let bytes = case_summary(&full(), redaction, &export(Language::Es, marking)).unwrap();
            let file = Document::load_mem(&bytes).unwrap();
            for page in file.get_pages().into_values() {
                let fonts = fonts(&file, page);
                for (name, codes) in shown(&file, page) {
                    let font = &fonts[&name];
                    let program = ttf_parser::Face::parse(&font.program, 0).unwrap();
                    for code in codes {
                        assert_ne!(code, 0, "a character that the font does not have");
                        assert!(font.unicode.contains(&code), "{code} has no letter");
                        let advance = program.glyph_hor_advance(ttf_parser::GlyphId(code)).map(i64::from);
                        assert_eq!(font.widths.get(&code).copied(), advance, "the width of {code}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_marked_content_has_its_element_and_every_element_its_page() {
    let bytes = case_summary(&full(), Redaction::Office, &export(Language::En, Marking::Real)).unwrap();
    let file = Document::load_mem(&bytes).unwrap();
    let root = dictionary(&file, file.catalog().unwrap(), "StructTreeRoot");
    let numbers = dictionary(&file, root, "ParentTree").get(b"Nums").unwrap().as_array().unwrap();
    for (index, page) in file.get_pages().into_values().enumerate() {
        let entry = file.get_dictionary(page).unwrap();
        assert_eq!(entry.get(b"StructParents").unwrap().as_i64().unwrap(), i64::try_from(index).unwrap());
        assert_eq!(entry.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
        let elements = resolved(&file, &numbers[2 * index + 1]).as_array().unwrap();
        let content = Content::decode(&file.get_page_content(page)).unwrap();
        let marks: Vec<(Vec<u8>, i64)> = content
            .operations
            .iter()
            .filter(|operation| operation.operator == "BDC")
            .map(|operation| {
                let number = operation.operands[1].as_dict().unwrap().get(b"MCID").unwrap().as_i64().unwrap();
                (operation.operands[0].as_name().unwrap().to_vec(), number)
            })
            .collect();
        assert_eq!(marks.len(), elements.len());
        for ((tag, number), element) in marks.iter().zip(elements) {
            let element = resolved(&file, element).as_dict().unwrap();
            assert_eq!(element.get(b"S").unwrap().as_name().unwrap(), tag.as_slice(), "content {number} of page {index}");
        }
        assert!(marks.iter().map(|(_, number)| *number).eq(0..i64::try_from(marks.len()).unwrap()));
    }
}
