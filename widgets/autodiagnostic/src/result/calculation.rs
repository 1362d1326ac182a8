//! « Comment est-ce calculé ? »: the rules in the order they are tried, in words, with the one that fired.

use cap_commun::questionnaire::{Answers, Questionnaire, Rule, VerdictResult};
use cap_commun::referentiel::texts;
use commun_ui::{Disclosure, v};
use leptos::prelude::*;

use super::Printed;
use super::sources::{SourceList, status_words};
use crate::review::answer_words;
use crate::words::Words;

/// The calculation of a verdict, opened on demand.
#[component]
pub(super) fn Calculation(answers: Answers, result: VerdictResult) -> impl IntoView {
    let w = Words::here();
    let questionnaire = answers.questionnaire();
    let verdict = result.verdict;
    let rows: Vec<_> = verdict
        .rules
        .iter()
        .enumerate()
        .map(|(index, rule)| rule_row(w, questionnaire, &result, index, rule))
        .collect();
    let used: Vec<_> = verdict
        .reads
        .iter()
        .filter_map(|index| Some((*index, questionnaire.questions.get(*index)?)))
        .map(|(index, question)| v! {
            <tr><th scope="row">{w.get(question.short)}</th><td>{answer_words(w, &answers, index)}</td></tr>
        })
        .collect();
    v! {
        <Disclosure summary=w.get(texts::INTERFACE_HOW_CALCULATED) open=Printed::here()>
            <p>{w.get(texts::INTERFACE_RULES_LEAD)}</p>
            <ol class="commun-rules">{rows}</ol>
            <table class="commun-table">
                <caption>{w.get(texts::INTERFACE_ANSWERS_USED)}</caption>
                <tbody>{used}</tbody>
            </table>
            <p>
                <strong>{w.get(status_words(questionnaire.status))}"."</strong>" "
                {w.get(questionnaire.method)}
            </p>
            <SourceList sources=questionnaire.sources.to_vec() />
        </Disclosure>
    }
}

fn rule_row(
    w: Words,
    questionnaire: &'static Questionnaire,
    result: &VerdictResult,
    index: usize,
    rule: &'static Rule,
) -> impl IntoView + use<> {
    let place = result
        .verdict
        .places
        .get(rule.place)
        .map(|place| w.get(place.name))
        .unwrap_or_default();
    let condition = if rule.formula.is_empty() {
        w.get(texts::INTERFACE_OTHERWISE).to_owned()
    } else {
        formula_words(w, questionnaire, rule.formula)
    };
    let fired = result.rule == Some(index);
    v! {
        <li class:commun-rules__fired=fired>
            <span>{condition}</span>" → "<strong>{place}</strong>
            {fired.then(|| v! { " "<em>{w.get(texts::INTERFACE_RULE_FIRED)}</em> })}
        </li>
    }
}

/// A rule's formula in words: questions by their short name, operators as words.
pub(crate) fn formula_words(w: Words, questionnaire: &Questionnaire, formula: &str) -> String {
    let mut out = String::new();
    for token in tokens(formula) {
        let words = match token {
            "&&" => w.get(texts::INTERFACE_OP_AND),
            "||" => w.get(texts::INTERFACE_OP_OR),
            ">=" => w.get(texts::INTERFACE_OP_AT_LEAST),
            "<=" => w.get(texts::INTERFACE_OP_AT_MOST),
            "==" => w.get(texts::INTERFACE_OP_IS),
            "!=" => w.get(texts::INTERFACE_OP_IS_NOT),
            "*" => "×",
            "-" => "−",
            other => match questionnaire
                .index_of(other)
                .and_then(|index| questionnaire.questions.get(index))
            {
                Some(question) => w.get(question.short),
                None => option_words(w, questionnaire, other).unwrap_or(other),
            },
        };
        let tight = out.is_empty() || out.ends_with('(') || words == ")" || words == ",";
        if !tight {
            out.push(' ');
        }
        out.push_str(words);
    }
    out
}

/// The words of an option named in a formula.
fn option_words(w: Words, questionnaire: &Questionnaire, id: &str) -> Option<&'static str> {
    let by_letter = id.starts_with(|first: char| first.is_alphabetic());
    let options = questionnaire
        .questions
        .iter()
        .flat_map(|question| question.options.iter());
    let mut options = options.filter(|option| by_letter && option.id == id);
    options.next().map(|option| w.get(option.label))
}

/// Splits a formula into words, operators and parentheses.
fn tokens(formula: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = formula.trim_start();
    while let Some(first) = rest.chars().next() {
        let word = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
        let operator = |c: char| "&|=<>!".contains(c);
        let length = if word(first) {
            rest.find(|c| !word(c)).unwrap_or(rest.len())
        } else if operator(first) {
            rest.find(|c| !operator(c)).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (token, tail) = rest.split_at(length);
        out.push(token);
        rest = tail.trim_start();
    }
    out
}
