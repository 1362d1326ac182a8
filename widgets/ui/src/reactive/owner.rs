//! What makes signals and effects end together.

use std::cell::RefCell;
use std::rc::Rc;

use super::arena::{self, Key};
use super::effect::Effect;

thread_local! {
    static CURRENT: RefCell<Option<Owner>> = const { RefCell::new(None) };
}

/// The signals made while it was current, and the effects it keeps, live as long as it, or any copy of it, does.
#[derive(Clone, Default)]
pub struct Owner(Rc<Owned>);

#[derive(Default)]
struct Owned {
    signals: RefCell<Vec<Key>>,
    effects: RefCell<Vec<Effect>>,
}

impl Drop for Owned {
    fn drop(&mut self) {
        drop(self.effects.take());
        for key in self.signals.take() {
            arena::forget(key);
        }
    }
}

impl Owner {
    /// An owner of nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Runs a function under this owner.
    pub fn with<T>(&self, run: impl FnOnce() -> T) -> T {
        let before = CURRENT.replace(Some(self.clone()));
        let result = run();
        CURRENT.set(before);
        result
    }

    /// Takes a value in; without a current owner, it stays as long as the thread.
    pub(super) fn take(key: Key) {
        CURRENT.with_borrow(|current| {
            if let Some(owner) = current {
                owner.0.signals.borrow_mut().push(key);
            }
        });
    }

    /// Has the current owner keep an effect; without one, the effect ends.
    pub fn keep(effect: Effect) {
        CURRENT.with_borrow(|current| {
            if let Some(owner) = current {
                owner.0.effects.borrow_mut().push(effect);
            }
        });
    }
}
