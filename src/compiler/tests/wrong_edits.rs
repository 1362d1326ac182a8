//! One wrong edit per check: each is refused, alone, at its line, in both languages.

mod fixture;

use fixture::{compile_files, edit, files};

/// A wrong edit and what the compiler says of it.
struct Wrong {
    name: &'static str,
    /// File, text, replacement.
    edits: &'static [(&'static str, &'static str, &'static str)],
    /// File of the error and a text that only its line has; an empty text for the first line.
    place: (&'static str, &'static str),
    french: &'static str,
    english: &'static str,
    /// Nothing else is wrong; else the edit breaks other things too (a renamed question, all that names it).
    alone: bool,
}

const Q: &str = "questionnaires/essai.toml";
const R: &str = "resources.toml";
const F: &str = "figures.toml";
const REPERES: &str = "reperes.toml";
const K: &str = "codes.toml";
const S: &str = "sources.toml";
const FR: &str = "fr/essai.toml";
const EN: &str = "en/essai.toml";
const C: &str = "coefficients.toml";
const M: &str = "models/calcul.toml";
const MFR: &str = "fr/calcul.toml";
const MEN: &str = "en/calcul.toml";

/// Shorthand for a table line.
const fn wrong(
    name: &'static str,
    edits: &'static [(&'static str, &'static str, &'static str)],
    place: (&'static str, &'static str),
    french: &'static str,
    english: &'static str,
) -> Wrong {
    Wrong {
        name,
        edits,
        place,
        french,
        english,
        alone: true,
    }
}

/// The same, where other errors follow from the edit.
const fn first_of_many(
    name: &'static str,
    edits: &'static [(&'static str, &'static str, &'static str)],
    place: (&'static str, &'static str),
    french: &'static str,
    english: &'static str,
) -> Wrong {
    Wrong {
        name,
        edits,
        place,
        french,
        english,
        alone: false,
    }
}

