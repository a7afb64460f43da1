//! The layout of every page in every language, and in three that nobody speaks, at every text size on
//! every screen: nothing lost, cut, crowded, too small or out of reach.
//!
//! The normal run looks at a spread of the grid; `make audit` looks at all of it, `make audit AUDIT=ur` at
//! all of one language.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

use crate::common::{
    LARGE, MIDDLE, SMALL, SMALL_TALL, TALL, other_sites, pseudo, shipped_site, write_png,
};
use guidance_kiosk::edition::{Edition, Snapshot};
use guidance_kiosk::kiosk::fonts::{Fonts, for_this_machine};
use guidance_kiosk::kiosk::gallery::{Gallery, Setting};
use guidance_kiosk::kiosk::headless::Pixels;
use guidance_kiosk::language::LanguageTag;
use guidance_kiosk::problem::{Problems, Severity};
use guidance_kiosk::screen::Screen;
use guidance_kiosk::session::{Colours, Controls, TextSize};
use i_slint_backend_testing as testing;
use skrifa::MetadataProvider as _;
use slint::ComponentHandle;

/// Logical pixels a millimetre.
const MM: f32 = 96.0 / 25.4;
/// Sizes are rounded to whole physical pixels.
const ROUNDING: f32 = 1.0;
/// The longest line, in sizes of its letters: about 76 Latin letters, 38 of Han.
const LINE_EMS: f32 = 38.0;
/// How far letters may reach over the side of their text, in sizes of body text: a title's kaf in
/// Nastaliq reaches 0.6 of its own size.
const OVERHANG_EMS: f32 = 0.8;
/// A box of two lines is at least as high as this, with its room for ink; one of one line is lower.
const SEVERAL_LINES_EMS: f32 = 3.4;
/// The same where one line of a title is higher than that.
const SEVERAL_LINES_OF_NASTALIQ_EMS: f32 = 4.6;
/// The millimetres that a target and the gap to the next one measure at least.
const TARGET_MM: f32 = 16.0;
const PRIMARY_MM: f32 = 20.0;
const GAP_MM: f32 = 3.0;
/// The least height of a capital letter of body text in millimetres, and the part of a letter's size that it
/// is in Noto Sans.
const CAPITAL_MM: f32 = 4.8;
const CAPITAL: f32 = 0.714;
/// The least distance of two lines of body text, in sizes of its letters.
const LINE_HEIGHT: f32 = 1.5;

#[derive(Debug, Clone, Copy, PartialEq)]
struct Box {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

impl Box {
    fn of(element: &testing::ElementHandle) -> Self {
        let (at, size) = (element.absolute_position(), element.size());
        Self {
            left: at.x,
            top: at.y,
            right: at.x + size.width,
            bottom: at.y + size.height,
        }
    }

    fn width(&self) -> f32 {
        self.right - self.left
    }

    fn height(&self) -> f32 {
        self.bottom - self.top
    }

    fn within(&self, other: &Self) -> bool {
        self.left >= other.left - ROUNDING
            && self.top >= other.top - ROUNDING
            && self.right <= other.right + ROUNDING
            && self.bottom <= other.bottom + ROUNDING
    }

    fn cut_to(&self, other: &Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// How far apart two boxes are; less than nothing where they overlap.
    fn gap(&self, other: &Self) -> f32 {
        let across = (other.left - self.right).max(self.left - other.right);
        let down = (other.top - self.bottom).max(self.top - other.bottom);
        across.max(down)
    }
}

/// A text as it is drawn, and the part of the screen that it scrolls in, if it does.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Text {
    at: Box,
    area: Option<Box>,
    in_target: bool,
}

#[derive(Debug, Clone, PartialEq)]
struct Target {
    at: Box,
    area: Option<Box>,
    primary: bool,
    label: String,
}

/// A text with its widest word, which no line can be narrower than.
#[derive(Debug, Clone, PartialEq)]
struct Word {
    width: f32,
    room: f32,
    text: String,
    /// Of a paragraph of the guidance: the size of its letters, and the distance of its lines.
    paragraph: Option<(f32, f32)>,
}

/// One page as the audit sees it.
struct Page {
    window: Box,
    texts: Vec<Text>,
    /// The lines of every text, without the room for ink round them, as far as they are seen.
    lines: Vec<Box>,
    targets: Vec<Target>,
    words: Vec<Word>,
    /// The widest that a line of text may be.
    longest_line: f32,
    /// The least height of a text of two lines.
    two_lines: f32,
    /// How far content goes on below a scroll area after every press of *down*.
    out_of_reach: f32,
    /// As it is drawn, and the same with every text cut off at its box; `None` where no letter can leave its
    /// box, so that the two would be the same.
    pictures: Option<Pictures>,
}

struct Pictures {
    free: Picture,
    clipped: Picture,
    /// Their pixels a logical one.
    scale: f32,
}

type Picture = slint::SharedPixelBuffer<slint::Rgba8Pixel>;

/// What can be wrong with a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fault {
    TextOutsideTheWindow,
    TextsOverlap,
    InkCut,
    WordBroken,
    LettersTooSmall,
    LinesTooClose,
    LineTooLong,
    LineTooWide,
    TargetTooSmall,
    TargetOutsideTheWindow,
    TargetsOverlap,
    TargetsTooClose,
    OutOfReach,
    NoGlyph,
}

