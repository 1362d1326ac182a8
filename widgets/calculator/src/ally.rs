//! A partner of the alliance, as the visitor describes them.

use cap_commun::Lang;
use cap_commun::model::{NamedPartner, Partner, Unit};

use crate::typed::Typed;

/// Which quantity of a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// What they bring.
    Apports,
    /// What they would spend alone.
    CoutSeul,
    /// The yearly benefit that they can show.
    BeneficeAnnuel,
}

impl Quantity {
    /// All, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Apports, Self::CoutSeul, Self::BeneficeAnnuel];
}

/// A partner.
#[derive(Clone, Debug, Default)]
pub struct Ally {
    /// Their name; may be empty.
    pub nom: String,
    /// Which of the seven models they are, by index.
    pub modele: usize,
    quantities: [Typed; 3],
}

/// The most that a partner's quantity may be: euros.
const MOST: f64 = 1e10;

impl Ally {
    /// A partner with values, written as one would type them.
    pub fn with_values(
        nom: String,
        modele: usize,
        partner: Partner,
        write: impl Fn(f64) -> String,
    ) -> Self {
        let values = [partner.apports, partner.cout_seul, partner.benefice_annuel];
        let typed = |value: f64| Typed {
            text: write(value),
            value: if value.is_nan() { 0.0 } else { value },
            mistake: None,
        };
        Self {
            nom,
            modele,
            quantities: values.map(typed),
        }
    }

    /// One of the quantities.
    pub fn typed(&self, quantity: Quantity) -> &Typed {
        let [apports, cout, benefice] = &self.quantities;
        match quantity {
            Quantity::Apports => apports,
            Quantity::CoutSeul => cout,
            Quantity::BeneficeAnnuel => benefice,
        }
    }

    /// Takes what was typed; nothing typed is 0, and what cannot be read leaves the last value.
    pub fn enter(&mut self, quantity: Quantity, text: String, lang: Lang) {
        let [apports, cout, benefice] = &mut self.quantities;
        let typed = match quantity {
            Quantity::Apports => apports,
            Quantity::CoutSeul => cout,
            Quantity::BeneficeAnnuel => benefice,
        };
        typed.enter(text, lang, Unit::Euro, (0.0, MOST));
    }

    /// As the engine names them.
    pub fn named(&self) -> NamedPartner {
        NamedPartner {
            name: self.nom.clone(),
            modele: u8::try_from(self.modele).ok(),
            partner: self.partner(),
        }
    }

    /// As a code gives them, written as one would type them.
    pub fn from_named(named: NamedPartner, write: impl Fn(f64) -> String) -> Self {
        let modele = named.modele.map_or(0, usize::from);
        Self::with_values(named.name, modele, named.partner, write)
    }

    /// Their quantities, for the engine.
    pub fn partner(&self) -> Partner {
        let [apports, cout, benefice] = &self.quantities;
        Partner {
            apports: apports.value,
            cout_seul: cout.value,
            benefice_annuel: benefice.value,
        }
    }
}
