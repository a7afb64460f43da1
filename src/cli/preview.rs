//! `preview`: every page as a picture.

use std::fs;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::{FINE, PROBLEMS, SiteArgs, USAGE, fail, load};
use crate::edition::Edition;
use crate::kiosk::fonts::Fonts;
use crate::kiosk::gallery::{Gallery, Setting};
use crate::kiosk::headless::{Canvas, Pixels};
use crate::language::LanguageTag;
use crate::problem::Problems;
use crate::screen::ScreenSize;
use crate::session::{Colours, TextSize};
use crate::view::View;

#[derive(Debug, Args)]
pub struct PreviewArgs {
    /// The folder for the pictures, index.html and manifest.json; made if it is missing
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    site: SiteArgs,
    /// A screen in pixels, with its diagonal in inches; can be repeated [default: 1280x800]
    #[arg(long = "screen", value_name = "WxH[@INCHES]")]
    screens: Vec<ScreenSize>,
    /// A language of the site; can be repeated [default: all]
    #[arg(long = "language", value_name = "TAG")]
    languages: Vec<String>,
    /// A text size from 1 to 4; can be repeated [default: 1]
    #[arg(long = "text-size", value_name = "1-4", value_parser = clap::value_parser!(u8).range(1..=4))]
    text_sizes: Vec<u8>,
    /// A set of colours; can be repeated [default: standard]
    #[arg(long = "colours", value_name = "NAME", value_parser = ["standard", "black-on-white", "white-on-black", "yellow-on-black"])]
    colours: Vec<String>,
}

/// Long enough for everything that waits for the next frame.
const FRAME: Duration = Duration::from_millis(20);

pub fn preview(args: &PreviewArgs) -> ExitCode {
    let (_, edition, mut problems) = load(&args.site.folder());
    let Some(edition) = edition else {
        eprint!("{}", problems.render(false));
        return fail(PROBLEMS, format!("the site cannot be drawn: {problems}"));
    };
    let canvas = match Canvas::install() {
        Ok(canvas) => canvas,
        Err(error) => return fail(PROBLEMS, error),
    };
    let mut fonts = Fonts::of_machine();
    fonts.set_fallbacks(edition.locales.iter().map(|locale| locale.language.family.as_str()));
    let missing = fonts.missing(&edition, &mut problems);
    let Some(edition) = edition.without_languages(&missing) else {
        eprint!("{}", problems.render(false));
        return fail(PROBLEMS, "this machine has no font for any language of the site");
    };
    let settings = match settings(args, &edition) {
        Ok(settings) => settings,
        Err(message) => return fail(USAGE, message),
    };
    let result = draw_all(args, canvas, Arc::new(edition), &settings, &mut problems);
    for problem in problems.sorted() {
        eprintln!("{problem}");
    }
    match result {
        Ok(count) => {
            println!("{count} pictures: {}", args.out.join("index.html").display());
            FINE
        }
        Err(message) => fail(PROBLEMS, message),
    }
}

fn settings(args: &PreviewArgs, edition: &Edition) -> Result<Vec<Setting>, String> {
    let offered: Vec<_> = edition.locales.iter().map(|locale| locale.language.tag.clone()).collect();
    let languages = if args.languages.is_empty() {
        offered
    } else {
        let names = offered.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let known = |name: &String| {
            LanguageTag::parse(name)
                .filter(|tag| offered.contains(tag))
                .ok_or_else(|| format!("the language {name} is not offered here; there are: {names}"))
        };
        args.languages.iter().map(known).collect::<Result<_, _>>()?
    };
    let default_screen = [ScreenSize { width: 1280, height: 800, diagonal_inches: None }];
    let screens = if args.screens.is_empty() { &default_screen[..] } else { &args.screens };
    let sizes = if args.text_sizes.is_empty() { &[1][..] } else { &args.text_sizes };
    let colours: Vec<_> = if args.colours.is_empty() {
        vec![Colours::Standard]
    } else {
        Colours::ALL.into_iter().filter(|set| args.colours.iter().any(|name| name == set.name())).collect()
    };
    let mut settings = Vec::new();
    for screen in screens {
        for language in &languages {
            for size in sizes {
                for colours in &colours {
                    settings.push(Setting {
                        screen: screen.with_default_diagonal(edition.diagonal_inches),
                        language: language.clone(),
                        text_size: TextSize::from_step(usize::from(*size)).unwrap_or_default(),
                        colours: *colours,
                    });
                }
            }
        }
    }
    Ok(settings)
}

