//! Questionnaires: answers, the result they lead to with its reasons, and what would change it.

mod answers;
mod assess;
mod compare;
mod completion;
mod definition;
#[cfg(test)]
pub(crate) mod fixture;
mod nearest;

pub use answers::{Answer, AnswerError, Answers, Progress};
pub use assess::{
    Assessment, Declared, DimensionResult, RadarResult, RankedPlace, RankingResult, Relation,
    VerdictResult, Weight, assess,
};
pub use compare::{CompareError, Comparison, FEWEST, MOST, QuestionComparison, compare};
pub use definition::*;
pub use nearest::{Change, Towards};

#[cfg(test)]
mod tests;