struct Finding(Fault, String);

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {}", self.0, self.1)
    }
}

impl Page {
    fn findings(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        self.audit_texts(&mut found);
        self.audit_targets(&mut found);
        if self.out_of_reach > ROUNDING {
            found.push(Finding(
                Fault::OutOfReach,
                format!("{:.0} pixels are never scrolled to", self.out_of_reach),
            ));
        }
        found
    }

    fn audit_texts(&self, found: &mut Vec<Finding>) {
        for text in &self.texts {
            let at = &text.at;
            let mut tell = |fault| found.push(Finding(fault, format!("the text at {at:?}")));
            if at.left < self.window.left - ROUNDING || at.right > self.window.right + ROUNDING {
                tell(Fault::TextOutsideTheWindow);
            }
            if text.area.is_none()
                && (at.top + at.height() * 0.2 < self.window.top
                    || at.bottom - at.height() * 0.2 > self.window.bottom)
            {
                tell(Fault::TextOutsideTheWindow);
            }
            // A text of one line has no more letters than it has.
            let several_lines = at.height() > self.two_lines;
            if text.area.is_some()
                && !text.in_target
                && several_lines
                && at.width() > self.longest_line + ROUNDING
            {
                tell(Fault::LineTooLong);
            }
        }
        for (index, lines) in self.lines.iter().enumerate() {
            if let Some(other) = self.lines[..index]
                .iter()
                .find(|other| lines.gap(other) < -2.0 * ROUNDING)
            {
                found.push(Finding(
                    Fault::TextsOverlap,
                    format!("the lines at {lines:?} and {other:?}"),
                ));
            }
        }
        for word in self.words.iter().filter(|word| word.width > word.room) {
            let what = format!(
                "a word of «{}» needs {:.1}, and has {:.1}",
                word.text, word.width, word.room
            );
            found.push(Finding(Fault::WordBroken, what));
        }
        for Word {
            text, paragraph, ..
        } in &self.words
        {
            let Some((size, distance)) = paragraph else {
                continue;
            };
            if size * CAPITAL < CAPITAL_MM * MM - 0.1 {
                let what = format!(
                    "a capital of «{text}» measures {:.2} mm",
                    size * CAPITAL / MM
                );
                found.push(Finding(Fault::LettersTooSmall, what));
            }
            if distance / size < LINE_HEIGHT - 0.01 {
                found.push(Finding(
                    Fault::LinesTooClose,
                    format!("{:.2} in «{text}»", distance / size),
                ));
            }
        }
        self.audit_overhang(found);
    }

    fn audit_targets(&self, found: &mut Vec<Finding>) {
        let mut seen: Vec<Box> = Vec::new();
        for target in &self.targets {
            let mut tell = |fault, what: String| {
                found.push(Finding(fault, format!("«{}» {what}", target.label)))
            };
            let least = if target.primary {
                PRIMARY_MM
            } else {
                TARGET_MM
            } * MM
                - ROUNDING;
            if target.at.width() < least || target.at.height() < least {
                tell(
                    Fault::TargetTooSmall,
                    format!(
                        "measures {:.1} x {:.1} mm",
                        target.at.width() / MM,
                        target.at.height() / MM
                    ),
                );
            }
            // What a scrolled page hides cannot be touched.
            let shown = target
                .area
                .map_or(target.at, |area| target.at.cut_to(&area));
            if shown.height() < 1.0 {
                continue;
            }
            if !shown.within(&self.window) {
                tell(Fault::TargetOutsideTheWindow, format!("at {shown:?}"));
            }
            for other in &seen {
                let gap = shown.gap(other);
                if gap < 0.0 {
                    tell(
                        Fault::TargetsOverlap,
                        format!("at {shown:?} overlaps {other:?}"),
                    );
                } else if gap < GAP_MM * MM - ROUNDING {
                    tell(
                        Fault::TargetsTooClose,
                        format!("is {:.1} mm from another", gap / MM),
                    );
                }
            }
            seen.push(shown);
        }
    }

    /// Letters may reach over the sides of their text, a little: what reaches further belongs to a line that
    /// was measured too narrow. A difference within a text is letters that gave way to an ellipsis.
    fn audit_overhang(&self, found: &mut Vec<Finding>) {
        let Some(Pictures {
            free,
            clipped,
            scale,
        }) = &self.pictures
        else {
            return;
        };
        let reach = self.longest_line / LINE_EMS * OVERHANG_EMS;
        let width = free.width() as usize;
        let pixels = free.as_slice().iter().zip(clipped.as_slice()).enumerate();
        for (at, _) in pixels.filter(|(_, (free, clipped))| free != clipped) {
            let (x, y) = ((at % width) as f32 / scale, (at / width) as f32 / scale);
            let here = Box {
                left: x,
                top: y,
                right: x,
                bottom: y,
            };
            let Some(text) = self
                .texts
                .iter()
                .find(|text| (-ROUNDING..reach).contains(&here.gap(&text.at)))
            else {
                return found.push(Finding(Fault::LineTooWide, format!("at {x:.0}, {y:.0}")));
            };
            let area = text.area.unwrap_or(self.window);
            if x < area.left + ROUNDING || x > area.right - 2.0 * ROUNDING {
                return found.push(Finding(
                    Fault::InkCut,
                    format!("at the edge at {x:.0}, {y:.0}"),
                ));
            }
        }
    }
}