fn draw_all(
    args: &PreviewArgs,
    canvas: Canvas,
    edition: Arc<Edition>,
    settings: &[Setting],
    problems: &mut Problems,
) -> Result<usize, String> {
    fs::create_dir_all(&args.out).map_err(|error| format!("{} cannot be made: {error}", args.out.display()))?;
    let title = edition.practice.clone();
    let mut gallery = Gallery::new(edition).map_err(|error| error.to_string())?;
    let bar = ProgressBar::new((gallery.page_count() * settings.len()) as u64);
    bar.set_style(
        ProgressStyle::with_template("{bar:40} {pos}/{len} pages, {eta} left").unwrap_or_else(|_| ProgressStyle::default_bar()),
    );
    let mut manifest = Vec::new();
    for setting in settings {
        for (name, view) in gallery.pages(setting, problems) {
            gallery.show(&view);
            canvas.advance(FRAME);
            let pixels = canvas.draw(gallery.window()).map_err(|error| error.to_string())?;
            let file = file_name(setting, &name);
            write_png(&args.out.join(&file), &pixels).map_err(|error| format!("{file} cannot be written: {error}"))?;
            manifest.push(entry(setting, &name, &view, &file));
            bar.inc(1);
        }
    }
    bar.finish_and_clear();
    let write = |name: &str, text: String| {
        fs::write(args.out.join(name), text).map_err(|error| format!("{name} cannot be written: {error}"))
    };
    write("manifest.json", format!("{:#}\n", serde_json::Value::from(manifest.clone())))?;
    write("index.html", contact_sheet(&title, &manifest))?;
    Ok(manifest.len())
}

fn screen_name(setting: &Setting) -> String {
    format!("{}x{}@{}", setting.screen.width, setting.screen.height, setting.screen.diagonal_inches)
}

fn file_name(setting: &Setting, page: &str) -> String {
    let screen = screen_name(setting).replace('@', "-");
    format!("{screen}_{}_{}_{}_{page}.png", setting.language, setting.text_size.step(), setting.colours.name())
}

fn entry(setting: &Setting, name: &str, view: &View, file: &str) -> serde_json::Value {
    serde_json::json!({
        "file": file,
        "screen": screen_name(setting),
        "language": setting.language.as_str(),
        "direction": view.look.script.direction.name(),
        "page": view.page_name(),
        "name": name,
        "text_size": setting.text_size.step(),
        "colours": setting.colours.name(),
        "texts": view.texts(),
        "links": view.links(),
    })
}

fn write_png(path: &Path, pixels: &Pixels) -> Result<(), Box<dyn std::error::Error>> {
    let mut encoder = png::Encoder::new(BufWriter::new(fs::File::create(path)?), pixels.width, pixels.height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels.rgb)?;
    writer.finish()?;
    Ok(())
}

/// All pictures on one page, to look through.
fn contact_sheet(title: &str, manifest: &[serde_json::Value]) -> String {
    let text = |entry: &serde_json::Value, key: &str| match &entry[key] {
        serde_json::Value::String(text) => escape(text),
        other => other.to_string(),
    };
    let figures: String = manifest
        .iter()
        .map(|entry| {
            format!(
                "<figure><a href=\"{file}\"><img loading=\"lazy\" src=\"{file}\" alt=\"\"></a><figcaption>{name}<br>{language}, {screen}, text size {size}, {colours}</figcaption></figure>\n",
                file = text(entry, "file"),
                name = text(entry, "name"),
                language = text(entry, "language"),
                screen = text(entry, "screen"),
                size = text(entry, "text_size"),
                colours = text(entry, "colours"),
            )
        })
        .collect();
    format!(
        "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>{title}: every page</title>\n\
         <style>body{{font:16px sans-serif;margin:1em;background:#f0f4f5;color:#212b32}}\
         main{{display:flex;flex-wrap:wrap;gap:1em}}figure{{margin:0;width:22em}}\
         img{{max-width:100%;max-height:22em;border:1px solid #4c6272}}</style>\n\
         <h1>{title}: every page</h1>\n<main>\n{figures}</main>\n</html>\n",
        title = escape(title),
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
