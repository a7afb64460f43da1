//! Which fonts draw which language, and whether they can draw every sign of it.

use std::collections::{BTreeSet, HashMap};

use slint::fontique_011::fontique::{
    Blob, Collection, FontInfoOverride, FontStyle, FontWeight, FontWidth, GenericFamily,
};
use slint::fontique_011::shared_collection;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::edition::drawable::{self, Machine};
use crate::edition::{Edition, Snapshot, built_in_languages};
use crate::kiosk::headless::Canvas;
use crate::language::{Language, fallback_families, families_and_packages};
use crate::problem::{Code, Problem, Problems};
use crate::text::{is_enclosing, is_invisible};

/// The fonts of this machine, as far as they were looked into.
pub struct Fonts {
    collection: Collection,
    faces: HashMap<String, Option<Faces>>,
    /// The families that are asked where a language's own lacks a sign, in their order.
    chain: Vec<String>,
    /// What is known of single characters, by the language's own family.
    known: HashMap<String, Known>,
}

/// An edition as this machine can show it; see [`drawable::for_machine`]. Needs a platform to be set.
pub fn for_this_machine(
    edition: Edition,
    snapshot: &Snapshot,
    problems: &mut Problems,
) -> Option<Edition> {
    let mut fonts = Fonts::that_draw(&edition);
    drawable::for_machine(edition, snapshot, &mut fonts, problems)
}

/// The same of an edition that was on the screen before.
pub fn for_this_machine_as_before(
    edition: Edition,
    snapshot: &Snapshot,
    problems: &mut Problems,
) -> Option<Edition> {
    let mut fonts = Fonts::that_draw(&edition);
    drawable::as_far_as_drawn(edition, snapshot, &mut fonts, problems)
}

/// The same where nothing is drawn.
pub fn for_this_machine_unseen(
    edition: Edition,
    snapshot: &Snapshot,
    problems: &mut Problems,
) -> Option<Edition> {
    // Where there is not a single font, fontique 0.11.1 panics.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let installed = std::panic::catch_unwind(|| {
        Canvas::install()
            .map(|_| Fonts::of_machine())
            .map_err(|error| error.to_string())
    });
    std::panic::set_hook(hook);
    let source = edition.source();
    let problem = |message: &str, help: &str| {
        Problem::error(Code::FontMissing, "", message)
            .at_origin(&source.origin)
            .help(help)
    };
    match installed {
        Ok(Ok(_)) => return for_this_machine(edition, snapshot, problems),
        Ok(Err(error)) => problems.push(problem(
            &format!("nothing can be drawn: {error}"),
            "install the program anew",
        )),
        Err(_) => problems.push(problem(
            "there is no font on this machine: nothing can be shown",
            "run: sudo apt install fonts-noto-core fonts-noto-cjk",
        )),
    }
    None
}

impl Fonts {
    /// The fonts that Slint draws with. Needs a platform to be set.
    pub fn of_machine() -> Self {
        Self {
            collection: shared_collection(),
            faces: HashMap::new(),
            chain: Vec::new(),
            known: HashMap::new(),
        }
    }

    /// Sets the families for the words that are part of the program, which are shown where no site can be read.
    pub fn set_fallbacks_of_built_in_words() {
        let languages: Vec<_> = built_in_languages()
            .filter_map(|tag| Language::known(&tag))
            .collect();
        Self::of_machine().set_fallbacks(languages.iter().map(|language| language.family.as_str()));
    }

    fn that_draw(edition: &Edition) -> Self {
        let mut fonts = Self::of_machine();
        fonts.set_fallbacks(
            edition
                .locales
                .iter()
                .map(|locale| locale.language.family.as_str()),
        );
        fonts
    }

