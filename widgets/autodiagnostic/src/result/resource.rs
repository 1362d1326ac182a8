//! One resource of the path: why it is shown and how long it takes; and what there is near the page's readers.

use cap_commun::catalogue::{Item, Origin, Ranked, Reason};
use cap_commun::questionnaire::Questionnaire;
use cap_commun::referentiel::texts;
use commun_page::{Draw, local_list, resource_item, tag_words, time_words};
use commun_ui::class;
use commun_ui::markup::{El, el};

/// A resource of the catalogue, with its reasons; `time` is who says how long it takes, where that is to be said.
pub(super) fn ranked_item(
    draw: &Draw,
    questionnaire: &Questionnaire,
    ranked: &Ranked,
    time: Option<Origin>,
) -> El {
    let beside = time.map_or("", |origin| {
        draw.get(match origin {
            Origin::Source => texts::INTERFACE_CATALOGUE_TIME_STATED,
            Origin::Inferred | Origin::Host => texts::INTERFACE_CATALOGUE_TIME_OURS,
        })
    });
    let reasons = reason_words(draw, questionnaire, &ranked.reasons);
    resource_item(draw, &Item::Shared(ranked.resource), beside, &reasons)
}

/// Reasons in words: the facet's value, and who says so.
fn reason_words(draw: &Draw, questionnaire: &Questionnaire, reasons: &[Reason]) -> Vec<String> {
    let words = |reason: &Reason| match reason {
        Reason::Tag(tag) => Some(tag_words(draw, *tag)),
        Reason::Preferred(question, tag) => {
            let short = draw.get(questionnaire.questions.get(*question)?.short);
            Some([short, "\u{a0}: ", &tag_words(draw, *tag)].concat())
        }
        Reason::FitsTime(ends) => Some(time_words(draw, *ends)),
        Reason::AddressKnown => None,
    };
    reasons.iter().filter_map(words).collect()
}

/// The host's own contact and resources, marked as local.
pub(super) fn local_resources(draw: &Draw) -> Option<El> {
    let list = local_list(draw, true)?;
    let heading = el("h4").child(draw.get(texts::INTERFACE_NEAR_YOU));
    Some(
        el("div")
            .class(class!("path__stage"))
            .child(heading)
            .child(list),
    )
}
