//! What signals, effects and owners promise.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{Effect, Owner, RwSignal, arena, settle, untrack};

/// What an effect saw, run after run.
fn seen(read: impl Fn() -> i32 + 'static) -> (Effect, Rc<RefCell<Vec<i32>>>) {
    let seen = Rc::new(RefCell::new(Vec::new()));
    let told = Rc::clone(&seen);
    (Effect::new(move || told.borrow_mut().push(read())), seen)
}

#[test]
fn an_effect_runs_at_once_and_at_each_change_until_it_is_dropped() {
    let signal = RwSignal::new(1);
    let (effect, seen) = seen(move || signal.get());
    signal.set(2);
    settle();
    drop(effect);
    signal.set(3);
    settle();
    assert_eq!(*seen.borrow(), [1, 2]);
}

#[test]
fn several_changes_of_one_event_run_an_effect_once() {
    let (first, second) = (RwSignal::new(1), RwSignal::new(10));
    let (_effect, seen) = seen(move || first.get() + second.get());
    first.set(2);
    second.set(20);
    settle();
    assert_eq!(*seen.borrow(), [11, 22]);
}

#[test]
fn what_is_read_without_following_runs_nothing() {
    let signal = RwSignal::new(1);
    let (_effect, seen) = seen(move || untrack(|| signal.get()) + signal.get_untracked());
    signal.set(2);
    settle();
    assert_eq!(*seen.borrow(), [2]);
}

#[test]
fn an_effect_follows_only_what_its_last_run_read() {
    let (first, second) = (RwSignal::new(true), RwSignal::new(1));
    let (_effect, seen) = seen(move || if first.get() { second.get() } else { 0 });
    first.set(false);
    settle();
    second.set(2);
    settle();
    assert_eq!(*seen.borrow(), [1, 0]);
}

#[test]
fn what_surrounds_runs_before_what_it_holds_and_may_end_it() {
    let signal = RwSignal::new(1);
    let inside = Rc::new(RefCell::new(None));
    let runs = Rc::new(Cell::new(0));
    let (held, count) = (Rc::clone(&inside), Rc::clone(&runs));
    let _outside = Effect::new(move || {
        // At the second run, what was inside goes: it must not see the second value.
        drop(held.take());
        if signal.get() == 1 {
            let count = Rc::clone(&count);
            held.replace(Some(Effect::new(move || {
                signal.with(|_| count.set(count.get() + 1));
            })));
        }
    });
    signal.set(2);
    settle();
    assert_eq!(runs.get(), 1);
    assert!(inside.borrow().is_none());
}

#[test]
fn an_effect_that_changes_what_it_reads_settles() {
    let signal = RwSignal::new(0);
    let (_effect, seen) = seen(move || {
        let value = signal.get();
        if value < 3 {
            signal.set(value + 1);
        }
        value
    });
    settle();
    assert_eq!(*seen.borrow(), [0, 1, 2, 3]);
}

#[test]
fn signals_end_with_their_owner_and_read_as_the_default() {
    let before = arena::count();
    let owner = Owner::new();
    let signal = owner.with(|| RwSignal::new(7));
    let copy = owner.clone();
    drop(owner);
    assert_eq!(signal.get(), 7);
    drop(copy);
    signal.set(8);
    assert_eq!(signal.get(), 0);
    assert_eq!(signal.try_with(|value| *value), None);
    assert_eq!(arena::count(), before);
}

#[test]
fn a_handle_never_reaches_another_value() {
    let (first, second) = (Owner::new(), Owner::new());
    let gone = first.with(|| RwSignal::new(1));
    drop(first);
    let fresh = second.with(|| RwSignal::new(2));
    gone.set(9);
    assert_eq!((gone.get(), fresh.get()), (0, 2));
}

#[test]
fn owners_nest_and_the_outer_one_is_current_again() {
    let (outer, inner) = (Owner::new(), Owner::new());
    let (inside, outside) = outer.with(|| {
        let inside = inner.with(|| RwSignal::new(1));
        (inside, RwSignal::new(2))
    });
    drop(inner);
    assert_eq!((inside.get(), outside.get()), (0, 2));
    drop(outer);
    assert_eq!(outside.get(), 0);
}
