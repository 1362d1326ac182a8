//! A question and its answers, as large radios. The browser's own radios do the keyboard's work.

use leptos::html;
use leptos::prelude::*;

use crate::focus::focus_when_mounted;
use crate::{use_id, v};

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RadioOption {
    /// What is told when it is chosen.
    pub value: usize,
    /// The answer's words.
    pub label: String,
    /// A second line that explains them.
    pub note: Option<String>,
}

/// A question with one answer. Arrow keys choose as they move: never leave the question because an answer was chosen.
///
/// The radios stay the same elements when another answer is chosen or the words change language.
#[component]
pub fn RadioGroup(
    /// The question.
    #[prop(into)]
    legend: Signal<String>,
    /// Why it is asked, or what a term means. Empty: nothing is shown.
    #[prop(optional, into)]
    help: Signal<String>,
    /// The answers.
    #[prop(into)]
    options: Signal<Vec<RadioOption>>,
    /// The answer chosen.
    #[prop(into)]
    selected: Signal<Option<usize>>,
    /// Told the value of the answer that is chosen.
    on_select: Callback<usize>,
    /// An answer set apart: « je ne sais pas ».
    #[prop(optional, into)]
    quiet: Signal<Option<RadioOption>>,
    /// Gives the focus to the question when it appears.
    #[prop(optional)]
    take_focus: bool,
) -> impl IntoView {
    let name = use_id("radio");
    let help_id = use_id("help");
    let question = NodeRef::<html::Legend>::new();
    if take_focus {
        focus_when_mounted(question);
    }
    let has_help = Memo::new(move |_| !help.read().is_empty());
    let described = help_id.clone();
    let group = Group {
        name: StoredValue::new(name),
        selected,
        on_select,
    };
    v! {
        <fieldset class="commun-radio" aria-describedby=move || has_help.get().then(|| described.clone())>
            <legend class="commun-radio__legend" node_ref=question tabindex=take_focus.then_some("-1")>
                {legend}
            </legend>
            <p class="commun-radio__help" id=help_id hidden=move || !has_help.get()>
                {help}
            </p>
            <div class="commun-radio__options">
                {move || options.get().into_iter().map(|option| answer(group, option)).collect_view()}
            </div>
            {move || {
                quiet
                    .get()
                    .map(|option| v! { <div class="commun-radio__quiet">{answer(group, option)}</div> })
            }}
        </fieldset>
    }
}

/// What the answers of one question share.
#[derive(Clone, Copy)]
struct Group {
    name: StoredValue<String>,
    selected: Signal<Option<usize>>,
    on_select: Callback<usize>,
}

fn answer(group: Group, option: RadioOption) -> impl IntoView {
    let Group {
        name,
        selected,
        on_select,
    } = group;
    let RadioOption { value, label, note } = option;
    let id = format!("{}-{value}", name.get_value());
    let note_id = format!("{id}-note");
    let label_id = format!("{id}-label");
    v! {
        <label class="commun-radio__option" class:commun-radio__option--chosen=move || selected.get() == Some(value)>
            <input
                class="commun-radio__input"
                type="radio"
                name=name.get_value()
                id=id
                value=value.to_string()
                prop:checked=move || selected.get() == Some(value)
                aria-labelledby=label_id.clone()
                aria-describedby=note.is_some().then(|| note_id.clone())
                on:change=move |_| on_select.run(value)
            />
            <span class="commun-radio__mark" aria-hidden="true"></span>
            <span class="commun-radio__words">
                <span class="commun-radio__label" id=label_id>{label}</span>
                {note.map(|words| v! { <span class="commun-radio__note" id=note_id>{words}</span> })}
            </span>
        </label>
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::{RadioGroup, RadioOption};
    use crate::testing::{attribute, markup, tag, text_of};
    use crate::v;

    fn option(value: usize, label: &str, note: Option<&str>) -> RadioOption {
        RadioOption {
            value,
            label: label.to_owned(),
            note: note.map(str::to_owned),
        }
    }

    fn group(help: &'static str) -> String {
        markup(move || {
            v! {
                <RadioGroup
                    legend="Avec qui ?"
                    help=help
                    options=vec![option(0, "Seuls", None), option(1, "À deux", Some("Une convention"))]
                    quiet=option(9, "Je ne sais pas", None)
                    selected=Some(1usize)
                    on_select=Callback::new(|_| ())
                />
            }
        })
    }

    #[test]
    fn a_question_is_a_fieldset_with_its_legend_and_its_help() {
        let html = group("Pour savoir.");
        assert!(html.contains("<fieldset") && html.contains("Avec qui ?</legend>"));
        let help = attribute(&html, "aria-describedby");
        assert!(tag(&html, &format!("id=\"{help}\"")).starts_with("p "));
    }

    #[test]
    fn a_question_without_help_points_at_none() {
        let html = group("");
        assert!(!tag(&html, "fieldset").contains("aria-describedby"));
        assert!(tag(&html, "commun-radio__help").contains("hidden"));
    }

    #[test]
    fn every_answer_is_a_radio_of_one_group_named_by_its_words() {
        let html = group("");
        assert_eq!(html.matches("type=\"radio\"").count(), 3);
        let name = attribute(&html, "name");
        assert_eq!(html.matches(&format!(" name=\"{name}\"")).count(), 3);
        for value in [0, 1, 9] {
            let input = tag(&html, &format!("id=\"{name}-{value}\""));
            assert_eq!(
                attribute(input, "aria-labelledby"),
                format!("{name}-{value}-label")
            );
        }
    }

    #[test]
    fn the_note_of_an_answer_describes_it_and_is_no_part_of_its_name() {
        let html = group("");
        let note = attribute(tag(&html, "value=\"1\""), "aria-describedby").to_owned();
        assert_eq!(text_of(&html, &note), "Une convention");
    }

    #[test]
    fn the_chosen_answer_alone_is_marked() {
        assert_eq!(group("").matches("commun-radio__option--chosen").count(), 1);
    }
}
