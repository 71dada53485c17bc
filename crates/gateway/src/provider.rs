//! The door of the provider of text messages: what became of a message, and what people answer. The office proves the signature; nothing is believed here.

use crate::Host;
use crate::answer::Refusal;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use office::{Answer, Problem};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The answer that makes the provider say nothing back.
const SILENCE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

/// What the office says of a text that carries no code, or a mistyped one.
const NO_ALERT: &str = "text_code_wrong";

type Fields = Result<Form<BTreeMap<String, String>>, FormRejection>;

fn posted(office: &str, uri: &Uri, headers: &HeaderMap, fields: Fields) -> Result<Value, Refusal> {
    let Form(fields) = fields.map_err(|_| Problem::malformed("not a form"))?;
    let signature = headers.get("x-twilio-signature").and_then(|v| v.to_str().ok()).unwrap_or_default();
    Ok(json!({ "office": office, "path": uri.path(), "signature": signature, "fields": fields }))
}

/// `POST /api/provider/sms/{office}/{message}`: what became of a message.
pub(crate) async fn report(
    State(host): State<Host>,
    Path((office, id)): Path<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Refusal> {
    let mut asked = posted(&office, &uri, &headers, fields)?;
    asked["id"] = id.into();
    host.desk.button("report_sms", asked).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `POST /api/provider/sms/{office}`: a text that somebody sent.
pub(crate) async fn inbound(
    State(host): State<Host>,
    Path(office): Path<String>,
    uri: Uri,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Refusal> {
    let asked = posted(&office, &uri, &headers, fields)?;
    if let Answer::Value(back) = host.desk.button("take_sms", asked).await?
        && let Some(text) = back["text"].as_str()
    {
        // It may be an alert that found no data; what it is not, the office says, and the provider need not hear it.
        let came = json!({ "text": text, "from": back["from"].as_str().unwrap_or_default() });
        match host.desk.provider("sms", "receive_text", came).await {
            Ok(_) => {}
            Err(problem) if problem.code == NO_ALERT => tracing::info!("a text that is no alert"),
            // It was one, and it is not on disk: the provider keeps it and asks again.
            Err(problem) => {
                tracing::warn!(code = problem.code, detail = problem.detail, "an alert by text message was not kept");
                return Err(Problem::unavailable(&problem.code, "the message could not be kept: send it again").into());
            }
        }
    }
    Ok(([(header::CONTENT_TYPE, "text/xml; charset=utf-8")], SILENCE).into_response())
}
