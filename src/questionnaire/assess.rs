//! The result of a questionnaire, with its reasons. An unknown answer is never read as zero: the result is given
//! over every completion of the unknown answers, and says which of them would settle it.

use super::completion::{Extent, extent};
use super::nearest::{Cheapest, bit, explore, places_of, shown};
use super::{Answers, Questionnaire, Radar, Ranking, Role, ScoredPlace, Towards, Verdict};
use crate::sort::sort;

/// What a person's answers lead to.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The questionnaire that was answered.
    pub questionnaire: &'static Questionnaire,
    /// One result per verdict.
    pub verdicts: Vec<VerdictResult>,
    /// One result per ranking.
    pub rankings: Vec<RankingResult>,
    /// One result per radar.
    pub radars: Vec<RadarResult>,
    /// The need that the person declares, beside what the first verdict observes; they are never averaged.
    pub declared: Option<Declared>,
    /// Scored questions without a known answer.
    pub unknown: Vec<usize>,
}

/// The result of one verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct VerdictResult {
    /// The verdict.
    pub verdict: &'static Verdict,
    /// The rule that gives the place, where it is one and the same rule for every completion that reaches it.
    pub rule: Option<usize>,
    /// The place: the one that every completion of the unknown answers reaches; else, where places are ordered,
    /// the lowest that any completion reaches (« at least »); else none, and the result is open.
    pub place: Option<usize>,
    /// Every place that some completion reaches, ascending; one when the result is certain.
    pub possible: Vec<usize>,
    /// Unknown questions whose answer alone could change [`possible`](Self::possible).
    pub would_settle: Vec<usize>,
    /// Unknown questions that could change the place, the other unknown answers being what they may be; those that
    /// [settle](Self::would_settle) by themselves among them.
    pub may_matter: Vec<usize>,
    /// The smallest change to each other place: where places are ordered, the higher ones first, ascending, then the
    /// lower ones. A place that no change of the scored answers gives is absent: it may lie below what the same
    /// change would reach.
    pub towards: Vec<Towards>,
    /// The smallest of all: fewest answers, then fewest steps, then the higher place. Where places are ordered, a
    /// lower one only where no higher one is left.
    pub nearest: Option<Towards>,
}

impl VerdictResult {
    /// Whether the unknown answers, if any, change nothing.
    pub fn is_certain(&self) -> bool {
        self.possible.len() == 1
    }

    /// The place that the answers establish: the one they lead to, or the one they lead at least to. None where
    /// they exclude no place from the lowest up: « at least the lowest » says nothing.
    pub fn established(&self) -> Option<usize> {
        self.place.filter(|place| *place > 0 || self.is_certain())
    }
}

/// The declared need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Declared {
    /// The question that asks for it.
    pub question: usize,
    /// Index of the place, in the first verdict.
    pub place: usize,
    /// How it stands to the observed place.
    pub relation: Relation,
}

/// How the declared need stands to the observed place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The same place.
    Concordant,
    /// Higher than every place the answers leave possible.
    NeedHigher,
    /// Lower than every place the answers leave possible.
    NeedLower,
    /// The unknown answers decide, or the places are not ordered.
    Unsettled,
}

/// Scored places, best first.
#[derive(Clone, Debug, PartialEq)]
pub struct RankingResult {
    /// The ranking.
    pub ranking: &'static Ranking,
    /// Places by the middle of their range, highest first; the file's order on a tie.
    pub places: Vec<RankedPlace>,
}

impl RankingResult {
    /// The places that may come first, and whether they surely do: one that no other can reach, or several that are
    /// equal. Nothing is sure while the answers leave it open, or raise no score at all.
    pub fn first(&self) -> (Vec<usize>, bool) {
        let best = |best: f64, place: &RankedPlace| best.max(place.low);
        let best = self.places.iter().fold(0.0, best);
        let (mut first, mut known) = (Vec::new(), true);
        for place in &self.places {
            if place.high >= best {
                first.push(place.place);
                known &= place.low >= place.high;
            }
        }
        let sure = best > 0.0 && (known || first.len() == 1);
        (first, sure)
    }
}

/// One scored place.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedPlace {
    /// Index of the place in the ranking.
    pub place: usize,
    /// Lowest score over the completions, 0 to 1 of its bounds.
    pub low: f64,
    /// Highest score over the completions, 0 to 1 of its bounds.
    pub high: f64,
    /// The known answers that raise the score, most first.
    pub weights: Vec<Weight>,
}

/// How much one answer counts in a score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weight {
    /// Index of the question.
    pub question: usize,
    /// Its part of what all the answers bring, 0 to 1. An answer brings the difference between the score and what
    /// it would be with this question's least favourable option, the unknown answers being at their lowest.
    pub share: f64,
}

/// The dimensions of one radar.
#[derive(Clone, Debug, PartialEq)]
pub struct RadarResult {
    /// The radar.
    pub radar: &'static Radar,
    /// Its dimensions, in order.
    pub dimensions: Vec<DimensionResult>,
}

/// One dimension.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DimensionResult {
    /// Index of the dimension in the radar.
    pub dimension: usize,
    /// Lowest value over the completions, 0 to 1.
    pub low: f64,
    /// Highest value over the completions, 0 to 1.
    pub high: f64,
    /// A strength, whatever the unknown answers are.
    pub strong: bool,
    /// To develop, whatever the unknown answers are.
    pub weak: bool,
    /// Whether the value is certain: `low` equals `high`.
    pub known: bool,
}

