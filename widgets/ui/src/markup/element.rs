//! An element: its name, attributes, listeners and content.

use std::borrow::Cow;

use commun_classes::Class;

use super::{IntoNode, Node};

/// An element of HTML.
pub fn el(tag: &'static str) -> El {
    El::new(tag, false)
}

/// An element of SVG.
pub fn svg(tag: &'static str) -> El {
    El::new(tag, true)
}

/// An element. Each method adds to it and gives it back.
pub struct El(pub(super) Box<Data>);

pub(super) struct Data {
    pub(super) tag: &'static str,
    pub(super) svg: bool,
    /// Classes that stay, with spaces between.
    pub(super) classes: String,
    pub(super) attributes: Vec<Attribute>,
    pub(super) content: Vec<Node>,
    pub(super) listeners: Vec<(&'static str, Listener)>,
    pub(super) mounted: Vec<OnMount>,
}

/// Called with each event.
pub(super) type Listener = Box<dyn FnMut(web_sys::Event)>;
/// Called once the element is in the document.
pub(super) type OnMount = Box<dyn FnOnce(web_sys::Element)>;

pub(super) enum Attribute {
    /// An attribute that stays.
    Fixed(&'static str, Cow<'static, str>),
    /// An attribute that follows signals; absent at `None`.
    Live(&'static str, Box<dyn Fn() -> Option<Cow<'static, str>>>),
    /// A class that follows signals, beside the fixed ones.
    LiveClass(Class, Box<dyn Fn() -> bool>),
    /// A property that follows signals: what a control holds now, which its attribute no longer says.
    Property(&'static str, Box<dyn Fn() -> Property>),
    /// A property of style, set through the object model: policies refuse the attribute, not this.
    Style(&'static str, String),
    /// A property of style that follows signals.
    LiveStyle(&'static str, Box<dyn Fn() -> String>),
}

/// The value of a control's property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Property {
    /// `value`.
    Text(String),
    /// `checked`.
    Flag(bool),
}

impl El {
    #[inline(never)]
    fn new(tag: &'static str, svg: bool) -> Self {
        Self(Box::new(Data {
            tag,
            svg,
            classes: String::new(),
            attributes: Vec::new(),
            content: Vec::new(),
            listeners: Vec::new(),
            mounted: Vec::new(),
        }))
    }

    #[inline(never)]
    fn add(mut self, attribute: Attribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    #[inline(never)]
    fn put(mut self, node: Node) -> Self {
        self.0.content.push(node);
        self
    }

    /// Classes, beside those it has.
    #[inline(never)]
    pub fn class(mut self, class: Class) -> Self {
        class.write(&mut self.0.classes);
        self
    }

    /// One class more where a condition holds.
    #[inline(never)]
    pub fn class_if(self, class: Class, condition: bool) -> Self {
        if condition { self.class(class) } else { self }
    }

    /// A class that follows signals.
    pub fn live_class(self, class: Class, condition: impl Fn() -> bool + 'static) -> Self {
        self.add(Attribute::LiveClass(class, Box::new(condition)))
    }

    /// An attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.add(Attribute::Fixed(name, value.into()))
    }

    /// An attribute where there is a value.
    #[inline(never)]
    pub fn attr_if(self, name: &'static str, value: Option<impl Into<Cow<'static, str>>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute that follows signals; absent at `None`.
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<Cow<'static, str>> + 'static,
    ) -> Self {
        self.add(Attribute::Live(name, Box::new(value)))
    }

    /// What a control holds: `value` or `checked`.
    pub fn property(self, name: &'static str, value: impl Fn() -> Property + 'static) -> Self {
        self.add(Attribute::Property(name, Box::new(value)))
    }

    /// A property of style, `--x` or a standard one.
    pub fn style(self, name: &'static str, value: impl Into<String>) -> Self {
        self.add(Attribute::Style(name, value.into()))
    }

    /// A property of style that follows signals.
    pub fn live_style(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        self.add(Attribute::LiveStyle(name, Box::new(value)))
    }

    /// What it holds, after what it already holds.
    #[inline(never)]
    pub fn child(self, child: impl IntoNode) -> Self {
        self.put(child.into_node())
    }

    /// Several pieces, after what it already holds.
    pub fn children<N: IntoNode>(mut self, children: impl IntoIterator<Item = N>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// Words that follow signals.
    pub fn live_text(self, words: impl Fn() -> String + 'static) -> Self {
        self.put(Node::LiveText(Box::new(words)))
    }

    /// A part that is drawn anew whenever the signals it reads change.
    pub fn live<N: IntoNode>(self, draw: impl Fn() -> N + 'static) -> Self {
        self.put(super::live(draw))
    }

    /// A part that is drawn anew whenever its key changes; see [`super::live_by`].
    pub fn live_by<N: IntoNode>(
        self,
        key: impl Fn() -> u64 + 'static,
        draw: impl Fn() -> N + 'static,
    ) -> Self {
        self.put(super::live_by(key, draw))
    }

    /// Listens to an event on the element itself.
    pub fn on(self, event: &'static str, listener: impl FnMut(web_sys::Event) + 'static) -> Self {
        self.listen(event, Box::new(listener))
    }

    #[inline(never)]
    fn listen(mut self, event: &'static str, listener: Listener) -> Self {
        self.0.listeners.push((event, listener));
        self
    }

    /// Called once with the element, when it is in the document.
    pub fn on_mount(mut self, then: impl FnOnce(web_sys::Element) + 'static) -> Self {
        self.0.mounted.push(Box::new(then));
        self
    }
}
