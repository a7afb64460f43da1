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
//! To read: [`text`], [`problem`], [`language`], [`edition`], [`session`], [`staff`], [`schedule`],
//! [`screen`], [`qr`], [`view`], [`speech`], [`tally`], [`report`], [`status`], [`pin`], `doctor`, `log`,
//! `service`, `kiosk`, [`cli`].

pub mod text;

pub mod problem;

pub mod language;

pub mod edition;

pub mod session;

pub mod staff;

pub mod schedule;

pub mod clock;

pub mod numbers;

pub mod screen;

pub mod breaks;

pub mod qr;

pub mod view;

pub mod speech;

pub mod tally;

pub mod report;

pub mod status;

pub mod pin;

#[cfg(target_os = "linux")]
pub mod doctor;

pub mod log;

pub mod service;

mod files;

mod html;

#[cfg(feature = "kiosk")]
mod memory;

#[cfg(feature = "kiosk")]
pub mod kiosk;

pub mod cli;
