//! That all that was packed is read, and what reading does beyond it.

use super::*;
use crate::catalogue::Resource;
use crate::model::{Coefficient, Model, Preset, Token};
use crate::questionnaire::Questionnaire;
use crate::referentiel::{
    CATALOGUE, COEFFICIENTS, FIGURES, MODELE_TABLES, MODELS, PRIME_TABLES, QUESTIONNAIRES, SOURCES,
    TOKEN_NAMES, coefficients, publishers, questionnaires, resources,
};

fn read<T: Unpack>(row: &mut Row) -> T {
    let mut value = T::BLANK;
    value.unpack(row);
    value
}

fn reads_to_the_end<T: Unpack>(pack: &'static Pack) {
    let mut row = Row::new(pack);
    read::<T>(&mut row);
    assert_eq!(row.bytes.len(), 0);
    assert_eq!(row.next_word, row.words.len());
    assert_eq!(row.reals.len(), 0);
    assert_eq!(row.decisions.len(), 0);
    assert_eq!(row.scores.len(), 0);
    assert_eq!(row.evaluators.len(), 0);
    assert_eq!(row.presets.len(), 0);
}

#[test]
fn what_was_packed_is_read_to_its_end() {
    reads_to_the_end::<Catalogue>(&CATALOGUE);
    reads_to_the_end::<&[Questionnaire]>(&QUESTIONNAIRES);
    reads_to_the_end::<&[Coefficient]>(&COEFFICIENTS);
    reads_to_the_end::<Model>(&MODELE_TABLES);
    reads_to_the_end::<Model>(&PRIME_TABLES);
}

#[test]
fn numbers_take_one_byte_or_more() {
    let mut row = Row::new(&CATALOGUE);
    row.bytes = [0, 127, 0x80, 1, 0xFF, 0xFF, 3].iter();
    let numbers = [row.number(), row.number(), row.number(), row.number()];
    assert_eq!(numbers, [0, 127, 128, 65_535]);
}

#[test]
fn small_whole_numbers_stand_among_the_others() {
    let mut row = Row::new(&PRIME_TABLES);
    row.bytes = [1, 3, 0, 0x81, 1].iter();
    row.reals = [0.5].iter();
    let reals: [f64; 4] = std::array::from_fn(|_| read(&mut row));
    assert_eq!(reals, [0.0, 2.0, 0.5, 128.0]);
}

#[test]
fn tokens_are_the_compilers_in_its_order() {
    let written = |text: &str| text.to_lowercase().replace('"', "");
    let own: Vec<_> = models::SIGNS
        .iter()
        .map(|sign| written(&format!("{sign:?}")))
        .collect();
    let compilers: Vec<_> = TOKEN_NAMES.iter().map(|name| written(name)).collect();
    assert_eq!(own, compilers);
}

#[test]
fn texts_are_counted_from_the_one_before() {
    let mut row = Row::new(&CATALOGUE);
    row.bytes = [0, 0, 6, 9, 1].iter();
    let texts: [Text; 5] = std::array::from_fn(|_| read(&mut row));
    assert_eq!(texts, [0, 1, 5, 1, 1].map(Text));
}

#[test]
fn past_the_end_there_is_nothing_and_no_failure() {
    let mut row = Row::new(&CATALOGUE);
    row.bytes = [].iter();
    row.next_word = row.words.len();
    let tables: Catalogue = read(&mut row);
    assert!(tables.publishers.is_empty() && tables.resources.is_empty());
    assert_eq!(read::<Resource>(&mut row).publisher.id, "");
    assert_eq!(read::<Questionnaire>(&mut row).shapes.len(), 0);
    let model: Model = read(&mut row);
    let mut nodes = [1.0];
    (model.evaluate)(&mut nodes);
    assert_eq!((model.len(), nodes), (0, [1.0]));
    row.bytes = [2].iter();
    assert!(matches!(read(&mut row), Preset::From { compute, .. } if compute(&[])[0].is_nan()));
    row.bytes = [0x7F, 0x7F].iter();
    assert_eq!(read::<&Coefficient>(&mut row).id, "");
    assert_eq!(read::<Token>(&mut row), Token::Node(0));
    row.bytes = [0xFF; 9].iter();
    assert_eq!(read::<Option<&'static str>>(&mut row), None);
}

#[test]
fn references_lead_into_the_tables() {
    for resource in resources() {
        let publishers = publishers().iter();
        assert!(
            publishers
                .filter(|known| std::ptr::eq(*known, resource.publisher))
                .count()
                == 1,
            "{}",
            resource.id
        );
    }
    let verdicts = questionnaires().iter().flat_map(|own| own.verdicts);
    for figure in verdicts
        .flat_map(|own| own.places)
        .filter_map(|place| place.figure)
    {
        assert!(
            FIGURES.iter().any(|known| std::ptr::eq(known, figure)),
            "{}",
            figure.id
        );
    }
}

#[test]
fn calculators_lead_into_their_own_nodes_and_into_the_tables() {
    for model in MODELS {
        for constant in model.constants {
            let mut known = coefficients().iter();
            assert!(known.any(|known| std::ptr::eq(known, constant.coefficient)));
        }
        let origins = model.formulas.iter().filter_map(|formula| formula.source);
        let origins = origins.chain(model.inputs.iter().filter_map(|input| input.source));
        for source in origins.chain(model.sources.iter().copied()) {
            assert!(SOURCES.iter().any(|known| std::ptr::eq(known, source)));
        }
        for (index, formula) in model.formulas.iter().enumerate() {
            let lists = [formula.reads, formula.asked, formula.denominators];
            let lists = lists.into_iter().flatten().copied();
            let named = formula.tokens.iter().filter_map(|token| match token {
                Token::Node(node) => Some(*node),
                _ => None,
            });
            let own = model.inputs.len() + index;
            assert!(
                lists.chain(named).all(|node| usize::from(node) < own),
                "{}",
                formula.id
            );
        }
        let sections = model.sections.iter().flat_map(|section| section.inputs);
        let shown = sections.chain(model.quick).chain(model.results);
        assert!(shown.copied().all(|node| usize::from(node) < model.len()));
    }
}
