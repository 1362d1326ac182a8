//! What is wrong with what was typed, in words that say what to type.

use cap_commun::model::{EstimateError, Input, InputProblem, Unit};
use cap_commun::referentiel::texts;
use cap_commun::{AmountError, Measure};
use commun_page::{Draw, Words};

use crate::number::figure;

/// Why an entry is not taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mistake {
    /// It cannot be read as a number of this input's.
    Amount(AmountError),
    /// The number cannot be taken.
    Problem(InputProblem),
}

/// The sentence beside an input's field.
pub fn mistake_words(draw: &Draw, input: &Input, mistake: Mistake) -> String {
    amount_mistake(draw, input.unit, mistake)
}

/// The sentence beside the field of a quantity in a unit.
pub fn amount_mistake(draw: &Draw, unit: Unit, mistake: Mistake) -> String {
    let bound = |value: f64| figure(draw, Some(unit), value);
    match mistake {
        Mistake::Amount(AmountError::Below(low)) | Mistake::Problem(InputProblem::TooLow(low)) => {
            draw.fill(texts::INTERFACE_CALCULATOR_TOO_LOW, &[("low", &bound(low))])
        }
        Mistake::Amount(AmountError::Above(high))
        | Mistake::Problem(InputProblem::TooHigh(high)) => draw.fill(
            texts::INTERFACE_CALCULATOR_TOO_HIGH,
            &[("high", &bound(high))],
        ),
        Mistake::Amount(AmountError::OtherUnit(other)) => draw.fill(
            texts::INTERFACE_CALCULATOR_OTHER_UNIT,
            &[("unit", measure_words(draw.words, other))],
        ),
        Mistake::Amount(AmountError::NotANumber(Some(character))) => draw.fill(
            texts::INTERFACE_CALCULATOR_NOT_A_NUMBER_AT,
            &[("character", &character.to_string())],
        ),
        Mistake::Amount(AmountError::TwoDecimalSigns | AmountError::Groups) => {
            draw.own(texts::INTERFACE_CALCULATOR_GROUPS)
        }
        Mistake::Amount(AmountError::TooLong) => draw.own(texts::INTERFACE_CALCULATOR_TOO_LONG),
        Mistake::Problem(InputProblem::Estimate(
            EstimateError::LowAboveCentral | EstimateError::CentralAboveHigh,
        )) => draw.own(texts::INTERFACE_CALCULATOR_ORDER),
        Mistake::Problem(InputProblem::NotWhole) => draw.own(texts::INTERFACE_CALCULATOR_NOT_WHOLE),
        Mistake::Amount(AmountError::Empty) | Mistake::Problem(InputProblem::Empty) => {
            draw.own(texts::INTERFACE_CALCULATOR_EMPTY)
        }
        Mistake::Amount(AmountError::NotANumber(None))
        | Mistake::Problem(
            InputProblem::Estimate(EstimateError::NotFinite) | InputProblem::Unknown,
        ) => draw.own(texts::INTERFACE_CALCULATOR_NOT_A_NUMBER),
    }
}

fn measure_words(words: Words, measure: Measure) -> &'static str {
    words.get(match measure {
        Measure::Percent | Measure::Share => texts::INTERFACE_CALCULATOR_IN_PERCENT,
        Measure::Euros | Measure::EurosPerHour | Measure::EurosPerMonth => {
            texts::INTERFACE_CALCULATOR_IN_EUROS
        }
        Measure::Hours | Measure::Months | Measure::Years => texts::INTERFACE_CALCULATOR_IN_TIME,
        Measure::Posts | Measure::Number => texts::INTERFACE_CALCULATOR_IN_NUMBER,
    })
}
