//! When something on a lead is due. Pure: days, the county's calendar and what its settings were when the clock began.
//!
//! Sources: the county's measures (a named owner within one working day, a verdict within three, word back within seven days, a progress
//! record every fourteen), as settings that stand from a day on. A clock keeps the rule of the day on which it began.
use crate::features::leads::dto::LeadStage;
use crate::features::settings::{Calendar, Numbers};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ClockKind {
    /// 明确责任人
    Owner,
    /// 研判
    Verdict,
    /// 反馈
    Feedback,
    /// 进展更新, again and again
    Progress,
}

impl ClockKind {
    pub const ALL: &[ClockKind] = &[ClockKind::Owner, ClockKind::Verdict, ClockKind::Feedback, ClockKind::Progress];

    /// The identifiers of all.
    pub const WORDS: &[&str] = &["owner", "verdict", "feedback", "progress"];

    pub fn parse(text: &str) -> Option<Self> {
        Self::WORDS.iter().position(|word| *word == text).map(|at| Self::ALL[at])
    }

    /// The setting that says how long it may take.
    pub fn setting(self) -> &'static str {
        match self {
            Self::Owner => "lead_owner_working_days",
            Self::Verdict => "lead_verdict_working_days",
            Self::Feedback => "lead_feedback_days",
            Self::Progress => "lead_progress_days",
        }
    }

    /// Whether it counts working days; else calendar days. Both to the end of the day.
    pub fn counts_working_days(self) -> bool {
        matches!(self, Self::Owner | Self::Verdict)
    }
}

/// Where a clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ClockState {
    Running,
    Overdue,
    /// The lead is parked (暂缓).
    Paused,
    Done,
    /// The lead is signed or lost.
    Over,
}

/// How long something may take, by the day on which it begins.
#[derive(Debug, Clone)]
pub struct Term<'a> {
    numbers: &'a Numbers,
    /// Where working days count.
    calendar: Option<&'a Calendar>,
}

impl<'a> Term<'a> {
    pub fn working(numbers: &'a Numbers, calendar: &'a Calendar) -> Self {
        Self { numbers, calendar: Some(calendar) }
    }

    pub fn calendar(numbers: &'a Numbers) -> Self {
        Self { numbers, calendar: None }
    }

    /// How many days there are for what begins on a day.
    pub fn days(&self, start: NaiveDate) -> i64 {
        self.numbers.from.iter().rev().find(|(from, _)| *from <= start).map_or(self.numbers.default, |(_, days)| *days)
    }

    /// The last day on which it is in time.
    pub fn due(&self, start: NaiveDate) -> NaiveDate {
        self.after(start, self.days(start))
    }

    pub fn counts_working_days(&self) -> bool {
        self.calendar.is_some()
    }

    /// The day at whose end so many days after a start are over.
    pub fn after(&self, start: NaiveDate, days: i64) -> NaiveDate {
        let ahead = || start.checked_add_days(Days::new(days.unsigned_abs())).unwrap_or(NaiveDate::MAX);
        match self.calendar {
            Some(calendar) => u32::try_from(days).ok().and_then(|count| calendar.after(start, count)).unwrap_or_else(ahead),
            None => ahead(),
        }
    }

    /// The days on which what is overdue today began, as spans with both ends; the first may be open at its beginning. Later starts are
    /// later due as long as one rule stands, so each rule gives one span.
    pub fn overdue(&self, today: NaiveDate) -> Vec<(Option<NaiveDate>, NaiveDate)> {
        let mut spans: Vec<(Option<NaiveDate>, NaiveDate)> = Vec::new();
        for (from, until, days) in self.versions() {
            let Some(latest) = self.latest_overdue(days, today) else { continue };
            let last = until.map_or(latest, |until| until.min(latest));
            if from.is_some_and(|from| from > last) {
                continue;
            }
            match spans.last_mut() {
                Some((_, end)) if from.is_some_and(|from| end.succ_opt() == Some(from)) => *end = last,
                _ => spans.push((from, last)),
            }
        }
        spans
    }

