//! What a message says: the words of a template, a telephone number, and in plain wording the folio; to staff, the code of the office. Nothing else
//! fits in.

use casework::contact::Wording;
use casework::language::Language;
use casework::message::{Template, Way};
use papers::words::{Value, Words};

/// The only values that a message may carry.
pub(super) struct Values<'a> {
    /// Telephone to call.
    pub(super) phone: &'a str,
    /// Folio; no discreet message carries it.
    pub(super) folio: &'a str,
    /// Code of the office, for its own staff.
    pub(super) office: &'a str,
}

/// Subject and words of a message.
pub(super) fn text(template: Template, wording: Wording, way: Way, language: Language, values: &Values<'_>) -> (String, String) {
    let words = Words::of(language);
    if template.is_for_staff() {
        let key = |part: &str| format!("desk-{}{part}", template.word());
        let subject = words.say(&key(""), &[("office", values.office.into())]);
        let body = words.say(&key("-body"), &[]);
        // A text message has no headline.
        return if way == Way::Sms { (String::new(), format!("{subject}. {body}")) } else { (subject, body) };
    }
    let tone = if wording == Wording::Discreet { "discreet" } else { "plain" };
    let key = |part: &str| format!("message-{}-{tone}{part}", template.word());
    let phone: Value<'_> = values.phone.into();
    let body = match wording {
        Wording::Discreet => words.say(&key(""), &[("phone", phone)]),
        Wording::Plain => words.say(&key(""), &[("phone", phone), ("folio", values.folio.into())]),
    };
    let mut parts = vec![body];
    if wording == Wording::Plain && template != Template::Test {
        parts.push(words.say("message-warning", &[]));
    }
    if way == Way::Sms && template != Template::Test {
        parts.push(words.say("message-reply", &[]));
    }
    (words.say(&key("-subject"), &[]), parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    fn all() -> Vec<(Template, Wording, String)> {
        let values = Values { phone: "214-555-0100", folio: "MX-DAL-26-000123-9", office: "MX-DAL" };
        let mut found = Vec::new();
        for template in Template::ALL {
            for wording in [Wording::Plain, Wording::Discreet] {
                if template.is_for_staff() && wording == Wording::Plain {
                    continue;
                }
                let said: Vec<String> = Language::ALL
                    .iter()
                    .flat_map(|language| [Way::Sms, Way::Mail].map(|way| text(template, wording, way, *language, &values)))
                    .map(|(subject, body)| format!("{subject}\n{body}"))
                    .collect();
                found.push((template, wording, said.join("\n")));
            }
        }
        found
    }

    #[test]
    fn a_discreet_message_tells_a_stranger_nothing() {
        for (template, _, said) in all().into_iter().filter(|(t, wording, _)| *wording == Wording::Discreet && !t.is_for_staff()) {
            let low = said.to_lowercase();
            for word in ["consul", "méxico", "mexico", "mx-", "folio", "amparo", "deten", "detain", "migra", "immigra", "ice "] {
                assert!(!low.contains(word), "{}: {word} in {said}", template.word());
            }
        }
    }

    #[test]
    fn what_staff_read_on_a_locked_phone_names_their_office_and_no_person() {
        let for_staff: Vec<String> = all().into_iter().filter(|(t, ..)| t.is_for_staff()).map(|(.., said)| said).collect();
        assert_eq!(for_staff.len(), 2);
        for said in for_staff {
            assert!(said.contains("MX-DAL") && !said.contains("MX-DAL-26") && !said.contains("555"), "{said}");
        }
    }

    #[test]
    fn a_plain_message_warns_of_swindlers_and_of_going_there() {
        for (template, _, said) in all().into_iter().filter(|(t, wording, _)| *wording == Wording::Plain && *t != Template::Test) {
            assert!(said.contains("Nunca pedimos dinero") && said.contains("We never ask for money"), "{}", template.word());
            assert!(said.contains("No vaya") && said.contains("do not go there"), "{}", template.word());
        }
    }

    #[test]
    fn changed_words_are_a_new_version() {
        let prints: Vec<String> = all()
            .iter()
            .map(|(template, wording, said)| {
                let tone = if *wording == Wording::Discreet { "discreet" } else { "plain" };
                let digest = Sha256::digest(said.as_bytes());
                format!("{} {tone} v{} {}", template.word(), template.version(), crate::clock::hex(&digest[..4]))
            })
            .collect();
        // A changed line here asks for a higher `Template::version` beside the new print.
        assert_eq!(prints, PRINTS);
    }

    const PRINTS: [&str; 8] = [
        "first plain v1 cbf81401",
        "first discreet v1 0b6dd3ba",
        "news plain v1 9edea4d2",
        "news discreet v1 2869ffbd",
        "test plain v1 a0bdba58",
        "test discreet v1 5a5b547c",
        "page discreet v1 ded978ac",
        "given discreet v1 a95d5345",
    ];
}
