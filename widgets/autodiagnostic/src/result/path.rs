//! The path of resources: by stage, then by the time they take; each with its reasons.

use cap_commun::catalogue::{Facet, Origin, Path, PathGroup, PathStage, Ranked, StageReason};
use cap_commun::decimal;
use cap_commun::questionnaire::Questionnaire;
use cap_commun::referentiel::{PATH_PER_GROUP, Status, WEIGHTS, texts};
use commun_page::{Draw, section, status_words, value_name};
use commun_ui::class;
use commun_ui::disclosure;
use commun_ui::markup::{El, el};

use super::resource::{local_resources, ranked_item};

/// What to open next.
pub(super) fn path_section(draw: &Draw, questionnaire: &Questionnaire, path: Path) -> El {
    section(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_PATH))
        .child(el("p").child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_PATH_LEAD)))
        .child(local_resources(draw))
        .children(
            path.stages
                .into_iter()
                .map(|stage| stage_part(draw, questionnaire, stage)),
        )
        .child(ranked_by(draw))
        .child(
            el("p")
                .class(class!("note"))
                .child(draw.get(texts::INTERFACE_CATALOGUE_COVERAGE)),
        )
}

/// How resources are ranked: the weights, and that they are ours.
fn ranked_by(draw: &Draw) -> El {
    let words = |weight: f64| decimal(weight, draw.words.0);
    let weights = draw.fill(
        texts::INTERFACE_CATALOGUE_RANKED_BY,
        &[
            ("objectif", &words(WEIGHTS.objectif)),
            ("maturite", &words(WEIGHTS.maturite)),
            ("profil", &words(WEIGHTS.profil)),
            ("temps", &words(WEIGHTS.temps)),
            ("preference", &words(WEIGHTS.preference)),
            ("acces", &words(WEIGHTS.acces)),
            ("origine", &words(WEIGHTS.origine)),
        ],
    );
    let status = [draw.get(status_words(Status::Hypothese)), "."].concat();
    disclosure(
        draw.get(texts::INTERFACE_CATALOGUE_HOW_RANKED),
        draw.printed,
        el("p")
            .child(el("strong").child(status))
            .child(" ")
            .child(weights),
    )
}

fn stage_part(draw: &Draw, questionnaire: &Questionnaire, stage: PathStage) -> El {
    let lead = match stage.reason {
        StageReason::Concordant => texts::INTERFACE_AUTODIAGNOSTIC_STAGE_CONCORDANT,
        StageReason::FirstObserved => texts::INTERFACE_AUTODIAGNOSTIC_STAGE_FIRST_OBSERVED,
        StageReason::ThenDeclared => texts::INTERFACE_AUTODIAGNOSTIC_STAGE_THEN_DECLARED,
        StageReason::DeclaredFirst => texts::INTERFACE_AUTODIAGNOSTIC_STAGE_DECLARED_FIRST,
        StageReason::FloorFirst => texts::INTERFACE_AUTODIAGNOSTIC_STAGE_FLOOR_FIRST,
        StageReason::BridgeUp => texts::INTERFACE_AUTODIAGNOSTIC_STAGE_BRIDGE_UP,
        StageReason::Only => texts::INTERFACE_AUTODIAGNOSTIC_STAGE_ONLY,
    };
    let name = stage
        .maturite
        .map(|value| value_name(draw, Facet::Maturite, value));
    let heading = el("h4")
        .child(draw.get(lead))
        .child(" ")
        .child(name.map(|name| draw.words.quote(name)));
    let empty = stage
        .groups
        .is_empty()
        .then(|| el("p").child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_STAGE_EMPTY)));
    el("div")
        .class(class!("path__stage"))
        .child(heading)
        .child(empty)
        .children(
            stage
                .groups
                .into_iter()
                .map(|group| group_part(draw, questionnaire, group)),
        )
}

/// Resources that take about the same time: the best first, the others behind « more ».
fn group_part(draw: &Draw, questionnaire: &Questionnaire, group: PathGroup) -> El {
    let temps = group.temps;
    let name = value_name(draw, Facet::Temps, temps);
    let ours = |ranked: &Ranked| time_origin(ranked, temps) == Some(Origin::Inferred);
    // One word for all where they are all estimated; else each says whose its time is.
    let all_ours = group.resources.iter().all(ours);
    let name = if all_ours {
        draw.fill(
            texts::INTERFACE_AUTODIAGNOSTIC_TIME_ESTIMATED,
            &[("time", name)],
        )
    } else {
        name.to_owned()
    };
    let items = |resources: Vec<Ranked>| {
        let items = resources.into_iter().map(|ranked| {
            let time = time_origin(&ranked, temps).filter(|_| !all_ours);
            ranked_item(draw, questionnaire, &ranked, time)
        });
        el("ul").class(class!("plain")).children(items)
    };
    let mut resources = group.resources;
    let others = resources.split_off(PATH_PER_GROUP.min(resources.len()));
    let count = others.len().to_string();
    let label = if others.len() == 1 {
        texts::INTERFACE_AUTODIAGNOSTIC_MORE_ONE
    } else {
        texts::INTERFACE_AUTODIAGNOSTIC_MORE
    };
    let more = (!others.is_empty()).then(|| {
        if draw.printed {
            let left_out = if others.len() == 1 {
                texts::INTERFACE_AUTODIAGNOSTIC_MORE_ONLINE_ONE
            } else {
                texts::INTERFACE_AUTODIAGNOSTIC_MORE_ONLINE
            };
            let words = draw.fill(left_out, &[("count", &count)]);
            return el("p").class(class!("note")).child(words);
        }
        disclosure(draw.fill(label, &[("count", &count)]), false, items(others))
    });
    el("div")
        .class(class!("path__group"))
        .child(el("h5").child(name))
        .child(items(resources))
        .child(more)
}

/// Who says that a resource takes this time.
fn time_origin(ranked: &Ranked, temps: u8) -> Option<Origin> {
    ranked
        .resource
        .tag(Facet::Temps, temps)
        .map(|tag| tag.origin)
}
