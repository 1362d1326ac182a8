//! What a field measures, and the units that may be typed after a number, in both languages.

use super::number::Number;
use super::{AmountError, is_space};

/// What a field measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A number without a unit.
    Number,
    /// Euros, or euros a year.
    Euros,
    /// Euros an hour.
    EurosPerHour,
    /// Euros a month.
    EurosPerMonth,
    /// A share shown in percent: « 3 » and « 3 % » are 0.03.
    Percent,
    /// A share shown as it is: « 0,6 » and « 60 % » are 0.6.
    Share,
    /// Hours; « 3 h 30 » and « 45 min » too.
    Hours,
    /// Months.
    Months,
    /// Years.
    Years,
    /// Full-time posts.
    Posts,
}

/// Units, in small letters and without spaces; euros' words become « € » before.
const UNITS: &[(&str, Measure)] = &[
    ("", Measure::Number),
    ("€", Measure::Euros),
    ("€/an", Measure::Euros),
    ("€/année", Measure::Euros),
    ("€/year", Measure::Euros),
    ("€/h", Measure::EurosPerHour),
    ("€/heure", Measure::EurosPerHour),
    ("€/hour", Measure::EurosPerHour),
    ("€/mois", Measure::EurosPerMonth),
    ("€/month", Measure::EurosPerMonth),
    ("%", Measure::Percent),
    ("pourcent", Measure::Percent),
    ("percent", Measure::Percent),
    ("h", Measure::Hours),
    ("heure", Measure::Hours),
    ("heures", Measure::Hours),
    ("hour", Measure::Hours),
    ("hours", Measure::Hours),
    ("mois", Measure::Months),
    ("month", Measure::Months),
    ("months", Measure::Months),
    ("an", Measure::Years),
    ("ans", Measure::Years),
    ("année", Measure::Years),
    ("années", Measure::Years),
    ("annee", Measure::Years),
    ("annees", Measure::Years),
    ("year", Measure::Years),
    ("years", Measure::Years),
    ("etp", Measure::Posts),
    ("etpt", Measure::Posts),
    ("fte", Measure::Posts),
];

/// What « € » stands for, longest first.
const EUROS: [&str; 4] = ["euros", "euro", "eur", "€"];

/// What multiplies, with its power of ten; nothing first, for « mois » is no million.
const MULTIPLES: &[(&str, i32)] = &[
    ("", 0),
    ("k", 3),
    ("mille", 3),
    ("thousand", 3),
    ("m", 6),
    ("million", 6),
    ("millions", 6),
    ("md", 9),
    ("mds", 9),
    ("bn", 9),
    ("milliard", 9),
    ("milliards", 9),
    ("billion", 9),
];

/// What to do with the digits.
#[derive(Clone, Copy)]
pub(super) enum Unit {
    /// Multiply by a power of ten.
    Tens(i32),
    /// Whole hours, to which minutes are added.
    HoursAnd(f64),
    /// Minutes, to be hours.
    Minutes,
}

impl Unit {
    /// Reads what follows the digits; `euro_before` says that « € » stood before them.
    pub(super) fn read(
        after: &str,
        euro_before: bool,
        measure: Measure,
    ) -> Result<Self, AmountError> {
        let word: String = after
            .chars()
            .filter(|it| !is_space(*it))
            .map(small)
            .collect();
        let wrong = AmountError::NotANumber(word.chars().next().or(euro_before.then_some('€')));
        let (unit, found) = match clock(&word) {
            Some(unit) if !euro_before => (unit, Measure::Hours),
            _ => multiple(&word, euro_before).ok_or(wrong)?,
        };
        match (measure, found) {
            (Measure::Percent, Measure::Number | Measure::Percent)
            | (Measure::Share, Measure::Percent) => Ok(unit.hundredths()),
            (_, Measure::Number) => Ok(unit),
            (Measure::EurosPerHour | Measure::EurosPerMonth, Measure::Euros) => Ok(unit),
            _ if measure == found => Ok(unit),
            _ => Err(AmountError::OtherUnit(found)),
        }
    }

    /// The value of digits in the unit.
    pub(super) fn apply(self, number: Number) -> Result<f64, AmountError> {
        match self {
            Self::Tens(tens) => number.value(tens),
            Self::HoursAnd(minutes) if number.decimals == 0 => {
                Ok(number.value(0)? + minutes / 60.0)
            }
            Self::HoursAnd(_) => Err(AmountError::TwoDecimalSigns),
            Self::Minutes => Ok(number.value(0)? / 60.0),
        }
    }

    fn hundredths(self) -> Self {
        match self {
            Self::Tens(tens) => Self::Tens(tens - 2),
            unit => unit,
        }
    }
}

/// « h30 », « h 05 min », « :30 » and « min », spaces taken away.
fn clock(word: &str) -> Option<Unit> {
    const MINUTES: [&str; 4] = ["min", "mn", "minutes", "minute"];
    if MINUTES.contains(&word) {
        return Some(Unit::Minutes);
    }
    let rest = word
        .strip_prefix("heures")
        .or_else(|| word.strip_prefix("heure"));
    let rest = rest.or_else(|| word.strip_prefix(['h', ':']))?;
    let end = rest
        .find(|it: char| !it.is_ascii_digit())
        .unwrap_or(rest.len());
    let (digits, unit) = rest.split_at_checked(end)?;
    let minutes = match digits.as_bytes() {
        [one] => one - b'0',
        [ten, one] => (ten - b'0') * 10 + one - b'0',
        _ => return None,
    };
    let is_clock = minutes < 60 && (unit.is_empty() || MINUTES.contains(&unit));
    is_clock.then_some(Unit::HoursAnd(f64::from(minutes)))
}

/// « k€ », « millions d’euros », « ans »: a multiple and a unit.
fn multiple(word: &str, euro_before: bool) -> Option<(Unit, Measure)> {
    MULTIPLES.iter().find_map(|(multiple, tens)| {
        let rest = word.strip_prefix(multiple)?;
        let rest = rest
            .strip_prefix("d'")
            .or_else(|| rest.strip_prefix("d’"))
            .unwrap_or(rest);
        let typed = EUROS.iter().find_map(|euro| rest.strip_prefix(euro));
        let after_euros = match (euro_before, typed) {
            (true, Some(_)) => return None,
            (true, None) => Some(rest),
            (false, typed) => typed,
        };
        let is_unit = |unit: &str| match after_euros {
            Some(after) => unit.strip_prefix('€') == Some(after),
            None => unit == rest,
        };
        let (_, measure) = UNITS.iter().find(|(unit, _)| is_unit(unit))?;
        Some((Unit::Tens(*tens), *measure))
    })
}

/// A letter made small: those of our units alone.
fn small(letter: char) -> char {
    if letter == 'É' {
        'é'
    } else {
        letter.to_ascii_lowercase()
    }
}
