//! Opening a code, or a downloaded file that holds one.

use cap_commun::referentiel::texts;
use cap_commun::share::{self, DecodeError};
use commun_page::{Draw, code_in_file};
use commun_ui::markup::{El, IntoNode};
use commun_ui::reactive::RwSignal;
use commun_ui::{
    ButtonKind, FileField, OpenedFile, TextField, button, disclosure, file_field, form, text_field,
};

use crate::session::Session;

/// The way back into a calculation, one gesture below.
pub(crate) fn open_code(draw: &Draw, session: Session) -> El {
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(String::new());
    let file_error = RwSignal::new(String::new());
    let reading = draw.clone();
    let open = move |text: &str, wrong: RwSignal<String>| {
        if let Err(message) = open_text(&reading, session, text) {
            wrong.set(message);
        }
    };
    let (by_key, by_button, by_file) = (open.clone(), open.clone(), open);
    let unreadable = draw.get(texts::INTERFACE_FILE_ERROR);
    let field = TextField {
        label: draw.get(texts::INTERFACE_CODE).to_owned(),
        help: draw.get(texts::INTERFACE_CODE_HELP).to_owned(),
        code: true,
    };
    let file = FileField {
        label: draw.get(texts::INTERFACE_OR_FILE).to_owned(),
        help: draw.get(texts::INTERFACE_FILE_HELP).to_owned(),
        accept: ".json,application/json",
        multiple: false,
    };
    let content = form(move || by_key(&typed.get_untracked(), error))
        .class("commun-open")
        .child(text_field(field, typed, error))
        .child(button(
            ButtonKind::Secondary,
            draw.get(texts::INTERFACE_OPEN),
            move || by_button(&typed.get_untracked(), error),
        ))
        .child(file_field(
            file,
            file_error,
            move |files: Vec<OpenedFile>| {
                let content = files.into_iter().next().and_then(|file| file.content.ok());
                match content.as_deref().and_then(code_in_file) {
                    Some(code) => by_file(&code, file_error),
                    None => file_error.set(unreadable.to_owned()),
                }
            },
        ));
    disclosure(
        draw.get(texts::INTERFACE_HAVE_CODE),
        false,
        content.into_node(),
    )
}

/// Opens a code of this calculator, or says what is wrong in words.
pub(crate) fn open_text(draw: &Draw, session: Session, text: &str) -> Result<(), String> {
    let ours = session.plan.model;
    let decoded = share::decode_inputs_of(ours, text).map_err(|error| match error {
        DecodeError::OfCalculator(theirs) => {
            let values = [("theirs", draw.get(theirs)), ("ours", draw.get(ours.title))];
            draw.fill(texts::INTERFACE_CODE_OTHER, &values)
        }
        error => error.message(draw.words.0),
    })?;
    let dropped: Vec<String> = decoded.dropped.iter().map(ToString::to_string).collect();
    session.open(draw, decoded);
    session.say(if dropped.is_empty() {
        draw.get(texts::INTERFACE_CALCULATOR_OPENED).to_owned()
    } else {
        let lost = draw.words.list(&dropped);
        draw.fill(texts::INTERFACE_CODE_LOSS, &[("lost", &lost)])
    });
    Ok(())
}
