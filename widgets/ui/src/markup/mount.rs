//! Markup into the document: the one place where DOM is made.
//!
//! A part is built apart from the page and put in whole; what waits for the page (focus) runs after. Dropping
//! [`Root`] takes the part out and ends its effects and listeners.

use std::cell::{Cell, RefCell};

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event};

use super::element::{Attribute, Data, OnMount, Property};
use super::{El, IntoNode, Node, Part};
use crate::reactive::{Effect, Owner, untrack};

const SVG: &str = "http://www.w3.org/2000/svg";

/// What is drawn in a place of the document. Dropping it takes it out.
struct Mounted {
    nodes: Vec<web_sys::Node>,
    _kept: Kept,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        for node in &self.nodes {
            if let Some(parent) = node.parent_node() {
                // A node that already left has nothing to leave.
                let _ = parent.remove_child(node);
            }
        }
    }
}

/// What lives as long as the drawing.
#[derive(Default)]
struct Kept {
    effects: Vec<Effect>,
    listeners: Vec<Heard>,
}

/// A listener in place. It is taken off before it is dropped: a redraw may come between two listeners of one event,
/// and the browser must not call one that is gone.
struct Heard {
    element: Element,
    event: &'static str,
    listener: Closure<dyn FnMut(Event)>,
}

impl Drop for Heard {
    fn drop(&mut self) {
        let listener = self.listener.as_ref().unchecked_ref();
        // Ours, on an element of ours.
        let _ = self
            .element
            .remove_event_listener_with_callback(self.event, listener);
    }
}

/// A drawing of its own: its signals and effects end with it, after what is drawn.
pub struct Root {
    _drawn: Option<Mounted>,
    _owner: Owner,
}

/// Draws in an element, under an owner of its own. Dropping what it gives takes the drawing out.
pub fn mount_root<N: IntoNode>(parent: &Element, draw: impl FnOnce() -> N) -> Root {
    let owner = Owner::new();
    let drawn = owner.with(|| {
        let document = parent.owner_document()?;
        insert(draw().into_node(), &document, parent, None)
    });
    Root {
        _drawn: drawn,
        _owner: owner,
    }
}

thread_local! {
    /// How many parts are being built inside one another.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
    /// What waits until the outermost part is in the document.
    static WAITING: RefCell<Vec<(OnMount, Element)>> = const { RefCell::new(Vec::new()) };
}

/// Builds a piece apart, puts it before a mark (or at the end), then runs what waited.
fn insert(
    node: Node,
    document: &Document,
    parent: &web_sys::Node,
    before: Option<&web_sys::Node>,
) -> Option<Mounted> {
    let depth = DEPTH.get();
    DEPTH.set(depth + 1);
    let fragment = document.create_document_fragment();
    let mut kept = Kept::default();
    build(node, document, &fragment, &mut kept);
    let children = fragment.child_nodes();
    let nodes = (0..children.length())
        .filter_map(|index| children.get(index))
        .collect();
    let placed = parent.insert_before(&fragment, before);
    DEPTH.set(depth);
    placed.ok()?;
    if depth == 0 {
        for (then, element) in WAITING.take() {
            then(element);
        }
    }
    Some(Mounted { nodes, _kept: kept })
}

fn build(node: Node, document: &Document, parent: &web_sys::Node, kept: &mut Kept) {
    match node {
        Node::None => {}
        Node::Text(words) => append(parent, &document.create_text_node(&words)),
        Node::LiveText(words) => {
            let text = document.create_text_node("");
            append(parent, &text);
            kept.effects
                .push(Effect::new(move || text.set_data(&words())));
        }
        Node::Many(nodes) => {
            for node in nodes {
                build(node, document, parent, kept);
            }
        }
        Node::Element(element) => build_element(element, document, parent, kept),
        Node::Live(part) => build_live(part, document, parent, kept),
    }
}

