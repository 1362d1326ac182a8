//! A mix in whole hundredths: what the visitor's numbers say and a code carries.

use super::Mix;

/// Three whole parts that make 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Percents([u8; 3]);

impl Default for Percents {
    /// As even as whole numbers allow.
    fn default() -> Self {
        Self([34, 33, 33])
    }
}

impl Percents {
    /// Parts that make 100; none otherwise.
    pub fn new(parts: [u8; 3]) -> Option<Self> {
        let sum: u16 = parts.iter().map(|part| u16::from(*part)).sum();
        (sum == 100).then_some(Self(parts))
    }

    /// The nearest to a mix: what rounding down leaves goes to the largest remainders.
    pub fn nearest(mix: Mix) -> Self {
        let exact = mix.parts().map(|part| part * 100.0);
        let mut parts = exact.map(|part| part as u8);
        let mut left = 100_u8.saturating_sub(parts.iter().sum());
        while left > 0 {
            let mut best = (0, f64::MIN);
            for (index, (exact, part)) in exact.iter().zip(parts).enumerate() {
                let remainder = exact - f64::from(part);
                if remainder > best.1 {
                    best = (index, remainder);
                }
            }
            if let Some(part) = parts.get_mut(best.0) {
                *part += 1;
            }
            left -= 1;
        }
        Self(parts)
    }

    /// The parts, in order.
    pub fn parts(self) -> [u8; 3] {
        self.0
    }

    /// The same as a mix: thirds, where the parts are as even as whole numbers allow.
    pub fn mix(self) -> Mix {
        if self == Self::default() {
            return Mix::default();
        }
        Mix(self.0.map(|part| f64::from(part) / 100.0))
    }

    /// A part and its number, then another that was typed before it, which stays as far as there is room; the third has
    /// the rest. So three numbers typed one after another are those three, in any order.
    pub fn typed(last: (usize, u8), before: (usize, u8)) -> Self {
        let (mut parts, mut rest) = ([None; 3], 100);
        for (at, value) in [last, before] {
            if let Some(part) = parts.get_mut(at) {
                let value = value.min(rest);
                *part = Some(value);
                rest -= value;
            }
        }
        Self(parts.map(|part| part.unwrap_or(rest)))
    }

    /// One part set, 100 at most; the two others share the rest in the proportions they have, evenly where they have
    /// none.
    pub fn with(self, index: usize, value: u8) -> Self {
        let mut parts = self.0;
        let value = value.min(100);
        let rest = u16::from(100 - value);
        let mut others = 0_u16;
        for (at, part) in parts.iter().enumerate() {
            if at != index {
                others += u16::from(*part);
            }
        }
        let mut left = rest;
        let mut is_first = true;
        for (at, part) in parts.iter_mut().enumerate() {
            if at == index {
                *part = value;
            } else if is_first {
                is_first = false;
                let share = match others {
                    0 => rest.div_ceil(2),
                    others => (2 * rest * u16::from(*part) + others) / (2 * others),
                };
                left = rest - share;
                *part = share as u8;
            } else {
                *part = left as u8;
            }
        }
        Self(parts)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn percents(parts: [u8; 3]) -> Percents {
        Percents::new(parts).unwrap()
    }

    fn any_percents() -> impl Strategy<Value = Percents> {
        (0..=100_u8)
            .prop_flat_map(|first| (Just(first), 0..=100 - first))
            .prop_map(|(first, second)| percents([first, second, 100 - first - second]))
    }

    #[test]
    fn parts_that_do_not_make_100_are_refused() {
        assert_eq!(Percents::new([34, 33, 32]), None);
        assert_eq!(Percents::new([255, 255, 255]), None);
    }

    #[test]
    fn the_others_keep_their_proportions_when_one_part_is_set() {
        assert_eq!(percents([20, 60, 20]).with(0, 40), percents([40, 45, 15]));
        assert_eq!(percents([100, 0, 0]).with(0, 41), percents([41, 30, 29]));
        assert_eq!(percents([0, 50, 50]).with(2, 200), percents([0, 0, 100]));
    }

    #[test]
    fn a_mix_is_rounded_to_the_nearest_hundredths() {
        let thirds = Mix::new([1.0; 3]).unwrap();
        assert_eq!(Percents::nearest(thirds), Percents::default());
        let mix = Mix::new([0.606, 0.247, 0.147]).unwrap();
        assert_eq!(Percents::nearest(mix), percents([60, 25, 15]));
    }

    proptest! {
        #[test]
        fn three_numbers_typed_in_any_order_are_those_three(start in any_percents(), typed in any_percents(), first in 0..3_usize, turn in 1..3_usize) {
            let order = [first, (first + turn) % 3, (first + 2 * turn) % 3];
            let [a, b, c] = order.map(|at| typed.parts()[at]);
            prop_assert_eq!(start.with(order[0], a).parts()[order[0]], a);
            let two = Percents::typed((order[1], b), (order[0], a));
            prop_assert_eq!(two, typed);
            prop_assert_eq!(Percents::typed((order[2], c), (order[1], b)), typed);
        }

        #[test]
        fn what_has_no_room_beside_what_is_typed_gives_way(value in any::<u8>(), other in any::<u8>(), index in 0..3_usize, turn in 1..3_usize) {
            let before = (index + turn) % 3;
            let after = Percents::typed((index, value), (before, other));
            prop_assert!(Percents::new(after.parts()).is_some());
            prop_assert_eq!(after.parts()[index], value.min(100));
            prop_assert_eq!(after.parts()[before], other.min(100 - value.min(100)));
        }

        #[test]
        fn parts_always_make_100(start in any_percents(), index in 0..3_usize, value in any::<u8>()) {
            let after = start.with(index, value);
            prop_assert!(Percents::new(after.parts()).is_some());
            prop_assert_eq!(after.parts().into_iter().nth(index), Some(value.min(100)));
        }

        #[test]
        fn rounding_what_is_whole_changes_nothing(start in any_percents()) {
            prop_assert_eq!(Percents::nearest(start.mix()), start);
        }

        #[test]
        fn rounding_moves_no_part_by_a_whole_hundredth(parts in [0.0..1.0, 0.0..1.0, 1e-6..1.0]) {
            let mix = Mix::new(parts).unwrap();
            let rounded = Percents::nearest(mix);
            prop_assert!(Percents::new(rounded.parts()).is_some());
            for (part, exact) in rounded.parts().into_iter().zip(mix.parts()) {
                prop_assert!((f64::from(part) / 100.0 - exact).abs() < 0.01);
            }
        }
    }
}
