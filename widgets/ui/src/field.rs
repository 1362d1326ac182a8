//! What every field with a label shares: its words, its help, its error, and the ids that tie them.

use crate::ids::use_id;
use crate::markup::{El, IntoNode, el};
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

/// Label, help, the control, error: the frame of a field. The control is told its id and what describes it.
pub(crate) fn field_frame(
    label: String,
    help: String,
    error: FieldError,
    what: &str,
    control: El,
) -> El {
    let ids = FieldIds::new(what);
    let (help_id, error_id) = (ids.help(), ids.error());
    let described = {
        let help = (!help.is_empty()).then(|| help_id.clone());
        let error_id = error_id.clone();
        move || match (&help, is_wrong(error)) {
            (None, false) => None,
            (Some(help), false) => Some(help.clone()),
            (None, true) => Some(error_id.clone()),
            (Some(help), true) => Some([help, " ", &error_id].concat()),
        }
    };
    let control = control
        .attr("id", ids.base.clone())
        .live_attr("aria-describedby", move || described().map(Into::into))
        .live_attr("aria-invalid", move || {
            is_wrong(error).then(|| "true".into())
        });
    // The region is there from the start, so that what comes into it is announced.
    let wrong = el("p")
        .class("commun-field__error")
        .attr("id", error_id)
        .attr("aria-live", "polite")
        .live(move || {
            is_wrong(error).then(|| {
                vec![
                    icon(IconName::Alert).into_node(),
                    el("span").child(error.get()).into_node(),
                ]
            })
        });
    el("div")
        .class("commun-field")
        .live_class("commun-field--wrong", move || is_wrong(error))
        .child(
            el("label")
                .class("commun-field__label")
                .attr("for", ids.base)
                .child(label),
        )
        .child((!help.is_empty()).then(|| {
            el("p")
                .class("commun-field__help")
                .attr("id", help_id)
                .child(help)
        }))
        .child(control)
        .child(wrong)
}

fn is_wrong(error: FieldError) -> bool {
    error.with(|words| !words.is_empty())
}
