//! Things said: in sight, or to those who listen.

use commun_classes::class;
use std::cell::RefCell;

use crate::markup::{El, IntoNode, el};
use crate::outside::{Timer, after};
use crate::reactive::{Effect, Owner, RwSignal};
use crate::{IconName, icon};

/// What a notice is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something to know.
    #[default]
    Info,
    /// Something that went wrong; said at once to screen readers.
    Alert,
    /// Something that worked; said politely.
    Success,
}

/// A notice: an icon, an edge, words.
pub fn notice(kind: NoticeKind, words: impl IntoNode) -> El {
    let (name, role, class) = match kind {
        NoticeKind::Info => (IconName::Info, None, class!("notice")),
        NoticeKind::Alert => (
            IconName::Alert,
            Some("alert"),
            class!("notice", "notice--alert"),
        ),
        NoticeKind::Success => (IconName::Check, Some("status"), class!("notice")),
    };
    el("div")
        .class(class)
        .attr_if("role", role)
        .child(icon(name))
        .child(el("div").class(class!("notice__words")).child(words))
}

/// A region out of sight whose changes are read politely. Put it in place from the start, then change its message.
pub fn announcer(message: impl Fn() -> String + 'static) -> El {
    el("p")
        .class(class!("visually-hidden"))
        .attr("role", "status")
        .attr("aria-live", "polite")
        .live_text(message)
}

/// Milliseconds without a change before one is read out.
const REST: i32 = 1000;

/// The same for what changes with every key: read once the changes have come to rest. What it says at first is not
/// read, since nothing has changed.
pub fn resting_announcer(message: impl Fn() -> String + 'static) -> El {
    let said = RwSignal::new(String::new());
    let waiting: RefCell<Option<Timer>> = RefCell::new(None);
    let mut first = true;
    Owner::keep(Effect::new(move || {
        let words = message();
        if !std::mem::take(&mut first) {
            // What waited before is dropped, and so not said.
            waiting.replace(after(REST, move || said.set(words.clone())));
        }
    }));
    announcer(move || said.get())
}

#[cfg(test)]
mod tests {
    use super::{NoticeKind, announcer, notice};
    use crate::testing::{markup, tag};

    #[test]
    fn only_what_went_wrong_interrupts() {
        let notice = |kind| markup(move || notice(kind, "Mots"));
        assert!(!tag(&notice(NoticeKind::Info), "commun-notice").contains("role="));
        assert!(tag(&notice(NoticeKind::Alert), "commun-notice").contains("role=\"alert\""));
        assert!(tag(&notice(NoticeKind::Success), "commun-notice").contains("role=\"status\""));
    }

    #[test]
    fn an_announcer_is_in_place_before_it_says_anything() {
        let html = markup(|| announcer(String::new));
        assert!(tag(&html, "status").contains("aria-live=\"polite\""));
    }
}
