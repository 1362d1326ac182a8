//! The visitor's own path as files: a text that one can read and tick off (Markdown), a table (CSV), a calendar of its
//! events (RFC 5545).

use super::Context;
use super::table::Table;
use crate::catalogue::{Day, Facet, Item, Key, Span, Tag};
use crate::compass::{Kept, Total};
use crate::referentiel::{DATE, EDITION, texts};
use crate::share;

/// What a path's files are written from.
#[derive(Clone, Copy)]
pub struct PathFile<'a> {
    /// The visit; the whole of it is in the code that the text ends with.
    pub kept: &'a Kept,
    /// What there is.
    pub items: &'a [Item],
    /// Language, day, territory.
    pub context: Context<'a>,
}

/// Minutes as one says them: `45 min`, `2 h`, `2 h 15 min`.
fn minutes(out: &mut String, minutes: u32) {
    let (hours, rest) = (minutes / 60, minutes % 60);
    if hours > 0 {
        out.push_str(&hours.to_string());
        out.push_str("\u{a0}h");
    }
    if hours > 0 && rest > 0 {
        out.push('\u{a0}');
    }
    if rest > 0 || hours == 0 {
        out.push_str(&rest.to_string());
        out.push_str("\u{a0}min");
    }
}

/// A range of time: `2 h – 12 h`; one time where it is no range.
pub fn span_words(span: Span) -> String {
    let mut out = String::new();
    minutes(&mut out, span.least);
    if span.most > span.least {
        out.push_str(" – ");
        minutes(&mut out, span.most);
    }
    out
}

