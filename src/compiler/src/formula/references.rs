//! The names that a formula cites, before anything is known of them: enough to put formulas in order.

use std::collections::BTreeSet;

use crate::expression::parse::{Expr, Node, parse};

/// The names in a formula; none where it cannot be parsed, which is said elsewhere.
pub fn references(formula: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    if let Ok(expr) = parse(formula) {
        visit(&expr, &mut names);
    }
    names
}

fn visit(expr: &Expr, names: &mut BTreeSet<String>) {
    match &expr.node {
        Node::Integer(_) | Node::Real(_) => {}
        Node::Name(name) => {
            names.insert(name.clone());
        }
        Node::Not(a) | Node::Negative(a) => visit(a, names),
        Node::Binary(_, a, b) => {
            visit(a, names);
            visit(b, names);
        }
        Node::Call(_, arguments) => {
            arguments.iter().for_each(|argument| visit(argument, names));
        }
        Node::If(condition, a, b) => {
            visit(condition, names);
            visit(a, names);
            visit(b, names);
        }
    }
}
