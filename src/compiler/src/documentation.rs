//! The public documentation of the calculators, as Markdown pages: all that an analyst wants to check, from the
//! same content as the widgets, so that the two cannot disagree.

use std::fmt::Write;

use crate::formula::{Token, tokens};
use crate::model::{
    Formula, Input, Model, Origin, Preset, Referentiel, Status, Text, Triple, Unit,
};
use crate::prose::Language;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// `fr` or `en`.
    pub lang: &'static str,
    /// The calculator's id.
    pub model: String,
    /// Markdown.
    pub content: String,
}

/// All of them: by calculator, French before English.
pub fn documentation(content: &Referentiel) -> Vec<Page> {
    let pages = content.models.iter().flat_map(|model| {
        Language::ALL.map(|language| Page {
            lang: language.folder(),
            model: model.id.clone(),
            content: Sheet {
                content,
                model,
                language,
            }
            .page(),
        })
    });
    pages.collect()
}

/// A page being written.
struct Sheet<'a> {
    content: &'a Referentiel,
    model: &'a Model,
    language: Language,
}

impl Sheet<'_> {
    fn page(&self) -> String {
        let model = self.model;
        let mut out = format!(
            "# {}\n\n{}\n\n",
            self.text(&model.title),
            self.text(&model.lead)
        );
        let _ = writeln!(out, "{}\n", self.text(&model.method));
        let edition = format!("{}, {}", self.content.edition, self.content.date);
        let _ = writeln!(out, "{} {edition}.\n", self.say("Édition", "Edition"));
        let _ = writeln!(
            out,
            "## {}\n",
            self.say("Ce que vous remplissez", "What you fill in")
        );
        for section in &model.sections {
            let (title, lead) = (self.text(&section.title), self.text(&section.lead));
            let _ = writeln!(out, "### {title}\n\n{lead}\n");
            for input in &section.inputs {
                self.input(&mut out, &model.inputs[*input]);
            }
        }
        let _ = writeln!(
            out,
            "## {}\n",
            self.say("Ce qui est calculé", "What is computed")
        );
        for formula in &model.formulas {
            self.formula(&mut out, formula);
        }
        if !model.constants.is_empty() {
            self.coefficients(&mut out);
        }
        self.references(&mut out);
        out
    }

    fn input(&self, out: &mut String, input: &Input) {
        let _ = writeln!(out, "#### {} (`{}`)\n", self.text(&input.title), input.id);
        let _ = writeln!(out, "{}\n", self.text(&input.help));
        let (low, high) = input.bounds;
        let low = self.number(low);
        let bounds = format!(
            "{low} {} {}",
            self.say("à", "to"),
            self.quantity(high, input.unit)
        );
        self.item(out, "Bornes", "Bounds", &bounds);
        let preset = match &input.preset {
            Preset::Empty => self.say("vide", "empty").to_owned(),
            Preset::Fixed(triple) => self.triple(*triple, input.unit),
            Preset::From { values, .. } => {
                let lines: Vec<String> = values
                    .iter()
                    .map(|value| self.line(tokens(value)))
                    .collect();
                lines.join(" · ")
            }
        };
        self.item(out, "Au départ", "At first", &preset);
        if input.optional {
            let words = self.say("peut rester vide", "may stay empty");
            self.item(out, "Facultatif", "Optional", words);
        }
        self.origin(out, &input.origin);
        out.push('\n');
    }

    fn formula(&self, out: &mut String, formula: &Formula) {
        let title = self.text(&formula.title);
        let _ = writeln!(out, "### {title} (`{}`)\n", formula.id);
        let _ = writeln!(out, "{}\n", self.text(&formula.help));
        let _ = writeln!(out, "> {title} = {}\n", self.line(tokens(&formula.value)));
        let _ = writeln!(out, "- `{}`", formula.text);
        self.item(out, "Unité", "Unit", self.sign(formula.unit));
        if let Some(absent) = &formula.absent {
            self.item(out, "Sans valeur", "Without a value", self.text(absent));
        }
        self.origin(out, &formula.origin);
        out.push('\n');
    }

    fn coefficients(&self, out: &mut String) {
        let _ = writeln!(out, "## Coefficients\n");
        for constant in &self.model.constants {
            let coefficient = &self.content.coefficients[constant.coefficient];
            let title = self.text(&constant.title);
            let _ = writeln!(out, "### {title} (`{}`)\n", coefficient.id);
            let value = self.triple(coefficient.value, coefficient.unit);
            self.item(out, "Valeur", "Value", &value);
            self.origin(out, &coefficient.origin);
            out.push('\n');
        }
    }

    fn references(&self, out: &mut String) {
        let mut sources = self.model.sources.clone();
        let inputs = self.model.inputs.iter().map(|input| input.origin.source);
        let formulas = self
            .model
            .formulas
            .iter()
            .map(|formula| formula.origin.source);
        let coefficients = self.model.constants.iter();
        let coefficients =
            coefficients.map(|one| self.content.coefficients[one.coefficient].origin.source);
        sources.extend(inputs.chain(formulas).chain(coefficients).flatten());
        sources.sort_unstable();
        sources.dedup();
        let _ = writeln!(out, "## {}\n", self.say("Références", "References"));
        for source in sources {
            let source = &self.content.sources[source];
            let _ = write!(
                out,
                "- {}, {}, {}",
                source.title, source.publisher, source.year
            );
            if let Some(url) = &source.url {
                let _ = write!(out, ", <{url}>");
            }
            out.push('\n');
        }
    }

    fn origin(&self, out: &mut String, origin: &Origin) {
        if let Some(status) = origin.status {
            let status = match status {
                Status::Publie => self.say("publié", "published"),
                Status::Convention => self.say("convention", "convention"),
                Status::Hypothese => self.say("hypothèse de notre part", "hypothesis of ours"),
            };
            self.item(out, "Statut", "Status", status);
        }
        if let Some(source) = origin.source {
            let source = &self.content.sources[source];
            let place = origin
                .place
                .as_ref()
                .map_or(String::new(), |place| format!(", {place}"));
            let words = format!(
                "{}, {}, {}{place}",
                source.title, source.publisher, source.year
            );
            self.item(out, "Source", "Source", &words);
        }
        if let Some(date) = &origin.date {
            self.item(out, "Depuis", "Since", date);
        }
    }

    fn item(&self, out: &mut String, french: &str, english: &str, words: &str) {
        let colon = self.say("\u{a0}:", ":");
        let _ = writeln!(out, "- {}{colon} {words}", self.say(french, english));
    }

    /// A formula's line in words.
    fn line(&self, tokens: Vec<Token>) -> String {
        let mut out = String::new();
        let mut glued = true;
        for token in tokens {
            let word = self.token(token);
            let closes = matches!(token, Token::Close | Token::Separator);
            if !glued && !closes {
                out.push(' ');
            }
            out.push_str(&word);
            glued = matches!(token, Token::Open);
        }
        out
    }

    fn token(&self, token: Token) -> String {
        let words = match token {
            Token::Number(number) => return self.number(number),
            Token::Node(node) => self.title(node),
            Token::Constant(constant) => self.text(&self.model.constants[constant].title),
            Token::Sign(sign) => sign,
            Token::Open => "(",
            Token::Close => ")",
            Token::Separator => self.say("\u{a0};", ";"),
            Token::And => self.say("et", "and"),
            Token::Or => self.say("ou", "or"),
            Token::Not => self.say("non", "not"),
            Token::If => self.say("si", "if"),
            Token::Then => self.say("alors", "then"),
            Token::Else => self.say("sinon", "else"),
            Token::Function(name) => match name {
                "min" => self.say("le plus petit de", "the least of"),
                "max" => self.say("le plus grand de", "the greatest of"),
                "squares" => self.say("la somme des carrés de", "the sum of the squares of"),
                "clamp" => self.say("ramené entre deux bornes", "kept between two bounds"),
                "within" => self.say("seulement entre deux bornes", "only between two bounds"),
                "annuite" => self.say("années actualisées", "discounted years"),
                "count" => self.say("nombre de cas où", "number of cases where"),
                "present" => self.say("est rempli", "is filled in"),
                other => other,
            },
        };
        words.to_owned()
    }

    fn title(&self, node: usize) -> &str {
        let inputs = &self.model.inputs;
        let title = match node.checked_sub(inputs.len()) {
            Some(formula) => &self.model.formulas[formula].title,
            None => &inputs[node].title,
        };
        self.text(title)
    }

    fn triple(&self, triple: Triple, unit: Unit) -> String {
        if triple.low == triple.high {
            return self.quantity(triple.central, unit);
        }
        let values = [triple.low, triple.central, triple.high];
        values.map(|value| self.quantity(value, unit)).join(" · ")
    }

    fn quantity(&self, value: f64, unit: Unit) -> String {
        let scale = if unit == Unit::Part { 100.0 } else { 1.0 };
        // Not what binary fractions make of it.
        let value = (value * scale * 1e9).round() / 1e9;
        format!("{}\u{a0}{}", self.number(value), self.sign(unit))
    }

    /// A number with its thousands apart.
    fn number(&self, value: f64) -> String {
        let text = value.abs().to_string();
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let mut out = if value < 0.0 {
            "−".to_owned()
        } else {
            String::new()
        };
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                out.push_str(self.say("\u{202f}", ","));
            }
            out.push(digit);
        }
        if !decimals.is_empty() {
            out.push_str(self.say(",", "."));
            out.push_str(decimals);
        }
        out
    }

    fn sign(&self, unit: Unit) -> &str {
        let signs = Unit::ALL.iter().zip(&self.content.unit_signs);
        let mut found = signs.filter(|(known, _)| **known == unit);
        found.next().map_or("", |(_, sign)| self.text(sign))
    }

    fn text(&self, text: &Text) -> &str {
        &self.content.texts[usize::from(text.index)][self.language as usize]
    }

    fn say<'w>(&self, french: &'w str, english: &'w str) -> &'w str {
        match self.language {
            Language::French => french,
            Language::English => english,
        }
    }
}
