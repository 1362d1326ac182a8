//! Keeping what a visitor made, alike in every widget: a code, files, paper, this device; and the way back.
//!
//! A widget says what its code is and how one is opened ([`Keeps`]). Nothing is kept before the visitor asks.

use commun_ui::class;
use std::cell::Cell;
use std::rc::Rc;

use cap_commun::Text;
use cap_commun::referentiel::texts;
use cap_commun::wire::Context;
use commun_ui::markup::{El, IntoNode, Node, el, live_by, many};
use commun_ui::outside::{Store, download, today};
use commun_ui::reactive::RwSignal;
use commun_ui::{
    ButtonKind, CodeField, FileField, OpenedFile, TextField, button, code_field, file_field, form,
    take_focus, text_field,
};

use crate::downloaded::code_in_file;
use crate::draw::Draw;
use crate::paper::{Paper, print};

/// What a widget's session says of what is kept.
pub trait Keeps {
    /// The code of what there is now.
    fn code(&self) -> String;
    /// What the device keeps: the code, and what is the visitor's own rather than of what they hand on.
    fn stored(&self) -> String {
        self.code()
    }
    /// Opens a code, or what the device keeps, and says so.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    fn open(&self, draw: &Draw, code: &str) -> Result<(), String>;
    /// Says what just happened.
    fn say(&self, words: String);
    /// What files are called after.
    fn name(&self) -> &'static str;
    /// Where the device keeps it.
    fn store(&self) -> Store;
    /// What the device's buttons say.
    fn words(&self) -> DeviceWords {
        DeviceWords {
            resume: texts::INTERFACE_RESUME,
            saved: texts::INTERFACE_SAVED,
            erased: texts::INTERFACE_ERASED,
        }
    }
}

/// What the device's buttons say, where answers are not the word.
pub struct DeviceWords {
    /// The button that takes up what is kept.
    pub resume: Text,
    /// It is kept.
    pub saved: Text,
    /// It is erased.
    pub erased: Text,
}

/// The ways to keep what one session made, and to open it again. Copies are of the same.
#[derive(Clone)]
pub struct Keeper {
    draw: Draw,
    session: Rc<dyn Keeps>,
    /// The device keeps something.
    kept: RwSignal<bool>,
    /// What is wrong with the code that was typed, and with the file.
    wrong: RwSignal<String>,
    wrong_file: RwSignal<String>,
}

impl Keeper {
    /// Those of a session. The device is asked only where the page allows it.
    pub fn new(draw: &Draw, session: Rc<dyn Keeps>) -> Self {
        let kept = draw.given.stockage && is_kept(&session.store());
        Self {
            draw: draw.clone(),
            session,
            kept: RwSignal::new(kept),
            wrong: RwSignal::new(String::new()),
            wrong_file: RwSignal::new(String::new()),
        }
    }

    /// The code, to take along.
    pub fn code(&self) -> El {
        let get = |text| self.draw.own(text);
        code_field(CodeField {
            label: get(texts::INTERFACE_YOUR_CODE),
            code: self.session.code(),
            copy_label: get(texts::INTERFACE_COPY),
            copied_label: get(texts::INTERFACE_COPIED),
        })
    }

    /// The button that prints; `write` draws the document.
    pub fn print(&self, title: &'static str, write: impl Fn(&Draw) -> Paper + 'static) -> El {
        let (own, write) = (self.clone(), Rc::new(write));
        self.button(ButtonKind::Primary, texts::INTERFACE_PRINT, move || {
            let (failed, write) = (own.clone(), Rc::clone(&write));
            print(
                own.draw.clone(),
                title,
                move |draw| write(draw),
                move || failed.say(texts::INTERFACE_PRINT_FAILED),
            );
        })
    }

    /// A button that hands a file over; `write` says what is in it.
    pub fn file(
        &self,
        words: Text,
        extension: &'static str,
        mime: &'static str,
        write: impl Fn(&Context) -> String + 'static,
    ) -> El {
        let own = self.clone();
        self.button(ButtonKind::Secondary, words, move || {
            own.hand_over(own.session.name(), extension, mime, &write);
        })
    }

    /// Hands a file over, and says so.
    pub fn hand_over(
        &self,
        name: &str,
        extension: &str,
        mime: &str,
        write: &dyn Fn(&Context) -> String,
    ) {
        let (draw, date) = (&self.draw, today());
        let content = write(&Context {
            lang: draw.words.0,
            date: &date,
            territoire: draw.given.territoire.as_deref(),
        });
        let file = ["cap-commun-", name, "-", &date, ".", extension].concat();
        match download(&file, mime, &content) {
            Ok(()) => {
                let said = draw.fill(texts::INTERFACE_DOWNLOADED, &[("file", &file)]);
                self.session.say(said);
            }
            Err(_) => self.say(texts::INTERFACE_DOWNLOAD_FAILED),
        }
    }

