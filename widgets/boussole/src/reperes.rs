//! The reading rooms: what the authors have published, each with its source, and what they have not.

use commun_page::Draw;
use commun_ui::markup::Node;

/// The part of the reading rooms.
pub(crate) fn reperes_part(_draw: &Draw) -> Node {
    Node::None
}
