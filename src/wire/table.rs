//! Tables as text: semicolons, quotes doubled (RFC 4180), the mark by which spreadsheets know UTF-8.

/// A table being written; each row has as many cells as the header.
pub(super) struct Table {
    text: String,
    columns: usize,
}

impl Table {
    /// A table with its header.
    pub(super) fn new(header: &[&str]) -> Self {
        let mut table = Self {
            text: String::from("\u{feff}"),
            columns: header.len(),
        };
        table.row(header);
        table
    }

    /// Adds a row; the cells not given are empty.
    pub(super) fn row(&mut self, cells: &[&str]) {
        for index in 0..self.columns {
            if index > 0 {
                self.text.push(';');
            }
            self.cell(cells.get(index).copied().unwrap_or_default());
        }
        self.text.push_str("\r\n");
    }

    /// The whole text.
    pub(super) fn finish(self) -> String {
        self.text
    }

    fn cell(&mut self, cell: &str) {
        // A spreadsheet would run a cell that begins so; the apostrophe makes it text.
        let sign = cell.chars().find(|letter| !letter.is_whitespace());
        let runs = !is_number(cell)
            && (matches!(sign, Some('=' | '+' | '-' | '@'))
                || cell.starts_with(['\t', '\r', '\n']));
        let quoted = runs || cell.contains([';', '"', '\r', '\n', ',']);
        if quoted {
            self.text.push('"');
        }
        if runs {
            self.text.push('\'');
        }
        for letter in cell.chars() {
            if letter == '"' {
                self.text.push('"');
            }
            self.text.push(letter);
        }
        if quoted {
            self.text.push('"');
        }
    }
}

/// A number below nothing is nothing that runs.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, ',' | '.');
    digits.starts_with(|letter: char| letter.is_ascii_digit()) && digits.chars().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> String {
        let mut table = Table {
            text: String::new(),
            columns: 1,
        };
        table.cell(text);
        table.text
    }

    #[test]
    fn a_cell_that_a_spreadsheet_would_run_becomes_text() {
        for formula in [
            "=1+1", "+33 1", "-2+3", "-A1", "@SUM(A1)", "  =1", "\t=1", "\u{a0}=1",
        ] {
            assert!(cell(formula).starts_with("\"'"), "{formula}");
        }
        assert_eq!(cell("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
    }

    #[test]
    fn a_cell_is_quoted_only_where_it_must_be() {
        assert_eq!(cell("Premiers pas"), "Premiers pas");
        assert_eq!(cell("-2"), "-2");
        assert_eq!(cell("-8330,5"), "\"-8330,5\"");
        assert_eq!(cell("un ; deux"), "\"un ; deux\"");
        assert_eq!(cell("un\ndeux"), "\"un\ndeux\"");
        assert_eq!(
            cell("dit « oui » et \"non\""),
            "\"dit « oui » et \"\"non\"\"\""
        );
    }
}