impl PathFile<'_> {
    /// The time of the whole, or of what is left to do, past events apart, in words: what is unknown of it too.
    pub fn total_words(&self, left: bool) -> String {
        let is_out = |item: &Item, done| left && (done || self.is_past(item));
        let Total { span, unknown } = self.kept.steps.total(self.items, is_out);
        let lang = self.context.lang;
        let time = span_words(span);
        let text = if left {
            texts::INTERFACE_BOUSSOLE_PATH_LEFT
        } else {
            texts::INTERFACE_BOUSSOLE_PATH_TOTAL
        };
        let mut out = text.fill(lang, &[("time", &time)]);
        if unknown > 0 {
            out.push(' ');
            let count = unknown.to_string();
            out += &texts::INTERFACE_BOUSSOLE_PATH_UNKNOWN.fill(lang, &[("count", &count)]);
        }
        out
    }

    fn is_past(&self, item: &Item) -> bool {
        Day::parse(self.context.date).is_some_and(|today| item.is_past(today))
    }

    /// Publisher, date, time, and what is to be said besides.
    fn about(&self, item: &Item) -> String {
        let lang = self.context.lang;
        let span = item.span().map(span_words);
        let past = texts::INTERFACE_PAST.of(lang);
        let local = texts::INTERFACE_LOCAL.of(lang);
        let parts = [
            item.publisher(),
            item.date(),
            span.as_deref().unwrap_or_default(),
            if self.is_past(item) { past } else { "" },
            if item.is_local() { local } else { "" },
        ];
        let mut out = String::new();
        for part in parts.into_iter().filter(|part| !part.is_empty()) {
            if !out.is_empty() {
                out.push_str(" · ");
            }
            out.push_str(part);
        }
        out
    }

    /// A text with a box to tick for each resource.
    pub fn markdown(&self) -> String {
        let lang = self.context.lang;
        let mut out = String::from("# ");
        out.push_str(texts::INTERFACE_BOUSSOLE_PART_PATH.of(lang));
        out.push_str("\n\n");
        if let Some(territoire) = self.context.territoire {
            escape(&mut out, territoire);
            out.push_str(" · ");
        }
        out.push_str(self.context.date);
        out.push_str("\n\n");
        for (item, done) in self.kept.steps.items(self.items) {
            out.push_str(if done { "- [x] " } else { "- [ ] " });
            match item.address() {
                Some(address) => {
                    out.push('[');
                    escape(&mut out, item.title());
                    out.push_str("](<");
                    out.push_str(&bare(address));
                    out.push_str(">)");
                }
                None => escape(&mut out, item.title()),
            }
            for line in [self.about(item).as_str(), item.summary(lang)] {
                if !line.is_empty() {
                    out.push_str("  \n  ");
                    escape(&mut out, line);
                }
            }
            out.push('\n');
        }
        out.push('\n');
        out.push_str(&self.total_words(false));
        out.push_str("\n\n");
        let code = share::encode_compass(self.kept);
        out += &texts::INTERFACE_REPORT_CODE.fill(lang, &[("code", &code)]);
        out.push_str("\n\n");
        let edition = EDITION.to_string();
        let values = [
            ("version", env!("CARGO_PKG_VERSION")),
            ("edition", &edition),
            ("date", DATE),
        ];
        out += &texts::INTERFACE_REPORT_VERSION.fill(lang, &values);
        out.push('\n');
        out
    }

    /// A table, one row per resource.
    pub fn csv(&self) -> String {
        let mut table = Table::new(&[
            "ordre",
            "fait",
            "titre",
            "editeur",
            "date",
            "passe",
            "minutes_min",
            "minutes_max",
            "objectif",
            "maturite",
            "adresse",
            "locale",
            "texte",
        ]);
        let yes = |is: bool| if is { "1" } else { "0" };
        for (index, (item, done)) in self.kept.steps.items(self.items).into_iter().enumerate() {
            let span = item.span();
            let minutes =
                |pick: fn(Span) -> u32| span.map_or(String::new(), |span| pick(span).to_string());
            table.row(&[
                &(index + 1).to_string(),
                yes(done),
                item.title(),
                item.publisher(),
                item.date(),
                yes(self.is_past(item)),
                &minutes(|span| span.least),
                &minutes(|span| span.most),
                &ids(item.tags(), Facet::Objectif),
                &ids(item.tags(), Facet::Maturite),
                item.address().unwrap_or_default(),
                yes(item.is_local()),
                item.summary(self.context.lang),
            ]);
        }
        table.finish()
    }

    /// How many resources of the path are events to come, and how many are past.
    pub fn events(&self) -> (usize, usize) {
        let (mut ahead, mut past) = (0, 0);
        for (item, _) in self.kept.steps.items(self.items) {
            if item.event().is_some() {
                *(if self.is_past(item) {
                    &mut past
                } else {
                    &mut ahead
                }) += 1;
            }
        }
        (ahead, past)
    }

    /// A calendar of the events; of those that are past too, said so, where they are asked for.
    pub fn calendar(&self, with_past: bool) -> String {
        let mut out = String::new();
        line(&mut out, "BEGIN:VCALENDAR", "");
        line(&mut out, "VERSION:", "2.0");
        line(&mut out, "PRODID:", "-//Cap commun//Boussole//FR");
        for (item, _) in self.kept.steps.items(self.items) {
            let is_past = self.is_past(item);
            if item.event().is_some() && (with_past || !is_past) {
                self.event(&mut out, item, is_past);
            }
        }
        line(&mut out, "END:VCALENDAR", "");
        out
    }

    fn event(&self, out: &mut String, item: &Item, is_past: bool) {
        let lang = self.context.lang;
        let (kind, number) = match item.key() {
            Key::Shared(code) => ("r", u32::from(code)),
            Key::Local(key) => ("l", key),
        };
        let uid = [kind, &number.to_string(), "@cap-commun"].concat();
        let mut title = escaped(item.title());
        if is_past {
            title = [&title, " (", texts::INTERFACE_PAST.of(lang), ")"].concat();
        }
        line(out, "BEGIN:VEVENT", "");
        line(out, "UID:", &uid);
        line(
            out,
            "DTSTAMP:",
            &[&digits(self.context.date), "T000000Z"].concat(),
        );
        line(out, "DTSTART;VALUE=DATE:", &digits(item.date()));
        line(out, "SUMMARY:", &title);
        let (publisher, text) = (item.publisher(), item.summary(lang));
        let between = if publisher.is_empty() || text.is_empty() {
            ""
        } else {
            " — "
        };
        let about = [publisher, between, text].concat();
        line(out, "DESCRIPTION:", &escaped(&about));
        if let Some(address) = item.address() {
            line(out, "URL:", &bare(address));
        }
        line(out, "TRANSP:", "TRANSPARENT");
        line(out, "END:VEVENT", "");
    }
}

/// An address without what ends one in a text.
fn bare(address: &str) -> String {
    let mut out = String::new();
    for letter in address.chars() {
        match letter {
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            ' ' => out.push_str("%20"),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}

/// The values of a facet, by their ids.
fn ids(tags: &[Tag], facet: Facet) -> String {
    let mut out = String::new();
    for tag in tags.iter().filter(|tag| tag.facet == facet) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(facet.value(tag.value).map_or("", |value| value.id));
    }
    out
}

/// A day without its dashes.
fn digits(day: &str) -> String {
    day.chars().filter(char::is_ascii_digit).collect()
}

/// Adds a text in which no letter means anything to Markdown, nor a line's first ones.
fn escape(out: &mut String, text: &str) {
    let mut is_first = true;
    for letter in text.chars() {
        if letter.is_control() {
            out.push(' ');
            continue;
        }
        let means = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' => true,
            '-' | '+' | '=' | '.' | ')' => is_first,
            _ => false,
        };
        if means {
            out.push('\\');
        }
        is_first &= letter.is_ascii_digit() || letter == ' ';
        out.push(letter);
    }
}

/// A text as a calendar writes it.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' => out.push_str("\\n"),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}

/// Adds a line, folded so that none has more than 75 octets; no letter is torn.
fn line(out: &mut String, name: &str, value: &str) {
    let mut octets = 0;
    for letter in name.chars().chain(value.chars()) {
        if octets + letter.len_utf8() > 75 {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(letter);
        octets += letter.len_utf8();
    }
    out.push_str("\r\n");
}
