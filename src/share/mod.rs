//! Share codes: a person's answers, a calculator's inputs, or a visit to the compass, as a short text that one can
//! copy, print and dictate.
//!
//! Bytes: format (4 bits) and questionnaire or calculator (4 bits); edition of the référentiel (16 bits); content; a
//! CRC-16 of all that precedes, which every format keeps as its last two bytes. Written in Crockford's base 32, in
//! groups of four. A code of an older edition is read with the shape that edition had, and says what no longer
//! exists. A 16-bit CRC sees every change within 16 bits in a row, so a single mistyped character (5 bits) or two
//! exchanged neighbours (10 bits) are always refused.
//!
//! Content of format 1, answers: one mixed-radix number, a digit per question ([`digits`]). Of format 2, inputs, in
//! groups of five bits ([`fives`]): which inputs are given; which of these are uncertain; one number or three for
//! each; how many partners; for each its name, its model and three numbers. Of format 3, the compass, in groups too: a
//! bit for each choice, facet by facet; the words; how many steps, and for each its resource and whether it is ticked
//! off; two parts of a hundred of the levers, and of the horizons. What resources and values count as is in `codes.toml`.

mod compass;
mod digits;
mod error;
mod fives;
mod inputs;
mod letters;

pub use compass::{DecodedCompass, decode_compass, encode_compass};
pub use error::DecodeError;
pub use inputs::{DecodedInputs, decode_inputs, decode_inputs_of, encode_inputs};

use crate::Text;
use crate::questionnaire::{Answer, Answers, Questionnaire, Shape};
use crate::referentiel::{CALCULATOR_TITLES, EDITION, QUESTIONNAIRE_TITLES, questionnaires};
use crc::{CRC_16_IBM_3740, Crc, NoTable};

/// The format of the codes of questionnaires.
const FORMAT: u8 = 1;
const HEADER: usize = 3;
const CHECKSUM: Crc<u16, NoTable> = Crc::<u16, NoTable>::new(&CRC_16_IBM_3740);

/// Answers read from a code.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded {
    /// The answers, carried over to today's questions.
    pub answers: Answers,
    /// The edition that the code was written with.
    pub edition: u16,
    /// Answers that have no place any more: `question`, or `question=option`.
    pub dropped: Vec<String>,
    /// Indexes of the questions that the code's edition did not have.
    pub added: Vec<usize>,
}

/// Writes answers as a code of the current edition.
pub fn encode(answers: &Answers) -> String {
    let questionnaire = answers.questionnaire();
    let radices = questionnaire
        .questions
        .iter()
        .map(|question| radix(question.options.len()));
    let states = (0..questionnaire.questions.len()).map(|index| match answers.get(index) {
        Answer::Unanswered => 0,
        Answer::Unknown => 1,
        Answer::Chosen(option) => u16::from(option) + 2,
    });
    write(
        FORMAT << 4 | questionnaire.code & 0x0F,
        EDITION,
        &states.zip(radices).collect::<Vec<_>>(),
    )
}

fn write(kind: u8, edition: u16, digits: &[(u16, u16)]) -> String {
    close(kind, edition, &digits::pack(digits))
}

/// A whole code: what says how to read it, its content, its checksum.
fn close(kind: u8, edition: u16, content: &[u8]) -> String {
    let mut bytes = vec![kind];
    bytes.extend(edition.to_be_bytes());
    bytes.extend(content);
    bytes.extend(CHECKSUM.checksum(&bytes).to_be_bytes());
    letters::write(&bytes)
}

/// A whole code, opened; what is in it is still to be read.
struct Opened {
    format: u8,
    /// Number of the questionnaire or of the calculator.
    code: u8,
    edition: u16,
    content: Vec<u8>,
}

fn open(text: &str, current: u16) -> Result<Opened, DecodeError> {
    let bytes = letters::read(text)?;
    let (content, checksum) = bytes.split_last_chunk::<2>().ok_or(DecodeError::Length)?;
    if CHECKSUM.checksum(content) != u16::from_be_bytes(*checksum) {
        return Err(DecodeError::Checksum);
    }
    let (header, content) = content
        .split_first_chunk::<HEADER>()
        .ok_or(DecodeError::Length)?;
    let [kind, edition @ ..] = *header;
    let edition = u16::from_be_bytes(edition);
    let (format, code) = (kind >> 4, kind & 0x0F);
    if ![FORMAT, inputs::FORMAT, compass::FORMAT].contains(&format) {
        return Err(DecodeError::Format(format));
    }
    if edition > current {
        return Err(DecodeError::Newer(edition));
    }
    Ok(Opened {
        format,
        code,
        edition,
        content: content.to_vec(),
    })
}

