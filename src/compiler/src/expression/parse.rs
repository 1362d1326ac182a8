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
    Call(String, Vec<Expr>),
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

/// Parses a formula.
pub fn parse(formula: &str) -> Result<Expr, Fault> {
    let expr: syn::Expr = syn::parse_str(formula).map_err(|error| Fault {
        offset: error.span().byte_range().start.min(formula.len()),
        problem: Problem::Syntax {
            detail: error.to_string(),
        },
    })?;
    Reader { formula }.read(&expr)
}

/// Reads `syn`'s tree of a formula; its spans count in bytes from the formula's start.
struct Reader<'a> {
    formula: &'a str,
}

impl Reader<'_> {
    fn read(&self, expr: &syn::Expr) -> Result<Expr, Fault> {
        let offset = expr.span().byte_range().start;
        let sub = |expr: &syn::Expr| self.read(expr).map(Box::new);
        let fault = |problem| Fault { offset, problem };
        let node = match expr {
            syn::Expr::Paren(inner) => return self.read(&inner.expr),
            syn::Expr::Group(inner) => return self.read(&inner.expr),
            syn::Expr::Lit(literal) => number(&literal.lit).ok_or_else(|| self.refuse(expr))?,
            syn::Expr::Path(path) => match path.path.get_ident() {
                Some(name) if path.attrs.is_empty() && path.qself.is_none() => {
                    Node::Name(name.to_string())
                }
                _ => return Err(self.refuse(expr)),
            },
            syn::Expr::Unary(unary) => match unary.op {
                syn::UnOp::Not(_) => Node::Not(sub(&unary.expr)?),
                syn::UnOp::Neg(_) => Node::Negative(sub(&unary.expr)?),
                _ => return Err(self.refuse(expr)),
            },
            syn::Expr::Binary(binary) => {
                let operator = operator(&binary.op).ok_or_else(|| self.refuse(expr))?;
                Node::Binary(operator, sub(&binary.left)?, sub(&binary.right)?)
            }
            syn::Expr::Call(call) => self.read_call(call)?,
            syn::Expr::If(branch) => {
                let (_, otherwise) = branch
                    .else_branch
                    .as_ref()
                    .ok_or_else(|| fault(Problem::IfWithoutElse))?;
                let then = block(&branch.then_branch).ok_or_else(|| self.refuse(expr))?;
                Node::If(sub(&branch.cond)?, sub(then)?, sub(otherwise)?)
            }
            // The braces of an `else`.
            syn::Expr::Block(inner) if inner.label.is_none() => {
                return self.read(block(&inner.block).ok_or_else(|| self.refuse(expr))?);
            }
            _ => return Err(self.refuse(expr)),
        };
        Ok(Expr { offset, node })
    }

    /// Which functions there are, and what they take, is the business of who gives the names a meaning.
    fn read_call(&self, call: &syn::ExprCall) -> Result<Node, Fault> {
        let name = self.excerpt(&call.func).to_owned();
        let arguments: Result<Vec<Expr>, Fault> = call
            .args
            .iter()
            .map(|argument| self.read(argument))
            .collect();
        Ok(Node::Call(name, arguments?))
    }

    fn refuse(&self, expr: &syn::Expr) -> Fault {
        let what = self.excerpt(expr).to_owned();
        Fault {
            offset: expr.span().byte_range().start,
            problem: Problem::Forbidden { what },
        }
    }

    fn excerpt(&self, expr: &syn::Expr) -> &str {
        self.formula.get(expr.span().byte_range()).unwrap_or("…")
    }
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

fn operator(op: &syn::BinOp) -> Option<Operator> {
    use syn::BinOp;
    Some(match op {
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
        _ => return None,
    })
}
