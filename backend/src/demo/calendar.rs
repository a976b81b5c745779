//! The days of the invented county: last year and this year up to today.
use super::random::Random;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// From the first day of last year to today.
#[derive(Debug, Clone, Copy)]
pub struct Calendar {
    pub first: NaiveDate,
    pub today: NaiveDate,
}

impl Calendar {
    pub fn until(today: NaiveDate) -> Self {
        Self { first: first_of(today.year() - 1, 1).min(today), today }
    }

    /// The date, unless it has not come yet.
    pub fn past(&self, date: NaiveDate) -> Option<NaiveDate> {
        Some(date).filter(|date| *date <= self.today)
    }

    /// A working day between two dates, never after today.
    pub fn workday(&self, random: &mut Random, from: NaiveDate, to: NaiveDate) -> NaiveDate {
        let to = to.min(self.today);
        on_workday(plus(from, random.between(0, days(from, to)))).clamp(from.min(to), to)
    }

    /// The first days of all months from the first to today's.
    pub fn months(&self) -> Vec<NaiveDate> {
        let mut months = vec![self.first];
        while let Some(next) = months.last().map(|month| month_after(*month)).filter(|month| *month <= self.today) {
            months.push(next);
        }
        months
    }
}

pub fn first_of(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default()
}

/// The first day of the month after.
pub fn month_after(date: NaiveDate) -> NaiveDate {
    if date.month() == 12 { first_of(date.year() + 1, 1) } else { first_of(date.year(), date.month() + 1) }
}

/// How many days from one date to the other.
pub fn days(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days()
}

/// So many days later; earlier where the number is negative.
pub fn plus(date: NaiveDate, days: i64) -> NaiveDate {
    let count = Days::new(days.unsigned_abs());
    if days < 0 { date.checked_sub_days(count) } else { date.checked_add_days(count) }.unwrap_or(date)
}

/// The date, or the last working day before a weekend or one of the holidays whose days never change.
pub fn on_workday(date: NaiveDate) -> NaiveDate {
    let mut date = date;
    while matches!(date.weekday(), Weekday::Sat | Weekday::Sun) || matches!((date.month(), date.day()), (1, 1) | (5, 1..=5) | (10, 1..=7)) {
        date = plus(date, -1);
    }
    date
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_months_run_from_january_of_last_year_to_today() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let months = Calendar::until(day("2024-02-29")).months();
        assert_eq!((months.len(), months[0], months[13]), (14, day("2023-01-01"), day("2024-02-01")));
        assert_eq!(Calendar::until(day("2024-01-01")).months().len(), 13);
        assert_eq!(on_workday(day("2026-10-03")), day("2026-09-30"));
    }
}
