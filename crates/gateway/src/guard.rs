//! Around every route: who may reach it at all, and the headers that keep a browser honest.

use crate::answer::Refusal;
use crate::{Host, Reach};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use office::Problem;

/// Nothing is fetched from elsewhere, nothing is inlined, and no other site shows these pages in a frame.
const CONTENT: &str =
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "geolocation=(self), camera=(), microphone=(), payment=(), usb=()"),
];

pub(crate) async fn guard(State(host): State<Host>, request: Request, next: Next) -> Response {
    let api = request.uri().path().starts_with("/api/");
    let mut response = match admit(&host, request.headers()) {
        Ok(()) => next.run(request).await,
        Err(problem) => Refusal(problem).into_response(),
    };
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if host.is_secure() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    if api || !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if let Ok(version) = HeaderValue::from_str(&host.version) {
        headers.insert(HeaderName::from_static("x-amparo-version"), version);
    }
    response
}

/// On loopback only this machine's own names are answered (another name that was bent to 127.0.0.1 is an attack), and no other site's script is. A host
/// behind a proxy has a public name as well, under which browsers know it: the proxy may hand it on, or name this machine instead.
fn admit(host: &Host, headers: &HeaderMap) -> Result<(), Problem> {
    let named = headers.get(header::HOST).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let public = host.public.as_deref();
    let own =
        matches!(name_only(named), "127.0.0.1" | "localhost" | "[::1]") || public.is_some_and(|p| named.eq_ignore_ascii_case(p.name()));
    if host.reach == Reach::Loopback && !own {
        return Err(stranger("this desk answers only to its own machine"));
    }
    let origin = headers.get(header::ORIGIN).and_then(|v| v.to_str().ok());
    let ours = |origin: &str| match public {
        // Under its public name the line is encrypted: a page that came in the clear is somebody else's.
        Some(p) if named.eq_ignore_ascii_case(p.name()) => origin.eq_ignore_ascii_case(p.origin()),
        _ => {
            origin.split_once("://").map(|(_, name)| name) == Some(named) || public.is_some_and(|p| origin.eq_ignore_ascii_case(p.origin()))
        }
    };
    if origin.is_some_and(|origin| !ours(origin)) {
        return Err(stranger("another site's page asked"));
    }
    Ok(())
}

fn stranger(detail: &str) -> Problem {
    let mut problem = Problem::refused("not_from_page", detail);
    problem.status = 403;
    problem
}

/// The host name without its port.
fn name_only(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::name_only;

    #[test]
    fn a_port_is_not_part_of_the_name() {
        assert_eq!(["127.0.0.1:8420", "localhost", "[::1]:8420", "[::1]"].map(name_only), ["127.0.0.1", "localhost", "[::1]", "[::1]"]);
    }
}
