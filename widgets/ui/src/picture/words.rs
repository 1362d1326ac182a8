//! Names broken into lines.

/// The characters of the longest word.
pub fn longest_word(name: &str) -> usize {
    words(name)
        .map(|word| word.chars().count())
        .max()
        .unwrap_or(0)
}

/// The words of `name` on lines of at most `most` characters. A word that is longer is cut, with a hyphen.
pub fn wrap(name: &str, most: usize) -> Vec<String> {
    let most = most.max(2);
    let mut lines: Vec<String> = Vec::new();
    for word in words(name) {
        for piece in pieces(word, most) {
            match lines.last_mut() {
                Some(line) if length(line) + 1 + length(&piece) <= most => {
                    line.push(' ');
                    line.push_str(&piece);
                }
                _ => lines.push(piece),
            }
        }
    }
    lines
}

/// The words, parted where a line may break: not at the spaces that hold a number and its unit together.
fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split([' ', '\n']).filter(|word| !word.is_empty())
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// A word in pieces of at most `most` characters, hyphens included.
fn pieces(word: &str, most: usize) -> Vec<String> {
    let characters: Vec<char> = word.chars().collect();
    if characters.len() <= most {
        return vec![word.to_owned()];
    }
    let mut pieces: Vec<String> = characters
        .chunks(most - 1)
        .map(|chunk| chunk.iter().collect())
        .collect();
    let last = pieces.len() - 1;
    for piece in pieces.iter_mut().take(last) {
        piece.push('-');
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{longest_word, wrap};

    #[test]
    fn words_fill_the_line_and_go_on_to_the_next() {
        assert_eq!(
            wrap("Appui des parties prenantes", 12),
            ["Appui des", "parties", "prenantes"]
        );
        assert_eq!(wrap("", 12), Vec::<String>::new());
    }

    #[test]
    fn a_number_stays_with_its_unit() {
        assert_eq!(
            wrap("soit 40\u{202f}000\u{a0}€", 9),
            ["soit", "40\u{202f}000\u{a0}€"]
        );
    }

    #[test]
    fn letters_are_counted_not_bytes() {
        assert_eq!(wrap("éééé ééé", 8), ["éééé ééé"]);
        assert_eq!(longest_word("à la coopération"), 11);
    }

    #[test]
    fn a_word_too_long_for_any_line_is_cut_with_a_hyphen() {
        let lines = wrap("territorialisation", 10);
        assert_eq!(lines, ["territori-", "alisation"]);
        assert!(lines.iter().all(|line| line.chars().count() <= 10));
    }
}
