//! The real program on a desktop of its own: touched, photographed, killed. Most of these wait for it, so they
//! run side by side.

#[path = "../common/mod.rs"]
mod common;
#[path = "../dice/mod.rs"]
mod dice;
mod live_editing;
mod no_way_out;
mod real_window;
mod screen_reader;
mod service;
mod soak;
#[path = "../staff/mod.rs"]
mod staff;
