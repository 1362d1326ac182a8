//! The widget's root: which questionnaire, which language, which screen.

use std::rc::Rc;

use cap_commun::questionnaire::Questionnaire;
use cap_commun::referentiel::{self, texts};
use commun_ui::markup::{El, IntoNode, Node, el, live, many};
use commun_ui::{NoticeKind, announcer, notice, provide_ids};
use leptos::prelude::*;

use crate::compare::compare_screen;
use crate::config::read_config;
use crate::draw::Draw;
use crate::host::{Event, Host};
use crate::open_code::open_code_screen;
use crate::question::question_screen;
use crate::result::result_screen;
use crate::review::review_screen;
use crate::session::{Screen, Session};
use crate::welcome::welcome_screen;
use crate::words::Words;

/// The questionnaire when the page names none.
const DEFAULT: &str = "maturite";

/// A self-assessment with one of the référentiel's questionnaires.
pub fn autodiagnostic(host: Host) -> El {
    provide_ids(host.uid);
    report_config(&host);
    let host = Rc::new(host);
    el("div").class("commun-autodiagnostic").live(move || {
        let id = host.questionnaire.get();
        let id = id.as_deref().unwrap_or(DEFAULT);
        match referentiel::questionnaire(id) {
            Some(questionnaire) => session_view(questionnaire, &host),
            None => unknown_questionnaire(id, &host),
        }
    })
}

/// One session with one questionnaire; drawn anew when the language or the screen changes.
fn session_view(questionnaire: &'static Questionnaire, host: &Rc<Host>) -> Node {
    let session = Session::new(questionnaire, host);
    let host = Rc::clone(host);
    many([
        announcer(move || session.said.get()).into_node(),
        live(move || {
            let draw = Draw {
                words: Words(host.lang.get()),
                config: Rc::new(accepted_config(&host)),
                host: Rc::clone(&host),
                printed: false,
            };
            match session.screen.get() {
                Screen::Welcome => welcome_screen(&draw, session),
                Screen::Question(index) => question_screen(&draw, session, index),
                Screen::Review => review_screen(&draw, session),
                Screen::Result => result_screen(&draw, session),
                Screen::OpenCode => open_code_screen(&draw, session),
                Screen::Compare => compare_screen(&draw, session),
            }
        }),
    ])
}

/// What the page adds, without what is refused.
fn accepted_config(host: &Host) -> crate::config::Config {
    read_config(host.config.get().as_deref()).config
}

/// Tells the page what it wrote wrong in its configuration, once per text.
fn report_config(host: &Host) {
    let (config, lang, emit) = (host.config, host.lang, host.emit);
    Effect::new(move |_| {
        for error in read_config(config.get().as_deref()).errors {
            let message = error.message(lang.get_untracked());
            emit.run(Event::Error { code: "config.invalid".to_owned(), field: error.field, message });
        }
    });
}

/// The page asks for a questionnaire that does not exist: says so to the visitor and to the page.
fn unknown_questionnaire(id: &str, host: &Rc<Host>) -> Node {
    let known: Vec<&str> = referentiel::QUESTIONNAIRES.iter().map(|known| known.id).collect();
    let known = known.join(", ");
    let message = texts::INTERFACE_ERROR_QUESTIONNAIRE.fill(host.lang.get(), &[("id", id), ("known", &known)]);
    host.emit.run(Event::Error {
        code: "attribute.questionnaire".to_owned(),
        field: "questionnaire".to_owned(),
        message: message.clone(),
    });
    notice(NoticeKind::Alert, message).into_node()
}
