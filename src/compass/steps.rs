//! The visitor's own path: the resources they keep, in their order, ticked off as they go.

use crate::catalogue::{Item, Key, Span};

/// As many as a code holds and a person takes in.
pub const MOST_STEPS: usize = 60;

/// A resource that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub key: Key,
    /// Ticked off.
    pub done: bool,
}

/// Resources in the visitor's order, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps(Vec<Step>);

/// The time that a path takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// Of those that say theirs.
    pub span: Span,
    /// How many do not.
    pub unknown: usize,
}

impl Steps {
    /// In order.
    pub fn list(&self) -> &[Step] {
        &self.0
    }

    /// Where a resource stands, if it is kept.
    pub fn place(&self, key: Key) -> Option<usize> {
        self.0.iter().position(|step| step.key == key)
    }

    /// Keeps a resource, last; false where it is kept already or there are as many as can be.
    pub fn add(&mut self, step: Step) -> bool {
        let has_room = self.place(step.key).is_none() && self.0.len() < MOST_STEPS;
        if has_room {
            self.0.push(step);
        }
        has_room
    }

    /// Keeps it no more.
    pub fn remove(&mut self, key: Key) {
        self.0.retain(|step| step.key != key);
    }

    /// Whether it is ticked off.
    pub fn is_done(&self, key: Key) -> bool {
        self.0.iter().any(|step| step.key == key && step.done)
    }

    /// Ticks it off, or no more.
    pub fn tick(&mut self, key: Key, done: bool) {
        for step in &mut self.0 {
            if step.key == key {
                step.done = done;
            }
        }
    }

    /// Moves it one place up or down; false at the ends.
    pub fn shift(&mut self, key: Key, up: bool) -> bool {
        let Some(place) = self.place(key) else {
            return false;
        };
        let first = if up {
            place.checked_sub(1)
        } else {
            Some(place)
        };
        match first.and_then(|first| self.0.get_mut(first..first + 2)) {
            Some([one, other]) => {
                core::mem::swap(one, other);
                true
            }
            _ => false,
        }
    }

    /// The resources that are there, in order, each with whether it is ticked off.
    pub fn items<'a>(&self, items: &'a [Item]) -> Vec<(&'a Item, bool)> {
        let found = self.0.iter().filter_map(|step| {
            let item = items.iter().find(|item| item.key() == step.key);
            item.map(|item| (item, step.done))
        });
        found.collect()
    }

    /// The time it takes, without what is left out.
    pub fn total(&self, items: &[Item], is_out: impl Fn(&Item, bool) -> bool) -> Total {
        let mut total = Total::default();
        for (item, done) in self.items(items) {
            match item.span() {
                _ if is_out(item, done) => {}
                Some(span) => {
                    total.span.least += span.least;
                    total.span.most += span.most;
                }
                None => total.unknown += 1,
            }
        }
        total
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Facet, Local, Origin, Tag, items};
    use std::rc::Rc;

    fn step(code: u16) -> Step {
        let key = Key::Shared(code);
        Step { key, done: false }
    }

    fn order(steps: &Steps) -> Vec<Key> {
        steps.list().iter().map(|step| step.key).collect()
    }

    #[test]
    fn steps_are_added_once_moved_and_taken_out() {
        let mut steps = Steps::default();
        let [a, b, c] = [3, 1, 2].map(step);
        assert!(steps.add(a) && steps.add(b) && steps.add(c) && !steps.add(b));
        assert!(steps.shift(c.key, true) && steps.shift(c.key, true) && !steps.shift(c.key, true));
        assert!(!steps.shift(b.key, false));
        assert_eq!(order(&steps), [c.key, a.key, b.key]);
        assert!(steps.shift(a.key, false));
        steps.remove(b.key);
        steps.tick(a.key, true);
        assert_eq!(steps.list(), [c, Step { done: true, ..a }]);
        assert!(!steps.shift(b.key, true));
    }

    #[test]
    fn there_is_an_end_to_what_is_kept() {
        let mut steps = Steps::default();
        assert!((0..60).all(|code| steps.add(step(code))));
        assert!(!steps.add(step(60)));
    }

    #[test]
    fn times_add_up_as_ranges_and_what_says_none_is_counted_apart() {
        let own = |value: Option<u8>| {
            let tag = |value| Tag {
                facet: Facet::Temps,
                value,
                origin: Origin::Host,
            };
            Item::Local(Rc::new(Local {
                title: value.map_or(String::new(), |value| value.to_string()),
                tags: value.map(tag).into_iter().collect(),
                ..Local::default()
            }))
        };
        let own = [own(Some(0)), own(Some(1)), own(None)];
        let mut steps = Steps::default();
        for (item, done) in own.iter().zip([true, false, false]) {
            let key = item.key();
            steps.add(Step { key, done });
        }
        let total = |least, most| Total {
            span: Span { least, most },
            unknown: 1,
        };
        assert_eq!(steps.total(&own, |_, _| false), total(135, 735));
        assert_eq!(steps.total(&own, |_, done| done), total(120, 720));
        assert_eq!(steps.items(&items(&[])).len(), 0);
    }
}
