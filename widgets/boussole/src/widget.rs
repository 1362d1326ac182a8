//! The screen: what this is, whose axes they are, where the needle points, and one part at a time.

use commun_ui::class;
use std::rc::Rc;

use cap_commun::Text;
use cap_commun::catalogue::Facet;
use cap_commun::referentiel::texts;
use commun_page::{Draw, Keeper, near_you, report_config, said};
use commun_ui::markup::{El, IntoNode, Node, el, live_by};
use commun_ui::{announcer, choice};

use crate::catalogue::catalogue_part;
use crate::host::{Event, Host};
use crate::path::path_part;
use crate::reperes::reperes_part;
use crate::session::{Needle, NeedleOrigin, Part, Session};
use crate::trajectories::trajectories_part;

/// The parts, in the order of their buttons.
const PARTS: [(Part, Text); 4] = [
    (Part::Resources, texts::INTERFACE_BOUSSOLE_PART_RESOURCES),
    (Part::Path, texts::INTERFACE_BOUSSOLE_PART_PATH),
    (Part::Reperes, texts::INTERFACE_BOUSSOLE_PART_REPERES),
    (
        Part::Trajectories,
        texts::INTERFACE_BOUSSOLE_PART_TRAJECTORIES,
    ),
];

/// The compass.
pub fn boussole(host: Host) -> El {
    report_config(&host, Event::Error);
    let session = Session::new(&host);
    session.follow(&host);
    session.tell(&host);
    let host = Rc::new(host);
    let given = host.given;
    el("div").class(class!("boussole")).live_by(
        move || given.with(|given| u64::from(given.revision)),
        move || {
            let draw = Draw::of(&*host);
            session.update(|state| state.config = Rc::clone(&draw.config));
            screen(&draw, session)
        },
    )
}

/// The whole screen.
pub(crate) fn screen(draw: &Draw, session: Session) -> Node {
    let territoire = draw.given.territoire.clone();
    let (fields, pointed, shown) = (draw.clone(), draw.clone(), draw.clone());
    [
        announcer(move || session.with(|state| state.said.clone())).into_node(),
        el("h2")
            .child(draw.get(texts::INTERFACE_BOUSSOLE_TITLE))
            .into_node(),
        territoire
            .map(|name| el("p").class(class!("note")).child(name))
            .into_node(),
        el("p")
            .child(draw.get(texts::INTERFACE_BOUSSOLE_LEAD))
            .into_node(),
        el("p")
            .class(class!("note"))
            .child(draw.get(texts::INTERFACE_BOUSSOLE_OURS))
            .into_node(),
        el("p")
            .class(class!("note"))
            .child(draw.get(texts::INTERFACE_BOUSSOLE_NEEDLE_HELP))
            .into_node(),
        live_by(
            move || session.with(|state| state.turns),
            move || needle_fields(&fields, session),
        ),
        el("p")
            .class(class!("boussole__needle"))
            .attr("role", "status")
            .live_text(move || needle_words(&pointed, session.with(|state| state.needle)))
            .into_node(),
        parts(draw, session).into_node(),
        live_by(
            move || session.with(|state| state.part as u64),
            move || part(&shown, session),
        ),
        near_you(draw, false).into_node(),
    ]
    .into_node()
}

/// Where one is, to choose.
fn needle_fields(draw: &Draw, session: Session) -> El {
    let needle = session.peek(|state| state.needle);
    el("div")
        .class(class!("boussole__fields"))
        .child(needle_field(
            draw,
            session,
            (Facet::Objectif, texts::INTERFACE_BOUSSOLE_YOUR_OBJECTIF),
            needle.objectif,
        ))
        .child(needle_field(
            draw,
            session,
            (Facet::Maturite, texts::INTERFACE_BOUSSOLE_YOUR_BESOIN),
            needle.maturite,
        ))
        .child(needle_field(
            draw,
            session,
            (Facet::Temps, texts::INTERFACE_BOUSSOLE_YOUR_TEMPS),
            needle.temps,
        ))
}

