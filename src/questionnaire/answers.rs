//! What one person has answered so far. An answer is always one of the question's options, or says why it is not.

use super::{AnswerOption, Question, Questionnaire, Role};

/// The answer to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Skipped, or not reached yet.
    #[default]
    Unanswered,
    /// « Je ne sais pas ».
    Unknown,
    /// The option at this index.
    Chosen(u8),
}

impl Answer {
    /// The index of the chosen option.
    pub fn known(self) -> Option<u8> {
        match self {
            Self::Chosen(option) => Some(option),
            Self::Unanswered | Self::Unknown => None,
        }
    }

    /// Whether the person has said something; « je ne sais pas » is an answer.
    pub fn is_answered(self) -> bool {
        self != Self::Unanswered
    }
}

/// How far one has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Questions answered, « je ne sais pas » included.
    pub answered: usize,
    /// Questions of the questionnaire.
    pub total: usize,
}

/// Why an answer given by ids is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerError {
    /// The questionnaire has no such question.
    Question,
    /// The question has no such option.
    Option,
}

/// The answers to one questionnaire, by the index of the question. Every chosen option exists.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    questionnaire: &'static Questionnaire,
    values: Vec<Answer>,
}

impl Answers {
    /// Nothing answered yet.
    pub fn new(questionnaire: &'static Questionnaire) -> Self {
        Self {
            questionnaire,
            values: vec![Answer::Unanswered; questionnaire.questions.len()],
        }
    }

    /// The questionnaire that is answered.
    pub fn questionnaire(&self) -> &'static Questionnaire {
        self.questionnaire
    }

    /// The answer to the question at an index; unanswered where there is no such question.
    pub fn get(&self, index: usize) -> Answer {
        self.values.get(index).copied().unwrap_or_default()
    }

    /// Answers a question. A question or an option that does not exist changes nothing.
    pub fn set(&mut self, index: usize, answer: Answer) {
        let Some(question) = self.questionnaire.questions.get(index) else {
            return;
        };
        if answer
            .known()
            .is_some_and(|option| usize::from(option) >= question.options.len())
        {
            return;
        }
        if let Some(slot) = self.values.get_mut(index) {
            *slot = answer;
        }
    }

    /// The same answers with one changed.
    pub fn with(&self, index: usize, answer: Answer) -> Self {
        let mut answers = self.clone();
        answers.set(index, answer);
        answers
    }

    /// Answers a question by public ids.
    pub fn set_by_id(&mut self, question: &str, option: &str) -> Result<(), AnswerError> {
        let index = self
            .questionnaire
            .index_of(question)
            .ok_or(AnswerError::Question)?;
        let chosen = self
            .question(index)
            .and_then(|question| question.option_index(option));
        self.set(index, Answer::Chosen(chosen.ok_or(AnswerError::Option)?));
        Ok(())
    }

    /// The option chosen for the question at an index.
    pub fn option(&self, index: usize) -> Option<&'static AnswerOption> {
        let option = self.get(index).known()?;
        self.question(index)?.options.get(usize::from(option))
    }

    /// The known answer to the first question with this role.
    pub fn by_role(&self, role: Role) -> Option<u8> {
        self.get(self.questionnaire.index_of_role(role)?).known()
    }

    /// How far one has come.
    pub fn progress(&self) -> Progress {
        let answered = self
            .values
            .iter()
            .filter(|answer| answer.is_answered())
            .count();
        Progress {
            answered,
            total: self.values.len(),
        }
    }

    /// Whether nothing has been answered.
    pub fn is_empty(&self) -> bool {
        self.progress().answered == 0
    }

    fn question(&self, index: usize) -> Option<&'static Question> {
        self.questionnaire.questions.get(index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::fixture::GATES;

    #[test]
    fn a_question_or_an_option_that_does_not_exist_changes_nothing() {
        let mut answers = Answers::new(&GATES);
        answers.set(99, Answer::Chosen(0));
        answers.set(1, Answer::Chosen(4));
        assert!(answers.is_empty());
        assert_eq!(answers.get(99), Answer::Unanswered);
    }

    #[test]
    fn i_do_not_know_counts_as_answered_but_not_as_known() {
        let answers = Answers::new(&GATES).with(1, Answer::Unknown);
        assert_eq!(
            answers.progress(),
            Progress {
                answered: 1,
                total: 5
            }
        );
        assert_eq!(answers.get(1).known(), None);
    }

    #[test]
    fn ids_name_what_is_wrong() {
        let mut answers = Answers::new(&GATES);
        assert_eq!(
            answers.set_by_id("ailleurs", "0"),
            Err(AnswerError::Question)
        );
        assert_eq!(answers.set_by_id("savoir", "4"), Err(AnswerError::Option));
        assert_eq!(answers.set_by_id("savoir", "3"), Ok(()));
        assert_eq!(answers.option(1).map(|option| option.id), Some("3"));
        assert_eq!(answers.by_role(Role::Mesure), Some(3));
    }
}
