//! Deadlines, hearings and the representative.
use super::Summary;
use crate::case::{Colour, Deadline, Due, Hearing, Moment};
use crate::export::PaperError;
use crate::letterhead::unbroken;
use crate::page::band::Shape;
use crate::page::ink::Ink;
use crate::page::table::Row;
use crate::page::text::{Span, Style};

/// Statuses after which nobody has to do anything more.
const ENDED: [&str; 3] = ["met", "superseded", "waived"];

/// Ink and figure. Targets look unlike protective dates; only a right that can be lost is red and on a tinted ground.
const fn look(colour: Colour) -> (Shape, Ink) {
    match colour {
        Colour::Red => (Shape::Diamond, Ink::RED),
        Colour::Amber => (Shape::Triangle, Ink::AMBER),
        Colour::Target => (Shape::Ring, Ink::GREY),
        Colour::Blue => (Shape::Square, Ink::BLUE),
        Colour::Green => (Shape::Disc, Ink::SAFE),
        Colour::Grey => (Shape::Dash, Ink::GREY),
    }
}

/// What must be said beside the kind, so that nobody takes a date for more or less than it is: the key of the words.
const fn meaning(colour: Colour) -> Option<&'static str> {
    match colour {
        Colour::Red => Some("deadline-warning-fatal"),
        Colour::Amber => Some("paper-colour-amber"),
        Colour::Target => Some("paper-colour-target"),
        Colour::Green => Some("deadline-green-warning"),
        Colour::Blue | Colour::Grey => None,
    }
}

/// A citation, which no line breaks unless it is a title.
fn cited(law: &str) -> String {
    const SHORT: usize = 26;
    if law.chars().count() > SHORT { law.to_owned() } else { unbroken(law) }
}

