//! A calculation on paper: what the widget shows of it, then what was given, sources, code.

use cap_commun::referentiel::texts;
use cap_commun::share;
use commun_page::{Draw, Paper, near_you, section, source_list, status_words};
use commun_ui::data_table;
use commun_ui::markup::{El, IntoNode, Node, el, many};

use crate::explanation::figure_or_reason;
use crate::number::figure;
use crate::session::Session;

/// The document; `body` draws what the calculator has to say.
pub(crate) fn report(draw: &Draw, session: Session, body: fn(&Draw, Session) -> Node) -> Paper {
    let model = session.plan.model;
    let code = share::encode_inputs(&session.inputs(), &session.partners());
    let code = draw.fill(texts::INTERFACE_REPORT_CODE, &[("code", &code)]);
    Paper {
        title: draw.get(model.title),
        body: many([
            body(draw, session),
            section(draw.get(texts::INTERFACE_CALCULATOR_GIVEN))
                .child(given_table(draw, session))
                .into_node(),
            near_you(draw, true).into_node(),
        ]),
        foot: many([
            el("p").child(draw.get(model.method)).into_node(),
            source_list(draw, model.sources),
            el("p").child(code).into_node(),
        ]),
    }
}

/// Results as a table: name, value or reason, status.
pub fn results_table(draw: &Draw, session: Session, ids: &[&str]) -> El {
    let plan = session.plan;
    let computed = session.computed();
    let rows = ids.iter().filter_map(|id| {
        let node = plan.model.node(id)?;
        let formula = plan.model.formula(node)?;
        let value = figure_or_reason(draw, plan, &computed, node).unwrap_or_else(|reason| reason);
        Some(vec![
            draw.own(formula.title),
            value,
            draw.own(status_words(formula.status)),
        ])
    });
    data_table(
        draw.own(texts::INTERFACE_CALCULATOR_RESULTS),
        [
            texts::INTERFACE_CALCULATOR_RESULT,
            texts::INTERFACE_CALCULATOR_VALUE,
            texts::INTERFACE_CALCULATOR_STATUS,
        ]
        .map(|text| draw.own(text))
        .into(),
        rows.collect(),
    )
}

/// What the calculation rests on: every input that is not nil.
fn given_table(draw: &Draw, session: Session) -> El {
    let computed = session.computed();
    let inputs = session.plan.model.inputs.iter().zip(&computed.estimates);
    let rows = inputs
        .filter(|(_, estimate)| estimate.high() > 0.0 || estimate.low() < 0.0)
        .map(|(input, estimate)| {
            let words = |value: f64| figure(draw, Some(input.unit), value);
            let value = if estimate.is_uncertain() {
                let values = [
                    ("low", &*words(estimate.low())),
                    ("high", &*words(estimate.high())),
                    ("middle", &*words(estimate.central())),
                ];
                draw.fill(texts::INTERFACE_CALCULATOR_BETWEEN, &values)
            } else {
                words(estimate.central())
            };
            vec![draw.own(input.title_for(draw.profil())), value]
        });
    data_table(
        draw.own(texts::INTERFACE_CALCULATOR_GIVEN),
        [
            texts::INTERFACE_CALCULATOR_INPUT,
            texts::INTERFACE_CALCULATOR_VALUE,
        ]
        .map(|text| draw.own(text))
        .into(),
        rows.collect(),
    )
}
