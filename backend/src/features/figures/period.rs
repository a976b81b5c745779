//! What "in the year", "by now" and "schedule" mean at a date. Pure.
use chrono::{Datelike, Days, NaiveDate};
use rust_decimal::{Decimal, RoundingStrategy};

/// The dates that a figure's condition speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub as_of: NaiveDate,
    /// 1 January of the year of `as_of`.
    pub from: NaiveDate,
    /// 31 December of it.
    pub year_end: NaiveDate,
    /// The first day of the month of `as_of`.
    pub month: NaiveDate,
}

impl Period {
    pub fn at(as_of: NaiveDate) -> Self {
        let year = as_of.year();
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(as_of);
        Self { as_of, from: day(1, 1), year_end: day(12, 31), month: day(as_of.month(), 1) }
    }

    /// How many months of the year are closed: the month of `as_of` on its last day, else the month before.
    pub fn closed_months(&self) -> u32 {
        let is_last_day = self.as_of.checked_add_days(Days::new(1)).is_none_or(|next| next.month() != self.as_of.month());
        if is_last_day { self.as_of.month() } else { self.as_of.month() - 1 }
    }

    /// The end of the last closed month of this year; none before January closes.
    pub fn schedule_as_of(&self) -> Option<NaiveDate> {
        match self.closed_months() {
            0 => None,
            12 => Some(self.year_end),
            months => NaiveDate::from_ymd_opt(self.as_of.year(), months + 1, 1)?.pred_opt(),
        }
    }
}

/// A target and its planned cumulative shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The value times 10,000 (a target in 万元 is thereby in yuan).
    pub value_e4: i64,
    /// The planned share at each month's end in parts per million; none means month/12.
    pub plan_ppm: Option<[i64; 12]>,
}

impl Target {
    /// The schedule in percent at the end of so many closed months, not rounded.
    pub fn schedule_pct(&self, closed_months: u32) -> Decimal {
        let index = usize::try_from(closed_months).unwrap_or(0);
        match (&self.plan_ppm, index) {
            (_, 0) => Decimal::ZERO,
            (Some(plan), month) => Decimal::new(plan.get(month - 1).copied().unwrap_or(0), 4),
            (None, months) => Decimal::from(months * 100) / Decimal::from(12),
        }
    }

    /// Completion in percent, not rounded; none where the target is 0. `actual_e4` is the actual value times 10,000.
    pub fn completion_pct(&self, actual_e4: i64) -> Option<Decimal> {
        Decimal::from(actual_e4).checked_mul(Decimal::ONE_HUNDRED)?.checked_div(Decimal::from(self.value_e4))
    }

    /// Ahead of schedule in percentage points, rounded.
    pub fn ahead_pp(&self, actual_e4: i64, closed_months: u32) -> Option<Decimal> {
        self.completion_pct(actual_e4).map(|completion| round(completion - self.schedule_pct(closed_months)))
    }
}

/// Rounding as every figure is rounded: once, at the end, to two decimals, half away from zero.
pub fn round(number: Decimal) -> Decimal {
    number.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).normalize()
}

/// `part` in percent of `whole`, rounded; none where there is nothing to divide by.
pub fn percent(part: i64, whole: i64) -> Option<Decimal> {
    Decimal::from(part).checked_mul(Decimal::ONE_HUNDRED)?.checked_div(Decimal::from(whole)).map(round)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_is_closed_on_its_last_day() {
        assert_eq!(Period::at(day("2024-10-31")).closed_months(), 10);
        assert_eq!(Period::at(day("2024-10-30")).closed_months(), 9);
        assert_eq!(Period::at(day("2024-01-30")).closed_months(), 0);
        assert_eq!(Period::at(day("2024-02-29")).closed_months(), 2);
        assert_eq!(Period::at(day("2023-12-31")).schedule_as_of(), Some(day("2023-12-31")));
        assert_eq!(Period::at(day("2024-03-15")).schedule_as_of(), Some(day("2024-02-29")));
        assert_eq!(Period::at(day("2024-01-15")).schedule_as_of(), None);
    }

    #[test]
    fn ahead_is_completion_less_schedule() {
        let target = Target { value_e4: 60_000 * 10_000, plan_ppm: None };
        assert_eq!(target.ahead_pp(30_000 * 10_000, 6), Some(Decimal::ZERO));
        assert_eq!(Target { value_e4: 0, plan_ppm: None }.ahead_pp(1, 6), None);
        assert_eq!(percent(1, 8), Some(Decimal::new(125, 1)));
        assert_eq!(percent(1, 0), None);
        assert_eq!(round(Decimal::new(-12345, 3)), Decimal::new(-1235, 2));
    }

    proptest! {
        #[test]
        fn the_schedule_rises_to_one_hundred(days in 0u64..4000) {
            let date = day("2020-01-01").checked_add_days(Days::new(days)).unwrap();
            let period = Period::at(date);
            prop_assert!(period.closed_months() <= 12 && period.from <= date && date <= period.year_end);
            let target = Target { value_e4: 1, plan_ppm: None };
            prop_assert!(target.schedule_pct(period.closed_months()) <= Decimal::ONE_HUNDRED);
        }
    }
}
