//! The widget's root: which questionnaire, which language, which screen.

use std::rc::Rc;

use cap_commun::questionnaire::Questionnaire;
use cap_commun::referentiel::{self, texts};
use commun_page::{Draw, Given, Refusal, report_config};
use commun_ui::markup::{El, IntoNode, Node, el, live_by, many};
use commun_ui::{NoticeKind, announcer, notice};

use crate::compare::compare_screen;
use crate::host::{Event, Host};
use crate::open_code::open_code_screen;
use crate::question::question_screen;
use crate::result::result_screen;
use crate::review::review_screen;
use crate::session::{Screen, Session};
use crate::welcome::welcome_screen;

/// The questionnaire when the page names none.
const DEFAULT: &str = "maturite";

/// A self-assessment with one of the référentiel's questionnaires.
pub fn autodiagnostic(host: Host) -> El {
    report_config(&host, Event::Error);
    let host = Rc::new(host);
    let given = host.given;
    // Another questionnaire is another session; another language is the same one.
    let key = move || {
        given.with(|given| {
            place_of(given).map_or(u64::MAX - u64::from(given.revision), |place| place as u64)
        })
    };
    el("div")
        .class("commun-autodiagnostic")
        .live_by(key, move || {
            let place = given.with_untracked(place_of);
            match place.and_then(|place| referentiel::questionnaires().get(place)) {
                Some(questionnaire) => session_view(questionnaire, &host),
                None => unknown_questionnaire(&host),
            }
        })
}

fn asked(given: &Given) -> &str {
    given.questionnaire.as_deref().unwrap_or(DEFAULT)
}

/// Where the questionnaire that the page asks for stands in the référentiel.
fn place_of(given: &Given) -> Option<usize> {
    referentiel::questionnaires()
        .iter()
        .position(|known| known.id == asked(given))
}

/// One session with one questionnaire; drawn anew when an attribute or the screen changes.
fn session_view(questionnaire: &'static Questionnaire, host: &Rc<Host>) -> Node {
    let session = Session::new(questionnaire, host);
    let host = Rc::clone(host);
    let given = host.given;
    let key = move || {
        let screen = session.with(|state| state.screen.key());
        (u64::from(given.with(|given| given.revision)) << 16) | screen
    };
    let screen = move || {
        let draw = Draw::of(&*host);
        match session.peek(|state| state.screen) {
            Screen::Welcome => welcome_screen(&draw, session),
            Screen::Question(index) => question_screen(&draw, session, index),
            Screen::Review => review_screen(&draw, session),
            Screen::Result => result_screen(&draw, session),
            Screen::OpenCode => open_code_screen(&draw, session),
            Screen::Compare => compare_screen(&draw, session),
        }
    };
    many([
        announcer(move || session.with(|state| state.said.clone())).into_node(),
        live_by(key, screen),
    ])
}

/// The page asks for a questionnaire that does not exist: says so to the visitor and to the page.
fn unknown_questionnaire(host: &Rc<Host>) -> Node {
    let known: Vec<&str> = referentiel::questionnaires()
        .iter()
        .map(|known| known.id)
        .collect();
    let known = known.join(", ");
    let message = host.given.with_untracked(|given| {
        texts::INTERFACE_AUTODIAGNOSTIC_ERROR_QUESTIONNAIRE
            .fill(given.lang, &[("id", asked(given)), ("known", &known)])
    });
    (host.emit)(Event::Error(Refusal {
        code: "attribute.questionnaire",
        field: "questionnaire".to_owned(),
        message: message.clone(),
    }));
    notice(NoticeKind::Alert, message).into_node()
}
