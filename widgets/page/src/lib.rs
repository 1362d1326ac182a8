//! What every widget shares with the page that holds it: its attributes and configuration, the language of the words,
//! sources and statuses, resources, the printed document's frame, the ways to keep what a visitor made.
//!
//! No widget's own screens, and no computation.

mod config;
mod downloaded;
mod draw;
mod given;
mod keep;
mod paper;
mod resource;
mod sources;
mod words;

pub use config::{Config, Entry, printed_address, read_config, report_config};
pub use downloaded::code_in_file;
pub use draw::{Draw, section};
pub use given::{Given, Host, Refusal};
pub use keep::{DeviceWords, Keeper, Keeps, result_file, said};
pub use paper::{Paper, print};
pub use resource::{local_list, near_you, resource_item, tag_words, time_words, value_name};
pub use sources::{
    figure_source, figure_words, outward, outward_link, source_list, stated, status_words,
};
pub use words::Words;
