//! The resources: the rose and the list, equal in everything, and what narrows them down.

use commun_page::Draw;
use commun_ui::markup::Node;

use crate::session::Session;

/// The part of the resources.
pub(crate) fn catalogue_part(_draw: &Draw, _session: Session) -> Node {
    Node::None
}