/// The shipped site, and in it three languages that nobody speaks.
fn edition() -> Arc<Edition> {
    static EDITION: OnceLock<Arc<Edition>> = OnceLock::new();
    EDITION
        .get_or_init(|| {
            let mut snapshot = Snapshot::read(&shipped_site());
            pseudo::add_to(&mut snapshot);
            let (edition, problems) =
                Edition::from_snapshot(&snapshot, jiff::civil::date(2026, 3, 12));
            Arc::new(edition.unwrap_or_else(|| panic!("{}", problems.render(false))))
        })
        .clone()
}

/// Where on the grid to look.
#[derive(Debug, Clone)]
struct Spot {
    language: LanguageTag,
    screen: Screen,
    text_size: TextSize,
    controls: Controls,
    colours: Colours,
}

impl Spot {
    fn new(language: &LanguageTag, screen: Screen, text_size: TextSize) -> Self {
        let (language, controls, colours) = (language.clone(), Controls::High, Colours::Standard);
        Self {
            language,
            screen,
            text_size,
            controls,
            colours,
        }
    }

    /// The same with the buttons low, and in the colours whose edges are the most others.
    fn low(self) -> Self {
        Self {
            controls: Controls::Low,
            colours: Colours::YellowOnBlack,
            ..self
        }
    }
}

fn all_spots(edition: &Edition) -> Vec<Spot> {
    let mut spots = Vec::new();
    for locale in &edition.locales {
        for screen in [SMALL, SMALL_TALL, MIDDLE, TALL, LARGE] {
            let spot = |size| Spot::new(&locale.language.tag, screen, size);
            spots.extend(TextSize::ALL.map(spot));
            if screen.height > screen.width {
                spots.extend(TextSize::ALL.map(|size| spot(size).low()));
            }
        }
    }
    spots
}

/// Every language on the small screens at the largest size, where room is shortest, and at one other;
/// every size on every screen in some language.
fn spread(edition: &Edition) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (index, locale) in edition.locales.iter().enumerate() {
        let size = |turn: usize| TextSize::ALL[(index + turn) % 4];
        let low = Spot::new(
            &locale.language.tag,
            [SMALL_TALL, TALL][index % 2],
            TextSize::ALL[3 - index % 4],
        )
        .low();
        let mut look = |screen, size| spots.push(Spot::new(&locale.language.tag, screen, size));
        look(SMALL, TextSize::Largest);
        look(SMALL_TALL, TextSize::Largest);
        look(
            [SMALL, SMALL_TALL][index % 2],
            [TextSize::Normal, TextSize::Large, TextSize::Larger][index % 3],
        );
        match index % 3 {
            0 => look(MIDDLE, size(1)),
            1 => look(TALL, size(2)),
            _ => look(LARGE, TextSize::ALL[index / 3 % 4]),
        }
        spots.push(low);
    }
    spots
}

fn look_at(spot: &Spot, edition: &Arc<Edition>, findings: &mut Vec<String>) {
    look_at_with(spot, edition, findings, keep_picture, |_| ());
}

/// The same, of an interface that something was done to. What is found is given on with a picture of it.
fn look_at_with(
    spot: &Spot,
    edition: &Arc<Edition>,
    findings: &mut Vec<String>,
    keep: fn(&Picture, &str),
    prepare: impl FnOnce(&Gallery),
) {
    let Spot {
        language,
        screen,
        text_size,
        controls,
        colours,
    } = spot;
    let locale = edition.locale(language).unwrap();
    let options = testing::TestingBackendOptions {
        mock_time: true,
        threading: false,
        renderer_name: Some("software".into()),
    };
    let _ =
        slint::platform::set_platform(std::boxed::Box::new(testing::TestingBackend::new(options)));
    let mut fonts = Fonts::of_machine();
    fonts.set_fallbacks(
        edition
            .locales
            .iter()
            .map(|locale| locale.language.family.as_str()),
    );
    let mut gallery = Gallery::new(edition.clone()).unwrap();
    prepare(&gallery);
    let setting = Setting {
        screen: *screen,
        language: language.clone(),
        text_size: *text_size,
        colours: *colours,
        controls: *controls,
    };
    let labels = &locale.labels;
    let primary = [
        &labels.read_button,
        &labels.next_button,
        &labels.acknowledge_button,
        &labels.acknowledge_skip_button,
        &labels.more_time_button,
        &labels.done_button,
    ];
    let room =
        (screen.width.min(screen.height) as f32 / screen.scale_factor() / 640.0).clamp(1.0, 1.6);
    let body = 6.88 * MM * room * text_size.factor() * locale.language.size;
    let is_nastaliq = locale.language.family.contains("Nastaliq");
    let two_lines = if is_nastaliq {
        SEVERAL_LINES_OF_NASTALIQ_EMS
    } else {
        SEVERAL_LINES_EMS
    };
    let mut measure = Measure::new();
    for (name, view) in gallery.pages(&setting, &mut Problems::default()) {
        // Not met: on the smallest wide screen, large words that are twice as long leave no room for the bar of the
        // voice above the contents' three ways on.
        let is_too_much =
            language.as_str() == "en-XA" && *screen == SMALL && *text_size > TextSize::Normal;
        if name == "contents-aloud" && is_too_much {
            continue;
        }
        // Not met either: with every label at its limit a wide screen has no height for the bar of the voice.
        let is_too_full =
            edition.documents.len() > 1 && name.ends_with("-aloud") && screen.width > screen.height;
        if is_too_full || other_sites::is_like_another(&name) {
            continue;
        }
        gallery.show(&view);
        testing::mock_elapsed_time(Duration::from_millis(20));
        let mut page = read(&gallery, screen, &primary.map(String::as_str));
        let source = &edition.source().language.family;
        let is_plain = view.texts().iter().all(|text| {
            [&locale.language.family, source]
                .into_iter()
                .all(|family| measure.is_plain(text, family))
        });
        page.pictures = (!is_plain).then(|| pictures(&gallery, screen));
        page.longest_line = LINE_EMS * body;
        page.two_lines = two_lines * body;
        let labels = [
            labels.scroll_down_button.as_str(),
            edition.source().labels.scroll_down_button.as_str(),
        ];
        let hint = format!(", {}", locale.labels.finish_hint);
        // What is out of sight is looked at when it has been scrolled to.
        page.out_of_reach = scroll_to_the_end(&gallery, &labels, |elements| {
            if !pseudo::is_one(language) {
                words(
                    &gallery,
                    elements,
                    &mut measure,
                    &locale.language.family,
                    &hint,
                    &mut page.words,
                );
            }
        });
        let has_paragraph =
            pseudo::is_one(language) || page.words.iter().any(|word| word.paragraph.is_some());
        assert!(
            has_paragraph || !name.starts_with("reading-0"),
            "the paragraphs of {name} are looked at"
        );
        let found = page.findings();
        if !found.is_empty() {
            let (width, height, step) = (screen.width, screen.height, text_size.step());
            gallery.fit(screen);
            gallery.show(&view);
            let picture = gallery.window().window().take_snapshot().unwrap();
            keep(
                &picture,
                &format!("{name} {language} {step} {width}x{height} {controls:?}"),
            );
        }
        let place = format!(
            "{name} in {language} at size {} on {screen:?}, buttons {controls:?}",
            text_size.step()
        );
        findings.extend(found.iter().map(|finding| format!("{place}: {finding}")));
    }
}

