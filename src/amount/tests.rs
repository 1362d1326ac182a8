//! What people type, and what is read: one line each.

#![allow(clippy::unwrap_used)]

use super::AmountError::*;
use super::*;
use proptest::prelude::*;

fn value(typed: &str, lang: Lang, measure: Measure) -> Result<f64, AmountError> {
    read_amount(typed, lang, measure).map(|amount| amount.value)
}

fn check(lang: Lang, measure: Measure, cases: &[(&str, Result<f64, AmountError>)]) {
    for (typed, expected) in cases {
        assert_eq!(value(typed, lang, measure), *expected, "« {typed} »");
    }
}

#[test]
fn euros_are_read_as_the_french_type_them() {
    check(
        Lang::Fr,
        Measure::Euros,
        &[
            ("1234,56", Ok(1234.56)),
            ("1234.56", Ok(1234.56)),
            ("1 234,56 €", Ok(1234.56)),
            ("1\u{a0}234,56\u{a0}€", Ok(1234.56)),
            ("1\u{202f}234,56 €", Ok(1234.56)),
            ("1\u{2009}234\u{2009}567€", Ok(1_234_567.0)),
            ("1.234,56", Ok(1234.56)),
            ("1,234.56", Ok(1234.56)),
            ("1'234.56", Ok(1234.56)),
            ("1’234’567,8", Ok(1_234_567.8)),
            ("1.234.567", Ok(1_234_567.0)),
            ("1,234,567", Ok(1_234_567.0)),
            ("1.234.567,89", Ok(1_234_567.89)),
            ("  12  ", Ok(12.0)),
            ("+12", Ok(12.0)),
            ("-12,5", Ok(-12.5)),
            ("− 12", Ok(-12.0)),
            ("–12", Ok(-12.0)),
            ("-0", Ok(0.0)),
            ("12,", Ok(12.0)),
            (",5", Ok(0.5)),
            ("007", Ok(7.0)),
            ("12 EUR", Ok(12.0)),
            ("12 euros", Ok(12.0)),
            ("12 Euros", Ok(12.0)),
            ("€ 12", Ok(12.0)),
            ("1,5k", Ok(1500.0)),
            ("1,5 k€", Ok(1500.0)),
            ("1,5 K €", Ok(1500.0)),
            ("2,3 M€", Ok(2_300_000.0)),
            ("2,3 millions d’euros", Ok(2_300_000.0)),
            ("1 Md€", Ok(1e9)),
            ("45 k€/an", Ok(45_000.0)),
            ("0,1", Ok(0.1)),
            ("123456789012345", Ok(123_456_789_012_345.0)),
        ],
    );
}

#[test]
fn a_sign_alone_is_decimal_save_an_english_comma_before_three_digits() {
    let read =
        |typed, lang| read_amount(typed, lang, Measure::Euros).map(|it| (it.value, it.otherwise));
    for (typed, french, english) in [
        ("1,234", (1.234, Some(1234.0)), (1234.0, Some(1.234))),
        ("1.234", (1.234, Some(1234.0)), (1.234, Some(1234.0))),
        (
            "-12,500 €",
            (-12.5, Some(-12_500.0)),
            (-12_500.0, Some(-12.5)),
        ),
        ("1,23", (1.23, None), (1.23, None)),
        ("1,2345", (1.2345, None), (1.2345, None)),
        ("0,125", (0.125, None), (0.125, None)),
        (",125", (0.125, None), (0.125, None)),
        ("1234,567", (1234.567, None), (1234.567, None)),
        ("1 234,567", (1234.567, None), (1234.567, None)),
        ("1,234,567", (1_234_567.0, None), (1_234_567.0, None)),
        (
            "1,234k",
            (1234.0, Some(1_234_000.0)),
            (1_234_000.0, Some(1234.0)),
        ),
    ] {
        assert_eq!(read(typed, Lang::Fr), Ok(french), "{typed}");
        assert_eq!(read(typed, Lang::En), Ok(english), "{typed}");
    }
}

#[test]
fn amounts_are_read_as_the_english_type_them() {
    check(
        Lang::En,
        Measure::Euros,
        &[
            ("€1,234.56", Ok(1234.56)),
            ("-€1,234", Ok(-1234.0)),
            ("€1.5k", Ok(1500.0)),
            ("€2m", Ok(2e6)),
            ("2.5bn euros", Ok(2.5e9)),
            ("3 million", Ok(3e6)),
        ],
    );
    check(
        Lang::En,
        Measure::Hours,
        &[("2 hours", Ok(2.0)), ("1.5 hour", Ok(1.5))],
    );
}

