//! The visitor's date.

use js_sys::Date;

/// Today where the visitor is, as `YYYY-MM-DD`.
pub fn today() -> String {
    let now = Date::new_0();
    iso(now.get_full_year(), now.get_month() + 1, now.get_date())
}

fn iso(year: u32, month: u32, day: u32) -> String {
    // By hand: formatting with widths is kilobytes of machinery, and nothing else here needs it.
    let two = |number: u32| [if number < 10 { "-0" } else { "-" }, &number.to_string()].concat();
    [year.to_string(), two(month), two(day)].concat()
}

#[cfg(test)]
mod tests {
    use super::iso;

    #[test]
    fn a_date_is_written_so_that_it_sorts() {
        assert_eq!(iso(2026, 3, 9), "2026-03-09");
    }
}
