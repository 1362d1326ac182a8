//! Questions and their options; a question with a role has the options that its role promises.

use super::ids::{Pattern, Register};
use super::{Checker, facets};
use crate::expression::{Scope, Symbol, Valuation};
use crate::kinds::{Kind, Thing};
use crate::model;
use crate::read::Document;
use crate::schema::{self, Role};

type File = Document<schema::Questionnaire>;

/// Options of a scale that does not say them.
const SCALE: usize = 4;

impl Checker<'_> {
    pub fn check_questions(&mut self, document: &File) -> Vec<model::Question> {
        let written = &document.value.questions;
        let mut ids = Register::new(Thing::Question);
        if written.is_empty() {
            let kind = Kind::NoQuestion {
                id: document.value.id.get_ref().clone(),
            };
            self.error(document, &document.value.id, kind);
        }
        for (index, question) in written.iter().enumerate() {
            ids.add(
                Pattern::Name,
                question.id.get_ref(),
                document.site(&question.id),
                self.report,
            );
            let role = *question.role.get_ref();
            let first = written
                .iter()
                .take(index)
                .find(|first| *first.role.get_ref() == role);
            if let Some(first) = first.filter(|_| !matches!(role, Role::Mesure | Role::Contexte)) {
                let first = first.id.get_ref().clone();
                self.error(
                    document,
                    &question.role,
                    Kind::RoleTwice {
                        role: role.id(),
                        first,
                    },
                );
            }
        }
        written
            .iter()
            .map(|question| self.check_question(document, question))
            .collect()
    }

    fn check_question(&mut self, document: &File, question: &schema::Question) -> model::Question {
        let id = question.id.get_ref();
        let site = document.site(&question.id);
        let key = format!("{}.questions.{id}", document.value.id.get_ref());
        let options = self.check_options(document, question);
        model::Question {
            id: id.clone(),
            role: *question.role.get_ref(),
            kind: question.kind,
            label: self.text(format!("{key}.label"), site),
            short: self.text(format!("{key}.short"), site),
            help: self.text(format!("{key}.help"), site),
            options: options
                .into_iter()
                .map(|id| model::AnswerOption {
                    label: self.text(format!("{key}.options.{id}"), site),
                    id,
                })
                .collect(),
        }
    }

    fn check_options(&mut self, document: &File, question: &schema::Question) -> Vec<String> {
        let name = question.id.get_ref().clone();
        let role = *question.role.get_ref();
        let facet = match role {
            Role::Profil | Role::Objectif | Role::Temps => facets::index(role.id()),
            _ => None,
        };
        if (facet.is_some() || role == Role::Besoin) && question.kind == schema::Kind::Echelle {
            let kind = Kind::RoleKind {
                question: name.clone(),
                role: role.id(),
            };
            self.error(document, &question.role, kind);
        }
        let Some(written) = &question.options else {
            if question.kind == schema::Kind::Choix {
                self.error(
                    document,
                    &question.id,
                    Kind::ChoiceWithoutOptions { question: name },
                );
            }
            return scale(SCALE);
        };
        let options: Vec<String> = written
            .get_ref()
            .iter()
            .map(|option| option.get_ref().clone())
            .collect();
        if !(2..=15).contains(&options.len()) {
            let kind = Kind::OptionCount {
                question: name.clone(),
                count: options.len(),
            };
            self.error(document, written, kind);
        }
        match question.kind {
            schema::Kind::Echelle => {
                let expected = scale(options.len());
                if options != expected {
                    self.error(
                        document,
                        written,
                        Kind::ScaleOptions {
                            question: name,
                            expected,
                        },
                    );
                }
            }
            schema::Kind::Choix => {
                let mut ids = Register::new(Thing::Option);
                for option in written.get_ref() {
                    ids.add(
                        Pattern::Option,
                        option.get_ref(),
                        document.site(option),
                        self.report,
                    );
                }
                if let Some(facet) = facet {
                    let expected: Vec<String> =
                        self.facets[facet].ids().map(str::to_owned).collect();
                    if options != expected {
                        let kind = Kind::RoleOptions {
                            question: name,
                            role: role.id(),
                            expected,
                        };
                        self.error(document, written, kind);
                    }
                }
            }
        }
        options
    }

    /// The declared need is compared with the places of the first verdict.
    pub fn check_need(
        &mut self,
        document: &File,
        questions: &[model::Question],
        verdicts: &[model::Verdict],
    ) {
        let written = document.value.questions.iter().zip(questions);
        for (written, question) in written.filter(|(_, question)| question.role == Role::Besoin) {
            let Some(verdict) = verdicts.first() else {
                let kind = Kind::NeedWithoutVerdict {
                    question: question.id.clone(),
                };
                self.error(document, &written.role, kind);
                continue;
            };
            let expected: Vec<String> = verdict
                .places
                .iter()
                .map(|place| place.id.clone())
                .collect();
            if !question
                .options
                .iter()
                .map(|option| &option.id)
                .eq(expected.iter())
            {
                let site = written
                    .options
                    .as_ref()
                    .map_or(document.site(&written.id), |o| document.site(o));
                let (question, verdict) = (question.id.clone(), verdict.id.clone());
                self.report.push(
                    site,
                    Kind::NeedOptions {
                        question,
                        verdict,
                        expected,
                    },
                );
            }
        }
    }
}

/// `0`, `1`, `2`…
fn scale(count: usize) -> Vec<String> {
    (0..count).map(|value| value.to_string()).collect()
}

/// The option ids of every question, by index.
pub fn option_ids(questions: &[model::Question]) -> Vec<Vec<String>> {
    questions
        .iter()
        .map(|question| {
            question
                .options
                .iter()
                .map(|option| option.id.clone())
                .collect()
        })
        .collect()
}

/// The names that formulas may use; `options` are [`option_ids`].
pub fn scope<'a>(questions: &'a [model::Question], options: &'a [Vec<String>]) -> Scope<'a> {
    let mut scope = Scope::default();
    for (question, (asked, options)) in questions.iter().zip(options).enumerate() {
        let symbol = match asked.kind {
            schema::Kind::Echelle => Symbol::Scale {
                question,
                options: options.len(),
            },
            schema::Kind::Choix => Symbol::Choice { question, options },
        };
        scope.add(&asked.id, symbol);
    }
    scope
}

/// Answers in words: `connaissance = 2, besoin = M1`.
pub fn describe(values: &Valuation, reads: &[usize], questions: &[model::Question]) -> String {
    let answers: Vec<String> = reads
        .iter()
        .filter_map(|read| {
            let question = questions.get(*read)?;
            let option = question.options.get(usize::from(*values.get(*read)?))?;
            Some(format!("{} = {}", question.id, option.id))
        })
        .collect();
    answers.join(", ")
}
