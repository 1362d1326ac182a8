//! Buttons.

use crate::markup::{El, IntoNode, Node, el};
use commun_classes::{Class, class};

/// How much a button asks to be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing most people will want next.
    Primary,
    /// One choice among others.
    #[default]
    Secondary,
    /// There when looked for.
    Quiet,
}

impl ButtonKind {
    /// Makes a secondary button the primary one, for as long as it has it.
    pub const PRIMARY: Class = class!("button--primary");

    fn class(self) -> Class {
        match self {
            Self::Primary => class!("button", "button--primary"),
            Self::Secondary => class!("button"),
            Self::Quiet => class!("button", "button--quiet"),
        }
    }
}

/// A button with its words.
pub fn button(kind: ButtonKind, words: impl IntoNode, on_click: impl Fn() + 'static) -> El {
    plate(kind, words.into_node()).on("click", move |_| on_click())
}

/// What all have, once for all.
#[inline(never)]
fn plate(kind: ButtonKind, words: Node) -> El {
    el("button")
        .attr("type", "button")
        .attr("part", "button")
        .class(kind.class())
        .child(words)
}

#[cfg(test)]
mod tests {
    use super::{ButtonKind, button};
    use crate::testing::{markup, tag};

    #[test]
    fn a_button_never_submits_the_pages_form() {
        let html = markup(|| button(ButtonKind::Secondary, "Continuer", || ()));
        assert!(tag(&html, "button").contains("type=\"button\""));
        assert!(html.contains(">Continuer<"));
    }
}
