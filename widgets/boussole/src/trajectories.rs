//! Trajectories: a mix of levers as a place in a triangle, the horizons that follow, and the other way round.
//!
//! The matrix is published; reading it both ways, and the gap, are ours, and are said to be.

use commun_ui::class;
use std::cell::Cell;
use std::rc::Rc;

use cap_commun::Text;
use cap_commun::compass::{Mix, Percents, gap, horizons, place};
use cap_commun::referentiel::{room, texts};
use commun_page::{Draw, section};
use commun_ui::markup::{El, IntoNode, Node, el};
use commun_ui::{
    ButtonKind, PlaceMove, TernaryChooser, button, resting_announcer, ternary_chooser, whole_field,
};

use crate::matrix::{explanations, matrix};
use crate::session::Session;

/// The reading rooms that name them, in the order of the matrix: regulation, collective action, shared vision…
pub(crate) const LEVERS: &str = "interet_general";
/// …and 18 months, 7 years, 28 years.
pub(crate) const HORIZONS: &str = "horizons";

/// The names of a room's first three items.
pub(crate) fn names(draw: &Draw, id: &str) -> [&'static str; 3] {
    let mut names = [""; 3];
    if let Some(room) = room(id) {
        for (name, item) in names.iter_mut().zip(room.items) {
            *name = draw.get(item.name);
        }
    }
    names
}

/// Which of the two mixes is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Levers,
    Horizons,
}

impl Side {
    fn names(self, draw: &Draw) -> [&'static str; 3] {
        match self {
            Self::Levers => names(draw, LEVERS),
            Self::Horizons => names(draw, HORIZONS),
        }
    }

    fn of(self, session: Session) -> Mix {
        session.with(|state| match self {
            Self::Levers => state.levers,
            Self::Horizons => state.horizons,
        })
    }

    fn parts(self, session: Session) -> [u8; 3] {
        Percents::nearest(self.of(session)).parts()
    }

    /// What the other mix asks of this one.
    fn asked(self, session: Session) -> Mix {
        match self {
            Self::Levers => place(Self::Horizons.of(session)).levers,
            Self::Horizons => horizons(Self::Levers.of(session)),
        }
    }

    fn set(self, session: Session, mix: Mix) {
        match self {
            Self::Levers => session.update(|state| state.levers = mix),
            Self::Horizons => session.update(|state| state.horizons = mix),
        }
    }
}

/// The part of the trajectories.
pub(crate) fn trajectories_part(draw: &Draw, session: Session) -> Node {
    let (said, shown, lit) = (draw.clone(), draw.clone(), draw.clone());
    [
        el("h3")
            .child(draw.get(texts::INTERFACE_BOUSSOLE_PART_TRAJECTORIES))
            .into_node(),
        el("p")
            .child(draw.get(texts::INTERFACE_BOUSSOLE_TRAJECTORIES_LEAD))
            .into_node(),
        el("div")
            .class(class!("trajectories"))
            .child(side(draw, session, Side::Levers))
            .child(side(draw, session, Side::Horizons))
            .into_node(),
        el("p")
            .class(class!("trajectories__gap"))
            .live_text(move || gap_words(&shown, mixes(session)))
            .into_node(),
        resting_announcer(move || gap_words(&said, mixes(session))).into_node(),
        el("section")
            .live(move || matrix(&lit, mixes(session).map(Percents::nearest)))
            .into_node(),
        explanations(draw),
    ]
    .into_node()
}

/// The visitor's levers and horizons.
pub(crate) fn mixes(session: Session) -> [Mix; 2] {
    session.with(|state| [state.levers, state.horizons])
}

/// One mix: its triangle, its numbers, what the other one asks of it.
fn side(draw: &Draw, session: Session, side: Side) -> El {
    let (title, outcome, take) = match side {
        Side::Levers => (
            texts::INTERFACE_BOUSSOLE_LEVERS,
            texts::INTERFACE_BOUSSOLE_LEVERS_ASKED,
            texts::INTERFACE_BOUSSOLE_LEVERS_TAKE,
        ),
        Side::Horizons => (
            texts::INTERFACE_BOUSSOLE_HORIZONS,
            texts::INTERFACE_BOUSSOLE_HORIZONS_SERVED,
            texts::INTERFACE_BOUSSOLE_HORIZONS_TAKE,
        ),
    };
    let (said, shown) = (draw.clone(), draw.clone());
    let chooser = TernaryChooser {
        label: draw.own(title),
        corners: side.names(draw).map(str::to_owned),
        value: Rc::new(move || side.of(session).parts()),
        reference: Rc::new(move || side.asked(session).parts()),
        words: Rc::new(move || mix_words(&said, side, side.of(session))),
        on_move: Rc::new(move |asked| moved(session, side, asked)),
    };
    let legend = el("p")
        .class(class!("trajectories__legend"))
        .attr("aria-hidden", "true")
        .child(
            el("span")
                .class(class!("trajectories__own"))
                .child(draw.get(texts::INTERFACE_BOUSSOLE_YOU)),
        )
        .child(" ")
        .child(el("span").child(draw.get(outcome_key(side))));
    let outcome_words = move || {
        let words = mix_words(&shown, side, side.asked(session));
        let words = shown.fill(outcome, &[("mix", &words)]);
        let far = match side {
            Side::Levers => place(Side::Horizons.of(session)),
            Side::Horizons => return words,
        };
        if far.gap < POINT {
            return words;
        }
        let clipped = shown.fill(
            texts::INTERFACE_BOUSSOLE_CLIPPED,
            &[("gap", &points(far.gap))],
        );
        [&words, " ", &*clipped].concat()
    };
    el("section")
        .child(el("h4").child(draw.get(title)))
        .children(ternary_chooser(&chooser))
        .child(legend)
        .child(numbers(draw, session, side))
        .child(el("p").live_text(outcome_words))
        .child(button(ButtonKind::Quiet, draw.get(take), move || {
            side.set(session, side.asked(session));
        }))
}

