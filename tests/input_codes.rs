//! Share codes of the calculators: what is written is read back, and nothing else is.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use cap_commun::Lang;
use cap_commun::model::{Estimate, Inputs, MODELES, Model, NamedPartner, Partner};
use cap_commun::questionnaire::Answers;
use cap_commun::referentiel::{EDITION, MODELE, MODELS, PRIME, questionnaires};
use cap_commun::share::{
    DecodeError, decode, decode_inputs, decode_inputs_of, encode, encode_inputs,
};
use proptest::prelude::*;

/// A number that an input accepts, as a visitor types one or as a slider gives it.
fn any_value(model: &'static Model, node: usize) -> impl Strategy<Value = f64> {
    let input = &model.inputs[node];
    let typed = (any::<u64>(), 0..9_u32).prop_map(move |(digits, decimals)| {
        let one = 10_u64.pow(decimals);
        let most = (input.high * one as f64).min(1e12) as u64;
        let value = (digits % (most + 1)) as f64 / one as f64;
        let value = if input.integer { value.round() } else { value };
        value.max(input.low).min(input.high)
    });
    let share = (0.0..=1.0_f64).prop_map(move |part| {
        let value = input.low + part * (input.high - input.low);
        if input.integer { value.round() } else { value }
    });
    prop_oneof![3 => typed, 1 => share]
}

fn any_inputs() -> impl Strategy<Value = Inputs> {
    prop::sample::select(MODELS).prop_flat_map(|model| {
        let estimates: Vec<_> = (0..model.inputs.len())
            .map(|node| {
                let three = [0; 3].map(|_| any_value(model, node));
                let range = three.prop_map(|mut three| {
                    three.sort_by(f64::total_cmp);
                    let [low, central, high] = three;
                    Some(Estimate::new(low, central, high).unwrap())
                });
                let exact = any_value(model, node).prop_map(|value| Some(Estimate::exact(value)));
                prop_oneof![2 => Just(None), 2 => exact, 1 => range]
            })
            .collect();
        estimates.prop_map(|estimates| {
            let mut inputs = Inputs::new(model);
            for (node, estimate) in estimates.into_iter().enumerate() {
                if let Some(estimate) = estimate {
                    inputs.set(node, estimate).unwrap();
                }
            }
            inputs
        })
    })
}

fn any_partner() -> impl Strategy<Value = NamedPartner> {
    let amount = || (0_u64..1_000_000_000_000, 1..4_u32);
    let amount =
        || amount().prop_map(|(digits, decimals)| digits as f64 / f64::from(10 * decimals));
    let modele = prop::option::of(0..MODELES.len() as u8);
    ("[^\\p{Cc}]{0,40}", modele, amount(), amount(), amount()).prop_map(
        |(name, modele, apports, cout_seul, benefice_annuel)| NamedPartner {
            name,
            modele,
            partner: Partner {
                apports,
                cout_seul,
                benefice_annuel,
            },
        },
    )
}

