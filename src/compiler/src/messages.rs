//! Every message of the compiler, in French and in English side by side.
//!
//! They are read by people who edit text files: each says what is wrong in their words, and where it can,
//! what to write instead.

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Thing {
    Source,
    Publisher,
    Figure,
    Facet,
    FacetValue,
    Resource,
    Questionnaire,
    Question,
    Option,
    Verdict,
    Rule,
    Place,
    Ranking,
    ScoredPlace,
    Radar,
    Dimension,
}

impl Thing {
    /// In French, with its article, and in English.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Source => ("la source", "source"),
            Self::Publisher => ("l'éditeur", "publisher"),
            Self::Figure => ("le chiffre", "figure"),
            Self::Facet => ("la facette", "facet"),
            Self::FacetValue => ("la valeur de facette", "facet value"),
            Self::Resource => ("la ressource", "resource"),
            Self::Questionnaire => ("le questionnaire", "questionnaire"),
            Self::Question => ("la question", "question"),
            Self::Option => ("la réponse", "option"),
            Self::Verdict => ("le verdict", "verdict"),
            Self::Rule => ("la règle", "rule"),
            Self::Place => ("la place", "place"),
            Self::Ranking => ("le classement", "ranking"),
            Self::ScoredPlace => ("la place classée", "scored place"),
            Self::Radar => ("le radar", "radar"),
            Self::Dimension => ("la dimension", "dimension"),
        }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Kind {
    // Files and their shape.
    Unreadable {
        detail: String,
    },
    MissingFile,
    UnexpectedFile {
        known: String,
    },
    Syntax {
        detail: String,
    },
    UnknownKey {
        key: String,
        near: Option<String>,
        expected: Vec<String>,
    },
    MissingKey {
        key: String,
    },
    WrongType {
        found: String,
        expected: String,
    },
    UnknownWord {
        word: String,
        near: Option<String>,
        expected: Vec<String>,
    },
    // Ids and what refers to them.
    BadId {
        thing: Thing,
        id: String,
        allowed: &'static str,
    },
    ReservedId {
        thing: Thing,
        id: String,
    },
    DuplicateId {
        thing: Thing,
        id: String,
        first: String,
    },
    UnknownId {
        thing: Thing,
        id: String,
        near: Option<String>,
        known: Vec<String>,
    },
    Unused {
        thing: Thing,
        id: String,
    },
    Repeated {
        word: String,
    },
    // Plain values.
    BadDate {
        date: String,
    },
    YearDisagrees {
        date: String,
        year: u16,
    },
    BadAddress {
        url: String,
    },
    EmptyWord,
    BadWeight,
    ZeroPerGroup,
    // Figures, facets and resources.
    FigureValue {
        id: String,
    },
    FigureOrder {
        id: String,
    },
    FigureUnsourced {
        id: String,
        missing: &'static str,
    },
    FacetMissing {
        id: String,
    },
    TooFewValues {
        id: String,
    },
    BadTag {
        tag: String,
    },
    NoTag {
        id: String,
    },
    RowOutOfRange {
        row: u16,
        last: u16,
    },
    RowMissing {
        row: u16,
    },
    // Questionnaires.
    FileName {
        id: String,
    },
    CodeRange {
        code: u8,
    },
    CodeTaken {
        code: u8,
        by: String,
    },
    Minutes,
    NoSource {
        id: String,
    },
    NoQuestion {
        id: String,
    },
    OptionCount {
        question: String,
        count: usize,
    },
    ChoiceWithoutOptions {
        question: String,
    },
    ScaleOptions {
        question: String,
        expected: Vec<String>,
    },
    RoleKind {
        question: String,
        role: &'static str,
    },
    RoleOptions {
        question: String,
        role: &'static str,
        expected: Vec<String>,
    },
    NeedWithoutVerdict {
        question: String,
    },
    NeedOptions {
        question: String,
        verdict: String,
        expected: Vec<String>,
    },
    RoleTwice {
        role: &'static str,
        first: String,
    },
    // Results.
    NoRule {
        verdict: String,
    },
    LastRuleHasCondition {
        rule: String,
    },
    RuleWithoutCondition {
        rule: String,
    },
    RuleNeverFires {
        rule: String,
    },
    PlaceWithoutRule {
        place: String,
        verdict: String,
    },
    TooManyCombinations {
        thing: Thing,
        id: String,
        count: usize,
        limit: usize,
    },
    NotFinite {
        thing: Thing,
        id: String,
        answers: String,
    },
    ReadsNothing {
        thing: Thing,
        id: String,
    },
    ConstantScore {
        id: String,
        value: f64,
    },
    OutOfUnit {
        id: String,
        value: f64,
        answers: String,
    },
    Thresholds,
    Formula {
        thing: Thing,
        id: String,
        problem: Problem,
    },
    // Shapes of share codes.
    BadShape {
        text: String,
    },
    ShapeOrder {
        edition: u16,
        before: u16,
    },
    ShapeAhead {
        shape: u16,
        edition: u16,
    },
    ShapeMissing {
        lines: String,
    },
    ShapeDiffers {
        edition: u16,
        next: u16,
        lines: String,
    },
    // Prose.
    TextMissing {
        key: String,
        needed_by: String,
    },
    TextMissingFile {
        needed_by: String,
    },
    TextUntranslated {
        key: String,
        other: String,
    },
    TextUnused {
        key: String,
    },
    TextEmpty {
        key: String,
    },
    TextNotString {
        key: String,
    },
    TextKey {
        key: String,
    },
    TextBraces {
        key: String,
    },
    PlaceholdersDiffer {
        key: String,
        french: Vec<String>,
        english: Vec<String>,
    },
    PlaceholderNeverFilled {
        key: String,
        placeholder: String,
    },
    PlaceholderRequired {
        key: String,
        placeholder: &'static str,
    },
    NotSaidOurs {
        key: String,
        expected: &'static str,
    },
    SameConstant {
        key: String,
        other: String,
    },
    TooManyTexts {
        count: usize,
    },
}

