//! Finding in the catalogue: what a selection leaves, in an order, with the count of every choice.

use super::search::{begins, begins_nearly, fold};
use super::selection::{Bits, bits_of, nearest};
use super::{Choice, Item, Nearest, Query, Reason, Selection};
use crate::Lang;
use crate::catalogue::recommend::fit;

/// The order of what is found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What fits best first.
    #[default]
    Fit,
    /// The newest first; what has no date last.
    Date,
    /// By title.
    Title,
    /// The shortest first; what says no time last.
    Time,
}

/// Items made ready for being looked for in a language.
#[derive(Debug)]
pub struct Finder {
    items: Vec<Item>,
    folded: Vec<Folded>,
}

#[derive(Debug)]
struct Folded {
    title: String,
    text: String,
    bits: Bits,
}

/// What a selection leaves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Indexes of items, in order.
    pub items: Vec<usize>,
    /// How many would remain with each choice alone in its facet, the others as they are.
    pub counts: Vec<(Choice, usize)>,
}

impl Found {
    /// How many would remain with this choice.
    pub fn count(&self, choice: Choice) -> usize {
        let found = self.counts.iter().find(|(own, _)| *own == choice);
        found.map_or(0, |(_, count)| *count)
    }
}

impl Finder {
    /// Folds what each item says, once.
    pub fn new(items: Vec<Item>, lang: Lang) -> Self {
        let folded = items.iter().map(|item| {
            let medium = item.medium().map_or("", |medium| medium.of(lang));
            let mut text = [item.publisher(), " ", item.summary(lang), " ", medium].concat();
            for tag in item.tags() {
                if let Some(value) = tag.facet.value(tag.value) {
                    text.push(' ');
                    text.push_str(value.name.of(lang));
                }
            }
            Folded {
                title: fold(item.title()),
                text: fold(&text),
                bits: bits_of(item),
            }
        });
        Self {
            folded: folded.collect(),
            items,
        }
    }

    /// The items, in their own order.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// What a selection leaves, in an order. `query` says who looks: what is chosen comes before it.
    pub fn find(&self, selection: &Selection, query: &Query, order: Order) -> Found {
        let matched = self.matched(&selection.words);
        let query = selection.query(query);
        let mut counts: Vec<(Choice, usize)> = Choice::all()
            .into_iter()
            .map(|choice| (choice, 0))
            .collect();
        let mut keys = Vec::new();
        for (index, (folded, said)) in self.folded.iter().zip(matched).enumerate() {
            let Some(said) = said else { continue };
            let (missed, last) = selection.missed(&folded.bits);
            if missed > 1 {
                continue;
            }
            for (choice, count) in &mut counts {
                let (group, bit) = choice.place();
                let own = folded.bits.get(group).is_some_and(|own| own & bit != 0);
                if own && (missed == 0 || group == last) {
                    *count += 1;
                }
            }
            if missed == 0 {
                keys.push(self.key(index, said, &query, order));
            }
        }
        sort_keys(&mut keys);
        Found {
            items: keys.into_iter().map(|key| key.index).collect(),
            counts,
        }
    }

    /// The selections nearest to one that leaves nothing, those that give most first.
    pub fn nearest(&self, selection: &Selection) -> Vec<Nearest> {
        let matched = self.matched(&selection.words);
        nearest(selection, |changed| {
            let kept = self.folded.iter().zip(&matched);
            kept.filter(|(folded, words)| {
                (words.is_some() || changed.words.is_empty()) && changed.missed(&folded.bits).0 == 0
            })
            .count()
        })
    }

    /// Why an item stands where it does.
    pub fn reasons(&self, index: usize, selection: &Selection, query: &Query) -> Vec<Reason> {
        let item = self.items.get(index);
        item.map_or(Vec::new(), |item| {
            let known = item.address().is_some();
            fit(item.tags(), known, &selection.query(query)).reasons
        })
    }

