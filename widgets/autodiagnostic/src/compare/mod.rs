//! « Regards croisés »: several people's answers laid over one another, in the page alone.

mod read_people;
mod table;

use cap_commun::questionnaire::compare;
use cap_commun::referentiel::texts;
use commun_page::{Draw, Words, result_file};
use commun_ui::class;
use commun_ui::markup::{El, IntoNode, Node, el, many};
use commun_ui::reactive::RwSignal;
use commun_ui::{
    ButtonKind, NoticeKind, OpenedFile, TextField, button, file_field, focus_heading, notice,
    text_area,
};

use crate::review::two_names;
use crate::session::{Person, Screen, Session};
use read_people::{read_file, read_lines};
use table::comparison_view;

/// The most people one comparison holds; the engine refuses more.
const MOST: usize = 30;

/// The screen of regards croisés: bring people, then read the comparison.
pub(crate) fn compare_screen(draw: &Draw, session: Session) -> El {
    let comparison = {
        let draw = draw.clone();
        move || {
            let answers: Vec<_> = session.with(|state| {
                state
                    .people
                    .iter()
                    .map(|person| person.answers.clone())
                    .collect()
            });
            match compare(&answers) {
                Ok(comparison) => comparison_view(&draw, session, &comparison),
                Err(_) => el("p")
                    .class(class!("note"))
                    .child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_COMPARE_EMPTY))
                    .into_node(),
            }
        }
    };
    let words = draw.words;
    let people = move || session.with(|state| state.people_revision);
    let back = button(
        ButtonKind::Secondary,
        draw.get(texts::INTERFACE_AUTODIAGNOSTIC_BACK),
        move || leave(session),
    );
    el("section")
        .child(focus_heading(
            2,
            true,
            draw.get(texts::INTERFACE_AUTODIAGNOSTIC_COMPARE),
        ))
        .child(el("p").child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_COMPARE_LEAD)))
        .child(bring(draw, session))
        .live_by(people, move || people_list(words, session))
        .live_by(people, comparison)
        .child(el("div").class(class!("actions")).child(back))
}

fn leave(session: Session) {
    let begun = !session.answers().is_empty();
    session.go(if begun {
        Screen::Result
    } else {
        Screen::Welcome
    });
}

/// Codes typed or pasted, files, and one's own answers. What is refused stays in the field, with its line.
fn bring(draw: &Draw, session: Session) -> El {
    let w = draw.words;
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(String::new());
    let file_error = RwSignal::new(String::new());
    let codes = TextField {
        label: w.own(texts::INTERFACE_AUTODIAGNOSTIC_CODES),
        help: w.own(texts::INTERFACE_AUTODIAGNOSTIC_CODES_HELP),
        code: true,
    };
    let add_lines = move || {
        let read = read_lines(w, session, &typed.get_untracked());
        add(session, read.people);
        typed.set(read.left);
        error.set(cap_commun::joined(&read.refused, "\n"));
    };
    let files = move |files: Vec<OpenedFile>| {
        let mut refused = Vec::new();
        for file in files {
            match read_file(w, session, &file) {
                Ok(person) => add(session, vec![person]),
                Err(why) => refused.push(why),
            }
        }
        file_error.set(cap_commun::joined(&refused, "\n"));
    };
    let actions = el("div")
        .class(class!("actions"))
        .child(button(
            ButtonKind::Primary,
            w.get(texts::INTERFACE_AUTODIAGNOSTIC_ADD_CODES),
            add_lines,
        ))
        .live_by(
            move || u64::from(can_add_mine(session)),
            move || can_add_mine(session).then(|| add_mine(w, session)),
        );
    el("div")
        .class(class!("compare__bring"))
        .child(text_area(codes, 4, typed, error))
        .child(actions)
        .child(file_field(
            result_file(draw, texts::INTERFACE_AUTODIAGNOSTIC_OR_FILES, true),
            file_error,
            files,
        ))
}

fn can_add_mine(session: Session) -> bool {
    session.with(|state| {
        let mine = &state.answers;
        !mine.is_empty() && !state.people.iter().any(|person| person.answers == *mine)
    })
}

fn add_mine(w: Words, session: Session) -> El {
    button(
        ButtonKind::Secondary,
        w.get(texts::INTERFACE_AUTODIAGNOSTIC_ADD_MINE),
        move || {
            let name = w.own(texts::INTERFACE_AUTODIAGNOSTIC_ME);
            add(
                session,
                vec![Person {
                    name,
                    answers: session.answers(),
                }],
            );
        },
    )
}

/// Adds people up to the limit.
fn add(session: Session, people: Vec<Person>) {
    session.update(|state| {
        let room = MOST.saturating_sub(state.people.len());
        state.people.extend(people.into_iter().take(room));
        state.people_revision += 1;
    });
}

fn remove(session: Session, index: usize) {
    session.update(|state| {
        if index < state.people.len() {
            state.people.remove(index);
            state.people_revision += 1;
        }
    });
}

/// Who is in the comparison; each can be taken out.
fn people_list(w: Words, session: Session) -> Node {
    let people = session.peek(|state| state.people.clone());
    if people.is_empty() {
        return Node::None;
    }
    let count = people.len().to_string();
    let full = people.len() >= MOST;
    let rows = people.into_iter().enumerate().map(|(index, person)| {
        let heard = w.fill(
            texts::INTERFACE_AUTODIAGNOSTIC_REMOVE_PERSON,
            &[("name", &person.name)],
        );
        let take_out = two_names(w.get(texts::INTERFACE_AUTODIAGNOSTIC_REMOVE), heard);
        el("li").child(el("span").child(person.name)).child(button(
            ButtonKind::Quiet,
            take_out,
            move || remove(session, index),
        ))
    });
    many([
        el("h3")
            .child(w.fill(texts::INTERFACE_AUTODIAGNOSTIC_PEOPLE, &[("count", &count)]))
            .into_node(),
        el("ul")
            .class(class!("compare__people"))
            .children(rows)
            .into_node(),
        full.then(|| {
            notice(
                NoticeKind::Info,
                w.get(texts::INTERFACE_AUTODIAGNOSTIC_PEOPLE_FULL),
            )
        })
        .into_node(),
    ])
}
