//! Keeping a path: print, files, a code, this device; opening a code.

use std::rc::Rc;

use cap_commun::referentiel::texts;
use cap_commun::share::{decode_compass, encode_compass};
use cap_commun::wire::PathFile;
use commun_page::{Draw, Paper, resource_item, section};
use commun_ui::markup::{El, IntoNode, Node, Property, el, live_by, many};
use commun_ui::outside::{Store, download};
use commun_ui::reactive::RwSignal;
use commun_ui::{
    ButtonKind, CodeField, TextField, button, code_field, disclosure, form, text_field,
};

use super::{OwnPath, Session};
use crate::trajectories::trajectories_words;

/// Where a visit is kept on the device.
const STORE: &str = "commun-boussole";

/// Everything one can do with a visit.
pub(super) fn keep_part(path: &Rc<OwnPath>) -> Node {
    let (draw, session) = (&path.draw, path.session);
    let (coded, filed) = (Rc::clone(path), Rc::clone(path));
    section(draw.get(texts::INTERFACE_BOUSSOLE_KEEP_PATH))
        .live_by(
            move || session.with(|state| state.moves),
            move || files(&filed),
        )
        .child(el("p").child(draw.get(texts::INTERFACE_BOUSSOLE_CODE_HELP)))
        .live_by(
            // Ticking changes the code, and no revision: what is written is what counts.
            move || key_of(&encode_compass(&session.kept())),
            move || code(&coded),
        )
        .child(device(draw, session))
        .child(
            el("p")
                .class("commun-said")
                .attr("aria-hidden", "true")
                .live_text(move || session.with(|state| state.said.clone())),
        )
        .child(open_code(draw, session))
        .into_node()
}

