//! Person, custody, contacts and consents.
use super::{Summary, unbroken};
use crate::case::{Contact, Moment, Placement};
use crate::export::{PaperError, Redaction};
use crate::page::ink::Ink;
use crate::page::table::{Column, Row};
use crate::page::text::{Span, Style};
use crate::tell::a_number;

impl Summary<'_> {
    pub(super) fn person(&mut self) -> Result<(), PaperError> {
        self.section("person")?;
        let (tell, person) = (self.tell, &self.case.person);
        let age = person.age.map(|age| tell.say_with("age", &[("age", age.into())]));
        let born = person.born.map(|born| tell.join([tell.known_date(born)].into_iter().chain(age.clone())));
        let facts = self.known([
            Some(("given-names", person.given_names.clone())),
            person.paternal_surname.clone().map(|name| ("paternal-surname", name)),
            person.maternal_surname.clone().map(|name| ("maternal-surname", name)),
            (!person.other_names.is_empty()).then(|| ("other-names", person.other_names.join(", "))),
            born.or(age).map(|born| ("born", born)),
            person.birth_state.clone().map(|state| ("birth-state", state)),
            person.sex.as_ref().map(|sex| ("sex", tell.code("sex", sex))),
            Some(("languages", tell.languages(&person.languages))),
            person.a_number.as_ref().map(|number| ("a-number", a_number(number))),
            person.curp.clone().map(|curp| ("curp", curp)),
            person.passport.clone().map(|number| ("passport", number)),
            person.matricula.clone().map(|number| ("matricula", number)),
            person.nationality.as_ref().map(|known| ("nationality", tell.code("nationality", known))),
            person.nationality_evidence.clone().map(|proof| ("nationality-evidence", proof)),
            Some(("vulnerabilities", tell.join(person.vulnerabilities.iter().map(|flag| tell.code("vulnerability", flag))))),
        ]);
        if facts.is_empty() {
            return self.nothing();
        }
        self.sheet.facts(&facts, 3)
    }

    /// Custody now, in one cell.
    pub(super) fn custody_line(&self) -> Vec<Span> {
        let (tell, custody) = (self.tell, &self.case.custody);
        let state = custody.state.as_ref().map_or_else(|| tell.say("custody-unknown"), |state| tell.code("custody", state));
        let mut spans = vec![Style::STRONG.span(state)];
        let place = tell.join(custody.facility.iter().chain(&custody.place).cloned());
        if !place.is_empty() {
            spans.push(Style::BODY.span(format!("\n{place}")));
        }
        let since = custody.since.map(|since| tell.say_with("since", &[("when", tell.moment(since).into())]));
        let sure = custody.confidence.as_ref().map(|confidence| tell.code("confidence", confidence));
        let rest = tell.join(since.into_iter().chain(sure));
        if !rest.is_empty() {
            spans.push(Style::SMALL.span(format!("\n{rest}")));
        }
        spans
    }

    pub(super) fn custody(&mut self) -> Result<(), PaperError> {
        self.section("custody")?;
        if let Some(phone) = &self.case.custody.phone {
            let facts = self.known([Some(("facility-phone", unbroken(phone)))]);
            self.sheet.facts(&facts, 3)?;
        }
        if self.case.custody.timeline.is_empty() {
            return self.nothing();
        }
        let columns = self.columns([("facility", 0.4), ("book-in", 0.18), ("book-out", 0.2), ("source", 0.22)]);
        let rows = self.case.custody.timeline.iter().map(|placement| self.placement(placement)).collect();
        self.sheet.table(&columns, rows)
    }

    fn placement(&self, placement: &Placement) -> Row {
        let tell = self.tell;
        let when = |moment: Option<Moment>| moment.map(|moment| self.when(Some(moment))).unwrap_or_default();
        let (book_in, mut book_out) = (when(placement.book_in), when(placement.book_out));
        let Some(facility) = &placement.facility else {
            // A gap is shown as a gap: nobody knows where the person was.
            let words = vec![Style::BODY.ink(Ink::GREY).span(tell.say("gap"))];
            return Row { ground: Some(Ink::TINT), ..Row::new(vec![words, book_in, book_out, Vec::new()]) };
        };
        let mut place = vec![Style::BODY.span(facility)];
        place.extend(placement.place.iter().map(|place| Style::SMALL.span(format!("\n{place}"))));
        if let Some(reason) = &placement.release_reason {
            book_out.push(Style::SMALL.span(format!("\n{}", tell.code("release", reason))));
        }
        if placement.book_out.is_none() && placement.book_in.is_some() && placement.release_reason.is_none() {
            book_out.push(Style::BODY.ink(Ink::GREY).span(tell.say("still-there")));
        }
        let source = placement.source.iter().map(|source| tell.code("source", source));
        let sure = placement.confidence.iter().map(|confidence| tell.code("confidence", confidence));
        let said = source.chain(sure).collect::<Vec<_>>().join("\n");
        Row::new(vec![place, book_in, book_out, vec![Style::SMALL.ink(Ink::BLACK).span(said)]])
    }

    pub(super) fn contacts(&mut self) -> Result<(), PaperError> {
        // A third lock: contacts leave the office on its own paper only.
        if self.redaction != Redaction::Office {
            return Ok(());
        }
        if self.case.contacts.is_empty() {
            return self.absent("contacts");
        }
        self.section("contacts")?;
        let columns = self.columns([("contact", 0.26), ("channels", 0.27), ("may-be-told", 0.2), ("care", 0.27)]);
        let rows = self.case.contacts.iter().map(|contact| self.contact(contact)).collect();
        self.sheet.table(&columns, rows)
    }

    fn contact(&self, contact: &Contact) -> Row {
        let tell = self.tell;
        let mut who = vec![Style::STRONG.span(&contact.name)];
        let kin = contact.kinship.iter().map(|kin| tell.code("kinship", kin));
        let language = contact.language.iter().map(|code| tell.code_or_text("language", code));
        who.push(Style::SMALL.span(format!("\n{}", tell.join(kin.chain(language)))));
        let channels = contact.channels.iter().map(|channel| unbroken(channel)).collect::<Vec<_>>().join("\n");
        let told = tell.code("told", &contact.may_be_told);
        let mut care = Vec::new();
        if contact.never_contact {
            care.push(Style::STRONG.span(tell.say("never-contact")));
        } else {
            let call = tell.say_with("safe-to-call", &[("answer", tell.answer(contact.safe_to_call).into())]);
            let message = tell.say_with("safe-to-leave", &[("answer", tell.answer(contact.safe_to_leave_message).into())]);
            let wording = contact.wording.iter().map(|wording| tell.code("wording", wording));
            care.push(Style::SMALL.ink(Ink::BLACK).span([call, message].into_iter().chain(wording).collect::<Vec<_>>().join("\n")));
        }
        Row::new(vec![who, vec![Style::BODY.span(channels)], vec![Style::BODY.span(told)], care])
    }

    pub(super) fn consents(&mut self) -> Result<(), PaperError> {
        if self.case.consents.is_empty() {
            return self.absent("consents");
        }
        self.section("consents")?;
        let tell = self.tell;
        let columns = self.columns([("consent", 0.3), ("answer", 0.18), ("how", 0.34), ("when", 0.18)]);
        let rows = self.case.consents.iter().map(|consent| {
            let how = consent.how.iter().map(|how| tell.code("how", how));
            let witness = consent.witness.iter().map(|name| tell.say_with("witness", &[("name", name.as_str().into())]));
            let kind = tell.code("consent", &consent.kind);
            let kind = consent.contact.iter().fold(kind, |kind, name| format!("{kind}: {name}"));
            let kind = vec![Style::BODY.span(kind)];
            let answer = vec![Style::STRONG.span(tell.code("answer", &consent.answer))];
            let how = vec![Style::BODY.span(tell.join(how.chain(witness)))];
            Row::new(vec![kind, answer, how, self.when(consent.at)])
        });
        let rows = rows.collect();
        self.sheet.table(&columns, rows)
    }

    /// Columns with their headers.
    pub(super) fn columns<const N: usize>(&self, columns: [(&str, f32); N]) -> Vec<Column> {
        columns.into_iter().map(|(label, share)| Column::new(self.tell.say(&format!("label-{label}")), share)).collect()
    }
}
