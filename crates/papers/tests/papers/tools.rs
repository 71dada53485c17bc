//! The programs that look at a finished PDF from outside. A missing one fails the test with a sentence; nothing is skipped.
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A PDF on disk, in the build's own folder for such things; its name tells which test made it.
pub struct Paper(pub PathBuf);

impl Paper {
    pub fn keep(name: &str, bytes: &[u8]) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
        std::fs::write(&path, bytes).unwrap();
        Self(path)
    }

    fn run(&self, program: &str, before: &[&str], after: &[&str]) -> Output {
        let mut command = Command::new(program);
        command.args(before).arg(&self.0).args(after);
        command
            .output()
            .unwrap_or_else(|error| panic!("{program} is missing ({error}): run script/prepare, or apt-get install qpdf poppler-utils"))
    }

    fn said(&self, program: &str, before: &[&str], after: &[&str]) -> String {
        let output = self.run(program, before, after);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{program} on {}: {text}{complaint}", self.0.display());
        assert!(complaint.trim().is_empty(), "{program} on {} complains: {complaint}", self.0.display());
        text
    }

    /// The text as it is laid out.
    pub fn text(&self) -> String {
        self.said("pdftotext", &["-layout"], &["-"])
    }

    /// The text with all white space as single spaces: for sentences that a line break parts.
    pub fn words(&self) -> String {
        let text = self.said("pdftotext", &["-raw"], &["-"]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What `pdfinfo` says.
    pub fn info(&self) -> String {
        self.said("pdfinfo", &[], &[])
    }

    /// The tags with their text, as a screen reader meets them.
    pub fn structure(&self) -> String {
        self.said("pdfinfo", &["-struct-text"], &[])
    }

    /// Fonts: every one embedded, subset, with its way back to Unicode.
    pub fn fonts(&self) -> String {
        self.said("pdffonts", &[], &[])
    }

    /// The file with its streams uncompressed: what is written in it in the clear.
    pub fn opened(&self) -> String {
        let output = self.run("qpdf", &["--qdf", "--object-streams=disable"], &["-"]);
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Number of pages.
    pub fn pages(&self) -> usize {
        let info = self.info();
        info.lines().find_map(|line| line.strip_prefix("Pages:")).and_then(|count| count.trim().parse().ok()).unwrap()
    }

    /// Holds the file to the rules: the syntax (`qpdf --check`), the fonts, and PDF/UA with no finding of any severity.
    pub fn check(&self) {
        self.said("qpdf", &["--check"], &[]);
        for font in self.fonts().lines().skip(2) {
            assert!(font.contains("yes yes yes"), "a font is not embedded, not subset, or has no Unicode: {font}");
        }
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../script/pdfua");
        let said = self.said(&script.display().to_string(), &[], &[]);
        assert!(!said.contains("[skip"), "a check of pdfua did not run: {said}");
    }
}
