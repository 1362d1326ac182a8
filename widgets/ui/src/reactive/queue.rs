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

/// Runs what waits, as a browser does by itself after each event. For tests, where there is none.
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

/// After the event at hand, before the browser paints.
#[cfg(target_arch = "wasm32")]
fn schedule() {
    use wasm_bindgen::JsValue;
    use wasm_bindgen::closure::Closure;

    thread_local! {
        static RUN: Closure<dyn FnMut(JsValue)> = Closure::new(|_| settle());
    }
    RUN.with(|run| drop(js_sys::Promise::resolve(&JsValue::UNDEFINED).then(run)));
}

/// Without a browser nothing is scheduled: see [`settle`].
#[cfg(not(target_arch = "wasm32"))]
fn schedule() {}
