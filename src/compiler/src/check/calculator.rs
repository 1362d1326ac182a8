//! The inputs and the formulas of a calculator: their order, names, units, bounds and defaults.

use std::collections::BTreeMap;

use super::Checker;
use super::ids::{Pattern, Register};
use crate::error::Site;
use crate::expression::Fault;
use crate::formula::{self, Known, Scope, Symbol};
use crate::kinds::{Kind, Thing};
use crate::model::{self, Origin, Preset, Triple};
use crate::read::Document;
use crate::schema::{self, Quantity, Status};

type File = Document<schema::Model>;

impl Triple {
    /// Three times the same.
    pub fn one(value: f64) -> Self {
        Self {
            low: value,
            central: value,
            high: value,
        }
    }

    fn all(self) -> [f64; 3] {
        [self.low, self.central, self.high]
    }
}

/// The nodes of a calculator in the order of their indexes.
pub struct Shape {
    names: Vec<String>,
    inputs: usize,
    /// The formulas' places in the file, in the order of evaluation.
    order: Vec<usize>,
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
    fn scope(&mut self, formula: &str, inputs: Option<usize>) -> Scope<'a> {
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

    pub fn check_inputs(
        &mut self,
        document: &File,
        shape: &Shape,
        names: &mut Names<'_>,
        coefficients: &[model::Coefficient],
    ) -> Vec<model::Input> {
        let mut inputs = Vec::new();
        for (index, written) in document.value.inputs.iter().enumerate() {
            let id = written.id.get_ref();
            let site = document.site(&written.id);
            let bounds = *written.bounds.get_ref();
            if bounds.0 >= bounds.1 || !(bounds.1 - bounds.0).is_finite() {
                self.error(document, &written.bounds, Kind::Bounds { id: id.clone() });
            }
            let key = format!("{}.inputs.{id}", document.value.id.get_ref());
            let mut input = model::Input {
                id: id.clone(),
                title: self.text(format!("{key}.title"), site),
                help: self.text(format!("{key}.help"), site),
                profiles: self.check_profiles(document, written, &key),
                unit: written.unit,
                bounds,
                preset: Preset::Empty,
                optional: written.optional,
                integer: written.integer,
                origin: Origin::default(),
            };
            let cited = self.check_preset(document, index, &mut input, names, coefficients);
            input.origin = self.check_input_origin(document, written, &input.preset, cited);
            inputs.push(input);
        }
        debug_assert_eq!(inputs.len(), shape.inputs);
        inputs
    }

    fn check_profiles(
        &mut self,
        document: &File,
        written: &schema::Input,
        key: &str,
    ) -> Vec<(usize, model::Text)> {
        let mut profiles = Vec::new();
        for profile in &written.profiles {
            let (id, site) = (profile.get_ref(), document.site(profile));
            if let Some(index) = self.facet_value(document, "profil", profile) {
                profiles.push((index, self.text(format!("{key}.profiles.{id}"), site)));
            }
        }
        profiles
    }

