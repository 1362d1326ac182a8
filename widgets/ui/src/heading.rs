//! Headings, which are also where the keyboard lands when the view changes.

use crate::focus::focus;
use crate::markup::{El, IntoNode, Node, el};
use commun_classes::class;

/// A heading of a level from 1 to 6 (others are brought to the nearest). With `take`, the focus comes to it when it
/// appears, so that the new view is read from its top.
pub fn focus_heading(level: u8, take: bool, words: impl IntoNode) -> El {
    heading(level, take, words.into_node())
}

/// Once for all.
#[inline(never)]
fn heading(level: u8, take: bool, words: Node) -> El {
    let heading = el(tag(level)).class(class!("heading")).child(words);
    if take {
        heading.attr("tabindex", "-1").on_mount(focus)
    } else {
        heading
    }
}

fn tag(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

#[cfg(test)]
mod tests {
    use super::focus_heading;
    use crate::testing::{markup, tag};

    #[test]
    fn a_heading_has_its_level_and_only_takes_the_focus_when_asked() {
        assert!(
            tag(&markup(|| focus_heading(3, true, "Résultat")), "h3").contains("tabindex=\"-1\"")
        );
        assert!(!tag(&markup(|| focus_heading(9, false, "Résultat")), "h6").contains("tabindex"));
    }
}