fn any_partners() -> impl Strategy<Value = Vec<NamedPartner>> {
    prop::collection::vec(any_partner(), 0..=8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_code_gives_back_its_inputs_and_partners(inputs in any_inputs(), partners in any_partners()) {
        let decoded = decode_inputs(&encode_inputs(&inputs, &partners)).unwrap();
        prop_assert_eq!(decoded.inputs, inputs);
        prop_assert_eq!(decoded.partners, partners);
        prop_assert_eq!((decoded.edition, decoded.dropped.len(), decoded.added.len()), (EDITION, 0, 0));
    }

    #[test]
    fn one_mistyped_character_is_always_refused(inputs in any_inputs(), at in any::<prop::sample::Index>(), by in 0..32_usize) {
        let mut letters: Vec<char> = encode_inputs(&inputs, &[]).chars().filter(|letter| *letter != '-').collect();
        let place = at.index(letters.len());
        let letter = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().nth(by).unwrap();
        prop_assume!(letter != letters[place]);
        letters[place] = letter;
        prop_assert_eq!(decode_inputs(&letters.iter().collect::<String>()), Err(DecodeError::Checksum));
    }

    #[test]
    fn any_text_is_refused_or_read(text in prop_oneof!["[0-9A-HJKMNP-TV-Za-z -]{0,60}", any::<String>()]) {
        if let Ok(decoded) = decode_inputs(&text) {
            prop_assert!(decode_inputs(&encode_inputs(&decoded.inputs, &decoded.partners)).is_ok());
        }
    }

    #[test]
    fn a_code_torn_anywhere_is_refused_or_read(inputs in any_inputs(), at in any::<prop::sample::Index>(), with in ".{0,3}") {
        let mut letters: Vec<char> = encode_inputs(&inputs, &[]).chars().collect();
        let place = at.index(letters.len());
        letters.splice(place..place + 1, with.chars());
        let _ = decode_inputs(&letters.iter().collect::<String>());
    }
}

#[test]
fn a_page_with_one_calculator_refuses_anothers_code_by_name() {
    let code = encode_inputs(&Inputs::new(&PRIME), &[]);
    assert_eq!(decode_inputs_of(&PRIME, &code), decode_inputs(&code));
    let refused = decode_inputs_of(&MODELE, &code);
    assert_eq!(refused, Err(DecodeError::OfCalculator(PRIME.title)));
}

#[test]
fn a_code_of_another_kind_is_refused_by_name() {
    let answers = encode(&Answers::new(&questionnaires()[0]));
    let refused = decode_inputs(&answers).unwrap_err();
    assert_eq!(
        refused,
        DecodeError::OfQuestionnaire(questionnaires()[0].title)
    );
    assert_eq!(refused.code(), "code.ofQuestionnaire");
    for lang in [Lang::Fr, Lang::En] {
        let title = questionnaires()[0].title.of(lang);
        assert!(
            refused.message(lang).contains(title),
            "{}",
            refused.message(lang)
        );
    }
    for model in MODELS {
        let code = encode_inputs(&Inputs::new(model), &[]);
        assert_eq!(decode(&code), Err(DecodeError::OfCalculator(model.title)));
    }
}

#[test]
fn a_code_of_a_calculator_stays_short() {
    for (model, longest) in [(&MODELE, 89), (&PRIME, 64)] {
        assert!(encode_inputs(&Inputs::new(model), &[]).len() <= 24);
        for example in model.examples {
            let code = encode_inputs(&Inputs::example(model, example), &[]);
            assert!(
                code.len() <= longest,
                "{}: {} {code}",
                example.id,
                code.len()
            );
        }
    }
}

/// A partner's value that is not filled in yet, and a name with more than a code can hold.
#[test]
fn what_is_not_filled_in_stays_so_and_a_long_name_is_cut() {
    let partner = NamedPartner {
        name: ["\tLa ", &"très ".repeat(20)].concat(),
        modele: None,
        partner: Partner {
            apports: f64::NAN,
            cout_seul: 0.0,
            benefice_annuel: f64::NAN,
        },
    };
    let code = encode_inputs(&Inputs::new(&PRIME), &[partner]);
    let decoded = decode_inputs(&code).unwrap();
    assert_eq!(decoded.partners[0].name.chars().count(), 40);
    assert!(decoded.partners[0].name.starts_with("La très"));
    let read = decoded.partners[0].partner;
    assert!(read.apports.is_nan() && read.cout_seul == 0.0 && read.benefice_annuel.is_nan());
}

/// Codes written by earlier versions, kept so that they open for ever. Never edit one: add.
#[test]
fn codes_of_the_first_edition_still_open() {
    let kept: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("golden/input_codes.json")).unwrap();
    assert!(kept.len() >= MODELS.len());
    for case in kept {
        let decoded = decode_inputs(case["code"].as_str().unwrap()).unwrap();
        let wire = support::read_back(&cap_commun::wire::decoded_inputs(&decoded));
        assert_eq!(wire, case["state"], "{}", case["why"]);
    }
}
