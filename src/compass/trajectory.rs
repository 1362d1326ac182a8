//! Trajectories: how much of each lever one pulls says which horizon one works for, and the other way round.
//!
//! The matrix is published (« Économies de territoires », the trajectories' barycentre), as indicative weights: it
//! does not say of what. Reading it both ways, and the gap, are ours.

/// Rows: regulation, collective action, shared vision. Columns: 18 months, 7 years, 28 years. Rows and columns make 1.
pub const MATRIX: [[f64; 3]; 3] = [
    [CORE, AFTER, BEFORE],
    [BEFORE, CORE, AFTER],
    [AFTER, BEFORE, CORE],
];

const CORE: f64 = 0.60;
const AFTER: f64 = 0.25;
const BEFORE: f64 = 0.15;

/// Below this, a part outside of the triangle is rounding.
const ROUNDING: f64 = 1e-9;

/// Three parts of a whole: none negative, their sum is 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mix(pub(super) [f64; 3]);

impl Default for Mix {
    /// Thirds.
    fn default() -> Self {
        Self([1.0 / 3.0; 3])
    }
}

impl Mix {
    /// Parts in these proportions; none where one is negative or infinite, or all are nil.
    pub fn new(parts: [f64; 3]) -> Option<Self> {
        let sum: f64 = parts.iter().sum();
        let whole = parts.iter().all(|part| *part >= 0.0) && sum > 0.0 && sum.is_finite();
        whole.then(|| Self(parts.map(|part| part / sum)))
    }

    /// The parts, in order.
    pub fn parts(self) -> [f64; 3] {
        self.0
    }

    /// The point of the triangle that is nearest to parts that make 1, some of which may be negative.
    fn nearest(parts: [f64; 3]) -> Self {
        let mut kept = [true; 3];
        // What is below nothing is taken from the others, equally; each turn leaves fewer.
        for _ in 0..3 {
            let (mut sum, mut count) = (0.0, 0.0);
            for (part, kept) in parts.iter().zip(kept) {
                if kept {
                    sum += part;
                    count += 1.0;
                }
            }
            let excess = (sum - 1.0) / count;
            let mut found = [0.0; 3];
            let mut is_inside = true;
            for ((slot, part), kept) in found.iter_mut().zip(parts).zip(&mut kept) {
                if *kept && part - excess >= 0.0 {
                    *slot = part - excess;
                } else if *kept {
                    (*kept, is_inside) = (false, false);
                }
            }
            if is_inside {
                return Self(found);
            }
        }
        Self::default()
    }
}

/// A place among the levers, found from horizons.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Regulation, collective action, shared vision.
    pub levers: Mix,
    /// No mix of levers gives these horizons: this is the nearest place to the one that would.
    pub is_clipped: bool,
    /// How far the horizons of this place are from those that were asked, 0 to 1; nil where nothing was clipped.
    pub gap: f64,
}

/// The horizons that a mix of levers serves: 18 months, 7 years, 28 years.
pub fn horizons(levers: Mix) -> Mix {
    let mut found = [0.0; 3];
    for (part, row) in levers.0.iter().zip(MATRIX) {
        for (horizon, weight) in found.iter_mut().zip(row) {
            *horizon += part * weight;
        }
    }
    Mix(found)
}

/// The levers that serve a mix of horizons.
pub fn place(asked: Mix) -> Place {
    // The inverse of a matrix whose rows are each the one above moved on is of the same form.
    let cofactors = [
        CORE * CORE - AFTER * BEFORE,
        BEFORE * BEFORE - CORE * AFTER,
        AFTER * AFTER - CORE * BEFORE,
    ];
    let [a, b, c] = cofactors.map(|cofactor| cofactor / DETERMINANT);
    let [near, middle, far] = asked.0;
    let levers = [
        near * a + middle * c + far * b,
        near * b + middle * a + far * c,
        near * c + middle * b + far * a,
    ];
    let is_clipped = levers.iter().any(|part| *part < -ROUNDING);
    let levers = Mix::nearest(levers);
    let reached = horizons(levers);
    Place {
        levers,
        is_clipped,
        gap: if is_clipped { gap(asked, reached) } else { 0.0 },
    }
}

