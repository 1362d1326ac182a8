//! The visitor's own path: the resources they keep, in their order, ticked off as they go.

use commun_page::Draw;
use commun_ui::markup::Node;

use crate::session::Session;

/// The part of the path.
pub(crate) fn path_part(_draw: &Draw, _session: Session) -> Node {
    Node::None
}
