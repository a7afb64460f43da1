//! `preview`: every page as a picture.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::{DataArgs, FINE, PROBLEMS, SiteArgs, USAGE, fail, load, today, unreadable};
use crate::edition::Edition;
use crate::edition::keep::Kept;
use crate::files;
use crate::html::escape;
use crate::kiosk::fonts::{Fonts, for_this_machine};
use crate::kiosk::gallery::{Gallery, Setting};
use crate::kiosk::headless::{Canvas, Pixels};
use crate::language::LanguageTag;
use crate::problem::{MOST_ROWS, Problems, groups, visible};
use crate::screen::ScreenSize;
use crate::session::{Colours, Controls, TextSize};
use crate::view::View;

#[derive(Debug, Args)]
pub struct PreviewArgs {
    /// The folder for the pictures, index.html and manifest.json; made if it is missing. It has to be empty,
    /// or hold pictures of an earlier preview, which are replaced
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
    /// Draw only the pages that differ from what a kiosk last showed, old beside new
    #[arg(long)]
    changed: bool,
    #[command(flatten)]
    data: DataArgs,
}

/// A page to be drawn as it is now and, where it is compared, as it was before.
struct Drawing<'a> {
    setting: &'a Setting,
    name: String,
    before: Option<View>,
    now: Option<View>,
}

impl Drawing<'_> {
    /// What has become of the page.
    fn change(&self) -> &'static str {
        match (&self.before, &self.now) {
            (Some(_), Some(_)) => "changed",
            (None, _) => "added",
            (_, None) => "removed",
        }
    }
}

/// Long enough for everything that waits for the next frame.
const FRAME: Duration = Duration::from_millis(20);

pub fn preview(args: &PreviewArgs) -> ExitCode {
    if let Err(message) = may_hold_pictures(&args.out) {
        return fail(USAGE, message);
    }
    let (snapshot, edition, mut problems) = load(&args.site.folder());
    let canvas = match Canvas::install() {
        Ok(canvas) => canvas,
        Err(error) => return fail(PROBLEMS, error),
    };
    let Some(edition) =
        edition.and_then(|edition| for_this_machine(edition, &snapshot, &mut problems))
    else {
        eprint!("{}", problems.summary(|_| true, MOST_ROWS, false).0);
        return fail(PROBLEMS, format!("the site cannot be drawn: {problems}"));
    };
    let before = match before(args) {
        Ok(before) => before.map(Arc::new),
        Err(message) => return fail(PROBLEMS, message),
    };
    if let Some(before) = &before {
        let languages = edition
            .locales
            .iter()
            .chain(&before.locales)
            .map(|locale| locale.language.family.as_str());
        Fonts::of_machine().set_fallbacks(languages);
    }
    let settings = match settings(args, &edition) {
        Ok(settings) => settings,
        Err(message) => return fail(USAGE, message),
    };
    let edition = Arc::new(edition);
    let result = Gallery::new(edition.clone())
        .map_err(|error| error.to_string())
        .and_then(|mut gallery| {
            let drawings = drawings(
                &mut gallery,
                &edition,
                before.as_ref(),
                &settings,
                &mut problems,
            );
            draw_all(args, &canvas, &mut gallery, &edition.practice, &drawings)
        });
    for group in groups(&problems.told()) {
        eprintln!("{group}");
    }
    match result {
        Ok(0) => {
            println!("nothing differs from what was last on the screen");
            FINE
        }
        Ok(count) => {
            println!(
                "{count} pictures: {}",
                args.out.join("index.html").display()
            );
            FINE
        }
        Err(message) => fail(PROBLEMS, message),
    }
}

/// Whether pictures may be put into a folder: a new one, an empty one, or one of an earlier preview. Anything
/// else holds what somebody else has made.
fn may_hold_pictures(folder: &Path) -> Result<(), String> {
    let name = visible(&folder.display().to_string());
    if files::is_standard_output(folder) {
        return Err("pictures of pages need a folder, not standard output".to_owned());
    }
    let is_there = fs::symlink_metadata(folder).is_ok();
    if is_there && !folder.is_dir() {
        return Err(format!("{name} is no folder; name a new one"));
    }
    let mut entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(_) if !is_there => return Ok(()),
        Err(error) => return Err(format!("{name} cannot be looked into: {error}")),
    };
    let is_ours = || {
        let manifest = fs::read(folder.join(MANIFEST))
            .ok()
            .and_then(|text| serde_json::from_slice(&text).ok());
        let Some(serde_json::Value::Array(entries)) = manifest else {
            return false;
        };
        entries.iter().all(|entry| {
            ["file", "screen", "language", "page"]
                .iter()
                .all(|field| entry[field].is_string())
        })
    };
    if entries.next().is_some() && !is_ours() {
        return Err(format!(
            "{name} is not empty, and what is in it was not made by preview; name a new folder"
        ));
    }
    Ok(())
}

