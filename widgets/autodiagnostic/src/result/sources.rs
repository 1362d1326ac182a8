//! Sources and statuses in words.

use cap_commun::Text;
use cap_commun::referentiel::{Source, Status, texts};
use commun_ui::v;
use leptos::prelude::*;

use crate::words::Words;

/// What a status is called.
pub(crate) fn status_words(status: Status) -> Text {
    match status {
        Status::Publie => texts::INTERFACE_STATUS_PUBLIE,
        Status::Convention => texts::INTERFACE_STATUS_CONVENTION,
        Status::Hypothese => texts::INTERFACE_STATUS_HYPOTHESE,
    }
}

/// Documents, with publisher, year and address where one is known.
#[component]
pub(crate) fn SourceList(sources: Vec<&'static Source>) -> impl IntoView {
    let w = Words::here();
    let row = |source: &'static Source| {
        let title = match source.url {
            Some(url) => {
                v! { <a href=url rel="noopener" target="_blank" lang="fr">{source.title}</a> }
                    .into_any()
            }
            None => v! { <cite lang="fr">{source.title}</cite> }.into_any(),
        };
        v! { <li>{title}" · "<span lang="fr">{source.publisher}</span>" · "{source.year}</li> }
    };
    let rows: Vec<_> = sources.into_iter().map(row).collect();
    v! {
        <p class="commun-sources__label">{w.get(texts::INTERFACE_SOURCES)}</p>
        <ul class="commun-sources">{rows}</ul>
    }
}