    /// Sets the families that stand in for signs which a language's own family lacks: the Latin one first, then
    /// those of the other languages and of signs. `families`: those of the languages that are shown, also of
    /// such that the program does not know. Nastaliq is never among them, or it would draw Arabic too.
    pub fn set_fallbacks<'a>(&mut self, families: impl IntoIterator<Item = &'a str>) {
        let mut chain = Vec::new();
        self.chain.clear();
        self.known.clear();
        for family in fallback_families(families) {
            self.tell_bold_from_regular(family);
            if let Some(id) = self.collection.family_id(family)
                && !family.contains("Nastaliq")
                && !chain.contains(&id)
            {
                chain.push(id);
                self.chain.push(family.to_owned());
            }
        }
        for generic in [
            GenericFamily::SansSerif,
            GenericFamily::SystemUi,
            GenericFamily::UiSansSerif,
        ] {
            self.collection
                .set_generic_families(generic, chain.iter().copied());
        }
    }

    /// A family whose faces all claim one weight is drawn with the wrong ones: Debian's bold Noto
    /// Nastaliq Urdu says that it is regular. The faces' own bold bit tells them apart.
    fn tell_bold_from_regular(&mut self, family: &str) {
        let Some(info) = self.collection.family_by_name(family) else {
            return;
        };
        let weights: BTreeSet<u32> = info
            .fonts()
            .iter()
            .map(|font| font.weight().value() as u32)
            .collect();
        if info.fonts().len() < 2 || weights.len() > 1 {
            return;
        }
        for font in info.fonts() {
            let Some(data) = font.load(None) else {
                continue;
            };
            let weight = match is_bold(data.as_ref(), font.index()) {
                Some(true) => FontWeight::BOLD,
                Some(false) => FontWeight::NORMAL,
                None => continue,
            };
            let mended = FontInfoOverride {
                family_name: Some(family),
                weight: Some(weight),
                ..Default::default()
            };
            self.collection.register_fonts(data, Some(mended));
        }
    }

    fn faces(&mut self, family: &str) -> Option<&Faces> {
        if !self.faces.contains_key(family) {
            let faces = faces(&mut self.collection, family);
            self.faces.insert(family.to_owned(), faces);
        }
        self.faces.get(family)?.as_ref()
    }

    /// Whether one face of the families draws all of a sign, in regular and in bold. The drawing library asks
    /// for whole clusters in the same way.
    fn draws(&mut self, own: &str, sign: &str) -> bool {
        if is_never_whole(sign) {
            return false;
        }
        let families: Vec<String> = std::iter::once(own.to_owned())
            .chain(self.chain.iter().cloned())
            .collect();
        [REGULAR, BOLD].into_iter().all(|weight| {
            families.iter().any(|family| {
                self.faces(family)
                    .is_some_and(|faces| has_all(&faces[weight], sign))
            })
        })
    }

    /// What can be said of a character in texts of a family.
    fn kind(&mut self, own: &str, c: char) -> Kind {
        let text = c.to_string();
        let is_own = |faces: &Faces| faces.iter().all(|face| has_all(face, &text));
        if is_invisible(c) {
            // It may make one picture of several.
            if c == JOINER || is_tag(c) {
                Kind::Odd
            } else {
                Kind::Unseen
            }
        } else if is_enclosing(c) {
            Kind::Odd
        } else if self.faces(own).is_some_and(is_own) {
            if joins(c) { Kind::OwnMark } else { Kind::Own }
        } else if !joins(c) && self.draws(own, &text) {
            Kind::Borrowed
        } else {
            Kind::Odd
        }
    }
}

impl Machine for Fonts {
    fn has_font(&mut self, language: &Language) -> bool {
        self.faces(&language.family).is_some()
    }

    fn lacking(&mut self, language: &Language, text: &str) -> Vec<String> {
        let own = &language.family;
        // Nearly every text is of single letters, and of marks on letters of its own font.
        let mut known = self.known.remove(own).unwrap_or_default();
        let mut before = Kind::Borrowed;
        let is_plain = text.chars().all(|c| {
            let kind = *known.of(c).get_or_insert_with(|| self.kind(own, c));
            let fits = match kind {
                Kind::Own | Kind::Borrowed | Kind::Unseen => true,
                Kind::OwnMark => matches!(before, Kind::Own | Kind::OwnMark),
                Kind::Odd => false,
            };
            before = kind;
            fits
        });
        self.known.insert(own.clone(), known);
        if is_plain {
            return Vec::new();
        }
        let signs: BTreeSet<&str> = text.graphemes(true).collect();
        signs
            .into_iter()
            .filter(|sign| !self.draws(own, sign))
            .map(str::to_owned)
            .collect()
    }

