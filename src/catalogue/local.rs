//! The resources that a page adds: checked field by field. A wrong one is refused by name; the others load.

use super::{Day, Facet, Origin, Tag};

/// A resource of the page's own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Local {
    /// Its name.
    pub title: String,
    /// http(s), mailto or tel.
    pub address: String,
    /// A sentence, or nothing.
    pub text: String,
    /// Who publishes it, or nothing.
    pub publisher: String,
    /// `YYYY[-MM[-DD]]`, or nothing.
    pub date: String,
    /// The day of an event, `YYYY-MM-DD`, or nothing.
    pub event: String,
    /// What the page says that it is for.
    pub tags: Vec<Tag>,
}

/// What stands in a field, as the page wrote it.
#[derive(Clone, Debug, PartialEq)]
pub enum LocalField {
    /// A text.
    Text(String),
    /// Texts.
    List(Vec<String>),
    /// Anything else.
    Other,
}

/// Why a field was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalProblem {
    /// It must be there, with words in it.
    Missing,
    /// An address is http(s), mailto or tel.
    Address,
    /// No such field.
    Unknown,
    /// A text was expected, or a list of texts.
    Kind,
    /// Not a date.
    Date,
    /// No value of this facet has such an id.
    Value(Facet),
}

/// A field that was refused.
pub type Refused = (String, LocalProblem);

impl Local {
    /// Reads fields by name; what is wrong, where something is.
    pub fn read(fields: Vec<(String, LocalField)>) -> Result<Self, Vec<Refused>> {
        let (mut own, mut refused) = (Self::default(), Vec::new());
        for (name, field) in fields {
            if let Err(problem) = own.take(&name, field) {
                refused.push((name, problem));
            }
        }
        let required = [("titre", &own.title), ("adresse", &own.address)];
        for (name, value) in required {
            if value.is_empty() && refused.iter().all(|(field, _)| field != name) {
                refused.push((name.to_owned(), LocalProblem::Missing));
            }
        }
        if refused.is_empty() {
            Ok(own)
        } else {
            Err(refused)
        }
    }

    fn take(&mut self, name: &str, field: LocalField) -> Result<(), LocalProblem> {
        let mut facets = Facet::ALL.into_iter();
        if let Some(facet) = facets.find(|facet| facet.id() == name) {
            return self.tag(facet, field);
        }
        let slot = match name {
            "titre" => &mut self.title,
            "adresse" => &mut self.address,
            "texte" => &mut self.text,
            "editeur" => &mut self.publisher,
            "date" => &mut self.date,
            "evenement" => &mut self.event,
            _ => return Err(LocalProblem::Unknown),
        };
        let LocalField::Text(text) = field else {
            return Err(LocalProblem::Kind);
        };
        let text = text.trim();
        let is_fine = match name {
            "adresse" => text.is_empty() || is_address(text),
            "date" => text.is_empty() || is_date(text),
            "evenement" => text.is_empty() || Day::parse(text).is_some(),
            _ => true,
        };
        if !is_fine {
            return Err(match name {
                "adresse" => LocalProblem::Address,
                _ => LocalProblem::Date,
            });
        }
        slot.push_str(text);
        Ok(())
    }

    fn tag(&mut self, facet: Facet, field: LocalField) -> Result<(), LocalProblem> {
        let ids = match field {
            LocalField::Text(id) => vec![id],
            LocalField::List(ids) => ids,
            LocalField::Other => return Err(LocalProblem::Kind),
        };
        for id in ids {
            let value = facet.index_of(&id).ok_or(LocalProblem::Value(facet))?;
            let origin = Origin::Host;
            self.tags.push(Tag {
                facet,
                value,
                origin,
            });
        }
        Ok(())
    }

    /// FNV-1a over the title and the address: enough to find it again on its own page.
    pub(crate) fn key(&self) -> u32 {
        let mut key = 0x811C_9DC5_u32;
        for byte in self.title.bytes().chain(self.address.bytes()) {
            key = (key ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        key
    }
}

/// Addresses are http(s), mailto or tel only, and lead somewhere.
pub fn is_address(address: &str) -> bool {
    let address = address.trim();
    ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| {
            let (start, rest) = address.split_at_checked(scheme.len()).unwrap_or_default();
            let leads = !rest.is_empty() && !rest.starts_with(['/', '?', '#', ' ']);
            leads && start.eq_ignore_ascii_case(scheme)
        })
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
fn is_date(date: &str) -> bool {
    let rest = match date.len() {
        4 => "-01-01",
        7 => "-01",
        _ => "",
    };
    Day::parse(&[date, rest].concat()).is_some()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(fields: &[(&str, LocalField)]) -> Result<Local, Vec<Refused>> {
        let named = fields.iter();
        Local::read(
            named
                .map(|(name, field)| ((*name).to_owned(), field.clone()))
                .collect(),
        )
    }

    fn text(text: &str) -> LocalField {
        LocalField::Text(text.to_owned())
    }

    fn list(ids: &[&str]) -> LocalField {
        LocalField::List(ids.iter().map(|id| (*id).to_owned()).collect())
    }

    #[test]
    fn a_whole_entry_becomes_a_resource_whose_tags_are_the_hosts() {
        let own = read(&[
            ("titre", text(" Point d'appui ")),
            ("adresse", text("MAILTO:a@b.fr")),
            ("editeur", text("La maison")),
            ("date", text("2026-03")),
            ("evenement", text("2026-12-01")),
            ("objectif", list(&["O2", "O4"])),
            ("temps", text("heures_3")),
        ])
        .unwrap();
        assert_eq!(own.title, "Point d'appui");
        let values: Vec<(Facet, u8)> = own.tags.iter().map(|tag| (tag.facet, tag.value)).collect();
        assert_eq!(
            values,
            [
                (Facet::Objectif, 1),
                (Facet::Objectif, 3),
                (Facet::Temps, 2)
            ]
        );
        assert!(own.tags.iter().all(|tag| tag.origin == Origin::Host));
    }

    #[test]
    fn each_wrong_field_is_refused_by_its_name_and_reason() {
        let refused = read(&[
            ("titre", text("  ")),
            ("adresse", text("javascript:alert(1)")),
            ("texte", LocalField::Other),
            ("date", text("2026-13")),
            ("evenement", text("demain")),
            ("objectif", list(&["O1", "O5"])),
            ("objectifs", list(&["O1"])),
        ])
        .unwrap_err();
        let refused: Vec<(&str, LocalProblem)> = refused
            .iter()
            .map(|(field, problem)| (field.as_str(), *problem))
            .collect();
        assert_eq!(
            refused,
            [
                ("adresse", LocalProblem::Address),
                ("texte", LocalProblem::Kind),
                ("date", LocalProblem::Date),
                ("evenement", LocalProblem::Date),
                ("objectif", LocalProblem::Value(Facet::Objectif)),
                ("objectifs", LocalProblem::Unknown),
                ("titre", LocalProblem::Missing),
            ]
        );
    }

    #[test]
    fn what_says_nothing_but_where_it_is_is_enough() {
        assert!(read(&[("titre", text("É")), ("adresse", text("tel:1"))]).is_ok());
        assert_eq!(
            read(&[]).unwrap_err(),
            [
                ("titre".to_owned(), LocalProblem::Missing),
                ("adresse".to_owned(), LocalProblem::Missing)
            ]
        );
    }
}
