//! Plain data read into a calculator's complete types. What is not exactly an input is refused by name.

use crate::model::{
    Estimate, EstimateError, FEWEST_PARTNERS, InputProblem, Inputs, MODELES, MOST_PARTNERS, Model,
    NamedPartner, POINTS, Partner, clean_name,
};
use crate::referentiel::{self, MODELS, texts};
use crate::wire::error::WireError;
use crate::wire::input::{Fields, Given, list};
use crate::{Lang, Text, decimal};

/// The calculator with this id.
pub fn model(id: &str) -> Result<&'static Model, WireError> {
    referentiel::model(id).ok_or_else(|| {
        let known = list(MODELS.iter().map(|model| model.id));
        unknown(
            "model.unknown",
            "model",
            texts::INTERFACE_ENGINE_MODEL,
            id,
            &known,
        )
    })
}

/// Inputs by ids: a number, or `{ bas, central, haut }`; null empties an optional one; an absent one has its preset.
pub fn read_inputs(model: &'static Model, fields: &Fields) -> Result<Inputs, WireError> {
    let mut inputs = Inputs::new(model);
    for (id, given) in &fields.0 {
        let field = ["inputs.", id].concat();
        let node = model.inputs.iter().position(|input| input.id == id);
        let Some(node) = node else {
            let known = list(model.inputs.iter().map(|input| input.id));
            let text = texts::INTERFACE_ENGINE_INPUT;
            return Err(unknown("input.unknown", &field, text, id, &known));
        };
        let estimate = match given {
            Given::Null => Ok(Estimate::ABSENT),
            Given::Number(value) => Estimate::new(*value, *value, *value),
            Given::Fields(three) => {
                let [low, central, high] = three_values(three, &field)?;
                Estimate::new(low, central, high)
            }
            _ => return Err(WireError::kind(&field, EXPECTED)),
        };
        let set = estimate.map_err(InputProblem::Estimate);
        let set = set.and_then(|estimate| inputs.set(node, estimate));
        set.map_err(|problem| refused(problem, model, node, field))?;
    }
    Ok(inputs)
}

const EXPECTED: &str = "number, { bas, central, haut }, null";

fn three_values(fields: &Fields, field: &str) -> Result<[f64; 3], WireError> {
    let known = ["bas", "central", "haut"];
    if fields.0.len() != known.len() {
        return Err(WireError::kind(field, EXPECTED));
    }
    let mut values = [f64::NAN; 3];
    for (value, name) in values.iter_mut().zip(known) {
        match fields.get(name) {
            Some(Given::Number(given)) => *value = *given,
            _ => return Err(WireError::kind(field, EXPECTED)),
        }
    }
    Ok(values)
}

fn refused(problem: InputProblem, model: &Model, node: usize, field: String) -> WireError {
    let bounds = model
        .input(node)
        .map_or((0.0, 0.0), |input| (input.low, input.high));
    let write = |value: f64| {
        let mut out = String::new();
        decimal::write(&mut out, value, 6, '.');
        out
    };
    let (low, high) = (write(bounds.0), write(bounds.1));
    let (code, text) = match problem {
        InputProblem::TooLow(_) | InputProblem::TooHigh(_) => {
            ("input.range", texts::INTERFACE_ENGINE_INPUT_RANGE)
        }
        InputProblem::NotWhole => ("input.whole", texts::INTERFACE_ENGINE_INPUT_WHOLE),
        InputProblem::Empty => ("input.empty", texts::INTERFACE_ENGINE_INPUT_EMPTY),
        InputProblem::Estimate(EstimateError::NotFinite) | InputProblem::Unknown => {
            return WireError::kind(&field, EXPECTED);
        }
        InputProblem::Estimate(_) => ("input.order", texts::INTERFACE_ENGINE_INPUT_ORDER),
    };
    let values = [("id", model.id_of(node)), ("low", &low), ("high", &high)];
    WireError::new(code, field, text, &values)
}

/// What is asked of an evaluation.
#[derive(Clone, Debug, PartialEq)]
pub struct CalculatorOptions {
    /// How many draws.
    pub draws: usize,
    /// The partners; none, or two to eight.
    pub partners: Vec<NamedPartner>,
    /// Language of the sentences; both where none is asked.
    pub lang: Option<Lang>,
    /// The results, as nodes.
    pub results: Vec<usize>,
    /// With explanations.
    pub explain: bool,
}

