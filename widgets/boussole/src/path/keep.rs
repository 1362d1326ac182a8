//! Keeping a path: print, files, a code, this device; opening a code.

use commun_ui::class;
use std::rc::Rc;

use cap_commun::referentiel::texts;
use cap_commun::share::{decode_compass, encode_compass};
use cap_commun::wire::{PathFile, span_words};
use commun_page::{
    DeviceWords, Draw, Keeper, Keeps, Paper, near_you, resource_item, said, section,
};
use commun_ui::markup::{IntoNode, Node, Property, el, many};
use commun_ui::outside::Store;
use commun_ui::reactive::RwSignal;
use commun_ui::{ButtonKind, disclosure};

use super::{OwnPath, Session};
use crate::session::{Needle, NeedleOrigin, Part, needle_ids, pointed_to};
use crate::trajectories::{mixes, trajectories_words};
use crate::widget::needle_words;

/// Everything one can do with a visit.
pub(super) fn keep_part(path: &Rc<OwnPath>) -> Node {
    let (draw, session) = (&path.draw, path.session);
    let keeper = Keeper::new(draw, Rc::new(session));
    let (coded, filed, own) = (keeper.clone(), keeper.clone(), Rc::clone(path));
    section(draw.get(texts::INTERFACE_BOUSSOLE_KEEP_PATH))
        .live_by(
            move || session.with(|state| state.moves),
            move || files(&filed, &own),
        )
        .child(el("p").child(draw.get(texts::INTERFACE_BOUSSOLE_CODE_HELP)))
        .live_by(
            // Ticking changes the code, and no revision: what is written is what counts.
            move || key_of(&session.code()),
            move || coded.code(),
        )
        .child(
            el("div")
                .class(class!("actions"))
                .child(keeper.device(true)),
        )
        .child(said(move || session.with(|state| state.said.clone())))
        .child(disclosure(
            draw.get(texts::INTERFACE_HAVE_CODE),
            false,
            keeper.way_back(ButtonKind::Secondary, false),
        ))
        .into_node()
}

/// What stands between the code and the needle on the device; no code has it.
const BESIDE: char = '|';

impl Keeps for Session {
    fn code(&self) -> String {
        encode_compass(&self.kept())
    }

    /// Where the visitor pointed the needle, too: a code, which is handed on, says nothing of it.
    fn stored(&self) -> String {
        let mut stored = self.code();
        let needle = self.peek(|state| state.needle);
        if needle.origin == NeedleOrigin::Visitor {
            stored.push(BESIDE);
            stored += &needle_ids(needle);
        }
        stored
    }

    fn open(&self, draw: &Draw, code: &str) -> Result<(), String> {
        let (code, needle) = match code.split_once(BESIDE) {
            Some((code, needle)) => (code, Some(needle)),
            None => (code, None),
        };
        let decoded = decode_compass(code).map_err(|error| error.message(draw.words.0))?;
        let count = decoded.dropped.to_string();
        self.show(Part::Path);
        self.take_up(decoded.kept);
        if let Some(ids) = needle {
            let needle = pointed_to(Needle::default(), ids, NeedleOrigin::Visitor);
            self.point(needle, false);
        }
        Self::say(
            *self,
            if decoded.dropped > 0 {
                draw.fill(texts::INTERFACE_BOUSSOLE_OPENED_LOSS, &[("count", &count)])
            } else {
                draw.own(texts::INTERFACE_BOUSSOLE_OPENED)
            },
        );
        Ok(())
    }

    fn say(&self, words: String) {
        Self::say(*self, words);
    }

    fn name(&self) -> &'static str {
        "parcours"
    }

    fn store(&self) -> Store {
        Store::new("commun-boussole")
    }

    fn words(&self) -> DeviceWords {
        DeviceWords {
            resume: texts::INTERFACE_BOUSSOLE_RESUME,
            saved: texts::INTERFACE_BOUSSOLE_SAVED,
            erased: texts::INTERFACE_BOUSSOLE_ERASED,
        }
    }
}