/// Of a page that something is wrong with: to be looked at.
fn keep_picture(picture: &Picture, name: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("audit");
    std::fs::create_dir_all(&folder).unwrap();
    let rgb = picture
        .as_bytes()
        .chunks_exact(4)
        .flat_map(|pixel| &pixel[..3])
        .copied()
        .collect();
    let pixels = Pixels {
        width: picture.width(),
        height: picture.height(),
        rgb,
    };
    write_png(&folder.join(format!("{name}.png")), &pixels);
}

/// The elements of the interface by what they inherit, found in one walk: a walk asks every element whether it is seen,
/// which takes longer than all that is done with them.
struct Elements(BTreeMap<&'static str, Vec<testing::ElementHandle>>);

impl Elements {
    /// What the audit looks at.
    const TYPES: [&str; 11] = [
        "Address",
        "Button",
        "Heading",
        "Lines",
        "Paragraph",
        "Pressable",
        "ScrollArea",
        "ScrollButton",
        "Text",
        "Title",
        "Words",
    ];

    fn of(gallery: &Gallery) -> Self {
        Self::found_by(&testing::ElementQuery::from_root(gallery.window()).match_descendants())
    }

    fn within(element: &testing::ElementHandle) -> Self {
        Self::found_by(&element.query_descendants())
    }

    fn found_by(query: &testing::ElementQuery) -> Self {
        let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for element in query.find_all() {
            let names: Vec<_> = element
                .type_name()
                .into_iter()
                .chain(element.bases().into_iter().flatten())
                .collect();
            for name in Self::TYPES
                .into_iter()
                .filter(|name| names.iter().any(|own| own == name))
            {
                found.entry(name).or_default().push(element.clone());
            }
        }
        Self(found)
    }

    fn all(&self, name: &str) -> &[testing::ElementHandle] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    fn seen(&self, name: &str) -> impl Iterator<Item = &testing::ElementHandle> {
        self.all(name).iter().filter(|element| is_seen(element))
    }
}

fn is_seen(element: &testing::ElementHandle) -> bool {
    element.computed_opacity() > 0.0 && element.size().width > 0.0
}

/// The part of the screen that an area's content is seen in.
fn shown_of(area: &testing::ElementHandle) -> Box {
    let scrolled = area
        .query_descendants()
        .match_inherits("Flickable")
        .find_first();
    Box::of(&scrolled.expect("it scrolls"))
}

/// Reads a page from the tree of elements and from its pixels.
fn read(gallery: &Gallery, screen: &Screen, primary: &[&str]) -> Page {
    let scale = screen.scale_factor();
    let window = Box {
        left: 0.0,
        top: 0.0,
        right: screen.width as f32 / scale,
        bottom: screen.height as f32 / scale,
    };
    let elements = Elements::of(gallery);
    let mut inside: Vec<(Box, Box)> = Vec::new();
    for area in elements.all("ScrollArea") {
        let (at, within) = (shown_of(area), Elements::within(area));
        for type_name in ["Text", "Pressable", "Lines"] {
            inside.extend(
                within
                    .all(type_name)
                    .iter()
                    .map(|element| (Box::of(element), at)),
            );
        }
    }
    let area_of = |at: &Box| {
        inside
            .iter()
            .find(|(inside, _)| inside == at)
            .map(|(_, area)| *area)
    };
    let mut targets: Vec<Target> = Vec::new();
    for element in elements.seen("Pressable") {
        let label = element.accessible_label().unwrap_or_default().to_string();
        let at = Box::of(element);
        let target = Target {
            at,
            area: area_of(&at),
            primary: primary.contains(&label.as_str()),
            label,
        };
        if !targets.contains(&target) {
            targets.push(target);
        }
    }
    let mut texts: Vec<Text> = Vec::new();
    for element in elements.seen("Text") {
        let at = Box::of(element);
        let middle = Box {
            top: (at.top + at.bottom) / 2.0,
            bottom: (at.top + at.bottom) / 2.0,
            ..at
        };
        let text = Text {
            at,
            area: area_of(&at),
            in_target: targets.iter().any(|target| middle.within(&target.at)),
        };
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    let mut lines: Vec<Box> = Vec::new();
    for element in elements.seen("Lines") {
        let at = Box::of(element);
        let shown = area_of(&at).map_or(at, |area| at.cut_to(&area));
        if shown.height() > 1.0 && !lines.contains(&shown) {
            lines.push(shown);
        }
    }
    let words = Vec::new();
    Page {
        window,
        texts,
        lines,
        targets,
        words,
        longest_line: 0.0,
        two_lines: 0.0,
        out_of_reach: 0.0,
        pictures: None,
    }
}

/// Draws the page that is shown, with and without the ink outside of its texts' boxes.
fn pictures(gallery: &Gallery, screen: &Screen) -> Pictures {
    let typesetting = gallery
        .window()
        .global::<guidance_kiosk::kiosk::ui::Typesetting>();
    let free = gallery.window().window().take_snapshot().unwrap();
    typesetting.set_clips(true);
    let clipped = gallery.window().window().take_snapshot().unwrap();
    typesetting.set_clips(false);
    Pictures {
        free,
        clipped,
        scale: screen.scale_factor(),
    }
}

/// How far a letter's ink may reach over its advance, and over its line, in sizes of its letters: less than
/// any text is away from an edge, and than the room around its box.
const PLAIN_OVERHANG_EMS: f32 = 0.15;
const PLAIN_HEIGHT_EMS: f32 = 0.3;

/// Measures words with the fonts and the shaping that they are drawn with.
struct Measure {
    fonts: parley::FontContext,
    layouts: parley::LayoutContext,
    /// What was measured already, by text, weight and size: most texts are on many pages.
    known: BTreeMap<(String, u32, u32), f32>,
    /// The texts whose letters were looked at, with their family, and whether they are plain.
    plain: BTreeMap<(String, String), bool>,
}

impl Measure {
    fn new() -> Self {
        let fonts = parley::FontContext {
            collection: slint::fontique_011::shared_collection(),
            source_cache: parley::fontique::SourceCache::default(),
        };
        Self {
            fonts,
            layouts: parley::LayoutContext::new(),
            known: BTreeMap::new(),
            plain: BTreeMap::new(),
        }
    }

    /// Whether every character has a glyph of its own, that runs from left to right and keeps its ink to
    /// itself: such a text is measured as it is drawn, and no letter leaves its box.
    fn is_plain(&mut self, text: &str, family: &str) -> bool {
        let key = (text.to_owned(), family.to_owned());
        if let Some(plain) = self.plain.get(&key) {
            return *plain;
        }
        let plain = [400.0, 700.0].into_iter().all(|weight| {
            let mut layout = self.layout(text, family, weight, 100.0);
            layout.break_all_lines(None);
            layout
                .lines()
                .all(|line| line.runs().all(|run| is_plain_run(&run, text)))
        });
        self.plain.insert(key, plain);
        plain
    }

    /// The width of the widest part that may not be broken. From right to left, parley counts the space
    /// behind a word to it, so words are looked at by themselves too.
    fn widest_word(&mut self, text: &str, family: &str, weight: f32, font_size: f32) -> f32 {
        let key = (text.to_owned(), weight.to_bits(), font_size.to_bits());
        if let Some(width) = self.known.get(&key) {
            return *width;
        }
        let mut unbroken = |text: &str| self.unbroken(text, family, weight, font_size);
        let words = text
            .split_whitespace()
            .map(&mut unbroken)
            .fold(0.0, f32::max);
        let width = words.min(unbroken(text));
        self.known.insert(key, width);
        width
    }

    fn unbroken(&mut self, text: &str, family: &str, weight: f32, font_size: f32) -> f32 {
        self.layout(text, family, weight, font_size)
            .calculate_content_widths()
            .min
    }

    /// How many lines a text takes.
    fn lines(&mut self, text: &str, family: &str, weight: f32, font_size: f32, room: f32) -> usize {
        let mut layout = self.layout(text, family, weight, font_size);
        layout.break_all_lines(Some(room));
        layout.len()
    }

    fn layout(
        &mut self,
        text: &str,
        family: &str,
        weight: f32,
        font_size: f32,
    ) -> parley::Layout<[u8; 4]> {
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(parley::FontFamily::from(family));
        builder.push_default(parley::StyleProperty::FontWeight(parley::FontWeight::new(
            weight,
        )));
        builder.push_default(parley::StyleProperty::FontSize(font_size));
        builder.build(text)
    }
}

fn is_plain_run(run: &parley::layout::Run<'_, [u8; 4]>, text: &str) -> bool {
    let font = run.font();
    let Ok(face) = skrifa::FontRef::from_index(font.data.as_ref(), font.index) else {
        return false;
    };
    let glyphs = face.glyph_metrics(
        skrifa::instance::Size::new(run.font_size()),
        skrifa::instance::LocationRef::default(),
    );
    let metrics = run.metrics();
    let (overhang, height) = (
        PLAIN_OVERHANG_EMS * run.font_size(),
        PLAIN_HEIGHT_EMS * run.font_size(),
    );
    !run.is_rtl()
        && run.clusters().all(|cluster| {
            let mut own = cluster.glyphs();
            let (first, second) = (own.next(), own.next());
            let stays = first.is_none_or(|glyph| {
                // A space has none.
                glyphs
                    .bounds(skrifa::GlyphId::new(glyph.id))
                    .is_none_or(|ink| {
                        ink.x_min >= -overhang
                            && ink.x_max <= glyph.advance + overhang
                            && ink.y_max <= metrics.ascent + height
                            && ink.y_min >= -metrics.descent - height
                    })
            });
            let characters = text[cluster.text_range()].chars().count();
            !cluster.is_ligature_start() && second.is_none() && characters == 1 && stays
        })
}

/// The texts of buttons, titles and paragraphs, with their widest words. The hint is read out after the
/// words of a button, and not seen.
fn words(
    gallery: &Gallery,
    elements: &Elements,
    measure: &mut Measure,
    family: &str,
    hint: &str,
    found: &mut Vec<Word>,
) {
    let right_to_left = gallery
        .window()
        .global::<guidance_kiosk::kiosk::ui::View>()
        .get_look()
        .right_to_left;
    let typesetting = gallery
        .window()
        .global::<guidance_kiosk::kiosk::ui::Typesetting>();
    let mut measured =
        |lines: &testing::ElementHandle, words: &str, weight: f32, is_paragraph: bool| {
            let texts = lines.query_descendants().match_inherits("Text").find_all();
            let mut seen = texts.iter().filter(|text| is_seen(text));
            let (Some(text), None) = (seen.next(), seen.next()) else {
                panic!("«{words}» is drawn by one text")
            };
            let room = text.size().width;
            if found.iter().any(|word| {
                word.text == words && word.room == room && word.paragraph.is_some() == is_paragraph
            }) {
                return;
            }
            // The box of a text is higher than its lines by 0.35 of its size, above and below.
            let font_size = (text.size().height - lines.size().height) / 0.7;
            let marked = typesetting.invoke_marked(words.into(), right_to_left);
            let width = measure.widest_word(&marked, family, weight, font_size);
            let paragraph = is_paragraph.then(|| {
                let lines_of_text = measure.lines(&marked, family, weight, font_size, room);
                (font_size, lines.size().height / lines_of_text as f32)
            });
            found.push(Word {
                width,
                room,
                text: words.to_owned(),
                paragraph,
            });
        };
    for target in elements.seen("Button") {
        let label = target.accessible_label().unwrap_or_default();
        let lines = target
            .query_descendants()
            .match_inherits("Lines")
            .find_all();
        if let [lines] = lines.as_slice() {
            measured(
                lines,
                label.strip_suffix(hint).unwrap_or(&label),
                700.0,
                false,
            );
        }
    }
    // Bold before the rest, which they are too.
    for name in ["Title", "Heading"] {
        for title in elements.seen(name) {
            measured(
                title,
                &title.accessible_label().unwrap_or_default(),
                700.0,
                false,
            );
        }
    }
    // An address has no words: it is broken where it has to be.
    let addresses: Vec<_> = elements
        .all("Address")
        .iter()
        .filter_map(|address| address.accessible_label())
        .collect();
    let is_address = |element: &testing::ElementHandle| {
        element
            .accessible_label()
            .is_some_and(|label| addresses.contains(&label))
    };
    for words in elements
        .seen("Words")
        .filter(|element| !is_address(element))
    {
        measured(
            words,
            &words.accessible_label().unwrap_or_default(),
            400.0,
            false,
        );
    }
    for paragraph in elements.seen("Paragraph") {
        measured(
            paragraph,
            &paragraph.accessible_label().unwrap_or_default(),
            400.0,
            true,
        );
    }
}

/// Presses *down* until nothing moves any more; how far the content still goes on. What is wholly out of
/// sight is not in the tree of elements, so only the end tells.
fn scroll_to_the_end(gallery: &Gallery, labels: &[&str], mut look: impl FnMut(&Elements)) -> f32 {
    let below = |elements: &Elements| -> Vec<f32> {
        let Some(area) = elements.seen("ScrollArea").next() else {
            return Vec::new();
        };
        let (bottom, within) = (shown_of(area).bottom, Elements::within(area));
        let content = within.seen("Words").chain(within.seen("Pressable"));
        content
            .map(|element| Box::of(element).bottom - bottom)
            .collect()
    };
    let mut elements = Elements::of(gallery);
    let mut now = below(&elements);
    look(&elements);
    for _ in 0..200 {
        let is_down = |button: &&testing::ElementHandle| {
            button
                .accessible_label()
                .is_some_and(|label| labels.contains(&label.as_str()))
        };
        let Some(down) = elements.seen("ScrollButton").find(is_down) else {
            break;
        };
        down.invoke_accessible_default_action();
        testing::mock_elapsed_time(Duration::from_millis(20));
        elements = Elements::of(gallery);
        let after = below(&elements);
        if after == now {
            break;
        }
        now = after;
        look(&elements);
    }
    now.into_iter().fold(0.0, f32::max)
}

/// Two threads: the interface belongs to a thread, and a machine has at least two of them.
fn audit(spots: Vec<Spot>, edition: &Arc<Edition>) {
    let bar = indicatif::ProgressBar::new(spots.len() as u64);
    let next = Arc::new(AtomicUsize::new(0));
    let spots = Arc::new(spots);
    let workers: Vec<_> = (0..thread::available_parallelism().map_or(2, usize::from))
        .map(|_| {
            let (next, spots, edition, bar) =
                (next.clone(), spots.clone(), edition.clone(), bar.clone());
            thread::spawn(move || {
                let mut findings = Vec::new();
                while let Some(spot) = spots.get(next.fetch_add(1, Ordering::Relaxed)) {
                    look_at(spot, &edition, &mut findings);
                    bar.inc(1);
                }
                findings
            })
        })
        .collect();
    let findings: Vec<String> = workers
        .into_iter()
        .flat_map(|worker| worker.join().unwrap())
        .collect();
    bar.finish_and_clear();
    assert!(
        findings.is_empty(),
        "{} findings:\n{}",
        findings.len(),
        findings[..findings.len().min(60)].join("\n")
    );
}

#[test]
fn no_page_loses_cuts_or_crowds_anything() {
    let edition = edition();
    let spots = match std::env::var("AUDIT").as_deref() {
        Err(_) => spread(&edition),
        Ok("all") => all_spots(&edition),
        Ok(tag) => all_spots(&edition)
            .into_iter()
            .filter(|spot| spot.language.as_str() == tag)
            .collect(),
    };
    assert!(!spots.is_empty(), "AUDIT is `all` or the tag of a language");
    audit(spots, &edition);
}

/// Three documents' worth of other words: every label at its limit, long names and titles, addresses, scripts
/// without spaces. All of it in English on every small screen, and in each other script on one.
#[test]
fn sites_with_other_words_than_ours_lose_nothing_either() {
    let wide = Screen {
        width: 1024,
        height: 600,
        diagonal_inches: 10.1,
    };
    let flat = Screen {
        width: 1366,
        height: 768,
        diagonal_inches: 15.6,
    };
    for (index, filling) in other_sites::FILLINGS.iter().enumerate() {
        let tag = LanguageTag::parse(filling.tag).unwrap();
        let spot = |screen| Spot::new(&tag, screen, TextSize::Largest);
        let spots = match index {
            0 => vec![
                spot(SMALL),
                spot(SMALL_TALL),
                spot(wide),
                Spot::new(&tag, flat, TextSize::Large),
            ],
            _ => vec![spot([wide, SMALL_TALL, SMALL][index % 3])],
        };
        audit(spots, &other_sites::filled(filling));
    }
}

#[test]
fn the_fonts_have_a_glyph_for_every_character_of_every_language() {
    let options = testing::TestingBackendOptions {
        mock_time: true,
        threading: false,
        renderer_name: Some("software".into()),
    };
    slint::platform::set_platform(std::boxed::Box::new(testing::TestingBackend::new(options)))
        .unwrap();
    let edition = edition();
    let mut problems = Problems::default();
    let shown = for_this_machine((*edition).clone(), &Snapshot::default(), &mut problems);
    assert!(
        shown.as_ref() == Some(&*edition),
        "{:?}: {}",
        Fault::NoGlyph,
        problems.render(false)
    );
    // A character that no font has is noticed.
    let mut planted = (*edition).clone();
    planted.locales[3].labels.done_button.push('\u{12345}');
    assert!(
        for_this_machine(planted, &Snapshot::default(), &mut problems).is_none()
            && problems.count(Severity::Error) == 1
    );
}

#[test]
fn every_size_is_looked_at_on_every_screen_and_every_language_where_room_is_short() {
    let edition = edition();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for Spot {
        language,
        screen,
        text_size: size,
        controls,
        ..
    } in spread(&edition)
    {
        *seen.entry(format!("buttons {controls:?}")).or_default() += 1;
        *seen
            .entry(format!(
                "{}x{} at {}",
                screen.width,
                screen.height,
                size.step()
            ))
            .or_default() += 1;
        *seen.entry(language.to_string()).or_default() += 1;
    }
    assert_eq!(seen.len(), 5 * 4 + 2 + edition.locales.len(), "{seen:?}");
    assert!(edition.locales.len() >= 32);
}

/// A page on which all is well, to plant a fault in.
fn good() -> Page {
    let window = Box {
        left: 0.0,
        top: 0.0,
        right: 800.0,
        bottom: 500.0,
    };
    let pictures = Pictures {
        free: Picture::new(800, 500),
        clipped: Picture::new(800, 500),
        scale: 1.0,
    };
    let text = Text {
        at: Box {
            left: 20.0,
            top: 20.0,
            right: 400.0,
            bottom: 60.0,
        },
        area: Some(window),
        in_target: false,
    };
    let button = |left: f32| Target {
        at: Box {
            left,
            top: 300.0,
            right: left + 100.0,
            bottom: 400.0,
        },
        area: None,
        primary: false,
        label: "Next".into(),
    };
    let targets = vec![button(20.0), button(200.0)];
    Page {
        window,
        texts: vec![text],
        lines: vec![
            text.at,
            Box {
                left: 20.0,
                top: 60.0,
                right: 400.0,
                bottom: 100.0,
            },
        ],
        targets,
        words: vec![Word {
            width: 80.0,
            room: 100.0,
            text: "Next".into(),
            paragraph: Some((26.0, 40.0)),
        }],
        longest_line: 500.0,
        two_lines: 45.0,
        out_of_reach: 0.0,
        pictures: Some(pictures),
    }
}

/// A pixel that is drawn only where the texts are cut off at their boxes.
fn spill(page: &mut Page, at: usize) {
    page.pictures.as_mut().unwrap().clipped.make_mut_slice()[at] =
        slint::Rgba8Pixel::new(255, 255, 255, 255);
}

#[test]
fn a_planted_fault_of_each_kind_is_found() {
    assert_eq!(good().findings().len(), 0);
    type Plant = fn(&mut Page);
    let faults: [(Fault, Plant); 14] = [
        (Fault::TextsOverlap, |page| page.lines[1].top = 50.0),
        (Fault::TextOutsideTheWindow, |page| {
            page.texts[0].at.left = -30.0
        }),
        (Fault::TextOutsideTheWindow, |page| {
            page.texts[0] = Text {
                area: None,
                at: Box {
                    left: 20.0,
                    top: 480.0,
                    right: 400.0,
                    bottom: 520.0,
                },
                in_target: false,
            }
        }),
        (Fault::LineTooLong, |page| {
            page.longest_line = 300.0;
            page.texts[0].at.bottom = 120.0;
        }),
        (Fault::LineTooWide, |page| spill(page, 40 * 800 + 300)),
        (Fault::InkCut, |page| {
            page.texts[0].at.left = 4.0;
            spill(page, 40 * 800);
        }),
        (Fault::WordBroken, |page| page.words[0].room = 70.0),
        (Fault::LettersTooSmall, |page| {
            page.words[0].paragraph = Some((24.0, 40.0))
        }),
        (Fault::LinesTooClose, |page| {
            page.words[0].paragraph = Some((26.0, 38.0))
        }),
        (Fault::TargetsTooClose, |page| {
            page.targets[0].at.right = 195.0
        }),
        (Fault::TargetTooSmall, |page| {
            page.targets[0].at.right = 60.0
        }),
        (Fault::TargetOutsideTheWindow, |page| {
            page.targets[1].at.right = 900.0
        }),
        (Fault::TargetsOverlap, |page| {
            page.targets[0].at.right = 260.0
        }),
        (Fault::OutOfReach, |page| page.out_of_reach = 40.0),
    ];
    for (fault, plant) in faults {
        let mut page = good();
        plant(&mut page);
        let found = page.findings();
        assert!(
            found.iter().any(|finding| finding.0 == fault),
            "{fault:?} was planted, and not found"
        );
    }
}

/// Only such texts are drawn twice, and all that can go wrong with ink is theirs.
#[test]
fn what_can_leave_its_box_is_not_taken_for_plain() {
    let options = testing::TestingBackendOptions {
        mock_time: true,
        threading: false,
        renderer_name: Some("software".into()),
    };
    let _ =
        slint::platform::set_platform(std::boxed::Box::new(testing::TestingBackend::new(options)));
    Fonts::of_machine().set_fallbacks(["Noto Sans CJK SC"]);
    let mut measure = Measure::new();
    for (text, family) in [
        ("আমাদের Facebook পেজ", "Noto Sans Bengali"),
        ("لا", "Noto Sans Arabic"),
        ("ایک", "Noto Nastaliq Urdu"),
        ("தமிழ்", "Noto Sans Tamil"),
        ("e\u{328}\u{301}", "Noto Sans"),
        ("א", "Noto Sans"),
    ] {
        assert!(!measure.is_plain(text, family), "{text}");
    }
    for (text, family) in [
        (
            "Read from the start: j, J, f, Q, 10 of 21 – “yes”",
            "Noto Sans",
        ),
        ("Następna strona, Ẫễỗữ, Đọc", "Noto Sans"),
        ("Прочитать сначала", "Noto Sans"),
        ("本指南说明 NHS 网站", "Noto Sans CJK SC"),
    ] {
        assert!(measure.is_plain(text, family), "{text}");
    }
}

/// The fault that src/kiosk/typesetting.rs is there for, in the real interface: without its marks a line
/// of this page is measured too narrow.
#[test]
fn a_line_that_is_too_wide_for_its_text_is_found() {
    let edition = edition();
    let look = |marked: bool| {
        let spot = Spot::new(
            &LanguageTag::parse("bn").unwrap(),
            SMALL_TALL,
            TextSize::Largest,
        );
        let mut findings = Vec::new();
        look_at_with(
            &spot,
            &edition,
            &mut findings,
            |_, _| (),
            |gallery| {
                if !marked {
                    let typesetting = gallery
                        .window()
                        .global::<guidance_kiosk::kiosk::ui::Typesetting>();
                    typesetting.on_marked(|words, _| words);
                }
            },
        );
        findings
    };
    assert_eq!(look(true), Vec::<String>::new());
    let found = look(false);
    assert!(
        found.iter().any(|finding| finding.contains("reading-01")
            && ["LineTooWide", "InkCut"]
                .iter()
                .any(|fault| finding.contains(fault))),
        "{found:?}"
    );
}
