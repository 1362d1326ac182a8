//! What the components' tests share: a component as the markup it gives.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use crate::markup::{IntoNode, to_html};
use crate::reactive::Owner;

/// The markup of a component.
pub(crate) fn markup<N: IntoNode>(draw: impl FnOnce() -> N) -> String {
    Owner::new().with(|| to_html(&draw().into_node()))
}

/// The value of the first attribute `name` in `markup`.
pub(crate) fn attribute<'a>(markup: &'a str, name: &str) -> &'a str {
    let start = format!(" {name}=\"");
    let (_, rest) = markup
        .split_once(&start)
        .unwrap_or_else(|| panic!("no {name} in {markup}"));
    rest.split('"').next().unwrap()
}

/// The first element of `markup` that contains `needle` in its opening tag, as that tag.
pub(crate) fn tag<'a>(markup: &'a str, needle: &str) -> &'a str {
    markup
        .split('<')
        .map(|piece| piece.split('>').next().unwrap())
        .find(|tag| tag.contains(needle))
        .unwrap_or_else(|| panic!("no tag with {needle} in {markup}"))
}

/// The text that the element with this id begins with.
pub(crate) fn text_of<'a>(markup: &'a str, id: &str) -> &'a str {
    let (_, rest) = markup
        .split_once(&format!(" id=\"{id}\""))
        .unwrap_or_else(|| panic!("no id {id} in {markup}"));
    let (_, content) = rest.split_once('>').unwrap();
    content.split('<').next().unwrap()
}