/// Options: `draws`, `partners`, `lang`, `results`, `explain`; what is absent is 10,000 draws, nobody, both languages,
/// all results, with explanations.
pub fn read_options(
    model: &'static Model,
    fields: &Fields,
) -> Result<CalculatorOptions, WireError> {
    let mut options = CalculatorOptions {
        draws: POINTS,
        partners: Vec::new(),
        lang: None,
        results: model.results.iter().map(|node| (*node).into()).collect(),
        explain: true,
    };
    for (key, given) in &fields.0 {
        let field = ["options.", key].concat();
        match (key.as_str(), given) {
            ("draws" | "partners" | "lang" | "results" | "explain", Given::Null) => {}
            ("draws", Given::Number(number)) => {
                let whole = *number >= 1.0 && *number <= POINTS as f64 && number.fract() == 0.0;
                if !whole {
                    return Err(WireError::kind(&field, "1-10000"));
                }
                options.draws = *number as usize;
            }
            ("partners", Given::List(_)) => {
                options.partners = read_partners(given, &field)?;
                let count = options.partners.len();
                if count < FEWEST_PARTNERS && count > 0 {
                    return Err(count_error(field, count));
                }
            }
            ("lang", Given::Text(tag)) => {
                options.lang = match tag.as_str() {
                    "fr" => Some(Lang::Fr),
                    "en" => Some(Lang::En),
                    _ => return Err(WireError::kind(&field, "fr, en")),
                }
            }
            ("results", Given::List(ids)) => options.results = read_results(model, ids, &field)?,
            ("explain", Given::Bool(explain)) => options.explain = *explain,
            ("results", _) => return Err(WireError::kind(&field, "array")),
            ("explain", _) => return Err(WireError::kind(&field, "true, false")),
            ("draws", _) => return Err(WireError::kind(&field, "1-10000")),
            ("partners", _) => return Err(WireError::kind(&field, "array")),
            ("lang", _) => return Err(WireError::kind(&field, "fr, en")),
            _ => {
                let text = texts::INTERFACE_ENGINE_OPTION;
                let known = "draws, partners, lang, results, explain";
                return Err(unknown("option.unknown", &field, text, key, known));
            }
        }
    }
    Ok(options)
}

/// Ids of results, each once.
fn read_results(
    model: &'static Model,
    ids: &[Given],
    field: &str,
) -> Result<Vec<usize>, WireError> {
    let mut results = Vec::new();
    for id in ids {
        let Given::Text(id) = id else {
            return Err(WireError::kind(field, "string[]"));
        };
        let known = || model.results.iter().map(|node| usize::from(*node));
        let Some(node) = known().find(|node| model.id_of(*node) == id) else {
            let known = list(known().map(|node| model.id_of(node)));
            let text = texts::INTERFACE_ENGINE_RESULT;
            return Err(unknown("result.unknown", field, text, id, &known));
        };
        if !results.contains(&node) {
            results.push(node);
        }
    }
    Ok(results)
}

/// Up to eight partners: `{ nom, modele, apports, cout_seul, benefice_annuel }`, in euros; what is absent is 0, and
/// null a value not known yet.
pub fn read_partners(given: &Given, field: &str) -> Result<Vec<NamedPartner>, WireError> {
    let all = match given {
        Given::Null => return Ok(Vec::new()),
        Given::List(all) => all,
        _ => return Err(WireError::kind(field, "array")),
    };
    if all.len() > MOST_PARTNERS {
        return Err(count_error(field.to_owned(), all.len()));
    }
    let mut partners = Vec::new();
    for (index, one) in all.iter().enumerate() {
        let field = [field, ".", &index.to_string()].concat();
        let Given::Fields(one) = one else {
            return Err(WireError::kind(&field, "object"));
        };
        partners.push(read_partner(one, &field)?);
    }
    Ok(partners)
}

fn read_partner(fields: &Fields, field: &str) -> Result<NamedPartner, WireError> {
    let mut read = NamedPartner {
        name: String::new(),
        modele: None,
        partner: Partner {
            apports: 0.0,
            cout_seul: 0.0,
            benefice_annuel: 0.0,
        },
    };
    for (key, given) in &fields.0 {
        let field = [field, ".", key].concat();
        let slot = match key.as_str() {
            "apports" => &mut read.partner.apports,
            "cout_seul" => &mut read.partner.cout_seul,
            "benefice_annuel" => &mut read.partner.benefice_annuel,
            "nom" => {
                match given {
                    Given::Text(name) => read.name = clean_name(name),
                    Given::Null => {}
                    _ => return Err(WireError::kind(&field, "string")),
                }
                continue;
            }
            "modele" => {
                read.modele = read_modele(given, &field)?;
                continue;
            }
            _ => {
                let known = "nom, modele, apports, cout_seul, benefice_annuel";
                let text = texts::INTERFACE_ENGINE_INPUT;
                return Err(unknown("input.unknown", &field, text, key, known));
            }
        };
        *slot = match given {
            Given::Null => f64::NAN,
            Given::Number(value) if (0.0..=MOST_EUROS).contains(value) => *value,
            _ => return Err(WireError::kind(&field, "0-10000000000")),
        };
    }
    Ok(read)
}

/// The most that a partner's quantity may be.
const MOST_EUROS: f64 = 1e10;

fn read_modele(given: &Given, field: &str) -> Result<Option<u8>, WireError> {
    let id = match given {
        Given::Null => return Ok(None),
        Given::Text(id) => id,
        _ => return Err(WireError::kind(field, "string")),
    };
    let index = MODELES.iter().position(|modele| modele == id);
    let index = index.and_then(|index| u8::try_from(index).ok());
    index.map(Some).ok_or_else(|| {
        let known = list(MODELES.into_iter());
        unknown(
            "query.value",
            field,
            texts::INTERFACE_ENGINE_QUERY_VALUE,
            id,
            &known,
        )
    })
}

fn count_error(field: String, count: usize) -> WireError {
    let count = count.to_string();
    let values = [("count", count.as_str())];
    let text = texts::INTERFACE_ENGINE_PARTNERS;
    WireError::new("partners.count", field, text, &values)
}

fn unknown(code: &'static str, field: &str, text: Text, id: &str, known: &str) -> WireError {
    WireError::new(
        code,
        field.to_owned(),
        text,
        &[("id", id), ("known", known)],
    )
}
