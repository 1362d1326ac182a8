//! What a field measures, and the units that may be typed after a number, in both languages.

use super::AmountError;
use super::number::Number;
use crate::model;

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

impl From<model::Unit> for Measure {
    /// What a field of this unit takes.
    fn from(unit: model::Unit) -> Self {
        match unit {
            model::Unit::Part => Self::Percent,
            model::Unit::Euro | model::Unit::EuroParAn => Self::Euros,
            model::Unit::EuroParHeure => Self::EurosPerHour,
            model::Unit::EuroParMois => Self::EurosPerMonth,
            model::Unit::Heure | model::Unit::HeureParEtp => Self::Hours,
            model::Unit::Mois | model::Unit::MoisParEtp => Self::Months,
            model::Unit::Annee => Self::Years,
            model::Unit::Etp => Self::Posts,
            model::Unit::Ecosysteme
            | model::Unit::Personne
            | model::Unit::Facteur
            | model::Unit::Point
            | model::Unit::Nombre
            | model::Unit::Niveau => Self::Number,
        }
    }
}

/// Units by measure, in small letters without accents.
const UNITS: [(&str, Measure); 5] = [
    ("% pourcent percent", Measure::Percent),
    ("h heure heures hour hours", Measure::Hours),
    ("mois month months", Measure::Months),
    ("an ans annee annees year years", Measure::Years),
    ("etp etpt fte", Measure::Posts),
];

/// What follows euros.
const PER: [(&str, Measure); 3] = [
    ("/an /annee /year", Measure::Euros),
    ("/h /heure /hour", Measure::EurosPerHour),
    ("/mois /month", Measure::EurosPerMonth),
];

/// Words for euros, longest first.
const EUROS: [&str; 6] = ["d'euros", "d'euro", "euros", "euro", "eur", "E"];

/// What multiplies, by powers of a thousand.
const MULTIPLES: [&str; 4] = [
    "",
    "k mille thousand",
    "m million millions",
    "md mds bn milliard milliards billion",
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
    /// Reads what follows the digits; `euro_before` says that « € » stood before them. None is what is no unit.
    pub(super) fn read(
        after: &[u8],
        euro_before: bool,
        measure: Measure,
    ) -> Result<Self, Option<AmountError>> {
        let word: Vec<u8> = after.iter().copied().filter(|sign| *sign != b' ').collect();
        let (unit, found) = match clock(&word) {
            Some(unit) if !euro_before => (unit, Measure::Hours),
            _ => {
                let (tens, measure) = multiple(&word, euro_before).ok_or(None)?;
                (Self::Tens(tens), measure)
            }
        };
        match (measure, found) {
            (Measure::Percent, Measure::Number | Measure::Percent)
            | (Measure::Share, Measure::Percent) => Ok(unit.hundredths()),
            (_, Measure::Number) => Ok(unit),
            (Measure::EurosPerHour | Measure::EurosPerMonth, Measure::Euros) => Ok(unit),
            _ if measure == found => Ok(unit),
            _ => Err(Some(AmountError::OtherUnit(found))),
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
fn clock(word: &[u8]) -> Option<Unit> {
    const MINUTES: &str = "min mn minutes minute";
    if is_one_of(word, MINUTES) {
        return Some(Unit::Minutes);
    }
    let start = word.iter().position(u8::is_ascii_digit)?;
    let (hours, rest) = word.split_at_checked(start)?;
    let (minutes, unit) = match rest {
        [ten, one, unit @ ..] if one.is_ascii_digit() => ((ten - b'0') * 10 + one - b'0', unit),
        [one, unit @ ..] => (one - b'0', unit),
        [] => return None,
    };
    let is_clock =
        is_one_of(hours, "h : heure heures") && (unit.is_empty() || is_one_of(unit, MINUTES));
    (is_clock && minutes < 60).then_some(Unit::HoursAnd(f64::from(minutes)))
}

/// « k€ », « €/an », « ans »: a multiple, by its power of ten, and a unit.
fn multiple(word: &[u8], euro_before: bool) -> Option<(i32, Measure)> {
    // The unit alone first: « mois » is no million.
    for length in 0..=word.len() {
        let (multiple, unit) = word.split_at_checked(length)?;
        let thousands = MULTIPLES
            .iter()
            .position(|words| is_one_of(multiple, words));
        if let (Some(thousands), Some(measure)) = (thousands, named(unit, euro_before)) {
            return Some((3 * thousands as i32, measure));
        }
    }
    None
}

fn named(unit: &[u8], euro_before: bool) -> Option<Measure> {
    let typed = EUROS
        .iter()
        .find_map(|euros| unit.strip_prefix(euros.as_bytes()));
    let per = match typed {
        Some(_) if euro_before => return None,
        None if euro_before => Some(unit),
        typed => typed,
    };
    let (unit, units, alone) = match per {
        Some(per) => (per, PER.as_slice(), Measure::Euros),
        None => (unit, UNITS.as_slice(), Measure::Number),
    };
    if unit.is_empty() {
        return Some(alone);
    }
    let (_, measure) = units.iter().find(|(words, _)| is_one_of(unit, words))?;
    Some(*measure)
}

/// Whether a word is in a list, whose words are parted by spaces.
fn is_one_of(word: &[u8], words: &str) -> bool {
    words
        .as_bytes()
        .split(|sign| *sign == b' ')
        .any(|one| one == word)
}
