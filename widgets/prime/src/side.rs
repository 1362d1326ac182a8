//! Whose money counts: everybody's, or public money alone, which what it has paid already brings nothing new.

use commun_calculator::Session;

/// The results of one point of view, by id.
pub(crate) struct Side {
    pub(crate) premium: &'static str,
    pub(crate) lever: &'static str,
    /// Beside the form.
    pub(crate) main: [&'static str; 7],
    /// In scenarios and columns.
    pub(crate) compared: [&'static str; 3],
}

pub(crate) static WHOLE: Side = Side {
    premium: "prime",
    lever: "levier",
    main: [
        "prime",
        "levier",
        "valeur_brute",
        "valeur_liens",
        "valeur_frugalite",
        "valeur_durabilite",
        "seuil_additionnalite",
    ],
    compared: ["prime", "levier", "valeur_brute"],
};

/// Frugality and durability are the same for both.
pub(crate) static PUBLIC: Side = Side {
    premium: "prime_public",
    lever: "levier_public",
    main: [
        "prime_public",
        "levier_public",
        "valeur_brute_public",
        "valeur_liens_public",
        "valeur_frugalite",
        "valeur_durabilite",
        "seuil_additionnalite_public",
    ],
    compared: ["prime_public", "levier_public", "valeur_brute_public"],
};

/// The point of view in sight; effects follow it.
pub(crate) fn side(session: Session) -> &'static Side {
    if is_public(session) { &PUBLIC } else { &WHOLE }
}

/// Whether it is that of public money.
pub(crate) fn is_public(session: Session) -> bool {
    session.view() == 1
}

/// Takes the point of view of public money, or of everybody's again.
pub(crate) fn look_public(session: Session, public: bool) {
    session.look(u8::from(public));
}
