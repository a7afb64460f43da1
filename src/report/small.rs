//! Small numbers: what may be printed, and what is merged until it may.

use std::ops::Range;

use crate::counted::StepKind;

/// The smallest number of visits, apart from none, that is ever printed.
pub const SMALLEST_PRINTED: u64 = 5;

/// How often each step was taken: exact, and therefore not to be printed as it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Counts {
    pub opened: u64,
    pub read_to_end: u64,
    pub acknowledged: u64,
}

impl Counts {
    pub fn add(&mut self, step: StepKind, count: u64) {
        let sum = match step {
            StepKind::Opened => &mut self.opened,
            StepKind::ReadToEnd => &mut self.read_to_end,
            StepKind::Acknowledged => &mut self.acknowledged,
        };
        *sum = sum.saturating_add(count);
    }

    pub fn plus(self, other: Self) -> Self {
        Self {
            opened: self.opened.saturating_add(other.opened),
            read_to_end: self.read_to_end.saturating_add(other.read_to_end),
            acknowledged: self.acknowledged.saturating_add(other.acknowledged),
        }
    }

    fn minus(self, other: Self) -> Self {
        Self {
            opened: self.opened.saturating_sub(other.opened),
            read_to_end: self.read_to_end.saturating_sub(other.read_to_end),
            acknowledged: self.acknowledged.saturating_sub(other.acknowledged),
        }
    }

    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

impl std::iter::Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Self::plus)
    }
}

/// Whether a number would point at a few visits.
pub fn is_small(number: u64) -> bool {
    (1..SMALLEST_PRINTED).contains(&number)
}

/// A number as a report prints it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    Shown(u64),
    /// From 1 to 4.
    FewerThanFive,
    /// Another number, smaller than 5, would follow from it.
    Withheld,
}

impl Number {
    pub fn shown(self) -> Option<u64> {
        match self {
            Self::Shown(number) => Some(number),
            Self::FewerThanFive | Self::Withheld => None,
        }
    }
}

/// What a report prints of the three steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    pub opened: Number,
    pub read_to_end: Number,
    pub acknowledged: Number,
}

/// Which of the three steps a report has numbers of. It is the same in every row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Columns {
    opened: bool,
    read_to_end: bool,
    acknowledged: bool,
}

impl Columns {
    /// As many as the total allows; where there is a choice, the earlier step.
    pub fn allowed_by(total: Counts) -> Self {
        let of = |opened, read_to_end, acknowledged| Self {
            opened,
            read_to_end,
            acknowledged,
        };
        let choices = [
            of(true, true, true),
            of(true, true, false),
            of(true, false, true),
            of(false, true, true),
            of(true, false, false),
            of(false, true, false),
            of(false, false, true),
        ];
        choices
            .into_iter()
            .find(|columns| columns.allow(total))
            .unwrap_or(of(false, false, false))
    }

    /// Whether these numbers may stand in one row: none is small, and neither is the number of visits that
    /// opened the guidance and did not read it to the end, or did not acknowledge it.
    pub fn allow(self, counts: Counts) -> bool {
        let is_fine = |is_shown: bool, number: u64| {
            let others = if self.opened {
                counts.opened.saturating_sub(number)
            } else {
                0
            };
            !is_shown || !(is_small(number) || is_small(others))
        };
        is_fine(self.opened, counts.opened)
            && is_fine(self.read_to_end, counts.read_to_end)
            && is_fine(self.acknowledged, counts.acknowledged)
    }

    pub fn opened(self) -> bool {
        self.opened
    }

    pub fn are_all(self) -> bool {
        self.opened && self.read_to_end && self.acknowledged
    }

    /// The numbers of a row.
    pub fn of_row(self, counts: Counts) -> Numbers {
        let number = |is_shown, number| {
            if is_shown {
                Number::Shown(number)
            } else {
                Number::Withheld
            }
        };
        Numbers {
            opened: number(self.opened, counts.opened),
            read_to_end: number(self.read_to_end, counts.read_to_end),
            acknowledged: number(self.acknowledged, counts.acknowledged),
        }
    }

