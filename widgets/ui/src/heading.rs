//! Headings, which are also where the keyboard lands when the view changes.

use leptos::html;
use leptos::prelude::*;

use crate::focus::focus_when_mounted;
use crate::v;

/// A heading. With `take`, the focus comes to it when it appears, so that the new view is read from its top.
#[component]
pub fn FocusHeading(
    /// Its level in the page, 1 to 6; others are brought to the nearest.
    level: u8,
    /// Takes the focus when it appears.
    #[prop(optional)]
    take: bool,
    /// The words.
    children: Children,
) -> impl IntoView {
    /// The same view for each of the six elements.
    macro_rules! heading {
        ($element:ident, $type:ident) => {{
            let place = NodeRef::<html::$type>::new();
            if take {
                focus_when_mounted(place);
            }
            v! {
                <$element class="commun-heading" node_ref=place tabindex=take.then_some("-1")>
                    {children()}
                </$element>
            }
            .into_any()
        }};
    }
    match level {
        0 | 1 => heading!(h1, H1),
        2 => heading!(h2, H2),
        3 => heading!(h3, H3),
        4 => heading!(h4, H4),
        5 => heading!(h5, H5),
        _ => heading!(h6, H6),
    }
}

#[cfg(test)]
mod tests {
    use super::FocusHeading;
    use crate::testing::{markup, tag};
    use crate::v;

    fn heading(level: u8, take: bool) -> String {
        markup(move || v! { <FocusHeading level=level take=take>"Titre"</FocusHeading> })
    }

    #[test]
    fn a_heading_is_of_the_level_asked() {
        for level in 1..=6 {
            assert!(heading(level, false).starts_with(&format!("<h{level} ")));
        }
        assert!(heading(0, false).starts_with("<h1 ") && heading(9, false).starts_with("<h6 "));
    }

    #[test]
    fn only_a_heading_that_takes_the_focus_can_have_it() {
        assert!(tag(&heading(2, true), "h2").contains("tabindex=\"-1\""));
        assert!(!tag(&heading(2, false), "h2").contains("tabindex"));
    }
}
