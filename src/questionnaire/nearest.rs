//! What the unknown answers leave possible, and the smallest change of answers that would give another result.
//!
//! One table holds both. Each question that the rules read is an axis: the other options in order, then the
//! person's own answer, known or not. A cell without unknown answers is decided by the rules; a cell with one can
//! fire whatever its options can. The last cell is the person's own; every other cell is a change of it, and they
//! come in the order of the questions. Exact, with no assumption on the rules; the build bounds their number.

use super::{Answer, Answers, Kind, Role, Verdict};

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
#[derive(Clone)]
pub(super) struct Cheapest {
    /// Steps on the scales; an unknown answer is one step below the first option. On a choice, one step each.
    pub steps: u32,
    /// What to change.
    pub changes: Vec<Change>,
}

/// The set of places of a set of rules, one bit each.
pub(super) fn places_of(verdict: &Verdict, rules: u64) -> u64 {
    let fired = verdict.rules.iter().enumerate().filter(|(index, _)| rules & bit(*index) != 0);
    fired.fold(0, |places, (_, rule)| places | bit(rule.place))
}

/// The bit of an index; nothing from 64 on, which the build refuses.
pub(super) fn bit(index: usize) -> u64 {
    u32::try_from(index).ok().and_then(|index| 1_u64.checked_shl(index)).unwrap_or(0)
}

/// Explores a verdict around a set of answers.
pub(super) fn explore(verdict: &Verdict, answers: &Answers) -> Exploration {
    let mut axes = axes(verdict, answers);
    let cells = axes.iter().map(|axis| axis.options.len()).product();
    let mut table: Vec<u64> = Vec::with_capacity(cells);
    let mut values = vec![0_u8; answers.questionnaire().questions.len()];
    let mut changes: Vec<Option<Cheapest>> = vec![None; verdict.places.len()];
    for cell in 0..cells {
        let rules = match axes.iter().find(|axis| axis.here().is_none()) {
            Some(unknown) => unknown.cells(cell).fold(0, |all, cell| all | at(&table, cell)),
            None => {
                complete(&mut values, &axes);
                bit((verdict.decide)(&values))
            }
        };
        table.push(rules);
        let places = places_of(verdict, rules);
        if places.count_ones() == 1 && let Some(slot) = changes.get_mut(places.trailing_zeros() as usize) {
            keep_cheapest(slot, &axes);
        }
        if cell + 1 < cells {
            advance(&mut axes);
        }
    }
    let home = cells.saturating_sub(1);
    let now = places_of(verdict, at(&table, home));
    let unknown = axes.iter().filter(|axis| axis.here().is_none());
    let settles = unknown.filter(|axis| axis.cells(home).any(|cell| places_of(verdict, at(&table, cell)) != now));
    Exploration { rules: at(&table, home), would_settle: settles.map(|axis| axis.question).collect(), changes }
}

/// One question that the rules read, and where the walk stands on it.
struct Axis {
    question: usize,
    /// The other options that a change may take, then the person's own answer; `None` is an unknown one.
    options: Vec<Option<u8>>,
    position: usize,
    /// Cells from one position to the next.
    stride: usize,
    own: Answer,
    /// A change may touch it. Context is not changed, though it may be unknown.
    scored: bool,
    ordered: bool,
}

impl Axis {
    fn here(&self) -> Option<u8> {
        self.options.get(self.position).copied().flatten()
    }

    fn is_home(&self) -> bool {
        self.position + 1 == self.options.len()
    }

    /// Where `cell` leaves this question unknown: the cells where it takes each option. They come before `cell`.
    fn cells(&self, cell: usize) -> impl Iterator<Item = usize> {
        (1..self.options.len()).map(move |back| cell.saturating_sub(back * self.stride))
    }

    fn steps(&self) -> u32 {
        match (self.here(), self.own.known()) {
            (Some(to), Some(own)) if self.ordered => u32::from(to.abs_diff(own)),
            (Some(to), None) if self.ordered => u32::from(to) + 1,
            _ => 1,
        }
    }
}

fn axes(verdict: &Verdict, answers: &Answers) -> Vec<Axis> {
    let questions = answers.questionnaire().questions;
    let mut reads = verdict.reads.to_vec();
    reads.sort_unstable();
    let mut axes: Vec<Axis> = Vec::with_capacity(reads.len());
    for question in reads {
        let Some(asked) = questions.get(question) else { continue };
        let own = answers.get(question);
        let scored = asked.role == Role::Mesure;
        let all = (0..asked.options.len()).filter_map(|option| u8::try_from(option).ok());
        let others = all.filter(|option| Some(*option) != own.known() && (scored || own.known().is_none()));
        let options = others.map(Some).chain([own.known()]).collect();
        let ordered = asked.kind == Kind::Echelle;
        axes.push(Axis { question, options, position: 0, stride: 1, own, scored, ordered });
    }
    let mut stride = 1;
    for axis in axes.iter_mut().rev() {
        axis.stride = stride;
        stride *= axis.options.len();
    }
    axes
}

/// To the next cell: the last question moves first.
fn advance(axes: &mut [Axis]) {
    for axis in axes.iter_mut().rev() {
        if !axis.is_home() {
            axis.position += 1;
            return;
        }
        axis.position = 0;
    }
}

fn complete(values: &mut [u8], axes: &[Axis]) {
    for axis in axes {
        if let (Some(value), Some(option)) = (values.get_mut(axis.question), axis.here()) {
            *value = option;
        }
    }
}

fn at(table: &[u64], cell: usize) -> u64 {
    table.get(cell).copied().unwrap_or(0)
}

/// Keeps the cell where the walk stands if it costs less; on a tie the first one stays.
fn keep_cheapest(slot: &mut Option<Cheapest>, axes: &[Axis]) {
    let (mut count, mut steps) = (0, 0);
    for axis in axes.iter().filter(|axis| !axis.is_home()) {
        if !axis.scored {
            return;
        }
        count += 1;
        steps += axis.steps();
    }
    if count == 0 || slot.as_ref().is_some_and(|best| (best.changes.len(), best.steps) <= (count, steps)) {
        return;
    }
    let moved = axes.iter().filter(|axis| !axis.is_home());
    let change = |axis: &Axis| Some(Change { question: axis.question, from: axis.own, to: axis.here()? });
    *slot = Some(Cheapest { steps, changes: moved.filter_map(change).collect() });
}
