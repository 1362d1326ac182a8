//! The form, drawn from the calculator's own description: the quick version first, the detail behind one gesture.

use cap_commun::model::{Input, Section, Unit};
use cap_commun::referentiel::texts;
use commun_page::{Draw, status_words};
use commun_ui::class;
use commun_ui::markup::{El, IntoNode, Node, el, many};
use commun_ui::{
    Estimate as Which, NumberField, NumberRange, Slider, disclosure, number_field, slider,
};

use crate::examples::examples;
use crate::field::place;
use crate::mistake::mistake_words;
use crate::modeles::LINK_LEVELS;
use crate::session::Session;

/// The examples to start from, the quick version, and every other input by section.
pub fn form_part(draw: &Draw, session: Session) -> El {
    let form = {
        let draw = draw.clone();
        move || fields(&draw, session)
    };
    el("div")
        .class(class!("calculator__form"))
        .child(el("h3").child(draw.get(texts::INTERFACE_CALCULATOR_YOUR_FIGURES)))
        .child(examples(draw, session))
        .live_by(move || session.with(|state| u64::from(state.drawing)), form)
}

fn fields(draw: &Draw, session: Session) -> Node {
    let model = session.plan.model;
    let quick = model.quick.iter().map(|node| usize::from(*node));
    let quick: Vec<Node> = quick
        .filter_map(|node| input(draw, session, node))
        .collect();
    let rest = model
        .sections
        .iter()
        .filter_map(|section| section_part(draw, session, section));
    [
        el("div")
            .class(class!("calculator__fields"))
            .children(quick)
            .into_node(),
        el("h4")
            .child(draw.get(texts::INTERFACE_CALCULATOR_DETAIL))
            .into_node(),
        el("p")
            .class(class!("note"))
            .child(draw.get(texts::INTERFACE_CALCULATOR_DETAIL_LEAD))
            .into_node(),
        many(rest),
    ]
    .into_node()
}

/// A section without what the quick version already asks.
fn section_part(draw: &Draw, session: Session, section: &'static Section) -> Option<El> {
    let quick = session.plan.model.quick;
    let nodes = section.inputs.iter().filter(|node| !quick.contains(node));
    let inputs: Vec<Node> = nodes
        .filter_map(|node| input(draw, session, usize::from(*node)))
        .collect();
    if inputs.is_empty() {
        return None;
    }
    let content = [
        el("p").child(draw.get(section.lead)).into_node(),
        el("div")
            .class(class!("calculator__fields"))
            .children(inputs)
            .into_node(),
    ];
    Some(disclosure(draw.get(section.title), false, content))
}

/// The field of an input: a slider for an intensity, else a number.
fn input(draw: &Draw, session: Session, node: usize) -> Option<Node> {
    let input = session.plan.model.input(node)?;
    Some(if input.unit == Unit::Niveau {
        intensity(draw, session, node, input).into_node()
    } else {
        quantity(draw, session, node, input).into_node()
    })
}

fn title(draw: &Draw, input: &Input) -> String {
    draw.own(input.title_for(draw.profil()))
}

fn intensity(draw: &Draw, session: Session, node: usize, input: &'static Input) -> El {
    let words = draw.words;
    let name = move |level: u32| {
        let text = usize::try_from(level)
            .ok()
            .and_then(|level| LINK_LEVELS.get(level));
        text.map_or(String::new(), |text| words.own(*text))
    };
    let value = move || {
        session.with(|state| {
            let estimate = state.computed.estimates.get(node);
            // Levels are whole numbers from 0 to 3.
            estimate.map_or(0, |estimate| estimate.central() as u32)
        })
    };
    let enter = {
        let draw = draw.clone();
        move |level: u32| session.enter(&draw, node, Which::Central, level.to_string())
    };
    let question = Slider {
        label: title(draw, input),
        help: draw.own(input.help),
        bounds: [0, 3],
        step: 1,
        ends: Some([name(0), name(3)]),
    };
    slider(question, value, name, enter)
}

fn quantity(draw: &Draw, session: Session, node: usize, input: &'static Input) -> El {
    let uncertain = session.peek(|state| {
        let estimate = state.computed.estimates.get(node);
        estimate.is_some_and(|estimate| estimate.is_uncertain())
    });
    let range = NumberRange {
        summary: draw.own(texts::INTERFACE_CALCULATOR_REFINE),
        labels: [
            draw.own(texts::INTERFACE_CALCULATOR_AT_LEAST),
            draw.own(texts::INTERFACE_CALCULATOR_AT_MOST),
        ],
        open: uncertain,
    };
    let field = NumberField {
        label: title(draw, input),
        help: draw.own(input.help),
        unit: input
            .unit
            .sign()
            .map_or("", |sign| draw.get(sign))
            .to_owned(),
        range: Some(range),
    };
    let (texts_of, errors, marks, enter) = (draw.clone(), draw.clone(), draw.clone(), draw.clone());
    number_field(
        field,
        move |which| session.text(&texts_of, node, which),
        move |which| {
            let mistake = session.with(|state| {
                let field = state.fields.get(node)?;
                field.mistakes.get(place(which)).copied().flatten()
            });
            mistake.map_or(String::new(), |mistake| {
                mistake_words(&errors, input, mistake)
            })
        },
        move || mark(&marks, session, node, input),
        move |which, text| session.enter(&enter, node, which, text),
    )
}

/// What marks a value which is not the visitor's own: it comes from the example, or it is a preset with its status.
fn mark(draw: &Draw, session: Session, node: usize, input: &Input) -> String {
    let (own, example) = session.with(|state| {
        let own = state
            .fields
            .get(node)
            .is_some_and(|field| field.texts.is_some());
        (
            own,
            state.example.is_some() && state.inputs.given(node).is_some(),
        )
    });
    let text = match (own, example, input.status) {
        (true, _, _) => return String::new(),
        (false, true, _) => texts::INTERFACE_CALCULATOR_EXAMPLE_MARK,
        (false, false, Some(status)) => status_words(status),
        (false, false, None) => return String::new(),
    };
    draw.own(text)
}
