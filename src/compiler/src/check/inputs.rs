//! The inputs of a calculator: bounds, defaults, and where these come from.

use super::Checker;
use super::nodes::Names;
use super::origin::Written;
use crate::error::Site;
use crate::formula;
use crate::kinds::{Kind, Thing};
use crate::model::{self, Origin, Preset, Triple};
use crate::read::Document;
use crate::schema::{self, Quantity};
use crate::units::Dimension;

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

impl Checker<'_> {
    pub fn check_inputs(
        &mut self,
        document: &File,
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
                revised: false,
                origin: Origin::default(),
            };
            let cited = self.check_preset(document, index, &mut input, names, coefficients);
            input.revised = cited.is_some_and(|coefficient| coefficient.revised);
            input.origin = self.check_input_origin(document, written, &input.preset, cited);
            inputs.push(input);
        }
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
            input.preset = Preset::From { values, reads };
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

    fn check_unit(&mut self, site: Site, input: &model::Input, found: Option<Dimension>) {
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
}
