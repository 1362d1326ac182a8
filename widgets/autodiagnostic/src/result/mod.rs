//! The result: the sentence first, then the picture with its table, then how it is decided; what would move
//! it; what to open next; and ways to keep it.

pub(crate) mod calculation;
mod path;
mod radars;
mod ranking;
mod resource;
mod towards;
mod verdict;

use cap_commun::catalogue::{self, Query};
use cap_commun::questionnaire::{Answers, Assessment, assess};
use cap_commun::referentiel::texts;
use commun_page::{Draw, section};
use commun_ui::class;
use commun_ui::markup::{El, IntoNode, Node, el, many};
use commun_ui::{ButtonKind, NoticeKind, button, focus_heading, notice};

#[cfg(test)]
pub(crate) use calculation::formula_words;

use crate::host::Event;
use crate::keep::keep_section;
use crate::session::{Screen, Session};
use crate::welcome::territory;

/// The result screen.
pub(crate) fn result_screen(draw: &Draw, session: Session) -> El {
    let answers = session.answers();
    let take = session.moved();
    if answers.is_empty() {
        return nothing_yet(draw, session);
    }
    let assessment = assess(&answers);
    session.emit(Event::Result(answers.clone(), assessment.clone()));
    el("article")
        .child(focus_heading(
            2,
            take,
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_RESULT),
        ))
        .child(territory(draw))
        .child(loss_notice(draw, session))
        .child(result_body(draw, &answers, &assessment))
        .child(keep_section(draw, session, answers, assessment))
}

/// Everything a result says; the same on screen and on paper.
pub(crate) fn result_body(draw: &Draw, answers: &Answers, assessment: &Assessment) -> Node {
    let questionnaire = answers.questionnaire();
    let query = Query::from_answers(answers, assessment);
    many([
        verdict::verdict_sections(draw, answers, assessment),
        ranking::ranking_sections(draw, answers, assessment),
        radars::radar_sections(draw, assessment),
        open_questions(draw, answers, assessment).into_node(),
        towards::towards_section(draw, answers, assessment).into_node(),
        path::path_section(draw, questionnaire, catalogue::path(&query, assessment)).into_node(),
    ])
}

/// Nothing is answered yet: says what will be here and how to get it.
fn nothing_yet(draw: &Draw, session: Session) -> El {
    let actions = el("div")
        .class(class!("actions"))
        .child(button(
            ButtonKind::Primary,
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_START),
            move || session.start(),
        ))
        .child(button(
            ButtonKind::Quiet,
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_BACK),
            move || session.go(Screen::Welcome),
        ));
    el("section")
        .child(focus_heading(
            2,
            true,
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_RESULT),
        ))
        .child(el("p").child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_NOTHING_YET)))
        .child(actions)
}

/// What an older code held that no longer exists.
fn loss_notice(draw: &Draw, session: Session) -> Option<El> {
    let lost = session.peek(|state| state.lost.clone());
    let words = || {
        draw.fill(
            texts::INTERFACE_CODE_LOSS,
            &[("lost", &draw.words.list(&lost))],
        )
    };
    (!lost.is_empty()).then(|| notice(NoticeKind::Info, words()))
}

/// Scored questions without a known answer, and what answering them would change.
fn open_questions(draw: &Draw, answers: &Answers, assessment: &Assessment) -> Option<El> {
    let questions = answers.questionnaire().questions;
    let settles = |index: &usize| {
        let mut verdicts = assessment.verdicts.iter();
        let mut rankings = assessment.rankings.iter();
        verdicts.any(|result| result.would_settle.contains(index))
            || rankings.any(|result| {
                let mut places = result.ranking.places.iter();
                places.any(|place| place.reads.contains(index))
            })
    };
    let may_matter = |index: &usize| {
        let mut verdicts = assessment.verdicts.iter();
        verdicts.any(|result| result.may_matter.contains(index))
    };
    let row = |index: &usize| {
        let short = draw.get(questions.get(*index)?.short);
        let words = if settles(index) {
            texts::INTERFACE_AUTODIAGNOSTIC_UNKNOWN_SETTLES
        } else if may_matter(index) {
            texts::INTERFACE_AUTODIAGNOSTIC_UNKNOWN_WITH_OTHERS
        } else {
            texts::INTERFACE_AUTODIAGNOSTIC_UNKNOWN_KEEPS
        };
        Some(named(short, draw.get(words)))
    };
    let rows: Vec<_> = assessment.unknown.iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| {
        section(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_OPEN_QUESTIONS))
            .child(el("ul").children(rows))
    })
}

/// A line of a list: a name, then what is said of it.
fn named(name: &'static str, words: impl IntoNode) -> El {
    el("li")
        .child(el("strong").child(name))
        .child(" — ")
        .child(words)
}
