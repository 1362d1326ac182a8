//! « Comment est-ce calculé ? »: the rules in the order they are tried, in words, with the one that fired.

use cap_commun::questionnaire::{Answers, Questionnaire, Rule, VerdictResult};
use cap_commun::referentiel::texts;
use commun_page::{Draw, source_list, status_words};
use commun_ui::class;
use commun_ui::disclosure;
use commun_ui::markup::{El, IntoNode, Node, el, many};

use crate::review::answer_words;

/// The calculation of a verdict, opened on demand.
pub(super) fn calculation(draw: &Draw, answers: &Answers, result: &VerdictResult) -> El {
    let questionnaire = answers.questionnaire();
    let rules = result.verdict.rules.iter().enumerate();
    let rules = rules.map(|(index, rule)| rule_row(draw, questionnaire, result, index, rule));
    let used = result.verdict.reads.iter().filter_map(|index| {
        let question = questionnaire.questions.get(*index)?;
        let name = el("th")
            .attr("scope", "row")
            .child(draw.get(question.short));
        Some(
            el("tr")
                .child(name)
                .child(el("td").child(answer_words(draw.words, answers, *index))),
        )
    });
    let table = el("table")
        .class(class!("table"))
        .child(el("caption").child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_ANSWERS_USED)))
        .child(el("tbody").children(used));
    disclosure(
        draw.get(texts::INTERFACE_HOW_CALCULATED),
        draw.printed,
        [
            el("p")
                .child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_RULES_LEAD))
                .into_node(),
            el("ol").class(class!("rules")).children(rules).into_node(),
            table.into_node(),
            // On paper it closes the document, once.
            if draw.printed {
                Node::None
            } else {
                basis(draw, questionnaire)
            },
        ],
    )
}

/// What the rules rest on: method, status, sources.
pub(crate) fn basis(draw: &Draw, questionnaire: &Questionnaire) -> Node {
    let status = [draw.get(status_words(questionnaire.status)), "."].concat();
    many([
        el("p")
            .child(el("strong").child(status))
            .child(" ")
            .child(draw.get(questionnaire.method))
            .into_node(),
        source_list(draw, questionnaire.sources),
    ])
}

fn rule_row(
    draw: &Draw,
    questionnaire: &'static Questionnaire,
    result: &VerdictResult,
    index: usize,
    rule: &'static Rule,
) -> El {
    let place = result
        .verdict
        .places
        .get(rule.place)
        .map_or(&"", |place| draw.get(place.name));
    let condition = if rule.formula.is_empty() {
        draw.own(texts::INTERFACE_AUTODIAGNOSTIC_OTHERWISE)
    } else {
        formula_words(draw, questionnaire, rule.formula)
    };
    let fired = result.rule == Some(index) && result.established().is_some();
    let decided = if result.is_certain() {
        texts::INTERFACE_AUTODIAGNOSTIC_RULE_FIRED
    } else {
        texts::INTERFACE_AUTODIAGNOSTIC_RULE_FLOOR
    };
    let row = el("li")
        .class_if(class!("rules__fired"), fired)
        .child(condition)
        .child(" → ");
    let row = row.child(el("strong").child(place));
    if fired {
        row.child(" ").child(el("em").child(draw.get(decided)))
    } else {
        row
    }
}

/// A rule's formula in words: questions by their short name, operators as words.
pub(crate) fn formula_words(draw: &Draw, questionnaire: &Questionnaire, formula: &str) -> String {
    words_of(draw, questionnaire, &tokens(formula))
}

fn words_of(draw: &Draw, questionnaire: &Questionnaire, mut tokens: &[&str]) -> String {
    let mut out = String::new();
    while let [token, rest @ ..] = tokens {
        tokens = rest;
        let counted;
        let words = match *token {
            "&&" => draw.get(texts::INTERFACE_AUTODIAGNOSTIC_OP_AND),
            "||" => draw.get(texts::INTERFACE_AUTODIAGNOSTIC_OP_OR),
            ">=" => draw.get(texts::INTERFACE_AUTODIAGNOSTIC_OP_AT_LEAST),
            "<=" => draw.get(texts::INTERFACE_AUTODIAGNOSTIC_OP_AT_MOST),
            "==" => draw.get(texts::INTERFACE_AUTODIAGNOSTIC_OP_IS),
            "!=" => draw.get(texts::INTERFACE_AUTODIAGNOSTIC_OP_IS_NOT),
            "*" => "×",
            "-" => "−",
            "count" => {
                (counted, tokens) = count_words(draw, questionnaire, rest);
                &counted
            }
            other => match questionnaire
                .index_of(other)
                .and_then(|index| questionnaire.questions.get(index))
            {
                Some(question) => draw.get(question.short),
                None => option_words(draw, questionnaire, other).unwrap_or(other),
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

/// « au moins 6 de ces 8 : … », from what a `count` takes and what it is compared with; and the tokens that follow.
fn count_words<'a, 'b>(
    draw: &Draw,
    questionnaire: &Questionnaire,
    tokens: &'a [&'b str],
) -> (String, &'a [&'b str]) {
    let (mut depth, mut start, mut each) = (0, 1, Vec::new());
    for (index, token) in tokens.iter().enumerate() {
        match *token {
            "(" => depth += 1,
            ")" => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && *token == ",") {
            let one = tokens.get(start..index).unwrap_or_default();
            each.push(words_of(draw, questionnaire, one));
            start = index + 1;
        }
        if depth == 0 {
            break;
        }
    }
    let end = tokens.len().min(start + 2);
    let how = tokens.get(start..end).unwrap_or_default();
    let words = draw.fill(
        texts::INTERFACE_AUTODIAGNOSTIC_OF_THESE,
        &[
            ("how", &words_of(draw, questionnaire, how)),
            ("count", &each.len().to_string()),
            ("list", &draw.words.list(&each)),
        ],
    );
    (words, tokens.get(end..).unwrap_or_default())
}

/// The words of an option named in a formula.
fn option_words(draw: &Draw, questionnaire: &Questionnaire, id: &str) -> Option<&'static str> {
    let by_letter = id.starts_with(|first: char| first.is_ascii_alphabetic());
    let options = questionnaire
        .questions
        .iter()
        .flat_map(|question| question.options.iter());
    let mut options = options.filter(|option| by_letter && option.id == id);
    options.next().map(|option| *draw.get(option.label))
}

/// Splits a formula into words, operators and parentheses.
fn tokens(formula: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = formula.trim_start();
    while let Some(first) = rest.chars().next() {
        let word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
        let operator = |c| matches!(c, '&' | '|' | '=' | '<' | '>' | '!');
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
