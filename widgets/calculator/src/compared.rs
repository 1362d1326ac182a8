//! Results in several situations, side by side.

use cap_commun::Text;
use cap_commun::model::{Model, compare_scenarios};
use cap_commun::referentiel::texts;
use commun_page::Draw;
use commun_ui::markup::El;
use commun_ui::{Scenario, ScenarioCell, ScenarioRow, ScenarioTable, scenario_table};

use crate::number::{difference, figure};

/// One situation: its name, and every node's value in it.
pub type Column<'a> = (String, &'a [f64]);

/// The results of these ids, a column for each situation; each with its difference to the first where that is asked.
pub fn compared(
    draw: &Draw,
    model: &Model,
    caption: Text,
    columns: Vec<Column>,
    ids: &[&str],
    differences: bool,
) -> El {
    let outputs: Vec<usize> = ids.iter().filter_map(|id| model.node(id)).collect();
    let situations: Vec<&[f64]> = columns.iter().map(|(_, nodes)| *nodes).collect();
    let rows = compare_scenarios(&situations, &outputs);
    let rows = rows.into_iter().map(|row| {
        let unit = model.unit_of(row.output);
        let cell = |(value, gap): (&f64, &f64)| ScenarioCell {
            words: if value.is_nan() {
                "—".to_owned()
            } else {
                figure(draw, unit, *value)
            },
            difference: difference(draw, unit, *gap).filter(|_| differences),
        };
        let title = model.title_of(row.output);
        ScenarioRow {
            name: title.map_or("", |title| draw.get(title)).to_owned(),
            cells: row.values.iter().zip(&row.differences).map(cell).collect(),
        }
    });
    let rows = rows.collect();
    let scenarios = columns
        .into_iter()
        .map(|(name, _)| Scenario { name, note: None });
    scenario_table(ScenarioTable {
        caption: draw.own(caption),
        corner: draw.own(texts::INTERFACE_CALCULATOR_RESULT),
        scenarios: scenarios.collect(),
        rows,
    })
}
