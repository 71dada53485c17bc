//! `amparo-gateway rules`: checks rules and worked examples without a database. Only reads; prints; answers by its exit code.

use casework::lint::{Severity, lint};
use casework::pack::{Pack, PackTexts};
use casework::vectors::{Mismatch, verify};
use lexopt::prelude::{Long, Short, Value};
use office::words::say_step;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
usage: amparo-gateway rules <verb> [options]

  verify FILE   runs a file of worked examples (the format of deadline_vectors.json; - reads what is piped in) against the rules, and
                prints each difference with both reasonings; the last line is `N agree, M differ`
  lint          overlaps and gaps in effective dates, unknown events, facts and rules, missing translations or citations;
                the last line is `N errors, M warnings`

  --pack FOLDER   rules.json, facts.json, events.json, transitions.json, holiday_rules.json, circuits.csv and ceilings.json as they lie
                  there; a file that is not there is the shipped one
  --rules FILE    the rules alone; all else is shipped, or of the folder
  --language es   the reasonings and findings in Spanish (en)

exit code: 0 all agree, nothing wrong; 1 some differ, or an error was found; 2 a file or the command line does not read";

/// Nothing could be checked: a sentence for whoever typed it.
struct Unreadable(String);

/// The files that a pack can be read from, each with the text that is used.
struct Texts {
    files: [(&'static str, String); 7],
    version: &'static str,
}

struct Arguments {
    verb: String,
    file: Option<PathBuf>,
    pack: Option<PathBuf>,
    rules: Option<PathBuf>,
    language: String,
}

pub(crate) fn main() -> ExitCode {
    let mut out = io::stdout().lock();
    let outcome = run(&mut out);
    // A reader that stopped reading (`| head`) is no fault.
    let _ = out.flush();
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(Unreadable(why)) => {
            eprintln!("amparo-gateway: {why}");
            ExitCode::from(2)
        }
    }
}

/// True where nothing is wrong.
fn run(out: &mut impl Write) -> Result<bool, Unreadable> {
    let arguments = arguments().map_err(|error| Unreadable(format!("{error}\n\n{USAGE}")))?;
    match arguments.verb.as_str() {
        "verify" => run_verify(&arguments, out),
        "lint" => run_lint(&arguments, out),
        "help" => {
            let _ = writeln!(out, "{USAGE}");
            Ok(true)
        }
        "" => Err(Unreadable(USAGE.to_owned())),
        other => Err(Unreadable(format!("there is no verb {other}\n\n{USAGE}"))),
    }
}

fn arguments() -> Result<Arguments, lexopt::Error> {
    let mut found = Arguments { verb: String::new(), file: None, pack: None, rules: None, language: "en".to_owned() };
    let mut parser = lexopt::Parser::from_args(std::env::args_os().skip(2));
    while let Some(argument) = parser.next()? {
        match argument {
            Value(verb) if found.verb.is_empty() => found.verb = verb.to_string_lossy().into_owned(),
            Value(file) if found.verb == "verify" && found.file.is_none() => found.file = Some(file.into()),
            Short('h') | Long("help") => found.verb = "help".to_owned(),
            Long("pack") => found.pack = Some(parser.value()?.into()),
            Long("rules") => found.rules = Some(parser.value()?.into()),
            Long("language") => found.language = parser.value()?.to_string_lossy().into_owned(),
            other => return Err(other.unexpected()),
        }
    }
    Ok(found)
}

fn run_verify(arguments: &Arguments, out: &mut impl Write) -> Result<bool, Unreadable> {
    let file = arguments.file.as_deref().ok_or_else(|| Unreadable(format!("which worked examples? Name their file\n\n{USAGE}")))?;
    let examples = if file == Path::new("-") { io::read_to_string(io::stdin()) } else { std::fs::read_to_string(file) };
    let examples = examples.map_err(|error| unreadable(file, &error))?;
    let texts = Texts::read(arguments)?;
    let agreement = verify(&texts.pack()?, &examples).map_err(|error| unreadable(file, &error.detail))?;
    for mismatch in &agreement.mismatches {
        tell(mismatch, &arguments.language, out);
    }
    let _ = writeln!(out, "{} agree, {} differ", agreement.agree, agreement.differ);
    Ok(agreement.differ == 0)
}

/// One difference: what was expected with its author's reasoning, what came out with the engine's.
fn tell(mismatch: &Mismatch, language: &str, out: &mut impl Write) {
    let about = if mismatch.rule_id.is_empty() { String::new() } else { format!(" {}", mismatch.rule_id) };
    let _ = writeln!(out, "{}{about}\n  expected: {}", mismatch.vector, mismatch.expected);
    if !mismatch.reasoning.is_empty() {
        let _ = writeln!(out, "    {}", mismatch.reasoning);
    }
    let _ = writeln!(out, "  found:    {}", mismatch.found);
    for sentence in &mismatch.silence {
        let _ = writeln!(out, "    {sentence}");
    }
    for step in &mismatch.trace {
        let _ = writeln!(out, "    {}", say_step(language, step));
    }
    let _ = writeln!(out);
}

fn run_lint(arguments: &Arguments, out: &mut impl Write) -> Result<bool, Unreadable> {
    let texts = Texts::read(arguments)?;
    let findings = lint(&texts.pack()?);
    for finding in &findings {
        let severity = if finding.severity == Severity::Error { "error" } else { "warning" };
        let detail = if arguments.language == "es" { &finding.detail_es } else { &finding.detail };
        let _ = writeln!(out, "{severity}: {}: {detail}", finding.about);
    }
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    let _ = writeln!(out, "{errors} errors, {} warnings", findings.len() - errors);
    Ok(errors == 0)
}

impl Texts {
    /// The shipped files, and over them those of the command line.
    fn read(arguments: &Arguments) -> Result<Self, Unreadable> {
        let shipped = office::reference::shipped_pack();
        let mut files = [
            ("rules.json", shipped.rules.to_owned()),
            ("facts.json", shipped.facts.to_owned()),
            ("events.json", shipped.events.to_owned()),
            ("transitions.json", shipped.transitions.to_owned()),
            ("holiday_rules.json", shipped.holidays.to_owned()),
            ("circuits.csv", shipped.circuits.to_owned()),
            ("ceilings.json", shipped.ceilings.to_owned()),
        ];
        if let Some(folder) = &arguments.pack {
            let there: Vec<_> = files.iter_mut().map(|(name, text)| (folder.join(*name), text)).filter(|(file, _)| file.exists()).collect();
            if there.is_empty() {
                return Err(Unreadable(format!("{}: no file of a pack is there", folder.display())));
            }
            for (file, text) in there {
                *text = std::fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))?;
            }
        }
        if let Some(file) = &arguments.rules {
            files[0].1 = std::fs::read_to_string(file).map_err(|error| unreadable(file, &error))?;
        }
        Ok(Self { files, version: shipped.version })
    }

    fn pack(&self) -> Result<Pack, Unreadable> {
        let [rules, facts, events, transitions, holidays, circuits, ceilings] = self.files.each_ref().map(|(_, text)| text.as_str());
        let texts = PackTexts { version: self.version, rules, facts, events, transitions, holidays, circuits, ceilings };
        Pack::parse(&texts).map_err(|error| Unreadable(format!("{}: {}", error.file, error.detail)))
    }
}

fn unreadable(file: &Path, why: &impl std::fmt::Display) -> Unreadable {
    Unreadable(format!("{}: {why}", file.display()))
}
