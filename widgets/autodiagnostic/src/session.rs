//! One visitor's session with one questionnaire: where they are, what they answered, whom they compare with.

use std::rc::Rc;

use cap_commun::questionnaire::{Answer, Answers, Kind, Questionnaire, Role};
use cap_commun::share;
use commun_page::Given;
use commun_ui::reactive::RwSignal;

use crate::host::{Event, Host};

/// What is on screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Screen {
    #[default]
    Welcome,
    Question(usize),
    Review,
    Result,
    OpenCode,
    Compare,
}

impl Screen {
    /// A number of its own, by which a drawing is known to be of this screen.
    pub(crate) fn key(self) -> u64 {
        match self {
            Self::Welcome => 0,
            Self::Review => 1,
            Self::Result => 2,
            Self::OpenCode => 3,
            Self::Compare => 4,
            Self::Question(index) => 5 + index as u64,
        }
    }
}

/// Someone whose answers are laid beside others'.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) answers: Answers,
}

/// The state of a session: one value, in one signal.
pub(crate) struct State {
    pub(crate) screen: Screen,
    pub(crate) answers: Answers,
    /// Those that the page gave beforehand: the visitor has still to begin.
    preset: Answers,
    /// The question from which all of them were asked for.
    pub(crate) came_from: Option<usize>,
    /// Answers set aside by « recommencer », so that nothing is lost by a slip.
    pub(crate) set_aside: Option<Answers>,
    pub(crate) people: Vec<Person>,
    /// How often the people changed.
    pub(crate) people_revision: u64,
    /// What decoding an older code could not carry over, as ids.
    pub(crate) lost: Vec<String>,
    /// A sentence for screen readers and for the eye, about what just happened.
    pub(crate) said: String,
    /// The visitor has acted: from now on a new screen takes the focus.
    pub(crate) moved: bool,
    /// Tells the page.
    emit: Rc<dyn Fn(Event)>,
}

/// A handle on a session; copying it copies the handle.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    pub(crate) questionnaire: &'static Questionnaire,
    state: RwSignal<State>,
}

impl Session {
    /// A fresh session; the host's preset answers are filled in.
    pub(crate) fn new(questionnaire: &'static Questionnaire, host: &Host) -> Self {
        let mut answers = Answers::new(questionnaire);
        host.given.with_untracked(|given: &Given| {
            preset(&mut answers, Role::Profil, given.profil.as_deref());
            preset(&mut answers, Role::Objectif, given.objectif.as_deref());
        });
        let state = State {
            screen: Screen::Welcome,
            preset: answers.clone(),
            answers,
            came_from: None,
            set_aside: None,
            people: Vec::new(),
            people_revision: 0,
            lost: Vec::new(),
            said: String::new(),
            moved: false,
            emit: Rc::clone(&host.emit),
        };
        Self {
            questionnaire,
            state: RwSignal::new(state),
        }
    }

    /// Reads the state, and follows it where an effect is running.
    pub(crate) fn with<T: Default>(self, read: impl FnOnce(&State) -> T) -> T {
        self.state.with(read)
    }

    /// Reads the state as it is now.
    pub(crate) fn peek<T: Default>(self, read: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(read)
    }

    /// The answers as they are now.
    pub(crate) fn answers(self) -> Answers {
        let answers = self.state.try_with_untracked(|state| state.answers.clone());
        answers.unwrap_or_else(|| Answers::new(self.questionnaire))
    }

    /// Whether a screen drawn now takes the focus.
    pub(crate) fn moved(self) -> bool {
        self.state.with_untracked(|state| state.moved)
    }

    pub(crate) fn update(self, change: impl FnOnce(&mut State)) {
        self.state.update(change);
    }

    /// Says what just happened.
    pub(crate) fn say(self, words: impl Into<String>) {
        let words = words.into();
        self.state.update(|state| state.said = words);
    }

    /// What was last said; effects follow it.
    pub(crate) fn said(self) -> String {
        self.with(|state| state.said.clone())
    }

    pub(crate) fn go(self, screen: Screen) {
        self.state.update(|state| {
            state.moved = true;
            state.said.clear();
            state.came_from = match state.screen {
                Screen::Question(index) => Some(index),
                _ => None,
            };
            state.screen = screen;
        });
    }

    /// Whether there are answers of the visitor's own.
    pub(crate) fn begun(self) -> bool {
        self.with(|state| !state.answers.is_empty() && state.answers != state.preset)
    }

    /// From the first question; later from the first without an answer. What the page gave beforehand is shown, so
    /// that the visitor may change it.
    pub(crate) fn start(self) {
        let answers = self.answers();
        let first_open = (0..self.questionnaire.questions.len())
            .find(|index| self.begun() && !answers.get(*index).is_answered());
        self.go(Screen::Question(first_open.unwrap_or(0)));
    }

    pub(crate) fn answer(self, question: usize, answer: Answer) {
        self.state
            .update(|state| state.answers.set(question, answer));
        self.tell_change();
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
    pub(crate) fn take(self, decoded: share::Decoded) {
        self.replace(decoded.answers, decoded.dropped, None, Screen::Result);
    }

    /// Back to what the page gave beforehand, with the answers set aside until the next restart.
    pub(crate) fn restart(self) {
        let set_aside = self.begun().then(|| self.answers());
        let preset = self.state.try_with_untracked(|state| state.preset.clone());
        let fresh = preset.unwrap_or_else(|| Answers::new(self.questionnaire));
        self.replace(fresh, Vec::new(), set_aside, Screen::Welcome);
    }

    /// Brings back what was set aside.
    pub(crate) fn take_back(self) {
        let set_aside = self.state.with_untracked(|state| state.set_aside.clone());
        if let Some(answers) = set_aside {
            self.replace(answers, Vec::new(), None, Screen::Review);
        }
    }

    fn replace(
        self,
        answers: Answers,
        lost: Vec<String>,
        set_aside: Option<Answers>,
        screen: Screen,
    ) {
        self.state.update(|state| {
            state.answers = answers;
            state.lost = lost;
            state.set_aside = set_aside;
        });
        self.tell_change();
        self.go(screen);
    }

    fn tell_change(self) {
        self.emit(Event::Change(self.answers()));
    }

    pub(crate) fn emit(self, event: Event) {
        // Told outside the reading: the page may change the session in answer.
        let emit = self
            .state
            .try_with_untracked(|state| Rc::clone(&state.emit));
        if let Some(emit) = emit {
            emit(event);
        }
    }
}

fn preset(answers: &mut Answers, role: Role, option: Option<&str>) {
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
