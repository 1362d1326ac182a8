//! Calculators and the coefficients that they name, with the functions of their formulas.

use super::{Row, Unpack};
use crate::model::{
    Coefficient, Constant, Estimate, Example, Formula, Function, Input, InputsShape, Model, Preset,
    Section, Token, Unit,
};
use crate::referentiel::{SOURCES, Source, Status, coefficients};

fields! {
    Model {
        id, code, status, sources, title, lead, method,
        inputs => inputs, formulas, constants, sections, quick, results, examples, shapes, evaluate
    }
    Input {
        id, title, help, profiles, unit, low, high, preset, optional, integer, revised,
        status, source, place, date
    }
    Formula {
        id, title, help, absent, unit,
        reads => reads, tokens, asked, denominators, status, source, place
    }
    Constant { coefficient, title }
    Coefficient { id, value, unit, from, revised, status, source, place }
    Section { id, title, lead, inputs }
    Example { id, name, note, values }
}

/// What stands in formulas beside numbers, constants and nodes.
pub(super) const SIGNS: [Token; 27] = [
    Token::Open,
    Token::Close,
    Token::Separator,
    Token::Sign("+"),
    Token::Sign("−"),
    Token::Sign("×"),
    Token::Sign("÷"),
    Token::Sign("="),
    Token::Sign("≠"),
    Token::Sign("<"),
    Token::Sign("≤"),
    Token::Sign(">"),
    Token::Sign("≥"),
    Token::And,
    Token::Or,
    Token::Not,
    Token::If,
    Token::Then,
    Token::Else,
    Token::Function(Function::Min),
    Token::Function(Function::Max),
    Token::Function(Function::Squares),
    Token::Function(Function::Clamp),
    Token::Function(Function::Within),
    Token::Function(Function::Annuite),
    Token::Function(Function::Count),
    Token::Function(Function::Present),
];

impl Unpack for Token {
    const BLANK: Self = Self::Open;

    /// What it is, then its value or index. After all other kinds come the nodes that the formula reads.
    fn unpack(&mut self, row: &mut Row) {
        *self = match row.number() {
            0 => {
                let mut number = 0.0;
                number.unpack(row);
                Self::Number(number)
            }
            1 => Self::Constant(row.number() as u16),
            kind => match SIGNS.get(kind - 2) {
                Some(sign) => *sign,
                None => {
                    let read = row.reads.get(kind - 2 - SIGNS.len());
                    Self::Node(read.copied().unwrap_or_default())
                }
            },
        };
    }
}

impl Unpack for Preset {
    const BLANK: Self = Self::Empty;

    fn unpack(&mut self, row: &mut Row) {
        match row.number() {
            0 => {}
            1 => {
                let mut fixed = Estimate::BLANK;
                fixed.unpack(row);
                *self = Self::Fixed(fixed);
            }
            _ => {
                let compute = row.presets.next().copied();
                let (mut formulas, mut reads) = ([<&[Token]>::BLANK; 3], <&[u16]>::BLANK);
                reads.unpack(row);
                row.reads = reads;
                formulas.iter_mut().for_each(|formula| formula.unpack(row));
                *self = Self::From {
                    compute: compute.unwrap_or(|_| [f64::NAN; 3]),
                    formulas,
                    reads,
                };
            }
        }
    }
}

impl Unpack for Estimate {
    const BLANK: Self = Self::ABSENT;

    /// The low value, then whether there is a range, then the rest of it.
    fn unpack(&mut self, row: &mut Row) {
        let [mut low, mut central, mut high] = [0.0; 3];
        low.unpack(row);
        *self = Self::checked(low, low, low);
        if row.number() != 0 {
            central.unpack(row);
            high.unpack(row);
            *self = Self::checked(low, central, high);
        }
    }
}

impl Unpack for Unit {
    const BLANK: Self = Self::Part;

    fn unpack(&mut self, row: &mut Row) {
        if let Some(unit) = Self::ALL.get(row.number()) {
            *self = *unit;
        }
    }
}

impl Unpack for Option<Status> {
    const BLANK: Self = None;

    fn unpack(&mut self, row: &mut Row) {
        let known = [Status::Publie, Status::Convention, Status::Hypothese];
        *self = known.get(row.number().wrapping_sub(1)).copied();
    }
}

impl Unpack for Option<&'static Source> {
    const BLANK: Self = None;

    fn unpack(&mut self, row: &mut Row) {
        *self = SOURCES.get(row.number().wrapping_sub(1));
    }
}

/// Stands where a table names what there is not, which the build refuses.
static NO_COEFFICIENT: Coefficient = Coefficient::BLANK;

impl Unpack for &'static Coefficient {
    const BLANK: Self = &NO_COEFFICIENT;

    fn unpack(&mut self, row: &mut Row) {
        *self = coefficients().get(row.number()).unwrap_or(&NO_COEFFICIENT);
    }
}

impl Unpack for InputsShape {
    const BLANK: Self = Self {
        edition: 0,
        inputs: &[],
    };

    /// A shape without inputs is today's.
    fn unpack(&mut self, row: &mut Row) {
        self.edition.unpack(row);
        self.inputs.unpack(row);
        if self.inputs.is_empty() {
            let ids: Vec<_> = row.inputs.iter().map(|input| input.id).collect();
            self.inputs = ids.leak();
        }
    }
}

impl Unpack for fn(&mut [f64]) {
    const BLANK: Self = |_| {};

    fn unpack(&mut self, row: &mut Row) {
        if let Some(function) = row.evaluators.next() {
            *self = *function;
        }
    }
}
