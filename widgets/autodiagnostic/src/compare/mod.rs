//! « Regards croisés »: several people's answers laid over one another, in the page alone.

mod read_people;
mod table;

use cap_commun::questionnaire::compare;
use cap_commun::referentiel::texts;
use commun_ui::{
    Button, ButtonKind, FileField, FocusHeading, Notice, NoticeKind, OpenedFile, TextArea, v,
};
use leptos::prelude::*;

use crate::session::{Person, Screen, Session};
use crate::words::Words;
use read_people::{Refused, read_file, read_lines};
use table::ComparisonView;

/// The most people one comparison holds; the engine refuses more.
const MOST: usize = 30;

/// The screen of regards croisés: bring people, then read the comparison.
#[component]
pub(crate) fn CompareScreen(session: Session) -> impl IntoView {
    let w = Words::here();
    v! {
        <section class="commun-compare">
            <FocusHeading level=2 take=true>{w.get(texts::INTERFACE_COMPARE)}</FocusHeading>
            <p>{w.get(texts::INTERFACE_COMPARE_LEAD)}</p>
            <Bring session />
            <People session />
            {move || {
                let people = session.people.get();
                let answers: Vec<_> = people.iter().map(|person| person.answers.clone()).collect();
                match compare(&answers) {
                    Ok(comparison) => v! { <ComparisonView session comparison /> }.into_any(),
                    Err(_) => v! { <p class="commun-note">{w.get(texts::INTERFACE_COMPARE_EMPTY)}</p> }.into_any(),
                }
            }}
            <div class="commun-actions">
                <Button kind=ButtonKind::Secondary on_click=Callback::new(move |()| leave(session))>
                    {w.get(texts::INTERFACE_BACK)}
                </Button>
            </div>
        </section>
    }
}

fn leave(session: Session) {
    let begun = !session.answers.get_untracked().is_empty();
    session.go(if begun {
        Screen::Result
    } else {
        Screen::Welcome
    });
}

/// Codes typed or pasted, files, and one's own answers. What is refused stays in the field, with its line.
#[component]
fn Bring(session: Session) -> impl IntoView {
    let w = Words::here();
    let typed = RwSignal::new(String::new());
    let refused = RwSignal::new(Vec::<Refused>::new());
    let error = Signal::derive(move || {
        let refused = refused.get();
        (!refused.is_empty()).then(|| {
            refused
                .iter()
                .map(|refused| refused.words.clone())
                .collect::<Vec<_>>()
                .join(" ")
        })
    });
    let add_lines = Callback::new(move |()| {
        let read = read_lines(w, session, &typed.get_untracked());
        add(session, read.people);
        typed.set(read.left);
        refused.set(read.refused);
    });
    let mine = move || session.answers.get();
    let add_mine = Callback::new(move |()| {
        let name = w.get(texts::INTERFACE_ME).to_owned();
        add(
            session,
            vec![Person {
                name,
                answers: mine(),
            }],
        );
    });
    let has_mine = move || {
        let answers = mine();
        !answers.is_empty()
            && !session
                .people
                .get()
                .iter()
                .any(|person| person.answers == answers)
    };
    v! {
        <div class="commun-compare__bring">
            <TextArea
                label=w.get(texts::INTERFACE_CODES)
                help=w.get(texts::INTERFACE_CODES_HELP)
                rows=4
                value=typed
                error=error
                on_input=Callback::new(move |text| { typed.set(text); refused.set(Vec::new()); })
            />
            <div class="commun-actions">
                <Button kind=ButtonKind::Primary on_click=add_lines>{w.get(texts::INTERFACE_ADD_CODES)}</Button>
                {move || has_mine().then(|| v! {
                    <Button kind=ButtonKind::Secondary on_click=add_mine>{w.get(texts::INTERFACE_ADD_MINE)}</Button>
                })}
            </div>
            <FileField
                label=w.get(texts::INTERFACE_OR_FILES)
                help=w.get(texts::INTERFACE_FILE_HELP)
                accept=".json,application/json"
                multiple=true
                on_files=Callback::new(move |files: Vec<OpenedFile>| {
                    let mut wrong = Vec::new();
                    for file in files {
                        match read_file(w, session, &file) {
                            Ok(person) => add(session, vec![person]),
                            Err(refusal) => wrong.push(refusal),
                        }
                    }
                    refused.set(wrong);
                })
            />
        </div>
    }
}

/// Adds people up to the limit.
fn add(session: Session, people: Vec<Person>) {
    session.people.update(|all| {
        let room = MOST.saturating_sub(all.len());
        all.extend(people.into_iter().take(room));
    });
}

/// Who is in the comparison; each can be taken out.
#[component]
fn People(session: Session) -> impl IntoView {
    let w = Words::here();
    let remove = move |index: usize| {
        session.people.update(|people| {
            if index < people.len() {
                people.remove(index);
            }
        });
    };
    move || {
        let people = session.people.get();
        let full = people.len() >= MOST;
        let count = people.len().to_string();
        let rows: Vec<_> = people
            .into_iter()
            .enumerate()
            .map(|(index, person)| v! {
                <li>
                    <span>{person.name.clone()}</span>
                    <Button
                        kind=ButtonKind::Quiet
                        on_click=Callback::new(move |()| remove(index))
                    >
                        <span aria-hidden="true">{w.get(texts::INTERFACE_REMOVE)}</span>
                        <span class="commun-visually-hidden">
                            {w.fill(texts::INTERFACE_REMOVE_PERSON, &[("name", person.name.as_str())])}
                        </span>
                    </Button>
                </li>
            })
            .collect();
        (!rows.is_empty()).then(|| v! {
            <h3>{w.fill(texts::INTERFACE_PEOPLE, &[("count", count.as_str())])}</h3>
            <ul class="commun-compare__people">{rows}</ul>
            {full.then(|| v! { <Notice kind=NoticeKind::Info>{w.get(texts::INTERFACE_PEOPLE_FULL)}</Notice> })}
        })
    }
}
