//! A value that is read and changed, and whose changes are told.

use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

use super::arena::{self, Key};
use super::effect::Followers;
use super::owner::Owner;

/// A handle on a value; copying it copies the handle.
pub struct RwSignal<T> {
    key: Key,
    holds: PhantomData<fn() -> T>,
}

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

struct Held<T> {
    followers: Rc<Followers>,
    value: RefCell<T>,
}

impl<T: 'static> RwSignal<T> {
    /// A signal that lives as long as the current owner.
    pub fn new(value: T) -> Self {
        let key = arena::keep(Rc::new(Held {
            followers: Rc::default(),
            value: RefCell::new(value),
        }));
        Owner::take(key);
        Self {
            key,
            holds: PhantomData,
        }
    }

    #[inline(never)]
    fn held(self) -> Option<Rc<Held<T>>> {
        arena::find(self.key)?.downcast().ok()
    }

    #[inline(never)]
    fn followed(self) -> Option<Rc<Held<T>>> {
        let held = self.held()?;
        Followers::follow(&held.followers);
        Some(held)
    }

    /// Reads the value, and follows it where an effect is running; `None` once its owner has ended.
    pub fn try_with<R>(self, read: impl FnOnce(&T) -> R) -> Option<R> {
        let held = self.followed()?;
        held.value.try_borrow().ok().map(|value| read(&value))
    }

    /// Reads the value without following it; `None` once its owner has ended.
    pub fn try_with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> Option<R> {
        let held = self.held()?;
        held.value.try_borrow().ok().map(|value| read(&value))
    }

    /// Reads the value, and follows it where an effect is running.
    pub fn with<R: Default>(self, read: impl FnOnce(&T) -> R) -> R {
        self.try_with(read).unwrap_or_default()
    }

    /// Reads the value without following it.
    pub fn with_untracked<R: Default>(self, read: impl FnOnce(&T) -> R) -> R {
        self.try_with_untracked(read).unwrap_or_default()
    }

    /// A copy of the value, followed where an effect is running.
    pub fn get(self) -> T
    where
        T: Clone + Default,
    {
        self.with(T::clone)
    }

    /// A copy of the value.
    pub fn get_untracked(self) -> T
    where
        T: Clone + Default,
    {
        self.with_untracked(T::clone)
    }

    /// Changes the value and tells those who follow it. A change from within a reading of the same signal is a mistake
    /// of ours: it is not made.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        let Some(held) = self.held() else { return };
        let Ok(mut value) = held.value.try_borrow_mut() else {
            debug_assert!(false, "a signal is changed while it is read");
            return;
        };
        change(&mut value);
        drop(value);
        held.followers.tell();
    }

    /// Puts another value in its place.
    pub fn set(self, value: T) {
        self.update(|held| *held = value);
    }
}
