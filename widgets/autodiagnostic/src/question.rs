//! One question at a time, with the whole list one key away.

use cap_commun::questionnaire::{Answer, Question};
use cap_commun::referentiel::texts;
use commun_ui::{Button, ButtonKind, FocusHeading, ProgressBar, RadioGroup, RadioOption, v};
use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::prelude::*;

use crate::session::{Screen, Session};
use crate::words::Words;

/// The radio's value for « je ne sais pas »: beyond any option.
const UNKNOWN: usize = usize::MAX;

/// The question at an index.
#[component]
pub(crate) fn QuestionScreen(session: Session, index: usize) -> impl IntoView {
    let w = Words::here();
    let questions = session.questionnaire.questions;
    let Some(question) = questions.get(index) else {
        return ().into_any();
    };
    let (number, total) = ((index + 1).to_string(), questions.len().to_string());
    let position = w.fill(
        texts::INTERFACE_POSITION,
        &[("number", number.as_str()), ("total", total.as_str())],
    );
    let done = Memo::new(move |_| session.answers.get().progress());
    let progress_words = Signal::derive(move || {
        let (answered, total) = (
            done.get().answered.to_string(),
            done.get().total.to_string(),
        );
        w.fill(
            texts::INTERFACE_PROGRESS,
            &[("answered", answered.as_str()), ("total", total.as_str())],
        )
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        session.next(index);
    };
    v! {
        <form class="commun-question" on:submit=submit on:keydown=move |event| choose_by_digit(&event, session, index, question)>
            <div class="commun-question__head">
                <FocusHeading level=2 take=session.moved.get_untracked()>{position}</FocusHeading>
                <Button kind=ButtonKind::Quiet on_click=Callback::new(move |()| session.go(Screen::Review))>
                    {w.get(texts::INTERFACE_ALL_QUESTIONS)}
                </Button>
            </div>
            <ProgressBar
                value=Signal::derive(move || done.get().answered)
                total=Signal::derive(move || done.get().total)
                label=progress_words
            />
            <Options session index question />
            <Steps session index />
        </form>
    }
    .into_any()
}

#[component]
fn Options(session: Session, index: usize, question: &'static Question) -> impl IntoView {
    let w = Words::here();
    let option = |(value, option): (usize, &cap_commun::questionnaire::AnswerOption)| RadioOption {
        value,
        label: w.get(option.label).to_owned(),
        note: None,
    };
    let options: Vec<RadioOption> = question.options.iter().enumerate().map(option).collect();
    let unknown = RadioOption {
        value: UNKNOWN,
        label: w.get(texts::INTERFACE_UNKNOWN).to_owned(),
        note: None,
    };
    let selected = Memo::new(move |_| match session.answers.get().get(index) {
        Answer::Unanswered => None,
        Answer::Unknown => Some(UNKNOWN),
        Answer::Chosen(value) => Some(usize::from(value)),
    });
    v! {
        <RadioGroup
            legend=w.get(question.label)
            help=w.get(question.help)
            options=options
            quiet=Some(unknown)
            selected=selected
            on_select=Callback::new(move |value| session.answer(index, answer_of(value)))
        />
    }
}

fn answer_of(value: usize) -> Answer {
    u8::try_from(value).map_or(Answer::Unknown, Answer::Chosen)
}

/// Back and on. « Passer » is an honest choice: the way on says what it does.
#[component]
fn Steps(session: Session, index: usize) -> impl IntoView {
    let w = Words::here();
    let last = index + 1 == session.questionnaire.questions.len();
    let on = move || {
        let answered = session.answers.get().get(index).is_answered();
        w.get(match (answered, last) {
            (_, true) => texts::INTERFACE_SEE_RESULT,
            (true, false) => texts::INTERFACE_NEXT,
            (false, false) => texts::INTERFACE_SKIP,
        })
    };
    v! {
        <div class="commun-actions commun-actions--steps">
            <Button kind=ButtonKind::Secondary on_click=Callback::new(move |()| session.back(index))>
                {w.get(texts::INTERFACE_BACK)}
            </Button>
            <button type="submit" class="commun-button commun-button--primary" part="button">{on}</button>
        </div>
    }
}

/// Digits choose an answer while the focus is in the question: a help for hurried hands, never needed.
fn choose_by_digit(event: &KeyboardEvent, session: Session, index: usize, question: &Question) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let digit = event
        .key()
        .parse::<usize>()
        .ok()
        .and_then(|digit| digit.checked_sub(1));
    let Some(value) = digit.filter(|value| *value < question.options.len()) else {
        return;
    };
    event.prevent_default();
    session.answer(index, answer_of(value));
}
