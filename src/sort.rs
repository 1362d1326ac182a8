//! One small sort for short lists: the standard one is half a kilobyte of wasm for each type.

/// Sorts in place, stably: `before` says that its first argument belongs before its second.
pub fn sort<T>(items: &mut [T], before: impl Fn(&T, &T) -> bool) {
    for end in 1..items.len() {
        let mut place = end;
        while let Some([left, right]) = place
            .checked_sub(1)
            .and_then(|left| items.get_mut(left..=place))
        {
            if !before(right, left) {
                break;
            }
            core::mem::swap(left, right);
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sort;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(items in proptest::collection::vec((0_u8..6, any::<u8>()), 0..40)) {
            let (mut ours, mut theirs) = (items.clone(), items);
            sort(&mut ours, |(one, _), (other, _)| one < other);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(ours, theirs);
        }
    }
}