fn needle_field(
    draw: &Draw,
    session: Session,
    (facet, label): (Facet, Text),
    chosen: Option<u8>,
) -> Option<El> {
    let table = facet.table()?;
    let mut options = vec![draw.own(texts::INTERFACE_BOUSSOLE_ANY)];
    options.extend(table.values.iter().map(|value| draw.own(value.name)));
    let chosen = chosen.map_or(0, |index| usize::from(index) + 1);
    let label = draw.own(label);
    Some(choice(label, options, chosen, move |index| {
        let value = index
            .checked_sub(1)
            .and_then(|index| u8::try_from(index).ok());
        let mut needle = session.peek(|state| state.needle);
        match facet {
            Facet::Objectif => needle.objectif = value,
            Facet::Temps => needle.temps = value,
            _ => needle.maturite = value,
        }
        needle.origin = NeedleOrigin::Visitor;
        session.point(needle, true);
    }))
}

/// The buttons that lead to the parts.
fn parts(draw: &Draw, session: Session) -> El {
    let buttons = PARTS.map(|(part, name)| {
        el("button")
            .attr("type", "button")
            .attr("part", "button")
            .class(class!("boussole__part"))
            .live_attr("aria-current", move || {
                session
                    .with(|state| state.part == part)
                    .then_some("true".into())
            })
            .child(draw.get(name))
            .child((part == Part::Path).then(|| kept_count(session)))
            .on("click", move |_| session.show(part))
    });
    el("nav")
        .class(class!("boussole__parts"))
        .attr("aria-label", *draw.get(texts::INTERFACE_BOUSSOLE_PARTS))
        .children(buttons)
}

/// How many resources the path has, for the eye: what was just kept has gone there.
fn kept_count(session: Session) -> El {
    el("span").attr("aria-hidden", "true").live_text(move || {
        let count = session.with(|state| state.steps.list().len());
        match count {
            0 => String::new(),
            count => [" (", &count.to_string(), ")"].concat(),
        }
    })
}

/// What the device keeps of a visit, to be taken up from the first screen, as long as this one has no path.
fn resume(draw: &Draw, session: Session) -> Node {
    let keeper = Keeper::new(draw, Rc::new(session));
    live_by(
        move || session.with(|state| state.moves),
        move || {
            let is_new = session.peek(|state| state.moves == 0);
            let button = keeper.resume_button().filter(|_| is_new)?;
            Some(
                el("div")
                    .class(class!("actions"))
                    .child(button)
                    .child(said(move || session.with(|state| state.said.clone()))),
            )
        },
    )
}

fn part(draw: &Draw, session: Session) -> Node {
    match session.peek(|state| state.part) {
        Part::Resources => [resume(draw, session), catalogue_part(draw, session)].into_node(),
        Part::Path => path_part(draw, session),
        Part::Reperes => reperes_part(draw),
        Part::Trajectories => trajectories_part(draw, session),
    }
}

/// Where the needle points, and who says so.
pub(crate) fn needle_words(draw: &Draw, needle: Needle) -> String {
    let mut place = Vec::new();
    for (facet, index) in [
        (Facet::Objectif, needle.objectif),
        (Facet::Maturite, needle.maturite),
    ] {
        if let Some(value) = index.and_then(|index| facet.value(index)) {
            place.push(draw.own(value.name));
        }
    }
    if place.is_empty() {
        return draw.own(texts::INTERFACE_BOUSSOLE_NEEDLE_NOBODY);
    }
    let text = match needle.origin {
        NeedleOrigin::Page => texts::INTERFACE_BOUSSOLE_NEEDLE_PAGE,
        NeedleOrigin::Linked => texts::INTERFACE_BOUSSOLE_NEEDLE_LINKED,
        NeedleOrigin::Visitor | NeedleOrigin::Nobody => texts::INTERFACE_BOUSSOLE_NEEDLE_VISITOR,
    };
    draw.fill(text, &[("place", &cap_commun::joined(&place, " · "))])
}