impl Summary<'_> {
    /// Deadlines outside the wall that are not ended.
    pub(super) fn open_deadlines(&self) -> impl Iterator<Item = &Deadline> {
        self.case.deadlines.iter().filter(|deadline| !deadline.walled && !ENDED.contains(&deadline.status.as_str()))
    }

    fn ended_deadlines(&self) -> impl Iterator<Item = &Deadline> {
        self.case.deadlines.iter().filter(|deadline| !deadline.walled && ENDED.contains(&deadline.status.as_str()))
    }

    pub(super) fn deadlines(&mut self) -> Result<(), PaperError> {
        self.section("deadlines")?;
        if !self.case.counsel_engaged {
            // The same line on every case without counsel, whatever it holds, so that its presence betrays nothing.
            self.sheet.paragraph(&[Style::STRONG.span(self.tell.words().say("deadline-reserved-line", &[]))])?;
        }
        let columns = self.columns([("due", 0.2), ("what", 0.53), ("deadline-kind", 0.27)]);
        let open: Vec<Row> = self.open_deadlines().map(|deadline| self.deadline(deadline, true)).collect();
        if open.is_empty() {
            self.nothing()?;
        } else {
            self.sheet.table(&columns, open)?;
        }
        let ended: Vec<Row> = self.ended_deadlines().map(|deadline| self.deadline(deadline, false)).collect();
        if !ended.is_empty() {
            self.section("ended")?;
            self.sheet.table(&columns, ended)?;
        }
        Ok(())
    }

    fn deadline(&self, deadline: &Deadline, open: bool) -> Row {
        let tell = self.tell;
        let red = open && deadline.colour == Colour::Red;
        let (shape, ink) = look(deadline.colour);
        let ink = if open { ink } else { Ink::GREY };
        let (large, small) = tell.due(deadline.due);
        let dated = matches!(deadline.due, Due::On { .. } | Due::At(_));
        let mut due = vec![if dated || red { Style::STRONG } else { Style::BODY }.ink(if red { Ink::RED } else { Ink::BLACK }).span(large)];
        due.extend(small.map(|small| Style::SMALL.span(format!("\n{small}"))));
        if let Some(day) = deadline.before_closing {
            let before = tell.say_with("before-closing", &[("due", tell.date(day).into())]);
            due.push(Style::SMALL.bold().span(format!("\n{before}")));
        }
        for earlier in &deadline.earlier {
            let before = tell.say_with("earlier", &[("due", tell.due(*earlier).0.into())]);
            due.push(Style::SMALL.span(format!("\n{before}")));
        }
        let mut what = vec![if red { Style::STRONG } else { Style::BODY }.span(tell.both(&deadline.title))];
        let law = tell.join(deadline.citations.iter().map(|law| cited(law)).chain(deadline.rule.iter().cloned()));
        if !law.is_empty() {
            what.push(Style::SMALL.ink(Ink::BLACK).span(format!("\n{law}")));
        }
        if !deadline.confirmed_by_attorney {
            what.push(Style::SMALL.bold().span(format!("\n{}", tell.words().say("deadline-not-confirmed-mark", &[]))));
        }
        if let Some(trigger) = &deadline.trigger {
            what.push(Style::SMALL.span(format!("\n{}", tell.say_with("counts-from", &[("event", tell.both(trigger).into())]))));
        }
        let steps = deadline.trace.iter().map(|step| tell.step(step)).collect::<Vec<_>>().join(" ");
        if !steps.is_empty() {
            what.push(Style::SMALL.span(format!("\n{}", tell.say_with("counted", &[("steps", steps.into())]))));
        }
        for question in &deadline.questions {
            let ask = tell.say_with("ask", &[("question", tell.both(question).into())]);
            what.push(Style::SMALL.bold().ink(Ink::BLACK).span(format!("\n{ask}")));
        }
        let mut kind = vec![Style::STRONG.ink(ink).span(tell.kind(&deadline.kind))];
        kind.push(Style::SMALL.ink(Ink::BLACK).span(format!("\n{}", tell.code("deadline-status", &deadline.status))));
        let mark = if red { Style::SMALL.bold().ink(Ink::RED) } else { Style::SMALL };
        kind.extend(meaning(deadline.colour).map(|key| {
            mark.span(format!(
                "
{}",
                tell.words().say(key, &[])
            ))
        }));
        let (ground, bar) = if red { (Some(Ink::RED_TINT), Some(Ink::RED)) } else { (None, None) };
        Row { cells: vec![due, what, kind], ground, bar, shape: Some((shape, ink)) }
    }

    /// When and where, in one cell.
    pub(super) fn hearing_line(&self, hearing: &Hearing) -> Vec<Span> {
        let tell = self.tell;
        let mut spans = Vec::new();
        if let Some(at) = hearing.at {
            let (date, hour) = tell.moment_lines(at);
            spans.push(Style::STRONG.span(tell.join([date, hour])));
        }
        let kind = hearing.kind.iter().map(|kind| tell.code("hearing", kind));
        let rest = tell.join(kind.chain(hearing.court.iter().cloned()));
        if !rest.is_empty() {
            spans.push(Style::BODY.span(format!("{}{rest}", if spans.is_empty() { "" } else { "\n" })));
        }
        spans
    }

    pub(super) fn hearings(&mut self) -> Result<(), PaperError> {
        if self.case.hearings.is_empty() {
            return self.absent("hearings");
        }
        self.section("hearings")?;
        let tell = self.tell;
        let columns = self.columns([("when", 0.24), ("court", 0.36), ("hearing-kind", 0.24), ("state", 0.16)]);
        let rows = self.case.hearings.iter().map(|hearing| {
            let when = match hearing.at {
                Some(at) => {
                    let (date, hour) = tell.moment_lines(at);
                    vec![Style::STRONG.span(date), Style::SMALL.ink(Ink::BLACK).span(format!("\n{hour}"))]
                }
                None => vec![Style::BODY.span(tell.say("no-date-yet"))],
            };
            let mut court = vec![Style::BODY.span(hearing.court.clone().unwrap_or_else(|| tell.say("no-court")))];
            if let Some(judge) = &hearing.judge {
                court.push(Style::SMALL.span(format!("\n{}", tell.say_with("judge", &[("name", judge.as_str().into())]))));
            }
            let mut kind = vec![Style::BODY.span(hearing.kind.as_ref().map(|kind| tell.code("hearing", kind)).unwrap_or_default())];
            let medium = hearing.medium.iter().map(|medium| tell.code("medium", medium));
            let voice = hearing
                .interpreter
                .iter()
                .map(|code| tell.say_with("interpreter", &[("language", tell.code_or_text("language", code).into())]));
            kind.extend(medium.chain(voice).map(|line| Style::SMALL.span(format!("\n{line}"))));
            Row::new(vec![when, court, kind, vec![Style::BODY.span(tell.code("hearing-status", &hearing.status))]])
        });
        let rows = rows.collect();
        self.sheet.table(&columns, rows)
    }

    pub(super) fn representative(&mut self) -> Result<(), PaperError> {
        self.section("representative")?;
        let Some(representative) = &self.case.representative else {
            return self.sheet.paragraph(&[Style::BODY.span(self.tell.say("no-representative"))]);
        };
        let tell = self.tell;
        let facts = self.known([
            Some(("name", representative.name.clone())),
            representative.firm.clone().map(|firm| ("firm", firm)),
            Some(("assignment", tell.code("assignment", &representative.status))),
            Some(("bar", representative.bar_numbers.join(", "))),
            representative.phone.as_ref().map(|phone| ("phone", unbroken(phone))),
            representative.email.clone().map(|email| ("email", email)),
            Some(("languages", tell.languages(&representative.languages))),
            representative.since.map(|since| ("since", tell.moment(since))),
        ]);
        self.sheet.facts(&facts, 3)
    }

    /// An instant in a cell: the date, and the hour below it.
    pub(super) fn when(&self, at: Option<Moment>) -> Vec<Span> {
        let Some(at) = at else { return vec![Style::BODY.span(self.tell.say("no-date-yet"))] };
        let (date, hour) = self.tell.date_hour(at);
        vec![Style::BODY.span(date), Style::SMALL.ink(Ink::BLACK).span(format!("\n{hour}"))]
    }
}
