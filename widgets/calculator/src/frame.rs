//! What both calculators' screens have around their own pictures: their place in the page, the opening words, the
//! results beside the form, the method.

use commun_ui::class;
use std::rc::Rc;

use cap_commun::Text;
use cap_commun::referentiel::texts;
use commun_page::{Draw, near_you, report_config, source_list};
use commun_ui::markup::{El, IntoNode, Node, el, live_by};
use commun_ui::{disclosure, resting_announcer};

use crate::concerns::{aged, concerns};
use crate::event::{Event, Host};
use crate::plan::Plan;
use crate::results::results;
use crate::session::Session;

/// A calculator in its page. Its screen is drawn anew when an attribute changes.
pub fn calculator(host: Host, plan: &'static Plan, screen: fn(&Draw, Session) -> Node) -> El {
    report_config(&host, Event::Error);
    let session = Session::new(plan, &host);
    let host = Rc::new(host);
    let given = host.given;
    el("div").class(class!("calculator")).live_by(
        move || given.with(|given| u64::from(given.revision)),
        move || {
            let draw = Draw::of(&*host);
            [screen(&draw, session), near_you(&draw, true).into_node()].into_node()
        },
    )
}

/// Name, territory, lead.
pub fn opening(draw: &Draw, session: Session) -> Node {
    let model = session.plan.model;
    let territoire = draw.given.territoire.clone();
    [
        el("h2").child(draw.get(model.title)).into_node(),
        territoire
            .map(|name| el("p").class(class!("note")).child(name))
            .into_node(),
        el("p").child(draw.get(model.lead)).into_node(),
    ]
    .into_node()
}

/// A part that is drawn anew with the results.
pub fn following(draw: &Draw, session: Session, part: fn(&Draw, Session) -> Node) -> Node {
    let draw = draw.clone();
    live_by(move || session.revision(), move || part(&draw, session))
}

/// What stands beside the form.
pub struct Outcome {
    /// Its heading.
    pub title: Text,
    /// Above the sentence.
    pub above: Node,
    /// The sentence: also said to screen readers, once typing rests.
    pub headline: fn(&Draw, Session) -> String,
    /// Below the sentence.
    pub below: Node,
    /// The results that open, by id, for the view in sight.
    pub results: fn(Session) -> &'static [&'static str],
}

/// The sentence, then the figures: beside the form, or below it.
pub fn outcome(draw: &Draw, session: Session, own: Outcome) -> El {
    let (shown, said, figures) = (draw.clone(), draw.clone(), draw.clone());
    let headline = move |draw: &Draw| {
        session.revision();
        (own.headline)(draw, session)
    };
    el("div")
        .class(class!("calculator__outcome"))
        .child(el("h3").child(draw.get(own.title)))
        .child(own.above)
        .child(concerns(draw, session))
        .child(
            el("p")
                .class(class!("calculator__headline"))
                .live_text(move || headline(&shown)),
        )
        .child(resting_announcer(move || headline(&said)))
        .child(own.below)
        .child(live_by(
            move || u64::from(session.view()),
            move || results(&figures, session, (own.results)(session)),
        ))
        .child(aged(draw, session))
}

/// How the results are computed, and what they rest on.
pub fn method(draw: &Draw, session: Session) -> El {
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
