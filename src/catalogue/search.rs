//! Words: typed by hand, looked for as the start of any word, without accents or case, forgiving of typing errors.

/// Plain text: small letters without accents, one space between words, none around.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        let letter = match letter {
            '\u{c0}'..='\u{de}' => char::from_u32(u32::from(letter) + 32).unwrap_or(letter),
            'Œ' => 'œ',
            _ => letter.to_ascii_lowercase(),
        };
        match letter {
            'a'..='z' | '0'..='9' => out.push(letter),
            'à'..='å' => out.push('a'),
            'ç' => out.push('c'),
            'è'..='ë' => out.push('e'),
            'ì'..='ï' => out.push('i'),
            'ñ' => out.push('n'),
            'ò'..='ö' => out.push('o'),
            'ù'..='ü' => out.push('u'),
            'ý' | 'ÿ' => out.push('y'),
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            // What is put over the letter before.
            '\u{300}'..='\u{36f}' => {}
            // Signs, without the standard library's tables of what is a letter: several hundred bytes.
            '\0'..='\u{bf}'
            | '×'
            | '÷'
            | '\u{2000}'..='\u{2bff}'
            | '\u{3000}'..='\u{303f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{1f000}'.. => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            _ => out.push(letter),
        }
    }
    out.truncate(out.trim_end().len());
    if out.starts_with(' ') {
        out.split_off(1)
    } else {
        out
    }
}

/// Whether some word of a folded text begins with a folded word.
pub(crate) fn begins(word: &str, text: &str) -> bool {
    text.split(' ').any(|own| own.starts_with(word))
}

/// Whether some word of a folded text begins nearly as a folded word: one typing error from four letters on, two from
/// eight on.
pub(crate) fn begins_nearly(word: &str, text: &str) -> bool {
    let most = match word.len() {
        ..4 => return false,
        4..8 => 1,
        _ => 2,
    };
    let word = word.as_bytes();
    text.split(' ')
        .any(|own| errors(word, own.as_bytes(), most) <= most)
}

/// Letters that are compared, of each word.
const LETTERS: usize = 24;

/// Errors between a word and the start of another that is nearest to it: letters added, left out, changed, or two
/// neighbours exchanged (optimal string alignment). More than `most` where it is more than that.
fn errors(word: &[u8], other: &[u8], most: u8) -> u8 {
    let word = word.get(..LETTERS).unwrap_or(word);
    let other = other.get(..LETTERS).unwrap_or(other);
    let at = |row: &[u8; LETTERS + 1], place: usize| row.get(place).copied().unwrap_or(most);
    // For each start of the word, the errors to each start of the other; and the two rows before.
    let (mut earlier, mut last) = ([0; LETTERS + 1], [0; LETTERS + 1]);
    for (cell, count) in last.iter_mut().zip(0..) {
        *cell = count;
    }
    let (mut before, mut reached) = (0, 0);
    for (letter, count) in word.iter().zip(1..) {
        let mut row = [count; LETTERS + 1];
        let (mut left, mut least, mut neighbour) = (count, count, 0);
        let cells = row.iter_mut().skip(1).zip(other);
        for (place, (cell, own)) in cells.enumerate() {
            let changed = at(&last, place) + u8::from(letter != own);
            let mut best = changed.min(at(&last, place + 1) + 1).min(left + 1);
            if *letter == neighbour && *own == before {
                best = best.min(at(&earlier, place.saturating_sub(1)) + 1);
            }
            *cell = best;
            (left, neighbour, least) = (best, *own, least.min(best));
        }
        if least > most {
            return least;
        }
        (before, reached) = (*letter, least);
        (earlier, last) = (last, row);
    }
    reached
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_is_folded_to_plain_letters() {
        for (text, folded) in [
            ("", ""),
            (" … ", ""),
            ("Économie(s) & Territoire(s)", "economie s territoire s"),
            ("« Cœur d’œuvre »", "coeur d oeuvre"),
            ("e\u{301}te\u{301} ÀÇÑÜ ÿ Æ", "ete acnu y ae"),
            ("ODD 17 — n° 3", "odd 17 n 3"),
            ("λόγος × 2", "λόγος 2"),
            (
                "« Été »\u{202f}: 10 % → 12 €, n° 3\u{1f389}",
                "ete 10 12 n 3",
            ),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn a_word_is_found_by_how_it_begins() {
        assert!(begins("parten", "les partenariats"));
        assert!(!begins("ariats", "les partenariats"));
    }

    #[test]
    fn typing_errors_are_forgiven_by_length() {
        for (typed, text, found) in [
            ("parteanriat", "les partenariats strategiques", true),
            ("partenraiatt", "les partenariats", true),
            ("partneariats", "les partenariats", true),
            ("partneraits", "les partenariats", false),
            ("modle", "un modele", true),
            ("mdele", "un modele", true),
            ("mdle", "un modele", false),
            ("cahrte", "la charte", true),
            ("kti", "kit pratique", false),
            ("zzzz", "", false),
        ] {
            assert_eq!(begins_nearly(typed, text), found, "{typed} in {text}");
        }
    }

    /// Straight from the definition.
    fn slow(word: &[u8], other: &[u8]) -> u8 {
        let mut table = vec![vec![0_u8; other.len() + 1]; word.len() + 1];
        for i in 0..=word.len() {
            for j in 0..=other.len() {
                table[i][j] = match (i, j) {
                    (0, j) => j as u8,
                    (i, 0) => i as u8,
                    _ => {
                        let changed = table[i - 1][j - 1] + u8::from(word[i - 1] != other[j - 1]);
                        let mut best = changed.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                        if i > 1
                            && j > 1
                            && word[i - 1] == other[j - 2]
                            && word[i - 2] == other[j - 1]
                        {
                            best = best.min(table[i - 2][j - 2] + 1);
                        }
                        best
                    }
                };
            }
        }
        table[word.len()].iter().copied().min().unwrap_or_default()
    }

    proptest! {
        #[test]
        fn errors_are_those_of_the_definition(word in "[a-c]{1,12}", other in "[a-c]{0,14}", most in 0_u8..4) {
            let (found, expected) = (errors(word.as_bytes(), other.as_bytes(), most), slow(word.as_bytes(), other.as_bytes()));
            prop_assert_eq!(found <= most, expected <= most);
            prop_assert!(found > most || found == expected);
        }

        #[test]
        fn folding_twice_is_folding_once(text in ".{0,30}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
            prop_assert!(!once.contains("  ") && once.trim() == once);
        }
    }
}
