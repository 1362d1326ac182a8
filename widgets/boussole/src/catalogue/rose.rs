//! The rose: what is found, as points in four sectors and four rings. One list for the keyboard: the arrows go from
//! point to point, Enter selects, Escape goes back.

use commun_ui::{Class, class};
use std::cell::RefCell;
use std::rc::Rc;

use super::list::card;
use super::{ButtonKind, Catalogue, Choice, IntoNode, Node, act_where, button, el, flag, texts};
use cap_commun::catalogue::{Facet, Item};
use cap_commun::compass::{Cell, Name, Rose, Spot, View, rose};
use cap_commun::{Lang, decimal};
use commun_page::value_name;
use commun_ui::markup::{El, svg};
use commun_ui::outside::measured;
use commun_ui::reactive::RwSignal;
use commun_ui::{on_keys, take_focus, use_id};

/// The narrowest disc whose points are apart enough for a finger.
const NARROWEST: f64 = 280.0;
/// Until the room is known.
const WIDTH: f64 = 480.0;

/// What one can go to on the drawing.
#[derive(Clone, Copy, PartialEq)]
enum Target {
    /// A resource, by index.
    Item(usize),
    /// Those of an objective and a need that have no point.
    More(u8, u8, usize),
}

/// What is on the drawing, in the order of the arrows, and where each stood: what moves comes from there.
#[derive(Default)]
struct Drawn {
    targets: Vec<Target>,
    spots: Vec<(usize, Spot)>,
}

/// What a drawing shares with what is around it.
struct Hand {
    catalogue: Rc<Catalogue>,
    drawn: RefCell<Drawn>,
    /// Where the hand is: the place of a target.
    place: RwSignal<Option<usize>>,
    id: String,
}

/// The rose and what is said of it.
pub(super) fn rose_part(catalogue: &Rc<Catalogue>) -> El {
    let (draw, session) = (&catalogue.draw, catalogue.session);
    let width = RwSignal::new(WIDTH);
    let still = move || session.with(|state| state.still);
    let hand = Rc::new(Hand {
        catalogue: Rc::clone(catalogue),
        drawn: RefCell::default(),
        place: RwSignal::new(None),
        id: use_id("rose"),
    });
    let [drawing, keys, active, caption, left] = [(); 5].map(|()| Rc::clone(&hand));
    let [keyed, selected, listed] = [(); 3].map(|()| Rc::clone(catalogue));
    let disc = on_keys(el("div"), move |key| keys.press(key))
        .class(class!("rose"))
        .live_attr("role", move || {
            // A list of nothing is no list.
            let is_empty = listed.shown.with(|shown| shown.found.items.is_empty());
            Some(if is_empty { "group" } else { "listbox" }.into())
        })
        // What is said of a point stays until another is meant, or none: it can be read, and gone to.
        .on("pointerleave", move |_| left.place.set(None))
        .attr("tabindex", "0")
        .attr("aria-label", *draw.get(texts::INTERFACE_BOUSSOLE_ROSE))
        .live_attr("aria-activedescendant", move || {
            let place = active.place.get()?;
            Some([&active.id, "-", &place.to_string()].concat().into())
        })
        .live_class(class!("rose--still"), still)
        .live_by(
            move || keyed.revision() << 16 | width.get() as u64,
            move || drawing.draw(width.get_untracked()),
        );
    let whole = draw.get(texts::INTERFACE_BOUSSOLE_WHOLE);
    let back = act_where(
        ButtonKind::Secondary,
        whole,
        |state| view(&state.selection) != View::default(),
        session,
        |session| session.set_choices(None, None),
    );
    let motion = button(
        ButtonKind::Quiet,
        draw.get(texts::INTERFACE_BOUSSOLE_STILL),
        move || session.update(|state| state.still = !state.still),
    )
    .live_attr("aria-pressed", move || Some(flag(still()).into()));
    let room = measured(el("div").class(class!("rose__room")), width);
    el("section")
        .child(el("h3").child(draw.get(texts::INTERFACE_BOUSSOLE_ROSE)))
        .child(
            el("p")
                .class(class!("note"))
                .child(draw.get(texts::INTERFACE_BOUSSOLE_ROSE_HELP)),
        )
        .child(room.child(disc))
        .child(
            el("p")
                .class(class!("rose__caption"))
                .attr("aria-hidden", "true")
                .live_text(move || caption.words(caption.place.get())),
        )
        .live_by(
            move || session.with(|state| state.located),
            move || chosen(&selected),
        )
        .child(
            el("div")
                .class(class!("rose__acts"))
                .child(back)
                .child(motion),
        )
        .child(legend(catalogue))
}

