//! The whole catalogue, best first for a visitor, with the reasons of each rank.
//!
//! A resource's score is the sum of the weights of what fits (`recommendation.toml`): nothing is hidden, nothing is
//! left out, and the same query always gives the same order.

use super::definition::tag_of;
use super::{Day, Facet, Origin, Resource, Span, Tag};
use crate::questionnaire::{Answers, Assessment, Preference, Role};
use crate::referentiel::{WEIGHTS, resources};
use crate::sort::sort;

/// What a visitor looks for: indexes of values in their facets. What is absent weighs nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// Objective.
    pub objectif: Option<u8>,
    /// Maturity.
    pub maturite: Option<u8>,
    /// Who they are.
    pub profil: Option<u8>,
    /// The time they have.
    pub temps: Option<u8>,
    /// A lever asked for by name: resources with it come before all others.
    pub levier: Option<u8>,
    /// A kind of content asked for by name: resources with it come before all others.
    pub medoc: Option<u8>,
    /// What answers put forward, in the order of the questionnaire.
    pub preferences: Vec<&'static Preference>,
    /// The day, so that a past event never comes before a living resource of equal score.
    pub today: Option<Day>,
}

impl Query {
    /// What a person's answers say they look for. The maturity is the one of the declared need, else of the
    /// observed place, else the questionnaire's own.
    pub fn from_answers(answers: &Answers, assessment: &Assessment) -> Self {
        let plan = &answers.questionnaire().path;
        let declared = assessment
            .declared
            .and_then(|declared| assessment.maturite_of(0, declared.place));
        Self {
            objectif: answers.by_role(Role::Objectif).or(plan.objectif),
            maturite: declared
                .or_else(|| assessment.observed_maturite())
                .or(plan.maturite),
            profil: answers.by_role(Role::Profil),
            temps: answers.by_role(Role::Temps),
            preferences: plan
                .preferences
                .iter()
                .filter(|own| answers.get(own.question).known() == Some(own.option))
                .collect(),
            ..Self::default()
        }
    }
}

impl Assessment {
    /// The maturity that a place of a verdict leads to: the one its questionnaire says, else the one of the same id.
    pub fn maturite_of(&self, verdict: usize, place: usize) -> Option<u8> {
        let questionnaire = self.questionnaire;
        let said = questionnaire
            .path
            .maturites
            .iter()
            .find(|(of, at, _)| (*of, *at) == (verdict, place));
        let by_id =
            || Facet::Maturite.index_of(questionnaire.verdicts.get(verdict)?.places.get(place)?.id);
        said.map(|(_, _, maturite)| *maturite).or_else(by_id)
    }

    /// The maturity that the answers show: of the first verdict whose place leads to one.
    pub fn observed_maturite(&self) -> Option<u8> {
        let mut placed = self.verdicts.iter().enumerate();
        placed.find_map(|(verdict, result)| self.maturite_of(verdict, result.place?))
    }
}

/// Why a resource ranks where it does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reason {
    /// It has what is looked for; the tag says who says so.
    Tag(Tag),
    /// An answer puts it forward: the question, and the tag.
    Preferred(usize, Tag),
    /// It can be begun in the time available; and ended, where this says so.
    FitsTime(bool),
    /// Its address is known.
    AddressKnown,
}

/// A resource at its rank.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// The resource.
    pub resource: &'static Resource,
    /// Sum of the weights of what fits.
    pub score: f64,
    /// What fits, in the order of the weights' file.
    pub reasons: Vec<Reason>,
    /// Whether it is an event already past on the query's day.
    pub past: bool,
}

/// The whole catalogue, best first. On a tie, what is to come before what is past, then what has fewer tags: made for
/// this rather than for everything; then the order of the catalogue.
pub fn recommend(query: &Query) -> Vec<Ranked> {
    let mut ranked: Vec<(usize, Ranked)> = resources()
        .iter()
        .map(|resource| rank(resource, query))
        .collect();
    sort(&mut ranked, |(asked, one), (other_asked, other)| {
        (*asked, one.score, other.past, other.resource.tags.len())
            > (*other_asked, other.score, one.past, one.resource.tags.len())
    });
    ranked.into_iter().map(|(_, ranked)| ranked).collect()
}

fn rank(resource: &'static Resource, query: &Query) -> (usize, Ranked) {
    let fit = fit(resource.tags, !resource.links.is_empty(), query);
    let past = query.today.is_some_and(|today| resource.is_past(today));
    (
        fit.asked,
        Ranked {
            resource,
            score: fit.score,
            reasons: fit.reasons,
            past,
        },
    )
}

/// How well something fits a query.
pub(crate) struct Fit {
    /// How many of the facets asked for by name it has.
    pub(crate) asked: usize,
    /// Sum of the weights of what fits.
    pub(crate) score: f64,
    /// What fits, in the order of the weights' file.
    pub(crate) reasons: Vec<Reason>,
}

/// How well what has these tags fits a query.
pub(crate) fn fit(tags: &[Tag], address_known: bool, query: &Query) -> Fit {
    let weighed = [
        (Facet::Objectif, query.objectif, WEIGHTS.objectif),
        (Facet::Maturite, query.maturite, WEIGHTS.maturite),
        (Facet::Profil, query.profil, WEIGHTS.profil),
    ];
    let (mut score, mut reasons) = (0.0, Vec::new());
    let fitting = weighed
        .into_iter()
        .filter_map(|(facet, value, weight)| Some((tag_of(tags, facet, value?)?, weight)));
    for (tag, weight) in fitting {
        score += weight + stated(tag);
        reasons.push(Reason::Tag(tag));
    }
    let begun = query
        .temps
        .and_then(|time| Some((time, within(tags, time)?)));
    if let Some((time, tag)) = begun {
        score += WEIGHTS.temps + stated(tag);
        let most = |time| Span::of(time).map(|span| span.most);
        reasons.push(Reason::FitsTime(most(tag.value) <= most(time)));
    }
    for own in &query.preferences {
        if let Some(tag) = tag_of(tags, own.facet, own.value) {
            score += WEIGHTS.preference + stated(tag);
            reasons.push(Reason::Preferred(own.question, tag));
        }
    }
    let asked = [(Facet::Levier, query.levier), (Facet::Medoc, query.medoc)];
    let named = asked
        .into_iter()
        .filter_map(|(facet, value)| tag_of(tags, facet, value?));
    let before = reasons.len();
    reasons.extend(named.map(Reason::Tag));
    let asked = reasons.len() - before;
    if address_known {
        score += WEIGHTS.acces;
        reasons.push(Reason::AddressKnown);
    }
    Fit {
        asked,
        score,
        reasons,
    }
}

/// The longest of these times, by what they take at least, that can be begun in the time available.
fn within(tags: &[Tag], time: u8) -> Option<Tag> {
    let times = tags.iter().copied();
    times
        .filter(|tag| tag.facet == Facet::Temps && tag.value <= time)
        .max_by_key(|tag| tag.value)
}

fn stated(tag: Tag) -> f64 {
    match tag.origin {
        Origin::Source => WEIGHTS.origine,
        Origin::Inferred | Origin::Host => 0.0,
    }
}
