//! The screen: what it is and is not, the form, the range, what weighs, other definitions, partners, scenarios.

use std::rc::Rc;

use cap_commun::model::Unit;
use cap_commun::referentiel::{self, PRIME, texts};
use commun_calculator::{
    Event, Host, Plan, Session, View, aged, concerns, figure, form_part, keep_section, often,
    range_sentence, results, scenarios_section, spread_picture, three_columns, tornado_picture,
};
use commun_page::{Draw, report_config, section, source_list};
use commun_ui::markup::{El, IntoNode, Node, el, live_by};
use commun_ui::{NoticeKind, disclosure, notice, resting_announcer};

use crate::paper::paper;
use crate::partners::partners_section;

/// The premium and the lever are drawn; the premium's assumptions are weighed.
pub static PLAN: Plan = Plan {
    model: &PRIME,
    views: &[View {
        drawn: &["prime", "levier"],
        weighed: "prime",
    }],
};

pub(crate) const MAIN: [&str; 7] = [
    "prime",
    "levier",
    "valeur_brute",
    "valeur_liens",
    "valeur_frugalite",
    "valeur_durabilite",
    "seuil_additionnalite",
];
pub(crate) const MARKERS: [&str; 2] = ["repere_seed", "repere_anpp"];
const PUBLIC: [&str; 5] = [
    "prime_public",
    "levier_public",
    "valeur_brute_public",
    "valeur_liens_public",
    "seuil_additionnalite_public",
];
pub(crate) const COMPARED: [&str; 3] = ["prime", "levier", "valeur_brute"];

/// The calculator of the « prime à l'alliance ».
pub fn prime(host: Host) -> El {
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
        notice(
            NoticeKind::Info,
            draw.get(texts::INTERFACE_PRIME_NOT_A_CLAIM),
        )
        .into_node(),
        el("div")
            .class("commun-calculator__columns")
            .child(form_part(draw, session))
            .child(outcome(draw, session))
            .into_node(),
        sure(draw, session).into_node(),
        others(draw, session).into_node(),
        partners_section(draw, session).into_node(),
        public(draw, session).into_node(),
        scenarios_section(draw, session, |_| &COMPARED).into_node(),
        keep_section(draw, session, paper).into_node(),
        method(draw, session).into_node(),
    ]
    .into_node()
}

/// The sentence, then the figures: beside the form, or below it.
fn outcome(draw: &Draw, session: Session) -> El {
    let (sentence, said) = (draw.clone(), draw.clone());
    let odds = draw.clone();
    el("div")
        .class("commun-calculator__outcome")
        .child(el("h3").child(draw.get(texts::INTERFACE_PRIME_OUTCOME)))
        .child(concerns(draw, session))
        .child(
            el("p")
                .class("commun-calculator__headline")
                .live_text(move || {
                    session.revision();
                    range_sentence(&sentence, session, "prime")
                }),
        )
        .child(el("p").live_text(move || odds_words(&odds, session)))
        .child(resting_announcer(move || {
            session.revision();
            range_sentence(&said, session, "prime")
        }))
        .child(
            el("p")
                .class("commun-note")
                .child(draw.get(texts::INTERFACE_PRIME_ORDER_OF_MAGNITUDE)),
        )
        .child(results(draw, session, &MAIN))
        .child(aged(draw, session))
}

/// How often the alliance yields more than it costs.
pub(crate) fn odds_words(draw: &Draw, session: Session) -> String {
    session.revision();
    let computed = session.computed();
    let drawn = session
        .plan
        .model
        .node("prime")
        .and_then(|node| computed.drawn(node));
    let share = drawn.and_then(|drawn| drawn.shares.first().copied());
    let share = share.filter(|_| computed.is_uncertain());
    match share.and_then(|share| often(draw, share)) {
        Some(often) => draw.fill(texts::INTERFACE_PRIME_ODDS, &[("often", &often)]),
        None => String::new(),
    }
}

/// The picture of the range, what weighs most, the three columns.
fn sure(draw: &Draw, session: Session) -> El {
    let (spread, weighs, columns) = (draw.clone(), draw.clone(), draw.clone());
    let followed = move || session.revision();
    section(draw.get(texts::INTERFACE_PRIME_HOW_SURE))
        .child(el("p").child(draw.get(texts::INTERFACE_PRIME_HOW_SURE_LEAD)))
        .live_by(followed, move || {
            spread_picture(
                &spread,
                session,
                "prime",
                texts::INTERFACE_PRIME_SPREAD,
                &nil(&spread),
            )
        })
        .child(el("h4").child(draw.get(texts::INTERFACE_CALCULATOR_WHAT_WEIGHS)))
        .live_by(followed, move || tornado_picture(&weighs, session))
        .live_by(followed, move || {
            three_columns(&columns, session, &COMPARED)
        })
}

/// Where the premium is nil.
pub(crate) fn nil(draw: &Draw) -> [(f64, String); 1] {
    [(0.0, draw.get(texts::INTERFACE_PRIME_NIL).to_owned())]
}

/// The levers that two other definitions publish, in the engine's order.
fn markers(draw: &Draw) -> Vec<(f64, String)> {
    let known = [
        ("repere_poles", texts::INTERFACE_PRIME_MARKER_POLES),
        ("repere_fonds", texts::INTERFACE_PRIME_MARKER_FONDS),
    ];
    let marker = |(id, name)| {
        let at = referentiel::coefficient(id)?.value.central();
        let value = figure(draw, Some(Unit::Facteur), at);
        Some((at, draw.fill(name, &[("value", &value)])))
    };
    known.into_iter().filter_map(marker).collect()
}

/// Markers of other definitions, beside and never merged with ours.
fn others(draw: &Draw, session: Session) -> El {
    let spread = draw.clone();
    section(draw.get(texts::INTERFACE_PRIME_OTHERS))
        .child(el("p").child(draw.get(texts::INTERFACE_PRIME_OTHERS_LEAD)))
        .child(results(draw, session, &MARKERS))
        .child(live_by(
            move || session.revision(),
            move || {
                spread_picture(
                    &spread,
                    session,
                    "levier",
                    texts::INTERFACE_PRIME_LEVER_SPREAD,
                    &markers(&spread),
                )
            },
        ))
}

/// The same from the point of view of public money.
fn public(draw: &Draw, session: Session) -> El {
    let content = [
        el("p")
            .child(draw.get(texts::INTERFACE_PRIME_PUBLIC_LEAD))
            .into_node(),
        results(draw, session, &PUBLIC).into_node(),
    ];
    disclosure(
        draw.get(texts::INTERFACE_PRIME_PUBLIC),
        draw.printed,
        content,
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
