//! The model written down as Rust: readable, always in the same order, nothing decided here.

mod catalogue;
mod models;
mod packed;
mod questionnaires;
mod writer;

use crate::model::{Referentiel, Status, Text};
use crate::prose::constant;
use crate::text_files::SEPARATOR;
use packed::Packed;
use writer::{Writer, string};

/// What is packed: under which name, what it is, and what writes it. Each is read by itself, so that a widget that
/// needs one comes without the others.
type Pack = (&'static str, &'static str, fn(&mut Packed, &Referentiel));
const PACKS: [Pack; 3] = [
    (
        "CATALOGUE",
        "Publishers, then resources.",
        catalogue::pack_catalogue,
    ),
    ("QUESTIONNAIRES", "Questionnaires.", questionnaires::pack),
    (
        "COEFFICIENTS",
        "The dated numbers of the calculators.",
        models::pack_coefficients,
    ),
];

/// The tables, for the engine's module `referentiel`.
pub fn generate(model: &Referentiel) -> String {
    let mut out = Writer::default();
    out.line("// Written by cap-commun-compiler from src/content: edit that instead.");
    out.line("");
    out.line("/// The edition that share codes carry.");
    out.line(&format!("pub const EDITION: u16 = {};", model.edition));
    out.line("/// The day of this edition.");
    out.line(&format!("pub const DATE: &str = {};", string(&model.date)));
    out.line("/// Most resources of a time group shown at first.");
    out.line(&format!(
        "pub const PATH_PER_GROUP: usize = {};",
        model.per_group
    ));
    catalogue::write(&mut out, model);
    questionnaires::write(&mut out, model);
    models::write(&mut out, model);
    titles(&mut out, model);
    for (name, doc, pack) in PACKS {
        let mut packed = Packed::default();
        pack(&mut packed, model);
        packed.write(name, doc, &mut out);
    }
    texts(&mut out, model);
    out.into_text()
}

/// Titles by the number in codes: a build that has one widget names the others' without their tables.
fn titles(out: &mut Writer, model: &Referentiel) {
    let questionnaires = model.questionnaires.iter();
    let questionnaires = questionnaires.map(|own| (own.code, &own.title));
    let calculators = model.models.iter().map(|own| (own.code, &own.title));
    title_table(out, "QUESTIONNAIRE_TITLES", questionnaires);
    title_table(out, "CALCULATOR_TITLES", calculators);
}

fn title_table<'a>(out: &mut Writer, name: &str, titles: impl Iterator<Item = (u8, &'a Text)>) {
    out.line("");
    out.line("/// Titles, by the number in share codes.");
    out.block(
        &format!("pub(crate) static {name}: &[(u8, Text)] = &["),
        "];",
        |out| {
            for (code, title) in titles {
                out.line(&format!(
                    "({code}, Text({})), // {}",
                    title.index, title.key
                ));
            }
        },
    );
}

fn texts(out: &mut Writer, model: &Referentiel) {
    for (index, name, language) in [(0, "FR", "French"), (1, "EN", "English")] {
        out.line("");
        out.line(&format!("/// Every text in {language}, by index."));
        out.line("#[cfg(not(feature = \"texts-apart\"))]");
        out.block(
            &format!("pub(crate) static {name}: &[&str] = &["),
            "];",
            |out| {
                for words in &model.texts {
                    out.line(&format!("{},", string(&words[index])));
                }
            },
        );
    }
    text_groups(out, model);
    out.line("");
    out.line("/// The words of the views, by name.");
    out.block("pub mod texts {", "}", |out| {
        out.line("use crate::Text;");
        for text in &model.interface {
            out.line(&format!("/// `{}`", text.key));
            out.line(&format!(
                "pub const {}: Text = Text({});",
                constant(&text.key),
                text.index
            ));
        }
    });
}

fn text_groups(out: &mut Writer, model: &Referentiel) {
    out.line("");
    out.line("/// The groups of texts that are loaded together, one after the other.");
    out.block("pub static TEXT_GROUPS: &[TextGroup] = &[", "];", |out| {
        for group in &model.text_groups {
            out.line(&format!(
                "TextGroup {{ id: {}, first: {}, end: {} }},",
                string(&group.id),
                group.texts.start,
                group.texts.end
            ));
        }
    });
    out.line("/// Stands between two texts of a file, and between two words.");
    out.line(&format!(
        "pub(crate) const SEPARATOR: char = {SEPARATOR:?};"
    ));
}

/// A text as a field, with its key beside it.
fn text(out: &mut Writer, field: &str, text: &Text) {
    out.line(&format!("{field}: Text({}), // {}", text.index, text.key));
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Publie => "Status::Publie",
        Status::Convention => "Status::Convention",
        Status::Hypothese => "Status::Hypothese",
    }
}

/// A status as `unpack` reads it.
fn status_number(status: Status) -> usize {
    match status {
        Status::Publie => 0,
        Status::Convention => 1,
        Status::Hypothese => 2,
    }
}