    /// The rules over time: from which day, until which, how many days.
    pub fn versions(&self) -> Vec<(Option<NaiveDate>, Option<NaiveDate>, i64)> {
        let from = &self.numbers.from;
        let first = (None, from.first().and_then(|(day, _)| day.pred_opt()), self.numbers.default);
        let rest = from.iter().enumerate().map(|(at, (day, days))| (Some(*day), from.get(at + 1).and_then(|(next, _)| next.pred_opt()), *days));
        std::iter::once(first).chain(rest).collect()
    }

    /// The latest start whose days are over before today.
    fn latest_overdue(&self, days: i64, today: NaiveDate) -> Option<NaiveDate> {
        let mut start = today.checked_sub_days(Days::new(days.unsigned_abs() + 1))?;
        // Holidays put the due day off; no run of them is longer than the bound of the calendar.
        for _ in 0..2_000 {
            if self.after(start, days) < today {
                return Some(start);
            }
            start = start.pred_opt()?;
        }
        None
    }
}

/// What a lead's clocks depend on.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    pub stage: LeadStage,
    /// The stage that a parked or lost one left.
    pub left_stage: Option<LeadStage>,
    /// It came with a ledger, which tells neither a verdict nor the word back: beyond the first stage both have been given.
    pub is_from_ledger: bool,
    /// Where the clocks after the report begin: its day, moved on by the days parked.
    pub clock_from: NaiveDate,
    /// Where waiting for the next progress record begins.
    pub progress_from: NaiveDate,
    pub has_owner: bool,
    pub owner_named_on: Option<NaiveDate>,
    pub verdict_on: Option<NaiveDate>,
    pub effective_on: Option<NaiveDate>,
    pub fed_back_on: Option<NaiveDate>,
    pub parked_on: Option<NaiveDate>,
}

impl Facts {
    fn is_past_report(&self) -> bool {
        let reached = self.left_stage.filter(|_| matches!(self.stage, LeadStage::Parked | LeadStage::Lost)).unwrap_or(self.stage);
        self.effective_on.is_some() || !matches!(reached, LeadStage::Reported | LeadStage::Parked | LeadStage::Lost)
    }

    /// Whether what a clock waits for is done, and on which day, where that is known.
    pub fn done(&self, kind: ClockKind) -> (bool, Option<NaiveDate>) {
        match kind {
            ClockKind::Owner => (self.has_owner, self.owner_named_on.filter(|_| self.has_owner)),
            ClockKind::Verdict => (self.verdict_on.is_some() || self.is_past_report(), self.verdict_on.or(self.effective_on)),
            ClockKind::Feedback => (self.fed_back_on.is_some() || (self.is_from_ledger && self.is_past_report()), self.fed_back_on),
            ClockKind::Progress => (false, None),
        }
    }
}

/// One clock of a lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Clock {
    pub kind: ClockKind,
    pub state: ClockState,
    /// The day on which it began.
    pub from_on: NaiveDate,
    /// The last day in time; of a paused one as if the lead went on today.
    pub due_on: NaiveDate,
    /// When it was done, where that is known.
    #[schema(required)]
    pub done_on: Option<NaiveDate>,
    /// Calendar days from today to the due day; below zero it is overdue by so many.
    pub days_left: i64,
}

/// A lead's clock as it stands today.
pub fn clock(kind: ClockKind, term: &Term<'_>, facts: &Facts, today: NaiveDate) -> Clock {
    let (is_done, done_on) = facts.done(kind);
    let paused = facts.stage == LeadStage::Parked;
    let begun = if kind == ClockKind::Progress { facts.progress_from } else { facts.clock_from };
    let parked = facts.parked_on.filter(|_| paused && !is_done).map_or(0, |on| (today - on).num_days().max(0));
    let from_on = begun.checked_add_days(Days::new(parked.unsigned_abs())).unwrap_or(begun);
    let due_on = term.due(from_on);
    let state = if is_done {
        ClockState::Done
    } else if matches!(facts.stage, LeadStage::Signed | LeadStage::Lost) {
        ClockState::Over
    } else if paused {
        ClockState::Paused
    } else if due_on < today {
        ClockState::Overdue
    } else {
        ClockState::Running
    };
    Clock { kind, state, from_on, due_on, done_on, days_left: (due_on - today).num_days() }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
