//! The printed document: one hands it to a board. Title, territory, date, result, answers, sources, version.

use std::any::Any;

use cap_commun::questionnaire::{Answers, assess};
use cap_commun::referentiel::{DATE, EDITION, texts};
use cap_commun::share;
use commun_ui::markup::{El, el, mount_root};
use commun_ui::outside::{OutsideError, print_document, today};

use crate::draw::Draw;
use crate::result::{result_body, section, source_list};
use crate::review::answer_words;

/// Prints the widget alone: the report is drawn in a document of its own.
pub(crate) async fn print_report(draw: Draw, answers: Answers) -> Result<(), OutsideError> {
    let draw = Draw {
        printed: true,
        ..draw
    };
    let title = [draw.get(answers.questionnaire().title), " · Cap commun"].concat();
    let (lang, styles) = (draw.words.0.tag(), draw.host.styles);
    print_document(&title, lang, styles, move |body| -> Box<dyn Any> {
        Box::new(mount_root(&body, || report(&draw, &answers)))
    })
    .await
}

/// The document.
fn report(draw: &Draw, answers: &Answers) -> El {
    let questionnaire = answers.questionnaire();
    let territoire = draw.given.territoire.clone();
    let assessment = assess(answers);
    let date = draw.words.date(&today());
    let head = el("header")
        .class("commun-report__head")
        .child(el("h1").child(draw.get(questionnaire.title)))
        .child(territoire.map(|name| el("p").class("commun-report__territory").child(name)))
        .child(el("p").child(draw.fill(texts::INTERFACE_REPORT_DATE, &[("date", &date)])));
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
        .class("commun-table")
        .child(el("tbody").children(rows));
    let code = draw.fill(
        texts::INTERFACE_REPORT_CODE,
        &[("code", &share::encode(answers))],
    );
    let foot = el("footer")
        .class("commun-report__foot")
        .child(source_list(draw, questionnaire.sources))
        .child(el("p").child(code))
        .child(el("p").child(version_words(draw)));
    el("main")
        .class("commun-report")
        .child(head)
        .child(result_body(draw, answers, &assessment))
        .child(section(draw.get(texts::INTERFACE_REPORT_ANSWERS)).child(table))
        .child(foot)
}

/// The versions a result rests on.
fn version_words(draw: &Draw) -> String {
    let (edition, date) = (EDITION.to_string(), draw.words.date(DATE));
    let values = [
        ("version", env!("CARGO_PKG_VERSION")),
        ("edition", &edition),
        ("date", &date),
    ];
    draw.fill(texts::INTERFACE_REPORT_VERSION, &values)
}
