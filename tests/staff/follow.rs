//! Following a help to the letter, as somebody does who knows nothing else.

use std::fs;
use std::ops::Range;
use std::path::Path;
use std::process::Command;

use guidance_kiosk::problem::Problem;

use super::{REPOSITORY, Site, finish};

/// What the help alone does not say: what a person knows.
#[derive(Clone, Copy)]
pub enum Repair {
    /// Everything is in the help.
    AsRead,
    /// What is typed where the help leaves it open: in the place of its dots, or of what is marked.
    Types(&'static str),
    /// What the help says, done by hand.
    ByHand(fn(&Site)),
    /// Nothing can be done in the files, and why.
    Nothing(&'static str),
}

/// Does what the help of a problem says. An error if it cannot be understood.
pub fn follow(site: &Site, problem: &Problem, repair: Repair) -> Result<(), String> {
    let help = problem.help.as_deref().unwrap_or_default();
    let typed = match repair {
        Repair::ByHand(hand) => {
            hand(site);
            return Ok(());
        }
        Repair::Types(typed) => Some(typed),
        Repair::AsRead => None,
        Repair::Nothing(_) => return Ok(()),
    };
    let hand = Hand {
        site,
        problem,
        typed,
    };
    hand.follow(help)
        .ok_or_else(|| format!("cannot be followed: {help}"))
}

struct Hand<'a> {
    site: &'a Site,
    problem: &'a Problem,
    typed: Option<&'static str>,
}

/// Words with which something is described, not given.
const NOT_LITERAL: [&str; 18] = [
    "a",
    "an",
    "it",
    "its",
    "one",
    "them",
    "hours",
    "year-month-day",
    "small",
    "three",
    "each",
    "the",
    "only",
    "these",
    "this",
    "digits",
    "their",
    "settings",
];

impl Hand<'_> {
    fn follow(&self, help: &str) -> Option<()> {
        if let Some(rest) = help.strip_prefix("did you mean `") {
            let right = rest.split('`').next()?;
            let quoted = self.marked()?.starts_with('"');
            return self.replace(&if quoted {
                format!("\"{right}\"")
            } else {
                right.to_owned()
            });
        }
        if help.starts_with("delete one of the two")
            || help.starts_with("delete this line")
            || help.starts_with("delete these lines")
        {
            // A list in one line: only its entry.
            if self.is_entry() {
                return self.delete_entry();
            }
            return self.delete_lines();
        }
        if help.starts_with("delete it") || help == "delete them" {
            return if self.is_entry() {
                self.delete_entry()
            } else {
                self.replace("")
            };
        }
        if let Some(rest) = help.strip_prefix("write ") {
            return self.write(rest);
        }
        if let Some(line) = help
            .strip_prefix("type ")
            .and_then(|rest| rest.strip_suffix(" on a line of its own above this one"))
        {
            return self.insert(&format!("{line}\n"));
        }
        if let Some(rest) = help.strip_prefix("type ") {
            let sign = rest.split(' ').next()?;
            let sign = match sign {
                "#" => "# ",
                "->" => " -> ",
                sign => sign,
            };
            return if rest.starts_with("the ") || rest.starts_with("its ") {
                self.type_known()
            } else {
                self.insert(sign)
            };
        }
        if help.starts_with("press Enter before it") {
            return self.insert("\n");
        }
        if help.starts_with("press Enter in place of") {
            return self.replace("\n");
        }
        if help.starts_with("begin it with four spaces") {
            return self.replace(&format!("    {}", self.marked()?.trim_start()));
        }
        if let Some(rest) = help.strip_prefix("add ") {
            return self.add(rest);
        }
        if let Some(rest) = help.strip_prefix("if patients may be sent there, add ") {
            return self.add(rest);
        }
        if let Some(rest) = help
            .strip_prefix("take \"")
            .and_then(|rest| rest.split_once("\" out of the list"))
        {
            return self.take_out(rest.0);
        }
        if let Some(rest) = help.strip_prefix("move ") {
            return self.move_it(rest);
        }
        if let Some(rest) = help.strip_prefix("rename the ") {
            return self.rename(
                rest.strip_prefix("file ")
                    .or_else(|| rest.strip_prefix("folder "))?,
            );
        }
        if let Some(rest) = help.strip_prefix("rename it to ") {
            return self.rename_to(
                &self.problem.file,
                rest.split(['\n', ';', ':']).next()?.trim_end_matches(','),
            );
        }
        if help.starts_with("put the file back")
            || help.starts_with("put the right file back")
            || help.starts_with("this may be another file: put the right one back")
        {
            return self.put_back(&self.file_meant()?);
        }
        if let Some(command) = help.split("`guidance-kiosk ").nth(1) {
            return self.run(command.split('`').next()?);
        }
        if help.starts_with("open it, copy its words into Notepad") {
            return self.put_back(&self.problem.file);
        }
        self.type_known()
    }

