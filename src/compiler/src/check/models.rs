//! A calculator as a whole; its inputs and its formulas are checked in the files beside.

use super::Checker;
use super::ids::{Pattern, Register};
use super::nodes::{Names, Shape};
use crate::kinds::{Kind, Thing};
use crate::model::{self, Triple};
use crate::prose::SHARED;
use crate::read::Document;
use crate::schema::{self, Status, Word};

type File = Document<schema::Model>;

/// The most questions of a quick version.
const QUICK: usize = 6;

impl Checker<'_> {
    pub fn check_models(
        &mut self,
        documents: &[File],
        coefficients: &[model::Coefficient],
        taken: &[String],
        edition: u16,
    ) -> Vec<model::Model> {
        let mut ids = Register::new(Thing::Model);
        let mut models: Vec<model::Model> = Vec::new();
        for document in documents {
            let id = &document.value.id;
            let text = id.get_ref();
            ids.add(Pattern::Name, text, document.site(id), self.report);
            if SHARED.contains(&text.as_str()) || taken.contains(text) {
                let kind = Kind::ReservedId {
                    thing: Thing::Model,
                    id: text.clone(),
                };
                self.error(document, id, kind);
            }
            if *text != document.stem {
                let kind = Kind::ModelFileName { id: text.clone() };
                self.error(document, id, kind);
            }
            let codes = models.iter().map(|other| (other.code, &*other.id));
            self.check_code(document, &document.value.code, codes);
            models.push(self.check_model(document, coefficients, edition));
        }
        models
    }

    fn check_model(
        &mut self,
        document: &File,
        coefficients: &[model::Coefficient],
        edition: u16,
    ) -> model::Model {
        let written = &document.value;
        let id = written.id.get_ref();
        let sources = self.check_model_sources(document);
        let site = document.site(&written.id);
        let mut text = |name: &str| self.text(format!("{id}.{name}"), site);
        let [title, lead, method] = ["title", "lead", "method"].map(&mut text);
        if written.status == Status::Hypothese {
            let ours = ["notre lecture", "our reading"];
            self.prose.require(&method.key, ours, self.report);
        }
        let shape = self.check_order(document);
        let mut names = Names::new(document, &shape, coefficients);
        let inputs = self.check_inputs(document, &mut names, coefficients);
        let formulas = self.check_formulas(document, &shape, &mut names);
        for coefficient in &written.coefficients {
            let word = coefficient.get_ref();
            let site = document.site(coefficient);
            if let Some(index) = self.coefficients.find(word, site, self.report) {
                names.constant(index);
            }
        }
        let constants = names.into_constants();
        let constants = constants.into_iter().map(|index| {
            let coefficient = &coefficients[index].id;
            let title = self.text(format!("{id}.coefficients.{coefficient}"), site);
            model::Constant {
                coefficient: index,
                title,
            }
        });
        let constants = constants.collect();
        let mut results = Vec::new();
        for result in written.results.get_ref() {
            let index = self.node(document, &shape, Thing::Formula, result);
            if index.is_some_and(|index| index < inputs.len()) {
                let kind = Kind::NotAFormula {
                    id: result.get_ref().clone(),
                };
                self.error(document, result, kind);
            }
            self.add_once(document, &mut results, index, result);
        }
        self.check_use(document, &shape, &inputs, &formulas, &results);
        let (sections, quick) = self.check_sections(document, &shape);
        let examples = self.check_examples(document, &shape, &inputs);
        model::Model {
            id: id.clone(),
            code: *written.code.get_ref(),
            status: written.status,
            sources,
            title,
            lead,
            method,
            inputs,
            formulas,
            constants,
            sections,
            quick,
            results,
            examples,
            shapes: self.check_inputs_shapes(document, edition),
        }
    }

    fn check_model_sources(&mut self, document: &File) -> Vec<usize> {
        let written = &document.value.sources;
        if written.get_ref().is_empty() {
            let kind = Kind::Unsourced {
                thing: Thing::Model,
                id: document.value.id.get_ref().clone(),
                missing: "sources",
            };
            self.error(document, written, kind);
        }
        let mut sources = Vec::new();
        for source in written.get_ref() {
            let site = document.site(source);
            let found = self.sources.find(source.get_ref(), site, self.report);
            self.add_once(document, &mut sources, found, source);
        }
        sources
    }

    /// Adds what was found, once.
    fn add_once(
        &mut self,
        document: &File,
        list: &mut Vec<usize>,
        found: Option<usize>,
        word: &Word,
    ) {
        let Some(found) = found else {
            return;
        };
        if list.contains(&found) {
            let word_twice = word.get_ref().clone();
            self.error(document, word, Kind::Repeated { word: word_twice });
        }
        list.push(found);
    }

    /// The node of an id; said as an unknown `thing` where there is none.
    fn node(&mut self, document: &File, shape: &Shape, thing: Thing, word: &Word) -> Option<usize> {
        let known = match thing {
            Thing::Input => shape.inputs(),
            _ => shape.names(),
        };
        let known = known.iter().map(String::as_str).collect();
        self.one_of(document, thing, word, known)
    }

    /// Each input and formula counts in some result.
    fn check_use(
        &mut self,
        document: &File,
        shape: &Shape,
        inputs: &[model::Input],
        formulas: &[model::Formula],
        results: &[usize],
    ) {
        // Of formulas that could not be read, nobody knows what they use.
        if !self.report.is_clean() {
            return;
        }
        let mut used: Vec<usize> = results.to_vec();
        used.extend(formulas.iter().flat_map(|formula| &formula.reads));
        for input in inputs {
            if let model::Preset::From { reads, .. } = &input.preset {
                used.extend(reads);
            }
        }
        let written = &document.value;
        let inputs = written.inputs.iter().map(|input| (Thing::Input, &input.id));
        let formulas = written.formulas.iter();
        let formulas = formulas.map(|formula| (Thing::Formula, &formula.id));
        for (thing, word) in inputs.chain(formulas) {
            let id = word.get_ref();
            if shape.index(id).is_some_and(|index| !used.contains(&index)) {
                let id = id.clone();
                self.error(document, word, Kind::Unused { thing, id });
            }
        }
    }

    fn check_sections(
        &mut self,
        document: &File,
        shape: &Shape,
    ) -> (Vec<model::Section>, Vec<usize>) {
        let written = &document.value;
        let mut ids = Register::new(Thing::Section);
        let mut placed = Vec::new();
        let mut sections = Vec::new();
        for section in &written.sections {
            let id = section.id.get_ref();
            let site = document.site(&section.id);
            ids.add(Pattern::Name, id, site, self.report);
            let from = placed.len();
            for input in &section.inputs {
                let found = self.node(document, shape, Thing::Input, input);
                self.add_once(document, &mut placed, found, input);
            }
            let key = format!("{}.sections.{id}", written.id.get_ref());
            sections.push(model::Section {
                id: id.clone(),
                title: self.text(format!("{key}.title"), site),
                lead: self.text(format!("{key}.lead"), site),
                inputs: placed[from..].to_vec(),
            });
        }
        for input in &written.inputs {
            let id = input.id.get_ref();
            if shape
                .index(id)
                .is_some_and(|index| !placed.contains(&index))
            {
                let kind = Kind::InputWithoutSection { id: id.clone() };
                self.error(document, &input.id, kind);
            }
        }
        let mut quick = Vec::new();
        for input in written.quick.get_ref() {
            let found = self.node(document, shape, Thing::Input, input);
            self.add_once(document, &mut quick, found, input);
        }
        if quick.len() > QUICK {
            let kind = Kind::QuickTooLong {
                count: quick.len(),
                limit: QUICK,
            };
            self.error(document, &written.quick, kind);
        }
        (sections, quick)
    }

    fn check_examples(
        &mut self,
        document: &File,
        shape: &Shape,
        inputs: &[model::Input],
    ) -> Vec<model::Example> {
        let mut ids = Register::new(Thing::Example);
        let mut examples = Vec::new();
        for example in &document.value.examples {
            let id = example.id.get_ref();
            let site = document.site(&example.id);
            ids.add(Pattern::Name, id, site, self.report);
            let mut values = Vec::new();
            for (word, value) in &example.values {
                let Some(index) = self.node(document, shape, Thing::Input, word) else {
                    continue;
                };
                let triple = match *value.get_ref() {
                    schema::ExampleValue::One(value) => Triple::one(value),
                    schema::ExampleValue::Three([low, central, high]) => {
                        Triple { low, central, high }
                    }
                };
                let site = document.site(value);
                self.check_triple(Thing::Example, id, site, triple, &inputs[index]);
                values.push((index, triple));
            }
            let key = format!("{}.examples.{id}", document.value.id.get_ref());
            let note = self.text(format!("{key}.note"), site);
            let invented = ["inventé", "invented"];
            self.prose.require(&note.key, invented, self.report);
            examples.push(model::Example {
                id: id.clone(),
                name: self.text(format!("{key}.name"), site),
                note,
                values,
            });
        }
        examples
    }
}
