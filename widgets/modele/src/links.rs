//! The web of the seven models: the visitor's, and the six that it declares links with.

use cap_commun::model::MODELES;
use cap_commun::referentiel::texts;
use commun_calculator::{LINK_LEVELS, MODELE_NAMES, Session, picture_words};
use commun_page::Draw;
use commun_ui::class;
use commun_ui::markup::{IntoNode, Node, el};
use commun_ui::{WebLink, WebNode, web};

/// The web, or how to have one.
pub(crate) fn web_of_links(draw: &Draw, session: Session) -> Node {
    let computed = session.computed();
    let model = session.plan.model;
    let strength = |id: &str, way: &str| {
        let node = model.node(&["lien_", id, way].concat())?;
        // Levels are whole numbers from 0 to 3.
        Some(computed.value(node) as u8)
    };
    let mut nodes = vec![WebNode {
        name: draw.own(texts::INTERFACE_MODELE_YOU),
        own: true,
    }];
    let mut links = Vec::new();
    for (id, name) in MODELES.iter().zip(MODELE_NAMES) {
        // The visitor's own model has no link with itself.
        let (Some(given), Some(received)) = (strength(id, "_vers"), strength(id, "_depuis")) else {
            continue;
        };
        let other = nodes.len();
        nodes.push(WebNode {
            name: draw.own(name),
            own: false,
        });
        for (from, to, strength) in [(0, other, given), (other, 0, received)] {
            let words = LINK_LEVELS.get(usize::from(strength));
            links.push(WebLink {
                from,
                to,
                strength,
                words: words.map_or("", |text| draw.get(*text)).to_owned(),
            });
        }
    }
    let count = links.iter().filter(|link| link.strength > 0).count();
    if count == 0 {
        return el("p")
            .class(class!("note"))
            .child(draw.get(texts::INTERFACE_MODELE_LINKS_NONE))
            .into_node();
    }
    let describe = draw.fill(
        texts::INTERFACE_MODELE_LINKS_DESCRIBE,
        &[("count", &count.to_string())],
    );
    let words = picture_words(
        draw,
        texts::INTERFACE_MODELE_LINKS_WEB,
        describe,
        &[
            texts::INTERFACE_MODELE_FROM,
            texts::INTERFACE_MODELE_TO,
            texts::INTERFACE_MODELE_STRENGTH,
        ],
    );
    web(words, nodes, links).into_node()
}
