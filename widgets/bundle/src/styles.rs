//! One sheet for a build, from the css that stands beside each component.
//!
//! A component's css goes in where the build names one of its classes (`classes.rs`). What is for every page goes in always.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::builds::Build;
use crate::classes::{self, List};
use crate::compile::Profile;
use crate::{Places, program};

/// The first and the last layer; between them stand what widgets share, then the widgets. What comes later may
/// refine what comes earlier.
const UI: &str = "ui";
const ELEMENTS: &str = "elements";

/// Files of the first layer that every page has.
const ALWAYS: [&str; 3] = ["base", "layout", "tokens"];

/// No sheet at all: for a script whose calls alone are of interest.
pub fn none(places: &Places) -> Result<PathBuf> {
    let file = places.work.join("none.css");
    fs::create_dir_all(&places.work)?;
    fs::write(&file, "")?;
    Ok(file)
}

/// The classes of all of it, of which the views are compiled with the list. `all` is the build with every widget.
pub fn classes(places: &Places, profile: Profile, all: &Build) -> Result<List> {
    let files = files(places, &layers(places, all, &all.widgets)?)?;
    let css: Vec<&str> = files.iter().map(|file| file.css.as_str()).collect();
    List::follow(places, profile, &css)
}

/// Writes `target/bundle/styles-<build>.css`, minified, for this WebAssembly. `widgets` are those of every build.
pub fn collect(
    places: &Places,
    build: &Build,
    widgets: &[String],
    classes: &List,
    wasm: &[u8],
) -> Result<PathBuf> {
    let said = classes.said(wasm)?;
    let mut sheet = String::new();
    for file in kept(files(places, &layers(places, build, widgets)?)?, &said) {
        sheet += &file.css;
        sheet.push('\n');
    }
    let path = |name: &str| places.work.join(format!("{name}-{}.css", build.name));
    let (whole, minified) = (path("whole"), path("styles"));
    fs::write(&whole, classes.rename(&sheet)?)?;
    fs::write(&minified, self::minified(places, &whole)?)?;
    Ok(minified)
}

/// A sheet, minified.
pub fn minified(places: &Places, sheet: &Path) -> Result<String> {
    let mut esbuild = program::npm(&places.root, "esbuild");
    esbuild
        .arg(sheet)
        .args(["--minify", "--log-level=warning", "--log-limit=0"]);
    esbuild.arg(crate::scripts::BROWSERS);
    Ok(program::read(&mut esbuild)?.trim_end().to_owned())
}

/// A component's css.
#[derive(Clone, Debug, PartialEq, Eq)]
struct File {
    /// The component, as its classes spell it.
    name: String,
    /// For every page.
    always: bool,
    css: String,
}

