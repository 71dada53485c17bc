//! The family ledger: whom an alert names, what each is told by which way, and what becomes of it. Messages are rows, written in the transaction of
//! their cause and judged anew in the moment in which they leave; [`crate::Office::deliver`] hands them over, and each host's watch calls it.
//!
//! What another act needs: `foresee` before an alert is written and `write_foreseen` after, `plan` after it was added to; where staff are called away from
//! the desk, `ways_out` to know by which ways that can be, and `call_staff`, `call_devices` or `call_desk` to do it.

mod back;
mod codes;
mod decide;
mod ledger;
mod messenger;
mod out;
mod plan;
mod preview;
mod providers;
mod staff;
mod status;
mod telephone;
mod texts;

pub use back::{ReportSms, SmsBack, TakeSms, report, take_sms};
pub use codes::{EndCode, GiveCode, GivenCode, end_code, give_code};
pub use decide::{
    ConfirmContact, ContactRuleAsked, LiftContactRule, MarkMinor, PromiseContact, SendMessage, VerifyGuardian, confirm, lift_rule,
    mark_minor, promise, send, set_rule, verify_guardian,
};
pub use ledger::{FamilyOf, FamilyOfCase, FamilyView, MessageView, NumberView, RelativeView, WayView, of_alert, of_case};
pub use messenger::{Messenger, Outgoing, Provider, PushDevice, SmsProvider, Smtp, Tls};
pub use out::{Handed, MarkMessage, Marked, TakeMessage, mark, take};
pub(crate) use plan::{foresee, plan, write_foreseen};
pub use preview::{Preview, preview};
pub(crate) use providers::{Carries, carries};
pub use providers::{MessengersView, PushForm, SendTest, SetMessengers, get_providers, send_test, set_providers};
pub(crate) use staff::{Left, ToCall, WaysOut, call_desk, call_devices, call_staff, ways_out, write_test};
pub use status::{AskFamily, FamilyStatus, status};
pub use telephone::{FireUnconfirmed, OwedCall, OwedCalls, fire, owed};