    /// For each item that is found, how well: how many of the words it has, then how many its title has. All words count
    /// where something has them all, in any order; else those with most of them are found, or with one fewer, so that a
    /// whole sentence may be typed. Beside longer words, those of one or two letters say nothing. A word that no item has
    /// is looked for as one mistyped.
    fn matched(&self, words: &str) -> Vec<Option<u32>> {
        let words = fold(words);
        let is_long = |word: &&str| word.len() > 2;
        let has_long = words.split(' ').any(|word| is_long(&word));
        let words = words
            .split(' ')
            .filter(|word| !word.is_empty() && (is_long(word) || !has_long));
        let mut counts = vec![(0, 0); self.folded.len()];
        let (mut most, mut asked) = (0, 0);
        for word in words {
            let has = |test: fn(&str, &str) -> bool, folded: &Folded| {
                test(word, &folded.title) || test(word, &folded.text)
            };
            let known = self.folded.iter().any(|folded| has(begins, folded));
            let test = if known { begins } else { begins_nearly };
            for ((count, in_titles), folded) in counts.iter_mut().zip(&self.folded) {
                let in_title = test(word, &folded.title);
                *in_titles += u32::from(in_title);
                *count += u32::from(in_title || test(word, &folded.text));
                most = most.max(*count);
            }
            asked += 1;
        }
        let least = match most {
            0 => asked,
            most if most < asked => 1.max(most - 1),
            most => most,
        };
        let found = |(count, in_titles)| (count >= least).then_some(count << 8 | in_titles);
        counts.into_iter().map(found).collect()
    }

    fn key(&self, index: usize, said: u32, query: &Query, order: Order) -> Sorted<'_> {
        let mut key = Sorted {
            rank: 0,
            title: "",
            index,
        };
        let (Some(item), Some(folded)) = (self.items.get(index), self.folded.get(index)) else {
            return key;
        };
        match order {
            Order::Title => key.title = &folded.title,
            Order::Date => key.rank = u64::MAX - day_number(item.date()),
            Order::Time => {
                let span = item.span();
                key.rank = span.map_or(u64::MAX, |span| {
                    u64::from(span.least) << 32 | u64::from(span.most)
                });
            }
            Order::Fit => {
                let fit = fit(item.tags(), item.address().is_some(), query);
                let past = query.today.is_some_and(|today| item.is_past(today));
                let best = u64::from(said) << 44
                    | (fit.asked as u64) << 40
                    | ((fit.score * 256.0) as u64) << 16
                    | u64::from(!past) << 15
                    | (0x7FFF_u64).saturating_sub(item.tags().len() as u64);
                key.rank = u64::MAX - best;
            }
        }
        key
    }
}

/// `YYYY[-MM[-DD]]` as a number that grows with it.
fn day_number(date: &str) -> u64 {
    let digits = date.bytes().filter(u8::is_ascii_digit);
    let number = digits.fold(0, |number, digit| number * 10 + u64::from(digit - b'0'));
    match date.len() {
        4 => number * 10_000,
        7 => number * 100,
        _ => number,
    }
}

/// What an item is sorted by: the least rank first, then titles, then the catalogue's own order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Sorted<'a> {
    rank: u64,
    title: &'a str,
    index: usize,
}

/// A heap: a thousand items are too many for the small sort, and the standard one is too large.
fn sort_keys(keys: &mut [Sorted]) {
    let count = keys.len();
    for start in (0..count / 2).rev() {
        sink(keys, start);
    }
    for end in (1..count).rev() {
        keys.swap(0, end);
        if let Some(rest) = keys.get_mut(..end) {
            sink(rest, 0);
        }
    }
}

/// Moves what is at a place down, until nothing below is greater.
fn sink(keys: &mut [Sorted], mut place: usize) {
    loop {
        let child = 2 * place + 1;
        let other = keys.get(child + 1) > keys.get(child);
        let child = child + usize::from(other);
        if keys.get(child) <= keys.get(place) {
            return;
        }
        keys.swap(child, place);
        place = child;
    }
}
