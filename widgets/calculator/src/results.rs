//! Results that follow what is typed, each of which opens to its explanation.

use cap_commun::referentiel::texts;
use commun_page::{Draw, status_words};
use commun_ui::class;
use commun_ui::markup::{El, IntoNode, el, live_by};
use commun_ui::reactive::RwSignal;
use commun_ui::{Explained, explained};

use crate::explanation::{explanation, figure_or_reason, status_badge};
use crate::opened::when_opened;
use crate::session::Session;

/// Several results, by id, in this order.
pub fn results(draw: &Draw, session: Session, ids: &[&str]) -> El {
    let rows = ids.iter().filter_map(|id| result(draw, session, id));
    el("div").class(class!("figures")).children(rows)
}

/// A result by its id: name, value or reason, status; its explanation is drawn once it is opened.
fn result(draw: &Draw, session: Session, id: &str) -> Option<El> {
    let plan = session.plan;
    let node = plan.model.node(id)?;
    let formula = plan.model.formula(node)?;
    let status = formula.status;
    let words = Explained {
        name: draw.own(formula.title),
        unit: String::new(),
        badge: Some((status_badge(status), draw.own(status_words(status)))),
        question: draw.own(texts::INTERFACE_HOW_CALCULATED),
        open: draw.printed,
    };
    let open = RwSignal::new(draw.printed);
    let (figures, steps) = (draw.clone(), draw.clone());
    let figure = move || {
        session.revision();
        let computed = session.computed();
        figure_or_reason(&figures, plan, &computed, node).unwrap_or_else(|reason| reason)
    };
    let content = live_by(
        move || {
            if open.get() {
                session.revision() + 1
            } else {
                0
            }
        },
        move || match open.get_untracked() {
            true => explanation(&steps, plan, &session.computed(), node),
            false => el("p").into_node(),
        },
    );
    let absent = move || {
        session.revision();
        session.computed().value(node).is_nan()
    };
    let shown = explained(words, figure, content).live_class(class!("explained--absent"), absent);
    Some(when_opened(shown, move |now| open.set(now)))
}
