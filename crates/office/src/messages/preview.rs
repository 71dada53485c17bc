//! What the office's messages say, for whoever sets who carries them.

use super::plan::phone_of;
use super::texts::{Values, text};
use crate::Problem;
use crate::act::Act;
use crate::commands::Nothing;
use casework::contact::Wording;
use casework::language::Language;
use casework::message::{Template, Way};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a message of the office says.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Preview {
    /// Which template.
    pub template: Template,
    /// Version of its words.
    pub version: i64,
    /// Plain or discreet.
    pub wording: Wording,
    /// By which way.
    pub way: Way,
    /// Language.
    pub language: Language,
    /// Subject, of a mail.
    pub subject: String,
    /// The words.
    pub body: String,
}

/// Every message of the office, as it would leave, with a made-up folio.
pub async fn preview(act: &mut Act, _: Nothing) -> Result<Vec<Preview>, Problem> {
    let office = act.code();
    let phone = phone_of(act, &office).await?;
    let folio = format!("{office}-26-000000-0");
    let mut all = Vec::new();
    for template in [Template::First, Template::News] {
        for wording in [Wording::Plain, Wording::Discreet] {
            for language in Language::ALL {
                for way in [Way::Sms, Way::Mail] {
                    let (subject, body) = text(template, wording, way, language, &Values { phone: &phone, folio: &folio, office: &office });
                    all.push(Preview { template, version: template.version(), wording, way, language, subject, body });
                }
            }
        }
    }
    for template in [Template::Page, Template::Given] {
        for language in Language::ALL {
            let (wording, way) = (Wording::Discreet, Way::Push);
            let (subject, body) = text(template, wording, way, language, &Values { phone: &phone, folio: &folio, office: &office });
            all.push(Preview { template, version: template.version(), wording, way, language, subject, body });
        }
    }
    Ok(all)
}
