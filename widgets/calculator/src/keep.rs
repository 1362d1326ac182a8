//! Keeping a calculation: print, download, a code, this device; opening a code.

use std::cell::Cell;

use cap_commun::model::{Evaluation, POINTS};
use cap_commun::referentiel::texts;
use cap_commun::{share, wire};
use commun_page::{Draw, section};
use commun_ui::markup::{El, IntoNode, Node, el, live_by, many};
use commun_ui::outside::{download, today};
use commun_ui::{ButtonKind, CodeField, announcer, button, code_field, take_focus};

use crate::open_code::open_code;
use crate::paper::print_report;
use crate::session::Session;

/// Everything one can do with a calculation; `body` draws its document.
pub fn keep_section(draw: &Draw, session: Session, body: fn(&Draw, Session) -> Node) -> El {
    let codes = draw.clone();
    section(draw.get(texts::INTERFACE_KEEP))
        .child(el("p").child(draw.get(texts::INTERFACE_CALCULATOR_CODE_HELP)))
        .live_by(move || session.revision(), move || code(&codes, session))
        .child(
            el("div")
                .class("commun-actions")
                .child(files(draw, session, body))
                .child(device(draw, session)),
        )
        .child(said(move || session.with(|state| state.said.clone())))
        .child(open_code(draw, session))
}

/// What just happened, for the eye and for screen readers.
pub fn said(words: impl Fn() -> String + Clone + 'static) -> Node {
    many([
        announcer(words.clone()).into_node(),
        el("p")
            .class("commun-said")
            .attr("aria-hidden", "true")
            .live_text(words)
            .into_node(),
    ])
}

fn code(draw: &Draw, session: Session) -> El {
    code_field(CodeField {
        label: draw.get(texts::INTERFACE_YOUR_CODE).to_owned(),
        code: share::encode_inputs(&session.inputs(), &session.partners()),
        copy_label: draw.get(texts::INTERFACE_COPY).to_owned(),
        copied_label: draw.get(texts::INTERFACE_COPIED).to_owned(),
    })
}

/// Print, CSV, JSON.
fn files(draw: &Draw, session: Session, body: fn(&Draw, Session) -> Node) -> Node {
    let (paper, csv, json) = (draw.clone(), draw.clone(), draw.clone());
    let print = move || {
        let failed = paper.get(texts::INTERFACE_PRINT_FAILED);
        print_report(paper.clone(), session, body, move || session.say(failed));
    };
    let words = |text| draw.get(text);
    many([
        button(ButtonKind::Primary, words(texts::INTERFACE_PRINT), print),
        button(
            ButtonKind::Secondary,
            words(texts::INTERFACE_DOWNLOAD_CSV),
            move || {
                save(
                    &csv,
                    session,
                    "csv",
                    "text/csv;charset=utf-8",
                    wire::calculator_csv,
                )
            },
        ),
        button(
            ButtonKind::Secondary,
            words(texts::INTERFACE_DOWNLOAD_JSON),
            move || save(&json, session, "json", "application/json", document),
        ),
    ])
}

/// Hands a file over, and says so.
fn save(
    draw: &Draw,
    session: Session,
    extension: &str,
    mime: &str,
    write: fn(&Evaluation, &wire::Context) -> String,
) {
    let date = today();
    let evaluation = Evaluation::new(&session.inputs(), &session.partners(), POINTS);
    let context = wire::Context {
        lang: draw.words.0,
        date: &date,
        territoire: draw.given.territoire.as_deref(),
    };
    let content = write(&evaluation, &context);
    let name = [
        "cap-commun-",
        session.plan.model.id,
        "-",
        &date,
        ".",
        extension,
    ]
    .concat();
    let said = match download(&name, mime, &content) {
        Ok(()) => draw.fill(texts::INTERFACE_DOWNLOADED, &[("file", &name)]),
        Err(_) => draw.get(texts::INTERFACE_DOWNLOAD_FAILED).to_owned(),
    };
    session.say(said);
}

/// The whole calculation as indented JSON.
fn document(evaluation: &Evaluation, context: &wire::Context) -> String {
    wire::calculator_document(evaluation, context).text()
}

/// Save on this device and erase, where the page allows it; nothing is kept before the visitor asks.
fn device(draw: &Draw, session: Session) -> Node {
    if !draw.given.stockage {
        return Node::None;
    }
    let words = draw.words;
    let saved = move || u64::from(session.with(|state| state.saved));
    let done = move |kept: bool, worked: bool, text| {
        session.update(|state| state.saved = kept);
        let text = if worked {
            text
        } else {
            texts::INTERFACE_SAVE_FAILED
        };
        session.say(words.get(text));
    };
    let save = move || {
        let code = share::encode_inputs(&session.inputs(), &session.partners());
        let kept = Session::store(session.plan).set(&code).is_ok();
        done(kept, kept, texts::INTERFACE_SAVED);
    };
    let erase = move || {
        let gone = Session::store(session.plan).remove().is_ok();
        done(!gone, gone, texts::INTERFACE_ERASED);
    };
    let open = {
        let draw = draw.clone();
        move || session.open_kept(&draw)
    };
    // Drawn again, they answer one of them, which may be gone: the focus stays among them.
    let again = Cell::new(false);
    live_by(saved, move || {
        let take = again.replace(true);
        let save = button(
            ButtonKind::Secondary,
            words.get(texts::INTERFACE_SAVE),
            save,
        );
        let open = open.clone();
        many([
            take_focus(save, take).into_node(),
            (saved() == 1)
                .then(move || {
                    many([
                        button(ButtonKind::Quiet, words.get(texts::INTERFACE_RESUME), open),
                        button(ButtonKind::Quiet, words.get(texts::INTERFACE_ERASE), erase),
                    ])
                })
                .into_node(),
        ])
    })
}
