//! What comes later from the browser, told to a function: futures would weigh more than all that waits here.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// Told the value, or why there is none.
pub(super) type Then = Box<dyn FnOnce(Result<JsValue, JsValue>)>;

/// What waits for a promise; both closures go once one of them was called.
struct Waiting {
    then: Then,
    _closures: [Closure<dyn FnMut(JsValue)>; 2],
}

/// Calls a function once a promise is settled.
pub(super) fn when_settled(promise: &Promise, then: Then) {
    let waiting: Rc<Cell<Option<Waiting>>> = Rc::default();
    let end = |result: fn(JsValue) -> Result<JsValue, JsValue>| {
        let waiting = Rc::clone(&waiting);
        Closure::<dyn FnMut(JsValue)>::new(move |value| {
            if let Some(waiting) = waiting.take() {
                (waiting.then)(result(value));
            }
        })
    };
    let closures = [end(Ok), end(Err)];
    let [done, failed] = &closures;
    drop(promise.then2(done, failed));
    waiting.set(Some(Waiting {
        then,
        _closures: closures,
    }));
}
