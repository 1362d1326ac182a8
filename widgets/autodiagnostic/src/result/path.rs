//! The path of resources: by stage, then by the time they take; each with its reasons.

use cap_commun::catalogue::{Facet, Path, PathGroup, PathStage, Ranked, StageReason};
use cap_commun::referentiel::{FACETS, PATH_PER_GROUP, texts};
use commun_page::{Draw, section};
use commun_ui::disclosure;
use commun_ui::markup::{El, el};

use super::resource::{local_resources, resource_item};

/// What to open next.
pub(super) fn path_section(draw: &Draw, path: Path) -> El {
    section(draw.get(texts::INTERFACE_PATH))
        .child(el("p").child(draw.get(texts::INTERFACE_PATH_LEAD)))
        .child(local_resources(draw))
        .children(path.stages.into_iter().map(|stage| stage_part(draw, stage)))
        .child(
            el("p")
                .class("commun-note")
                .child(draw.get(texts::INTERFACE_PATH_COVERAGE)),
        )
}

fn stage_part(draw: &Draw, stage: PathStage) -> El {
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
        .and_then(|value| value_name(draw, Facet::Maturite, value));
    let heading = el("h4")
        .child(draw.get(lead))
        .child(" ")
        .child(name.map(|name| draw.words.quote(name)));
    let empty = stage
        .groups
        .is_empty()
        .then(|| el("p").child(draw.get(texts::INTERFACE_STAGE_EMPTY)));
    el("div")
        .class("commun-path__stage")
        .child(heading)
        .child(empty)
        .children(
            stage
                .groups
                .into_iter()
                .map(|group| group_part(draw, group)),
        )
}

/// Resources that take about the same time: the best first, the others behind « more ».
fn group_part(draw: &Draw, group: PathGroup) -> El {
    let name = value_name(draw, Facet::Temps, group.temps).unwrap_or_default();
    let mut resources = group.resources;
    let others = resources.split_off(PATH_PER_GROUP.min(resources.len()));
    let count = others.len().to_string();
    let label = if others.len() == 1 {
        texts::INTERFACE_MORE_ONE
    } else {
        texts::INTERFACE_MORE
    };
    let more = (!others.is_empty() && !draw.printed).then(|| {
        disclosure(
            draw.fill(label, &[("count", &count)]),
            false,
            items(draw, others),
        )
    });
    el("div")
        .class("commun-path__group")
        .child(el("h5").child(name))
        .child(items(draw, resources))
        .child(more)
}

fn items(draw: &Draw, resources: Vec<Ranked>) -> El {
    let items = resources
        .into_iter()
        .map(|ranked| resource_item(draw, &ranked));
    el("ul")
        .class("commun-plain commun-resources")
        .children(items)
}

/// The name of a facet's value.
pub(super) fn value_name(draw: &Draw, facet: Facet, value: u8) -> Option<&'static str> {
    let values = FACETS.get(facet as usize)?.values;
    values
        .get(usize::from(value))
        .map(|value| draw.get(value.name))
}
