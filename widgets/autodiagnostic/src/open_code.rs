//! Opening a code: typed or pasted, or read from a downloaded file.

use cap_commun::referentiel::{self, texts};
use cap_commun::share::{self, Decoded};
use commun_ui::{Button, ButtonKind, FileField, FocusHeading, OpenedFile, TextField, v};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::host::Host;
use crate::session::{Screen, Session};
use crate::words::Words;

/// The screen that opens a code.
#[component]
pub(crate) fn OpenCodeScreen(session: Session) -> impl IntoView {
    let w = Words::here();
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let file_error = RwSignal::new(None::<String>);
    let open = move |text: &str| match read(w, session, text) {
        Ok(decoded) => session.open(decoded),
        Err(message) => error.set(Some(message)),
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        open(&typed.get_untracked());
    };
    v! {
        <form class="commun-open" on:submit=submit>
            <FocusHeading level=2 take=true>{w.get(texts::INTERFACE_OPEN_CODE)}</FocusHeading>
            <p>{w.get(texts::INTERFACE_OPEN_CODE_LEAD)}</p>
            <TextField
                label=w.get(texts::INTERFACE_CODE)
                help=w.get(texts::INTERFACE_CODE_HELP)
                value=typed
                error=error
                code=true
                on_input=Callback::new(move |text| { typed.set(text); error.set(None); })
            />
            <FileField
                label=w.get(texts::INTERFACE_OR_FILE)
                help=w.get(texts::INTERFACE_FILE_HELP)
                accept=".json,application/json"
                multiple=false
                on_files=Callback::new(move |files: Vec<OpenedFile>| {
                    let content = files.into_iter().next().and_then(|file| file.content.ok());
                    match content.as_deref().and_then(code_in_file) {
                        Some(code) => open(&code),
                        None => file_error.set(Some(w.get(texts::INTERFACE_FILE_ERROR).to_owned())),
                    }
                })
                error=file_error
            />
            <div class="commun-actions commun-actions--steps">
                <Button kind=ButtonKind::Secondary on_click=Callback::new(move |()| session.go(Screen::Welcome))>
                    {w.get(texts::INTERFACE_BACK)}
                </Button>
                <button type="submit" class="commun-button commun-button--primary" part="button">
                    {w.get(texts::INTERFACE_OPEN)}
                </button>
            </div>
        </form>
    }
}

/// Reads a code for this session's questionnaire, or says what is wrong in words.
pub(crate) fn read(w: Words, session: Session, text: &str) -> Result<Decoded, String> {
    let decoded = share::decode(text).map_err(|error| explain(w, &error))?;
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

fn explain(w: Words, error: &share::DecodeError) -> String {
    let (edition, wrong) = match error {
        share::DecodeError::Newer(edition) => (edition.to_string(), String::new()),
        share::DecodeError::Character(character) => (String::new(), character.to_string()),
        _ => (String::new(), String::new()),
    };
    let ours = referentiel::EDITION.to_string();
    w.fill(
        error.text(),
        &[
            ("edition", edition.as_str()),
            ("ours", ours.as_str()),
            ("character", wrong.as_str()),
        ],
    )
}

/// The `code` of a downloaded result; `None` where the file holds none.
pub(crate) fn code_in_file(content: &str) -> Option<String> {
    let value = js_sys::JSON::parse(content).ok()?;
    js_sys::Reflect::get(&value, &"code".into())
        .ok()?
        .as_string()
}

/// Whether the page lets the widget store on the device.
pub(crate) fn storage_allowed() -> bool {
    use_context::<Host>().is_some_and(|host| host.stockage.get())
}
