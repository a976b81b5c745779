//! The stages of a lead as a machine: which step leads where, what it needs, and how days without work move the clocks. Pure.
//!
//! 首报 → 有效 → 在谈 → 重点在谈 → 拟签约 → 已签约. Forward goes only with everything that the target and each stage passed over require;
//! 有效 only by the verdict, 已签约 only by signing. Back goes with a reason. 暂缓 and 流失 come from any open stage and reopen into the one
//! that was left.
use crate::features::leads::LeadStage;
use chrono::{Days, NaiveDate};

/// The stages in their order; the others stand beside them.
pub const ORDER: &[LeadStage] =
    &[LeadStage::Reported, LeadStage::Effective, LeadStage::Negotiating, LeadStage::KeyNegotiating, LeadStage::Signing, LeadStage::Signed];

/// How far a stage is; none for those beside the order.
pub fn rank(stage: LeadStage) -> Option<usize> {
    ORDER.iter().position(|known| *known == stage)
}

/// The stage after one; none after the last and for those beside the order.
pub fn next(stage: LeadStage) -> Option<LeadStage> {
    ORDER.get(rank(stage)? + 1).copied()
}

/// Where a lead stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    pub stage: LeadStage,
    /// The stage that a parked or lost lead left; none where a ledger brought it so.
    pub left: Option<LeadStage>,
    /// Whether it was recognised as effective once.
    pub was_effective: bool,
}

impl Position {
    /// Where a parked or lost lead reopens. One that a ledger brought without its past goes no further than it is known to have been.
    pub fn home(self) -> LeadStage {
        match self.left {
            Some(left) if rank(left).is_some() && left != LeadStage::Signed => left,
            _ if self.was_effective => LeadStage::Effective,
            _ => LeadStage::Reported,
        }
    }
}

/// A step that the machine takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Into a later stage; the stages entered on the way, the target last.
    Forward(Vec<LeadStage>),
    Back,
    Park,
    Lose,
    Reopen,
}

/// A step that it does not take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    AlreadyThere,
    /// A reported lead goes on by the verdict only.
    VerdictFirst,
    /// 已签约 is reached by signing only.
    SigningOnly,
    /// A signed lead comes back by undoing its signing only.
    Signed,
    /// A parked or lost lead reopens into this stage first.
    ReopenFirst(LeadStage),
    /// A lost lead is reopened before it is parked.
    Lost,
}

/// The step from where a lead stands to a stage, asked for by a person (neither verdict nor signing).
pub fn step(from: Position, to: LeadStage) -> Result<Step, Refusal> {
    match (from.stage, to) {
        (a, b) if a == b => Err(Refusal::AlreadyThere),
        (LeadStage::Signed, _) => Err(Refusal::Signed),
        (_, LeadStage::Signed) => Err(Refusal::SigningOnly),
        (LeadStage::Lost, LeadStage::Parked) => Err(Refusal::Lost),
        (_, LeadStage::Parked) => Ok(Step::Park),
        (_, LeadStage::Lost) => Ok(Step::Lose),
        (LeadStage::Parked | LeadStage::Lost, to) if to == from.home() => Ok(Step::Reopen),
        (LeadStage::Parked | LeadStage::Lost, _) => Err(Refusal::ReopenFirst(from.home())),
        (LeadStage::Reported, _) => Err(Refusal::VerdictFirst),
        (a, b) => Ok(entered(a, b).map_or(Step::Back, Step::Forward)),
    }
}

/// The stages entered on the way forward, the target last; none where the way leads back.
pub fn entered(from: LeadStage, to: LeadStage) -> Option<Vec<LeadStage>> {
    let (from, to) = (rank(from)?, rank(to)?);
    (from < to).then(|| ORDER[from + 1..=to].to_vec())
}

/// Which stage a lead keeps as the one it left, after a step.
pub fn left_after(from: Position, step: &Step) -> Option<LeadStage> {
    match step {
        Step::Park | Step::Lose if rank(from.stage).is_some() => Some(from.stage),
        Step::Park | Step::Lose => from.left,
        Step::Forward(_) | Step::Back | Step::Reopen => None,
    }
}

/// A clock's first day moved on by the days from `since` to `until` on which nobody had to work. A clock that starts later stays.
pub fn moved_on(start: NaiveDate, since: NaiveDate, until: NaiveDate) -> NaiveDate {
    let from = start.max(since);
    let days = u64::try_from((until - from).num_days()).unwrap_or(0);
    start.checked_add_days(Days::new(days)).unwrap_or(start)
}

