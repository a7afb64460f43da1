//! The words of the interface: one field a message of `kiosk.ftl`.

use crate::edition::words::Wanted;

macro_rules! labels {
    ($($(#[$doc:meta])* $field:ident = $id:literal $(, $variable:literal)*;)*) => {
        /// The interface in one language: one text a message of `kiosk.ftl` that has no changing
        /// values in it.
        #[derive(Debug, Clone, PartialEq, Eq, Default)]
        pub struct Labels { $($(#[$doc])* pub $field: String,)* }

        impl Labels {
            /// The messages that fill the labels, with the variables that may stand in them.
            pub fn wanted() -> Vec<Wanted> {
                vec![$(Wanted { id: $id.to_owned(), variables: &[$($variable),*] },)*]
            }

            /// Every label's text.
            pub fn all(&self) -> [&String; [$($id),*].len()] {
                [$(&self.$field),*]
            }

            /// Every label's text, by its message.
            pub fn named(&self) -> [(&'static str, &String); [$($id),*].len()] {
                [$(($id, &self.$field)),*]
            }

            /// Asks for every label, also after one is missing, so that all of them are told.
            pub fn resolve(mut text: impl FnMut(&'static str) -> Option<String>) -> Option<Self> {
                $(let $field = text($id);)*
                Some(Self { $($field: $field?,)* })
            }
        }
    };
}

labels! {
    language_button = "language-button";
    display_button = "display-button";
    finish_button = "finish-button";
    finish_hint = "finish-hint";
    listen_button = "listen-button";
    reception_button = "reception-button";
    back_button = "back-button";
    next_button = "next-button";
    scroll_up_button = "scroll-up-button";
    scroll_down_button = "scroll-down-button";
    choose_language = "choose-language";
    choose_guidance = "choose-guidance";
    read_button = "read-button";
    review_button = "review-button";
    complaint_button = "complaint-button";
    translation_unreviewed = "translation-unreviewed";
    parts_in_english = "parts-in-english";
    pause_button = "pause-button";
    resume_button = "resume-button";
    again_button = "again-button";
    stop_button = "stop-button";
    listening = "listening";
    listening_paused = "listening-paused";
    listening_ended = "listening-ended";
    listening_failed = "listening-failed";
    scan_code = "scan-code";
    code_address = "code-address";
    code_missing = "code-missing";
    acknowledge_title = "acknowledge-title";
    acknowledge_button = "acknowledge-button";
    acknowledge_skip_button = "acknowledge-skip-button";
    acknowledge_kept = "acknowledge-kept";
    thanks_title = "thanks-title";
    thanks_body = "thanks-body";
    contents_button = "contents-button";
    save_failed_title = "save-failed-title";
    save_failed_body = "save-failed-body";
    try_again_button = "try-again-button";
    review_title = "review-title";
    review_opens = "review-opens", "practice";
    review_is_not = "review-is-not";
    ask_reception = "ask-reception";
    reception_title = "reception-title";
    reception_body = "reception-body";
    need_interpreter = "need-interpreter";
    want_complaint = "want-complaint";
    read_to_me = "read-to-me";
    need_large_print = "need-large-print";
    complaint_title = "complaint-title";
    complaint_opens = "complaint-opens", "practice";
    complaint_is_not = "complaint-is-not", "practice";
    idle_title = "idle-title";
    more_time_button = "more-time-button";
    out_of_service_title = "out-of-service-title";
    out_of_service_body = "out-of-service-body";
    display_title = "display-title";
    text_size = "text-size";
    text_size_1 = "text-size-1";
    text_size_2 = "text-size-2";
    text_size_3 = "text-size-3";
    text_size_4 = "text-size-4";
    colours = "colours";
    colours_standard = "colours-standard";
    colours_black_on_white = "colours-black-on-white";
    colours_white_on_black = "colours-white-on-black";
    colours_yellow_on_black = "colours-yellow-on-black";
    controls = "controls";
    controls_high = "controls-high";
    controls_low = "controls-low";
    volume = "volume";
    volume_1 = "volume-1";
    volume_2 = "volume-2";
    volume_3 = "volume-3";
    speed = "speed";
    speed_1 = "speed-1";
    speed_2 = "speed-2";
    speed_3 = "speed-3";
    reset_button = "reset-button";
    done_button = "done-button";
    cleaning_title = "cleaning-title";
}

/// The messages of `kiosk.ftl` whose words depend on a value: each is made for every value it
/// can have when the site is loaded.
pub const GUIDANCE_VERSION: &str = "guidance-version";
pub const READING_PROGRESS: &str = "reading-progress";
pub const CODE_DESCRIPTION: &str = "code-description";
pub const IDLE_COUNTDOWN: &str = "idle-countdown";
pub const CLEANING_COUNTDOWN: &str = "cleaning-countdown";

/// Every message that `kiosk.ftl` has to hold.
pub fn wanted() -> Vec<Wanted> {
    let mut wanted = Labels::wanted();
    let with_values: [(&str, &'static [&'static str]); 5] = [
        (GUIDANCE_VERSION, &["version"]),
        (READING_PROGRESS, &["number", "total"]),
        (CODE_DESCRIPTION, &["address"]),
        (IDLE_COUNTDOWN, &["seconds"]),
        (CLEANING_COUNTDOWN, &["seconds"]),
    ];
    wanted.extend(with_values.map(|(id, variables)| Wanted {
        id: id.to_owned(),
        variables,
    }));
    wanted
}
