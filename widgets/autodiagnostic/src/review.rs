//! All questions with their answers: change any, then see the result.

use cap_commun::questionnaire::{Answer, Answers};
use cap_commun::referentiel::texts;
use commun_ui::{Button, ButtonKind, FocusHeading, v};
use leptos::prelude::*;

use crate::session::{Screen, Session};
use crate::words::Words;

/// The list of all questions.
#[component]
pub(crate) fn ReviewScreen(session: Session) -> impl IntoView {
    let w = Words::here();
    let answers = session.answers.get_untracked();
    let row = |(index, question): (usize, &'static cap_commun::questionnaire::Question)| {
        let name = w.fill(
            texts::INTERFACE_CHANGE_ANSWER,
            &[("question", w.get(question.label))],
        );
        let chosen = answers.option(index).is_some();
        v! {
            <li class="commun-review__row">
                <p class="commun-review__question">{w.get(question.label)}</p>
                <p class="commun-review__answer" class:commun-review__answer--none=!chosen>
                    {answer_words(w, &answers, index)}
                </p>
                <Button
                    kind=ButtonKind::Quiet
                    on_click=Callback::new(move |()| session.go(Screen::Question(index)))
                >
                    <span aria-hidden="true">{w.get(texts::INTERFACE_CHANGE)}</span>
                    <span class="commun-visually-hidden">{name}</span>
                </Button>
            </li>
        }
    };
    let rows: Vec<_> = session
        .questionnaire
        .questions
        .iter()
        .enumerate()
        .map(row)
        .collect();
    v! {
        <section class="commun-review">
            <FocusHeading level=2 take=true>{w.get(texts::INTERFACE_ALL_QUESTIONS)}</FocusHeading>
            <ol class="commun-review__list">{rows}</ol>
            <div class="commun-actions">
                <Button kind=ButtonKind::Primary on_click=Callback::new(move |()| session.go(Screen::Result))>
                    {w.get(texts::INTERFACE_SEE_RESULT)}
                </Button>
                <Button kind=ButtonKind::Quiet on_click=Callback::new(move |()| session.restart())>
                    {w.get(texts::INTERFACE_RESTART)}
                </Button>
            </div>
        </section>
    }
}

/// An answer in words, or that there is none.
pub(crate) fn answer_words(w: Words, answers: &Answers, index: usize) -> &'static str {
    match (answers.get(index), answers.option(index)) {
        (_, Some(option)) => w.get(option.label),
        (Answer::Unknown, None) => w.get(texts::INTERFACE_UNKNOWN),
        _ => w.get(texts::INTERFACE_NO_ANSWER),
    }
}
