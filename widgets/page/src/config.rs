//! The host's own contact and resources: checked, each wrong entry refused with its field, the others kept.

use std::cell::RefCell;
use std::rc::Rc;

use cap_commun::Lang;
use cap_commun::catalogue::{Facet, Local, LocalField, LocalProblem, is_address};
use cap_commun::referentiel::texts;
use commun_ui::reactive::{Effect, Owner, RwSignal};
use wasm_bindgen::{JsCast, JsValue};

use crate::given::{Given, Host, Refusal};

/// What the host adds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// Who to turn to.
    pub contact: Option<Entry>,
    /// What there is besides.
    pub ressources: Vec<Rc<Local>>,
}

/// A contact of the host.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its name.
    pub nom: String,
    /// http(s), mailto or tel.
    pub adresse: String,
    /// A sentence, or nothing.
    pub texte: String,
}

/// An address as one writes it on paper: « nom@exemple.fr » rather than « mailto:nom@exemple.fr ».
pub fn printed_address(address: &str) -> &str {
    let address = address.trim();
    let rest = address.split_once(':').map(|(_, rest)| rest);
    rest.filter(|rest| !rest.starts_with("//"))
        .unwrap_or(address)
}

/// What could be read, and what was refused.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadConfig {
    /// What can be used.
    pub config: Config,
    /// What cannot.
    pub(crate) errors: Vec<ConfigError>,
}

/// A field that was refused.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ConfigError {
    pub(crate) field: String,
    problem: Problem,
    /// What the entry is called, where it has a name.
    name: String,
}

/// An object of JSON, and a list.
const OBJECT: &str = "{…}";
const LIST: &str = "[…]";

