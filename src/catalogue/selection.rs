//! What a visitor chooses of the catalogue: values of facets, whether an address is known, words.
//!
//! Values of one facet widen (one or the other), facets narrow (one and the other). A time is a time available: what
//! can be begun in it fits.

use super::{Facet, Item, Query};
use crate::sort::sort;

/// Facets, and the access.
const GROUPS: usize = Facet::ALL.len() + 1;

/// One thing to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A facet's value, by index.
    Value(Facet, u8),
    /// An address is known, or none is.
    Access(bool),
}

impl Choice {
    /// Every choice, facet by facet, then the access.
    pub fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for facet in Facet::ALL {
            let count = facet.table().map_or(0, |table| table.values.len());
            all.extend((0..count as u8).map(|value| Self::Value(facet, value)));
        }
        all.extend([Self::Access(true), Self::Access(false)]);
        all
    }

    /// Its group, and its bit there.
    pub(crate) fn place(self) -> (usize, u32) {
        match self {
            Self::Value(facet, value) => (facet as usize, 1 << (value & 31)),
            Self::Access(known) => (GROUPS - 1, if known { 1 } else { 2 }),
        }
    }
}

/// For each group, a bit for each value.
pub(crate) type Bits = [u32; GROUPS];

/// The choices that something answers to.
pub(crate) fn bits_of(item: &Item) -> Bits {
    let mut bits = Bits::default();
    for tag in item.tags() {
        let (group, mut bit) = Choice::Value(tag.facet, tag.value).place();
        if tag.facet == Facet::Temps {
            // Whoever has more time has this much.
            bit = bit.wrapping_neg();
        }
        add(&mut bits, group, bit);
    }
    let (group, bit) = Choice::Access(item.address().is_some()).place();
    add(&mut bits, group, bit);
    bits
}

fn add(bits: &mut Bits, group: usize, bit: u32) {
    if let Some(slot) = bits.get_mut(group) {
        *slot |= bit;
    }
}

/// What is chosen. The words are as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    chosen: Bits,
    /// Words to look for.
    pub words: String,
}

impl Selection {
    /// Whether this is chosen.
    pub fn has(&self, choice: Choice) -> bool {
        let (group, bit) = choice.place();
        self.chosen.get(group).is_some_and(|own| own & bit != 0)
    }

    /// Chooses this, or leaves it. Of the times, as of the accesses, one is chosen.
    pub fn toggle(&mut self, choice: Choice) {
        let (group, bit) = choice.place();
        let one = matches!(choice, Choice::Access(_) | Choice::Value(Facet::Temps, _));
        if let Some(own) = self.chosen.get_mut(group) {
            *own = if one { *own & bit } else { *own } ^ bit;
        }
    }

    /// Only this of its facet, or any if nothing is given.
    pub fn set(&mut self, facet: Facet, value: Option<u8>) {
        if let Some(own) = self.chosen.get_mut(facet as usize) {
            *own = 0;
        }
        if let Some(value) = value {
            self.toggle(Choice::Value(facet, value));
        }
    }

    /// The one value that is chosen of a facet.
    pub fn only(&self, facet: Facet) -> Option<u8> {
        let own = self.chosen.get(facet as usize)?;
        (own.count_ones() == 1).then(|| own.trailing_zeros() as u8)
    }

    /// Whether nothing is chosen and no word is typed.
    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty() && self.chosen == Bits::default()
    }

    /// What is chosen, for codes.
    pub(crate) fn bits(&self) -> &Bits {
        &self.chosen
    }

    /// What a code chose: what exists no more is left out, and makes this false.
    pub(crate) fn choose(&mut self, bits: Bits) -> bool {
        for choice in Choice::all() {
            let (group, bit) = choice.place();
            if bits.get(group).is_some_and(|own| own & bit != 0) && !self.has(choice) {
                self.toggle(choice);
            }
        }
        self.chosen == bits
    }

    /// A query for the ranking: what one is, where a facet has one value chosen.
    pub fn query(&self, before: &Query) -> Query {
        let one = |facet, before: Option<u8>| self.only(facet).or(before);
        Query {
            objectif: one(Facet::Objectif, before.objectif),
            maturite: one(Facet::Maturite, before.maturite),
            profil: one(Facet::Profil, before.profil),
            temps: one(Facet::Temps, before.temps),
            levier: one(Facet::Levier, before.levier),
            medoc: one(Facet::Medoc, before.medoc),
            ..before.clone()
        }
    }

    /// How many groups something with these bits misses, and the last of them.
    pub(crate) fn missed(&self, bits: &Bits) -> (usize, usize) {
        let (mut count, mut last) = (0, 0);
        for (group, (chosen, own)) in self.chosen.iter().zip(bits).enumerate() {
            if *chosen != 0 && chosen & own == 0 {
                (count, last) = (count + 1, group);
            }
        }
        (count, last)
    }
}

/// A selection that is near and gives something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// What to choose or to leave; none stands for the words.
    pub changes: Vec<Option<Choice>>,
    /// The selection after it.
    pub selection: Selection,
    /// How many it gives.
    pub count: usize,
}

/// The selections that are one change away and give something, those that give most first; where none does, those that
/// leave the fewest things. A value is added only to a facet that has another: added to none, it narrows.
pub(crate) fn nearest(selection: &Selection, count: impl Fn(&Selection) -> usize) -> Vec<Nearest> {
    let (mut chosen, mut changes) = (Vec::new(), Vec::new());
    if !selection.words.trim().is_empty() {
        chosen.push(None);
    }
    for choice in Choice::all() {
        let (group, _) = choice.place();
        if selection.has(choice) {
            chosen.push(Some(choice));
        } else if selection.chosen.get(group).is_some_and(|own| *own != 0) {
            changes.push(vec![Some(choice)]);
        }
    }
    // More than this is not left one by one.
    chosen.truncate(10);
    let mut found = Vec::new();
    for size in 1..=chosen.len() as u32 {
        for some in (0..1_u32 << chosen.len()).filter(|some| some.count_ones() == size) {
            let some = chosen
                .iter()
                .enumerate()
                .filter(|(index, _)| some >> index & 1 == 1);
            changes.push(some.map(|(_, choice)| *choice).collect());
        }
        for changes in core::mem::take(&mut changes) {
            let mut changed = selection.clone();
            for change in &changes {
                match change {
                    Some(choice) => changed.toggle(*choice),
                    None => changed.words.clear(),
                }
            }
            let count = count(&changed);
            if count > 0 {
                found.push(Nearest {
                    changes,
                    selection: changed,
                    count,
                });
            }
        }
        if !found.is_empty() {
            break;
        }
    }
    sort(&mut found, |one, other| one.count > other.count);
    found
}
