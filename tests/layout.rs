//! Every page in every language, text size and set of colours, on the screens it is made for:
//! nothing cut, nothing outside, nothing too small to touch, every code readable.

#![cfg(feature = "kiosk")]

mod common;

use std::collections::HashMap;
use std::thread;
use std::time::Duration;

use common::codes::read_code;
use common::{SMALL, SMALL_TALL, TALL, labels, shipped_edition};
use guidance_kiosk::kiosk::fonts::Fonts;
use guidance_kiosk::kiosk::gallery::{Gallery, Setting};
use guidance_kiosk::problem::Problems;
use guidance_kiosk::screen::Screen;
use guidance_kiosk::session::{Colours, TextSize};
use i_slint_backend_testing as testing;
use slint::ComponentHandle;

/// Logical pixels a millimetre.
const MM: f32 = 96.0 / 25.4;
/// Sizes are rounded to whole physical pixels.
const ROUNDING: f32 = 1.0;

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
        Self { left: at.x, top: at.y, right: at.x + size.width, bottom: at.y + size.height }
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

fn prepare(edition: &guidance_kiosk::edition::Edition) {
    let options = testing::TestingBackendOptions { mock_time: true, threading: false, renderer_name: Some("software".into()) };
    slint::platform::set_platform(std::boxed::Box::new(testing::TestingBackend::new(options))).unwrap();
    Fonts::of_machine().set_fallbacks(edition.locales.iter().map(|locale| locale.language.family.as_str()));
}

/// Walks every page of every setting with one language, and calls `look` on each.
fn every_page(
    screen: Screen,
    language: usize,
    sets: &[Colours],
    mut look: impl FnMut(&Gallery, &Setting, &str, &guidance_kiosk::view::View),
) {
    let edition = shipped_edition();
    prepare(&edition);
    let mut gallery = Gallery::new(edition.clone()).unwrap();
    for text_size in TextSize::ALL {
        for colours in sets {
            let language = edition.locales[language].language.tag.clone();
            let setting = Setting { screen, language, text_size, colours: *colours };
            let mut problems = Problems::default();
            for (name, view) in gallery.pages(&setting, &mut problems) {
                gallery.show(&view);
                testing::mock_elapsed_time(Duration::from_millis(20));
                look(&gallery, &setting, &name, &view);
            }
            assert_eq!(problems.to_string(), "no problems");
        }
    }
}

/// Each language on a thread of its own: the interface belongs to a thread.
fn in_every_language(test: fn(usize)) {
    let languages = shipped_edition().locales.len();
    let threads: Vec<_> = (0..languages).map(|language| thread::spawn(move || test(language))).collect();
    for (language, thread) in threads.into_iter().enumerate() {
        if let Err(panic) = thread.join() {
            eprintln!("in language {language}");
            std::panic::resume_unwind(panic);
        }
    }
}

fn elements(gallery: &Gallery, type_name: &str) -> Vec<Box> {
    let mut boxes = Vec::new();
    for element in testing::ElementQuery::from_root(gallery.window()).match_descendants().match_inherits(type_name).find_all() {
        let found = Box::of(&element);
        if element.computed_opacity() > 0.0 && found.right > found.left && !boxes.contains(&found) {
            boxes.push(found);
        }
    }
    boxes
}

type Picture = slint::SharedPixelBuffer<slint::Rgba8Pixel>;

/// Whether ink stands on the last row of a text's box: the sign of letters that are cut off there.
/// Pixels that other texts or the edges of buttons and notes share with the box prove nothing.
fn is_cut(picture: &Picture, scale: f32, text: &Box, texts: &[Box], framed: &[Box]) -> bool {
    let at = |x: usize, y: usize| {
        let pixel = picture.as_slice()[y * picture.width() as usize + x];
        [i16::from(pixel.r), i16::from(pixel.g), i16::from(pixel.b)]
    };
    let row = ((text.bottom * scale).floor() as usize).min(picture.height() as usize).saturating_sub(1);
    let y = row as f32 / scale;
    let middle = Box { top: (text.top + text.bottom) / 2.0, bottom: (text.top + text.bottom) / 2.0, ..*text };
    let holder = framed.iter().find(|frame| middle.within(frame));
    let own = |x: f32| {
        let here = Box { left: x, top: y, right: x, bottom: y };
        let shared = texts.iter().any(|other| other != text && here.within(other));
        let on_frame = |frame: &Box| here.gap(frame) <= 3.0;
        let in_holder = holder.is_none_or(|frame| here.gap(frame) < -3.0);
        !shared && in_holder && (holder.is_some() || !framed.iter().any(on_frame))
    };
    let columns = ((text.left * scale).ceil() as usize)..((text.right * scale) as usize).min(picture.width() as usize);
    let own_columns: Vec<_> = columns.filter(|x| own(*x as f32 / scale)).collect();
    let Some(first) = own_columns.first() else { return false };
    let background = at(*first, row);
    own_columns.iter().any(|x| at(*x, row).iter().zip(background).any(|(value, plain)| (value - plain).abs() > 60))
}

