//! The list: every resource found, whole, in the order asked for; and where nothing is, the nearest selections.

use commun_ui::class;
use std::cell::Cell;
use std::rc::Rc;

use super::facets::choice_name;
use super::{ButtonKind, Catalogue, IntoNode, Node, button, disclosure, el, flag, texts};
use cap_commun::Text;
use cap_commun::catalogue::{Facet, Item, Nearest, Reason, Selection};
use cap_commun::wire::span_words;
use commun_page::{resource_item, tag_words, time_words};
use commun_ui::markup::{El, many};
use commun_ui::{focus_heading, take_focus};

/// How many stand there at first, and how many come with each « more ».
pub(super) const FIRST: usize = 8;
const MORE: usize = 20;

/// The list.
pub(super) fn list_part(catalogue: &Rc<Catalogue>) -> El {
    let (own, key) = (Rc::clone(catalogue), Rc::clone(catalogue));
    let heading = catalogue.draw.get(texts::INTERFACE_BOUSSOLE_LIST);
    let (gone, listed) = (Cell::new(0), catalogue.listed);
    el("section")
        .class(class!("catalogue__list"))
        .live_by(
            move || listed.get(),
            move || focus_heading(3, listed.get_untracked() > 0, heading),
        )
        .live_by(
            move || (key.revision() + key.gone.get()) << 16 | key.limit.get() as u64,
            move || {
                let now = own.gone.get_untracked();
                list(&own, gone.replace(now) != now)
            },
        )
}

/// The rows; one that is just gone to has the keyboard.
fn list(catalogue: &Rc<Catalogue>, is_gone_to: bool) -> Node {
    let found = catalogue
        .shown
        .with_untracked(|shown| shown.found.items.clone());
    if found.is_empty() {
        return nearest(catalogue);
    }
    let limit = catalogue.limit.get_untracked();
    let rows = found.iter().take(limit);
    let rows = rows.filter_map(|index| {
        let takes = is_gone_to && catalogue.row.get() == *index;
        row(catalogue, *index, takes)
    });
    let left = found.len().saturating_sub(limit);
    let more = found.get(limit).map(|next| {
        let words = catalogue.draw.fill(
            texts::INTERFACE_BOUSSOLE_MORE,
            &[("count", &left.to_string())],
        );
        let (own, next) = (Rc::clone(catalogue), *next);
        button(ButtonKind::Secondary, words, move || {
            own.limit.update(|limit| *limit += MORE);
            own.go_to_row(next);
        })
    });
    many([
        el("ul").class(class!("plain")).children(rows).into_node(),
        more.into_node(),
    ])
}

/// A row of the list, which says whether it is the one that is selected.
fn row(catalogue: &Catalogue, index: usize, takes: bool) -> Option<El> {
    let item = catalogue.finder.items().get(index)?;
    let (session, key) = (catalogue.session, item.key());
    let is_it = move || session.with(|state| state.selected == Some(key));
    let located = toggle(
        catalogue,
        texts::INTERFACE_BOUSSOLE_LOCATE,
        Rc::new(is_it),
        Box::new(move || session.locate(key, true)),
    );
    let row = card(catalogue, index, item, located)
        .attr_if("tabindex", takes.then_some("-1"))
        .live_attr("aria-current", move || is_it().then_some("true".into()));
    Some(take_focus(row, takes))
}

/// A button that says whether what it does is done.
fn toggle(catalogue: &Catalogue, words: Text, now: Rc<dyn Fn() -> bool>, act: Box<dyn Fn()>) -> El {
    let words = catalogue.draw.get(words);
    button(ButtonKind::Quiet, words, act)
        .live_attr("aria-pressed", move || Some(flag(now()).into()))
}

