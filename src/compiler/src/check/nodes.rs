//! The nodes of a calculator: their order, and the names that its formulas may use.

use std::collections::BTreeMap;

use super::Checker;
use super::ids::{Pattern, Register};
use crate::formula::{self, Known, Scope, Symbol};
use crate::kinds::{Kind, Thing};
use crate::model::{self, Triple};
use crate::read::Document;
use crate::schema;

type File = Document<schema::Model>;

/// The nodes of a calculator in the order of their indexes.
pub struct Shape {
    names: Vec<String>,
    inputs: usize,
    /// The formulas' places in the file, in the order of evaluation.
    pub order: Vec<usize>,
}

impl Shape {
    pub fn index(&self, id: &str) -> Option<usize> {
        self.names.iter().position(|name| name == id)
    }

    pub fn names(&self) -> &[String] {
        &self.names
    }

    pub fn inputs(&self) -> &[String] {
        self.names.get(..self.inputs).unwrap_or_default()
    }
}

/// The names that formulas may use, and the coefficients that they did.
pub struct Names<'a> {
    nodes: Vec<Known<'a>>,
    coefficients: &'a [model::Coefficient],
    used: Vec<usize>,
}

impl<'a> Names<'a> {
    pub fn new(document: &'a File, shape: &Shape, coefficients: &'a [model::Coefficient]) -> Self {
        let written = &document.value;
        let inputs = written.inputs.iter();
        let inputs = inputs.map(|input| (input.id.get_ref(), input.unit, input.optional));
        let formulas = shape.order.iter().map(|place| &written.formulas[*place]);
        let formulas = formulas.map(|formula| (formula.id.get_ref(), formula.unit, false));
        let nodes = inputs.chain(formulas).enumerate();
        let nodes = nodes.map(|(index, (name, unit, optional))| Known {
            name,
            symbol: Symbol::Node { index, optional },
            dimension: unit.dimension(),
        });
        Self {
            nodes: nodes.collect(),
            coefficients,
            used: Vec::new(),
        }
    }

    /// The index of a coefficient among the model's constants.
    pub fn constant(&mut self, coefficient: usize) -> usize {
        let place = self.used.iter().position(|used| *used == coefficient);
        place.unwrap_or_else(|| {
            self.used.push(coefficient);
            self.used.len() - 1
        })
    }

    pub fn into_constants(self) -> Vec<usize> {
        self.used
    }

    /// What a formula may name; `inputs`: for the default of the input with this index, the inputs before it.
    pub fn scope(&mut self, formula: &str, inputs: Option<usize>) -> Scope<'a> {
        let mut known = self.nodes.clone();
        if let Some(end) = inputs {
            for node in known.iter_mut().skip(end) {
                node.symbol = Symbol::Later;
            }
        }
        let cited = formula::references(formula);
        for (index, coefficient) in self.coefficients.iter().enumerate() {
            let Triple { low, high, .. } = coefficient.value;
            let symbol = if low != high {
                Symbol::Range
            } else if cited.contains(&coefficient.id) {
                let index = self.constant(index);
                Symbol::Constant { index }
            } else {
                // Only its name counts, to be suggested.
                Symbol::Constant { index: 0 }
            };
            known.push(Known {
                name: &coefficient.id,
                symbol,
                dimension: coefficient.unit.dimension(),
            });
        }
        Scope(known)
    }
}

impl Checker<'_> {
    /// Declares the nodes and puts the formulas in order, in the order of the file where they leave it open.
    pub fn check_order(&mut self, document: &File) -> Shape {
        let written = &document.value;
        let mut ids = Register::new(Thing::Formula);
        let inputs = written.inputs.iter().map(|input| (Thing::Input, &input.id));
        let formulas = written.formulas.iter();
        let formulas = formulas.map(|formula| (Thing::Formula, &formula.id));
        for (thing, word) in inputs.chain(formulas) {
            let (id, site) = (word.get_ref(), document.site(word));
            ids.add_as(thing, Pattern::Name, id, site, self.report);
            if let Some(first) = self.coefficients.site(id) {
                let (id, first) = (id.clone(), self.report.place(first));
                let thing = Thing::Coefficient;
                self.error(document, word, Kind::DuplicateId { thing, id, first });
            }
        }
        let places: BTreeMap<&str, usize> = written
            .formulas
            .iter()
            .enumerate()
            .map(|(place, formula)| (formula.id.get_ref().as_str(), place))
            .collect();
        let reads: Vec<Vec<usize>> = written
            .formulas
            .iter()
            .map(|formula| {
                let cited = formula::references(formula.formula.get_ref());
                let places = cited.iter().filter_map(|name| places.get(name.as_str()));
                places.copied().collect()
            })
            .collect();
        let mut order = Vec::new();
        for place in 0..reads.len() {
            if let Err(cycle) = follow(place, &reads, &mut order, &mut Vec::new()) {
                let first = &written.formulas[cycle[0]];
                let path = cycle.iter().map(|place| &written.formulas[*place].id);
                let path = path.map(|id| id.get_ref().clone()).collect();
                self.error(document, &first.formula, Kind::Cycle { path });
                // Any order will do: nothing is generated.
                order = (0..reads.len()).collect();
                break;
            }
        }
        let names = written.inputs.iter().map(|input| input.id.get_ref());
        let formulas = order
            .iter()
            .map(|place| written.formulas[*place].id.get_ref());
        Shape {
            names: names.chain(formulas).cloned().collect(),
            inputs: written.inputs.len(),
            order,
        }
    }
}

/// Adds a formula after all that it reads; else gives the circle, closed.
fn follow(
    place: usize,
    reads: &[Vec<usize>],
    order: &mut Vec<usize>,
    path: &mut Vec<usize>,
) -> Result<(), Vec<usize>> {
    if order.contains(&place) {
        return Ok(());
    }
    if let Some(start) = path.iter().position(|on_path| *on_path == place) {
        let mut cycle = path[start..].to_vec();
        cycle.push(place);
        return Err(cycle);
    }
    path.push(place);
    for read in &reads[place] {
        follow(*read, reads, order, path)?;
    }
    path.pop();
    order.push(place);
    Ok(())
}
