//! Ids: well formed, declared once, referred to by others.

use crate::error::{Report, Site};
use crate::formula::is_function;
use crate::kinds::{Kind, Thing};
use crate::spelling::nearest;

/// How an id may be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Public ids.
    Public,
    /// What formulas and tables name: questions, verdicts, dimensions…
    Name,
    /// Options and places: published names such as `M1`.
    Option,
}

impl Pattern {
    fn allowed(self) -> &'static str {
        match self {
            Self::Public => "a-z 0-9 - _",
            Self::Name => "a-z 0-9 _",
            Self::Option => "A-Z a-z 0-9 _",
        }
    }

    fn fits(self, id: &str) -> bool {
        let first = |c: char| match self {
            Self::Public => c.is_ascii_lowercase() || c.is_ascii_digit(),
            Self::Name => c.is_ascii_lowercase(),
            Self::Option => c.is_ascii_alphabetic(),
        };
        let other = |c: char| match self {
            Self::Public => c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_',
            Self::Name => c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_',
            Self::Option => c.is_ascii_alphanumeric() || c == '_',
        };
        id.starts_with(first) && id.chars().all(other)
    }

    /// Whether an id of this pattern would mean something else in a formula.
    fn is_reserved(self, id: &str) -> bool {
        self != Self::Public && (is_function(id) || syn::parse_str::<syn::Ident>(id).is_err())
    }
}

/// Reports an id that is not well formed.
pub fn check(thing: Thing, pattern: Pattern, id: &str, site: Site, report: &mut Report) {
    if !pattern.fits(id) {
        report.push(
            site,
            Kind::BadId {
                thing,
                id: id.to_owned(),
                allowed: pattern.allowed(),
            },
        );
    } else if pattern.is_reserved(id) {
        report.push(
            site,
            Kind::ReservedId {
                thing,
                id: id.to_owned(),
            },
        );
    }
}

#[derive(Debug)]
struct Entry {
    id: String,
    site: Site,
    used: bool,
}

/// The ids of one kind of thing, in the order of their declarations.
#[derive(Debug)]
pub struct Register {
    thing: Thing,
    entries: Vec<Entry>,
}

impl Register {
    /// Empty.
    pub fn new(thing: Thing) -> Self {
        Self {
            thing,
            entries: Vec::new(),
        }
    }

    /// Declares an id.
    pub fn add(&mut self, pattern: Pattern, id: &str, site: Site, report: &mut Report) {
        self.add_as(self.thing, pattern, id, site, report);
    }

    /// Declares an id of another kind of thing, which must not clash with these.
    pub fn add_as(
        &mut self,
        thing: Thing,
        pattern: Pattern,
        id: &str,
        site: Site,
        report: &mut Report,
    ) {
        check(thing, pattern, id, site, report);
        let first = self
            .entries
            .iter()
            .find(|entry| entry.id == id)
            .map(|entry| entry.site);
        if let Some(first) = first {
            let first = report.place(first);
            report.push(
                site,
                Kind::DuplicateId {
                    thing,
                    id: id.to_owned(),
                    first,
                },
            );
        }
        // References find the first: the second is already reported, not unused on top.
        self.entries.push(Entry {
            id: id.to_owned(),
            site,
            used: first.is_some(),
        });
    }

    /// The index of an id, if it is declared.
    pub fn index(&self, id: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.id == id)
    }

    /// The index of an id that is referred to from a site, reported if it is unknown.
    pub fn find(&mut self, id: &str, site: Site, report: &mut Report) -> Option<usize> {
        let found = self.index(id);
        match found {
            Some(index) => self.entries[index].used = true,
            None => {
                let near = nearest(id, self.ids()).map(str::to_owned);
                let known = self.ids().map(str::to_owned).collect();
                report.push(
                    site,
                    Kind::UnknownId {
                        thing: self.thing,
                        id: id.to_owned(),
                        near,
                        known,
                    },
                );
            }
        }
        found
    }

    /// Where an id is declared.
    pub fn site(&self, id: &str) -> Option<Site> {
        let mut entries = self.entries.iter();
        entries.find(|entry| entry.id == id).map(|entry| entry.site)
    }

    /// Marks an id as used by what is not in the tables.
    pub fn mark_used(&mut self, id: &str) {
        self.entries
            .iter_mut()
            .filter(|entry| entry.id == id)
            .for_each(|entry| entry.used = true);
    }

    /// The ids.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.id.as_str())
    }

    /// Reports the ids that nothing refers to.
    pub fn report_unused(&self, report: &mut Report) {
        for entry in self.entries.iter().filter(|entry| !entry.used) {
            report.push(
                entry.site,
                Kind::Unused {
                    thing: self.thing,
                    id: entry.id.clone(),
                },
            );
        }
    }
}