/// What is wrong in a formula.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Problem {
    Syntax {
        detail: String,
    },
    Forbidden {
        what: String,
    },
    UnknownFunction {
        name: String,
    },
    ArgumentCount {
        name: String,
        count: usize,
    },
    IfWithoutElse,
    UnknownQuestion {
        name: String,
        near: Option<String>,
        known: Vec<String>,
    },
    NotACondition,
    NotANumber,
    ChoiceAsNumber {
        name: String,
    },
    ChoiceOrdered {
        name: String,
    },
    NotAnOption {
        question: String,
        option: Option<String>,
        near: Option<String>,
        options: Vec<String>,
    },
    OutOfScale {
        question: String,
        value: i64,
        highest: usize,
    },
}

impl Kind {
    /// The message in French and in English.
    pub fn words(&self) -> (String, String) {
        match self {
            Self::Unreadable { detail } => (
                format!("ce fichier n'a pas pu être lu ({detail})"),
                format!("this file could not be read ({detail})"),
            ),
            Self::MissingFile => ("ce fichier manque".into(), "this file is missing".into()),
            Self::UnexpectedFile { known } => (
                format!("rien ne lit ce fichier (fichiers attendus : {known})"),
                format!("nothing reads this file (expected files: {known})"),
            ),
            Self::Syntax { detail } => (
                format!("ce n'est pas du TOML valable ici ({detail})"),
                format!("this is not valid TOML here ({detail})"),
            ),
            Self::UnknownKey {
                key,
                near,
                expected,
            } => (
                format!(
                    "la clé « {key} » n'existe pas ici{}",
                    hint_fr(near, "clés", expected)
                ),
                format!(
                    "key \"{key}\" does not exist here{}",
                    hint_en(near, "keys", expected)
                ),
            ),
            Self::MissingKey { key } => (
                format!("il manque ici la clé « {key} »"),
                format!("key \"{key}\" is missing here"),
            ),
            Self::WrongType { found, expected } => (
                format!(
                    "la valeur n'est pas du bon type : {} au lieu de {}",
                    type_fr(found),
                    type_fr(expected)
                ),
                format!("the value has the wrong type: {found} instead of {expected}"),
            ),
            Self::UnknownWord {
                word,
                near,
                expected,
            } => (
                format!(
                    "la valeur « {word} » n'est pas admise ici{}",
                    hint_fr(near, "valeurs", expected)
                ),
                format!(
                    "value \"{word}\" is not allowed here{}",
                    hint_en(near, "values", expected)
                ),
            ),
            Self::BadId { thing, id, allowed } => (
                format!(
                    "{} « {id} » porte un identifiant mal formé (admis : {allowed})",
                    thing.words().0
                ),
                format!(
                    "{} \"{id}\" has a malformed id (allowed: {allowed})",
                    thing.words().1
                ),
            ),
            Self::ReservedId { thing, id } => (
                format!(
                    "{} « {id} » porte un nom réservé : choisissez-en un autre",
                    thing.words().0
                ),
                format!(
                    "{} \"{id}\" has a reserved name: choose another",
                    thing.words().1
                ),
            ),
            Self::DuplicateId { thing, id, first } => (
                format!("{} « {id} » existe déjà ({first})", thing.words().0),
                format!("{} \"{id}\" already exists ({first})", thing.words().1),
            ),
            Self::UnknownId {
                thing,
                id,
                near,
                known,
            } => (
                format!(
                    "{} « {id} » n'existe pas{}",
                    thing.words().0,
                    hint_fr(near, "connus", known)
                ),
                format!(
                    "{} \"{id}\" does not exist{}",
                    thing.words().1,
                    hint_en(near, "known", known)
                ),
            ),
            Self::Unused { thing, id } => (
                format!(
                    "{} « {id} » ne sert nulle part : retirez ce bloc, ou citez-le",
                    thing.words().0
                ),
                format!(
                    "{} \"{id}\" is used nowhere: remove it, or refer to it",
                    thing.words().1
                ),
            ),
            Self::Repeated { word } => (
                format!("« {word} » est écrit deux fois ici"),
                format!("\"{word}\" is written twice here"),
            ),
            Self::BadDate { date } => (
                format!(
                    "« {date} » n'est pas une date (AAAA, AAAA-MM ou AAAA-MM-JJ, un jour qui existe)"
                ),
                format!(
                    "\"{date}\" is not a date (YYYY, YYYY-MM or YYYY-MM-DD, a day that exists)"
                ),
            ),
            Self::YearDisagrees { date, year } => (
                format!("la date « {date} » et l'année {year} se contredisent"),
                format!("date \"{date}\" and year {year} disagree"),
            ),
            Self::BadAddress { url } => (
                format!(
                    "« {url} » n'est pas une adresse admise (http:// ou https://, un domaine, sans espace)"
                ),
                format!(
                    "\"{url}\" is not an accepted address (http:// or https://, a domain, no space)"
                ),
            ),
            Self::EmptyWord => ("cette valeur est vide".into(), "this value is empty".into()),
            Self::BadWeight => (
                "un poids est un nombre positif ou nul".into(),
                "a weight is a number, zero or more".into(),
            ),
            Self::ZeroPerGroup => (
                "« per_group » vaut au moins 1".into(),
                "\"per_group\" is at least 1".into(),
            ),
            Self::FigureValue { id } => (
                format!(
                    "le chiffre « {id} » porte soit « value », soit « low », « central » et « high »"
                ),
                format!(
                    "figure \"{id}\" has either \"value\", or \"low\", \"central\" and \"high\""
                ),
            ),
            Self::FigureOrder { id } => (
                format!("dans le chiffre « {id} », il faut low <= central <= high"),
                format!("in figure \"{id}\", low <= central <= high must hold"),
            ),
            Self::FigureUnsourced { id, missing } => (
                format!(
                    "le chiffre « {id} » doit dire sa source et sa date : il manque « {missing} »"
                ),
                format!("figure \"{id}\" must name its source and date: \"{missing}\" is missing"),
            ),
            Self::FacetMissing { id } => (
                format!("il manque la facette « {id} »"),
                format!("facet \"{id}\" is missing"),
            ),
            Self::TooFewValues { id } => (
                format!("la facette « {id} » n'a aucune valeur"),
                format!("facet \"{id}\" has no value"),
            ),
            Self::BadTag { tag } => (
                format!(
                    "l'étiquette « {tag} » doit finir par s (dite par une source) ou i (déduite par nous), comme « O1s »"
                ),
                format!(
                    "tag \"{tag}\" must end with s (a source says it) or i (we infer it), like \"O1s\""
                ),
            ),
            Self::NoTag { id } => (
                format!("la ressource « {id} » n'a aucune étiquette : personne ne la trouverait"),
                format!("resource \"{id}\" has no tag: nobody would find it"),
            ),
            Self::RowOutOfRange { row, last } => (
                format!("la ligne {row} n'existe pas dans l'inventaire (1 à {last})"),
                format!("row {row} is not in the inventory (1 to {last})"),
            ),
            Self::RowMissing { row } => (
                format!("aucune ressource ne correspond à la ligne {row} de l'inventaire"),
                format!("no resource stands for row {row} of the inventory"),
            ),
            Self::FileName { id } => (
                format!("le questionnaire « {id} » doit se trouver dans « {id}.toml »"),
                format!("questionnaire \"{id}\" must be in \"{id}.toml\""),
            ),
            Self::CodeRange { code } => (
                format!("le code {code} est hors des codes possibles (1 à 15)"),
                format!("code {code} is outside of the possible codes (1 to 15)"),
            ),
            Self::CodeTaken { code, by } => (
                format!(
                    "le code {code} est déjà celui du questionnaire « {by} » ; un code ne sert qu'une fois"
                ),
                format!(
                    "code {code} is already that of questionnaire \"{by}\"; a code is never used again"
                ),
            ),
            Self::Minutes => (
                "« minutes » s'écrit [de, à], avec 1 <= de <= à".into(),
                "\"minutes\" is written [from, to], with 1 <= from <= to".into(),
            ),
            Self::NoSource { id } => (
                format!("le questionnaire « {id} » doit citer au moins une source"),
                format!("questionnaire \"{id}\" must name at least one source"),
            ),
            Self::NoQuestion { id } => (
                format!("le questionnaire « {id} » n'a aucune question"),
                format!("questionnaire \"{id}\" has no question"),
            ),
            Self::OptionCount { question, count } => (
                format!(
                    "la question « {question} » propose {count} réponse(s) ; il en faut de 2 à 15"
                ),
                format!("question \"{question}\" offers {count} option(s); it needs 2 to 15"),
            ),
            Self::ChoiceWithoutOptions { question } => (
                format!("la question « {question} » est un choix : il lui faut « options »"),
                format!("question \"{question}\" is a choice: it needs \"options\""),
            ),
            Self::ScaleOptions { question, expected } => (
                format!(
                    "les réponses de l'échelle « {question} » s'écrivent dans l'ordre : {}",
                    list(expected)
                ),
                format!(
                    "the options of scale \"{question}\" are written in order: {}",
                    list(expected)
                ),
            ),
            Self::RoleKind { question, role } => (
                format!(
                    "la question « {question} », de rôle « {role} », doit être un choix (kind = \"choix\")"
                ),
                format!(
                    "question \"{question}\", with role \"{role}\", must be a choice (kind = \"choix\")"
                ),
            ),
            Self::RoleOptions {
                question,
                role,
                expected,
            } => (
                format!(
                    "les réponses de « {question} » doivent être les valeurs de la facette « {role} », dans l'ordre : {}",
                    list(expected)
                ),
                format!(
                    "the options of \"{question}\" must be the values of facet \"{role}\", in order: {}",
                    list(expected)
                ),
            ),
            Self::NeedWithoutVerdict { question } => (
                format!(
                    "la question « {question} » demande le besoin, mais aucun verdict n'a de places à comparer"
                ),
                format!(
                    "question \"{question}\" asks for the need, but no verdict has places to compare with"
                ),
            ),
            Self::NeedOptions {
                question,
                verdict,
                expected,
            } => (
                format!(
                    "les réponses de « {question} » doivent être les places du verdict « {verdict} », dans l'ordre : {}",
                    list(expected)
                ),
                format!(
                    "the options of \"{question}\" must be the places of verdict \"{verdict}\", in order: {}",
                    list(expected)
                ),
            ),
            Self::RoleTwice { role, first } => (
                format!(
                    "deux questions ont le rôle « {role} » (l'autre : « {first} ») ; une seule peut l'avoir"
                ),
                format!(
                    "two questions have role \"{role}\" (the other: \"{first}\"); only one may"
                ),
            ),
            Self::NoRule { verdict } => (
                format!("le verdict « {verdict} » n'a aucune règle"),
                format!("verdict \"{verdict}\" has no rule"),
            ),
            Self::LastRuleHasCondition { rule } => (
                format!(
                    "la dernière règle, « {rule} », ne doit pas avoir de « when » : elle vaut pour tous les autres cas"
                ),
                format!(
                    "the last rule, \"{rule}\", must have no \"when\": it holds for all other cases"
                ),
            ),
            Self::RuleWithoutCondition { rule } => (
                format!(
                    "la règle « {rule} » n'a pas de « when » : seule la dernière peut s'en passer"
                ),
                format!("rule \"{rule}\" has no \"when\": only the last may do without"),
            ),
            Self::RuleNeverFires { rule } => (
                format!(
                    "la règle « {rule} » ne s'applique jamais : aucune réponse n'y mène, une règle d'avant l'emporte toujours"
                ),
                format!(
                    "rule \"{rule}\" never fires: no answers lead to it, an earlier rule always wins"
                ),
            ),
            Self::PlaceWithoutRule { place, verdict } => (
                format!("aucune règle ne mène à la place « {place} » du verdict « {verdict} »"),
                format!("no rule leads to place \"{place}\" of verdict \"{verdict}\""),
            ),
            Self::TooManyCombinations {
                thing,
                id,
                count,
                limit,
            } => (
                format!(
                    "{} « {id} » lit trop de questions : {count} combinaisons de réponses, {limit} au plus",
                    thing.words().0
                ),
                format!(
                    "{} \"{id}\" reads too many questions: {count} combinations of answers, at most {limit}",
                    thing.words().1
                ),
            ),
            Self::NotFinite { thing, id, answers } => (
                format!(
                    "{} « {id} » divise par zéro pour {answers}",
                    thing.words().0
                ),
                format!("{} \"{id}\" divides by zero for {answers}", thing.words().1),
            ),
            Self::ReadsNothing { thing, id } => (
                format!(
                    "la formule de {} « {id} » ne lit aucune question",
                    thing.words().0
                ),
                format!(
                    "the formula of {} \"{id}\" reads no question",
                    thing.words().1
                ),
            ),
            Self::ConstantScore { id, value } => (
                format!("le score de « {id} » vaut toujours {value} : il ne classe rien"),
                format!("the score of \"{id}\" is always {value}: it ranks nothing"),
            ),
            Self::OutOfUnit { id, value, answers } => (
                format!(
                    "la dimension « {id} » vaut {value} pour {answers} ; elle doit rester entre 0 et 1"
                ),
                format!(
                    "dimension \"{id}\" is {value} for {answers}; it must stay between 0 and 1"
                ),
            ),
            Self::Thresholds => (
                "il faut 0 <= weak_to < strong_from <= 1".into(),
                "0 <= weak_to < strong_from <= 1 must hold".into(),
            ),
            Self::Formula { thing, id, problem } => {
                let (french, english) = problem.words();
                (
                    format!("{} « {id} » {french}", thing.words().0),
                    format!("{} \"{id}\" {english}", thing.words().1),
                )
            }
            Self::BadShape { text } => (
                format!(
                    "« {text} » doit s'écrire « question:4 » (échelle) ou « question:a,b,c » (choix)"
                ),
                format!(
                    "\"{text}\" must be written \"question:4\" (scale) or \"question:a,b,c\" (choice)"
                ),
            ),
            Self::ShapeOrder { edition, before } => (
                format!(
                    "la forme de l'édition {edition} suit celle de l'édition {before} : les éditions vont en croissant, à partir de 1"
                ),
                format!(
                    "the shape of edition {edition} follows that of edition {before}: editions go up, from 1"
                ),
            ),
            Self::ShapeAhead { shape, edition } => (
                format!(
                    "cette forme est celle de l'édition {shape}, mais referentiel.toml dit edition = {edition} : portez-la à {shape}"
                ),
                format!(
                    "this shape is that of edition {shape}, but referentiel.toml says edition = {edition}: set it to {shape}"
                ),
            ),
            Self::ShapeMissing { lines } => (
                format!(
                    "les codes de partage ont besoin de la forme du questionnaire ; ajoutez :\n{lines}"
                ),
                "share codes need the questionnaire's shape: add the lines above".into(),
            ),
            Self::ShapeDiffers {
                edition,
                next,
                lines,
            } => (
                format!(
                    "les questions ont changé depuis l'édition {edition} : les anciens codes de partage se liraient mal. Ajoutez cette forme et portez edition à {next} dans referentiel.toml :\n{lines}"
                ),
                format!(
                    "the questions changed since edition {edition}: older share codes would be misread. Add the shape above and set edition = {next} in referentiel.toml"
                ),
            ),
            Self::TextMissing { key, needed_by } => (
                format!("il manque le texte « {key} » (demandé par {needed_by})"),
                format!("text \"{key}\" is missing (needed by {needed_by})"),
            ),
            Self::TextMissingFile { needed_by } => (
                format!("ce fichier de textes manque (demandé par {needed_by})"),
                format!("this file of texts is missing (needed by {needed_by})"),
            ),
            Self::TextUntranslated { key, other } => (
                format!("le texte « {key} » n'existe que dans {other}"),
                format!("text \"{key}\" only exists in {other}"),
            ),
            Self::TextUnused { key } => (
                format!(
                    "le texte « {key} » ne sert nulle part : une clé mal écrite, ou un texte à retirer"
                ),
                format!("text \"{key}\" is used nowhere: a mistyped key, or a text to remove"),
            ),
            Self::TextEmpty { key } => (
                format!("le texte « {key} » est vide"),
                format!("text \"{key}\" is empty"),
            ),
            Self::TextNotString { key } => (
                format!("« {key} » doit être un texte entre guillemets"),
                format!("\"{key}\" must be a text between quotes"),
            ),
            Self::TextKey { key } => (
                format!("la clé « {key} » est mal formée (lettres sans accent, chiffres, - et _)"),
                format!("key \"{key}\" is malformed (letters without accents, digits, - and _)"),
            ),
            Self::TextBraces { key } => (
                format!(
                    "dans « {key} », une accolade n'est pas fermée, ou ne contient pas un nom simple comme {{value}}"
                ),
                format!(
                    "in \"{key}\", a brace is not closed, or does not hold a plain name like {{value}}"
                ),
            ),
            Self::PlaceholdersDiffer {
                key,
                french,
                english,
            } => (
                format!(
                    "« {key} » n'a pas les mêmes passages à remplir en français ({}) et en anglais ({})",
                    list(french),
                    list(english)
                ),
                format!(
                    "\"{key}\" does not have the same placeholders in French ({}) and in English ({})",
                    list(french),
                    list(english)
                ),
            ),
            Self::PlaceholderNeverFilled { key, placeholder } => (
                format!("« {key} » contient {{{placeholder}}}, que rien ne remplit"),
                format!("\"{key}\" holds {{{placeholder}}}, which nothing fills"),
            ),
            Self::PlaceholderRequired { key, placeholder } => (
                format!("« {key} » doit contenir {{{placeholder}}}"),
                format!("\"{key}\" must hold {{{placeholder}}}"),
            ),
            Self::NotSaidOurs { key, expected } => (
                format!(
                    "ce questionnaire repose sur des hypothèses de nous : « {key} » doit le dire (« {expected} »)"
                ),
                format!(
                    "this questionnaire rests on hypotheses of ours: \"{key}\" must say so (\"{expected}\")"
                ),
            ),
            Self::SameConstant { key, other } => (
                format!(
                    "les clés « {key} » et « {other} » donneraient la même constante : renommez l'une des deux"
                ),
                format!("keys \"{key}\" and \"{other}\" would give the same constant: rename one"),
            ),
            Self::TooManyTexts { count } => (
                format!("il y a trop de textes ({count}, 65 536 au plus)"),
                format!("there are too many texts ({count}, at most 65,536)"),
            ),
        }
    }
}

