//! Sources, figures, facets and the weights of the ranking; publishers and resources, packed.

use super::packed::Packed;
use super::writer::{Writer, literal, optional_string, string};
use super::{status, text};
use crate::model::{Figure, LinkOrigin, Publisher, Referentiel, Resource, Room, Tag};

/// How many facets there are: `catalogue::Facet::ALL`.
const FACETS: usize = 6;
/// Their names in Rust, in the same order.
const VARIANTS: [&str; FACETS] = ["Objectif", "Maturite", "Levier", "Medoc", "Profil", "Temps"];

pub fn write(out: &mut Writer, model: &Referentiel) {
    table(
        out,
        "SOURCES",
        "Source",
        "What the content rests on.",
        &model.sources,
        |out, source| {
            out.line(&format!("id: {},", string(&source.id)));
            out.line(&format!("title: {},", string(&source.title)));
            out.line(&format!("publisher: {},", string(&source.publisher)));
            out.line(&format!("year: {},", source.year));
            out.line(&format!("date: {},", optional_string(&source.date)));
            out.line(&format!("url: {},", optional_string(&source.url)));
        },
    );
    table(
        out,
        "FIGURES",
        "Figure",
        "Numbers shown as context.",
        &model.figures,
        figure,
    );
    table(
        out,
        "FACETS",
        "FacetTable",
        "Facets, in the order of `Facet`.",
        &model.facets,
        |out, facet| {
            out.line(&format!("id: {},", string(&facet.id)));
            text(out, "label", &facet.label);
            out.list("values", &facet.values, |out, value| {
                out.block("FacetValue {", "},", |out| {
                    out.line(&format!("id: {},", string(&value.id)));
                    text(out, "name", &value.name);
                    text(out, "text", &value.text);
                });
            });
        },
    );
    table(
        out,
        "ROOMS",
        "Room",
        "The reading rooms, in order.",
        &model.rooms,
        room,
    );
    let weights = &model.weights;
    out.line("");
    out.line("/// Weights of the ranking.");
    out.block("pub static WEIGHTS: Weights = Weights {", "};", |out| {
        for (name, weight) in [
            ("objectif", weights.objectif),
            ("maturite", weights.maturite),
            ("profil", weights.profil),
            ("temps", weights.temps),
            ("preference", weights.preference),
            ("acces", weights.acces),
            ("origine", weights.origine),
        ] {
            out.line(&format!("{name}: {},", literal(&weight)));
        }
    });
}

/// A static table of one kind of struct.
fn table<T>(
    out: &mut Writer,
    name: &str,
    kind: &str,
    doc: &str,
    items: &[T],
    mut fields: impl FnMut(&mut Writer, &T),
) {
    out.line("");
    out.line(&format!("/// {doc}"));
    out.line("// Indexes are the compiler's, and evaluated when the engine is built.");
    out.line("#[allow(clippy::indexing_slicing)]");
    out.block(&format!("pub static {name}: &[{kind}] = &["), "];", |out| {
        for item in items {
            out.block(&format!("{kind} {{"), "},", |out| fields(out, item));
        }
    });
}

fn figure(out: &mut Writer, figure: &Figure) {
    out.line(&format!("id: {},", string(&figure.id)));
    out.line(&format!("value: {},", literal(&figure.value)));
    out.line(&format!("range: {},", literal(&figure.range)));
    out.line(&format!("unit: {},", string(figure.unit)));
    out.line(&format!("date: {},", string(&figure.date)));
    out.line(&format!("status: {},", status(figure.status)));
    out.line(&format!("source: &SOURCES[{}],", figure.source));
    out.line(&format!("place: {},", optional_string(&figure.place)));
    text(out, "label", &figure.label);
}

fn room(out: &mut Writer, room: &Room) {
    out.line(&format!("id: {},", string(&room.id)));
    text(out, "name", &room.name);
    text(out, "text", &room.text);
    out.line(&format!("status: {},", status(room.status)));
    out.line(&format!("source: &SOURCES[{}],", room.source));
    out.line(&format!("place: {},", string(&room.place)));
    let facet = room.facet.and_then(|facet| VARIANTS.get(facet));
    let facet = facet.map_or("None".to_owned(), |facet| format!("Some(Facet::{facet})"));
    out.line(&format!("facet: {facet},"));
    out.line(&format!("unpublished: {},", room.unpublished));
    out.list("items", &room.items, |out, item| {
        out.block("Landmark {", "},", |out| {
            text(out, "name", &item.name);
            match &item.text {
                Some(words) => {
                    out.line(&format!(
                        "text: Some(Text({})), // {}",
                        words.index, words.key
                    ));
                }
                None => out.line("text: None,"),
            }
            out.line(&format!("value: {},", literal(&item.value)));
            out.line(&format!("source: &SOURCES[{}],", item.source));
            out.line(&format!("place: {},", string(&item.place)));
        });
    });
}

/// Publishers, then the resources that name them.
pub fn pack_catalogue(out: &mut Packed, model: &Referentiel) {
    out.list(&model.publishers, publisher);
    out.note("Resources");
    out.list(&model.resources, resource);
}

fn publisher(out: &mut Packed, publisher: &Publisher) {
    out.note(&publisher.id);
    out.word(&publisher.id);
    out.word(&publisher.name);
    out.optional_word(&publisher.url);
}

fn resource(out: &mut Packed, resource: &Resource) {
    out.note(&resource.id);
    out.word(&resource.id);
    out.row(resource.row);
    out.code(resource.code);
    out.word(&resource.title);
    out.number(resource.publisher);
    out.optional_word(&resource.date);
    out.optional_word(&resource.event);
    out.medium(&resource.medium);
    out.text(&resource.summary);
    out.list(&resource.links, |out, link| {
        out.optional_word(&link.title);
        out.optional_text(link.says.as_ref());
        out.word(&link.url);
        out.number(match link.origin {
            LinkOrigin::Seed => 0,
            LinkOrigin::Found => 1,
            LinkOrigin::Corrected => 2,
        });
    });
    out.number(resource.source);
    out.optional_word(&resource.place);
    out.list(&resource.tags, tag);
}

/// One number, a byte where a facet has ten values or fewer.
fn tag(out: &mut Packed, tag: &Tag) {
    let value = tag.value * FACETS + tag.facet;
    out.number(2 * value + usize::from(!tag.sourced));
}
