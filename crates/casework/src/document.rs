//! Documents kept in a case.
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a document is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// Birth certificate, passport, consular card.
    Identity,
    /// A paper of the immigration authority (NTA, I-286, detainer).
    Charging,
    /// A paper of a court.
    Court,
    /// A written authorisation, consent or power.
    Authorization,
    /// What supports the case.
    Evidence,
    /// Medical.
    Medical,
    /// A letter.
    Letter,
    /// Counsel's own written word that a right is waived.
    Waiver,
    /// Anything else.
    Other,
}

impl DocumentKind {
    /// The stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Charging => "charging",
            Self::Court => "court",
            Self::Authorization => "authorization",
            Self::Evidence => "evidence",
            Self::Medical => "medical",
            Self::Letter => "letter",
            Self::Waiver => "waiver",
            Self::Other => "other",
        }
    }
}

/// Media type by the first bytes: what a file says it is does not count. Anything unknown is opened by no program of itself.
#[must_use]
pub fn media_type(bytes: &[u8]) -> &'static str {
    const KNOWN: [(&[u8], &str); 7] = [
        (b"%PDF-", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"GIF8", "image/gif"),
        (b"II*\0", "image/tiff"),
        (b"MM\0*", "image/tiff"),
        (b"PK\x03\x04", "application/zip"),
    ];
    if let Some((_, kind)) = KNOWN.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return kind;
    }
    if bytes.get(4..12).is_some_and(|b| b == b"ftypheic") {
        return "image/heic";
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => "text/plain",
        _ => "application/octet-stream",
    }
}

/// File name ending of a media type.
#[must_use]
pub fn ending(media_type: &str) -> &'static str {
    match media_type {
        "application/pdf" => "pdf",
        "image/png" => "png",
        "image/jpeg" => "jpg",
        "image/gif" => "gif",
        "image/tiff" => "tiff",
        "image/heic" => "heic",
        "application/zip" => "zip",
        "text/plain" => "txt",
        _ => "bin",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_calls_itself_a_picture_is_text() {
        assert_eq!(media_type(b"<script>alert(1)</script>"), "text/plain");
        assert_eq!(ending(media_type(b"%PDF-1.7\n")), "pdf");
        assert_eq!(media_type(&[0, 1, 2, 0xff]), "application/octet-stream");
    }
}
