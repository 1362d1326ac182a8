//! Opening files of the visitor's own. They are read in the page and go nowhere.

use commun_classes::class;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use crate::field::{FieldError, field_frame};
use crate::markup::{El, el};
use crate::outside::{OutsideError, read_files};

/// A file that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedFile {
    /// Its name, without its folder.
    pub name: String,
    /// Its text, or why there is none.
    pub content: Result<String, OutsideError>,
}

/// The words and limits of a field for files.
pub struct FileField {
    /// What to open.
    pub label: String,
    /// What the label does not say. Empty: nothing is shown.
    pub help: String,
    /// The kinds of files offered first, as `accept` writes them: `.json,application/json`.
    pub accept: &'static str,
    /// Several files at once.
    pub multiple: bool,
}

/// Larger files are not read: bytes.
const LARGEST: u32 = 1_000_000;

/// A field that opens text files. They can be dropped on it, and the same file can be opened again. `on_files` is told
/// the files in the order the browser gives them.
pub fn file_field(
    field: FileField,
    error: FieldError,
    on_files: impl Fn(Vec<OpenedFile>) + 'static,
) -> El {
    let FileField {
        label,
        help,
        accept,
        multiple,
    } = field;
    let on_files = Rc::new(on_files);
    let open = move |event: Event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let on_files = Rc::clone(&on_files);
        let chosen = input.clone();
        read_files(&input, LARGEST, move |files| {
            // Otherwise the browser would not tell when the same file is chosen again.
            chosen.set_value("");
            if !files.is_empty() {
                error.set(String::new());
                on_files(files);
            }
        });
    };
    let control = el("input")
        .class(class!("field__control", "field__control--file"))
        .attr("type", "file")
        .attr("accept", accept)
        .attr_if("multiple", multiple.then_some(""))
        .on("change", open);
    field_frame(label, help, error, "file", control)
}

#[cfg(test)]
mod tests {

    use super::{FileField, file_field};
    use crate::reactive::RwSignal;
    use crate::testing::{attribute, markup, tag};

    #[test]
    fn the_label_is_tied_to_its_field_which_says_what_it_takes() {
        let field = FileField {
            label: "Fichiers".to_owned(),
            help: String::new(),
            accept: ".json",
            multiple: true,
        };
        let html = markup(move || file_field(field, RwSignal::new(String::new()), |_| ()));
        let input = tag(&html, "input");
        assert_eq!(attribute(tag(&html, "for="), "for"), attribute(input, "id"));
        assert!(input.contains("multiple") && attribute(input, "accept") == ".json");
    }
}
