//! The first screen: what this is, how long it takes, that nothing leaves the page, and ways in.

use cap_commun::questionnaire::{Questionnaire, Verdict};
use cap_commun::referentiel::texts;
use cap_commun::share;
use commun_ui::{
    Button, ButtonKind, Disclosure, FocusHeading, Ladder, LadderPlace, Notice, NoticeKind, v,
};
use leptos::prelude::*;

use crate::host::Host;
use crate::result::SourceList;
use crate::session::{Screen, Session};
use crate::words::Words;

/// The first screen.
#[component]
pub(crate) fn WelcomeScreen(session: Session) -> impl IntoView {
    let w = Words::here();
    let q = session.questionnaire;
    let territoire = use_context::<Host>().and_then(|host| host.territoire.get());
    v! {
        <section class="commun-welcome">
            <FocusHeading level=2 take=session.moved.get_untracked()>{w.get(q.title)}</FocusHeading>
            {territoire.map(|name| v! { <p class="commun-welcome__territory">{name}</p> })}
            <p class="commun-lead">{w.get(q.lead)}</p>
            <PlacesPreview questionnaire=q />
            <Facts questionnaire=q />
            <WaysIn session />
            <Disclosure summary=w.get(texts::INTERFACE_HOW_DECIDED)>
                <p>{w.get(q.method)}</p>
                <SourceList sources=q.sources.to_vec() />
            </Disclosure>
        </section>
    }
}

/// The places one may find oneself at, so that the first screen already teaches something.
#[component]
fn PlacesPreview(questionnaire: &'static Questionnaire) -> impl IntoView {
    let w = Words::here();
    let Some(verdict) = questionnaire.verdicts.first() else {
        return ().into_any();
    };
    let label = w.get(verdict.label);
    if verdict.ordered {
        v! { <Ladder label=label places=ladder_places(w, verdict) /> }.into_any()
    } else {
        let names: Vec<_> = verdict
            .places
            .iter()
            .map(|place| v! { <li>{w.get(place.name)}</li> })
            .collect();
        v! { <div class="commun-welcome__places"><p>{label}</p><ul>{names}</ul></div> }.into_any()
    }
}

/// The places of an ordered verdict, without markers.
pub(crate) fn ladder_places(w: Words, verdict: &'static Verdict) -> Vec<LadderPlace> {
    let place = |(index, place): (usize, &'static cap_commun::questionnaire::Place)| LadderPlace {
        number: (index + 1).to_string(),
        name: w.get(place.name).to_owned(),
        detail: None,
        markers: Vec::new(),
    };
    verdict.places.iter().enumerate().map(place).collect()
}

#[component]
fn Facts(questionnaire: &'static Questionnaire) -> impl IntoView {
    let w = Words::here();
    let (from, to) = questionnaire.minutes;
    let length = w.fill(
        texts::INTERFACE_LENGTH,
        &[
            (
                "questions",
                questionnaire.questions.len().to_string().as_str(),
            ),
            ("from", from.to_string().as_str()),
            ("to", to.to_string().as_str()),
        ],
    );
    v! {
        <dl class="commun-facts">
            <div><dt>{w.get(texts::INTERFACE_FACT_FOR)}</dt><dd>{w.get(questionnaire.audience)}</dd></div>
            <div><dt>{w.get(texts::INTERFACE_FACT_LENGTH)}</dt><dd>{length}</dd></div>
            <div><dt>{w.get(texts::INTERFACE_FACT_OUTCOME)}</dt><dd>{w.get(questionnaire.outcome)}</dd></div>
            <div><dt>{w.get(texts::INTERFACE_FACT_PRIVACY)}</dt><dd>{w.get(texts::INTERFACE_PRIVACY)}</dd></div>
        </dl>
    }
}

/// Start or go on; open a code; compare; take back what was set aside or saved.
#[component]
fn WaysIn(session: Session) -> impl IntoView {
    let w = Words::here();
    let begun = session.answers.get_untracked().progress().answered > 0;
    let start = if begun {
        texts::INTERFACE_GO_ON
    } else {
        texts::INTERFACE_START
    };
    let kept = session.saved.get_untracked();
    let set_aside = session.set_aside.get_untracked().is_some();
    v! {
        <div class="commun-actions">
            <Button kind=ButtonKind::Primary on_click=Callback::new(move |()| session.start())>{w.get(start)}</Button>
            {kept.then(|| v! { <ResumeButton session /> })}
            {set_aside.then(|| v! {
                <Button kind=ButtonKind::Secondary on_click=Callback::new(move |()| session.take_back())>
                    {w.get(texts::INTERFACE_TAKE_BACK)}
                </Button>
            })}
            <Button kind=ButtonKind::Quiet on_click=Callback::new(move |()| session.go(Screen::OpenCode))>
                {w.get(texts::INTERFACE_HAVE_CODE)}
            </Button>
            <Button kind=ButtonKind::Quiet on_click=Callback::new(move |()| session.go(Screen::Compare))>
                {w.get(texts::INTERFACE_COMPARE)}
            </Button>
        </div>
    }
}

/// Opens what was saved on this device; says so where it can no longer be read.
#[component]
fn ResumeButton(session: Session) -> impl IntoView {
    let w = Words::here();
    let unreadable = RwSignal::new(false);
    let resume = Callback::new(move |()| {
        let kept = Session::store(session.questionnaire)
            .get()
            .ok()
            .flatten()
            .unwrap_or_default();
        match share::decode(&kept) {
            Ok(decoded) => session.open(decoded),
            Err(_) => unreadable.set(true),
        }
    });
    v! {
        <Button kind=ButtonKind::Secondary on_click=resume>{w.get(texts::INTERFACE_RESUME)}</Button>
        {move || unreadable.get().then(|| v! {
            <Notice kind=NoticeKind::Alert>{w.get(texts::INTERFACE_RESUME_FAILED)}</Notice>
        })}
    }
}
