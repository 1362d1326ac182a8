//! Where the money comes from, the largest first.

use cap_commun::model::{Input, Unit};
use cap_commun::referentiel::texts;
use cap_commun::sort;
use commun_calculator::{Session, figure, picture_words};
use commun_page::Draw;
use commun_ui::class;
use commun_ui::markup::{IntoNode, Node, el};
use commun_ui::{StackedPart, stacked_bar};

/// The seven kinds, as the form asks for them.
const KINDS: [&str; 7] = [
    "subventions",
    "commande_publique",
    "usagers_ventes",
    "cotisations",
    "dons",
    "mecenat",
    "autres_produits",
];

/// A kind of income and what it brings.
pub(crate) struct Source {
    /// Its node.
    pub(crate) node: usize,
    /// Its name for this profile.
    pub(crate) name: &'static str,
    /// Euros.
    pub(crate) amount: f64,
}

/// The kinds that bring something, the largest first.
pub(crate) fn by_size(draw: &Draw, session: Session) -> Vec<Source> {
    let computed = session.computed();
    let model = session.plan.model;
    let name = |input: &'static Input| draw.get(input.title_for(draw.profil()));
    let mut sources: Vec<Source> = KINDS
        .iter()
        .filter_map(|id| {
            let node = model.node(id)?;
            let amount = computed.value(node);
            (amount > 0.0).then_some(Source {
                node,
                name: name(model.input(node)?),
                amount,
            })
        })
        .collect();
    sort(&mut sources, |one, other| one.amount > other.amount);
    sources
}

/// The bar of sources, and what to think of much activity.
pub(crate) fn sources(draw: &Draw, session: Session) -> Node {
    let sources = by_size(draw, session);
    let total: f64 = sources.iter().map(|source| source.amount).sum();
    let Some(first) = sources.first() else {
        return Node::None;
    };
    let share = |amount: f64| figure(draw, Some(Unit::Part), amount / total);
    let describe = draw.fill(
        texts::INTERFACE_MODELE_SOURCES_DESCRIBE,
        &[("share", &share(first.amount)), ("name", first.name)],
    );
    let parts = sources.iter().map(|source| StackedPart {
        name: source.name.to_owned(),
        size: source.amount,
        words: [
            &*figure(draw, Some(Unit::Euro), source.amount),
            " · ",
            &*share(source.amount),
        ]
        .concat(),
    });
    let words = picture_words(
        draw,
        texts::INTERFACE_MODELE_SOURCES_BAR,
        describe,
        &[texts::INTERFACE_MODELE_SOURCE, texts::INTERFACE_MODELE_PART],
    );
    let bar = stacked_bar(words, parts.collect());
    let model = session.plan.model;
    let activity = model.node("part_activite");
    let activity = activity.map_or(f64::NAN, |node| session.computed().value(node));
    let opinion = (activity > 0.5).then(|| {
        el("p")
            .class(class!("note"))
            .child(draw.get(texts::INTERFACE_MODELE_ACTIVITY_OPINION))
    });
    [bar.into_node(), opinion.into_node()].into_node()
}
