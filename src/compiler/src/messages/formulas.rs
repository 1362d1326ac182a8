//! What is said of a formula: the end of a sentence that begins with what it belongs to.

use super::{hints, list};
use crate::kinds::Problem;

impl Problem {
    /// The end of a sentence that begins with the rule, in French and in English.
    pub fn words(&self) -> (String, String) {
        match self {
            Self::Syntax { detail } => say!(
                "ne se lit pas comme une formule ({detail})";
                "does not read as a formula ({detail})"
            ),
            Self::Forbidden { what } => say!(
                "emploie une écriture qui n'est pas admise ({what}) ; admis : && || ! == != < <= > >= + - * / ( ) if else et des fonctions";
                "uses syntax that is not allowed ({what}); allowed: && || ! == != < <= > >= + - * / ( ) if else and functions"
            ),
            Self::UnknownFunction { name, near, known } => {
                let (hint, tip) = hints(near, ["fonctions", "functions"], known);
                say!(
                    "appelle « {name} », qui n'est pas une fonction admise{hint}";
                    "calls \"{name}\", which is not an allowed function{tip}"
                )
            }
            Self::ArgumentCount {
                name,
                count,
                from,
                to,
            } => match to {
                Some(to) if from == to => say!(
                    "donne {count} valeur(s) à {name}, qui en prend {from}";
                    "gives {count} value(s) to {name}, which takes {from}"
                ),
                Some(to) => say!(
                    "donne {count} valeur(s) à {name}, qui en prend de {from} à {to}";
                    "gives {count} value(s) to {name}, which takes {from} to {to}"
                ),
                None => say!(
                    "donne {count} valeur(s) à {name}, qui en prend {from} ou plus";
                    "gives {count} value(s) to {name}, which takes {from} or more"
                ),
            },
            Self::IfWithoutElse => say!(
                "a un « if » sans « else »";
                "has an \"if\" without \"else\""
            ),
            Self::UnknownQuestion { name, near, known } => {
                let (hint, tip) = hints(near, ["questions", "questions"], known);
                say!(
                    "cite la question « {name} », qui n'existe pas{hint}";
                    "names question \"{name}\", which does not exist{tip}"
                )
            }
            Self::NotACondition => say!(
                "attend ici une condition (vraie ou fausse), pas un nombre";
                "expects a condition here (true or false), not a number"
            ),
            Self::NotANumber => say!(
                "attend ici un nombre, pas une condition";
                "expects a number here, not a condition"
            ),
            Self::ChoiceAsNumber { name } => say!(
                "calcule avec « {name} », dont les réponses ne sont pas des nombres";
                "computes with \"{name}\", whose options are not numbers"
            ),
            Self::ChoiceOrdered { name } => say!(
                "range les réponses de « {name} », qui n'ont pas d'ordre : seuls == et != sont admis";
                "orders the options of \"{name}\", which have no order: only == and != are allowed"
            ),
            Self::NotAnOption {
                question,
                option,
                near,
                options,
            } => match option {
                Some(option) => {
                    let (hint, tip) = hints(near, ["réponses", "options"], options);
                    say!(
                        "compare « {question} » à « {option} », qui n'est pas une de ses réponses{hint}";
                        "compares \"{question}\" with \"{option}\", which is not one of its options{tip}"
                    )
                }
                None => say!(
                    "doit comparer « {question} » à une de ses réponses ({})";
                    "must compare \"{question}\" with one of its options ({})"; list(options)
                ),
            },
            Self::OutOfScale {
                question,
                value,
                highest,
            } => say!(
                "compare « {question} » à {value}, hors de son échelle (0 à {highest})";
                "compares \"{question}\" with {value}, outside of its scale (0 to {highest})"
            ),
            Self::UnknownName { name, near, known } => {
                let (hint, tip) = hints(near, ["connus", "known"], known);
                say!(
                    "cite « {name} », qui n'existe pas{hint}";
                    "names \"{name}\", which does not exist{tip}"
                )
            }
            Self::UnitsMixed { left, right } => say!(
                "met ensemble des quantités qui ne se mesurent pas pareil : {left} et {right}";
                "puts together quantities that are not measured alike: {left} and {right}"
            ),
            Self::UnitWanted {
                name,
                wanted,
                found,
            } => say!(
                "donne à {name} une quantité en {found}, au lieu de {wanted}";
                "gives {name} a quantity in {found}, instead of {wanted}"
            ),
            Self::DenominatorWithoutName => say!(
                "divise par un calcul sans nom : faites-en une formule à part, pour pouvoir dire laquelle est nulle";
                "divides by a computation without a name: make it a formula of its own, so that we can say which one is zero"
            ),
            Self::DividesByZero => say!("divise par zéro"; "divides by zero"),
            Self::RangeInFormula { name } => say!(
                "calcule avec « {name} », qui est une fourchette : elle ne sert que de valeur par défaut";
                "computes with \"{name}\", which is a range: it only serves as a default"
            ),
            Self::NotOptional { name } => say!(
                "demande si « {name} » est rempli : seule une entrée facultative (optional = true) peut être vide";
                "asks whether \"{name}\" is filled in: only an optional input (optional = true) can be empty"
            ),
            Self::LaterInput { name } => say!(
                "lit l'entrée « {name} », qui vient après : placez-la avant";
                "reads input \"{name}\", which comes later: put it before"
            ),
        }
    }
}
