//! Copies a view to the window, and only what changed.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use slint::{ComponentHandle, Image, ModelRc, SharedString, VecModel};

use crate::edition::{Labels, without_marks};
use crate::kiosk::{typesetting, ui};
use crate::language::{Direction, LanguageTag};
use crate::qr;
use crate::screen::Shift;
use crate::session::{self, Colours, Controls};
use crate::staff_screen as staff;
use crate::timing;
use crate::view::{self, Code, Look, Page, Text, View};

/// The codes as images, by address: made once for an edition and a screen.
#[derive(Default)]
pub struct Pictures(HashMap<String, (Arc<qr::Picture>, Image)>);

impl Pictures {
    fn image(&mut self, address: &str, picture: &Arc<qr::Picture>) -> Image {
        if let Some((known, image)) = self.0.get(address)
            && Arc::ptr_eq(known, picture)
        {
            return image.clone();
        }
        let image = image_of(picture);
        self.0
            .insert(address.to_owned(), (picture.clone(), image.clone()));
        image
    }
}

/// A code as an image.
pub fn image_of(picture: &qr::Picture) -> Image {
    let side = u32::try_from(picture.side).expect("a code is smaller than a screen");
    let mut pixels = slint::SharedPixelBuffer::<slint::Rgb8Pixel>::new(side, side);
    for (pixel, value) in pixels.make_mut_slice().iter_mut().zip(&picture.pixels) {
        *pixel = slint::Rgb8Pixel::new(*value, *value, *value);
    }
    Image::from_rgb8(pixels)
}

/// Shows `view` in the window, which shows `before`.
pub fn bind(window: &ui::AppWindow, before: Option<&View>, view: &View, pictures: &mut Pictures) {
    let global = window.global::<ui::View>();
    if before.is_none_or(|before| before.labels != view.labels) {
        global.set_labels(labels_of(&view.labels));
    }
    if before.is_none_or(|before| before.look != view.look) {
        global.set_look(look_of(&view.look));
    }
    if before.is_none_or(|before| before.shift != view.shift) {
        let Shift { reach, x, y } = view.shift;
        global.set_shift(ui::Shift { reach, x, y });
    }
    global.set_practice(text(&view.practice));
    global.set_in_visit(view.in_visit);
    global.set_can_listen(view.can_listen);
    let labels_changed = before.is_none_or(|before| before.labels != view.labels);
    let page_changed = labels_changed || before.is_none_or(|before| before.page != view.page);
    if page_changed {
        bind_page(&global, view, pictures);
    }
    if page_changed || before.is_none_or(|before| before.can_listen != view.can_listen) {
        global.set_page_text(text(&view.page_text()));
    }
    if labels_changed || before.is_none_or(|before| before.voice != view.voice) {
        bind_voice(window, view);
    }
    global.set_warning(match &view.warning {
        None => ui::Warning::default(),
        Some(warning) => ui::Warning {
            shown: true,
            countdown: text(&warning.countdown),
            remaining: warning.seconds_left as f32 / timing::WARNING.as_secs() as f32,
            in_own_language: warning
                .in_own_language
                .as_deref()
                .map(text)
                .unwrap_or_default(),
        },
    });
    // The page is complete now: it can be announced, and take the focus.
    global.set_heading(text(&view.heading()));
    global.set_place(text(&view.place()));
}

/// The sentences of a text that a voice reads; the text itself where there is nothing to say.
pub(super) fn sentences(words: &str, language: &str) -> ModelRc<SharedString> {
    let mut found: Vec<SharedString> = LanguageTag::parse(language)
        .iter()
        .flat_map(|tag| view::sentences(words, tag))
        .map(SharedString::from)
        .collect();
    if found.is_empty() {
        found.push(words.into());
    }
    list(found.into_iter())
}

