//! The primitives every widget is made of: controls, pictures, printing, and the few doors to the browser.
//!
//! They know no domain word: every word that a person reads comes in as a prop, in the language the caller chose.
//! The style of a component stands beside it, in the file of the same name; views name its classes by `class!`.
//!
//! What must hold here: no inline style attribute and no inert markup (strict content policies), no fixed id
//! ([`use_id`]), nothing read from or written to the browser except in [`outside`] and [`focus`], nothing that panics.
//!
//! - A component is a function that returns markup ([`markup::El`]); what it shows is what it is given. What changes
//!   under the visitor's hand is a closure that reads signals.
//! - Where the things of a picture stand is computed apart from its markup: in `picture` what pictures share, in a
//!   `geometry` beside each what is its own. Numbers come in twice: as `f64` to be drawn, as words to be read.
//! - What waits for the browser ([`outside::copy`], [`outside::read_files`], [`outside::print_document`]) is given a
//!   function to call then.

pub mod markup;
pub mod outside;
pub mod reactive;

mod bars;
mod button;
mod choice;
mod code_field;
mod disclosure;
mod distribution;
mod dots;
mod explained;
mod field;
mod file_field;
mod focus;
mod form;
mod heading;
mod icon;
mod ids;
mod keys;
mod ladder;
mod notice;
mod number;
mod number_field;
mod picture;
mod progress;
mod radar;
mod radio_group;
mod scenario_table;
mod shares;
mod slider;
mod stacked_bar;
mod table;
mod ternary;
mod text_field;
mod tornado;
mod web;
mod whole_field;

pub use commun_classes::{Class, class};

pub use bars::{Bar, bars};
pub use button::{ButtonKind, button};
pub use choice::{choice, text_input};
pub use code_field::{CodeField, code_field};
pub use disclosure::disclosure;
pub use distribution::{Distribution, DistributionMark, distribution};
pub use dots::{DotRow, DotStep, dot_strip};
pub use explained::{BadgeKind, Explained, badge, explained};
pub use field::FieldError;
pub use file_field::{FileField, OpenedFile, file_field};
pub use focus::take_focus;
pub use form::form;
pub use heading::focus_heading;
pub use icon::{IconName, icon};
pub use ids::use_id;
pub use keys::on_keys;
pub use ladder::{LadderPlace, ladder};
pub use notice::{NoticeKind, announcer, notice, resting_announcer};
pub use number_field::{Estimate, NumberField, NumberRange, number_field};
pub use picture::{PictureWords, Point};
pub use progress::progress_bar;
pub use radar::{RINGS, Radar, RadarAxis, radar};
pub use radio_group::{RadioGroup, RadioOption, radio_group};
pub use scenario_table::{Scenario, ScenarioCell, ScenarioRow, ScenarioTable, scenario_table};
pub use shares::{Share, Shares, shares};
pub use slider::{Slider, slider};
pub use stacked_bar::{StackedPart, stacked_bar};
pub use table::data_table;
pub use ternary::{
    PlaceMove, TernaryChooser, TernaryPoint, Triangle, nearest_mix, ternary, ternary_chooser,
};
pub use text_field::{TextField, text_area, text_field};
pub use tornado::{Tornado, TornadoEnd, TornadoRow, tornado};
pub use web::{WebLink, WebNode, web};
pub use whole_field::whole_field;

#[cfg(test)]
mod testing;
