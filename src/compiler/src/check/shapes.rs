//! Shapes: what share codes of each edition hold. A change of questions or of inputs without a new edition is
//! refused, so that no code of ours is ever read as other answers.

use super::Checker;
use super::questions::option_ids;
use crate::kinds::Kind;
use crate::model;
use crate::read::Document;
use crate::schema::{self, Spanned, Word};

type File = Document<schema::Questionnaire>;

/// Share codes have four bits for it; 0 stays free.
const LAST_CODE: u8 = 15;

impl Checker<'_> {
    /// The number that share codes carry: no other of its kind has it.
    pub fn check_code<'a, T>(
        &mut self,
        document: &Document<T>,
        written: &Spanned<u8>,
        mut taken: impl Iterator<Item = (u8, &'a str)>,
    ) {
        let code = *written.get_ref();
        if !(1..=LAST_CODE).contains(&code) {
            self.error(document, written, Kind::CodeRange { code });
        }
        if let Some((_, by)) = taken.find(|(other, _)| *other == code) {
            let by = by.to_owned();
            self.error(document, written, Kind::CodeTaken { code, by });
        }
    }

    /// Editions of shapes go up, and none is ahead of the content's.
    fn check_shape_edition<T>(
        &mut self,
        document: &Document<T>,
        written: &Spanned<u16>,
        before: u16,
        edition: u16,
    ) {
        let shape = *written.get_ref();
        if shape <= before {
            let kind = Kind::ShapeOrder {
                edition: shape,
                before,
            };
            self.error(document, written, kind);
        }
        if shape > edition {
            let kind = Kind::ShapeAhead { shape, edition };
            self.error(document, written, kind);
        }
    }

    /// What codes of a calculator hold: its inputs.
    pub fn check_inputs_shapes(
        &mut self,
        document: &Document<schema::Model>,
        edition: u16,
    ) -> Vec<model::InputsShape> {
        let written = &document.value;
        let mut shapes: Vec<model::InputsShape> = Vec::new();
        for shape in &written.shapes {
            let before = shapes.last().map_or(0, |last| last.edition);
            self.check_shape_edition(document, &shape.edition, before, edition);
            shapes.push(model::InputsShape {
                edition: *shape.edition.get_ref(),
                inputs: shape.inputs.clone(),
            });
        }
        let current: Vec<String> = written
            .inputs
            .iter()
            .map(|input| input.id.get_ref().clone())
            .collect();
        match (shapes.last(), written.shapes.last()) {
            (Some(last), Some(place)) if last.edition <= edition && last.inputs != current => {
                let next = edition.saturating_add(1);
                let kind = Kind::ShapeDiffers {
                    edition: last.edition,
                    next,
                    lines: inputs_lines(next, &current),
                };
                self.error(document, &place.edition, kind);
            }
            (None, _) => {
                let lines = inputs_lines(edition, &current);
                self.error(document, &written.id, Kind::ShapeMissing { lines });
            }
            _ => {}
        }
        shapes
    }

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
            self.check_shape_edition(document, &shape.edition, before, edition);
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
    shape_lines(edition, "questions", &entries.concat())
}

/// The lines to paste for a calculator.
fn inputs_lines(edition: u16, inputs: &[String]) -> String {
    let entries: Vec<String> = inputs.iter().map(|id| format!("  \"{id}\",\n")).collect();
    shape_lines(edition, "inputs", &entries.concat())
}

fn shape_lines(edition: u16, what: &str, entries: &str) -> String {
    format!("[[shapes]]\nedition = {edition}\n{what} = [\n{entries}]")
}
