//! Several dimensions from 0 to 1 as a radar, with the same content as a table.

mod geometry;
mod words;

use leptos::prelude::*;

use self::geometry::{FONT_SIZE, Format, LINE_HEIGHT, Layout, NARROW, Point, WIDE, layout};
use crate::{Disclosure, use_id, v};

/// One dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct RadarAxis {
    /// Its name, in two to four words: the picture wraps it.
    pub name: String,
    /// The least it can be, 0 to 1.
    pub low: f64,
    /// The most it can be, 0 to 1; the same as `low` when it is known.
    pub high: f64,
    /// The same in words: « 2 sur 3 ».
    pub words: String,
    /// Whether anything is known of it. If not, the axis carries an open dot with a question mark.
    pub known: bool,
}

/// A radar of 3 to 12 axes: a shape at the least each can be, a hatched band up to the most.
///
/// Screen readers have `title` and `describe` in place of the picture; the table below is for everyone. With fewer than
/// three axes there is no shape to draw, and the table stands alone.
#[component]
pub fn Radar(
    /// What the picture is.
    #[prop(into)]
    title: Signal<String>,
    /// The dimensions, clockwise from the top.
    #[prop(into)]
    axes: Signal<Vec<RadarAxis>>,
    /// The line that opens the table.
    #[prop(into)]
    table_caption: Signal<String>,
    /// The heads of the table's two columns.
    #[prop(into)]
    columns: Signal<(String, String)>,
    /// One sentence that says what the picture shows.
    #[prop(into)]
    describe: Signal<String>,
    /// How many rings there are; they are numbered from the centre.
    #[prop(default = 3)]
    rings: usize,
    /// The table is in sight from the start (on paper, for example).
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    let sketch = Sketch {
        title,
        describe,
        axes,
        rings: rings.max(1),
    };
    v! {
        <figure class="commun-radar">
            <Picture sketch format=NARROW/>
            <Picture sketch format=WIDE/>
            <Disclosure summary=table_caption open>
                <table class="commun-table">
                    <caption class="commun-visually-hidden">{table_caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{move || columns.get().0}</th>
                            <th scope="col">{move || columns.get().1}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {move || {
                            axes.get()
                                .into_iter()
                                .map(|axis| {
                                    v! {
                                        <tr>
                                            <th scope="row">{axis.name}</th>
                                            <td>{axis.words}</td>
                                        </tr>
                                    }
                                })
                                .collect_view()
                        }}
                    </tbody>
                </table>
            </Disclosure>
        </figure>
    }
}

/// What the two pictures share. Both are there, and the style shows the one that has the room: turning a phone or
/// resizing a column needs no code.
#[derive(Clone, Copy)]
struct Sketch {
    title: Signal<String>,
    describe: Signal<String>,
    axes: Signal<Vec<RadarAxis>>,
    rings: usize,
}

#[component]
fn Picture(sketch: Sketch, format: Format) -> impl IntoView {
    let id = use_id("radar");
    move || {
        let axes = sketch.axes.get();
        let names: Vec<&str> = axes.iter().map(|axis| axis.name.as_str()).collect();
        layout(&names, format).map(|layout| drawing(&id, sketch, &axes, &layout, format == WIDE))
    }
}

fn drawing(
    id: &str,
    sketch: Sketch,
    axes: &[RadarAxis],
    layout: &Layout,
    wide: bool,
) -> impl IntoView + use<> {
    let Sketch {
        title,
        describe,
        rings,
        ..
    } = sketch;
    let (title_id, desc_id, hatch_id) = (
        format!("{id}-title"),
        format!("{id}-desc"),
        format!("{id}-hatch"),
    );
    v! {
        <svg
            class="commun-radar__picture"
            class:commun-radar__picture--wide=wide
            class:commun-radar__picture--narrow=!wide
            viewBox=format!("0 0 {:.0} {:.0}", layout.width, layout.height)
            role="img"
            aria-labelledby=title_id
            aria-describedby=desc_id
        >
            <title id=title_id.clone()>{title}</title>
            <desc id=desc_id.clone()>{describe}</desc>
            <defs>
                <pattern
                    id=hatch_id.clone()
                    width="5"
                    height="5"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                >
                    <line class="commun-radar__hatch" x1="0" y1="0" x2="0" y2="5"></line>
                </pattern>
            </defs>
            {grid(layout, rings)}
            {shapes(axes, layout, &hatch_id)}
            {axes.iter().enumerate().map(|(rank, axis)| marks(rank, axis, layout)).collect_view()}
            {numbers(layout, rings)}
            {labels(layout)}
        </svg>
    }
}

/// The rings and the spokes.
fn grid(layout: &Layout, rings: usize) -> impl IntoView + use<> {
    let ring = |step: usize| {
        let part = step as f64 / rings as f64;
        v! { <path class="commun-radar__ring" class:commun-radar__ring--outer=step == rings d=layout.ring(part)></path> }
    };
    let spoke = |rank: usize| {
        let (from, to) = (layout.centre, layout.at(rank, 1.0));
        v! { <path class="commun-radar__spoke" d=layout.line(from, to)></path> }
    };
    v! {
        <g>
            {(1..=rings).map(ring).collect_view()}
            {(0..layout.count()).map(spoke).collect_view()}
        </g>
    }
}

/// The shape that is sure, and the band up to what is possible.
fn shapes(axes: &[RadarAxis], layout: &Layout, hatch_id: &str) -> impl IntoView + use<> {
    let sure = layout.shape(axes.iter().map(|axis| axis.low));
    let possible = layout.shape(axes.iter().map(|axis| axis.high));
    let uncertain = axes.iter().any(|axis| axis.high > axis.low);
    let fill = format!("url(#{hatch_id})");
    v! {
        <g>
            {uncertain
                .then(|| {
                    v! {
                        <path
                            class="commun-radar__band"
                            d=format!("{possible}{sure}")
                            fill=fill
                            fill-rule="evenodd"
                        ></path>
                        <path class="commun-radar__edge" d=possible></path>
                    }
                })}
            <path class="commun-radar__shape" d=sure></path>
        </g>
    }
}

/// What one axis carries: a dot, a stretch between two, or a question mark.
fn marks(rank: usize, axis: &RadarAxis, layout: &Layout) -> impl IntoView + use<> {
    let (low, high) = (layout.at(rank, axis.low), layout.at(rank, axis.high));
    let middle = layout.at(rank, 0.5);
    let (known, range) = (axis.known, axis.known && axis.high > axis.low);
    v! {
        <g>
            {range
                .then(|| {
                    v! {
                        <path class="commun-radar__stretch" d=layout.line(low, high)></path>
                        <circle class="commun-radar__end" cx=coordinate(high.x) cy=coordinate(high.y) r="3.5"></circle>
                    }
                })}
            {known
                .then(|| {
                    v! { <circle class="commun-radar__dot" cx=coordinate(low.x) cy=coordinate(low.y) r="3.5"></circle> }
                })}
            {(!known)
                .then(|| {
                    v! {
                        <circle class="commun-radar__open" cx=coordinate(middle.x) cy=coordinate(middle.y) r="8"></circle>
                        <text
                            class="commun-radar__question"
                            x=coordinate(middle.x)
                            y=coordinate(middle.y + 4.0)
                            text-anchor="middle"
                            font-size="11"
                        >
                            "?"
                        </text>
                    }
                })}
        </g>
    }
}

/// The rings' numbers, along the first spoke.
fn numbers(layout: &Layout, rings: usize) -> impl IntoView + use<> {
    let number = |step: usize| {
        let Point { x, y } = layout.at(0, step as f64 / rings as f64);
        v! {
            <text class="commun-radar__number" x=coordinate(x + 4.0) y=coordinate(y + 10.0) font-size="9.5">
                {step.to_string()}
            </text>
        }
    };
    v! { <g>{(1..=rings).map(number).collect_view()}</g> }
}

fn labels(layout: &Layout) -> impl IntoView + use<> {
    let label = |label: &geometry::Label| {
        let x = coordinate(label.x);
        let lines = label
            .lines
            .iter()
            .enumerate()
            .map(|(rank, words)| {
                let y = coordinate(label.top + LINE_HEIGHT * rank as f64 + FONT_SIZE * 0.9);
                v! { <tspan x=x.clone() y=y>{words.clone()}</tspan> }
            })
            .collect_view();
        v! {
            <text class="commun-radar__label" text-anchor=label.anchor.as_str() font-size=FONT_SIZE.to_string()>
                {lines}
            </text>
        }
    };
    v! { <g>{layout.labels.iter().map(label).collect_view()}</g> }
}

fn coordinate(value: f64) -> String {
    format!("{value:.1}")
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )]

    use super::{Radar, RadarAxis};
    use crate::testing::{attribute, markup, tag};
    use crate::v;

    fn axis(name: &str, low: f64, high: f64, known: bool) -> RadarAxis {
        RadarAxis {
            name: name.to_owned(),
            low,
            high,
            words: format!("{name} en mots"),
            known,
        }
    }

    fn radar(axes: Vec<RadarAxis>) -> String {
        markup(move || {
            v! {
                <Radar
                    title="Vos dimensions"
                    axes=axes
                    table_caption="En tableau"
                    columns=("Dimension".to_owned(), "Valeur".to_owned())
                    describe="Trois dimensions."
                />
            }
        })
    }

    #[test]
    fn each_picture_is_named_and_described_by_ids_of_its_own() {
        let html = radar(vec![
            axis("a", 0.2, 0.2, true),
            axis("b", 0.5, 0.5, true),
            axis("c", 1.0, 1.0, true),
        ]);
        let pictures: Vec<&str> = html.split("<svg").skip(1).collect();
        assert_eq!(pictures.len(), 2);
        for picture in &pictures {
            let title = attribute(picture, "aria-labelledby");
            assert!(tag(picture, &format!("id=\"{title}\"")).starts_with("title"));
        }
        assert_ne!(
            attribute(pictures[0], "aria-labelledby"),
            attribute(pictures[1], "aria-labelledby")
        );
    }

    #[test]
    fn the_table_says_all_that_the_picture_shows() {
        let html = radar(vec![
            axis("a", 0.2, 0.2, true),
            axis("b", 0.0, 1.0, false),
            axis("c", 0.3, 0.6, true),
        ]);
        for name in ["a", "b", "c"] {
            assert!(
                html.contains(&format!(">{name}</th>"))
                    && html.contains(&format!(">{name} en mots</td>")),
                "{html}"
            );
        }
    }

    #[test]
    fn what_is_unknown_is_an_open_dot_and_what_is_uncertain_a_band() {
        let known = [
            axis("a", 0.2, 0.2, true),
            axis("b", 0.5, 0.5, true),
            axis("c", 1.0, 1.0, true),
        ];
        assert!(!radar(known.to_vec()).contains("commun-radar__band"));
        let [first, second, _] = known;
        let html = radar(vec![first, second, axis("c", 0.0, 1.0, false)]);
        assert_eq!(html.matches("commun-radar__band").count(), 2);
        assert_eq!(html.matches(">?</text>").count(), 2);
    }

    #[test]
    fn two_dimensions_are_a_table_and_no_picture() {
        let html = radar(vec![axis("a", 0.2, 0.2, true), axis("b", 0.5, 0.5, true)]);
        assert!(!html.contains("<svg") && html.contains("<table"));
    }
}
