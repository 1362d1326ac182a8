//! The printed document: title, territory, date, then what a widget has to say, its sources and versions.

use commun_ui::class;
use std::any::Any;

use cap_commun::referentiel::{DATE, EDITION, texts};
use commun_ui::markup::{El, IntoNode, Node, el, mount_root};
use commun_ui::outside::{print_document, today};
use web_sys::HtmlElement;

use crate::draw::Draw;

/// What one hands to a board.
pub struct Paper {
    /// Its title.
    pub title: &'static str,
    /// What it says.
    pub body: Node,
    /// What it rests on, before the versions.
    pub foot: Node,
}

/// Prints a document of its own; `write` draws it from a drawing in which everything is open. `failed` is called where
/// the page may have no frame or may not print.
pub fn print(
    draw: Draw,
    title: &'static str,
    write: impl FnOnce(&Draw) -> Paper + 'static,
    failed: impl FnOnce() + 'static,
) {
    print_boxed(draw, title, Box::new(write), Box::new(failed));
}

/// Once for all widgets.
fn print_boxed(
    draw: Draw,
    title: &'static str,
    write: Box<dyn FnOnce(&Draw) -> Paper>,
    failed: Box<dyn FnOnce()>,
) {
    let draw = Draw {
        printed: true,
        ..draw
    };
    let name = [title, " · Cap commun"].concat();
    let (lang, styles) = (draw.words.0.tag(), draw.styles);
    let build = move |body: HtmlElement| -> Box<dyn Any> {
        Box::new(mount_root(&body, || document(&draw, write(&draw))))
    };
    print_document(name, lang, styles, Box::new(build), failed);
}

fn document(draw: &Draw, paper: Paper) -> El {
    let territoire = draw.given.territoire.clone();
    let date = draw.words.date(&today());
    let head = el("header")
        .class(class!("report__head"))
        .child(el("h1").child(paper.title))
        .child(territoire.map(|name| el("p").class(class!("report__territory")).child(name)))
        .child(el("p").child(draw.fill(texts::INTERFACE_REPORT_DATE, &[("date", &date)])));
    let foot = el("footer")
        .class(class!("report__foot"))
        .child(paper.foot)
        .child(el("p").child(version_words(draw)));
    el("main")
        .class(class!("report"))
        .child(head)
        .child(paper.body.into_node())
        .child(foot)
}

/// The versions a result rests on.
fn version_words(draw: &Draw) -> String {
    let (edition, date) = (EDITION.to_string(), draw.words.date(DATE));
    let values = [
        ("version", env!("CARGO_PKG_VERSION")),
        ("edition", &edition),
        ("date", &date),
    ];
    draw.fill(texts::INTERFACE_REPORT_VERSION, &values)
}
