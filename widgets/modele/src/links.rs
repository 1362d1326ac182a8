//! The web of the seven models: the visitor's, and the six that it declares links with.

use cap_commun::Text;
use cap_commun::referentiel::texts;
use commun_calculator::{Session, picture_words};
use commun_page::Draw;
use commun_ui::markup::{IntoNode, Node, el};
use commun_ui::{WebLink, WebNode, web};

/// The other six, by the ids of their inputs, with their names.
const OTHERS: [(&str, &str, Text); 6] = [
    (
        "lien_action_publique_vers",
        "lien_action_publique_depuis",
        texts::INTERFACE_CALCULATOR_MODELE_ACTION_PUBLIQUE,
    ),
    (
        "lien_personnes_vers",
        "lien_personnes_depuis",
        texts::INTERFACE_CALCULATOR_MODELE_PERSONNES,
    ),
    (
        "lien_economie_productive_vers",
        "lien_economie_productive_depuis",
        texts::INTERFACE_CALCULATOR_MODELE_ECONOMIE_PRODUCTIVE,
    ),
    (
        "lien_economie_financiere_vers",
        "lien_economie_financiere_depuis",
        texts::INTERFACE_CALCULATOR_MODELE_ECONOMIE_FINANCIERE,
    ),
    (
        "lien_economie_connaissance_vers",
        "lien_economie_connaissance_depuis",
        texts::INTERFACE_CALCULATOR_MODELE_ECONOMIE_CONNAISSANCE,
    ),
    (
        "lien_services_publics_vers",
        "lien_services_publics_depuis",
        texts::INTERFACE_CALCULATOR_MODELE_SERVICES_PUBLICS,
    ),
];

const LEVELS: [Text; 4] = [
    texts::INTERFACE_CALCULATOR_LINK_0,
    texts::INTERFACE_CALCULATOR_LINK_1,
    texts::INTERFACE_CALCULATOR_LINK_2,
    texts::INTERFACE_CALCULATOR_LINK_3,
];

/// The web, or how to have one.
pub(crate) fn web_of_links(draw: &Draw, session: Session) -> Node {
    let computed = session.computed();
    let model = session.plan.model;
    let strength = |id: &str| {
        let value = model.node(id).map_or(0.0, |node| computed.value(node));
        // Levels are whole numbers from 0 to 3.
        value as u8
    };
    let mut nodes = vec![WebNode {
        name: draw.get(texts::INTERFACE_MODELE_YOU).to_owned(),
        own: true,
    }];
    let mut links = Vec::new();
    for (index, (to, from, name)) in OTHERS.iter().enumerate() {
        nodes.push(WebNode {
            name: draw.get(*name).to_owned(),
            own: false,
        });
        let other = index + 1;
        for (from, to, strength) in [(0, other, strength(to)), (other, 0, strength(from))] {
            let words = LEVELS.get(usize::from(strength));
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
            .class("commun-note")
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