/// Reads a person's answers.
pub fn assess(answers: &Answers) -> Assessment {
    let questionnaire = answers.questionnaire();
    let verdicts: Vec<_> = questionnaire
        .verdicts
        .iter()
        .map(|verdict| judge(verdict, answers))
        .collect();
    let declared = declare(answers, verdicts.first());
    let scored = questionnaire
        .questions
        .iter()
        .enumerate()
        .filter(|(_, question)| question.role == Role::Mesure);
    Assessment {
        questionnaire,
        declared,
        rankings: questionnaire
            .rankings
            .iter()
            .map(|ranking| rank(ranking, answers))
            .collect(),
        radars: questionnaire
            .radars
            .iter()
            .map(|radar| measure(radar, answers))
            .collect(),
        unknown: scored
            .map(|(index, _)| index)
            .filter(|index| answers.get(*index).known().is_none())
            .collect(),
        verdicts,
    }
}

fn judge(verdict: &'static Verdict, answers: &Answers) -> VerdictResult {
    let explored = explore(verdict, answers);
    let reached = places_of(verdict, explored.rules);
    let possible: Vec<usize> = (0..verdict.places.len())
        .filter(|place| reached & bit(*place) != 0)
        .collect();
    let place = shown(verdict, explored.rules);
    let mut firing = verdict
        .rules
        .iter()
        .enumerate()
        .filter(|(index, rule)| Some(rule.place) == place && explored.rules & bit(*index) != 0);
    let rule = match (firing.next(), firing.next()) {
        (Some((index, _)), None) => Some(index),
        _ => None,
    };
    let reachable = explored.changes.into_iter().enumerate();
    let mut others: Vec<(usize, Cheapest)> = reachable
        .filter(|(other, _)| Some(*other) != place)
        .filter_map(|(other, found)| Some((other, found?)))
        .collect();
    let nearest = others
        .iter()
        .min_by_key(|(to, found)| {
            let back = verdict.ordered && Some(*to) < place;
            (back, found.changes.len(), found.steps, usize::MAX - to)
        })
        .map(|(place, found)| Towards {
            place: *place,
            changes: found.changes.clone(),
        });
    if verdict.ordered {
        // They come ascending: the lower ones go behind the higher ones.
        sort(&mut others, |(one, _), (other, _)| {
            Some(*one) > place && Some(*other) < place
        });
    }
    let towards = others
        .into_iter()
        .map(|(place, found)| Towards {
            place,
            changes: found.changes,
        })
        .collect();
    VerdictResult {
        verdict,
        rule,
        place,
        possible,
        would_settle: explored.would_settle,
        may_matter: explored.may_matter,
        towards,
        nearest,
    }
}

fn declare(answers: &Answers, observed: Option<&VerdictResult>) -> Option<Declared> {
    let question = answers.questionnaire().index_of_role(Role::Besoin)?;
    let place = usize::from(answers.get(question).known()?);
    let observed = observed?;
    let (ordered, possible) = (observed.verdict.ordered, &observed.possible);
    let relation = if possible.iter().all(|reached| *reached == place) {
        Relation::Concordant
    } else if ordered && possible.iter().all(|reached| *reached < place) {
        Relation::NeedHigher
    } else if ordered && possible.iter().all(|reached| *reached > place) {
        Relation::NeedLower
    } else {
        Relation::Unsettled
    };
    Some(Declared {
        question,
        place,
        relation,
    })
}

fn rank(ranking: &'static Ranking, answers: &Answers) -> RankingResult {
    let mut places: Vec<RankedPlace> = ranking
        .places
        .iter()
        .enumerate()
        .map(|(place, scored)| score(place, scored, answers))
        .collect();
    sort(&mut places, |one, other| {
        one.low + one.high > other.low + other.high
    });
    RankingResult { ranking, places }
}

fn score(place: usize, scored: &ScoredPlace, answers: &Answers) -> RankedPlace {
    let reached = extent(answers, scored.reads, scored.score);
    let (floor, ceiling) = scored.bounds;
    let span = ceiling - floor;
    let part = |value: f64| {
        if span > 0.0 {
            ((value - floor) / span).clamp(0.0, 1.0)
        } else {
            0.0
        }
    };
    let (low, high) = (part(reached.low), part(reached.high));
    RankedPlace {
        place,
        low,
        high,
        weights: weigh(scored, answers, reached),
    }
}

fn weigh(scored: &ScoredPlace, answers: &Answers, reached: Extent) -> Vec<Weight> {
    let Extent {
        low: score,
        mut lowest,
        ..
    } = reached;
    let mut weights = Vec::new();
    for question in scored.reads.iter().copied() {
        let Some(own) = answers.get(question).known() else {
            continue;
        };
        let options = answers
            .questionnaire()
            .questions
            .get(question)
            .map_or(0, |asked| asked.options.len());
        let mut least = score;
        for option in (0..options).filter_map(|option| u8::try_from(option).ok()) {
            put(&mut lowest, question, option);
            least = least.min((scored.score)(&lowest));
        }
        put(&mut lowest, question, own);
        if score > least {
            weights.push(Weight {
                question,
                share: score - least,
            });
        }
    }
    let total: f64 = weights.iter().map(|weight| weight.share).sum();
    for weight in &mut weights {
        weight.share /= total;
    }
    sort(&mut weights, |one, other| one.share > other.share);
    weights
}

fn put(values: &mut [u8], question: usize, option: u8) {
    if let Some(value) = values.get_mut(question) {
        *value = option;
    }
}

fn measure(radar: &'static Radar, answers: &Answers) -> RadarResult {
    let dimensions = radar
        .dimensions
        .iter()
        .enumerate()
        .map(|(index, dimension)| {
            let Extent { low, high, .. } = extent(answers, dimension.reads, dimension.value);
            DimensionResult {
                dimension: index,
                low,
                high,
                strong: low >= radar.strong_from,
                weak: high <= radar.weak_to,
                known: low >= high,
            }
        });
    RadarResult {
        radar,
        dimensions: dimensions.collect(),
    }
}
