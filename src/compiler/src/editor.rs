//! The content's files described as JSON schemas, by which text editors complete and check them as one types. They come
//! from the types that read the files, and from the ids that the content has: what only the whole content can tell (a
//! formula's units, a text that is missing) is left to [`crate::compile`].

use std::path::Path;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Value, json};

use crate::changes::label_of_key;
use crate::error::{ContentError, Report};
use crate::read::{self, Content};
use crate::schema;

/// The schema of some of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schema {
    /// Its file, in the folder of schemas.
    pub name: String,
    /// JSON.
    pub text: String,
}

/// All of them; the errors of the files that cannot be read at all.
pub fn schemas(content: &Path) -> Result<Vec<Schema>, Vec<ContentError>> {
    let mut report = Report::default();
    let Some(content) = read::read(content, &mut report) else {
        return Err(report.into_errors());
    };
    let ids = Ids::of(&content);
    Ok(vec![
        of::<schema::Referentiel>("referentiel", &ids),
        of::<schema::Sources>("sources", &ids),
        of::<schema::Publishers>("publishers", &ids),
        of::<schema::Figures>("figures", &ids),
        of::<schema::Facets>("facets", &ids),
        of::<schema::Resources>("resources", &ids),
        of::<schema::Reperes>("reperes", &ids),
        of::<schema::Codes>("codes", &ids),
        of::<schema::Recommendation>("recommendation", &ids),
        of::<schema::Coefficients>("coefficients", &ids),
        of::<schema::Questionnaire>("questionnaire", &ids),
        of::<schema::Model>("model", &ids),
        words(),
    ])
}

/// What references may name.
struct Ids {
    sources: Vec<String>,
    publishers: Vec<String>,
    figures: Vec<String>,
    /// Facets with their values.
    facets: Vec<(String, Vec<String>)>,
}

impl Ids {
    fn of(content: &Content) -> Self {
        let list = |words: Vec<&schema::Word>| -> Vec<String> {
            let words = words.into_iter();
            words.map(|word| word.get_ref().clone()).collect()
        };
        let facets = content.facets.value.facets.iter();
        Self {
            sources: list(
                content
                    .sources
                    .value
                    .sources
                    .iter()
                    .map(|one| &one.id)
                    .collect(),
            ),
            publishers: list(
                content
                    .publishers
                    .value
                    .publishers
                    .iter()
                    .map(|one| &one.id)
                    .collect(),
            ),
            figures: list(
                content
                    .figures
                    .value
                    .figures
                    .iter()
                    .map(|one| &one.id)
                    .collect(),
            ),
            facets: facets
                .map(|facet| {
                    (
                        facet.id.get_ref().clone(),
                        list(facet.values.iter().collect()),
                    )
                })
                .collect(),
        }
    }

    /// What the text of a property must be, where that is known from its name.
    fn rule(&self, of: &str, property: &str) -> Option<Value> {
        let any = |ids: &[String]| json!({ "enum": ids });
        let facet = self.facets.iter().find(|(id, _)| id == property);
        match (property, facet) {
            ("source" | "sources", _) => Some(any(&self.sources)),
            ("publisher", _) if of == "Resource" => Some(any(&self.publishers)),
            ("figure", _) => Some(any(&self.figures)),
            ("facet", _) => Some(any(&self
                .facets
                .iter()
                .map(|(id, _)| id.clone())
                .collect::<Vec<_>>())),
            ("date" | "from" | "event", _) => {
                Some(json!({ "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" }))
            }
            ("url", _) => Some(json!({ "pattern": "^https?://" })),
            (_, Some((_, values))) if of == "Resource" => {
                Some(json!({ "pattern": format!("^({})[si]$", values.join("|")) }))
            }
            _ => None,
        }
    }
}

fn of<T: JsonSchema>(name: &str, ids: &Ids) -> Schema {
    let generator = SchemaGenerator::new(SchemaSettings::draft07());
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    refine("", &mut schema, ids);
    if let Some(definitions) = schema.get_mut("definitions").and_then(Value::as_object_mut) {
        for (name, definition) in definitions {
            refine(name, definition, ids);
        }
    }
    written(name, &schema)
}

/// Says what each property is in French, and what it may hold.
fn refine(of: &str, definition: &mut Value, ids: &Ids) {
    let properties = definition
        .get_mut("properties")
        .and_then(Value::as_object_mut);
    for (name, property) in properties.into_iter().flatten() {
        let rule = ids.rule(of, name);
        let Some(property) = property.as_object_mut() else {
            continue;
        };
        if let Some(label) = label_of_key(name) {
            property.insert("description".to_owned(), label.into());
        }
        let place = match property.get_mut("items").and_then(Value::as_object_mut) {
            Some(items) => items,
            None => property,
        };
        let Some(Value::Object(rule)) = rule else {
            continue;
        };
        // An enum stands beside the type « text or nothing », and nothing is a key that is not there.
        place.insert("type".to_owned(), "string".into());
        place.extend(rule);
    }
}

/// Words, by names within names.
fn words() -> Schema {
    let schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Words",
        "description": crate::french("Les mots, rangés par noms. Chaque texte existe en français et en anglais."),
        "type": "object",
        "additionalProperties": { "$ref": "#/definitions/words" },
        "definitions": {
            "words": {
                "anyOf": [
                    { "type": "string", "minLength": 1 },
                    { "type": "object", "additionalProperties": { "$ref": "#/definitions/words" } },
                ],
            },
        },
    });
    written("words", &schema)
}

fn written(name: &str, schema: &Value) -> Schema {
    Schema {
        name: format!("{name}.json"),
        text: format!("{schema:#}\n"),
    }
}
