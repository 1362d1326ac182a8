//! Every message of the compiler, in French and in English side by side.
//!
//! They are read by people who edit text files: each says what is wrong in their words, and where it can,
//! what to write instead.

use crate::kinds::{Kind, Thing};

/// The French message and the English one, with the same arguments.
macro_rules! say {
    ($french:literal; $english:literal $(; $argument:expr)*) => {
        (format!($french $(, $argument)*), format!($english $(, $argument)*))
    };
}

mod formulas;

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
            Self::Coefficient => ("le coefficient", "coefficient"),
            Self::Model => ("le calculateur", "calculator"),
            Self::Input => ("l'entrée", "input"),
            Self::Formula => ("la formule", "formula"),
            Self::Section => ("la section", "section"),
            Self::Example => ("l'exemple", "example"),
            Self::Room => ("la salle de lecture", "reading room"),
            Self::Landmark => ("le repère", "landmark"),
        }
    }
}

impl Kind {
    /// The message in French and in English.
    pub fn words(&self) -> (String, String) {
        match self {
            Self::Unreadable { detail } => say!(
                "ce fichier n'a pas pu être lu ({detail})";
                "this file could not be read ({detail})"
            ),
            Self::MissingFile => say!(
                "ce fichier manque";
                "this file is missing"
            ),
            Self::UnexpectedFile { known } => say!(
                "rien ne lit ce fichier (fichiers attendus : {known})";
                "nothing reads this file (expected files: {known})"
            ),
            Self::Syntax { detail } => say!(
                "ce n'est pas du TOML valable ici ({detail})";
                "this is not valid TOML here ({detail})"
            ),
            Self::UnknownKey {
                key,
                near,
                expected,
            } => {
                let (hint, tip) = hints(near, ["clés", "keys"], expected);
                say!(
                    "la clé « {key} » n'existe pas ici{hint}";
                    "key \"{key}\" does not exist here{tip}"
                )
            }
            Self::MissingKey { key } => say!(
                "il manque ici la clé « {key} »";
                "key \"{key}\" is missing here"
            ),
            Self::WrongType { found, expected } => {
                let (trouve, attendu) = (type_fr(found), type_fr(expected));
                say!(
                    "la valeur n'est pas du bon type : {trouve} au lieu de {attendu}";
                    "the value has the wrong type: {found} instead of {expected}"
                )
            }
            Self::UnknownWord {
                word,
                near,
                expected,
            } => {
                let (hint, tip) = hints(near, ["valeurs", "values"], expected);
                say!(
                    "la valeur « {word} » n'est pas admise ici{hint}";
                    "value \"{word}\" is not allowed here{tip}"
                )
            }
            Self::BadId { thing, id, allowed } => {
                let (le, the) = thing.words();
                say!(
                    "{le} « {id} » porte un identifiant mal formé (admis : {allowed})";
                    "{the} \"{id}\" has a malformed id (allowed: {allowed})"
                )
            }
            Self::ReservedId { thing, id } => {
                let (le, the) = thing.words();
                say!(
                    "{le} « {id} » porte un nom réservé : choisissez-en un autre";
                    "{the} \"{id}\" has a reserved name: choose another"
                )
            }
            Self::DuplicateId { thing, id, first } => {
                let (le, the) = thing.words();
                say!(
                    "{le} « {id} » existe déjà ({first})";
                    "{the} \"{id}\" already exists ({first})"
                )
            }
            Self::UnknownId {
                thing,
                id,
                near,
                known,
            } => {
                let (le, the) = thing.words();
                let (hint, tip) = hints(near, ["connus", "known"], known);
                say!(
                    "{le} « {id} » n'existe pas{hint}";
                    "{the} \"{id}\" does not exist{tip}"
                )
            }
            Self::Unused { thing, id } => {
                let (le, the) = thing.words();
                say!(
                    "{le} « {id} » ne sert nulle part : retirez ce bloc, ou citez-le";
                    "{the} \"{id}\" is used nowhere: remove it, or refer to it"
                )
            }
            Self::Repeated { word } => say!(
                "« {word} » est écrit deux fois ici";
                "\"{word}\" is written twice here"
            ),
            Self::BadDate { date } => say!(
                "« {date} » n'est pas une date (AAAA, AAAA-MM ou AAAA-MM-JJ, un jour qui existe)";
                "\"{date}\" is not a date (YYYY, YYYY-MM or YYYY-MM-DD, a day that exists)"
            ),
            Self::YearDisagrees { date, year } => say!(
                "la date « {date} » et l'année {year} se contredisent";
                "date \"{date}\" and year {year} disagree"
            ),
            Self::BadAddress { url } => say!(
                "« {url} » n'est pas une adresse admise (http:// ou https://, un domaine, sans espace)";
                "\"{url}\" is not an accepted address (http:// or https://, a domain, no space)"
            ),
            Self::EmptyWord => say!(
                "cette valeur est vide";
                "this value is empty"
            ),
            Self::BadWeight => say!(
                "un poids est un nombre positif ou nul";
                "a weight is a number, zero or more"
            ),
            Self::ZeroPerGroup => say!(
                "« per_group » vaut au moins 1";
                "\"per_group\" is at least 1"
            ),
            Self::ValueOrRange { thing, id } => {
                let (le, the) = thing.words();
                say!(
                    "{le} « {id} » porte soit « value », soit « low », « central » et « high »";
                    "{the} \"{id}\" has either \"value\", or \"low\", \"central\" and \"high\""
                )
            }
            Self::Order { thing, id } => {
                let (le, the) = thing.words();
                say!(
                    "pour {le} « {id} », il faut low <= central <= high";
                    "in {the} \"{id}\", low <= central <= high must hold"
                )
            }
            Self::ValueOrFigure { id } => say!(
                "le repère « {id} » prend son nombre et sa source d'ici, ou d'un chiffre (« figure »), pas des deux";
                "landmark \"{id}\" takes its number and its source from here, or from a figure, not from both"
            ),
            Self::ItemsOrFacet { id } => say!(
                "la salle de lecture « {id} » a soit des repères (« items »), soit une facette (« facet »)";
                "reading room \"{id}\" has either items or a facet"
            ),
            Self::Unsourced { thing, id, missing } => {
                let (le, the) = thing.words();
                say!(
                    "{le} « {id} » doit dire d'où vient sa valeur : il manque « {missing} »";
                    "{the} \"{id}\" must say where its value comes from: \"{missing}\" is missing"
                )
            }
            Self::FacetMissing { id } => say!(
                "il manque la facette « {id} »";
                "facet \"{id}\" is missing"
            ),
            Self::TooFewValues { id } => say!(
                "la facette « {id} » n'a aucune valeur";
                "facet \"{id}\" has no value"
            ),
            Self::BadTag { tag } => say!(
                "l'étiquette « {tag} » doit finir par s (dite par une source) ou i (déduite par nous), comme « O1s »";
                "tag \"{tag}\" must end with s (a source says it) or i (we infer it), like \"O1s\""
            ),
            Self::NoTag { id } => say!(
                "la ressource « {id} » n'a aucune étiquette : personne ne la trouverait";
                "resource \"{id}\" has no tag: nobody would find it"
            ),
            Self::RowOutOfRange { row, last } => say!(
                "la ligne {row} n'existe pas dans l'inventaire (1 à {last})";
                "row {row} is not in the inventory (1 to {last})"
            ),
            Self::RowMissing { row } => say!(
                "aucune ressource ne correspond à la ligne {row} de l'inventaire";
                "no resource stands for row {row} of the inventory"
            ),
            Self::FileName { id } => say!(
                "le questionnaire « {id} » doit se trouver dans « {id}.toml »";
                "questionnaire \"{id}\" must be in \"{id}.toml\""
            ),
            Self::CodeRange { code } => say!(
                "le code {code} est hors des codes possibles (1 à 15)";
                "code {code} is outside of the possible codes (1 to 15)"
            ),
            Self::CodeTaken { code, by } => say!(
                "le code {code} est déjà celui de « {by} » ; un code ne sert qu'une fois";
                "code {code} is already that of \"{by}\"; a code is never used again"
            ),
            Self::Minutes => say!(
                "« minutes » s'écrit [de, à], avec 1 <= de <= à";
                "\"minutes\" is written [from, to], with 1 <= from <= to"
            ),
            Self::NoSource { id } => say!(
                "le questionnaire « {id} » doit citer au moins une source";
                "questionnaire \"{id}\" must name at least one source"
            ),
            Self::NoQuestion { id } => say!(
                "le questionnaire « {id} » n'a aucune question";
                "questionnaire \"{id}\" has no question"
            ),
            Self::OptionCount { question, count } => say!(
                "la question « {question} » propose {count} réponse(s) ; il en faut de 2 à 15";
                "question \"{question}\" offers {count} option(s); it needs 2 to 15"
            ),
            Self::ChoiceWithoutOptions { question } => say!(
                "la question « {question} » est un choix : il lui faut « options »";
                "question \"{question}\" is a choice: it needs \"options\""
            ),
            Self::ScaleOptions { question, expected } => say!(
                "les réponses de l'échelle « {question} » s'écrivent dans l'ordre : {}";
                "the options of scale \"{question}\" are written in order: {}"; list(expected)
            ),
            Self::RoleKind { question, role } => say!(
                "la question « {question} », de rôle « {role} », doit être un choix (kind = \"choix\")";
                "question \"{question}\", with role \"{role}\", must be a choice (kind = \"choix\")"
            ),
            Self::RoleOptions {
                question,
                role,
                expected,
            } => say!(
                "les réponses de « {question} » doivent être les valeurs de la facette « {role} », dans l'ordre : {}";
                "the options of \"{question}\" must be the values of facet \"{role}\", in order: {}"; list(expected)
            ),
            Self::NeedWithoutVerdict { question } => say!(
                "la question « {question} » demande le besoin, mais aucun verdict n'a de places à comparer";
                "question \"{question}\" asks for the need, but no verdict has places to compare with"
            ),
            Self::NeedOptions {
                question,
                verdict,
                expected,
            } => say!(
                "les réponses de « {question} » doivent être les places du verdict « {verdict} », dans l'ordre : {}";
                "the options of \"{question}\" must be the places of verdict \"{verdict}\", in order: {}"; list(expected)
            ),
            Self::RoleTwice { role, first } => say!(
                "deux questions ont le rôle « {role} » (l'autre : « {first} ») ; une seule peut l'avoir";
                "two questions have role \"{role}\" (the other: \"{first}\"); only one may"
            ),
            Self::UnreadQuestion { question } => say!(
                "la question « {question} », de rôle « mesure », ne compte dans aucun résultat";
                "question \"{question}\", with role \"mesure\", counts in no result"
            ),
            Self::NoRule { verdict } => say!(
                "le verdict « {verdict} » n'a aucune règle";
                "verdict \"{verdict}\" has no rule"
            ),
            Self::LastRuleHasCondition { rule } => say!(
                "la dernière règle, « {rule} », ne doit pas avoir de « when » : elle vaut pour tous les autres cas";
                "the last rule, \"{rule}\", must have no \"when\": it holds for all other cases"
            ),
            Self::RuleWithoutCondition { rule } => say!(
                "la règle « {rule} » n'a pas de « when » : seule la dernière peut s'en passer";
                "rule \"{rule}\" has no \"when\": only the last may do without"
            ),
            Self::RuleNeverFires { rule } => say!(
                "la règle « {rule} » ne s'applique jamais : aucune réponse n'y mène, une règle d'avant l'emporte toujours";
                "rule \"{rule}\" never fires: no answers lead to it, an earlier rule always wins"
            ),
            Self::PlaceWithoutRule { place, verdict } => say!(
                "aucune règle ne mène à la place « {place} » du verdict « {verdict} »";
                "no rule leads to place \"{place}\" of verdict \"{verdict}\""
            ),
            Self::TooManyCombinations {
                thing,
                id,
                count,
                limit,
            } => {
                let (le, the) = thing.words();
                say!(
                    "{le} « {id} » lit trop de questions : {count} combinaisons de réponses, {limit} au plus";
                    "{the} \"{id}\" reads too many questions: {count} combinations of answers, at most {limit}"
                )
            }
            Self::NotFinite { thing, id, answers } => {
                let (le, the) = thing.words();
                say!(
                    "{le} « {id} » divise par zéro pour {answers}";
                    "{the} \"{id}\" divides by zero for {answers}"
                )
            }
            Self::ReadsNothing { thing, id } => {
                let (le, the) = thing.words();
                say!(
                    "la formule de {le} « {id} » ne lit aucune question";
                    "the formula of {the} \"{id}\" reads no question"
                )
            }
            Self::ConstantScore { id, value } => say!(
                "le score de « {id} » vaut toujours {value} : il ne classe rien";
                "the score of \"{id}\" is always {value}: it ranks nothing"
            ),
            Self::OutOfUnit { id, value, answers } => say!(
                "la dimension « {id} » vaut {value} pour {answers} ; elle doit rester entre 0 et 1";
                "dimension \"{id}\" is {value} for {answers}; it must stay between 0 and 1"
            ),
            Self::Thresholds => say!(
                "il faut 0 <= weak_to < strong_from <= 1";
                "0 <= weak_to < strong_from <= 1 must hold"
            ),
            Self::Formula { thing, id, problem } => {
                let (french, english) = problem.words();
                (
                    format!("{} « {id} » {french}", thing.words().0),
                    format!("{} \"{id}\" {english}", thing.words().1),
                )
            }
            Self::ModelFileName { id } => say!(
                "le calculateur « {id} » doit se trouver dans « {id}.toml »";
                "calculator \"{id}\" must be in \"{id}.toml\""
            ),
            Self::Bounds { id } => say!(
                "les bornes de l'entrée « {id} » s'écrivent [de, à], avec de < à";
                "the bounds of input \"{id}\" are written [from, to], with from < to"
            ),
            Self::OutOfBounds {
                thing,
                id,
                value,
                low,
                high,
            } => {
                let (le, the) = thing.words();
                say!(
                    "{le} « {id} » donne {value}, hors des bornes ({low} à {high})";
                    "{the} \"{id}\" gives {value}, out of bounds ({low} to {high})"
                )
            }
            Self::NotWhole { thing, id, value } => {
                let (le, the) = thing.words();
                say!(
                    "{le} « {id} » donne {value} à une entrée qui veut un nombre entier";
                    "{the} \"{id}\" gives {value} to an input that wants a whole number"
                )
            }
            Self::NoDefault { id } => say!(
                "l'entrée « {id} » n'a pas de valeur par défaut : donnez « default », ou dites « optional = true »";
                "input \"{id}\" has no default value: give \"default\", or say \"optional = true\""
            ),
            Self::OptionalDefault { id } => say!(
                "l'entrée « {id} » est facultative : elle reste vide au départ, retirez « default »";
                "input \"{id}\" is optional: it starts empty, remove \"default\""
            ),
            Self::Cycle { path } => say!(
                "ces formules tournent en rond : {}";
                "these formulas go round in circles: {}"; path.join(" → ")
            ),
            Self::UnitDiffers {
                thing,
                id,
                declared,
                found,
            } => {
                let (le, the) = thing.words();
                say!(
                    "{le} « {id} » annonce l'unité {declared}, mais sa formule donne {found}";
                    "{the} \"{id}\" declares the unit {declared}, but its formula gives {found}"
                )
            }
            Self::InputWithoutSection { id } => say!(
                "l'entrée « {id} » n'est dans aucune section : personne ne pourrait la remplir";
                "input \"{id}\" is in no section: nobody could fill it in"
            ),
            Self::QuickTooLong { count, limit } => say!(
                "la version courte pose {count} questions, {limit} au plus";
                "the quick version asks {count} questions, at most {limit}"
            ),
            Self::NotAFormula { id } => say!(
                "« {id} » est une entrée, pas une formule : ce n'est pas un résultat";
                "\"{id}\" is an input, not a formula: it is no result"
            ),
            Self::BadShape { text } => say!(
                "« {text} » doit s'écrire « question:4 » (échelle) ou « question:a,b,c » (choix)";
                "\"{text}\" must be written \"question:4\" (scale) or \"question:a,b,c\" (choice)"
            ),
            Self::ShapeOrder { edition, before } => say!(
                "la forme de l'édition {edition} suit celle de l'édition {before} : les éditions vont en croissant, à partir de 1";
                "the shape of edition {edition} follows that of edition {before}: editions go up, from 1"
            ),
            Self::ShapeAhead { shape, edition } => say!(
                "cette forme est celle de l'édition {shape}, mais referentiel.toml dit edition = {edition} : portez-la à {shape}";
                "this shape is that of edition {shape}, but referentiel.toml says edition = {edition}: set it to {shape}"
            ),
            Self::ShapeMissing { lines } => say!(
                "les codes de partage ont besoin de cette forme ; ajoutez :\n{lines}";
                "share codes need a shape: add the lines above"
            ),
            Self::ShapeDiffers {
                edition,
                next,
                lines,
            } => say!(
                "les questions ou les données ont changé depuis l'édition {edition} : les anciens codes de partage se liraient mal. Ajoutez cette forme et portez edition à {next} dans referentiel.toml :\n{lines}";
                "the questions or inputs changed since edition {edition}: older share codes would be misread. Add the shape above and set edition = {next} in referentiel.toml"
            ),
            Self::NoShareCode { id } => say!(
                "les codes de partage ne connaissent pas « {id} » : ajoutez \"{id}\" à la fin de « resources » dans codes.toml, sans rien y déplacer";
                "share codes do not know \"{id}\": add it at the end of \"resources\" in codes.toml, moving nothing there"
            ),
            Self::FacetCodes { expected } => say!(
                "les codes de partage attendent ici \"{expected}\" : des valeurs s'ajoutent à la fin d'une facette, aucune ne change de place";
                "share codes expect \"{expected}\" here: values are added at the end of a facet, none changes its place"
            ),
            Self::TextMissing { key, needed_by } => say!(
                "il manque le texte « {key} » (demandé par {needed_by})";
                "text \"{key}\" is missing (needed by {needed_by})"
            ),
            Self::TextMissingFile { needed_by } => say!(
                "ce fichier de textes manque (demandé par {needed_by})";
                "this file of texts is missing (needed by {needed_by})"
            ),
            Self::TextUntranslated { key, other } => say!(
                "le texte « {key} » n'existe que dans {other}";
                "text \"{key}\" only exists in {other}"
            ),
            Self::TextUnused { key } => say!(
                "le texte « {key} » ne sert nulle part : une clé mal écrite, ou un texte à retirer";
                "text \"{key}\" is used nowhere: a mistyped key, or a text to remove"
            ),
            Self::TextEmpty { key } => say!(
                "le texte « {key} » est vide";
                "text \"{key}\" is empty"
            ),
            Self::TextNotString { key } => say!(
                "« {key} » doit être un texte entre guillemets";
                "\"{key}\" must be a text between quotes"
            ),
            Self::TextKey { key } => say!(
                "la clé « {key} » est mal formée (lettres sans accent, chiffres, - et _)";
                "key \"{key}\" is malformed (letters without accents, digits, - and _)"
            ),
            Self::TextBraces { key } => say!(
                "dans « {key} », une accolade n'est pas fermée, ou ne contient pas un nom simple comme {{value}}";
                "in \"{key}\", a brace is not closed, or does not hold a plain name like {{value}}"
            ),
            Self::TextControl { key } => say!(
                "« {key} » contient un caractère invisible : effacez-le et retapez le passage";
                "\"{key}\" holds an invisible character: delete it and type the passage again"
            ),
            Self::PlaceholdersDiffer {
                key,
                french,
                english,
            } => say!(
                "« {key} » n'a pas les mêmes passages à remplir en français ({}) et en anglais ({})";
                "\"{key}\" does not have the same placeholders in French ({}) and in English ({})"; list(french); list(english)
            ),
            Self::PlaceholderNeverFilled { key, placeholder } => say!(
                "« {key} » contient {{{placeholder}}}, que rien ne remplit";
                "\"{key}\" holds {{{placeholder}}}, which nothing fills"
            ),
            Self::PlaceholderRequired { key, placeholder } => say!(
                "« {key} » doit contenir {{{placeholder}}}";
                "\"{key}\" must hold {{{placeholder}}}"
            ),
            Self::NotSaidOurs { key, expected } => say!(
                "ce questionnaire repose sur des hypothèses de nous : « {key} » doit le dire (« {expected} »)";
                "this questionnaire rests on hypotheses of ours: \"{key}\" must say so (\"{expected}\")"
            ),
            Self::SameConstant { key, other } => say!(
                "les clés « {key} » et « {other} » donneraient la même constante : renommez l'une des deux";
                "keys \"{key}\" and \"{other}\" would give the same constant: rename one"
            ),
            Self::TooManyTexts { count } => say!(
                "il y a trop de textes ({count}, 65 536 au plus)";
                "there are too many texts ({count}, at most 65,536)"
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

/// What was probably meant and what there is, in both languages; `what` names it.
fn hints(near: &Option<String>, what: [&str; 2], known: &[String]) -> (String, String) {
    let (what, which, known) = (what[0], what[1], list(known));
    match near {
        Some(near) => say!(
            " ; vouliez-vous dire « {near} » ? ({what} : {known})";
            "; did you mean \"{near}\"? ({which}: {known})"
        ),
        None => say!(" ({what} : {known})"; " ({which}: {known})"),
    }
}

/// TOML's and serde's words for types.
fn type_fr(words: &str) -> String {
    const TYPES: [(&str, &str); 15] = [
        ("something else", "autre chose"),
        (
            "a number, a formula, or low, central and high",
            "un nombre, une formule, ou low, central et high",
        ),
        (
            "a number, or [low, central, high]",
            "un nombre, ou [bas, central, haut]",
        ),
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
