//! Keeping a result: print, download, a code, this device; and what to do next.

use cap_commun::questionnaire::{Answers, Assessment};
use cap_commun::referentiel::texts;
use cap_commun::{share, wire};
use commun_ui::outside::{download, today};
use commun_ui::{Button, ButtonKind, CodeField, v};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;

use crate::host::Host;
use crate::open_code::storage_allowed;
use crate::report::print_report;
use crate::session::{Screen, Session};
use crate::words::Words;

/// Everything one can do with a result.
#[component]
pub(crate) fn KeepSection(
    session: Session,
    answers: Answers,
    assessment: Assessment,
) -> impl IntoView {
    let w = Words::here();
    let code = share::encode(&answers);
    v! {
        <section class="commun-section commun-keep">
            <h3>{w.get(texts::INTERFACE_KEEP)}</h3>
            <p>{w.get(texts::INTERFACE_YOUR_CODE_HELP)}</p>
            <CodeField
                label=w.get(texts::INTERFACE_YOUR_CODE)
                code=code
                copy_label=w.get(texts::INTERFACE_COPY)
                copied_label=w.get(texts::INTERFACE_COPIED)
            />
            <div class="commun-actions">
                <Files session answers assessment />
                <Device session />
            </div>
            <h3>{w.get(texts::INTERFACE_AND_NOW)}</h3>
            <div class="commun-actions">
                <Button kind=ButtonKind::Secondary on_click=Callback::new(move |()| session.go(Screen::Compare))>
                    {w.get(texts::INTERFACE_COMPARE)}
                </Button>
                <Button kind=ButtonKind::Secondary on_click=Callback::new(move |()| session.go(Screen::Review))>
                    {w.get(texts::INTERFACE_CHANGE_ANSWERS)}
                </Button>
                <Button kind=ButtonKind::Quiet on_click=Callback::new(move |()| session.go(Screen::OpenCode))>
                    {w.get(texts::INTERFACE_HAVE_CODE)}
                </Button>
                <Button kind=ButtonKind::Quiet on_click=Callback::new(move |()| session.restart())>
                    {w.get(texts::INTERFACE_RESTART)}
                </Button>
            </div>
        </section>
    }
}

/// Print, JSON, CSV.
#[component]
fn Files(session: Session, answers: Answers, assessment: Assessment) -> impl IntoView {
    let w = Words::here();
    let host = use_context::<Host>();
    let territoire = host.as_ref().and_then(|host| host.territoire.get());
    let name = [
        "cap-commun-",
        answers.questionnaire().id,
        "-",
        today().as_str(),
    ]
    .concat();
    let report = (session, answers.clone(), host);
    let print = Callback::new(move |()| {
        let (session, answers, host) = report.clone();
        spawn_local(async move {
            if print_report(w, answers, host).await.is_err() {
                session
                    .said
                    .set(w.get(texts::INTERFACE_PRINT_FAILED).to_owned());
            }
        });
    });
    let kept = StoredValue::new((answers, assessment, territoire, name));
    let save = move |extension: &str,
                     mime: &str,
                     write: fn(&Answers, &Assessment, &wire::Context) -> String| {
        kept.with_value(|(answers, assessment, territoire, name)| {
            let date = today();
            let context = wire::Context {
                lang: w.0,
                date: &date,
                territoire: territoire.as_deref(),
            };
            let content = write(answers, assessment, &context);
            let file = [name.as_str(), ".", extension].concat();
            let said = match download(&file, mime, &content) {
                Ok(()) => w.fill(texts::INTERFACE_DOWNLOADED, &[("file", file.as_str())]),
                Err(_) => w.get(texts::INTERFACE_DOWNLOAD_FAILED).to_owned(),
            };
            session.said.set(said);
        });
    };
    v! {
        <Button kind=ButtonKind::Primary on_click=print>{w.get(texts::INTERFACE_PRINT)}</Button>
        <Button kind=ButtonKind::Secondary on_click=Callback::new(move |()| save("csv", "text/csv;charset=utf-8", wire::csv))>
            {w.get(texts::INTERFACE_DOWNLOAD_CSV)}
        </Button>
        <Button kind=ButtonKind::Secondary on_click=Callback::new(move |()| save("json", "application/json", json))>
            {w.get(texts::INTERFACE_DOWNLOAD_JSON)}
        </Button>
    }
}

/// The downloaded document as indented JSON.
fn json(answers: &Answers, assessment: &Assessment, context: &wire::Context) -> String {
    let document = wire::document(answers, assessment, context);
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    let Ok(value) = document.serialize(&serializer) else {
        return String::new();
    };
    let text = js_sys::JSON::stringify_with_replacer_and_space(
        &value,
        &wasm_bindgen::JsValue::NULL,
        &2.into(),
    );
    text.ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// Save on this device and erase, where the page allows it; nothing is kept before the visitor asks.
#[component]
fn Device(session: Session) -> impl IntoView {
    let w = Words::here();
    if !storage_allowed() {
        return ().into_any();
    }
    let store = move || Session::store(session.questionnaire);
    let save = Callback::new(move |()| {
        let kept = store()
            .set(&share::encode(&session.answers.get_untracked()))
            .is_ok();
        session.saved.set(kept);
        let said = if kept {
            texts::INTERFACE_SAVED
        } else {
            texts::INTERFACE_SAVE_FAILED
        };
        session.said.set(w.get(said).to_owned());
    });
    let erase = Callback::new(move |()| {
        let gone = store().remove().is_ok();
        session.saved.set(!gone);
        let said = if gone {
            texts::INTERFACE_ERASED
        } else {
            texts::INTERFACE_SAVE_FAILED
        };
        session.said.set(w.get(said).to_owned());
    });
    v! {
        <Button kind=ButtonKind::Secondary on_click=save>{w.get(texts::INTERFACE_SAVE)}</Button>
        {move || session.saved.get().then(|| v! {
            <Button kind=ButtonKind::Quiet on_click=erase>{w.get(texts::INTERFACE_ERASE)}</Button>
        })}
    }
    .into_any()
}
