//! What each partner of an alliance has a claim to: the Shapley value, and whether a group would do better alone.
//!
//! The value of a group is our own model, a hypothesis: what its members bring, plus what they no longer spend each
//! alone, less what the alliance costs them, plus what lasts longer, less the engineering. Exact, over every group.

use crate::sort::sort;

/// Fewest partners.
pub const FEWEST_PARTNERS: usize = 2;
/// Most partners: 256 groups.
pub const MOST_PARTNERS: usize = 8;
/// Below this part of all that is at stake, a difference is rounding.
const ROUNDING: f64 = 1e-12;

/// One partner, in euros.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Partner {
    /// What they bring: volunteering, sponsorship, gifts in kind, co-funding raised.
    pub apports: f64,
    /// What they would spend alone.
    pub cout_seul: f64,
    /// The yearly net benefit that they can show.
    pub benefice_annuel: f64,
}

/// What holds for the whole alliance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alliance {
    /// Share of what is brought that would not exist otherwise, 0 to 1.
    pub additionnalite: f64,
    /// What the alliance costs with all its partners, in euros.
    pub cout_alliance: f64,
    /// Share of that cost that is the same for any group, 0 to 1; the rest is by head.
    pub part_fixe: f64,
    /// What its engineering costs, in euros.
    pub ingenierie: f64,
    /// Present worth of one euro a year over the years gained (the model's `annuite`).
    pub annuite: f64,
}

/// Why there are no shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharesError {
    /// Fewer than two partners; how many there are.
    TooFew(usize),
    /// More than eight partners; how many there are.
    TooMany(usize),
    /// A value of the whole alliance is absent.
    Alliance,
    /// A value of this partner, by index, is absent.
    Partner(usize),
}

/// A group of partners, as bits: the first partner is the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group(pub u8);

/// What one partner brings to the alliance's value, and their share of it. The first three, over all partners,
/// less [`Shares::common`] make [`Shares::balance`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PartnerShare {
    /// Shapley value: what they add on average, over every order in which partners may join.
    pub share: f64,
    /// Brought to the links: α times what they bring.
    pub liens: f64,
    /// Brought to frugality: what they no longer spend alone, less what their presence costs.
    pub frugalite: f64,
    /// Brought to durability: their discounted benefit over the years gained.
    pub durabilite: f64,
}

/// A group that would get more by itself than its members' shares make together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Objection {
    /// The group: a partner alone, or several but not all.
    pub group: Group,
    /// How much more it would get.
    pub gain: f64,
}

/// How the value of an alliance is shared.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// The value of the whole alliance, never below 0; the shares' sum.
    pub value: f64,
    /// The same before the limit at 0: below it, the alliance costs more than it yields.
    pub balance: f64,
    /// Costs that are the same for any group: engineering, and the fixed part of the alliance's cost.
    pub common: f64,
    /// For each partner, in their order.
    pub partners: Vec<PartnerShare>,
    /// Groups with an interest to leave, the largest gain first. Empty: the shares are in the core (Gillies, 1959).
    pub objections: Vec<Objection>,
}

impl Group {
    /// Whether a partner is in it.
    pub fn has(self, partner: usize) -> bool {
        partner < MOST_PARTNERS && self.0 >> partner & 1 == 1
    }

    /// Its members' indexes, in order.
    pub fn members(self) -> impl Iterator<Item = usize> {
        (0..MOST_PARTNERS).filter(move |partner| self.has(*partner))
    }

    fn size(self) -> usize {
        self.0.count_ones() as usize
    }
}

