//! The arithmetic of days, against counting one half after the other.
use super::domain::*;
use chrono::{Days as Later, NaiveDate};
use proptest::prelude::*;
use std::collections::HashSet;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn span(start: &str, end: &str, period: StayPeriod, status: StayStatus) -> Span {
    Span { start_on: day(start), end_on: day(end), period, status, claim: StayClaim::Claimed }
}

const ALWAYS: Window = Window { from_on: None, to_on: None };

#[test]
fn february_has_its_leap_day() {
    assert_eq!(month("2024-02"), Some((day("2024-02-01"), day("2024-02-29"))));
    assert_eq!(month("2023-02"), Some((day("2023-02-01"), day("2023-02-28"))));
    assert_eq!(month("2000-02").unwrap().1, day("2000-02-29"));
    assert_eq!(month("1900-02").unwrap().1, day("1900-02-28"));
    assert_eq!(month("2024-12").unwrap().1, day("2024-12-31"));
    for wrong in ["2024-13", "2024-00", "2024-2", "24-02", "2024", "", "0000-01", "2024-02-01"] {
        assert_eq!(month(wrong), None, "{wrong}");
    }
}

#[test]
fn a_stay_over_the_end_of_february_counts_in_both_months() {
    let stay = [span("2024-02-28", "2024-03-01", StayPeriod::FullDay, StayStatus::Stationed)];
    let of = |text: &str| month(text).map(|(from, to)| days_of(&stay, &[ALWAYS], from, to).stationed);
    assert_eq!((of("2024-02"), of("2024-03")), (Some(4), Some(2)));
    let mornings = [span("2024-02-28", "2024-03-01", StayPeriod::Morning, StayStatus::Stationed)];
    assert_eq!(days_of(&mornings, &[ALWAYS], day("2024-02-01"), day("2024-02-29")).stationed, 2);
}

#[test]
fn the_same_half_counts_once_and_stationed_wins() {
    let spans = [
        span("2024-05-01", "2024-05-03", StayPeriod::FullDay, StayStatus::InCounty),
        span("2024-05-02", "2024-05-02", StayPeriod::Afternoon, StayStatus::Stationed),
        span("2024-05-02", "2024-05-02", StayPeriod::FullDay, StayStatus::Stationed),
    ];
    let days = days_of(&spans, &[ALWAYS], day("2024-05-01"), day("2024-05-04"));
    assert_eq!((days.stationed, days.in_county, days.overlapping, days.open), (2, 4, 2, 2));
    assert!(!spans[0].overlaps(&span("2024-05-04", "2024-05-05", StayPeriod::FullDay, StayStatus::Leave)));
    let (morning, afternoon) = (StayPeriod::Morning, StayPeriod::Afternoon);
    assert!(!span("2024-05-01", "2024-05-01", morning, StayStatus::Leave).overlaps(&span("2024-05-01", "2024-05-01", afternoon, StayStatus::Leave)));
}

#[test]
fn what_is_disputed_by_all_is_told_apart() {
    let doubted = Span { claim: StayClaim::Disputed, ..span("2024-05-01", "2024-05-02", StayPeriod::FullDay, StayStatus::Stationed) };
    let agreed = span("2024-05-01", "2024-05-01", StayPeriod::FullDay, StayStatus::Stationed);
    let days = days_of(&[doubted, agreed], &[ALWAYS], day("2024-05-01"), day("2024-05-31"));
    assert_eq!((days.stationed, days.disputed), (4, 2));
}

#[test]
fn a_closed_month_makes_what_touches_it_late() {
    let closed = Some(day("2024-07-31"));
    assert!(is_late(day("2024-07-31"), closed) && !is_late(day("2024-08-01"), closed) && !is_late(day("2024-07-01"), None));
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    // Around a leap day and two ends of months.
    (0u64..75).prop_map(|n| day("2024-01-20").checked_add_days(Later::new(n)).unwrap())
}

