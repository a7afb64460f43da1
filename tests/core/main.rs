//! What needs no screen: built and run without graphics.

mod catalogue;
mod check;
#[path = "../dice/mod.rs"]
mod dice;
mod disk;
mod durability;
mod earlier;
mod fuzz;
mod help;
mod layering;
mod log;
mod numbers;
mod outputs;
mod own_language;
mod package;
mod plurals;
mod recordings;
mod report;
mod schema;
mod seals;
mod second_opinion;
mod session;
#[path = "../staff/mod.rs"]
mod staff;
mod theme;
mod torn_saves;
mod translations;
mod view;
mod weight;
