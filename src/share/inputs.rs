//! Codes of calculators: what was given, and an alliance's partners.

use super::fives::{Reader, Writer};
use super::{DecodeError, Opened, close, of_another, open};
use crate::model::{
    Estimate, Inputs, MODELES, MOST_PARTNERS, Model, NamedPartner, Partner, clean_name,
};
use crate::referentiel::{EDITION, MODELS};

/// The format of the codes of calculators.
pub(super) const FORMAT: u8 = 2;

/// Inputs read from a code.
#[derive(Clone, Debug, PartialEq)]
pub struct DecodedInputs {
    /// The inputs, carried over to today's calculator.
    pub inputs: Inputs,
    /// The partners, eight at most.
    pub partners: Vec<NamedPartner>,
    /// The edition that the code was written with.
    pub edition: u16,
    /// Ids of the inputs that have no place any more, or whose value is no longer accepted.
    pub dropped: Vec<&'static str>,
    /// Indexes of the inputs that the code's edition did not have.
    pub added: Vec<usize>,
}

/// Writes what was given of a calculator's inputs, and up to eight partners, as a code of the current edition.
pub fn encode_inputs(inputs: &Inputs, partners: &[NamedPartner]) -> String {
    let model = inputs.model();
    let given: Vec<Option<Estimate>> = (0..model.inputs.len())
        .map(|node| inputs.given(node))
        .collect();
    write(model, EDITION, &given, partners)
}

fn write(
    model: &Model,
    edition: u16,
    given: &[Option<Estimate>],
    partners: &[NamedPartner],
) -> String {
    let mut out = Writer::default();
    let is_given: Vec<bool> = given.iter().map(Option::is_some).collect();
    let given: Vec<Estimate> = given.iter().copied().flatten().collect();
    let uncertain: Vec<bool> = given.iter().map(|one| one.is_uncertain()).collect();
    out.flags(&is_given);
    out.flags(&uncertain);
    for estimate in given {
        if estimate.is_uncertain() {
            out.number(estimate.low());
            out.number(estimate.central());
        }
        out.number(estimate.high());
    }
    let partners = partners.get(..MOST_PARTNERS).unwrap_or(partners);
    out.group(partners.len() as u8);
    for one in partners {
        out.name(&clean_name(&one.name));
        out.group(one.modele.map_or(0, |modele| modele + 1));
        let Partner {
            apports,
            cout_seul,
            benefice_annuel,
        } = one.partner;
        for value in [apports, cout_seul, benefice_annuel] {
            out.number(value);
        }
    }
    close(FORMAT << 4 | model.code & 0x0F, edition, &out.bytes())
}

/// Reads a calculator's code. Case, spaces and dashes do not matter, nor O for 0, I or L for 1.
pub fn decode_inputs(text: &str) -> Result<DecodedInputs, DecodeError> {
    let known: Vec<_> = MODELS.iter().map(|model| &***model).collect();
    decode_among(text, &known, EDITION)
}

/// Reads a code of this calculator, for a page that has no other: another's is refused by its name.
pub fn decode_inputs_of(model: &'static Model, text: &str) -> Result<DecodedInputs, DecodeError> {
    decode_among(text, &[model], EDITION)
}

fn decode_among(
    text: &str,
    known: &[&'static Model],
    current: u16,
) -> Result<DecodedInputs, DecodeError> {
    let opened = open(text, current)?;
    let own = known.iter().find(|model| model.code == opened.code);
    let Some(model) = own.filter(|_| opened.format == FORMAT) else {
        return Err(of_another(&opened));
    };
    read(model, &opened)
}

fn read(model: &'static Model, opened: &Opened) -> Result<DecodedInputs, DecodeError> {
    let edition = opened.edition;
    let mut shapes = model.shapes.iter().rev();
    let shape = shapes.find(|shape| shape.edition <= edition);
    let shape = shape.ok_or(DecodeError::Calculator(opened.code))?;
    let mut code = Reader::new(&opened.content);
    let given = given(&mut code, shape.inputs).ok_or(DecodeError::Values)?;
    let partners = partners(&mut code).ok_or(DecodeError::Values)?;
    if !code.is_done() {
        return Err(DecodeError::Length);
    }
    let mut decoded = DecodedInputs {
        inputs: Inputs::new(model),
        partners,
        edition,
        dropped: Vec::new(),
        added: Vec::new(),
    };
    let node = |id: &str| model.inputs.iter().position(|input| input.id == id);
    for (id, estimate) in given {
        let kept = node(id).map(|node| decoded.inputs.set(node, estimate));
        if kept != Some(Ok(())) {
            decoded.dropped.push(id);
        }
    }
    let today = model.inputs.iter().enumerate();
    decoded.added = today
        .filter(|(_, input)| !shape.inputs.contains(&input.id))
        .map(|(index, _)| index)
        .collect();
    Ok(decoded)
}

/// The inputs that were given, by id.
fn given(code: &mut Reader, inputs: &[&'static str]) -> Option<Vec<(&'static str, Estimate)>> {
    let is_given = code.flags(inputs.len())?;
    let given = inputs.iter().zip(is_given).filter(|(_, given)| *given);
    let given: Vec<&'static str> = given.map(|(id, _)| *id).collect();
    let uncertain = code.flags(given.len())?;
    let mut estimates = Vec::with_capacity(given.len());
    for (id, uncertain) in given.into_iter().zip(uncertain) {
        let low = code.number()?;
        let (central, high) = if uncertain {
            (code.number()?, code.number()?)
        } else {
            (low, low)
        };
        estimates.push((id, Estimate::new(low, central, high).ok()?));
    }
    Some(estimates)
}

fn partners(code: &mut Reader) -> Option<Vec<NamedPartner>> {
    let count = usize::from(code.group()?);
    if count > MOST_PARTNERS {
        return None;
    }
    let partner = |_| {
        let name = code.name()?;
        let modele = code.group()?;
        let modele = match usize::from(modele).checked_sub(1) {
            None => None,
            Some(index) if index < MODELES.len() => Some(modele - 1),
            Some(_) => return None,
        };
        Some(NamedPartner {
            name,
            modele,
            partner: Partner {
                apports: code.number()?,
                cout_seul: code.number()?,
                benefice_annuel: code.number()?,
            },
        })
    };
    (0..count).map(partner).collect()
}

#[cfg(test)]
mod tests;
