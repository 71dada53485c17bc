//! The case summary: one case on paper, for the consulate, for the family, or for a lawyer outside it.
mod family;
mod legal;
mod people;
mod record;

use crate::case::{CaseSummary, Colour, Deadline, Due, Hearing};
use crate::export::{Export, Marking, PaperError, Redaction};
use crate::letterhead::letterhead;
use crate::page::finish::{Imprint, write};
use crate::page::frame::Frame;
use crate::page::ink::Ink;
use crate::page::sheet::{MEASURE, SIDE, Sheet};
use crate::page::table::Fact;
use crate::page::tags::{Role, Tags};
use crate::page::text::{Span, Style, wrap};
use crate::tell::Tell;
use crate::words::Value;

/// Makes the case summary as a tagged PDF on letter paper.
///
/// What the redaction leaves out is not drawn; it is nowhere in the file. Walled rows and counsel notes are left out of every one.
///
/// # Errors
/// When the writer complains: a fault of this program, never of the data.
pub fn case_summary(case: &CaseSummary, redaction: Redaction, export: &Export) -> Result<Vec<u8>, PaperError> {
    Summary { case, redaction, export, tell: Tell::new(export.language), sheet: Sheet::new(ghost(export))?, absent: Vec::new() }.make()
}

/// The practice mark behind the text.
fn ghost(export: &Export) -> Option<String> {
    (export.marking == Marking::Practice).then(|| Tell::new(export.language).say("practice"))
}

/// A summary being made.
struct Summary<'a> {
    case: &'a CaseSummary,
    redaction: Redaction,
    export: &'a Export,
    tell: Tell,
    sheet: Sheet,
    absent: Vec<String>,
}

