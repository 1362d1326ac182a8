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

/// The smallest change after which another place is the result: surely that one, or at least that one where places
/// are ordered. There, a change towards a higher place lowers no answer of a scale, and the reverse.
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
    /// Unknown questions whose answer changes the place for some completion of the others.
    pub may_matter: Vec<usize>,
    /// The smallest change to each place; `None` where no change of the scored answers gives it.
    pub changes: Vec<Option<Cheapest>>,
}

/// The smallest change that gives a place.
pub(super) struct Cheapest {
    /// Steps on the scales; an unknown answer is one step below the first option. On a choice, one step each.
    pub steps: u32,
    /// What to change.
    pub changes: Vec<Change>,
}

/// The set of places of a set of rules, one bit each.
pub(super) fn places_of(verdict: &Verdict, rules: u64) -> u64 {
    let fired = verdict
        .rules
        .iter()
        .enumerate()
        .filter(|(index, _)| rules & bit(*index) != 0);
    fired.fold(0, |places, (_, rule)| places | bit(rule.place))
}

/// The bit of an index; nothing from 64 on, which the build refuses.
pub(super) fn bit(index: usize) -> u64 {
    u32::try_from(index)
        .ok()
        .and_then(|index| 1_u64.checked_shl(index))
        .unwrap_or(0)
}

/// Explores a verdict around a set of answers.
pub(super) fn explore(verdict: &Verdict, answers: &Answers) -> Exploration {
    let mut axes = axes(verdict, answers);
    let cells = axes.iter().map(|axis| axis.options.len()).product();
    let mut table: Vec<u64> = Vec::with_capacity(cells);
    let mut values = vec![0_u8; answers.questionnaire().questions.len()];
    let mut best: Vec<Best> = vec![Best::default(); verdict.places.len()];
    for cell in 0..cells {
        let rules = match axes.iter().find(|axis| axis.here().is_none()) {
            Some(unknown) => unknown
                .cells(cell)
                .fold(0, |all, cell| all | at(&table, cell)),
            None => {
                complete(&mut values, &axes);
                bit((verdict.decide)(&values))
            }
        };
        table.push(rules);
        let completion = |axis: &Axis| axis.own.known().is_some() == axis.is_home();
        if axes.iter().all(completion) {
            let place = places_of(verdict, rules);
            for axis in axes.iter_mut().filter(|axis| axis.position > 0) {
                let before = at(&table, cell.saturating_sub(axis.stride));
                axis.matters |= axis.own.known().is_none() && places_of(verdict, before) != place;
            }
        }
        if cell + 1 < cells {
            if let (Some(cost), Some(place)) = (Cost::here(&axes, cell), shown(verdict, rules))
                && let Some(best) = best.get_mut(place)
            {
                best.offer(cost);
            }
            advance(&mut axes);
        }
    }
    let home = cells.saturating_sub(1);
    let now = places_of(verdict, at(&table, home));
    let place = shown(verdict, at(&table, home));
    let unknown = axes.iter().filter(|axis| axis.here().is_none());
    let settles = unknown.filter(|axis| {
        axis.cells(home)
            .any(|cell| places_of(verdict, at(&table, cell)) != now)
    });
    let matters = axes.iter().filter(|axis| axis.matters);
    let cheapest = |(to, best): (usize, Best)| {
        let cost = match place {
            Some(place) if verdict.ordered && to > place => best.up,
            Some(place) if verdict.ordered && to < place => best.down,
            _ => best.any,
        };
        cost.map(|cost| Cheapest {
            steps: cost.steps,
            changes: changes_at(&axes, cost.cell),
        })
    };
    Exploration {
        rules: at(&table, home),
        would_settle: settles.map(|axis| axis.question).collect(),
        may_matter: matters.map(|axis| axis.question).collect(),
        changes: best.into_iter().enumerate().map(cheapest).collect(),
    }
}

/// The place that is the result: the only one reached, or the lowest where places are ordered.
pub(super) fn shown(verdict: &Verdict, rules: u64) -> Option<usize> {
    let places = places_of(verdict, rules);
    let is_shown = places.count_ones() == 1 || (verdict.ordered && places != 0);
    is_shown.then_some(places.trailing_zeros() as usize)
}

/// The cheapest cells that give a place: of all, of those that lower no answer, of those that raise none.
#[derive(Clone, Copy, Default)]
struct Best {
    any: Option<Cost>,
    up: Option<Cost>,
    down: Option<Cost>,
}

impl Best {
    /// On a tie the first cell stays.
    fn offer(&mut self, cost: Cost) {
        let keep = |slot: &mut Option<Cost>, fits: bool| {
            if fits && slot.is_none_or(|best| (cost.count, cost.steps) < (best.count, best.steps)) {
                *slot = Some(cost);
            }
        };
        keep(&mut self.any, true);
        keep(&mut self.up, !cost.lowers);
        keep(&mut self.down, !cost.raises);
    }
}

/// What it takes to go from home to a cell.
#[derive(Clone, Copy)]
struct Cost {
    cell: usize,
    count: usize,
    steps: u32,
    lowers: bool,
    raises: bool,
}

impl Cost {
    /// Where the walk stands; `None` when the context would have to change.
    fn here(axes: &[Axis], cell: usize) -> Option<Self> {
        let mut cost = Self {
            cell,
            count: 0,
            steps: 0,
            lowers: false,
            raises: false,
        };
        for axis in axes.iter().filter(|axis| !axis.is_home()) {
            if !axis.scored {
                return None;
            }
            cost.count += 1;
            cost.steps += axis.steps();
            if let (true, Some(own), Some(to)) = (axis.ordered, axis.own.known(), axis.here()) {
                cost.lowers |= to < own;
                cost.raises |= to > own;
            }
        }
        Some(cost)
    }
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
    /// Its answer changes the place for some completion of the other unknown answers.
    matters: bool,
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
    let mut axes: Vec<Axis> = Vec::with_capacity(verdict.reads.len());
    for question in verdict.reads.iter().copied() {
        let Some(asked) = questions.get(question) else {
            continue;
        };
        let own = answers.get(question);
        let scored = asked.role == Role::Mesure;
        let all = (0..asked.options.len()).filter_map(|option| u8::try_from(option).ok());
        let others =
            all.filter(|option| Some(*option) != own.known() && (scored || own.known().is_none()));
        let options = others.map(Some).chain([own.known()]).collect();
        let ordered = asked.kind == Kind::Echelle;
        axes.push(Axis {
            question,
            options,
            position: 0,
            stride: 1,
            own,
            scored,
            ordered,
            matters: false,
        });
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

/// The answers that a cell changes, in the order of the questions.
fn changes_at(axes: &[Axis], cell: usize) -> Vec<Change> {
    let moved = axes.iter().filter_map(|axis| {
        let position = cell
            .checked_div(axis.stride)?
            .checked_rem(axis.options.len())?;
        let to = axis.options.get(position).copied().flatten()?;
        let change = Change {
            question: axis.question,
            from: axis.own,
            to,
        };
        (position + 1 < axis.options.len()).then_some(change)
    });
    moved.collect()
}
