//! Everything a case summary says, read with a key that stands outside the asylum wall.

use crate::Problem;
use crate::act::Act;
use crate::deadlines::{DeadlineView, views};
use crate::detentions::known;
use crate::matter::stored_zone;
use crate::{hearings, place};
use casework::deadline::{self, Status};
use casework::detention::{self, Gap};
use casework::language::Language;
use casework::pack::Pack;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use papers::case::{
    Both, CaseSummary, Consent, Contact, Custody, Deadline, Document, Due, Event, Hearing, KnownDate, Letterhead, Moment, Note, Person,
    Placement, Precision, Representative,
};
use papers::words::Words;
use records::cases::{self, CaseKey, CaseRow};
use records::detentions::PlacementRow;
use records::{consents, contacts, detentions, documents, events, notes, persons, reference, representatives, steps, users};
use serde::Serialize;
use uuid::Uuid;

/// Most notes that a paper carries.
const NOTES: i64 = 1000;

/// The whole summary; `key` stands outside the wall.
pub(super) async fn case_summary(act: &mut Act, key: &CaseKey) -> Result<CaseSummary, Problem> {
    let (pack, now) = (act.office_pack().await?, act.now());
    let case = cases::get(act.tx(), key).await?;
    let zone = stored_zone(&case.time_zone);
    let stage = pack.steps.stages().iter().find(|stage| stage.id == case.stage);
    let owner = users::by_id(act.tx(), case.owner_user).await?.map(|user| user.display_name);
    Ok(CaseSummary {
        office: letterhead(act, &case.office).await?,
        folio: case.folio.clone(),
        ambito: Some(case.ambito.clone()),
        status: Some(case.status.clone()),
        stage: stage.map(|stage| Both { es: stage.name_es.clone(), en: stage.name_en.clone() }),
        steps: open_steps(act, key, &pack).await?,
        opened_at: Some(Moment { at: case.opened_at, zone }),
        owner,
        person: person(act, key, now, zone).await?,
        custody: custody(act, key).await?,
        deadlines: deadlines(act, key, &pack).await?,
        hearings: hearings(act, key).await?,
        representative: representative(act, key, &case, zone).await?,
        counsel_engaged: case.representative_id.is_some(),
        contacts: contacts(act, key).await?,
        consents: consents(act, key, zone).await?,
        events: events(act, key, &pack).await?,
        notes: notes(act, key, zone).await?,
        documents: documents(act, key, zone).await?,
    })
}

/// The stored word of a value.
fn word(value: impl Serialize) -> Option<String> {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned))
}