/// The crates of this build that have css, in order: all but other widgets' own.
fn layers(places: &Places, build: &Build, widgets: &[String]) -> Result<Vec<String>> {
    let mut shared = Vec::new();
    for entry in fs::read_dir(places.root.join("widgets"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name != UI && name != ELEMENTS && !widgets.contains(&name) {
            shared.push(name);
        }
    }
    shared.sort();
    let mut layers = vec![UI.to_owned()];
    layers.append(&mut shared);
    layers.extend_from_slice(&build.widgets);
    layers.push(ELEMENTS.to_owned());
    Ok(layers)
}

/// Their css.
fn files(places: &Places, layers: &[String]) -> Result<Vec<File>> {
    let mut files = Vec::new();
    for layer in layers {
        let mut found = Vec::new();
        let folder = places.root.join("widgets").join(layer).join("src");
        if folder.is_dir() {
            find(&folder, &mut found)?;
        }
        found.sort();
        for path in found {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            files.push(File {
                always: layer == ELEMENTS || layer == UI && ALWAYS.contains(&name.as_ref()),
                name: name.replace('_', "-"),
                css: fs::read_to_string(&path)
                    .with_context(|| format!("reading {}", path.display()))?,
            });
        }
    }
    if files.is_empty() {
        bail!("no css under widgets/*/src");
    }
    Ok(files)
}

/// The files of which the build says a class. A class that another component is named after, or that stands in
/// what every page has, does not make a file its own.
fn kept(files: Vec<File>, said: &BTreeSet<&str>) -> Vec<File> {
    let shared = files.iter().filter(|file| file.always);
    let shared: Vec<&str> = shared.flat_map(|file| classes::of(&file.css)).collect();
    let needed = |file: &File| {
        let own = classes::of(&file.css).into_iter().filter(|class| {
            let others = files.iter().filter(|other| other.name != file.name);
            !shared.contains(class) && others.clone().all(|other| other.name != block(class))
        });
        let own: Vec<&str> = own.collect();
        file.always || own.is_empty() || own.iter().any(|class| said.contains(class))
    };
    let kept = files.iter().filter(|file| needed(file));
    kept.cloned().collect()
}

/// The component of a class: `table` for `table__row--odd`.
fn block(class: &str) -> &str {
    let name = class.split("__").next().unwrap_or(class);
    name.split("--").next().unwrap_or(name)
}

fn find(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "css") {
            found.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::builds::{self, Words};

    fn file(name: &str, css: &str) -> File {
        File {
            name: name.to_owned(),
            always: name == "base",
            css: css.to_owned(),
        }
    }

    fn names(files: &[File], said: &str) -> Vec<String> {
        let kept = kept(files.to_vec(), &said.split_whitespace().collect());
        kept.into_iter().map(|file| file.name).collect()
    }

    #[test]
    fn a_component_s_css_is_left_out_where_nothing_says_its_classes() {
        let files = [
            file("base", ".commun-root .commun-table { margin: 0 }"),
            file("bars", ".commun-bars__bar { inline-size: 1rem }"),
            file("radio-group", ".commun-radio { display: flex }"),
            file("plain", "h2 { margin: 0 }"),
        ];
        assert_eq!(names(&files, ""), ["base", "plain"]);
        assert_eq!(names(&files, "bars__bar"), ["base", "bars", "plain"]);
        assert_eq!(
            names(&files, "radio root"),
            ["base", "radio-group", "plain"]
        );
    }

    #[test]
    fn another_component_s_class_does_not_keep_a_file() {
        let files = [
            file("base", ".commun-table { margin: 0 }"),
            file("disclosure", ".commun-disclosure__content { margin: 0 }"),
            file(
                "number-field",
                ".commun-number .commun-disclosure__content, .commun-number .commun-table { margin: 0 }",
            ),
        ];
        let said = "disclosure__content table";
        assert_eq!(names(&files, said), ["base", "disclosure"]);
        assert_eq!(names(&files, "number"), ["base", "number-field"]);
    }

    #[test]
    fn a_class_is_of_the_component_that_it_begins_with() {
        assert_eq!(block("a-b__c--d"), "a-b");
        assert_eq!(block("a--d"), "a");
    }

    #[test]
    fn a_build_has_every_crate_s_css_but_that_of_other_widgets() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let work = root.join("target/bundle");
        let places = Places { root, work };
        let build = |widget: &str| Build {
            words: Words::default(),
            name: widget.to_owned(),
            widgets: vec![widget.to_owned()],
        };
        let widgets = ["autodiagnostic".to_owned(), "other".to_owned()];
        let own = layers(&places, &build("autodiagnostic"), &widgets).unwrap();
        assert_eq!(own.first().map(String::as_str), Some(UI));
        assert!(own.ends_with(&["autodiagnostic".to_owned(), ELEMENTS.to_owned()]));
        let other = layers(&places, &build("other"), &widgets).unwrap();
        assert!(!other.contains(&"autodiagnostic".to_owned()));
        let count = |layers: &[String]| files(&places, layers).unwrap().len();
        assert!(count(&own) > count(&other));
    }

    #[test]
    fn the_list_that_views_are_compiled_with_is_the_css_s() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let work = root.join("target/bundle");
        let places = Places { root, work };
        let builds = builds::read(&places.root).unwrap();
        let all = builds
            .iter()
            .find(|build| build.name == builds::ALL)
            .unwrap();
        let files = files(&places, &layers(&places, all, &all.widgets).unwrap()).unwrap();
        let css: Vec<&str> = files.iter().map(|file| file.css.as_str()).collect();
        let kept = fs::read_to_string(places.root.join(classes::LIST)).unwrap();
        assert!(
            classes::text(&css) == kept,
            "`cargo bundle` writes {} anew",
            classes::LIST
        );
    }

    /// A view whose css stands in another widget has its looks in the build with all, and loses them alone.
    #[test]
    fn what_a_widget_s_build_draws_has_its_css_in_that_build() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let work = root.join("target/bundle");
        let places = Places { root, work };
        let builds = builds::read(&places.root).unwrap();
        let all = builds.iter().find(|build| build.name == builds::ALL);
        let all = all.unwrap();
        let anywhere = files(&places, &layers(&places, all, &all.widgets).unwrap()).unwrap();
        let anywhere: Vec<&str> = anywhere
            .iter()
            .flat_map(|file| classes::of(&file.css))
            .collect();
        for build in builds.iter().filter(|build| build.widgets.len() == 1) {
            let layers = layers(&places, build, &all.widgets).unwrap();
            let here = files(&places, &layers).unwrap();
            let here: Vec<&str> = here
                .iter()
                .flat_map(|file| classes::of(&file.css))
                .collect();
            // What `ui` draws, a widget may arrange.
            for layer in layers.iter().filter(|layer| *layer != UI) {
                let views = rust_of(&places.root.join("widgets").join(layer).join("src"));
                let lost = named(&views).into_iter();
                let lost = lost.filter(|class| anywhere.contains(class) && !here.contains(class));
                let lost: Vec<_> = lost.collect();
                assert!(lost.is_empty(), "{layer}, in {}: {lost:?}", build.name);
            }
        }
    }

    #[test]
    fn no_class_of_the_css_is_left_without_a_view_that_names_it() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let views = rust_of(&root.join("widgets"));
        let named = named(&views);
        let list = fs::read_to_string(root.join(classes::LIST)).unwrap();
        let dead = list.lines().filter(|class| !named.contains(class));
        let dead = dead.filter(|class| !classes::OF_SCRIPTS.contains(class));
        assert_eq!(dead.collect::<Vec<_>>(), Vec::<&str>::new());
    }

    /// The classes that views name.
    fn named(views: &str) -> Vec<&str> {
        let named = views.split("class!(").skip(1);
        let named = named.filter_map(|rest| rest.split(')').next());
        let named = named.flat_map(|names| names.split('"').skip(1).step_by(2));
        named.collect()
    }

    fn rust_of(folder: &Path) -> String {
        let mut rust = String::new();
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                rust += &rust_of(&path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                rust += &fs::read_to_string(&path).unwrap();
            }
        }
        rust
    }
}
