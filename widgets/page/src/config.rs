//! The host's own contact and resources: checked, each wrong entry refused with its field, the others kept.

use std::cell::RefCell;
use std::rc::Rc;

use cap_commun::Lang;
use cap_commun::referentiel::texts;
use commun_ui::reactive::{Effect, Owner};
use wasm_bindgen::{JsCast, JsValue};

use crate::given::{Host, Refusal};

/// What the host adds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// Who to turn to.
    pub contact: Option<Entry>,
    /// What there is besides.
    pub ressources: Vec<Entry>,
}

/// A contact or a resource of the host.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its name.
    pub nom: String,
    /// http(s), mailto or tel.
    pub adresse: String,
    /// A sentence, or nothing.
    pub texte: String,
}

impl Entry {
    /// The address as one writes it on paper: « nom@exemple.fr » rather than « mailto:nom@exemple.fr ».
    pub fn printed_address(&self) -> &str {
        let address = self.adresse.trim();
        let rest = address.split_once(':').map(|(_, rest)| rest);
        rest.filter(|rest| !rest.starts_with("//"))
            .unwrap_or(address)
    }
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
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Problem {
    NotJson,
    Missing,
    Address,
    Unknown,
}

impl ConfigError {
    /// What is wrong, in words.
    pub(crate) fn message(&self, lang: Lang) -> String {
        let text = match self.problem {
            Problem::NotJson => texts::INTERFACE_CONFIG_JSON,
            Problem::Missing => texts::INTERFACE_CONFIG_MISSING,
            Problem::Address => texts::INTERFACE_CONFIG_ADDRESS,
            Problem::Unknown => texts::INTERFACE_CONFIG_UNKNOWN,
        };
        text.fill(lang, &[("field", self.field.as_str())])
    }
}

/// Tells the page what it wrote wrong in its configuration, once per text; `event` makes an event of a refusal.
pub fn report_config<E>(host: &Host<E>, event: fn(Refusal) -> E) {
    let (given, emit) = (host.given, Rc::clone(&host.emit));
    let told = RefCell::new(None);
    Owner::keep(Effect::new(move || {
        let (config, lang) = given.with(|given| (given.config.clone(), given.lang));
        if told.replace(config.clone()) == config {
            return;
        }
        for error in read_config(config.as_deref()).errors {
            emit(event(Refusal {
                code: "config.invalid",
                message: error.message(lang),
                field: error.field,
            }));
        }
    }));
}

/// Reads the JSON text of attribute `config`.
pub fn read_config(text: Option<&str>) -> ReadConfig {
    let mut read = ReadConfig::default();
    let Some(text) = text else { return read };
    let Ok(value) = js_sys::JSON::parse(text) else {
        read.refuse("config", Problem::NotJson);
        return read;
    };
    for key in keys(&value) {
        if key != "contact" && key != "ressources" {
            read.refuse(&key, Problem::Unknown);
        }
    }
    let contact = get(&value, "contact");
    if contact.is_object() {
        read.config.contact = read.entry(&contact, "contact", "nom");
    }
    let resources = get(&value, "ressources");
    if js_sys::Array::is_array(&resources) {
        for (index, entry) in js_sys::Array::from(&resources).iter().enumerate() {
            let field = ["ressources[", index.to_string().as_str(), "]"].concat();
            let entry = read.entry(&entry, &field, "titre");
            read.config.ressources.extend(entry);
        }
    }
    read
}

impl ReadConfig {
    fn refuse(&mut self, field: &str, problem: Problem) {
        self.errors.push(ConfigError {
            field: field.to_owned(),
            problem,
        });
    }

    /// A name, an address and an optional sentence; `None` where one of the first two is refused.
    fn entry(&mut self, value: &JsValue, field: &str, name: &str) -> Option<Entry> {
        let title = self.required(value, field, name);
        let address = self.required(value, field, "adresse");
        let address = address.filter(|address| {
            let fine = allowed(address);
            if !fine {
                self.refuse(&[field, ".adresse"].concat(), Problem::Address);
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
            self.refuse(&[field, ".", name].concat(), Problem::Missing);
        }
        found
    }
}

/// Addresses are http(s), mailto or tel only.
fn allowed(address: &str) -> bool {
    let address = address.trim().to_ascii_lowercase();
    ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
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
    use super::Entry;

    #[test]
    fn an_address_on_paper_is_what_one_would_copy_by_hand() {
        let printed = |address: &str| {
            let entry = Entry {
                nom: String::new(),
                adresse: address.to_owned(),
                texte: String::new(),
            };
            entry.printed_address().to_owned()
        };
        assert_eq!(printed("mailto:accueil@exemple.fr"), "accueil@exemple.fr");
        assert_eq!(printed("TEL:+33 1 23 45 67 89"), "+33 1 23 45 67 89");
        assert_eq!(printed("https://exemple.fr/é"), "https://exemple.fr/é");
        assert_eq!(printed("é"), "é");
    }
}
