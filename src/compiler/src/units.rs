//! Units, and the algebra of their dimensions: what may be added to what, and what a product is measured in.

use std::fmt;

use serde::Deserialize;

/// A unit that the content may name.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// A share of a whole, 1 for all of it; shown in per cent.
    Part,
    Ecosysteme,
    Personne,
    Euro,
    Heure,
    Mois,
    Annee,
    /// How many times.
    Facteur,
    Point,
    EuroParHeure,
    EuroParMois,
    EuroParAn,
    /// A full-time equivalent.
    Etp,
    HeureParEtp,
    MoisParEtp,
    /// How many.
    Nombre,
    /// An intensity from 0 to 3.
    Niveau,
}

impl Unit {
    /// All, in the order of the engine's.
    pub const ALL: [Self; 17] = [
        Self::Part,
        Self::Ecosysteme,
        Self::Personne,
        Self::Euro,
        Self::Heure,
        Self::Mois,
        Self::Annee,
        Self::Facteur,
        Self::Point,
        Self::EuroParHeure,
        Self::EuroParMois,
        Self::EuroParAn,
        Self::Etp,
        Self::HeureParEtp,
        Self::MoisParEtp,
        Self::Nombre,
        Self::Niveau,
    ];

    /// Its public id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Part => "part",
            Self::Ecosysteme => "ecosysteme",
            Self::Personne => "personne",
            Self::Euro => "euro",
            Self::Heure => "heure",
            Self::Mois => "mois",
            Self::Annee => "annee",
            Self::Facteur => "facteur",
            Self::Point => "point",
            Self::EuroParHeure => "euro_par_heure",
            Self::EuroParMois => "euro_par_mois",
            Self::EuroParAn => "euro_par_an",
            Self::Etp => "etp",
            Self::HeureParEtp => "heure_par_etp",
            Self::MoisParEtp => "mois_par_etp",
            Self::Nombre => "nombre",
            Self::Niveau => "niveau",
        }
    }

    /// What it measures.
    pub fn dimension(self) -> Dimension {
        match self {
            Self::Part | Self::Facteur | Self::Point | Self::Nombre | Self::Niveau => {
                Dimension::NONE
            }
            Self::Euro => Dimension::EURO,
            Self::Heure => Dimension::HEURE,
            Self::Mois => Dimension::MOIS,
            Self::Annee => Dimension::ANNEE,
            Self::Etp => Dimension::ETP,
            Self::Ecosysteme => Dimension::ECOSYSTEME,
            Self::Personne => Dimension::PERSONNE,
            Self::EuroParHeure => Dimension::EURO.over(Dimension::HEURE),
            Self::EuroParMois => Dimension::EURO.over(Dimension::MOIS),
            Self::EuroParAn => Dimension::EURO.over(Dimension::ANNEE),
            Self::HeureParEtp => Dimension::HEURE.over(Dimension::ETP),
            Self::MoisParEtp => Dimension::MOIS.over(Dimension::ETP),
        }
    }
}

/// The names of the base units, in the order of a dimension's powers.
const BASES: [&str; 7] = [
    "euro",
    "heure",
    "mois",
    "annee",
    "etp",
    "personne",
    "ecosysteme",
];

/// What a quantity measures: the power of each base unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dimension([i8; BASES.len()]);

impl Dimension {
    /// A plain number.
    pub const NONE: Self = Self([0; BASES.len()]);
    const EURO: Self = Self::base(0);
    const HEURE: Self = Self::base(1);
    const MOIS: Self = Self::base(2);
    /// Years.
    pub const ANNEE: Self = Self::base(3);
    const ETP: Self = Self::base(4);
    const PERSONNE: Self = Self::base(5);
    const ECOSYSTEME: Self = Self::base(6);

    const fn base(index: usize) -> Self {
        let mut powers = [0; BASES.len()];
        powers[index] = 1;
        Self(powers)
    }

    /// Of a product.
    pub fn times(self, other: Self) -> Self {
        let mut powers = self.0;
        for (power, other) in powers.iter_mut().zip(other.0) {
            *power = power.saturating_add(other);
        }
        Self(powers)
    }

    /// Of a quotient.
    pub fn over(self, other: Self) -> Self {
        self.times(Self(other.0.map(i8::saturating_neg)))
    }
}

impl fmt::Display for Dimension {
    /// `euro`, `euro/heure`, `heure·euro`, `1/mois`; `nombre` for a plain number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = |sign: i8| -> Vec<String> {
            let powers = BASES.iter().zip(self.0);
            powers
                .filter(|(_, power)| power.signum() == sign)
                .map(|(name, power)| match power.unsigned_abs() {
                    1 => (*name).to_owned(),
                    power => format!("{name}^{power}"),
                })
                .collect()
        };
        let (above, below) = (side(1).join("·"), side(-1).join("·"));
        match (above.as_str(), below.as_str()) {
            ("", "") => f.write_str("nombre"),
            (above, "") => f.write_str(above),
            ("", below) => write!(f, "1/{below}"),
            (above, below) => write!(f, "{above}/{below}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_times_their_price_are_euros() {
        let price = Unit::EuroParHeure.dimension();
        assert_eq!(Unit::Heure.dimension().times(price), Unit::Euro.dimension());
    }

    #[test]
    fn a_dimension_is_written_as_people_write_units() {
        for (dimension, expected) in [
            (Dimension::NONE, "nombre"),
            (Dimension::EURO, "euro"),
            (Dimension::EURO.over(Dimension::HEURE), "euro/heure"),
            (Dimension::NONE.over(Dimension::MOIS), "1/mois"),
            (Dimension::EURO.times(Dimension::EURO), "euro^2"),
            (Dimension::EURO.times(Dimension::HEURE), "euro·heure"),
        ] {
            assert_eq!(dimension.to_string(), expected);
        }
    }

    #[test]
    fn each_unit_has_its_own_id() {
        let mut ids = Unit::ALL.map(Unit::id).to_vec();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), Unit::ALL.len());
    }
}
