//! Plain values: dates, addresses, names.

use super::Checker;
use crate::kinds::Kind;
use crate::read::Document;
use crate::schema::Word;
use crate::typography::french;

impl Checker<'_> {
    /// A date, `YYYY[-MM[-DD]]`.
    pub fn date<T>(&mut self, document: &Document<T>, date: &Word) -> String {
        if !is_date(date.get_ref()) {
            self.error(
                document,
                date,
                Kind::BadDate {
                    date: date.get_ref().clone(),
                },
            );
        }
        date.get_ref().clone()
    }

    /// A date to the day.
    pub fn day<T>(&mut self, document: &Document<T>, date: &Word) -> String {
        if !is_date(date.get_ref()) || date.get_ref().len() != 10 {
            self.error(
                document,
                date,
                Kind::BadDate {
                    date: date.get_ref().clone(),
                },
            );
        }
        date.get_ref().clone()
    }

    /// An http(s) address.
    pub fn address<T>(&mut self, document: &Document<T>, url: &Word) -> String {
        if !is_address(url.get_ref()) {
            self.error(
                document,
                url,
                Kind::BadAddress {
                    url: url.get_ref().clone(),
                },
            );
        }
        url.get_ref().clone()
    }

    /// A title or a name as published, in French typography.
    pub fn words<T>(&mut self, document: &Document<T>, words: &Word) -> String {
        if words.get_ref().trim().is_empty() {
            self.error(document, words, Kind::EmptyWord);
        }
        // One of them separates the words of the tables.
        if words.get_ref().contains(char::is_control) {
            let key = words.get_ref().replace(char::is_control, "");
            self.error(document, words, Kind::TextControl { key });
        }
        french(words.get_ref().trim())
    }
}

fn is_date(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let digits = |part: &str, length: usize| {
        part.len() == length && part.bytes().all(|b| b.is_ascii_digit())
    };
    if !parts
        .iter()
        .zip([4, 2, 2])
        .all(|(part, length)| digits(part, length))
        || parts.len() > 3
    {
        return false;
    }
    let number = |index: usize| parts.get(index).and_then(|part| part.parse::<u32>().ok());
    let year = number(0).unwrap_or_default();
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match number(1) {
        Some(4 | 6 | 9 | 11) => 30,
        Some(2) if leap => 29,
        Some(2) => 28,
        _ => 31,
    };
    (1000..=2999).contains(&year)
        && number(1).is_none_or(|month| (1..=12).contains(&month))
        && number(2).is_none_or(|day| (1..=days).contains(&day))
}

fn is_address(url: &str) -> bool {
    let Some(rest) = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))
    else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let label =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    name.contains('.')
        && name.split('.').all(label)
        && !url
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || "<>\"'`\\{}|^".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_that_exist() {
        for good in ["2026", "2026-11", "2026-11-21", "2024-02-29"] {
            assert!(is_date(good), "{good}");
        }
        let bad = [
            "",
            "26",
            "2026-13",
            "2026-1",
            "2026-02-30",
            "2025-02-29",
            "2026-11-21-01",
            "2026-00",
            "x",
        ];
        for bad in bad {
            assert!(!is_date(bad), "{bad}");
        }
    }

    #[test]
    fn addresses_are_http_with_a_domain() {
        for good in [
            "https://odd17.org",
            "http://www.lerameau.fr/a/?b=c#d",
            "https://a.fr:8080/é",
        ] {
            assert!(is_address(good), "{good}");
        }
        let bad = [
            "javascript:alert(1)",
            "https://",
            "https://a b.fr",
            "odd17.org",
            "ftp://a.fr",
            "https://a..fr",
            "https://a.fr/\"x",
        ];
        for bad in bad {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
