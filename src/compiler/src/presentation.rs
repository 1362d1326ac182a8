//! What each questionnaire, each calculator and the compass is, in a few lines: for a page whose scripts do not run,
//! from the same content as the widgets.

use crate::model::{
    Facet, FacetValue, Model, Questionnaire, Referentiel, Resource, Role, Section, Text,
};
use crate::prose::Language;

/// What is presented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A questionnaire, by its id.
    Questionnaire(String),
    /// A calculator, by its id.
    Calculator(String),
    /// The compass.
    Compass,
}

/// A few lines on it, in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presentation {
    /// What it is about.
    pub subject: Subject,
    /// `fr` or `en`.
    pub lang: &'static str,
    /// Its title.
    pub title: String,
    /// What it is, for whom, and what one leaves with.
    pub lead: Vec<String>,
    /// The questions that count, what one fills in, or the directions of the compass.
    pub parts: Vec<String>,
    /// Where to go meanwhile: titles and addresses.
    pub doors: Vec<(String, String)>,
}

/// The facet by which platforms are chosen.
const OBJECTIF: &str = "objectif";
/// The medium of the resources that lead to the others.
const PLATFORM: &str = "media.plateforme";

/// All of them: questionnaires, calculators, the compass; French before English.
pub fn presentations(content: &Referentiel) -> Vec<Presentation> {
    let mut all = Vec::new();
    for own in &content.questionnaires {
        all.extend(Language::ALL.map(|language| questionnaire(content, own, language)));
    }
    for own in &content.models {
        all.extend(Language::ALL.map(|language| calculator(content, own, language)));
    }
    let compass = Language::ALL.map(|language| compass(content, language));
    all.extend(compass.into_iter().flatten());
    all
}

fn questionnaire(content: &Referentiel, own: &Questionnaire, language: Language) -> Presentation {
    let measures = own.questions.iter();
    let measures = measures.filter(|question| question.role == Role::Mesure);
    let labels: Vec<&Text> = measures.map(|question| &question.label).collect();
    let lead = [&own.lead, &own.audience, &own.outcome];
    Presentation {
        subject: Subject::Questionnaire(own.id.clone()),
        lang: language.folder(),
        title: text(content, language, &own.title),
        lead: texts(content, language, &lead),
        parts: texts(content, language, &labels),
        doors: doors(content, own.path.objectif),
    }
}

fn calculator(content: &Referentiel, own: &Model, language: Language) -> Presentation {
    let say = |words: &Text| text(content, language, words);
    let sections = own.sections.iter();
    let part = |section: &Section| format!("{}. {}", say(&section.title), say(&section.lead));
    Presentation {
        subject: Subject::Calculator(own.id.clone()),
        lang: language.folder(),
        title: say(&own.title),
        lead: vec![say(&own.lead)],
        parts: sections.map(part).collect(),
        doors: doors(content, None),
    }
}

/// The compass's own words are those of its view.
fn compass(content: &Referentiel, language: Language) -> Option<Presentation> {
    let word = |key: &str| content.interface.iter().find(|text| text.key == key);
    let say = |words: &Text| text(content, language, words);
    let facet = objectives(content)?;
    let values = facet.values.iter();
    let direction = |value: &FacetValue| format!("{}. {}", say(&value.name), say(&value.text));
    Some(Presentation {
        subject: Subject::Compass,
        lang: language.folder(),
        title: say(word("interface.boussole.title")?),
        lead: vec![say(word("interface.boussole.lead")?)],
        parts: values.map(direction).collect(),
        doors: platforms(content).map(|(_, door)| door).collect(),
    })
}

/// The platforms of an objective; without one, those that serve them all.
fn doors(content: &Referentiel, objective: Option<usize>) -> Vec<(String, String)> {
    let all = objectives(content).map_or(0, |facet| facet.values.len());
    let serves = |resource: &Resource| {
        let tags = resource.tags.iter();
        let mut tags = tags.filter(|tag| content.facets[tag.facet].id == OBJECTIF);
        match objective {
            Some(value) => tags.any(|tag| tag.value == value),
            None => tags.count() == all,
        }
    };
    let platforms = platforms(content).filter(|(resource, _)| serves(resource));
    platforms.map(|(_, door)| door).collect()
}

/// The platforms that have an address, in the order of the inventory, each with its door.
fn platforms(content: &Referentiel) -> impl Iterator<Item = (&Resource, (String, String))> {
    let platforms = content.resources.iter();
    let platforms = platforms.filter(|resource| resource.medium.key == PLATFORM);
    platforms.filter_map(|resource| {
        let link = resource.links.first()?;
        Some((resource, (resource.title.clone(), link.url.clone())))
    })
}

fn objectives(content: &Referentiel) -> Option<&Facet> {
    content.facets.iter().find(|facet| facet.id == OBJECTIF)
}

fn text(content: &Referentiel, language: Language, text: &Text) -> String {
    content.texts[usize::from(text.index)][language as usize].clone()
}

fn texts(content: &Referentiel, language: Language, all: &[&Text]) -> Vec<String> {
    all.iter().map(|one| text(content, language, one)).collect()
}
