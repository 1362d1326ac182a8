//! Publishers, sources, figures, facets, resources and the weights of their ranking.

use super::writer::{Writer, literal, optional_string, string};
use super::{status, text};
use crate::model::{Figure, LinkOrigin, Referentiel, Resource, Tag};

/// Variants of `catalogue::Facet`, in its order.
const FACETS: [&str; 6] = ["Objectif", "Maturite", "Levier", "Medoc", "Profil", "Temps"];

pub fn write(out: &mut Writer, model: &Referentiel) {
    table(
        out,
        "PUBLISHERS",
        "Publisher",
        "Who publishes.",
        &model.publishers,
        |out, publisher| {
            out.line(&format!("id: {},", string(&publisher.id)));
            out.line(&format!("name: {},", string(&publisher.name)));
            out.line(&format!("url: {},", optional_string(&publisher.url)));
        },
    );
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
        "RESOURCES",
        "Resource",
        "The catalogue.",
        &model.resources,
        resource,
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
            ("acces", weights.acces),
            ("origine", weights.origine),
        ] {
            out.line(&format!("{name}: {},", literal(&weight)));
        }
    });
}

/// A static table of one kind of struct.
pub fn table<T>(
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

fn resource(out: &mut Writer, resource: &Resource) {
    out.line(&format!("id: {},", string(&resource.id)));
    out.line(&format!("row: {},", resource.row));
    out.line(&format!("title: {},", string(&resource.title)));
    out.line(&format!("publisher: &PUBLISHERS[{}],", resource.publisher));
    out.line(&format!("date: {},", optional_string(&resource.date)));
    out.line(&format!("event: {},", optional_string(&resource.event)));
    text(out, "medium", &resource.medium);
    text(out, "summary", &resource.summary);
    out.list("links", &resource.links, |out, link| {
        out.block("Link {", "},", |out| {
            out.line(&format!("title: {},", optional_string(&link.title)));
            out.line(&format!("url: {},", string(&link.url)));
            let origin = match link.origin {
                LinkOrigin::Seed => "Seed",
                LinkOrigin::Found => "Found",
                LinkOrigin::Corrected => "Corrected",
            };
            out.line(&format!("origin: LinkOrigin::{origin},"));
        });
    });
    out.line(&format!("source: &SOURCES[{}],", resource.source));
    out.line(&format!("place: {},", optional_string(&resource.place)));
    out.list("tags", &resource.tags, |out, tag| {
        out.line(&format!("{},", self::tag(tag)))
    });
}

fn tag(tag: &Tag) -> String {
    let origin = if tag.sourced { "Source" } else { "Inferred" };
    format!(
        "Tag {{ facet: Facet::{}, value: {}, origin: Origin::{origin} }}",
        FACETS[tag.facet], tag.value
    )
}
