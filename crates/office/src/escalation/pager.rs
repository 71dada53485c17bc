//! The one way out of a call. Today the only one that exists is the desk: whoever is signed in hears of it. A way that leaves the house (mail, text message,
//! push) is a further [`Pager`] whose outgoing row is written here, in the transaction, and sent by a job of its own afterwards.

use crate::Problem;
use crate::act::Act;
use futures::future::BoxFuture;
use records::outbox::{self, Change};
use uuid::Uuid;

/// Topic of a call: the window shows a notification for it.
const PAGE: &str = "page";

/// A call that goes out: an alert and the office at whose desks it is heard. No personal data.
pub(super) struct Page<'a> {
    pub(super) alert_id: Uuid,
    pub(super) office: &'a str,
}

/// A way by which a call goes out.
pub(super) trait Pager: Sync {
    /// The word that the row of the call keeps.
    fn channel(&self) -> &'static str;
    /// Hands a call over, in the transaction that writes its row: it goes out if that commits, and only then.
    fn hand_over<'a>(&'a self, act: &'a mut Act, page: &'a Page<'_>) -> BoxFuture<'a, Result<(), Problem>>;
}

/// The desks of the office: a topic with ids, from which the window makes a native notification.
pub(super) struct Desks;

/// The way that there is.
pub(super) const DESK: Desks = Desks;

impl Pager for Desks {
    fn channel(&self) -> &'static str {
        "desk"
    }
    fn hand_over<'a>(&'a self, act: &'a mut Act, page: &'a Page<'_>) -> BoxFuture<'a, Result<(), Problem>> {
        Box::pin(async move {
            let change = Change {
                id: act.new_id(),
                topic: PAGE.to_owned(),
                office: page.office.to_owned(),
                subject: Some(page.alert_id),
                at: act.now(),
            };
            outbox::add(act.tx(), &change).await?;
            act.after_commit(move |office| office.hear(&change));
            Ok(())
        })
    }
}
