//! Ordered places, as four (or so) steps of lightness with a number, and flags on them.

use leptos::prelude::*;

use crate::v;

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
#[component]
pub fn Ladder(
    /// The places, lowest first.
    #[prop(into)]
    places: Signal<Vec<LadderPlace>>,
    /// What the list is.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    v! {
        <ol class="commun-ladder" role="list" aria-label=label>
            {move || places.get().into_iter().enumerate().map(|(step, place)| rung(step, place)).collect_view()}
        </ol>
    }
}

fn rung(step: usize, place: LadderPlace) -> impl IntoView {
    let LadderPlace {
        number,
        name,
        detail,
        markers,
    } = place;
    let marked = !markers.is_empty();
    v! {
        <li
            class="commun-ladder__place"
            class:commun-ladder__place--1=(step == 0)
            class:commun-ladder__place--2=(step == 1)
            class:commun-ladder__place--3=(step == 2)
            class:commun-ladder__place--4=(step >= 3)
            class:commun-ladder__place--marked=marked
            aria-current=marked.then_some("true")
        >
            <span class="commun-ladder__step">
                <span class="commun-ladder__number">{number}</span>
                <span class="commun-ladder__name">{name}</span>
            </span>
            {detail.map(|words| v! { <span class="commun-ladder__detail">{words}</span> })}
            <span class="commun-ladder__flags">
                {markers
                    .into_iter()
                    .enumerate()
                    .map(|(rank, words)| {
                        v! {
                            <span class="commun-ladder__flag" class:commun-ladder__flag--other=rank != 0>
                                {words}
                            </span>
                        }
                    })
                    .collect_view()}
            </span>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::{Ladder, LadderPlace};
    use crate::testing::markup;
    use crate::v;

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
        let html = markup(|| v! { <Ladder places=places label="Les niveaux"/> });
        assert!(html.starts_with("<ol ") && html.contains("aria-label=\"Les niveaux\""));
        assert_eq!(html.matches("<li").count(), 2);
        assert_eq!(html.matches("aria-current=\"true\"").count(), 1);
        assert!(html.contains("Vos réponses") && html.contains("Votre besoin"));
    }
}
