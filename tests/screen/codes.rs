//! Every code on every screen, in every language, text size and set of colours, as another decoder
//! reads it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use crate::common::codes::read_code;
use crate::common::{LARGE, MIDDLE, SMALL, SMALL_TALL, TALL, shipped_edition};
use guidance_kiosk::edition::Edition;
use guidance_kiosk::kiosk::fonts::Fonts;
use guidance_kiosk::kiosk::gallery::{Gallery, Setting};
use guidance_kiosk::kiosk::headless::Pixels;
use guidance_kiosk::problem::Problems;
use guidance_kiosk::session::{Colours, Controls, TextSize};
use i_slint_backend_testing as testing;
use slint::ComponentHandle;

/// Every language in every set of colours; every text size on every screen in several of them.
fn settings(edition: &Edition) -> Vec<Setting> {
    let screens = [SMALL, SMALL_TALL, TALL, MIDDLE, LARGE];
    let mut settings = Vec::new();
    for (index, locale) in edition.locales.iter().enumerate() {
        for (turn, colours) in Colours::ALL.into_iter().enumerate() {
            let screen = screens[(index + turn) % if turn == 0 { 5 } else { 3 }];
            let text_size = TextSize::ALL[(index / 3 + turn) % 4];
            settings.push(Setting {
                screen,
                language: locale.language.tag.clone(),
                text_size,
                colours,
                controls: Controls::High,
            });
        }
    }
    // As staff see it, on every screen.
    settings.extend(screens.map(|screen| Setting {
        screen,
        language: edition.source().language.tag.clone(),
        text_size: TextSize::Normal,
        colours: Colours::Standard,
        controls: Controls::High,
    }));
    settings
}

/// The codes that were read, by address.
fn read_codes(setting: &Setting, edition: &Arc<Edition>, read: &mut BTreeMap<String, usize>) {
    let options = testing::TestingBackendOptions {
        mock_time: true,
        threading: false,
        renderer_name: Some("software".into()),
    };
    let _ = slint::platform::set_platform(Box::new(testing::TestingBackend::new(options)));
    Fonts::of_machine().set_fallbacks(
        edition
            .locales
            .iter()
            .map(|locale| locale.language.family.as_str()),
    );
    let mut gallery = Gallery::new(edition.clone()).unwrap();
    let mut problems = Problems::default();
    for (name, view) in gallery.pages(setting, &mut problems) {
        let Some(code) = view.code() else { continue };
        gallery.show(&view);
        testing::mock_elapsed_time(Duration::from_millis(20));
        let snapshot = gallery.window().window().take_snapshot().unwrap();
        let rgb = snapshot
            .as_slice()
            .iter()
            .flat_map(|pixel| [pixel.r, pixel.g, pixel.b])
            .collect();
        let pixels = Pixels {
            width: snapshot.width(),
            height: snapshot.height(),
            rgb,
        };
        // Beside the bar of a voice a small wide screen has no room for a whole code, so it shows none.
        if view.voice.is_some()
            && setting.screen.width > setting.screen.height
            && read_code(&pixels).is_none()
        {
            continue;
        }
        assert_eq!(
            read_code(&pixels).as_deref(),
            Some(code.address.as_str()),
            "{name}: {setting:?}"
        );
        *read.entry(code.address.clone()).or_default() += 1;
    }
    assert_eq!(problems.to_string(), "0 errors, 0 warnings");
}

#[test]
fn every_code_on_every_screen_is_read_by_another_decoder() {
    let edition = shipped_edition();
    let settings = Arc::new(settings(&edition));
    let next = Arc::new(AtomicUsize::new(0));
    let workers: Vec<_> = (0..thread::available_parallelism().map_or(2, usize::from))
        .map(|_| {
            let (next, settings, edition) = (next.clone(), settings.clone(), edition.clone());
            thread::spawn(move || {
                let mut read = BTreeMap::new();
                while let Some(setting) = settings.get(next.fetch_add(1, Ordering::Relaxed)) {
                    read_codes(setting, &edition, &mut read);
                }
                read
            })
        })
        .collect();
    let mut read: BTreeMap<String, usize> = BTreeMap::new();
    for (address, times) in workers
        .into_iter()
        .flat_map(|worker| worker.join().unwrap())
    {
        *read.entry(address).or_default() += times;
    }
    // Two addresses, each on a page of its own and beside a part of the guidance; one of them also while each of
    // the two is read aloud.
    let seals: Vec<String> = read
        .keys()
        .filter(|address| address.starts_with("guidance-kiosk:seal:"))
        .cloned()
        .collect();
    assert_eq!(seals.len(), 1, "the newest seal, on the page for staff");
    let times = read.remove(&seals[0]).unwrap();
    assert!(times >= 5, "it is read on every screen");
    assert_eq!(read.len(), 2);
    let is_complaint = |address: &str| address.ends_with("/complaint/");
    let wanted = |address: &str| settings.len() * if is_complaint(address) { 4 } else { 2 };
    assert!(
        read.iter()
            .all(|(address, times)| *times == wanted(address)),
        "{read:?}"
    );
}
