//! From which address a press came. Anybody can write a forwarded-for header, so it counts only when a proxy that the host named wrote it.

use axum::http::HeaderMap;
use std::net::IpAddr;

/// The header that proxies add the address of their caller to, at its end.
const FORWARDED: &str = "x-forwarded-for";

/// The address of the caller: the last one in the header that is not a named proxy's own, if a named proxy handed the request over.
pub(crate) fn address(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    let mut found = peer.to_canonical();
    let lines: Vec<&str> = headers.get_all(FORWARDED).iter().filter_map(|line| line.to_str().ok()).collect();
    for said in lines.join(",").rsplit(',').map(str::trim) {
        if !proxies.contains(&found) {
            break;
        }
        match said.parse::<IpAddr>() {
            Ok(address) => found = address.to_canonical(),
            Err(_) => break,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::address;
    use axum::http::{HeaderMap, HeaderValue};
    use std::net::IpAddr;

    fn seen(peer: &str, said: &[&'static str], proxies: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in said {
            headers.append("x-forwarded-for", HeaderValue::from_static(line));
        }
        let proxies: Vec<IpAddr> = proxies.iter().map(|p| p.parse().unwrap()).collect();
        address(peer.parse().unwrap(), &headers, &proxies).to_string()
    }

    #[test]
    fn only_a_named_proxy_says_for_whom_it_forwards() {
        assert_eq!(seen("203.0.113.9", &["198.51.100.7"], &[]), "203.0.113.9");
        assert_eq!(seen("203.0.113.9", &["198.51.100.7"], &["10.0.0.1"]), "203.0.113.9");
        assert_eq!(seen("10.0.0.1", &["198.51.100.7"], &["10.0.0.1"]), "198.51.100.7");
        assert_eq!(seen("::ffff:10.0.0.1", &["198.51.100.7"], &["10.0.0.1"]), "198.51.100.7");
    }

    #[test]
    fn what_the_caller_wrote_before_the_proxy_does_not_count() {
        assert_eq!(seen("10.0.0.1", &["192.0.2.66, 198.51.100.7"], &["10.0.0.1"]), "198.51.100.7");
        assert_eq!(seen("10.0.0.1", &["192.0.2.66", "198.51.100.7, 10.0.0.2"], &["10.0.0.1", "10.0.0.2"]), "198.51.100.7");
        assert_eq!(seen("10.0.0.1", &["nonsense"], &["10.0.0.1"]), "10.0.0.1");
        assert_eq!(seen("10.0.0.1", &[], &["10.0.0.1"]), "10.0.0.1");
    }
}
