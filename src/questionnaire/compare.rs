//! « Regards croisés »: several people's answers to one questionnaire, laid over one another.

use super::{Answer, Answers, Kind, Question, Questionnaire, Role, assess};
use crate::sort::sort;

/// Fewest people that can be compared.
pub const FEWEST: usize = 2;
/// Most people that can be compared.
pub const MOST: usize = 30;

/// Why sets of answers cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareError {
    /// Fewer than two; how many there are.
    TooFew(usize),
    /// More than thirty; how many there are.
    TooMany(usize),
    /// They answer different questionnaires.
    Mixed,
}

/// Several people's answers, side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// How many people.
    pub people: usize,
    /// One comparison per question, in order.
    pub questions: Vec<QuestionComparison>,
    /// What to talk about first: indexes of the scored questions and of the declared need on which views differ,
    /// most divergent first.
    pub order: Vec<usize>,
    /// Per verdict: its index, the people surely at each place, and those whose result is open.
    pub places: Vec<(usize, Vec<usize>, usize)>,
}

/// The answers to one question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionComparison {
    /// Index of the question.
    pub question: usize,
    /// People per option.
    pub counts: Vec<usize>,
    /// People who do not know, or did not answer.
    pub unknown: usize,
    /// Median of the known answers; for scales only.
    pub median: Option<f64>,
    /// Lowest known answer; for scales only.
    pub low: Option<u8>,
    /// Highest known answer; for scales only.
    pub high: Option<u8>,
    /// How far views differ, 0 (all agree) to 1 (as far apart as can be), over the known answers.
    ///
    /// On a scale, the mean of two shares of their largest value: the distance between the extremes, and the mean
    /// absolute deviation from the median. The first hears a single dissenting voice, the second two camps. For a
    /// choice, the share of people outside the largest group, over the largest that share can be.
    pub divergence: f64,
}

/// Compares two to thirty people's answers to one questionnaire.
pub fn compare(people: &[Answers]) -> Result<Comparison, CompareError> {
    let (Some(first), FEWEST..=MOST) = (people.first(), people.len()) else {
        let count = people.len();
        return Err(if count < FEWEST {
            CompareError::TooFew(count)
        } else {
            CompareError::TooMany(count)
        });
    };
    let questionnaire = first.questionnaire();
    if people
        .iter()
        .any(|answers| answers.questionnaire() != questionnaire)
    {
        return Err(CompareError::Mixed);
    }
    let asked = questionnaire.questions.iter().enumerate();
    let questions: Vec<_> = asked
        .map(|(index, question)| compare_question(index, question, people))
        .collect();
    Ok(Comparison {
        people: people.len(),
        order: most_divergent(questionnaire, &questions),
        places: count_places(questionnaire, people),
        questions,
    })
}

fn compare_question(index: usize, question: &Question, people: &[Answers]) -> QuestionComparison {
    let mut known: Vec<u8> = people
        .iter()
        .map(|answers| answers.get(index))
        .filter_map(Answer::known)
        .collect();
    sort(&mut known, |one, other| one < other);
    let count = |option| {
        known
            .iter()
            .filter(|answer| usize::from(**answer) == option)
            .count()
    };
    let counts: Vec<usize> = (0..question.options.len()).map(count).collect();
    let ordered = question.kind == Kind::Echelle;
    QuestionComparison {
        question: index,
        unknown: people.len() - known.len(),
        median: if ordered { median(&known) } else { None },
        low: known.first().copied().filter(|_| ordered),
        high: known.last().copied().filter(|_| ordered),
        divergence: if ordered {
            scale_divergence(&known, counts.len())
        } else {
            choice_divergence(&counts, known.len())
        },
        counts,
    }
}

/// The median of sorted values; the middle of the two central ones when their number is even.
fn median(sorted: &[u8]) -> Option<f64> {
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get(sorted.len().saturating_sub(1) / 2)?;
    Some((f64::from(*lower) + f64::from(*upper)) / 2.0)
}

fn scale_divergence(sorted: &[u8], options: usize) -> f64 {
    let (Some(low), Some(high), Some(median)) = (sorted.first(), sorted.last(), median(sorted))
    else {
        return 0.0;
    };
    let longest = options.saturating_sub(1) as f64;
    if longest <= 0.0 {
        return 0.0;
    }
    let deviation: f64 = sorted
        .iter()
        .map(|value| (f64::from(*value) - median).abs())
        .sum();
    let mean = deviation / sorted.len() as f64;
    // Half of the people at each end is the most they can deviate: half of the scale on average.
    f64::from(high - low) / longest / 2.0 + mean / longest
}

fn choice_divergence(counts: &[usize], known: usize) -> f64 {
    let largest = counts.iter().copied().max().unwrap_or(0);
    let groups = counts.len().min(known);
    if groups < 2 {
        return 0.0;
    }
    // The most even split still leaves its largest group: ⌈known / options⌉ people.
    let most = known - known.div_ceil(counts.len());
    (known - largest) as f64 / most as f64
}

fn most_divergent(questionnaire: &Questionnaire, questions: &[QuestionComparison]) -> Vec<usize> {
    let telling = |index: usize| {
        let role = questionnaire
            .questions
            .get(index)
            .map(|question| question.role);
        matches!(role, Some(Role::Mesure | Role::Besoin))
    };
    let mut differing: Vec<&QuestionComparison> = questions
        .iter()
        .filter(|compared| compared.divergence > 0.0 && telling(compared.question))
        .collect();
    sort(&mut differing, |one, other| {
        one.divergence > other.divergence
    });
    differing.iter().map(|compared| compared.question).collect()
}

fn count_places(
    questionnaire: &Questionnaire,
    people: &[Answers],
) -> Vec<(usize, Vec<usize>, usize)> {
    let empty = |verdict: &super::Verdict| vec![0; verdict.places.len()];
    let mut places: Vec<(usize, Vec<usize>, usize)> = questionnaire
        .verdicts
        .iter()
        .enumerate()
        .map(|(index, verdict)| (index, empty(verdict), 0))
        .collect();
    for assessment in people.iter().map(assess) {
        for (result, (_, counts, open)) in assessment.verdicts.iter().zip(&mut places) {
            let certain = result.place.filter(|_| result.is_certain());
            match certain.and_then(|place| counts.get_mut(place)) {
                Some(count) => *count += 1,
                None => *open += 1,
            }
        }
    }
    places
}
