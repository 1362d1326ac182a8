//! The three pillars: as parts of a whole, and as a place in a triangle.

use cap_commun::model::Unit;
use cap_commun::referentiel::texts;
use commun_calculator::{Session, figure, picture_words};
use commun_page::Draw;
use commun_ui::class;
use commun_ui::markup::{El, IntoNode, Node, el};
use commun_ui::{NoticeKind, StackedPart, TernaryPoint, notice, stacked_bar, ternary};

/// Both pictures, or nothing where there is nothing to share out.
pub(crate) fn pillars(draw: &Draw, session: Session) -> Node {
    let computed = session.computed();
    let model = session.plan.model;
    let value = |id: &str| model.node(id).map_or(f64::NAN, |node| computed.value(node));
    let shares = ["part_humaine", "part_financiere", "part_alliances"].map(value);
    if shares.iter().any(|share| share.is_nan()) {
        return Node::None;
    }
    let names = [
        texts::INTERFACE_MODELE_PILLAR_HUMAN,
        texts::INTERFACE_MODELE_PILLAR_MONEY,
        texts::INTERFACE_MODELE_PILLAR_ALLIANCES,
    ]
    .map(|text| draw.own(text));
    let words = shares.map(|share| figure(draw, Some(Unit::Part), share));
    let [human, money, alliances] = &words;
    let describe = draw.fill(
        texts::INTERFACE_MODELE_PILLARS_DESCRIBE,
        &[("human", human), ("money", money), ("alliances", alliances)],
    );
    let parts = names.iter().zip(shares).zip(&words);
    let parts = parts.map(|((name, size), words)| StackedPart {
        name: name.clone(),
        size,
        words: words.clone(),
    });
    let bar = stacked_bar(
        picture_words(
            draw,
            texts::INTERFACE_MODELE_PILLARS_BAR,
            describe.clone(),
            &[texts::INTERFACE_MODELE_PILLAR, texts::INTERFACE_MODELE_PART],
        ),
        parts.collect(),
    );
    let columns = [
        texts::INTERFACE_CALCULATOR_MARK,
        texts::INTERFACE_MODELE_PILLAR_HUMAN,
        texts::INTERFACE_MODELE_PILLAR_MONEY,
        texts::INTERFACE_MODELE_PILLAR_ALLIANCES,
    ];
    let place = TernaryPoint {
        name: draw.own(texts::INTERFACE_MODELE_YOU),
        mix: shares,
        words: words.clone(),
    };
    let triangle = ternary(
        picture_words(
            draw,
            texts::INTERFACE_MODELE_PILLARS_TRIANGLE,
            describe,
            &columns,
        ),
        names,
        vec![place],
    );
    [
        deficit(draw, value("deficit_salaires")).into_node(),
        el("div")
            .class(class!("pictures"))
            .child(bar)
            .child(triangle)
            .into_node(),
    ]
    .into_node()
}

/// The payroll exceeds the money that could pay it.
fn deficit(draw: &Draw, value: f64) -> Option<El> {
    let words = || {
        let euros = figure(draw, Some(Unit::Euro), value);
        draw.fill(texts::INTERFACE_MODELE_DEFICIT, &[("value", &euros)])
    };
    (value > 0.0).then(|| notice(NoticeKind::Info, words()))
}
