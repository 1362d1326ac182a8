//! What every field with a label shares: its words, its help, its error, and the ids that tie them.

use leptos::prelude::*;

use crate::{Icon, IconName, use_id, v};

/// The ids of one field.
#[derive(Clone, Copy)]
pub(crate) struct FieldIds {
    base: StoredValue<String>,
}

impl FieldIds {
    pub(crate) fn new(what: &str) -> Self {
        Self {
            base: StoredValue::new(use_id(what)),
        }
    }

    /// The control's own.
    pub(crate) fn control(self) -> String {
        self.base.get_value()
    }

    fn help(self) -> String {
        format!("{}-help", self.base.get_value())
    }

    fn error(self) -> String {
        format!("{}-error", self.base.get_value())
    }

    /// For `aria-describedby`: the help and the error, where there are any.
    pub(crate) fn described_by(
        self,
        help: Signal<String>,
        error: Signal<Option<String>>,
    ) -> Signal<Option<String>> {
        Signal::derive(
            move || match (help.read().is_empty(), error.read().is_none()) {
                (true, true) => None,
                (false, true) => Some(self.help()),
                (true, false) => Some(self.error()),
                (false, false) => Some(format!("{} {}", self.help(), self.error())),
            },
        )
    }
}

/// Label, help, the control (children), error: the frame of a field.
#[component]
pub(crate) fn FieldFrame(
    ids: FieldIds,
    label: Signal<String>,
    help: Signal<String>,
    error: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    v! {
        <div class="commun-field" class:commun-field--wrong=move || error.read().is_some()>
            <label class="commun-field__label" for=ids.control()>
                {label}
            </label>
            <p class="commun-field__help" id=ids.help() hidden=move || help.read().is_empty()>
                {help}
            </p>
            {children()}
            <FieldError ids error/>
        </div>
    }
}

/// What is wrong and what to type, beside the field. The region is there from the start, so that it is announced.
#[component]
fn FieldError(ids: FieldIds, error: Signal<Option<String>>) -> impl IntoView {
    v! {
        <p class="commun-field__error" id=ids.error() aria-live="polite">
            {move || {
                error
                    .get()
                    .map(|words| {
                        v! {
                            <Icon name=IconName::Alert/>
                            <span>{words}</span>
                        }
                    })
            }}
        </p>
    }
}