#[rustfmt::skip]
const WRONG: &[Wrong] = &[
    // Files and their shape.
    wrong("a file nobody reads", &[("autre.toml", "", "a = 1\n")], ("autre.toml", ""),
        "rien ne lit ce fichier", "nothing reads this file"),
    wrong("a file that is not TOML", &[(Q, "code = 1", "code = = 1")], (Q, "code = = 1"),
        "pas du TOML valable", "not valid TOML"),
    wrong("a key written twice", &[(Q, "code = 1", "code = 1\ncode = 1 # b")], (Q, "code = 1 # b"),
        "duplicate key", "duplicate key"),
    wrong("a mistyped key", &[(Q, "ordered = true", "ordred = true")], (Q, "ordred"),
        "la clé « ordred » n'existe pas ici ; vouliez-vous dire « ordered » ?", "did you mean \"ordered\"?"),
    wrong("a missing key", &[(S, "year = 2025\n", "")], (S, "[[sources]]"),
        "il manque ici la clé « year »", "key \"year\" is missing here"),
    wrong("a value of another type", &[(Q, "code = 1", "code = \"1\"")], (Q, "code = \"1\""),
        "au lieu de nombre entier positif", "instead of u8"),
    wrong("a number too large for its place", &[(Q, "code = 1", "code = 300")], (Q, "code = 300"),
        "pas du bon type", "the wrong type"),
    wrong("an unknown status", &[(F, "status = \"convention\"", "status = \"conventions\"")], (F, "conventions"),
        "la valeur « conventions » n'est pas admise ici ; vouliez-vous dire « convention » ?",
        "value \"conventions\" is not allowed"),
    wrong("an unknown unit", &[(F, "unit = \"facteur\"", "unit = \"kilo\"")], (F, "kilo"),
        "valeurs : part, ecosysteme", "values: part, ecosysteme"),
    first_of_many("a mistyped key in prose tables is an unused text", &[(FR, "audience =", "audiance =")], (FR, "audiance"),
        "ne sert nulle part", "is used nowhere"),

    // Ids and what refers to them.
    wrong("an id with a capital", &[(K, "\"r-64\"", "\"R-64\""), (R, "id = \"r-64\"", "id = \"R-64\""), ("fr/catalogue.toml", "[r-64]", "[R-64]"), ("en/catalogue.toml", "[r-64]", "[R-64]")],
        (R, "R-64"), "la ressource « R-64 » porte un identifiant mal formé (admis : a-z 0-9 - _)", "resource \"R-64\" has a malformed id"),
    first_of_many("a question id with a hyphen", &[(Q, "id = \"appui\"\nrole", "id = \"ap-pui\"\nrole")], (Q, "id = \"ap-pui\""),
        "la question « ap-pui » porte un identifiant mal formé (admis : a-z 0-9 _)", "malformed id"),
    first_of_many("a question named like a function", &[(Q, "id = \"forme\"", "id = \"max\"")], (Q, "id = \"max\""),
        "porte un nom réservé", "reserved name"),
    wrong("an option named like a word of Rust", &[(Q, "\"ecrit\"", "\"type\""), (Q, "visite,ecrit", "visite,type"), (FR, "options.ecrit", "options.type"), (EN, "options.ecrit", "options.type")],
        (Q, "\"type\""), "la réponse « type » porte un nom réservé", "option \"type\" has a reserved name"),
    wrong("a source declared twice", &[(S, "[[sources]]", "[[sources]]\nid = \"note-2025\"\ntitle = \"x\"\npublisher = \"editeur\"\nyear = 2025\n[[sources]] # b"),
            (S, "id = \"note-2025\"\ntitle = \"Note\"", "id = \"note-2025\" # c\ntitle = \"Note\"")], (S, "# c"),
        "existe déjà (", "already exists ("),
    wrong("an unknown publisher", &[(S, "publisher = \"editeur\"", "publisher = \"editeurs\"")], (S, "editeurs"),
        "l'éditeur « editeurs » n'existe pas ; vouliez-vous dire « editeur » ?", "did you mean \"editeur\"?"),
    wrong("an unknown source", &[(Q, "\"note-2025\"", "\"note-2052\"")], (Q, "note-2052"),
        "la source « note-2052 » n'existe pas ; vouliez-vous dire « note-2025 » ?", "source \"note-2052\" does not exist"),
    wrong("an unknown figure", &[(Q, "figure = \"apport\"", "figure = \"rapport\""), (F, "status = \"hypothese\"", "status = \"hypothese\"\nused_by = \"interface\"")],
        (Q, "rapport"), "le chiffre « rapport » n'existe pas", "figure \"rapport\" does not exist"),
    wrong("a place without its figure", &[(F, "id = \"panel_m2\"", "id = \"panel_m9\"\nused_by = \"interface\""),
            ("fr/figures.toml", "panel_m2", "panel_m9"), ("en/figures.toml", "panel_m2", "panel_m9")],
        (Q, "context ="), "le chiffre « panel_m2 » n'existe pas", "figure \"panel_m2\" does not exist"),
    wrong("a publisher that nothing names", &[("publishers.toml", "[[publishers]]", "[[publishers]]\nid = \"autre\"\nname = \"Autre\"\n[[publishers]] # b")],
        ("publishers.toml", "\"autre\""), "l'éditeur « autre » ne sert nulle part", "publisher \"autre\" is used nowhere"),
    wrong("a source that nothing names", &[(S, "[[sources]]", "[[sources]]\nid = \"seule\"\ntitle = \"x\"\npublisher = \"editeur\"\nyear = 2025\n[[sources]] # b")],
        (S, "\"seule\""), "la source « seule » ne sert nulle part", "used nowhere"),
    wrong("an unknown figure of a reading room", &[(REPERES, "figure = \"panel_m1\"", "figure = \"panel_m5\""), ("fr/reperes.toml", "{value} panel", "panel"), ("en/reperes.toml", "{value} panel", "panel")],
        (REPERES, "panel_m5"), "le chiffre « panel_m5 » n'existe pas", "figure \"panel_m5\" does not exist"),
    wrong("a landmark of another document without its place", &[(REPERES, "source = \"note-2025\", place = \"p. 9\"", "source = \"note-2025\"")],
        (REPERES, "\"fonds\""), "le repère « fonds »", "landmark \"fonds\""),
    wrong("a landmark with two numbers", &[(REPERES, "figure = \"panel_m1\"", "figure = \"panel_m1\", value = 3")],
        (REPERES, "\"panel\""), "le repère « panel » prend son nombre", "landmark \"panel\" takes its number"),
    wrong("a reading room with nothing in it", &[(REPERES, "facet = \"objectif\"", "")],
        (REPERES, "\"buts\""), "la salle de lecture « buts » a soit", "reading room \"buts\" has either"),
    wrong("a reading room about a facet that does not exist", &[(REPERES, "facet = \"objectif\"", "facet = \"objectifs\"")],
        (REPERES, "objectifs"), "la facette « objectifs » n'existe pas", "facet \"objectifs\" does not exist"),
    wrong("a figure that nothing shows", &[(F, "used_by = \"interface\"\n", "")], (F, "id = \"libre\""),
        "le chiffre « libre » ne sert nulle part", "figure \"libre\" is used nowhere"),
    wrong("a source named twice", &[(Q, "[\"note-2025\"]", "[\"note-2025\", \"note-2025\"]")], (Q, "sources ="),
        "est écrit deux fois", "written twice"),

    // Plain values.
    wrong("a day that does not exist", &[("referentiel.toml", "2026-11-21", "2026-02-30")], ("referentiel.toml", "date ="),
        "« 2026-02-30 » n'est pas une date", "not a date"),
    wrong("an event without its day", &[(R, "event = \"2026-02-18\"", "event = \"2026-02\"")], (R, "event ="),
        "n'est pas une date", "is not a date"),
    wrong("a date of another year", &[(S, "year = 2025", "year = 2024")], (S, "date ="),
        "la date « 2025-11-27 » et l'année 2024 se contredisent", "disagree"),
    wrong("an address that runs", &[(R, "https://exemple.fr/guide", "javascript:alert(1)")], (R, "javascript"),
        "n'est pas une adresse admise", "not an accepted address"),
    wrong("an address with a space", &[(S, "exemple.fr/note.pdf", "exemple.fr/la note.pdf")], (S, "url ="),
        "n'est pas une adresse admise", "not an accepted address"),
    wrong("an address given twice", &[(R, "\"https://exemple.fr/annexe\"", "\"https://exemple.fr/guide\" # b")],
        (R, "# b"), "est écrit deux fois", "written twice"),
    wrong("an empty title", &[(S, "title = \"Note\"", "title = \" \"")], (S, "title ="),
        "cette valeur est vide", "this value is empty"),
    wrong("a title with a character that nobody sees", &[(S, "title = \"Note\"", "title = \"No\\u001Fte\"")], (S, "title ="),
        "« Note » contient un caractère invisible", "\"Note\" holds an invisible character"),
    wrong("a negative weight", &[("recommendation.toml", "acces = 0.5", "acces = -0.5")], ("recommendation.toml", "acces"),
        "un poids est un nombre positif", "a weight is a number"),
    wrong("no resource per group", &[("recommendation.toml", "per_group = 3", "per_group = 0")], ("recommendation.toml", "per_group"),
        "vaut au moins 1", "at least 1"),

    // Figures, facets, resources.
    wrong("a figure with a value and a range", &[(F, "low = 1.0", "value = 1\nlow = 1.0")], (F, "id = \"apport\""),
        "porte soit « value », soit « low »", "has either \"value\""),
    wrong("a range in the wrong order", &[(F, "high = 3.5", "high = 1.5")], (F, "id = \"apport\""),
        "low <= central <= high", "low <= central <= high"),
    wrong("a published figure without its source", &[(F, "status = \"publie\"\nsource = \"note-2025\"\nplace", "status = \"publie\"\nplace")],
        (F, "id = \"panel_m1\""), "doit dire d'où vient sa valeur : il manque « source »", "must say where its value comes from"),
    wrong("a figure without its date", &[(F, "date = \"2026\"\n", "")], (F, "id = \"apport\""),
        "il manque « date »", "\"date\" is missing"),
    wrong("a facet that does not exist", &[("facets.toml", "[[facets]]\nid = \"levier\"", "[[facets]]\nid = \"leviers\"\nvalues = []\n[[facets]]\nid = \"levier\"")],
        ("facets.toml", "\"leviers\""), "la facette « leviers » n'existe pas ; vouliez-vous dire « levier » ?", "facet \"leviers\" does not exist"),
    wrong("a missing facet", &[("facets.toml", "[[facets]]\nid = \"levier\"\nvalues = [\"L1\"]\n", ""), (R, "levier = [\"L1s\"]\n", ""),
            ("fr/facets.toml", "levier.label = \"fr levier\"\nlevier.values.L1 = { name = \"fr L1\", text = \"fr L1.\" }\n", ""),
            ("en/facets.toml", "levier.label = \"en levier\"\nlevier.values.L1 = { name = \"en L1\", text = \"en L1.\" }\n", "")],
        ("facets.toml", ""), "il manque la facette « levier »", "facet \"levier\" is missing"),
    wrong("a tag that does not say who says it", &[(R, "\"O1s\", \"O2i\"", "\"O1\", \"O2i\"")], (R, "\"O2i\""),
        "l'étiquette « O1 » doit finir par s", "tag \"O1\" must end with s"),
    wrong("a tag of another facet", &[(R, "levier = [\"L1s\"]", "levier = [\"M1s\"]")], (R, "levier ="),
        "la valeur de facette « M1 » n'existe pas (connus : L1)", "facet value \"M1\" does not exist"),
    wrong("a tag given twice", &[(R, "\"O1s\", \"O2i\"", "\"O1s\", \"O1i\"")], (R, "\"O1s\""),
        "« O1i » est écrit deux fois", "\"O1i\" is written twice"),
    wrong("a resource without tag", &[(R, "id = \"r-64\"\nrow = 64 #\ntitle = \"Titre 64\"\npublisher = \"editeur\"\nmedium = \"guide\"\nsource = \"note-2025\"\nobjectif = [\"O1i\"]",
            "id = \"r-64\"\nrow = 64 #\ntitle = \"Titre 64\"\npublisher = \"editeur\"\nmedium = \"guide\"\nsource = \"note-2025\"")],
        (R, "\"r-64\""), "n'a aucune étiquette", "has no tag"),
    wrong("a row outside of the inventory", &[(R, "[[resources]]\nid = \"r-2\"\n", "[[resources]]\nid = \"r-65\"\nrow = 65\ntitle = \"x\"\npublisher = \"editeur\"\nmedium = \"guide\"\nsource = \"note-2025\"\nobjectif = [\"O1i\"]\n[[resources]]\nid = \"r-2\"\n"),
            ("fr/catalogue.toml", "[r-64]", "[r-65]\nsummary = \"fr 65\"\n[r-64]"), ("en/catalogue.toml", "[r-64]", "[r-65]\nsummary = \"en 65\"\n[r-64]")],
        (R, "row = 65"), "la ligne 65 n'existe pas dans l'inventaire (1 à 64)", "row 65 is not in the inventory"),
    wrong("a row of the inventory forgotten", &[(R, "row = 7 #", "row = 8 # b")], (R, ""),
        "aucune ressource ne correspond à la ligne 7", "no resource stands for row 7"),
    wrong("a resource with an unknown medium", &[(R, "id = \"r-1\"\nrow = 1 #\ntitle = \"Titre 1\"\npublisher = \"editeur\"\nmedium = \"guide\"",
            "id = \"r-1\"\nrow = 1 #\ntitle = \"Titre 1\"\npublisher = \"editeur\"\nmedium = \"guides\""), ("en/media.toml", "guide =", "guides = \"en guides\"\nguide =")],
        ("fr/media.toml", ""), "il manque le texte « guides »", "text \"guides\" is missing"),

    // Questionnaires and their questions.
    first_of_many("a questionnaire in another file", &[(Q, "id = \"essai\"", "id = \"essais\"")], (Q, "id = \"essais\""),
        "doit se trouver dans « essais.toml »", "must be in \"essais.toml\""),
    wrong("a code out of range", &[(Q, "code = 1", "code = 16")], (Q, "code = 16"),
        "le code 16 est hors des codes possibles", "code 16 is outside"),
    wrong("minutes in the wrong order", &[(Q, "[3, 5]", "[5, 3]")], (Q, "minutes"),
        "« minutes » s'écrit [de, à]", "\"minutes\" is written [from, to]"),
    wrong("a questionnaire without source", &[(Q, "sources = [\"note-2025\"]", "sources = []")], (Q, "sources ="),
        "doit citer au moins une source", "must name at least one source"),
    first_of_many("a choice without options", &[(Q, "options = [\"atelier\", \"visite\", \"ecrit\"]\n", "")], (Q, "id = \"forme\""),
        "est un choix : il lui faut « options »", "it needs \"options\""),
    first_of_many("a question with one option", &[(Q, "options = [\"atelier\", \"visite\", \"ecrit\"]", "options = [\"atelier\"]")], (Q, "options = [\"atelier\"]"),
        "propose 1 réponse(s) ; il en faut de 2 à 15", "offers 1 option(s)"),
    first_of_many("a scale whose options are not in order", &[(Q, "[\"0\", \"1\", \"2\"]", "[\"0\", \"2\", \"1\"]")], (Q, "[\"0\", \"2\", \"1\"]"),
        "s'écrivent dans l'ordre : 0, 1, 2", "are written in order: 0, 1, 2"),
    first_of_many("a profile on a scale", &[(Q, "role = \"profil\"\nkind = \"choix\"\noptions = [\"col\", \"ass\"]", "role = \"profil\"\nkind = \"echelle\"\noptions = [\"0\", \"1\"]")],
        (Q, "role = \"profil\""), "doit être un choix", "must be a choice"),
    wrong("a profile with other options than its facet", &[(Q, "options = [\"col\", \"ass\"]", "options = [\"ass\", \"col\"]"), (Q, "\"profil:col,ass\",\n", "\"profil:ass,col\",\n")],
        (Q, "options = [\"ass\""), "doivent être les valeurs de la facette « profil », dans l'ordre : col, ass", "must be the values of facet \"profil\""),
    wrong("a need with other options than the places", &[(Q, "options = [\"M1\", \"M2\"]", "options = [\"M2\", \"M1\"]"), (Q, "besoin:M1,M2", "besoin:M2,M1")],
        (Q, "options = [\"M2\""), "doivent être les places du verdict « niveau », dans l'ordre : M1, M2", "must be the places of verdict \"niveau\""),
    wrong("a scored question that counts nowhere", &[(Q, "role = \"contexte\"", "role = \"mesure\""), (Q, " || forme == atelier", ""), (Q, "if forme != visite { preuve } else { -1 }", "preuve")],
        (Q, "id = \"forme\""), "la question « forme », de rôle « mesure », ne compte dans aucun résultat", "counts in no result"),
    wrong("two questions with one role", &[(Q, "role = \"contexte\"", "role = \"envie\" # b"), (Q, "id = \"profil\"\nrole = \"profil\"", "id = \"profil\"\nrole = \"envie\" # a")],
        (Q, "# b"), "deux questions ont le rôle « envie » (l'autre : « profil »)", "two questions have role \"envie\""),
    first_of_many("a questionnaire named like a shared file", &[(Q, "id = \"essai\"", "id = \"media\"")], (Q, "id = \"media\""),
        "porte un nom réservé", "reserved name"),

    // Rules.
    wrong("a rule that does not parse", &[(Q, "appui >= 2 && (", "appui 2 && (")], (Q, "when ="),
        "la règle « fort » ne se lit pas comme une formule", "does not read as a formula"),
    wrong("a rule that names a question that does not exist", &[(Q, "appui >= 2 &&", "apui >= 2 &&")], (Q, "when ="),
        "la règle « fort » cite la question « apui », qui n'existe pas ; vouliez-vous dire « appui » ?",
        "rule \"fort\" names question \"apui\", which does not exist; did you mean \"appui\"?"),
    wrong("a rule with an accent", &[(Q, "appui >= 2 &&", "appuí >= 2 &&")], (Q, "when ="),
        "cite la question « appuí », qui n'existe pas", "names question \"appuí\""),
    wrong("an assignment for a comparison", &[(Q, "forme == atelier", "forme = atelier")], (Q, "when ="),
        "emploie une écriture qui n'est pas admise (preuve >= 1 || forme = atelier)", "uses syntax that is not allowed (preuve"),
    wrong("a method call", &[(Q, "appui >= 2 &&", "appui.pow(2) >= 2 &&")], (Q, "when ="),
        "n'est pas admise (appui.pow(2))", "not allowed (appui.pow(2))"),
    wrong("a remainder", &[(Q, "appui >= 2 &&", "appui % 2 == 1 &&")], (Q, "when ="), "n'est pas admise (appui % 2)", "not allowed (appui % 2)"),
    wrong("a text in a rule", &[(Q, "when = \"appui >= 2 && (preuve >= 1 || forme == atelier)\"", "when = 'appui >= 2 && forme == \"atelier\"'")], (Q, "when ="),
        "n'est pas admise (\"atelier\")", "not allowed (\"atelier\")"),
    wrong("an unknown function", &[(Q, "max(appui, preuve)", "mean(appui, preuve)")], (Q, "mean"),
        "appelle « mean », qui n'est pas une fonction admise", "calls \"mean\""),
    wrong("a function with three values", &[(Q, "min(1, preuve)", "min(1, preuve, 2)")], (Q, "min("),
        "donne 3 valeur(s) à min", "gives 3 value(s) to min"),
    wrong("an if without else", &[(Q, "if forme != visite { preuve } else { -1 }", "if forme != visite { preuve }")], (Q, "score = \"2"),
        "a un « if » sans « else »", "\"if\" without \"else\""),
    wrong("a number where a condition stands", &[(Q, "appui >= 2 &&", "appui &&")], (Q, "when ="),
        "attend ici une condition", "expects a condition here"),
    wrong("a condition where a number stands", &[(Q, "value = \"appui / 3\"", "value = \"appui > 3\"")], (Q, "value = \"appui > 3\""),
        "la dimension « appui » attend ici un nombre", "expects a number here"),
    wrong("an order between options that have none", &[(Q, "forme == atelier", "forme >= atelier")], (Q, "when ="),
        "range les réponses de « forme »", "orders the options of \"forme\""),
    wrong("a choice compared with another question's option", &[(Q, "forme == atelier", "forme == M1")], (Q, "when ="),
        "compare « forme » à « M1 », qui n'est pas une de ses réponses", "compares \"forme\" with \"M1\""),
    wrong("a choice used as a number", &[(Q, "2 * appui", "2 * forme")], (Q, "2 * forme"),
        "calcule avec « forme », dont les réponses ne sont pas des nombres", "computes with \"forme\""),
    wrong("a value outside of the scale", &[(Q, "preuve >= 1 ", "preuve >= 3 ")], (Q, "when ="),
        "compare « preuve » à 3, hors de son échelle (0 à 2)", "compares \"preuve\" with 3, outside of its scale (0 to 2)"),
    wrong("a last rule with a condition", &[(Q, "id = \"faible\"\nplace = \"M1\"", "id = \"faible\"\nplace = \"M1\"\nwhen = \"appui < 2\"")], (Q, "when = \"appui < 2\""),
        "la dernière règle, « faible », ne doit pas avoir de « when »", "the last rule, \"faible\", must have no \"when\""),
    wrong("a rule without condition before the last", &[(Q, "when = \"appui >= 2 && (preuve >= 1 || forme == atelier)\"\n", "")], (Q, "id = \"fort\""),
        "la règle « fort » n'a pas de « when »", "rule \"fort\" has no \"when\""),
    wrong("a rule that never fires", &[(Q, "(preuve >= 1 || forme == atelier)", "appui < 2")], (Q, "id = \"fort\""),
        "la règle « fort » ne s'applique jamais", "rule \"fort\" never fires"),
    wrong("a last rule that nothing is left for", &[(Q, "appui >= 2 && (preuve >= 1 || forme == atelier)", "appui >= 0")], (Q, "id = \"faible\""),
        "la règle « faible » ne s'applique jamais", "rule \"faible\" never fires"),
    wrong("a place without rule", &[(Q, "place = \"M2\"\nwhen", "place = \"M1\"\nwhen")], (Q, "places = [\"M1\", \"M2\"]"),
        "aucune règle ne mène à la place « M2 »", "no rule leads to place \"M2\""),
    first_of_many("a rule to an unknown place", &[(Q, "id = \"faible\"\nplace = \"M1\"", "id = \"faible\"\nplace = \"M3\"")], (Q, "place = \"M3\""),
        "la place « M3 » n'existe pas (connus : M1, M2)", "place \"M3\" does not exist (known: M1, M2)"),
    wrong("a verdict without rule", &[(Q, "[[verdicts.rules]]\nid = \"fort\"\nplace = \"M2\"\nwhen = \"appui >= 2 && (preuve >= 1 || forme == atelier)\"\n[[verdicts.rules]]\nid = \"faible\"\nplace = \"M1\"\n", ""),
            (Q, "places = [\"M1\", \"M2\"]", "places = []"), (Q, "role = \"besoin\"", "role = \"contexte\" # a"), (Q, "context = \"panel\"\n", ""), (Q, "[[path.maturites]]\nverdict = \"niveau\"\nplace = \"M2\"\nmaturite = \"M2\"\n", ""),
            (F, "place = \"p. 2\"\n", "place = \"p. 2\"\nused_by = \"interface\"\n"), (F, "value = 0.37\n", "value = 0.37\nused_by = \"interface\"\n"),
            (FR, "places.M1 = { name = \"fr nM1\", title = \"fr tM1\", text = \"fr M1\" }\nplaces.M2 = { name = \"fr nM2\", title = \"fr tM2\", text = \"fr M2\" }\nrules.fort = \"fr fort\"\nrules.faible = \"fr faible\"\n", ""),
            (EN, "places.M1 = { name = \"en nM1\", title = \"en tM1\", text = \"en M1\" }\nplaces.M2 = { name = \"en nM2\", title = \"en tM2\", text = \"en M2\" }\nrules.fort = \"en fort\"\nrules.faible = \"en faible\"\n", "")],
        (Q, "id = \"niveau\""), "le verdict « niveau » n'a aucune règle", "verdict \"niveau\" has no rule"),

    // Scores and dimensions.
    wrong("a dimension above one", &[(Q, "value = \"appui / 3\"", "value = \"appui / 2\"")], (Q, "value = \"appui / 2\""),
        "la dimension « appui » vaut 1.5 pour appui = 3", "dimension \"appui\" is 1.5 for appui = 3"),
    wrong("a dimension below zero", &[(Q, "value = \"appui / 3\"", "value = \"(appui - 1) / 3\"")], (Q, "(appui - 1)"),
        "doit rester entre 0 et 1", "must stay between 0 and 1"),
    wrong("a division by zero", &[(Q, "value = \"appui / 3\"", "value = \"1 / appui\"")], (Q, "1 / appui"),
        "divise par zéro pour appui = 0", "divides by zero for appui = 0"),
    wrong("a score that reads nothing", &[(Q, "max(appui, preuve) - min(1, preuve)", "3")], (Q, "score = \"3\""),
        "ne lit aucune question", "reads no question"),
    wrong("a score that ranks nothing", &[(Q, "max(appui, preuve) - min(1, preuve)", "appui - appui")], (Q, "appui - appui"),
        "vaut toujours 0", "is always 0"),
    wrong("one threshold without the other", &[(Q, "weak_to = 0.34\n", "")], (Q, "strong_from"),
        "0 <= weak_to < strong_from <= 1", "0 <= weak_to < strong_from <= 1"),
    wrong("thresholds in the wrong order", &[(Q, "weak_to = 0.34", "weak_to = 0.7")], (Q, "strong_from"),
        "0 <= weak_to < strong_from <= 1", "0 <= weak_to < strong_from <= 1"),

    // Path.
    wrong("an unknown default objective", &[(Q, "objectif = \"O1\"", "objectif = \"O9\"")], (Q, "O9"),
        "la valeur de facette « O9 » n'existe pas", "facet value \"O9\" does not exist"),
    wrong("a path from an unknown verdict", &[(Q, "verdict = \"niveau\"", "verdict = \"niveaux\"")], (Q, "niveaux"),
        "le verdict « niveaux » n'existe pas ; vouliez-vous dire « niveau » ?", "verdict \"niveaux\" does not exist"),
    wrong("a path from an unknown place", &[(Q, "place = \"M2\"\nmaturite", "place = \"M4\"\nmaturite")], (Q, "place = \"M4\""),
        "la place « M4 » n'existe pas", "place \"M4\" does not exist"),
    wrong("a path given twice", &[(Q, "maturite = \"M2\"\n", "maturite = \"M2\"\n[[path.maturites]]\nverdict = \"niveau\"\nplace = \"M2\" # b\nmaturite = \"M1\" # c\n")], (Q, "# b"),
        "« M2 » est écrit deux fois", "\"M2\" is written twice"),
    wrong("a preference of an unknown question", &[(Q, "question = \"forme\"", "question = \"fomre\"")], (Q, "question = \"fomre\""),
        "« fomre »", "\"fomre\""),
    wrong("a preference for an unknown facet", &[(Q, "facet = \"medoc\"", "facet = \"medco\"")], (Q, "facet = \"medco\""),
        "« medco »", "\"medco\""),
    wrong("a preference given twice", &[(Q, "values = [\"Me\"]", "values = [\"Me\", \"Me\"]")], (Q, "\"Me\"]"),
        "« Me »", "\"Me\""),

    // Shapes.
    wrong("a question changed without a new edition", &[(Q, "options = [\"atelier\", \"visite\", \"ecrit\"]", "options = [\"atelier\", \"ecrit\", \"visite\"]")],
        (Q, "edition = 2"), "portez edition à 3 dans referentiel.toml :\n[[shapes]]\nedition = 3\nquestions = [\n  \"profil:col,ass\",\n  \"appui:4\",\n  \"preuve:3\",\n  \"forme:atelier,ecrit,visite\",",
        "set edition = 3 in referentiel.toml"),
    wrong("a new shape without a new edition", &[(Q, "[[shapes]]\nedition = 2", "[[shapes]]\nedition = 3")], (Q, "edition = 3"),
        "portez-la à 3", "set it to 3"),
    wrong("shapes in the wrong order", &[(Q, "[[shapes]]\nedition = 2", "[[shapes]]\nedition = 1 # b")], (Q, "# b"),
        "la forme de l'édition 1 suit celle de l'édition 1 : les éditions vont en croissant", "editions go up"),
    wrong("a malformed shape", &[(Q, "\"appui:4\"]", "\"appui\"]")], (Q, "\"appui\"]"),
        "doit s'écrire « question:4 »", "must be written \"question:4\""),
    wrong("an input changed without a new edition", &[(M, "  \"niveau\",\n  \"argent\",\n", "  \"argent\",\n  \"niveau\",\n")], (M, "edition = 2"),
        "portez edition à 3 dans referentiel.toml :\n[[shapes]]\nedition = 3\ninputs = [\n  \"heures\",", "set edition = 3 in referentiel.toml"),
    wrong("a calculator's shapes in the wrong order", &[(M, "[[shapes]]\nedition = 2", "[[shapes]]\nedition = 1 # b")], (M, "# b"),
        "la forme de l'édition 1 suit celle de l'édition 1", "editions go up"),
    wrong("a calculator's code out of range", &[(M, "code = 1", "code = 0")], (M, "code = 0"),
        "le code 0 est hors des codes possibles", "code 0 is outside"),

    wrong("a resource that codes do not know", &[(K, "\"r-3\",\n", "")], (R, "id = \"r-3\""),
        "ajoutez \"r-3\" à la fin de « resources » dans codes.toml", "add it at the end"),
    wrong("a resource that codes count twice", &[(K, "\"r-3\",\n", "\"r-3\",\n\"r-3\", # b\n")], (K, "# b"),
        "« r-3 »", "\"r-3\""),
    wrong("a facet's value moved under codes", &[(K, "objectif:O1,O2", "objectif:O2,O1")], (K, "O2,O1"),
        "attendent ici \"objectif:O1,O2\"", "expect \"objectif:O1,O2\" here"),
    wrong("a facet that codes do not know", &[(K, "\"temps:minutes_15,heures_7\",\n", "")], (K, ""),
        "attendent ici \"temps:", "expect \"temps:"),

    // Prose.
    wrong("a text missing in French", &[(FR, "help = \"fr why preuve\"\n", "")], (FR, "[questions.preuve]"),
        "il manque le texte « questions.preuve.help » (demandé par", "text \"questions.preuve.help\" is missing"),
    wrong("a text missing in English", &[(EN, "title = \"en title\"\n", "")], (EN, ""),
        "il manque le texte « title »", "text \"title\" is missing"),
    wrong("a text of the views in one language only", &[("fr/interface.toml", "start = \"fr start\"", "start = \"fr start\"\nstop = \"Fin\"")], ("en/interface.toml", ""),
        "le texte « interface.stop » n'existe que dans", "text \"interface.stop\" only exists in"),
    wrong("a text that nothing uses", &[(FR, "rules.fort", "rules.fotr = \"x\"\nrules.fort")], (FR, "rules.fotr"),
        "le texte « essai.verdicts.niveau.rules.fotr » ne sert nulle part", "is used nowhere"),
    wrong("an empty text", &[(FR, "\"fr outcome\"", "\"\"")], (FR, "outcome"), "est vide", "is empty"),
    wrong("a text that is not a text", &[("fr/interface.toml", "\"fr start\"", "3")], ("fr/interface.toml", "start = 3"),
        "doit être un texte entre guillemets", "must be a text between quotes"),
    wrong("a key with an accent", &[("fr/interface.toml", "start = \"fr start\"", "start = \"fr start\"\n\"arrêt\" = \"x\"")], ("fr/interface.toml", "arrêt"),
        "est mal formée", "is malformed"),
    wrong("a brace left open", &[(FR, "\"fr fort\"", "\"fr {fort\"")], (FR, "{fort"),
        "une accolade n'est pas fermée", "a brace is not closed"),
    wrong("a character that nobody sees", &[(FR, "\"fr fort\"", "\"fr \\u001Ffort\"")], (FR, "\\u001F"),
        "contient un caractère invisible", "holds an invisible character"),
    wrong("a placeholder in one language only", &[("en/interface.toml", "{count}", "{number}")], ("en/interface.toml", "{number}"),
        "en français (count) et en anglais (number)", "in French (count) and in English (number)"),
    first_of_many("a placeholder that nothing fills", &[(FR, "\"fr fort\"", "\"fr {fort}\""), (EN, "\"en fort\"", "\"en {fort}\"")], (FR, "{fort}"),
        "contient {fort}, que rien ne remplit", "holds {fort}, which nothing fills"),
    first_of_many("a figure's label without its value", &[("fr/figures.toml", "fr {value} libre", "fr libre")], ("fr/figures.toml", "fr libre"),
        "doit contenir {value}", "must hold {value}"),
    wrong("hypotheses of ours that do not say so", &[(FR, "fr notre lecture", "fr méthode")], (FR, "method"),
        "doit le dire (« notre lecture »)", "must say so (\"notre lecture\")"),
    wrong("two keys with one constant", &[("fr/interface.toml", "start =", "steps_left = \"fr {count}\"\nstart ="), ("en/interface.toml", "start =", "steps_left = \"en {count}\"\nstart =")],
        ("fr/interface.toml", "steps_left"), "donneraient la même constante", "would give the same constant"),

    // Coefficients.
    wrong("a coefficient with a value and a range", &[(C, "value = 12.5", "value = 12.5\nlow = 1")], (C, "id = \"prix_heure\""),
        "le coefficient « prix_heure » porte soit « value »", "coefficient \"prix_heure\" has either"),
    first_of_many("a coefficient out of order", &[(C, "high = 1", "high = 0.4")], (C, "id = \"usage\""),
        "pour le coefficient « usage », il faut low <= central <= high", "in coefficient \"usage\", low <= central <= high"),
    wrong("a published coefficient without source", &[(C, "source = \"note-2025\"\n", "")], (C, "id = \"prix_heure\""),
        "il manque « source »", "\"source\" is missing"),
    wrong("a coefficient without its day", &[(C, "value = 3\nunit = \"nombre\"\nfrom = \"2026-11-21\"", "value = 3\nunit = \"nombre\"")], (C, "id = \"montree\""),
        "il manque « from »", "\"from\" is missing"),
    wrong("a coefficient valid from a month", &[(C, "from = \"2026-01-01\"", "from = \"2026-01\"")], (C, "2026-01\""),
        "n'est pas une date", "is not a date"),
    wrong("a coefficient that nothing names", &[(M, "coefficients = [\"montree\"]\n", ""), (MFR, "montree = \"fr montree\"\n", ""), (MEN, "montree = \"en montree\"\n", "")], (C, "id = \"montree\""),
        "le coefficient « montree » ne sert nulle part", "coefficient \"montree\" is used nowhere"),
    wrong("an unknown coefficient", &[(M, "[\"montree\"]", "[\"montree\", \"montre\"]")], (M, "montre\"]"),
        "le coefficient « montre » n'existe pas ; vouliez-vous dire « montree » ?", "did you mean \"montree\"?"),

    // Calculators.
    first_of_many("a calculator in another file", &[(M, "id = \"calcul\"", "id = \"calculs\"")], (M, "id = \"calculs\""),
        "le calculateur « calculs » doit se trouver dans « calculs.toml »", "calculator \"calculs\" must be in"),
    first_of_many("a calculator named like a questionnaire", &[(M, "id = \"calcul\"", "id = \"essai\"")], (M, "id = \"essai\""),
        "le calculateur « essai » porte un nom réservé", "reserved name"),
    first_of_many("a calculator without status", &[(M, "id = \"calcul\"\ncode = 1\nstatus = \"hypothese\"\n", "id = \"calcul\"\ncode = 1\n")], (M, "id = \"calcul\""),
        "il manque ici la clé « status »", "key \"status\" is missing here"),
    wrong("a calculator without source", &[(M, "sources = [\"note-2025\"]", "sources = []")], (M, "sources ="),
        "il manque « sources »", "\"sources\" is missing"),
    wrong("a calculator of ours that does not say so", &[(MFR, "fr notre lecture", "fr méthode")], (MFR, "fr méthode"),
        "doit le dire (« notre lecture »)", "must say so (\"notre lecture\")"),
    wrong("a quick version that is long", &[(M, "quick = [\"heures\", \"argent\"]", "quick = [\"heures\", \"argent\", \"majoration\", \"niveau\", \"reste\", \"duree\", \"suite\"]")], (M, "quick ="),
        "la version courte pose 7 questions, 6 au plus", "the quick version asks 7 questions, at most 6"),
    wrong("a quick version over a missing input", &[(M, "quick = [\"heures\", \"argent\"]", "quick = [\"heure\", \"argent\"]")], (M, "quick ="),
        "l'entrée « heure » n'existe pas ; vouliez-vous dire « heures » ?", "input \"heure\" does not exist"),
    wrong("an unknown result", &[(M, "\"rapport\", \"gain\"]", "\"rapport\", \"gain\", \"gains\"]")], (M, "results ="),
        "la formule « gains » n'existe pas", "formula \"gains\" does not exist"),
    wrong("an input as a result", &[(M, "\"rapport\", \"gain\"]", "\"rapport\", \"gain\", \"heures\"]")], (M, "results ="),
        "« heures » est une entrée, pas une formule", "\"heures\" is an input, not a formula"),
    wrong("a result shown twice", &[(M, "\"rapport\", \"gain\"]", "\"rapport\", \"gain\", \"rapport\"]")], (M, "results ="),
        "« rapport » est écrit deux fois", "\"rapport\" is written twice"),

    // Their forms.
    wrong("an input without section", &[(M, "\"majoration\", \"niveau\"]", "\"majoration\"]")], (M, "id = \"niveau\""),
        "l'entrée « niveau » n'est dans aucune section", "input \"niveau\" is in no section"),
    wrong("a section over a missing input", &[(M, "\"majoration\", \"niveau\"]", "\"majoration\", \"niveau\", \"niveaux\"]")], (M, "niveaux"),
        "l'entrée « niveaux » n'existe pas", "input \"niveaux\" does not exist"),
    wrong("an input in two sections", &[(M, "\"duree\", \"suite\"]", "\"duree\", \"suite\", \"niveau\"]")], (M, "\"suite\", \"niveau\""),
        "« niveau » est écrit deux fois", "\"niveau\" is written twice"),
    first_of_many("an input and a formula with one id", &[(M, "id = \"gain\"", "id = \"argent\" # b")], (M, "# b"),
        "la formule « argent » existe déjà", "formula \"argent\" already exists"),
    first_of_many("an input named like a coefficient", &[(M, "id = \"niveau\"\nunit", "id = \"usage\"\nunit")], (M, "id = \"usage\""),
        "le coefficient « usage » existe déjà", "coefficient \"usage\" already exists"),
    first_of_many("a formula named like a function", &[(M, "id = \"gain\"", "id = \"count\"")], (M, "id = \"count\""),
        "la formule « count » porte un nom réservé", "formula \"count\" has a reserved name"),
    first_of_many("bounds in the wrong order", &[(M, "bounds = [0, 10000]", "bounds = [0, 0]")], (M, "bounds = [0, 0]"),
        "les bornes de l'entrée « heures » s'écrivent [de, à]", "the bounds of input \"heures\""),
    wrong("a default out of bounds", &[(M, "bounds = [0, 3]\ndefault = 0", "bounds = [0, 3]\ndefault = 4\nstatus = \"hypothese\"")], (M, "default = 4"),
        "l'entrée « niveau » donne 4, hors des bornes (0 à 3)", "input \"niveau\" gives 4, out of bounds (0 to 3)"),
    wrong("a default coefficient out of bounds", &[(M, "bounds = [0, 2]", "bounds = [0, 0.8]")], (M, "default = \"usage\""),
        "l'entrée « majoration » donne 1, hors des bornes (0 à 0.8)", "gives 1, out of bounds"),
    wrong("a default out of order", &[(M, "central = 20", "central = 50")], (M, "central = 50"),
        "pour l'entrée « argent », il faut low <= central <= high", "in input \"argent\", low <= central <= high"),
    wrong("a default that is not whole", &[(M, "bounds = [0, 3]\ndefault = 0", "bounds = [0, 3]\ndefault = 1.5\nstatus = \"hypothese\"")], (M, "default = 1.5"),
        "donne 1.5 à une entrée qui veut un nombre entier", "wants a whole number"),
    wrong("a default without status", &[(M, "bounds = [0, 10000]\ndefault = 0", "bounds = [0, 10000]\ndefault = 100")], (M, "id = \"heures\""),
        "l'entrée « heures » doit dire d'où vient sa valeur : il manque « status »", "\"status\" is missing"),
    wrong("a conventional default without source", &[(M, "status = \"convention\"\nsource = \"note-2025\"\nplace = \"p. 5\"\n", "status = \"convention\"\n")], (M, "id = \"argent\""),
        "il manque « source »", "\"source\" is missing"),
    wrong("no default", &[(M, "bounds = [0, 10000]\ndefault = 0\n", "bounds = [0, 10000]\n")], (M, "id = \"heures\""),
        "l'entrée « heures » n'a pas de valeur par défaut", "input \"heures\" has no default value"),
    wrong("a default for an optional input", &[(M, "optional = true", "optional = true\ndefault = 0 # b")], (M, "# b"),
        "l'entrée « reste » est facultative", "input \"reste\" is optional"),
    wrong("a default that is not a value", &[(M, "bounds = [0, 10000]\ndefault = 0", "bounds = [0, 10000]\ndefault = true")], (M, "default = true"),
        "autre chose au lieu de un nombre, une formule, ou low, central et high", "something else instead of a number, a formula, or low, central and high"),
    wrong("an example's value that is not one", &[(M, "argent = [1, 2, 3]", "argent = [1, 2]")], (M, "argent = [1, 2]"),
        "autre chose au lieu de un nombre, ou [bas, central, haut]", "instead of a number, or [low, central, high]"),
    wrong("a default over a later input", &[(M, "id = \"duree\"\nunit = \"annee\"\nbounds = [0, 50]\ndefault = 0", "id = \"duree\"\nunit = \"annee\"\nbounds = [0, 50]\ndefault = \"1 * suite\"\nstatus = \"hypothese\"")],
        (M, "1 * suite"), "l'entrée « duree » lit l'entrée « suite », qui vient après", "reads input \"suite\", which comes later"),
    wrong("a default in another unit", &[(M, "high = \"2 * duree\"", "high = \"2 * argent\"")], (M, "2 * argent"),
        "l'entrée « suite » annonce l'unité annee, mais sa formule donne euro", "input \"suite\" declares the unit annee, but its formula gives euro"),
    wrong("an unknown profile", &[(M, "profiles = [\"col\"]", "profiles = [\"col\", \"cal\"]")], (M, "profiles ="),
        "la valeur de facette « cal » n'existe pas", "facet value \"cal\" does not exist"),
    wrong("an example with an unknown input", &[(M, "values = { heures = 100", "values = { heure = 1, heures = 100")], (M, "heure = 1,"),
        "l'entrée « heure » n'existe pas", "input \"heure\" does not exist"),
    wrong("an example out of bounds", &[(M, "values = { heures = 100", "values = { heures = 10001")], (M, "10001"),
        "l'exemple « cas » donne 10001, hors des bornes (0 à 10000)", "example \"cas\" gives 10001"),
    wrong("an example that does not say that it is invented", &[(MFR, "fr inventé", "fr vrai")], (MFR, "fr vrai"),
        "doit le dire (« inventé »)", "must say so (\"inventé\")"),

    // Their formulas.
    wrong("hours added to euros", &[(M, "argent + valeur -", "argent + heures -")], (M, "argent + heures"),
        "la formule « total » met ensemble des quantités qui ne se mesurent pas pareil : euro et heure",
        "formula \"total\" puts together quantities that are not measured alike: euro and heure"),
    wrong("a declared unit that is not the formula's", &[(M, "id = \"valeur\"\nunit = \"euro\"", "id = \"valeur\"\nunit = \"heure\""), (M, "argent + valeur -", "argent -"), (M, "valeur / total", "valeur / heures")],
        (M, "heures * prix_heure"), "la formule « valeur » annonce l'unité heure, mais sa formule donne euro", "declares the unit heure, but its formula gives euro"),
    first_of_many("an unknown name", &[(M, "heures * prix_heure", "heures * prix_heures")], (M, "prix_heures"),
        "la formule « valeur » cite « prix_heures », qui n'existe pas ; vouliez-vous dire « prix_heure » ?", "did you mean \"prix_heure\"?"),
    first_of_many("formulas that go round in circles", &[(M, "heures * prix_heure * (1 + majoration)", "total * (1 + majoration)"), (MFR, "prix_heure = \"fr prix\"\n", ""), (MEN, "prix_heure = \"en prix\"\n", "")],
        (M, "argent + valeur"), "ces formules tournent en rond : total → valeur → total", "these formulas go round in circles: total → valeur → total"),
    wrong("an input that counts in nothing", &[(M, "niveau >= 2 && heures > 0", "heures > 0")], (M, "id = \"niveau\""),
        "l'entrée « niveau » ne sert nulle part", "input \"niveau\" is used nowhere"),
    wrong("a formula that counts in nothing", &[(M, "[\"total\", \"rapport\", \"gain\"]", "[\"total\", \"rapport\"]")],
        (M, "id = \"gain\""), "la formule « gain » ne sert nulle part", "formula \"gain\" is used nowhere"),
    wrong("a division by a computation without a name", &[(M, "valeur / total", "valeur / (total + argent)")], (M, "total + argent"),
        "divise par un calcul sans nom", "divides by a computation without a name"),
    wrong("a division by zero in a formula", &[(M, "valeur / total", "valeur / 0")], (M, "valeur / 0"),
        "divise par zéro", "divides by zero"),
    wrong("a range in a formula", &[(M, "(1 + majoration)", "(1 + majoration + usage)")], (M, "+ usage"),
        "calcule avec « usage », qui est une fourchette", "computes with \"usage\", which is a range"),
    wrong("a required input asked whether it is filled in", &[(M, "present(reste) { reste }", "present(argent) { reste }")], (M, "present(argent)"),
        "demande si « argent » est rempli", "asks whether \"argent\" is filled in"),
    wrong("years that are not years", &[(M, "annuite(duree, suite, 0.03)", "annuite(duree, argent, 0.03)")], (M, "annuite(duree, argent"),
        "donne à annuite une quantité en euro, au lieu de annee", "gives annuite a quantity in euro, instead of annee"),
    wrong("a function with too few values in a formula", &[(M, "within(valeur / total, 0, 1)", "within(valeur / total, 0)")], (M, "within("),
        "donne 2 valeur(s) à within, qui en prend 3", "gives 2 value(s) to within, which takes 3"),
    wrong("an unknown function in a formula", &[(M, "within(", "whitin(")], (M, "whitin("),
        "appelle « whitin », qui n'est pas une fonction admise ; vouliez-vous dire « within » ?", "did you mean \"within\"?"),
    wrong("a convention without source", &[(M, "status = \"convention\"\nsource = \"note-2025\"\n\n", "status = \"convention\"\n\n")], (M, "id = \"valeur\""),
        "la formule « valeur » doit dire d'où vient sa valeur : il manque « source »", "\"source\" is missing"),
    first_of_many("a formula without status", &[(M, "[[formulas]]\nid = \"rapport\"", "[[formulas]] # b\nid = \"rapport\""), (M, "formula = \"within(valeur / total, 0, 1)\"\nstatus = \"hypothese\"", "formula = \"within(valeur / total, 0, 1)\"")], (M, "# b"),
        "il manque ici la clé « status »", "key \"status\" is missing"),
    first_of_many("an input without words", &[(MFR, "niveau = { title = \"fr niveau i\", help = \"fr help niveau\" }\n", "")], (MFR, "[inputs]"),
        "il manque le texte « inputs.niveau.title »", "text \"inputs.niveau.title\" is missing"),
    wrong("a coefficient without words", &[(MEN, "prix_heure = \"en prix\"\n", "")], (MEN, "[coefficients]"),
        "il manque le texte « coefficients.prix_heure »", "text \"coefficients.prix_heure\" is missing"),
];

