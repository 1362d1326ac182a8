//! One visitor's session with the compass: which part is on screen, and where the needle points.

use std::cell::RefCell;
use std::rc::Rc;

use cap_commun::catalogue::{Facet, Key, Order, Selection};
use cap_commun::compass::{Mix, Steps};
use cap_commun::joined;
use cap_commun::share::encode_compass;
use commun_page::{Config, Given};
use commun_ui::reactive::{Effect, Owner, RwSignal};

use crate::host::{Change, Event, Host};

/// What is on screen below the heading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Part {
    #[default]
    Resources,
    Path,
    Reperes,
    Trajectories,
}

/// Who set the needle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NeedleOrigin {
    /// Nobody yet.
    #[default]
    Nobody,
    /// The page, by its attributes.
    Page,
    /// The visitor, here.
    Visitor,
    /// Another widget of the page, by what it found.
    Linked,
}

/// The visitor's own place, and what else is known of them: indexes in the facets of the same names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    /// O1 to O4, from 0.
    pub objectif: Option<u8>,
    /// M1 to M4, from 0.
    pub maturite: Option<u8>,
    /// Who they are.
    pub profil: Option<u8>,
    /// How long they have.
    pub temps: Option<u8>,
    /// Who says so.
    pub origin: NeedleOrigin,
}

/// The state of a session: one value, in one signal.
pub(crate) struct State {
    pub(crate) part: Part,
    pub(crate) needle: Needle,
    /// How often the needle moved otherwise than by its own fields.
    pub(crate) turns: u64,
    /// The visitor's levers: regulation, collective action, shared vision. Whole hundredths where they were typed or
    /// pointed at, exact where they were taken over from the horizons; shown and kept in whole hundredths.
    pub(crate) levers: Mix,
    /// The horizons the visitor aims at: 18 months, 7 years, 28 years. As exact as the levers.
    pub(crate) horizons: Mix,
    /// What is chosen of the resources.
    pub(crate) selection: Selection,
    /// In which order they stand.
    pub(crate) order: Order,
    /// How often the selection changed otherwise than by its own controls.
    pub(crate) resets: u64,
    /// The resource that is looked at, in the list and on the rose.
    pub(crate) selected: Option<Key>,
    /// How often another one was.
    pub(crate) located: u64,
    /// It was from the list: the keyboard follows it to the rose.
    pub(crate) followed: bool,
    /// What moves on the rose does not glide.
    pub(crate) still: bool,
    /// The visitor's path.
    pub(crate) steps: Steps,
    /// How often its resources or their order changed.
    pub(crate) moves: u64,
    /// What was moved last, and whether up: its button keeps the focus.
    pub(crate) moved: Option<(Key, bool)>,
    /// A sentence for screen readers, about what just happened.
    pub(crate) said: String,
    /// What the page adds, as it is drawn now.
    pub(crate) config: Rc<Config>,
}

/// A handle on a session; copying it copies the handle.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    state: RwSignal<State>,
}

impl Session {
    /// A fresh session; the needle points where the page's attributes say.
    pub(crate) fn new(host: &Host) -> Self {
        let state = State {
            part: Part::default(),
            needle: host.given.with_untracked(given_needle),
            turns: 0,
            levers: Mix::default(),
            horizons: Mix::default(),
            selection: Selection::default(),
            order: Order::default(),
            resets: 0,
            selected: None,
            located: 0,
            followed: false,
            still: false,
            steps: Steps::default(),
            moves: 0,
            moved: None,
            said: String::new(),
            config: Rc::default(),
        };
        Self {
            state: RwSignal::new(state),
        }
    }

    /// Reads the state, and follows it where an effect is running.
    pub(crate) fn with<T: Default>(self, read: impl FnOnce(&State) -> T) -> T {
        self.state.with(read)
    }

    /// Reads the state as it is now.
    pub(crate) fn peek<T: Default>(self, read: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(read)
    }

    pub(crate) fn update(self, change: impl FnOnce(&mut State)) {
        self.state.update(change);
    }

    /// Shows a part.
    pub(crate) fn show(self, part: Part) {
        self.update(|state| {
            state.part = part;
            state.said.clear();
        });
    }

    /// Points the needle where the page, or the widget that this one is linked to, says from now on.
    pub(crate) fn follow(self, host: &Host) {
        let given = host.given;
        let told = RefCell::new(given.with_untracked(pointed));
        Owner::keep(Effect::new(move || {
            let now = given.with(pointed);
            let before = told.replace(now.clone());
            if before == now {
                return;
            }
            let needle = match now.1 {
                Some(sought) if before.1.as_ref() != Some(&sought) => {
                    let needle = self.peek(|state| state.needle);
                    pointed_to(needle, &sought, NeedleOrigin::Linked)
                }
                _ => given.with_untracked(given_needle),
            };
            self.point(needle, false);
        }));
    }

    /// Points the needle. From its own fields, which hold the value already, say so: they are not drawn anew.
    pub(crate) fn point(self, needle: Needle, from_fields: bool) {
        if self.peek(|state| state.needle) != needle {
            self.update(|state| {
                state.needle = needle;
                state.turns += u64::from(!from_fields);
            });
        }
    }

    /// Tells the page what the visitor gives, from now on, each time that it has changed.
    pub(crate) fn tell(self, host: &Host) {
        let emit = Rc::clone(&host.emit);
        let told = RefCell::new(None);
        Owner::keep(Effect::new(move || {
            let needle = self.with(|state| state.needle);
            let kept = self.kept();
            let code = encode_compass(&kept);
            let now = (needle, code.clone());
            let before = told.replace(Some(now.clone()));
            if before.is_none_or(|before| before == now) {
                return;
            }
            emit(Event::Change(Change {
                needle,
                kept,
                code,
                config: self.peek(|state| Rc::clone(&state.config)),
            }));
        }));
    }
}

/// The attributes that point it.
fn pointed(given: &Given) -> (Option<String>, Option<String>) {
    (given.objectif.clone(), given.lie.clone())
}

/// Where the page's attributes point the needle.
fn given_needle(given: &Given) -> Needle {
    let mut needle = Needle {
        profil: given
            .profil
            .as_deref()
            .and_then(|id| Facet::Profil.index_of(id)),
        ..Needle::default()
    };
    if let Some(id) = &given.objectif {
        needle.objectif = Facet::Objectif.index_of(id);
        needle.origin = NeedleOrigin::Page;
    }
    match &given.lie {
        Some(sought) => pointed_to(needle, sought, NeedleOrigin::Linked),
        None => needle,
    }
}

impl Needle {
    /// What it holds of each facet.
    fn places(&mut self) -> [(Facet, &mut Option<u8>); 4] {
        [
            (Facet::Objectif, &mut self.objectif),
            (Facet::Maturite, &mut self.maturite),
            (Facet::Profil, &mut self.profil),
            (Facet::Temps, &mut self.temps),
        ]
    }
}

/// Where it points: ids of facets, in one text.
pub(crate) fn needle_ids(mut needle: Needle) -> String {
    let mut ids = Vec::new();
    for (facet, place) in needle.places() {
        ids.extend(
            place
                .and_then(|index| facet.value(index))
                .map(|value| value.id),
        );
    }
    joined(&ids, " ")
}

/// Where such a text points it. What it does not know stays.
pub(crate) fn pointed_to(mut needle: Needle, ids: &str, origin: NeedleOrigin) -> Needle {
    for id in ids.split(' ') {
        for (facet, place) in needle.places() {
            if let Some(index) = facet.index_of(id) {
                *place = Some(index);
            }
        }
    }
    needle.origin = origin;
    needle
}
