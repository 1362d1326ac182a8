//! The first screen: what this is, how long it takes, that nothing leaves the page, and ways in.

use commun_ui::class;
use std::rc::Rc;

use cap_commun::Text;
use cap_commun::questionnaire::{Questionnaire, Verdict};
use cap_commun::referentiel::texts;
use commun_page::{Draw, Keeper, said, source_list};
use commun_ui::markup::{El, IntoNode, Node, el};
use commun_ui::{ButtonKind, LadderPlace, button, disclosure, focus_heading, ladder};

use crate::session::{Screen, Session};

/// The first screen.
pub(crate) fn welcome_screen(draw: &Draw, session: Session) -> El {
    let q = session.questionnaire;
    let take = session.moved();
    el("section")
        .class(class!("welcome"))
        .child(focus_heading(2, take, draw.get(q.title)))
        .child(territory(draw))
        .child(el("p").class(class!("lead")).child(draw.get(q.lead)))
        .child(places_preview(draw, q))
        .child(facts(draw, q))
        .child(ways_in(draw, session))
        .child(disclosure(
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_HOW_DECIDED),
            false,
            [
                el("p").child(draw.get(q.method)).into_node(),
                source_list(draw, q.sources),
            ],
        ))
}

/// Where the page says that one is.
pub(crate) fn territory(draw: &Draw) -> Option<El> {
    let name = draw.given.territoire.clone();
    name.map(|name| el("p").class(class!("territory")).child(name))
}

/// The places one may find oneself at, so that the first screen already teaches something.
fn places_preview(draw: &Draw, questionnaire: &'static Questionnaire) -> Option<El> {
    let verdict = questionnaire.verdicts.first()?;
    if verdict.ordered {
        let label = draw.get(texts::INTERFACE_AUTODIAGNOSTIC_PLACES);
        return Some(ladder(label, ladder_places(draw, verdict)));
    }
    let label = draw.get(verdict.label);
    let names = verdict
        .places
        .iter()
        .map(|place| el("li").child(draw.get(place.name)));
    let list = el("ul").children(names);
    Some(el("div").child(el("p").child(label)).child(list))
}

/// The places of an ordered verdict, without markers.
pub(crate) fn ladder_places(draw: &Draw, verdict: &'static Verdict) -> Vec<LadderPlace> {
    let places = verdict.places.iter().enumerate();
    let places = places.map(|(index, place)| LadderPlace {
        number: (index + 1).to_string(),
        name: draw.own(place.name),
        detail: None,
        markers: Vec::new(),
    });
    places.collect()
}

fn facts(draw: &Draw, questionnaire: &'static Questionnaire) -> El {
    let (from, to) = questionnaire.minutes;
    let (count, from, to) = (
        questionnaire.questions.len().to_string(),
        from.to_string(),
        to.to_string(),
    );
    let length = draw.fill(
        texts::INTERFACE_AUTODIAGNOSTIC_LENGTH,
        &[("questions", &count), ("from", &from), ("to", &to)],
    );
    let fact = |label: Text, words: Node| {
        el("div")
            .child(el("dt").child(draw.get(label)))
            .child(el("dd").child(words))
    };
    el("dl")
        .class(class!("facts"))
        .child(fact(
            texts::INTERFACE_AUTODIAGNOSTIC_FACT_FOR,
            draw.get(questionnaire.audience).into_node(),
        ))
        .child(fact(
            texts::INTERFACE_AUTODIAGNOSTIC_FACT_LENGTH,
            length.into_node(),
        ))
        .child(fact(
            texts::INTERFACE_AUTODIAGNOSTIC_FACT_OUTCOME,
            draw.get(questionnaire.outcome).into_node(),
        ))
        .child(fact(
            texts::INTERFACE_AUTODIAGNOSTIC_FACT_PRIVACY,
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_PRIVACY)
                .into_node(),
        ))
}

/// Start or go on; open a code; compare; take back what was set aside or saved.
fn ways_in(draw: &Draw, session: Session) -> El {
    let set_aside = session.with(|state| state.set_aside.is_some());
    let start = if session.begun() {
        texts::INTERFACE_AUTODIAGNOSTIC_GO_ON
    } else {
        texts::INTERFACE_AUTODIAGNOSTIC_START
    };
    el("div")
        .class(class!("actions"))
        .child(button(ButtonKind::Primary, draw.get(start), move || {
            session.start()
        }))
        .child(Keeper::new(draw, Rc::new(session)).resume_button())
        .child(set_aside.then(|| {
            let take_back = draw.get(texts::INTERFACE_AUTODIAGNOSTIC_TAKE_BACK);
            button(ButtonKind::Secondary, take_back, move || {
                session.take_back()
            })
        }))
        .child(button(
            ButtonKind::Quiet,
            draw.get(texts::INTERFACE_HAVE_CODE),
            move || session.go(Screen::OpenCode),
        ))
        .child(button(
            ButtonKind::Quiet,
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_COMPARE),
            move || session.go(Screen::Compare),
        ))
        .child(said(move || session.said()))
}