    /// The numbers of the whole: they may say that they are fewer than five.
    pub fn of_total(self, counts: Counts) -> Numbers {
        let number = |number: Number, count| {
            if number.shown().is_none() && is_small(count) {
                Number::FewerThanFive
            } else {
                number
            }
        };
        let numbers = self.of_row(counts);
        Numbers {
            opened: number(numbers.opened, counts.opened),
            read_to_end: number(numbers.read_to_end, counts.read_to_end),
            acknowledged: number(numbers.acknowledged, counts.acknowledged),
        }
    }

    /// How many steps were counted, of those that are shown.
    pub fn sum(self, counts: Counts) -> u64 {
        let of = |is_shown, number| if is_shown { number } else { 0 };
        of(self.opened, counts.opened)
            .saturating_add(of(self.read_to_end, counts.read_to_end))
            .saturating_add(of(self.acknowledged, counts.acknowledged))
    }
}

/// Cuts a row of times into as many pieces as may be printed, at places where `may_cut` says so.
/// `may_cut` is asked of the index before which the cut would be.
pub fn cut(
    bins: &[Counts],
    columns: Columns,
    may_cut: impl Fn(usize) -> bool,
) -> Vec<Range<usize>> {
    if bins.is_empty() {
        return Vec::new();
    }
    if !columns.opened() {
        return std::iter::once(0..bins.len()).collect();
    }
    let places: Vec<usize> = (0..=bins.len())
        .filter(|&place| place == 0 || place == bins.len() || may_cut(place))
        .collect();
    let mut sums = Vec::with_capacity(bins.len() + 1);
    sums.push(Counts::default());
    for bin in bins {
        sums.push(sums[sums.len() - 1].plus(*bin));
    }
    // The most pieces up to each place, and the place before which the last of them begins.
    let mut most: Vec<Option<(usize, usize)>> = vec![Some((0, 0))];
    // The most pieces up to this place or any before it.
    let mut most_so_far = vec![0];
    for end in 1..places.len() {
        let mut best: Option<(usize, usize)> = None;
        for start in (0..end).rev() {
            if best.is_some_and(|(pieces, _)| most_so_far[start] < pieces) {
                break;
            }
            let Some((before, _)) = most[start] else {
                continue;
            };
            let is_better = best.is_none_or(|(pieces, _)| before + 1 > pieces);
            if is_better && columns.allow(sums[places[end]].minus(sums[places[start]])) {
                best = Some((before + 1, start));
            }
        }
        most_so_far.push(most_so_far[end - 1].max(best.map_or(0, |(pieces, _)| pieces)));
        most.push(best);
    }
    let mut pieces = Vec::new();
    let mut end = places.len() - 1;
    while end > 0 {
        // Where even the whole may not be printed, it is one piece.
        let start = most[end].map_or(0, |(_, start)| start);
        pieces.push(places[start]..places[end]);
        end = start;
    }
    pieces.reverse();
    pieces
}

/// Groups kinds: most stand by themselves, the smallest together, so that each group may be printed.
/// The group of more than one is the last.
pub fn pool(kinds: &[Counts], columns: Columns) -> Vec<Vec<usize>> {
    if !columns.opened() {
        return if kinds.is_empty() {
            Vec::new()
        } else {
            vec![(0..kinds.len()).collect()]
        };
    }
    let (mut alone, mut together): (Vec<usize>, Vec<usize>) =
        (0..kinds.len()).partition(|&index| columns.allow(kinds[index]));
    let mut sum: Counts = together.iter().map(|&index| kinds[index]).sum();
    alone.sort_by_key(|&index| kinds[index]);
    while !together.is_empty() && (together.len() == 1 || !columns.allow(sum)) {
        let mends = |index: &usize| {
            columns.sum(kinds[*index]) > 0 && columns.allow(sum.plus(kinds[*index]))
        };
        let helps = |index: &usize| columns.sum(kinds[*index]) > 0;
        let Some(next) = alone
            .iter()
            .position(mends)
            .or_else(|| alone.iter().position(helps))
        else {
            break;
        };
        let index = alone.remove(next);
        sum = sum.plus(kinds[index]);
        together.push(index);
    }
    alone.sort_unstable();
    together.sort_unstable();
    let mut groups: Vec<_> = alone.into_iter().map(|index| vec![index]).collect();
    if !together.is_empty() {
        groups.push(together);
    }
    groups
}
