//! The id that a mistyped one was probably meant to be.

/// The candidate nearest to a word, if it is near enough to be worth suggesting. Accents and case are
/// forgiven, since ids have neither.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = plain(word);
    let limit = word.chars().count() / 3;
    candidates
        .into_iter()
        .map(|candidate| (distance(&word, &plain(candidate)), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

fn plain(word: &str) -> String {
    word.to_lowercase()
        .chars()
        .map(|c| match c {
            'à' | 'â' | 'ä' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' | 'ö' => 'o',
            'ù' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            '_' | ' ' => '-',
            other => other,
        })
        .collect()
}

/// Edit distance with transpositions (optimal string alignment).
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        rows[i][0] = i;
        for j in 1..=b.len() {
            let change = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = change.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = best;
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typing_slip_finds_its_id() {
        let ids = ["connaissance", "competences", "preuve"];
        assert_eq!(nearest("conaissance", ids), Some("connaissance"));
        assert_eq!(nearest("compétences", ids), Some("competences"));
        assert_eq!(nearest("prueve", ids), Some("preuve"));
    }

    #[test]
    fn short_ids_are_all_near_each_other_so_only_case_and_accents_are_forgiven() {
        assert_eq!(nearest("M4", ["M1", "M2"]), None);
        assert_eq!(nearest("m2", ["M1", "M2"]), Some("M2"));
    }

    #[test]
    fn an_unrelated_word_finds_none() {
        assert_eq!(nearest("moyens", ["connaissance", "preuve"]), None);
        assert_eq!(nearest("", ["preuve"]), None);
    }
}