    /// What a person types who knows what is meant.
    fn type_known(&self) -> Option<()> {
        self.replace(self.typed?)
    }

    fn text(&self) -> String {
        self.site.text(&self.problem.file)
    }

    fn span(&self) -> Option<Range<usize>> {
        self.problem.span.clone()
    }

    fn marked(&self) -> Option<String> {
        Some(self.text()[self.span()?].to_owned())
    }

    fn replace(&self, right: &str) -> Option<()> {
        let (mut text, span) = (self.text(), self.span()?);
        text.replace_range(span, right);
        self.site.write(&self.problem.file, text);
        Some(())
    }

    fn insert(&self, sign: &str) -> Option<()> {
        let (mut text, span) = (self.text(), self.span()?);
        text.insert_str(span.start, sign);
        self.site.write(&self.problem.file, text);
        Some(())
    }

    /// Whether an entry of a list is marked, in a line with others.
    fn is_entry(&self) -> bool {
        let (text, Some(span)) = (self.text(), self.span()) else {
            return false;
        };
        let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
        text[span.clone()].starts_with('"')
            && (text[start..span.start].contains('[')
                || text[start..span.start].trim().ends_with(','))
    }

    fn delete_entry(&self) -> Option<()> {
        let (text, span) = (self.text(), self.span()?);
        let before = text[..span.start].trim_end();
        let (before, after) = match before.strip_suffix(',') {
            Some(before) => (before, &text[span.end..]),
            None => (
                before,
                text[span.end..]
                    .trim_start()
                    .strip_prefix(',')
                    .unwrap_or(&text[span.end..]),
            ),
        };
        self.site
            .write(&self.problem.file, format!("{before}{after}"));
        Some(())
    }

    /// The whole lines that are marked, or of a message the lines of its words.
    fn lines(&self) -> Option<Range<usize>> {
        let (text, span) = (self.text(), self.span()?);
        let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
        let mut end = text[span.end..]
            .find('\n')
            .map_or(text.len(), |at| span.end + at + 1);
        if self.problem.file.ends_with(".ftl") && !text[start..].starts_with(' ') {
            while text[end..].starts_with([' ', '\n'])
                && !text[end..].trim_start_matches('\n').is_empty()
                && text[end..].trim_start_matches('\n').starts_with(' ')
            {
                end += text[end..].find('\n').map_or(text.len() - end, |at| at + 1);
            }
        }
        Some(start..end)
    }

    fn delete_lines(&self) -> Option<()> {
        let (mut text, lines) = (self.text(), self.lines()?);
        text.replace_range(lines, "");
        self.site.write(&self.problem.file, text);
        Some(())
    }

