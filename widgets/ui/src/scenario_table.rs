//! A few scenarios side by side, each compared with the first.

use crate::markup::{El, el};
use commun_classes::class;

/// One scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// A line more: what it changes.
    pub note: Option<String>,
}

/// What one scenario gives for one quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioCell {
    /// The quantity.
    pub words: String,
    /// How far it is from the first scenario's: « + 12 000 € ». Nothing for the first.
    pub difference: Option<String>,
}

/// One quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioRow {
    /// Its name.
    pub name: String,
    /// What each scenario gives, in the scenarios' order.
    pub cells: Vec<ScenarioCell>,
}

/// Scenarios and what they give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioTable {
    /// What is compared.
    pub caption: String,
    /// The head of the column of names.
    pub corner: String,
    /// Up to three scenarios: more are hard to hold side by side.
    pub scenarios: Vec<Scenario>,
    /// The quantities.
    pub rows: Vec<ScenarioRow>,
}

/// A table; where there is little room, one card a quantity, in which each scenario says its name. Its roles are written
/// out, since browsers take them away from a table that is laid out otherwise.
pub fn scenario_table(table: ScenarioTable) -> El {
    let ScenarioTable {
        caption,
        corner,
        scenarios,
        rows,
    } = table;
    let names: Vec<String> = scenarios
        .iter()
        .map(|scenario| scenario.name.clone())
        .collect();
    let corner = el("th")
        .attr("role", "columnheader")
        .attr("scope", "col")
        .child(corner);
    let heads = scenarios.into_iter().map(|scenario| {
        el("th")
            .attr("role", "columnheader")
            .attr("scope", "col")
            .child(scenario.name)
            .child(
                scenario
                    .note
                    .map(|words| el("span").class(class!("scenarios__note")).child(words)),
            )
    });
    let heads = el("tr").attr("role", "row").child(corner).children(heads);
    let rows: Vec<El> = rows.into_iter().map(|row| line(row, &names)).collect();
    el("table")
        .class(class!("table", "scenarios"))
        .attr("role", "table")
        .child(
            el("caption")
                .class(class!("scenarios__caption"))
                .child(caption),
        )
        .child(el("thead").attr("role", "rowgroup").child(heads))
        .child(el("tbody").attr("role", "rowgroup").children(rows))
}

fn line(row: ScenarioRow, names: &[String]) -> El {
    let head = el("th")
        .class(class!("scenarios__name"))
        .attr("role", "rowheader")
        .attr("scope", "row")
        .child(row.name);
    let cells = row.cells.into_iter().zip(names).map(|(cell, name)| {
        let of = el("span")
            .class(class!("scenarios__of"))
            .attr("aria-hidden", "true")
            .child(name.clone());
        let difference = cell.difference.map(|words| {
            el("span")
                .class(class!("scenarios__difference"))
                .child(words)
        });
        let figures = el("span")
            .class(class!("scenarios__figures"))
            .child(
                el("span")
                    .class(class!("scenarios__words"))
                    .child(cell.words),
            )
            .child(" ")
            .child(difference);
        el("td")
            .class(class!("scenarios__cell"))
            .attr("role", "cell")
            .child(of)
            .child(figures)
    });
    el("tr").attr("role", "row").child(head).children(cells)
}

#[cfg(test)]
mod tests {
    use super::{Scenario, ScenarioCell, ScenarioRow, ScenarioTable, scenario_table};
    use crate::testing::markup;

    #[test]
    fn scenarios_are_columns_of_a_table_and_say_their_distance_to_the_first() {
        let scenario = |name: &str| Scenario {
            name: name.to_owned(),
            note: None,
        };
        let cell = |words: &str, difference: Option<&str>| ScenarioCell {
            words: words.to_owned(),
            difference: difference.map(str::to_owned),
        };
        let html = markup(|| {
            scenario_table(ScenarioTable {
                caption: "Comparer".to_owned(),
                corner: "Résultat".to_owned(),
                scenarios: vec![scenario("Aujourd’hui"), scenario("Sans")],
                rows: vec![ScenarioRow {
                    name: "Ressources".to_owned(),
                    cells: vec![cell("200 €", None), cell("120 €", Some("− 80 €"))],
                }],
            })
        });
        assert_eq!(html.matches("scope=\"col\"").count(), 3);
        assert_eq!(html.matches("scope=\"row\"").count(), 1);
        assert_eq!(html.matches("commun-scenarios__difference").count(), 1);
        assert!(html.contains("− 80 €") && html.contains("role=\"table\""));
    }
}
