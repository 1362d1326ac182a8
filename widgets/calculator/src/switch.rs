//! A switch: the same figures seen otherwise, and back.

use commun_ui::class;
use commun_ui::markup::{El, el};

/// A switch with its words; `on` says where it stands, `set` is told where the visitor puts it.
pub fn switch(
    words: &'static str,
    on: impl Fn() -> bool + Clone + 'static,
    set: impl Fn(bool) + 'static,
) -> El {
    let shown = on.clone();
    el("button")
        .attr("type", "button")
        .attr("role", "switch")
        .attr("part", "button")
        .class(class!("switch"))
        .live_attr("aria-checked", move || {
            Some(if shown() { "true" } else { "false" }.into())
        })
        .child(words)
        .on("click", move |_| set(!on()))
}
