//! Opening files of the visitor's own. They are read in the page and go nowhere.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlInputElement;

use crate::field::{FieldFrame, FieldIds};
use crate::outside::{OutsideError, read_files};
use crate::v;

/// A file that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedFile {
    /// Its name, without its folder.
    pub name: String,
    /// Its text, or why there is none.
    pub content: Result<String, OutsideError>,
}

/// A field that opens text files, several at once where `multiple`.
///
/// The files can be dropped on it. The same file can be opened again.
#[component]
pub fn FileField(
    /// What to open.
    #[prop(into)]
    label: Signal<String>,
    /// Told the files opened, in the order the browser gives them.
    on_files: Callback<Vec<OpenedFile>>,
    /// What the label does not say.
    #[prop(optional, into)]
    help: Signal<String>,
    /// What is wrong, and what to open.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Several files at once.
    #[prop(optional)]
    multiple: bool,
    /// The kinds of files offered first, as `accept` writes them: `.json,application/json`.
    #[prop(optional, into)]
    accept: Option<String>,
    /// Larger files are not read.
    #[prop(default = 1_000_000)]
    max_bytes: u32,
) -> impl IntoView {
    let ids = FieldIds::new("file");
    let described_by = ids.described_by(help, error);
    let open = move |event: Event| {
        let input: HtmlInputElement = event_target(&event);
        spawn_local(async move {
            let files = read_files(&input, max_bytes).await;
            // Otherwise the browser would not tell when the same file is chosen again.
            input.set_value("");
            if !files.is_empty() {
                on_files.run(files);
            }
        });
    };
    v! {
        <FieldFrame ids label help error>
            <input
                class="commun-field__control commun-field__control--file"
                type="file"
                id=ids.control()
                multiple=multiple
                accept=accept
                aria-describedby=described_by
                aria-invalid=move || error.read().is_some().then_some("true")
                on:change=open
            />
        </FieldFrame>
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::FileField;
    use crate::testing::{attribute, markup, tag};
    use crate::v;

    #[test]
    fn a_file_field_has_its_label_and_takes_several_where_asked() {
        let field = |multiple| {
            markup(
                move || v! { <FileField label="Ouvrir" multiple=multiple on_files=Callback::new(|_| ())/> },
            )
        };
        let html = field(true);
        assert_eq!(
            attribute(tag(&html, "for="), "for"),
            attribute(tag(&html, "input"), "id")
        );
        assert!(tag(&html, "input").contains(" multiple"));
        assert!(!tag(&field(false), "input").contains(" multiple"));
    }
}
