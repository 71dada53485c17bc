//! Events, notes and documents: what the record holds. Walled rows and counsel notes never pass.
use super::Summary;
use crate::case::{Document, Event, Note};
use crate::export::{PaperError, Redaction};
use crate::page::ink::Ink;
use crate::page::table::Row;
use crate::page::text::Style;

impl Summary<'_> {
    pub(super) fn events(&mut self) -> Result<(), PaperError> {
        let rows: Vec<Row> = self.case.events.iter().filter(|event| !event.walled).map(|event| self.event(event)).collect();
        if rows.is_empty() {
            return self.absent("events");
        }
        self.section("events")?;
        let columns = self.columns([("when", 0.17), ("what-happened", 0.57), ("said-by", 0.26)]);
        self.sheet.table(&columns, rows)
    }

    fn event(&self, event: &Event) -> Row {
        let tell = self.tell;
        let mut what = vec![if event.superseded { Style::BODY.ink(Ink::GREY) } else { Style::BODY }.span(tell.both(&event.label))];
        if event.superseded {
            what.push(Style::SMALL.bold().span(format!("\n{}", tell.say("event-superseded"))));
        }
        if let Some(details) = &event.details {
            what.push(Style::SMALL.ink(Ink::BLACK).span(format!("\n{}", tell.code_or_text("shown-by", details))));
        }
        let source = event.source.as_ref().map(|source| tell.code_or_text("said-by", source)).unwrap_or_default();
        Row::new(vec![self.when(event.at), what, vec![Style::BODY.span(source)]])
    }

    pub(super) fn notes(&mut self) -> Result<(), PaperError> {
        let readable = |note: &&Note| !note.walled && note.kind != "counsel" && self.redaction == Redaction::Office;
        let notes: Vec<&Note> = self.case.notes.iter().filter(readable).collect();
        if notes.is_empty() {
            return self.absent("notes");
        }
        self.section("notes")?;
        for note in notes {
            let (tell, kind) = (self.tell, self.tell.code("note", &note.kind));
            let when = note.at.map(|at| tell.moment(at));
            let head = tell.join([kind].into_iter().chain(when).chain(note.author.iter().cloned()));
            self.sheet.need(Style::SMALL.leading + 2.0 * Style::BODY.leading)?;
            self.sheet.paragraph(&[Style::LABEL.span(head), Style::BODY.span(format!("\n{}", note.text.trim()))])?;
            self.sheet.y += 3.0;
        }
        Ok(())
    }

    pub(super) fn documents(&mut self) -> Result<(), PaperError> {
        let rows: Vec<Row> =
            self.case.documents.iter().filter(|document| !document.walled).map(|document| self.document(document)).collect();
        if rows.is_empty() {
            return self.absent("documents");
        }
        self.section("documents")?;
        let columns = self.columns([("document", 0.38), ("document-kind", 0.26), ("received", 0.16), ("sha256", 0.2)]);
        self.sheet.table(&columns, rows)
    }

    fn document(&self, document: &Document) -> Row {
        let kind = document.kind.as_ref().map(|kind| self.tell.code_or_text("document", kind)).unwrap_or_default();
        let print: String = document.sha256.iter().flat_map(|hash| hash.chars()).take(16).collect();
        let print = vec![Style::SMALL.ink(Ink::BLACK).span(print)];
        Row::new(vec![vec![Style::BODY.span(&document.title)], vec![Style::BODY.span(kind)], self.when(document.at), print])
    }
}
