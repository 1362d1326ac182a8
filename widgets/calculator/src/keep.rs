//! Keeping a calculation: print, download, a code, this device; opening a code.

use commun_ui::class;
use std::rc::Rc;

use cap_commun::model::{Evaluation, POINTS};
use cap_commun::referentiel::texts;
use cap_commun::share::{self, DecodeError};
use cap_commun::wire;
use commun_page::{Draw, Keeper, Keeps, section};
use commun_ui::markup::{El, IntoNode, Node, el, many};
use commun_ui::outside::Store;
use commun_ui::{ButtonKind, announcer, disclosure};

use crate::paper::report;
use crate::session::Session;

/// Everything one can do with a calculation; `body` draws its document.
pub fn keep_section(draw: &Draw, session: Session, body: fn(&Draw, Session) -> Node) -> El {
    let keeper = Keeper::new(draw, Rc::new(session));
    let codes = keeper.clone();
    let title = draw.get(session.plan.model.title);
    let evaluation = move || Evaluation::new(&session.inputs(), &session.partners(), POINTS);
    section(draw.get(texts::INTERFACE_KEEP))
        .child(el("p").child(draw.get(texts::INTERFACE_CALCULATOR_CODE_HELP)))
        .live_by(move || session.revision(), move || codes.code())
        .child(
            el("div")
                .class(class!("actions"))
                .child(keeper.print(title, move |draw| report(draw, session, body)))
                .child(keeper.file(
                    texts::INTERFACE_DOWNLOAD_CSV,
                    "csv",
                    "text/csv;charset=utf-8",
                    move |context| wire::calculator_csv(&evaluation(), context),
                ))
                .child(keeper.file(
                    texts::INTERFACE_DOWNLOAD_JSON,
                    "json",
                    "application/json",
                    move |context| wire::calculator_document(&evaluation(), context).text(),
                ))
                .child(keeper.device(true)),
        )
        .child(said(move || session.with(|state| state.said.clone())))
        .child(disclosure(
            draw.get(texts::INTERFACE_HAVE_CODE),
            false,
            keeper.way_back(ButtonKind::Secondary, true),
        ))
}

/// What just happened, for the eye and for screen readers.
pub fn said(words: impl Fn() -> String + Clone + 'static) -> Node {
    many([
        announcer(words.clone()).into_node(),
        commun_page::said(words).into_node(),
    ])
}

impl Keeps for Session {
    fn code(&self) -> String {
        share::encode_inputs(&self.inputs(), &self.partners())
    }

    fn open(&self, draw: &Draw, code: &str) -> Result<(), String> {
        let ours = self.plan.model;
        let decoded = share::decode_inputs_of(ours, code).map_err(|error| match error {
            DecodeError::OfCalculator(theirs) => {
                let values = [
                    ("theirs", *draw.get(theirs)),
                    ("ours", *draw.get(ours.title)),
                ];
                draw.fill(texts::INTERFACE_CODE_OTHER, &values)
            }
            error => error.message(draw.words.0),
        })?;
        let dropped: Vec<String> = decoded.dropped.iter().map(ToString::to_string).collect();
        self.take(draw, decoded);
        Self::say(
            *self,
            if dropped.is_empty() {
                draw.own(texts::INTERFACE_CALCULATOR_OPENED)
            } else {
                let lost = draw.words.list(&dropped);
                draw.fill(texts::INTERFACE_CODE_LOSS, &[("lost", &lost)])
            },
        );
        Ok(())
    }

    fn say(&self, words: String) {
        Self::say(*self, words);
    }

    fn name(&self) -> &'static str {
        self.plan.model.id
    }

    fn store(&self) -> Store {
        Store::new(["commun-", self.plan.model.id].concat())
    }
}
