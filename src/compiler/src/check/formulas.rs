//! The formulas of a calculator: names, units, and what each reads.

use super::Checker;
use super::nodes::{Names, Shape};
use super::origin::Written;
use crate::formula;
use crate::kinds::{Kind, Thing};
use crate::model;
use crate::read::Document;
use crate::schema;

type File = Document<schema::Model>;

impl Checker<'_> {
    pub fn check_formulas(
        &mut self,
        document: &File,
        shape: &Shape,
        names: &mut Names<'_>,
    ) -> Vec<model::Formula> {
        let mut formulas = Vec::new();
        for place in &shape.order {
            let written = &document.value.formulas[*place];
            formulas.extend(self.check_formula(document, written, names));
        }
        formulas
    }

    fn check_formula(
        &mut self,
        document: &File,
        written: &schema::Formula,
        names: &mut Names<'_>,
    ) -> Option<model::Formula> {
        let id = written.id.get_ref();
        let site = document.site(&written.id);
        let key = format!("{}.formulas.{id}", document.value.id.get_ref());
        let title = self.text(format!("{key}.title"), site);
        let help = self.text(format!("{key}.help"), site);
        let absent = format!("{key}.absent");
        let absent = self.prose.has(&absent).then(|| self.text(absent, site));
        let origin = self.check_origin(
            document,
            Thing::Formula,
            &written.id,
            Written {
                status: Some(written.status),
                claims: true,
                source: written.source.as_ref(),
                place: written.place.as_ref(),
                date: None,
            },
        );
        let text = written.formula.get_ref();
        let scope = names.scope(text, None);
        for name in formula::references(text) {
            self.coefficients.mark_used(&name);
        }
        let at = document.site(&written.formula);
        let read = match formula::read(text, &scope) {
            Ok(read) => read,
            Err(fault) => {
                let span = written.formula.span();
                let at = self.report.inside(at, span, text, fault.offset);
                self.fault(Thing::Formula, id, at, fault);
                return None;
            }
        };
        let declared = written.unit.dimension();
        if let Some(found) = read.dimension
            && found != declared
        {
            let kind = Kind::UnitDiffers {
                thing: Thing::Formula,
                id: id.clone(),
                declared: declared.to_string(),
                found: found.to_string(),
            };
            self.report.push(at, kind);
        }
        let reads = read.value.reads();
        Some(model::Formula {
            id: id.clone(),
            title,
            help,
            absent,
            unit: written.unit,
            value: read.value,
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
            origin,
            reads: reads.nodes.into_iter().collect(),
            asked: reads.asked.into_iter().collect(),
            denominators: reads.denominators.into_iter().collect(),
        })
    }
}
