//! The printed document: one hands it to a board. Title, territory, date, result, answers, sources, version.

use std::any::Any;

use cap_commun::questionnaire::{Answers, assess};
use cap_commun::referentiel::{DATE, EDITION, texts};
use cap_commun::share;
use commun_ui::outside::{OutsideError, print_document, today};
use commun_ui::{provide_ids, v};
use leptos::prelude::*;

use crate::config::{Config, read_config};
use crate::host::Host;
use crate::result::{Printed, ResultBody, SourceList};
use crate::review::answer_words;
use crate::words::Words;

/// Prints the widget alone: the report is drawn in a document of its own.
pub(crate) async fn print_report(
    w: Words,
    answers: Answers,
    host: Option<Host>,
) -> Result<(), OutsideError> {
    let title = [w.get(answers.questionnaire().title), " · Cap commun"].concat();
    let styles = host.as_ref().map(|host| host.styles).unwrap_or_default();
    print_document(&title, w.0.tag(), styles, move |body| -> Box<dyn Any> {
        let handle = mount_to(body, move || v! { <Report w answers host /> });
        Box::new(handle)
    })
    .await
}

/// The document.
#[component]
pub(crate) fn Report(w: Words, answers: Answers, host: Option<Host>) -> impl IntoView {
    provide_context(w);
    provide_context(Printed(true));
    let config = host.as_ref().and_then(|host| host.config.get_untracked());
    provide_context::<Config>(read_config(config.as_deref()).config);
    provide_ids(u32::MAX);
    let questionnaire = answers.questionnaire();
    let territoire = host.and_then(|host| host.territoire.get_untracked());
    let assessment = assess(&answers);
    let date = w.date(&today());
    let code = share::encode(&answers);
    let rows: Vec<_> = questionnaire
        .questions
        .iter()
        .enumerate()
        .map(|(index, question)| v! {
            <tr><th scope="row">{w.get(question.label)}</th><td>{answer_words(w, &answers, index)}</td></tr>
        })
        .collect();
    v! {
        <main class="commun-report">
            <header class="commun-report__head">
                <h1>{w.get(questionnaire.title)}</h1>
                {territoire.map(|name| v! { <p class="commun-report__territory">{name}</p> })}
                <p>{w.fill(texts::INTERFACE_REPORT_DATE, &[("date", date.as_str())])}</p>
            </header>
            <ResultBody answers=answers.clone() assessment />
            <section class="commun-section">
                <h3>{w.get(texts::INTERFACE_REPORT_ANSWERS)}</h3>
                <table class="commun-table"><tbody>{rows}</tbody></table>
            </section>
            <footer class="commun-report__foot">
                <SourceList sources=questionnaire.sources.to_vec() />
                <p>{w.fill(texts::INTERFACE_REPORT_CODE, &[("code", code.as_str())])}</p>
                <p>{version_words(w)}</p>
            </footer>
        </main>
    }
}

/// The versions a result rests on.
pub(crate) fn version_words(w: Words) -> String {
    let (edition, date) = (EDITION.to_string(), w.date(DATE));
    w.fill(
        texts::INTERFACE_REPORT_VERSION,
        &[
            ("version", env!("CARGO_PKG_VERSION")),
            ("edition", edition.as_str()),
            ("date", date.as_str()),
        ],
    )
}
