//! Keeping a result: print, download, a code, this device; and what to do next.

use std::rc::Rc;

use cap_commun::questionnaire::{Answers, Assessment};
use cap_commun::referentiel::texts;
use cap_commun::{share, wire};
use commun_page::{Draw, section};
use commun_ui::markup::{IntoNode, Node, el, live_by, many};
use commun_ui::outside::{download, today};
use commun_ui::{ButtonKind, CodeField, button, code_field};

use crate::report::print_report;
use crate::session::{Screen, Session};
use crate::welcome::said;

/// Everything one can do with a result.
pub(crate) fn keep_section(
    draw: &Draw,
    session: Session,
    answers: Answers,
    assessment: Assessment,
) -> Node {
    let code = CodeField {
        label: draw.get(texts::INTERFACE_YOUR_CODE).to_owned(),
        code: share::encode(&answers),
        copy_label: draw.get(texts::INTERFACE_COPY).to_owned(),
        copied_label: draw.get(texts::INTERFACE_COPIED).to_owned(),
    };
    let go = |kind, text, screen| button(kind, draw.get(text), move || session.go(screen));
    let next = el("div")
        .class("commun-actions")
        .child(go(
            ButtonKind::Secondary,
            texts::INTERFACE_AUTODIAGNOSTIC_COMPARE,
            Screen::Compare,
        ))
        .child(go(
            ButtonKind::Secondary,
            texts::INTERFACE_AUTODIAGNOSTIC_CHANGE_ANSWERS,
            Screen::Review,
        ))
        .child(go(
            ButtonKind::Quiet,
            texts::INTERFACE_HAVE_CODE,
            Screen::OpenCode,
        ))
        .child(button(
            ButtonKind::Quiet,
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_RESTART),
            move || session.restart(),
        ));
    many([
        section(draw.get(texts::INTERFACE_KEEP))
            .child(el("p").child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_YOUR_CODE_HELP)))
            .child(code_field(code))
            .child(
                el("div")
                    .class("commun-actions")
                    .child(files(draw, session, answers, assessment))
                    .child(device(draw, session)),
            )
            .child(said(session)),
        section(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_AND_NOW)).child(next),
    ])
}

/// A result, with what its files say besides.
struct Kept {
    draw: Draw,
    session: Session,
    answers: Answers,
    assessment: Assessment,
}

impl Kept {
    fn save(
        &self,
        extension: &str,
        mime: &str,
        write: fn(&Answers, &Assessment, &wire::Context) -> String,
    ) {
        let date = today();
        let territoire = &self.draw.given.territoire;
        let context = wire::Context {
            lang: self.draw.words.0,
            date: &date,
            territoire: territoire.as_deref(),
        };
        let content = write(&self.answers, &self.assessment, &context);
        let file = [
            "cap-commun-",
            self.answers.questionnaire().id,
            "-",
            &date,
            ".",
            extension,
        ]
        .concat();
        save_file(&self.draw, self.session, &file, mime, &content);
    }

    fn print(&self) {
        let (draw, session, answers) = (self.draw.clone(), self.session, self.answers.clone());
        let failed = draw.get(texts::INTERFACE_PRINT_FAILED);
        print_report(draw, answers, move || session.say(failed));
    }
}

/// Hands a file over, and says so.
pub(crate) fn save_file(draw: &Draw, session: Session, file: &str, mime: &str, content: &str) {
    let said = match download(file, mime, content) {
        Ok(()) => draw.fill(texts::INTERFACE_DOWNLOADED, &[("file", file)]),
        Err(_) => draw.get(texts::INTERFACE_DOWNLOAD_FAILED).to_owned(),
    };
    session.say(said);
}

/// Print, CSV, JSON.
fn files(draw: &Draw, session: Session, answers: Answers, assessment: Assessment) -> Node {
    let kept = Rc::new(Kept {
        draw: draw.clone(),
        session,
        answers,
        assessment,
    });
    let (print, csv, data) = (Rc::clone(&kept), Rc::clone(&kept), kept);
    many([
        button(
            ButtonKind::Primary,
            draw.get(texts::INTERFACE_PRINT),
            move || print.print(),
        ),
        button(
            ButtonKind::Secondary,
            draw.get(texts::INTERFACE_DOWNLOAD_CSV),
            move || {
                csv.save("csv", "text/csv;charset=utf-8", wire::csv);
            },
        ),
        button(
            ButtonKind::Secondary,
            draw.get(texts::INTERFACE_DOWNLOAD_JSON),
            move || {
                data.save("json", "application/json", json);
            },
        ),
    ])
}

/// The downloaded document as indented JSON.
fn json(answers: &Answers, assessment: &Assessment, context: &wire::Context) -> String {
    wire::document(answers, assessment, context).text()
}

/// Save on this device and erase, where the page allows it; nothing is kept before the visitor asks.
fn device(draw: &Draw, session: Session) -> Node {
    if !draw.given.stockage {
        return Node::None;
    }
    let words = draw.words;
    let store = move || Session::store(session.questionnaire);
    let saved = move || u64::from(session.with(|state| state.saved));
    let save = move || {
        let kept = store().set(&share::encode(&session.answers())).is_ok();
        session.update(|state| state.saved = kept);
        let said = if kept {
            texts::INTERFACE_SAVED
        } else {
            texts::INTERFACE_SAVE_FAILED
        };
        session.say(words.get(said));
    };
    let erase = move || {
        let gone = store().remove().is_ok();
        session.update(|state| state.saved = !gone);
        let said = if gone {
            texts::INTERFACE_ERASED
        } else {
            texts::INTERFACE_SAVE_FAILED
        };
        session.say(words.get(said));
    };
    many([
        button(ButtonKind::Secondary, draw.get(texts::INTERFACE_SAVE), save).into_node(),
        live_by(saved, move || {
            let erase = || button(ButtonKind::Quiet, words.get(texts::INTERFACE_ERASE), erase);
            (saved() == 1).then(erase)
        }),
    ])
}
