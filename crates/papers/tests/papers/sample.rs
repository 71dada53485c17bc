//! A believable synthetic case, with a private string planted in every field that a redaction must leave out.
use casework::language::Language;
use casework::trace::TraceStep;
use chrono::{NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use papers::case::*;
use papers::export::{Export, Marking};

/// The zone of most places of the sample.
pub const CHICAGO: Tz = chrono_tz::America::Chicago;

/// A local time in a zone.
pub fn at(zone: Tz, day: (i32, u32, u32), hour: u32, minute: u32) -> Moment {
    let local = zone.with_ymd_and_hms(day.0, day.1, day.2, hour, minute, 0).single().unwrap();
    Moment { at: local.with_timezone(&Utc), zone }
}

fn moment(month: u32, day: u32, hour: u32, minute: u32) -> Option<Moment> {
    Some(at(CHICAGO, (2026, month, day), hour, minute))
}

fn on(month: u32, day: u32) -> Due {
    Due::On { date: NaiveDate::from_ymd_opt(2026, month, day).unwrap(), zone: CHICAGO }
}

fn both(es: &str, en: &str) -> Both {
    Both { es: es.into(), en: en.into() }
}

fn some(text: &str) -> Option<String> {
    Some(text.into())
}

/// An export by a lawyer of the office.
pub fn export(language: Language, marking: Marking) -> Export {
    Export {
        language,
        marking,
        made_at: at(CHICAGO, (2026, 11, 22), 14, 5),
        made_by: "Lic. Begoña Íñiguez Peñaloza".into(),
        reason: "court_filing".into(),
    }
}

fn letterhead() -> Letterhead {
    Letterhead {
        code: "MX-DAL".into(),
        name: both("Consulado General de México en Dallas", "Consulate General of Mexico in Dallas"),
        address: some("1210 River Bend Dr, Dallas, TX 75247"),
        lines: vec![
            (both("Conmutador", "Switchboard"), "+1 214 555 0100".into()),
            (both("Protección, 24 horas", "Protection, 24 hours"), "+1 214 555 0101".into()),
        ],
    }
}

/// A case without anything but its office and folio.
pub fn empty() -> CaseSummary {
    CaseSummary {
        office: Letterhead { code: "MX-DAL".into(), name: letterhead().name, address: None, lines: Vec::new() },
        folio: "MX-DAL-26-000124-7".into(),
        ambito: None,
        status: None,
        stage: None,
        steps: Vec::new(),
        opened_at: None,
        owner: None,
        person: Person::default(),
        custody: Custody::default(),
        deadlines: Vec::new(),
        hearings: Vec::new(),
        representative: None,
        counsel_engaged: false,
        contacts: Vec::new(),
        consents: Vec::new(),
        events: Vec::new(),
        notes: Vec::new(),
        documents: Vec::new(),
    }
}

/// A case in the middle of bond proceedings.
pub fn full() -> CaseSummary {
    CaseSummary {
        office: letterhead(),
        folio: "MX-DAL-26-000123-9".into(),
        ambito: some("migration"),
        status: some("open"),
        stage: Some(both("Procedimiento", "Proceeding")),
        steps: vec![both("Fianza pedida", "Bond requested"), both("En trámite", "In process")],
        opened_at: moment(11, 14, 7, 52),
        owner: some("Lic. Begoña Íñiguez Peñaloza"),
        person: person(),
        custody: custody(),
        deadlines: deadlines(),
        hearings: hearings(),
        representative: Some(Representative {
            name: "Ángela Núñez-Ochoa".into(),
            firm: some("Núñez & Wu, PLLC"),
            bar_numbers: vec!["TX 24055501".into()],
            phone: some("+1 214 555 0142"),
            email: some("angela@nunezwu.example"),
            languages: vec!["es".into(), "en".into()],
            status: "engaged".into(),
            since: moment(11, 17, 10, 30),
        }),
        counsel_engaged: true,
        contacts: contacts(),
        consents: consents(),
        events: events(),
        notes: notes(),
        documents: documents(),
    }
}

fn person() -> Person {
    Person {
        given_names: "José Luis".into(),
        paternal_surname: some("Hernández"),
        maternal_surname: some("Ruiz"),
        other_names: vec!["Pepe Hdz.".into()],
        born: Some(KnownDate { date: NaiveDate::from_ymd_opt(1987, 3, 9).unwrap(), precision: Precision::Day }),
        age: Some(39),
        birth_state: some("Guanajuato"),
        sex: some("male"),
        languages: vec!["es".into(), "oto".into()],
        a_number: some("204555019"),
        curp: some("HERL870309HGTRZS08"),
        passport: some("G55501234"),
        matricula: some("55501987"),
        nationality: some("confirmed"),
        nationality_evidence: some("Acta de nacimiento"),
        vulnerabilities: vec!["ill".into(), "sole_caregiver".into()],
    }
}

fn custody() -> Custody {
    let placement = |facility: &str, place: &str, book_in, book_out, reason, source: &str, confidence: &str| Placement {
        facility: some(facility),
        place: some(place),
        book_in,
        book_out,
        release_reason: reason,
        source: some(source),
        confidence: some(confidence),
    };
    let dallas = placement(
        "Dallas Hold Room (ERO)",
        "Dallas, TX",
        moment(11, 14, 6, 40),
        moment(11, 15, 21, 10),
        some("transferred"),
        "family",
        "corroborated",
    );
    let gap = Placement {
        facility: None,
        place: None,
        book_in: moment(11, 15, 21, 10),
        book_out: moment(11, 16, 4, 30),
        release_reason: None,
        source: None,
        confidence: None,
    };
    let now = placement("Prairieland Detention Center", "Alvarado, TX", moment(11, 16, 4, 30), None, None, "locator", "confirmed");
    Custody {
        state: some("in_custody"),
        facility: some("Prairieland Detention Center"),
        place: some("Alvarado, TX"),
        phone: some("+1 682 555 0133"),
        since: moment(11, 16, 4, 30),
        confidence: some("confirmed"),
        timeline: vec![dallas, gap, now],
    }
}

fn deadline(title: Both, kind: &str, colour: Colour, due: Due, status: &str, citations: &[&str]) -> Deadline {
    Deadline {
        rule: None,
        title,
        kind: kind.into(),
        colour,
        due,
        status: status.into(),
        citations: citations.iter().map(|text| (*text).to_owned()).collect(),
        confirmed_by_attorney: false,
        trigger: None,
        trace: Vec::new(),
        questions: Vec::new(),
        before_closing: None,
        earlier: Vec::new(),
        walled: false,
    }
}

fn deadlines() -> Vec<Deadline> {
    let appeal = both("Apelar ante la BIA la negativa de fianza", "Appeal the bond denial to the BIA");
    let duty = both("La autoridad avisa al consulado sin dilación", "The authority notifies the consulate without delay");
    let visit = both("Visitar a la persona detenida", "Visit the detained person");
    let custody = both("Decidir si hay custodia y cargos", "Decide on custody and charges");
    let stay = both("No se ejecuta la salida durante el plazo para apelar", "Removal is not carried out during the appeal period");
    let plead = both("Presentar alegatos y solicitudes por escrito", "File written pleadings and applications");
    vec![
        Deadline {
            rule: some("BIA-APPEAL-30 v1"),
            confirmed_by_attorney: true,
            trigger: Some(both("Decisión oral del juez sobre la fianza", "Oral decision of the judge on bond")),
            trace: vec![TraceStep::new("deadline-count-days").with("n", 30).with("date", "2026-12-20")],
            earlier: vec![on(12, 17)],
            ..deadline(appeal.clone(), "deadline", Colour::Red, on(12, 21), "confirmed", &["8 CFR 1003.38(b)"])
        },
        deadline(appeal, "protective", Colour::Amber, on(12, 1), "confirmed", &["8 CFR 1003.38(b)", "BIA Practice Manual 3.1"]),
        Deadline {
            questions: vec![both("¿Fijó el juez otra fecha por escrito?", "Did the judge set another date in writing?")],
            ..deadline(plead, "court_set", Colour::Red, Due::Possible, "proposed", &["8 CFR 1240.10(c)"])
        },
        deadline(visit, "mx_target", Colour::Target, Due::At(at(CHICAGO, (2026, 11, 24), 17, 0)), "warned", &[]),
        deadline(
            duty,
            "government_duty",
            Colour::Blue,
            Due::NoDate,
            "confirmed",
            &["Vienna Convention on Consular Relations art. 36(1)(b)", "8 CFR 236.1(e)"],
        ),
        deadline(stay, "protected_until", Colour::Green, on(12, 21), "confirmed", &["8 CFR 1003.6(a)"]),
        deadline(custody, "government_limit", Colour::Blue, Due::At(at(CHICAGO, (2026, 11, 16), 6, 40)), "met", &["8 CFR 287.3(d)"]),
        Deadline {
            rule: some("CFI-CANARY-WALLED v1"),
            walled: true,
            ..deadline(both("Canario del muro", "Wall canary"), "deadline", Colour::Red, on(11, 25), "confirmed", &["CANARY-WALLED"])
        },
    ]
}

fn hearings() -> Vec<Hearing> {
    let next = Hearing {
        at: Some(at(CHICAGO, (2026, 12, 3), 8, 30)),
        court: some("Dallas Immigration Court"),
        judge: some("M. Treviño"),
        kind: some("master"),
        medium: some("video"),
        interpreter: some("es"),
        status: "scheduled".into(),
    };
    let held = Hearing { at: moment(11, 20, 13, 0), kind: some("bond"), status: "held".into(), ..next.clone() };
    vec![next, held]
}

fn contacts() -> Vec<Contact> {
    vec![
        Contact {
            name: "María Guadalupe Ruiz Ávila".into(),
            kinship: some("mother"),
            language: some("es"),
            channels: vec!["+52 477 555 0177".into(), "WhatsApp +52 477 555 0178".into()],
            may_be_told: "full".into(),
            safe_to_call: Some(true),
            safe_to_leave_message: None,
            wording: some("plain"),
            never_contact: false,
        },
        Contact {
            name: "Rogelio Muñoz".into(),
            kinship: some("employer"),
            language: some("es"),
            channels: vec!["+1 972 555 0190".into()],
            may_be_told: "nothing".into(),
            safe_to_call: Some(false),
            safe_to_leave_message: Some(false),
            wording: None,
            never_contact: true,
        },
    ]
}

fn consents() -> Vec<Consent> {
    let consent = |kind: &str, answer: &str| Consent {
        kind: kind.into(),
        contact: None,
        answer: answer.into(),
        how: some("in_person"),
        witness: some("Óscar Peña"),
        at: moment(11, 17, 9, 15),
    };
    vec![consent("protection", "given"), consent("share_with_lawyer", "given"), consent("share_with_authority", "refused")]
}

fn events() -> Vec<Event> {
    let event = |at, label, source: &str, details: Option<&str>| Event {
        at,
        label,
        source: some(source),
        details: details.map(str::to_owned),
        superseded: false,
        walled: false,
    };
    vec![
        event(moment(11, 14, 6, 40), both("Detención", "Arrest"), "family", Some("PRIVATE-EVENT Salía de su casa con su hija.")),
        Event {
            superseded: true,
            ..event(moment(11, 16, 9, 0), both("Citatorio (NTA) entregado", "Notice to Appear served"), "locator", None)
        },
        event(moment(11, 17, 9, 0), both("Citatorio (NTA) entregado", "Notice to Appear served"), "counsel", None),
        event(moment(11, 20, 13, 40), both("Fianza negada", "Bond denied"), "consular officer", Some("PRIVATE-EVENT Apelación reservada.")),
        Event { walled: true, ..event(moment(11, 18, 9, 0), both("CANARY-WALLED", "CANARY-WALLED"), "counsel", Some("CANARY-WALLED")) },
    ]
}

fn notes() -> Vec<Note> {
    let note = |kind: &str, text: &str, walled| Note {
        at: moment(11, 17, 11, 20),
        author: some("Óscar Peña"),
        kind: kind.into(),
        text: text.into(),
        walled,
    };
    vec![
        note(
            "visit",
            "PRIVATE-NOTE Lo vi sereno. Toma metformina; el centro no se la da desde el domingo. Pidió que avisáramos a su mamá.",
            false,
        ),
        note("call", "PRIVATE-NOTE La señora Ruiz pregunta por la fianza.\nQuedamos de llamarle el viernes.", false),
        note("counsel", "CANARY-COUNSEL estrategia", false),
        note("interview", "CANARY-WALLED temor", true),
    ]
}

fn documents() -> Vec<Document> {
    let document = |title: &str, kind: &str, walled| Document {
        title: title.into(),
        kind: some(kind),
        at: moment(11, 17, 12, 0),
        sha256: some("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        walled,
    };
    vec![
        document("Citatorio I-862.pdf", "charging", false),
        document("Acta de nacimiento.pdf", "identity", false),
        document("CANARY-WALLED I-589.pdf", "other", true),
    ]
}
