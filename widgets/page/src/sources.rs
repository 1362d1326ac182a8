//! Sources, figures and statuses in words.

use cap_commun::Text;
use cap_commun::referentiel::{Figure, Source, Status, texts};
use commun_ui::class;
use commun_ui::markup::{El, Node, el, many};

use crate::draw::Draw;

/// What a status is called.
pub fn status_words(status: Status) -> Text {
    match status {
        Status::Publie => texts::INTERFACE_STATUS_PUBLIE,
        Status::Convention => texts::INTERFACE_STATUS_CONVENTION,
        Status::Hypothese => texts::INTERFACE_STATUS_HYPOTHESE,
    }
}

/// A link to somewhere else, whose words are French whatever the page's language.
pub fn outward(url: &'static str, words: &'static str) -> El {
    outward_link(url, words).attr("lang", "fr")
}

/// A link to somewhere else, in words of the page's language.
pub fn outward_link(url: &'static str, words: &'static str) -> El {
    el("a")
        .attr("href", url)
        .attr("rel", "noopener")
        .attr("target", "_blank")
        .child(words)
}

/// A title, which leads to its address where one is known.
fn title(source: &'static Source) -> El {
    match source.url {
        Some(url) => outward(url, source.title),
        None => el("cite").attr("lang", "fr").child(source.title),
    }
}

/// Documents, with publisher, year and address where one is known.
pub fn source_list(draw: &Draw, sources: &'static [&'static Source]) -> Node {
    let rows = sources.iter().map(|source| {
        let publisher = el("span").attr("lang", "fr").child(source.publisher);
        el("li")
            .child(title(source))
            .child(" · ")
            .child(publisher)
            .child(" · ")
            .child(source.year.to_string())
    });
    many([
        el("p")
            .class(class!("sources__label"))
            .child(draw.get(texts::INTERFACE_SOURCES)),
        el("ul").class(class!("sources")).children(rows),
    ])
}

/// A figure's sentence, with its value.
pub fn figure_words(draw: &Draw, figure: &'static Figure) -> String {
    let value = if figure.unit == "part" {
        draw.words.percent(figure.value)
    } else {
        cap_commun::decimal(figure.value, draw.words.0)
    };
    draw.fill(figure.label, &[("value", &value)])
}

/// Status, source and place in it of what is stated; what is not published has no status.
pub fn stated(
    draw: &Draw,
    status: Option<Status>,
    source: &'static Source,
    place: &'static str,
) -> El {
    let status = status.map(|status| [draw.get(status_words(status)), " · "].concat());
    el("p")
        .class(class!("source"))
        .child(status)
        .child(title(source))
        .child(" · ")
        .child(el("span").attr("lang", "fr").child(source.publisher))
        .child(" · ")
        .child(source.year.to_string())
        .child(" · ")
        .child(el("span").attr("lang", "fr").child(place))
}

/// Status, source and date of a figure.
pub fn figure_source(draw: &Draw, figure: &'static Figure) -> El {
    el("p")
        .class(class!("source"))
        .child(draw.get(status_words(figure.status)))
        .child(" · ")
        .child(title(figure.source))
        .child(" · ")
        .child(figure.source.publisher)
        .child(" · ")
        .child(draw.words.date(figure.date))
}