    /// Save on this device and erase, where the page allows it; take up what is kept there, where `resume` asks so.
    pub fn device(&self, resume: bool) -> Node {
        if !self.draw.given.stockage {
            return Node::None;
        }
        let (own, kept) = (self.clone(), self.kept);
        // Drawn again, they answer one of them, which may be gone: the focus stays among them.
        let again = Cell::new(false);
        live_by(
            move || u64::from(kept.get()),
            move || own.device_buttons(resume, again.replace(true)),
        )
    }

    fn device_buttons(&self, resume: bool, take: bool) -> Node {
        let act = |words, act: fn(&Self)| {
            let own = self.clone();
            self.button(ButtonKind::Quiet, words, move || act(&own))
        };
        let own = self.clone();
        let save = self.button(ButtonKind::Secondary, texts::INTERFACE_SAVE, move || {
            own.save();
        });
        let kept = self.kept.get_untracked();
        many([
            take_focus(save, take).into_node(),
            (kept && resume)
                .then(|| act(self.session.words().resume, Self::resume))
                .into_node(),
            kept.then(|| act(texts::INTERFACE_ERASE, Self::erase))
                .into_node(),
        ])
    }

    fn save(&self) {
        let worked = self.session.store().set(&self.session.stored()).is_ok();
        self.answer(worked, self.session.words().saved);
    }

    fn erase(&self) {
        let worked = self.session.store().remove().is_ok();
        self.answer(worked, self.session.words().erased);
    }

    fn answer(&self, worked: bool, done: Text) {
        self.kept.set(is_kept(&self.session.store()));
        self.say(if worked {
            done
        } else {
            texts::INTERFACE_SAVE_FAILED
        });
    }

    /// The button that takes up what the device keeps, where it keeps something.
    pub fn resume_button(&self) -> Option<El> {
        let own = self.clone();
        self.kept.get_untracked().then(|| {
            self.button(
                ButtonKind::Secondary,
                self.session.words().resume,
                move || own.resume(),
            )
        })
    }

    /// Takes up what the device keeps; says so where it cannot be read.
    fn resume(&self) {
        let code = self.session.store().get().ok().flatten();
        if self.take(&code.unwrap_or_default()).is_err() {
            self.say(texts::INTERFACE_RESUME_FAILED);
        }
    }

    /// Opens a code. What was wrong with others is not said any more.
    fn take(&self, code: &str) -> Result<(), String> {
        self.wrong.set(String::new());
        self.wrong_file.set(String::new());
        self.session.open(&self.draw, code)
    }

    /// Opens a code, or says in `wrong` what is wrong with it.
    fn open(&self, code: &str, wrong: RwSignal<String>) {
        if let Err(words) = self.take(code) {
            wrong.set(words);
        }
    }

    /// The way back: a code, typed or pasted; with `files`, also a downloaded file that holds one.
    pub fn way_back(&self, kind: ButtonKind, files: bool) -> El {
        let (draw, typed) = (&self.draw, RwSignal::new(String::new()));
        let own = self.clone();
        let open = move || own.open(&typed.get_untracked(), own.wrong);
        let field = TextField {
            label: draw.own(texts::INTERFACE_CODE),
            help: draw.own(texts::INTERFACE_CODE_HELP),
            code: true,
        };
        let act = self.button(kind, texts::INTERFACE_OPEN, open.clone());
        form(open)
            .child(text_field(field, typed, self.wrong))
            .child(files.then(|| self.file_field()))
            .child(el("div").class(class!("actions")).child(act))
    }

    fn file_field(&self) -> El {
        let own = self.clone();
        let field = result_file(&self.draw, texts::INTERFACE_OR_FILE, false);
        file_field(field, self.wrong_file, move |files: Vec<OpenedFile>| {
            let content = files.into_iter().next().and_then(|file| file.content.ok());
            match content.as_deref().and_then(code_in_file) {
                Some(code) => own.open(&code, own.wrong_file),
                None => own
                    .wrong_file
                    .set(own.draw.own(texts::INTERFACE_FILE_ERROR)),
            }
        })
    }

    fn say(&self, text: Text) {
        self.session.say(self.draw.own(text));
    }

    fn button(&self, kind: ButtonKind, words: Text, act: impl Fn() + 'static) -> El {
        button(kind, self.draw.get(words), act)
    }
}

/// A field for downloaded results.
pub fn result_file(draw: &Draw, label: Text, multiple: bool) -> FileField {
    FileField {
        label: draw.own(label),
        help: draw.own(texts::INTERFACE_FILE_HELP),
        accept: ".json,application/json",
        multiple,
    }
}

/// What just happened, for the eye; an announcer has it for those who listen.
pub fn said(words: impl Fn() -> String + 'static) -> El {
    el("p")
        .class(class!("said"))
        .attr("aria-hidden", "true")
        .live_text(words)
}

fn is_kept(store: &Store) -> bool {
    store.get().is_ok_and(|kept| kept.is_some())
}
