//! Files: given to the visitor, and read from them.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

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

/// Reads the files chosen in an input of type `file`, as UTF-8 text. Files over `max_bytes` are not read.
pub async fn read_files(input: &HtmlInputElement, max_bytes: u32) -> Vec<OpenedFile> {
    let Some(list) = input.files() else {
        return Vec::new();
    };
    // Taken out of the list first: it empties when the input does.
    let files: Vec<File> = (0..list.length())
        .filter_map(|rank| list.get(rank))
        .collect();
    let mut opened = Vec::with_capacity(files.len());
    for file in files {
        opened.push(OpenedFile {
            name: file.name(),
            content: read_text(&file, max_bytes).await,
        });
    }
    opened
}

async fn read_text(file: &File, max_bytes: u32) -> Result<String, OutsideError> {
    if file.size() > f64::from(max_bytes) {
        return Err(OutsideError::TooLarge);
    }
    // The bytes rather than `text()`, which replaces what is not UTF-8 instead of saying so.
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| OutsideError::Unreadable)?;
    decode(Uint8Array::new(&buffer).to_vec())
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
