//! What the unknown answers leave possible, and the smallest change of answers that would give another result.
//!
//! One table holds both. Each question that the rules read is an axis: its options, and one step more when its
//! answer is unknown. A cell with only options is decided by the rules; a cell with an unknown answer can fire
//! whatever its options can. The person's own answers are one cell; every other cell is a change of them.
//! Exact, with no assumption on the rules; the build bounds the number of cells.

use super::{Answer, Answers, Role, Verdict};

/// One answer changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Index of the question.
    pub question: usize,
    /// The answer now.
    pub from: Answer,
    /// The option that it would take.
    pub to: u8,
}

/// A place that another set of answers would surely reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Towards {
    /// Index of the place.
    pub place: usize,
    /// What to change, in the order of the questions.
    pub changes: Vec<Change>,
}

/// What the rules say of a set of answers and of all those around it.
pub(super) struct Exploration {
    /// Rules that some completion of the unknown answers fires, one bit each.
    pub rules: u64,
    /// Unknown questions whose answer alone could change the set of places.
    pub would_settle: Vec<usize>,
    /// The smallest change that surely reaches each place; `None` where no change of the scored answers does.
    pub changes: Vec<Option<Cheapest>>,
}

/// The smallest change that reaches a place.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Cheapest {
    /// Steps on the scales; an unknown answer is one step below the first option.
    pub steps: u32,
    /// What to change.
    pub changes: Vec<Change>,
}

impl Cheapest {
    fn is_better_than(&self, other: &Self) -> bool {
        let cost = |one: &Self| (one.changes.len(), one.steps);
        let order = |one: &Self| one.changes.iter().map(|change| (change.question, change.to)).collect::<Vec<_>>();
        (cost(self), order(self)) < (cost(other), order(other))
    }
}

/// The set of places of a set of rules, one bit each.
pub(super) fn places_of(verdict: &Verdict, rules: u64) -> u64 {
    let fired = verdict.rules.iter().enumerate().filter(|(index, _)| rules & bit(*index) != 0);
    fired.fold(0, |places, (_, rule)| places | bit(rule.place))
}

/// The bit of an index; nothing beyond 64, which the build refuses.
pub(super) fn bit(index: usize) -> u64 {
    u32::try_from(index).ok().and_then(|index| 1_u64.checked_shl(index)).unwrap_or(0)
}

/// Explores a verdict around a set of answers.
pub(super) fn explore(verdict: &Verdict, answers: &Answers) -> Exploration {
    let axes = axes(verdict, answers);
    let home: usize = axes.iter().map(|axis| axis.home * axis.stride).sum();
    let cells = axes.last().map_or(1, |axis| axis.stride * axis.size);
    let mut table: Vec<u64> = Vec::with_capacity(cells);
    let mut values = vec![0_u8; answers.questionnaire().questions.len()];
    let mut best: Vec<Option<Cheapest>> = vec![None; verdict.places.len()];
    for cell in 0..cells {
        let rules = match axes.iter().find(|axis| axis.digit(cell) == axis.options) {
            Some(unknown) => unknown.options_at(cell).fold(0, |all, at| all | table.get(at).copied().unwrap_or(0)),
            None => {
                for axis in &axes {
                    if let Some(value) = values.get_mut(axis.question) {
                        *value = narrow(axis.digit(cell));
                    }
                }
                bit((verdict.decide)(&values))
            }
        };
        table.push(rules);
        let places = places_of(verdict, rules);
        if cell != home && places.count_ones() == 1 {
            let place = places.trailing_zeros() as usize;
            if let (Some(found), Some(slot)) = (cost(&axes, cell), best.get_mut(place)) {
                keep_cheapest(slot, found, &axes, cell, answers);
            }
        }
    }
    let at = |cell: usize| table.get(cell).copied().unwrap_or(0);
    let now = places_of(verdict, at(home));
    let would_settle = axes
        .iter()
        .filter(|axis| axis.home == axis.options)
        .filter(|axis| axis.options_at(home).any(|cell| places_of(verdict, at(cell)) != now))
        .map(|axis| axis.question)
        .collect();
    Exploration { rules: at(home), would_settle, changes: best }
}

/// One question that the rules read.
struct Axis {
    question: usize,
    options: usize,
    /// Positions: the options, and « unknown » after them where it is the person's answer.
    size: usize,
    stride: usize,
    /// The person's own answer.
    home: usize,
    /// Whether a change may touch it: the context is not changed.
    scored: bool,
    ordered: bool,
}

impl Axis {
    fn digit(&self, cell: usize) -> usize {
        (cell / self.stride) % self.size
    }

    /// The cells where this question, unknown in `cell`, takes each of its options. All come before `cell`.
    fn options_at(&self, cell: usize) -> impl Iterator<Item = usize> {
        let (stride, options) = (self.stride, self.options);
        (0..options).map(move |option| cell - (options - option) * stride)
    }

    fn steps(&self, to: usize) -> u32 {
        match (to == self.home, self.ordered) {
            (true, _) => 0,
            (false, false) => 1,
            (false, true) if self.home == self.options => u32::from(narrow(to)) + 1,
            (false, true) => u32::from(narrow(to.abs_diff(self.home))),
        }
    }
}

fn axes(verdict: &Verdict, answers: &Answers) -> Vec<Axis> {
    let questions = answers.questionnaire().questions;
    let mut reads = verdict.reads.to_vec();
    reads.sort_unstable();
    let mut stride = 1;
    let mut axes = Vec::with_capacity(reads.len());
    for question in reads {
        let Some(asked) = questions.get(question) else { continue };
        let options = asked.options.len();
        let known = answers.get(question).known();
        let size = options + usize::from(known.is_none());
        axes.push(Axis {
            question,
            options,
            size,
            stride,
            home: known.map_or(options, usize::from),
            scored: asked.role == Role::Mesure,
            ordered: asked.kind == super::Kind::Echelle,
        });
        stride *= size;
    }
    axes
}

/// Answers changed and steps taken from home to a cell; `None` when the cell changes the context.
fn cost(axes: &[Axis], cell: usize) -> Option<(usize, u32)> {
    let mut cost = (0, 0);
    for axis in axes {
        let to = axis.digit(cell);
        if to != axis.home {
            if !axis.scored {
                return None;
            }
            cost = (cost.0 + 1, cost.1 + axis.steps(to));
        }
    }
    Some(cost)
}

fn keep_cheapest(slot: &mut Option<Cheapest>, cost: (usize, u32), axes: &[Axis], cell: usize, answers: &Answers) {
    if slot.as_ref().is_some_and(|best| (best.changes.len(), best.steps) < cost) {
        return;
    }
    let moved = axes.iter().filter(|axis| axis.digit(cell) != axis.home);
    let changes = moved
        .map(|axis| Change {
            question: axis.question,
            from: answers.get(axis.question),
            to: narrow(axis.digit(cell)),
        })
        .collect();
    let found = Cheapest { steps: cost.1, changes };
    if slot.as_ref().is_none_or(|best| found.is_better_than(best)) {
        *slot = Some(found);
    }
}

/// Option indexes fit a byte: the build allows at most fifteen options.
fn narrow(index: usize) -> u8 {
    u8::try_from(index).unwrap_or(u8::MAX)
}
