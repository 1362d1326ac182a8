//! Effects that wait to run: in a browser until the event at hand is over, so that several changes draw once.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::effect::Inner;

thread_local! {
    static WAITING: RefCell<Vec<Weak<Inner>>> = const { RefCell::new(Vec::new()) };
    /// A run is due or under way.
    static DUE: Cell<bool> = const { Cell::new(false) };
}

/// Puts an effect in the queue, once.
pub(super) fn add(effect: &Rc<Inner>) {
    if !effect.queued.replace(true) {
        WAITING.with_borrow_mut(|waiting| waiting.push(Rc::downgrade(effect)));
    }
}

/// Runs what waits, soon.
pub(super) fn run_soon() {
    if !DUE.replace(true) {
        schedule();
    }
}

/// Runs what waits, to the end. For tests: a browser does so by itself after each event, a turn at a time.
pub fn settle() {
    while let Some(effect) = first() {
        effect.queued.set(false);
        effect.run();
    }
    DUE.set(false);
}

/// The one that was made first; those that ended meanwhile leave.
fn first() -> Option<Rc<Inner>> {
    WAITING.with_borrow_mut(|waiting| {
        waiting.retain(|effect| effect.strong_count() > 0);
        let ranks = waiting.iter().enumerate();
        let (place, _) = ranks
            .filter_map(|(place, effect)| Some((place, effect.upgrade()?.rank)))
            .min_by_key(|(_, rank)| *rank)?;
        waiting.swap_remove(place).upgrade()
    })
}

/// After the event at hand, before the browser paints; what takes longer than a turn goes on after it has painted, so
/// that a screen full of pictures keeps no keystroke waiting. Those made first, higher on the screen, run first.
#[cfg(target_arch = "wasm32")]
fn schedule() {
    in_browser::soon();
}

#[cfg(target_arch = "wasm32")]
mod in_browser {
    use js_sys::Date;
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast, JsValue};

    use super::{DUE, first, settle};
    use crate::outside;

    /// How long effects may run before the browser has its turn, in milliseconds.
    const TURN: f64 = 8.0;

    thread_local! {
        static RUN: Closure<dyn FnMut(JsValue)> = Closure::new(|_| take_turn());
    }

    pub(super) fn soon() {
        RUN.with(|run| drop(js_sys::Promise::resolve(&JsValue::UNDEFINED).then(run)));
    }

    fn take_turn() {
        let started = Date::now();
        while let Some(effect) = first() {
            effect.queued.set(false);
            effect.run();
            if Date::now() - started >= TURN {
                if !later() {
                    settle();
                }
                return;
            }
        }
        DUE.set(false);
    }

    /// Whether there will be another turn.
    fn later() -> bool {
        let Ok(window) = outside::window() else {
            return false;
        };
        let timer = RUN.with(|run| window.set_timeout_with_callback(run.as_ref().unchecked_ref()));
        timer.is_ok()
    }
}

/// Without a browser nothing is scheduled: see [`settle`].
#[cfg(not(target_arch = "wasm32"))]
fn schedule() {}
