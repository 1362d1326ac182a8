//! A small questionnaire for tests, and what its places and prose would be.

use super::*;
use crate::Text;
use crate::referentiel::Status;

const NONE: Text = Text(0);

const fn option(id: &'static str) -> AnswerOption {
    AnswerOption { id, label: NONE }
}

static SCALE: [AnswerOption; 4] = [option("0"), option("1"), option("2"), option("3")];
static PROFILES: [AnswerOption; 2] = [option("col"), option("ass")];
static NEEDS: [AnswerOption; 3] = [option("A"), option("B"), option("C")];

const fn question(
    id: &'static str,
    role: Role,
    kind: Kind,
    options: &'static [AnswerOption],
) -> Question {
    Question {
        id,
        role,
        kind,
        label: NONE,
        short: NONE,
        help: NONE,
        options,
    }
}

const fn place(id: &'static str) -> Place {
    Place {
        id,
        name: NONE,
        title: NONE,
        text: NONE,
        figure: None,
    }
}

const fn rule(id: &'static str, place: usize, formula: &'static str) -> Rule {
    Rule {
        id,
        place,
        sentence: NONE,
        formula,
    }
}

static QUESTIONS: [Question; 5] = [
    question("profil", Role::Contexte, Kind::Choix, &PROFILES),
    question("savoir", Role::Mesure, Kind::Echelle, &SCALE),
    question("agir", Role::Mesure, Kind::Echelle, &SCALE),
    question("preuve", Role::Mesure, Kind::Echelle, &SCALE),
    question("besoin", Role::Besoin, Kind::Choix, &NEEDS),
];

static VERDICTS: [Verdict; 2] = [
    Verdict {
        id: "niveau",
        label: NONE,
        ordered: true,
        top: Some(NONE),
        places: &[place("A"), place("B"), place("C")],
        rules: &[
            rule("c", 2, "preuve >= 2 && agir >= 1"),
            rule("b", 1, "savoir >= 1 && agir >= 1"),
            rule("a", 0, ""),
        ],
        reads: &[1, 2, 3],
        decide: |v| match (at(v, 1), at(v, 2), at(v, 3)) {
            (_, 1.., 2..) => 0,
            (1.., 1.., _) => 1,
            _ => 2,
        },
    },
    Verdict {
        id: "porte",
        label: NONE,
        ordered: false,
        top: None,
        places: &[place("ouverte"), place("fermee"), place("autre")],
        rules: &[
            rule("collective", 0, "profil == col && savoir >= 3"),
            rule("agissante", 0, "agir >= 3"),
            rule("associative", 2, "profil == ass"),
            rule("sinon", 1, ""),
        ],
        reads: &[0, 1, 2],
        decide: |v| match (at(v, 0), at(v, 1), at(v, 2)) {
            (0, 3, _) => 0,
            (_, _, 3) => 1,
            (1, _, _) => 2,
            _ => 3,
        },
    },
];

static RANKINGS: [Ranking; 1] = [Ranking {
    id: "types",
    label: NONE,
    places: &[
        ScoredPlace {
            place: place("un"),
            reads: &[1, 2],
            bounds: (0.0, 9.0),
            score: |v| (2 * at(v, 1) + at(v, 2)) as f64,
            formula: "2 * savoir + agir",
        },
        ScoredPlace {
            place: place("deux"),
            reads: &[3],
            bounds: (0.0, 3.0),
            score: |v| at(v, 3) as f64,
            formula: "preuve",
        },
    ],
}];

static RADARS: [Radar; 1] = [Radar {
    id: "dimensions",
    label: NONE,
    strong_from: 0.66,
    weak_to: 0.34,
    dimensions: &[
        Dimension {
            id: "savoir",
            name: NONE,
            text: NONE,
            reads: &[1],
            value: |v| at(v, 1) as f64 / 3.0,
        },
        Dimension {
            id: "milieu",
            name: NONE,
            text: NONE,
            reads: &[1],
            value: |v| f64::from(u8::from(at(v, 1) == 1)),
        },
        Dimension {
            id: "faible",
            name: NONE,
            text: NONE,
            reads: &[2, 3],
            value: |v| at(v, 2).min(at(v, 3)) as f64 / 3.0,
        },
    ],
}];

const FOUR: &[&str] = &["0", "1", "2", "3"];
const PROFILE_IDS: &[&str] = &["col", "ass"];

/// Three ordered places behind gates, one verdict without order, a ranking, a radar. In edition 3 the question
/// `lieu` has gone, `preuve` has come, and `profil` has lost `ent`.
pub(crate) static GATES: Questionnaire = GATES_TABLE;

/// A questionnaire table of one.
pub(crate) static TABLES: [Questionnaire; 1] = [GATES_TABLE];

const GATES_TABLE: Questionnaire = Questionnaire {
    id: "essai",
    code: 9,
    minutes: (1, 2),
    status: Status::Hypothese,
    sources: &[],
    title: NONE,
    lead: NONE,
    audience: NONE,
    outcome: NONE,
    method: NONE,
    questions: &QUESTIONS,
    verdicts: &VERDICTS,
    rankings: &RANKINGS,
    radars: &RADARS,
    path: PathPlan {
        objectif: None,
        maturite: None,
        maturites: &[],
        preferences: &[],
    },
    shapes: &[
        Shape {
            edition: 1,
            questions: &[
                ("lieu", &["ici", "ailleurs"]),
                ("profil", &["col", "ass", "ent"]),
                ("savoir", FOUR),
                ("agir", FOUR),
                ("besoin", &["A", "B", "C"]),
            ],
        },
        Shape {
            edition: 3,
            questions: &[
                ("profil", PROFILE_IDS),
                ("savoir", FOUR),
                ("agir", FOUR),
                ("preuve", FOUR),
                ("besoin", &["A", "B", "C"]),
            ],
        },
    ],
};

/// Answers by value; `None` is « je ne sais pas ».
pub(crate) fn answers(values: [Option<u8>; 5]) -> Answers {
    let mut answers = Answers::new(&GATES);
    for (index, value) in values.into_iter().enumerate() {
        answers.set(index, value.map_or(Answer::Unknown, Answer::Chosen));
    }
    answers
}
