//! The widget's root: which questionnaire, which language, which screen.

use cap_commun::questionnaire::Questionnaire;
use cap_commun::referentiel::{self, texts};
use commun_ui::{Announcer, Notice, NoticeKind, provide_ids, v};
use leptos::prelude::*;

use crate::compare::CompareScreen;
use crate::config::{Config, read_config};
use crate::host::{Event, Host};
use crate::open_code::OpenCodeScreen;
use crate::question::QuestionScreen;
use crate::result::ResultScreen;
use crate::review::ReviewScreen;
use crate::session::{Screen, Session};
use crate::welcome::WelcomeScreen;
use crate::words::Words;

/// The questionnaire when the page names none.
const DEFAULT: &str = "maturite";

/// A self-assessment with one of the référentiel's questionnaires.
#[component]
pub fn Autodiagnostic(
    /// What the page gives.
    host: Host,
) -> impl IntoView {
    provide_ids(host.uid);
    provide_context(host.clone());
    let questionnaire = host.questionnaire;
    v! {
        <div class="commun-autodiagnostic">
            {move || {
                let id = questionnaire.get();
                let id = id.as_deref().unwrap_or(DEFAULT);
                match referentiel::questionnaire(id) {
                    Some(questionnaire) => v! { <SessionView questionnaire /> }.into_any(),
                    None => v! { <UnknownQuestionnaire id=id.to_owned() /> }.into_any(),
                }
            }}
        </div>
    }
}

/// One session with one questionnaire; drawn anew when the language or the screen changes.
#[component]
fn SessionView(questionnaire: &'static Questionnaire) -> impl IntoView {
    let Some(host) = use_context::<Host>() else {
        return ().into_any();
    };
    let session = Session::new(questionnaire, &host);
    provide_context(session);
    let config = Memo::new({
        let host = host.clone();
        move |_| read_config(host.config.get().as_deref())
    });
    Effect::new({
        let emit = host.emit;
        let lang = host.lang;
        move |_| {
            for error in &config.get().errors {
                emit.run(Event::Error {
                    code: "config.invalid".to_owned(),
                    field: error.field.clone(),
                    message: error.message(lang.get_untracked()),
                });
            }
        }
    });
    let lang = host.lang;
    v! {
        <Announcer message=session.said />
        {move || {
            provide_context(Words(lang.get()));
            provide_context::<Config>(config.get().config);
            match session.screen.get() {
                Screen::Welcome => v! { <WelcomeScreen session /> }.into_any(),
                Screen::Question(index) => v! { <QuestionScreen session index /> }.into_any(),
                Screen::Review => v! { <ReviewScreen session /> }.into_any(),
                Screen::Result => v! { <ResultScreen session /> }.into_any(),
                Screen::OpenCode => v! { <OpenCodeScreen session /> }.into_any(),
                Screen::Compare => v! { <CompareScreen session /> }.into_any(),
            }
        }}
    }
    .into_any()
}

/// The page asks for a questionnaire that does not exist: says so to the visitor and to the page.
#[component]
fn UnknownQuestionnaire(id: String) -> impl IntoView {
    let Some(host) = use_context::<Host>() else {
        return ().into_any();
    };
    let known: Vec<&str> = referentiel::QUESTIONNAIRES
        .iter()
        .map(|known| known.id)
        .collect();
    let known = known.join(", ");
    let lang = host.lang;
    let message = move || {
        texts::INTERFACE_ERROR_QUESTIONNAIRE.fill(
            lang.get(),
            &[("id", id.as_str()), ("known", known.as_str())],
        )
    };
    let message = Memo::new(move |_| message());
    Effect::new(move |_| {
        host.emit.run(Event::Error {
            code: "attribute.questionnaire".to_owned(),
            field: "questionnaire".to_owned(),
            message: message.get(),
        });
    });
    v! { <Notice kind=NoticeKind::Alert>{move || message.get()}</Notice> }.into_any()
}
