//! What a file that a widget gave away holds.

/// The `code` of a downloaded result; `None` where the file holds none.
pub fn code_in_file(content: &str) -> Option<String> {
    let value = js_sys::JSON::parse(content).ok()?;
    js_sys::Reflect::get(&value, &"code".into())
        .ok()?
        .as_string()
}
