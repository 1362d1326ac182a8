//! Opening a code: typed or pasted, or read from a downloaded file.

use cap_commun::referentiel::texts;
use cap_commun::share::{self, Decoded};
use commun_page::{Draw, Words, code_in_file};
use commun_ui::markup::{El, el};
use commun_ui::reactive::RwSignal;
use commun_ui::{
    ButtonKind, FileField, OpenedFile, TextField, button, file_field, focus_heading, form,
    text_field,
};

use crate::session::{Screen, Session};

/// The screen that opens a code.
pub(crate) fn open_code_screen(draw: &Draw, session: Session) -> El {
    let w = draw.words;
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(String::new());
    let file_error = RwSignal::new(String::new());
    let open = move |text: &str, wrong: RwSignal<String>| match read(w, session, text) {
        Ok(decoded) => session.open(decoded),
        Err(message) => wrong.set(message),
    };
    let open_typed = move || open(&typed.get_untracked(), error);
    let code = TextField {
        label: w.get(texts::INTERFACE_CODE).to_owned(),
        help: w.get(texts::INTERFACE_CODE_HELP).to_owned(),
        code: true,
    };
    let actions = el("div")
        .class("commun-actions commun-actions--steps")
        .child(button(
            ButtonKind::Secondary,
            w.get(texts::INTERFACE_AUTODIAGNOSTIC_BACK),
            move || session.go(Screen::Welcome),
        ))
        .child(button(
            ButtonKind::Primary,
            w.get(texts::INTERFACE_OPEN),
            open_typed,
        ));
    form(open_typed)
        .class("commun-open")
        .child(focus_heading(
            2,
            true,
            w.get(texts::INTERFACE_AUTODIAGNOSTIC_OPEN_CODE),
        ))
        .child(el("p").child(w.get(texts::INTERFACE_AUTODIAGNOSTIC_OPEN_CODE_LEAD)))
        .child(text_field(code, typed, error))
        .child(file_field(
            result_file(w, texts::INTERFACE_OR_FILE, false),
            file_error,
            move |files: Vec<OpenedFile>| {
                let content = files.into_iter().next().and_then(|file| file.content.ok());
                match content.as_deref().and_then(code_in_file) {
                    Some(code) => open(&code, file_error),
                    None => file_error.set(w.get(texts::INTERFACE_FILE_ERROR).to_owned()),
                }
            },
        ))
        .child(actions)
}

/// A field for downloaded results.
pub(crate) fn result_file(w: Words, label: cap_commun::Text, multiple: bool) -> FileField {
    FileField {
        label: w.get(label).to_owned(),
        help: w.get(texts::INTERFACE_FILE_HELP).to_owned(),
        accept: ".json,application/json",
        multiple,
    }
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
