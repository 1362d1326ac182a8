//! The partners' form: two to eight, with what each brings, would spend alone, and can show every year.

use commun_ui::class;
use std::cell::Cell;
use std::rc::Rc;

use cap_commun::model::{MOST_PARTNERS, Partner, Unit};
use cap_commun::referentiel::texts;
use commun_calculator::{
    Ally, MODELE_NAMES, Quantity, Session, amount_mistake, following, plain, said,
};
use commun_page::{Draw, section};
use commun_ui::markup::{El, IntoNode, Node, el, many};
use commun_ui::reactive::RwSignal;
use commun_ui::{
    ButtonKind, Estimate, NumberField, button, choice, number_field, take_focus, text_input,
};

use crate::shares::shares_part;

/// Where the focus goes once the form is drawn again: what the visitor pressed is gone.
#[derive(Clone, Copy, PartialEq)]
enum Landing {
    /// On a partner.
    Partner(usize),
    /// On the button that adds one.
    Add,
}

/// Said by a button, read by the drawing that follows it; nothing where a code brings the partners.
type Next = Rc<Cell<Option<Landing>>>;

/// Who is in the alliance, and what each has a claim to.
pub(crate) fn partners_section(draw: &Draw, session: Session) -> El {
    let rows = draw.clone();
    let next = Next::default();
    let alliance = move || session.with(|state| u64::from(state.alliance));
    // Said above the partners it speaks of, where the button was, until one comes or goes.
    let split = RwSignal::new(None::<u64>);
    let words = draw.words;
    let done = move || {
        let done = split.get().filter(|split| *split == alliance());
        done.map_or_else(String::new, |_| {
            words.own(texts::INTERFACE_PRIME_SPLIT_DONE)
        })
    };
    section(draw.get(texts::INTERFACE_PRIME_PARTNERS))
        .child(el("p").child(draw.get(texts::INTERFACE_PRIME_PARTNERS_LEAD)))
        .child(said(done))
        .live_by(alliance, move || form(&rows, session, &next, split))
        .child(following(draw, session, shares_part))
}

fn form(draw: &Draw, session: Session, next: &Next, split_at: RwSignal<Option<u64>>) -> Node {
    let landing = next.take();
    let count = session.peek(|state| state.allies.len());
    let rows: Vec<El> = (0..count)
        .map(|index| {
            let row = row(draw, session, index, next);
            take_focus(row, landing == Some(Landing::Partner(index)))
        })
        .collect();
    let add = (count < MOST_PARTNERS).then(|| {
        let next = Rc::clone(next);
        let add = button(
            ButtonKind::Secondary,
            draw.get(texts::INTERFACE_PRIME_ADD_PARTNER),
            move || {
                next.set(Some(Landing::Partner(count)));
                session.change_alliance(|allies| allies.push(Ally::default()));
            },
        );
        take_focus(add, landing == Some(Landing::Add))
    });
    let split = (count == 0).then(|| {
        let (draw, next) = (draw.clone(), Rc::clone(next));
        button(
            ButtonKind::Quiet,
            draw.get(texts::INTERFACE_PRIME_SPLIT_EXAMPLE),
            move || {
                next.set(Some(Landing::Partner(0)));
                split_example(&draw, session);
                split_at.set(Some(session.peek(|state| u64::from(state.alliance))));
            },
        )
    });
    [
        many(rows),
        el("div")
            .class(class!("actions"))
            .child(add)
            .child(split)
            .into_node(),
    ]
    .into_node()
}

fn row(draw: &Draw, session: Session, index: usize, next: &Next) -> El {
    let next = Rc::clone(next);
    let number = (index + 1).to_string();
    let ally = session.peek(|state| state.allies.get(index).cloned());
    let ally = ally.unwrap_or_default();
    let name = text_input(
        draw.own(texts::INTERFACE_PRIME_NAME),
        ally.nom,
        move |text| session.change_ally(index, |ally| ally.nom = text),
    );
    let models = MODELE_NAMES.iter().map(|text| draw.own(*text)).collect();
    let model = choice(
        draw.own(texts::INTERFACE_PRIME_MODEL),
        models,
        ally.modele,
        move |chosen| session.change_ally(index, |ally| ally.modele = chosen),
    );
    let quantities = Quantity::ALL.map(|quantity| quantity_field(draw, session, index, quantity));
    let remove = button(
        ButtonKind::Quiet,
        draw.fill(
            texts::INTERFACE_PRIME_REMOVE_PARTNER,
            &[("number", &number)],
        ),
        move || {
            next.set(Some(Landing::Add));
            session.change_alliance(|allies| {
                if index < allies.len() {
                    allies.remove(index);
                }
            });
        },
    );
    el("fieldset")
        .class(class!("ally"))
        .attr("tabindex", "-1")
        .child(
            el("legend").child(draw.fill(texts::INTERFACE_PRIME_PARTNER, &[("number", &number)])),
        )
        .child(
            el("div")
                .class(class!("calculator__fields"))
                .child(name)
                .child(model)
                .children(quantities),
        )
        .child(remove)
}

fn quantity_field(draw: &Draw, session: Session, index: usize, quantity: Quantity) -> El {
    let label = match quantity {
        Quantity::Apports => texts::INTERFACE_PRIME_BRINGS,
        Quantity::CoutSeul => texts::INTERFACE_PRIME_ALONE,
        Quantity::BeneficeAnnuel => texts::INTERFACE_PRIME_BENEFIT,
    };
    let field = NumberField {
        label: draw.own(label),
        help: String::new(),
        unit: Unit::Euro
            .sign()
            .map_or("", |sign| draw.get(sign))
            .to_owned(),
        range: None,
    };
    let errors = draw.clone();
    let lang = draw.words.0;
    number_field(
        field,
        move |_: Estimate| {
            session.with(|state| {
                let ally = state.allies.get(index);
                ally.map_or(String::new(), |ally| ally.typed(quantity).text.clone())
            })
        },
        move |_| {
            let mistake = session.with(|state| state.allies.get(index)?.typed(quantity).mistake);
            mistake.map_or(String::new(), |mistake| {
                amount_mistake(&errors, Unit::Euro, mistake)
            })
        },
        String::new,
        move |_, text| session.change_ally(index, |ally| ally.enter(quantity, text, lang)),
    )
}

/// Three partners who share what the form holds: half, three tenths, two tenths. Said to be an example.
fn split_example(draw: &Draw, session: Session) {
    let computed = session.computed();
    let value = |id: &str| {
        let node = session.plan.model.node(id);
        let value = node.map_or(0.0, |node| computed.value(node));
        if value.is_nan() { 0.0 } else { value }
    };
    let alone = value("cout_alliance") + value("valeur_frugalite");
    let (brought, benefit) = (value("apports"), value("benefice_annuel"));
    let words = draw.words;
    let ally = |(number, share): (usize, f64)| {
        let name = draw.fill(
            texts::INTERFACE_PRIME_PARTNER,
            &[("number", &number.to_string())],
        );
        let partner = Partner {
            apports: (brought * share).floor(),
            cout_seul: (alone * share).floor(),
            benefice_annuel: (benefit * share).floor(),
        };
        // The engagement economy, public action, the productive economy.
        let modele = match number {
            1 => 6,
            2 => 0,
            _ => 2,
        };
        Ally::with_values(name, modele, partner, |value| {
            plain(words, Unit::Euro, value)
        })
    };
    let allies: Vec<Ally> = [(1, 0.5), (2, 0.3), (3, 0.2)]
        .into_iter()
        .map(ally)
        .collect();
    session.change_alliance(|known| *known = allies);
}
