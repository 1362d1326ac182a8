//! Groups of five bits, a letter's worth, in which the codes of calculators are written: an amount of few digits
//! takes few of them.

use crate::model::LONGEST_NAME;

/// Ten to this power and more is written whole, as are numbers with as many digits.
const TENS: i32 = 14;
/// Digits that are held exactly.
const DIGITS: f64 = 1e15;
/// First groups of a number, besides its power of ten.
const NEGATIVE: u8 = 29;
const ABSENT: u8 = 30;
const WHOLE: u8 = 31;
/// First groups of a letter, besides those from a to z.
const SPACE: u8 = 26;
const CAPITAL: u8 = 27;
const OTHER: u8 = 28;
const ACUTE: u8 = 29;
const HYPHEN: u8 = 30;
const END: u8 = 31;

/// Groups being written.
#[derive(Default)]
pub(super) struct Writer(Vec<u8>);

impl Writer {
    /// Adds a group.
    pub(super) fn group(&mut self, group: u8) {
        self.0.push(group & 31);
    }

    /// Adds truths, five to a group.
    pub(super) fn flags(&mut self, flags: &[bool]) {
        for five in flags.chunks(5) {
            let bit = |(place, flag): (usize, &bool)| u8::from(*flag) << place;
            self.group(five.iter().enumerate().map(bit).sum());
        }
    }

    /// Adds a number: a power of ten, then digits, where it has at most fifteen; else its bits. NaN is absent.
    pub(super) fn number(&mut self, value: f64) {
        if value.is_nan() {
            return self.group(ABSENT);
        }
        if value < 0.0 {
            self.group(NEGATIVE);
        }
        match decimal(value.abs()) {
            Some((digits, tens)) => {
                self.group((tens + TENS) as u8);
                self.digits(digits);
            }
            None => {
                self.group(WHOLE);
                for place in 0..13 {
                    self.group((value.abs().to_bits() >> (5 * place)) as u8);
                }
            }
        }
    }

    /// Adds a text of letters, the usual ones in one group.
    pub(super) fn name(&mut self, name: &str) {
        for letter in name.chars() {
            match letter {
                'a'..='z' => self.group(letter as u8 - b'a'),
                ' ' => self.group(SPACE),
                'é' => self.group(ACUTE),
                '-' => self.group(HYPHEN),
                'A'..='Z' => {
                    self.group(CAPITAL);
                    self.group(letter as u8 - b'A');
                }
                _ => {
                    self.group(OTHER);
                    self.digits(u64::from(u32::from(letter)));
                }
            }
        }
        self.group(END);
    }

    /// The groups as bytes; what is left of the last is nil.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u16, 0);
        for group in &self.0 {
            held = held << 5 | u16::from(*group);
            bits += 5;
            if bits >= 8 {
                bits -= 8;
                bytes.push((held >> bits) as u8);
                held &= (1 << bits) - 1;
            }
        }
        if bits > 0 {
            bytes.push((held << (8 - bits)) as u8);
        }
        bytes
    }

    /// Four bits to a group, the lowest first; the fifth says that more follow.
    pub(super) fn digits(&mut self, mut digits: u64) {
        while digits > 15 {
            self.group(16 | digits as u8);
            digits >>= 4;
        }
        self.group(digits as u8);
    }
}

/// Groups being read. `None` is no group, or one that says nothing.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    /// Bits already read.
    place: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, place: 0 }
    }

    pub(super) fn group(&mut self) -> Option<u8> {
        if self.place + 5 > self.bytes.len() * 8 {
            return None;
        }
        let mut group = 0;
        for place in self.place..self.place + 5 {
            group = group << 1 | self.bit(place);
        }
        self.place += 5;
        Some(group)
    }

    pub(super) fn flags(&mut self, count: usize) -> Option<Vec<bool>> {
        let mut flags = Vec::with_capacity(count);
        while flags.len() < count {
            let group = self.group()?;
            flags.extend((0..5).map(|place| group >> place & 1 == 1));
        }
        let rest = flags.split_off(count);
        (!rest.contains(&true)).then_some(flags)
    }

    pub(super) fn number(&mut self) -> Option<f64> {
        let mut first = self.group()?;
        let sign = if first == NEGATIVE { -1.0 } else { 1.0 };
        if first == NEGATIVE {
            first = self.group()?;
        } else if first == ABSENT {
            return Some(f64::NAN);
        }
        let tens = i32::from(first) - TENS;
        let value = if first == WHOLE {
            let mut bits = 0;
            for place in 0..13 {
                bits |= u64::from(self.group()?) << (5 * place);
            }
            f64::from_bits(bits)
        } else if tens > TENS {
            return None;
        } else {
            let digits = self.digits()? as f64;
            let power = power(tens.abs());
            if tens < 0 {
                digits / power
            } else {
                digits * power
            }
        };
        value.is_finite().then_some(value * sign)
    }

    pub(super) fn name(&mut self) -> Option<String> {
        let mut name = String::new();
        for _ in 0..=LONGEST_NAME {
            let letter = match self.group()? {
                END => return Some(name),
                SPACE => ' ',
                ACUTE => 'é',
                HYPHEN => '-',
                CAPITAL => char::from(b'A' + self.group().filter(|place| *place < 26)?),
                OTHER => char::from_u32(u32::try_from(self.digits()?).ok()?)?,
                place => char::from(b'a' + place),
            };
            if letter.is_control() {
                return None;
            }
            name.push(letter);
        }
        None
    }

    /// Nothing is left but the end of the last byte.
    pub(super) fn is_done(&self) -> bool {
        let bits = self.bytes.len() * 8;
        bits - self.place < 8 && (self.place..bits).all(|place| self.bit(place) == 0)
    }

    fn bit(&self, place: usize) -> u8 {
        let byte = self.bytes.get(place / 8).copied().unwrap_or_default();
        byte >> (7 - place % 8) & 1
    }

    /// A whole number below 1e15.
    pub(super) fn digits(&mut self) -> Option<u64> {
        let (mut digits, mut place) = (0, 0);
        loop {
            let group = self.group()?;
            digits |= u64::from(group & 15) << place;
            if group < 16 {
                return (digits < DIGITS as u64).then_some(digits);
            }
            place += 4;
            if place > 48 {
                return None;
            }
        }
    }
}

