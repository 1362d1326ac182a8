//! Line icons of our own drawing, on a grid of 20, one path each. They accompany words and never replace them.

use crate::markup::{El, svg};
use commun_classes::class;

/// The icons there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// Back.
    ArrowLeft,
    /// Onward.
    ArrowRight,
    /// Chosen, done.
    Check,
    /// Into a file.
    Download,
    /// Out of a file.
    Open,
    /// Onto paper.
    Print,
    /// Into the clipboard.
    Copy,
    /// Several people.
    People,
    /// Take away.
    Erase,
    /// Keep on this device.
    Save,
    /// Leads to another site.
    External,
    /// Something to know.
    Info,
    /// Something to correct.
    Alert,
}

impl IconName {
    /// The strokes, in a square of 20.
    pub fn path(self) -> &'static str {
        match self {
            Self::ArrowLeft => "M16.5 10h-13M9 4.5 3.5 10 9 15.5",
            Self::ArrowRight => "M3.5 10h13M11 4.5l5.5 5.5-5.5 5.5",
            Self::Check => "M3.5 10.5 8 15l8.5-10",
            Self::Download => "M10 2.5v10M5.5 8 10 12.5 14.5 8M3 17h14",
            Self::Open => "M10 12.5v-10M5.5 7 10 2.5 14.5 7M3 17h14",
            Self::Print => "M5.5 7V2.5h9V7M5.5 14.5h-3V7h15v7.5h-3M5.5 12h9v5.5h-9z",
            Self::Copy => "M7 7h10v10H7zM13 7V3H3v10h4",
            Self::People => {
                "M7 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM1.5 17c0-3 2.2-5 5.5-5s5.5 2 5.5 5\
                 M13 9.5a3 3 0 0 0 0-6M14.5 12.2c2.5.5 4 2.2 4 4.8"
            }
            Self::Erase => {
                "M3.5 5.5h13M8 5.5V3h4v2.5M5.5 5.5 6.5 17h7l1-11.5M8.5 8.5v5.5M11.5 8.5v5.5"
            }
            Self::Save => "M3 3h11.5L17 5.5V17H3zM6 3v4.5h7V3M6 17v-5.5h8V17",
            Self::External => "M8 4H3.5v12.5H16V12M11.5 3H17v5.5M17 3l-8 8",
            Self::Info => "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 9.5v4.5M10 6v.1",
            Self::Alert => "M10 2.5 18.5 17h-17zM10 8v4M10 14.5v.1",
        }
    }
}

/// One icon, hidden from assistive technologies: the words beside it say it.
pub fn icon(name: IconName) -> El {
    svg("svg")
        .class(class!("icon"))
        .attr("viewBox", "0 0 20 20")
        .attr("width", "20")
        .attr("height", "20")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg("path").attr("d", name.path()))
}
