//! How sure a result is: a sentence, a distribution, what weighs most, three columns.

use cap_commun::Text;
use cap_commun::model::{Distribution as Draws, TornadoBar, Unit, heaviest};
use cap_commun::referentiel::texts;
use commun_page::Draw;
use commun_ui::class;
use commun_ui::markup::{El, IntoNode, Node, el};
use commun_ui::{
    Distribution, DistributionMark, Tornado, TornadoEnd, TornadoRow, distribution, tornado,
};

use crate::compared::compared;
use crate::computed::Computed;
use crate::explanation::figure_or_reason;
use crate::number::figure;
use crate::picture::picture_words;
use crate::session::Session;

/// « Entre … et …, plutôt … »; or the one value and why it has no range; or why there is none at all.
pub fn range_sentence(draw: &Draw, session: Session, id: &str) -> String {
    let plan = session.plan;
    let computed = session.computed();
    let Some(node) = plan.model.node(id) else {
        return String::new();
    };
    let single = match figure_or_reason(draw, plan, &computed, node) {
        Ok(value) => value,
        Err(reason) => return reason,
    };
    let unit = plan.model.unit_of(node);
    match computed.drawn(node) {
        Some(drawn) if drawn.histogram.is_some() => {
            let rounded = |value: f64| figure(draw, unit, significant(value));
            let values = [
                ("low", &*rounded(drawn.p10)),
                ("high", &*rounded(drawn.p90)),
                ("middle", &*rounded(drawn.p50)),
            ];
            draw.fill(texts::INTERFACE_CALCULATOR_BETWEEN, &values)
        }
        _ => draw.fill(
            texts::INTERFACE_CALCULATOR_WITHOUT_RANGE,
            &[("value", &single)],
        ),
    }
}

/// Two significant digits, downwards: a range says no more than it knows.
fn significant(value: f64) -> f64 {
    if !value.is_finite() || value == 0.0 {
        return value;
    }
    let mut step = 1.0;
    while value.abs() / step >= 100.0 {
        step *= 10.0;
    }
    while value.abs() / step < 10.0 {
        step /= 10.0;
    }
    (value / step + 1e-9).floor() * step
}

/// How often, in words one can picture; nothing where no draw says.
pub fn often(draw: &Draw, share: f64) -> Option<String> {
    let count = (share * 10.0).floor();
    let words = if share.is_nan() {
        return None;
    } else if share >= 1.0 {
        texts::INTERFACE_CALCULATOR_ALWAYS
    } else if share <= 0.0 {
        texts::INTERFACE_CALCULATOR_NEVER
    } else if count < 1.0 {
        texts::INTERFACE_CALCULATOR_RARELY
    } else {
        let count = figure(draw, None, count);
        return Some(draw.fill(texts::INTERFACE_CALCULATOR_TIMES, &[("count", &count)]));
    };
    Some(draw.own(words))
}

/// A result's distribution, or why there is none. With thresholds: each a quantity and its name, in the order in which
/// the engine counts them.
pub fn spread_picture(
    draw: &Draw,
    session: Session,
    id: &str,
    title: Text,
    thresholds: &[(f64, String)],
) -> Node {
    let plan = session.plan;
    let computed = session.computed();
    let Some(node) = plan.model.node(id) else {
        return Node::None;
    };
    let Some(drawn) = computed.drawn(node) else {
        return Node::None;
    };
    let Some(histogram) = &drawn.histogram else {
        let words = match figure_or_reason(draw, plan, &computed, node) {
            Err(reason) => reason,
            Ok(_) if computed.is_uncertain() => {
                draw.own(texts::INTERFACE_CALCULATOR_NOTHING_WEIGHS)
            }
            Ok(_) => draw.own(texts::INTERFACE_CALCULATOR_NOTHING_UNCERTAIN),
        };
        return el("p").class(class!("note")).child(words).into_node();
    };
    let unit = plan.model.unit_of(node);
    let mark = |at: f64, name: Text| DistributionMark {
        at,
        name: draw.own(name),
        words: figure(draw, unit, significant(at)),
    };
    let thresholds = thresholds.iter().zip(&drawn.shares);
    let thresholds = thresholds.filter_map(|((at, name), share)| {
        Some(DistributionMark {
            at: *at,
            name: name.clone(),
            words: often(draw, *share)?,
        })
    });
    let counts: Vec<f64> = histogram
        .counts
        .iter()
        .map(|count| f64::from(*count))
        .collect();
    let high = histogram.low + histogram.width * counts.len() as f64;
    let picture = Distribution {
        bounds: [histogram.low, high],
        counts,
        band: [drawn.p10, drawn.p90],
        marks: vec![
            mark(drawn.p10, texts::INTERFACE_CALCULATOR_P10),
            mark(drawn.p50, texts::INTERFACE_CALCULATOR_P50),
            mark(drawn.p90, texts::INTERFACE_CALCULATOR_P90),
        ],
        thresholds: thresholds.collect(),
    };
    let words = picture_words(
        draw,
        title,
        describe(draw, drawn, unit),
        &[
            texts::INTERFACE_CALCULATOR_MARK,
            texts::INTERFACE_CALCULATOR_VALUE,
        ],
    );
    distribution(words, picture).into_node()
}

