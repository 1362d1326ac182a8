//! A result taken apart, in words: its formula with values, everything it rests on, down to the sources.

use cap_commun::Text;
use cap_commun::model::{
    Coefficient, Explanation, Function, Model, Outcome, Piece, Token, explain, outcome,
};
use cap_commun::referentiel::texts;
use commun_page::{Draw, outward, status_words};
use commun_ui::class;
use commun_ui::markup::{El, IntoNode, Node, el, many};
use commun_ui::{BadgeKind, badge};

use crate::computed::Computed;
use crate::number::figure;
use crate::plan::Plan;

/// Everything that a node rests on, itself first.
pub(crate) fn explanation(draw: &Draw, plan: &Plan, computed: &Computed, node: usize) -> Node {
    let whole = explain(plan.model, &computed.nodes, node);
    let steps = whole.below().into_iter().map(|step| one(draw, step));
    [
        whole
            .formula()
            .map(|formula| el("p").child(draw.get(formula.help)))
            .into_node(),
        el("ol").class(class!("steps")).children(steps).into_node(),
    ]
    .into_node()
}

/// One step: name, value, formula in words, status and source.
fn one(draw: &Draw, step: Explanation) -> El {
    let name = step.title().map_or("", |title| draw.get(title));
    let head = el("p")
        .child(el("strong").child(name))
        .child(draw.words.colon())
        .child(value_words(draw, step))
        .child(" ")
        .child(
            step.status()
                .map(|status| badge(status_badge(status), draw.own(status_words(status)))),
        );
    let line = step.formula().map(|_| {
        el("p")
            .class(class!("steps__line"))
            .child(["= ", &line_words(draw, step)].concat())
    });
    el("li")
        .child(head)
        .child(line)
        .child(constants(draw, step))
        .child(origin(draw, step))
}

/// How sure a status looks.
pub(crate) fn status_badge(status: cap_commun::referentiel::Status) -> BadgeKind {
    match status {
        cap_commun::referentiel::Status::Publie => BadgeKind::Full,
        cap_commun::referentiel::Status::Convention => BadgeKind::Outlined,
        cap_commun::referentiel::Status::Hypothese => BadgeKind::Dashed,
    }
}

fn value_words(draw: &Draw, step: Explanation) -> String {
    match step.outcome() {
        Outcome::Value(value) => figure(draw, step.unit(), value),
        Outcome::Absent(reason) => reason.message(step.model, draw.words.0),
    }
}

/// The formula as a line of names, each with its value.
fn line_words(draw: &Draw, step: Explanation) -> String {
    let mut line = String::new();
    for piece in step.line() {
        let words = match piece {
            Piece::Node(node) => named(draw, node.title(), &value_words_short(draw, node)),
            Piece::Constant(coefficient, title) => {
                let value = figure(draw, Some(coefficient.unit), coefficient.value.central());
                named(draw, Some(title), &value)
            }
            Piece::Token(token) => token_words(draw, token),
        };
        let tight = matches!(piece, Piece::Token(Token::Close | Token::Separator));
        if !tight && !line.is_empty() && !line.ends_with('(') {
            line.push(' ');
        }
        line.push_str(&words);
    }
    line
}

fn value_words_short(draw: &Draw, step: Explanation) -> String {
    match step.outcome() {
        Outcome::Value(value) => figure(draw, step.unit(), value),
        Outcome::Absent(_) => "—".to_owned(),
    }
}

fn named(draw: &Draw, title: Option<Text>, value: &str) -> String {
    let name = title.map_or("", |title| draw.get(title));
    [name, " (", value, ")"].concat()
}

