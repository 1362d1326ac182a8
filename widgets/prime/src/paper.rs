//! The premium on paper.

use cap_commun::referentiel::texts;
use commun_calculator::{Session, results_table, tornado_picture};
use commun_page::{Draw, section};
use commun_ui::class;
use commun_ui::markup::{IntoNode, Node, el, many};

use crate::shares::{given_table, shares_part};
use crate::side::{is_public, side};
use crate::widget::{MARKERS, columns, headline, odds_words, premium_spread};

/// What the document says before what was given.
pub(crate) fn paper(draw: &Draw, session: Session) -> Node {
    let words = |text| el("p").child(draw.get(text));
    let public = is_public(session).then(|| {
        [
            el("p")
                .child(el("strong").child(draw.get(texts::INTERFACE_PRIME_PUBLIC)))
                .into_node(),
            words(texts::INTERFACE_PRIME_PUBLIC_LEAD).into_node(),
        ]
    });
    many([
        section(draw.get(texts::INTERFACE_PRIME_OUTCOME))
            .child(public.map(IntoNode::into_node))
            .child(
                el("p")
                    .class(class!("calculator__headline"))
                    .child(headline(draw, session)),
            )
            .child(el("p").child(odds_words(draw, session)))
            .child(words(texts::INTERFACE_PRIME_NOT_A_CLAIM))
            .child(words(texts::INTERFACE_PRIME_ORDER_OF_MAGNITUDE))
            .child(results_table(draw, session, &side(session).main))
            .into_node(),
        section(draw.get(texts::INTERFACE_PRIME_HOW_SURE))
            .child(premium_spread(draw, session))
            .child(tornado_picture(draw, session))
            .child(columns(draw, session))
            .into_node(),
        section(draw.get(texts::INTERFACE_PRIME_OTHERS))
            .child(words(texts::INTERFACE_PRIME_OTHERS_LEAD))
            .child(results_table(draw, session, &MARKERS))
            .into_node(),
        partners(draw, session).into_node(),
    ])
}

/// Who was described, and what follows; nothing where nobody was.
fn partners(draw: &Draw, session: Session) -> Option<Node> {
    let described = session.peek(|state| !state.allies.is_empty());
    described.then(|| {
        section(draw.get(texts::INTERFACE_PRIME_PARTNERS))
            .child(given_table(draw, session))
            .child(shares_part(draw, session))
            .into_node()
    })
}
