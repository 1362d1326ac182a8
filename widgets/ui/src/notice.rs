//! Things said: in sight, or to those who listen.

use leptos::prelude::*;

use crate::{Icon, IconName, v};

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
#[component]
pub fn Notice(
    /// What it is about.
    #[prop(optional)]
    kind: NoticeKind,
    /// The words.
    children: Children,
) -> impl IntoView {
    let (icon, role) = match kind {
        NoticeKind::Info => (IconName::Info, None),
        NoticeKind::Alert => (IconName::Alert, Some("alert")),
        NoticeKind::Success => (IconName::Check, Some("status")),
    };
    v! {
        <div
            class="commun-notice"
            class:commun-notice--alert=kind == NoticeKind::Alert
            class:commun-notice--success=kind == NoticeKind::Success
            role=role
        >
            <Icon name=icon/>
            <div class="commun-notice__words">{children()}</div>
        </div>
    }
}

/// A region out of sight whose changes are read politely. Put it in place from the start, then change its message.
#[component]
pub fn Announcer(
    /// What is said.
    #[prop(into)]
    message: Signal<String>,
) -> impl IntoView {
    v! {
        <p class="commun-visually-hidden" role="status" aria-live="polite">
            {message}
        </p>
    }
}

#[cfg(test)]
mod tests {
    use super::{Announcer, Notice, NoticeKind};
    use crate::testing::{markup, tag};
    use crate::v;

    #[test]
    fn only_what_went_wrong_interrupts() {
        let notice = |kind| markup(move || v! { <Notice kind=kind>"Mots"</Notice> });
        assert!(!tag(&notice(NoticeKind::Info), "commun-notice").contains("role="));
        assert!(tag(&notice(NoticeKind::Alert), "commun-notice").contains("role=\"alert\""));
        assert!(tag(&notice(NoticeKind::Success), "commun-notice").contains("role=\"status\""));
    }

    #[test]
    fn an_announcer_is_in_place_before_it_says_anything() {
        let html = markup(|| v! { <Announcer message=""/> });
        assert!(tag(&html, "status").contains("aria-live=\"polite\""));
    }
}
