//! A small table of words: what a picture shows, for whoever reads rather than looks.

use crate::markup::{El, el};
use commun_classes::class;

/// A table whose rows begin with their name. Its caption is for screen readers: on the page, the line that opens the
/// table says it. One of more than three columns scrolls in its frame where there is little room.
pub fn data_table(caption: String, columns: Vec<String>, rows: Vec<Vec<String>>) -> El {
    let wide = columns.len() > 3;
    let heads = columns
        .into_iter()
        .map(|words| el("th").attr("scope", "col").child(words));
    let rows = rows.into_iter().map(|cells| {
        let cells = cells.into_iter().enumerate().map(|(rank, words)| {
            if rank == 0 {
                el("th").attr("scope", "row").child(words)
            } else {
                el("td").child(words)
            }
        });
        el("tr").children(cells)
    });
    let caption_above = el("caption")
        .class(class!("visually-hidden"))
        .child(caption.clone());
    let table = el("table")
        .class(class!("table"))
        .child(caption_above)
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows));
    let frame = el("div").class(class!("table-frame")).child(table);
    if wide {
        // What scrolls is reached with the keyboard, and says what it is.
        frame
            .attr("tabindex", "0")
            .attr("role", "group")
            .attr("aria-label", caption)
    } else {
        frame
    }
}

#[cfg(test)]
mod tests {
    use super::data_table;
    use crate::testing::markup;

    #[test]
    fn a_table_of_many_columns_scrolls_and_can_be_reached() {
        let columns = |count: usize| vec!["Colonne".to_owned(); count];
        let html =
            |count| markup(move || data_table("Parts".to_owned(), columns(count), Vec::new()));
        assert!(!html(3).contains("tabindex"));
        assert!(html(4).contains("tabindex=\"0\"") && html(4).contains("aria-label=\"Parts\""));
    }

    #[test]
    fn each_row_is_named_by_its_first_cell() {
        let words = |words: &str| words.to_owned();
        let html = markup(|| {
            data_table(
                words("En tableau"),
                vec![words("Source"), words("Part")],
                vec![vec![words("Dons"), words("12 %")]],
            )
        });
        assert!(html.contains(">En tableau</caption>"));
        assert!(
            html.contains("<th scope=\"row\">Dons</th><td>12 %</td>"),
            "{html}"
        );
        assert_eq!(html.matches("scope=\"col\"").count(), 2);
    }
}
