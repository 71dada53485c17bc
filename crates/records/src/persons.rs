//! The person of a case.

use crate::cases::CaseKey;
use crate::{Error, Tx, code};
use casework::person::{Birth, Person};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

/// A person as stored.
#[derive(Clone)]
pub struct PersonRecord {
    /// Id.
    pub id: Uuid,
    /// What is known.
    pub person: Person,
    /// Revision.
    pub rev: i64,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: Uuid,
    given_names: String,
    paternal_surname: String,
    maternal_surname: String,
    other_names: String,
    birth_date: Option<NaiveDate>,
    birth_precision: String,
    birth_state: Option<String>,
    sex: Option<String>,
    languages: Json<Vec<String>>,
    curp: Option<String>,
    passport: Option<String>,
    matricula: Option<String>,
    a_number: Option<String>,
    nationality: String,
    nationality_evidence: Option<String>,
    vulnerabilities: Json<Value>,
    rev: i64,
}

impl PersonRow {
    fn record(self) -> Result<PersonRecord, Error> {
        let precision = code::read(&self.birth_precision)?;
        let vulnerabilities =
            serde_json::from_value(self.vulnerabilities.0).map_err(|_| Error::Broken("a vulnerability without a name"))?;
        let person = Person {
            given_names: self.given_names,
            paternal_surname: self.paternal_surname,
            maternal_surname: self.maternal_surname,
            other_names: self.other_names,
            birth: self.birth_date.map(|date| Birth { date, precision }),
            birth_state: self.birth_state,
            sex: code::read_maybe(self.sex.as_deref())?,
            languages: self.languages.0,
            curp: self.curp,
            passport: self.passport,
            matricula: self.matricula,
            a_number: self.a_number,
            nationality: code::read(&self.nationality)?,
            nationality_evidence: self.nationality_evidence,
            vulnerabilities,
        };
        Ok(PersonRecord { id: self.id, person, rev: self.rev })
    }
}

/// The person of a case.
pub async fn of_case(tx: &mut Tx, key: &CaseKey) -> Result<PersonRecord, Error> {
    one!(
        tx,
        PersonRow,
        "select p.id, p.given_names, p.paternal_surname, p.maternal_surname, p.other_names, p.birth_date, p.birth_precision, p.birth_state, p.sex,
                p.languages, p.curp, p.passport, p.matricula, p.a_number, p.nationality, p.nationality_evidence, p.vulnerabilities, p.rev
         from case_file c join person p on p.id = c.person_id
         where c.id = $1",
        key.id()
    )?
    .record()
}

/// Adds a person to the scope's office, for a case that is about to be opened.
pub async fn add(tx: &mut Tx, id: Uuid, p: &Person, at: DateTime<Utc>) -> Result<(), Error> {
    let office = tx.scope.code();
    execute!(
        tx,
        "insert into person (id, office, given_names, paternal_surname, maternal_surname, other_names, birth_date, birth_precision, birth_state, sex,
                languages, curp, passport, matricula, a_number, nationality, nationality_evidence, vulnerabilities, created_at, rev)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 1)",
        id,
        &office,
        &p.given_names,
        &p.paternal_surname,
        &p.maternal_surname,
        &p.other_names,
        p.birth.map(|b| b.date),
        code::of(p.birth.map(|b| b.precision).unwrap_or_default())?,
        p.birth_state.as_deref(),
        code::maybe(p.sex)?,
        Json(&p.languages),
        p.curp.as_deref(),
        p.passport.as_deref(),
        p.matricula.as_deref(),
        p.a_number.as_deref(),
        code::of(p.nationality)?,
        p.nationality_evidence.as_deref(),
        Json(&p.vulnerabilities),
        at
    )?;
    Ok(())
}

/// Changes what is known of the person of a case; stale when `rev` differs.
pub async fn update(tx: &mut Tx, key: &CaseKey, p: &Person, rev: i64) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update person set given_names = $2, paternal_surname = $3, maternal_surname = $4, other_names = $5, birth_date = $6, birth_precision = $7,
                birth_state = $8, sex = $9, languages = $10, curp = $11, passport = $12, matricula = $13, a_number = $14, nationality = $15,
                nationality_evidence = $16, vulnerabilities = $17, rev = rev + 1
         where id = (select c.person_id from case_file c where c.id = $1) and rev = $18",
        key.id(),
        &p.given_names,
        &p.paternal_surname,
        &p.maternal_surname,
        &p.other_names,
        p.birth.map(|b| b.date),
        code::of(p.birth.map(|b| b.precision).unwrap_or_default())?,
        p.birth_state.as_deref(),
        code::maybe(p.sex)?,
        Json(&p.languages),
        p.curp.as_deref(),
        p.passport.as_deref(),
        p.matricula.as_deref(),
        p.a_number.as_deref(),
        code::of(p.nationality)?,
        p.nationality_evidence.as_deref(),
        Json(&p.vulnerabilities),
        rev
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}