/// The digits and the power of ten that make just this number: the fewest decimals, then the fewest digits.
fn decimal(value: f64) -> Option<(u64, i32)> {
    for decimals in 0..=TENS {
        let digits = (value * power(decimals)).round();
        if digits >= DIGITS {
            return None;
        }
        if digits / power(decimals) == value {
            let (mut digits, mut tens) = (digits as u64, -decimals);
            while digits > 0 && digits % 10 == 0 {
                digits /= 10;
                tens += 1;
            }
            return Some((digits, tens));
        }
    }
    None
}

/// A power of ten, exact up to 22.
fn power(tens: i32) -> f64 {
    let mut power = 1.0;
    for _ in 0..tens {
        power *= 10.0;
    }
    power
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn back<T>(
        write: impl FnOnce(&mut Writer),
        read: impl FnOnce(&mut Reader) -> Option<T>,
    ) -> (T, usize) {
        let mut writer = Writer::default();
        write(&mut writer);
        let bytes = writer.bytes();
        let mut reader = Reader::new(&bytes);
        let value = read(&mut reader).unwrap();
        assert!(reader.is_done());
        (value, writer.0.len())
    }

    fn number(value: f64) -> (f64, usize) {
        back(|out| out.number(value), |it| it.number())
    }

    #[test]
    fn usual_amounts_take_few_letters() {
        for (value, letters) in [
            (0.0, 2),
            (1.0, 2),
            (0.6, 2),
            (80_000.0, 2),
            (0.035, 3),
            (12.02, 4),
            (19_232.0, 5),
            (120_000_000.0, 2),
            (-0.5, 3),
            (123_456_789_012.0, 11),
            (10.0 / 3.0, 14),
            (f64::MAX, 14),
            (5e-324, 14),
        ] {
            assert_eq!(number(value), (value, letters));
        }
        assert!(number(f64::NAN).0.is_nan());
    }

    #[test]
    fn what_says_nothing_is_refused() {
        let read = |groups: &[u8]| {
            let mut writer = Writer::default();
            groups.iter().for_each(|group| writer.group(*group));
            let bytes = writer.bytes();
            Reader::new(&bytes).number()
        };
        assert_eq!(read(&[14]), None, "cut");
        assert_eq!(read(&[NEGATIVE, NEGATIVE, 0]), None);
        assert_eq!(read(&[NEGATIVE, ABSENT]), None);
        assert_eq!(
            read(&[14].into_iter().chain([31; 14]).collect::<Vec<_>>()),
            None
        );
        let infinite = (0..13).map(|place| (f64::INFINITY.to_bits() >> (5 * place)) as u8);
        assert_eq!(
            read(&[WHOLE].into_iter().chain(infinite).collect::<Vec<_>>()),
            None
        );
    }

    #[test]
    fn an_end_that_holds_something_is_not_an_end() {
        let mut reader = Reader::new(&[0b0111_0001]);
        assert_eq!(reader.group(), Some(14));
        assert!(!reader.is_done());
    }

    proptest! {
        #[test]
        fn any_number_is_read_back(value in any::<f64>()) {
            prop_assume!(value.is_finite());
            prop_assert_eq!(number(value).0, value);
        }

        #[test]
        fn a_number_as_typed_is_read_back_from_its_digits(digits in 0_u64..1_000_000_000_000, decimals in 0..12) {
            let value = digits as f64 / power(decimals);
            let (read, letters) = number(value);
            prop_assert_eq!(read, value);
            prop_assert!(letters <= 11);
        }

        #[test]
        fn any_name_is_read_back(name in "[^\\p{Cc}]{0,40}") {
            prop_assert_eq!(back(|out| out.name(&name), |it| it.name()).0, name);
        }

        #[test]
        fn any_flags_are_read_back(flags in prop::collection::vec(any::<bool>(), 0..45)) {
            prop_assert_eq!(back(|out| out.flags(&flags), |it| it.flags(flags.len())).0, flags);
        }

        #[test]
        fn any_bytes_are_refused_or_read(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let mut reader = Reader::new(&bytes);
            while reader.number().is_some() {}
            let mut reader = Reader::new(&bytes);
            while reader.name().is_some() {}
        }
    }
}
