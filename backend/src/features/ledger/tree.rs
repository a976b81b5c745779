//! The tree of units that a ledger would leave: nobody stands above himself.
use super::plan::Fault;
use super::settle::{Context, Settled};
use crate::sheet::parse::Code;
use std::collections::HashMap;
use uuid::Uuid;

/// Refuses the rows that would put a unit under itself, directly or through others.
///
/// New units that stand above each other never get this far (none of them has a parent that exists), so every circle holds a unit that
/// exists and would move: moving is what is refused, and a new unit keeps its place.
pub fn refuse_circles(context: &mut Context<'_>, settled: &mut Settled) {
    let Some(at) = settled.sheet.at("上级单位").filter(|_| settled.sheet.table == "organizations") else { return };
    loop {
        let parents = parents(context, settled, at);
        let moved = |index: &usize| {
            let planned = &settled.rows[*index];
            !planned.is_new && planned.changed.contains(&at) && is_above_itself(planned.id, &parents)
        };
        let Some(index) = (0..settled.rows.len()).find(moved) else { return };
        let planned = settled.rows.remove(index);
        let parent = planned.cells[at].as_id();
        let value = parent.and_then(|id| name_of(context, settled, id));
        context
            .faults
            .push(Fault { sheet: settled.sheet.title, row: planned.row, column: "上级单位".into(), value, code: Code::UnknownReference });
        settled.refused += 1;
    }
}

/// The parent of every unit as the ledger would leave it.
fn parents(context: &Context<'_>, settled: &Settled, at: usize) -> HashMap<Uuid, Option<Uuid>> {
    let mut parents: HashMap<Uuid, Option<Uuid>> = context.records.cells.iter().map(|(id, cells)| (*id, cells[at].as_id())).collect();
    parents.extend(settled.rows.iter().map(|planned| (planned.id, planned.cells[at].as_id())));
    parents
}

fn is_above_itself(id: Uuid, parents: &HashMap<Uuid, Option<Uuid>>) -> bool {
    let mut above = parents.get(&id).copied().flatten();
    // A way up is at most as long as there are units; a circle further up is another unit's.
    for _ in 0..parents.len() {
        match above {
            Some(unit) if unit == id => return true,
            Some(unit) => above = parents.get(&unit).copied().flatten(),
            None => return false,
        }
    }
    false
}

fn name_of(context: &Context<'_>, settled: &Settled, id: Uuid) -> Option<String> {
    let new = settled.rows.iter().find(|planned| planned.id == id).and_then(|planned| planned.cells[0].as_text());
    new.or_else(|| context.records.cells.get(&id).and_then(|cells| cells[0].as_text())).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_is_found_from_its_own_members_only() {
        let [a, b, c, d] = [1, 2, 3, 4].map(Uuid::from_u128);
        let parents = HashMap::from([(a, Some(b)), (b, Some(c)), (c, Some(a)), (d, Some(a))]);
        assert!(is_above_itself(a, &parents) && is_above_itself(c, &parents));
        assert!(!is_above_itself(d, &parents));
        assert!(!is_above_itself(a, &HashMap::from([(a, Some(b)), (b, None)])));
    }
}
