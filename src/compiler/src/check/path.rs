//! How a questionnaire's result enters the catalogue.

use super::Checker;
use super::facets::{self, FACETS};
use crate::kinds::{Kind, Thing};
use crate::model;
use crate::read::Document;
use crate::schema::{self, Word};
use crate::spelling::nearest;

type File = Document<schema::Questionnaire>;

impl Checker<'_> {
    pub fn check_path(
        &mut self,
        document: &File,
        questions: &[model::Question],
        verdicts: &[model::Verdict],
    ) -> model::PathPlan {
        let path = &document.value.path;
        let objectif = path
            .objectif
            .as_ref()
            .and_then(|value| self.facet_value(document, "objectif", value));
        let maturite = path
            .maturite
            .as_ref()
            .and_then(|value| self.facet_value(document, "maturite", value));
        let mut maturites: Vec<(usize, usize, usize)> = Vec::new();
        for entry in &path.maturites {
            let ids = verdicts.iter().map(|verdict| verdict.id.as_str()).collect();
            let verdict = self.one_of(document, Thing::Verdict, &entry.verdict, ids);
            let places = verdict
                .and_then(|verdict| verdicts.get(verdict))
                .map(|verdict| &verdict.places);
            let place = places.and_then(|places| {
                let ids = places.iter().map(|place| place.id.as_str()).collect();
                self.one_of(document, Thing::Place, &entry.place, ids)
            });
            let maturite = self.facet_value(document, "maturite", &entry.maturite);
            let (Some(verdict), Some(place), Some(maturite)) = (verdict, place, maturite) else {
                continue;
            };
            if maturites
                .iter()
                .any(|known| (known.0, known.1) == (verdict, place))
            {
                self.error(
                    document,
                    &entry.place,
                    Kind::Repeated {
                        word: entry.place.get_ref().clone(),
                    },
                );
            }
            maturites.push((verdict, place, maturite));
        }
        model::PathPlan {
            objectif,
            maturite,
            maturites,
            preferences: self.check_preferences(document, questions),
        }
    }

    /// What answers put forward in the path.
    fn check_preferences(
        &mut self,
        document: &File,
        questions: &[model::Question],
    ) -> Vec<model::Preference> {
        let mut preferences: Vec<model::Preference> = Vec::new();
        for entry in &document.value.path.preferences {
            let ids = questions.iter().map(|question| question.id.as_str());
            let question = self.one_of(document, Thing::Question, &entry.question, ids.collect());
            let asked = question.and_then(|index| questions.get(index));
            let option = asked.and_then(|question| {
                let ids = question.options.iter().map(|option| option.id.as_str());
                self.one_of(document, Thing::Option, &entry.option, ids.collect())
            });
            let facet = self.one_of(document, Thing::Facet, &entry.facet, FACETS.to_vec());
            for word in &entry.values {
                let value = self.facet_value(document, entry.facet.get_ref(), word);
                let (Some(question), Some(option), Some(facet), Some(value)) =
                    (question, option, facet, value)
                else {
                    continue;
                };
                let preference = model::Preference {
                    question,
                    option,
                    facet,
                    value,
                };
                if preferences.contains(&preference) {
                    let kind = Kind::Repeated {
                        word: word.get_ref().clone(),
                    };
                    self.error(document, word, kind);
                }
                preferences.push(preference);
            }
        }
        preferences
    }

    pub fn facet_value<T>(
        &mut self,
        document: &Document<T>,
        facet: &str,
        value: &Word,
    ) -> Option<usize> {
        let facet = facets::index(facet)?;
        self.facets[facet].find(value.get_ref(), document.site(value), self.report)
    }

    /// The place of an id among those there are, reported if it is none of them.
    pub fn one_of<T>(
        &mut self,
        document: &Document<T>,
        thing: Thing,
        word: &Word,
        ids: Vec<&str>,
    ) -> Option<usize> {
        let id = word.get_ref();
        let found = ids.iter().position(|known| known == id);
        if found.is_none() {
            let near = nearest(id, ids.iter().copied()).map(str::to_owned);
            let known = ids.into_iter().map(str::to_owned).collect();
            self.error(
                document,
                word,
                Kind::UnknownId {
                    thing,
                    id: id.clone(),
                    near,
                    known,
                },
            );
        }
        found
    }
}
