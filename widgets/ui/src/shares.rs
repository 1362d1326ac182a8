//! Quantities that add up, some of them perhaps negative, as bars on either side of nothing.

use crate::markup::{El, el};
use crate::number::tenths;
use crate::picture::scale::Scale;
use commun_classes::class;

/// One quantity.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// Whose or what it is.
    pub name: String,
    /// The quantity; no bar where it is no number.
    pub value: f64,
    /// The same in words: « 24 000 €, 43 % ».
    pub words: String,
    /// A line more.
    pub detail: Option<String>,
}

/// Quantities and their sum.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// What they are.
    pub label: String,
    /// Each of them.
    pub items: Vec<Share>,
    /// The words for the sum, and the sum in words.
    pub total: Option<[String; 2]>,
}

/// Bars one below the other, to the right of a line for what is above nothing, hatched and to its left for what is
/// below. To screen readers it is a list of names and words.
pub fn shares(shares: Shares) -> El {
    let Shares {
        label,
        items,
        total,
    } = shares;
    let scale = Scale::over(items.iter().map(|item| item.value).chain([0.0]));
    let items: Vec<El> = items.into_iter().map(|item| line(item, scale)).collect();
    let total = total.map(|[name, words]| {
        el("li")
            .class(class!("shares__item", "shares__item--total"))
            .child(named(name, words))
    });
    el("ul")
        .class(class!("shares"))
        .attr("role", "list")
        .attr("aria-label", label)
        .children(items)
        .child(total)
}

fn named(name: String, words: String) -> El {
    el("span")
        .class(class!("shares__line"))
        .child(el("span").child(name))
        .child(" ")
        .child(el("span").class(class!("shares__words")).child(words))
}

fn line(share: Share, scale: Scale) -> El {
    let (start, length) = bar(share.value, scale);
    let bar = el("span")
        .class(class!("shares__bar"))
        .class_if(class!("shares__bar--negative"), share.value < 0.0)
        .style("inset-inline-start", percent(start))
        .style("inline-size", percent(length));
    let nothing = el("span")
        .class(class!("shares__nothing"))
        .style("inset-inline-start", percent(scale.part(0.0)));
    let track = el("span")
        .class(class!("shares__track"))
        .attr("aria-hidden", "true")
        .child(bar)
        .child(nothing);
    let detail = share
        .detail
        .map(|words| el("span").class(class!("shares__detail")).child(words));
    el("li")
        .class(class!("shares__item"))
        .child(named(share.name, share.words))
        .child(track)
        .child(detail)
}

/// Where a bar starts and how long it is, as parts of its track.
fn bar(value: f64, scale: Scale) -> (f64, f64) {
    let nothing = scale.part(0.0);
    let end = if value.is_finite() {
        scale.part(value)
    } else {
        nothing
    };
    (nothing.min(end), (end - nothing).abs())
}

/// A part of a length, as css writes it.
pub(crate) fn percent(part: f64) -> String {
    [&tenths(part * 100.0), "%"].concat()
}

#[cfg(test)]
mod tests {
    use super::{Share, Shares, bar, shares};
    use crate::picture::scale::Scale;
    use crate::testing::{markup, tag};

    fn share(name: &str, value: f64) -> Share {
        Share {
            name: name.to_owned(),
            value,
            words: format!("{name} en mots"),
            detail: None,
        }
    }

    #[test]
    fn bars_start_at_nothing_and_go_either_way() {
        let scale = Scale::over([-10.0, 30.0, 0.0].into_iter());
        assert_eq!(bar(30.0, scale), (0.25, 0.75));
        assert_eq!(bar(-10.0, scale), (0.0, 0.25));
        assert_eq!(bar(f64::NAN, scale).1, 0.0);
    }

    #[test]
    fn shares_are_a_list_of_names_and_words_that_ends_with_their_sum() {
        let html = markup(|| {
            shares(Shares {
                label: "Parts".to_owned(),
                items: vec![share("Ville", 30.0), share("Association", -10.0)],
                total: Some(["Ensemble".to_owned(), "20 €".to_owned()]),
            })
        });
        assert!(html.starts_with("<ul ") && html.contains("aria-label=\"Parts\""));
        assert_eq!(html.matches("<li").count(), 3);
        assert_eq!(html.matches("commun-shares__bar--negative").count(), 1);
        assert!(tag(&html, "commun-shares__track").contains("aria-hidden=\"true\""));
        assert!(html.ends_with("20 €</span></span></li></ul>"), "{html}");
    }
}
