//! Ids: from a counter, never fixed, never random. One counter serves every instance of a page, so that ids are
//! unique wherever two parts meet, in a shadow root or in a printed document.

use std::sync::atomic::{AtomicU32, Ordering};

/// A fresh id for something called `what`: `commun-radio-7`.
pub fn use_id(what: &str) -> String {
    static GIVEN: AtomicU32 = AtomicU32::new(0);
    let number = GIVEN.fetch_add(1, Ordering::Relaxed);
    ["commun-", what, "-", &number.to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::use_id;

    #[test]
    fn no_two_ids_are_the_same() {
        assert_ne!(use_id("radio"), use_id("radio"));
    }
}
