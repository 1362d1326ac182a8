//! The result: the sentence first, then the picture with its table, then how it is decided; what would move
//! it; what to open next; and ways to keep it.

mod calculation;
mod path;
mod radars;
mod ranking;
mod resource;
mod sources;
mod towards;
mod verdict;

use cap_commun::catalogue::{self, Query};
use cap_commun::questionnaire::{Answers, Assessment, assess};
use cap_commun::referentiel::texts;
use commun_ui::{Button, ButtonKind, FocusHeading, Notice, NoticeKind, v};
use leptos::prelude::*;

pub(crate) use path::PathSection;
pub(crate) use radars::RadarSections;
pub(crate) use ranking::RankingSections;
pub(crate) use sources::SourceList;
pub(crate) use towards::TowardsSection;
pub(crate) use verdict::VerdictSections;

use crate::host::Event;
use crate::keep::KeepSection;
use crate::session::{Screen, Session};
use crate::words::Words;

/// Whether this drawing is a printed document: everything open, nothing to press.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Printed(pub(crate) bool);

impl Printed {
    pub(crate) fn here() -> bool {
        use_context::<Self>().is_some_and(|printed| printed.0)
    }
}

/// The result screen.
#[component]
pub(crate) fn ResultScreen(session: Session) -> impl IntoView {
    let w = Words::here();
    let answers = session.answers.get_untracked();
    if answers.is_empty() {
        return v! { <NothingYet session /> }.into_any();
    }
    let assessment = assess(&answers);
    session.emit(Event::Result(answers.clone(), assessment.clone()));
    v! {
        <article class="commun-result">
            <FocusHeading level=2 take=session.moved.get_untracked()>{w.get(texts::INTERFACE_RESULT)}</FocusHeading>
            <LossNotice session />
            <ResultBody answers=answers.clone() assessment=assessment.clone() />
            <KeepSection session answers assessment />
        </article>
    }
    .into_any()
}

/// Everything a result says; the same on screen and on paper.
#[component]
pub(crate) fn ResultBody(answers: Answers, assessment: Assessment) -> impl IntoView {
    let query = Query::from_answers(&answers, &assessment);
    let path = catalogue::path(&query, &assessment);
    v! {
        <VerdictSections answers=answers.clone() assessment=assessment.clone() />
        <RankingSections answers=answers.clone() assessment=assessment.clone() />
        <RadarSections assessment=assessment.clone() />
        <OpenQuestions answers=answers.clone() assessment=assessment.clone() />
        <TowardsSection answers assessment=assessment.clone() />
        <PathSection path />
    }
}

/// Nothing is answered yet: says what will be here and how to get it.
#[component]
fn NothingYet(session: Session) -> impl IntoView {
    let w = Words::here();
    v! {
        <section class="commun-result">
            <FocusHeading level=2 take=true>{w.get(texts::INTERFACE_RESULT)}</FocusHeading>
            <p>{w.get(texts::INTERFACE_NOTHING_YET)}</p>
            <div class="commun-actions">
                <Button kind=ButtonKind::Primary on_click=Callback::new(move |()| session.start())>
                    {w.get(texts::INTERFACE_START)}
                </Button>
                <Button kind=ButtonKind::Quiet on_click=Callback::new(move |()| session.go(Screen::Welcome))>
                    {w.get(texts::INTERFACE_BACK)}
                </Button>
            </div>
        </section>
    }
}

/// What an older code held that no longer exists.
#[component]
fn LossNotice(session: Session) -> impl IntoView {
    let w = Words::here();
    let lost = session.opened_with_loss.get_untracked();
    if lost.is_empty() {
        return ().into_any();
    }
    let words = w.fill(
        texts::INTERFACE_CODE_LOSS,
        &[("lost", w.list(&lost).as_str())],
    );
    v! { <Notice kind=NoticeKind::Info>{words}</Notice> }.into_any()
}

/// Scored questions without a known answer, and what answering them would change.
#[component]
fn OpenQuestions(answers: Answers, assessment: Assessment) -> impl IntoView {
    let w = Words::here();
    if assessment.unknown.is_empty() {
        return ().into_any();
    }
    let questions = answers.questionnaire().questions;
    let settles = |index: &usize| {
        assessment
            .verdicts
            .iter()
            .any(|verdict| verdict.would_settle.contains(index))
    };
    let row = |index: &usize| {
        let short = questions
            .get(*index)
            .map(|question| w.get(question.short))
            .unwrap_or_default();
        let words = if settles(index) {
            texts::INTERFACE_UNKNOWN_SETTLES
        } else {
            texts::INTERFACE_UNKNOWN_KEEPS
        };
        v! { <li><strong>{short}</strong>" — "{w.get(words)}</li> }
    };
    let rows: Vec<_> = assessment.unknown.iter().map(row).collect();
    v! {
        <section class="commun-section">
            <h3>{w.get(texts::INTERFACE_OPEN_QUESTIONS)}</h3>
            <ul>{rows}</ul>
        </section>
    }
    .into_any()
}
