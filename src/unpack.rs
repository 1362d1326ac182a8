//! The tables as they travel, and what makes them whole again, once.
//!
//! The build writes publishers, resources, questionnaires and calculators as a row of bytes and the words they name
//! (`src/compiler/src/generate/packed.rs`): in a wasm, a static table of strings is mostly addresses, which no
//! network compresses. What is read here is what it wrote, in the same order. Reading never fails: past the end
//! there are zeros and empty words, and a test holds that the end is where it should be.

use std::slice::Iter;

use crate::Text;
use crate::catalogue::Publisher;
use crate::model::{Compute, Input};
use crate::questionnaire::{Question, Values};
use crate::referentiel::SEPARATOR;

/// Tables as the build writes them.
pub(crate) struct Pack {
    /// Words of no language: those that come several times, then the others in the order of `bytes`.
    pub words: &'static str,
    /// How many of the words come several times.
    pub repeated: usize,
    /// Indexes, counts and numbers, one after the other.
    pub bytes: &'static [u8],
    /// Numbers that may have a fraction, in the order of `bytes`, as are all that follow.
    pub reals: &'static [f64],
    /// Functions of rules.
    pub decisions: &'static [fn(Values) -> usize],
    /// Functions of scores and dimensions.
    pub scores: &'static [fn(Values) -> f64],
    /// Functions of all formulas of a calculator.
    pub evaluators: &'static [fn(&mut [f64])],
    /// Functions of presets.
    pub presets: &'static [Compute],
}

/// Makes tables whole. They stay for as long as the program runs, so this is for once.
pub(crate) fn unpack<T: Unpack>(pack: &'static Pack) -> T {
    let mut tables = T::BLANK;
    tables.unpack(&mut Row::new(pack));
    tables
}

/// What can be read from the row.
pub(crate) trait Unpack: 'static {
    /// What stands there before, and where nothing is to be read.
    const BLANK: Self;

    /// Reads it, in place: in a wasm, results that are handed back are copied field by field.
    fn unpack(&mut self, row: &mut Row);
}

/// Tables that are their fields, one after the other. After `=>` stands where the row keeps one for those that
/// follow.
macro_rules! fields {
    ($($table:ident { $($field:ident $(=> $kept:ident)?),* })*) => {
        $(impl Unpack for $table {
            const BLANK: Self = Self { $($field: Unpack::BLANK),* };

            fn unpack(&mut self, row: &mut Row) {
                $(
                    self.$field.unpack(row);
                    $(row.$kept = self.$field;)?
                )*
            }
        })*
    };
}

/// Enumerations, as the index of a variant; the first where there is none.
macro_rules! variants {
    ($($kind:ident { $first:ident $(, $variant:ident)* })*) => {
        $(impl Unpack for $kind {
            const BLANK: Self = Self::$first;

            fn unpack(&mut self, row: &mut Row) {
                let variants = [Self::$first $(, Self::$variant)*];
                *self = variants.get(row.number()).copied().unwrap_or(Self::BLANK);
            }
        })*
    };
}

mod catalogue;
mod models;
mod questionnaires;
#[cfg(test)]
mod tests;

pub(crate) use catalogue::Catalogue;

/// What the build wrote, from its start to its end.
pub(crate) struct Row {
    bytes: Iter<'static, u8>,
    words: Vec<&'static str>,
    /// Index of the next of the words that come once.
    next_word: usize,
    /// What each kind of near number would be if it were the one after the last.
    next: [u16; 4],
    reals: Iter<'static, f64>,
    decisions: Iter<'static, fn(Values) -> usize>,
    scores: Iter<'static, fn(Values) -> f64>,
    evaluators: Iter<'static, fn(&mut [f64])>,
    presets: Iter<'static, Compute>,
    /// Read already, for the resources that name them.
    publishers: &'static [Publisher],
    /// Of the questionnaire that is read, for its last shape.
    questions: &'static [Question],
    /// Of the calculator that is read, for its last shape.
    inputs: &'static [Input],
    /// Of the formula that is read, for its nodes.
    reads: &'static [u16],
}

impl Row {
    fn new(pack: &'static Pack) -> Self {
        Self {
            bytes: pack.bytes.iter(),
            words: pack.words.split(SEPARATOR).collect(),
            next_word: pack.repeated,
            next: [0; 4],
            reals: pack.reals.iter(),
            decisions: pack.decisions.iter(),
            scores: pack.scores.iter(),
            evaluators: pack.evaluators.iter(),
            presets: pack.presets.iter(),
            publishers: &[],
            questions: &[],
            inputs: &[],
            reads: &[],
        }
    }