    fn missing_packages(&mut self) -> Vec<&'static str> {
        let is_missing = |(family, package)| self.faces(family).is_none().then_some(package);
        let mut packages: Vec<&'static str> =
            families_and_packages().filter_map(is_missing).collect();
        packages.sort_unstable();
        packages.dedup();
        packages
    }
}

/// What is known of a character in texts of one family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The family itself has it.
    Own,
    /// The family itself has it, and it joins what stands before it.
    OwnMark,
    /// Another family draws it.
    Borrowed,
    /// It has no ink.
    Unseen,
    /// Not to be judged by itself, or not to be drawn.
    Odd,
}

/// A table of characters, in pages of 256.
#[derive(Debug, Default)]
struct Known(Vec<Option<Box<[Option<Kind>; 256]>>>);

impl Known {
    fn of(&mut self, c: char) -> &mut Option<Kind> {
        let (page, place) = (c as usize >> 8, c as usize & 0xff);
        if self.0.len() <= page {
            self.0.resize(page + 1, None);
        }
        &mut self.0[page].get_or_insert_with(|| Box::new([None; 256]))[place]
    }
}

/// Whether a character becomes one sign with the letter before it or behind it.
fn joins(c: char) -> bool {
    format!("a{c}").graphemes(true).count() == 1 || format!("{c}a").graphemes(true).count() == 1
}

/// Joins letters, and pictures to one picture.
const JOINER: char = '\u{200d}';

/// Says which part of a country a flag is of.
fn is_tag(c: char) -> bool {
    ('\u{e0020}'..='\u{e007f}').contains(&c)
}

/// Pictures that are joined to one, flags of parts of a country, and digits in keys: fonts without colours have
/// only their parts, which say something else; of a key with a digit, the drawing library shows an empty one.
fn is_never_whole(sign: &str) -> bool {
    let mut characters = sign.chars().peekable();
    while let Some(c) = characters.next() {
        let joins_picture =
            c == JOINER && characters.peek().is_some_and(|next| *next >= '\u{2190}');
        if joins_picture || is_tag(c) || is_enclosing(c) {
            return true;
        }
    }
    false
}

/// Whether a face has every character of a sign that has ink, and every space.
fn has_all(face: &(Blob<u8>, u32), sign: &str) -> bool {
    use skrifa::MetadataProvider as _;

    let Ok(font) = skrifa::FontRef::from_index(face.0.as_ref(), face.1) else {
        return false;
    };
    let map = font.charmap();
    let is_drawn = |c: char| {
        c.is_control() || is_invisible(c) || map.map(c).is_some_and(|glyph| glyph.to_u32() != 0)
    };
    sign.chars().all(is_drawn)
}

fn is_bold(data: &[u8], index: u32) -> Option<bool> {
    use skrifa::raw::TableProvider as _;
    use skrifa::raw::tables::os2::SelectionFlags;

    let face = skrifa::FontRef::from_index(data, index).ok()?;
    Some(
        face.os2()
            .ok()?
            .fs_selection()
            .contains(SelectionFlags::BOLD),
    )
}

/// The regular and the bold face of a family, as data and the face's index in them.
type Faces = [(Blob<u8>, u32); 2];

/// The places of the two in [`Faces`].
const REGULAR: usize = 0;
const BOLD: usize = 1;

fn faces(collection: &mut Collection, family: &str) -> Option<Faces> {
    let info = collection.family_by_name(family)?;
    let face = |weight: f32| {
        let font = info.match_font(
            FontWidth::NORMAL,
            FontStyle::Normal,
            FontWeight::new(weight),
            false,
        )?;
        Some((font.load(None)?, font.index()))
    };
    Some([face(400.0)?, face(700.0)?])
}