    /// What stands in the input at first; gives the coefficient that it is, if it is one.
    fn check_preset<'c>(
        &mut self,
        document: &File,
        index: usize,
        input: &mut model::Input,
        names: &mut Names<'_>,
        coefficients: &'c [model::Coefficient],
    ) -> Option<&'c model::Coefficient> {
        let written = &document.value.inputs[index];
        let id = written.id.get_ref();
        let Some(default) = &written.default else {
            if !written.optional {
                self.error(document, &written.id, Kind::NoDefault { id: id.clone() });
            }
            return None;
        };
        let site = document.site(default);
        if written.optional {
            self.report
                .push(site, Kind::OptionalDefault { id: id.clone() });
            return None;
        }
        let quantities = match default.get_ref() {
            schema::Default::One(one) => [one, one, one],
            schema::Default::Three { low, central, high } => [low, central, high],
        };
        if let [
            Quantity::Number(low),
            Quantity::Number(central),
            Quantity::Number(high),
        ] = quantities
        {
            let triple = Triple {
                low: *low,
                central: *central,
                high: *high,
            };
            self.check_triple(Thing::Input, id, site, triple, input);
            input.preset = Preset::Fixed(triple);
            return None;
        }
        if let schema::Default::One(Quantity::Formula(name)) = default.get_ref()
            && let Some(found) = self.coefficients.index(name)
        {
            self.coefficients.mark_used(name);
            let coefficient = &coefficients[found];
            self.check_unit(site, input, Some(coefficient.unit.dimension()));
            self.check_triple(Thing::Input, id, site, coefficient.value, input);
            input.preset = Preset::Fixed(coefficient.value);
            return Some(coefficient);
        }
        let texts = quantities.map(|quantity| match quantity {
            Quantity::Number(number) => number.to_string(),
            Quantity::Formula(formula) => formula.clone(),
        });
        let mut values: Vec<model::Value> = Vec::new();
        for (place, text) in texts.iter().enumerate() {
            // One default stands for the three: it is read, and its faults are said, once.
            if place > 0 && texts[place - 1] == *text {
                values.extend(values.last().cloned());
                continue;
            }
            let scope = names.scope(text, Some(index));
            match formula::read(text, &scope) {
                Ok(read) => {
                    self.check_unit(site, input, read.dimension);
                    values.push(read.value);
                }
                Err(fault) => {
                    let site = self.report.inside(site, default.span(), text, fault.offset);
                    self.fault(Thing::Input, id, site, fault);
                }
            }
        }
        if let Ok(values) = <[model::Value; 3]>::try_from(values) {
            let reads = values.iter().flat_map(|value| value.reads().nodes);
            let mut reads: Vec<usize> = reads.collect();
            reads.sort_unstable();
            reads.dedup();
            input.preset = Preset::From {
                values,
                texts,
                reads,
            };
        }
        None
    }

    /// Where a default comes from: said by the input, else by the coefficient that it is.
    fn check_input_origin(
        &mut self,
        document: &File,
        written: &schema::Input,
        preset: &Preset,
        coefficient: Option<&model::Coefficient>,
    ) -> Origin {
        if let Some(coefficient) = coefficient {
            return coefficient.origin.clone();
        }
        // Zero, or nothing, claims nothing.
        let claims = match preset {
            Preset::Empty => false,
            Preset::Fixed(triple) => triple.all() != [0.0; 3],
            Preset::From { .. } => true,
        };
        self.check_origin(
            document,
            Thing::Input,
            &written.id,
            Written {
                status: written.status,
                claims,
                source: written.source.as_ref(),
                place: written.place.as_ref(),
                date: written.date.as_ref(),
            },
        )
    }

    pub fn check_formulas(
        &mut self,
        document: &File,
        shape: &Shape,
        names: &mut Names<'_>,
    ) -> Vec<model::Formula> {
        let mut formulas = Vec::new();
        for place in &shape.order {
            let written = &document.value.formulas[*place];
            formulas.extend(self.check_formula(document, written, names));
        }
        formulas
    }

    fn check_formula(
        &mut self,
        document: &File,
        written: &schema::Formula,
        names: &mut Names<'_>,
    ) -> Option<model::Formula> {
        let id = written.id.get_ref();
        let site = document.site(&written.id);
        let key = format!("{}.formulas.{id}", document.value.id.get_ref());
        let title = self.text(format!("{key}.title"), site);
        let help = self.text(format!("{key}.help"), site);
        let absent = format!("{key}.absent");
        let absent = self.prose.has(&absent).then(|| self.text(absent, site));
        let origin = self.check_origin(
            document,
            Thing::Formula,
            &written.id,
            Written {
                status: Some(written.status),
                claims: true,
                source: written.source.as_ref(),
                place: written.place.as_ref(),
                date: None,
            },
        );
        let text = written.formula.get_ref();
        let scope = names.scope(text, None);
        for name in formula::references(text) {
            self.coefficients.mark_used(&name);
        }
        let at = document.site(&written.formula);
        let read = match formula::read(text, &scope) {
            Ok(read) => read,
            Err(fault) => {
                let span = written.formula.span();
                let at = self.report.inside(at, span, text, fault.offset);
                self.fault(Thing::Formula, id, at, fault);
                return None;
            }
        };
        let declared = written.unit.dimension();
        if let Some(found) = read.dimension
            && found != declared
        {
            let kind = Kind::UnitDiffers {
                thing: Thing::Formula,
                id: id.clone(),
                declared: declared.to_string(),
                found: found.to_string(),
            };
            self.report.push(at, kind);
        }
        let reads = read.value.reads();
        let needs = reads.nodes.difference(&reads.asked).copied().collect();
        Some(model::Formula {
            id: id.clone(),
            title,
            help,
            absent,
            unit: written.unit,
            value: read.value,
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
            origin,
            reads: reads.nodes.into_iter().collect(),
            needs,
            denominators: reads.denominators.into_iter().collect(),
        })
    }

    fn check_origin(
        &mut self,
        document: &File,
        thing: Thing,
        id: &schema::Word,
        written: Written<'_>,
    ) -> Origin {
        let published = written
            .status
            .is_some_and(|status| status != Status::Hypothese);
        let missing = if written.claims && written.status.is_none() {
            Some("status")
        } else if published && written.source.is_none() {
            Some("source")
        } else {
            None
        };
        if let Some(missing) = missing {
            let kind = Kind::Unsourced {
                thing,
                id: id.get_ref().clone(),
                missing,
            };
            self.error(document, id, kind);
        }
        let source = written.source.and_then(|source| {
            let site = document.site(source);
            self.sources.find(source.get_ref(), site, self.report)
        });
        let place = written.place.map(|place| self.words(document, place));
        let date = written.date.map(|date| self.date(document, date));
        Origin {
            status: written.status,
            source,
            place,
            date,
        }
    }

    fn check_unit(
        &mut self,
        site: Site,
        input: &model::Input,
        found: Option<crate::units::Dimension>,
    ) {
        let declared = input.unit.dimension();
        if let Some(found) = found
            && found != declared
        {
            let kind = Kind::UnitDiffers {
                thing: Thing::Input,
                id: input.id.clone(),
                declared: declared.to_string(),
                found: found.to_string(),
            };
            self.report.push(site, kind);
        }
    }

    /// Low, central and high are in order, within the input's bounds, and whole where it wants them so.
    pub fn check_triple(
        &mut self,
        thing: Thing,
        id: &str,
        site: Site,
        triple: Triple,
        input: &model::Input,
    ) {
        let id = id.to_owned();
        let (low, high) = input.bounds;
        if !(triple.low <= triple.central && triple.central <= triple.high) {
            self.report.push(site, Kind::Order { thing, id });
        } else if let Some(value) = triple
            .all()
            .into_iter()
            .find(|value| *value < low || *value > high)
        {
            let kind = Kind::OutOfBounds {
                thing,
                id,
                value,
                low,
                high,
            };
            self.report.push(site, kind);
        } else if let Some(value) = triple.all().into_iter().find(|value| value.fract() != 0.0)
            && input.integer
        {
            self.report.push(site, Kind::NotWhole { thing, id, value });
        }
    }

    fn fault(&mut self, thing: Thing, id: &str, site: Site, fault: Fault) {
        let kind = Kind::Formula {
            thing,
            id: id.to_owned(),
            problem: fault.problem,
        };
        self.report.push(site, kind);
    }
}

/// Where a value comes from, as written.
struct Written<'a> {
    status: Option<Status>,
    /// Whether it says something that somebody must answer for.
    claims: bool,
    source: Option<&'a schema::Word>,
    place: Option<&'a schema::Word>,
    date: Option<&'a schema::Word>,
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