impl Summary<'_> {
    fn make(mut self) -> Result<Vec<u8>, PaperError> {
        letterhead(&mut self.sheet, self.tell, &self.case.office)?;
        match self.redaction {
            Redaction::Office | Redaction::Lawyer => self.full()?,
            Redaction::Family => self.family()?,
        }
        self.about()?;
        self.finish()
    }

    fn full(&mut self) -> Result<(), PaperError> {
        let for_office = self.redaction == Redaction::Office;
        self.heading(&self.tell.say("title-case"))?;
        self.glance()?;
        self.person()?;
        self.custody()?;
        self.deadlines()?;
        self.hearings()?;
        self.representative()?;
        if for_office {
            self.contacts()?;
            self.consents()?;
        }
        self.events()?;
        if for_office {
            self.notes()?;
        }
        self.documents()?;
        if self.absent.is_empty() {
            return Ok(());
        }
        self.section("absent")?;
        self.sheet.paragraph(&[Style::BODY.span(self.tell.join(std::mem::take(&mut self.absent)))])
    }

    /// Title, person, folio, and for whom this copy is.
    fn heading(&mut self, title: &str) -> Result<(), PaperError> {
        self.sheet.title(title)?;
        let name = self.tell.name(&self.case.person);
        self.sheet.y += 2.0;
        let lines = wrap(&[Style::LEAD.span(name)], MEASURE)?;
        self.sheet.lines(Role::P, Tags::DOCUMENT, &lines, SIDE)?;
        let folio = self.tell.say_with("folio", &[("folio", self.case.folio.as_str().into())]);
        let copy = self.tell.code("copy-for", self.redaction.code());
        self.sheet.paragraph(&[Style::STRONG.span(folio), Style::BODY.ink(Ink::GREY).span(format!("  ·  {copy}"))])?;
        if self.export.marking == Marking::Practice {
            self.sheet.paragraph(&[Style::STRONG.span(self.tell.say("practice-mark"))])?;
        }
        self.sheet.y += 5.0;
        Ok(())
    }

    /// What a reader must know after ten seconds.
    fn glance(&mut self) -> Result<(), PaperError> {
        let tell = self.tell;
        let case = self.case;
        let deadline = match self.next_red() {
            Some(deadline) => {
                let date = Style::STRONG.ink(Ink::RED).span(tell.due_line(deadline.due));
                vec![date, Style::BODY.span(format!("\n{}", tell.both(&deadline.title)))]
            }
            None => vec![Style::BODY.span(tell.say("no-red"))],
        };
        let hearing = match self.next_hearing() {
            Some(hearing) => self.hearing_line(hearing),
            None => vec![Style::BODY.span(tell.say("no-hearing"))],
        };
        let representative = match &case.representative {
            Some(representative) => {
                let state = tell.code("assignment", &representative.status);
                vec![Style::STRONG.span(&representative.name), Style::BODY.span(format!("\n{state}"))]
            }
            None => vec![Style::BODY.span(tell.say("no-representative"))],
        };
        let facts =
            [("custody-now", self.custody_line()), ("next-red", deadline), ("next-hearing", hearing), ("representative", representative)];
        let facts: Vec<Fact> = facts.into_iter().map(|(label, value)| self.fact(label, value)).collect();
        self.sheet.panel(&facts, 2)?;
        let line = [
            case.ambito.as_ref().map(|code| ("ambito", tell.code("ambito", code))),
            case.status.as_ref().map(|code| ("status", tell.code("status", code))),
            case.stage.as_ref().map(|stage| ("stage", tell.both(stage).to_owned())),
            (!case.steps.is_empty()).then(|| ("steps", tell.join(case.steps.iter().map(|step| tell.both(step).to_owned())))),
            case.opened_at.map(|at| ("opened", tell.moment(at))),
            case.owner.as_ref().filter(|_| self.redaction == Redaction::Office).map(|name| ("owner", name.clone())),
        ];
        let facts = self.known(line);
        self.sheet.y += 5.0;
        self.sheet.facts(&facts, 3)
    }

    /// The open deadline that can lose a right first. The office hands them in that order.
    fn next_red(&self) -> Option<&Deadline> {
        let dated = |deadline: &&Deadline| matches!(deadline.due, Due::On { .. } | Due::At(_));
        self.open_deadlines().filter(|deadline| deadline.colour == Colour::Red).find(dated)
    }

    fn next_hearing(&self) -> Option<&Hearing> {
        let coming = |hearing: &&Hearing| hearing.at.is_some_and(|at| at.at >= self.export.made_at.at);
        self.case
            .hearings
            .iter()
            .filter(|hearing| hearing.status == "scheduled")
            .filter(coming)
            .min_by_key(|hearing| hearing.at.map(|at| at.at))
    }

    fn fact(&self, label: &str, value: Vec<Span>) -> Fact {
        Fact { label: self.tell.say(&format!("label-{label}")), value }
    }

    /// Facts of those values that are known.
    fn known<const N: usize>(&self, values: [Option<(&str, String)>; N]) -> Vec<Fact> {
        let known = values.into_iter().flatten().filter(|(_, value)| !value.trim().is_empty());
        known.map(|(label, value)| self.fact(label, vec![Style::BODY.span(value)])).collect()
    }

    fn section(&mut self, key: &str) -> Result<(), PaperError> {
        self.sheet.section(&self.tell.say(&format!("section-{key}")))
    }

    /// Says that a section has nothing.
    fn nothing(&mut self) -> Result<(), PaperError> {
        self.sheet.paragraph(&[Style::BODY.ink(Ink::GREY).span(self.tell.say("nothing"))])
    }

    /// Notes a section that has nothing: one line at the end says so for all of them, rather than leaving them out.
    fn absent(&mut self, key: &str) -> Result<(), PaperError> {
        self.absent.push(self.tell.say(&format!("section-{key}")));
        Ok(())
    }

    /// What this paper is and is not; the footer says it shorter.
    fn about(&mut self) -> Result<(), PaperError> {
        let (tell, export) = (self.tell, self.export);
        let copy = tell.code("about", self.redaction.code());
        let mut text = if self.redaction == Redaction::Family {
            // One page is worth more to a family than one more heading.
            self.sheet.y += 10.0;
            vec![copy]
        } else {
            self.section("about")?;
            let [who, when, why] = self.made();
            let folio = self.case.folio.as_str().into();
            let made = tell.say_with("made", &[who, when, why, ("folio", folio)]);
            vec![made, copy, tell.say("about-dates")]
        };
        text.push(tell.not_advice());
        text.push(tell.say("not-advice-long"));
        if export.marking == Marking::Practice {
            text.push(tell.say("practice-mark"));
        }
        if self.sheet.unshown {
            text.push(tell.say("about-unshown"));
        }
        self.sheet.paragraph(&[Style::SMALL.ink(Ink::BLACK).span(text.join(" "))])
    }

    /// Who made this paper, when and why.
    fn made(&self) -> [(&'static str, Value<'_>); 3] {
        let when = self.tell.moment(self.export.made_at);
        let why = self.tell.code_or_text("reason", &self.export.reason);
        [("who", self.export.made_by.as_str().into()), ("when", when.into()), ("why", why.into())]
    }

    fn finish(mut self) -> Result<Vec<u8>, PaperError> {
        let (tell, export) = (self.tell, self.export);
        let title = if self.redaction == Redaction::Family { tell.say("title-family") } else { tell.say("title-case") };
        let name = tell.name(&self.case.person);
        let made = tell.say_with("foot-made", &self.made());
        let folio = tell.say_with("folio", &[("folio", self.case.folio.as_str().into())]);
        self.sheet.frame(&Frame {
            head: tell.join([title.clone(), name]),
            corner: self.case.folio.clone(),
            foot: vec![made, tell.join([folio, tell.not_advice()])],
            number: &|page, pages| {
                tell.words().say("common-page-of", &[("page", page.to_string().into()), ("pages", pages.to_string().into())])
            },
            mark: (export.marking == Marking::Practice).then(|| tell.say("practice-mark")),
        })?;
        let imprint = Imprint {
            // The folio and not the name: a title shows in window lists and in the names of print jobs.
            title: tell.join([title, self.case.folio.clone()]),
            author: tell.both(&self.case.office.name).to_owned(),
            subject: tell.code("copy-for", self.redaction.code()),
            language: export.language.tag(),
            made_at: export.made_at.at,
        };
        write(self.sheet, &imprint)
    }
}
