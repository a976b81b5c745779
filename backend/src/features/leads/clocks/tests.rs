//! The clocks, by example and by what must always hold.
use super::*;
use crate::features::settings::DayKind;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn numbers(default: i64, from: &[(&str, i64)]) -> Numbers {
    Numbers { default, from: from.iter().map(|(on, days)| (day(on), *days)).collect() }
}

fn facts(stage: LeadStage, from: &str) -> Facts {
    Facts {
        stage,
        left_stage: None,
        is_from_ledger: false,
        clock_from: day(from),
        progress_from: day(from),
        has_owner: false,
        owner_named_on: None,
        verdict_on: None,
        effective_on: None,
        fed_back_on: None,
        parked_on: None,
    }
}

#[test]
fn working_days_pass_over_holidays_and_the_rule_is_that_of_the_start() {
    let off = (1..=7).map(|n| (NaiveDate::from_ymd_opt(2024, 10, n).unwrap(), DayKind::Holiday));
    let calendar = Calendar::of(off.chain([(day("2024-09-29"), DayKind::Workday)]));
    let rule = numbers(1, &[("2024-09-28", 3)]);
    let term = Term::working(&rule, &calendar);
    assert_eq!(term.due(day("2024-09-27")), day("2024-09-29"), "a worked Sunday, by the rule before");
    assert_eq!(term.due(day("2024-09-28")), day("2024-10-08"), "three working days, seven days off between");
    assert_eq!(term.overdue(day("2024-10-08")), [(None, day("2024-09-27"))], "the last day is still in time");
    assert_eq!(term.overdue(day("2024-10-09")), [(None, day("2024-09-28"))], "two rules, one span");
}

#[test]
fn a_longer_rule_leaves_a_gap_between_spans() {
    let rule = numbers(7, &[("2024-08-01", 30), ("2024-08-10", 2)]);
    let spans = Term::calendar(&rule).overdue(day("2024-08-15"));
    assert_eq!(spans, [(None, day("2024-07-31")), (Some(day("2024-08-10")), day("2024-08-12"))]);
}

#[test]
fn a_clock_runs_waits_and_ends() {
    let rule = numbers(7, &[]);
    let of = |facts: &Facts, today: &str| clock(ClockKind::Feedback, &Term::calendar(&rule), facts, day(today));
    let open = facts(LeadStage::Reported, "2024-08-01");
    assert_eq!((of(&open, "2024-08-08").state, of(&open, "2024-08-08").days_left), (ClockState::Running, 0));
    assert_eq!((of(&open, "2024-08-10").state, of(&open, "2024-08-10").days_left), (ClockState::Overdue, -2));
    let parked = Facts { stage: LeadStage::Parked, left_stage: Some(LeadStage::Reported), parked_on: Some(day("2024-08-05")), ..open };
    let paused = of(&parked, "2024-09-05");
    assert_eq!((paused.state, paused.days_left), (ClockState::Paused, 3), "three days were left when it was parked");
    let told = Facts { fed_back_on: Some(day("2024-08-03")), ..open };
    assert_eq!((of(&told, "2024-09-05").state, of(&told, "2024-09-05").done_on), (ClockState::Done, Some(day("2024-08-03"))));
    assert_eq!(of(&Facts { stage: LeadStage::Lost, ..open }, "2024-09-05").state, ClockState::Over);
    let imported = Facts { stage: LeadStage::Negotiating, is_from_ledger: true, ..open };
    assert_eq!(of(&imported, "2024-09-05").state, ClockState::Done, "a ledger's lead that has gone on owes no word back");
    assert_eq!(of(&Facts { stage: LeadStage::Reported, ..imported }, "2024-09-05").state, ClockState::Overdue);
}

proptest! {
    #[test]
    fn what_the_spans_call_overdue_is_overdue(
        default in 1i64..40,
        changes in proptest::collection::btree_map(0u64..200, 1i64..40, 0..4),
        off in proptest::collection::btree_set(0u64..260, 0..25),
        working: bool,
        today in 0u64..250,
    ) {
        let zero = day("2024-01-01");
        let calendar = Calendar::of(off.iter().map(|n| (zero + Days::new(*n), DayKind::Holiday)));
        let rule = Numbers { default, from: changes.iter().map(|(at, days)| (zero + Days::new(*at), *days)).collect() };
        let term = if working { Term::working(&rule, &calendar) } else { Term::calendar(&rule) };
        let today = zero + Days::new(today);
        let spans = term.overdue(today);
        for back in 0..260u64 {
            let start = zero + Days::new(back);
            let told = spans.iter().any(|(from, to)| from.is_none_or(|from| from <= start) && start <= *to);
            prop_assert_eq!(told, term.due(start) < today, "{} on {}", start, today);
        }
    }

    #[test]
    fn a_paused_clock_stands_still(begun in 0u64..30, parked in 0u64..30, later in 0u64..200, days in 1i64..40) {
        let zero = day("2024-01-01");
        let rule = Numbers { default: days, from: Vec::new() };
        let term = Term::calendar(&rule);
        let parked_on = zero + Days::new(begun + parked);
        let lead = Facts { stage: LeadStage::Parked, left_stage: Some(LeadStage::Negotiating), parked_on: Some(parked_on),
            ..facts(LeadStage::Parked, &(zero + Days::new(begun)).to_string()) };
        let at = |today| clock(ClockKind::Progress, &term, &lead, today);
        prop_assert_eq!(at(parked_on).days_left, at(parked_on + Days::new(later)).days_left);
        prop_assert_eq!(at(parked_on + Days::new(later)).state, ClockState::Paused);
    }
}
