//! What an edition is known by: a digest of everything that can make a difference on the screen.
//!
//! It is made of parts that are named here one by one, so that no renamed field, no derived text and no new
//! version of a library changes it. Status, log and the archive of what was shown name editions by it.

use jiff::civil::Time;

use super::review::State;
use super::{Document, Edition, Locale, Phrase};
use crate::digest::{Digest, Digester};
use crate::language::{Direction, Language};
use crate::schedule::{Hours, Span};

impl Digester {
    fn number(&mut self, number: impl ToString) {
        self.add(&number.to_string());
    }

    fn optional(&mut self, part: Option<&str>) {
        self.list(part, Self::add);
    }

    /// A list begins with how long it is, so that no two lists run together.
    fn list<T>(&mut self, items: impl IntoIterator<Item = T>, mut add: impl FnMut(&mut Self, T)) {
        let items: Vec<T> = items.into_iter().collect();
        self.number(items.len());
        items.into_iter().for_each(|item| add(self, item));
    }

    fn texts<'a>(&mut self, texts: impl IntoIterator<Item = &'a String>) {
        self.list(texts, |digester, text| digester.add(text));
    }

    fn phrase(&mut self, phrase: &Phrase) {
        self.add(&phrase.text);
        self.state(phrase.state);
    }

    fn state(&mut self, state: State) {
        self.add(state.name());
    }

    fn spans(&mut self, spans: &[Span]) {
        self.list(spans, |digester, span| {
            digester.number(span.from);
            digester.number(span.to);
        });
    }

    fn hours(&mut self, hours: &Hours) {
        self.list(&hours.week, |digester, (day, spans)| {
            digester.number(day);
            digester.spans(spans);
        });
        self.list(&hours.exceptions, |digester, (date, spans)| {
            digester.number(date);
            digester.spans(spans);
        });
    }

    fn time(&mut self, time: &Time) {
        self.number(i32::from(time.hour()) * 60 + i32::from(time.minute()));
    }

    fn document(&mut self, document: &Document) {
        self.add(document.id.as_str());
        self.add(&document.version);
        self.number(document.minor);
        self.list(&document.pages, |digester, page| {
            digester.add(page.id.as_str());
            digester.optional(page.number.map(|number| number.to_string()).as_deref());
            digester.optional(page.icon.map(super::Icon::name));
            digester.optional(page.link.as_ref().map(super::Id::as_str));
            digester.optional(page.opens_section.as_ref().map(super::Id::as_str));
        });
    }

    fn language(&mut self, language: &Language) {
        let Language {
            tag,
            own_name,
            english_name,
            direction,
            family,
            package: _,
            size,
            line_height,
        } = language;
        self.add(tag.as_str());
        self.add(own_name);
        self.add(english_name);
        self.add(match direction {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        });
        self.add(family);
        self.number(size);
        self.number(line_height);
    }

    fn locale(&mut self, locale: &Locale) {
        self.language(&locale.language);
        self.texts(locale.labels.all());
        self.texts(&locale.idle_countdown);
        self.texts(&locale.cleaning_countdown);
        self.texts(locale.code_descriptions.values());
        self.list(locale.documents.values(), |digester, wording| {
            digester.phrase(&wording.title);
            digester.add(&wording.version);
            digester.list(wording.sections.values(), Self::phrase);
            digester.list(&wording.pages, |digester, page| {
                digester.phrase(&page.title);
                digester.texts(&page.paragraphs);
                digester.state(page.body_state);
                digester.add(&page.progress);
            });
        });
    }
}

