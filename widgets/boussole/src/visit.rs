//! What a visitor does among the resources: choosing, looking at one, keeping some in an order of their own.

use cap_commun::catalogue::{Facet, Key, Selection};
use cap_commun::compass::{Kept, Percents, Step};

use crate::session::Session;

impl Session {
    /// Puts another selection in place of the one there is.
    pub(crate) fn select(self, selection: Selection) {
        self.update(|state| {
            state.selection = selection;
            state.resets += 1;
        });
    }

    /// This objective and this need alone, or any.
    pub(crate) fn set_choices(self, objectif: Option<u8>, maturite: Option<u8>) {
        self.update(|state| {
            state.selection.set(Facet::Objectif, objectif);
            state.selection.set(Facet::Maturite, maturite);
        });
    }

    /// Leaves the ring, then the sector; false where neither was chosen.
    pub(crate) fn go_back(self) -> bool {
        let only = |facet| self.peek(|state| state.selection.only(facet));
        let (objectif, maturite) = (only(Facet::Objectif), only(Facet::Maturite));
        if maturite.is_some() {
            self.set_choices(objectif, None);
        } else if objectif.is_some() {
            self.set_choices(None, None);
        }
        objectif.or(maturite).is_some()
    }

    /// Looks at a resource, or no more; from the list, the keyboard follows.
    pub(crate) fn locate(self, key: Key, followed: bool) {
        self.update(|state| {
            state.selected = Some(key).filter(|key| state.selected != Some(*key));
            state.located += 1;
            state.followed = followed;
        });
    }

    /// Keeps a resource in the path, or no more.
    pub(crate) fn keep(self, key: Key) {
        self.update(|state| {
            if state.steps.place(key).is_some() {
                state.steps.remove(key);
            } else {
                state.steps.add(Step { key, done: false });
            }
            state.moves += 1;
            state.moved = None;
        });
    }

    /// Moves a resource of the path up or down.
    pub(crate) fn shift(self, key: Key, up: bool) {
        self.update(|state| {
            if state.steps.shift(key, up) {
                state.moves += 1;
                state.moved = Some((key, up));
            }
        });
    }

    /// What a code or the device keeps.
    pub(crate) fn kept(self) -> Kept {
        self.with(|state| Kept {
            selection: state.selection.clone(),
            steps: state.steps.clone(),
            levers: Percents::nearest(state.levers),
            horizons: Percents::nearest(state.horizons),
        })
    }

    /// Takes up what was kept.
    pub(crate) fn take_up(self, kept: Kept) {
        self.update(|state| {
            state.selection = kept.selection;
            state.steps = kept.steps;
            state.levers = kept.levers.mix();
            state.horizons = kept.horizons.mix();
            state.resets += 1;
            state.moves += 1;
            state.moved = None;
        });
    }

    /// Says something, to the eye and to screen readers.
    pub(crate) fn say(self, words: impl Into<String>) {
        self.update(|state| state.said = words.into());
    }
}
