//! What the files call things.

use std::fmt;
use std::sync::Arc;

/// The name of a document, section, rule or link: small letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

impl Id {
    pub const MAX: usize = 64;

    /// `None` if the text is not a name: a path or a space in it would reach file names.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let shaped = text.starts_with(|c: char| c.is_ascii_lowercase())
            && !text.ends_with('-')
            && text.len() <= Self::MAX
            && text.bytes().all(fits);
        shaped.then(|| Self(text.into()))
    }

    /// The name that is most like a text that is none: `head-phones` for "Head phones".
    pub fn like(text: &str) -> Option<Self> {
        let letters = text.trim().to_lowercase();
        let parts = letters
            .split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit())
            .filter(|part| !part.is_empty());
        let joined = parts.collect::<Vec<_>>().join("-");
        Self::parse(joined.trim_start_matches(|c: char| !c.is_ascii_lowercase()))
            .filter(|_| letters.len() <= Self::MAX)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
