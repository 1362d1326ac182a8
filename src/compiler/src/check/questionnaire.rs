//! A questionnaire as a whole; its parts are checked in the files beside.

use super::Checker;
use super::ids::{Pattern, Register};
use crate::kinds::{Kind, Thing};
use crate::model;
use crate::prose::SHARED;
use crate::read::Document;
use crate::schema::{self, Status};

impl Checker<'_> {
    pub fn check_questionnaires(
        &mut self,
        documents: &[Document<schema::Questionnaire>],
        edition: u16,
    ) -> Vec<model::Questionnaire> {
        let mut ids = Register::new(Thing::Questionnaire);
        let mut questionnaires: Vec<model::Questionnaire> = Vec::new();
        for document in documents {
            let (id, code) = (&document.value.id, &document.value.code);
            ids.add(
                Pattern::Public,
                id.get_ref(),
                document.site(id),
                self.report,
            );
            if SHARED.contains(&id.get_ref().as_str()) {
                let kind = Kind::ReservedId {
                    thing: Thing::Questionnaire,
                    id: id.get_ref().clone(),
                };
                self.error(document, id, kind);
            }
            if *id.get_ref() != document.stem {
                self.error(
                    document,
                    id,
                    Kind::FileName {
                        id: id.get_ref().clone(),
                    },
                );
            }
            let taken = questionnaires.iter().map(|other| (other.code, &*other.id));
            self.check_code(document, code, taken);
            questionnaires.push(self.check_questionnaire(document, edition));
        }
        questionnaires.sort_by_key(|questionnaire| questionnaire.code);
        questionnaires
    }

    fn check_questionnaire(
        &mut self,
        document: &Document<schema::Questionnaire>,
        edition: u16,
    ) -> model::Questionnaire {
        let written = &document.value;
        let id = written.id.get_ref();
        let (from, to) = *written.minutes.get_ref();
        if from == 0 || from > to {
            self.error(document, &written.minutes, Kind::Minutes);
        }
        if written.sources.get_ref().is_empty() {
            self.error(
                document,
                &written.sources,
                Kind::NoSource { id: id.clone() },
            );
        }
        let mut sources = Vec::new();
        for source in written.sources.get_ref() {
            let found = self
                .sources
                .find(source.get_ref(), document.site(source), self.report);
            if found.is_some_and(|found| sources.contains(&found)) {
                self.error(
                    document,
                    source,
                    Kind::Repeated {
                        word: source.get_ref().clone(),
                    },
                );
            }
            sources.extend(found);
        }
        let site = document.site(&written.id);
        let mut text = |name: &str| self.text(format!("{id}.{name}"), site);
        let [title, lead, audience, outcome, method] =
            ["title", "lead", "audience", "outcome", "method"].map(&mut text);
        if written.status == Status::Hypothese {
            self.prose
                .require(&method.key, ["notre lecture", "our reading"], self.report);
        }
        let questions = self.check_questions(document);
        let verdicts = self.check_verdicts(document, &questions);
        self.check_need(document, &questions, &verdicts);
        let rankings = self.check_rankings(document, &questions);
        let radars = self.check_radars(document, &questions);
        self.check_scored(document, &verdicts, &rankings, &radars);
        model::Questionnaire {
            id: id.clone(),
            code: *written.code.get_ref(),
            minutes: (from, to),
            status: written.status,
            sources,
            title,
            lead,
            audience,
            outcome,
            method,
            rankings,
            radars,
            path: self.check_path(document, &questions, &verdicts),
            shapes: self.check_shapes(document, &questions, edition),
            questions,
            verdicts,
        }
    }

    /// A scored question counts somewhere. Only said of formulas that could all be read.
    fn check_scored(
        &mut self,
        document: &Document<schema::Questionnaire>,
        verdicts: &[model::Verdict],
        rankings: &[model::Ranking],
        radars: &[model::Radar],
    ) {
        if !self.report.is_clean() {
            return;
        }
        let places = rankings.iter().flat_map(|ranking| &ranking.places);
        let dimensions = radars.iter().flat_map(|radar| &radar.dimensions);
        let read: Vec<usize> = verdicts
            .iter()
            .map(|verdict| &verdict.reads)
            .chain(places.map(|place| &place.reads))
            .chain(dimensions.map(|dimension| &dimension.reads))
            .flatten()
            .copied()
            .collect();
        for (index, question) in document.value.questions.iter().enumerate() {
            if *question.role.get_ref() == schema::Role::Mesure && !read.contains(&index) {
                let kind = Kind::UnreadQuestion {
                    question: question.id.get_ref().clone(),
                };
                self.error(document, &question.id, kind);
            }
        }
    }
}