impl Problem {
    /// The end of a sentence that begins with the rule, in French and in English.
    fn words(&self) -> (String, String) {
        match self {
            Self::Syntax { detail } => (
                format!("ne se lit pas comme une formule ({detail})"),
                format!("does not read as a formula ({detail})"),
            ),
            Self::Forbidden { what } => (
                format!(
                    "emploie une écriture qui n'est pas admise ({what}) ; admis : && || ! == != < <= > >= + - * / ( ) min max if else"
                ),
                format!(
                    "uses syntax that is not allowed ({what}); allowed: && || ! == != < <= > >= + - * / ( ) min max if else"
                ),
            ),
            Self::UnknownFunction { name } => (
                format!("appelle « {name} », qui n'est pas une fonction admise (min, max)"),
                format!("calls \"{name}\", which is not an allowed function (min, max)"),
            ),
            Self::ArgumentCount { name, count } => (
                format!("donne {count} valeur(s) à {name}, qui en compare deux"),
                format!("gives {count} value(s) to {name}, which compares two"),
            ),
            Self::IfWithoutElse => (
                "a un « if » sans « else »".into(),
                "has an \"if\" without \"else\"".into(),
            ),
            Self::UnknownQuestion { name, near, known } => (
                format!(
                    "cite la question « {name} », qui n'existe pas{}",
                    hint_fr(near, "questions", known)
                ),
                format!(
                    "names question \"{name}\", which does not exist{}",
                    hint_en(near, "questions", known)
                ),
            ),
            Self::NotACondition => (
                "attend ici une condition (vraie ou fausse), pas un nombre".into(),
                "expects a condition here (true or false), not a number".into(),
            ),
            Self::NotANumber => (
                "attend ici un nombre, pas une condition".into(),
                "expects a number here, not a condition".into(),
            ),
            Self::ChoiceAsNumber { name } => (
                format!("calcule avec « {name} », dont les réponses ne sont pas des nombres"),
                format!("computes with \"{name}\", whose options are not numbers"),
            ),
            Self::ChoiceOrdered { name } => (
                format!(
                    "range les réponses de « {name} », qui n'ont pas d'ordre : seuls == et != sont admis"
                ),
                format!(
                    "orders the options of \"{name}\", which have no order: only == and != are allowed"
                ),
            ),
            Self::NotAnOption {
                question,
                option,
                near,
                options,
            } => match option {
                Some(option) => (
                    format!(
                        "compare « {question} » à « {option} », qui n'est pas une de ses réponses{}",
                        hint_fr(near, "réponses", options)
                    ),
                    format!(
                        "compares \"{question}\" with \"{option}\", which is not one of its options{}",
                        hint_en(near, "options", options)
                    ),
                ),
                None => (
                    format!(
                        "doit comparer « {question} » à une de ses réponses ({})",
                        list(options)
                    ),
                    format!(
                        "must compare \"{question}\" with one of its options ({})",
                        list(options)
                    ),
                ),
            },
            Self::OutOfScale {
                question,
                value,
                highest,
            } => (
                format!("compare « {question} » à {value}, hors de son échelle (0 à {highest})"),
                format!(
                    "compares \"{question}\" with {value}, outside of its scale (0 to {highest})"
                ),
            ),
        }
    }
}

