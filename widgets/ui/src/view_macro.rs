//! The one way views are written.

/// `leptos::view!` with the class `commun` on every element.
///
/// The class is not for styling. A view with a class of its own is built element by element, whereas leptos renders the
/// still parts of other views through `innerHTML`, which a page that requires Trusted Types refuses.
/// A fixed `class="…"` stays possible; one that changes is written `class:name=condition`.
#[macro_export]
macro_rules! v {
    ($($tokens:tt)*) => {
        $crate::__leptos::view! { class="commun", $($tokens)* }
    };
}