#[test]
fn each_measure_takes_its_own_units() {
    check(
        Lang::Fr,
        Measure::Percent,
        &[
            ("3", Ok(0.03)),
            ("2,35 %", Ok(0.0235)),
            ("12%", Ok(0.12)),
            ("12 pour cent", Ok(0.12)),
        ],
    );
    check(
        Lang::Fr,
        Measure::Share,
        &[("0,6", Ok(0.6)), ("60 %", Ok(0.6)), ("1", Ok(1.0))],
    );
    check(
        Lang::Fr,
        Measure::Hours,
        &[
            ("3 h 30", Ok(3.5)),
            ("3h30", Ok(3.5)),
            ("3 h 06 min", Ok(3.1)),
            ("3:30", Ok(3.5)),
            ("3,5 h", Ok(3.5)),
            ("1 200 heures", Ok(1200.0)),
            ("1 heure 30", Ok(1.5)),
            ("45 min", Ok(0.75)),
            ("-1 h 30", Ok(-1.5)),
            ("3 h 60", Err(NotANumber(Some('h')))),
            ("3 h 5x", Err(NotANumber(Some('h')))),
            ("3,5 h 30", Err(TwoDecimalSigns)),
        ],
    );
    check(
        Lang::Fr,
        Measure::Years,
        &[
            ("2 ans", Ok(2.0)),
            ("1 année", Ok(1.0)),
            ("1,5 AN", Ok(1.5)),
        ],
    );
    check(
        Lang::Fr,
        Measure::Months,
        &[("18 mois", Ok(18.0)), ("3 month", Ok(3.0))],
    );
    check(Lang::Fr, Measure::Posts, &[("2,5 ETP", Ok(2.5))]);
    check(
        Lang::Fr,
        Measure::EurosPerHour,
        &[
            ("12,02 €/h", Ok(12.02)),
            ("12,02 € / heure", Ok(12.02)),
            ("12,02 €", Ok(12.02)),
        ],
    );
    check(
        Lang::Fr,
        Measure::EurosPerMonth,
        &[("504,98 €/mois", Ok(504.98))],
    );
    check(
        Lang::Fr,
        Measure::Number,
        &[("3", Ok(3.0)), ("2k", Ok(2000.0))],
    );
}

#[test]
fn a_unit_of_another_kind_is_named() {
    check(
        Lang::Fr,
        Measure::Euros,
        &[
            ("12 h", Err(OtherUnit(Measure::Hours))),
            ("3 h 30", Err(OtherUnit(Measure::Hours))),
            ("12 %", Err(OtherUnit(Measure::Percent))),
            ("12 €/h", Err(OtherUnit(Measure::EurosPerHour))),
            ("12 €/mois", Err(OtherUnit(Measure::EurosPerMonth))),
            ("2 ETP", Err(OtherUnit(Measure::Posts))),
        ],
    );
    check(
        Lang::Fr,
        Measure::Hours,
        &[
            ("12 €", Err(OtherUnit(Measure::Euros))),
            ("€ 12", Err(OtherUnit(Measure::Euros))),
            ("12 k€", Err(OtherUnit(Measure::Euros))),
        ],
    );
    check(
        Lang::Fr,
        Measure::Years,
        &[("18 mois", Err(OtherUnit(Measure::Months)))],
    );
    check(
        Lang::Fr,
        Measure::Number,
        &[("3 %", Err(OtherUnit(Measure::Percent)))],
    );
    check(
        Lang::Fr,
        Measure::Share,
        &[("1 €", Err(OtherUnit(Measure::Euros)))],
    );
}

#[test]
fn what_cannot_be_read_says_why() {
    check(
        Lang::Fr,
        Measure::Euros,
        &[
            ("", Err(Empty)),
            (" \u{a0}", Err(Empty)),
            ("abc", Err(NotANumber(Some('a')))),
            ("-", Err(NotANumber(None))),
            ("€", Err(NotANumber(None))),
            (",", Err(NotANumber(Some(',')))),
            ("--5", Err(NotANumber(Some('-')))),
            ("12 x", Err(NotANumber(Some('x')))),
            ("1e5", Err(NotANumber(Some('e')))),
            ("12 + 5", Err(NotANumber(Some('+')))),
            ("€12€", Err(NotANumber(Some('€')))),
            ("١٢", Err(NotANumber(Some('١')))),
            ("1,2,3", Err(TwoDecimalSigns)),
            ("1.2.3", Err(TwoDecimalSigns)),
            ("1,234.5,6", Err(TwoDecimalSigns)),
            ("12 34", Err(Groups)),
            ("1  234", Err(Groups)),
            ("1234 567", Err(Groups)),
            ("1,23.45", Err(Groups)),
            ("0,123 456", Err(Groups)),
            ("1234567890123456", Err(TooLong)),
            ("0,00000000000000000000001", Err(TooLong)),
        ],
    );
}

#[test]
fn bounds_are_checked_and_said() {
    let read = |typed| {
        read_amount(typed, Lang::Fr, Measure::Share).and_then(|amount| amount.within(0.0, 2.0))
    };
    assert_eq!(read("1,5").map(|amount| amount.value), Ok(1.5));
    assert_eq!(read("-0,1"), Err(Below(0.0)));
    assert_eq!(read("60"), Err(Above(2.0)));
    assert_eq!(
        read("1,234"),
        Ok(Amount {
            value: 1.234,
            otherwise: None
        })
    );
}

proptest! {
    #[test]
    fn any_decimal_is_read_as_the_standard_library_does(whole in 0_u64..1_000_000_000, decimals in "[0-9]{1,6}") {
        let typed = format!("{whole},{decimals}");
        let expected: f64 = format!("{whole}.{decimals}").parse().unwrap();
        let amount = read_amount(&typed, Lang::Fr, Measure::Euros).unwrap();
        prop_assert_eq!(amount.value, expected);
    }

    #[test]
    fn nothing_typed_makes_it_fail(typed in "[-+−0-9 ,.'’€kM%hminETPans/:xé\u{a0}\u{202f}]{0,12}") {
        for lang in [Lang::Fr, Lang::En] {
            for measure in [Measure::Euros, Measure::Percent, Measure::Hours] {
                if let Ok(amount) = read_amount(&typed, lang, measure) {
                    prop_assert!(amount.value.is_finite());
                }
            }
        }
    }
}