/// What a selection opens.
fn view(selection: &super::Selection) -> View {
    View {
        objectif: selection.only(Facet::Objectif),
        maturite: selection.only(Facet::Maturite),
    }
}

/// The resource that is selected.
fn chosen(catalogue: &Rc<Catalogue>) -> Option<El> {
    let key = catalogue.session.peek(|state| state.selected)?;
    let items = catalogue.finder.items();
    let index = items.iter().position(|item| item.key() == key)?;
    let item = items.get(index)?;
    let follows = catalogue.session.peek(|state| state.followed);
    let chosen = el("ul")
        .class(class!("plain", "rose__chosen"))
        .attr("tabindex", "-1")
        .child(card(catalogue, index, item, to_list(catalogue, index)));
    Some(take_focus(chosen, follows))
}

/// Leads to a resource's row in the list, where it has one.
fn to_list(catalogue: &Rc<Catalogue>, index: usize) -> El {
    let (own, there) = (Rc::clone(catalogue), Rc::clone(catalogue));
    let words = catalogue.draw.get(texts::INTERFACE_BOUSSOLE_SEE_ROW);
    let act: Box<dyn Fn()> = Box::new(move || own.go_to_row(index));
    button(ButtonKind::Quiet, words, act).live_attr("hidden", move || {
        let has_no_row = there.shown.with(|shown| shown.place(index).is_none());
        has_no_row.then_some("".into())
    })
}

impl Hand {
    /// What a key does; false where it does nothing here.
    fn press(&self, key: &str) -> bool {
        let count = self.drawn.borrow().targets.len();
        let place = self.place.get_untracked();
        let next = match (key, place) {
            ("ArrowRight" | "ArrowDown", None) | ("Home", _) => 0,
            ("ArrowRight" | "ArrowDown", Some(place)) => place + 1,
            ("ArrowLeft" | "ArrowUp", _) => place.unwrap_or_default().saturating_sub(1),
            ("End", _) => count.saturating_sub(1),
            ("Enter" | " ", Some(place)) => {
                self.open(place);
                return true;
            }
            ("Escape", _) => return self.catalogue.session.go_back(),
            _ => return false,
        };
        if next < count {
            self.place.set(Some(next));
        }
        true
    }

    /// Selects what is at a place; what has no point of its own is gone to.
    fn open(&self, place: usize) {
        let target = self.drawn.borrow().targets.get(place).copied();
        let session = self.catalogue.session;
        match target {
            Some(Target::Item(index)) => {
                if let Some(item) = self.catalogue.finder.items().get(index) {
                    session.locate(item.key(), false);
                }
            }
            Some(Target::More(objectif, maturite, _)) => {
                session.set_choices(Some(objectif), Some(maturite));
            }
            None => {}
        }
    }

    /// What stands at a place, in words.
    fn words(&self, place: Option<usize>) -> String {
        let drawn = self.drawn.borrow();
        let target = place.and_then(|place| drawn.targets.get(place).copied());
        let draw = &self.catalogue.draw;
        match target {
            Some(Target::Item(index)) => {
                let item = self.catalogue.finder.items().get(index);
                item.map_or(String::new(), |item| {
                    [item.title(), " · ", item.publisher()].concat()
                })
            }
            Some(Target::More(objectif, maturite, count)) => {
                let (count, place) = (
                    count.to_string(),
                    [
                        value_name(draw, Facet::Objectif, objectif),
                        " · ",
                        value_name(draw, Facet::Maturite, maturite),
                    ]
                    .concat(),
                );
                let values = [("count", count.as_str()), ("place", &place)];
                draw.fill(texts::INTERFACE_BOUSSOLE_ROSE_MORE, &values)
            }
            None => String::new(),
        }
    }

