//! Verdicts: every rule can fire, every place can be reached. Proved by trying all answers.

use std::collections::BTreeSet;

use super::ids::{Pattern, Register};
use super::questions::{option_ids, scope};
use super::{Checker, scores};
use crate::expression::{self, Combinations, Truth};
use crate::kinds::{Kind, Thing};
use crate::model;
use crate::read::Document;
use crate::schema::{self, Word};

type File = Document<schema::Questionnaire>;

impl Checker<'_> {
    pub fn check_verdicts(
        &mut self,
        document: &File,
        questions: &[model::Question],
    ) -> Vec<model::Verdict> {
        let mut ids = Register::new(Thing::Verdict);
        let mut verdicts = Vec::new();
        for verdict in &document.value.verdicts {
            ids.add(
                Pattern::Name,
                verdict.id.get_ref(),
                document.site(&verdict.id),
                self.report,
            );
            verdicts.push(self.check_verdict(document, verdict, questions));
        }
        verdicts
    }

    fn check_verdict(
        &mut self,
        document: &File,
        verdict: &schema::Verdict,
        questions: &[model::Question],
    ) -> model::Verdict {
        let id = verdict.id.get_ref();
        let site = document.site(&verdict.id);
        let key = format!("{}.verdicts.{id}", document.value.id.get_ref());
        let mut places = Register::new(Thing::Place);
        for place in &verdict.places {
            places.add(
                Pattern::Option,
                place.get_ref(),
                document.site(place),
                self.report,
            );
        }
        let label = self.text(format!("{key}.label"), site);
        let top = verdict
            .ordered
            .then(|| self.text(format!("{key}.top"), site));
        let checked_places = verdict
            .places
            .iter()
            .map(|place| self.check_place(document, verdict, place, &key))
            .collect();
        let errors_before = self.report.len();
        let rules: Vec<model::Rule> =
            self.check_rules(document, verdict, &mut places, &key, questions);
        for place in &verdict.places {
            if !verdict
                .rules
                .iter()
                .any(|rule| rule.place.get_ref() == place.get_ref())
            {
                let kind = Kind::PlaceWithoutRule {
                    place: place.get_ref().clone(),
                    verdict: id.clone(),
                };
                self.error(document, place, kind);
            }
        }
        let mut reads = BTreeSet::new();
        rules
            .iter()
            .filter_map(|rule| rule.when.as_ref())
            .for_each(|(when, _)| when.reads(&mut reads));
        let reads: Vec<usize> = reads.into_iter().collect();
        // Rules are only tried once they can all be read.
        if self.report.len() == errors_before {
            self.try_rules(document, verdict, &rules, &reads, questions);
        }
        model::Verdict {
            id: id.clone(),
            label,
            ordered: verdict.ordered,
            top,
            places: checked_places,
            rules,
            reads,
        }
    }

    fn check_place(
        &mut self,
        document: &File,
        verdict: &schema::Verdict,
        place: &Word,
        key: &str,
    ) -> model::Place {
        let id = place.get_ref();
        let site = document.site(place);
        let figure = verdict.context.as_ref().and_then(|context| {
            let figure = format!("{}_{}", context.get_ref(), id.to_lowercase());
            self.figures
                .find(&figure, document.site(context), self.report)
        });
        self.place(&format!("{key}.places.{id}"), id, figure, site)
    }

    fn check_rules(
        &mut self,
        document: &File,
        verdict: &schema::Verdict,
        places: &mut Register,
        key: &str,
        questions: &[model::Question],
    ) -> Vec<model::Rule> {
        let options = option_ids(questions);
        let scope = scope(questions, &options);
        let mut ids = Register::new(Thing::Rule);
        let mut rules = Vec::new();
        if verdict.rules.is_empty() {
            self.error(
                document,
                &verdict.id,
                Kind::NoRule {
                    verdict: verdict.id.get_ref().clone(),
                },
            );
        }
        for (index, rule) in verdict.rules.iter().enumerate() {
            let id = rule.id.get_ref();
            let site = document.site(&rule.id);
            ids.add(Pattern::Name, id, site, self.report);
            let last = index + 1 == verdict.rules.len();
            match &rule.when {
                Some(when) if last => {
                    self.error(
                        document,
                        when,
                        Kind::LastRuleHasCondition { rule: id.clone() },
                    );
                }
                None if !last => self
                    .report
                    .push(site, Kind::RuleWithoutCondition { rule: id.clone() }),
                _ => {}
            }
            let when = rule.when.as_ref().and_then(|formula| {
                let read: Option<Truth> = match expression::read_truth(formula.get_ref(), &scope) {
                    Ok(truth) => Some(truth),
                    Err(fault) => {
                        self.formula_fault(document, formula, (Thing::Rule, id), fault);
                        None
                    }
                };
                Some((read?, scores::one_line(formula.get_ref())))
            });
            let place = places.find(
                rule.place.get_ref(),
                document.site(&rule.place),
                self.report,
            );
            rules.push(model::Rule {
                id: id.clone(),
                place: place.unwrap_or_default(),
                sentence: self.text(format!("{key}.rules.{id}"), site),
                when,
            });
        }
        rules
    }

    /// Every rule fires for some answers.
    fn try_rules(
        &mut self,
        document: &File,
        verdict: &schema::Verdict,
        rules: &[model::Rule],
        reads: &[usize],
        questions: &[model::Question],
    ) {
        let Some(combinations) =
            self.combinations(document, &verdict.id, Thing::Verdict, reads, questions)
        else {
            return;
        };
        let mut fires = vec![false; rules.len()];
        combinations.visit(|values| {
            let first = rules.iter().position(|rule| {
                rule.when
                    .as_ref()
                    .is_none_or(|(when, _)| when.holds(values))
            });
            if let Some(first) = first {
                fires[first] = true;
            }
            fires.contains(&false)
        });
        for (rule, fires) in verdict.rules.iter().zip(fires) {
            if !fires {
                self.error(
                    document,
                    &rule.id,
                    Kind::RuleNeverFires {
                        rule: rule.id.get_ref().clone(),
                    },
                );
            }
        }
    }

    /// All the answers that something reads, unless they are too many to be tried.
    pub fn combinations(
        &mut self,
        document: &File,
        id: &Word,
        thing: Thing,
        reads: &[usize],
        questions: &[model::Question],
    ) -> Option<Combinations> {
        let options: Vec<usize> = questions
            .iter()
            .map(|question| question.options.len())
            .collect();
        let combinations = Combinations::new(reads, &options);
        let (count, limit) = (combinations.count(), Combinations::LIMIT);
        if count > limit {
            let kind = Kind::TooManyCombinations {
                thing,
                id: id.get_ref().clone(),
                count,
                limit,
            };
            self.error(document, id, kind);
            return None;
        }
        // A question without options was reported already.
        (count > 0).then_some(combinations)
    }
}
