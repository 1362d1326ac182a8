//! Where values are: slots that keys point at, so that handles can be copied.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

/// A slot, and which of its tenants is meant: a slot is let again after its tenant has left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key {
    slot: usize,
    tenant: u32,
}

#[derive(Default)]
struct Slot {
    tenant: u32,
    value: Option<Rc<dyn Any>>,
}

#[derive(Default)]
struct Arena {
    slots: Vec<Slot>,
    free: Vec<usize>,
}

thread_local! {
    static ARENA: RefCell<Arena> = RefCell::default();
}

/// Keeps a value.
pub(super) fn keep(value: Rc<dyn Any>) -> Key {
    ARENA.with_borrow_mut(|arena| {
        let number = arena.free.pop().unwrap_or_else(|| {
            arena.slots.push(Slot::default());
            arena.slots.len() - 1
        });
        let tenant = arena.slots.get_mut(number).map_or(0, |slot| {
            slot.value = Some(value);
            slot.tenant
        });
        Key {
            slot: number,
            tenant,
        }
    })
}

/// The value, while it is kept.
pub(super) fn find(key: Key) -> Option<Rc<dyn Any>> {
    ARENA.with_borrow(|arena| {
        let slot = arena.slots.get(key.slot)?;
        if slot.tenant == key.tenant {
            slot.value.clone()
        } else {
            None
        }
    })
}

/// Lets a value go.
pub(super) fn forget(key: Key) {
    // The value is dropped once the arena is free again: its own end may make or read signals.
    let value = ARENA.with_borrow_mut(|arena| {
        let slot = arena.slots.get_mut(key.slot)?;
        if slot.tenant != key.tenant {
            return None;
        }
        slot.tenant = slot.tenant.wrapping_add(1);
        let value = slot.value.take();
        arena.free.push(key.slot);
        value
    });
    drop(value);
}

/// How many values are kept.
#[cfg(test)]
pub(super) fn count() -> usize {
    ARENA.with_borrow(|arena| arena.slots.len() - arena.free.len())
}
