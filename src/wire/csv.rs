//! Results as a table that a spreadsheet opens.

use super::Context;
use super::document::sources;
use super::table::Table;
use crate::catalogue::{self, Day, Query, Ranked};
use crate::questionnaire::{
    Answer, Answers, Assessment, Comparison, Questionnaire, Relation, Towards, VerdictResult,
};
use crate::referentiel::{DATE, EDITION, texts};
use crate::{Lang, decimal, share};

/// A person's answers, result, path and sources: one row per fact.
pub fn csv(answers: &Answers, assessment: &Assessment, context: &Context) -> String {
    let mut table = Table::new(&["section", "id", "libelle", "valeur", "texte"]);
    write_versions(&mut table, answers, context);
    write_answers(&mut table, answers, context.lang);
    write_verdicts(&mut table, answers, assessment, context.lang);
    write_scores(&mut table, assessment, context.lang);
    write_path(&mut table, answers, assessment, context);
    for source in sources(answers) {
        let published = [source.publisher, ", ", &source.year.to_string()].concat();
        table.row(&[
            "source",
            source.id,
            source.title,
            source.url.unwrap_or_default(),
            &published,
        ]);
    }
    table.finish()
}

/// Several people's answers: one row per question, then one per place.
pub fn comparison_csv(
    questionnaire: &Questionnaire,
    comparison: &Comparison,
    context: &Context,
) -> String {
    let lang = context.lang;
    let header = [
        "section",
        "id",
        "libelle",
        "mediane",
        "min",
        "max",
        "sans_reponse",
        "ecart",
        "reponses",
    ];
    let mut table = Table::new(&header);
    let people = comparison.people.to_string();
    let edition = EDITION.to_string();
    let title = questionnaire.title.of(lang);
    table.row(&[
        "version",
        "paquet",
        texts::INTERFACE_FILE_PACKAGE.of(lang),
        env!("CARGO_PKG_VERSION"),
    ]);
    table.row(&[
        "version",
        "edition",
        texts::INTERFACE_FILE_EDITION.of(lang),
        &edition,
    ]);
    table.row(&[
        "version",
        "date",
        texts::INTERFACE_FILE_DATE.of(lang),
        context.date,
    ]);
    table.row(&["version", "questionnaire", title, questionnaire.id]);
    table.row(&[
        "version",
        "personnes",
        texts::INTERFACE_AUTODIAGNOSTIC_FILE_PEOPLE.of(lang),
        &people,
    ]);
    for (asked, compared) in questionnaire.questions.iter().zip(&comparison.questions) {
        let number =
            |value: Option<f64>| value.map(|value| decimal(value, lang)).unwrap_or_default();
        let counts: Vec<String> = asked
            .options
            .iter()
            .zip(&compared.counts)
            .map(|(option, count)| [option.id, ": ", &count.to_string()].concat())
            .collect();
        table.row(&[
            "question",
            asked.id,
            asked.label.of(lang),
            &number(compared.median),
            &number(compared.low.map(f64::from)),
            &number(compared.high.map(f64::from)),
            &compared.unknown.to_string(),
            &decimal(compared.divergence, lang),
            &crate::joined(&counts, " | "),
        ]);
    }
    for (index, counts, open) in &comparison.places {
        let Some(verdict) = questionnaire.verdicts.get(*index) else {
            continue;
        };
        for (place, count) in verdict.places.iter().zip(counts) {
            let id = [verdict.id, ".", place.id].concat();
            table.row(&[
                "lieu",
                &id,
                place.name.of(lang),
                "",
                "",
                "",
                "",
                "",
                &count.to_string(),
            ]);
        }
        let label = texts::INTERFACE_AUTODIAGNOSTIC_FILE_OPEN.of(lang);
        table.row(&[
            "lieu",
            verdict.id,
            label,
            "",
            "",
            "",
            "",
            "",
            &open.to_string(),
        ]);
    }
    table.finish()
}

fn write_versions(table: &mut Table, answers: &Answers, context: &Context) {
    let lang = context.lang;
    let questionnaire = answers.questionnaire();
    let (edition, code) = (EDITION.to_string(), share::encode(answers));
    table.row(&[
        "version",
        "paquet",
        texts::INTERFACE_FILE_PACKAGE.of(lang),
        env!("CARGO_PKG_VERSION"),
        "",
    ]);
    table.row(&[
        "version",
        "edition",
        texts::INTERFACE_FILE_EDITION.of(lang),
        &edition,
        DATE,
    ]);
    table.row(&[
        "version",
        "date",
        texts::INTERFACE_FILE_DATE.of(lang),
        context.date,
        "",
    ]);
    if let Some(territoire) = context.territoire {
        table.row(&[
            "version",
            "territoire",
            texts::INTERFACE_FILE_TERRITORY.of(lang),
            territoire,
            "",
        ]);
    }
    let (title, method) = (questionnaire.title.of(lang), questionnaire.method.of(lang));
    table.row(&["version", "questionnaire", title, questionnaire.id, method]);
    table.row(&[
        "version",
        "code",
        texts::INTERFACE_FILE_CODE.of(lang),
        &code,
        "",
    ]);
}

fn write_answers(table: &mut Table, answers: &Answers, lang: Lang) {
    for (index, question) in answers.questionnaire().questions.iter().enumerate() {
        let (value, text) = match (answers.get(index), answers.option(index)) {
            (Answer::Chosen(_), Some(option)) => (option.id, option.label),
            (Answer::Unknown, _) => ("", texts::INTERFACE_AUTODIAGNOSTIC_UNKNOWN),
            _ => ("", texts::INTERFACE_AUTODIAGNOSTIC_NO_ANSWER),
        };
        table.row(&[
            "reponse",
            question.id,
            question.label.of(lang),
            value,
            text.of(lang),
        ]);
    }
}

