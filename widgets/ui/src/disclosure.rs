//! What is there for whoever wants to know more.

use crate::markup::{El, IntoNode, Node, el};
use commun_classes::class;

/// A line that opens on more. The browser's own: it is found by its search in the page, and works before any script.
/// `open`: opened from the start; after that it is the visitor's.
pub fn disclosure(summary: impl IntoNode, open: bool, content: impl IntoNode) -> El {
    opening(summary.into_node(), open, content.into_node())
}

/// Once for all.
#[inline(never)]
fn opening(summary: Node, open: bool, content: Node) -> El {
    el("details")
        .class(class!("disclosure"))
        .attr_if("open", open.then_some(""))
        .child(
            el("summary")
                .class(class!("disclosure__summary"))
                .child(summary),
        )
        .child(
            el("div")
                .class(class!("disclosure__content"))
                .child(content),
        )
}

#[cfg(test)]
mod tests {
    use super::disclosure;
    use crate::testing::{markup, tag};

    #[test]
    fn it_is_closed_unless_asked_and_what_it_holds_is_there_all_the_same() {
        let html = |open| markup(move || disclosure("Comment ?", open, "Ainsi."));
        assert!(!tag(&html(false), "details").contains(" open"));
        assert!(html(false).contains("Ainsi."));
        assert!(tag(&html(true), "details").contains(" open"));
    }
}
