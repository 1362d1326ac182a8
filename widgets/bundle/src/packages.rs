//! `dist/paquets/`: the zips that a site takes, one to host the files and one for each content management system.
//!
//! `widgets/cms/lay.mjs` lays out what they hold, from the widgets' contract; here they are only packed. The same
//! files always make the same zip: names are in order, and every date is the same.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::{Places, program};

/// Packs them from the files that stand in `dist/`. Returns their names and sizes.
pub fn write(places: &Places) -> Result<Vec<(String, usize)>> {
    let dist = places.root.join("dist");
    let laid = places.work.join("packages");
    let mut node = Command::new("node");
    node.current_dir(&places.root).arg("widgets/cms/lay.mjs");
    program::run(node.arg(&dist).arg(&laid))?;

    let folder = dist.join("paquets");
    fs::create_dir_all(&folder)?;
    let mut written = Vec::new();
    for package in names(&laid)? {
        let bytes = pack(&laid.join(&package)).with_context(|| format!("packing {package}"))?;
        let name = format!("{package}.zip");
        fs::write(folder.join(&name), &bytes)?;
        written.push((name, bytes.len()));
    }
    Ok(written)
}

/// Everything in the folder, by its path from there.
fn pack(folder: &Path) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The default date is the format's first day.
    let options = SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .compression_level(Some(9))
        .unix_permissions(0o644);
    for name in files(folder, "")? {
        zip.start_file(&name, options)?;
        zip.write_all(&fs::read(folder.join(&name))?)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn files(folder: &Path, prefix: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for name in names(&folder.join(prefix))? {
        let path = format!("{prefix}{name}");
        if folder.join(&path).is_dir() {
            found.extend(files(folder, &format!("{path}/"))?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

/// What stands in a folder, in order.
fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::io::Read;

    #[test]
    fn the_same_files_make_the_same_zip_whatever_their_dates() {
        let folder = std::env::temp_dir().join(format!("commun-zip-{}", std::process::id()));
        let write = |name: &str, text: &str| {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("b/c.txt", "c");
        write("a.txt", "a");
        let first = pack(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        write("a.txt", "a");
        write("b/c.txt", "c");
        let later = fs::File::options()
            .write(true)
            .open(folder.join("a.txt"))
            .unwrap();
        later.set_modified(std::time::UNIX_EPOCH).unwrap();
        assert_eq!(first, pack(&folder).unwrap());
        fs::remove_dir_all(&folder).unwrap();

        let mut zip = zip::ZipArchive::new(Cursor::new(first)).unwrap();
        let names: Vec<String> = (0..zip.len())
            .map(|index| zip.by_index(index).unwrap().name().unwrap().into_owned())
            .collect();
        assert_eq!(names, ["a.txt", "b/c.txt"]);
        let mut text = String::new();
        zip.by_name("b/c.txt")
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        assert_eq!(text, "c");
    }
}
