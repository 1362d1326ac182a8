//! The premium on paper.

use cap_commun::referentiel::texts;
use commun_calculator::{
    Session, range_sentence, results_table, spread_picture, three_columns, tornado_picture,
};
use commun_page::{Draw, section};
use commun_ui::markup::{IntoNode, Node, el, many};

use crate::shares::shares_part;
use crate::widget::{COMPARED, MAIN, MARKERS, nil, odds_words};

/// What the document says before what was given.
pub(crate) fn paper(draw: &Draw, session: Session) -> Node {
    let spread = spread_picture(
        draw,
        session,
        "prime",
        texts::INTERFACE_PRIME_SPREAD,
        &nil(draw),
    );
    many([
        section(draw.get(texts::INTERFACE_PRIME_OUTCOME))
            .child(
                el("p")
                    .class("commun-calculator__headline")
                    .child(range_sentence(draw, session, "prime")),
            )
            .child(el("p").child(odds_words(draw, session)))
            .child(el("p").child(draw.get(texts::INTERFACE_PRIME_NOT_A_CLAIM)))
            .child(el("p").child(draw.get(texts::INTERFACE_PRIME_ORDER_OF_MAGNITUDE)))
            .child(results_table(draw, session, &MAIN))
            .into_node(),
        section(draw.get(texts::INTERFACE_PRIME_HOW_SURE))
            .child(spread)
            .child(tornado_picture(draw, session))
            .child(three_columns(draw, session, &COMPARED))
            .into_node(),
        section(draw.get(texts::INTERFACE_PRIME_OTHERS))
            .child(el("p").child(draw.get(texts::INTERFACE_PRIME_OTHERS_LEAD)))
            .child(results_table(draw, session, &MARKERS))
            .into_node(),
        section(draw.get(texts::INTERFACE_PRIME_PARTNERS))
            .child(shares_part(draw, session))
            .into_node(),
    ])
}
