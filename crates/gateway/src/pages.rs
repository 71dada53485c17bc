//! The built pages, carried inside the program.

use crate::answer::Refusal;
use crate::{Doors, Host, cookies};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use office::Problem;
use rust_embed::{EmbeddedFile, RustEmbed};

#[derive(RustEmbed)]
#[folder = "../../ui/dist"]
struct Pages;

/// Version of the program and of the pages in it.
pub(crate) fn version() -> String {
    let print = |name: &str| Pages::get(name).map(|f| f.metadata.sha256_hash()[..4].iter().map(|b| format!("{b:02x}")).collect::<String>());
    format!("{}-{}{}", env!("CARGO_PKG_VERSION"), print("index.html").unwrap_or_default(), print("button.html").unwrap_or_default())
}

/// Every path that is no route of the API: `/` is the desk, `/button` the Alert Button, the rest are their files.
pub(crate) async fn page(State(host): State<Host>, method: Method, uri: Uri, headers: HeaderMap) -> Result<Response, Refusal> {
    let name = match uri.path() {
        "/" if host.doors == Doors::All => "index.html",
        "/" => "button.html",
        "/button" | "/button/" => "button.html",
        "/familia" | "/familia/" | "/family" | "/family/" => "family.html",
        path => path.trim_start_matches('/'),
    };
    if !matches!(method, Method::GET | Method::HEAD) || name.starts_with("api/") {
        return Err(Problem::not_found().into());
    }
    let file = Pages::get(name).ok_or_else(Problem::not_found)?;
    let tag = tag(&file);
    let mut response = if headers.get(header::IF_NONE_MATCH).is_some_and(|known| *known == tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mime = HeaderValue::from_str(file.metadata.mimetype()).unwrap_or(HeaderValue::from_static("application/octet-stream"));
        ([(header::CONTENT_TYPE, mime)], file.data.into_owned()).into_response()
    };
    // A built asset's name changes with its content; a page's does not.
    let keep = if name.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    response.headers_mut().insert(header::ETAG, tag);
    if name.ends_with(".html")
        && let Some(twin) = cookies::twin(&host, &headers)
    {
        response.headers_mut().append(header::SET_COOKIE, twin);
    }
    Ok(response)
}

fn tag(file: &EmbeddedFile) -> HeaderValue {
    let print: String = file.metadata.sha256_hash()[..16].iter().map(|b| format!("{b:02x}")).collect();
    HeaderValue::from_str(&format!("\"{print}\"")).unwrap_or(HeaderValue::from_static("\"\""))
}
