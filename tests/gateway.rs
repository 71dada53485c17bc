//! The HTTP host, over the wire: cookies and their proof, headers, streams, limits, problems in one form.

use amparo_tests::PASSWORD;
use office::desk::{Desk, DeskOptions};
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};
use std::net::SocketAddr;

/// A desk behind a port of this machine.
struct Served {
    url: String,
    _folder: tempfile::TempDir,
    task: tokio::task::JoinHandle<()>,
}
impl Drop for Served {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn served() -> Served {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::alone(DeskOptions::at(folder.path()));
    let bound = gateway::bind(gateway::Listen::here(0)).await.unwrap();
    let url = bound.url();
    let task = tokio::spawn(async move { bound.serve(desk, gateway::Doors::All, std::future::pending()).await.unwrap() });
    Served { url, _folder: folder, task }
}

/// A browser with its cookies.
struct Browser {
    client: Client,
    url: String,
    twin: String,
}

impl Browser {
    async fn open(served: &Served) -> Self {
        let client = Client::builder().cookie_store(true).build().unwrap();
        let page = client.get(&served.url).send().await.unwrap();
        let twin = page.cookies().find(|c| c.name() == "amparo-csrf").unwrap().value().to_owned();
        Self { client, url: served.url.clone(), twin }
    }
    fn post(&self, path: &str) -> RequestBuilder {
        self.client.post(format!("{}api/{path}", self.url)).header("x-amparo-csrf", &self.twin)
    }
    async fn call(&self, name: &str, params: Value) -> Response {
        self.post(&format!("call/{name}")).json(&params).send().await.unwrap()
    }
    async fn first_run(&self) -> Response {
        let form = json!({ "language": "es", "office": "MX-DAL", "display_name": "Ana", "username": "ana", "password": PASSWORD });
        self.call("first_run", form).await
    }
}

async fn problem(response: Response) -> (StatusCode, String) {
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    let status = response.status();
    (status, response.json::<Value>().await.unwrap()["code"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn a_browser_signs_in_by_cookie_and_proves_each_call() {
    let served = served().await;
    let browser = Browser::open(&served).await;
    assert_eq!(browser.call("desk_state", json!({})).await.json::<Value>().await.unwrap()["state"], "absent");
    let founded = browser.first_run().await;
    let cookie = founded
        .headers()
        .get_all("set-cookie")
        .iter()
        .find(|c| c.to_str().unwrap().starts_with("amparo="))
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/api"));
    assert!(!founded.text().await.unwrap().contains(cookie[7..].split(';').next().unwrap()));
    assert_eq!(browser.call("me", json!({})).await.json::<Value>().await.unwrap()["username"], "ana");

    let bare = browser.client.post(format!("{}api/call/me", served.url)).json(&json!({})).send().await.unwrap();
    assert_eq!(problem(bare).await, (StatusCode::FORBIDDEN, "not_from_page".into()));
    let elsewhere = browser.post("call/me").header("origin", "https://example.org").json(&json!({})).send().await.unwrap();
    assert_eq!(problem(elsewhere).await, (StatusCode::FORBIDDEN, "not_from_page".into()));
    let bent = browser.post("call/me").header("host", "bent.example.org").json(&json!({})).send().await.unwrap();
    assert_eq!(problem(bent).await, (StatusCode::FORBIDDEN, "not_from_page".into()));

    let handle = browser.post("upload").body("contenido").send().await.unwrap().json::<Value>().await.unwrap();
    assert!(handle["handle"].as_str().is_some());
    browser.call("sign_out", json!({})).await;
    assert_eq!(problem(browser.call("me", json!({})).await).await, (StatusCode::UNAUTHORIZED, "desk_locked".into()));
}

#[tokio::test]
async fn every_refusal_is_a_problem_document_and_every_page_is_guarded() {
    let served = served().await;
    let browser = Browser::open(&served).await;
    let get = |path: &str| browser.client.get(format!("{}{path}", served.url)).send();
    assert_eq!(problem(get("api/nothing").await.unwrap()).await, (StatusCode::NOT_FOUND, "not_found".into()));
    assert_eq!(problem(get("nothing.js").await.unwrap()).await, (StatusCode::NOT_FOUND, "not_found".into()));
    assert_eq!(problem(get("api/call/me").await.unwrap()).await, (StatusCode::METHOD_NOT_ALLOWED, "malformed".into()));
    assert_eq!(
        problem(browser.post("call/sign_in").body("{\"password\": \"secreto").send().await.unwrap()).await.0,
        StatusCode::BAD_REQUEST
    );
    let text = browser.post("call/sign_in").body("{\"password\": \"secreto\"}").send().await.unwrap().text().await.unwrap();
    assert!(!text.contains("secreto"));
    let large = browser.post("call/sign_in").body(vec![b' '; 2 * 1024 * 1024]).send().await.unwrap();
    assert_eq!(problem(large).await, (StatusCode::PAYLOAD_TOO_LARGE, "file_too_large".into()));
    let press = browser.client.post(format!("{}api/button/receive_alert", served.url)).json(&json!({})).send().await.unwrap();
    assert_eq!(problem(press).await, (StatusCode::SERVICE_UNAVAILABLE, "desk_locked".into()));

    for path in ["", "api/call/desk_state"] {
        let response = get(path).await.unwrap();
        let headers = response.headers();
        let policy = headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"));
        assert_eq!(
            (&headers["referrer-policy"], &headers["x-content-type-options"]),
            (&"no-referrer".parse().unwrap(), &"nosniff".parse().unwrap())
        );
        assert!(headers.contains_key("x-amparo-version"));
    }
    assert_eq!(get("api/events").await.unwrap().status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn the_stream_tells_the_version_and_the_topics_of_ones_own_office() {
    let served = served().await;
    let browser = Browser::open(&served).await;
    browser.first_run().await;
    let mut stream = browser.client.get(format!("{}api/events", served.url)).send().await.unwrap();
    let mut heard = String::from_utf8(stream.chunk().await.unwrap().unwrap().to_vec()).unwrap();
    assert!(heard.contains("event: version"));
    let user = json!({ "id": uuid::Uuid::now_v7(), "username": "luis", "display_name": "Luis", "roles": ["intake"], "language": "es", "password": "una primera larga" });
    assert_eq!(browser.call("add_user", user).await.status(), StatusCode::OK);
    while !heard.contains("\"users\"") {
        heard.push_str(std::str::from_utf8(&stream.chunk().await.unwrap().unwrap()).unwrap());
    }
    assert!(heard.contains("event: topic") && !heard.contains("Luis"));
}

/// A proxy that ends TLS hands every request on from this machine, with the public name or with this machine's own, as it is configured.
#[tokio::test]
async fn behind_a_proxy_the_public_address_may_press_and_sign_in_and_no_other_site_may() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::alone(DeskOptions::at(folder.path()));
    let form = json!({ "language": "es", "office": "MX-DAL", "display_name": "Ana", "username": "ana", "password": PASSWORD });
    desk.call(None, "first_run", form).await.unwrap_or_else(|p| panic!("{p}"));
    let public = "https://alerta.example.org".parse().unwrap();
    let bound = gateway::bind(gateway::Listen::here(0)).await.unwrap().behind(vec!["127.0.0.1".parse().unwrap()]).known_as(Some(public));
    let url = bound.url();
    let task = tokio::spawn(async move { bound.serve(desk, gateway::Doors::All, std::future::pending()).await.unwrap() });
    let served = Served { url, _folder: folder, task };
    let own = served.url.trim_start_matches("http://").trim_end_matches('/').to_owned();
    let press = async |host: &str, origin: &str| {
        let body = json!({ "id": uuid::Uuid::now_v7(), "sent": chrono::Utc::now() });
        let request = Client::new().post(format!("{}api/button/receive_alert", served.url)).header("host", host).header("origin", origin);
        let headers = [("x-forwarded-for", "198.51.100.7"), ("x-forwarded-proto", "https"), ("sec-fetch-site", "same-origin")];
        headers.into_iter().fold(request, |r, (name, value)| r.header(name, value)).json(&body).send().await.unwrap().status()
    };
    for host in ["alerta.example.org", &own] {
        assert_eq!(press(host, "https://alerta.example.org").await, StatusCode::OK, "{host}");
        for other in ["https://example.org", "http://alerta.example.org", "https://alerta.example.org.evil.example", "null"] {
            assert_eq!(press(host, other).await, StatusCode::FORBIDDEN, "{host} {other}");
        }
    }
    assert_eq!(press("bent.example.org", "https://alerta.example.org").await, StatusCode::FORBIDDEN);
    // The browser's own line is encrypted: its cookies say so.
    let page = Client::new().get(&served.url).send().await.unwrap();
    assert!(page.headers()["set-cookie"].to_str().unwrap().contains("; Secure"));
    assert!(page.headers().contains_key("strict-transport-security"));
}

#[tokio::test]
async fn plain_http_is_refused_where_others_could_listen() {
    let open: SocketAddr = "0.0.0.0:0".parse().unwrap();
    let refused = gateway::bind(gateway::Listen { address: open, tls: None }).await.err().unwrap();
    assert!(refused.to_string().contains("certificate"));
}

/// Whether a route of the host takes a path of the document: a name in braces stands for any one part.
fn takes(route: &str, path: &str) -> bool {
    let (route, path): (Vec<&str>, Vec<&str>) = (route.split('/').collect(), path.split('/').collect());
    route.len() == path.len() && route.iter().zip(&path).all(|(asked, part)| asked.starts_with('{') || asked == part)
}

#[test]
fn every_route_of_the_host_stands_in_the_description_of_the_api_and_every_path_of_it_has_a_route() {
    let source = include_str!("../crates/gateway/src/lib.rs");
    let routes: Vec<&str> = source.split(".route(\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let document = office::openapi::document();
    let paths: Vec<&str> = document["paths"].as_object().unwrap().keys().map(String::as_str).collect();
    assert!(routes.len() >= 7 && paths.len() > 100, "{routes:?}");
    for route in &routes {
        assert!(paths.iter().any(|path| takes(route, path)), "{route} is not described");
    }
    for path in &paths {
        assert!(routes.iter().any(|route| takes(route, path)), "{path} has no route");
    }
}

/// A certificate for this machine and its key, as PEM files; and the certificate for who is to trust it.
fn certificate(folder: &std::path::Path, name: &str) -> (gateway::TlsFiles, reqwest::Certificate) {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned(), "127.0.0.1".to_owned()]).unwrap();
    let files = gateway::TlsFiles { certificate: folder.join(format!("{name}.pem")), private_key: folder.join(format!("{name}-key.pem")) };
    std::fs::write(&files.certificate, made.cert.pem()).unwrap();
    std::fs::write(&files.private_key, made.signing_key.serialize_pem()).unwrap();
    (files, reqwest::Certificate::from_pem(made.cert.pem().as_bytes()).unwrap())
}

#[tokio::test]
async fn certificate_files_serve_phones_over_tls_and_nothing_in_the_clear() {
    let folder = tempfile::tempdir().unwrap();
    let (files, trusted) = certificate(folder.path(), "mine");
    let (others, _) = certificate(folder.path(), "others");
    let listen = |certificate: &std::path::Path, private_key: &std::path::Path| gateway::Listen {
        address: SocketAddr::from(([127, 0, 0, 1], 0)),
        tls: Some(gateway::TlsFiles { certificate: certificate.to_owned(), private_key: private_key.to_owned() }),
    };
    for (chain, key) in [(&files.certificate, &others.private_key), (&folder.path().join("none.pem"), &files.private_key)] {
        assert!(matches!(gateway::bind(listen(chain, key)).await, Err(gateway::Refused::Certificate(_))));
    }
    let bound = gateway::bind(listen(&files.certificate, &files.private_key)).await.unwrap();
    let (url, port) = (bound.url(), bound.address().port());
    assert!(url.starts_with("https://"));
    let desk = Desk::alone(DeskOptions::at(folder.path().join("home")));
    let task = tokio::spawn(async move { bound.serve(desk, gateway::Doors::All, std::future::pending()).await.unwrap() });
    let phone = Client::builder().add_root_certificate(trusted).https_only(true).build().unwrap();
    let page = phone.get(format!("https://localhost:{port}/button")).send().await.unwrap();
    assert_eq!(page.status(), StatusCode::OK);
    let staff = phone.get(format!("https://localhost:{port}/")).send().await.unwrap();
    let cookie = staff.headers()["set-cookie"].to_str().unwrap().to_owned();
    assert!(cookie.contains("Secure"), "{cookie}");
    let press = phone.post(format!("https://localhost:{port}/api/button/receive_alert")).json(&json!({})).send().await.unwrap();
    assert_eq!(problem(press).await, (StatusCode::SERVICE_UNAVAILABLE, "desk_locked".into()));
    assert!(Client::new().get(format!("https://localhost:{port}/button")).send().await.is_err(), "nobody else vouches for it");
    assert!(Client::new().get(format!("http://127.0.0.1:{port}/button")).send().await.is_err(), "nothing is answered in the clear");
    task.abort();
}