/// The file that says what a folder of pictures holds, and that it is one.
const MANIFEST: &str = "manifest.json";

/// The edition that a kiosk last showed, if pages are to be compared with it.
fn before(args: &PreviewArgs) -> Result<Option<Edition>, String> {
    if !args.changed {
        return Ok(None);
    }
    let data = args
        .data
        .folder()
        .ok_or("there is no home folder; name the kiosk's data folder with --data")?;
    let none = || {
        format!(
            "no kiosk has shown anything yet with the data folder {}; name another with --data",
            data.display()
        )
    };
    let kept = Kept::read(&data)
        .map_err(|error| unreadable(&data, &error))?
        .ok_or_else(none)?;
    let (edition, problems) = Edition::from_kept(&kept.snapshot(), today());
    let unusable =
        || format!("the edition that was last on the screen cannot be drawn any more: {problems}");
    Ok(Some(edition.ok_or_else(unusable)?))
}

/// What is to be drawn: every page, or every page that differs from `before`.
fn drawings<'a>(
    gallery: &mut Gallery,
    edition: &Arc<Edition>,
    before: Option<&Arc<Edition>>,
    settings: &'a [Setting],
    problems: &mut Problems,
) -> Vec<Drawing<'a>> {
    let mut drawings = Vec::new();
    for setting in settings {
        let mut old: Vec<(String, View)> = Vec::new();
        if let Some(before) = before
            && before.locale(&setting.language).is_some()
        {
            gallery.set_edition(before.clone());
            old = gallery.pages(setting, &mut Problems::default());
            gallery.set_edition(edition.clone());
        }
        for (name, view) in gallery.pages(setting, problems) {
            let at = old.iter().position(|(known, _)| *known == name);
            let was = at.map(|at| old.remove(at).1);
            if !was.as_ref().is_some_and(|was| was.looks_like(&view)) {
                drawings.push(Drawing {
                    setting,
                    name,
                    before: was,
                    now: Some(view),
                });
            }
        }
        drawings.extend(old.into_iter().map(|(name, view)| Drawing {
            setting,
            name,
            before: Some(view),
            now: None,
        }));
    }
    drawings
}

fn settings(args: &PreviewArgs, edition: &Edition) -> Result<Vec<Setting>, String> {
    let offered: Vec<_> = edition
        .locales
        .iter()
        .map(|locale| locale.language.tag.clone())
        .collect();
    let languages = if args.languages.is_empty() {
        offered
    } else {
        let names = offered
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(", ");
        let known = |name: &String| {
            LanguageTag::parse(name)
                .filter(|tag| offered.contains(tag))
                .ok_or_else(|| {
                    format!("the language {name} is not offered here; there are: {names}")
                })
        };
        args.languages.iter().map(known).collect::<Result<_, _>>()?
    };
    let default_screen = [ScreenSize {
        width: 1280,
        height: 800,
        diagonal_inches: None,
    }];
    let screens = if args.screens.is_empty() {
        &default_screen[..]
    } else {
        &args.screens
    };
    let sizes = if args.text_sizes.is_empty() {
        &[1][..]
    } else {
        &args.text_sizes
    };
    let colours: Vec<_> = if args.colours.is_empty() {
        vec![Colours::Standard]
    } else {
        Colours::ALL
            .into_iter()
            .filter(|set| args.colours.iter().any(|name| name == set.name()))
            .collect()
    };
    let mut settings = Vec::new();
    for screen in screens {
        if let Some(why) = screen
            .with_default_diagonal(edition.diagonal_inches)
            .too_small()
        {
            return Err(why);
        }
        for language in &languages {
            for size in sizes {
                for colours in &colours {
                    settings.push(Setting {
                        screen: screen.with_default_diagonal(edition.diagonal_inches),
                        language: language.clone(),
                        text_size: TextSize::from_step(usize::from(*size)).unwrap_or_default(),
                        colours: *colours,
                        controls: Controls::High,
                    });
                }
            }
        }
    }
    Ok(settings)
}

