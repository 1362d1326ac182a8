//! Trajectories: a mix of levers as a place in a triangle, the horizons that follow, and the other way round.

use commun_page::Draw;
use commun_ui::markup::Node;

use crate::session::Session;

/// The part of the trajectories.
pub(crate) fn trajectories_part(_draw: &Draw, _session: Session) -> Node {
    Node::None
}
