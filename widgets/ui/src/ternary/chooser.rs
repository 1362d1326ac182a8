//! A place in the triangle that the visitor moves: by pressing and dragging, or by the arrow keys.

use commun_classes::class;
use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::geometry::{Layout, layout, nearest_mix};
use super::grid;
use crate::markup::{El, svg};
use crate::number::tenths;
use crate::outside::{hold_pointer, presses, share_of};
use crate::picture::{NARROW, Point, WIDE, circle, label};

/// What the visitor asks of a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PlaceMove {
    /// To be this mix: parts that add up to 1.
    To([f64; 3]),
    /// To have so many hundredths more of one part, by its rank.
    More(usize, i8),
}

/// A triangle on which one places oneself.
#[derive(Clone)]
pub struct TernaryChooser {
    /// What is chosen.
    pub label: String,
    /// The corners, clockwise from the top.
    pub corners: [String; 3],
    /// The visitor's mix now.
    pub value: Rc<dyn Fn() -> [f64; 3]>,
    /// Another one, for reference; drawn open.
    pub reference: Rc<dyn Fn() -> [f64; 3]>,
    /// The visitor's mix in words: what screen readers say.
    pub words: Rc<dyn Fn() -> String>,
    /// Told each move.
    pub on_move: Rc<dyn Fn(PlaceMove)>,
}

/// The triangle, drawn for both widths. Fields with the same numbers belong beside it: not everybody draws.
pub fn ternary_chooser(chooser: &TernaryChooser) -> Vec<El> {
    [NARROW, WIDE]
        .map(|width| drawn(chooser, width))
        .into_iter()
        .collect()
}

fn drawn(chooser: &TernaryChooser, width: f64) -> El {
    let [top, right, left] = &chooser.corners;
    let layout = Rc::new(layout([top, right, left], &[], width));
    let size = (width, layout.height);
    let names = layout
        .corners
        .iter()
        .map(|name| label(name, name.lines.len()));
    let ground = svg("g")
        .attr("aria-hidden", "true")
        .child(grid(&layout))
        .children(names)
        .child(mark(&layout, &chooser.reference).child(circle(
            class!("chooser__point"),
            CENTRE,
            5.0,
        )));
    let class = if width >= WIDE {
        class!("picture", "picture--wide")
    } else {
        class!("picture", "picture--narrow")
    };
    let dragged = Rc::new(Cell::new(false));
    let place: Rc<dyn Fn(&Event)> = {
        let (layout, on_move) = (Rc::clone(&layout), Rc::clone(&chooser.on_move));
        Rc::new(move |event| {
            if let Some((x, y)) = share_of(event) {
                let point = Point {
                    x: x * size.0,
                    y: y * size.1,
                };
                on_move(PlaceMove::To(nearest_mix(layout.triangle.mix(point))));
            }
        })
    };
    let (began, moved) = (Rc::clone(&dragged), Rc::clone(&dragged));
    let (drag, click) = (Rc::clone(&place), place);
    svg("svg")
        .class(class)
        .class(class!("chooser"))
        .attr(
            "viewBox",
            ["0 0 ", &tenths(size.0), " ", &tenths(size.1)].concat(),
        )
        .child(ground)
        .child(handle(chooser, &layout))
        // A finger that starts beside the point may want to scroll: it places by a tap.
        .on("pointerdown", move |event| {
            let is_press = presses(&event, class!("chooser__reach"));
            began.set(is_press && hold_pointer(&event));
        })
        .on("pointermove", move |event| {
            if moved.get() {
                drag(&event);
            }
        })
        // However it ends: let go, taken by the browser, or lost to a menu.
        .on("lostpointercapture", move |_| dragged.set(false))
        .on("click", move |event| click(&event))
}

const CENTRE: Point = Point { x: 0.0, y: 0.0 };

/// A group that stands where a mix is now.
fn mark(layout: &Rc<Layout>, mix: &Rc<dyn Fn() -> [f64; 3]>) -> El {
    let (layout, mix) = (Rc::clone(layout), Rc::clone(mix));
    svg("g").live_attr("transform", move || {
        let Point { x, y } = layout.triangle.at(mix())?;
        Some(
            ["translate(", &tenths(x), " ", &tenths(y), ")"]
                .concat()
                .into(),
        )
    })
}

/// The visitor's point: a slider that moves in two directions.
fn handle(chooser: &TernaryChooser, layout: &Rc<Layout>) -> El {
    let (value, words, on_move) = (
        Rc::clone(&chooser.value),
        Rc::clone(&chooser.words),
        Rc::clone(&chooser.on_move),
    );
    mark(layout, &chooser.value)
        .class(class!("chooser__handle"))
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", chooser.label.clone())
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", "100")
        .live_attr("aria-valuenow", move || {
            let [first, _, _] = value();
            Some(((first * 100.0).round() as u32).to_string().into())
        })
        .live_attr("aria-valuetext", move || Some(words().into()))
        .child(circle(
            class!("chooser__point", "chooser__point--own"),
            CENTRE,
            8.0,
        ))
        // On top: it is what is pressed.
        .child(circle(class!("chooser__reach"), CENTRE, 22.0))
        // The page does not scroll under a finger that drags: inside a picture, the style alone does not say so.
        .on("touchstart", |event| event.prevent_default())
        .on("keydown", move |event| {
            if let Some(asked) = event.dyn_ref().and_then(key_move) {
                event.prevent_default();
                on_move(asked);
            }
        })
}

/// Up and down for the top, right and left for the corners of the base; ten at a time with Shift or by page.
fn key_move(event: &KeyboardEvent) -> Option<PlaceMove> {
    let step = if event.shift_key() { 10 } else { 1 };
    let (part, more) = match event.key().as_str() {
        "ArrowUp" => (0, step),
        "ArrowDown" => (0, -step),
        "ArrowRight" => (1, step),
        "ArrowLeft" => (2, step),
        "PageUp" => (0, 10),
        "PageDown" => (0, -10),
        "Home" => (0, -100),
        "End" => (0, 100),
        _ => return None,
    };
    Some(PlaceMove::More(part, more))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{TernaryChooser, ternary_chooser};
    use crate::testing::{attribute, markup, tag};

    #[test]
    fn the_point_is_a_slider_that_says_its_mix_in_words() {
        let chooser = TernaryChooser {
            label: "Vos leviers".to_owned(),
            corners: ["A", "B", "C"].map(str::to_owned),
            value: Rc::new(|| [0.5, 0.3, 0.2]),
            reference: Rc::new(|| [0.2, 0.3, 0.5]),
            words: Rc::new(|| "A 50 %, B 30 %, C 20 %".to_owned()),
            on_move: Rc::new(|_| ()),
        };
        let html = markup(|| ternary_chooser(&chooser));
        let slider = tag(&html, "role=\"slider\"");
        assert_eq!(attribute(slider, "aria-label"), "Vos leviers");
        assert_eq!(attribute(slider, "aria-valuenow"), "50");
        assert_eq!(
            attribute(slider, "aria-valuetext"),
            "A 50 %, B 30 %, C 20 %"
        );
        assert!(attribute(slider, "transform").starts_with("translate("));
        assert_eq!(html.matches("role=\"slider\"").count(), 2);
    }
}
