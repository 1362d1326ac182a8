//! What stands inside a widget's tag, and what a visitor reads where no script runs: a few lines of HTML for each
//! thing that a widget shows, in each language. `fallbacks.json` holds them, for whoever writes a page.
//!
//! They are true with scripts too, since one sees them while the widget loads and where it fails. They hold tags that
//! editors of pages leave alone, and no heading: a page has its own.

use std::fmt::Write;

use cap_commun_compiler::{Output, Presentation, Subject};
use serde_json::{Value, json};

use crate::dist::Dist;

/// The lines of one thing in one language.
pub struct Fallback {
    /// The widget that shows it.
    pub widget: String,
    /// The questionnaire, of the self-assessment.
    pub questionnaire: Option<String>,
    /// `fr` or `en`.
    pub lang: &'static str,
    /// What it is called.
    pub title: String,
    /// The lines.
    pub html: String,
}

/// All of them.
pub fn of(content: &Output) -> Vec<Fallback> {
    content.presentations.iter().map(one).collect()
}

/// Adds `fallbacks.json` to `dist/`.
pub fn add(fallbacks: &[Fallback], dist: &mut Dist) {
    let entry = |fallback: &Fallback| {
        let Fallback {
            widget,
            questionnaire,
            lang,
            title,
            html,
        } = fallback;
        json!({ "widget": widget, "questionnaire": questionnaire, "lang": lang, "title": title, "html": html })
    };
    let list: Vec<Value> = fallbacks.iter().map(entry).collect();
    let text = format!("{:#}\n", Value::from(list));
    dist.add("fallbacks.json", text.into_bytes());
}

fn one(presentation: &Presentation) -> Fallback {
    let (widget, questionnaire) = match &presentation.subject {
        Subject::Questionnaire(id) => ("autodiagnostic", Some(id.clone())),
        Subject::Calculator(id) => (id.as_str(), None),
        Subject::Compass => ("boussole", None),
    };
    Fallback {
        widget: widget.to_owned(),
        questionnaire,
        lang: presentation.lang,
        title: presentation.title.clone(),
        html: html(presentation),
    }
}

fn html(presentation: &Presentation) -> String {
    let words = Words::of(presentation);
    let mut out = format!("<p><strong>{}</strong></p>\n", escape(&presentation.title));
    let lead: Vec<String> = presentation.lead.iter().map(|text| escape(text)).collect();
    let _ = writeln!(out, "<p>{}</p>", lead.join(" "));
    let _ = writeln!(out, "<p>{}</p>", words.here);
    let _ = writeln!(out, "<details>\n<summary>{}</summary>\n<ul>", words.parts);
    for part in &presentation.parts {
        let _ = writeln!(out, "<li>{}</li>", escape(part));
    }
    out += "</ul>\n</details>\n";
    let doors = presentation.doors.iter();
    let doors: Vec<String> = doors
        .map(|(title, url)| {
            let (title, url) = (escape(title), escape(url));
            format!("<a href=\"{url}\"{}>{title}</a>", words.titles)
        })
        .collect();
    if !doors.is_empty() {
        let _ = writeln!(out, "<p>{} {}.</p>", words.doors, doors.join(", "));
    }
    out
}

/// What the lines say around the content's own words.
struct Words {
    here: &'static str,
    parts: &'static str,
    doors: &'static str,
    /// Resources have French titles.
    titles: &'static str,
}

impl Words {
    fn of(presentation: &Presentation) -> Words {
        let french = presentation.lang == "fr";
        let parts = match (&presentation.subject, french) {
            (Subject::Questionnaire(_), true) => {
                "Les questions qui comptent, à se poser aussi sur le papier"
            }
            (Subject::Questionnaire(_), false) => {
                "The questions that count, which serve on paper too"
            }
            (Subject::Calculator(_), true) => "Ce qu’il vaut mieux avoir sous la main",
            (Subject::Calculator(_), false) => "What to have at hand",
            (Subject::Compass, true) => "Les quatre directions",
            (Subject::Compass, false) => "The four directions",
        };
        if french {
            Words {
                here: "Tout se passe dans cette page, avec JavaScript\u{a0}; rien n’est envoyé.",
                parts,
                doors: "À ouvrir aussi\u{a0}:",
                titles: "",
            }
        } else {
            Words {
                here: "It all happens in this page, with JavaScript; nothing is sent.",
                parts,
                doors: "Also worth opening:",
                titles: " lang=\"fr\"",
            }
        }
    }
}

/// Text, as it stands in an element or an attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::path::Path;

    fn all() -> Vec<Fallback> {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/content");
        of(&cap_commun_compiler::compile(&content).unwrap())
    }

    fn html(widget: &str, questionnaire: Option<&str>, lang: &str) -> String {
        let all = all();
        let mut found = all.iter().filter(|fallback| {
            fallback.widget == widget
                && fallback.questionnaire.as_deref() == questionnaire
                && fallback.lang == lang
        });
        found.next().unwrap().html.clone()
    }

    #[test]
    fn every_widget_and_questionnaire_has_its_lines_in_both_languages() {
        let questionnaires = ["maturite", "innovation", "partenariat", "competences"];
        let widgets = ["modele", "prime", "boussole"].map(|widget| (widget, None));
        let assessed = questionnaires.map(|name| ("autodiagnostic", Some(name)));
        for (widget, questionnaire) in assessed.into_iter().chain(widgets) {
            for lang in ["fr", "en"] {
                let html = html(widget, questionnaire, lang);
                assert!(html.starts_with("<p><strong>"), "{html}");
                assert!(html.matches("<li>").count() >= 4, "{html}");
                assert!(html.contains("<a href=\"https://"), "{html}");
            }
        }
        assert_eq!(all().len(), 14);
    }

    #[test]
    fn only_the_questions_that_count_are_listed_with_the_platform_of_their_objective() {
        let french = html("autodiagnostic", Some("innovation"), "fr");
        assert_eq!(french.matches("<li>").count(), 12);
        assert!(french.contains("https://innovation-societale.odd17.org/"));
        assert!(!french.contains("https://trajectoires-socio-economiques.odd17.org/"));
        assert!(
            html("boussole", None, "en")
                .contains("https://trajectoires-socio-economiques.odd17.org/")
        );
    }

    #[test]
    fn what_the_content_says_is_text() {
        let presentation = Presentation {
            subject: Subject::Calculator("x".into()),
            lang: "en",
            title: "a < b & \"c\"".into(),
            lead: vec!["<script>".into()],
            parts: Vec::new(),
            doors: vec![("d".into(), "https://example.org/?a=1&b=\"".into())],
        };
        let html = super::html(&presentation);
        assert!(html.contains("a &lt; b &amp; &quot;c&quot;") && !html.contains("<script"));
        assert!(
            html.contains("<a href=\"https://example.org/?a=1&amp;b=&quot;\" lang=\"fr\">d</a>")
        );
    }
}
