//! From text to a small tree, by way of `syn`. Rust syntax that has no meaning for an editor is refused here.

use syn::spanned::Spanned;

use super::Fault;
use crate::kinds::Problem;

/// A node and where it starts.
#[derive(Debug)]
pub struct Expr {
    pub offset: usize,
    pub node: Node,
}

#[derive(Debug)]
pub enum Node {
    Integer(i64),
    Real(f64),
    Name(String),
    Not(Box<Expr>),
    Negative(Box<Expr>),
    Binary(Operator, Box<Expr>, Box<Expr>),
    Call(Function, Box<Expr>, Box<Expr>),
    If(Box<Expr>, Box<Expr>, Box<Expr>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    And,
    Or,
    Compare(Comparison),
    Arithmetic(Arithmetic),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    Equal,
    Different,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    Min,
    Max,
}

/// Parses a formula.
pub fn parse(formula: &str) -> Result<Expr, Fault> {
    let expr: syn::Expr = syn::parse_str(formula).map_err(|error| Fault {
        offset: error.span().byte_range().start.min(formula.len()),
        problem: Problem::Syntax {
            detail: error.to_string(),
        },
    })?;
    // Spans count from the start of all that was parsed before; the formula's own start is its first token's.
    let base = expr.span().byte_range().start;
    let base = base.saturating_sub(formula.len() - formula.trim_start().len());
    convert(&expr, base)
}

fn convert(expr: &syn::Expr, base: usize) -> Result<Expr, Fault> {
    let offset = expr.span().byte_range().start.saturating_sub(base);
    let sub = |expr: &syn::Expr| convert(expr, base).map(Box::new);
    let refuse = |what: &str| Fault {
        offset,
        problem: Problem::Forbidden {
            what: what.to_owned(),
        },
    };
    let node = match expr {
        syn::Expr::Paren(inner) => return convert(&inner.expr, base),
        syn::Expr::Group(inner) => return convert(&inner.expr, base),
        syn::Expr::Lit(literal) => number(&literal.lit).ok_or_else(|| refuse("…"))?,
        syn::Expr::Path(path) => match path.path.get_ident() {
            Some(name) if path.attrs.is_empty() && path.qself.is_none() => {
                Node::Name(name.to_string())
            }
            _ => return Err(refuse("::")),
        },
        syn::Expr::Unary(unary) => match unary.op {
            syn::UnOp::Not(_) => Node::Not(sub(&unary.expr)?),
            syn::UnOp::Neg(_) => Node::Negative(sub(&unary.expr)?),
            _ => return Err(refuse("*")),
        },
        syn::Expr::Binary(binary) => {
            let operator = operator(&binary.op).map_err(|sign| refuse(&sign))?;
            Node::Binary(operator, sub(&binary.left)?, sub(&binary.right)?)
        }
        syn::Expr::Call(call) => {
            let name = match call.func.as_ref() {
                syn::Expr::Path(path) => path
                    .path
                    .get_ident()
                    .map(ToString::to_string)
                    .unwrap_or_default(),
                _ => String::new(),
            };
            let function = match name.as_str() {
                "min" => Function::Min,
                "max" => Function::Max,
                _ => {
                    return Err(Fault {
                        offset,
                        problem: Problem::UnknownFunction { name },
                    });
                }
            };
            let arguments: Vec<_> = call.args.iter().collect();
            let [left, right] = arguments.as_slice() else {
                let problem = Problem::ArgumentCount {
                    name,
                    count: arguments.len(),
                };
                return Err(Fault { offset, problem });
            };
            Node::Call(function, sub(left)?, sub(right)?)
        }
        syn::Expr::If(branch) => {
            let Some((_, otherwise)) = &branch.else_branch else {
                return Err(Fault {
                    offset,
                    problem: Problem::IfWithoutElse,
                });
            };
            let then = block(&branch.then_branch).ok_or_else(|| refuse("{ … }"))?;
            Node::If(sub(&branch.cond)?, sub(then)?, sub(otherwise)?)
        }
        syn::Expr::Block(inner) if inner.label.is_none() => {
            let inner = block(&inner.block).ok_or_else(|| refuse("{ … }"))?;
            return convert(inner, base);
        }
        syn::Expr::Assign(_) => return Err(refuse("=")),
        syn::Expr::MethodCall(call) => return Err(refuse(&format!(".{}()", call.method))),
        syn::Expr::Macro(_) => return Err(refuse("!()")),
        syn::Expr::Cast(_) => return Err(refuse("as")),
        syn::Expr::Field(_) => return Err(refuse(".")),
        _ => return Err(refuse("…")),
    };
    Ok(Expr { offset, node })
}

/// The one expression of a block.
fn block(block: &syn::Block) -> Option<&syn::Expr> {
    match block.stmts.as_slice() {
        [syn::Stmt::Expr(expr, None)] => Some(expr),
        _ => None,
    }
}

fn number(literal: &syn::Lit) -> Option<Node> {
    match literal {
        syn::Lit::Int(int) if int.suffix().is_empty() => int.base10_parse().ok().map(Node::Integer),
        syn::Lit::Float(float) if float.suffix().is_empty() => {
            float.base10_parse().ok().map(Node::Real)
        }
        _ => None,
    }
}

fn operator(op: &syn::BinOp) -> Result<Operator, String> {
    use syn::BinOp;
    Ok(match op {
        BinOp::And(_) => Operator::And,
        BinOp::Or(_) => Operator::Or,
        BinOp::Eq(_) => Operator::Compare(Comparison::Equal),
        BinOp::Ne(_) => Operator::Compare(Comparison::Different),
        BinOp::Lt(_) => Operator::Compare(Comparison::Less),
        BinOp::Le(_) => Operator::Compare(Comparison::LessOrEqual),
        BinOp::Gt(_) => Operator::Compare(Comparison::Greater),
        BinOp::Ge(_) => Operator::Compare(Comparison::GreaterOrEqual),
        BinOp::Add(_) => Operator::Arithmetic(Arithmetic::Add),
        BinOp::Sub(_) => Operator::Arithmetic(Arithmetic::Subtract),
        BinOp::Mul(_) => Operator::Arithmetic(Arithmetic::Multiply),
        BinOp::Div(_) => Operator::Arithmetic(Arithmetic::Divide),
        BinOp::Rem(_) => return Err("%".to_owned()),
        BinOp::BitAnd(_) => return Err("&".to_owned()),
        BinOp::BitOr(_) => return Err("|".to_owned()),
        _ => return Err("…".to_owned()),
    })
}
