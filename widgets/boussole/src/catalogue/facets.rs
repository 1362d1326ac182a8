//! What can be chosen, each with how many it would leave.

use super::{Catalogue, Choice, IntoNode, Node, disclosure, el, flag, texts};
use cap_commun::catalogue::Facet;
use commun_page::value_name;
use commun_ui::class;
use commun_ui::markup::El;

/// The facets that most visitors begin with; the others are one gesture below.
const FIRST: [Facet; 3] = [Facet::Objectif, Facet::Maturite, Facet::Temps];
const OTHERS: [Facet; 3] = [Facet::Profil, Facet::Medoc, Facet::Levier];

/// The facets.
pub(super) fn facets(catalogue: &Catalogue) -> Node {
    let all = Choice::all();
    let of = |facet: Facet| {
        let label = facet
            .table()
            .map_or("", |table| catalogue.draw.get(table.label));
        let own = all.iter().filter(|choice| match choice {
            Choice::Value(own, _) => *own == facet,
            Choice::Access(_) => false,
        });
        group(catalogue, label, own.copied().collect())
    };
    let access = catalogue.draw.get(texts::INTERFACE_BOUSSOLE_ACCESS);
    let others = el("div").children(OTHERS.map(of)).child(group(
        catalogue,
        access,
        vec![Choice::Access(true), Choice::Access(false)],
    ));
    let more = catalogue.draw.get(texts::INTERFACE_BOUSSOLE_MORE_FACETS);
    el("div")
        .class(class!("facets"))
        .children(FIRST.map(of))
        .child(disclosure(more, false, others))
        .into_node()
}

fn group(catalogue: &Catalogue, label: &'static str, choices: Vec<Choice>) -> El {
    let chips = choices.into_iter().map(|choice| chip(catalogue, choice));
    el("fieldset")
        .class(class!("facet"))
        .child(el("legend").class(class!("facet__name")).child(label))
        .child(el("div").class(class!("facet__values")).children(chips))
}

/// The name of a choice.
pub(super) fn choice_name(catalogue: &Catalogue, choice: Choice) -> &'static str {
    match choice {
        Choice::Value(facet, value) => value_name(&catalogue.draw, facet, value),
        Choice::Access(true) => catalogue.draw.get(texts::INTERFACE_BOUSSOLE_ACCESS_KNOWN),
        Choice::Access(false) => catalogue.draw.get(texts::INTERFACE_BOUSSOLE_ACCESS_UNKNOWN),
    }
}

fn chip(catalogue: &Catalogue, choice: Choice) -> El {
    let (session, shown) = (catalogue.session, catalogue.shown);
    let has = move || session.with(|state| state.selection.has(choice));
    let count = move || shown.with(|shown| shown.found.count(choice));
    el("button")
        .attr("type", "button")
        .attr("part", "button")
        .class(class!("chip"))
        .live_attr("aria-pressed", move || Some(flag(has()).into()))
        .live_class(class!("chip--none"), move || count() == 0)
        .child(choice_name(catalogue, choice))
        .child(" ")
        .child(
            el("span")
                .class(class!("chip__count"))
                .live_text(move || count().to_string()),
        )
        .on("click", move |_| {
            session.update(|state| state.selection.toggle(choice));
        })
}