fn filled(text: &str) -> Option<String> {
    Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A key of the words files in both languages.
fn both(key: &str) -> Both {
    Both { es: Words::of(Language::Es).say(key, &[]), en: Words::of(Language::En).say(key, &[]) }
}

pub(super) async fn letterhead(act: &mut Act, code: &str) -> Result<Letterhead, Problem> {
    let row = reference::get(act.tx(), "consulate", code).await?;
    let value = row.map(|row| row.value().clone()).unwrap_or_default();
    let cell = |column: &str| value.get(column).and_then(serde_json::Value::as_str).and_then(filled);
    let lines = [("paper-line-office", cell("phone")), ("paper-line-emergency", cell("protection_emergency_phone"))];
    let address = [cell("address"), cell("city"), cell("state"), cell("zip")].into_iter().flatten().collect::<Vec<_>>().join(", ");
    Ok(Letterhead {
        code: code.to_owned(),
        name: Both::same(cell("name_es").unwrap_or_else(|| code.to_owned())),
        address: filled(&address),
        lines: lines.into_iter().filter_map(|(key, phone)| Some((both(key), phone?))).collect(),
    })
}

async fn open_steps(act: &mut Act, key: &CaseKey, pack: &Pack) -> Result<Vec<Both>, Problem> {
    let entered = steps::of_case(act.tx(), key).await?;
    let open = entered.iter().rev().filter(|row| row.left_at.is_none()).filter_map(|row| pack.steps.step(&row.step));
    Ok(open.map(|step| Both { es: step.name_es.clone(), en: step.name_en.clone() }).collect())
}

async fn person(act: &mut Act, key: &CaseKey, now: DateTime<Utc>, zone: Tz) -> Result<Person, Problem> {
    let known = persons::of_case(act.tx(), key).await?.person;
    let born = known.birth.map(|birth| KnownDate {
        date: birth.date,
        precision: match birth.precision {
            casework::person::Precision::Day => Precision::Day,
            casework::person::Precision::Month => Precision::Month,
            casework::person::Precision::Year => Precision::Year,
            casework::person::Precision::Estimated => Precision::Estimated,
        },
    });
    Ok(Person {
        age: known.birth.and_then(|birth| birth.age_on(now.with_timezone(&zone).date_naive())),
        paternal_surname: filled(&known.paternal_surname),
        maternal_surname: filled(&known.maternal_surname),
        other_names: filled(&known.other_names).into_iter().collect(),
        born,
        birth_state: known.birth_state,
        sex: known.sex.and_then(word),
        nationality: word(known.nationality),
        nationality_evidence: known.nationality_evidence,
        vulnerabilities: known.vulnerabilities.iter().filter_map(word).collect(),
        given_names: known.given_names,
        languages: known.languages,
        a_number: known.a_number,
        curp: known.curp,
        passport: known.passport,
        matricula: known.matricula,
    })
}

async fn custody(act: &mut Act, key: &CaseKey) -> Result<Custody, Problem> {
    let rows = detentions::list(act.tx(), key).await?;
    let all: Vec<detention::Placement> = rows.iter().filter_map(known).collect();
    let current = detention::current(&all).and_then(|placement| rows.iter().find(|row| row.id == placement.id));
    let facility = match current.and_then(|row| row.facility_id.as_deref()) {
        Some(id) => place::facility(act.tx(), id).await?,
        None => None,
    };
    let mut timeline: Vec<(DateTime<Utc>, Placement)> =
        rows.iter().filter(|row| row.voided_at.is_none()).map(|row| (row.book_in, placement(row))).collect();
    let zone_of = |gap: &Gap| rows.iter().find(|row| row.book_out == Some(gap.from)).map_or(Tz::UTC, |row| stored_zone(&row.time_zone));
    timeline.extend(detention::gaps(&all).iter().map(|gap| (gap.from, nowhere(gap, zone_of(gap)))));
    timeline.sort_by_key(|(at, _)| *at);
    let town = facility
        .as_ref()
        .map(|facility| [facility.city.clone(), facility.state.clone()].into_iter().flatten().collect::<Vec<_>>().join(", "));
    Ok(Custody {
        state: Some(detention::custody(&all).word().to_owned()),
        facility: current.map(|row| row.place.clone()),
        place: town.as_deref().and_then(filled).or_else(|| current.and_then(|row| row.state.clone())),
        phone: facility.and_then(|facility| facility.phone),
        since: current.map(|row| Moment { at: row.book_in, zone: stored_zone(&row.time_zone) }),
        confidence: current.map(|row| row.confidence.clone()),
        timeline: timeline.into_iter().map(|(_, line)| line).collect(),
    })
}

fn placement(row: &PlacementRow) -> Placement {
    let zone = stored_zone(&row.time_zone);
    Placement {
        facility: Some(row.place.clone()),
        place: row.state.clone(),
        book_in: Some(Moment { at: row.book_in, zone }),
        book_out: row.book_out.map(|at| Moment { at, zone }),
        release_reason: row.release_reason.clone(),
        source: Some(row.source.clone()),
        confidence: Some(row.confidence.clone()),
    }
}

fn nowhere(gap: &Gap, zone: Tz) -> Placement {
    Placement {
        facility: None,
        place: None,
        book_in: Some(Moment { at: gap.from, zone }),
        book_out: gap.until.map(|at| Moment { at, zone }),
        release_reason: None,
        source: None,
        confidence: None,
    }
}

async fn deadlines(act: &mut Act, key: &CaseKey, pack: &Pack) -> Result<Vec<Deadline>, Problem> {
    let shown = views(act, key).await?;
    // What a correction made history is in the record, not on paper.
    Ok(shown.into_iter().filter(|view| view.item.status != Status::History).map(|view| deadline(view, pack)).collect())
}

fn due(date: Option<deadline::Due>, zone: Tz) -> Due {
    match date {
        Some(deadline::Due::On(date)) => Due::On { date, zone },
        Some(deadline::Due::At(at)) => Due::At(Moment { at, zone }),
        None => Due::NoDate,
    }
}

fn deadline(view: DeadlineView, pack: &Pack) -> Deadline {
    let zone = stored_zone(&view.item.zone);
    let item = view.item;
    let questions = item.questions.iter().filter_map(|name| pack.fact(name)).filter(|fact| !fact.walled);
    let possible = item.status == Status::Possible;
    Deadline {
        rule: Some(format!("{} ({})", item.rule_id, item.rule_version)),
        title: Both { es: item.title_es, en: item.title_en },
        kind: word(item.kind).unwrap_or_default(),
        colour: item.colour,
        due: if possible { Due::Possible } else { due(view.stands, zone) },
        status: view.status,
        citations: item.citations,
        confirmed_by_attorney: item.confirmed,
        trigger: Some(Both { es: view.trigger_es, en: view.trigger_en }),
        trace: item.trace,
        questions: questions.map(|fact| Both { es: fact.question_es.clone(), en: fact.question_en.clone() }).collect(),
        before_closing: item.before_closures,
        earlier: view
            .earlier
            .iter()
            .filter(|date| date.old.is_some() && date.old != date.new)
            .map(|date| due(date.old, stored_zone(&date.old_zone)))
            .collect(),
        walled: item.walled,
    }
}

async fn hearings(act: &mut Act, key: &CaseKey) -> Result<Vec<Hearing>, Problem> {
    let rows = hearings::views(act, key).await?;
    Ok(rows
        .into_iter()
        .map(|row| Hearing {
            at: Some(Moment { at: row.starts_at, zone: stored_zone(&row.time_zone) }),
            court: Some(row.court),
            judge: row.judge,
            kind: row.kind.map(|kind| kind.word().to_owned()),
            medium: Some(row.medium),
            interpreter: row.interpreter,
            status: row.status,
        })
        .collect())
}

async fn representative(act: &mut Act, key: &CaseKey, case: &CaseRow, zone: Tz) -> Result<Option<Representative>, Problem> {
    let assignments = representatives::of_case(act.tx(), key).await?;
    let live = |state: &str| matches!(state, "offered" | "accepted" | "engaged");
    let engaged = assignments.iter().find(|row| Some(row.representative_id) == case.representative_id && row.state == "engaged");
    let Some(current) = engaged.or_else(|| assignments.iter().find(|row| live(&row.state))) else { return Ok(None) };
    let Some(row) = representatives::get(act.tx(), current.representative_id).await? else { return Ok(None) };
    let since = current.engaged_at.or(current.answered_at).unwrap_or(current.offered_at);
    Ok(Some(Representative {
        firm: filled(&row.firm),
        bar_numbers: filled(&row.bar_number).map(|number| format!("{} {number}", row.bar_state).trim().to_owned()).into_iter().collect(),
        phone: filled(&row.phone),
        email: filled(&row.email),
        languages: row.languages.split(',').filter_map(filled).collect(),
        status: current.state.clone(),
        since: Some(Moment { at: since, zone }),
        name: row.name,
    }))
}

async fn contacts(act: &mut Act, key: &CaseKey) -> Result<Vec<Contact>, Problem> {
    let records = contacts::of_case(act.tx(), key).await?;
    let counted = records.into_iter().filter(|record| record.voided_at.is_none()).map(|record| record.contact);
    Ok(counted
        .map(|contact| Contact {
            kinship: contact.kinship.and_then(word),
            channels: contact.channels.iter().map(|channel| channel.value.clone()).collect(),
            may_be_told: word(contact.may_be_told).unwrap_or_default(),
            wording: word(contact.wording),
            name: contact.name,
            language: contact.language,
            safe_to_call: contact.safe_to_call,
            safe_to_leave_message: contact.safe_to_leave_message,
            never_contact: contact.never_contact,
        })
        .collect())
}

async fn consents(act: &mut Act, key: &CaseKey, zone: Tz) -> Result<Vec<Consent>, Problem> {
    let people = contacts::of_case(act.tx(), key).await?;
    let name = |id: Uuid| people.iter().find(|record| record.id == id).map(|record| record.contact.name.clone());
    let rows = consents::of_case(act.tx(), key).await?;
    Ok(rows
        .into_iter()
        .map(|row| Consent {
            kind: row.kind,
            contact: row.contact_id.and_then(name),
            answer: row.answer,
            how: filled(&row.how),
            witness: row.witness,
            at: Some(Moment { at: row.at, zone }),
        })
        .collect())
}

async fn events(act: &mut Act, key: &CaseKey, pack: &Pack) -> Result<Vec<Event>, Problem> {
    let rows = events::list(act.tx(), key).await?;
    let visible = rows.into_iter().filter(|row| !row.walled);
    Ok(visible
        .filter_map(|row| {
            let label = pack.event_type(&row.event_type)?;
            Some(Event {
                at: Some(Moment { at: row.at, zone: stored_zone(&row.time_zone) }),
                label: Both { es: label.label_es.clone(), en: label.label_en.clone() },
                source: Some(row.reported_by),
                details: row.evidence,
                superseded: row.retired_at.is_some(),
                walled: false,
            })
        })
        .collect())
}

async fn notes(act: &mut Act, key: &CaseKey, zone: Tz) -> Result<Vec<Note>, Problem> {
    let rows = notes::page(act.tx(), key, false, None, NOTES).await?;
    Ok(rows
        .into_iter()
        .filter(|row| row.reserved_as.is_none())
        .map(|row| Note {
            at: Some(Moment { at: row.happened_at, zone }),
            author: Some(row.by_name),
            kind: row.kind,
            text: row.body,
            walled: row.walled,
        })
        .collect())
}

async fn documents(act: &mut Act, key: &CaseKey, zone: Tz) -> Result<Vec<Document>, Problem> {
    let rows = documents::of_case(act.tx(), key).await?;
    Ok(rows
        .into_iter()
        .filter(|row| row.voided_at.is_none())
        .map(|row| Document {
            title: row.title,
            kind: Some(row.kind),
            at: Some(Moment { at: row.added_at, zone }),
            sha256: Some(row.sha256),
            walled: row.walled,
        })
        .collect())
}
