//! Rankings and radars: scores with their bounds, dimensions between 0 and 1. Proved by trying all answers.

use std::collections::BTreeSet;

use super::Checker;
use super::ids::{Pattern, Register};
use super::questions::{describe, option_ids, scope};
use crate::error::Site;
use crate::expression::{self, Fault, Number};
use crate::kinds::{Kind, Thing};
use crate::model;
use crate::read::Document;
use crate::schema::{self, Word};

type File = Document<schema::Questionnaire>;

/// How far above 1 or below 0 rounding may lead a dimension.
const ROUNDING: f64 = 1e-9;

/// A formula read and tried.
struct Score {
    number: Number,
    reads: Vec<usize>,
    bounds: (f64, f64),
}

impl Checker<'_> {
    pub fn check_rankings(
        &mut self,
        document: &File,
        questions: &[model::Question],
    ) -> Vec<model::Ranking> {
        let mut ids = Register::new(Thing::Ranking);
        let mut rankings = Vec::new();
        for ranking in &document.value.rankings {
            let id = ranking.id.get_ref();
            let site = document.site(&ranking.id);
            ids.add(Pattern::Name, id, site, self.report);
            let key = format!("{}.rankings.{id}", document.value.id.get_ref());
            let mut place_ids = Register::new(Thing::ScoredPlace);
            let mut places = Vec::new();
            for place in &ranking.places {
                place_ids.add(
                    Pattern::Option,
                    place.id.get_ref(),
                    document.site(&place.id),
                    self.report,
                );
                places.extend(self.check_scored_place(document, place, &key, questions));
            }
            let label = self.text(format!("{key}.label"), site);
            rankings.push(model::Ranking {
                id: id.clone(),
                label,
                places,
            });
        }
        rankings
    }

    fn check_scored_place(
        &mut self,
        document: &File,
        place: &schema::ScoredPlace,
        key: &str,
        questions: &[model::Question],
    ) -> Option<model::ScoredPlace> {
        let id = place.id.get_ref();
        let figure = place.figure.as_ref().and_then(|figure| {
            self.figures
                .find(figure.get_ref(), document.site(figure), self.report)
        });
        let words = self.place(
            &format!("{key}.places.{id}"),
            id,
            figure,
            document.site(&place.id),
        );
        let score = self.check_score(
            document,
            Thing::ScoredPlace,
            &place.id,
            &place.score,
            questions,
        )?;
        let (low, high) = score.bounds;
        if low == high {
            self.error(
                document,
                &place.score,
                Kind::ConstantScore {
                    id: id.clone(),
                    value: low,
                },
            );
        }
        Some(model::ScoredPlace {
            place: words,
            reads: score.reads,
            bounds: score.bounds,
            score: score.number,
            formula: one_line(place.score.get_ref()),
        })
    }

    pub fn check_radars(
        &mut self,
        document: &File,
        questions: &[model::Question],
    ) -> Vec<model::Radar> {
        let mut ids = Register::new(Thing::Radar);
        let mut radars = Vec::new();
        for radar in &document.value.radars {
            let id = radar.id.get_ref();
            let site = document.site(&radar.id);
            ids.add(Pattern::Name, id, site, self.report);
            let (weak_to, strong_from) = match (&radar.weak_to, &radar.strong_from) {
                (None, None) => (f64::NEG_INFINITY, f64::INFINITY),
                (Some(weak_to), Some(strong_from)) => {
                    let (weak, strong) = (*weak_to.get_ref(), *strong_from.get_ref());
                    if !(0.0 <= weak && weak < strong && strong <= 1.0) {
                        self.error(document, strong_from, Kind::Thresholds);
                    }
                    (weak, strong)
                }
                (Some(alone), None) | (None, Some(alone)) => {
                    self.error(document, alone, Kind::Thresholds);
                    (f64::NEG_INFINITY, f64::INFINITY)
                }
            };
            let key = format!("{}.radars.{id}", document.value.id.get_ref());
            let label = self.text(format!("{key}.label"), site);
            let mut dimension_ids = Register::new(Thing::Dimension);
            let mut dimensions = Vec::new();
            for dimension in &radar.dimensions {
                let site = document.site(&dimension.id);
                dimension_ids.add(Pattern::Name, dimension.id.get_ref(), site, self.report);
                dimensions.extend(self.check_dimension(document, dimension, &key, questions));
            }
            radars.push(model::Radar {
                id: id.clone(),
                label,
                strong_from,
                weak_to,
                dimensions,
            });
        }
        radars
    }

    fn check_dimension(
        &mut self,
        document: &File,
        dimension: &schema::Dimension,
        key: &str,
        questions: &[model::Question],
    ) -> Option<model::Dimension> {
        let id = dimension.id.get_ref();
        let site = document.site(&dimension.id);
        let name = self.text(format!("{key}.dimensions.{id}.name"), site);
        let text = self.text(format!("{key}.dimensions.{id}.text"), site);
        let score = self.check_score(
            document,
            Thing::Dimension,
            &dimension.id,
            &dimension.value,
            questions,
        )?;
        Some(model::Dimension {
            id: id.clone(),
            name,
            text,
            reads: score.reads,
            value: score.number,
        })
    }

    /// The words of a place, wherever it stands.
    pub fn place(
        &mut self,
        key: &str,
        id: &str,
        figure: Option<usize>,
        site: Site,
    ) -> model::Place {
        model::Place {
            id: id.to_owned(),
            name: self.text(format!("{key}.name"), site),
            title: self.text(format!("{key}.title"), site),
            text: self.text(format!("{key}.text"), site),
            figure,
        }
    }

    /// Reads a formula and tries it on all the answers it reads.
    fn check_score(
        &mut self,
        document: &File,
        thing: Thing,
        id: &Word,
        formula: &Word,
        questions: &[model::Question],
    ) -> Option<Score> {
        let options = option_ids(questions);
        let number = match expression::read_number(formula.get_ref(), &scope(questions, &options)) {
            Ok(number) => number,
            Err(fault) => {
                self.formula_fault(document, formula, (thing, id.get_ref()), fault);
                return None;
            }
        };
        let mut reads = BTreeSet::new();
        number.reads(&mut reads);
        let reads: Vec<usize> = reads.into_iter().collect();
        let name = id.get_ref().clone();
        if reads.is_empty() {
            self.error(document, formula, Kind::ReadsNothing { thing, id: name });
            return None;
        }
        let combinations = self.combinations(document, id, thing, &reads, questions)?;
        let mut bounds = (f64::INFINITY, f64::NEG_INFINITY);
        let mut wrong = None;
        combinations.visit(|values| {
            let value = number.value(values);
            bounds = (bounds.0.min(value), bounds.1.max(value));
            let answers = || describe(values, &reads, questions);
            if !value.is_finite() {
                wrong = Some(Kind::NotFinite {
                    thing,
                    id: name.clone(),
                    answers: answers(),
                });
            } else if thing == Thing::Dimension && !(-ROUNDING..=1.0 + ROUNDING).contains(&value) {
                wrong = Some(Kind::OutOfUnit {
                    id: name.clone(),
                    value,
                    answers: answers(),
                });
            }
            wrong.is_none()
        });
        match wrong {
            Some(kind) => {
                self.error(document, formula, kind);
                None
            }
            None => Some(Score {
                number,
                reads,
                bounds,
            }),
        }
    }

    /// Reports what is wrong in a formula, where it is.
    pub fn formula_fault(
        &mut self,
        document: &File,
        formula: &Word,
        owner: (Thing, &str),
        fault: Fault,
    ) {
        let site = self.report.inside(
            document.site(formula),
            formula.span(),
            formula.get_ref(),
            fault.offset,
        );
        let (thing, id) = (owner.0, owner.1.to_owned());
        self.report.push(
            site,
            Kind::Formula {
                thing,
                id,
                problem: fault.problem,
            },
        );
    }
}

/// A formula without its line breaks.
pub fn one_line(formula: &str) -> String {
    formula.split_whitespace().collect::<Vec<_>>().join(" ")
}
