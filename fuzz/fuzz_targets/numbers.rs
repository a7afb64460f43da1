#![no_main]

#[path = "../numbers.rs"]
mod numbers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| numbers::a_mix_keeps_its_order(bytes));
