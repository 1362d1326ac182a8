//! A path through the catalogue: one or two stages, each grouped by the time that its resources take.
//!
//! The declared need leads; the observed place stands beside it and is never averaged with it. A need above what
//! the answers show is prepared by the observed place's resources; a need below it is answered first, and the
//! observed place's resources are a bridge upward. Where unknown answers leave it open which it is, the lowest place
//! that they allow prepares for the need: it supposes nothing of them.

use super::{Facet, Query, Ranked, Resource, recommend};
use crate::questionnaire::{Assessment, Relation};
use crate::sort::sort;

/// What to open, stage by stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// One or two stages. A resource is in one stage only, the first that fits it.
    pub stages: Vec<PathStage>,
}

/// Why a stage stands where it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageReason {
    /// The declared need and the observed place are the same.
    Concordant,
    /// The need is higher: the observed place first.
    FirstObserved,
    /// The need is higher: then the need.
    ThenDeclared,
    /// The need is lower: the need first.
    DeclaredFirst,
    /// The need is lower: the observed place, as a bridge upward.
    BridgeUp,
    /// Unknown answers leave the need unsettled: what the answers surely reach first.
    FloorFirst,
    /// There is only one to go by, or none.
    Only,
}

/// The resources of one maturity.
#[derive(Clone, Debug, PartialEq)]
pub struct PathStage {
    /// The maturity; none where nothing says it, and every maturity is then in.
    pub maturite: Option<u8>,
    /// Why the stage stands here.
    pub reason: StageReason,
    /// Resources by time, in the order of the facet; empty where the catalogue has none.
    pub groups: Vec<PathGroup>,
}

/// The resources of a stage that take a time.
#[derive(Clone, Debug, PartialEq)]
pub struct PathGroup {
    /// The time, in its facet.
    pub temps: u8,
    /// Best first.
    pub resources: Vec<Ranked>,
}

/// The path of a person: the resources of the query's objective (of any, where it has none), stage by stage.
pub fn path(query: &Query, assessment: &Assessment) -> Path {
    let mut taken: Vec<&'static Resource> = Vec::new();
    let stages = stages(query, assessment)
        .into_iter()
        .map(|(maturite, reason)| {
            let groups = groups(
                &Query {
                    maturite,
                    ..query.clone()
                },
                &taken,
            );
            taken.extend(
                groups
                    .iter()
                    .flat_map(|group| &group.resources)
                    .map(|ranked| ranked.resource),
            );
            PathStage {
                maturite,
                reason,
                groups,
            }
        });
    Path {
        stages: stages.collect(),
    }
}

fn stages(query: &Query, assessment: &Assessment) -> Vec<(Option<u8>, StageReason)> {
    let need = query.maturite;
    let observed = assessment
        .verdicts
        .first()
        .and_then(|result| assessment.maturite_of(0, result.place?));
    let declared = assessment
        .declared
        .filter(|declared| assessment.maturite_of(0, declared.place) == need);
    match declared.map(|declared| declared.relation) {
        Some(Relation::Concordant) => vec![(need, StageReason::Concordant)],
        Some(Relation::NeedHigher) => vec![
            (observed, StageReason::FirstObserved),
            (need, StageReason::ThenDeclared),
        ],
        Some(Relation::NeedLower) => vec![
            (need, StageReason::DeclaredFirst),
            (observed, StageReason::BridgeUp),
        ],
        Some(Relation::Unsettled) if observed.is_some() && observed != need => vec![
            (observed, StageReason::FloorFirst),
            (need, StageReason::ThenDeclared),
        ],
        Some(Relation::Unsettled) | None => vec![(need, StageReason::Only)],
    }
}

fn groups(query: &Query, taken: &[&'static Resource]) -> Vec<PathGroup> {
    let wanted = [
        (Facet::Objectif, query.objectif),
        (Facet::Maturite, query.maturite),
    ];
    let fits = |resource: &Resource| {
        wanted
            .iter()
            .all(|(facet, value)| value.is_none_or(|value| resource.tag(*facet, value).is_some()))
    };
    let mut groups: Vec<PathGroup> = Vec::new();
    for ranked in recommend(query) {
        if !fits(ranked.resource) || taken.contains(&ranked.resource) {
            continue;
        }
        let Some(temps) = time_of(ranked.resource, query.temps) else {
            continue;
        };
        match groups.iter_mut().find(|group| group.temps == temps) {
            Some(group) => group.resources.push(ranked),
            None => groups.push(PathGroup {
                temps,
                resources: vec![ranked],
            }),
        }
    }
    sort(&mut groups, |one, other| one.temps < other.temps);
    groups
}

/// The group a resource stands in: the time available where it has it, else its shortest.
fn time_of(resource: &Resource, available: Option<u8>) -> Option<u8> {
    let own = available.and_then(|time| resource.tag(Facet::Temps, time));
    own.or_else(|| resource.first_tag(Facet::Temps))
        .map(|tag| tag.value)
}
