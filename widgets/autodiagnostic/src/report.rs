//! The printed document: one hands it to a board.

use cap_commun::questionnaire::{Answers, assess};
use cap_commun::referentiel::texts;
use cap_commun::share;
use commun_page::{Draw, Paper, section};
use commun_ui::class;
use commun_ui::markup::{IntoNode, el, many};

use crate::result::calculation::basis;
use crate::result::result_body;
use crate::review::answer_words;

/// The document.
pub(crate) fn report(draw: &Draw, answers: &Answers) -> Paper {
    let questionnaire = answers.questionnaire();
    let rows = questionnaire
        .questions
        .iter()
        .enumerate()
        .map(|(index, question)| {
            let name = el("th")
                .attr("scope", "row")
                .child(draw.get(question.label));
            el("tr")
                .child(name)
                .child(el("td").child(answer_words(draw.words, answers, index)))
        });
    let table = el("table")
        .class(class!("table"))
        .child(el("tbody").children(rows));
    let code = draw.fill(
        texts::INTERFACE_REPORT_CODE,
        &[("code", &share::encode(answers))],
    );
    Paper {
        title: draw.get(questionnaire.title),
        body: many([
            result_body(draw, answers, &assess(answers)),
            section(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_REPORT_ANSWERS))
                .child(table)
                .into_node(),
        ]),
        foot: many([basis(draw, questionnaire), el("p").child(code).into_node()]),
    }
}