fn draw_all(
    args: &PreviewArgs,
    canvas: &Canvas,
    gallery: &mut Gallery,
    title: &str,
    drawings: &[Drawing<'_>],
) -> Result<usize, String> {
    fs::create_dir_all(&args.out)
        .map_err(|error| format!("{} cannot be made: {error}", args.out.display()))?;
    let bar = ProgressBar::new(drawings.len() as u64);
    bar.set_style(
        ProgressStyle::with_template("{bar:40} {pos}/{len} pages, {eta} left")
            .unwrap_or_else(|_| ProgressStyle::default_bar()),
    );
    let mut draw = |setting: &Setting, view: &View, file: &str| -> Result<(), String> {
        gallery.fit(&setting.screen);
        gallery.show(view);
        canvas.advance(FRAME);
        let pixels = canvas
            .draw(gallery.window())
            .map_err(|error| error.to_string())?;
        let picture = png_of(&pixels).map_err(|error| error.to_string());
        let written = picture.and_then(|png| {
            files::write_anew(&args.out.join(file), &png).map_err(|error| error.to_string())
        });
        written.map_err(|error| format!("{file} cannot be written: {error}"))
    };
    let mut manifest = Vec::new();
    for drawing in drawings {
        let Drawing {
            setting,
            name,
            before,
            now,
        } = drawing;
        let mut entries = Vec::new();
        for (view, when) in [(now, ""), (before, "before")] {
            let Some(view) = view else { continue };
            let file = file_name(setting, name, when);
            draw(setting, view, &file)?;
            entries.push(entry(setting, name, view, &file));
        }
        let mut entry = entries.remove(0);
        if args.changed {
            entry["change"] = drawing.change().into();
            entry["before"] = entries
                .first()
                .map_or(serde_json::Value::Null, |before| before["file"].clone());
        }
        manifest.push(entry);
        bar.inc(1);
    }
    bar.finish_and_clear();
    let write = |name: &str, text: String| {
        files::write_anew(&args.out.join(name), text.as_bytes())
            .map_err(|error| format!("{name} cannot be written: {error}"))
    };
    write(
        MANIFEST,
        format!("{:#}\n", serde_json::Value::from(manifest.clone())),
    )?;
    write("index.html", contact_sheet(title, &manifest))?;
    Ok(manifest.len())
}

fn screen_name(setting: &Setting) -> String {
    format!(
        "{}x{}@{}",
        setting.screen.width, setting.screen.height, setting.screen.diagonal_inches
    )
}

/// `when` is empty for the page as it is now.
fn file_name(setting: &Setting, page: &str, when: &str) -> String {
    let screen = screen_name(setting).replace('@', "-");
    let when = if when.is_empty() {
        String::new()
    } else {
        format!("_{when}")
    };
    format!(
        "{screen}_{}_{}_{}_{page}{when}.png",
        setting.language,
        setting.text_size.step(),
        setting.colours.name()
    )
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

/// A picture as the bytes of a PNG file.
pub fn png_of(pixels: &Pixels) -> Result<Vec<u8>, png::EncodingError> {
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, pixels.width, pixels.height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels.rgb)?;
    writer.finish()?;
    Ok(png)
}

/// All pictures on one page, to look through; a page that is compared stands to the right of what it
/// was before.
fn contact_sheet(title: &str, manifest: &[serde_json::Value]) -> String {
    let text = |entry: &serde_json::Value, key: &str| match &entry[key] {
        serde_json::Value::String(text) => escape(text),
        other => other.to_string(),
    };
    let picture = |file: &str| {
        format!("<a href=\"{file}\"><img loading=\"lazy\" src=\"{file}\" alt=\"\"></a>")
    };
    let figures: String = manifest
        .iter()
        .map(|entry| {
            let file = text(entry, "file");
            let pictures = match (entry["before"].as_str(), entry["change"].as_str()) {
                (Some(before), _) => format!("{}{}", picture(&escape(before)), picture(&file)),
                (None, _) => picture(&file),
            };
            let change = entry["change"].as_str().map_or_else(String::new, |change| match change {
                "changed" => "changed: before, and now<br>".to_owned(),
                "added" => "new<br>".to_owned(),
                _ => "no longer there<br>".to_owned(),
            });
            format!(
                "<figure>{pictures}<figcaption>{change}{name}<br>{language}, {screen}, text size {size}, {colours}</figcaption></figure>\n",
                name = text(entry, "name"),
                language = text(entry, "language"),
                screen = text(entry, "screen"),
                size = text(entry, "text_size"),
                colours = text(entry, "colours"),
            )
        })
        .collect();
    let what = if manifest.iter().any(|entry| entry["change"].is_string()) {
        "what has changed"
    } else {
        "every page"
    };
    let figures = if figures.is_empty() {
        "<p>Nothing differs from what was last on the screen.</p>\n".to_owned()
    } else {
        figures
    };
    format!(
        "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>{title}: {what}</title>\n\
         <style>body{{font:16px sans-serif;margin:1em;background:#f0f4f5;color:#212b32}}\
         main{{display:flex;flex-wrap:wrap;gap:1em}}figure{{margin:0;max-width:46em}}\
         img{{max-width:22em;max-height:22em;border:1px solid #4c6272;margin-right:.5em}}</style>\n\
         <h1>{title}: {what}</h1>\n<main>\n{figures}</main>\n</html>\n",
        title = escape(title),
    )
}
