//! The screen in a GP practice's waiting room that shows patients the practice's guidance in
//! their own language.
//!
//! ```text
//! content/*.toml ─┐  read + validate
//! locales/*/*.ftl ┴────────────────▶ Edition ─┐          ┌────── kiosk: the only Slint code ──────┐
//!        (or Problems; the last good stays)   ▼          │                                        │
//!       Action + now ──▶ Session::update ──▶ view(&Session, &Edition) ──▶ View ──▶ bind ──▶ ui/*.slint
//!             ▲                │                                                         │
//!             │                └─▶ Effects ─▶ Tally ─▶ Action::Saved / SaveFailed        │
//!             └───────────────── callbacks named for what the visitor wants ◀────────────┘
//! ```
//!
//! The modules stand in the order in which they may know each other: none knows one below it.

// The ground: what Unicode says, and types of a few lines.
pub mod counted;
pub mod digest;
pub mod id;
pub mod text;
pub mod timing;
pub mod voice;

pub mod breaks;
pub mod language;
pub mod numbers;
pub mod problem;
pub mod schedule;
pub mod screen;
pub mod sentences;
pub mod sound;
pub mod staff_screen;

pub mod outline;

mod files;
mod html;

// What is shown.
pub mod edition;
pub mod session;

pub mod qr;

pub mod view;

// What is kept.
pub mod pin;
pub mod tally;

pub mod report;
pub mod status;

// What is around.
pub mod clock;
pub mod log;
pub mod service;
pub mod speech;

#[cfg(target_os = "linux")]
pub mod doctor;

pub mod staff;

#[cfg(feature = "kiosk")]
mod memory;

#[cfg(feature = "kiosk")]
pub mod kiosk;

pub mod cli;