    fn write(&self, rest: &str) -> Option<()> {
        if rest.starts_with("an ordinary space") || rest.starts_with("a space in its place") {
            return self.replace(" ");
        }
        if let Some(rest) = rest.strip_prefix("  ") {
            return self.replace(rest.split("   ").next()?.trim());
        }
        if let Some(lines) = rest.strip_prefix("three lines in its place:") {
            let lines: Vec<_> = lines
                .split("  and below it  ")
                .flat_map(|part| part.split("  and  "))
                .map(str::trim)
                .collect();
            return self.replace(&self.with_words(&lines.join("\n"))?);
        }
        // `\"` without the { and }: the words alone.
        if let Some((words, _)) = rest.split_once("  without the { and }") {
            return self.replace(words.trim());
        }
        let first = rest.split([' ', ',', ';']).next()?;
        let is_literal = !NOT_LITERAL.contains(&first);
        let literal = |text: &str| -> Option<String> {
            Some(match text.chars().next()? {
                '"' => {
                    let mut escaped = false;
                    let end = text[1..].char_indices().find(|(_, c)| {
                        let ends = *c == '"' && !escaped;
                        escaped = *c == '\\' && !escaped;
                        ends
                    })?;
                    text[..end.0 + 2].to_owned()
                }
                '\'' => text[..=text.rfind('\'')?].to_owned(),
                '[' => text[..=text.rfind(']')?].to_owned(),
                '{' => text[..=text
                    .find('}')
                    .filter(|_| !text.starts_with("{ \""))
                    .or_else(|| text.find("\" }").map(|at| at + 2))?]
                    .to_owned(),
                _ => text
                    .split(' ')
                    .next()?
                    .trim_end_matches([';', ':', ','])
                    .to_owned(),
            })
        };
        if is_literal {
            let right = literal(rest)?;
            // A sign in the place of letters that are marked: each of them.
            return if right == "/" {
                let marked = self.marked()?;
                self.replace(&marked.replace('\\', "/"))
            } else {
                self.replace(&right)
            };
        }
        if let Some(typed) = self.typed {
            return self.replace(typed);
        }
        let example = ["such as ", "for example "]
            .into_iter()
            .find_map(|words| rest.split_once(words))?
            .1;
        let example = match example.split_once(" = ") {
            Some((name, value)) if name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') => {
                format!("{name} = {}", literal(value)?)
            }
            _ => literal(example)?,
        };
        self.replace(&example)
    }

    /// Dots stand for what only a person knows.
    fn with_words(&self, text: &str) -> Option<String> {
        if text.contains('\u{2026}') {
            Some(text.replace('\u{2026}', self.typed?))
        } else {
            Some(text.to_owned())
        }
    }

    fn add(&self, rest: &str) -> Option<()> {
        let file = &self.problem.file;
        if let Some((entry, rest)) = rest
            .strip_prefix('"')
            .and_then(|rest| rest.split_once("\" to `"))
        {
            let list = rest.split('`').next()?;
            self.site.edit("content/practice.toml", |text| {
                let at = text.find(&format!("\n{list} = [")).unwrap() + list.len() + 5;
                let comma = if text[at..].trim_start().starts_with(']') {
                    ""
                } else {
                    ", "
                };
                format!("{}\"{entry}\"{comma}{}", &text[..at], &text[at..])
            });
            return Some(());
        }
        if rest.starts_with("an empty line ") {
            let span = self.span()?;
            let text = self.text();
            let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
            self.site
                .write(file, format!("{}\n{}", &text[..start], &text[start..]));
            return Some(());
        }
        let (where_, lines) = rest.split_once(":  ")?;
        let lines: Vec<_> = lines
            .split("  and below it  ")
            .flat_map(|part| part.split("  and  "))
            .map(str::trim)
            .collect();
        let lines = self.with_words(&lines.join("\n"))?;
        let mut text = self.text();
        let lines = match lines.split_once("  with its words") {
            Some((line, _)) => line.trim().to_owned(),
            None => lines,
        };
        if where_.ends_with("at the beginning of the file") {
            text = format!("{lines}\n{text}");
        } else if where_.ends_with("at the end of the file") || where_ == "a line" {
            text = format!("{}\n{lines}\n", text.trim_end());
        } else if where_.ends_with("below this one")
            || where_.ends_with("below the section")
            || where_.ends_with("below [link_rules]")
        {
            let span = if where_.ends_with("[link_rules]") {
                let at = text.find("[link_rules]")?;
                at..at + 1
            } else {
                self.span()?
            };
            let mut end = text[span.start..]
                .find('\n')
                .map_or(text.len(), |at| span.start + at);
            if where_.ends_with("below the section") {
                end = text[end..].find("\n\n").map_or(text.len(), |at| end + at);
            }
            text.insert_str(end, &format!("\n{lines}"));
        } else if let Some(setting) = where_
            .strip_prefix("a line above `")
            .and_then(|rest| rest.strip_suffix('`'))
        {
            let at = text.find(&format!("\n{setting} = "))? + 1;
            text.insert_str(at, &format!("{lines}\n"));
        } else if where_.ends_with("above this one") {
            let start = text[..self.span()?.start]
                .rfind('\n')
                .map_or(0, |at| at + 1);
            text.insert_str(start, &format!("{lines}\n"));
        } else if let Some(form) = where_.strip_prefix("a line before ") {
            let from = self.span()?.start;
            let at = from + text[from..].find(form)?;
            let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
            text.insert_str(start, &format!("        {lines}\n"));
        } else {
            return None;
        }
        self.site.write(file, text);
        Some(())
    }

    fn take_out(&self, entry: &str) -> Option<()> {
        self.site.edit("content/practice.toml", |text| {
            let entry = format!("\"{entry}\"");
            let text = text.replacen(&format!(", {entry}"), "", 1);
            text.replacen(&format!("{entry}, "), "", 1)
        });
        Some(())
    }

    fn move_it(&self, rest: &str) -> Option<()> {
        let file = &self.problem.file;
        if rest.starts_with("it out of ") {
            let name = Path::new(file).file_name()?;
            let copies = self.site.path("copies");
            fs::create_dir_all(&copies).ok()?;
            return fs::rename(self.site.path(file), copies.join(name)).ok();
        }
        if let Some((from, to)) = rest
            .strip_prefix("the file ")
            .and_then(|rest| rest.split_once(" into "))
        {
            return fs::rename(
                self.site.path(from),
                self.site.path(to).join(Path::new(from).file_name()?),
            )
            .ok();
        }
        if let Some(rest) = rest.strip_prefix("the files of ") {
            let (from, to) = rest.split_once(" up, into ")?;
            for entry in fs::read_dir(self.site.path(from)).ok()?.flatten() {
                fs::rename(entry.path(), self.site.path(to).join(entry.file_name())).ok()?;
            }
            return Some(());
        }
        if !rest.starts_with("this line") && !rest.starts_with("these lines") {
            return None;
        }
        let (text, lines) = (self.text(), self.lines()?);
        let moved = text[lines.clone()].trim_end().to_owned();
        let number = |words: &str| {
            rest.split(words)
                .nth(1)?
                .split([',', ' '])
                .next()?
                .parse::<usize>()
                .ok()
        };
        let before = |line: usize| {
            text.split_inclusive('\n')
                .take(line)
                .map(str::len)
                .sum::<usize>()
        };
        let at = if rest.contains("to the end of the file") {
            text.len()
        } else if let Some(line) = number("above line ") {
            before(line - 1)
        } else {
            before(number("below line ")?)
        };
        let heading = rest
            .split("and write  ")
            .nth(1)
            .and_then(|rest| rest.split("  ").next());
        let new = heading.map_or(format!("{moved}\n"), |heading| {
            format!("\n{heading}\n{moved}\n")
        });
        let mut text = text;
        if at <= lines.start {
            text.replace_range(lines, "");
            text.insert_str(at, &new);
        } else {
            text.insert_str(at, &new);
            text.replace_range(lines, "");
        }
        self.site.write(file, text);
        Some(())
    }

    fn rename(&self, rest: &str) -> Option<()> {
        let (from, to) = rest
            .split_once(" to ")
            .map_or((self.problem.file.as_str(), None), |(from, to)| {
                (from, Some(to))
            });
        let to = to.or_else(|| rest.strip_prefix("to "))?;
        let from = if rest.starts_with("to ") {
            self.problem.file.as_str()
        } else {
            from
        };
        let (name, more) = to
            .split_once(", ")
            .map_or((to, None), |(name, more)| (name, Some(more)));
        let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
        self.rename_to(from, &format!("{folder}/{name}"))?;
        if let Some((from, to)) = more
            .and_then(|more| more.strip_prefix("and the file "))
            .and_then(|more| more.split_once(" to "))
        {
            self.rename_to(
                &format!("{folder}/{name}/{from}"),
                &format!("{folder}/{name}/{to}"),
            )?;
        }
        if let Some(written) = more.and_then(|more| more.strip_prefix("and write \"")) {
            let written = written.split('"').next()?;
            let old = from.rsplit('/').next()?;
            self.site.swap(
                "content/practice.toml",
                &format!("\"{old}\""),
                &format!("\"{written}\""),
            );
        }
        if let Some(added) =
            more.and_then(|more| more.strip_prefix("and add its name to `guidance`"))
        {
            let _ = added;
            self.add(&format!(
                "\"{}\" to `guidance`",
                name.trim_end_matches(".toml")
            ))?;
        }
        Some(())
    }

    fn rename_to(&self, from: &str, to: &str) -> Option<()> {
        let to = if to.contains('/') {
            to.trim_start_matches('/').to_owned()
        } else {
            format!("{}/{to}", from.rsplit_once('/')?.0)
        };
        fs::rename(self.site.path(from), self.site.path(&to)).ok()
    }

    /// The file that is to be put back: the one the problem is of, or the one it names.
    fn file_meant(&self) -> Option<String> {
        let named = self
            .problem
            .message
            .strip_prefix("the file ")
            .and_then(|rest| rest.split(' ').next());
        Some(named.unwrap_or(&self.problem.file).to_owned())
    }

    /// The copy that everybody is told to keep.
    fn put_back(&self, file: &str) -> Option<()> {
        let path = self.site.path(file);
        if path.is_dir() {
            fs::remove_dir(&path).ok()?;
        } else if path.is_symlink() {
            fs::remove_file(&path).ok()?;
        }
        self.site.put_back(file);
        Some(())
    }

    fn run(&self, command: &str) -> Option<()> {
        let mut process = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
        let arguments = command.replace('"', "");
        process
            .args(arguments.split_whitespace())
            .arg("--site")
            .arg(self.site.root())
            .current_dir(REPOSITORY);
        finish(process).status.success().then_some(())
    }
}
