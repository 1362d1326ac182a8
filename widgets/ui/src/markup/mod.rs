//! Markup as a value: what a component returns, and what one function turns into DOM (or, for tests, into HTML).
//!
//! An element is a few calls to shared functions, and the whole of drawing is compiled once; typed views, where each
//! distinct shape compiles to its own code, weigh nearly twice as much (`ARCHITECTURE.md` has the figures). What
//! changes is a closure that reads signals ([`crate::reactive`]).
//!
//! Nothing is parsed as HTML and no `style` attribute is written, so the strictest content policies hold.

mod element;
mod html;
mod mount;

pub use element::{El, Property, el, svg};
pub use html::to_html;
pub use mount::{Root, mount_root};

use std::borrow::Cow;

/// A piece of a document.
pub enum Node {
    /// Nothing.
    None,
    /// Words.
    Text(Cow<'static, str>),
    /// Words that follow signals.
    LiveText(Box<dyn Fn() -> String>),
    /// An element with what it holds.
    Element(El),
    /// A part that is drawn anew.
    Live(Box<dyn Part>),
    /// Several pieces in a row.
    Many(Vec<Self>),
}

/// A part that is drawn anew whenever its key changes; without one, whenever the signals it reads change.
pub trait Part {
    /// Its key now.
    fn key(&self) -> Option<u64>;
    /// Draws it.
    fn draw(&self) -> Node;
}

struct Live<D>(D);

impl<N: IntoNode, D: Fn() -> N> Part for Live<D> {
    fn key(&self) -> Option<u64> {
        None
    }

    fn draw(&self) -> Node {
        self.0().into_node()
    }
}

struct LiveBy<K, D>(K, D);

impl<N: IntoNode, K: Fn() -> u64, D: Fn() -> N> Part for LiveBy<K, D> {
    fn key(&self) -> Option<u64> {
        Some(self.0())
    }

    fn draw(&self) -> Node {
        self.1().into_node()
    }
}

/// A part that is drawn anew whenever the signals it reads change. What must keep the focus does not belong in it.
pub fn live<N: IntoNode>(draw: impl Fn() -> N + 'static) -> Node {
    Node::Live(Box::new(Live(draw)))
}

/// A part that is drawn anew whenever its key changes; only the key follows signals. For what holds a control: signals
/// that do not change the key leave it, and its focus, in place.
pub fn live_by<N: IntoNode>(
    key: impl Fn() -> u64 + 'static,
    draw: impl Fn() -> N + 'static,
) -> Node {
    Node::Live(Box::new(LiveBy(key, draw)))
}

/// Words that follow signals.
pub fn live_text(words: impl Fn() -> String + 'static) -> Node {
    Node::LiveText(Box::new(words))
}

/// Several pieces in a row.
pub fn many<N: IntoNode>(pieces: impl IntoIterator<Item = N>) -> Node {
    let mut nodes = Vec::new();
    for piece in pieces {
        add(&mut nodes, piece.into_node());
    }
    Node::Many(nodes)
}

/// Once for all that gather pieces.
#[inline(never)]
fn add(nodes: &mut Vec<Node>, node: Node) {
    nodes.push(node);
}

/// What can stand in a document.
pub trait IntoNode {
    /// The piece it stands for.
    fn into_node(self) -> Node;
}

impl IntoNode for Node {
    fn into_node(self) -> Node {
        self
    }
}

impl IntoNode for El {
    fn into_node(self) -> Node {
        Node::Element(self)
    }
}

impl IntoNode for &'static str {
    fn into_node(self) -> Node {
        Node::Text(Cow::Borrowed(self))
    }
}

/// A string by where it stands: views name it by one address.
impl IntoNode for &'static &'static str {
    fn into_node(self) -> Node {
        (*self).into_node()
    }
}

impl IntoNode for String {
    fn into_node(self) -> Node {
        Node::Text(Cow::Owned(self))
    }
}

impl IntoNode for Cow<'static, str> {
    fn into_node(self) -> Node {
        Node::Text(self)
    }
}

impl<N: IntoNode> IntoNode for Option<N> {
    fn into_node(self) -> Node {
        self.map_or(Node::None, IntoNode::into_node)
    }
}

impl<const COUNT: usize> IntoNode for [Node; COUNT] {
    fn into_node(self) -> Node {
        Node::Many(self.into())
    }
}

impl<N: IntoNode> IntoNode for Vec<N> {
    fn into_node(self) -> Node {
        many(self)
    }
}
