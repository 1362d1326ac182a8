//! Dimensions: the first set as a radar with its table, others as bars; what to make known, what to develop.

use cap_commun::questionnaire::{Assessment, DimensionResult, RadarResult};
use cap_commun::referentiel::texts;
use commun_page::Draw;
use commun_ui::class;
use commun_ui::markup::{El, Node, el, many};
use commun_ui::{Bar, RINGS, Radar, RadarAxis, bars, radar};

use super::ranking::range_words;
use super::{named, section};

/// One section per set of dimensions.
pub(super) fn radar_sections(draw: &Draw, assessment: &Assessment) -> Node {
    let radars = assessment.radars.iter().enumerate();
    many(radars.map(|(index, result)| radar_section(draw, index == 0, result)))
}

fn radar_section(draw: &Draw, first: bool, result: &RadarResult) -> El {
    let label = draw.get(result.radar.label);
    let picture = if first && result.dimensions.len() >= 3 {
        let picture = Radar {
            title: label.to_string(),
            describe: describe(draw, result),
            table_caption: draw.own(texts::INTERFACE_SEE_TABLE),
            columns: [
                draw.own(texts::INTERFACE_AUTODIAGNOSTIC_DIMENSION),
                draw.own(texts::INTERFACE_AUTODIAGNOSTIC_VALUE),
                draw.own(texts::INTERFACE_AUTODIAGNOSTIC_MEANING),
            ],
            open: draw.printed,
            axes: result
                .dimensions
                .iter()
                .map(|value| axis(draw, result, value))
                .collect(),
        };
        radar(picture)
    } else {
        bars(
            label,
            result
                .dimensions
                .iter()
                .map(|value| bar(draw, result, value))
                .collect(),
        )
    };
    section(label).child(picture).child(lists(draw, result))
}

/// The dimensions to make known and those to develop, by name.
fn lists(draw: &Draw, result: &RadarResult) -> El {
    let list = |heading: &'static str, pick: fn(&DimensionResult) -> bool| {
        let picked = result.dimensions.iter().filter(|value| pick(value));
        let picked = picked.filter_map(|value| result.radar.dimensions.get(value.dimension));
        let rows: Vec<El> = picked
            .map(|dimension| named(draw.get(dimension.name), draw.get(dimension.text)))
            .collect();
        (!rows.is_empty()).then(|| {
            el("div")
                .child(el("h4").child(heading))
                .child(el("ul").children(rows))
        })
    };
    el("div")
        .class(class!("columns"))
        .child(list(
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_STRONG),
            |value| value.strong,
        ))
        .child(list(
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_WEAK),
            |value| value.weak,
        ))
}

fn name(draw: &Draw, result: &RadarResult, value: &DimensionResult) -> &'static str {
    let dimension = result.radar.dimensions.get(value.dimension);
    dimension.map_or("", |dimension| draw.get(dimension.name))
}

/// What a dimension measures.
fn meaning(draw: &Draw, result: &RadarResult, value: &DimensionResult) -> String {
    let dimension = result.radar.dimensions.get(value.dimension);
    dimension
        .map_or("", |dimension| draw.get(dimension.text))
        .to_owned()
}

fn words(draw: &Draw, value: &DimensionResult) -> String {
    if value.known || value.low > 0.0 || value.high < 1.0 {
        range_words(draw, RINGS as f64, value.low, value.high)
    } else {
        draw.own(texts::INTERFACE_AUTODIAGNOSTIC_NOT_KNOWN)
    }
}

fn axis(draw: &Draw, result: &RadarResult, value: &DimensionResult) -> RadarAxis {
    RadarAxis {
        name: name(draw, result, value).to_owned(),
        low: value.low,
        high: value.high,
        words: words(draw, value),
        detail: meaning(draw, result, value),
        known: value.known,
    }
}

fn bar(draw: &Draw, result: &RadarResult, value: &DimensionResult) -> Bar {
    Bar {
        name: name(draw, result, value).to_owned(),
        low: value.low,
        high: value.high,
        words: words(draw, value),
        detail: Some(meaning(draw, result, value)),
        emphasised: value.strong,
    }
}

/// The picture in one sentence.
fn describe(draw: &Draw, result: &RadarResult) -> String {
    let part = |value| [name(draw, result, value), "\u{a0}: ", &words(draw, value)].concat();
    let parts: Vec<String> = result.dimensions.iter().map(part).collect();
    [draw.words.list(&parts).as_str(), "."].concat()
}
