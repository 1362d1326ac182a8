//! The path of resources: by stage, then by the time they take; each with its reasons.

use cap_commun::catalogue::{Facet, Path, PathGroup, PathStage, Ranked, StageReason};
use cap_commun::referentiel::{FACETS, PATH_PER_GROUP, texts};
use commun_ui::{Disclosure, v};
use leptos::prelude::*;

use super::Printed;
use super::resource::{LocalResources, ResourceItem};
use crate::words::Words;

/// What to open next.
#[component]
pub(crate) fn PathSection(path: Path) -> impl IntoView {
    let w = Words::here();
    let stages: Vec<_> = path
        .stages
        .into_iter()
        .map(|stage| v! { <Stage stage /> })
        .collect();
    v! {
        <section class="commun-section commun-path">
            <h3>{w.get(texts::INTERFACE_PATH)}</h3>
            <p>{w.get(texts::INTERFACE_PATH_LEAD)}</p>
            <LocalResources />
            {stages}
            <p class="commun-note">{w.get(texts::INTERFACE_PATH_COVERAGE)}</p>
        </section>
    }
}

#[component]
fn Stage(stage: PathStage) -> impl IntoView {
    let w = Words::here();
    let lead = match stage.reason {
        StageReason::Concordant => texts::INTERFACE_STAGE_CONCORDANT,
        StageReason::FirstObserved => texts::INTERFACE_STAGE_FIRST_OBSERVED,
        StageReason::ThenDeclared => texts::INTERFACE_STAGE_THEN_DECLARED,
        StageReason::DeclaredFirst => texts::INTERFACE_STAGE_DECLARED_FIRST,
        StageReason::BridgeUp => texts::INTERFACE_STAGE_BRIDGE_UP,
        StageReason::Only => texts::INTERFACE_STAGE_ONLY,
    };
    let name = stage
        .maturite
        .and_then(|value| value_name(w, Facet::Maturite, value));
    let groups: Vec<_> = stage
        .groups
        .into_iter()
        .map(|group| v! { <Group group /> })
        .collect();
    let empty = groups.is_empty();
    v! {
        <div class="commun-path__stage">
            <h4>{w.get(lead)}{name.map(|name| v! { " "{w.quote(name)} })}</h4>
            {empty.then(|| v! { <p>{w.get(texts::INTERFACE_STAGE_EMPTY)}</p> })}
            {groups}
        </div>
    }
}

/// Resources that take about the same time: the best first, the others behind « more ».
#[component]
fn Group(group: PathGroup) -> impl IntoView {
    let w = Words::here();
    let name = value_name(w, Facet::Temps, group.temps).unwrap_or_default();
    let mut resources = group.resources;
    let more = resources.split_off(PATH_PER_GROUP.min(resources.len()));
    let count = more.len().to_string();
    let more_label = if more.len() == 1 {
        texts::INTERFACE_MORE_ONE
    } else {
        texts::INTERFACE_MORE
    };
    v! {
        <div class="commun-path__group">
            <h5>{name}</h5>
            <ResourceItems resources />
            {(!more.is_empty() && !Printed::here()).then(|| v! {
                <Disclosure summary=w.fill(more_label, &[("count", count.as_str())])>
                    <ResourceItems resources=more />
                </Disclosure>
            })}
        </div>
    }
}

#[component]
fn ResourceItems(resources: Vec<Ranked>) -> impl IntoView {
    let items: Vec<_> = resources
        .into_iter()
        .map(|ranked| v! { <ResourceItem ranked /> })
        .collect();
    v! { <ul class="commun-plain commun-resources">{items}</ul> }
}

/// The name of a facet's value.
pub(super) fn value_name(w: Words, facet: Facet, value: u8) -> Option<&'static str> {
    let values = FACETS.get(facet as usize)?.values;
    values
        .get(usize::from(value))
        .map(|value| w.get(value.name))
}