/// What the voice does, and what it reads: once the page's words are there to be marked.
fn bind_voice(window: &ui::AppWindow, view: &View) {
    let aloud = window.global::<ui::Aloud>();
    let (mut voice, mut sentence, mut whole) = (
        ui::Voice::default(),
        SharedString::new(),
        SharedString::new(),
    );
    if let Some(now) = &view.voice {
        voice = ui::Voice {
            shown: true,
            status: text(now.status(&view.labels)),
            can_pause: now.state == session::Reading::Aloud,
            can_resume: now.state == session::Reading::Paused,
        };
        if matches!(
            now.state,
            session::Reading::Aloud | session::Reading::Paused
        ) {
            (sentence, whole) = (text(&now.sentence), text(&now.text));
        }
    }
    aloud.set_on(view.voice.is_some());
    aloud.set_language(
        view.voice
            .as_ref()
            .map(|voice| text(voice.language.as_str()))
            .unwrap_or_default(),
    );
    window.global::<ui::View>().set_voice(voice);
    aloud.set_sentence(sentence);
    aloud.set_text(whole);
}

fn bind_page(global: &ui::View<'_>, view: &View, pictures: &mut Pictures) {
    global.set_code(code_of(view.page.code(), pictures));
    let kind = match &view.page {
        Page::OutOfService(notices) => {
            global.set_notices(list(notices.iter().map(|notice| ui::Notice {
                title: text(&notice.title),
                body: text(&notice.body),
                font_family: text(&notice.language.family),
                line_height: notice.language.line_height,
                right_to_left: notice.language.direction == Direction::RightToLeft,
            })));
            ui::PageKind::OutOfService
        }
        Page::Languages { cards, changing } => {
            global.set_changing_language(*changing);
            global.set_languages(list(cards.iter().map(|card| ui::LanguageCard {
                own_name: text(&card.language.own_name),
                english_name: text(&card.language.english_name),
                font_family: text(&card.language.family),
                right_to_left: card.language.direction == Direction::RightToLeft,
                chosen: card.chosen,
            })));
            ui::PageKind::Languages
        }
        Page::Documents(cards) => {
            global.set_documents(list(cards.iter().map(|card| document_card(&card.title))));
            ui::PageKind::Documents
        }
        Page::Contents(contents) => {
            global.set_contents(ui::Contents {
                key: text(&contents.title.words),
                title: text(&contents.title.words),
                title_in_source: contents.title.in_source,
                version: text(&contents.version),
                unreviewed: contents.remarks.unreviewed,
                parts_in_source: contents.remarks.in_source,
                introduction_in_source: contents.introduction_in_source,
                longest_words: longest(&contents.introduction),
                introduction: list(
                    contents
                        .introduction
                        .iter()
                        .map(|paragraph| text(paragraph)),
                ),
                one_of_several: contents.one_of_several,
            });
            global.set_cards(list(contents.cards.iter().map(|card| {
                ui::GuidanceCard {
                    heading: card
                        .heading
                        .as_ref()
                        .map(|heading| text(&heading.words))
                        .unwrap_or_default(),
                    heading_in_source: card
                        .heading
                        .as_ref()
                        .is_some_and(|heading| heading.in_source),
                    number: number(card.number),
                    icon: card.icon.unwrap_or_default().into(),
                    title: text(&card.title.words),
                    title_in_source: card.title.in_source,
                }
            })));
            ui::PageKind::Contents
        }
        Page::Reading(reading) => {
            global.set_reading(ui::Reading {
                longest_words: longest(&reading.paragraphs),
                key: reading.id.as_str().into(),
                progress: text(&reading.progress),
                position: reading.position as f32 / reading.total.max(1) as f32,
                number: number(reading.number),
                icon: reading.icon.unwrap_or_default().into(),
                title: text(&reading.title.words),
                title_in_source: reading.title.in_source,
                body_in_source: reading.body_in_source,
                unreviewed: reading.remarks.unreviewed,
                parts_in_source: reading.remarks.in_source,
            });
            global.set_paragraphs(list(
                reading.paragraphs.iter().map(|paragraph| text(paragraph)),
            ));
            ui::PageKind::Reading
        }
        Page::Acknowledge { title } => {
            global.set_guidance(document_card(title));
            ui::PageKind::Acknowledge
        }
        Page::ThankYou => ui::PageKind::ThankYou,
        Page::SaveFailed => ui::PageKind::SaveFailed,
        Page::Review(_) => {
            global.set_link(ui::LinkPage {
                key: "review".into(),
                title: text(&view.labels.review_title),
                opens: text(&view.labels.review_opens),
                is_not: text(&view.labels.review_is_not),
            });
            ui::PageKind::Link
        }
        Page::Complaint(_) => {
            global.set_link(ui::LinkPage {
                key: "complaint".into(),
                title: text(&view.labels.complaint_title),
                opens: text(&view.labels.complaint_opens),
                is_not: text(&view.labels.complaint_is_not),
            });
            ui::PageKind::Link
        }
        Page::Display { volume, speed } => {
            global.set_volume(step(volume.step()));
            global.set_speed(step(speed.step()));
            ui::PageKind::Display
        }
        Page::Reception { cards, shown } => {
            let cards = cards
                .iter()
                .filter(|card| shown.is_none_or(|shown| shown == card.need));
            global.set_needs(list(cards.map(|card| {
                ui::NeedCard {
                    words: text(&card.words),
                    in_own_language: card
                        .in_own_language
                        .as_deref()
                        .map(text)
                        .unwrap_or_default(),
                }
            })));
            global.set_one_need(shown.is_some());
            ui::PageKind::Reception
        }
        Page::Cleaning { countdown } => {
            global.set_cleaning_countdown(text(countdown));
            ui::PageKind::Cleaning
        }
        Page::Dark => ui::PageKind::Dark,
        Page::Pin { entered, refusal } => {
            global.set_staff_words(ui::StaffWords {
                title: staff::PIN_TITLE.into(),
                entered: text(&staff::entered(*entered)),
                refusal: refusal.as_deref().map(text).unwrap_or_default(),
                done: staff::PIN_DONE.into(),
                close: staff::CLOSE.into(),
            });
            global.set_pin_keys(list(
                staff::PinKey::ALL.iter().map(|key| text(&key.words())),
            ));
            ui::PageKind::Pin
        }
        Page::Staff { facts, .. } => {
            global.set_staff_words(ui::StaffWords {
                title: staff::TITLE.into(),
                close: staff::CLOSE.into(),
                ..ui::StaffWords::default()
            });
            global.set_tasks(list(staff::Task::ALL.iter().map(|task| text(task.words()))));
            global.set_facts(list(facts.iter().map(|fact| ui::Fact {
                heading: text(&fact.heading()),
                words: list(fact.words.iter().map(|words| text(words))),
                needs_attention: fact.needs_attention,
            })));
            ui::PageKind::Staff
        }
    };
    global.set_page(kind);
}

