//! One visitor's session with one questionnaire: where they are, what they answered, whom they compare with.

use cap_commun::questionnaire::{Answer, Answers, Kind, Questionnaire, Role};
use cap_commun::share;
use commun_ui::outside::Store;
use leptos::prelude::*;

use crate::host::{Event, Host};

/// What is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Screen {
    Welcome,
    Question(usize),
    Review,
    Result,
    OpenCode,
    Compare,
}

/// Someone whose answers are laid beside others'.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) answers: Answers,
}

/// The signals of a session; copying it copies handles.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    pub(crate) questionnaire: &'static Questionnaire,
    pub(crate) screen: RwSignal<Screen>,
    pub(crate) answers: RwSignal<Answers>,
    /// Answers set aside by « recommencer », so that nothing is lost by a slip.
    pub(crate) set_aside: RwSignal<Option<Answers>>,
    pub(crate) people: RwSignal<Vec<Person>>,
    /// What decoding an older code could not carry over, as ids.
    pub(crate) opened_with_loss: RwSignal<Vec<String>>,
    /// Whether answers are kept on the device.
    pub(crate) saved: RwSignal<bool>,
    /// A sentence for screen readers and for the eye, about what just happened.
    pub(crate) said: RwSignal<String>,
    /// The visitor has acted: from now on a new screen takes the focus.
    pub(crate) moved: RwSignal<bool>,
    emit: Callback<Event>,
}

impl Session {
    /// A fresh session; the host's preset answers are filled in.
    pub(crate) fn new(questionnaire: &'static Questionnaire, host: &Host) -> Self {
        let mut answers = Answers::new(questionnaire);
        preset(&mut answers, Role::Profil, host.profil.get_untracked());
        preset(&mut answers, Role::Objectif, host.objectif.get_untracked());
        let saved = host.stockage.get_untracked()
            && Self::store(questionnaire)
                .get()
                .is_ok_and(|kept| kept.is_some());
        Self {
            questionnaire,
            screen: RwSignal::new(Screen::Welcome),
            answers: RwSignal::new(answers),
            set_aside: RwSignal::new(None),
            people: RwSignal::new(Vec::new()),
            opened_with_loss: RwSignal::new(Vec::new()),
            saved: RwSignal::new(saved),
            said: RwSignal::new(String::new()),
            moved: RwSignal::new(false),
            emit: host.emit,
        }
    }

    pub(crate) fn go(self, screen: Screen) {
        self.moved.set(true);
        self.said.set(String::new());
        self.screen.set(screen);
    }

    /// From the first question without an answer, or the first of all.
    pub(crate) fn start(self) {
        let answers = self.answers.get_untracked();
        let first_open = (0..self.questionnaire.questions.len())
            .find(|index| !answers.get(*index).is_answered());
        self.go(Screen::Question(first_open.unwrap_or(0)));
    }

    pub(crate) fn answer(self, question: usize, answer: Answer) {
        self.answers.update(|answers| answers.set(question, answer));
        self.emit.run(Event::Change(self.answers.get_untracked()));
    }

    pub(crate) fn next(self, question: usize) {
        if question + 1 < self.questionnaire.questions.len() {
            self.go(Screen::Question(question + 1));
        } else {
            self.go(Screen::Result);
        }
    }

    pub(crate) fn back(self, question: usize) {
        match question.checked_sub(1) {
            Some(previous) => self.go(Screen::Question(previous)),
            None => self.go(Screen::Welcome),
        }
    }

    /// Takes answers that come from a code, a file or the device.
    pub(crate) fn open(self, decoded: share::Decoded) {
        self.opened_with_loss.set(decoded.dropped);
        self.answers.set(decoded.answers);
        self.emit.run(Event::Change(self.answers.get_untracked()));
        self.go(Screen::Result);
    }

    /// Clears the answers, and sets them aside until the next restart.
    pub(crate) fn restart(self) {
        let answers = self.answers.get_untracked();
        if !answers.is_empty() {
            self.set_aside.set(Some(answers));
        }
        self.opened_with_loss.set(Vec::new());
        self.answers.set(Answers::new(self.questionnaire));
        self.emit.run(Event::Change(self.answers.get_untracked()));
        self.go(Screen::Welcome);
    }

    pub(crate) fn take_back(self) {
        if let Some(answers) = self.set_aside.get_untracked() {
            self.set_aside.set(None);
            self.answers.set(answers);
            self.emit.run(Event::Change(self.answers.get_untracked()));
            self.go(Screen::Review);
        }
    }

    /// Where answers to a questionnaire are kept on the device.
    pub(crate) fn store(questionnaire: &Questionnaire) -> Store {
        Store::new(["commun-autodiagnostic", questionnaire.id].join(":"))
    }

    pub(crate) fn emit(self, event: Event) {
        self.emit.run(event);
    }
}

fn preset(answers: &mut Answers, role: Role, option: Option<String>) {
    let questionnaire = answers.questionnaire();
    let Some(option) = option else { return };
    let Some(index) = questionnaire.index_of_role(role) else {
        return;
    };
    let Some(question) = questionnaire.questions.get(index) else {
        return;
    };
    if question.kind == Kind::Choix
        && let Some(position) = question
            .options
            .iter()
            .position(|candidate| candidate.id == option)
        && let Ok(value) = u8::try_from(position)
    {
        answers.set(index, Answer::Chosen(value));
    }
}
