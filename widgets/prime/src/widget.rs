//! The screen: what it is and is not, the form, the range, what weighs, other definitions, partners, scenarios.

use cap_commun::model::Unit;
use cap_commun::referentiel::{self, PRIME, texts};
use commun_calculator::{
    Host, Outcome, Plan, Session, View, calculator, figure, following, form_part, keep_section,
    method, often, opening, outcome, range_sentence, results, scenarios_section, spread_picture,
    switch, three_columns, tornado_picture,
};
use commun_page::{Draw, section};
use commun_ui::class;
use commun_ui::markup::{El, IntoNode, Node, el, live_text};
use commun_ui::{NoticeKind, notice};

use crate::paper::paper;
use crate::partners::partners_section;
use crate::side::{PUBLIC, WHOLE, is_public, look_public, side};

/// The premium and the lever are drawn, the premium's assumptions are weighed: of everybody's money, or of public money.
pub static PLAN: Plan = Plan {
    model: &PRIME,
    views: &[
        View {
            drawn: &[WHOLE.premium, WHOLE.lever],
            weighed: WHOLE.premium,
        },
        View {
            drawn: &[PUBLIC.premium, PUBLIC.lever],
            weighed: PUBLIC.premium,
        },
    ],
};

pub(crate) const MARKERS: [&str; 2] = ["repere_seed", "repere_anpp"];

/// The calculator of the « prime à l'alliance ».
pub fn prime(host: Host) -> El {
    calculator(host, &PLAN, screen)
}

pub(crate) fn screen(draw: &Draw, session: Session) -> Node {
    let odds = draw.clone();
    let below = [
        el("p")
            .live_text(move || {
                session.revision();
                odds_words(&odds, session)
            })
            .into_node(),
        el("p")
            .class(class!("note"))
            .child(draw.get(texts::INTERFACE_PRIME_ORDER_OF_MAGNITUDE))
            .into_node(),
    ];
    let beside = Outcome {
        title: texts::INTERFACE_PRIME_OUTCOME,
        above: public(draw, session).into_node(),
        headline,
        below: below.into_node(),
        results: |session| &side(session).main,
    };
    [
        opening(draw, session),
        notice(
            NoticeKind::Info,
            draw.get(texts::INTERFACE_PRIME_NOT_A_CLAIM),
        )
        .into_node(),
        el("div")
            .class(class!("calculator__columns"))
            .child(form_part(draw, session))
            .child(outcome(draw, session, beside))
            .into_node(),
        sure(draw, session).into_node(),
        others(draw, session).into_node(),
        partners_section(draw, session).into_node(),
        scenarios_section(draw, session, |session| &side(session).compared).into_node(),
        keep_section(draw, session, paper).into_node(),
        method(draw, session).into_node(),
    ]
    .into_node()
}

/// Whose money counts: the switch, and what it means where it is on.
fn public(draw: &Draw, session: Session) -> El {
    let words = draw.words;
    let note = move || {
        let lead = is_public(session).then(|| words.own(texts::INTERFACE_PRIME_PUBLIC_LEAD));
        lead.unwrap_or_default()
    };
    el("div")
        .child(switch(
            draw.get(texts::INTERFACE_PRIME_PUBLIC),
            move || is_public(session),
            move |on| look_public(session, on),
        ))
        .child(el("p").class(class!("note")).child(live_text(note)))
}

/// The range of the premium.
pub(crate) fn headline(draw: &Draw, session: Session) -> String {
    range_sentence(draw, session, side(session).premium)
}

/// How often the alliance yields more than it costs.
pub(crate) fn odds_words(draw: &Draw, session: Session) -> String {
    let computed = session.computed();
    let node = session.plan.model.node(side(session).premium);
    let drawn = node.and_then(|node| computed.drawn(node));
    let share = drawn.and_then(|drawn| drawn.shares.first().copied());
    let share = share.filter(|_| computed.is_uncertain());
    match share.and_then(|share| often(draw, share)) {
        Some(often) => draw.fill(texts::INTERFACE_PRIME_ODDS, &[("often", &often)]),
        None => String::new(),
    }
}

/// The picture of the range, what weighs most, the three columns.
fn sure(draw: &Draw, session: Session) -> El {
    section(draw.get(texts::INTERFACE_PRIME_HOW_SURE))
        .child(el("p").child(draw.get(texts::INTERFACE_PRIME_HOW_SURE_LEAD)))
        .child(following(draw, session, premium_spread))
        .child(el("h4").child(draw.get(texts::INTERFACE_CALCULATOR_WHAT_WEIGHS)))
        .child(following(draw, session, tornado_picture))
        .child(following(draw, session, columns))
}

/// The premium's draws, with the place where it is nil.
pub(crate) fn premium_spread(draw: &Draw, session: Session) -> Node {
    let above = draw.own(texts::INTERFACE_PRIME_ABOVE_NIL);
    let premium = side(session).premium;
    let title = texts::INTERFACE_PRIME_SPREAD;
    spread_picture(draw, session, premium, title, &[(0.0, above)])
}

/// All low, all central, all high.
pub(crate) fn columns(draw: &Draw, session: Session) -> Node {
    three_columns(draw, session, &side(session).compared).into_node()
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
    section(draw.get(texts::INTERFACE_PRIME_OTHERS))
        .child(el("p").child(draw.get(texts::INTERFACE_PRIME_OTHERS_LEAD)))
        .child(results(draw, session, &MARKERS))
        .child(following(draw, session, lever_spread))
}

fn lever_spread(draw: &Draw, session: Session) -> Node {
    let title = texts::INTERFACE_PRIME_LEVER_SPREAD;
    let lever = side(session).lever;
    spread_picture(draw, session, lever, title, &markers(draw))
}