const DETERMINANT: f64 = CORE * CORE * CORE + AFTER * AFTER * AFTER + BEFORE * BEFORE * BEFORE
    - 3.0 * CORE * AFTER * BEFORE;

/// How far two mixes are: 0 where they are the same, 1 where they share nothing.
pub fn gap(one: Mix, other: Mix) -> f64 {
    let differences = one.0.iter().zip(other.0);
    differences
        .map(|(one, other)| (one - other).abs())
        .sum::<f64>()
        / 2.0
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn mix(parts: [f64; 3]) -> Mix {
        Mix::new(parts).unwrap()
    }

    fn near(one: Mix, other: Mix) -> bool {
        gap(one, other) < 1e-12
    }

    fn any_mix() -> impl Strategy<Value = Mix> {
        [0.0..1.0, 0.0..1.0, 1e-6..1.0].prop_map(mix)
    }

    #[test]
    fn each_lever_alone_serves_its_row() {
        for (lever, row) in MATRIX.into_iter().enumerate() {
            let mut parts = [0.0; 3];
            parts
                .iter_mut()
                .skip(lever)
                .take(1)
                .for_each(|part| *part = 100.0);
            assert!(near(horizons(mix(parts)), mix(row)));
            let back = place(mix(row));
            assert!(
                near(back.levers, mix(parts)) && !back.is_clipped,
                "{back:?}"
            );
        }
        assert!((DETERMINANT - 0.1675).abs() < 1e-12);
    }

    #[test]
    fn equal_levers_serve_equal_horizons() {
        assert!(near(horizons(mix([1.0; 3])), mix([1.0; 3])));
    }

    #[test]
    fn horizons_that_no_levers_give_are_clipped_and_say_so() {
        let only_near = place(mix([1.0, 0.0, 0.0]));
        assert!(only_near.is_clipped);
        // Solving would take −0.687 of vision away from 1.925 of regulation.
        let [gestion, action, vision] = only_near.levers.parts();
        assert!(
            gestion > 0.8 && action == 0.0 && vision >= 0.0,
            "{only_near:?}"
        );
        assert!((only_near.gap - 0.4).abs() < 0.05, "{only_near:?}");
    }

    #[test]
    fn what_is_no_mix_is_refused() {
        for parts in [
            [0.0; 3],
            [-0.1, 0.6, 0.5],
            [f64::NAN, 1.0, 1.0],
            [f64::INFINITY, 1.0, 1.0],
        ] {
            assert_eq!(Mix::new(parts), None);
        }
    }

    proptest! {
        #[test]
        fn the_place_of_a_places_horizons_is_that_place(levers in any_mix()) {
            let back = place(horizons(levers));
            prop_assert!(near(back.levers, levers) && !back.is_clipped && back.gap == 0.0);
        }

        #[test]
        fn a_clipped_place_is_in_the_triangle_and_no_other_is_nearer(asked in any_mix(), other in any_mix()) {
            let found = place(asked);
            let sum: f64 = found.levers.parts().iter().sum();
            prop_assert!((sum - 1.0).abs() < 1e-12 && found.levers.parts().iter().all(|part| *part >= 0.0));
            prop_assert_eq!(found.is_clipped, found.gap > 0.0);
            // Straight distances among levers keep their order among horizons: the matrix turns and shrinks, equally.
            let far = |levers: Mix| {
                let reached = horizons(levers).parts().into_iter().zip(asked.parts());
                reached.map(|(one, other)| (one - other) * (one - other)).sum::<f64>()
            };
            prop_assert!(far(found.levers) <= far(other) + 1e-12);
        }
    }
}
