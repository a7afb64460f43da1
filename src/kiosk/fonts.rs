//! Which fonts draw which language, and whether they can draw every character of it.

use std::collections::{BTreeSet, HashMap};

use slint::fontique_011::fontique::{Collection, FontInfoOverride, FontStyle, FontWeight, FontWidth, GenericFamily};
use slint::fontique_011::shared_collection;

use crate::edition::{Edition, Locale, Undrawable, without_marks};
use crate::language::{LATIN_FAMILY, LanguageTag};
use crate::problem::Problems;

/// The fonts of this machine, as far as they were looked into.
pub struct Fonts {
    collection: Collection,
    characters: HashMap<String, Option<BTreeSet<u32>>>,
}

impl Fonts {
    /// The fonts that Slint draws with. Needs a platform to be set.
    pub fn of_machine() -> Self {
        Self { collection: shared_collection(), characters: HashMap::new() }
    }

    /// Sets the families that stand in for characters which a language's own family lacks: the Latin
    /// one first, then those of the other languages. Nastaliq is never among them, or it would draw
    /// Arabic too.
    pub fn set_fallbacks<'a>(&mut self, families: impl IntoIterator<Item = &'a str>) {
        let mut chain = Vec::new();
        for family in std::iter::once(LATIN_FAMILY).chain(families) {
            self.tell_bold_from_regular(family);
            if let Some(id) = self.collection.family_id(family)
                && !family.contains("Nastaliq")
                && !chain.contains(&id)
            {
                chain.push(id);
            }
        }
        for generic in [GenericFamily::SansSerif, GenericFamily::SystemUi, GenericFamily::UiSansSerif] {
            self.collection.set_generic_families(generic, chain.iter().copied());
        }
    }

    /// A family whose faces all claim one weight is drawn with the wrong ones: Debian's bold Noto
    /// Nastaliq Urdu says that it is regular. The faces' own bold bit tells them apart.
    fn tell_bold_from_regular(&mut self, family: &str) {
        let Some(info) = self.collection.family_by_name(family) else { return };
        let weights: BTreeSet<u32> = info.fonts().iter().map(|font| font.weight().value() as u32).collect();
        if info.fonts().len() < 2 || weights.len() > 1 {
            return;
        }
        for font in info.fonts() {
            let Some(data) = font.load(None) else { continue };
            let weight = match is_bold(data.as_ref(), font.index()) {
                Some(true) => FontWeight::BOLD,
                Some(false) => FontWeight::NORMAL,
                None => continue,
            };
            let mended = FontInfoOverride { family_name: Some(family), weight: Some(weight), ..Default::default() };
            self.collection.register_fonts(data, Some(mended));
        }
    }

    /// The languages of which this machine cannot draw every character, and why.
    pub fn missing(&mut self, edition: &Edition, problems: &mut Problems) -> Vec<LanguageTag> {
        edition
            .locales
            .iter()
            .filter(|locale| !self.can_draw(locale, &edition.practice, problems))
            .map(|locale| locale.language.tag.clone())
            .collect()
    }

    fn can_draw(&mut self, locale: &Locale, practice: &str, problems: &mut Problems) -> bool {
        let language = &locale.language;
        if self.characters(&language.family).is_none() {
            problems.push(locale.undrawable(Undrawable::Font));
            return false;
        }
        let wanted: BTreeSet<char> = locale
            .texts()
            .flat_map(|text| without_marks(text).chars().collect::<Vec<_>>())
            .chain(practice.chars())
            .filter(|c| !c.is_control() && !is_invisible(*c))
            .collect();
        let missing: Vec<char> =
            wanted.into_iter().filter(|c| !self.has(&language.family, *c) && !self.has(LATIN_FAMILY, *c)).collect();
        if let Some(first) = missing.first() {
            problems.push(locale.undrawable(Undrawable::Characters(*first, missing.len() - 1)));
            return false;
        }
        true
    }

    fn has(&mut self, family: &str, character: char) -> bool {
        self.characters(family).is_some_and(|characters| characters.contains(&(character as u32)))
    }

    /// The characters in the character maps of every face of a family. `None` if there is no such
    /// family.
    fn characters(&mut self, family: &str) -> Option<&BTreeSet<u32>> {
        if !self.characters.contains_key(family) {
            let found = read_characters(&mut self.collection, family);
            self.characters.insert(family.to_owned(), found);
        }
        self.characters.get(family).and_then(Option::as_ref)
    }
}

/// Characters that have no ink: joiners and other format characters.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{fe00}'..='\u{fe0f}')
}

fn is_bold(data: &[u8], index: u32) -> Option<bool> {
    use skrifa::raw::TableProvider as _;
    use skrifa::raw::tables::os2::SelectionFlags;

    let face = skrifa::FontRef::from_index(data, index).ok()?;
    Some(face.os2().ok()?.fs_selection().contains(SelectionFlags::BOLD))
}

/// A character counts only if the regular and the bold face have it: both are used.
fn read_characters(collection: &mut Collection, family: &str) -> Option<BTreeSet<u32>> {
    use skrifa::MetadataProvider as _;

    let info = collection.family_by_name(family)?;
    let mut common: Option<BTreeSet<u32>> = None;
    for weight in [400.0, 700.0] {
        let font = info.match_font(FontWidth::NORMAL, FontStyle::Normal, FontWeight::new(weight), false)?;
        let data = font.load(None)?;
        let face = skrifa::FontRef::from_index(data.as_ref(), font.index()).ok()?;
        let characters: BTreeSet<u32> = face.charmap().mappings().map(|(character, _)| character).collect();
        common = Some(match common {
            None => characters,
            Some(before) => before.intersection(&characters).copied().collect(),
        });
    }
    common
}
