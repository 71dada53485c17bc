//! Listening: TLS anywhere, plain HTTP on this machine only.

use crate::{Doors, Public, Reach, behind};
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use office::desk::Desk;
use std::future::Future;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::time::Duration;

/// Where and how to listen.
#[derive(Clone, Debug)]
pub struct Listen {
    /// Address and port.
    pub address: SocketAddr,
    /// Certificate and key; without them only a loopback address is served.
    pub tls: Option<TlsFiles>,
}

impl Listen {
    /// This machine's browser, plain.
    #[must_use]
    pub fn here(port: u16) -> Self {
        Self { address: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port), tls: None }
    }
}

/// PEM files.
#[derive(Clone, Debug)]
pub struct TlsFiles {
    /// Certificate chain.
    pub certificate: PathBuf,
    /// Private key.
    pub private_key: PathBuf,
}

/// Why the host does not listen.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// Plain HTTP was asked for on an address that others reach.
    #[error(
        "{0} can be reached from outside: give a certificate and its key (--certificate, --private-key), or listen on 127.0.0.1 behind a proxy that has them (--proxy, --public)"
    )]
    PlainOutside(SocketAddr),
    /// The certificate or key does not read.
    #[error("the certificate or its key cannot be used: {0}")]
    Certificate(std::io::Error),
    /// The port is taken, or may not be listened on.
    #[error("cannot listen on {0}: {1}")]
    Port(SocketAddr, std::io::Error),
    /// The listener failed later.
    #[error("the listener failed: {0}")]
    Failed(std::io::Error),
}

/// A port that is held, and what is spoken on it.
pub struct Bound {
    listener: TcpListener,
    address: SocketAddr,
    tls: Option<RustlsConfig>,
    proxies: Vec<IpAddr>,
    public: Option<Public>,
}

/// Takes the port. Plain HTTP is refused where others could reach it.
pub async fn bind(listen: Listen) -> Result<Bound, Refused> {
    let Listen { address, tls } = listen;
    if tls.is_none() && !address.ip().is_loopback() {
        return Err(Refused::PlainOutside(address));
    }
    let tls = match tls {
        None => None,
        Some(files) => {
            // Fails only when another provider was installed already, which serves as well.
            let _ = rustls::crypto::ring::default_provider().install_default();
            Some(RustlsConfig::from_pem_file(files.certificate, files.private_key).await.map_err(Refused::Certificate)?)
        }
    };
    let port = |e| Refused::Port(address, e);
    let listener = TcpListener::bind(address).map_err(port)?;
    listener.set_nonblocking(true).map_err(port)?;
    let address = listener.local_addr().map_err(port)?;
    Ok(Bound { listener, address, tls, proxies: Vec::new(), public: None })
}

impl Bound {
    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address for a browser.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}://{}/", if self.tls.is_some() { "https" } else { "http" }, self.address)
    }

    /// Names the proxies whose forwarded-for headers count. Nothing else that a header says of an address does: anybody can write one.
    #[must_use]
    pub fn behind(self, proxies: Vec<IpAddr>) -> Self {
        Self { proxies, ..self }
    }

    /// Says under which address browsers know this host, where a proxy stands before it: their pages say so with every press.
    #[must_use]
    pub fn known_as(self, public: Option<Public>) -> Self {
        Self { public, ..self }
    }

    /// Serves a desk until `stop` ends.
    pub async fn serve(self, desk: Desk, doors: Doors, stop: impl Future<Output = ()> + Send + 'static) -> Result<(), Refused> {
        let handle = Handle::new();
        let stopping = handle.clone();
        tokio::spawn(async move {
            stop.await;
            // Event streams never end by themselves.
            stopping.graceful_shutdown(Some(Duration::from_secs(2)));
        });
        let reach = if self.tls.is_some() { Reach::Tls } else { Reach::Loopback };
        let routes = behind(desk, reach, doors, &self.proxies, self.public).into_make_service_with_connect_info::<SocketAddr>();
        match self.tls {
            Some(config) => {
                axum_server::from_tcp_rustls(self.listener, config).map_err(Refused::Failed)?.handle(handle).serve(routes).await
            }
            None => axum_server::from_tcp(self.listener).map_err(Refused::Failed)?.handle(handle).serve(routes).await,
        }
        .map_err(Refused::Failed)
    }
}
