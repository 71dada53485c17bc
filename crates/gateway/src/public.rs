//! The address under which browsers know a host that stands behind a proxy.

use std::str::FromStr;

/// A public address: `https://` and a name, with a port where it is not the usual one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Public {
    origin: String,
}

/// What was given is no such address.
#[derive(Debug, thiserror::Error)]
#[error(
    "a public address is https:// and a name, such as https://alerta.example.org: phones give no position and keep no page without https"
)]
pub struct NotPublic;

impl Public {
    /// As a browser's `Origin` says it.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// As `Host` says it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.origin["https://".len()..]
    }
}

impl FromStr for Public {
    type Err = NotPublic;

    fn from_str(text: &str) -> Result<Self, NotPublic> {
        let origin = text.trim().trim_end_matches('/').to_ascii_lowercase();
        let origin = origin.strip_suffix(":443").unwrap_or(&origin).to_owned();
        let name = origin.strip_prefix("https://").ok_or(NotPublic)?;
        let plain = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.:[]".contains(&b));
        if plain { Ok(Self { origin }) } else { Err(NotPublic) }
    }
}

#[cfg(test)]
mod tests {
    use super::Public;

    #[test]
    fn an_address_is_read_as_browsers_say_it() {
        for (typed, origin, name) in [
            ("https://Alerta.Example.org/", "https://alerta.example.org", "alerta.example.org"),
            ("https://alerta.example.org:443", "https://alerta.example.org", "alerta.example.org"),
            ("https://alerta.example.org:8443", "https://alerta.example.org:8443", "alerta.example.org:8443"),
        ] {
            let public: Public = typed.parse().unwrap();
            assert_eq!((public.origin(), public.name()), (origin, name));
        }
        for wrong in ["http://alerta.example.org", "alerta.example.org", "https://", "https://a/b", "https://a b"] {
            assert!(wrong.parse::<Public>().is_err(), "{wrong}");
        }
    }
}