/// The digest of an edition, whatever stands in its own field of that name.
pub fn digest(edition: &Edition) -> Digest {
    let Edition {
        digest: _,
        practice,
        own_language,
        locales,
        documents,
        links,
        diagonal_inches,
        cleaning,
        hours,
        counting,
    } = edition;
    let mut digester = Digester::default();
    digester.add(practice);
    digester.add(own_language.as_str());
    digester.optional(diagonal_inches.map(|inches| inches.to_string()).as_deref());
    digester.list(cleaning, Digester::time);
    digester.hours(hours);
    digester.number(counting.keep_months);
    digester.optional(counting.time_zone.iana_name());
    digester.list(links, |digester, (id, link)| {
        digester.add(id.as_str());
        digester.add(&link.address);
    });
    digester.list(documents, Digester::document);
    digester.list(locales, Digester::locale);
    digester.digest()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::{date, time};
    use jiff::tz::TimeZone;

    use super::super::{Counting, Icon, Id, Labels, Link, Page, PageWording, Recordings, Wording};
    use super::*;
    use crate::language::LanguageTag;
    use crate::problem::Origin;

    fn id(name: &str) -> Id {
        Id::parse(name).unwrap()
    }

    fn phrase(text: &str) -> Phrase {
        Phrase {
            text: text.to_owned(),
            state: State::Reviewed,
        }
    }

    /// An edition in which everything is stated that can be.
    fn edition() -> Edition {
        let tag = LanguageTag::parse("en-GB").unwrap();
        let page = PageWording {
            title: phrase("Photographs"),
            paragraphs: vec!["Ask first.".to_owned(), "Always.".to_owned()],
            body_state: State::Stale,
            progress: "1 of 1".to_owned(),
        };
        let wording = Wording {
            digest: Digest::of([]),
            title: phrase("Guidance"),
            version: "Version 1".to_owned(),
            sections: BTreeMap::from([(id("rules"), phrase("Rules"))]),
            pages: vec![page],
        };
        let mut language = Language::known(&tag).unwrap();
        language.family = "Noto Sans".to_owned();
        let locale = Locale {
            language,
            labels: Labels {
                back_button: "Back".to_owned(),
                ..Labels::default()
            },
            states: BTreeMap::new(),
            idle_countdown: vec!["0".to_owned(), "1".to_owned()],
            cleaning_countdown: vec!["none".to_owned()],
            code_descriptions: BTreeMap::from([(id("review"), "The review page".to_owned())]),
            documents: BTreeMap::from([(id("guidance"), wording)]),
            recordings: Recordings::default(),
            origin: Origin::new("", "", 0..0),
        };
        let page = Page {
            id: id("photographs"),
            number: Some(1),
            icon: Icon::parse("camera"),
            link: Some(id("review")),
            opens_section: Some(id("rules")),
        };
        let link = Link {
            address: "https://www.nhs.uk/".to_owned(),
            confirmed_on: Some(date(2026, 1, 2)),
            origin: Origin::new("", "", 0..0),
        };
        let span = Span {
            from: 480,
            to: 1110,
        };
        Edition {
            digest: Digest::of([]),
            practice: "A practice".to_owned(),
            own_language: tag,
            locales: vec![locale],
            documents: vec![Document {
                id: id("guidance"),
                version: "1".to_owned(),
                minor: false,
                pages: vec![page],
            }],
            links: BTreeMap::from([(id("review"), link)]),
            diagonal_inches: Some(10.1),
            cleaning: vec![time(7, 45, 0, 0)],
            hours: Hours {
                week: BTreeMap::from([(1, vec![span])]),
                exceptions: BTreeMap::from([(date(2026, 12, 25), vec![])]),
            },
            counting: Counting {
                keep_months: 13,
                time_zone: TimeZone::get("Europe/London").unwrap(),
            },
        }
    }

    /// Whoever changes this changes what every status, log and archive calls the editions that it has seen.
    #[test]
    fn the_digest_of_an_edition_is_what_it_was() {
        assert_eq!(
            digest(&edition()).to_string(),
            "87611c7fea6107ba20c89a9e1a68aaf1d46b020ca8281dbcbe4c7ca2946fe9c9"
        );
    }

    #[test]
    fn whatever_can_be_seen_changes_the_digest_and_what_cannot_does_not() {
        let whole = digest(&edition());
        let differs = |change: &dyn Fn(&mut Edition)| {
            let mut edition = edition();
            change(&mut edition);
            digest(&edition) != whole
        };
        let changes: [&dyn Fn(&mut Edition); 20] = [
            &|edition| edition.practice.push('s'),
            &|edition| edition.own_language = LanguageTag::parse("cy").unwrap(),
            &|edition| edition.diagonal_inches = None,
            &|edition| edition.cleaning.clear(),
            &|edition| edition.hours.week.clear(),
            &|edition| edition.hours.exceptions.clear(),
            &|edition| edition.counting.keep_months += 1,
            &|edition| edition.links.clear(),
            &|edition| edition.documents[0].version.push('0'),
            &|edition| edition.documents[0].minor = true,
            &|edition| edition.documents[0].pages[0].number = None,
            &|edition| edition.documents[0].pages[0].icon = None,
            &|edition| edition.documents[0].pages[0].link = None,
            &|edition| edition.documents[0].pages[0].opens_section = None,
            &|edition| edition.locales[0].language.size *= 2.0,
            &|edition| edition.locales[0].labels.next_button.push('x'),
            // The same words in other lists.
            &|edition| {
                let moved = edition.locales[0].idle_countdown.pop().unwrap();
                edition.locales[0].cleaning_countdown.insert(0, moved);
            },
            &|edition| {
                edition.locales[0]
                    .documents
                    .get_mut("guidance")
                    .unwrap()
                    .pages[0]
                    .paragraphs
                    .swap(0, 1)
            },
            &|edition| {
                edition.locales[0]
                    .documents
                    .get_mut("guidance")
                    .unwrap()
                    .pages[0]
                    .body_state = State::Reviewed
            },
            &|edition| {
                edition.locales[0]
                    .documents
                    .get_mut("guidance")
                    .unwrap()
                    .title
                    .text
                    .push('!')
            },
        ];
        for (index, change) in changes.into_iter().enumerate() {
            assert!(differs(change), "change {index}");
        }
        assert!(!differs(&|edition| edition
            .links
            .values_mut()
            .for_each(|link| link.confirmed_on = None)));
        assert!(!differs(
            &|edition| edition.locales[0].language.package = None
        ));
        assert!(!differs(
            &|edition| edition.digest = Digest::of(["something else"])
        ));
    }
}
