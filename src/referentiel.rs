//! The référentiel as tables, written by the build from `src/content/` (see `src/compiler`).
//!
//! Nothing here is parsed at run time. Small tables are static; the large ones are packed, and made whole once by
//! [`unpack`](crate::unpack).

use std::sync::{LazyLock, OnceLock};

use crate::catalogue::{Facet, Publisher, Resource, Weights};
use crate::model::{Coefficient, Model};
use crate::questionnaire::Questionnaire;
use crate::text::Text;
use crate::unpack::{Catalogue, Pack, unpack};

include!(concat!(env!("OUT_DIR"), "/referentiel.rs"));
/// Texts that are loaded together, where they are loaded apart from the tables.
#[derive(Debug)]
pub struct TextGroup {
    /// `commun`, or the id of the questionnaire or calculator that the texts belong to.
    pub id: &'static str,
    /// Index of the first.
    pub first: u16,
    /// Index after the last.
    pub end: u16,
}

/// Where a statement stands: published, a recognised rule of thumb, or ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Stated by a source.
    Publie,
    /// A recognised rule of thumb, with its source.
    Convention,
    /// Ours, editable, named as such.
    Hypothese,
}

/// A published document on which content rests.
#[derive(Debug)]
pub struct Source {
    /// Public id.
    pub id: &'static str,
    /// Title as published.
    pub title: &'static str,
    /// Name of the publisher.
    pub publisher: &'static str,
    /// Year of publication.
    pub year: u16,
    /// `YYYY[-MM[-DD]]`, where more than the year is known.
    pub date: Option<&'static str>,
    /// Address, where one is known.
    pub url: Option<&'static str>,
}

/// A number shown as context, with all that makes it checkable.
#[derive(Debug)]
pub struct Figure {
    /// Public id.
    pub id: &'static str,
    /// The value (the central one where there are three).
    pub value: f64,
    /// Low and high, where the figure is a range.
    pub range: Option<(f64, f64)>,
    /// Unit: part, ecosysteme, personne, euro, heure, mois, annee, facteur, point.
    pub unit: &'static str,
    /// `YYYY[-MM[-DD]]` it is valid for.
    pub date: &'static str,
    /// Published, convention or hypothesis.
    pub status: Status,
    /// The document that states it.
    pub source: &'static Source,
    /// Where in the document.
    pub place: Option<&'static str>,
    /// What the figure says, with `{value}`.
    pub label: Text,
}

/// A reading room: what the authors have published on a subject, or have not.
#[derive(Debug)]
pub struct Room {
    /// Public id.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// What there is in it.
    pub text: Text,
    /// Published, convention or hypothesis.
    pub status: Status,
    /// The document that states it.
    pub source: &'static Source,
    /// Where in the document.
    pub place: &'static str,
    /// Its items are the values of this facet.
    pub facet: Option<Facet>,
    /// Its items are lists that are spoken of there, and published nowhere that we know.
    pub unpublished: bool,
    /// What there is to read.
    pub items: &'static [Landmark],
}

/// What there is to read in a room.
#[derive(Debug)]
pub struct Landmark {
    /// Its name, with `{value}` where it has one.
    pub name: Text,
    /// One sentence, where its name does not say it all.
    pub text: Option<Text>,
    /// The number in its name.
    pub value: Option<f64>,
    /// The document that states it, the room's or another.
    pub source: &'static Source,
    /// Where in the document.
    pub place: &'static str,
}

/// The reading room with this id.
pub fn room(id: &str) -> Option<&'static Room> {
    ROOMS.iter().find(|room| room.id == id)
}

/// The values of one facet of the catalogue.
#[derive(Debug)]
pub struct FacetTable {
    /// Public id: objectif, maturite, levier, medoc, profil, temps.
    pub id: &'static str,
    /// Its name.
    pub label: Text,
    /// Its values, in order.
    pub values: &'static [FacetValue],
}

/// One value of a facet.
#[derive(Debug)]
pub struct FacetValue {
    /// Public id (`O1`, `col`…).
    pub id: &'static str,
    /// Short name.
    pub name: Text,
    /// One sentence.
    pub text: Text,
}

/// The questionnaires, in the order of their codes.
pub fn questionnaires() -> &'static [Questionnaire] {
    static UNPACKED: OnceLock<&[Questionnaire]> = OnceLock::new();
    UNPACKED.get_or_init(|| unpack(&QUESTIONNAIRES))
}

/// The catalogue's resources.
pub fn resources() -> &'static [Resource] {
    catalogue().resources
}

/// Who publishes them.
pub fn publishers() -> &'static [Publisher] {
    catalogue().publishers
}

fn catalogue() -> &'static Catalogue {
    static UNPACKED: OnceLock<Catalogue> = OnceLock::new();
    UNPACKED.get_or_init(|| unpack(&CATALOGUE))
}

/// The questionnaire with this id.
pub fn questionnaire(id: &str) -> Option<&'static Questionnaire> {
    questionnaires().iter().find(|q| q.id == id)
}

/// The calculator with this id.
pub fn model(id: &str) -> Option<&'static Model> {
    MODELS
        .iter()
        .map(|model| &***model)
        .find(|model| model.id == id)
}

/// The dated numbers of the calculators.
pub fn coefficients() -> &'static [Coefficient] {
    static UNPACKED: OnceLock<&[Coefficient]> = OnceLock::new();
    UNPACKED.get_or_init(|| unpack(&COEFFICIENTS))
}

/// The coefficient with this id.
pub fn coefficient(id: &str) -> Option<&'static Coefficient> {
    coefficients()
        .iter()
        .find(|coefficient| coefficient.id == id)
}

/// The figure with this id.
pub fn figure(id: &str) -> Option<&'static Figure> {
    FIGURES.iter().find(|figure| figure.id == id)
}

/// The source with this id.
pub fn source(id: &str) -> Option<&'static Source> {
    SOURCES.iter().find(|source| source.id == id)
}
