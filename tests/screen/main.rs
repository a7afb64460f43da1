//! The real interface, drawn into memory and found by accessible names.

mod audit;
mod codes;
#[path = "../common/mod.rs"]
mod common;
mod doctor;
mod drawn_numbers;
mod keys;
mod listening;
mod new_language;
mod pictures;
mod reach;
mod screen_life;
mod signs;
#[path = "../staff/mod.rs"]
mod staff;
mod staff_screen;
mod stories;
mod touch;
