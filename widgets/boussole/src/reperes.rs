//! The reading rooms: what the authors have published, each with its source, and what they have not.

use cap_commun::Said;
use cap_commun::referentiel::{Landmark, ROOMS, Room, texts};
use cap_commun::{Lang, decimal};
use commun_page::{Draw, stated};
use commun_ui::class;
use commun_ui::disclosure;
use commun_ui::markup::{El, IntoNode, Node, el};

/// The part of the reading rooms.
pub(crate) fn reperes_part(draw: &Draw) -> Node {
    let rooms = ROOMS.iter().enumerate().map(|(rank, room)| {
        let name = draw.get(room.name);
        disclosure(name, rank == 0 || draw.printed, room_content(draw, room))
    });
    [
        el("h3")
            .child(draw.get(texts::INTERFACE_BOUSSOLE_PART_REPERES))
            .into_node(),
        el("p")
            .child(draw.get(texts::INTERFACE_BOUSSOLE_REPERES_LEAD))
            .into_node(),
        el("div")
            .class(class!("reperes"))
            .children(rooms)
            .into_node(),
    ]
    .into_node()
}

/// What there is in a room, and where it comes from.
pub(crate) fn room_content(draw: &Draw, room: &'static Room) -> Node {
    let facet = room.facet.and_then(|facet| facet.table());
    let values = facet.map_or(&[][..], |facet| facet.values);
    let values = values
        .iter()
        .map(|value| item(draw.own(value.name), Some(draw.get(value.text))));
    // A document is said once where the whole room has one, or for each landmark.
    let own = (room.source.id, room.place);
    let mut landmarks = room.items.iter();
    let is_shared = landmarks.all(|item| (item.source.id, item.place) == own);
    let status = (!room.unpublished).then_some(room.status);
    let mut items = Vec::new();
    for landmark in room.items {
        let text = landmark.text.map(|text| draw.get(text));
        let empty = room.unpublished.then(|| {
            el("dd")
                .class(class!("reperes__empty"))
                .child(draw.get(texts::INTERFACE_BOUSSOLE_UNPUBLISHED))
        });
        let source = (!is_shared).then(|| {
            let source = stated(draw, status, landmark.source, landmark.place);
            el("dd").child(source)
        });
        let item = item(landmark_name(draw, landmark), text);
        items.push(item.child(empty).child(source));
    }
    let list = el("dl")
        .class(class!("reperes__list"))
        .children(values)
        .children(items);
    [
        el("p").child(draw.get(room.text)).into_node(),
        list.into_node(),
        is_shared
            .then(|| stated(draw, status, room.source, room.place))
            .into_node(),
    ]
    .into_node()
}

/// A landmark's name, with its number.
pub(crate) fn landmark_name(draw: &Draw, landmark: &Landmark) -> String {
    let value = grouped(landmark.value.unwrap_or_default(), draw.words.0);
    draw.fill(landmark.name, &[("value", &value)])
}

/// A number below a million, its thousands apart; those that have some are whole.
fn grouped(value: f64, lang: Lang) -> String {
    let whole = value as u32;
    // The rest in three digits, after a one that is left out.
    let rest = (1000 + whole % 1000).to_string();
    match rest.strip_prefix('1') {
        Some(rest) if whole >= 1000 => {
            let between = match lang {
                Lang::Fr => "\u{202f}",
                Lang::En => ",",
            };
            [(whole / 1000).to_string().as_str(), between, rest].concat()
        }
        _ => decimal(value, lang),
    }
}

fn item(name: String, text: Option<Said>) -> El {
    el("div")
        .child(el("dt").child(name))
        .child(text.map(|text| el("dd").child(text)))
}
