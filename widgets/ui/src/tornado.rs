//! What each assumption does to a result, on either side of the result at the centre.

use crate::markup::{El, el};
use crate::picture::scale::Scale;
use crate::shares::percent;
use commun_classes::{Class, class};

/// The result at one end of an assumption.
#[derive(Clone, Debug, PartialEq)]
pub struct TornadoEnd {
    /// The result.
    pub at: f64,
    /// The same in words: « 21 670 € ».
    pub words: String,
    /// What gives it: « à 30 % ».
    pub from: String,
}

/// One assumption.
#[derive(Clone, Debug, PartialEq)]
pub struct TornadoRow {
    /// Its name.
    pub name: String,
    /// At its low value.
    pub low: TornadoEnd,
    /// At its high value.
    pub high: TornadoEnd,
}

/// Assumptions, those that weigh most first: the caller sorts them.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    /// What the list is.
    pub label: String,
    /// The result where every assumption has its central value.
    pub centre: f64,
    /// The same in words: « au centre : 56 000 € ».
    pub centre_words: String,
    /// The assumptions.
    pub rows: Vec<TornadoRow>,
}

/// One bar an assumption, from the result at one of its ends to the result at the other. The stretch that the high value
/// gives is full, the one that the low value gives is hatched: which way an assumption works is seen.
///
/// To screen readers it is a list: the centre, then each name with both results and what gives them.
pub fn tornado(tornado: Tornado) -> El {
    let Tornado {
        label,
        centre,
        centre_words,
        rows,
    } = tornado;
    let ends = rows.iter().flat_map(|row| [row.low.at, row.high.at]);
    let scale = Scale::over(ends.chain([centre]));
    let middle = scale.part(centre);
    let words = el("span")
        .class(class!("tornado__at"))
        .style("inset-inline-start", percent(middle))
        .style("translate", ["-", &percent(middle)].concat())
        .child(centre_words);
    let head = el("li")
        .class(class!("tornado__row", "tornado__row--head"))
        .child(el("span").class(class!("tornado__over")).child(words));
    let rows: Vec<El> = rows
        .into_iter()
        .map(|row| line(row, centre, scale))
        .collect();
    el("ul")
        .class(class!("tornado"))
        .attr("role", "list")
        .attr("aria-label", label)
        .child(head)
        .children(rows)
}

fn line(row: TornadoRow, centre: f64, scale: Scale) -> El {
    let TornadoRow { name, low, high } = row;
    let stretch = |class: Class, at: f64| {
        let (start, length) = stretch(at, centre, scale);
        el("span")
            .class(class)
            .style("inset-inline-start", percent(start))
            .style("inline-size", percent(length))
    };
    let middle = el("span")
        .class(class!("tornado__centre"))
        .style("inset-inline-start", percent(scale.part(centre)));
    let track = el("span")
        .class(class!("tornado__track"))
        .attr("aria-hidden", "true")
        .child(stretch(class!("tornado__bar", "tornado__bar--low"), low.at))
        .child(stretch(class!("tornado__bar"), high.at))
        .child(middle);
    let (left, right) = if low.at > high.at {
        (high, low)
    } else {
        (low, high)
    };
    el("li")
        .class(class!("tornado__row"))
        .child(el("span").class(class!("tornado__name")).child(name))
        .child(" ")
        .child(end(class!("tornado__end"), left))
        .child(" ")
        .child(track)
        .child(end(class!("tornado__end", "tornado__end--right"), right))
}

fn end(class: Class, end: TornadoEnd) -> El {
    el("span")
        .class(class)
        .child(el("span").class(class!("tornado__words")).child(end.words))
        .child(" ")
        .child(el("span").class(class!("tornado__from")).child(end.from))
}

/// Where the stretch from the centre to a result starts and how long it is, as parts of the track.
fn stretch(at: f64, centre: f64, scale: Scale) -> (f64, f64) {
    let middle = scale.part(centre);
    let end = if at.is_finite() {
        scale.part(at)
    } else {
        middle
    };
    (middle.min(end), (end - middle).abs())
}

#[cfg(test)]
mod tests {
    use super::{Tornado, TornadoEnd, TornadoRow, stretch, tornado};
    use crate::picture::scale::Scale;
    use crate::testing::{markup, tag};

    fn end(at: f64, words: &str) -> TornadoEnd {
        TornadoEnd {
            at,
            words: words.to_owned(),
            from: format!("pour {words}"),
        }
    }

    fn drawn(low: f64, high: f64) -> String {
        markup(|| {
            tornado(Tornado {
                label: "Ce qui pèse".to_owned(),
                centre: 50.0,
                centre_words: "50 €".to_owned(),
                rows: vec![TornadoRow {
                    name: "Additionnalité".to_owned(),
                    low: end(low, "bas"),
                    high: end(high, "haut"),
                }],
            })
        })
    }

    #[test]
    fn stretches_go_from_the_centre_to_each_result() {
        let scale = Scale::over([0.0, 50.0, 100.0].into_iter());
        assert_eq!(stretch(0.0, 50.0, scale), (0.0, 0.5));
        assert_eq!(stretch(75.0, 50.0, scale), (0.5, 0.25));
        assert_eq!(stretch(f64::NAN, 50.0, scale), (0.5, 0.0));
    }

    #[test]
    fn the_smaller_result_stands_left_whichever_value_gives_it() {
        let order = |html: String| html.find("pour bas") < html.find("pour haut");
        assert!(order(drawn(0.0, 100.0)));
        assert!(!order(drawn(100.0, 0.0)));
    }

    #[test]
    fn a_tornado_is_a_list_that_begins_with_the_centre() {
        let html = drawn(0.0, 100.0);
        assert!(html.starts_with("<ul ") && html.contains("aria-label=\"Ce qui pèse\""));
        assert!(html.find("50 €") < html.find("Additionnalité"));
        assert!(tag(&html, "commun-tornado__track").contains("aria-hidden=\"true\""));
    }
}
