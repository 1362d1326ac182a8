//! The published matrix, with the row and the column of the visitor's strongest weights lit, and what its words mean.

use cap_commun::Text;
use cap_commun::compass::{MATRIX, Percents};
use cap_commun::referentiel::{room, texts};
use commun_page::Draw;
use commun_ui::class;
use commun_ui::disclosure;
use commun_ui::markup::{El, IntoNode, Node, el, many};

use crate::reperes::room_content;
use crate::trajectories::{HORIZONS, LEVERS, names};

/// What a weight is called, by how many columns it is to the right of the row's heart.
const ROLES: [Text; 3] = [
    texts::INTERFACE_BOUSSOLE_CORE,
    texts::INTERFACE_BOUSSOLE_AFTER,
    texts::INTERFACE_BOUSSOLE_BEFORE,
];

/// The matrix: rows are levers, columns horizons.
pub(crate) fn matrix(draw: &Draw, [levers, horizons]: [Percents; 2]) -> Node {
    let heads = names(draw, HORIZONS)
        .into_iter()
        .enumerate()
        .map(|(column, name)| {
            el("th")
                .attr("scope", "col")
                .class_if(class!("matrix__lit"), is_strongest(horizons, column))
                .child(name)
        });
    let rows = names(draw, LEVERS).into_iter().zip(MATRIX).enumerate();
    let rows = rows.map(|(row, (name, weights))| {
        let cells = weights.into_iter().enumerate().map(|(column, weight)| {
            let role = ROLES.get((column + 3 - row) % 3);
            let (lit_row, lit_column) = (is_strongest(levers, row), is_strongest(horizons, column));
            el("td")
                .class_if(class!("matrix__lit"), lit_row || lit_column)
                .class_if(class!("matrix__cross"), lit_row && lit_column)
                .child(draw.words.percent(weight))
                .child(" ")
                .child(
                    el("span")
                        .class(class!("matrix__role"))
                        .child(role.map_or("", |role| draw.get(*role))),
                )
        });
        el("tr")
            .child(
                el("th")
                    .attr("scope", "row")
                    .class_if(class!("matrix__lit"), is_strongest(levers, row))
                    .child(name),
            )
            .children(cells)
    });
    let caption = el("caption").child(draw.get(texts::INTERFACE_BOUSSOLE_MATRIX));
    let table = el("table")
        .class(class!("table", "matrix"))
        .child(caption)
        .child(el("thead").child(el("tr").child(el("td")).children(heads)))
        .child(el("tbody").children(rows));
    [
        el("div")
            .class(class!("table-frame"))
            .attr("tabindex", "0")
            .attr("role", "group")
            .attr("aria-label", *draw.get(texts::INTERFACE_BOUSSOLE_MATRIX))
            .child(table)
            .into_node(),
        lit_words(draw, levers, horizons).into_node(),
    ]
    .into_node()
}

/// What stands out, where something does in both.
fn lit_words(draw: &Draw, levers: Percents, horizons: Percents) -> Option<El> {
    let (levers, horizons) = (
        strongest(draw, levers, LEVERS),
        strongest(draw, horizons, HORIZONS),
    );
    let values = [("levers", &*levers), ("horizons", &*horizons)];
    let words = draw.fill(texts::INTERFACE_BOUSSOLE_MATRIX_LIT, &values);
    (!levers.is_empty() && !horizons.is_empty()).then(|| el("p").child(words))
}

/// Whether a part is the largest; none is where all are even, to a hundredth.
fn is_strongest(mix: Percents, rank: usize) -> bool {
    let parts = mix.parts();
    let (least, most) = (parts.iter().min(), parts.iter().max());
    let is_even = least.map(|least| least + 1) >= most.copied();
    !is_even && parts.get(rank) == most
}

/// The names of the largest parts.
fn strongest(draw: &Draw, mix: Percents, room: &str) -> String {
    let mut found = Vec::new();
    for (rank, name) in names(draw, room).into_iter().enumerate() {
        if is_strongest(mix, rank) {
            found.push(name.to_owned());
        }
    }
    draw.words.list(&found)
}

/// What each lever and each horizon is, and whose reading this is.
pub(crate) fn explanations(draw: &Draw) -> Node {
    let rooms = [LEVERS, HORIZONS].map(|id| room(id).map(|room| room_content(draw, room)));
    let content = rooms.into_iter().map(IntoNode::into_node).chain([
        el("p")
            .child(draw.get(texts::INTERFACE_BOUSSOLE_MATRIX_READ))
            .into_node(),
        el("p")
            .child(draw.get(texts::INTERFACE_BOUSSOLE_TRAJECTORIES_OURS))
            .into_node(),
    ]);
    disclosure(
        draw.get(texts::INTERFACE_HOW_CALCULATED),
        draw.printed,
        many(content),
    )
    .into_node()
}