#[derive(Clone, Copy, Debug, PartialEq)]
enum Problem {
    /// Its kind of value, as JSON writes it.
    Shape(&'static str),
    /// There are these alone.
    Unknown(&'static str),
    Field(LocalProblem),
}

impl ConfigError {
    /// What is wrong, in words.
    pub(crate) fn message(&self, lang: Lang) -> String {
        let mut known = String::new();
        let text = match self.problem {
            Problem::Shape(shape) => {
                known = shape.to_owned();
                texts::INTERFACE_CONFIG_SHAPE
            }
            Problem::Unknown(fields) => {
                known = fields.to_owned();
                texts::INTERFACE_CONFIG_UNKNOWN
            }
            Problem::Field(LocalProblem::Missing) => texts::INTERFACE_CONFIG_MISSING,
            Problem::Field(LocalProblem::Address) => texts::INTERFACE_CONFIG_ADDRESS,
            Problem::Field(LocalProblem::Unknown) => texts::INTERFACE_CONFIG_RESOURCE,
            Problem::Field(LocalProblem::Kind) => texts::INTERFACE_CONFIG_KIND,
            Problem::Field(LocalProblem::Date) => texts::INTERFACE_CONFIG_DATE,
            Problem::Field(LocalProblem::Value(facet)) => {
                known = ids(facet);
                texts::INTERFACE_CONFIG_VALUE
            }
        };
        let mut field = self.field.clone();
        if !self.name.is_empty() {
            field = [&field, " (", &self.name, ")"].concat();
        }
        text.fill(lang, &[("field", &field), ("known", &known)])
    }
}

/// The ids of a facet's values.
fn ids(facet: Facet) -> String {
    let values = facet.table().map_or(&[][..], |table| table.values);
    let ids: Vec<&str> = values.iter().map(|value| value.id).collect();
    cap_commun::joined(&ids, ", ")
}

/// Tells the page what it wrote wrong in its configuration, once per text; `event` makes an event of a refusal.
pub fn report_config<E>(host: &Host<E>, event: fn(Refusal) -> E) {
    let emit = Rc::clone(&host.emit);
    report(host.given, Box::new(move |refusal| emit(event(refusal))));
}

/// Once for all widgets.
fn report(given: RwSignal<Given>, tell: Box<dyn Fn(Refusal)>) {
    let told = RefCell::new(None);
    Owner::keep(Effect::new(move || {
        let (config, lang) = given.with(|given| (given.config.clone(), given.lang));
        if told.replace(config.clone()) == config {
            return;
        }
        for error in read_config(config.as_deref()).errors {
            tell(Refusal {
                code: "config.invalid",
                message: error.message(lang),
                field: error.field,
            });
        }
    }));
}

/// Reads the JSON text of attribute `config`. Null is nothing; what has another shape is refused, and the rest is read.
pub fn read_config(text: Option<&str>) -> ReadConfig {
    let mut read = ReadConfig::default();
    let Some(text) = text else { return read };
    let value = js_sys::JSON::parse(text).unwrap_or_default();
    if !value.is_object() || js_sys::Array::is_array(&value) {
        read.refuse("config", Problem::Shape(OBJECT), "");
        return read;
    }
    for key in keys(&value) {
        if key != "contact" && key != "ressources" {
            read.refuse(&key, Problem::Unknown("contact, ressources"), "");
        }
    }
    let contact = get(&value, "contact");
    if contact.is_object() {
        read.config.contact = read.contact(&contact);
    } else if !contact.is_null_or_undefined() {
        read.refuse("contact", Problem::Shape(OBJECT), "");
    }
    let resources = get(&value, "ressources");
    if js_sys::Array::is_array(&resources) {
        for (index, entry) in js_sys::Array::from(&resources).iter().enumerate() {
            match Local::read(fields(&entry)) {
                Ok(own) => read.config.ressources.push(Rc::new(own)),
                Err(refused) => {
                    let index = index.to_string();
                    let title = get(&entry, "titre").as_string().unwrap_or_default();
                    for (name, problem) in refused {
                        let field = ["ressources[", &index, "].", &name].concat();
                        read.refuse(&field, Problem::Field(problem), title.trim());
                    }
                }
            }
        }
    } else if !resources.is_null_or_undefined() {
        read.refuse("ressources", Problem::Shape(LIST), "");
    }
    read
}

impl ReadConfig {
    fn refuse(&mut self, field: &str, problem: Problem, name: &str) {
        self.errors.push(ConfigError {
            field: field.to_owned(),
            problem,
            name: name.to_owned(),
        });
    }

    /// A name, an address and an optional sentence; `None` where one of the first two is refused. What else stands there
    /// is refused too, and the contact stays.
    fn contact(&mut self, value: &JsValue) -> Option<Entry> {
        for key in keys(value) {
            let field = ["contact.", &key].concat();
            match key.as_str() {
                "nom" | "adresse" => {}
                "texte" => {
                    let text = get(value, "texte");
                    if !text.is_string() && !text.is_null() {
                        self.refuse(&field, Problem::Field(LocalProblem::Kind), "");
                    }
                }
                _ => self.refuse(&field, Problem::Unknown("nom, adresse, texte"), ""),
            }
        }
        let title = self.required(value, "contact.nom", "nom");
        let address = self.required(value, "contact.adresse", "adresse");
        let address = address.filter(|address| {
            let fine = is_address(address);
            if !fine {
                self.refuse("contact.adresse", Problem::Field(LocalProblem::Address), "");
            }
            fine
        });
        let text = get(value, "texte").as_string().unwrap_or_default();
        Some(Entry {
            nom: title?,
            adresse: address?,
            texte: text,
        })
    }

    fn required(&mut self, value: &JsValue, field: &str, name: &str) -> Option<String> {
        let found = get(value, name)
            .as_string()
            .filter(|text| !text.trim().is_empty());
        if found.is_none() {
            self.refuse(field, Problem::Field(LocalProblem::Missing), "");
        }
        found
    }
}

/// What stands in an object, for the engine to judge; null is nothing.
fn fields(value: &JsValue) -> Vec<(String, LocalField)> {
    let mut fields = Vec::new();
    for key in keys(value) {
        let own = get(value, &key);
        let field = if let Some(text) = own.as_string() {
            LocalField::Text(text)
        } else if js_sys::Array::is_array(&own) {
            let list = js_sys::Array::from(&own);
            let texts: Vec<String> = list.iter().filter_map(|text| text.as_string()).collect();
            if texts.len() == list.length() as usize {
                LocalField::List(texts)
            } else {
                LocalField::Other
            }
        } else if own.is_null() {
            continue;
        } else {
            LocalField::Other
        };
        fields.push((key, field));
    }
    fields
}

fn get(value: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(value, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn keys(value: &JsValue) -> Vec<String> {
    match value.dyn_ref::<js_sys::Object>() {
        Some(object) => js_sys::Object::keys(object)
            .iter()
            .filter_map(|key| key.as_string())
            .collect(),
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::printed_address as printed;

    #[test]
    fn an_address_on_paper_is_what_one_would_copy_by_hand() {
        assert_eq!(printed("mailto:accueil@exemple.fr"), "accueil@exemple.fr");
        assert_eq!(printed("TEL:+33 1 23 45 67 89"), "+33 1 23 45 67 89");
        assert_eq!(printed("https://exemple.fr/é"), "https://exemple.fr/é");
        assert_eq!(printed("é"), "é");
    }
}