fn list(words: &[String]) -> String {
    if words.is_empty() {
        "–".to_owned()
    } else {
        words.join(", ")
    }
}

fn hint_fr(near: &Option<String>, what: &str, known: &[String]) -> String {
    match near {
        Some(near) => format!(
            " ; vouliez-vous dire « {near} » ? ({what} : {})",
            list(known)
        ),
        None => format!(" ({what} : {})", list(known)),
    }
}

fn hint_en(near: &Option<String>, what: &str, known: &[String]) -> String {
    match near {
        Some(near) => format!("; did you mean \"{near}\"? ({what}: {})", list(known)),
        None => format!(" ({what}: {})", list(known)),
    }
}

/// TOML's and serde's words for types.
fn type_fr(words: &str) -> String {
    const TYPES: [(&str, &str); 12] = [
        ("floating point", "nombre à virgule"),
        ("integer", "nombre entier"),
        ("boolean", "vrai ou faux (true, false)"),
        ("a string", "texte entre guillemets"),
        ("string", "texte"),
        ("a sequence", "liste"),
        ("sequence", "liste"),
        ("map", "tableau"),
        ("a boolean", "vrai ou faux (true, false)"),
        ("a tuple of size 2", "liste de deux nombres"),
        ("f64", "nombre"),
        ("datetime", "date sans guillemets"),
    ];
    if ["u8", "u16"].contains(&words) {
        return "nombre entier positif".to_owned();
    }
    let found = TYPES.iter().find(|(english, _)| words.starts_with(english));
    found.map_or_else(
        || words.to_owned(),
        |(english, french)| words.replacen(english, french, 1),
    )
}
