//! What every field with a label shares: its words, its help, its error, and the ids that tie them.

use commun_classes::class;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

use crate::ids::use_id;
use crate::markup::{El, IntoNode, Node, el};
use crate::reactive::RwSignal;
use crate::{IconName, icon};

/// What is wrong with what was typed or chosen, and what to do; empty where nothing is.
pub type FieldError = RwSignal<String>;

/// The ids of one field.
#[derive(Clone)]
pub(crate) struct FieldIds {
    base: String,
}

impl FieldIds {
    pub(crate) fn new(what: &str) -> Self {
        Self { base: use_id(what) }
    }

    fn help(&self) -> String {
        [&self.base, "-help"].concat()
    }

    fn error(&self) -> String {
        [&self.base, "-error"].concat()
    }
}

/// The error's words now; empty where there is none.
pub(crate) type ErrorNow = Rc<dyn Fn() -> String>;

/// Label, help, the control, error: the frame of a field whose error is a signal.
pub(crate) fn field_frame(
    label: String,
    help: String,
    error: FieldError,
    what: &str,
    control: El,
) -> El {
    framed_field(
        (label, help),
        Rc::new(move || error.get()),
        what,
        control,
        None,
    )
}

/// The frame of a field: label and help, the control with what stands beside it, error. The control is told its id and
/// what describes it; what stands beside it has an id and describes it too.
pub(crate) fn framed_field(
    (label, help): (String, String),
    error: ErrorNow,
    what: &str,
    control: El,
    beside: Option<(String, Node)>,
) -> El {
    let ids = FieldIds::new(what);
    let (help_id, error_id) = (ids.help(), ids.error());
    let always = match (&beside, help.is_empty()) {
        (None, true) => String::new(),
        (None, false) => help_id.clone(),
        (Some((id, _)), true) => id.clone(),
        (Some((id, _)), false) => [id, " ", &help_id].concat(),
    };
    let described = {
        let (error, error_id) = (Rc::clone(&error), error_id.clone());
        move || match (always.is_empty(), error().is_empty()) {
            (true, true) => None,
            (false, true) => Some(always.clone()),
            (true, false) => Some(error_id.clone()),
            (false, false) => Some([&always, " ", &error_id].concat()),
        }
    };
    let (invalid, marked) = (Rc::clone(&error), Rc::clone(&error));
    let control = control
        .attr("id", ids.base.clone())
        .live_attr("aria-describedby", move || described().map(Into::into))
        .live_attr("aria-invalid", move || {
            (!invalid().is_empty()).then(|| "true".into())
        });
    let control = match beside {
        None => control,
        Some((_, beside)) => el("div")
            .class(class!("field__row"))
            .child(control)
            .child(beside),
    };
    // The region is there from the start, so that what comes into it is announced.
    let wrong = el("p")
        .class(class!("field__error"))
        .attr("id", error_id)
        .attr("aria-live", "polite")
        .live(move || {
            let words = error();
            (!words.is_empty()).then(|| {
                vec![
                    icon(IconName::Alert).into_node(),
                    el("span").child(words).into_node(),
                ]
            })
        });
    el("div")
        .class(class!("field"))
        .live_class(class!("field--wrong"), move || !marked().is_empty())
        .child(
            el("label")
                .class(class!("field__label"))
                .attr("for", ids.base)
                .child(label),
        )
        .child((!help.is_empty()).then(|| {
            el("p")
                .class(class!("field__help"))
                .attr("id", help_id)
                .child(help)
        }))
        .child(control)
        .child(wrong)
}

/// What the control of an event holds.
pub(crate) fn typed(event: &Event) -> String {
    let value = event.target().and_then(|target| {
        js_sys::Reflect::get(
            target.unchecked_ref::<JsValue>(),
            &JsValue::from_str("value"),
        )
        .ok()
    });
    value
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}