fn any_span() -> impl Strategy<Value = Span> {
    let period = prop_oneof![Just(StayPeriod::FullDay), Just(StayPeriod::Morning), Just(StayPeriod::Afternoon)];
    let status = prop_oneof![Just(StayStatus::Stationed), Just(StayStatus::Leave), Just(StayStatus::InCounty)];
    let claim = prop_oneof![Just(StayClaim::Claimed), Just(StayClaim::Confirmed), Just(StayClaim::Disputed)];
    (any_day(), 0u64..40, period, status, claim).prop_map(|(start_on, more, period, status, claim)| {
        let end_on = start_on.checked_add_days(Later::new(more)).unwrap();
        Span { start_on, end_on, period, status, claim }
    })
}

fn any_window() -> impl Strategy<Value = Window> {
    (proptest::option::of(any_day()), proptest::option::of(0u64..60)).prop_map(|(from_on, length)| {
        let to_on = length.map(|n| from_on.unwrap_or(day("2024-02-01")).checked_add_days(Later::new(n)).unwrap());
        Window { from_on, to_on }
    })
}

/// The halves that a span covers, one after the other.
fn halves(span: &Span) -> HashSet<(NaiveDate, Half)> {
    let days = span.start_on.iter_days().take_while(|day| *day <= span.end_on);
    days.flat_map(|day| HALVES.map(|half| (day, half))).filter(|(_, half)| span.period.covers(*half)).collect()
}

proptest! {
    #[test]
    fn sums_are_those_of_sets(spans in proptest::collection::vec(any_span(), 0..8), windows in proptest::collection::vec(any_window(), 0..3)) {
        let (from, to) = (day("2024-01-25"), day("2024-03-20"));
        let within = |(day, _): &(NaiveDate, Half)| (from..=to).contains(day) && windows.iter().any(|w| w.contains(*day));
        let of = |status: StayStatus| -> HashSet<_> {
            spans.iter().filter(|s| s.status == status).flat_map(halves).filter(within).collect()
        };
        let (stationed, leave, home) = (of(StayStatus::Stationed), of(StayStatus::Leave), of(StayStatus::InCounty));
        let days = days_of(&spans, &windows, from, to);
        prop_assert_eq!(days.stationed, stationed.len() as i64);
        prop_assert_eq!(days.leave, leave.difference(&stationed).count() as i64);
        prop_assert_eq!(days.in_county, home.iter().filter(|h| !stationed.contains(h) && !leave.contains(h)).count() as i64);
        let whole = from.iter_days().take_while(|d| *d <= to).filter(|d| windows.iter().any(|w| w.contains(*d))).count() as i64 * 2;
        prop_assert_eq!(days.stationed + days.leave + days.in_county + days.open, whole, "every half is counted once");
        prop_assert!(days.disputed <= days.stationed);
    }

    #[test]
    fn months_beside_each_other_add_up(spans in proptest::collection::vec(any_span(), 0..8), window in any_window()) {
        let sum = |from: &str, to: &str| days_of(&spans, &[window], day(from), day(to)).stationed;
        let parts = sum("2024-01-01", "2024-01-31") + sum("2024-02-01", "2024-02-29") + sum("2024-03-01", "2024-03-31") + sum("2024-04-01", "2024-05-31");
        prop_assert_eq!(sum("2024-01-01", "2024-05-31"), parts);
    }

    #[test]
    fn overlap_is_a_shared_half_and_mutual(one in any_span(), other in any_span()) {
        prop_assert_eq!(one.overlaps(&other), !halves(&one).is_disjoint(&halves(&other)));
        prop_assert_eq!(one.overlaps(&other), other.overlaps(&one));
    }

    #[test]
    fn order_and_repetition_change_no_sum(mut spans in proptest::collection::vec(any_span(), 1..6)) {
        let (from, to) = (day("2024-01-01"), day("2024-05-31"));
        let before = days_of(&spans, &[ALWAYS], from, to);
        spans.reverse();
        let twice = [spans.clone(), spans].concat();
        let after = days_of(&twice, &[ALWAYS, ALWAYS], from, to);
        let sums = |d: Days| (d.stationed, d.leave, d.in_county, d.disputed, d.open);
        prop_assert_eq!(sums(before), sums(after));
    }

    #[test]
    fn windows_overlap_where_a_day_is_in_both(one in any_window(), other in any_window()) {
        let days = day("2023-01-01").iter_days().take(900);
        prop_assert_eq!(one.overlaps(&other), days.into_iter().any(|d| one.contains(d) && other.contains(d)));
    }
}
