//! Words of an alert that speak of fear go behind the asylum wall: whoever takes the alert moves them there, and what stays outside says "reserved".
//! They are read by those inside the wall of the case that the alert belongs to; while it belongs to none, by nobody.

use crate::Problem;
use crate::act::Act;
use crate::alerts::handle::{own, tell_all};
use crate::alerts::view::{self, AlertView};
use crate::notes;
use casework::note::NoteKind;
use records::alerts::{self, AlertKey, ReservedRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// A text of an alert.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AlertText {
    /// What was written down of the call.
    Note,
    /// Where a child was left alone. Whoever moves it sees to the child first.
    ChildWhere,
}

impl AlertText {
    fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::ChildWhere => "child_where",
        }
    }
    /// The text of a stored word.
    pub(super) fn of(word: &str) -> Option<Self> {
        [Self::Note, Self::ChildWhere].into_iter().find(|text| text.word() == word)
    }
}

/// A text that speaks of fear.
#[derive(Deserialize, JsonSchema)]
pub struct ReserveAlertText {
    /// The alert.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// Which text.
    pub text: AlertText,
}

/// Moves a text of an alert behind the wall.
pub async fn reserve(act: &mut Act, asked: ReserveAlertText) -> Result<AlertView, Problem> {
    let (key, row) = own(act, asked.id, asked.rev).await?;
    // Only who reads a text can say of what it speaks.
    let readable = row.text_office == act.code();
    let text = match asked.text {
        AlertText::Note => row.note.clone(),
        AlertText::ChildWhere => row.child_where.clone(),
    };
    let body = text.filter(|_| readable).ok_or_else(|| Problem::field("text", "not_found"))?;
    let staff = act.staff()?;
    let (by_user, by_name) = (staff.user_id, staff.display_name.clone());
    let moved = ReservedRow { id: act.new_id(), what: asked.text.word().to_owned(), body, at: act.now(), by_user, by_name };
    alerts::reserve(act.tx(), &key, &moved, asked.rev).await?;
    if let Some(case_id) = row.case_id {
        hand_over(act, &key, case_id).await?;
    }
    tell_all(act, &key).await?;
    act.about(asked.id);
    act.detail(json!({ "folio": row.folio }));
    view::whole(act, &key).await
}

/// Writes the reserved words of an alert as reserved notes of its case.
pub(super) async fn hand_over(act: &mut Act, key: &AlertKey, case_id: Uuid) -> Result<(), Problem> {
    for row in alerts::reserved(act.tx(), key).await? {
        if row.body.is_empty() {
            continue;
        }
        // A case that another office keeps by now cannot be written in: the words wait.
        let Some(case) = records::cases::look_up(act.tx(), case_id).await? else { return Ok(()) };
        let id = act.new_id();
        notes::write_reserved(act, &case, id, NoteKind::Call, &row.body, (row.at, row.by_user, &row.by_name)).await?;
        alerts::handed_over(act.tx(), key, row.id, id).await?;
    }
    Ok(())
}
