//! Markup as text, for tests and for pages made in advance: what a browser would first show.

use super::element::{Attribute, Property};
use super::{El, Node};

/// The HTML of a piece. Signals are read once.
pub fn to_html(node: &Node) -> String {
    let mut out = String::new();
    write(node, &mut out);
    out
}

fn write(node: &Node, out: &mut String) {
    match node {
        Node::None => {}
        Node::Text(words) => escape(words, out),
        Node::LiveText(words) => escape(&words(), out),
        Node::Live(part) => write(&part.draw(), out),
        Node::Many(nodes) => nodes.iter().for_each(|node| write(node, out)),
        Node::Element(element) => write_element(element, out),
    }
}

fn write_element(El(data): &El, out: &mut String) {
    out.push('<');
    out.push_str(data.tag);
    let mut classes = data.classes.clone();
    for attribute in &data.attributes {
        match attribute {
            Attribute::LiveClass(class, condition) if condition() => class.write(&mut classes),
            Attribute::LiveClass(..) => {}
            Attribute::Fixed(name, value) => write_attribute(name, value, out),
            Attribute::Live(name, value) => {
                if let Some(value) = value() {
                    write_attribute(name, &value, out);
                }
            }
            Attribute::Property(name, value) => match value() {
                Property::Text(value) => write_attribute(name, &value, out),
                Property::Flag(true) => write_attribute(name, "", out),
                Property::Flag(false) => {}
            },
            Attribute::Style(name, value) => {
                write_attribute("data-style", &[name, ":", value].concat(), out)
            }
            Attribute::LiveStyle(name, value) => {
                write_attribute("data-style", &[name, ":", &value()].concat(), out);
            }
        }
    }
    if !classes.is_empty() {
        write_attribute("class", &classes, out);
    }
    out.push('>');
    if matches!(data.tag, "input" | "br" | "hr" | "img") {
        return;
    }
    data.content.iter().for_each(|node| write(node, out));
    out.push_str("</");
    out.push_str(data.tag);
    out.push('>');
}

fn write_attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(value, out);
    out.push('"');
}

fn escape(words: &str, out: &mut String) {
    for character in words.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}
