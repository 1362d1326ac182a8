//! Ids inside a shadow root: from a counter of the instance, never fixed, never random.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::{provide_context, use_context};

/// The ids of one instance: its number on the page, and how many ids it has given.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    instance: u32,
    given: Arc<AtomicU32>,
}

impl Ids {
    /// Ids for the instance numbered `instance`.
    pub fn new(instance: u32) -> Self {
        Self {
            instance,
            given: Arc::default(),
        }
    }

    /// An id nothing else in this instance has: `c3-radio-7`.
    pub fn next(&self, what: &str) -> String {
        let number = self.given.fetch_add(1, Ordering::Relaxed) + 1;
        format!("c{}-{what}-{number}", self.instance)
    }
}

/// Gives every component below the ids of the instance numbered `uid`.
pub fn provide_ids(uid: u32) {
    provide_context(Ids::new(uid));
}

/// A fresh id for something called `what`. Where no instance provided [`Ids`], ids of instance 0 are given.
pub fn use_id(what: &str) -> String {
    static WITHOUT_INSTANCE: AtomicU32 = AtomicU32::new(0);
    match use_context::<Ids>() {
        Some(ids) => ids.next(what),
        None => format!(
            "c0-{what}-{}",
            WITHOUT_INSTANCE.fetch_add(1, Ordering::Relaxed) + 1
        ),
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::Owner;

    use super::{provide_ids, use_id};

    #[test]
    fn an_id_names_its_instance_and_is_never_given_twice() {
        let owner = Owner::new();
        owner.with(|| {
            provide_ids(3);
            assert_eq!(use_id("radio"), "c3-radio-1");
            assert_eq!(use_id("radio"), "c3-radio-2");
            assert_eq!(use_id("help"), "c3-help-3");
        });
    }

    #[test]
    fn two_instances_never_share_an_id() {
        let ids = |uid| {
            Owner::new().with(|| {
                provide_ids(uid);
                [use_id("a"), use_id("a")]
            })
        };
        let (one, other) = (ids(1), ids(2));
        assert!(one.iter().all(|id| !other.contains(id)));
    }
}
