//! What a row of one sheet must obey beyond its single cells. Pure.
use super::Authority;
use crate::authz::Role;
use crate::authz::role::may_be_held_together;
use crate::sheet::parse::Code;
use crate::sheet::{Sheet, Value};
use crate::text::fold;
use uuid::Uuid;

/// The county's root organization.
#[derive(Debug, Clone)]
pub struct Root {
    pub id: Uuid,
    /// None until the first ledger names it.
    pub name: Option<String>,
}

/// The faults of a row in the light of its other cells.
pub fn check(sheet: &Sheet, cells: &[Option<Value>]) -> Vec<(usize, Code)> {
    let mut faults = Vec::new();
    if let Some((start, end)) = sheet.span
        && let (Some(start), Some(end)) = (sheet.at(start), sheet.at(end))
        && let (Some(Some(from)), Some(Some(to))) =
            (cells.get(start).map(|c| c.as_ref().and_then(Value::as_date)), cells.get(end).map(|c| c.as_ref().and_then(Value::as_date)))
        && to < from
    {
        faults.push((end, Code::EndBeforeStart));
    }
    match sheet.table {
        "funds" => faults.extend(social_capital(sheet, cells)),
        "targets" => faults.extend(plan_of_months(sheet, cells)),
        _ => {}
    }
    faults
}

fn number(sheet: &Sheet, cells: &[Option<Value>], title: &str) -> Option<i64> {
    cells.get(sheet.at(title)?)?.as_ref()?.as_int()
}

/// 社会资本 is part of 规模.
fn social_capital(sheet: &Sheet, cells: &[Option<Value>]) -> Option<(usize, Code)> {
    let (size, social) = (number(sheet, cells, "规模(万元)")?, number(sheet, cells, "社会资本(万元)")?);
    if social > size { sheet.at("社会资本(万元)").map(|at| (at, Code::OutOfRange)) } else { None }
}

/// A monthly plan is whole or not there, and never falls.
fn plan_of_months(sheet: &Sheet, cells: &[Option<Value>]) -> Vec<(usize, Code)> {
    let Some(first) = sheet.at("1月计划(%)") else { return Vec::new() };
    let months = &cells[first..first + 12];
    // A cell that could not be read stands for something: it is reported already and no gap.
    if months.iter().all(|m| m.as_ref().is_none_or(Value::is_null)) {
        return Vec::new();
    }
    let mut faults = Vec::new();
    let mut highest = 0;
    for (offset, month) in months.iter().enumerate() {
        match month {
            Some(Value::Int(share)) if *share < highest => faults.push((first + offset, Code::OutOfRange)),
            Some(Value::Int(share)) => highest = *share,
            Some(_) => faults.push((first + offset, Code::Required)),
            None => {}
        }
    }
    faults
}

/// What a row of 单位 means for the root: a unit below it, the root itself, or another county.
#[derive(Debug, PartialEq, Eq)]
pub enum Place {
    Below,
    Root,
    OtherCounty,
}

/// Where a unit without 上级单位 belongs. Only a 县领导 row can be the root: the first one names it, another is another county.
pub fn place(sheet: &Sheet, cells: &[Option<Value>], root: &Root) -> Place {
    let cell = |title: &str| sheet.at(title).and_then(|at| cells[at].as_ref());
    let named_parent = cell("上级单位").is_some_and(|parent| !parent.is_null());
    let leads_county = cell("类型").and_then(Value::as_text) == Some("county_leadership");
    if named_parent || !leads_county {
        return Place::Below;
    }
    match (&root.name, cell("名称").and_then(Value::as_text)) {
        (None, _) => Place::Root,
        (Some(root), Some(name)) if fold(root) == fold(name) => Place::Root,
        _ => Place::OtherCounty,
    }
}

/// What an authority may not do to an account: the columns at fault. `before` is none for a new account.
pub fn account_faults(sheet: &Sheet, authority: Authority, cells: &[Value], before: Option<(&[Value], &[usize])>) -> Vec<(usize, Code)> {
    let Some(at) = sheet.at("角色") else { return Vec::new() };
    let roles: Vec<Role> = cells[at].as_words().iter().filter_map(|r| Role::parse(r)).collect();
    let guarded = |title: &str| sheet.at(title);
    let mut faults = Vec::new();
    let roles_change = before.is_none_or(|(_, changed)| changed.contains(&at));
    if roles_change && !may_be_held_together(&roles) {
        faults.push((at, Code::NotAllowed));
    }
    if authority == Authority::Operator {
        return faults;
    }
    match before {
        None if roles.iter().any(|role| role.is_administrative()) => faults.push((at, Code::NotAllowed)),
        None => {}
        Some((_, changed)) => {
            let touched = ["登录名", "单位", "角色"].into_iter().filter_map(guarded).filter(|at| changed.contains(at));
            faults.extend(touched.map(|at| (at, Code::NotAllowed)));
        }
    }
    faults.dedup();
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::ledger::SHEETS;
    use proptest::prelude::*;

    fn sheet(title: &str) -> &'static Sheet {
        SHEETS.iter().find(|s| s.title == title).unwrap()
    }

    fn targets(plan: [Option<i64>; 12]) -> Vec<Option<Value>> {
        let mut cells = vec![Some(Value::Null); 4];
        cells.extend(plan.map(|share| Some(share.map_or(Value::Null, Value::Int))));
        cells
    }

    #[test]
    fn a_plan_with_a_gap_misses_just_that_month() {
        let mut plan: [Option<i64>; 12] = std::array::from_fn(|m| Some((m as i64 + 1) * 80_000));
        assert_eq!(check(sheet("目标任务"), &targets(plan)), []);
        plan[5] = None;
        assert_eq!(check(sheet("目标任务"), &targets(plan)), [(9, Code::Required)]);
        assert_eq!(check(sheet("目标任务"), &targets([None; 12])), []);
    }

    #[test]
    fn only_the_first_leadership_without_parent_is_the_root() {
        let row = |name: &str| vec![Some(Value::text(name)), Some(Value::text("county_leadership")), Some(Value::Null), None, None];
        let id = Uuid::nil();
        let unnamed = Root { id, name: None };
        let named = Root { id, name: Some("清溪县".into()) };
        assert_eq!(place(sheet("单位"), &row("清溪县"), &unnamed), Place::Root);
        assert_eq!(place(sheet("单位"), &row("清溪县"), &named), Place::Root);
        assert_eq!(place(sheet("单位"), &row("邻县"), &named), Place::OtherCounty);
    }

    proptest! {
        #[test]
        fn a_plan_that_passes_never_falls(shares in proptest::array::uniform12(0i64..1_000_000)) {
            let faults = check(sheet("目标任务"), &targets(shares.map(Some)));
            let rises = shares.windows(2).all(|w| w[0] <= w[1]);
            prop_assert_eq!(faults.is_empty(), rises);
        }
    }
}
