//! People out of codes and files. A line that cannot be read stays in the field, and the error names it.

use cap_commun::referentiel::texts;
use commun_page::{Words, code_in_file};
use commun_ui::OpenedFile;

use crate::open_code::read;
use crate::session::{Person, Session};

/// What lines gave: people, the lines left to mend, and why.
pub(super) struct ReadLines {
    pub(super) people: Vec<Person>,
    pub(super) left: String,
    pub(super) refused: Vec<String>,
}

/// Reads `name: code` or `code`, one a line.
pub(super) fn read_lines(w: Words, session: Session, text: &str) -> ReadLines {
    let mut out = ReadLines {
        people: Vec::new(),
        left: String::new(),
        refused: Vec::new(),
    };
    let mut taken = names(session);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let (name, code) = line.rsplit_once([':', ';', '\t']).unwrap_or(("", line));
        match read(w, session, code) {
            Ok(decoded) => {
                let name = named(w, name, &taken);
                taken.push(name.clone());
                out.people.push(Person {
                    name,
                    answers: decoded.answers,
                });
            }
            Err(why) => {
                let number = (out.refused.len() + 1).to_string();
                out.left.push_str(line);
                out.left.push('\n');
                let values = [("line", number.as_str()), ("why", why.as_str())];
                out.refused
                    .push(w.fill(texts::INTERFACE_AUTODIAGNOSTIC_REFUSED_LINE, &values));
            }
        }
    }
    out
}

/// Reads a downloaded result, or says why not, with the file's name.
pub(super) fn read_file(w: Words, session: Session, file: &OpenedFile) -> Result<Person, String> {
    let refuse = |why: &str| {
        w.fill(
            texts::INTERFACE_AUTODIAGNOSTIC_REFUSED_FILE,
            &[("file", file.name.as_str()), ("why", why)],
        )
    };
    let code = file.content.as_deref().ok().and_then(code_in_file);
    let code = code.ok_or_else(|| refuse(w.get(texts::INTERFACE_FILE_ERROR)))?;
    let decoded = read(w, session, &code).map_err(|why| refuse(&why))?;
    // A file's name says nothing of who answered.
    Ok(Person {
        name: named(w, "", &names(session)),
        answers: decoded.answers,
    })
}

/// Who is there already.
fn names(session: Session) -> Vec<String> {
    session.peek(|state| {
        state
            .people
            .iter()
            .map(|person| person.name.clone())
            .collect()
    })
}

/// The name given, or « Personne 3 », which nobody else is called.
fn named(w: Words, name: &str, taken: &[String]) -> String {
    let name = name.trim();
    if !name.is_empty() {
        return name.to_owned();
    }
    let mut number = taken.len() + 1;
    loop {
        let name = w.fill(
            texts::INTERFACE_AUTODIAGNOSTIC_PERSON,
            &[("number", number.to_string().as_str())],
        );
        if !taken.contains(&name) {
            return name;
        }
        number += 1;
    }
}