fn nothing_is_cut_or_crowded(language: usize) {
    for screen in [SMALL, SMALL_TALL, TALL] {
        let window = Box {
            left: 0.0,
            top: 0.0,
            right: screen.width as f32 / screen.scale_factor(),
            bottom: screen.height as f32 / screen.scale_factor(),
        };
        let edition = shipped_edition();
        thread::spawn(move || {
            let words = labels(&edition, edition.locales[language].language.tag.as_str());
            every_page(screen, language, &[Colours::Standard], |gallery, setting, name, _| {
                let place = format!("{name} in {} at size {} on {screen:?}", setting.language, setting.text_size.step());
                let areas = elements(gallery, "ScrollArea");
                let visible =
                    |found: &Box| areas.iter().find(|area| found.gap(area) < 0.0 && found.top > area.top - 2000.0).copied();

                let picture = gallery.window().window().take_snapshot().unwrap();
                let texts = elements(gallery, "Text");
                let targets = elements(gallery, "Pressable");
                let scrolled = in_scroll_areas(gallery);
                let framed: Vec<_> = targets.iter().copied().chain(elements(gallery, "Note")).collect();
                for text in &texts {
                    assert!(
                        text.left >= window.left - ROUNDING && text.right <= window.right + ROUNDING,
                        "{place}: text at {text:?} leaves the window"
                    );
                    // Where it reaches the end of a scroll area, the line that stands there is ink too.
                    let area = visible(text).unwrap_or(window);
                    if text.within(&Box { bottom: area.bottom - 4.0, ..area }) {
                        let cut = is_cut(&picture, screen.scale_factor(), text, &texts, &framed);
                        assert!(!cut, "{place}: ink is cut at the bottom of {text:?}");
                    }
                }

                let mut seen: Vec<Box> = Vec::new();
                for target in &targets {
                    let (width, height) = (target.right - target.left, target.bottom - target.top);
                    assert!(
                        width >= 16.0 * MM - ROUNDING && height >= 16.0 * MM - ROUNDING,
                        "{place}: a target of {:.1} x {:.1} mm at {target:?}",
                        width / MM,
                        height / MM
                    );
                    // What a scrolled page hides cannot be touched.
                    let area = scrolled.iter().find(|(inside, _)| inside == target).map(|(_, area)| *area);
                    let shown = area.map_or(*target, |area| target.cut_to(&area));
                    if shown.bottom - shown.top < 1.0 {
                        continue;
                    }
                    assert!(shown.within(&window), "{place}: a target outside the window: {shown:?}");
                    for other in &seen {
                        assert!(shown.gap(other) >= 0.0, "{place}: {shown:?} and {other:?} overlap");
                    }
                    seen.push(shown);
                }

                for button in
                    testing::ElementQuery::from_root(gallery.window()).match_descendants().match_inherits("Button").find_all()
                {
                    let label = button.accessible_label().unwrap_or_default();
                    let primary = [
                        &words.read_button,
                        &words.next_button,
                        &words.acknowledge_button,
                        &words.acknowledge_skip_button,
                        &words.more_time_button,
                        &words.done_button,
                    ];
                    if primary.iter().any(|name| name.as_str() == label.as_str()) {
                        let size = button.size();
                        assert!(
                            size.width >= 20.0 * MM - ROUNDING && size.height >= 20.0 * MM - ROUNDING,
                            "{place}: «{label}» measures {:.1} x {:.1} mm",
                            size.width / MM,
                            size.height / MM
                        );
                    }
                }
            });
        })
        .join()
        .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    }
}

/// Every target in a scroll area, with the part of the screen that the area shows.
fn in_scroll_areas(gallery: &Gallery) -> Vec<(Box, Box)> {
    let mut found = Vec::new();
    for area in testing::ElementQuery::from_root(gallery.window()).match_descendants().match_inherits("ScrollArea").find_all() {
        for target in area.query_descendants().match_inherits("Pressable").find_all() {
            found.push((Box::of(&target), Box::of(&area)));
        }
    }
    found
}

#[test]
fn no_text_is_cut_and_no_target_is_too_small_or_in_the_way() {
    in_every_language(nothing_is_cut_or_crowded);
}

fn codes_read_back(language: usize) {
    for screen in [SMALL, SMALL_TALL, TALL] {
        thread::spawn(move || {
            let mut read: HashMap<String, usize> = HashMap::new();
            every_page(screen, language, &Colours::ALL, |gallery, setting, name, view| {
                let Some(code) = view.code() else { return };
                let snapshot = gallery.window().window().take_snapshot().unwrap();
                let pixels = guidance_kiosk::kiosk::headless::Pixels {
                    width: snapshot.width(),
                    height: snapshot.height(),
                    rgb: snapshot.as_slice().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect(),
                };
                assert_eq!(
                    read_code(&pixels).as_deref(),
                    Some(code.address.as_str()),
                    "{name} in {} at size {} in {} on {screen:?}",
                    setting.language,
                    setting.text_size.step(),
                    setting.colours.name()
                );
                *read.entry(code.address.clone()).or_default() += 1;
            });
            // Two addresses, each on a page of its own and beside a part of the guidance.
            assert_eq!(read.len(), 2);
            assert!(read.values().all(|times| *times == 2 * TextSize::ALL.len() * Colours::ALL.len()), "{read:?}");
        })
        .join()
        .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    }
}

#[test]
fn every_code_on_every_screen_is_read_by_another_decoder() {
    in_every_language(codes_read_back);
}