    fn draw(self: &Rc<Self>, width: f64) -> Node {
        let Catalogue {
            draw,
            session,
            finder,
            shown,
            ..
        } = &*self.catalogue;
        let found = shown.with_untracked(|shown| shown.found.items.clone());
        let (view, needle) = session.peek(|state| (view(&state.selection), state.needle));
        let rose = rose(finder.items(), &found, width.max(NARROWEST), view);
        let before = self.drawn.take();
        self.place.set(None);
        let half = rose.half;
        let size = number(2.0 * half);
        let mut picture = svg("svg")
            .class(class!("rose__disc"))
            .attr("role", "none")
            .attr("width", size.clone())
            .attr("height", size.clone())
            .attr(
                "viewBox",
                [&number(-half), " ", &number(-half), " ", &size, " ", &size].concat(),
            );
        for cell in &rose.cells {
            picture = picture.child(self.ground(cell));
        }
        picture = picture.child(self.names(&rose));
        let needle = needle
            .objectif
            .and_then(|objectif| rose.needle(objectif, needle.maturite));
        picture = picture.child(needle.map(|needle| {
            svg("path")
                .class(class!("rose__needle"))
                .attr("d", ["M0 0L", &pair(needle.spot)].concat())
        }));
        for cell in &rose.cells {
            for point in &cell.points {
                if let Some(item) = finder.items().get(point.item) {
                    let was = before.spots.iter().find(|(own, _)| *own == point.item);
                    let own = self.point(cell, point.item, item, point.spot);
                    picture = picture.child(moved(own, point.spot, was.map(|(_, spot)| *spot)));
                    self.drawn.borrow_mut().spots.push((point.item, point.spot));
                }
            }
            if let Some((spot, count)) = cell.more {
                picture = picture.child(self.mark(cell, spot, count));
            }
        }
        let unplaced = (rose.unplaced > 0).then(|| {
            let count = rose.unplaced.to_string();
            let words = draw.fill(texts::INTERFACE_BOUSSOLE_UNPLACED, &[("count", &count)]);
            el("p")
                .class(class!("note"))
                .attr("role", "none")
                .child(words)
        });
        [picture.into_node(), unplaced.into_node()].into_node()
    }

    /// The names of the sectors, or their ids where there is no more room; the ids of the rings, which widen theirs. The
    /// legend has both.
    fn names(&self, rose: &Rose) -> El {
        let mut names = svg("g").attr("aria-hidden", "true");
        for name in &rose.names {
            names = names.child(self.name(name));
        }
        let session = self.catalogue.session;
        for (value, spot) in &rose.rings {
            let maturite = *value;
            let name = label(*spot).class(class!("rose__ring"));
            let name = name.on("click", move |_| {
                session.update(|state| {
                    let is_open = state.selection.only(Facet::Maturite) == Some(maturite);
                    let maturite = (!is_open).then_some(maturite);
                    state.selection.set(Facet::Maturite, maturite);
                });
            });
            names = names.child(name.child(id(Facet::Maturite, maturite)));
        }
        names
    }

    fn name(&self, name: &Name) -> El {
        let objectif = name.objectif;
        let own = id(Facet::Objectif, objectif);
        let Some(line) = &name.line else {
            return label(name.spot).child(own);
        };
        let place = [&self.id, own].concat();
        let words = value_name(&self.catalogue.draw, Facet::Objectif, objectif);
        let line = svg("path")
            .attr("id", place.clone())
            .attr("d", line.clone());
        let words = svg("textPath")
            .attr("href", ["#", &place].concat())
            .attr("startOffset", "50%")
            .child([own, " · ", words].concat());
        svg("g")
            .class(sector(objectif))
            .child(svg("defs").child(line))
            .child(
                svg("text")
                    .class(class!("rose__name", "rose__sector"))
                    .child(words),
            )
    }

    /// A cell's ground: it opens its sector, then its ring.
    fn ground(&self, cell: &Cell) -> El {
        let session = self.catalogue.session;
        let (objectif, maturite) = (cell.objectif, cell.maturite);
        svg("path")
            .class(sector(objectif))
            .attr("fill-opacity", ground(maturite))
            .attr("d", cell.path.clone())
            .on("click", move |_| {
                let is_open = session.peek(|state| view(&state.selection).objectif.is_some());
                session.set_choices(Some(objectif), is_open.then_some(maturite));
            })
    }

    /// An element that one can go to: its place, its name, what it does.
    fn option(self: &Rc<Self>, target: Target, spot: Spot) -> El {
        let mut drawn = self.drawn.borrow_mut();
        let place = drawn.targets.len();
        drawn.targets.push(target);
        drop(drawn);
        let (here, opened, at) = (self.place, Rc::clone(self), self.place);
        svg("g")
            .attr("role", "option")
            .attr("id", [&self.id, "-", &place.to_string()].concat())
            .attr("aria-label", self.words(Some(place)))
            .attr("transform", ["translate(", &pair(spot), ")"].concat())
            .live_class(class!("rose__point--hand"), move || {
                here.get() == Some(place)
            })
            .on("click", move |_| opened.open(place))
            .on("pointerenter", move |_| at.set(Some(place)))
    }

