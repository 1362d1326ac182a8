//! Differences said in French.

use super::tree::{Difference, Step, Value, What};

/// What the entries of an array are, by its key.
pub const THINGS: &[(&str, &str)] = &[
    ("coefficients", "coefficient"),
    ("dimensions", "dimension"),
    ("examples", "exemple"),
    ("facets", "facette"),
    ("figures", "chiffre"),
    ("formulas", "formule"),
    ("inputs", "entrée"),
    ("items", "repère"),
    ("links", "adresse"),
    ("maturites", "besoin du parcours"),
    ("path", "parcours"),
    ("places", "place"),
    ("preferences", "préférence du parcours"),
    ("publishers", "éditeur"),
    ("questions", "question"),
    ("radars", "radar"),
    ("rankings", "classement"),
    ("resources", "ressource"),
    ("rooms", "salle de lecture"),
    ("rules", "règle"),
    ("sections", "partie"),
    ("shapes", "forme des codes de l'édition"),
    ("sources", "source"),
    ("verdicts", "résultat"),
];

/// What editors call the keys that do not speak for themselves.
const KEYS: &[(&str, &str)] = &[
    ("bounds", "les bornes"),
    ("central", "la valeur centrale"),
    ("code", "le numéro dans les codes"),
    ("coefficients", "la liste des coefficients"),
    ("context", "le chiffre montré à côté"),
    ("date", "la date"),
    ("default", "la valeur de départ"),
    ("edition", "le numéro d'édition"),
    ("event", "la date de l'événement"),
    ("facets", "la liste des facettes"),
    ("figure", "le chiffre montré à côté"),
    ("formula", "la formule"),
    ("from", "le jour à partir duquel elle vaut"),
    ("help", "l'aide"),
    ("high", "la valeur haute"),
    ("inputs", "la liste des entrées"),
    ("kind", "la sorte de question"),
    ("label", "la formulation"),
    ("lead", "le chapeau"),
    ("levier", "l'étiquette « levier »"),
    ("low", "la valeur basse"),
    ("maturite", "l'étiquette « maturité »"),
    ("medium", "le support"),
    ("medoc", "l'étiquette « MEDOC »"),
    ("method", "la méthode"),
    ("minutes", "le temps qu'il faut, en minutes"),
    ("name", "le nom"),
    ("objectif", "l'étiquette « objectif »"),
    ("options", "la liste des réponses"),
    ("optional", "le droit de rester vide"),
    ("ordered", "l'ordre des places"),
    ("origin", "l'origine de l'adresse"),
    ("per_group", "le nombre de ressources par étape"),
    ("place", "la place, ou l'endroit dans la source"),
    ("places", "la liste des places"),
    ("profil", "l'étiquette « profil »"),
    ("publisher", "l'éditeur"),
    ("questions", "la liste des questions"),
    ("quick", "la liste de la version rapide"),
    ("resources", "la liste des ressources"),
    ("results", "la liste des résultats"),
    ("revised", "« révisée par quelqu'un »"),
    ("role", "le rôle"),
    ("row", "le rang dans l'inventaire"),
    ("score", "la note"),
    ("short", "le nom court"),
    ("source", "la source"),
    ("sources", "la liste des sources"),
    ("status", "le statut"),
    ("strong_from", "le seuil des points forts"),
    ("summary", "le résumé"),
    ("temps", "l'étiquette « temps »"),
    ("text", "le texte"),
    ("title", "le titre"),
    ("unit", "l'unité"),
    ("url", "l'adresse"),
    ("value", "la valeur"),
    ("values", "la liste des valeurs"),
    ("weak_to", "le seuil des points à renforcer"),
    ("when", "la condition"),
    ("year", "l'année"),
];

/// Words that stand for a choice in the files.
const CHOICES: &[(&str, &str)] = &[
    ("publie", "publié"),
    ("hypothese", "hypothèse"),
    ("euro_par_heure", "euro par heure"),
    ("euro_par_mois", "euro par mois"),
    ("euro_par_an", "euro par an"),
    ("heure_par_etp", "heure par ETP"),
    ("mois_par_etp", "mois par ETP"),
];

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// Two texts longer than this, in characters, stand on lines of their own.
const SHORT: usize = 60;

/// A difference as a sentence, in French typography.
pub fn sentence(difference: &Difference) -> String {
    crate::french(&plain(difference))
}

