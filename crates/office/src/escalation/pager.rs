//! A call at the desks of an office: whoever is signed in hears of it, or the one member whom it is for. Away from the desk a call is a message
//! ([`crate::messages`]).

use crate::Problem;
use crate::act::Act;
use records::outbox::{self, Change};
use uuid::Uuid;

/// Topic of a call: the window shows a notification for it.
const PAGE: &str = "page";
/// Topic of alerts that a colleague gave to the member whose id it carries.
const GIVEN: &str = "given";

/// Tells the desks of an office of a call, in the transaction that writes it: it goes out if that commits, and only then. No personal data.
pub(super) async fn tell_desks(act: &mut Act, alert_id: Uuid, office: &str) -> Result<(), Problem> {
    tell(act, PAGE, alert_id, office).await
}

/// Tells a member of the act's office that a colleague gave them alerts, in the transaction that does so.
pub(crate) async fn tell_member(act: &mut Act, user: Uuid) -> Result<(), Problem> {
    let office = act.code();
    tell(act, GIVEN, user, &office).await
}

async fn tell(act: &mut Act, topic: &str, subject: Uuid, office: &str) -> Result<(), Problem> {
    let change = Change { id: act.new_id(), topic: topic.to_owned(), office: office.to_owned(), subject: Some(subject), at: act.now() };
    outbox::add(act.tx(), std::slice::from_ref(&change)).await?;
    act.after_commit(move |office| office.hear(&change));
    Ok(())
}
