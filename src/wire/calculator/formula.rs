//! Formulas as the content writes them, made again from their tokens rather than kept twice.

use crate::decimal;
use crate::model::{Function, Model, Token};

/// A formula on one line. A sum of several values, which the content may write as a function, has its signs.
pub(super) fn written(model: &Model, tokens: &[Token]) -> String {
    let mut out = String::new();
    // For each parenthesis that is open: how many braces end with the value.
    let mut braces = vec![0];
    let mut rest = tokens.iter();
    while let Some(token) = rest.next() {
        match *token {
            Token::Number(number) => decimal::write(&mut out, number, 9, '.'),
            Token::Node(node) => {
                let id = model.id_of(node.into());
                if let [Token::Function(Function::Present), ..] = rest.as_slice() {
                    rest.next();
                    out.extend(["present(", id, ")"]);
                } else {
                    out.push_str(id);
                }
            }
            Token::Constant(index) => {
                let constant = model.constants.get(usize::from(index));
                out.push_str(constant.map_or("", |constant| constant.coefficient.id));
            }
            // Before a value, where there is none to take away from.
            Token::Sign("−") if out.is_empty() || out.ends_with([' ', '(']) => out.push('-'),
            Token::Sign(sign) => out.extend([" ", operator(sign), " "]),
            Token::Open => {
                out.push('(');
                braces.push(0);
            }
            Token::Close => {
                close(&mut out, braces.pop());
                out.push(')');
            }
            Token::Separator => {
                close(&mut out, braces.pop());
                out.push_str(", ");
                braces.push(0);
            }
            Token::Function(function) => out.push_str(name(function)),
            Token::And => out.push_str(" && "),
            Token::Or => out.push_str(" || "),
            Token::Not => out.push('!'),
            Token::If => out.push_str("if "),
            Token::Then => out.push_str(" { "),
            Token::Else => {
                out.push_str(" } else { ");
                if let Some(last) = braces.last_mut() {
                    *last += 1;
                }
            }
        }
    }
    close(&mut out, braces.pop());
    out
}

fn close(out: &mut String, braces: Option<usize>) {
    (0..braces.unwrap_or_default()).for_each(|_| out.push_str(" }"));
}

/// A sign as it is typed.
fn operator(sign: &str) -> &str {
    match sign {
        "−" => "-",
        "×" => "*",
        "÷" => "/",
        "=" => "==",
        "≠" => "!=",
        "≤" => "<=",
        "≥" => ">=",
        same => same,
    }
}

fn name(function: Function) -> &'static str {
    match function {
        Function::Min => "min",
        Function::Max => "max",
        Function::Squares => "squares",
        Function::Clamp => "clamp",
        Function::Within => "within",
        Function::Annuite => "annuite",
        Function::Count => "count",
        Function::Present => "present",
    }
}
