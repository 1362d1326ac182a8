//! What runs again when what it read has changed.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::queue;

thread_local! {
    /// The effect that is running and follows what it reads.
    static RUNNING: RefCell<Option<Rc<Inner>>> = const { RefCell::new(None) };
    /// How many effects were made.
    static MADE: Cell<u64> = const { Cell::new(0) };
}

/// Runs again when a signal that it read has changed, until it is dropped.
pub struct Effect(#[allow(dead_code)] Rc<Inner>);

impl Effect {
    /// Runs at once, and later.
    pub fn new(run: impl FnMut() + 'static) -> Self {
        Self(Inner::start(Box::new(run)))
    }
}

pub(super) struct Inner {
    /// Those made first run first: what surrounds before what it holds.
    pub(super) rank: u64,
    pub(super) queued: Cell<bool>,
    run: RefCell<Box<dyn FnMut()>>,
    followed: RefCell<Vec<Rc<Followers>>>,
}

impl Inner {
    fn start(run: Box<dyn FnMut()>) -> Rc<Self> {
        let rank = MADE.get();
        MADE.set(rank + 1);
        let inner = Rc::new(Self {
            rank,
            queued: Cell::new(false),
            run: RefCell::new(run),
            followed: RefCell::default(),
        });
        inner.run();
        inner
    }

    pub(super) fn run(self: &Rc<Self>) {
        self.unfollow();
        let before = RUNNING.replace(Some(Rc::clone(self)));
        // An effect that changes what it reads is queued, never run inside itself.
        if let Ok(mut run) = self.run.try_borrow_mut() {
            run();
        }
        RUNNING.set(before);
    }

    fn unfollow(&self) {
        for followers in self.followed.take() {
            followers.leave(self);
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.unfollow();
    }
}

/// Reads signals without following them.
pub fn untrack<T>(read: impl FnOnce() -> T) -> T {
    let before = RUNNING.take();
    let result = read();
    RUNNING.set(before);
    result
}

/// The effects that follow one signal.
#[derive(Default)]
pub(super) struct Followers(RefCell<Vec<Weak<Inner>>>);

impl Followers {
    /// The running effect follows from now on.
    pub(super) fn follow(this: &Rc<Self>) {
        RUNNING.with_borrow(|running| {
            let Some(effect) = running else { return };
            let mut followed = effect.followed.borrow_mut();
            if !followed.iter().any(|known| Rc::ptr_eq(known, this)) {
                followed.push(Rc::clone(this));
                this.0.borrow_mut().push(Rc::downgrade(effect));
            }
        });
    }

    fn leave(&self, effect: &Inner) {
        self.0
            .borrow_mut()
            .retain(|follower| !std::ptr::eq(follower.as_ptr(), effect));
    }

    /// All run soon.
    pub(super) fn tell(&self) {
        for follower in self.0.borrow().iter() {
            if let Some(effect) = follower.upgrade() {
                queue::add(&effect);
            }
        }
        queue::run_soon();
    }
}
