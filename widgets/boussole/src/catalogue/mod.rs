//! The resources: the rose and the list, equal in everything, and what narrows them down.
//!
//! What is found is derived from the session, once for all who show it. An objective chosen alone opens its sector of
//! the rose, a need chosen alone widens its ring: the rose and the list never show different things.

mod facets;
mod list;
mod rose;

use commun_ui::class;
use std::cell::Cell;
use std::rc::Rc;

use cap_commun::Said;
use cap_commun::catalogue::{Choice, Day, Finder, Found, Order, Query, Selection, items};
use cap_commun::referentiel::texts;
use commun_page::Draw;
use commun_ui::markup::{El, IntoNode, Node, el};
use commun_ui::reactive::{Effect, Owner, RwSignal};
use commun_ui::{ButtonKind, button, choice, disclosure, resting_announcer, text_input};

use crate::session::{Needle, Session, State};

/// What is found now, and how often that changed.
#[derive(Default)]
struct Shown {
    found: Found,
    revision: u64,
}

impl Shown {
    /// Where an item stands among those found.
    fn place(&self, index: usize) -> Option<usize> {
        self.found.items.iter().position(|own| *own == index)
    }
}

/// What every view of the resources is drawn from, and shares.
struct Catalogue {
    draw: Draw,
    session: Session,
    finder: Finder,
    shown: RwSignal<Shown>,
    /// How many rows the list has.
    limit: RwSignal<usize>,
    /// How often a row was gone to: the keyboard follows.
    gone: RwSignal<u64>,
    /// Which, by its item.
    row: Cell<usize>,
    /// How often the list was gone to from above what narrows it down: the keyboard follows too.
    listed: RwSignal<u64>,
}

impl Catalogue {
    fn new(draw: &Draw, session: Session) -> Rc<Self> {
        let finder = Finder::new(items(&draw.config.ressources), draw.words.0);
        let catalogue = Rc::new(Self {
            draw: draw.clone(),
            session,
            finder,
            shown: RwSignal::new(Shown::default()),
            limit: RwSignal::new(list::FIRST),
            gone: RwSignal::new(0),
            row: Cell::new(0),
            listed: RwSignal::new(0),
        });
        let own = Rc::clone(&catalogue);
        let mut last: Option<(Selection, Order, Needle)> = None;
        Owner::keep(Effect::new(move || {
            let asked =
                session.with(|state| Some((state.selection.clone(), state.order, state.needle)));
            let Some((selection, order, _)) = &asked else {
                return;
            };
            if last == asked {
                return;
            }
            let found = own.finder.find(selection, &own.query(), *order);
            own.shown.update(|shown| {
                shown.found = found;
                shown.revision += 1;
            });
            last = asked;
        }));
        catalogue
    }

    /// Who looks: the needle, and what the page says.
    fn query(&self) -> Query {
        let needle = self.session.peek(|state| state.needle);
        Query {
            objectif: needle.objectif,
            maturite: needle.maturite,
            profil: needle.profil,
            temps: needle.temps,
            today: Day::parse(&self.draw.today),
            ..Query::default()
        }
    }

    fn revision(&self) -> u64 {
        self.shown.with(|shown| shown.revision)
    }

    /// Shows a resource's row in the list, with the keyboard on it.
    fn go_to_row(&self, index: usize) {
        let place = self.shown.with_untracked(|shown| shown.place(index));
        if let Some(place) = place {
            self.limit.update(|limit| *limit = (*limit).max(place + 1));
            self.row.set(index);
            self.gone.update(|gone| *gone += 1);
        }
    }

    /// Brings the keyboard to the list's heading.
    fn go_to_list(&self) {
        self.listed.update(|times| *times += 1);
    }

    /// How many are found, of how many there are.
    fn count_words(&self) -> String {
        let count = self.shown.with(|shown| shown.found.items.len());
        let total = self.finder.items().len();
        self.draw.fill(
            texts::INTERFACE_BOUSSOLE_FOUND,
            &[("count", &count.to_string()), ("total", &total.to_string())],
        )
    }
}

/// A button that stays where it has nothing to do, so that the keyboard stays on it; says so, and does nothing then.
fn act_where(
    kind: ButtonKind,
    words: Said,
    can: fn(&State) -> bool,
    session: Session,
    act: fn(Session),
) -> El {
    let can = move || session.with(can);
    button(kind, words, move || {
        if can() {
            act(session);
        }
    })
    .live_attr("aria-disabled", move || (!can()).then_some("true".into()))
}

/// As attributes say it.
fn flag(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

const ORDERS: [Order; 4] = [Order::Fit, Order::Date, Order::Title, Order::Time];

/// The part of the resources.
pub(crate) fn catalogue_part(draw: &Draw, session: Session) -> Node {
    let catalogue = Catalogue::new(draw, session);
    let get = |text| draw.get(text);
    let [counted, said, leads] = [(); 3].map(|()| Rc::clone(&catalogue));
    let label = draw.own(texts::INTERFACE_BOUSSOLE_SEARCH);
    let order = session.peek(|state| state.order);
    let order = ORDERS.iter().position(|own| *own == order);
    let orders = [
        texts::INTERFACE_BOUSSOLE_ORDER_FIT,
        texts::INTERFACE_BOUSSOLE_ORDER_DATE,
        texts::INTERFACE_BOUSSOLE_ORDER_TITLE,
        texts::INTERFACE_BOUSSOLE_ORDER_TIME,
    ];
    let tools = el("div")
        .class(class!("boussole__fields"))
        .attr("role", "search")
        .live_by(
            move || session.with(|state| state.resets),
            move || {
                let words = session.peek(|state| state.selection.words.clone());
                text_input(label.clone(), words, move |typed| {
                    session.update(|state| state.selection.words = typed);
                })
            },
        )
        .child(choice(
            draw.own(texts::INTERFACE_BOUSSOLE_ORDER),
            orders.map(|text| draw.own(text)).to_vec(),
            order.unwrap_or_default(),
            move |index| {
                let order = ORDERS.get(index).copied().unwrap_or_default();
                session.update(|state| state.order = order);
            },
        ));
    let clear_words = get(texts::INTERFACE_BOUSSOLE_CLEAR);
    let clear = act_where(
        ButtonKind::Quiet,
        clear_words,
        |state| !state.selection.is_empty(),
        session,
        |session| session.select(Selection::default()),
    );
    let status = el("div")
        .class(class!("catalogue__status"))
        .child(el("p").live_text(move || counted.count_words()))
        .child(clear)
        .child(resting_announcer(move || said.count_words()));
    let views = el("div")
        .class(class!("catalogue__views"))
        .child(list::list_part(&catalogue))
        .child(rose::rose_part(&catalogue));
    let to_list = get(texts::INTERFACE_BOUSSOLE_TO_LIST);
    [
        button(ButtonKind::Quiet, to_list, move || leads.go_to_list()).into_node(),
        tools.into_node(),
        facets::facets(&catalogue),
        status.into_node(),
        views.into_node(),
        el("p")
            .class(class!("note"))
            .child(get(texts::INTERFACE_CATALOGUE_COVERAGE))
            .into_node(),
    ]
    .into_node()
}
