//! Doing something later.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Window;

use super::window;

/// Something that will be done; not if this is dropped before.
pub struct Timer {
    window: Window,
    id: i32,
    _run: Closure<dyn FnMut()>,
}

impl Drop for Timer {
    fn drop(&mut self) {
        self.window.clear_timeout_with_handle(self.id);
    }
}

/// Runs a function after some milliseconds; none where there is no window, and nothing will then be done.
pub fn after(milliseconds: i32, run: impl FnMut() + 'static) -> Option<Timer> {
    let window = window().ok()?;
    let run = Closure::<dyn FnMut()>::new(run);
    let callback = run.as_ref().unchecked_ref();
    let id = window
        .set_timeout_with_callback_and_timeout_and_arguments_0(callback, milliseconds)
        .ok()?;
    Some(Timer {
        window,
        id,
        _run: run,
    })
}
