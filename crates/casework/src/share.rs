//! How many alerts a phone or a network may send before the next ones are served second. Nothing is ever refused: carriers put thousands of people behind
//! one address, and a raid brings hundreds of true alerts at once.
//!
//! ```
//! use casework::share::{Sent, NETWORK};
//! assert!(!Sent { by_phone: 0, by_network: Some(NETWORK - 1), known: false }.beyond());
//! assert!(Sent { by_phone: 0, by_network: Some(NETWORK), known: false }.beyond());
//! // Who has been seen before does not wait behind a flood.
//! assert!(!Sent { by_phone: 0, by_network: Some(NETWORK * 50), known: true }.beyond());
//! ```

use chrono::Duration;
use std::net::IpAddr;

/// Over what time alerts are counted.
pub const WINDOW: Duration = Duration::minutes(10);
/// Alerts of one phone within [`WINDOW`].
pub const PHONE: i64 = 5;
/// Alerts of one network within [`WINDOW`]: what a raid brings from one carrier is read and lifted at once, a flood is not.
pub const NETWORK: i64 = 100;

/// What came within [`WINDOW`] before an alert.
#[derive(Clone, Copy, Debug)]
pub struct Sent {
    /// From the phone that signed it; 0 where none did.
    pub by_phone: i64,
    /// From its network; `None`: it came by no network that can be told from others.
    pub by_network: Option<i64>,
    /// The phone was served in its turn before [`WINDOW`] began: a key that presses twice within it is no known phone.
    pub known: bool,
}

impl Sent {
    /// Whether the alert goes beyond a share and is served second.
    #[must_use]
    pub const fn beyond(self) -> bool {
        let by_network = match self.by_network {
            Some(sent) => sent >= NETWORK && !self.known,
            None => false,
        };
        self.by_phone >= PHONE || by_network
    }
}

/// The network of an address, as text: the first 24 bits of IPv4, the first 48 of IPv6. `None` for this machine itself, which stands for nobody.
#[must_use]
pub fn network(address: IpAddr) -> Option<String> {
    match address.to_canonical() {
        here if here.is_loopback() => None,
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            Some(format!("{a}.{b}.{c}.0/24"))
        }
        IpAddr::V6(v6) => {
            let [a, b, c, ..] = v6.segments();
            Some(format!("{a:x}:{b:x}:{c:x}::/48"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PHONE, Sent, network};

    #[test]
    fn a_phone_that_is_known_has_its_own_share_all_the_same() {
        assert!(Sent { by_phone: PHONE, by_network: None, known: true }.beyond());
        assert!(!Sent { by_phone: PHONE - 1, by_network: None, known: false }.beyond());
    }

    #[test]
    fn neighbours_are_one_network_and_this_machine_is_none() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("198.51.100.7"), of("198.51.100.200"));
        assert_eq!(of("::ffff:198.51.100.7").as_deref(), Some("198.51.100.0/24"));
        assert_ne!(of("198.51.100.7"), of("198.51.101.7"));
        assert_eq!(of("2001:db8:7:1::1"), of("2001:db8:7:ffff::2"));
        assert_eq!([of("127.0.0.1"), of("::1"), of("::ffff:127.0.0.1")], [None, None, None]);
    }
}
