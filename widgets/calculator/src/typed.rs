//! A quantity beside the form: what was typed, and what it was last read as.

use cap_commun::model::Unit;
use cap_commun::{AmountError, Lang, read_amount};

use crate::field::measure;
use crate::mistake::Mistake;

/// A quantity as typed, and as last read.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// As typed.
    pub text: String,
    /// As last read.
    pub value: f64,
    /// What is wrong with it.
    pub mistake: Option<Mistake>,
}

impl Typed {
    /// Takes what was typed; nothing typed is 0, and what cannot be read leaves the last value.
    pub fn enter(&mut self, text: String, lang: Lang, unit: Unit, (low, high): (f64, f64)) {
        let read = read_amount(&text, lang, measure(unit));
        self.mistake = None;
        match read.and_then(|amount| amount.within(low, high)) {
            Ok(amount) => self.value = amount.value,
            Err(AmountError::Empty) => self.value = 0.0,
            Err(error) => self.mistake = Some(Mistake::Amount(error)),
        }
        self.text = text;
    }
}
