//! Typography: editors write with the keyboard's spaces and apostrophes, readers get the language's own.
//!
//! French: a curly apostrophe; a narrow no-break space before `;`, `?`, `!`; a no-break space before `:` and
//! `»`, after `«`, between a number and its unit; a narrow one between thousands. Never inside
//! `{placeholders}` or addresses. Both functions give the same text when applied twice.

const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// Units that stay with their number.
const UNITS: [&str; 13] = [
    "%", "‰", "€", "k€", "M€", "Md€", "h", "min", "ETP", "km", "m²", "ha", "°C",
];

/// French typography.
pub fn french(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for (word, space) in words(text) {
        out.push_str(&if is_address(word) {
            word.to_owned()
        } else {
            curly(word)
        });
        out.push_str(&space_between(word, space));
    }
    out
}

/// English typography: curly apostrophes.
pub fn english(text: &str) -> String {
    words(text)
        .map(|(word, space)| {
            let word = if is_address(word) {
                word.to_owned()
            } else {
                curly(word)
            };
            word + space.text
        })
        .collect()
}

/// White space with what follows it.
#[derive(Clone, Copy)]
struct Space<'a> {
    text: &'a str,
    next: &'a str,
}

/// Words, each with the white space after it and the rest of the text.
fn words(text: &str) -> impl Iterator<Item = (&str, Space<'_>)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let next = after.trim_start();
        let space = Space {
            text: &after[..after.len() - next.len()],
            next,
        };
        rest = next;
        Some((word, space))
    })
}

fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains("www.") || word.contains('@')
}

/// Apostrophes outside placeholders: straight ones become curly.
fn curly(word: &str) -> String {
    let mut depth = 0_usize;
    word.chars()
        .map(|c| match c {
            '{' => {
                depth += 1;
                c
            }
            '}' => {
                depth = depth.saturating_sub(1);
                c
            }
            '\'' if depth == 0 => '’',
            other => other,
        })
        .collect()
}

fn space_between(word: &str, space: Space<'_>) -> String {
    let single = space.text.chars().count() == 1 && !space.text.contains('\n');
    let next = first_word(space.next);
    if !single || next.is_empty() {
        return space.text.to_owned();
    }
    let fitting = if next.starts_with([';', '?', '!']) {
        Some(NARROW)
    } else if next.starts_with([':', '»']) || word.ends_with('«') {
        Some(NO_BREAK)
    } else if is_thousands(word, next) {
        Some(NARROW)
    } else if (ends_with_digit(word) || word.ends_with('}')) && UNITS.contains(&bare(next)) {
        Some(NO_BREAK)
    } else {
        None
    };
    match fitting {
        // Between thousands, a no-break space that the author chose is as good as ours.
        Some(NARROW) if space.text.starts_with(NO_BREAK) && is_thousands(word, next) => {
            NO_BREAK.to_string()
        }
        Some(space) => space.to_string(),
        None => space.text.to_owned(),
    }
}

fn first_word(text: &str) -> &str {
    text.split(char::is_whitespace).next().unwrap_or_default()
}

/// A word without the punctuation that closes it.
fn bare(word: &str) -> &str {
    word.trim_end_matches(['.', ',', ')', ';', ':', '?', '!', '»', '…'])
}

fn ends_with_digit(word: &str) -> bool {
    word.ends_with(|c: char| c.is_ascii_digit())
}

/// `10` then `000`: a group of one to three digits, then exactly three. A year is never taken for one.
fn is_thousands(word: &str, next: &str) -> bool {
    let group = word.trim_start_matches(['(', '+', '-', '−', '~', '≈']);
    let three = bare(next);
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    (1..=3).contains(&group.len()) && digits(group) && three.len() == 3 && digits(three)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: &str) {
        assert_eq!(french(input), expected, "{input}");
        assert_eq!(french(expected), expected, "applied twice: {input}");
    }

    #[test]
    fn apostrophes_are_curly() {
        check("l'alliance d'aujourd'hui", "l’alliance d’aujourd’hui");
    }

    #[test]
    fn high_punctuation_never_starts_a_line() {
        check("Où en êtes-vous ?", "Où en êtes-vous\u{202f}?");
        check("un ; deux ! trois", "un\u{202f}; deux\u{202f}! trois");
        check("Ceci : cela", "Ceci\u{a0}: cela");
        check("« Enregistrer »", "«\u{a0}Enregistrer\u{a0}»");
        check("« Vraiment ? »", "«\u{a0}Vraiment\u{202f}?\u{a0}»");
    }

    #[test]
    fn numbers_stay_with_their_units() {
        check("63 % des écosystèmes", "63\u{a0}% des écosystèmes");
        check("de 2 à 12 h.", "de 2 à 12\u{a0}h.");
        check("{value} % du total", "{value}\u{a0}% du total");
        check("5,7 M€", "5,7\u{a0}M€");
        check("3 hommes", "3 hommes");
    }

    #[test]
    fn thousands_stay_together_and_years_are_not_thousands() {
        check("10 000 tirages", "10\u{202f}000 tirages");
        check("1 234 567 €", "1\u{202f}234\u{202f}567\u{a0}€");
        check("10\u{a0}000 tirages", "10\u{a0}000 tirages");
        check("en 2025 350 catalyseurs", "en 2025 350 catalyseurs");
    }

    #[test]
    fn placeholders_and_addresses_are_left_alone() {
        check("{l'un} et l'autre", "{l'un} et l’autre");
        check(
            "https://exemple.fr/l'eau?a=1 ici",
            "https://exemple.fr/l'eau?a=1 ici",
        );
        check("contact@l'eau.fr", "contact@l'eau.fr");
    }

    #[test]
    fn line_breaks_and_double_spaces_stay() {
        check("un\n: deux", "un\n: deux");
        check("un  ? deux", "un  ? deux");
    }

    #[test]
    fn english_only_curls_apostrophes() {
        assert_eq!(english("don't : « x » 5 %"), "don’t : « x » 5 %");
    }
}
