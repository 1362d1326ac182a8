//! Where values are: under numbers, so that handles can be copied.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

/// A value's number. None is given twice: a handle never reaches another value than its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(u32);

#[derive(Default)]
struct Arena {
    /// The last number that was given. A page does not live to see four thousand million signals.
    last: u32,
    /// Values, their numbers growing.
    values: Vec<(Key, Rc<dyn Any>)>,
}

impl Arena {
    fn place(&self, key: Key) -> Option<usize> {
        self.values.binary_search_by_key(&key, |(key, _)| *key).ok()
    }
}

thread_local! {
    static ARENA: RefCell<Arena> = RefCell::default();
}

/// Keeps a value.
pub(super) fn keep(value: Rc<dyn Any>) -> Key {
    ARENA.with_borrow_mut(|arena| {
        arena.last += 1;
        let key = Key(arena.last);
        arena.values.push((key, value));
        key
    })
}

/// The value, while it is kept.
#[inline(never)]
pub(super) fn find(key: Key) -> Option<Rc<dyn Any>> {
    ARENA.with_borrow(|arena| {
        let (_, value) = arena.values.get(arena.place(key)?)?;
        Some(Rc::clone(value))
    })
}

/// Lets a value go.
pub(super) fn forget(key: Key) {
    // The value is dropped once the arena is free again: its own end may make or read signals.
    let value = ARENA.with_borrow_mut(|arena| {
        let place = arena.place(key)?;
        Some(arena.values.remove(place))
    });
    drop(value);
}

/// How many values are kept.
#[cfg(test)]
pub(super) fn count() -> usize {
    ARENA.with_borrow(|arena| arena.values.len())
}
