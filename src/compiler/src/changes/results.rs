//! What an edit of rules changes for those who answer: both versions tried on all answers.

use std::collections::BTreeSet;

use super::words::quoted;
use crate::expression::Combinations;
use crate::model::{Questionnaire, Referentiel, Verdict};

/// A sentence for each result that some answers would change.
pub fn changed(before: &Referentiel, after: &Referentiel) -> Vec<String> {
    let mut sentences = Vec::new();
    for new in &after.questionnaires {
        let Some(old) = before.questionnaires.iter().find(|old| old.id == new.id) else {
            continue;
        };
        for verdict in &new.verdicts {
            let known = old.verdicts.iter().find(|known| known.id == verdict.id);
            let Some(sentence) = known.and_then(|known| sentence(old, known, new, verdict)) else {
                continue;
            };
            sentences.push(crate::french(&sentence));
        }
    }
    sentences
}

fn sentence(
    old: &Questionnaire,
    before: &Verdict,
    new: &Questionnaire,
    after: &Verdict,
) -> Option<String> {
    let about = format!("Résultat {} de {}", quoted(&after.id), quoted(&new.id));
    if shape(old) != shape(new) {
        return Some(format!(
            "{about} : les questions ou leurs réponses ont changé, les deux versions ne se comparent pas."
        ));
    }
    let options: Vec<usize> = new
        .questions
        .iter()
        .map(|question| question.options.len())
        .collect();
    let reads: BTreeSet<usize> = before.reads.iter().chain(&after.reads).copied().collect();
    let reads: Vec<usize> = reads.into_iter().collect();
    let all = Combinations::new(&reads, &options);
    if all.count() > Combinations::LIMIT {
        return Some(format!(
            "{about} : trop de réponses possibles pour les essayer toutes."
        ));
    }
    let (mut moved, mut example) = (0_usize, None);
    all.visit(|answers| {
        let (from, to) = (place(before, answers), place(after, answers));
        if from != to {
            moved += 1;
            example.get_or_insert((from.to_owned(), to.to_owned()));
        }
        true
    });
    let (from, to) = example?;
    let count = all.count();
    Some(format!(
        "{about} : {moved} jeux de réponses sur {count} changent de place (par exemple de {} à {}).",
        quoted(&from),
        quoted(&to)
    ))
}

/// The place that complete answers get: the first rule that holds.
fn place<'a>(verdict: &'a Verdict, answers: &[u8]) -> &'a str {
    let rule = verdict.rules.iter().find(|rule| {
        let when = rule.when.as_ref();
        when.is_none_or(|(when, _)| when.holds(answers))
    });
    let place = rule.and_then(|rule| verdict.places.get(rule.place));
    place.map_or("", |place| &place.id)
}

/// The questions and their answers, by which rules read them.
fn shape(questionnaire: &Questionnaire) -> Vec<(&str, Vec<&str>)> {
    let questions = questionnaire.questions.iter();
    questions
        .map(|question| {
            let options = question.options.iter().map(|option| option.id.as_str());
            (question.id.as_str(), options.collect())
        })
        .collect()
}