fn code_of(code: Option<&Code>, pictures: &mut Pictures) -> ui::Code {
    let Some(code) = code else {
        return ui::Code::default();
    };
    ui::Code {
        address: text(&code.address),
        has_picture: code.picture.is_some(),
        picture: code
            .picture
            .as_ref()
            .map(|picture| pictures.image(&code.address, picture))
            .unwrap_or_default(),
        description: without_marks(&code.description).into(),
    }
}

fn look_of(look: &Look) -> ui::Look {
    ui::Look {
        right_to_left: look.script.direction == Direction::RightToLeft,
        font_family: text(&look.script.family),
        line_height: look.script.line_height,
        source_right_to_left: look.source.direction == Direction::RightToLeft,
        source_font_family: text(&look.source.family),
        source_line_height: look.source.line_height,
        text_scale: look.text_size.factor(),
        script_size: look.script.size,
        text_size: step(look.text_size.step()),
        controls_low: look.controls == Controls::Low,
        colours: match look.colours {
            Colours::Standard => ui::ColourSet::Standard,
            Colours::BlackOnWhite => ui::ColourSet::BlackOnWhite,
            Colours::WhiteOnBlack => ui::ColourSet::WhiteOnBlack,
            Colours::YellowOnBlack => ui::ColourSet::YellowOnBlack,
        },
    }
}

fn document_card(title: &Text) -> ui::DocumentCard {
    ui::DocumentCard {
        title: text(&title.words),
        title_in_source: title.in_source,
    }
}

fn text(text: &str) -> SharedString {
    text.into()
}

fn number(number: Option<usize>) -> SharedString {
    number
        .map(|number| number.to_string())
        .unwrap_or_default()
        .into()
}

fn step(step: usize) -> i32 {
    i32::try_from(step).expect("settings have few steps")
}

fn list<T: Clone + 'static>(items: impl Iterator<Item = T>) -> ModelRc<T> {
    ModelRc::from(Rc::new(VecModel::from_iter(items)))
}

