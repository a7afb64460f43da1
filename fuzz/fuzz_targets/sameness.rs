#![no_main]

#[path = "../bodies.rs"]
#[expect(dead_code, reason = "each target uses its own")]
mod bodies;

libfuzzer_sys::fuzz_target!(|input: (String, usize)| bodies::what_a_reader_cannot_see_makes_no_difference(&input.0, input.1));
