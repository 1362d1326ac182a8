//! Numbers in the visitor's language, by unit: as results, and as one would type them.

use cap_commun::Lang;
use cap_commun::model::Unit;
use cap_commun::referentiel::texts;
use commun_page::{Draw, Words};

/// A result with its unit. Amounts and ratios are cut, never rounded up; shares are rounded, so that they add up.
pub fn figure(draw: &Draw, unit: Option<Unit>, value: f64) -> String {
    let words = draw.words;
    match unit {
        Some(Unit::Part) => {
            let percent = write(words, (value * 1000.0).round() / 10.0, 1);
            join(words, &percent, "%")
        }
        Some(Unit::Facteur) => join_with(draw, unit, &write(words, cut(value, 100.0), 2)),
        Some(Unit::Euro | Unit::EuroParAn | Unit::EuroParMois) if value.abs() >= 100.0 => {
            join_with(draw, unit, &write(words, cut(value, 1.0), 0))
        }
        _ => join_with(draw, unit, &write(words, cut(value, 100.0), 2)),
    }
}

/// A difference between two results, with its sign; between shares it is in points. Nothing where there is none.
pub fn difference(draw: &Draw, unit: Option<Unit>, gap: f64) -> Option<String> {
    if !gap.is_finite() || gap == 0.0 {
        return None;
    }
    let sign = if gap > 0.0 { "+" } else { "−" };
    let size = match unit {
        Some(Unit::Part) => {
            let points = (gap.abs() * 1000.0).round() / 10.0;
            let one = match draw.words.0 {
                Lang::Fr => points < 2.0,
                Lang::En => points == 1.0,
            };
            let text = if one {
                texts::INTERFACE_CALCULATOR_POINT
            } else {
                texts::INTERFACE_CALCULATOR_POINTS
            };
            draw.fill(text, &[("value", &write(draw.words, points, 1))])
        }
        _ => figure(draw, unit, gap.abs()),
    };
    Some([sign, &size].concat())
}

/// A number as it stands in a field, without its unit: what reading it again gives back.
pub fn plain(words: Words, unit: Unit, value: f64) -> String {
    if value.is_nan() {
        return String::new();
    }
    let shown = if unit == Unit::Part {
        value * 100.0
    } else {
        value
    };
    write(words, shown, 6)
}

/// Cut after the decimals that are shown, downwards; a hair above what binary fractions lose.
fn cut(value: f64, scale: f64) -> f64 {
    let scaled = value * scale;
    let near = scaled.round();
    let kept = if (scaled - near).abs() < 1e-6 {
        near
    } else {
        scaled.floor()
    };
    kept / scale
}

fn join_with(draw: &Draw, unit: Option<Unit>, number: &str) -> String {
    // What is counted is in the name.
    let unit = unit.filter(|unit| *unit != Unit::Nombre);
    let sign = unit.and_then(Unit::sign).map(|text| draw.get(text));
    match sign {
        Some(sign) if !sign.is_empty() => [number, "\u{a0}", sign].concat(),
        _ => number.to_owned(),
    }
}

fn join(words: Words, number: &str, sign: &str) -> String {
    match words.0 {
        Lang::Fr => [number, "\u{a0}", sign].concat(),
        Lang::En => [number, sign].concat(),
    }
}

/// The digits, grouped as the language does.
#[cfg(target_arch = "wasm32")]
fn write(words: Words, value: f64, decimals: u32) -> String {
    use js_sys::{Array, Intl, Object, Reflect};
    use wasm_bindgen::JsValue;

    let options = Object::new();
    // A fresh object takes a property.
    let _ = Reflect::set(
        &options,
        &JsValue::from_str("maximumFractionDigits"),
        &JsValue::from_f64(decimals.into()),
    );
    let locale = match words.0 {
        Lang::Fr => "fr-FR",
        Lang::En => "en-GB",
    };
    let locales = Array::of1(&JsValue::from_str(locale));
    let format = Intl::NumberFormat::new(&locales, &options).format();
    let written = format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(value));
    let written = written.ok().and_then(|written| written.as_string());
    // French and British formats write the hyphen; differences, and what one reads, have the minus sign.
    written.unwrap_or_default().replace('-', "−")
}

/// Without a browser: the engine's own way, which does not group.
#[cfg(not(target_arch = "wasm32"))]
fn write(words: Words, value: f64, _decimals: u32) -> String {
    cap_commun::decimal(value, words.0)
}
