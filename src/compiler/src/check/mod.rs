//! The checks: from what editors wrote to the complete model, every error reported on the way.
//!
//! A reference that cannot be resolved stands as index 0 so that checks go on; nothing is generated then.

mod codes;
mod coefficients;
mod facets;
mod figures;
mod formulas;
mod ids;
mod inputs;
mod models;
mod nodes;
mod origin;
mod path;
mod questionnaire;
mod questions;
mod reperes;
mod resources;
mod scores;
mod shapes;
mod sources;
mod values;
mod verdicts;

use crate::error::{Report, Site};
use crate::kinds::{Kind, Thing};
use crate::model;
use crate::prose::{Holds, Prose};
use crate::read::{Content, Document};
use crate::schema::{self, Spanned};
use crate::units::Unit;
use ids::Register;

/// What the checks share.
struct Checker<'a> {
    report: &'a mut Report,
    prose: Prose,
    publishers: Register,
    sources: Register,
    figures: Register,
    coefficients: Register,
    /// Values of each facet, in the order of [`facets::FACETS`].
    facets: Vec<Register>,
}

/// Checks all the content.
pub fn check(content: Content, report: &mut Report) -> model::Referentiel {
    let mut checker = Checker {
        report,
        prose: content.prose,
        publishers: Register::new(Thing::Publisher),
        sources: Register::new(Thing::Source),
        figures: Register::new(Thing::Figure),
        coefficients: Register::new(Thing::Coefficient),
        facets: Vec::new(),
    };
    let edition = content.referentiel.value.edition;
    let publishers = checker.check_publishers(&content.publishers);
    let sources = checker.check_sources(&content.sources, &publishers);
    let figures = checker.check_figures(&content.figures);
    let facets = checker.check_facets(&content.facets);
    let rooms = checker.check_reperes(&content.reperes, &figures);
    checker.check_codes(&content.codes, &facets);
    let resources = checker.check_resources(&content.resources, &content.codes);
    let (weights, per_group) = checker.check_recommendation(&content.recommendation);
    let questionnaires = checker.check_questionnaires(&content.questionnaires, edition);
    let coefficients = checker.check_coefficients(&content.coefficients);
    let taken = questionnaires
        .iter()
        .map(|questionnaire| questionnaire.id.clone());
    let taken: Vec<String> = taken.collect();
    let models = checker.check_models(&content.models, &coefficients, &taken, edition);
    let unit_signs = checker.check_units(&content.coefficients);
    let date = checker.date(&content.referentiel, &content.referentiel.value.date);
    checker.publishers.report_unused(checker.report);
    checker.sources.report_unused(checker.report);
    checker.figures.report_unused(checker.report);
    checker.coefficients.report_unused(checker.report);
    checker.prose.finish(checker.report);
    let interface = checker.prose.interface();
    let (texts, text_groups) = checker.prose.into_texts();
    model::Referentiel {
        edition,
        date,
        texts,
        text_groups,
        interface,
        publishers,
        sources,
        figures,
        facets,
        resources,
        rooms,
        weights,
        per_group,
        questionnaires,
        unit_signs,
        coefficients,
        models,
    }
}

impl Checker<'_> {
    /// Asks for a text of words only.
    fn text(&mut self, key: String, by: Site) -> model::Text {
        self.prose.ask(key, Holds::Words, by, self.report)
    }

    /// The sign of every unit.
    fn check_units(&mut self, document: &Document<schema::Coefficients>) -> Vec<model::Text> {
        let site = document.start();
        let units = Unit::ALL.into_iter();
        units
            .map(|unit| self.text(format!("units.{}", unit.id()), site))
            .collect()
    }

    fn error<T, V>(&mut self, document: &Document<T>, value: &Spanned<V>, kind: Kind) {
        self.report.push(document.site(value), kind);
    }

    fn check_recommendation(
        &mut self,
        document: &Document<schema::Recommendation>,
    ) -> (model::Weights, u16) {
        let weights = &document.value.weights;
        let mut weight = |weight: &Spanned<f64>| {
            let value = *weight.get_ref();
            if !value.is_finite() || value < 0.0 {
                self.error(document, weight, Kind::BadWeight);
            }
            value
        };
        let weights = model::Weights {
            objectif: weight(&weights.objectif),
            maturite: weight(&weights.maturite),
            profil: weight(&weights.profil),
            temps: weight(&weights.temps),
            preference: weight(&weights.preference),
            acces: weight(&weights.acces),
            origine: weight(&weights.origine),
        };
        let per_group = &document.value.path.per_group;
        if *per_group.get_ref() == 0 {
            self.error(document, per_group, Kind::ZeroPerGroup);
        }
        (weights, *per_group.get_ref())
    }
}
