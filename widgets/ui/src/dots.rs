//! Several people's answers side by side: one line a question, one column a step, a dot as large as it has people.
//! Where columns would be too narrow for their names, the steps stand one below the other.

use crate::markup::{El, el};
use crate::number::tenths;
use commun_classes::class;

/// One step of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotStep {
    /// Its short name.
    pub label: String,
    /// How many people chose it.
    pub count: usize,
}

/// One question.
#[derive(Clone, Debug, PartialEq)]
pub struct DotRow {
    /// What was asked.
    pub name: String,
    /// Its steps, in order.
    pub steps: Vec<DotStep>,
    /// The median answer, as a position among the steps (0 is the first); halves fall between two.
    pub median: Option<f64>,
    /// How many people did not know, and what that is called.
    pub unknown: DotStep,
    /// What to remember of it, in words.
    pub words: String,
    /// How many people chose each step, in words: what the dots show, for those who do not see them.
    pub heard: String,
}

/// Lines of dots. To screen readers it is a list of names and words; the dots say the same to the eye.
pub fn dot_strip(label: &'static str, rows: Vec<DotRow>) -> El {
    el("ul")
        .class(class!("dots"))
        .attr("role", "list")
        .attr("aria-label", label)
        .children(rows.into_iter().map(line))
}

fn line(row: DotRow) -> El {
    let DotRow {
        name,
        steps,
        median,
        unknown,
        words,
        heard,
    } = row;
    let columns = steps.len();
    let most = steps
        .iter()
        .map(|step| step.count)
        .chain([unknown.count])
        .max()
        .unwrap_or(0);
    let median = median.filter(|place| columns > 0 && place.is_finite());
    let tick = median.map(|median| {
        let place = [&tenths(middle(median, columns) * 100.0), "%"].concat();
        el("span")
            .class(class!("dots__median"))
            .style("--_at", place)
    });
    let steps = steps
        .into_iter()
        .map(|step| column(step.label, step.count, most, false));
    let unknown = (unknown.count > 0).then(|| {
        el("span").class(class!("dots__unknown")).child(column(
            unknown.label,
            unknown.count,
            most,
            true,
        ))
    });
    let strip = el("span")
        .class(class!("dots__strip"))
        .attr("aria-hidden", "true")
        .child(
            el("span")
                .class(class!("dots__steps"))
                .children(steps)
                .child(tick),
        )
        .child(unknown);
    el("li")
        .class(class!("dots__row"))
        .child(el("span").class(class!("dots__name")).child(name))
        .child(strip)
        .child(el("span").class(class!("dots__words")).child(words))
        .child(el("span").class(class!("visually-hidden")).child(heard))
}

fn column(label: String, count: usize, most: usize, open: bool) -> El {
    let dot = (count > 0).then(|| {
        let size = [&tenths(diameter(count, most)), "em"].concat();
        el("span")
            .class(class!("dots__dot"))
            .class_if(class!("dots__dot--open"), open)
            .style("inline-size", size.clone())
            .style("block-size", size)
            .child(count.to_string())
    });
    el("span")
        .class(class!("dots__step"))
        .child(el("span").class(class!("dots__cell")).child(dot))
        .child(el("span").class(class!("dots__label")).child(label))
}

/// Where a position among `columns` equal columns stands, as a part of the width.
fn middle(position: f64, columns: usize) -> f64 {
    let columns = columns.max(1) as f64;
    ((position.clamp(0.0, columns - 1.0)) + 0.5) / columns
}

/// A dot's diameter in em: its area grows with the count, and a single person's dot still holds its number.
fn diameter(count: usize, most: usize) -> f64 {
    const LEAST: f64 = 1.25;
    const MOST: f64 = 2.25;
    let part = (count as f64 / most.max(1) as f64).sqrt();
    LEAST.max(MOST * part).min(MOST)
}

#[cfg(test)]
mod tests {
    use super::{DotRow, DotStep, diameter, dot_strip, middle};
    use crate::testing::{markup, tag};

    #[test]
    fn the_median_of_the_first_step_stands_in_the_middle_of_the_first_column() {
        assert!((middle(0.0, 4) - 0.125).abs() < 1e-9);
        assert!((middle(1.5, 4) - 0.5).abs() < 1e-9);
        assert!((middle(9.0, 4) - 0.875).abs() < 1e-9);
    }

    #[test]
    fn a_dot_grows_with_its_count_and_never_too_small_for_its_number() {
        assert!(diameter(1, 100) >= 1.25);
        assert!(diameter(4, 4) > diameter(2, 4));
        assert!(diameter(4, 4) <= 2.25);
    }

    fn row(median: Option<f64>) -> DotRow {
        let step = |label: &str, count| DotStep {
            label: label.to_owned(),
            count,
        };
        let steps = vec![step("jamais", 0), step("souvent", 3)];
        DotRow {
            name: "Coopération".to_owned(),
            steps,
            median,
            unknown: step("je ne sais pas", 1),
            words: "Médiane : souvent.".to_owned(),
            heard: "souvent : trois personnes".to_owned(),
        }
    }

    #[test]
    fn a_line_says_in_words_what_its_dots_show() {
        let html = markup(|| dot_strip("Regards", vec![row(Some(1.0))]));
        assert!(html.contains("Coopération") && html.contains("Médiane : souvent."));
        assert!(html.contains("souvent : trois personnes"));
        assert!(tag(&html, "commun-dots__strip").contains("aria-hidden=\"true\""));
        // One step and the unknown have people; nobody chose the other.
        assert_eq!(
            html.matches("commun-dots__dot").count()
                - html.matches("commun-dots__dot--open").count(),
            2
        );
    }

    // The bar of the median once stood behind the dot, which hid it.
    #[test]
    fn the_median_is_drawn_after_the_dots() {
        let html = markup(|| dot_strip("Regards", vec![row(Some(1.0))]));
        let last = html.find("souvent</span>").unwrap_or(usize::MAX);
        assert!(html.find("commun-dots__median").is_some_and(|at| at > last));
    }

    #[test]
    fn a_line_without_a_median_has_no_tick() {
        let ticks = |median| {
            markup(move || dot_strip("Regards", vec![row(median)]))
                .matches("commun-dots__median")
                .count()
        };
        assert_eq!(
            (ticks(Some(0.5)), ticks(None), ticks(Some(f64::NAN))),
            (1, 0, 0)
        );
    }
}
