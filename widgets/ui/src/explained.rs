//! A figure that opens on its explanation, and the small plate that says how sure it is.

use crate::markup::{El, IntoNode, el};
use commun_classes::class;

/// How a badge looks: three looks that are told apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadgeKind {
    /// Full: what stands on the firmest ground.
    Full,
    /// An edge.
    Outlined,
    /// A dashed edge: what one may change.
    Dashed,
}

/// A word or two on a plate.
pub fn badge(kind: BadgeKind, words: String) -> El {
    let class = match kind {
        BadgeKind::Full => class!("badge", "badge--full"),
        BadgeKind::Outlined => class!("badge"),
        BadgeKind::Dashed => class!("badge", "badge--dashed"),
    };
    el("span").class(class).child(words)
}

/// The words around a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// What the figure is.
    pub name: String,
    /// Its unit, where the figure's own words do not say it. Empty: nothing is shown.
    pub unit: String,
    /// How sure it is.
    pub badge: Option<(BadgeKind, String)>,
    /// The question that opens the explanation: « Comment est-ce calculé ? ».
    pub question: String,
    /// Opened from the start.
    pub open: bool,
}

/// A figure, with its explanation one gesture below. The figure follows signals; the explanation stays open or closed
/// meanwhile, as the visitor left it.
pub fn explained(
    words: Explained,
    figure: impl Fn() -> String + 'static,
    content: impl IntoNode,
) -> El {
    let Explained {
        name,
        unit,
        badge: plate,
        question,
        open,
    } = words;
    let figure = el("span")
        .child(
            el("span")
                .class(class!("explained__number"))
                .live_text(figure),
        )
        .child((!unit.is_empty()).then(|| {
            el("span")
                .class(class!("explained__unit"))
                .child(["\u{a0}", &unit].concat())
        }));
    let name = el("span")
        .class(class!("explained__head"))
        .child(el("span").class(class!("explained__name")).child(name))
        .child(" ")
        .child(plate.map(|(kind, words)| badge(kind, words)));
    let summary = el("summary")
        .class(class!("explained__summary"))
        .child(name)
        .child(" ")
        .child(figure)
        .child(" ")
        .child(
            el("span")
                .class(class!("explained__question"))
                .child(question),
        );
    el("details")
        .class(class!("explained"))
        .attr_if("open", open.then_some(""))
        .child(summary)
        .child(el("div").class(class!("explained__content")).child(content))
}

#[cfg(test)]
mod tests {
    use super::{BadgeKind, Explained, explained};
    use crate::testing::{markup, tag};

    fn drawn(unit: &'static str, open: bool) -> String {
        markup(move || {
            explained(
                Explained {
                    name: "Levier".to_owned(),
                    unit: unit.to_owned(),
                    badge: Some((BadgeKind::Dashed, "hypothèse".to_owned())),
                    question: "Comment ?".to_owned(),
                    open,
                },
                || "4,01".to_owned(),
                "Ainsi.",
            )
        })
    }

    #[test]
    fn a_figure_says_its_name_its_unit_and_its_status_and_opens_on_its_explanation() {
        let html = drawn("fois", false);
        assert!(html.contains("Levier") && html.contains("4,01") && html.contains("\u{a0}fois"));
        assert!(html.contains("hypothèse") && html.contains("commun-badge--dashed"));
        assert!(html.contains("Ainsi.") && !tag(&html, "details").contains(" open"));
        assert!(tag(&drawn("fois", true), "details").contains(" open"));
    }

    #[test]
    fn a_figure_without_a_unit_has_no_room_for_one() {
        assert!(!drawn("", false).contains("commun-explained__unit"));
    }
}
