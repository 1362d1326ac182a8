//! Ordered places, as four (or so) steps of lightness with a number, and flags on them.

use crate::markup::{El, el};
use commun_classes::{Class, class};

/// One place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LadderPlace {
    /// Its number or short code.
    pub number: String,
    /// Its name.
    pub name: String,
    /// A line more: a published share, for example.
    pub detail: Option<String>,
    /// The flags on it, in words: « Vos réponses », « Votre besoin ».
    pub markers: Vec<String>,
}

/// Places side by side, lowest first; one below the other where there is little room.
///
/// To screen readers it is an ordered list: each place says its number, its name, and who stands there.
pub fn ladder(label: &'static str, places: Vec<LadderPlace>) -> El {
    let rungs = places
        .into_iter()
        .enumerate()
        .map(|(step, place)| rung(step, place));
    el("ol")
        .class(class!("ladder"))
        .attr("role", "list")
        .attr("aria-label", label)
        .children(rungs)
}

/// The steps of lightness, darkest last; further places keep the last.
const STEPS: [Class; 4] = [
    class!("ladder__place", "ladder__place--1"),
    class!("ladder__place", "ladder__place--2"),
    class!("ladder__place", "ladder__place--3"),
    class!("ladder__place", "ladder__place--4"),
];

fn rung(step: usize, place: LadderPlace) -> El {
    let LadderPlace {
        number,
        name,
        detail,
        markers,
    } = place;
    let marked = !markers.is_empty();
    let flags = markers.into_iter().enumerate().map(|(rank, words)| {
        el("span")
            .class(class!("ladder__flag"))
            .class_if(class!("ladder__flag--other"), rank != 0)
            .child(words)
    });
    let step = el("li")
        .class(STEPS.get(step).copied().unwrap_or(STEPS[3]))
        .class_if(class!("ladder__place--marked"), marked)
        .attr_if("aria-current", marked.then_some("true"));
    let words = el("span")
        .class(class!("ladder__step"))
        .child(el("span").class(class!("ladder__number")).child(number))
        .child(" ")
        .child(el("span").class(class!("ladder__name")).child(name));
    step.child(words)
        .child(detail.map(|words| el("span").class(class!("ladder__detail")).child(words)))
        .child(el("span").class(class!("ladder__flags")).children(flags))
}

#[cfg(test)]
mod tests {
    use super::{LadderPlace, ladder};
    use crate::testing::markup;

    #[test]
    fn places_are_an_ordered_list_that_says_who_stands_where() {
        let place = |number: &str, name: &str, markers: &[&str]| LadderPlace {
            number: number.to_owned(),
            name: name.to_owned(),
            detail: None,
            markers: markers.iter().map(|&words| words.to_owned()).collect(),
        };
        let places = vec![
            place("M1", "Premiers pas", &[]),
            place("M2", "Compétences", &["Vos réponses", "Votre besoin"]),
        ];
        let html = markup(|| ladder("Les niveaux", places));
        assert!(html.starts_with("<ol ") && html.contains("aria-label=\"Les niveaux\""));
        assert_eq!(html.matches("<li").count(), 2);
        assert_eq!(html.matches("aria-current=\"true\"").count(), 1);
        assert!(html.contains("Vos réponses") && html.contains("Votre besoin"));
    }
}
