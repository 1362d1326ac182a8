//! A result taken apart: its formula as a line with values, and what it reads, each of which opens in turn.

use super::{Coefficient, Formula, Input, Model, Outcome, Token, Unit, outcome};
use crate::Text;
use crate::referentiel::{Source, Status};

/// A node with all that makes it checkable. [`Explanation::reads`] goes one step down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Explanation<'a> {
    /// The calculator.
    pub model: &'static Model,
    /// The node.
    pub node: usize,
    nodes: &'a [f64],
}

/// A piece of a formula's line, with its value.
#[derive(Clone, Copy, Debug)]
pub enum Piece<'a> {
    /// A node.
    Node(Explanation<'a>),
    /// A coefficient and its words.
    Constant(&'static Coefficient, Text),
    /// Anything else.
    Token(Token),
}

/// Explains a node, given the values of all.
pub fn explain<'a>(model: &'static Model, nodes: &'a [f64], node: usize) -> Explanation<'a> {
    Explanation { model, node, nodes }
}

impl<'a> Explanation<'a> {
    /// What it is.
    pub fn title(self) -> Option<Text> {
        self.model.title_of(self.node)
    }

    /// Its unit.
    pub fn unit(self) -> Option<Unit> {
        self.model.unit_of(self.node)
    }

    /// Its value, or why there is none.
    pub fn outcome(self) -> Outcome {
        outcome(self.model, self.nodes, self.node)
    }

    /// The input that it is.
    pub fn input(self) -> Option<&'static Input> {
        self.model.input(self.node)
    }

    /// The formula that it is.
    pub fn formula(self) -> Option<&'static Formula> {
        self.model.formula(self.node)
    }

    /// Published, convention or ours; none for what only the visitor knows.
    pub fn status(self) -> Option<Status> {
        let input = self.input().and_then(|input| input.status);
        input.or_else(|| self.formula().map(|formula| formula.status))
    }

    /// Its source.
    pub fn source(self) -> Option<&'static Source> {
        let input = self.input().and_then(|input| input.source);
        input.or_else(|| self.formula()?.source)
    }

    /// Where in the source.
    pub fn place(self) -> Option<&'static str> {
        let input = self.input().and_then(|input| input.place);
        input.or_else(|| self.formula()?.place)
    }

    /// The formula as a line; nothing for an input.
    pub fn line(self) -> impl Iterator<Item = Piece<'a>> {
        let tokens = self.formula().map_or(&[][..], |formula| formula.tokens);
        tokens.iter().map(move |token| match *token {
            Token::Node(node) => Piece::Node(self.of(node)),
            Token::Constant(index) => match self.model.constants.get(usize::from(index)) {
                Some(constant) => Piece::Constant(constant.coefficient, constant.title),
                None => Piece::Token(*token),
            },
            _ => Piece::Token(*token),
        })
    }

    /// What its formula reads.
    pub fn reads(self) -> impl Iterator<Item = Explanation<'a>> {
        let reads = self.formula().map_or(&[][..], |formula| formula.reads);
        reads.iter().map(move |node| self.of(*node))
    }

    /// All nodes it rests on, itself first, each once; those it reads before those that these read.
    pub fn below(self) -> Vec<Explanation<'a>> {
        let mut all = vec![self];
        let mut next = 0;
        while let Some(one) = all.get(next).copied() {
            for read in one.reads() {
                if !all.iter().any(|known| known.node == read.node) {
                    all.push(read);
                }
            }
            next += 1;
        }
        all
    }

    fn of(self, node: u16) -> Self {
        Self {
            node: node.into(),
            ..self
        }
    }
}
