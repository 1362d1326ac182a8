//! The partners of an alliance, by name, and what the premium's inputs say of the alliance itself.

use super::{Alliance, Inputs, Model, Partner, Shares, SharesError, shares};
use crate::referentiel::coefficient;

/// The seven models of an ecosystem, by public id. Share codes hold their places: add at the end, never move.
pub const MODELES: [&str; 7] = [
    "action_publique",
    "personnes",
    "economie_productive",
    "economie_financiere",
    "economie_connaissance",
    "services_publics",
    "economie_engagement",
];

/// The longest name of a partner, in characters.
pub const LONGEST_NAME: usize = 40;

/// A partner with what the visitor calls it.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedPartner {
    /// Its name; may be empty.
    pub name: String,
    /// Which of [`MODELES`] it is, by index.
    pub modele: Option<u8>,
    /// What it brings; NaN where that is not filled in.
    pub partner: Partner,
}

impl NamedPartner {
    /// The public id of its model.
    pub fn modele_id(&self) -> Option<&'static str> {
        MODELES.get(usize::from(self.modele?)).copied()
    }
}

/// A name as codes can hold it: without control characters, no longer than [`LONGEST_NAME`].
pub fn clean_name(name: &str) -> String {
    let kept = name.chars().filter(|letter| !letter.is_control());
    kept.take(LONGEST_NAME).collect()
}

impl Alliance {
    /// What the values of a calculator's nodes say of an alliance; none where it is not about one.
    pub fn of(model: &Model, nodes: &[f64]) -> Option<Self> {
        let value = |id: &str| nodes.get(model.node(id)?).copied();
        Some(Self {
            additionnalite: value("additionnalite")?,
            cout_alliance: value("cout_alliance")?,
            part_fixe: coefficient("part_fixe")?.value.central(),
            ingenierie: value("ingenierie")?,
            annuite: value("annees_actualisees")?,
        })
    }
}

/// How the value of an alliance is shared, every input at its likeliest; none where the calculator is not about one.
pub fn partners_shares(
    inputs: &Inputs,
    partners: &[NamedPartner],
) -> Option<Result<Shares, SharesError>> {
    let model = inputs.model();
    let nodes = model.situation(&inputs.estimates()).central();
    let partners: Vec<Partner> = partners.iter().map(|one| one.partner).collect();
    let alliance = Alliance::of(model, &nodes)?;
    Some(shares(&partners, &alliance))
}
