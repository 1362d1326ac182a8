//! The widget's root: which questionnaire, which language, which screen.

use std::rc::Rc;

use cap_commun::questionnaire::Questionnaire;
use cap_commun::referentiel;
use commun_page::{Draw, Given, report_config};
use commun_ui::announcer;
use commun_ui::markup::{El, IntoNode, Node, el, live_by, many};

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
    let key = move || given.with(place_of) as u64;
    el("div").live_by(key, move || {
        let place = given.with_untracked(place_of);
        referentiel::questionnaires()
            .get(place)
            .map(|questionnaire| session_view(questionnaire, &host))
    })
}

/// Where the questionnaire that the page asks for stands in the référentiel. The element lets through those that
/// exist, and tells the page of any other: a visitor always has one to answer.
fn place_of(given: &Given) -> usize {
    let asked = given.questionnaire.as_deref().unwrap_or(DEFAULT);
    let named = |id: &str| {
        referentiel::questionnaires()
            .iter()
            .position(|known| known.id == id)
    };
    named(asked).or_else(|| named(DEFAULT)).unwrap_or_default()
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
        announcer(move || session.said()).into_node(),
        live_by(key, screen),
    ])
}
