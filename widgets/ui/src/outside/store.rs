//! The device's memory, used only once the visitor has asked for it.

use web_sys::Storage;

use super::{OutsideError, window};

/// One entry of the device's memory.
///
/// Where there is no memory (a frame of unknown origin, cookies refused, a full disk), each call says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    key: String,
}

impl Store {
    /// The entry called `key`. Nothing is read or written yet.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into() }
    }

    /// What was kept, if anything was.
    ///
    /// # Errors
    /// [`OutsideError::Missing`] or [`OutsideError::Refused`] where the page has no memory.
    pub fn get(&self) -> Result<Option<String>, OutsideError> {
        storage()?
            .get_item(&self.key)
            .map_err(|_| OutsideError::Refused)
    }

    /// Keeps a text in place of what was kept.
    ///
    /// # Errors
    /// As [`Store::get`]; [`OutsideError::Refused`] also where there is no room.
    pub fn set(&self, text: &str) -> Result<(), OutsideError> {
        storage()?
            .set_item(&self.key, text)
            .map_err(|_| OutsideError::Refused)
    }

    /// Erases what was kept.
    ///
    /// # Errors
    /// As [`Store::get`].
    pub fn remove(&self) -> Result<(), OutsideError> {
        storage()?
            .remove_item(&self.key)
            .map_err(|_| OutsideError::Refused)
    }
}

fn storage() -> Result<Storage, OutsideError> {
    // The getter itself throws where the origin is opaque or storage is refused.
    window()?
        .local_storage()
        .map_err(|_| OutsideError::Refused)?
        .ok_or(OutsideError::Missing)
}
