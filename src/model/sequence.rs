//! The ten thousand points at which an uncertain model is tried: the same everywhere, to the last bit.
//!
//! A rank-1 lattice (Korobov, 1959; Sloan and Joe, 1994): in each dimension the point `n` lies in the slice
//! `n·z mod 10 000` of ten thousand equal slices of probability, so each slice is tried once. The whole numbers
//! `z` come from a component-by-component search (Nuyens and Cools, 2006) that the tests do again. Better spread
//! than chance in every pair of dimensions, where the additive recurrences and Halton's sequence are uneven from
//! the tenth dimension on; and whole numbers alone, a hundred bytes in all.

/// How many points there are.
pub const POINTS: usize = 10_000;
/// How many dimensions are surely independent; further ones begin again.
pub const DIMENSIONS: usize = GENERATORS.len();

/// z, by dimension.
const GENERATORS: [u16; 48] = [
    4867, 6267, 7539, 9451, 9541, 5907, 6107, 2109, 571, 2217, 6939, 6041, 9689, 5559, 1321, 2167,
    6391, 747, 3707, 8643, 5651, 7829, 889, 5351, 6309, 4339, 4579, 5353, 4447, 7397, 6099, 2277,
    2443, 3657, 8029, 191, 3081, 8949, 7579, 7711, 1701, 9449, 8137, 7413, 7653, 5991, 6201, 3823,
];

/// The slices (0 to 9,999) in which the points lie, in one dimension; without end.
#[derive(Clone, Debug)]
pub struct Slices {
    slice: usize,
    step: usize,
}

impl Slices {
    /// From the first point on.
    pub fn new(dimension: usize) -> Self {
        let step = GENERATORS.get(dimension % DIMENSIONS).copied();
        Self {
            // A shift (Cranley and Patterson, 1976): without it, the first point has every input at its lowest.
            slice: (dimension + 1) * 6181 % POINTS,
            step: usize::from(step.unwrap_or(1)),
        }
    }
}

impl Iterator for Slices {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let slice = self.slice;
        self.slice += self.step;
        if self.slice >= POINTS {
            self.slice -= POINTS;
        }
        Some(slice)
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn points(dimension: usize) -> Vec<f64> {
        let middle = |slice| (slice as f64 + 0.5) / POINTS as f64;
        Slices::new(dimension).take(POINTS).map(middle).collect()
    }

    #[test]
    fn every_slice_of_every_dimension_is_tried_once() {
        for dimension in 0..DIMENSIONS {
            let mut slices: Vec<usize> = Slices::new(dimension).take(POINTS).collect();
            slices.sort_unstable();
            assert!(slices.iter().copied().eq(0..POINTS), "{dimension}");
        }
    }

    #[test]
    fn the_first_points_are_already_spread() {
        for (dimension, count) in (0..DIMENSIONS).flat_map(|it| [(it, 500), (it, 1000), (it, 5000)])
        {
            let mut first = points(dimension);
            first.truncate(count);
            first.sort_by(f64::total_cmp);
            let expected = |index: usize| (index as f64 + 0.5) / count as f64;
            let gaps = first
                .iter()
                .enumerate()
                .map(|(index, at)| (at - expected(index)).abs());
            let gap = gaps.fold(0.0, f64::max);
            assert!(gap * (count as f64) < 16.0, "{dimension} {count}: {gap}");
        }
    }

    /// Chance gives a correlation of 0.01, and 0.03 in the worst of three hundred pairs.
    #[test]
    fn dimensions_two_by_two_are_less_correlated_than_by_chance() {
        let all: Vec<Vec<f64>> = (0..DIMENSIONS).map(points).collect();
        for one in 0..DIMENSIONS {
            for other in 0..one {
                let product = |(x, y): (&f64, &f64)| (x - 0.5) * (y - 0.5);
                let sum: f64 = all[one].iter().zip(&all[other]).map(product).sum();
                let correlation = (sum * 12.0 / POINTS as f64).abs();
                let most = if one < 24 { 0.0125 } else { 0.025 };
                assert!(correlation < most, "{one} {other}: {correlation}");
            }
        }
    }

    /// Each of 20 × 20 cells should hold 25 points; chance gives 25 ± 5, and 8 or 46 in the worst of so many.
    #[test]
    fn dimensions_two_by_two_fill_their_square_evenly() {
        let all: Vec<Vec<f64>> = (0..24).map(points).collect();
        for one in 0..24 {
            for other in 0..one {
                let mut cells = [0_i32; 400];
                for (x, y) in all[one].iter().zip(&all[other]) {
                    cells[(x * 20.0) as usize * 20 + (y * 20.0) as usize] += 1;
                }
                let worst = cells.iter().map(|count| (count - 25).abs()).max();
                assert!(worst < Some(13), "{one} {other}: {worst:?}");
            }
        }
    }

    /// Dimension by dimension, the generator that makes the worst integration error least, over functions with
    /// one mixed derivative, where each further dimension in a term counts 0.005 of it: pairs count most. All are
    /// then multiplied by 4867, which changes the points' order alone: the first hundreds are then spread.
    #[test]
    fn the_generators_are_what_their_search_gives() {
        let bernoulli = |at: usize| {
            let x = at as f64 / POINTS as f64;
            2.0 * core::f64::consts::PI.powi(2) * (x * x - x + 1.0 / 6.0)
        };
        let kernel: Vec<f64> = (0..POINTS).map(bernoulli).collect();
        let mut products = vec![1.0; POINTS];
        let mut found: Vec<usize> = Vec::new();
        let search = if cfg!(debug_assertions) {
            12
        } else {
            DIMENSIONS
        };
        for dimension in 0..search {
            let units = (1..POINTS / 2).filter(|unit| unit % 2 > 0 && unit % 5 > 0);
            let mut best = (f64::MAX, 1);
            for unit in units.filter(|unit| dimension > 0 && !found.contains(unit)) {
                let (mut error, mut at) = (0.0, 0);
                for product in &products {
                    error += product * kernel[at];
                    at += unit;
                    if at >= POINTS {
                        at -= POINTS;
                    }
                }
                if error < best.0 {
                    best = (error, unit);
                }
            }
            found.push(best.1);
            for (index, product) in products.iter_mut().enumerate() {
                *product *= 1.0 + 0.005 * kernel[index * best.1 % POINTS];
            }
        }
        let ordered = found.iter().map(|unit| unit * 4867 % POINTS);
        let stored = GENERATORS.iter().take(search).map(|it| usize::from(*it));
        assert!(ordered.eq(stored));
    }
}
