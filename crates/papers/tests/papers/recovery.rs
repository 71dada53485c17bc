//! The recovery sheet.
use casework::language::Language;
use papers::export::Marking;
use papers::recovery::RecoverySheet;
use papers::recovery_sheet;

use crate::sample::{CHICAGO, at};
use crate::tools::Paper;

const KEY: &str = "AGE-SECRET-KEY-1QYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQS9A0Z2X";

fn sheet(name: &str, language: Language, marking: Marking) -> Paper {
    let recovery =
        RecoverySheet { office: "Consulado General de México en Dallas".into(), desk: "Ventanilla 3, Ñandú".into(), key: KEY.into() };
    let bytes = recovery_sheet(&recovery, language, marking, at(CHICAGO, (2026, 11, 22), 14, 5)).unwrap();
    Paper::keep(name, &bytes)
}

#[test]
fn it_is_one_page_that_gives_the_key_back_letter_by_letter() {
    for language in Language::ALL {
        for marking in [Marking::Real, Marking::Practice] {
            let paper = sheet(&format!("recovery-{}-{marking:?}", language.code()), language, marking);
            paper.check();
            assert_eq!(paper.pages(), 1);
            let text = paper.words();
            let packed: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
            assert!(packed.contains(KEY), "{text}");
            assert!(text.contains("AGE-SECRET-KEY-1 QYQS ZQGP"), "not in groups of four: {text}");
            for words in ["Consulado General de México en Dallas", "Ventanilla 3, Ñandú", "2026"] {
                assert!(text.contains(words), "{words} is not in {text}");
            }
        }
    }
}

#[test]
fn the_key_stands_nowhere_but_on_the_page() {
    let info = sheet("recovery-info", Language::Es, Marking::Real).info();
    assert!(!info.contains("QYQS"), "{info}");
}
