//! How wide something is: what is drawn to the pixel is drawn anew when it has another room.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

use crate::markup::El;
use crate::reactive::{Effect, Owner, RwSignal};

/// Room is counted by this many pixels, so that a slow drag of a window's edge does not draw a hundred times.
const STEP: i32 = 20;

/// Watches until it is dropped.
struct Watch {
    observer: ResizeObserver,
    _seen: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Keeps in a signal the width of an element, in pixels, for as long as the current owner lives. Where the browser
/// does not tell, it stays what it is.
pub fn measured(element: El, width: RwSignal<f64>) -> El {
    let watch: Rc<RefCell<Option<Watch>>> = Rc::default();
    let kept = Rc::clone(&watch);
    Owner::keep(Effect::new(move || {
        let _ = &kept;
    }));
    element.on_mount(move |element| {
        watch.replace(observe(element, width));
    })
}

fn observe(element: Element, width: RwSignal<f64>) -> Option<Watch> {
    let seen = element.clone();
    let mut last = 0;
    let see = Closure::new(move || {
        let room = seen.client_width() / STEP * STEP;
        // Nothing is drawn in what is hidden.
        if room > 0 && room != last {
            last = room;
            width.set(f64::from(room));
        }
    });
    let observer = ResizeObserver::new(see.as_ref().unchecked_ref()).ok()?;
    observer.observe(&element);
    Some(Watch {
        observer,
        _seen: see,
    })
}