fn outcome_key(side: Side) -> Text {
    match side {
        Side::Levers => texts::INTERFACE_BOUSSOLE_KEY_ASKED,
        Side::Horizons => texts::INTERFACE_BOUSSOLE_KEY_SERVED,
    }
}

fn moved(session: Session, side: Side, asked: PlaceMove) {
    let mix = match asked {
        PlaceMove::To(mix) => match Mix::new(mix) {
            Some(mix) => Percents::nearest(mix),
            None => return,
        },
        PlaceMove::More(part, more) => {
            let now = Percents::nearest(side.of(session));
            let value = now.parts().get(part).copied().unwrap_or_default();
            now.with(part, value.saturating_add_signed(more))
        }
    };
    side.set(session, mix.mix());
}

/// What was typed of a mix: which part and which number last, and before it; and the mix that followed.
type Typed = ([Option<(usize, u8)>; 2], Mix);

/// The three numbers, which always make 100: the one typed before stays as it was typed, until the mix changes otherwise.
fn numbers(draw: &Draw, session: Session, side: Side) -> El {
    let typed: Rc<Cell<Typed>> = Rc::default();
    let fields = side
        .names(draw)
        .into_iter()
        .enumerate()
        .map(|(part, name)| {
            let typed = Rc::clone(&typed);
            whole_field(
                name.to_owned(),
                "%".to_owned(),
                100,
                move || {
                    let parts = side.parts(session);
                    parts.get(part).copied().unwrap_or_default()
                },
                move |value| {
                    let (found, now) = (typed.get(), side.of(session));
                    let [last, before] = if found.1 == now { found.0 } else { [None; 2] };
                    let is_same = last.is_some_and(|(own, _)| own == part);
                    let kept = if is_same { before } else { last };
                    let mix = match kept {
                        Some(kept) => Percents::typed((part, value), kept),
                        None => Percents::nearest(now).with(part, value),
                    };
                    typed.set(([Some((part, value)), kept], mix.mix()));
                    side.set(session, mix.mix());
                },
            )
        });
    el("div")
        .class(class!("trajectories__numbers"))
        .children(fields)
}

/// A mix in words.
fn mix_words(draw: &Draw, side: Side, mix: Mix) -> String {
    let parts = Percents::nearest(mix).parts();
    let parts = side.names(draw).into_iter().zip(parts);
    let parts = parts
        .map(|(name, part)| [name, " ", &draw.words.percent(f64::from(part) / 100.0)].concat());
    draw.words.list(&parts.collect::<Vec<_>>())
}

/// How far the horizons aimed at are from those that the levers serve, and what would bring them nearer.
fn gap_words(draw: &Draw, [levers, aimed]: [Mix; 2]) -> String {
    let served = horizons(levers);
    let far = gap(aimed, served);
    // Half a hundredth either way is rounding.
    if far < POINT {
        return draw.own(texts::INTERFACE_BOUSSOLE_GAP_NONE);
    }
    let mut most = (0, f64::MIN);
    let parts = aimed.parts().into_iter().zip(served.parts());
    for (rank, (aimed, served)) in parts.enumerate() {
        if aimed - served > most.1 {
            most = (rank, aimed - served);
        }
    }
    let name = |id| names(draw, id).get(most.0).copied().unwrap_or_default();
    let values = [
        ("gap", &*points(far)),
        ("horizon", name(HORIZONS)),
        ("lever", name(LEVERS)),
    ];
    draw.fill(texts::INTERFACE_BOUSSOLE_GAP, &values)
}

/// The trajectories on paper, in words; nothing where the visitor has not placed themselves.
pub(crate) fn trajectories_words(draw: &Draw, [levers, horizons]: [Mix; 2]) -> Option<El> {
    let even = Percents::default();
    let is_placed = [levers, horizons].map(Percents::nearest) != [even; 2];
    let line = |name: Text, words: String| {
        el("p")
            .child(draw.get(name))
            .child(draw.words.colon())
            .child(words)
    };
    is_placed.then(|| {
        section(draw.get(texts::INTERFACE_BOUSSOLE_PART_TRAJECTORIES))
            .child(line(
                texts::INTERFACE_BOUSSOLE_LEVERS,
                mix_words(draw, Side::Levers, levers),
            ))
            .child(line(
                texts::INTERFACE_BOUSSOLE_HORIZONS,
                mix_words(draw, Side::Horizons, horizons),
            ))
            .child(el("p").child(gap_words(draw, [levers, horizons])))
    })
}

/// A hundredth: what numbers are shown to.
const POINT: f64 = 0.01;

/// Hundredths, without decimals.
fn points(share: f64) -> String {
    ((share * 100.0).round() as u32).to_string()
}
