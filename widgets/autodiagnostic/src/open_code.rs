//! Opening a code: typed or pasted, or read from a downloaded file.

use commun_ui::class;
use std::rc::Rc;

use cap_commun::referentiel::texts;
use cap_commun::share::{self, Decoded};
use commun_page::{Draw, Keeper, Words};
use commun_ui::markup::{El, el};
use commun_ui::{ButtonKind, button, focus_heading};

use crate::session::{Screen, Session};

/// The screen that opens a code.
pub(crate) fn open_code_screen(draw: &Draw, session: Session) -> El {
    let back = button(
        ButtonKind::Secondary,
        draw.get(texts::INTERFACE_AUTODIAGNOSTIC_BACK),
        move || session.go(Screen::Welcome),
    );
    el("section")
        .child(focus_heading(
            2,
            true,
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_OPEN_CODE),
        ))
        .child(el("p").child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_OPEN_CODE_LEAD)))
        .child(Keeper::new(draw, Rc::new(session)).way_back(ButtonKind::Primary, true))
        .child(
            el("div")
                .class(class!("actions", "actions--steps"))
                .child(back),
        )
}

/// Reads a code for this session's questionnaire, or says what is wrong in words.
pub(crate) fn read(w: Words, session: Session, text: &str) -> Result<Decoded, String> {
    let decoded = share::decode(text).map_err(|error| error.message(w.0))?;
    let other = decoded.answers.questionnaire();
    if other.id != session.questionnaire.id {
        let (theirs, ours) = (w.get(other.title), w.get(session.questionnaire.title));
        return Err(w.fill(
            texts::INTERFACE_CODE_OTHER,
            &[("theirs", theirs), ("ours", ours)],
        ));
    }
    Ok(decoded)
}
