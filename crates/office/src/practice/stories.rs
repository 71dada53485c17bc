//! How far an invented case has come: one story a stage.

/// A case's story.
pub(super) struct Story {
    /// Hours since the person came into custody; `None`: not located.
    pub(super) detained_hours_ago: Option<i64>,
    /// Why and how many days ago the person left custody.
    pub(super) released: Option<(&'static str, i64)>,
    /// Events and how many days ago each was.
    pub(super) events: &'static [(&'static str, i64)],
    /// Kind of the next hearing and the fewest days until it.
    pub(super) hearing: Option<(&'static str, i64)>,
    /// A representative may be engaged.
    pub(super) represented: bool,
    /// Steps that the case went through, in order.
    pub(super) steps: &'static [&'static str],
}

const NEW: Story = Story { detained_hours_ago: None, released: None, events: &[], hearing: None, represented: false, steps: &[] };

/// One story for each stage, the busy ones more than once.
pub(super) const STORIES: [Story; 14] = [
    NEW,
    Story { steps: &["A2", "A3"], ..NEW },
    Story { detained_hours_ago: Some(14), steps: &["A2", "A3", "A4", "B3"], ..NEW },
    Story { detained_hours_ago: Some(40), steps: &["A2", "A3", "A4", "A5", "B3", "B5"], ..NEW },
    Story { detained_hours_ago: Some(60), steps: &["A2", "A3", "A4", "B3", "B5", "B4"], ..NEW },
    Story {
        detained_hours_ago: Some(150),
        events: &[("consular.interview_done", 5), ("nta.served", 4)],
        represented: true,
        steps: &["A2", "A3", "A4", "B3", "B5", "B4", "C0", "C1"],
        ..NEW
    },
    Story {
        detained_hours_ago: Some(400),
        events: &[("consular.interview_done", 14), ("nta.served", 13), ("custody.i286_served", 12)],
        hearing: Some(("master", 3)),
        represented: true,
        steps: &["A2", "A3", "A4", "B3", "B5", "B4", "C0", "C1", "F1", "F2"],
        ..NEW
    },
    Story {
        detained_hours_ago: Some(900),
        events: &[("nta.served", 34), ("bond.ij_order", 6)],
        hearing: Some(("individual", 20)),
        represented: true,
        steps: &["A2", "A3", "A4", "B3", "B5", "B4", "C0", "C1", "D1", "D2", "D4"],
        ..NEW
    },
    Story {
        detained_hours_ago: Some(2200),
        events: &[("nta.served", 88), ("ij.decision", 9)],
        represented: true,
        steps: &["A2", "A3", "A4", "B3", "B5", "B4", "C0", "C1", "F1", "F2", "F3", "F4", "F5", "F6", "F7"],
        ..NEW
    },
    Story {
        detained_hours_ago: Some(3100),
        events: &[("nta.served", 126), ("ij.decision", 60), ("order.administratively_final", 28)],
        represented: true,
        steps: &["A2", "A3", "A4", "B3", "B5", "B4", "C0", "C1", "F1", "F2", "F6", "F7", "I1"],
        ..NEW
    },
    Story {
        detained_hours_ago: Some(2600),
        events: &[("nta.served", 104), ("ij.decision", 40), ("order.administratively_final", 9)],
        steps: &["A2", "A3", "A4", "B3", "B5", "B4", "C0", "C1", "F1", "F2", "F6", "F7", "I1", "J2"],
        ..NEW
    },
    Story {
        detained_hours_ago: Some(1500),
        released: Some(("bonded_out", 8)),
        events: &[("nta.served", 58), ("bond.ij_order", 11)],
        hearing: Some(("master", 30)),
        represented: true,
        steps: &["A2", "A3", "A4", "B3", "B5", "B4", "C0", "C1", "D1", "D2", "D4", "D8"],
    },
    Story {
        detained_hours_ago: Some(2900),
        released: Some(("released", 3)),
        events: &[("nta.served", 116)],
        represented: true,
        steps: &["A2", "A3", "A4", "B3", "B5", "B4", "C0", "C1", "F1", "F2", "F6", "F7", "J4"],
        ..NEW
    },
    Story {
        detained_hours_ago: Some(3300),
        released: Some(("removed", 20)),
        steps: &["A2", "A3", "A4", "B3", "B5", "B4", "C0", "C1", "F1", "F2", "F6", "F7", "I1", "J2", "J3", "J7"],
        ..NEW
    },
];

/// Detention facilities on ICE's roster where the invented people are held.
pub(super) const FACILITIES: [&str; 8] = ["BLBNATX", "PRLDCTX", "STCDFTX", "MTGPCTX", "EROFCB", "PIC", "OTRPCNM", "JENADLA"];

/// Where calls come from.
pub(super) const CITIES: [(&str, &str); 8] = [
    ("Garland", "TX"),
    ("Plano", "TX"),
    ("Dallas", "TX"),
    ("Irving", "TX"),
    ("Fort Worth", "TX"),
    ("Arlington", "TX"),
    ("Mesquite", "TX"),
    ("Waco", "TX"),
];

/// What was noted of a call.
pub(super) const NOTES: [&str; 5] = [
    "La hermana llamó: la persona salió al trabajo y no volvió. Se confirmó el domicilio.",
    "Se habló con la familia; pide que se le avise cada tarde.",
    "El centro confirmó que la persona está ahí. Visita solicitada.",
    "La persona pidió que no se llame a su empleador.",
    "Se explicó el derecho a la notificación consular y a guardar silencio.",
];