/// A resource, whole: why it is shown, who says what, and what one can do with it, here and elsewhere.
pub(super) fn card(catalogue: &Catalogue, index: usize, item: &Item, elsewhere: El) -> El {
    let (draw, session) = (&catalogue.draw, catalogue.session);
    let selection = session.peek(|state| state.selection.clone());
    let reasons = catalogue
        .finder
        .reasons(index, &selection, &catalogue.query());
    let reasons: Vec<String> = reasons
        .iter()
        .filter_map(|reason| match reason {
            Reason::Tag(tag) | Reason::Preferred(_, tag) => Some(tag_words(draw, *tag)),
            Reason::FitsTime(ends) => Some(time_words(draw, *ends)),
            Reason::AddressKnown => None,
        })
        .collect();
    let time = item.span().map(span_words).unwrap_or_default();
    let key = item.key();
    let kept = move || session.with(|state| state.steps.place(key).is_some());
    let keep = toggle(
        catalogue,
        texts::INTERFACE_BOUSSOLE_KEEP,
        Rc::new(kept),
        Box::new(move || session.keep(key)),
    );
    resource_item(draw, item, &time, &reasons)
        .child(tags(catalogue, item))
        .child(
            el("div")
                .class(class!("resource__acts"))
                .child(keep)
                .child(elsewhere),
        )
}

/// Every tag with who says so, and the document that names the resource.
fn tags(catalogue: &Catalogue, item: &Item) -> El {
    let draw = &catalogue.draw;
    let rows = Facet::ALL.into_iter().filter_map(|facet| {
        let own = item.tags().iter().filter(|tag| tag.facet == facet);
        let words: Vec<String> = own.map(|tag| tag_words(draw, *tag)).collect();
        let label = facet.table().map(|table| draw.get(table.label))?;
        (!words.is_empty()).then(|| {
            el("li")
                .child(label)
                .child(draw.words.colon())
                .child(draw.words.list(&words))
        })
    });
    let rows: Vec<El> = rows.collect();
    let source = match item {
        Item::Shared(resource) => {
            let place = resource
                .place
                .map_or(String::new(), |place| [", ", place].concat());
            let words = [resource.source.title, &place].concat();
            Some(
                el("p")
                    .class(class!("note"))
                    .child(draw.get(texts::INTERFACE_BOUSSOLE_NAMED_BY))
                    .child(" ")
                    .child(el("cite").attr("lang", "fr").child(words)),
            )
        }
        Item::Local(_) => None,
    };
    disclosure(
        draw.get(texts::INTERFACE_BOUSSOLE_TAGS),
        false,
        many([
            el("ul")
                .class(class!("resource__links"))
                .children(rows)
                .into_node(),
            source.into_node(),
        ]),
    )
}

/// Nothing is found: what would give something.
fn nearest(catalogue: &Rc<Catalogue>) -> Node {
    let session = catalogue.session;
    let selection = session.peek(|state| state.selection.clone());
    let draw = &catalogue.draw;
    let ways = catalogue.finder.nearest(&selection).into_iter().take(5);
    let ways = ways.map(|near| {
        let words = way_words(catalogue, &selection, &near);
        let (own, to) = (Rc::clone(catalogue), near.selection);
        el("li").child(button(ButtonKind::Secondary, words, move || {
            session.select(to.clone());
            own.go_to_list();
        }))
    });
    many([
        el("p")
            .child(draw.get(texts::INTERFACE_BOUSSOLE_NOTHING))
            .into_node(),
        el("ul")
            .class(class!("plain", "catalogue__ways"))
            .children(ways)
            .into_node(),
    ])
}

/// « Sans « kit » : 4 ».
fn way_words(catalogue: &Catalogue, selection: &Selection, near: &Nearest) -> String {
    let draw = &catalogue.draw;
    let mut names = Vec::new();
    let mut is_added = false;
    for change in &near.changes {
        let name = match change {
            Some(choice) => {
                is_added = !selection.has(*choice);
                choice_name(catalogue, *choice)
            }
            None => selection.words.trim(),
        };
        names.push(draw.words.quote(name));
    }
    let text = if is_added {
        texts::INTERFACE_BOUSSOLE_WITH
    } else {
        texts::INTERFACE_BOUSSOLE_WITHOUT
    };
    let count = near.count.to_string();
    let names = draw.words.list(&names);
    draw.fill(text, &[("names", &names), ("count", &count)])
}
