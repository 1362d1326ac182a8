//! A calculator's state as a table that a spreadsheet opens: one row per fact.

use super::document::sources;
use crate::model::{Evaluation, Model, Unit, reason};
use crate::referentiel::{DATE, EDITION, Source, Status, texts};
use crate::share;
use crate::wire::Context;
use crate::wire::shape::status_id;
use crate::wire::table::Table;
use crate::{Lang, decimal};

/// A row; what is not said is empty.
#[derive(Default)]
struct Row<'a> {
    section: &'a str,
    id: &'a str,
    label: &'a str,
    unit: &'a str,
    /// Value, low, high, p10, p50, p90.
    numbers: [f64; 6],
    value: &'a str,
    status: &'a str,
    source: &'a str,
    text: &'a str,
}

const NONE: [f64; 6] = [f64::NAN; 6];

/// The inputs and all that follows from them.
pub fn calculator_csv(own: &Evaluation, context: &Context) -> String {
    let lang = context.lang;
    let mut table = Table::new(&[
        "section", "id", "libelle", "unite", "valeur", "bas", "haut", "p10", "p50", "p90",
        "statut", "source", "texte",
    ]);
    write_versions(&mut table, own, context);
    write_inputs(&mut table, own, lang);
    write_results(&mut table, own, lang);
    write_tornados(&mut table, own, lang);
    write_partners(&mut table, own, lang);
    for source in sources(own.inputs.model()) {
        let row = Row {
            section: "source",
            id: source.id,
            label: source.title,
            text: source.url.unwrap_or(source.publisher),
            ..EMPTY
        };
        row.write(&mut table, lang);
    }
    table.finish()
}

const EMPTY: Row = Row {
    section: "",
    id: "",
    label: "",
    unit: "",
    numbers: NONE,
    value: "",
    status: "",
    source: "",
    text: "",
};

impl Row<'_> {
    fn write(&self, table: &mut Table, lang: Lang) {
        let numbers = self.numbers.map(|number| cell(number, lang));
        let [value, rest @ ..] = &numbers;
        let value = if value.is_empty() { self.value } else { value };
        let mut cells = vec![self.section, self.id, self.label, self.unit, value];
        cells.extend(rest.iter().map(String::as_str));
        cells.extend([self.status, self.source, self.text]);
        table.row(&cells);
    }
}

/// A number with six decimals at most; nothing where it is absent.
fn cell(number: f64, lang: Lang) -> String {
    let mut out = String::new();
    if number.is_finite() {
        let point = if lang == Lang::Fr { ',' } else { '.' };
        decimal::write(&mut out, number, 6, point);
    }
    out
}

fn write_versions(table: &mut Table, own: &Evaluation, context: &Context) {
    let lang = context.lang;
    let model = own.inputs.model();
    let edition = EDITION.to_string();
    let code = share::encode_inputs(&own.inputs, &own.partners);
    let mut row = |id, label, value, text| {
        let row = Row {
            section: "version",
            id,
            label,
            value,
            text,
            ..EMPTY
        };
        row.write(table, lang);
    };
    let package = texts::INTERFACE_FILE_PACKAGE.of(lang);
    row("paquet", package, env!("CARGO_PKG_VERSION"), "");
    let label = texts::INTERFACE_FILE_EDITION.of(lang);
    row("edition", label, &edition, DATE);
    let label = texts::INTERFACE_FILE_DATE.of(lang);
    row("date", label, context.date, "");
    if let Some(territoire) = context.territoire {
        let label = texts::INTERFACE_FILE_TERRITORY.of(lang);
        row("territoire", label, territoire, "");
    }
    let (title, method) = (model.title.of(lang), model.method.of(lang));
    row("calculateur", title, model.id, method);
    let label = texts::INTERFACE_FILE_CODE.of(lang);
    row("code", label, &code, "");
}