    fn point(self: &Rc<Self>, cell: &Cell, index: usize, item: &Item, spot: Spot) -> El {
        let (session, key) = (self.catalogue.session, item.key());
        let medoc = item.tags().iter().find(|tag| tag.facet == Facet::Medoc);
        self.option(Target::Item(index), spot)
            .class(sector(cell.objectif))
            .class_if(class!("rose__point--local"), item.is_local())
            .live_attr("aria-selected", move || {
                let is_it = session.with(|state| state.selected == Some(key));
                Some(flag(is_it).into())
            })
            .children(token(medoc.map(|tag| tag.value)))
    }

    /// A cell's mark, which is selected with any resource that has no point of its own.
    fn mark(self: &Rc<Self>, cell: &Cell, spot: Spot, count: usize) -> El {
        let target = Target::More(cell.objectif, cell.maturite, count);
        let (own, rest) = (Rc::clone(&self.catalogue), cell.rest().to_vec());
        self.option(target, spot)
            .class(sector(cell.objectif))
            .live_attr("aria-selected", move || {
                let key = own.session.with(|state| state.selected);
                let items = own.finder.items();
                let is_it = |index: &usize| items.get(*index).map(Item::key) == key;
                Some(flag(key.is_some() && rest.iter().any(is_it)).into())
            })
            .child(
                svg("text")
                    .class(class!("rose__more"))
                    .child(["+", &count.to_string()].concat()),
            )
    }
}

/// The colour of a sector, for what is in it.
fn sector(objectif: u8) -> Class {
    match objectif {
        0 => class!("rose__o1"),
        1 => class!("rose__o2"),
        2 => class!("rose__o3"),
        _ => class!("rose__o4"),
    }
}

/// How much of its sector's colour a ring's ground has.
const GROUNDS: [&str; 4] = [".05", ".1", ".16", ".24"];

fn ground(maturite: u8) -> &'static str {
    GROUNDS
        .get(usize::from(maturite))
        .copied()
        .unwrap_or_default()
}

/// The kinds of contents: a shape for each, so that no letter must be read.
const SHAPES: [&str; 5] = [
    "M0 -9A9 9 0 0 1 0 9A9 9 0 0 1 0 -9Z",
    "M-8 -8H8V8H-8Z",
    "M0 -10.5L10.5 0L0 10.5L-10.5 0Z",
    "M0 -10.5L10 7.5H-10Z",
    "M-5 -8.7H5L10 0L5 8.7H-5L-10 0Z",
];

/// A kind's shape with its letter.
fn token(medoc: Option<u8>) -> [El; 2] {
    let shape = medoc.and_then(|medoc| SHAPES.get(usize::from(medoc)));
    let id = medoc.and_then(|medoc| Facet::Medoc.value(medoc));
    let letter = id.and_then(|value| value.id.get(..1)).unwrap_or("·");
    [
        svg("path")
            .class(class!("rose__shape"))
            .attr("d", shape.copied().unwrap_or(SHAPES[0])),
        svg("text").class(class!("rose__letter")).child(letter),
    ]
}

/// What was elsewhere comes from there.
fn moved(point: El, spot: Spot, was: Option<Spot>) -> El {
    match was {
        Some(was) if was != spot => point
            .class_if(class!("rose__point--moved"), true)
            .style("--_dx", [&number(was.x - spot.x), "px"].concat())
            .style("--_dy", [&number(was.y - spot.y), "px"].concat()),
        _ => point,
    }
}

/// Something short, in the middle of a spot.
fn label(spot: Spot) -> El {
    svg("text")
        .class(class!("rose__name"))
        .attr("x", number(spot.x))
        .attr("y", number(spot.y))
}

fn id(facet: Facet, value: u8) -> &'static str {
    facet.value(value).map_or("", |value| value.id)
}

/// What shapes, colours and ids stand for.
fn legend(catalogue: &Catalogue) -> El {
    let draw = &catalogue.draw;
    let mut rows = Vec::new();
    for choice in Choice::all() {
        let Choice::Value(facet, value) = choice else {
            continue;
        };
        let name = value_name(draw, facet, value);
        let id = id(facet, value);
        let sign = match facet {
            Facet::Objectif => el("b").class(sector(value)).child(id),
            Facet::Maturite => el("b").child(id),
            Facet::Medoc => svg("svg")
                .attr("viewBox", "-12 -12 24 24")
                .attr("width", "24")
                .attr("height", "24")
                .attr("aria-hidden", "true")
                .children(token(Some(value))),
            _ => continue,
        };
        rows.push(el("li").child(sign).child(" ").child(name));
    }
    el("ul")
        .class(class!("plain", "rose__legend"))
        .children(rows)
}

/// A number, and two, as pictures write them.
fn number(value: f64) -> String {
    decimal(value, Lang::En)
}

fn pair(spot: Spot) -> String {
    [&number(spot.x), " ", &number(spot.y)].concat()
}
