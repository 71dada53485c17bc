//! The order of lists (4.10): earliest first, a pair by its earlier date until an attorney confirms.
use std::collections::HashMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Item, Status};
use crate::rule::{Colour, Kind, WarningClass};

/// Sets what depends on the other half of a pair, then sorts.
pub(super) fn order(items: &mut [Item]) {
    let paired = items.iter().filter(|item| item.pair.is_some() && item.status != Status::History);
    let halves: HashMap<(Uuid, String), Half> = paired.map(|item| ((item.event_id, item.rule_id.clone()), Half::of(item))).collect();
    for item in items.iter_mut().filter(|item| item.status != Status::History) {
        let Some(partner) = item.pair.as_ref().and_then(|pair| halves.get(&(item.event_id, pair.clone()))) else { continue };
        let red_confirmed = if item.colour == Colour::Red { item.confirmed } else { partner.confirmed };
        if red_confirmed && item.kind == Kind::Protective {
            item.warning_class = WarningClass::Target;
        }
        let has_red = item.colour == Colour::Red || partner.colour == Colour::Red;
        item.order_at = match (red_confirmed, has_red) {
            (true, true) if item.colour != Colour::Red => partner.ends_at,
            (true, _) => item.ends_at,
            (false, _) => earlier(item.ends_at, partner.ends_at),
        };
    }
    items.sort_by(|one, other| key(one).cmp(&key(other)));
}

struct Half {
    ends_at: Option<DateTime<Utc>>,
    colour: Colour,
    confirmed: bool,
}

impl Half {
    fn of(item: &Item) -> Self {
        Self { ends_at: item.ends_at, colour: item.colour, confirmed: item.confirmed }
    }
}

fn earlier(one: Option<DateTime<Utc>>, other: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    one.into_iter().chain(other).min()
}

/// Items without a date come last; history after what stands on the same instant.
fn key(item: &Item) -> impl Ord + use<'_> {
    let undated = item.order_at.is_none();
    (undated, item.order_at, item.status == Status::History, item.ends_at, item.colour, &item.rule_id, item.event_id)
}
