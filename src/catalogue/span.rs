//! How long something takes, in minutes, from the ids of the facet: `minutes_15`, `heures_3`, `heures_2_12`.

use super::Facet;

/// Minutes, at least and at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// At least.
    pub least: u32,
    /// At most.
    pub most: u32,
}

impl Span {
    /// What a value of the facet stands for.
    pub(crate) fn of(value: u8) -> Option<Self> {
        let mut parts = Facet::Temps.value(value)?.id.split('_');
        let unit = if parts.next()? == "minutes" { 1 } else { 60 };
        let least = parts.next()?.parse::<u32>().ok()? * unit;
        let most = parts.next().and_then(|most| most.parse::<u32>().ok());
        Some(Self {
            least,
            most: most.map_or(least, |most| most * unit),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_time_of_the_facet_is_so_many_minutes() {
        let minutes = |least, most| Some(Span { least, most });
        let values = [
            minutes(15, 15),
            minutes(120, 720),
            minutes(180, 180),
            minutes(420, 420),
            minutes(1920, 1920),
        ];
        for (value, expected) in (0..).zip(values) {
            assert_eq!(Span::of(value), expected);
        }
        assert_eq!(Span::of(5), None);
    }
}
