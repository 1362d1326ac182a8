//! One visitor's calculation: what they typed, what follows from it, the scenarios they keep.

use std::rc::Rc;

use cap_commun::model::{Inputs, NamedPartner, Strata, Unit};
use cap_commun::share::DecodedInputs;
use commun_page::Draw;
use commun_ui::Estimate as Which;
use commun_ui::reactive::RwSignal;

use crate::ally::Ally;
use crate::computed::Computed;
use crate::event::{Event, Host};
use crate::field::{Field, place, read};
use crate::number::plain;
use crate::plan::Plan;
use crate::trial::Trial;

/// A situation that the visitor set aside to compare.
#[derive(Clone)]
pub struct Scenario {
    /// The visitor's own name for it.
    pub name: String,
    /// Its inputs.
    pub inputs: Inputs,
}

/// The most scenarios side by side.
pub const MOST_SCENARIOS: usize = 3;

/// The state of a calculation: one value, in one signal.
pub struct State {
    /// What is typed, by input.
    pub fields: Vec<Field>,
    /// What was last read of it.
    pub inputs: Inputs,
    /// What follows.
    pub computed: Rc<Computed>,
    /// What it was drawn from, for the next change.
    strata: Strata,
    /// Which of the plan's views is in sight, by rank.
    pub view: u8,
    /// The example that the form was filled with, until the visitor empties it.
    pub example: Option<usize>,
    /// The partners, where the calculator has some.
    pub allies: Vec<Ally>,
    /// A change that the visitor tries, where the calculator has such a test.
    pub trial: Trial,
    /// Grows when a partner comes or goes.
    pub alliance: u32,
    /// Situations to compare with.
    pub scenarios: Vec<Scenario>,
    /// Grows when the form must be drawn anew: another example, a code.
    pub drawing: u32,
    /// Grows with each change of the results.
    pub revision: u32,
    /// What just happened.
    pub said: String,
    emit: Rc<dyn Fn(Event)>,
}

/// A handle on a calculation; copying it copies the handle.
#[derive(Clone, Copy)]
pub struct Session {
    /// The calculator's own choices.
    pub plan: &'static Plan,
    state: RwSignal<State>,
}

impl Session {
    /// A calculation that starts from an example: the page's profile's own where there is one, else the first.
    pub fn new(plan: &'static Plan, host: &Host) -> Self {
        let profil = host.given.with_untracked(|given| given.profil.clone());
        let mut examples = plan.model.examples.iter();
        let own = profil.as_deref().and_then(example_of);
        let own = own.and_then(|id| examples.position(|example| example.id == id));
        let index = own.unwrap_or(0);
        let example = plan.model.examples.get(index);
        let inputs = match example {
            Some(example) => Inputs::example(plan.model, example),
            None => Inputs::new(plan.model),
        };
        let mut strata = Strata::default();
        let state = State {
            fields: vec![Field::default(); plan.model.inputs.len()],
            computed: Rc::new(Computed::new(plan.view(0), &inputs, &mut strata)),
            strata,
            view: 0,
            inputs,
            example: example.map(|_| index),
            allies: Vec::new(),
            trial: Trial::default(),
            alliance: 0,
            scenarios: Vec::new(),
            drawing: 0,
            revision: 0,
            said: String::new(),
            emit: Rc::clone(&host.emit),
        };
        Self {
            plan,
            state: RwSignal::new(state),
        }
    }

    /// Reads the state, and follows it where an effect is running.
    pub fn with<T: Default>(self, read: impl FnOnce(&State) -> T) -> T {
        self.state.with(read)
    }

    /// Reads the state as it is now.
    pub fn peek<T: Default>(self, read: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(read)
    }

    /// Changes the state, nothing that the results follow from.
    pub fn update(self, change: impl FnOnce(&mut State)) {
        self.state.update(change);
    }

    /// What follows from the inputs as they are now.
    pub fn computed(self) -> Rc<Computed> {
        let computed = self
            .state
            .try_with_untracked(|state| Rc::clone(&state.computed));
        computed.unwrap_or_else(|| {
            let inputs = Inputs::new(self.plan.model);
            let (view, mut strata) = (self.plan.view(0), Strata::default());
            Rc::new(Computed::new(view, &inputs, &mut strata))
        })
    }

    /// The inputs as they are now.
    pub fn inputs(self) -> Inputs {
        let inputs = self.state.try_with_untracked(|state| state.inputs.clone());
        inputs.unwrap_or_else(|| Inputs::new(self.plan.model))
    }

    /// A number that changes with the results; effects follow it.
    pub fn revision(self) -> u64 {
        self.with(|state| u64::from(state.revision))
    }

    /// Which of the plan's views is in sight; effects follow it.
    pub fn view(self) -> u8 {
        self.with(|state| state.view)
    }

    /// Takes another point of view: other results of the same inputs.
    pub fn look(self, view: u8) {
        self.state.update(|state| state.view = view);
        self.compute();
    }

    /// What an input's field holds, followed.
    pub fn text(self, draw: &Draw, node: usize, which: Which) -> String {
        self.with(|state| {
            let typed = state
                .fields
                .get(node)
                .and_then(|field| field.texts.as_ref());
            match typed.and_then(|texts| texts.get(place(which))) {
                Some(text) => text.clone(),
                None => shown(self.plan, &state.computed, draw, node, which),
            }
        })
    }

