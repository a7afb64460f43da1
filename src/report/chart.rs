//! Bars for the page: three to a row, each with its number and the name of its step beside it, and each with
//! a filling of its own, so that a print in black and white says the same.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::html::escape;
use crate::report::{Number, Row, words};

const WIDTH: i32 = 720;
/// Where the bars begin; what they are about stands before it.
const BARS_BEGIN: i32 = 216;
/// The longest bar, which leaves room for its number.
const LONGEST_BAR: i32 = 370;
const BAR: i32 = 13;
const BETWEEN_GROUPS: i32 = 10;
const LETTERS_OF_A_LINE: usize = 32;
const LINES_OF_A_LABEL: usize = 3;
const HATCH: usize = 4;
const INK: RGBColor = RGBColor(0x1b, 0x36, 0x57);
const TEXT: RGBColor = RGBColor(0x11, 0x11, 0x11);
// Plotters makes text smaller by this on its way to SVG.
const TEXT_SIZE: f64 = 11.5 * 1.24;

/// How a bar is filled.
#[derive(Clone, Copy)]
enum Filling {
    Full,
    Striped,
    Empty,
}

/// A picture of the rows, as an SVG element; its text alternative is `told`.
pub fn bars(rows: &[Row], id: &str, title: &str, told: &str) -> Result<String, String> {
    let group = BAR * 3 + BETWEEN_GROUPS;
    let height = group * i32::try_from(rows.len()).unwrap_or(i32::MAX / group) + BETWEEN_GROUPS;
    let mut picture = String::new();
    let size = (WIDTH.unsigned_abs(), height.unsigned_abs());
    draw(
        rows,
        SVGBackend::with_string(&mut picture, size).into_drawing_area(),
        group,
        height,
    )
    .map_err(|error| format!("the chart cannot be drawn: {error}"))?;
    let (title, told) = (escape(title), escape(told));
    let rest = picture.split_once('>').map_or("</svg>", |(_, rest)| rest);
    Ok(format!(
        "<svg viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" role=\"img\" \
         aria-labelledby=\"{id}-title {id}-words\">\n<title id=\"{id}-title\">{title}</title>\n\
         <desc id=\"{id}-words\">{told}</desc>{rest}"
    ))
}

type Area<'a> = DrawingArea<SVGBackend<'a>, plotters::coord::Shift>;

fn draw(
    rows: &[Row],
    area: Area<'_>,
    group: i32,
    height: i32,
) -> Result<(), Box<dyn std::error::Error>> {
    let numbers = rows.iter().flat_map(|row| {
        [
            row.numbers.opened,
            row.numbers.read_to_end,
            row.numbers.acknowledged,
        ]
    });
    let most = numbers.filter_map(Number::shown).max().unwrap_or(0).max(1);
    let font = ("sans-serif", TEXT_SIZE).into_font().color(&TEXT);
    let (right, left) = (
        font.pos(Pos::new(HPos::Right, VPos::Center)),
        font.pos(Pos::new(HPos::Left, VPos::Center)),
    );
    for (row, top) in rows
        .iter()
        .zip((BETWEEN_GROUPS..).step_by(usize::try_from(group)?))
    {
        let label = lines(&super::marked(&row.label, row.mixes_versions));
        let first = top + (BAR * 3 - BAR * i32::try_from(label.len())?) / 2 + BAR / 2;
        for (line, y) in label.iter().zip((first..).step_by(usize::try_from(BAR)?)) {
            area.draw(&Text::new(
                line.as_str(),
                (BARS_BEGIN - 8, y),
                right.clone(),
            ))?;
        }
        let steps = [
            ("opened", row.numbers.opened, Filling::Full),
            ("read to the end", row.numbers.read_to_end, Filling::Striped),
            ("acknowledged", row.numbers.acknowledged, Filling::Empty),
        ];
        for ((name, number, filling), top) in steps
            .into_iter()
            .zip((top..).step_by(usize::try_from(BAR)?))
        {
            let length = number.shown().map_or(0, |number| length(number, most));
            if length > 0 {
                bar(&area, top, length, filling)?;
            }
            let told = match number {
                Number::Shown(number) => words::number(number),
                Number::FewerThanFive => "fewer than 5".to_owned(),
                Number::Withheld => "not shown".to_owned(),
            };
            let text = format!("{told} {name}");
            area.draw(&Text::new(
                text,
                (BARS_BEGIN + length + 6, top + BAR / 2),
                left.clone(),
            ))?;
        }
    }
    area.draw(&PathElement::new(
        [
            (BARS_BEGIN, BETWEEN_GROUPS / 2),
            (BARS_BEGIN, height - BETWEEN_GROUPS / 2),
        ],
        INK,
    ))?;
    area.present()?;
    Ok(())
}

fn bar(
    area: &Area<'_>,
    top: i32,
    length: i32,
    filling: Filling,
) -> Result<(), Box<dyn std::error::Error>> {
    let (left, right, top, bottom) = (BARS_BEGIN, BARS_BEGIN + length, top + 1, top + BAR - 2);
    let corners = [(left, top), (right, bottom)];
    if matches!(filling, Filling::Full) {
        area.draw(&Rectangle::new(corners, INK.filled()))?;
        return Ok(());
    }
    if matches!(filling, Filling::Striped) {
        for x in (left + 2..right).step_by(HATCH) {
            area.draw(&PathElement::new(
                [(x, top), (x, bottom)],
                INK.stroke_width(2),
            ))?;
        }
    }
    area.draw(&Rectangle::new(corners, INK.stroke_width(1)))?;
    Ok(())
}

/// At least a pixel for whatever is not nothing.
fn length(number: u64, most: u64) -> i32 {
    let pixels = u128::from(number) * u128::from(LONGEST_BAR.unsigned_abs()) / u128::from(most);
    let pixels = i32::try_from(pixels).unwrap_or(LONGEST_BAR);
    if number > 0 { pixels.max(1) } else { 0 }
}

/// A label in a few short lines. What stands together in a row is named in the table, if it is too long here.
fn lines(label: &str) -> Vec<String> {
    let lines = wrapped(label);
    if lines.len() <= LINES_OF_A_LABEL {
        return lines;
    }
    let short = label.split_once(": ").map_or(label, |(short, _)| short);
    let mut lines = wrapped(short);
    if lines.len() > LINES_OF_A_LABEL {
        lines.truncate(LINES_OF_A_LABEL);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let word: String = word.chars().take(LETTERS_OF_A_LINE).collect();
        match lines
            .last_mut()
            .filter(|line| line.chars().count() + 1 + word.chars().count() <= LETTERS_OF_A_LINE)
        {
            Some(line) => {
                line.push(' ');
                line.push_str(&word);
            }
            None => lines.push(word),
        }
    }
    lines
}
