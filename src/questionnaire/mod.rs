//! Questionnaires: answers, the result they lead to with its reasons, and what would change it.

mod answers;
mod assess;
mod compare;
mod definition;
mod nearest;

pub use answers::{Answer, Answers, Progress};
pub use assess::{Assessment, Declared, DimensionResult, RadarResult, RankedPlace, RankingResult, Relation, VerdictResult, Weight, assess};
pub use compare::{Comparison, CompareError, QuestionComparison, compare};
pub use definition::*;
pub use nearest::{Change, Towards};