/// The reasons for which a lead is not effective (practice: state-funded, housing and the extension of an existing plant are no leads).
pub const VERDICT_REASONS: &[(&str, (&str, &str))] = &[
    ("expansion", ("现有企业技改扩建", "Expansion of an existing plant")),
    ("public_money", ("政府性资金投资", "Public money")),
    ("real_estate", ("房地产开发", "Real estate")),
    ("not_fitting", ("不符合产业方向", "Does not fit the county's industries")),
    ("too_small", ("投资规模不够", "Too small")),
    ("other", ("其他", "Other")),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(stage: LeadStage) -> Position {
        Position { stage, left: None, was_effective: true }
    }

    #[test]
    fn only_the_verdict_and_the_signing_open_their_stages() {
        assert_eq!(step(at(LeadStage::Reported), LeadStage::Negotiating), Err(Refusal::VerdictFirst));
        assert_eq!(step(at(LeadStage::Reported), LeadStage::Effective), Err(Refusal::VerdictFirst));
        assert_eq!(step(at(LeadStage::Signing), LeadStage::Signed), Err(Refusal::SigningOnly));
        assert_eq!(step(at(LeadStage::Signed), LeadStage::Signing), Err(Refusal::Signed));
        let passed = vec![LeadStage::Negotiating, LeadStage::KeyNegotiating, LeadStage::Signing];
        assert_eq!(step(at(LeadStage::Effective), LeadStage::Signing), Ok(Step::Forward(passed)));
        assert_eq!(step(at(LeadStage::Signing), LeadStage::Effective), Ok(Step::Back));
    }

    #[test]
    fn what_a_ledger_brought_parked_reopens_no_further_than_is_known() {
        let parked = Position { stage: LeadStage::Parked, left: None, was_effective: false };
        assert_eq!(step(parked, LeadStage::Negotiating), Err(Refusal::ReopenFirst(LeadStage::Reported)));
        assert_eq!(step(Position { was_effective: true, ..parked }, LeadStage::Effective), Ok(Step::Reopen));
    }

    #[test]
    fn days_without_work_move_a_clock_on() {
        assert_eq!(moved_on(day("2024-01-01"), day("2024-01-05"), day("2024-01-10")), day("2024-01-06"));
        assert_eq!(moved_on(day("2024-01-08"), day("2024-01-05"), day("2024-01-10")), day("2024-01-10"));
        assert_eq!(moved_on(day("2024-02-01"), day("2024-01-05"), day("2024-01-10")), day("2024-02-01"));
    }

    /// What may happen to a lead in a test.
    #[derive(Debug, Clone, Copy)]
    enum Try {
        Go(usize),
        Verdict,
        Sign,
        /// Some requirement of a stage is met, or no longer.
        Meet(usize, bool),
    }

    fn tries() -> impl Strategy<Value = Vec<Try>> {
        let one = prop_oneof![
            (0..LeadStage::ALL.len()).prop_map(Try::Go),
            Just(Try::Verdict),
            Just(Try::Sign),
            (0..ORDER.len(), any::<bool>()).prop_map(|(at, met)| Try::Meet(at, met)),
        ];
        proptest::collection::vec(one, 0..80)
    }

    proptest! {
        #[test]
        fn no_path_skips_a_requirement(tries in tries()) {
            let mut now = Position { stage: LeadStage::Reported, left: None, was_effective: false };
            // Whether each stage's requirements are met at the moment, and whether they were when the lead entered it.
            let (mut met, mut checked) = ([false; 6], [false; 6]);
            checked[0] = true;
            for attempt in tries {
                let (stage, entered, step) = match attempt {
                    Try::Meet(at, is_met) => { met[at] = is_met; continue; }
                    Try::Verdict if now.stage == LeadStage::Reported =>
                        (LeadStage::Effective, vec![LeadStage::Effective], Step::Forward(vec![])),
                    Try::Sign if now.stage == LeadStage::Signing => (LeadStage::Signed, vec![LeadStage::Signed], Step::Forward(vec![])),
                    Try::Verdict | Try::Sign => continue,
                    Try::Go(to) => {
                        let to = LeadStage::ALL[to];
                        match step(now, to) {
                            Ok(Step::Forward(entered)) => (to, entered.clone(), Step::Forward(entered)),
                            Ok(step) => (to, vec![], step),
                            Err(_) => continue,
                        }
                    }
                };
                if entered.iter().any(|stage| !met[rank(*stage).unwrap()]) {
                    continue;
                }
                for stage in &entered {
                    checked[rank(*stage).unwrap()] = true;
                }
                now = Position { stage, left: left_after(now, &step), was_effective: now.was_effective || stage == LeadStage::Effective };
                let reached = rank(now.stage).or(now.left.and_then(rank)).unwrap();
                prop_assert!(checked[..=reached].iter().all(|was| *was), "{:?} with {:?}", now, checked);
            }
        }

        #[test]
        fn parked_and_lost_come_back_to_what_they_left(at in 0..5usize, lost: bool, twice: bool) {
            let stage = ORDER[at];
            let mut now = Position { stage, left: None, was_effective: at > 0 };
            let mut leave = vec![if lost { LeadStage::Lost } else { LeadStage::Parked }];
            if twice && !lost {
                leave.push(LeadStage::Lost);
            }
            for to in leave {
                let step = step(now, to).unwrap();
                now = Position { stage: to, left: left_after(now, &step), ..now };
            }
            prop_assert_eq!(now.home(), stage);
            for other in ORDER.iter().filter(|other| **other != stage) {
                prop_assert!(step(now, *other).is_err());
            }
            prop_assert_eq!(step(now, stage), Ok(Step::Reopen));
            prop_assert_eq!(left_after(now, &Step::Reopen), None);
        }

        #[test]
        fn a_clock_never_runs_back_and_never_gains_more_than_the_days_off(start in 0..400i64, since in 0..400i64, off in 0..400i64) {
            let on = |days: i64| day("2024-01-01") + chrono::Duration::days(days);
            let moved = moved_on(on(start), on(since), on(since + off));
            prop_assert!(moved >= on(start) && moved <= on(start + off));
        }
    }
}