/// A number that changes with a text.
fn key_of(text: &str) -> u64 {
    text.bytes().fold(0, |key, byte| {
        (key ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

fn code(path: &Rc<OwnPath>) -> El {
    let get = |text| path.draw.get(text).to_owned();
    code_field(CodeField {
        label: get(texts::INTERFACE_YOUR_CODE),
        code: encode_compass(&path.session.kept()),
        copy_label: get(texts::INTERFACE_COPY),
        copied_label: get(texts::INTERFACE_COPIED),
    })
}

/// Print, and the files.
fn files(path: &Rc<OwnPath>) -> Node {
    let kept = path.session.kept();
    if kept.steps.list().is_empty() {
        return Node::None;
    }
    let (ahead, past) = path.write(&kept, |file| file.events());
    let with_past = RwSignal::new(false);
    let printed = Rc::clone(path);
    let print = move || print_path(&printed);
    let file = |words,
                extension: &'static str,
                mime: &'static str,
                write: fn(&PathFile, bool) -> String| {
        let path = Rc::clone(path);
        button(ButtonKind::Secondary, path.draw.get(words), move || {
            let kept = path.session.kept();
            let content = path.write(&kept, |file| write(file, with_past.get_untracked()));
            save(&path, extension, mime, &content);
        })
    };
    let get = |text| path.draw.get(text);
    let calendar = (ahead + past > 0).then(|| {
        file(
            texts::INTERFACE_BOUSSOLE_CALENDAR,
            "ics",
            "text/calendar;charset=utf-8",
            |file, past| file.calendar(past),
        )
    });
    let past = (past > 0).then(|| {
        el("label")
            .child(
                el("input")
                    .attr("type", "checkbox")
                    .property("checked", move || Property::Flag(with_past.get()))
                    .on("change", move |_| with_past.update(|past| *past = !*past)),
            )
            .child(" ")
            .child(get(texts::INTERFACE_BOUSSOLE_CALENDAR_PAST))
    });
    many([
        el("div")
            .class("commun-actions")
            .child(button(
                ButtonKind::Primary,
                get(texts::INTERFACE_PRINT),
                print,
            ))
            .child(file(
                texts::INTERFACE_BOUSSOLE_MARKDOWN,
                "md",
                "text/markdown;charset=utf-8",
                |file, _| file.markdown(),
            ))
            .child(file(
                texts::INTERFACE_DOWNLOAD_CSV,
                "csv",
                "text/csv;charset=utf-8",
                |file, _| file.csv(),
            ))
            .child(calendar)
            .into_node(),
        past.into_node(),
    ])
}

/// Hands a file over, and says so.
fn save(path: &Rc<OwnPath>, extension: &str, mime: &str, content: &str) {
    let draw = &path.draw;
    let name = ["cap-commun-parcours-", &draw.today, ".", extension].concat();
    path.session.say(match download(&name, mime, content) {
        Ok(()) => draw.fill(texts::INTERFACE_DOWNLOADED, &[("file", &name)]),
        Err(_) => draw.get(texts::INTERFACE_DOWNLOAD_FAILED).to_owned(),
    });
}

/// Prints the path alone.
fn print_path(path: &Rc<OwnPath>) {
    let (session, own) = (path.session, Rc::clone(path));
    let title = path.draw.get(texts::INTERFACE_BOUSSOLE_PART_PATH);
    let failed = path.draw.get(texts::INTERFACE_PRINT_FAILED);
    let write = move |draw: &Draw| {
        let kept = session.kept();
        let rows = kept
            .steps
            .items(&own.items)
            .into_iter()
            .map(|(item, done)| {
                let done = if done {
                    draw.get(texts::INTERFACE_BOUSSOLE_PATH_DONE)
                } else {
                    ""
                };
                resource_item(draw, item, done, &[])
            });
        let total = own.write(&kept, |file| file.total_words(false));
        let code = encode_compass(&kept);
        let code = draw.fill(texts::INTERFACE_REPORT_CODE, &[("code", &code)]);
        Paper {
            title,
            body: [
                el("ol").children(rows).into_node(),
                el("p").child(total).into_node(),
                trajectories_words(draw, kept.levers, kept.horizons).into_node(),
            ]
            .into_node(),
            foot: el("p").child(code).into_node(),
        }
    };
    commun_page::print(path.draw.clone(), title, write, move || session.say(failed));
}

/// Save on this device and erase, where the page allows it; nothing is kept before the visitor asks.
fn device(draw: &Draw, session: Session) -> Node {
    if !draw.given.stockage {
        return Node::None;
    }
    let store = || Store::new(STORE);
    let there = RwSignal::new(store().get().ok().flatten().is_some());
    let words = draw.words;
    let act = move |text, done, act: fn(Session) -> bool| {
        button(ButtonKind::Quiet, words.get(text), move || {
            let worked = act(session);
            there.set(store().get().ok().flatten().is_some());
            session.say(words.get(if worked {
                done
            } else {
                texts::INTERFACE_SAVE_FAILED
            }));
        })
    };
    let save = act(
        texts::INTERFACE_SAVE,
        texts::INTERFACE_BOUSSOLE_SAVED,
        |session| {
            Store::new(STORE)
                .set(&encode_compass(&session.kept()))
                .is_ok()
        },
    );
    el("div")
        .class("commun-actions")
        .child(save)
        .child(live_by(
            move || u64::from(there.get()),
            move || {
                there.get().then(|| {
                    let resume = act(
                        texts::INTERFACE_BOUSSOLE_RESUME,
                        texts::INTERFACE_BOUSSOLE_OPENED,
                        |session| {
                            let code = Store::new(STORE).get().ok().flatten();
                            let kept = code.and_then(|code| decode_compass(&code).ok());
                            kept.map(|decoded| session.take_up(decoded.kept)).is_some()
                        },
                    );
                    let erase = act(
                        texts::INTERFACE_ERASE,
                        texts::INTERFACE_BOUSSOLE_ERASED,
                        |_| Store::new(STORE).remove().is_ok(),
                    );
                    many([resume, erase])
                })
            },
        ))
        .into_node()
}

/// The way back into a visit.
fn open_code(draw: &Draw, session: Session) -> El {
    let (typed, error) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let own = draw.clone();
    let open = move || match decode_compass(&typed.get_untracked()) {
        Ok(decoded) => {
            let count = decoded.dropped.to_string();
            session.take_up(decoded.kept);
            session.say(if decoded.dropped > 0 {
                own.fill(texts::INTERFACE_BOUSSOLE_OPENED_LOSS, &[("count", &count)])
            } else {
                own.get(texts::INTERFACE_BOUSSOLE_OPENED).to_owned()
            });
        }
        Err(wrong) => error.set(wrong.message(own.words.0)),
    };
    let field = TextField {
        label: draw.get(texts::INTERFACE_CODE).to_owned(),
        help: draw.get(texts::INTERFACE_CODE_HELP).to_owned(),
        code: true,
    };
    let content = form(open.clone())
        .class("commun-open")
        .child(text_field(field, typed, error))
        .child(button(
            ButtonKind::Secondary,
            draw.get(texts::INTERFACE_OPEN),
            open,
        ));
    disclosure(draw.get(texts::INTERFACE_HAVE_CODE), false, content)
}