#[test]
fn each_wrong_edit_is_refused_at_its_line_in_both_languages() {
    let failures: Vec<String> = WRONG
        .iter()
        .filter_map(|wrong| check(wrong).err())
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn each_case_has_its_own_name() {
    let mut names: Vec<&str> = WRONG.iter().map(|wrong| wrong.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), WRONG.len());
}

fn check(wrong: &Wrong) -> Result<(), String> {
    let mut files = files();
    for (file, from, to) in wrong.edits {
        edit(&mut files, file, from, to);
    }
    let (file, snippet) = wrong.place;
    let line = line_of(files.get(file).map_or("", String::as_str), snippet)
        .map_err(|problem| format!("{}: {problem}", wrong.name))?;
    let Err(errors) = compile_files(&files) else {
        return Err(format!("{}: accepted", wrong.name));
    };
    let all: Vec<String> = errors.iter().map(ToString::to_string).collect();
    let all = all.join("\n");
    let said = |error: &&cap_commun_compiler::ContentError| {
        let message = error.to_string();
        let (french, english) = message.rsplit_once("\n  ").unwrap_or_default();
        french.contains(wrong.french) && english.contains(wrong.english)
    };
    let here = |error: &&cap_commun_compiler::ContentError| {
        error.file.to_string_lossy() == file && error.line == line
    };
    let saying: Vec<_> = errors.iter().filter(said).collect();
    if saying.is_empty() {
        Err(format!("{}: not said:\n{all}", wrong.name))
    } else if !saying.iter().any(here) {
        Err(format!("{}: expected at {file}:{line}:\n{all}", wrong.name))
    } else if wrong.alone && errors.len() > 1 {
        Err(format!("{}: not alone:\n{all}", wrong.name))
    } else {
        Ok(())
    }
}

/// The number of the only line that holds a text.
fn line_of(text: &str, snippet: &str) -> Result<usize, String> {
    if snippet.is_empty() {
        return Ok(1);
    }
    let mut lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| line.contains(snippet));
    match (lines.next(), lines.next()) {
        (Some((index, _)), None) => Ok(index + 1),
        (None, _) => Err(format!("no line holds {snippet:?}")),
        _ => Err(format!("several lines hold {snippet:?}")),
    }
}
