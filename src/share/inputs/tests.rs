//! Codes of older editions; the rest is checked on the real calculators in `tests/`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::model::InputsShape;
use crate::referentiel::{PRIME, questionnaires};

/// A calculator in its third edition: the premium, which once asked other things.
fn calculator() -> &'static Model {
    let shape = |edition, inputs| InputsShape { edition, inputs };
    let shapes = [
        shape(1, &["ingenierie", "disparu", "benevolat"][..]),
        shape(3, &["benevolat"][..]),
    ];
    Box::leak(Box::new(Model {
        code: 9,
        id: PRIME.id,
        status: PRIME.status,
        sources: PRIME.sources,
        title: PRIME.title,
        lead: PRIME.lead,
        method: PRIME.method,
        inputs: PRIME.inputs,
        formulas: PRIME.formulas,
        constants: PRIME.constants,
        sections: PRIME.sections,
        quick: PRIME.quick,
        results: PRIME.results,
        examples: PRIME.examples,
        evaluate: PRIME.evaluate,
        shapes: Box::leak(Box::new(shapes)),
    }))
}

fn open_code(edition: u16, given: &[Option<Estimate>]) -> Result<DecodedInputs, DecodeError> {
    let model = calculator();
    decode_among(&write(model, edition, given, &[]), &[model], 3)
}

#[test]
fn a_code_of_an_older_edition_opens_and_says_what_changed() {
    let exact = |value| Some(Estimate::exact(value));
    let range = Estimate::new(1.0, 2.0, 3.0).unwrap();
    let decoded = open_code(2, &[Some(range), exact(5.0), exact(7.5)]).unwrap();
    assert_eq!(
        (decoded.edition, &decoded.dropped[..]),
        (2, &["disparu"][..])
    );
    assert_eq!(decoded.inputs.given(0), Some(range));
    assert_eq!(decoded.inputs.given(4), exact(7.5));
    assert_eq!(decoded.added.len(), PRIME.inputs.len() - 2);
    let nothing = open_code(1, &[None; 3]).unwrap();
    assert_eq!(nothing.dropped, Vec::<&str>::new());
}

#[test]
fn a_value_that_is_no_longer_accepted_is_left_aside_and_named() {
    let decoded = open_code(3, &[Some(Estimate::exact(1e12))]).unwrap();
    assert_eq!(decoded.dropped, ["benevolat"]);
    assert_eq!(decoded.inputs.given(4), None);
}

#[test]
fn each_refusal_has_its_name() {
    let model = calculator();
    let open = |kind, content: &[u8]| decode_among(&close(kind, 3, content), &[model], 3);
    const KIND: u8 = FORMAT << 4 | 9;
    assert_eq!(open(FORMAT << 4 | 8, &[]), Err(DecodeError::Calculator(8)));
    assert_eq!(
        open(0x11, &[]),
        Err(DecodeError::OfQuestionnaire(questionnaires()[0].title))
    );
    assert_eq!(open(0x1F, &[]), Err(DecodeError::Questionnaire(15)));
    assert_eq!(open(0x49, &[]), Err(DecodeError::Format(4)));
    assert_eq!(open(KIND, &[]), Err(DecodeError::Values), "cut");
    let mut out = Writer::default();
    [0, 0].iter().for_each(|group| out.group(*group));
    assert!(open(KIND, &out.bytes()).is_ok());
    assert_eq!(
        open(KIND, &[out.bytes(), vec![0]].concat()),
        Err(DecodeError::Length)
    );
    let mut out = Writer::default();
    [0, 9].iter().for_each(|group| out.group(*group));
    assert_eq!(
        open(KIND, &out.bytes()),
        Err(DecodeError::Values),
        "nine partners"
    );
    let mut out = Writer::default();
    [1, 1, 16, 1, 16, 3, 16, 2, 0]
        .iter()
        .for_each(|group| out.group(*group));
    assert_eq!(
        open(KIND, &out.bytes()),
        Err(DecodeError::Values),
        "not in order"
    );
    let ahead = write(model, 4, &[None], &[]);
    assert_eq!(
        decode_among(&ahead, &[model], 3),
        Err(DecodeError::Newer(4))
    );
}