    /// Takes what the visitor typed. What cannot be read stays in the field, and the results keep the last value.
    pub fn enter(self, draw: &Draw, node: usize, which: Which, text: String) {
        let Some(input) = self.plan.model.input(node) else {
            return;
        };
        let mut changed = false;
        self.state.update(|state| {
            let before = |which| shown(self.plan, &state.computed, draw, node, which);
            let all = [Which::Low, Which::Central, Which::High].map(before);
            let Some(field) = state.fields.get_mut(node) else {
                return;
            };
            let untouched = field.texts.is_none();
            let texts = field.texts.get_or_insert(all);
            if let Some(place) = texts.get_mut(place(which)) {
                *place = text;
            }
            let mut outcome = read(input, texts, draw.words.0);
            // A range that the visitor never saw does not stand in the way of a value of theirs.
            if outcome.is_err() && untouched && which == Which::Central {
                let alone = [String::new(), texts[1].clone(), String::new()];
                if let Ok(estimate) = read(input, &alone, draw.words.0) {
                    *texts = alone;
                    outcome = Ok(estimate);
                }
            }
            match outcome {
                Ok(estimate) => {
                    field.mistakes = [None, None, None];
                    changed = state.inputs.set(node, estimate).is_ok();
                }
                Err(mistakes) => field.mistakes = mistakes,
            }
        });
        if changed {
            self.recompute();
        }
    }

    /// Fills the form with an example.
    pub fn load_example(self, index: usize) {
        if let Some(example) = self.plan.model.examples.get(index) {
            self.replace(Inputs::example(self.plan.model, example), Some(index));
        }
    }

    /// Back to presets alone.
    pub fn clear(self) {
        self.replace(Inputs::new(self.plan.model), None);
    }

    /// Takes inputs that come from a code, a scenario or an example.
    pub fn replace(self, inputs: Inputs, example: Option<usize>) {
        self.state.update(|state| {
            state.fields = vec![Field::default(); state.fields.len()];
            state.inputs = inputs;
            state.example = example;
            state.drawing += 1;
        });
        self.recompute();
    }

    /// Adds partners, takes some out, or has others in their place.
    pub fn change_alliance(self, change: impl FnOnce(&mut Vec<Ally>)) {
        self.state.update(|state| {
            change(&mut state.allies);
            state.alliance += 1;
        });
        self.recompute();
    }

    /// Takes what was typed of a partner.
    pub fn change_ally(self, index: usize, change: impl FnOnce(&mut Ally)) {
        self.state.update(|state| {
            if let Some(ally) = state.allies.get_mut(index) {
                change(ally);
            }
        });
        self.recompute();
    }

    /// Takes what the visitor tries, which changes nothing else.
    pub fn try_change(self, change: impl FnOnce(&mut Trial)) {
        self.state.update(|state| change(&mut state.trial));
    }

    fn compute(self) {
        self.state.update(|state| {
            let view = self.plan.view(state.view);
            state.computed = Rc::new(Computed::new(view, &state.inputs, &mut state.strata));
            state.revision += 1;
        });
    }

    fn recompute(self) {
        self.compute();
        let event = self
            .state
            .try_with_untracked(|state| Event::Change(state.inputs.clone(), state.allies.clone()));
        if let Some(event) = event {
            self.emit(event);
        }
    }

    /// The partners as the engine takes them.
    pub fn partners(self) -> Vec<NamedPartner> {
        self.peek(|state| state.allies.iter().map(Ally::named).collect())
    }

    /// Takes what a code holds.
    pub(crate) fn take(self, draw: &Draw, decoded: DecodedInputs) {
        let words = draw.words;
        let partners = decoded.partners.into_iter();
        let allies = partners
            .map(|one| Ally::from_named(one, |value| plain(words, Unit::Euro, value)))
            .collect();
        self.state.update(|state| {
            state.allies = allies;
            state.alliance += 1;
        });
        self.replace(decoded.inputs, None);
    }

    /// Says what just happened.
    pub fn say(self, words: impl Into<String>) {
        let words = words.into();
        self.state.update(|state| state.said = words);
    }

    fn emit(self, event: Event) {
        // Told outside the reading: the page may change the calculation in answer.
        let emit = self
            .state
            .try_with_untracked(|state| Rc::clone(&state.emit));
        if let Some(emit) = emit {
            emit(event);
        }
    }
}

/// The example that suits a profile.
fn example_of(profil: &str) -> Option<&'static str> {
    match profil {
        "col" | "ins" => Some("communaute_de_communes"),
        "ent" => Some("entreprise"),
        "fon" => Some("fondation"),
        _ => None,
    }
}

/// What a field shows before the visitor types: the value in force; low and high only where they differ from it.
fn shown(plan: &Plan, computed: &Computed, draw: &Draw, node: usize, which: Which) -> String {
    let (Some(input), Some(estimate)) = (plan.model.input(node), computed.estimates.get(node))
    else {
        return String::new();
    };
    let value = match which {
        Which::Central => estimate.central(),
        _ if !estimate.is_uncertain() => return String::new(),
        Which::Low => estimate.low(),
        Which::High => estimate.high(),
    };
    plain(draw.words, input.unit, value)
}