fn plain(Difference { path, what, .. }: &Difference) -> String {
    let label = match path.last() {
        Some(Step::Key(key)) => label(key),
        _ => String::new(),
    };
    match what {
        What::Added(value) if label.is_empty() => format!("Ajout{}.", contents(value)),
        What::Removed(value) if label.is_empty() => format!("Retrait{}.", contents(value)),
        What::Added(value) => format!("{} : ajout de {}.", capital(&label), said(value)),
        What::Removed(value) => format!("{} : retrait de {}.", capital(&label), said(value)),
        What::Reordered(ids) => format!("L'ordre change : {}.", ids.join(", ")),
        What::Changed(Value::List(before), Value::List(after)) => {
            format!("{} : {}.", capital(&label), of_lists(before, after))
        }
        What::Changed(Value::Truth(_), Value::Truth(after)) => {
            let truth = if *after { "oui" } else { "non" };
            format!("{} : désormais {truth}.", capital(&label))
        }
        What::Changed(Value::Text(before), Value::Text(after))
            if date(before).is_some() && date(after).is_some() =>
        {
            let day = |text| date(text).unwrap_or_default();
            format!(
                "{} passe du {} au {}.",
                capital(&label),
                day(before),
                day(after)
            )
        }
        What::Changed(before, after) => {
            let (before, after) = (said(before), said(after));
            if before.chars().count().max(after.chars().count()) > SHORT {
                format!(
                    "{} change.\navant : {before}\naprès : {after}",
                    capital(&label)
                )
            } else {
                format!("{} passe de {before} à {after}.", capital(&label))
            }
        }
    }
}

/// What comes and goes in a list; else its new order.
fn of_lists(before: &[Value], after: &[Value]) -> String {
    let only = |ones: &[Value], others: &[Value]| -> Vec<String> {
        let only = ones.iter().filter(|one| !others.contains(one));
        only.map(said).collect()
    };
    let (added, removed) = (only(after, before), only(before, after));
    let mut parts = Vec::new();
    if !added.is_empty() {
        parts.push(format!("ajout de {}", added.join(", ")));
    }
    if !removed.is_empty() {
        parts.push(format!("retrait de {}", removed.join(", ")));
    }
    if parts.is_empty() {
        parts.push(format!("désormais {}", said(&Value::List(after.to_vec()))));
    }
    parts.join(" ; ")
}

/// What an entry that comes or goes is called, where it says so itself.
fn contents(value: &Value) -> String {
    let Value::Table(table) = value else {
        return format!(" : {}", said(value));
    };
    let named = ["title", "name", "label", "value", "formula", "url", "when"].iter();
    let named = named.filter_map(|key| table.iter().find(|(known, _)| known == key));
    named
        .take(1)
        .map(|(_, value)| format!(" : {}", said(value)))
        .collect()
}

fn said(value: &Value) -> String {
    match value {
        Value::Text(text) => text_said(text),
        Value::Number(number) => number.replace('_', " ").replace('.', ","),
        Value::Truth(truth) => if *truth { "oui" } else { "non" }.to_owned(),
        Value::List(values) => values.iter().map(said).collect::<Vec<_>>().join(", "),
        Value::Table(table) => {
            let parts = table
                .iter()
                .map(|(key, value)| format!("{} {}", label(key), said(value)));
            parts.collect::<Vec<_>>().join(", ")
        }
    }
}

fn text_said(text: &str) -> String {
    let choice = CHOICES.iter().find(|(known, _)| *known == text);
    match (choice, date(text)) {
        (Some((_, said)), _) => quoted(said),
        (_, Some(date)) => date,
        _ => quoted(text.trim()),
    }
}

/// `2026-01-01` as « 1er janvier 2026 ».
fn date(text: &str) -> Option<String> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let is_date = year.len() == 4 && month.len() == 2 && day.len() == 2 && parts.next().is_none();
    let (year, month, day): (u16, usize, u8) = match is_date {
        true => (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?),
        false => return None,
    };
    let month = MONTHS.get(month.checked_sub(1)?)?;
    let first = if day == 1 { "er" } else { "" };
    Some(format!("{day}{first} {month} {year}"))
}

/// What editors call a key, as a heading; none where it speaks for itself.
#[cfg(feature = "editor")]
pub fn label_of_key(key: &str) -> Option<String> {
    let known = KEYS.iter().find(|(known, _)| *known == key);
    known.map(|(_, label)| crate::french(&format!("{}.", capital(label))))
}

fn label(key: &str) -> String {
    let known = KEYS.iter().find(|(known, _)| *known == key);
    known.map_or_else(|| quoted(key), |(_, label)| (*label).to_owned())
}

/// In French quotes.
pub fn quoted(text: &str) -> String {
    format!("« {text} »")
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters
        .next()
        .map(|first| first.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), characters.as_str())
}
