//! The duty rosters of a store, looked at from the host's own command line.

use super::{Desk, locked};
use crate::escalation::OfficeLint;
use crate::{Answer, Problem, Session};
use serde_json::json;

impl Desk {
    /// What the rosters of every office (or of one) leave open in the next seven days.
    pub async fn lint_rosters(&self, office: Option<&str>) -> Result<Vec<OfficeLint>, Problem> {
        let (open, _) = self.office_of(None).await.ok_or_else(locked)?;
        match open.call(&Session::System { job: "roster lint" }, "lint_rosters", json!({ "office": office })).await? {
            Answer::Value(found) => serde_json::from_value(found).map_err(|_| Problem::failed("answer_failed", "the answer does not read")),
            _ => Err(Problem::failed("answer_failed", "a value was expected")),
        }
    }
}
