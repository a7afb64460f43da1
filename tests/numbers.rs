//! Numbers and addresses among words from right to left keep the order in which they were typed. More
//! cases with the environment variable PROPTEST_CASES.

#[path = "../fuzz/numbers.rs"]
mod numbers;

use guidance_kiosk::edition::without_marks;
use guidance_kiosk::numbers::{in_order, left_to_right};
use numbers::{SHAPES, a_mix_keeps_its_order, seen};
use proptest::prelude::*;

#[test]
fn every_shape_is_seen_as_it_was_typed_wherever_it_stands() {
    for shape in SHAPES {
        for (before, after) in [
            ("اتصل ", " الآن"),
            ("", " الآن"),
            ("اتصل: ", ""),
            ("اتصل على ", "."),
            ("اتصل (", ") الآن"),
            ("اتصل (", ")."),
            ("اتصل «", "»، الآن"),
            ("کال کریں ", "۔ شکریہ"),
            ("هل هو ", "؟"),
            ("تماس بگیرید: ", "، لطفاً"),
            ("پەیوەندی بکە بە ", "؛ سوپاس"),
        ] {
            let text = format!("{before}{shape}{after}");
            let stretches: Vec<_> = left_to_right(&text).into_iter().map(|range| &text[range]).collect();
            assert!(stretches.iter().any(|stretch| stretch.contains(shape)), "{text}: {stretches:?}");
            assert!(seen(&in_order(&text)).contains(shape), "{text}: {}", seen(&in_order(&text)));
        }
    }
    // Without the marks it is as bad as it was reported.
    assert!(seen("اتصل 01632 960 123 الآن").contains("123 960 01632"));
}

#[test]
fn the_full_stop_of_the_sentence_stays_behind_the_number() {
    for shape in ["01632 960 123", "16-07-2025", "£12.50", "www.nhs.uk", "IP30 9QU"] {
        assert!(seen(&in_order(&format!("اتصل على {shape}."))).starts_with(&format!(".{shape}")));
        assert!(seen(&in_order(&format!("اتصل على ({shape})."))).starts_with(".)"));
    }
}

#[test]
fn the_marks_are_left_out_where_words_are_compared() {
    let text = "اتصل على 01632 960 123 أو 111.";
    assert_ne!(in_order(text), text);
    assert_eq!(without_marks(&in_order(text)).replace(['\u{202d}', '\u{202c}'], ""), text);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_mix_of_words_and_shapes_keeps_their_order(bytes in prop::collection::vec(any::<u8>(), 4..32)) {
        a_mix_keeps_its_order(&bytes);
    }
}
