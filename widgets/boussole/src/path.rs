//! The visitor's own path: the resources they keep, in their order, ticked off as they go.

mod keep;

use commun_ui::class;
use std::rc::Rc;

use cap_commun::catalogue::{Item, items};
use cap_commun::compass::Kept;
use cap_commun::referentiel::texts;
use cap_commun::wire::{Context, PathFile, span_words};
use commun_page::{Draw, resource_item};
use commun_ui::markup::{El, IntoNode, Node, Property, el, live_by};
use commun_ui::{ButtonKind, button, focus_heading, take_focus};

use crate::session::{Part, Session};

/// What the path is drawn from.
struct OwnPath {
    draw: Draw,
    session: Session,
    items: Vec<Item>,
}

impl OwnPath {
    /// Something that is written from what is kept now.
    fn write<T>(&self, kept: &Kept, write: impl FnOnce(&PathFile) -> T) -> T {
        write(&PathFile {
            kept,
            items: &self.items,
            context: Context {
                lang: self.draw.words.0,
                date: &self.draw.today,
                territoire: self.draw.given.territoire.as_deref(),
            },
        })
    }
}

/// The part of the path.
pub(crate) fn path_part(draw: &Draw, session: Session) -> Node {
    let path = Rc::new(OwnPath {
        draw: draw.clone(),
        session,
        items: items(&draw.config.ressources),
    });
    let steps = Rc::clone(&path);
    [
        live_by(
            move || session.with(|state| state.moves),
            move || steps_part(&steps),
        ),
        keep::keep_part(&path),
    ]
    .into_node()
}

/// The resources that are kept; or how one gets some.
fn steps_part(path: &Rc<OwnPath>) -> Node {
    let (draw, session) = (&path.draw, path.session);
    let (steps, gone) = session.peek(|state| {
        let gone = state.moves > 0 && state.moved.is_none();
        (state.steps.clone(), gone)
    });
    let heading = focus_heading(3, gone, draw.get(texts::INTERFACE_BOUSSOLE_PART_PATH));
    let kept = steps.items(&path.items);
    if kept.is_empty() {
        return [
            heading.into_node(),
            el("p")
                .child(draw.get(texts::INTERFACE_BOUSSOLE_PATH_EMPTY))
                .into_node(),
            button(
                ButtonKind::Primary,
                draw.get(texts::INTERFACE_BOUSSOLE_PATH_FIND),
                move || session.show(Part::Resources),
            )
            .into_node(),
        ]
        .into_node();
    }
    let last = kept.len() - 1;
    let rows = kept.iter().enumerate();
    let rows = rows.map(|(place, (item, _))| step(path, item, place == 0, place == last));
    let left = Rc::clone(path);
    [
        heading.into_node(),
        el("ol")
            .class(class!("plain", "steps"))
            .children(rows)
            .into_node(),
        el("p")
            .class(class!("steps__total"))
            .live_text(move || {
                let kept = left.session.kept();
                left.write(&kept, |file| file.total_words(true))
            })
            .into_node(),
    ]
    .into_node()
}

/// One resource, with what one can do with it.
fn step(path: &OwnPath, item: &Item, is_first: bool, is_last: bool) -> El {
    let (draw, session, key) = (&path.draw, path.session, item.key());
    let moved = session.peek(|state| state.moved);
    let time = item.span().map(span_words).unwrap_or_default();
    let done = move || session.with(|state| state.steps.is_done(key));
    let named = |words| [draw.get(words), draw.words.colon(), item.title()].concat();
    let tick = el("label")
        .class(class!("steps__tick"))
        .child(
            el("input")
                .attr("type", "checkbox")
                .attr("aria-label", named(texts::INTERFACE_BOUSSOLE_PATH_DONE))
                .property("checked", move || Property::Flag(done()))
                .on("change", move |_| {
                    session.update(|state| {
                        let done = state.steps.is_done(key);
                        state.steps.tick(key, !done);
                    });
                }),
        )
        .child(" ")
        .child(draw.get(texts::INTERFACE_BOUSSOLE_PATH_DONE));
    let act = |words, act: Box<dyn Fn()>| {
        button(ButtonKind::Quiet, draw.get(words), act).attr("aria-label", named(words))
    };
    let shift = |words, up: bool, is_end: bool| {
        let own = act(words, Box::new(move || session.shift(key, up)));
        let own = own.attr_if("aria-disabled", is_end.then_some("true"));
        take_focus(own, moved == Some((key, up)))
    };
    resource_item(draw, item, &time, &[])
        .live_class(class!("steps__done"), done)
        .child(
            el("div")
                .class(class!("resource__acts"))
                .child(tick)
                .child(shift(texts::INTERFACE_BOUSSOLE_PATH_UP, true, is_first))
                .child(shift(texts::INTERFACE_BOUSSOLE_PATH_DOWN, false, is_last))
                .child(act(
                    texts::INTERFACE_BOUSSOLE_PATH_REMOVE,
                    Box::new(move || session.keep(key)),
                )),
        )
}
