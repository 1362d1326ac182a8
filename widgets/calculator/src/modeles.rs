//! The seven models of a territory and the levels of a link, by name: several screens show them.

use cap_commun::Text;
use cap_commun::referentiel::texts;

/// Names of the seven models, in the order of [`cap_commun::model::MODELES`].
pub const MODELE_NAMES: [Text; cap_commun::model::MODELES.len()] = [
    texts::INTERFACE_CALCULATOR_MODELE_ACTION_PUBLIQUE,
    texts::INTERFACE_CALCULATOR_MODELE_PERSONNES,
    texts::INTERFACE_CALCULATOR_MODELE_ECONOMIE_PRODUCTIVE,
    texts::INTERFACE_CALCULATOR_MODELE_ECONOMIE_FINANCIERE,
    texts::INTERFACE_CALCULATOR_MODELE_ECONOMIE_CONNAISSANCE,
    texts::INTERFACE_CALCULATOR_MODELE_SERVICES_PUBLICS,
    texts::INTERFACE_CALCULATOR_MODELE_ECONOMIE_ENGAGEMENT,
];

/// How strong a link is, from none.
pub const LINK_LEVELS: [Text; 4] = [
    texts::INTERFACE_CALCULATOR_LINK_0,
    texts::INTERFACE_CALCULATOR_LINK_1,
    texts::INTERFACE_CALCULATOR_LINK_2,
    texts::INTERFACE_CALCULATOR_LINK_3,
];
