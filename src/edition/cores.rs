//! Shares work out among the cores of the machine: a site's languages depend on nothing but the
//! practice's own, so that none of them has to wait for another.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread;

/// What `make` makes of each item, in the order of the items. Returns when all is made. `most`: the
/// cores beyond which it would not be worth the while.
pub fn on_all_cores<T: Sync, R: Send>(
    items: &[T],
    most: usize,
    make: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let cores = thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(most)
        .max(1);
    let mut shares = items.chunks(items.len().div_ceil(cores).max(1));
    let mine = shares.next().unwrap_or_default();
    let work = |share: &[T]| share.iter().map(&make).collect::<Vec<_>>();
    thread::scope(|scope| {
        let others: Vec<_> = shares
            .map(|share| scope.spawn(move || work(share)))
            .collect();
        let mut made = work(mine);
        for other in others {
            made.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        made
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_has_the_order_of_what_it_is_made_of() {
        for count in [0, 1, 2, 3, 100] {
            let numbers: Vec<_> = (0..count).collect();
            let twice: Vec<_> = numbers.iter().map(|number| number * 2).collect();
            for most in [0, 1, 2, 3, 100] {
                assert_eq!(on_all_cores(&numbers, most, |number| number * 2), twice);
            }
        }
    }
}