fn token_words(draw: &Draw, token: Token) -> String {
    let text = match token {
        Token::Number(number) => return figure(draw, None, number),
        Token::Sign(sign) => return sign.to_owned(),
        Token::Open => return "(".to_owned(),
        Token::Close => return ")".to_owned(),
        Token::Separator => return draw.words.semicolon().trim_end_matches(' ').to_owned(),
        Token::Node(_) | Token::Constant(_) => return String::new(),
        Token::And => texts::INTERFACE_CALCULATOR_AND,
        Token::Or => texts::INTERFACE_CALCULATOR_OR,
        Token::Not => texts::INTERFACE_CALCULATOR_NOT,
        Token::If => texts::INTERFACE_CALCULATOR_IF,
        Token::Then => texts::INTERFACE_CALCULATOR_THEN,
        Token::Else => texts::INTERFACE_CALCULATOR_ELSE,
        Token::Function(function) => match function {
            Function::Min => texts::INTERFACE_CALCULATOR_MIN,
            Function::Max => texts::INTERFACE_CALCULATOR_MAX,
            Function::Squares => texts::INTERFACE_CALCULATOR_SQUARES,
            Function::Clamp => texts::INTERFACE_CALCULATOR_CLAMP,
            Function::Within => texts::INTERFACE_CALCULATOR_WITHIN,
            Function::Annuite => texts::INTERFACE_CALCULATOR_ANNUITE,
            Function::Count => texts::INTERFACE_CALCULATOR_COUNT,
            Function::Present => texts::INTERFACE_CALCULATOR_PRESENT,
        },
    };
    draw.own(text)
}

/// The coefficients of a formula, each with its date and source.
fn constants(draw: &Draw, step: Explanation) -> Node {
    many(step.line().filter_map(|piece| match piece {
        Piece::Constant(coefficient, title) => Some(dated(draw, coefficient, title)),
        _ => None,
    }))
}

/// A coefficient by its name: status, date, source.
fn dated(draw: &Draw, coefficient: &Coefficient, title: Text) -> El {
    let date = draw.words.date(coefficient.from);
    el("p")
        .class(class!("source"))
        .child(draw.get(title))
        .child(" · ")
        .child(draw.get(status_words(coefficient.status)))
        .child(" · ")
        .child(draw.fill(texts::INTERFACE_CALCULATOR_VALID_FROM, &[("date", &date)]))
        .child(coefficient.source.map(|_| " · "))
        .child(source_words(coefficient.source, coefficient.place))
}

/// The same for one of a calculator's constants, by the coefficient's id.
pub fn constant_line(draw: &Draw, model: &Model, id: &str) -> Option<El> {
    let mut constants = model.constants.iter();
    let constant = constants.find(|constant| constant.coefficient.id == id)?;
    Some(dated(draw, constant.coefficient, constant.title))
}

/// Who says so.
fn origin(draw: &Draw, step: Explanation) -> Option<El> {
    let date = step.input().and_then(|input| input.date);
    let source = step.source();
    if source.is_none() && date.is_none() {
        let typed = step.input().is_some_and(|input| input.status.is_none());
        return typed.then(|| {
            el("p")
                .class(class!("source"))
                .child(draw.get(texts::INTERFACE_CALCULATOR_YOURS))
        });
    }
    Some(
        el("p")
            .class(class!("source"))
            .child(source_words(source, step.place()))
            .child(step.source().and(date).map(|_| " · "))
            .child(date.map(|date| {
                let date = draw.words.date(date);
                draw.fill(texts::INTERFACE_CALCULATOR_VALID_FROM, &[("date", &date)])
            })),
    )
}

/// A source's title, publisher, year and place.
fn source_words(
    source: Option<&'static cap_commun::referentiel::Source>,
    place: Option<&'static str>,
) -> Node {
    let Some(source) = source else {
        return Node::None;
    };
    let title = match source.url {
        Some(url) => outward(url, source.title),
        None => el("cite").attr("lang", "fr").child(source.title),
    };
    let rest = [" · ", source.publisher, ", ", &source.year.to_string()].concat();
    [
        title.into_node(),
        rest.into_node(),
        place.map(|place| [" · ", place].concat()).into_node(),
    ]
    .into_node()
}

/// Whether a node has a value, and which sentence says why not.
pub(crate) fn figure_or_reason(
    draw: &Draw,
    plan: &Plan,
    computed: &Computed,
    node: usize,
) -> Result<String, String> {
    match outcome(plan.model, &computed.nodes, node) {
        Outcome::Value(value) => Ok(figure(draw, plan.model.unit_of(node), value)),
        Outcome::Absent(reason) => Err(reason.message(plan.model, draw.words.0)),
    }
}