/// Reads a questionnaire's code. Case, spaces and dashes do not matter, nor O for 0, I or L for 1.
pub fn decode(text: &str) -> Result<Decoded, DecodeError> {
    decode_among(text, questionnaires(), EDITION)
}

fn decode_among(
    text: &str,
    known: &'static [Questionnaire],
    current: u16,
) -> Result<Decoded, DecodeError> {
    let opened = open(text, current)?;
    if opened.format != FORMAT {
        return Err(of_another(&opened));
    }
    let questionnaire = known_questionnaire(opened.code, known)?;
    read_answers(questionnaire, opened.edition, &opened.content)
}

/// Why a code of another kind than was expected is refused: whose it is, by name.
fn of_another(opened: &Opened) -> DecodeError {
    let of = |titles| title_of(opened.code, titles);
    match opened.format {
        FORMAT => {
            let unknown = DecodeError::Questionnaire(opened.code);
            of(QUESTIONNAIRE_TITLES).map_or(unknown, DecodeError::OfQuestionnaire)
        }
        inputs::FORMAT => {
            let unknown = DecodeError::Calculator(opened.code);
            of(CALCULATOR_TITLES).map_or(unknown, DecodeError::OfCalculator)
        }
        _ => DecodeError::OfCompass,
    }
}

fn known_questionnaire(
    code: u8,
    known: &'static [Questionnaire],
) -> Result<&'static Questionnaire, DecodeError> {
    let mut known = known.iter();
    let found = known.find(|questionnaire| questionnaire.code == code);
    found.ok_or(DecodeError::Questionnaire(code))
}

/// The title of what another widget reads, which may not be in this build.
fn title_of(code: u8, titles: &[(u8, Text)]) -> Option<Text> {
    let found = titles.iter().find(|(known, _)| *known == code);
    found.map(|(_, title)| *title)
}

/// Each question has two states more than its options: unanswered and unknown.
fn radix(options: usize) -> u16 {
    u16::try_from(options).unwrap_or(u16::MAX - 2) + 2
}

/// The shape that an edition had: the last one that began with it or before.
fn shape_of(questionnaire: &'static Questionnaire, edition: u16) -> Option<&'static Shape> {
    questionnaire
        .shapes
        .iter()
        .rev()
        .find(|shape| shape.edition <= edition)
}

fn read_answers(
    questionnaire: &'static Questionnaire,
    edition: u16,
    digits: &[u8],
) -> Result<Decoded, DecodeError> {
    let shape =
        shape_of(questionnaire, edition).ok_or(DecodeError::Questionnaire(questionnaire.code))?;
    let radices: Vec<u16> = shape
        .questions
        .iter()
        .map(|(_, options)| radix(options.len()))
        .collect();
    if digits.len() != digits::length(&radices) {
        return Err(DecodeError::Length);
    }
    let states = digits::unpack(digits, &radices).ok_or(DecodeError::Values)?;
    let mut decoded = Decoded {
        answers: Answers::new(questionnaire),
        edition,
        dropped: Vec::new(),
        added: Vec::new(),
    };
    for ((question, options), state) in shape.questions.iter().zip(states) {
        let option = usize::from(state)
            .checked_sub(2)
            .and_then(|option| options.get(option))
            .copied();
        match (questionnaire.index_of(question), state, option) {
            (_, 0, _) => {}
            (None, ..) => decoded.dropped.push((*question).to_owned()),
            (Some(index), _, None) => decoded.answers.set(index, Answer::Unknown),
            (Some(_), _, Some(option)) => {
                if decoded.answers.set_by_id(question, option).is_err() {
                    decoded.dropped.push([question, "=", option].concat());
                }
            }
        }
    }
    let asked = |id: &str| shape.questions.iter().any(|(question, _)| *question == id);
    let today = questionnaire.questions.iter().enumerate();
    decoded.added = today
        .filter(|(_, question)| !asked(question.id))
        .map(|(index, _)| index)
        .collect();
    Ok(decoded)
}

#[cfg(test)]
mod tests;
