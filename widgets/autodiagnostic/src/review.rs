//! All questions with their answers: change any, then see the result.

use cap_commun::questionnaire::{Answer, Answers, Question};
use cap_commun::referentiel::texts;
use commun_page::{Draw, Words};
use commun_ui::class;
use commun_ui::markup::{El, el, many};
use commun_ui::{ButtonKind, button, focus_heading};

use crate::session::{Screen, Session};

/// The list of all questions.
pub(crate) fn review_screen(draw: &Draw, session: Session) -> El {
    let answers = session.answers();
    let questions = session.questionnaire.questions.iter().enumerate();
    let rows = questions.map(|(index, question)| row(draw, session, &answers, index, question));
    let came_from = session.peek(|state| state.came_from);
    let actions = el("div")
        .class(class!("actions"))
        .child(came_from.map(|index| {
            let number = (index + 1).to_string();
            let words = draw.fill(
                texts::INTERFACE_AUTODIAGNOSTIC_RETURN_TO,
                &[("number", &number)],
            );
            button(ButtonKind::Secondary, words, move || {
                session.go(Screen::Question(index))
            })
        }))
        .child(button(
            ButtonKind::Primary,
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_SEE_RESULT),
            move || session.go(Screen::Result),
        ))
        .child(button(
            ButtonKind::Quiet,
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_RESTART),
            move || session.restart(),
        ));
    el("section")
        .child(focus_heading(
            2,
            true,
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_ALL_QUESTIONS),
        ))
        .child(el("ol").class(class!("review__list")).children(rows))
        .child(actions)
}

fn row(draw: &Draw, session: Session, answers: &Answers, index: usize, question: &Question) -> El {
    let label = draw.get(question.label);
    let (seen, heard) = if answers.get(index).is_answered() {
        (
            texts::INTERFACE_AUTODIAGNOSTIC_CHANGE,
            texts::INTERFACE_AUTODIAGNOSTIC_CHANGE_ANSWER,
        )
    } else {
        (
            texts::INTERFACE_AUTODIAGNOSTIC_ANSWER,
            texts::INTERFACE_AUTODIAGNOSTIC_ANSWER_QUESTION,
        )
    };
    let name = draw.fill(heard, &[("question", label)]);
    let change = two_names(draw.get(seen), name);
    el("li")
        .class(class!("review__row"))
        .child(el("p").child(label))
        .child(
            el("p")
                .class(class!("review__answer"))
                .class_if(
                    class!("review__answer--none"),
                    answers.option(index).is_none(),
                )
                .child(answer_words(draw.words, answers, index)),
        )
        .child(button(ButtonKind::Quiet, change, move || {
            session.go(Screen::Question(index))
        }))
}

/// Words for the eye, and the full name for those who hear a button out of its row.
pub(crate) fn two_names(seen: &'static str, heard: String) -> commun_ui::markup::Node {
    many([
        el("span").attr("aria-hidden", "true").child(seen),
        el("span").class(class!("visually-hidden")).child(heard),
    ])
}

/// An answer in words, or that there is none.
pub(crate) fn answer_words(w: Words, answers: &Answers, index: usize) -> &'static str {
    match (answers.get(index), answers.option(index)) {
        (_, Some(option)) => w.get(option.label),
        (Answer::Unknown, None) => w.get(texts::INTERFACE_AUTODIAGNOSTIC_UNKNOWN),
        _ => w.get(texts::INTERFACE_AUTODIAGNOSTIC_NO_ANSWER),
    }
}
