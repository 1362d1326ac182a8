//! Texts put together: the standard library's `join` is a kilobyte of wasm for each type.

/// Parts with something between them.
pub fn joined<T: AsRef<str>>(parts: &[T], between: &str) -> String {
    let mut out = String::new();
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            out.push_str(between);
        }
        out.push_str(part.as_ref());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::joined;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_joins_as_the_standard_library_does(parts in proptest::collection::vec("[a-zé]{0,3}", 0..6), between in "[ ·]{0,3}") {
            prop_assert_eq!(joined(&parts, &between), parts.join(&between));
        }
    }
}
