//! Digits of different radices as one big number, most significant byte first.

/// Bytes that numbers of these radices take: the bytes of the largest.
pub(super) fn length(radices: &[u16]) -> usize {
    let largest: Vec<(u16, u16)> = radices
        .iter()
        .map(|radix| (radix.saturating_sub(1), *radix))
        .collect();
    number(&largest).len()
}

/// The number of these (digit, radix), on the bytes that its radices take.
pub(super) fn pack(digits: &[(u16, u16)]) -> Vec<u8> {
    let radices: Vec<u16> = digits.iter().map(|(_, radix)| *radix).collect();
    let mut bytes = number(digits);
    bytes.resize(length(&radices), 0);
    bytes.reverse();
    bytes
}

/// The digits of a number; `None` when it is too large for the radices.
pub(super) fn unpack(bytes: &[u8], radices: &[u16]) -> Option<Vec<u16>> {
    let mut bytes = bytes.to_vec();
    let mut digits = Vec::with_capacity(radices.len());
    for radix in radices.iter().rev() {
        digits.push(divide(&mut bytes, *radix)?);
    }
    digits.reverse();
    bytes.iter().all(|byte| *byte == 0).then_some(digits)
}

/// The number of these (digit, radix), least significant byte first, without leading zeros.
fn number(digits: &[(u16, u16)]) -> Vec<u8> {
    let mut bytes: Vec<u8> = Vec::new();
    for (digit, radix) in digits {
        let mut carry = u32::from(*digit);
        for byte in &mut bytes {
            let value = u32::from(*byte) * u32::from(*radix) + carry;
            let [.., low] = value.to_be_bytes();
            *byte = low;
            carry = value >> 8;
        }
        while carry > 0 {
            let [.., low] = carry.to_be_bytes();
            bytes.push(low);
            carry >>= 8;
        }
    }
    bytes
}

/// Divides a number in place and gives the remainder.
fn divide(bytes: &mut [u8], radix: u16) -> Option<u16> {
    let radix = u32::from(radix);
    let mut rest = 0_u32;
    for byte in bytes {
        let value = rest << 8 | u32::from(*byte);
        let [.., low] = value.checked_div(radix)?.to_be_bytes();
        *byte = low;
        rest = value % radix;
    }
    u16::try_from(rest).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn packing_and_unpacking_is_the_identity_at_the_edges() {
        let radices = [9, 7, 6, 17, 2, 6];
        for digits in [[0; 6], [8, 6, 5, 16, 1, 5], [1, 0, 3, 2, 1, 4]] {
            let pairs: Vec<_> = digits.into_iter().zip(radices).collect();
            let bytes = pack(&pairs);
            assert_eq!(bytes.len(), length(&radices));
            assert_eq!(unpack(&bytes, &radices).unwrap(), digits);
        }
    }

    #[test]
    fn a_number_too_large_for_its_radices_is_refused() {
        assert_eq!(unpack(&[35], &[6, 6]), Some(vec![5, 5]));
        assert_eq!(unpack(&[36], &[6, 6]), None);
    }

    #[test]
    fn no_digit_takes_no_byte() {
        assert_eq!(pack(&[]), Vec::<u8>::new());
        assert_eq!(unpack(&[], &[]), Some(vec![]));
    }
}
