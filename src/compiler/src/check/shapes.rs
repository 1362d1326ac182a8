//! Shapes: what share codes of each edition hold. A change of questions without a new edition is refused, so
//! that no code of ours is ever read as other answers.

use super::Checker;
use super::questions::option_ids;
use crate::kinds::Kind;
use crate::model;
use crate::read::Document;
use crate::schema::{self, Word};

type File = Document<schema::Questionnaire>;

impl Checker<'_> {
    pub fn check_shapes(
        &mut self,
        document: &File,
        questions: &[model::Question],
        edition: u16,
    ) -> Vec<model::Shape> {
        let mut shapes: Vec<model::Shape> = Vec::new();
        for shape in &document.value.shapes {
            let number = *shape.edition.get_ref();
            let before = shapes.last().map_or(0, |last| last.edition);
            if number <= before {
                self.error(
                    document,
                    &shape.edition,
                    Kind::ShapeOrder {
                        edition: number,
                        before,
                    },
                );
            }
            if number > edition {
                self.error(
                    document,
                    &shape.edition,
                    Kind::ShapeAhead {
                        shape: number,
                        edition,
                    },
                );
            }
            let parsed = shape
                .questions
                .iter()
                .map(|word| self.check_shape(document, word));
            shapes.push(model::Shape {
                edition: number,
                questions: parsed.collect(),
            });
        }
        let ids = questions.iter().map(|question| question.id.clone());
        let current: Vec<(String, Vec<String>)> = ids.zip(option_ids(questions)).collect();
        match (shapes.last(), document.value.shapes.last()) {
            (Some(last), Some(written)) if last.edition <= edition && last.questions != current => {
                let next = edition.saturating_add(1);
                let lines = lines(next, questions);
                self.error(
                    document,
                    &written.edition,
                    Kind::ShapeDiffers {
                        edition: last.edition,
                        next,
                        lines,
                    },
                );
            }
            (None, _) => {
                let lines = lines(edition, questions);
                self.error(document, &document.value.id, Kind::ShapeMissing { lines });
            }
            _ => {}
        }
        shapes
    }

    /// `connaissance:4` or `besoin:M1,M2`.
    fn check_shape(&mut self, document: &File, word: &Word) -> (String, Vec<String>) {
        let text = word.get_ref();
        let parsed = text.split_once(':').and_then(|(id, options)| {
            let options: Vec<String> = match options.parse::<usize>() {
                Ok(count) => (0..count.min(16)).map(|value| value.to_string()).collect(),
                Err(_) => options
                    .split(',')
                    .map(|option| option.trim().to_owned())
                    .collect(),
            };
            let named = !id.is_empty() && options.iter().all(|option| !option.is_empty());
            (named && (2..=15).contains(&options.len())).then(|| (id.to_owned(), options))
        });
        parsed.unwrap_or_else(|| {
            self.error(document, word, Kind::BadShape { text: text.clone() });
            (text.clone(), Vec::new())
        })
    }
}

/// The lines to paste.
fn lines(edition: u16, questions: &[model::Question]) -> String {
    let entries: Vec<String> = questions
        .iter()
        .map(|question| {
            let options = match question.kind {
                schema::Kind::Echelle => question.options.len().to_string(),
                schema::Kind::Choix => question
                    .options
                    .iter()
                    .map(|option| option.id.as_str())
                    .collect::<Vec<_>>()
                    .join(","),
            };
            format!("  \"{}:{options}\",\n", question.id)
        })
        .collect();
    format!(
        "[[shapes]]\nedition = {edition}\nquestions = [\n{}]",
        entries.concat()
    )
}