    /// Seven bits a byte, the lowest first; the eighth says that more follow.
    fn number(&mut self) -> usize {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = usize::from(self.bytes.next().copied().unwrap_or_default());
            value |= (byte & 0x7F) << shift;
            shift += 7;
            if byte < 0x80 || shift > 21 {
                return value;
            }
        }
    }

    /// A number by how far it is from the one after the last of its kind: 0, -1, 1, -2, 2…
    fn near(&mut self, kind: usize) -> u16 {
        let distance = self.number() as u16;
        let half = distance >> 1;
        let distance = if distance & 1 == 0 { half } else { !half };
        let Some(next) = self.next.get_mut(kind) else {
            return distance;
        };
        let number = next.wrapping_add(distance);
        *next = number.wrapping_add(1);
        number
    }
}

impl Unpack for &'static str {
    const BLANK: Self = "";

    /// The next word, or one of those that come several times.
    fn unpack(&mut self, row: &mut Row) {
        let index = match row.number() {
            0 => {
                row.next_word += 1;
                row.next_word
            }
            several => several,
        };
        if let Some(word) = row.words.get(index - 1) {
            *self = word;
        }
    }
}

impl Unpack for Option<&'static str> {
    const BLANK: Self = None;

    fn unpack(&mut self, row: &mut Row) {
        let mut word = "";
        word.unpack(row);
        *self = Some(word).filter(|word| !word.is_empty());
    }
}

impl Unpack for Text {
    const BLANK: Self = Self(0);

    fn unpack(&mut self, row: &mut Row) {
        self.0 = row.near(0);
    }
}

impl Unpack for Option<Text> {
    const BLANK: Self = None;

    /// Whether there is one, then it.
    fn unpack(&mut self, row: &mut Row) {
        if row.number() != 0 {
            *self = Some(Text(row.near(0)));
        }
    }
}

impl<T: Unpack> Unpack for &'static [T] {
    const BLANK: Self = &[];

    /// How many, then each. Out of line: one inside another, lists take no less room and compress worse.
    #[inline(never)]
    fn unpack(&mut self, row: &mut Row) {
        let items: Vec<T> = (0..row.number())
            .map(|_| {
                let mut item = T::BLANK;
                item.unpack(row);
                item
            })
            .collect();
        *self = items.leak();
    }
}

impl<A: Unpack, B: Unpack> Unpack for (A, B) {
    const BLANK: Self = (A::BLANK, B::BLANK);

    fn unpack(&mut self, row: &mut Row) {
        self.0.unpack(row);
        self.1.unpack(row);
    }
}

impl<A: Unpack, B: Unpack, C: Unpack> Unpack for (A, B, C) {
    const BLANK: Self = (A::BLANK, B::BLANK, C::BLANK);

    fn unpack(&mut self, row: &mut Row) {
        self.0.unpack(row);
        self.1.unpack(row);
        self.2.unpack(row);
    }
}

impl Unpack for usize {
    const BLANK: Self = 0;

    fn unpack(&mut self, row: &mut Row) {
        *self = row.number();
    }
}

impl Unpack for u16 {
    const BLANK: Self = 0;

    fn unpack(&mut self, row: &mut Row) {
        *self = row.number() as Self;
    }
}

impl Unpack for u8 {
    const BLANK: Self = 0;

    fn unpack(&mut self, row: &mut Row) {
        *self = row.number() as Self;
    }
}

impl Unpack for Option<u8> {
    const BLANK: Self = None;

    fn unpack(&mut self, row: &mut Row) {
        *self = row.number().checked_sub(1).map(|value| value as u8);
    }
}

impl Unpack for bool {
    const BLANK: Self = false;

    fn unpack(&mut self, row: &mut Row) {
        *self = row.number() != 0;
    }
}

impl Unpack for f64 {
    const BLANK: Self = 0.0;

    /// A small whole number and one; or zero, then it is among the reals.
    fn unpack(&mut self, row: &mut Row) {
        *self = match row.number() {
            0 => row.reals.next().copied().unwrap_or_default(),
            whole => (whole - 1) as Self,
        };
    }
}