fn write_verdicts(table: &mut Table, answers: &Answers, assessment: &Assessment, lang: Lang) {
    for result in &assessment.verdicts {
        let verdict = result.verdict;
        let place = result.established();
        let place = place.and_then(|place| verdict.places.get(place));
        let title = place
            .map_or(texts::INTERFACE_AUTODIAGNOSTIC_FILE_OPEN, |place| {
                place.title
            })
            .of(lang);
        table.row(&[
            "resultat",
            verdict.id,
            verdict.label.of(lang),
            place.map_or("", |place| place.id),
            title,
        ]);
        if !result.is_certain() {
            let possible = places(result, &result.possible);
            row(
                table,
                verdict.id,
                ".possible",
                texts::INTERFACE_AUTODIAGNOSTIC_FILE_POSSIBLE.of(lang),
                &possible,
                "",
            );
        }
        let rule = place.and(result.rule);
        if let Some(rule) = rule.and_then(|rule| verdict.rules.get(rule)) {
            row(
                table,
                verdict.id,
                ".regle",
                texts::INTERFACE_AUTODIAGNOSTIC_FILE_RULE.of(lang),
                rule.formula,
                rule.sentence.of(lang),
            );
        }
        for towards in &result.towards {
            let place = places(result, &[towards.place]);
            let label = texts::INTERFACE_AUTODIAGNOSTIC_FILE_TOWARDS.of(lang);
            row(
                table,
                verdict.id,
                ".vers",
                label,
                &place,
                &changes(answers, towards, lang),
            );
        }
    }
    let declared = assessment
        .declared
        .and_then(|declared| Some((declared, assessment.verdicts.first()?)));
    if let Some((declared, first)) = declared {
        let place = places(first, &[declared.place]);
        let label = texts::INTERFACE_AUTODIAGNOSTIC_FILE_DECLARED.of(lang);
        let text = match declared.relation {
            Relation::Concordant => texts::INTERFACE_AUTODIAGNOSTIC_FILE_CONCORDANT,
            Relation::NeedHigher => texts::INTERFACE_AUTODIAGNOSTIC_FILE_NEED_HIGHER,
            Relation::NeedLower => texts::INTERFACE_AUTODIAGNOSTIC_FILE_NEED_LOWER,
            Relation::Unsettled => texts::INTERFACE_AUTODIAGNOSTIC_FILE_UNSETTLED,
        };
        table.row(&["resultat", "besoin", label, &place, text.of(lang)]);
    }
}

fn write_scores(table: &mut Table, assessment: &Assessment, lang: Lang) {
    for result in &assessment.rankings {
        for ranked in &result.places {
            let Some(scored) = result.ranking.places.get(ranked.place) else {
                continue;
            };
            let place = &scored.place;
            let id = [result.ranking.id, ".", place.id].concat();
            let value = range(ranked.low, ranked.high, lang);
            table.row(&[
                "classement",
                &id,
                place.name.of(lang),
                &value,
                place.title.of(lang),
            ]);
        }
    }
    for result in &assessment.radars {
        for (dimension, own) in result.radar.dimensions.iter().zip(&result.dimensions) {
            let id = [result.radar.id, ".", dimension.id].concat();
            let value = range(own.low, own.high, lang);
            table.row(&[
                "dimension",
                &id,
                dimension.name.of(lang),
                &value,
                dimension.text.of(lang),
            ]);
        }
    }
}

fn write_path(table: &mut Table, answers: &Answers, assessment: &Assessment, context: &Context) {
    let query = Query {
        today: Day::parse(context.date),
        ..Query::from_answers(answers, assessment)
    };
    let path = catalogue::path(&query, assessment);
    let groups = path.stages.iter().flat_map(|stage| &stage.groups);
    for Ranked { resource, .. } in groups.flat_map(|group| &group.resources) {
        let addresses: Vec<&str> = resource.links.iter().map(|link| link.url).collect();
        let text = [
            resource.publisher.name,
            " — ",
            resource.summary.of(context.lang),
        ]
        .concat();
        table.row(&[
            "ressource",
            resource.id,
            resource.title,
            &crate::joined(&addresses, " "),
            &text,
        ]);
    }
}

fn row(table: &mut Table, verdict: &str, what: &str, label: &str, value: &str, text: &str) {
    table.row(&["resultat", &[verdict, what].concat(), label, value, text]);
}

fn places(result: &VerdictResult, places: &[usize]) -> String {
    let ids: Vec<&str> = places
        .iter()
        .filter_map(|place| result.verdict.places.get(*place))
        .map(|place| place.id)
        .collect();
    crate::joined(&ids, " | ")
}

/// What to change, as « question : answer ».
fn changes(answers: &Answers, towards: &Towards, lang: Lang) -> String {
    let mut out = String::new();
    for change in &towards.changes {
        let Some(question) = answers.questionnaire().questions.get(change.question) else {
            continue;
        };
        let Some(option) = question.options.get(usize::from(change.to)) else {
            continue;
        };
        if !out.is_empty() {
            out.push_str(" | ");
        }
        out.push_str(question.short.of(lang));
        out.push_str(if lang == Lang::Fr { "\u{a0}: " } else { ": " });
        out.push_str(option.label.of(lang));
    }
    out
}

fn range(low: f64, high: f64, lang: Lang) -> String {
    let (low, high) = (decimal(low, lang), decimal(high, lang));
    if low == high {
        low
    } else {
        [low.as_str(), "–", high.as_str()].concat()
    }
}
