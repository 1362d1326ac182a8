//! The model on paper.

use cap_commun::referentiel::texts;
use commun_calculator::{Session, results_table};
use commun_page::{Draw, section};
use commun_ui::class;
use commun_ui::markup::{IntoNode, Node, el, many};

use crate::links::web_of_links;
use crate::marker::marker;
use crate::own_test::own_outcome;
use crate::pillars::pillars;
use crate::sources::sources;
use crate::stress::{Opened, stress_tests};
use crate::widget::{BRIEF, LINKS, MONEY, PILLARS, headline};

/// What the document says before what was given.
pub(crate) fn paper(draw: &Draw, session: Session) -> Node {
    many([
        section(draw.get(texts::INTERFACE_MODELE_OUTCOME))
            .child(
                el("p")
                    .class(class!("calculator__headline"))
                    .child(headline(draw, session)),
            )
            .child(results_table(draw, session, &BRIEF))
            .into_node(),
        section(draw.get(texts::INTERFACE_MODELE_PILLARS))
            .child(pillars(draw, session))
            .child(el("p").child(draw.get(texts::INTERFACE_MODELE_NO_IDEAL)))
            .child(results_table(draw, session, &PILLARS))
            .into_node(),
        section(draw.get(texts::INTERFACE_MODELE_SOURCES))
            .child(sources(draw, session))
            .child(results_table(draw, session, &MONEY))
            .child(marker(draw, session))
            .into_node(),
        section(draw.get(texts::INTERFACE_MODELE_LINKS))
            .child(web_of_links(draw, session))
            .child(results_table(draw, session, &LINKS))
            .into_node(),
        section(draw.get(texts::INTERFACE_MODELE_TESTS))
            .child(el("p").child(draw.get(texts::INTERFACE_MODELE_TESTS_LEAD)))
            .child(stress_tests(draw, session, &Opened::default()))
            .child(own_outcome(draw, session))
            .into_node(),
    ])
}