fn write_inputs(table: &mut Table, own: &Evaluation, lang: Lang) {
    for (node, (input, estimate)) in own
        .inputs
        .model()
        .inputs
        .iter()
        .zip(&own.estimates)
        .enumerate()
    {
        let is_given = own.inputs.given(node).is_some();
        let (low, high) = (estimate.low(), estimate.high());
        let row = Row {
            section: "donnee",
            id: input.id,
            label: input.title.of(lang),
            unit: sign(input.unit, lang),
            numbers: [estimate.central(), low, high, f64::NAN, f64::NAN, f64::NAN],
            status: origin(is_given, input.status),
            source: cited(input.source.filter(|_| !is_given)),
            text: if is_given {
                texts::INTERFACE_CALCULATOR_YOURS.of(lang)
            } else {
                ""
            },
            ..EMPTY
        };
        row.write(table, lang);
    }
}

fn write_results(table: &mut Table, own: &Evaluation, lang: Lang) {
    let model = own.inputs.model();
    for (node, drawn) in own.results.iter().zip(&own.distributions) {
        let node = *node;
        let Some(formula) = model.formula(node) else {
            continue;
        };
        let at = |nodes: &[f64]| nodes.get(node).copied().unwrap_or(f64::NAN);
        let why = reason(model, &own.central, node);
        let why = why.map_or_else(String::new, |why| why.message(model, lang));
        let row = Row {
            section: "resultat",
            id: formula.id,
            label: formula.title.of(lang),
            unit: sign(formula.unit, lang),
            numbers: [
                at(&own.central),
                at(&own.low),
                at(&own.high),
                drawn.p10,
                drawn.p50,
                drawn.p90,
            ],
            status: status_id(formula.status),
            source: cited(formula.source),
            text: &why,
            ..EMPTY
        };
        row.write(table, lang);
    }
}

/// What the first result rests on, widest first: the result at the lowest and at the highest of each input.
fn write_tornados(table: &mut Table, own: &Evaluation, lang: Lang) {
    let model = own.inputs.model();
    let (Some(result), Some(bars)) = (own.results.first(), own.tornados.first()) else {
        return;
    };
    let result = *result;
    for bar in bars {
        let id = [model.id_of(result), ".", model.id_of(bar.input)].concat();
        let row = Row {
            section: "poids",
            id: &id,
            label: title(model, bar.input, lang),
            unit: model.unit_of(result).map_or("", |unit| sign(unit, lang)),
            numbers: [
                f64::NAN,
                bar.at_low,
                bar.at_high,
                f64::NAN,
                f64::NAN,
                f64::NAN,
            ],
            ..EMPTY
        };
        row.write(table, lang);
    }
}

/// Each partner's share, with what it brings.
fn write_partners(table: &mut Table, own: &Evaluation, lang: Lang) {
    let shares = own.shares.as_ref().and_then(|shares| shares.as_ref().ok());
    for (index, partner) in own.partners.iter().enumerate() {
        let share = shares.and_then(|shares| shares.partners.get(index));
        let mut numbers = NONE;
        if let ([first, ..], Some(share)) = (&mut numbers, share) {
            *first = share.share;
        }
        let brought = partner.partner;
        let brought = [
            ("apports", brought.apports),
            ("cout_seul", brought.cout_seul),
            ("benefice_annuel", brought.benefice_annuel),
        ];
        let mut text = String::new();
        for (id, value) in brought {
            if !text.is_empty() {
                text.push_str(" | ");
            }
            text.extend([id, ": ", &cell(value, lang)]);
        }
        let row = Row {
            section: "partenaire",
            id: partner.modele_id().unwrap_or_default(),
            label: &partner.name,
            unit: sign(Unit::Euro, lang),
            numbers,
            text: &text,
            ..EMPTY
        };
        row.write(table, lang);
    }
}

fn title(model: &Model, node: usize, lang: Lang) -> &'static str {
    model.title_of(node).map_or("", |title| title.of(lang))
}

/// A unit's sign; of a share, its id: its values are not in per cent here.
fn sign(unit: Unit, lang: Lang) -> &'static str {
    match unit {
        Unit::Part => unit.id(),
        _ => unit.sign().map_or("", |sign| sign.of(lang)),
    }
}

fn origin(is_given: bool, status: Option<Status>) -> &'static str {
    status.filter(|_| !is_given).map_or("", status_id)
}

fn cited(source: Option<&'static Source>) -> &'static str {
    source.map_or("", |source| source.id)
}