/// Every label by name, so that one that is forgotten does not compile.
fn labels_of(labels: &Labels) -> ui::Labels {
    ui::Labels {
        language_button: text(&labels.language_button),
        display_button: text(&labels.display_button),
        finish_button: text(&labels.finish_button),
        finish_hint: text(&labels.finish_hint),
        listen_button: text(&labels.listen_button),
        reception_button: text(&labels.reception_button),
        back_button: text(&labels.back_button),
        next_button: text(&labels.next_button),
        scroll_up_button: text(&labels.scroll_up_button),
        scroll_down_button: text(&labels.scroll_down_button),
        choose_language: text(&labels.choose_language),
        choose_guidance: text(&labels.choose_guidance),
        read_button: text(&labels.read_button),
        review_button: text(&labels.review_button),
        complaint_button: text(&labels.complaint_button),
        translation_unreviewed: text(&labels.translation_unreviewed),
        parts_in_english: text(&labels.parts_in_english),
        pause_button: text(&labels.pause_button),
        resume_button: text(&labels.resume_button),
        again_button: text(&labels.again_button),
        stop_button: text(&labels.stop_button),
        listening: text(&labels.listening),
        listening_paused: text(&labels.listening_paused),
        listening_ended: text(&labels.listening_ended),
        listening_failed: text(&labels.listening_failed),
        scan_code: text(&labels.scan_code),
        code_address: text(&labels.code_address),
        code_missing: text(&labels.code_missing),
        acknowledge_title: text(&labels.acknowledge_title),
        acknowledge_button: text(&labels.acknowledge_button),
        acknowledge_skip_button: text(&labels.acknowledge_skip_button),
        acknowledge_kept: text(&labels.acknowledge_kept),
        thanks_title: text(&labels.thanks_title),
        thanks_body: text(&labels.thanks_body),
        contents_button: text(&labels.contents_button),
        save_failed_title: text(&labels.save_failed_title),
        save_failed_body: text(&labels.save_failed_body),
        try_again_button: text(&labels.try_again_button),
        review_title: text(&labels.review_title),
        review_opens: text(&labels.review_opens),
        review_is_not: text(&labels.review_is_not),
        ask_reception: text(&labels.ask_reception),
        reception_title: text(&labels.reception_title),
        reception_body: text(&labels.reception_body),
        need_interpreter: text(&labels.need_interpreter),
        want_complaint: text(&labels.want_complaint),
        read_to_me: text(&labels.read_to_me),
        need_large_print: text(&labels.need_large_print),
        complaint_title: text(&labels.complaint_title),
        complaint_opens: text(&labels.complaint_opens),
        complaint_is_not: text(&labels.complaint_is_not),
        idle_title: text(&labels.idle_title),
        more_time_button: text(&labels.more_time_button),
        out_of_service_title: text(&labels.out_of_service_title),
        out_of_service_body: text(&labels.out_of_service_body),
        display_title: text(&labels.display_title),
        text_size: text(&labels.text_size),
        text_size_1: text(&labels.text_size_1),
        text_size_2: text(&labels.text_size_2),
        text_size_3: text(&labels.text_size_3),
        text_size_4: text(&labels.text_size_4),
        colours: text(&labels.colours),
        colours_standard: text(&labels.colours_standard),
        colours_black_on_white: text(&labels.colours_black_on_white),
        colours_white_on_black: text(&labels.colours_white_on_black),
        colours_yellow_on_black: text(&labels.colours_yellow_on_black),
        controls: text(&labels.controls),
        controls_high: text(&labels.controls_high),
        controls_low: text(&labels.controls_low),
        volume: text(&labels.volume),
        volume_1: text(&labels.volume_1),
        volume_2: text(&labels.volume_2),
        volume_3: text(&labels.volume_3),
        speed: text(&labels.speed),
        speed_1: text(&labels.speed_1),
        speed_2: text(&labels.speed_2),
        speed_3: text(&labels.speed_3),
        reset_button: text(&labels.reset_button),
        done_button: text(&labels.done_button),
        cleaning_title: text(&labels.cleaning_title),
    }
}

fn longest(paragraphs: &[String]) -> SharedString {
    typesetting::longest_words(paragraphs.iter().map(String::as_str)).into()
}
