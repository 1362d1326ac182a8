//! One question at a time, with the whole list one key away.

use cap_commun::questionnaire::{Answer, Question};
use cap_commun::referentiel::texts;
use commun_page::Draw;
use commun_ui::class;
use commun_ui::markup::{El, el, live_text};
use commun_ui::{
    ButtonKind, RadioGroup, RadioOption, button, focus_heading, form, progress_bar, radio_group,
};

use crate::session::{Screen, Session};

/// The radio's value for « je ne sais pas »: beyond any option.
const UNKNOWN: usize = usize::MAX;

/// The question at an index.
pub(crate) fn question_screen(draw: &Draw, session: Session, index: usize) -> El {
    let questions = session.questionnaire.questions;
    let Some(question) = questions.get(index) else {
        return el("div");
    };
    let (number, total) = ((index + 1).to_string(), questions.len().to_string());
    let position = draw.fill(
        texts::INTERFACE_AUTODIAGNOSTIC_POSITION,
        &[("number", &number), ("total", &total)],
    );
    let take = session.moved();
    let all = draw.get(texts::INTERFACE_AUTODIAGNOSTIC_ALL_QUESTIONS);
    let head = el("div")
        .class(class!("question__head"))
        .child(focus_heading(2, take, position))
        .child(button(ButtonKind::Quiet, all, move || {
            session.go(Screen::Review)
        }));
    form(move || session.next(index))
        .class(class!("question"))
        .child(head)
        .child(progress(draw, session))
        .child(options(draw, session, index, question))
        .child(steps(draw, session, index))
}

fn progress(draw: &Draw, session: Session) -> El {
    let words = draw.words;
    let total = session.questionnaire.questions.len();
    let answered = move || session.with(|state| state.answers.progress().answered);
    progress_bar(total, answered, move || {
        let (answered, total) = (answered().to_string(), total.to_string());
        words.fill(
            texts::INTERFACE_AUTODIAGNOSTIC_PROGRESS,
            &[("answered", &answered), ("total", &total)],
        )
    })
}

fn options(draw: &Draw, session: Session, index: usize, question: &'static Question) -> El {
    let option = |(value, option): (usize, &cap_commun::questionnaire::AnswerOption)| RadioOption {
        value,
        label: draw.own(option.label),
        note: None,
    };
    let unknown = RadioOption {
        value: UNKNOWN,
        label: draw.own(texts::INTERFACE_AUTODIAGNOSTIC_UNKNOWN),
        note: None,
    };
    let group = RadioGroup {
        legend: draw.own(question.label),
        help: draw.own(question.help),
        options: question.options.iter().enumerate().map(option).collect(),
        quiet: Some(unknown),
    };
    let selected = move || match session.with(|state| state.answers.get(index)) {
        Answer::Unanswered => None,
        Answer::Unknown => Some(UNKNOWN),
        Answer::Chosen(value) => Some(usize::from(value)),
    };
    radio_group(group, selected, move |value| {
        session.answer(index, answer_of(value))
    })
}

fn answer_of(value: usize) -> Answer {
    u8::try_from(value).map_or(Answer::Unknown, Answer::Chosen)
}

/// Back and on. « Passer » is an honest choice: the way on says what it does, and asks for less until one answers.
fn steps(draw: &Draw, session: Session, index: usize) -> El {
    let words = draw.words;
    let last = index + 1 == session.questionnaire.questions.len();
    let answered = move || session.with(|state| state.answers.get(index).is_answered());
    let on = live_text(move || {
        let text = match (answered(), last) {
            (_, true) => texts::INTERFACE_AUTODIAGNOSTIC_SEE_RESULT,
            (true, false) => texts::INTERFACE_AUTODIAGNOSTIC_NEXT,
            (false, false) => texts::INTERFACE_AUTODIAGNOSTIC_SKIP,
        };
        words.own(text)
    });
    el("div")
        .class(class!("actions", "actions--steps"))
        .child(button(
            ButtonKind::Secondary,
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_BACK),
            move || session.back(index),
        ))
        .child(
            button(ButtonKind::Secondary, on, move || session.next(index))
                .live_class(ButtonKind::PRIMARY, move || last || answered()),
        )
}
