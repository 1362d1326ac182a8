//! What associations live on, nationally: a marker for associations alone, beside their own shares.

use cap_commun::catalogue::Facet;
use cap_commun::model::Unit;
use cap_commun::referentiel::{self, texts};
use commun_calculator::{Session, figure};
use commun_page::{Draw, figure_source, figure_words};
use commun_ui::class;
use commun_ui::disclosure;
use commun_ui::markup::{IntoNode, Node, el};

/// The marker for an association with or without employees; for any other profile, that there is none.
pub(crate) fn marker(draw: &Draw, session: Session) -> Node {
    let association = Facet::Profil.index_of("ass");
    if draw.profil().is_some() && draw.profil() != association {
        return el("p")
            .class(class!("note"))
            .child(draw.get(texts::INTERFACE_MODELE_NON_ASSOCIATIONS))
            .into_node();
    }
    let computed = session.computed();
    let model = session.plan.model;
    let value = |id: &str| model.node(id).map_or(f64::NAN, |node| computed.value(node));
    let money = value("ressources");
    if money.is_nan() || money <= 0.0 {
        return Node::None;
    }
    let kind = if value("masse_salariale") > 0.0 {
        ["budget_employeuses_public", "budget_employeuses_dons"]
    } else {
        ["budget_sans_salarie_public", "budget_sans_salarie_dons"]
    };
    let figures: Vec<_> = kind
        .iter()
        .filter_map(|id| referentiel::figure(id))
        .collect();
    let share = |value: f64| figure(draw, Some(Unit::Part), value);
    let gifts = (value("cotisations") + value("dons") + value("mecenat")) / money;
    let own = draw.fill(
        texts::INTERFACE_MODELE_MARKER_YOU,
        &[
            ("public", &share(value("part_publique"))),
            ("gifts", &share(gifts)),
        ],
    );
    let published = figures
        .iter()
        .map(|published| el("p").child(figure_words(draw, published)));
    let source = figures
        .last()
        .map(|published| figure_source(draw, published));
    let content = [
        el("div").children(published).into_node(),
        source.into_node(),
        el("p").child(own).into_node(),
        el("p")
            .class(class!("note"))
            .child(draw.get(texts::INTERFACE_MODELE_MARKER_NOTE))
            .into_node(),
    ];
    disclosure(
        draw.get(texts::INTERFACE_MODELE_MARKER),
        draw.printed,
        content,
    )
    .into_node()
}
