//! Paper: a document of its own, printed from a hidden frame, so that the host's page is left as it is.
//!
//! The frame has no address, so nothing is requested; its style is a constructed sheet, so a policy that refuses inline
//! style does not matter. The frame goes once the print dialog closes, or when the next document is printed: some
//! phones never tell that the dialog closed, and taking the frame away too early prints an empty page.

use std::any::Any;
use std::cell::RefCell;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, HtmlElement, HtmlIFrameElement, Window};

use super::{OutsideError, document};

/// The sheet of paper. It cannot stand with the rest of the style: in the widget's page it would be the host's paper too.
const PAPER: &str = "@page { size: A4; margin: 16mm }";

/// Mounts a document's content, and gives what keeps it mounted.
pub type Build = Box<dyn FnOnce(HtmlElement) -> Box<dyn Any>>;

thread_local! {
    /// The document at the printer, if any.
    static AT_THE_PRINTER: RefCell<Option<Job>> = const { RefCell::new(None) };
}

/// A frame, what was mounted in it, and the listeners that begin and end it.
struct Job {
    frame: HtmlIFrameElement,
    view: Option<Box<dyn Any>>,
    listeners: [Closure<dyn FnMut()>; 2],
}

impl Drop for Job {
    fn drop(&mut self) {
        drop(self.view.take());
        self.frame.remove();
    }
}

/// Opens the print dialog on a document.
///
/// - `title`: the document's title, which browsers print in the margin and offer as the file's name;
/// - `lang`: its language;
/// - `css`: its style sheet, the widget's own;
/// - `build`: mounts the content in the document's body and returns what keeps it mounted. What it mounts is one element
///   with the class `commun-report`.
///
/// `failed` is called where the page may have no frame or may not print.
pub fn print_document(
    title: String,
    lang: &'static str,
    css: &'static str,
    build: Build,
    failed: Box<dyn FnOnce()>,
) {
    end_printing();
    let Ok((body, frame)) = place_of_frame(&title) else {
        failed();
        return;
    };
    let mut work = Some((build, failed));
    // Once: some browsers have the empty document at once, others replace it a moment later and tell then.
    let load = Closure::<dyn FnMut()>::new(move || {
        let Some((build, failed)) = work.take() else {
            return;
        };
        if print_loaded(&title, lang, css, build).is_err() {
            in_next_task(end_printing);
            failed();
        }
    });
    // The frame must not go while its own event is being told: it goes in the next task.
    let after = Closure::<dyn FnMut()>::new(|| in_next_task(end_printing));
    let loaded: Function = load.as_ref().unchecked_ref::<Function>().clone();
    frame.set_onload(Some(&loaded));
    AT_THE_PRINTER.set(Some(Job {
        frame: frame.clone(),
        view: None,
        listeners: [load, after],
    }));
    if body.append_child(&frame).is_err() {
        // Outside of the page the frame has no window: what follows finds that out, and says that it failed.
        let _ = loaded.call0(&JsValue::NULL);
    }
}

/// Where the frame goes, and the frame.
fn place_of_frame(title: &str) -> Result<(HtmlElement, HtmlIFrameElement), OutsideError> {
    let body = document()?.body().ok_or(OutsideError::Missing)?;
    Ok((body, hidden_frame(title)?))
}

/// The frame at the printer has its document: fills it and opens the dialog.
fn print_loaded(title: &str, lang: &str, css: &str, build: Build) -> Result<(), OutsideError> {
    let frame = AT_THE_PRINTER.with_borrow(|job| job.as_ref().map(|job| job.frame.clone()));
    let frame = frame.ok_or(OutsideError::Missing)?;
    let (window, body) = prepare(&frame, title, lang, css)?;
    let view = build(body);
    AT_THE_PRINTER
        .with_borrow_mut(|job| {
            let Some(job) = job else { return Ok(()) };
            job.view = Some(view);
            let [_, after] = &job.listeners;
            window.add_event_listener_with_callback("afterprint", after.as_ref().unchecked_ref())
        })
        .map_err(|_| OutsideError::Refused)?;
    window.print().map_err(|_| OutsideError::Refused)
}

/// Runs a function once the task at hand is over; at once where there is no such thing.
fn in_next_task(run: fn()) {
    let later = Closure::once_into_js(run);
    let asked = super::window().ok().and_then(|window| {
        let callback = later.unchecked_ref();
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(callback, 0)
            .ok()
    });
    if asked.is_none() {
        run();
    }
}

/// Takes the last printed document away.
fn end_printing() {
    drop(AT_THE_PRINTER.take());
}

/// A frame without an address, out of sight but laid out: browsers print nothing of a frame that is not.
fn hidden_frame(title: &str) -> Result<HtmlIFrameElement, OutsideError> {
    let frame: HtmlIFrameElement = document()?
        .create_element("iframe")
        .map_err(|_| OutsideError::Missing)?
        .dyn_into()
        .map_err(|_| OutsideError::Missing)?;
    frame.set_title(title);
    frame.set_tab_index(-1);
    frame
        .set_attribute("aria-hidden", "true")
        .map_err(|_| OutsideError::Missing)?;
    let style = frame.style();
    let look = [
        ("position", "fixed"),
        ("inset-block-start", "0"),
        ("inset-inline-start", "0"),
        ("inline-size", "210mm"),
        ("block-size", "1px"),
        ("border", "0"),
        ("opacity", "0"),
        ("pointer-events", "none"),
        ("visibility", "hidden"),
    ];
    for (name, value) in look {
        style
            .set_property_with_priority(name, value, "important")
            .map_err(|_| OutsideError::Missing)?;
    }
    Ok(frame)
}

/// Title, language, style; gives the frame's window and body.
fn prepare(
    frame: &HtmlIFrameElement,
    title: &str,
    lang: &str,
    css: &str,
) -> Result<(Window, HtmlElement), OutsideError> {
    let window = frame.content_window().ok_or(OutsideError::Missing)?;
    // Asked of the frame, which has none to give where the widget's page is in a sandbox: asked of the window, that would
    // be an exception.
    let document = frame.content_document().ok_or(OutsideError::Refused)?;
    document.set_title(title);
    let root = document.document_element().ok_or(OutsideError::Missing)?;
    root.set_attribute("lang", lang)
        .map_err(|_| OutsideError::Refused)?;
    dress(&window, &document, css)?;
    let body = document.body().ok_or(OutsideError::Missing)?;
    Ok((window, body))
}

/// A sheet constructed by the frame's own window: a document refuses those of another.
fn dress(window: &Window, document: &Document, css: &str) -> Result<(), OutsideError> {
    let constructor: Function = Reflect::get(window, &JsValue::from_str("CSSStyleSheet"))
        .map_err(|_| OutsideError::Missing)?
        .dyn_into()
        .or_else(|found: JsValue| {
            if found.is_function() {
                Ok(found.unchecked_into())
            } else {
                Err(OutsideError::Missing)
            }
        })?;
    let sheet: CssStyleSheet = Reflect::construct(&constructor, &Array::new())
        .map_err(|_| OutsideError::Missing)?
        .unchecked_into();
    sheet
        .replace_sync(&[PAPER, "\n", css].concat())
        .map_err(|_| OutsideError::Refused)?;
    document.set_adopted_style_sheets(&Array::of1(&sheet));
    Ok(())
}
