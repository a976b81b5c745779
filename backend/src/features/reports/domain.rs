//! Periods, days in halves, and what makes two tellings of a number differ. Pure.
use chrono::{Datelike, Days, Months, NaiveDate};

/// Which days a month's report covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// 自然月
    CalendarMonth,
    /// From the 26th of the month before to the 25th.
    From26th,
}

impl Rule {
    /// By the word of the setting.
    pub fn of(word: &str) -> Self {
        if word == "from_26th" { Self::From26th } else { Self::CalendarMonth }
    }

    /// The first and the last day of a month's period.
    pub fn period(self, month: NaiveDate) -> (NaiveDate, NaiveDate) {
        let first = first_of(month);
        match self {
            Self::CalendarMonth => (first, last_of(month)),
            Self::From26th => (day_of(first.checked_sub_months(Months::new(1)).unwrap_or(first), 26), day_of(first, 25)),
        }
    }
}

/// The first day of a day's month.
pub fn first_of(day: NaiveDate) -> NaiveDate {
    day_of(day, 1)
}

/// The last day of a day's month.
pub fn last_of(day: NaiveDate) -> NaiveDate {
    first_of(day).checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(day)
}

/// A day of a day's month.
pub fn day_of(month: NaiveDate, day: u32) -> NaiveDate {
    month.with_day(day).unwrap_or(month)
}

/// The first day of the month before.
pub fn month_before(day: NaiveDate) -> NaiveDate {
    first_of(day).checked_sub_months(Months::new(1)).unwrap_or(day)
}

/// The first days of the months between two days, both included.
pub fn months(from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let (mut month, mut all) = (first_of(from), Vec::new());
    while month <= to {
        all.push(month);
        let Some(next) = month.checked_add_months(Months::new(1)) else { break };
        month = next;
    }
    all
}

/// A month as addresses name it: `2024-08`, or any day of it.
pub fn parse_month(text: &str) -> Option<NaiveDate> {
    let day = if text.len() == 7 { format!("{text}-01") } else { text.to_owned() };
    let day: NaiveDate = day.parse().ok()?;
    (2000..=2100).contains(&day.year()).then(|| first_of(day))
}

/// Days on which somebody was stationed, in whole or in one half.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub morning: bool,
    pub afternoon: bool,
}

/// How many halves of days some spans cover between two days: a half counts once, however many spans cover it.
pub fn halves(spans: &[Span], from: NaiveDate, to: NaiveDate) -> i64 {
    let of = |takes: fn(&Span) -> bool| {
        let cut = |span: &&Span| (span.first.max(from), span.last.min(to));
        let mut cuts: Vec<_> = spans.iter().filter(|span| takes(span)).collect::<Vec<_>>().iter().map(cut).collect();
        cuts.retain(|(first, last)| first <= last);
        cuts.sort_unstable();
        let (mut days, mut reached) = (0, None::<NaiveDate>);
        for (first, last) in cuts {
            let begins = match reached {
                Some(reached) if reached >= first => reached.checked_add_days(Days::new(1)).unwrap_or(first),
                _ => first,
            };
            days += ((last - begins).num_days() + 1).max(0);
            reached = reached.max(Some(last));
        }
        days
    };
    of(|span| span.morning) + of(|span| span.afternoon)
}

/// How a record of a number differs between then and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    Came,
    Went,
    Changed,
}

/// How something differs that was one way then and is another way now; none where it is the same.
pub fn difference<T: PartialEq>(then: Option<&T>, now: Option<&T>) -> Option<Difference> {
    match (then, now) {
        (None, Some(_)) => Some(Difference::Came),
        (Some(_), None) => Some(Difference::Went),
        (Some(then), Some(now)) if then != now => Some(Difference::Changed),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn periods_follow_the_rule_over_year_and_leap_day() {
        assert_eq!(Rule::of("calendar_month").period(day("2024-02-10")), (day("2024-02-01"), day("2024-02-29")));
        assert_eq!(Rule::of("calendar_month").period(day("2023-02-10")), (day("2023-02-01"), day("2023-02-28")));
        assert_eq!(Rule::of("from_26th").period(day("2024-01-01")), (day("2023-12-26"), day("2024-01-25")));
        assert_eq!(Rule::of("from_26th").period(day("2024-03-01")), (day("2024-02-26"), day("2024-03-25")));
        assert_eq!(parse_month("2024-08"), Some(day("2024-08-01")));
        assert_eq!(parse_month("2024-08-15"), Some(day("2024-08-01")));
        for text in ["2024", "2024-13", "1999-01", "august", ""] {
            assert_eq!(parse_month(text), None, "{text}");
        }
        assert_eq!(months(day("2023-11-15"), day("2024-02-01")).len(), 4);
    }

    #[test]
    fn one_half_of_a_day_counts_once() {
        let whole = Span { first: day("2024-02-28"), last: day("2024-03-01"), morning: true, afternoon: true };
        let late = Span { first: day("2024-02-29"), last: day("2024-02-29"), morning: false, afternoon: true };
        assert_eq!(halves(&[whole], day("2024-02-01"), day("2024-02-29")), 4, "the leap day counts, March does not");
        assert_eq!(halves(&[late], day("2024-02-01"), day("2024-02-29")), 1);
        assert_eq!(halves(&[whole, late, whole], day("2024-02-01"), day("2024-03-31")), 6);
        assert_eq!(halves(&[whole], day("2024-04-01"), day("2024-04-30")), 0);
    }

    proptest! {
        #[test]
        fn halves_are_those_of_a_set_and_add_up_over_months(
            spans in proptest::collection::vec((0u64..500, 0u64..60, 0u8..3), 0..12), start in 0u64..400, length in 0u64..200
        ) {
            let zero = day("2023-10-01");
            let at = |n: u64| zero + Days::new(n);
            let spans: Vec<Span> = spans
                .into_iter()
                .map(|(first, long, half)| Span { first: at(first), last: at(first + long), morning: half != 1, afternoon: half != 2 })
                .collect();
            let (from, to) = (at(start), at(start + length));
            let mut covered = BTreeSet::new();
            for span in &spans {
                for day in span.first.iter_days().take_while(|day| *day <= span.last).filter(|day| (from..=to).contains(day)) {
                    covered.extend([(span.morning, 0), (span.afternoon, 1)].into_iter().filter(|(takes, _)| *takes).map(|(_, half)| (day, half)));
                }
            }
            prop_assert_eq!(halves(&spans, from, to), i64::try_from(covered.len()).unwrap());
            let parts: i64 = months(from, to).into_iter().map(|month| halves(&spans, from.max(month), to.min(last_of(month)))).sum();
            prop_assert_eq!(halves(&spans, from, to), parts);
        }

        #[test]
        fn periods_leave_no_day_out(year in 2000i32..2100, month in 1u32..13) {
            let month = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
            let next = month.checked_add_months(Months::new(1)).unwrap();
            for rule in [Rule::CalendarMonth, Rule::From26th] {
                let ((from, to), (after, _)) = (rule.period(month), rule.period(next));
                prop_assert!(from < to && to.succ_opt() == Some(after));
            }
        }
    }
}
