//! The family's paper: coarse, plain and large. It is read at a kitchen table, on a bad day.
use super::Summary;
use crate::export::PaperError;
use crate::letterhead::unbroken;
use crate::page::ink::Ink;
use crate::page::text::{Span, Style};

impl Summary<'_> {
    pub(super) fn family(&mut self) -> Result<(), PaperError> {
        self.heading(&self.tell.say("title-family"))?;
        // A death is told by a person, never by a paper that goes on to speak of hearings and visits.
        let bereaved = self.case.custody.state.as_deref() == Some("deceased");
        self.section(if bereaved { "family-call" } else { "family-where" })?;
        let place = self.family_place();
        self.large(place)?;
        if bereaved {
            return self.family_lines();
        }
        self.section("family-next")?;
        let next = self.family_hearing();
        self.large(next)?;
        self.section("family-who")?;
        let who = self.family_lawyer();
        self.large(who)?;
        self.family_lines()?;
        self.section("family-do")?;
        let advice = ["folio", "call", "travel", "free", "share"];
        let advice: Vec<Vec<Span>> = advice.map(|key| vec![Style::LARGE.span(self.tell.say(&format!("family-do-{key}")))]).into();
        self.sheet.list(&advice)?;
        self.section("family-cannot")?;
        self.large(vec![Style::LARGE.span(self.tell.say("family-cannot"))])
    }

    /// Whom to call.
    fn family_lines(&mut self) -> Result<(), PaperError> {
        self.large(vec![Style::LARGE.span(self.tell.say("family-call"))])?;
        let lines = self.case.office.lines.iter();
        let lines = lines.map(|(label, number)| {
            vec![Style::LARGE.bold().span(unbroken(number)), Style::LARGE.span(format!("  {}", self.tell.both(label)))]
        });
        let lines: Vec<Vec<Span>> = lines.collect();
        if lines.is_empty() { Ok(()) } else { self.sheet.list(&lines) }
    }

    fn large(&mut self, spans: Vec<Span>) -> Result<(), PaperError> {
        self.sheet.paragraph(&spans)?;
        self.sheet.y += 2.0;
        Ok(())
    }

    /// Where the person is, coarse: the place and the day, never how we know.
    fn family_place(&self) -> Vec<Span> {
        let (tell, custody) = (self.tell, &self.case.custody);
        let state = custody.state.as_deref().unwrap_or("not_located");
        let mut spans = vec![Style::LARGE.span(tell.code("family-custody", state))];
        if state == "in_custody" {
            let place = tell.join(custody.facility.iter().chain(&custody.place).cloned());
            if !place.is_empty() {
                spans.push(Style::LARGE.bold().span(format!("\n{place}")));
            }
            if let Some(since) = custody.since {
                let day = tell.date(since.at.with_timezone(&since.zone).date_naive());
                spans.push(Style::LARGE.span(format!("\n{}", tell.say_with("since", &[("when", day.into())]))));
            }
            if custody.confidence.as_deref() != Some("confirmed") {
                spans.push(Style::LARGE.ink(Ink::GREY).span(format!("\n{}", tell.say("family-unconfirmed"))));
            }
        }
        spans
    }

    fn family_hearing(&self) -> Vec<Span> {
        let tell = self.tell;
        let Some((hearing, at)) = self.next_hearing().and_then(|hearing| Some((hearing, hearing.at?))) else {
            return vec![Style::LARGE.span(tell.say("family-no-hearing"))];
        };
        let (date, hour) = tell.moment_lines(at);
        let mut spans = vec![Style::LARGE.span(tell.say("family-hearing"))];
        spans.push(Style::LARGE.bold().span(format!("\n{}", tell.join([date, hour]))));
        spans.extend(hearing.court.iter().map(|court| Style::LARGE.span(format!("\n{court}"))));
        spans
    }

    fn family_lawyer(&self) -> Vec<Span> {
        let tell = self.tell;
        match self.case.representative.as_ref().filter(|_| self.case.counsel_engaged) {
            Some(lawyer) => {
                let name = tell.join([lawyer.name.clone()].into_iter().chain(lawyer.firm.iter().cloned()));
                vec![Style::LARGE.span(tell.say("family-lawyer")), Style::LARGE.bold().span(format!("\n{name}"))]
            }
            None => vec![Style::LARGE.span(tell.say("family-no-lawyer"))],
        }
    }
}
