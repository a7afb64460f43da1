//! As much of an edition as a session needs: ids and numbers, no texts.

use std::collections::BTreeSet;

use crate::id::Id;
use crate::language::LanguageTag;

/// As much of an edition as a session needs: ids and numbers, no texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    pub languages: Vec<LanguageTag>,
    pub documents: Vec<DocumentOutline>,
    /// The languages that the machine has a voice for.
    pub spoken: BTreeSet<LanguageTag>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentOutline {
    pub id: Id,
    /// In reading order; never empty.
    pub pages: Vec<PageOutline>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageOutline {
    pub id: Id,
    /// A QR code stands on the page.
    pub has_code: bool,
    /// The text that Contents shows too, before the list of pages.
    pub is_introduction: bool,
    /// The words to read, by language in the order of [`Outline::languages`].
    pub words: Vec<usize>,
}