/// A number that changes with a text.
fn key_of(text: &str) -> u64 {
    text.bytes().fold(0, |key, byte| {
        (key ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

/// Print, and the files.
fn files(keeper: &Keeper, path: &Rc<OwnPath>) -> Node {
    let (draw, session) = (&path.draw, path.session);
    let kept = session.kept();
    if kept.steps.list().is_empty() {
        return Node::None;
    }
    let (ahead, past) = path.write(&kept, |file| file.events());
    // A calendar of nothing is none: where all is past, it holds that.
    let with_past = RwSignal::new(ahead == 0);
    let printed = Rc::clone(path);
    let file = |words,
                extension: &'static str,
                mime: &'static str,
                write: fn(&PathFile, bool) -> String| {
        let path = Rc::clone(path);
        keeper.file(words, extension, mime, move |_| {
            path.write(&session.kept(), |file| {
                write(file, with_past.get_untracked())
            })
        })
    };
    let calendar = (ahead + past > 0).then(|| {
        file(
            texts::INTERFACE_BOUSSOLE_CALENDAR,
            "ics",
            "text/calendar;charset=utf-8",
            |file, past| file.calendar(past),
        )
    });
    let past = (past > 0 && ahead > 0).then(|| {
        el("label")
            .child(
                el("input")
                    .attr("type", "checkbox")
                    .property("checked", move || Property::Flag(with_past.get()))
                    .on("change", move |_| with_past.update(|past| *past = !*past)),
            )
            .child(" ")
            .child(draw.get(texts::INTERFACE_BOUSSOLE_CALENDAR_PAST))
    });
    let title = draw.get(texts::INTERFACE_BOUSSOLE_PART_PATH);
    many([
        el("div")
            .class(class!("actions"))
            .child(keeper.print(title, move |draw| paper(draw, &printed, title)))
            .child(file(
                texts::INTERFACE_BOUSSOLE_MARKDOWN,
                "md",
                "text/markdown;charset=utf-8",
                |file, _| file.markdown(),
            ))
            .child(file(
                texts::INTERFACE_DOWNLOAD_CSV,
                "csv",
                "text/csv;charset=utf-8",
                |file, _| file.csv(),
            ))
            .child(calendar)
            .into_node(),
        past.into_node(),
    ])
}

/// The path alone, on paper.
fn paper(draw: &Draw, path: &OwnPath, title: &'static str) -> Paper {
    let kept = path.session.kept();
    let rows = kept.steps.items(&path.items).into_iter();
    let rows = rows.map(|(item, done)| {
        let time = item.span().map(span_words).unwrap_or_default();
        let said = done.then(|| draw.own(texts::INTERFACE_BOUSSOLE_PATH_DONE));
        let beside = match said {
            Some(said) if time.is_empty() => said,
            Some(said) => [&time, " · ", &said].concat(),
            None => time,
        };
        resource_item(draw, item, &beside, &[]).class_if(class!("steps__done"), done)
    });
    let total = path.write(&kept, |file| file.total_words(false));
    let needle = path.session.peek(|state| state.needle);
    let points = needle.objectif.is_some() || needle.maturite.is_some();
    let code = encode_compass(&kept);
    let code = draw.fill(texts::INTERFACE_REPORT_CODE, &[("code", &code)]);
    Paper {
        title,
        body: [
            points
                .then(|| el("p").child(needle_words(draw, needle)))
                .into_node(),
            el("ol").class(class!("steps")).children(rows).into_node(),
            el("p")
                .class(class!("steps__total"))
                .child(total)
                .into_node(),
            trajectories_words(draw, mixes(path.session)).into_node(),
            near_you(draw, false).into_node(),
        ]
        .into_node(),
        foot: el("p").child(code).into_node(),
    }
}
