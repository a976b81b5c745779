//! Rules of the tree of organizations.
use super::entity::OrganizationKind;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Whether hanging `id` under `parent` would close a circle, given everybody's parent.
pub fn closes_circle(parents: &HashMap<Uuid, Option<Uuid>>, id: Uuid, parent: Uuid) -> bool {
    let mut seen = HashSet::new();
    let mut at = Some(parent);
    while let Some(here) = at {
        if here == id {
            return true;
        }
        if !seen.insert(here) {
            return false;
        }
        at = parents.get(&here).copied().flatten();
    }
    false
}

/// Whether a unit of this kind may have a zone (片区): outposts alone.
pub fn may_have_zone(kind: OrganizationKind) -> bool {
    kind == OrganizationKind::Outpost
}

/// Whether a division code is one: 6 to 12 digits, or none.
pub fn is_division_code(code: &str) -> bool {
    (6..=12).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn id(n: usize) -> Uuid {
        Uuid::from_u128(n as u128 + 1)
    }

    #[test]
    fn a_unit_cannot_hang_under_itself_or_what_hangs_under_it() {
        let parents = HashMap::from([(id(0), None), (id(1), Some(id(0))), (id(2), Some(id(1)))]);
        assert!(closes_circle(&parents, id(1), id(1)));
        assert!(closes_circle(&parents, id(1), id(2)));
        assert!(!closes_circle(&parents, id(2), id(0)));
    }

    proptest! {
        #[test]
        fn moves_that_are_let_through_keep_a_tree(moves in proptest::collection::vec((1usize..12, 0usize..12), 0..60)) {
            let mut parents: HashMap<Uuid, Option<Uuid>> = (0..12).map(|n| (id(n), (n > 0).then(|| id(0)))).collect();
            for (unit, parent) in moves {
                if !closes_circle(&parents, id(unit), id(parent)) {
                    parents.insert(id(unit), Some(id(parent)));
                }
            }
            for n in 0..12 {
                let (mut at, mut steps) = (id(n), 0);
                while let Some(Some(parent)) = parents.get(&at) {
                    at = *parent;
                    steps += 1;
                    prop_assert!(steps < 12);
                }
                prop_assert_eq!(at, id(0));
            }
        }
    }
}