fn describe(draw: &Draw, drawn: &Draws, unit: Option<Unit>) -> String {
    let count = figure(draw, None, drawn.draws as f64);
    let middle = figure(draw, unit, significant(drawn.p50));
    draw.fill(
        texts::INTERFACE_CALCULATOR_DRAWS,
        &[("count", &count), ("middle", &middle)],
    )
}

/// The most assumptions in sight.
const MOST_BARS: usize = 8;

/// What weighs most, in a sentence then in a picture.
pub fn tornado_picture(draw: &Draw, session: Session) -> Node {
    let plan = session.plan;
    let computed = session.computed();
    let view = plan.view(session.peek(|state| state.view));
    let Some(output) = plan.model.node(view.weighed) else {
        return Node::None;
    };
    let name = |node: usize| {
        let input = plan.model.input(node);
        input.map_or("", |input| draw.get(input.title_for(draw.profil())))
    };
    let Some(first) = heaviest(&computed.weighed) else {
        return el("p")
            .class(class!("note"))
            .child(draw.get(texts::INTERFACE_CALCULATOR_NOTHING_WEIGHS))
            .into_node();
    };
    let unit = plan.model.unit_of(output);
    let own = |bar: &TornadoBar| plan.model.unit_of(bar.input);
    let sentence = draw.fill(
        texts::INTERFACE_CALCULATOR_HEAVIEST,
        &[("name", &draw.words.quote(name(first)))],
    );
    let rows = computed
        .weighed
        .iter()
        .filter(|bar| bar.width() > 0.0)
        .take(MOST_BARS)
        .map(|bar| TornadoRow {
            name: name(bar.input).to_owned(),
            low: end(draw, &computed, bar, bar.at_low, unit, false, own(bar)),
            high: end(draw, &computed, bar, bar.at_high, unit, true, own(bar)),
        })
        .collect();
    let centre = computed.value(output);
    let picture = Tornado {
        label: draw.own(texts::INTERFACE_CALCULATOR_WHAT_WEIGHS),
        centre,
        centre_words: draw.fill(
            texts::INTERFACE_CALCULATOR_AT_CENTRE,
            &[("value", &figure(draw, unit, centre))],
        ),
        rows,
    };
    [
        el("p").child(el("strong").child(sentence)).into_node(),
        tornado(picture).into_node(),
    ]
    .into_node()
}

fn end(
    draw: &Draw,
    computed: &Computed,
    bar: &TornadoBar,
    at: f64,
    unit: Option<Unit>,
    high: bool,
    own: Option<Unit>,
) -> TornadoEnd {
    let from = computed
        .estimates
        .get(bar.input)
        .map_or(f64::NAN, |estimate| {
            if high {
                estimate.high()
            } else {
                estimate.low()
            }
        });
    TornadoEnd {
        at,
        words: figure(draw, unit, at),
        from: draw.fill(
            texts::INTERFACE_CALCULATOR_AT_VALUE,
            &[("value", &figure(draw, own, from))],
        ),
    }
}

/// All low, all central, all high, side by side: for the results of these ids.
pub fn three_columns(draw: &Draw, session: Session, ids: &[&str]) -> El {
    let computed = session.computed();
    let name = |text: Text| draw.own(text);
    compared(
        draw,
        session.plan.model,
        texts::INTERFACE_CALCULATOR_THREE_COLUMNS,
        vec![
            (name(texts::INTERFACE_CALCULATOR_ALL_LOW), &computed.low),
            (
                name(texts::INTERFACE_CALCULATOR_ALL_CENTRAL),
                &computed.nodes,
            ),
            (name(texts::INTERFACE_CALCULATOR_ALL_HIGH), &computed.high),
        ],
        ids,
        false,
    )
}