/// A part between the nodes before it and a mark, drawn anew by an effect: at each signal it reads, or at each change
/// of its key.
fn build_live(part: Box<dyn Part>, document: &Document, parent: &web_sys::Node, kept: &mut Kept) {
    let mark = document.create_comment("");
    append(parent, &mark);
    let document = document.clone();
    let mut drawn: Option<Root> = None;
    let mut last = None;
    kept.effects.push(Effect::new(move || {
        let key = part.key();
        if key.is_some() && std::mem::replace(&mut last, key) == key {
            return;
        }
        drop(drawn.take());
        let Some(parent) = mark.parent_node() else {
            return;
        };
        let owner = Owner::new();
        let redraw = || owner.with(|| insert(part.draw(), &document, &parent, Some(&mark)));
        let placed = if key.is_some() {
            untrack(redraw)
        } else {
            redraw()
        };
        drawn = Some(Root {
            _drawn: placed,
            _owner: owner,
        });
    }));
}

fn build_element(El(data): El, document: &Document, parent: &web_sys::Node, kept: &mut Kept) {
    let Data {
        tag,
        svg,
        classes,
        attributes,
        content,
        listeners,
        mounted,
    } = *data;
    let made = if svg {
        document.create_element_ns(Some(SVG), tag)
    } else {
        document.create_element(tag)
    };
    // Tags are ours and valid; a document that refuses them draws nothing rather than stopping.
    let Ok(element) = made else { return };
    for node in content {
        build(node, document, &element, kept);
    }
    // Before the rest: classes that follow signals come beside them.
    if !classes.is_empty() {
        set_attribute(&element, "class", Some(&classes));
    }
    for attribute in attributes {
        set(attribute, &element, kept);
    }
    for (event, listener) in listeners {
        let listener = Closure::wrap(listener);
        // The listener goes with its element.
        let _ = element.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        kept.listeners.push(Heard {
            element: element.clone(),
            event,
            listener,
        });
    }
    append(parent, &element);
    WAITING.with_borrow_mut(|waiting| {
        waiting.extend(mounted.into_iter().map(|then| (then, element.clone())))
    });
}

fn append(parent: &web_sys::Node, child: &web_sys::Node) {
    // Both are ours and of one document.
    let _ = parent.append_child(child);
}

fn set(attribute: Attribute, element: &Element, kept: &mut Kept) {
    match attribute {
        Attribute::Fixed(name, value) => set_attribute(element, name, Some(&value)),
        Attribute::Style(name, value) => set_style(element, name, &value),
        Attribute::LiveStyle(name, value) => {
            let element = element.clone();
            kept.effects
                .push(Effect::new(move || set_style(&element, name, &value())));
        }
        Attribute::Live(name, value) => {
            let element = element.clone();
            kept.effects.push(Effect::new(move || {
                set_attribute(&element, name, value().as_deref())
            }));
        }
        Attribute::LiveClass(class, condition) => {
            let (element, names) = (element.clone(), class.names());
            kept.effects.push(Effect::new(move || {
                let holds = condition();
                for name in names.split(' ') {
                    let _ = element.class_list().toggle_with_force(name, holds);
                }
            }));
        }
        Attribute::Property(name, value) => {
            let element = element.clone();
            kept.effects.push(Effect::new(move || {
                let value = match value() {
                    Property::Text(text) => JsValue::from_str(&text),
                    Property::Flag(flag) => JsValue::from_bool(flag),
                };
                let _ = js_sys::Reflect::set(&element, &JsValue::from_str(name), &value);
            }));
        }
    }
}

fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // Names are ours and valid.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn set_style(element: &Element, name: &str, value: &str) {
    let style = js_sys::Reflect::get(element, &JsValue::from_str("style"));
    if let Ok(style) = style.map(|style| style.unchecked_into::<web_sys::CssStyleDeclaration>()) {
        let _ = style.set_property(name, value);
    }
}
