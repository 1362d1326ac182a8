//! Dimensions: the first set as a radar with its table, others as bars; what to make known, what to develop.

use cap_commun::questionnaire::{Assessment, DimensionResult, RadarResult};
use cap_commun::referentiel::texts;
use commun_ui::{Bar, Bars, Radar, RadarAxis, v};
use leptos::prelude::*;

use super::Printed;
use super::ranking::range_words;
use crate::words::Words;

/// One section per set of dimensions.
#[component]
pub(crate) fn RadarSections(assessment: Assessment) -> impl IntoView {
    assessment
        .radars
        .into_iter()
        .enumerate()
        .map(|(index, result)| v! { <RadarSection first={index == 0} result /> })
        .collect::<Vec<_>>()
}

#[component]
fn RadarSection(first: bool, result: RadarResult) -> impl IntoView {
    let w = Words::here();
    let label = w.get(result.radar.label);
    let picture = if first && result.dimensions.len() >= 3 {
        let axes: Vec<RadarAxis> = result
            .dimensions
            .iter()
            .map(|value| axis(w, &result, value))
            .collect();
        v! {
            <Radar
                title=label
                axes=axes
                columns=(w.get(texts::INTERFACE_DIMENSION).to_owned(), w.get(texts::INTERFACE_VALUE).to_owned())
                table_caption=w.get(texts::INTERFACE_SEE_TABLE)
                open=Printed::here()
                describe=describe(w, &result)
            />
        }
        .into_any()
    } else {
        let bars: Vec<Bar> = result
            .dimensions
            .iter()
            .map(|value| bar(w, &result, value))
            .collect();
        v! { <Bars label=label items=bars /> }.into_any()
    };
    v! {
        <section class="commun-section commun-dimensions">
            <h3>{label}</h3>
            {picture}
            <Lists result=result.clone() />
        </section>
    }
}

/// The dimensions to make known and those to develop, by name.
#[component]
fn Lists(result: RadarResult) -> impl IntoView {
    let w = Words::here();
    let named = |pick: fn(&DimensionResult) -> bool| -> Vec<_> {
        let picked = result.dimensions.iter().filter(|value| pick(value));
        picked
            .filter_map(|value| result.radar.dimensions.get(value.dimension))
            .map(|dimension| v! { <li><strong>{w.get(dimension.name)}</strong>" — "{w.get(dimension.text)}</li> })
            .collect()
    };
    let (strong, weak) = (named(|value| value.strong), named(|value| value.weak));
    v! {
        <div class="commun-columns">
            {(!strong.is_empty()).then(|| v! { <div><h4>{w.get(texts::INTERFACE_STRONG)}</h4><ul>{strong}</ul></div> })}
            {(!weak.is_empty()).then(|| v! { <div><h4>{w.get(texts::INTERFACE_WEAK)}</h4><ul>{weak}</ul></div> })}
        </div>
    }
}

fn name(w: Words, result: &RadarResult, value: &DimensionResult) -> &'static str {
    result
        .radar
        .dimensions
        .get(value.dimension)
        .map(|dimension| w.get(dimension.name))
        .unwrap_or_default()
}

fn words(w: Words, value: &DimensionResult) -> String {
    if value.known || value.low > 0.0 || value.high < 1.0 {
        range_words(w, value.low, value.high)
    } else {
        w.get(texts::INTERFACE_NOT_KNOWN).to_owned()
    }
}

fn axis(w: Words, result: &RadarResult, value: &DimensionResult) -> RadarAxis {
    RadarAxis {
        name: name(w, result, value).to_owned(),
        low: value.low,
        high: value.high,
        words: words(w, value),
        known: value.known,
    }
}

fn bar(w: Words, result: &RadarResult, value: &DimensionResult) -> Bar {
    Bar {
        name: name(w, result, value).to_owned(),
        low: value.low,
        high: value.high,
        words: words(w, value),
        detail: None,
        emphasised: value.strong,
    }
}

/// The picture in one sentence.
fn describe(w: Words, result: &RadarResult) -> String {
    let parts: Vec<String> = result
        .dimensions
        .iter()
        .map(|value| [name(w, result, value), "\u{a0}: ", words(w, value).as_str()].concat())
        .collect();
    [w.list(&parts).as_str(), "."].concat()
}
