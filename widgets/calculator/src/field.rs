//! One input as it is typed: three texts, what is wrong with them, and the value they were last read as.

use cap_commun::model::{Estimate, EstimateError, Input, InputProblem, Unit};
use cap_commun::{AmountError, Measure, read_amount};
use commun_ui::Estimate as Which;

use crate::mistake::Mistake;

/// What the visitor typed in an input.
#[derive(Clone, Default)]
pub struct Field {
    /// Low, central, high, as typed; nothing before the visitor touches the input.
    pub texts: Option<[String; 3]>,
    /// What is wrong with each.
    pub mistakes: [Option<Mistake>; 3],
}

/// Where one of three values stands.
pub fn place(which: Which) -> usize {
    match which {
        Which::Low => 0,
        Which::Central => 1,
        Which::High => 2,
    }
}

/// How what is typed in an input is read.
pub fn measure(unit: Unit) -> Measure {
    match unit {
        Unit::Part => Measure::Percent,
        Unit::Euro | Unit::EuroParAn => Measure::Euros,
        Unit::EuroParHeure => Measure::EurosPerHour,
        Unit::EuroParMois => Measure::EurosPerMonth,
        Unit::Heure => Measure::Hours,
        Unit::Mois => Measure::Months,
        Unit::Annee => Measure::Years,
        Unit::Etp => Measure::Posts,
        _ => Measure::Number,
    }
}

/// Reads the three texts of an input; what is wrong, text by text, where they give no value.
///
/// Low and high may be left empty: they are then the central value.
pub fn read(
    input: &Input,
    texts: &[String; 3],
    lang: cap_commun::Lang,
) -> Result<Estimate, [Option<Mistake>; 3]> {
    let mut mistakes = [None, None, None];
    let mut values = [f64::NAN; 3];
    for ((text, value), mistake) in texts.iter().zip(&mut values).zip(&mut mistakes) {
        match one(input, text, lang) {
            Ok(read) => *value = read,
            Err(wrong) => *mistake = Some(wrong),
        }
    }
    let [low, central, high] = values;
    if central.is_nan() && mistakes.iter().all(Option::is_none) {
        if input.optional && low.is_nan() && high.is_nan() {
            return Ok(Estimate::ABSENT);
        }
        mistakes = [None, Some(Mistake::Problem(InputProblem::Empty)), None];
    }
    if mistakes.iter().any(Option::is_some) {
        return Err(mistakes);
    }
    let or = |value: f64| if value.is_nan() { central } else { value };
    Estimate::new(or(low), central, or(high)).map_err(|error| {
        let mistake = Some(Mistake::Problem(InputProblem::Estimate(error)));
        match error {
            EstimateError::LowAboveCentral => [mistake, None, None],
            EstimateError::NotFinite => [None, mistake, None],
            EstimateError::CentralAboveHigh => [None, None, mistake],
        }
    })
}

fn one(input: &Input, text: &str, lang: cap_commun::Lang) -> Result<f64, Mistake> {
    let read = read_amount(text, lang, measure(input.unit));
    let value = match read.and_then(|amount| amount.within(input.low, input.high)) {
        Ok(amount) => amount.value,
        Err(AmountError::Empty) => return Ok(f64::NAN),
        Err(error) => return Err(Mistake::Amount(error)),
    };
    if input.integer && value.fract() != 0.0 {
        return Err(Mistake::Problem(InputProblem::NotWhole));
    }
    Ok(value)
}
