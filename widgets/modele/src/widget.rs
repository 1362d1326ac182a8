//! The screen.

use std::rc::Rc;

use cap_commun::referentiel::{MODELE, texts};
use commun_calculator::{
    Event, Host, Plan, Session, aged, concerns, figure, form_part, keep_section, results,
    scenarios_section,
};
use commun_page::{Draw, report_config, section, source_list};
use commun_ui::markup::{El, IntoNode, Node, el};
use commun_ui::{disclosure, resting_announcer};

use crate::links::web_of_links;
use crate::marker::marker;
use crate::paper::paper;
use crate::pillars::pillars;
use crate::sources::sources;
use crate::stress::stress_tests;

/// Its results are drawn where the visitor gives ranges.
pub static PLAN: Plan = Plan {
    model: &MODELE,
    drawn: &["valeur_totale"],
    weighed: "valeur_totale",
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
    report_config(&host, Event::Error);
    let session = Session::new(&PLAN, &host);
    let host = Rc::new(host);
    let given = host.given;
    el("div").class("commun-calculator").live_by(
        move || given.with(|given| u64::from(given.revision)),
        move || screen(&Draw::of(&*host), session),
    )
}

pub(crate) fn screen(draw: &Draw, session: Session) -> Node {
    let model = session.plan.model;
    let territoire = draw.given.territoire.clone();
    [
        el("h2").child(draw.get(model.title)).into_node(),
        territoire
            .map(|name| el("p").class("commun-note").child(name))
            .into_node(),
        el("p").child(draw.get(model.lead)).into_node(),
        el("div")
            .class("commun-calculator__columns")
            .child(form_part(draw, session))
            .child(outcome(draw, session))
            .into_node(),
        three_pillars(draw, session).into_node(),
        money(draw, session).into_node(),
        links(draw, session).into_node(),
        tests(draw, session).into_node(),
        scenarios_section(draw, session, &COMPARED).into_node(),
        keep_section(draw, session, paper).into_node(),
        method(draw, session).into_node(),
    ]
    .into_node()
}

fn outcome(draw: &Draw, session: Session) -> El {
    let (shown, said) = (draw.clone(), draw.clone());
    el("div")
        .class("commun-calculator__outcome")
        .child(el("h3").child(draw.get(texts::INTERFACE_MODELE_OUTCOME)))
        .child(concerns(draw, session))
        .child(
            el("p")
                .class("commun-calculator__headline")
                .live_text(move || headline(&shown, session)),
        )
        .child(resting_announcer(move || headline(&said, session)))
        .child(results(draw, session, &BRIEF))
        .child(aged(draw, session))
}

/// What one euro of money mobilises, or why one cannot say.
pub(crate) fn headline(draw: &Draw, session: Session) -> String {
    session.revision();
    let model = session.plan.model;
    let computed = session.computed();
    let value = model
        .node("mobilisation")
        .map_or(f64::NAN, |node| computed.value(node));
    if value.is_nan() {
        return draw.get(texts::INTERFACE_MODELE_NO_MONEY).to_owned();
    }
    let euros = figure(draw, Some(cap_commun::model::Unit::Euro), value);
    draw.fill(texts::INTERFACE_MODELE_HEADLINE, &[("value", &euros)])
}

fn three_pillars(draw: &Draw, session: Session) -> El {
    let pictures = draw.clone();
    section(draw.get(texts::INTERFACE_MODELE_PILLARS))
        .child(el("p").child(draw.get(texts::INTERFACE_MODELE_PILLARS_LEAD)))
        .live_by(
            move || session.revision(),
            move || pillars(&pictures, session),
        )
        .child(
            el("p")
                .class("commun-note")
                .child(draw.get(texts::INTERFACE_MODELE_NO_IDEAL)),
        )
        .child(results(draw, session, &PILLARS))
}

fn money(draw: &Draw, session: Session) -> El {
    let (pictures, compared) = (draw.clone(), draw.clone());
    section(draw.get(texts::INTERFACE_MODELE_SOURCES))
        .live_by(
            move || session.revision(),
            move || sources(&pictures, session),
        )
        .child(results(draw, session, &MONEY))
        .live_by(
            move || session.revision(),
            move || marker(&compared, session),
        )
}

fn links(draw: &Draw, session: Session) -> El {
    let pictures = draw.clone();
    section(draw.get(texts::INTERFACE_MODELE_LINKS))
        .child(el("p").child(draw.get(texts::INTERFACE_MODELE_LINKS_LEAD)))
        .live_by(
            move || session.revision(),
            move || web_of_links(&pictures, session),
        )
        .child(results(draw, session, &LINKS))
}

fn tests(draw: &Draw, session: Session) -> El {
    let shown = draw.clone();
    section(draw.get(texts::INTERFACE_MODELE_TESTS))
        .child(el("p").child(draw.get(texts::INTERFACE_MODELE_TESTS_LEAD)))
        .live_by(
            move || session.revision(),
            move || stress_tests(&shown, session, &COMPARED),
        )
}

fn method(draw: &Draw, session: Session) -> El {
    let model = session.plan.model;
    let content = [
        el("p").child(draw.get(model.method)).into_node(),
        source_list(draw, model.sources),
    ];
    disclosure(
        draw.get(texts::INTERFACE_CALCULATOR_METHOD),
        draw.printed,
        content,
    )
}
