//! Things along a line moved apart, each as little as the others allow.

/// Where things start along a line, so that none covers another. `wanted` is where each would start, `sizes` the room
/// each takes, in the order in which they stand.
///
/// Things that touch form a block whose middle stays where the mean of their own places is; blocks that touch merge
/// (the pool-adjacent-violators method for isotonic regression).
pub fn spread(wanted: &[f64], sizes: &[f64]) -> Vec<f64> {
    struct Block {
        count: usize,
        size: f64,
        /// Sum, over the things, of where the block would start for each to stand in its own place.
        starts: f64,
    }
    impl Block {
        fn start(&self) -> f64 {
            self.starts / self.count as f64
        }
    }
    let mut blocks: Vec<Block> = Vec::new();
    for (&start, &size) in wanted.iter().zip(sizes) {
        let mut block = Block {
            count: 1,
            size,
            starts: start,
        };
        while let Some(before) =
            blocks.pop_if(|before| before.start() + before.size > block.start())
        {
            block = Block {
                count: before.count + block.count,
                starts: before.starts + block.starts - before.size * block.count as f64,
                size: before.size + block.size,
            };
        }
        blocks.push(block);
    }
    let (mut sizes, mut places) = (sizes.iter(), Vec::with_capacity(wanted.len()));
    for block in blocks {
        let mut start = block.start();
        for size in sizes.by_ref().take(block.count) {
            places.push(start);
            start += size;
        }
    }
    places
}

/// The same between two bounds. What does not fit goes past the second.
pub fn spread_within(wanted: &[f64], sizes: &[f64], low: f64, high: f64) -> Vec<f64> {
    let mut places = spread(wanted, sizes);
    let mut end = high;
    for (place, size) in places.iter_mut().zip(sizes).rev() {
        *place = place.min(end - size);
        end = *place;
    }
    let mut start = low;
    for (place, size) in places.iter_mut().zip(sizes) {
        *place = place.max(start);
        start = *place + size;
    }
    places
}

/// The indexes of a short list in the order of a key, by insertion; equals keep their order.
pub fn order(count: usize, key: &dyn Fn(usize) -> f64) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(count);
    for index in 0..count {
        let own = key(index);
        let place = order.iter().take_while(|&&other| key(other) <= own).count();
        order.insert(place, index);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::{order, spread, spread_within};

    #[test]
    fn what_has_room_stays_where_it_is() {
        assert_eq!(
            spread(&[0.0, 20.0, 40.0], &[10.0, 10.0, 10.0]),
            [0.0, 20.0, 40.0]
        );
    }

    #[test]
    fn what_touches_moves_apart_by_as_much_on_either_side() {
        assert_eq!(spread(&[10.0, 10.0], &[10.0, 10.0]), [5.0, 15.0]);
        assert_eq!(
            spread(&[10.0, 10.0, 16.0], &[10.0, 10.0, 10.0]),
            [2.0, 12.0, 22.0]
        );
    }

    #[test]
    fn nothing_leaves_the_bounds_while_there_is_room() {
        assert_eq!(
            spread_within(&[-5.0, 0.0, 95.0], &[10.0, 10.0, 10.0], 0.0, 100.0),
            [0.0, 10.0, 90.0]
        );
        assert_eq!(
            spread_within(&[90.0, 95.0], &[10.0, 10.0], 0.0, 100.0),
            [80.0, 90.0]
        );
        assert_eq!(
            spread_within(&[0.0, 0.0], &[60.0, 60.0], 0.0, 100.0),
            [0.0, 60.0]
        );
    }

    #[test]
    fn nothing_along_a_line_is_nothing() {
        assert_eq!(spread_within(&[], &[], 0.0, 1.0), Vec::<f64>::new());
    }

    #[test]
    fn a_short_list_is_ordered_and_equals_keep_their_order() {
        let keys = [3.0, 1.0, 2.0, 1.0];
        assert_eq!(
            order(4, &|index| keys.get(index).copied().unwrap_or(0.0)),
            [1, 3, 2, 0]
        );
    }
}
