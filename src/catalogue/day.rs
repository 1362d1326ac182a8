//! Days, as the data files and callers write them. The engine has no clock: the caller says which day it is.

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// Reads `YYYY-MM-DD`.
    pub fn parse(iso: &str) -> Option<Self> {
        let mut parts = iso.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let shaped = parts.next().is_none() && (year.len(), month.len(), day.len()) == (4, 2, 2);
        let digits = iso
            .bytes()
            .all(|byte| byte == b'-' || byte.is_ascii_digit());
        let read = Self {
            year: year.parse().ok()?,
            month: month.parse().ok()?,
            day: day.parse().ok()?,
        };
        let days = match read.month {
            2 if leaps(read.year) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let exists =
            read.year > 0 && (1..=12).contains(&read.month) && (1..=days).contains(&read.day);
        (shaped && digits && exists).then_some(read)
    }

    /// Whole months since another day; negative where it is still to come.
    pub fn months_since(self, other: Self) -> i32 {
        let count = |day: Self| i32::from(day.year) * 12 + i32::from(day.month);
        count(self) - count(other) - i32::from(self.day < other.day)
    }
}

/// Whether a year has a 29 February.
fn leaps(year: u16) -> bool {
    year.is_multiple_of(if year.is_multiple_of(100) { 400 } else { 4 })
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_follow_one_another() {
        assert!(Day::parse("2026-02-18") < Day::parse("2026-04-08"));
        assert!(Day::parse("2025-12-31") < Day::parse("2026-01-01"));
    }

    #[test]
    fn months_are_counted_whole() {
        let months = |from, to| match (Day::parse(from), Day::parse(to)) {
            (Some(from), Some(to)) => Some(to.months_since(from)),
            _ => None,
        };
        assert_eq!(months("2026-01-01", "2026-11-21"), Some(10));
        assert_eq!(months("2025-05-22", "2026-11-21"), Some(17));
        assert_eq!(months("2025-05-21", "2026-11-21"), Some(18));
        assert_eq!(months("2026-12-01", "2026-11-21"), Some(-1));
    }

    #[test]
    fn years_that_leap_have_a_day_more() {
        assert!(Day::parse("2028-02-29").is_some() && Day::parse("2000-02-29").is_some());
    }

    #[test]
    fn what_is_not_a_day_is_none() {
        for wrong in [
            "",
            "2026",
            "2026-2-18",
            "2026-13-01",
            "2026-00-10",
            "2026-01-32",
            "2026-02-29",
            "2100-02-29",
            "2026-04-31",
            "0000-01-01",
            "2026-01-01-01",
            "+026-01-01",
        ] {
            assert_eq!(Day::parse(wrong), None, "{wrong}");
        }
    }
}
