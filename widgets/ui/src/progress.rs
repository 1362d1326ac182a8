//! How far along one is.

use crate::markup::{El, el};
use commun_classes::class;

/// A bar with its words above it: how many are done, out of how many, and the same in words.
pub fn progress_bar(
    total: usize,
    done: impl Fn() -> usize + Clone + 'static,
    words: impl Fn() -> String + Clone + 'static,
) -> El {
    let now = {
        let done = done.clone();
        move || Some(done().min(total).to_string().into())
    };
    let spoken = {
        let words = words.clone();
        move || Some(words().into())
    };
    let width = move || [&(done().min(total) * 100 / total.max(1)).to_string(), "%"].concat();
    let track = el("div")
        .class(class!("progress__track"))
        .attr("role", "progressbar")
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", total.to_string())
        .live_attr("aria-label", spoken.clone())
        .live_attr("aria-valuenow", now)
        .live_attr("aria-valuetext", spoken)
        .child(
            el("div")
                .class(class!("progress__done"))
                .live_style("width", width),
        );
    el("div")
        .class(class!("progress"))
        .child(
            el("span")
                .class(class!("progress__label"))
                .attr("aria-hidden", "true")
                .live_text(words),
        )
        .child(track)
}

#[cfg(test)]
mod tests {
    use super::progress_bar;
    use crate::testing::{markup, tag};

    fn bar(value: usize, total: usize) -> String {
        markup(move || progress_bar(total, move || value, || "Question 3 sur 12".to_owned()))
    }

    #[test]
    fn progress_is_said_in_words_and_in_numbers() {
        let html = bar(3, 12);
        let track = tag(&html, "progressbar");
        for expected in [
            "aria-valuenow=\"3\"",
            "aria-valuemax=\"12\"",
            "aria-valuetext=\"Question 3 sur 12\"",
        ] {
            assert!(track.contains(expected), "{expected} in {track}");
        }
        assert!(html.contains("width:25%"));
    }

    #[test]
    fn progress_stays_within_its_bounds() {
        assert!(bar(20, 12).contains("aria-valuenow=\"12\""));
        assert!(bar(0, 0).contains("width:0%"));
    }
}
