//! Quantities from 0 to 1 as horizontal bars; what is uncertain is drawn as a range.

use crate::markup::{El, el};
use crate::number::tenths;
use commun_classes::class;

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What is measured.
    pub name: String,
    /// The least it can be, 0 to 1.
    pub low: f64,
    /// The most it can be, 0 to 1; the same as `low` when it is known.
    pub high: f64,
    /// The same in words: « 5 sur 9 », « entre 3 et 5 sur 9 ».
    pub words: String,
    /// A line more.
    pub detail: Option<String>,
    /// Stands out from the others.
    pub emphasised: bool,
}

/// Bars one below the other. To screen readers it is a list of names and words.
pub fn bars(label: &'static str, items: Vec<Bar>) -> El {
    el("ul")
        .class(class!("bars"))
        .attr("role", "list")
        .attr("aria-label", label)
        .children(items.into_iter().map(line))
}

fn line(bar: Bar) -> El {
    let (low, high) = bounds(bar.low, bar.high);
    let words = el("span")
        .class(class!("bars__line"))
        .child(el("span").class(class!("bars__name")).child(bar.name))
        .child(" ")
        .child(el("span").class(class!("bars__words")).child(bar.words));
    let track = el("span")
        .class(class!("bars__track"))
        .attr("aria-hidden", "true")
        .child(
            el("span")
                .class(class!("bars__sure"))
                .style("width", percent(low)),
        )
        .child(
            el("span")
                .class(class!("bars__range"))
                .style("width", percent(high - low)),
        );
    el("li")
        .class(class!("bars__item"))
        .class_if(class!("bars__item--emphasised"), bar.emphasised)
        .child(words)
        .child(track)
        .child(
            bar.detail
                .map(|words| el("span").class(class!("bars__detail")).child(words)),
        )
}

/// Both ends within 0 to 1 and in order; what is not a number counts as 0.
fn bounds(low: f64, high: f64) -> (f64, f64) {
    let within = |value: f64| {
        if value.is_nan() {
            0.0
        } else {
            value.clamp(0.0, 1.0)
        }
    };
    let (low, high) = (within(low), within(high));
    (low.min(high), low.max(high))
}

fn percent(part: f64) -> String {
    [&tenths(part * 100.0), "%"].concat()
}

#[cfg(test)]
mod tests {
    use super::{Bar, bars, bounds, percent};
    use crate::testing::{markup, tag};

    #[test]
    fn a_bar_never_leaves_its_track() {
        assert_eq!(bounds(-1.0, 4.0), (0.0, 1.0));
        assert_eq!(bounds(0.8, 0.2), (0.2, 0.8));
        assert_eq!(bounds(f64::NAN, 0.5), (0.0, 0.5));
        assert_eq!(percent(1.0 / 3.0), "33.3%");
    }

    #[test]
    fn bars_are_a_list_of_names_and_words_and_the_drawing_is_not_read() {
        let bar = Bar {
            name: "Mécénat".to_owned(),
            low: 0.5,
            high: 0.75,
            words: "entre 5 et 7 sur 10".to_owned(),
            detail: None,
            emphasised: true,
        };
        let html = markup(|| bars("Types", vec![bar]));
        assert!(
            html.starts_with("<ul ")
                && html.contains("Mécénat")
                && html.contains("entre 5 et 7 sur 10")
        );
        assert!(tag(&html, "commun-bars__track").contains("aria-hidden=\"true\""));
        assert!(html.contains("width:50.0%") && html.contains("width:25.0%"));
    }
}
