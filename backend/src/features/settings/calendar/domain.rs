//! Working days: weekdays, but for holidays and for weekends that are worked instead (调休).
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::collections::{BTreeMap, BTreeSet};

/// What a day is, against its weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayKind {
    Holiday,
    Workday,
}

impl DayKind {
    /// The identifier in table and API.
    pub fn as_str(self) -> &'static str {
        match self {
            DayKind::Holiday => "holiday",
            DayKind::Workday => "workday",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [DayKind::Holiday, DayKind::Workday].into_iter().find(|kind| kind.as_str() == text)
    }
}

/// The most working days that are counted from a day.
pub const MOST_DAYS: u32 = 1_000;

/// The county's calendar: the days that are other than their weekday says.
#[derive(Debug, Clone, Default)]
pub struct Calendar(BTreeMap<NaiveDate, DayKind>);

impl Calendar {
    pub fn of(days: impl IntoIterator<Item = (NaiveDate, DayKind)>) -> Self {
        Self(days.into_iter().collect())
    }

    /// Whether people work on a day.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        match self.0.get(&day) {
            Some(kind) => *kind == DayKind::Workday,
            None => !matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
        }
    }

    /// The day at whose end `count` working days after `from` are over; `from` itself does not count. With 0 it is `from` where that is a
    /// working day, else the next one. None beyond [`MOST_DAYS`] and at the end of time.
    pub fn after(&self, from: NaiveDate, count: u32) -> Option<NaiveDate> {
        if count > MOST_DAYS {
            return None;
        }
        if count == 0 {
            return self.on_or_after(from);
        }
        let mut day = from;
        for _ in 0..count {
            day = self.on_or_after(day.succ_opt()?)?;
        }
        Some(day)
    }

    /// The first working day from a day on: where a deadline that falls on a holiday goes.
    pub fn on_or_after(&self, from: NaiveDate) -> Option<NaiveDate> {
        // No run of days off is longer than this; a calendar of nothing but holidays has no answer.
        (0..100).map_while(|ahead| from.checked_add_days(Days::new(ahead))).find(|day| self.is_working(*day))
    }

    /// How many working days lie between two days, the first not counted, the last counted; 0 where the last is not later.
    pub fn working_days(&self, from: NaiveDate, to: NaiveDate) -> usize {
        from.iter_days().skip(1).take_while(|day| *day <= to).filter(|day| self.is_working(*day)).count()
    }

    /// The years between two days of which the calendar has no holiday at all: what is counted there may be wrong.
    pub fn unknown_years(&self, from: NaiveDate, to: NaiveDate) -> Vec<i32> {
        let known: BTreeSet<i32> = self.0.keys().map(NaiveDate::year).collect();
        (from.year()..=to.year()).filter(|year| !known.contains(year)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// National Day 2024: off from the 1st to the 7th, worked on Sunday 29 September and Saturday 12 October.
    fn autumn() -> Calendar {
        let off = (1..=7).map(|n| (NaiveDate::from_ymd_opt(2024, 10, n).unwrap(), DayKind::Holiday));
        Calendar::of(off.chain([(day("2024-09-29"), DayKind::Workday), (day("2024-10-12"), DayKind::Workday)]))
    }

    #[test]
    fn holidays_are_passed_over_and_worked_weekends_count() {
        let calendar = autumn();
        // Friday the 27th: then Sunday the 29th is worked, Monday, and after the holiday Tuesday the 8th.
        assert_eq!(calendar.after(day("2024-09-27"), 1), Some(day("2024-09-29")));
        assert_eq!(calendar.after(day("2024-09-27"), 2), Some(day("2024-09-30")));
        assert_eq!(calendar.after(day("2024-09-27"), 3), Some(day("2024-10-08")));
        assert_eq!(calendar.after(day("2024-10-11"), 1), Some(day("2024-10-12")));
        assert_eq!(calendar.after(day("2024-10-12"), 1), Some(day("2024-10-14")));
        assert_eq!(calendar.on_or_after(day("2024-10-03")), Some(day("2024-10-08")));
        assert_eq!(calendar.after(day("2024-10-03"), 0), Some(day("2024-10-08")));
        assert_eq!(calendar.working_days(day("2024-09-27"), day("2024-10-08")), 3);
        assert_eq!(calendar.working_days(day("2024-10-08"), day("2024-10-08")), 0);
    }

    #[test]
    fn without_holidays_weekdays_are_worked_and_the_year_is_told_as_unknown() {
        let calendar = autumn();
        assert_eq!(Calendar::default().after(day("2024-10-04"), 1), Some(day("2024-10-07")));
        assert_eq!(calendar.unknown_years(day("2024-12-30"), day("2026-01-05")), [2025, 2026]);
        assert_eq!(calendar.after(day("2024-10-04"), MOST_DAYS + 1), None);
        assert_eq!(calendar.after(NaiveDate::MAX, 1), None);
    }

    proptest! {
        #[test]
        fn counting_there_and_back_agrees(start in 0u64..3_000, count in 0u32..300, off in proptest::collection::btree_set(0u64..3_600, 0..60)) {
            let zero = day("2020-01-01");
            let calendar = Calendar::of(off.iter().map(|n| (zero + Days::new(*n), DayKind::Holiday)));
            let from = zero + Days::new(start);
            let due = calendar.after(from, count).unwrap();
            prop_assert!(calendar.is_working(due) && due >= from);
            if count > 0 {
                prop_assert_eq!(calendar.working_days(from, due), count as usize);
            }
        }
    }
}
