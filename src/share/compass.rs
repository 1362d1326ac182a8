//! Codes of the compass: what was chosen, the path with its marks, the place among trajectories.

use super::fives::{Reader, Writer};
use super::{DecodeError, close, of_another, open};
use crate::catalogue::Key;
use crate::compass::{Kept, Percents, Step};
use crate::model::clean_name;
use crate::referentiel::{EDITION, resources};

/// The format of the codes of the compass.
pub(super) const FORMAT: u8 = 3;
/// There is one compass.
const CODE: u8 = 1;
/// What codes were first written with; more groups of choices would come after these.
const GROUPS: usize = 7;

/// A visit read from a code.
#[derive(Clone, Debug, PartialEq)]
pub struct DecodedCompass {
    /// The visit, with what still exists of it.
    pub kept: Kept,
    /// The edition that the code was written with.
    pub edition: u16,
    /// How many choices or resources exist no more.
    pub dropped: usize,
}

/// Writes a visit as a code of the current edition.
pub fn encode_compass(kept: &Kept) -> String {
    let mut out = Writer::default();
    for bits in kept.selection.bits() {
        out.digits(u64::from(*bits));
    }
    out.name(&clean_name(&kept.selection.words));
    let steps = kept.steps.list();
    out.digits(steps.len() as u64);
    for step in steps {
        let (kind, number) = match step.key {
            Key::Shared(code) => (0, u64::from(code)),
            Key::Local(key) => (1, u64::from(key)),
        };
        out.digits(number << 2 | kind << 1 | u64::from(step.done));
    }
    for mix in [kept.levers, kept.horizons] {
        // The third is what they leave of a hundred.
        for part in mix.parts().into_iter().take(2) {
            out.digits(u64::from(part));
        }
    }
    close(FORMAT << 4 | CODE, EDITION, &out.bytes())
}

/// Reads a compass's code. Case, spaces and dashes do not matter, nor O for 0, I or L for 1.
pub fn decode_compass(text: &str) -> Result<DecodedCompass, DecodeError> {
    let opened = open(text, EDITION)?;
    if opened.format != FORMAT {
        return Err(of_another(&opened));
    }
    if opened.code != CODE {
        return Err(DecodeError::Format(FORMAT));
    }
    let mut code = Reader::new(&opened.content);
    let (kept, dropped) = read(&mut code).ok_or(DecodeError::Values)?;
    if !code.is_done() {
        return Err(DecodeError::Length);
    }
    Ok(DecodedCompass {
        kept,
        edition: opened.edition,
        dropped,
    })
}

/// The visit, and how much of it exists no more.
fn read(code: &mut Reader) -> Option<(Kept, usize)> {
    let mut kept = Kept::default();
    let mut bits = [0; GROUPS];
    for group in &mut bits {
        *group = u32::try_from(code.digits()?).ok()?;
    }
    let mut dropped = usize::from(!kept.selection.choose(bits));
    kept.selection.words = code.name()?;
    for _ in 0..code.digits()? {
        let number = code.digits()?;
        let (value, done) = (number >> 2, number & 1 == 1);
        let key = if number & 2 == 0 {
            Key::Shared(u16::try_from(value).ok()?)
        } else {
            Key::Local(u32::try_from(value).ok()?)
        };
        let exists = match key {
            Key::Shared(code) => resources().iter().any(|own| own.code == code),
            // Whether the page has it, the page knows.
            Key::Local(_) => true,
        };
        if !exists || !kept.steps.add(Step { key, done }) {
            dropped += 1;
        }
    }
    for slot in [&mut kept.levers, &mut kept.horizons] {
        let first = u8::try_from(code.digits()?).ok()?;
        let second = u8::try_from(code.digits()?).ok()?;
        let third = 100_u8.checked_sub(first)?.checked_sub(second)?;
        *slot = Percents::new([first, second, third])?;
    }
    Some((kept, dropped))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::catalogue::{Choice, Facet, Selection};
    use crate::share::{decode, decode_inputs};
    use proptest::prelude::*;

    fn any_kept() -> impl Strategy<Value = Kept> {
        let choices = prop::collection::vec(prop::sample::select(Choice::all()), 0..12);
        let count = resources().len() as u16;
        let key = prop_oneof![
            (0..count).prop_map(Key::Shared),
            any::<u32>().prop_map(Key::Local)
        ];
        let steps = prop::collection::vec((key, any::<bool>()), 0..20);
        let mix = || {
            let parts = (0..=50_u8, 0..=50_u8);
            parts.prop_map(|(a, b)| Percents::new([a, b, 100 - a - b]).unwrap())
        };
        (choices, "[a-zé '%-]{0,20}", steps, mix(), mix()).prop_map(
            |(choices, words, steps, levers, horizons)| {
                let mut kept = Kept {
                    levers,
                    horizons,
                    ..Kept::default()
                };
                choices
                    .into_iter()
                    .for_each(|choice| kept.selection.toggle(choice));
                kept.selection.words = words;
                for (key, done) in steps {
                    kept.steps.add(Step { key, done });
                }
                kept
            },
        )
    }

    proptest! {
        #[test]
        fn a_visit_is_read_back_from_its_code(kept in any_kept()) {
            let decoded = decode_compass(&encode_compass(&kept)).unwrap();
            prop_assert_eq!((decoded.kept, decoded.dropped), (kept, 0));
        }

        #[test]
        fn any_content_is_refused_or_read(content in prop::collection::vec(any::<u8>(), 0..80)) {
            let _ = decode_compass(&close(FORMAT << 4 | CODE, EDITION, &content));
        }
    }

    #[test]
    fn an_empty_visit_is_a_short_code() {
        assert_eq!(encode_compass(&Kept::default()).len(), 32);
    }

    #[test]
    fn what_exists_no_more_is_left_out_and_counted() {
        let mut kept = Kept::default();
        for code in [0, u16::MAX, 1] {
            let key = Key::Shared(code);
            kept.steps.add(Step { key, done: true });
        }
        let decoded = decode_compass(&encode_compass(&kept)).unwrap();
        assert_eq!((decoded.kept.steps.list().len(), decoded.dropped), (2, 1));
        let mut selection = Selection::default();
        selection.toggle(Choice::Value(Facet::Objectif, 9));
        let kept = Kept {
            selection,
            ..Kept::default()
        };
        let decoded = decode_compass(&encode_compass(&kept)).unwrap();
        assert_eq!((decoded.kept, decoded.dropped), (Kept::default(), 1));
    }

    #[test]
    fn each_widget_names_whose_code_it_was_given() {
        let code = encode_compass(&Kept::default());
        assert_eq!(decode(&code).unwrap_err(), DecodeError::OfCompass);
        assert_eq!(decode_inputs(&code).unwrap_err(), DecodeError::OfCompass);
        let answers = close(0x11, EDITION, &[]);
        assert!(matches!(
            decode_compass(&answers),
            Err(DecodeError::OfQuestionnaire(_))
        ));
        let inputs = close(0x21, EDITION, &[]);
        assert!(matches!(
            decode_compass(&inputs),
            Err(DecodeError::OfCalculator(_))
        ));
        assert_eq!(
            decode_compass(&close(0x32, EDITION, &[])),
            Err(DecodeError::Format(3))
        );
        assert_eq!(
            decode_compass(&close(0x31, EDITION, &[])),
            Err(DecodeError::Values)
        );
    }
}
