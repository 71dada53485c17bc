//! To which federal clerks the papers of a case go, and the closings that concern it.

use super::{Standing, stored_zone};
use crate::detentions::transfer;
use casework::deadline::{Affected, ClosedOffice, Closure};
use casework::district::{District, Districts};
use chrono_tz::Tz;
use records::closings::ClosingRow;
use records::detentions::PlacementRow;
use std::sync::LazyLock;
use uuid::Uuid;

/// The districts as they are shipped; none where the file does not read, which a test of casework excludes.
static DISTRICTS: LazyLock<Districts> =
    LazyLock::new(|| Districts::parse(include_str!("../../../../reference/districts.csv")).unwrap_or_default());

/// The districts as they are shipped.
pub(crate) fn districts() -> &'static Districts {
    &DISTRICTS
}

/// What decides a petition of habeas.
const HABEAS_DECIDED: [&str; 1] = ["habeas.judgment_entered"];

impl Standing {
    /// The place whose court a request follows: where the person is held, but of one that is filed and not decided, where they were held then.
    /// A transfer does not move it.
    pub(super) fn filed_from(&self, filed: &str, decided: &[&str], asked: Affected) -> Option<&PlacementRow> {
        let counted = || self.placements.iter().filter(|row| row.voided_at.is_none());
        match self.undecided(filed, decided) {
            Some(Some(at)) => counted().filter(|row| row.book_in <= at).max_by_key(|row| row.book_in).or_else(|| self.whereabouts()),
            Some(None) => self.whereabouts(),
            None => {
                let before = |to: Uuid| self.pending_answer(to, asked).is_some_and(|row| row.pending == "yes");
                let moved = transfer::last(&self.placements).filter(|(_, to)| before(to.id));
                moved.map(|(from, _)| from).or_else(|| self.whereabouts())
            }
        }
    }

    /// The place in whose district a petition of habeas lies or would be filed.
    fn habeas_place(&self) -> Option<&PlacementRow> {
        self.filed_from("habeas.filed", &HABEAS_DECIDED, Affected::HabeasCircuit)
    }

    /// Under which place the district of a petition of habeas is recorded, and the revision of what is (0: nothing).
    pub(crate) fn district_place(&self) -> (Uuid, i64) {
        let place = self.habeas_place().map_or(Uuid::nil(), |row| row.id);
        (place, self.recorded_district().map_or(0, |row| row.rev))
    }

    fn recorded_district(&self) -> Option<&records::closings::DistrictRow> {
        let place = self.habeas_place().map_or(Uuid::nil(), |row| row.id);
        self.districts.iter().find(|row| row.placement_id == place)
    }

    /// The state of that place.
    pub(crate) fn district_state(&self) -> Option<&str> {
        self.habeas_place()?.state.as_deref()
    }

    /// The district of a petition of habeas: as a person recorded it, else the only one of the state.
    pub(crate) fn district(&self) -> Option<&'static District> {
        let recorded = self.recorded_district().and_then(|row| districts().of_code(&row.district));
        recorded.or_else(|| districts().only_of(self.district_state()?))
    }

    /// The clock of its clerk; of a state with several districts, where they share one.
    pub(super) fn district_zone(&self) -> Option<Tz> {
        let named = self.district().map(|district| stored_zone(&district.clerk_tz));
        named.or_else(|| districts().zone_of(self.district_state()?))
    }

    /// The closings that concern this case: of the filing system, of the clerk of its circuit, of the clerk of its district. One of a clerk
    /// whom nobody knows to be the case's moves nothing.
    pub(super) fn closures(&self, rows: &[ClosingRow], circuit: Option<&str>) -> Vec<Closure> {
        let district = self.district().map(|district| district.code.as_str());
        let concerns = |row: &&ClosingRow| match closed_office(&row.closed_office) {
            Some(ClosedOffice::Ecas) => true,
            Some(ClosedOffice::CircuitClerk) => circuit.is_some() && row.place.as_deref() == circuit,
            Some(ClosedOffice::DistrictClerk) => district.is_some() && row.place.as_deref() == district,
            None => false,
        };
        let counted = rows.iter().filter(|row| row.voided_at.is_none()).filter(concerns);
        counted
            .filter_map(|row| {
                Some(Closure { office: closed_office(&row.closed_office)?, date: row.closed_on, confirmed: row.confirmed_at.is_some() })
            })
            .collect()
    }
}

/// The office of a stored name.
pub(crate) fn closed_office(name: &str) -> Option<ClosedOffice> {
    serde_json::from_value(name.into()).ok()
}