/// Shares an alliance's value among two to eight partners.
pub fn shares(partners: &[Partner], alliance: &Alliance) -> Result<Shares, SharesError> {
    let mut contributions = contributions(partners, alliance)?;
    let common = alliance.ingenierie + alliance.cout_alliance * alliance.part_fixe;
    let balance = |group: Group| {
        let mut sum = -common;
        for member in group.members() {
            sum += contributions.get(member).map_or(0.0, PartnerShare::brought);
        }
        sum
    };
    let value = |group: Group| {
        if group.size() < 2 {
            0.0
        } else {
            balance(group).max(0.0)
        }
    };
    let all = Group(u8::MAX >> (MOST_PARTNERS - partners.len()));
    let values: Vec<f64> = (0..=all.0).map(|bits| value(Group(bits))).collect();
    let (value, balance) = (value(all), balance(all));
    for (partner, share) in contributions.iter_mut().zip(shapley(&values)) {
        partner.share = share;
    }
    Ok(Shares {
        value,
        balance,
        common,
        objections: objections(&values, &contributions),
        partners: contributions,
    })
}

impl PartnerShare {
    fn brought(&self) -> f64 {
        self.liens + self.frugalite + self.durabilite
    }
}

/// What each partner brings, before anything is shared.
fn contributions(
    partners: &[Partner],
    alliance: &Alliance,
) -> Result<Vec<PartnerShare>, SharesError> {
    let count = partners.len();
    if count < FEWEST_PARTNERS {
        return Err(SharesError::TooFew(count));
    } else if count > MOST_PARTNERS {
        return Err(SharesError::TooMany(count));
    }
    let Alliance {
        additionnalite,
        cout_alliance,
        part_fixe,
        ingenierie,
        annuite,
    } = *alliance;
    let sum = additionnalite + cout_alliance + part_fixe + ingenierie + annuite;
    if !sum.is_finite() {
        return Err(SharesError::Alliance);
    }
    let presence = cout_alliance * (1.0 - part_fixe) / count as f64;
    let contribution = |(index, partner): (usize, &Partner)| {
        let contribution = PartnerShare {
            share: 0.0,
            liens: additionnalite * partner.apports,
            frugalite: partner.cout_seul - presence,
            durabilite: annuite * partner.benefice_annuel,
        };
        let is_known = contribution.brought().is_finite();
        is_known
            .then_some(contribution)
            .ok_or(SharesError::Partner(index))
    };
    partners.iter().enumerate().map(contribution).collect()
}

/// The Shapley value (Shapley, 1953) of each player, from the values of every group: 2ⁿ of them for n players, in
/// the order of their bits.
fn shapley(values: &[f64]) -> Vec<f64> {
    let players = values.len().max(1).ilog2();
    let share = |player: u32| {
        let mut share = 0.0;
        for (group, before) in values
            .iter()
            .enumerate()
            .filter(|(group, _)| group >> player & 1 == 0)
        {
            let with = values.get(group | 1 << player).unwrap_or(before);
            share += weight(group.count_ones(), players) * (with - before);
        }
        share
    };
    (0..players).map(share).collect()
}

/// Part of the orders of n players in which just these s come before a given one: s! (n − s − 1)! / n!.
fn weight(before: u32, players: u32) -> f64 {
    // 1/n divided by the number of ways to choose s among n − 1.
    let mut ways = f64::from(players);
    for chosen in 1..=before {
        ways *= f64::from(players - chosen) / f64::from(chosen);
    }
    1.0 / ways
}

fn objections(values: &[f64], partners: &[PartnerShare]) -> Vec<Objection> {
    let stakes = partners
        .iter()
        .map(|partner| partner.share.abs())
        .sum::<f64>();
    let objection = |(bits, value): (usize, &f64)| {
        let group = Group(u8::try_from(bits).ok()?);
        let mut gain = *value;
        for member in group.members() {
            gain -= partners.get(member).map_or(0.0, |partner| partner.share);
        }
        let proper = (1..partners.len()).contains(&group.size());
        (proper && gain > stakes * ROUNDING).then_some(Objection { group, gain })
    };
    let mut objections: Vec<Objection> = values.iter().enumerate().filter_map(objection).collect();
    sort(&mut objections, |one, other| one.gain > other.gain);
    objections
}

#[cfg(test)]
mod tests;
