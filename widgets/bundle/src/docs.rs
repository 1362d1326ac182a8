//! The calculators' documentation, for people and for programs: `docs/<calculator>-<language>.html`, from the same
//! content as the widgets, and `docs/<calculator>.publicodes.json`, their rules for Publicodes.

use cap_commun_compiler::{Output, Page};
use pulldown_cmark::{Options, Parser, html};

use crate::dist::Dist;

/// A few lines, in a file: pages whose policy forbids inline style show them too.
const STYLE: &str = "\
:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; }
h1, h2, h3, h4 { line-height: 1.25; margin-block: 2em 0.5em; }
pre, table { max-width: 100%; overflow-x: auto; }
code { overflow-wrap: anywhere; font-size: 0.9em; }
td, th { padding: 0.25rem 0.75rem 0.25rem 0; text-align: start; vertical-align: top; }
a { overflow-wrap: anywhere; }
";

/// Adds them to `dist/`.
pub fn add(content: &Output, dist: &mut Dist) {
    for page in &content.documentation {
        let name = format!("docs/{}-{}.html", page.model, page.lang);
        dist.add(&name, html(page).into_bytes());
    }
    for rules in &content.publicodes {
        let name = format!("docs/{}.publicodes.json", rules.model);
        dist.add(&name, rules.rules.clone().into_bytes());
    }
    dist.add("docs/docs.css", STYLE.into());
}

fn html(page: &Page) -> String {
    let mut body = String::new();
    html::push_html(
        &mut body,
        Parser::new_ext(&page.content, Options::ENABLE_TABLES),
    );
    let title = page.content.lines().next().unwrap_or_default();
    let title = title.trim_start_matches("# ");
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title} · Cap commun</title>\n<link rel=\"stylesheet\" href=\"docs.css\">\n<main>\n{body}</main>\n</html>\n",
        page.lang
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::path::Path;

    #[test]
    fn each_calculator_has_its_page_in_each_language_and_its_rules() {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/content");
        let content = cap_commun_compiler::compile(&content).unwrap();
        let mut dist = Dist::default();
        add(&content, &mut dist);
        let file = |name: &str| {
            let file = dist.files.iter().find(|file| file.name == name).unwrap();
            String::from_utf8(file.bytes.clone()).unwrap()
        };
        for model in ["modele", "prime"] {
            for lang in ["fr", "en"] {
                let page = file(&format!("docs/{model}-{lang}.html"));
                assert!(page.contains(&format!("<html lang=\"{lang}\">")) && page.contains("<h2>"));
            }
            let rules = file(&format!("docs/{model}.publicodes.json"));
            assert!(
                serde_json::from_str::<serde_json::Value>(&rules)
                    .unwrap()
                    .is_object()
            );
        }
        assert!(file("docs/modele-fr.html").contains("<code>smic_horaire</code>"));
    }
}
