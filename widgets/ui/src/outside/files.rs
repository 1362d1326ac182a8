//! Files: given to the visitor, and read from them.

use std::vec::IntoIter;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

use super::promise::when_settled;
use super::{OutsideError, document};
use crate::OpenedFile;

/// Gives the visitor a text as a file. Nothing is requested from anywhere.
///
/// # Errors
/// [`OutsideError::Missing`] or [`OutsideError::Refused`] where the page cannot make files.
pub fn download(name: &str, mime: &str, content: &str) -> Result<(), OutsideError> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let blob =
        Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(content)), &kind)
            .map_err(|_| OutsideError::Missing)?;
    let url = Url::create_object_url_with_blob(&blob).map_err(|_| OutsideError::Refused)?;
    let clicked = click_link(name, &url);
    // The browser took the address when the link was clicked; kept any longer it would hold the content in memory.
    let revoked = Url::revoke_object_url(&url).map_err(|_| OutsideError::Refused);
    clicked.and(revoked)
}

fn click_link(name: &str, url: &str) -> Result<(), OutsideError> {
    let link: HtmlAnchorElement = document()?
        .create_element("a")
        .map_err(|_| OutsideError::Missing)?
        .dyn_into()
        .map_err(|_| OutsideError::Missing)?;
    link.set_href(url);
    link.set_download(name);
    link.click();
    Ok(())
}

/// Reads the files chosen in an input of type `file`, as UTF-8 text, one after the other, then tells them. Files over
/// `max_bytes` are not read.
pub fn read_files(
    input: &HtmlInputElement,
    max_bytes: u32,
    then: impl FnOnce(Vec<OpenedFile>) + 'static,
) {
    let Some(list) = input.files() else { return };
    // Taken out of the list first: it empties when the input does.
    let files: Vec<File> = (0..list.length())
        .filter_map(|rank| list.get(rank))
        .collect();
    read_next(files.into_iter(), Vec::new(), max_bytes, Box::new(then));
}

type Told = Box<dyn FnOnce(Vec<OpenedFile>)>;

fn read_next(mut files: IntoIter<File>, mut opened: Vec<OpenedFile>, max_bytes: u32, then: Told) {
    let Some(file) = files.next() else {
        then(opened);
        return;
    };
    let name = file.name();
    if file.size() > f64::from(max_bytes) {
        let content = Err(OutsideError::TooLarge);
        opened.push(OpenedFile { name, content });
        read_next(files, opened, max_bytes, then);
        return;
    }
    // The bytes rather than `text()`, which replaces what is not UTF-8 instead of saying so.
    let bytes = file.array_buffer();
    let read = move |buffer: Result<JsValue, JsValue>| {
        let content = match buffer {
            Ok(buffer) => decode(Uint8Array::new(&buffer).to_vec()),
            Err(_) => Err(OutsideError::Unreadable),
        };
        opened.push(OpenedFile { name, content });
        read_next(files, opened, max_bytes, then);
    };
    when_settled(&bytes, Box::new(read));
}

/// UTF-8 without its byte order mark, which spreadsheets and some editors put first.
fn decode(bytes: Vec<u8>) -> Result<String, OutsideError> {
    let text = String::from_utf8(bytes).map_err(|_| OutsideError::Unreadable)?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

#[cfg(test)]
mod tests {
    use super::{OutsideError, decode};

    #[test]
    fn a_byte_order_mark_is_not_part_of_the_text() {
        assert_eq!(decode(b"\xef\xbb\xbf{}".to_vec()), Ok("{}".to_owned()));
        assert_eq!(decode("é".into()), Ok("é".to_owned()));
    }

    #[test]
    fn a_file_that_is_not_text_is_refused_rather_than_mangled() {
        assert_eq!(
            decode(vec![0xff, 0xfe, 0x00]),
            Err(OutsideError::Unreadable)
        );
    }
}
