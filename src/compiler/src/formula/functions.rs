//! What a formula may call.

use crate::expression::Fault;
use crate::kinds::Problem;
use crate::spelling::nearest;

/// A function over quantities. Two more names take conditions or ask about an input: `count` and `present`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    Min,
    Max,
    Sum,
    /// The sum of the squares.
    Squares,
    /// A value kept between two others.
    Clamp,
    /// A value that is absent outside of two others.
    Within,
    /// Years from a start and for a length, each worth less by a rate.
    Annuite,
}

/// Names with the least and the most values they take.
const FUNCTIONS: [(&str, usize, Option<usize>, Option<Function>); 9] = [
    ("min", 2, None, Some(Function::Min)),
    ("max", 2, None, Some(Function::Max)),
    ("sum", 2, None, Some(Function::Sum)),
    ("squares", 1, None, Some(Function::Squares)),
    ("clamp", 3, Some(3), Some(Function::Clamp)),
    ("within", 3, Some(3), Some(Function::Within)),
    ("annuite", 3, Some(3), Some(Function::Annuite)),
    ("count", 1, None, None),
    ("present", 1, Some(1), None),
];

/// Whether a node of this name could not be told from a function.
pub fn is_function(name: &str) -> bool {
    FUNCTIONS.iter().any(|(known, ..)| *known == name)
}

impl Function {
    /// Its name in formulas.
    pub fn name(self) -> &'static str {
        let mut functions = FUNCTIONS.iter();
        let found = functions.find(|(.., function)| *function == Some(self));
        found.map_or("", |(name, ..)| name)
    }
}

/// The function of a name, with as many values as it takes; `None` for `count` and `present`.
pub fn function(name: &str, count: usize, offset: usize) -> Result<Option<Function>, Fault> {
    let fault = |problem| Err(Fault { offset, problem });
    let Some((_, from, to, function)) = FUNCTIONS.iter().find(|(known, ..)| *known == name) else {
        let names = || FUNCTIONS.iter().map(|(known, ..)| *known);
        return fault(Problem::UnknownFunction {
            name: name.to_owned(),
            near: nearest(name, names()).map(str::to_owned),
            known: names().map(str::to_owned).collect(),
        });
    };
    if count < *from || to.is_some_and(|to| count > to) {
        return fault(Problem::ArgumentCount {
            name: name.to_owned(),
            count,
            from: *from,
            to: *to,
        });
    }
    Ok(*function)
}
