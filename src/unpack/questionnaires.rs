//! Questionnaires, with the functions of their rules.

use super::{Row, Unpack};
use crate::questionnaire::{
    AnswerOption, Dimension, Kind, PathPlan, Place, Preference, Question, Questionnaire, Radar,
    Ranking, Role, Rule, ScoredPlace, Shape, Values, Verdict,
};
use crate::referentiel::{FIGURES, Figure, Status};

fields! {
    Questionnaire {
        id, code, minutes, status, sources, title, lead, audience, outcome, method,
        questions => questions, verdicts, rankings, radars, path, shapes
    }
    Question { id, role, kind, label, short, help, options }
    AnswerOption { id, label }
    Verdict { id, label, ordered, top, places, rules, reads, decide }
    Place { id, name, title, text, figure }
    Rule { id, place, sentence, formula }
    Ranking { id, label, places }
    ScoredPlace { place, reads, bounds, score, formula }
    Radar { id, label, strong_from, weak_to, dimensions }
    Dimension { id, name, text, reads, value }
    PathPlan { objectif, maturite, maturites, preferences }
    Preference { question, option, facet, value }
}

variants! {
    Status { Publie, Convention, Hypothese }
    Role { Profil, Echelon, Objectif, Temps, Envie, Besoin, Mesure, Contexte }
    Kind { Echelle, Choix }
}

impl Unpack for Shape {
    const BLANK: Self = Self {
        edition: 0,
        questions: &[],
    };

    /// A shape without questions is today's.
    fn unpack(&mut self, row: &mut Row) {
        self.edition.unpack(row);
        self.questions.unpack(row);
        if self.questions.is_empty() {
            let ids = |question: &Question| {
                let ids: Vec<_> = question.options.iter().map(|option| option.id).collect();
                (question.id, &*ids.leak())
            };
            self.questions = row.questions.iter().map(ids).collect::<Vec<_>>().leak();
        }
    }
}

impl Unpack for Option<&'static Figure> {
    const BLANK: Self = None;

    fn unpack(&mut self, row: &mut Row) {
        *self = FIGURES.get(row.number().wrapping_sub(1));
    }
}

impl Unpack for fn(Values) -> usize {
    const BLANK: Self = |_| 0;

    fn unpack(&mut self, row: &mut Row) {
        if let Some(function) = row.decisions.next() {
            *self = *function;
        }
    }
}

impl Unpack for fn(Values) -> f64 {
    const BLANK: Self = |_| 0.0;

    fn unpack(&mut self, row: &mut Row) {
        if let Some(function) = row.scores.next() {
            *self = *function;
        }
    }
}
