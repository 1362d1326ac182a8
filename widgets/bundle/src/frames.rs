//! The widgets in frames: `cadre/<widget>.html`, a page of each, and `cadre.js`, for the pages that frame them.
//!
//! One template. Without scripts it reads as all that is said of the widget, in each language; with them the page
//! becomes the widget that its address asks for (`widgets/elements/frame.ts`).

use std::fmt::Write;

use anyhow::Result;

use crate::Places;
use crate::compile::Profile;
use crate::dist::Dist;
use crate::fallback::{Fallback, escape};
use crate::scripts::{self, Format, Inputs};

/// Nothing here may follow the window's height, which follows that of the page.
const STYLE: &str = "\
:root { color-scheme: light; }
:root[data-theme=\"auto\"] { color-scheme: light dark; }
:root[data-theme=\"sombre\"] { color-scheme: dark; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { display: flow-root; }
section { padding: 0 1rem; }
a { overflow-wrap: anywhere; }
.scripted section { display: none; }
";

/// Adds them to `dist/`.
pub fn add(
    places: &Places,
    profile: Profile,
    fallbacks: &[Fallback],
    dist: &mut Dist,
) -> Result<()> {
    let mut widgets: Vec<&str> = Vec::new();
    for Fallback { widget, .. } in fallbacks {
        if !widgets.contains(&widget.as_str()) {
            widgets.push(widget);
        }
    }
    for widget in widgets {
        let name = format!("cadre/{widget}.html");
        dist.add(&name, page(widget, fallbacks).into_bytes());
    }
    dist.add("cadre/page.css", STYLE.into());
    for (name, entry) in [("cadre/page.js", "frame.ts"), ("cadre.js", "host.ts")] {
        let entry = format!("widgets/elements/{entry}");
        let script = scripts::bundle(places, &entry, Format::Classic, &Inputs::new(profile))?;
        dist.add(name, script.into_bytes());
    }
    Ok(())
}

/// French first: what the page says of itself before its script has read the address.
fn page(widget: &str, fallbacks: &[Fallback]) -> String {
    let own = fallbacks
        .iter()
        .filter(|fallback| fallback.widget == widget);
    let (french, others): (Vec<_>, Vec<_>) = own.partition(|fallback| fallback.lang == "fr");
    let title = french.first().map_or("", |fallback| &fallback.title);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>{} · Cap commun</title>\n<base target=\"_blank\">\n\
         <link rel=\"stylesheet\" href=\"page.css\">\n\
         <script src=\"page.js\" data-widget=\"{widget}\"></script>\n\
         <script src=\"../cap-commun.js\" async></script>\n</head>\n<body>\n<main>\n",
        escape(title)
    );
    for Fallback {
        questionnaire,
        lang,
        title,
        html,
        ..
    } in french.into_iter().chain(others)
    {
        let questionnaire = questionnaire.as_ref();
        let questionnaire =
            questionnaire.map_or_else(String::new, |id| format!(" data-questionnaire=\"{id}\""));
        let title = escape(title);
        let _ = write!(
            page,
            "<section lang=\"{lang}\" aria-label=\"{title}\"{questionnaire}>\n{html}</section>\n"
        );
    }
    page + "</main>\n</body>\n</html>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fallback(widget: &str, questionnaire: Option<&str>, lang: &'static str) -> Fallback {
        Fallback {
            widget: widget.to_owned(),
            questionnaire: questionnaire.map(str::to_owned),
            lang,
            title: format!("{widget} <{lang}>"),
            html: "<p>…</p>\n".to_owned(),
        }
    }

    #[test]
    fn a_page_holds_its_own_lines_french_first_and_nothing_inline() {
        let fallbacks = [
            fallback("a", Some("x"), "fr"),
            fallback("a", Some("x"), "en"),
            fallback("a", Some("y"), "fr"),
            fallback("b", None, "fr"),
        ];
        let page = page("a", &fallbacks);
        assert!(page.contains("<title>a &lt;fr&gt; · Cap commun</title>"));
        assert_eq!(page.matches("<section").count(), 3);
        let place = |text: &str| page.find(text);
        let french =
            place("<section lang=\"fr\" aria-label=\"a &lt;fr&gt;\" data-questionnaire=\"y\">");
        assert!(french.is_some() && french < place("<section lang=\"en\""));
        assert!(!page.contains("<style") && !page.contains("style=") && !page.contains("<script>"));
    }
}
