//! The classes that the widgets' css has, as numbers.
//!
//! A view names a class as the css does, without its prefix: `class!("bars__line")` for `.commun-bars__line`. A
//! name that no css has does not compile. What is published holds no name at all: [`code`] gives each number two letters,
//! there and in its css; every other build writes names whole.
//!
//! `classes.txt` lists them in the css's order. `cargo bundle` keeps it; a test fails where it lags behind.

/// Every class, one a line, without its prefix.
const NAMES: &str = include_str!("../classes.txt");

/// Before every name, in css and in whole names.
pub const PREFIX: &str = "commun-";

/// Bits of a class's number.
const BITS: u32 = 10;
/// Where a second class stands in the same constant.
const SECOND: u32 = 20;
/// Between them: says that a constant stands for classes. The build finds them by it in the code and in its tables, where
/// text and small numbers never look like this.
const MARK: u32 = 0b10_1011_0101 << BITS;

/// A class, or two of one element, by their lines in the list, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class(u32);

impl Class {
    /// The class of this name, for [`class!`].
    pub const fn named(name: &str) -> Self {
        let number = number_of(name.as_bytes(), NAMES.as_bytes());
        assert!(
            number != 0,
            "no css has this class: write its rule, then `cargo bundle` lists it in widgets/classes/classes.txt"
        );
        Self(MARK | number)
    }

    /// With a second class, for [`class!`].
    pub const fn and(self, name: &str) -> Self {
        Self(self.0 | (Self::named(name).0 ^ MARK) << SECOND)
    }

    /// As the document has them, with a space between.
    pub fn names(self) -> String {
        let mut names = String::new();
        self.write(&mut names);
        names
    }

    /// After the classes that stand there.
    pub fn write(self, names: &mut String) {
        for number in [self.0 % (1 << BITS), self.0 >> SECOND] {
            if number != 0 {
                if !names.is_empty() {
                    names.push(' ');
                }
                write_name(number, names);
            }
        }
    }
}

/// A class of the css, `class!("bars__line")`, or two for one element, `class!("badge", "badge--full")`.
#[macro_export]
macro_rules! class {
    ($name:literal $(, $second:literal)?) => {
        const { $crate::Class::named($name)$(.and($second))? }
    };
}

#[cfg(feature = "short")]
fn write_name(number: u32, names: &mut String) {
    names.extend(code(number));
}

#[cfg(not(feature = "short"))]
fn write_name(number: u32, names: &mut String) {
    let line = number.checked_sub(1).map(|line| line as usize);
    *names += PREFIX;
    *names += line
        .and_then(|line| NAMES.lines().nth(line))
        .unwrap_or_default();
}

/// The two letters that stand for a class where names are short: a capital first, unlike the names of any page.
pub fn code(number: u32) -> [char; 2] {
    let letter = |first: u8, rank: u32| char::from(first + (rank % 26) as u8);
    [letter(b'A', number / 26), letter(b'a', number)]
}

/// How many classes have a code of their own.
pub const CODES: u32 = 26 * 26;

/// The numbers of the classes that a constant of the code stands for, if it stands for any; there are `count` in all.
pub fn numbers(constant: u32, count: u32) -> Option<Vec<u32>> {
    let (first, second) = (constant % (1 << BITS), constant >> SECOND);
    let known = 1..=count;
    let holds = constant == second << SECOND | MARK | first
        && known.contains(&first)
        && (second == 0 || known.contains(&second));
    let numbers = [first, second].into_iter().filter(|number| *number != 0);
    holds.then(|| numbers.collect())
}

/// The line of a name, from 1; 0 where it has none.
const fn number_of(name: &[u8], mut list: &[u8]) -> u32 {
    let mut line = 1;
    let mut expected = name;
    let mut same = true;
    while let [byte, rest @ ..] = list {
        if *byte == b'\n' {
            if same && expected.is_empty() {
                return line;
            }
            line += 1;
            expected = name;
            same = true;
        } else if let [next, after @ ..] = expected {
            same = same && *next == *byte;
            expected = after;
        } else {
            same = false;
        }
        list = rest;
    }
    0
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_class_is_found_by_its_whole_name() {
        let list = b"bars\nbars__line\nbars__line--own\n";
        assert_eq!(number_of(b"bars", list), 1);
        assert_eq!(number_of(b"bars__line", list), 2);
        assert_eq!(number_of(b"bars__line--own", list), 3);
        assert_eq!(number_of(b"bar", list), 0);
        assert_eq!(number_of(b"bars__lines", list), 0);
        assert_eq!(number_of(b"", list), 0);
    }

    #[test]
    fn every_class_has_a_number_that_the_build_finds_again() {
        let count = NAMES.lines().count() as u32;
        assert!(count <= CODES && CODES < 1 << BITS);
        let mut codes = Vec::new();
        for (line, name) in (1..).zip(NAMES.lines()) {
            assert_eq!(numbers(Class::named(name).0, count), Some(vec![line]));
            codes.push(code(line));
        }
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), count as usize, "two classes share a code");
        assert_eq!(numbers(MARK, count), None);
        assert_eq!(numbers(MARK | (count + 1), count), None);
        assert_eq!(numbers(3, count), None);
    }

    #[test]
    fn several_classes_keep_their_order() {
        let both = class!("button", "button--primary");
        let apart = [class!("button"), class!("button--primary")].map(Class::names);
        assert_eq!(both.names(), apart.join(" "));
        let count = NAMES.lines().count() as u32;
        let found = numbers(both.0, count).unwrap();
        let name = |number: u32| NAMES.lines().nth(number as usize - 1).unwrap();
        let found: Vec<_> = found.into_iter().map(name).collect();
        assert_eq!(found, ["button", "button--primary"]);
    }

    #[cfg(not(feature = "short"))]
    #[test]
    fn names_are_whole_outside_what_is_published() {
        assert_eq!(class!("button").names(), "commun-button");
    }

    #[cfg(feature = "short")]
    #[test]
    fn names_are_two_letters_in_what_is_published() {
        let name = class!("button").names();
        assert!(name.len() == 2 && name.starts_with(|letter: char| letter.is_ascii_uppercase()));
    }
}
