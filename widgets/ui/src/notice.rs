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
