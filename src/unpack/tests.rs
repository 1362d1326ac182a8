//! That all that was packed is read, and what reading does beyond it.

use super::*;
use crate::catalogue::Resource;
use crate::questionnaire::Questionnaire;
use crate::referentiel::{
    CATALOGUE, FIGURES, QUESTIONNAIRES, publishers, questionnaires, resources,
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
}

#[test]
fn what_was_packed_is_read_to_its_end() {
    reads_to_the_end::<Catalogue>(&CATALOGUE);
    reads_to_the_end::<&[Questionnaire]>(&QUESTIONNAIRES);
}

#[test]
fn numbers_take_one_byte_or_more() {
    let mut row = Row::new(&CATALOGUE);
    row.bytes = [0, 127, 0x80, 1, 0xFF, 0xFF, 3].iter();
    let numbers = [row.number(), row.number(), row.number(), row.number()];
    assert_eq!(numbers, [0, 127, 128, 65_535]);
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
