//! Which fonts draw which language, and whether they can draw every character of it.

use std::collections::{BTreeSet, HashMap, HashSet};

use slint::fontique_011::fontique::{Blob, Collection, FontInfoOverride, FontStyle, FontWeight, FontWidth, GenericFamily};
use slint::fontique_011::shared_collection;

use crate::edition::{Edition, Locale, Undrawable};
use crate::language::{LATIN_FAMILY, LanguageTag};
use crate::problem::Problems;
use crate::text::is_invisible;

/// The fonts of this machine, as far as they were looked into.
pub struct Fonts {
    collection: Collection,
    faces: HashMap<String, Option<Faces>>,
}

impl Fonts {
    /// The fonts that Slint draws with. Needs a platform to be set.
    pub fn of_machine() -> Self {
        Self { collection: shared_collection(), faces: HashMap::new() }
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
        let wanted: HashSet<char> = locale
            .texts()
            .flat_map(str::chars)
            .chain(practice.chars())
            .filter(|c| !c.is_control() && !is_invisible(*c))
            .collect();
        let Some(lacking) = self.lacking(&language.family, wanted) else {
            problems.push(locale.undrawable(Undrawable::Font));
            return false;
        };
        let mut missing = self.lacking(LATIN_FAMILY, lacking.clone()).unwrap_or(lacking);
        missing.sort_unstable();
        if let Some(first) = missing.first() {
            problems.push(locale.undrawable(Undrawable::Characters(*first, missing.len() - 1)));
            return false;
        }
        true
    }

    /// The characters that a family lacks in its regular or its bold face: both are used. `None` if there
    /// is no such family.
    fn lacking(&mut self, family: &str, characters: impl IntoIterator<Item = char>) -> Option<Vec<char>> {
        use skrifa::MetadataProvider as _;

        let collection = &mut self.collection;
        let faces = self.faces.entry(family.to_owned()).or_insert_with(|| faces(collection, family)).as_ref()?;
        let maps: Vec<_> = faces
            .iter()
            .filter_map(|(data, index)| Some(skrifa::FontRef::from_index(data.as_ref(), *index).ok()?.charmap()))
            .collect();
        let has = |character: &char| maps.len() == faces.len() && maps.iter().all(|map| map.map(*character).is_some());
        Some(characters.into_iter().filter(|character| !has(character)).collect())
    }
}

fn is_bold(data: &[u8], index: u32) -> Option<bool> {
    use skrifa::raw::TableProvider as _;
    use skrifa::raw::tables::os2::SelectionFlags;

    let face = skrifa::FontRef::from_index(data, index).ok()?;
    Some(face.os2().ok()?.fs_selection().contains(SelectionFlags::BOLD))
}

/// The regular and the bold face of a family, as data and the face's index in them.
type Faces = [(Blob<u8>, u32); 2];

fn faces(collection: &mut Collection, family: &str) -> Option<Faces> {
    let info = collection.family_by_name(family)?;
    let face = |weight: f32| {
        let font = info.match_font(FontWidth::NORMAL, FontStyle::Normal, FontWeight::new(weight), false)?;
        Some((font.load(None)?, font.index()))
    };
    Some([face(400.0)?, face(700.0)?])
}
