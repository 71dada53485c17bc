//! What the person agreed to, and what was said to whom.
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is agreed to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConsentKind {
    /// That the consulate protects the person at all.
    Protection,
    /// That the family is told.
    NotifyFamily,
    /// That a lawyer outside gets the file.
    ShareWithLawyer,
    /// That an authority is told something.
    ShareWithAuthority,
    /// Something else, as the remark says.
    Other,
}

/// The person's answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConsentAnswer {
    /// Yes.
    Given,
    /// No.
    Refused,
    /// No longer.
    Withdrawn,
    /// An officer acted without it, for a reason that is recorded.
    Overridden,
}

/// How something was said.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Face to face.
    InPerson,
    /// By telephone.
    Telephone,
    /// By video.
    Video,
    /// In writing.
    Written,
    /// By the choice on the Alert Button.
    Button,
    /// In another way.
    Other,
}

/// To whom something was said.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ToldKind {
    /// A contact of the person.
    Contact,
    /// A lawyer.
    Lawyer,
    /// An authority asked; the answer is "neither confirm nor deny".
    Authority,
    /// Somebody else.
    Other,
}
