//! Keeping a result: print, download, a code, this device; and what to do next.

use commun_ui::class;
use std::rc::Rc;

use cap_commun::questionnaire::{Answers, Assessment};
use cap_commun::referentiel::texts;
use cap_commun::{share, wire};
use commun_page::{Draw, Keeper, Keeps, said, section};
use commun_ui::markup::{Node, el, many};
use commun_ui::outside::Store;
use commun_ui::{ButtonKind, button};

use crate::open_code::read;
use crate::report::report;
use crate::session::{Screen, Session};

/// Everything one can do with a result.
pub(crate) fn keep_section(
    draw: &Draw,
    session: Session,
    answers: Answers,
    assessment: Assessment,
) -> Node {
    let keeper = Keeper::new(draw, Rc::new(session));
    let go = |kind, text, screen| button(kind, draw.get(text), move || session.go(screen));
    let next = el("div")
        .class(class!("actions"))
        .child(go(
            ButtonKind::Secondary,
            texts::INTERFACE_AUTODIAGNOSTIC_COMPARE,
            Screen::Compare,
        ))
        .child(go(
            ButtonKind::Secondary,
            texts::INTERFACE_AUTODIAGNOSTIC_CHANGE_ANSWERS,
            Screen::Review,
        ))
        .child(go(
            ButtonKind::Quiet,
            texts::INTERFACE_HAVE_CODE,
            Screen::OpenCode,
        ))
        .child(button(
            ButtonKind::Quiet,
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_RESTART),
            move || session.restart(),
        ));
    let title = draw.get(answers.questionnaire().title);
    let printed = answers.clone();
    let result = Rc::new((answers, assessment));
    let table = Rc::clone(&result);
    let acts = el("div")
        .class(class!("actions"))
        .child(keeper.print(title, move |draw| report(draw, &printed)))
        .child(keeper.file(
            texts::INTERFACE_DOWNLOAD_CSV,
            "csv",
            "text/csv;charset=utf-8",
            move |context| wire::csv(&table.0, &table.1, context),
        ))
        .child(keeper.file(
            texts::INTERFACE_DOWNLOAD_JSON,
            "json",
            "application/json",
            move |context| wire::document(&result.0, &result.1, context).text(),
        ))
        .child(keeper.device(false));
    many([
        section(draw.get(texts::INTERFACE_KEEP))
            .child(el("p").child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_YOUR_CODE_HELP)))
            .child(keeper.code())
            .child(acts)
            .child(said(move || session.said())),
        section(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_AND_NOW)).child(next),
    ])
}

impl Keeps for Session {
    fn code(&self) -> String {
        share::encode(&self.answers())
    }

    fn open(&self, draw: &Draw, code: &str) -> Result<(), String> {
        self.take(read(draw.words, *self, code)?);
        Ok(())
    }

    fn say(&self, words: String) {
        Self::say(*self, words);
    }

    fn name(&self) -> &'static str {
        self.questionnaire.id
    }

    fn store(&self) -> Store {
        Store::new(["commun-autodiagnostic:", self.questionnaire.id].concat())
    }
}
