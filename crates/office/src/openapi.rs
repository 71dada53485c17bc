//! `openapi.json` from the command table.

use crate::Problem;
use crate::commands::{Answers, Needs, TABLE};
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// The document: OpenAPI 3.1, a path a command, schemas under `#/components/schemas`.
#[must_use]
pub fn document() -> Value {
    let settings = || {
        SchemaSettings::draft2020_12().with(|s| {
            s.definitions_path = "/components/schemas".into();
            s.meta_schema = None;
        })
    };
    let mut asked = settings().into_generator();
    let mut answered = settings().for_serialize().into_generator();
    let problem = answered.subschema_for::<Problem>();
    let mut paths = Map::new();
    for command in TABLE {
        let request = (command.request)(&mut asked);
        let answer = match command.answers {
            Answers::Value(schema) => {
                json!({ "200": { "description": "done", "content": { "application/json": { "schema": schema(&mut answered) } } } })
            }
            Answers::File => {
                json!({ "200": { "description": "a file", "content": { "*/*": { "schema": { "type": "string", "format": "binary" } } } } })
            }
            Answers::Job => {
                json!({ "202": { "description": "a job goes on", "content": { "application/json": { "schema": { "type": "object", "required": ["job"], "properties": { "job": { "type": "string", "format": "uuid" } } } } } } })
            }
        };
        let mut responses = answer;
        responses["default"] = json!({ "description": "a problem", "content": { "application/problem+json": { "schema": problem } } });
        let needs = match command.needs {
            Needs::Staff(permission) => serde_json::to_value(permission).unwrap_or_default(),
            Needs::Public => json!("public"),
            // Timers come through no host; a device comes through a route of its own.
            Needs::System | Needs::Device => continue,
            Needs::Machine => json!("machine"),
        };
        let path =
            if command.needs == Needs::Public { format!("/api/button/{}", command.name) } else { format!("/api/call/{}", command.name) };
        paths.insert(
            path,
            json!({ "post": {
                "operationId": command.name,
                "x-needs": needs,
                "x-topics": command.topics,
                "requestBody": { "required": true, "content": { "application/json": { "schema": request } } },
                "responses": responses,
            } }),
        );
    }
    let (of_requests, mut schemas) = (asked.take_definitions(true), answered.take_definitions(true));
    // Two types of one name, or one type asked and answered in different forms: the request's form gets a name of its own.
    let clashing: Vec<String> = of_requests
        .iter()
        .filter(|(name, schema)| schemas.get(*name).is_some_and(|other| other != *schema))
        .map(|(name, _)| name.clone())
        .collect();
    for (name, mut schema) in of_requests {
        rename(&mut schema, &clashing);
        schemas.insert(if clashing.contains(&name) { asked_name(&name) } else { name }, schema);
    }
    for path in paths.values_mut() {
        rename(&mut path["post"]["requestBody"], &clashing);
    }
    paths.insert("/api/events".into(), events(problem.as_value()));
    paths.insert("/api/upload".into(), upload(problem.as_value()));
    paths.insert("/calendar/{token}.ics".into(), calendar(problem.as_value()));
    paths.insert("/api/provider/sms/{office}".into(), from_provider(problem.as_value(), "take_sms", &["office"]));
    paths.insert("/api/provider/sms/{office}/{message}".into(), from_provider(problem.as_value(), "report_sms", &["office", "message"]));
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Amparo", "version": env!("CARGO_PKG_VERSION"), "description": "The door of an Amparo office: one path a command." },
        "paths": paths,
        "components": { "schemas": schemas },
    })
}

/// The stream of changes for a member's office.
fn events(problem: &Value) -> Value {
    json!({ "get": {
        "operationId": "events",
        "description": "Server-sent events: `version` at the beginning and four times a minute, then `topic` for each change: its name and the id of what changed, never personal data.",
        "x-needs": "session",
        "responses": {
            "200": { "description": "the stream, until the session ends", "content": { "text/event-stream": { "schema": { "type": "string" } } } },
            "default": { "description": "a problem", "content": { "application/problem+json": { "schema": problem } } },
        },
    } })
}

/// A file on its way in: its bytes as they are.
fn upload(problem: &Value) -> Value {
    let kept = json!({ "type": "object", "required": ["handle"], "properties": { "handle": { "type": "string", "format": "uuid" } } });
    json!({ "post": {
        "operationId": "upload",
        "description": "Keeps a file until a command of the same session takes it by its handle.",
        "x-needs": "session",
        "requestBody": { "required": true, "content": { "application/octet-stream": { "schema": { "type": "string", "format": "binary" } } } },
        "responses": {
            "200": { "description": "the handle", "content": { "application/json": { "schema": kept } } },
            "default": { "description": "a problem", "content": { "application/problem+json": { "schema": problem } } },
        },
    } })
}

/// The address of a calendar that a member subscribed to.
fn calendar(problem: &Value) -> Value {
    json!({ "get": {
        "operationId": "read_calendar",
        "x-needs": "device",
        "parameters": [{ "name": "token", "in": "path", "required": true, "schema": { "type": "string" } }],
        "responses": {
            "200": { "description": "folios and dates", "content": { "text/calendar": { "schema": { "type": "string" } } } },
            "default": { "description": "a problem", "content": { "application/problem+json": { "schema": problem } } },
        },
    } })
}

/// What the provider of text messages posts, proved by its signature.
fn from_provider(problem: &Value, command: &str, places: &[&str]) -> Value {
    let in_path = |name: &&str| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } });
    let mut parameters: Vec<Value> = places.iter().map(in_path).collect();
    parameters.push(json!({ "name": "x-twilio-signature", "in": "header", "required": true, "schema": { "type": "string" } }));
    json!({ "post": {
        "operationId": format!("provider_{command}"),
        "x-needs": "provider",
        "parameters": parameters,
        "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object", "additionalProperties": { "type": "string" } } } } },
        "responses": {
            "200": { "description": "taken", "content": { "text/xml": { "schema": { "type": "string" } } } },
            "204": { "description": "noted" },
            "default": { "description": "a problem", "content": { "application/problem+json": { "schema": problem } } },
        },
    } })
}

/// The name of a request's form where an answer's form has the plain name.
fn asked_name(name: &str) -> String {
    format!("{name}Asked")
}

/// Points references at the requests' own forms.
fn rename(schema: &mut Value, clashing: &[String]) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::String(target)) = members.get_mut("$ref")
                && let Some(name) = target.strip_prefix("#/components/schemas/").filter(|name| clashing.iter().any(|one| one == name))
            {
                *target = format!("#/components/schemas/{}", asked_name(name));
            }
            members.values_mut().for_each(|member| rename(member, clashing));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, clashing)),
        _ => {}
    }
}
