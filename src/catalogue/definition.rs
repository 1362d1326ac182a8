//! The shape of a resource, as the build writes it.

use super::Day;
use crate::Text;
use crate::referentiel::{FACETS, FacetTable, FacetValue, Source};

/// A facet of the catalogue; its values are in [`crate::referentiel::FACETS`], same order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    /// O1-O4.
    Objectif,
    /// M1-M4.
    Maturite,
    /// L1-L7.
    Levier,
    /// Méthodes, exemples, données, outils, compétences.
    Medoc,
    /// Who it is for.
    Profil,
    /// The time it takes.
    Temps,
}

impl Facet {
    /// Every facet, in order.
    pub const ALL: [Self; 6] = [
        Self::Objectif,
        Self::Maturite,
        Self::Levier,
        Self::Medoc,
        Self::Profil,
        Self::Temps,
    ];

    /// Its public id.
    pub fn id(self) -> &'static str {
        self.table().map_or("", |table| table.id)
    }

    /// Its name and its values.
    pub fn table(self) -> Option<&'static FacetTable> {
        FACETS.get(self as usize)
    }

    /// Its value at an index.
    pub fn value(self, index: u8) -> Option<&'static FacetValue> {
        self.table()?.values.get(usize::from(index))
    }

    /// The index of its value with this public id.
    pub fn index_of(self, id: &str) -> Option<u8> {
        let index = self
            .table()?
            .values
            .iter()
            .position(|value| value.id == id)?;
        u8::try_from(index).ok()
    }
}

/// Who says that a resource has a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// A source says it.
    Source,
    /// We infer it.
    Inferred,
    /// The page that the widget stands on says it of its own resource.
    Host,
}

/// A facet's value on a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The facet.
    pub facet: Facet,
    /// Index of the value in the facet.
    pub value: u8,
    /// Who says so.
    pub origin: Origin,
}

/// Who says that a resource is at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkOrigin {
    /// Printed in a source.
    Seed,
    /// Found on a public page.
    Found,
    /// Printed with a typing error that we corrected.
    Corrected,
}

/// An address.
#[derive(Debug)]
pub struct Link {
    /// The item's own title, where the resource has several.
    pub title: Option<&'static str>,
    /// What it is in our words, where it has no title of its own.
    pub says: Option<Text>,
    /// http(s) address.
    pub url: &'static str,
    /// Who says so.
    pub origin: LinkOrigin,
}

/// Who publishes.
#[derive(Debug)]
pub struct Publisher {
    /// Public id.
    pub id: &'static str,
    /// Name.
    pub name: &'static str,
    /// Home page.
    pub url: Option<&'static str>,
}

/// A resource.
#[derive(Debug)]
pub struct Resource {
    /// Public id.
    pub id: &'static str,
    /// Row of the inventory.
    pub row: u16,
    /// What share codes know it by: no other has it, nor ever had.
    pub code: u16,
    /// Title as published, in French.
    pub title: &'static str,
    /// Who publishes it.
    pub publisher: &'static Publisher,
    /// `YYYY[-MM[-DD]]`.
    pub date: Option<&'static str>,
    /// The day of a dated event, `YYYY-MM-DD`.
    pub event: Option<&'static str>,
    /// Guide, platform, study…
    pub medium: Text,
    /// What one finds there.
    pub summary: Text,
    /// Addresses; empty where none is known.
    pub links: &'static [Link],
    /// The document that names it.
    pub source: &'static Source,
    /// Where in it.
    pub place: Option<&'static str>,
    /// Tags.
    pub tags: &'static [Tag],
}

/// The tag with this value of a facet.
pub(crate) fn tag_of(tags: &[Tag], facet: Facet, value: u8) -> Option<Tag> {
    let mut tags = tags.iter().copied();
    tags.find(|tag| tag.facet == facet && tag.value == value)
}

impl Resource {
    /// Its tag with this value of a facet.
    pub fn tag(&self, facet: Facet, value: u8) -> Option<Tag> {
        tag_of(self.tags, facet, value)
    }

    /// Its tag of a facet with the lowest value: the shortest time, the first maturity.
    pub fn first_tag(&self, facet: Facet) -> Option<Tag> {
        let tags = self.tags.iter().copied();
        tags.filter(|tag| tag.facet == facet)
            .min_by_key(|tag| tag.value)
    }

    /// Whether it is an event that took place before this day.
    pub fn is_past(&self, today: Day) -> bool {
        self.event
            .and_then(Day::parse)
            .is_some_and(|event| event < today)
    }
}

impl PartialEq for Resource {
    /// By identity: each resource exists once.
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other)
    }
}

/// Weights of the ranking.
#[derive(Debug)]
pub struct Weights {
    /// Same objective.
    pub objectif: f64,
    /// Same maturity.
    pub maturite: f64,
    /// Made for this profile.
    pub profil: f64,
    /// Fits the time available.
    pub temps: f64,
    /// Put forward by an answer: the wish to act, the means.
    pub preference: f64,
    /// An address is known.
    pub acces: f64,
    /// Added per matched tag that a source states.
    pub origine: f64,
}
