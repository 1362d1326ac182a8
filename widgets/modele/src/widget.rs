//! The screen.

use cap_commun::model::Unit;
use cap_commun::referentiel::{MODELE, texts};
use commun_calculator::{
    Host, Outcome, Plan, Session, View, calculator, figure, following, form_part, keep_section,
    method, opening, outcome, results, scenarios_section,
};
use commun_page::{Draw, section};
use commun_ui::class;
use commun_ui::markup::{El, IntoNode, Node, el};

use crate::links::web_of_links;
use crate::marker::marker;
use crate::own_test::own_test;
use crate::paper::paper;
use crate::pillars::pillars;
use crate::sources::sources;
use crate::stress::tests;

/// Its results are drawn where the visitor gives ranges.
pub static PLAN: Plan = Plan {
    model: &MODELE,
    views: &[View {
        drawn: &["valeur_totale"],
        weighed: "valeur_totale",
    }],
};

pub(crate) const BRIEF: [&str; 4] = [
    "valeur_totale",
    "ressources",
    "richesses_non_monetaires",
    "mois_couverture",
];
pub(crate) const PILLARS: [&str; 6] = [
    "part_humaine",
    "part_financiere",
    "part_alliances",
    "poids_non_monetaire",
    "valeur_benevolat",
    "etp_benevoles",
];
pub(crate) const MONEY: [&str; 5] = [
    "dependance",
    "diversite",
    "sources_effectives",
    "part_activite",
    "part_publique",
];
pub(crate) const LINKS: [&str; 2] = ["ouverture", "reciprocite"];
pub(crate) const COMPARED: [&str; 6] = [
    "valeur_totale",
    "ressources",
    "part_humaine",
    "part_financiere",
    "part_alliances",
    "dependance",
];

/// The calculator of the socio-economic model.
pub fn modele(host: Host) -> El {
    calculator(host, &PLAN, screen)
}

pub(crate) fn screen(draw: &Draw, session: Session) -> Node {
    let beside = Outcome {
        title: texts::INTERFACE_MODELE_OUTCOME,
        above: Node::None,
        headline,
        below: Node::None,
        results: |_| &BRIEF,
    };
    [
        opening(draw, session),
        el("div")
            .class(class!("calculator__columns"))
            .child(form_part(draw, session))
            .child(outcome(draw, session, beside))
            .into_node(),
        three_pillars(draw, session).into_node(),
        money(draw, session).into_node(),
        links(draw, session).into_node(),
        what_if(draw, session).into_node(),
        scenarios_section(draw, session, |_| &COMPARED).into_node(),
        keep_section(draw, session, paper).into_node(),
        method(draw, session).into_node(),
    ]
    .into_node()
}

/// What one euro of money mobilises, or why one cannot say.
pub(crate) fn headline(draw: &Draw, session: Session) -> String {
    let computed = session.computed();
    let node = session.plan.model.node("mobilisation");
    let value = node.map_or(f64::NAN, |node| computed.value(node));
    if value.is_nan() {
        return draw.own(texts::INTERFACE_MODELE_NO_MONEY);
    }
    let euros = figure(draw, Some(Unit::Euro), value);
    draw.fill(texts::INTERFACE_MODELE_HEADLINE, &[("value", &euros)])
}

fn three_pillars(draw: &Draw, session: Session) -> El {
    section(draw.get(texts::INTERFACE_MODELE_PILLARS))
        .child(el("p").child(draw.get(texts::INTERFACE_MODELE_PILLARS_LEAD)))
        .child(following(draw, session, pillars))
        .child(
            el("p")
                .class(class!("note"))
                .child(draw.get(texts::INTERFACE_MODELE_NO_IDEAL)),
        )
        .child(results(draw, session, &PILLARS))
}

fn money(draw: &Draw, session: Session) -> El {
    section(draw.get(texts::INTERFACE_MODELE_SOURCES))
        .child(following(draw, session, sources))
        .child(results(draw, session, &MONEY))
        .child(following(draw, session, marker))
}

fn links(draw: &Draw, session: Session) -> El {
    section(draw.get(texts::INTERFACE_MODELE_LINKS))
        .child(el("p").child(draw.get(texts::INTERFACE_MODELE_LINKS_LEAD)))
        .child(following(draw, session, web_of_links))
        .child(results(draw, session, &LINKS))
}

fn what_if(draw: &Draw, session: Session) -> El {
    section(draw.get(texts::INTERFACE_MODELE_TESTS))
        .child(el("p").child(draw.get(texts::INTERFACE_MODELE_TESTS_LEAD)))
        .child(tests(draw, session))
        .child(own_test(draw, session))
}
