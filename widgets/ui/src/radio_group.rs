//! A question and its answers, as large radios. The browser's own radios do the keyboard's work.

use commun_classes::class;
use std::rc::Rc;

use crate::ids::use_id;
use crate::markup::{El, Property, el};

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

/// A question and its possible answers.
pub struct RadioGroup {
    /// The question.
    pub legend: String,
    /// Why it is asked, or what a term means. Empty: nothing is shown.
    pub help: String,
    /// The answers.
    pub options: Vec<RadioOption>,
    /// An answer set apart: « je ne sais pas ».
    pub quiet: Option<RadioOption>,
}

/// A question with one answer. Arrow keys choose as they move: never leave the question because an answer was chosen.
///
/// The radios stay the same elements when another answer is chosen.
pub fn radio_group(
    question: RadioGroup,
    selected: impl Fn() -> Option<usize> + 'static,
    on_select: impl Fn(usize) + 'static,
) -> El {
    let RadioGroup {
        legend,
        help,
        options,
        quiet,
    } = question;
    let help_id = use_id("help");
    let group = Rc::new(Group {
        name: use_id("radio"),
        selected: Box::new(selected),
        on_select: Box::new(on_select),
    });
    let has_help = !help.is_empty();
    let options = options.into_iter().map(|option| answer(&group, option));
    let options = el("div").class(class!("radio__options")).children(options);
    el("fieldset")
        .class(class!("radio"))
        .attr_if("aria-describedby", has_help.then(|| help_id.clone()))
        .child(el("legend").class(class!("radio__legend")).child(legend))
        .child(has_help.then(|| {
            el("p")
                .class(class!("radio__help"))
                .attr("id", help_id)
                .child(help)
        }))
        .child(options)
        .child(quiet.map(|option| {
            el("div")
                .class(class!("radio__quiet"))
                .child(answer(&group, option))
        }))
}

/// What the answers of one question share.
struct Group {
    name: String,
    selected: Box<dyn Fn() -> Option<usize>>,
    on_select: Box<dyn Fn(usize)>,
}

fn answer(group: &Rc<Group>, option: RadioOption) -> El {
    let RadioOption { value, label, note } = option;
    let id = [&group.name, "-", &value.to_string()].concat();
    let (note_id, label_id) = ([&id, "-note"].concat(), [&id, "-label"].concat());
    let chosen = || {
        let group = Rc::clone(group);
        move || (group.selected)() == Some(value)
    };
    let (shown, held, told) = (chosen(), chosen(), Rc::clone(group));
    let input = el("input")
        .class(class!("radio__input"))
        .attr("type", "radio")
        .attr("name", group.name.clone())
        .attr("id", id)
        .attr("value", value.to_string())
        .attr("aria-labelledby", label_id.clone())
        .attr_if("aria-describedby", note.as_ref().map(|_| note_id.clone()))
        .property("checked", move || Property::Flag(held()))
        .on("change", move |_| (told.on_select)(value));
    let words = el("span")
        .class(class!("radio__words"))
        .child(el("span").attr("id", label_id).child(label))
        .child(note.map(|words| {
            el("span")
                .class(class!("radio__note"))
                .attr("id", note_id)
                .child(words)
        }));
    el("label")
        .class(class!("radio__option"))
        .live_class(class!("radio__option--chosen"), shown)
        .child(input)
        .child(
            el("span")
                .class(class!("radio__mark"))
                .attr("aria-hidden", "true"),
        )
        .child(words)
}

#[cfg(test)]
mod tests {
    use super::{RadioGroup, RadioOption, radio_group};
    use crate::testing::{attribute, markup, tag, text_of};

    fn option(value: usize, label: &str, note: Option<&str>) -> RadioOption {
        RadioOption {
            value,
            label: label.to_owned(),
            note: note.map(str::to_owned),
        }
    }

    fn group(help: &'static str) -> String {
        let question = RadioGroup {
            legend: "Avec qui ?".to_owned(),
            help: help.to_owned(),
            options: vec![
                option(0, "Seuls", None),
                option(1, "À deux", Some("Une convention")),
            ],
            quiet: Some(option(9, "Je ne sais pas", None)),
        };
        markup(move || radio_group(question, || Some(1), |_| ()))
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
        assert!(!html.contains("commun-radio__help"));
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
