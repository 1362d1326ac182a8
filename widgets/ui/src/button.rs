//! Buttons and links that look like them.

use leptos::prelude::*;

use crate::{Icon, IconName, v};

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

/// A button. Its children are its words.
#[component]
pub fn Button(
    /// How much it asks to be seen.
    #[prop(optional)]
    kind: ButtonKind,
    /// What it does.
    on_click: Callback<()>,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Not available now. It keeps its place in the tab order, so that nobody loses theirs.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The words.
    children: Children,
) -> impl IntoView {
    let press = move |_| {
        if !disabled.get_untracked() {
            on_click.run(());
        }
    };
    v! {
        <button
            type="button"
            part="button"
            class="commun-button"
            class:commun-button--primary=kind == ButtonKind::Primary
            class:commun-button--quiet=kind == ButtonKind::Quiet
            aria-disabled=move || disabled.get().then_some("true")
            on:click=press
        >
            {icon.map(|name| v! { <Icon name/> })}
            {children()}
        </button>
    }
}

/// A link that looks like a button: for an address, and for a file kept by the page.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// How much it asks to be seen.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Set where the link leaves the site for a new tab: the words that say so, read after the link's own.
    #[prop(optional, into)]
    external_note: Option<Signal<String>>,
    /// The words.
    children: Children,
) -> impl IntoView {
    let away = external_note.is_some();
    v! {
        <a
            part="button"
            class="commun-button"
            class:commun-button--primary=kind == ButtonKind::Primary
            class:commun-button--quiet=kind == ButtonKind::Quiet
            href=href
            target=away.then_some("_blank")
            rel=away.then_some("noopener noreferrer")
        >
            {icon.map(|name| v! { <Icon name/> })}
            {children()}
            {external_note
                .map(|note| {
                    v! {
                        <Icon name=IconName::External/>
                        <span class="commun-visually-hidden">" " {note}</span>
                    }
                })}
        </a>
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::{Button, ButtonKind, ButtonLink};
    use crate::testing::{markup, tag};
    use crate::{IconName, v};

    #[test]
    fn a_button_never_submits_the_pages_form() {
        let html = markup(|| v! { <Button on_click=Callback::new(|()| ())>"Continuer"</Button> });
        assert!(tag(&html, "button").contains("type=\"button\""));
        assert!(html.contains(">Continuer<"));
    }

    #[test]
    fn a_disabled_button_says_so_and_keeps_its_place_in_the_tab_order() {
        let html = markup(
            || v! { <Button disabled=true on_click=Callback::new(|()| ())>"Imprimer"</Button> },
        );
        assert!(tag(&html, "button").contains("aria-disabled=\"true\""));
        assert!(!tag(&html, "button").contains(" disabled"));
    }

    #[test]
    fn an_icon_is_never_read() {
        let html = markup(|| {
            v! {
                <Button kind=ButtonKind::Primary icon=IconName::Print on_click=Callback::new(|()| ())>
                    "Imprimer"
                </Button>
            }
        });
        assert!(tag(&html, "svg").contains("aria-hidden=\"true\""));
        assert!(tag(&html, "button").contains("commun-button--primary"));
    }

    #[test]
    fn a_link_that_leaves_the_site_says_so_and_gives_no_hold_on_the_page() {
        let html = markup(|| {
            v! { <ButtonLink href="https://example.org" external_note="nouvelle fenêtre">"Lire"</ButtonLink> }
        });
        let link = tag(&html, "href");
        assert!(link.contains("target=\"_blank\"") && link.contains("noopener"));
        assert!(html.contains("nouvelle fenêtre"));
    }
}
