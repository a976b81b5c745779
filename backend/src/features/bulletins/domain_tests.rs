//! The pure rules of bulletins.
use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn units(all: &[(&str, &str)]) -> Vec<(String, Decimal)> {
    all.iter().map(|(name, amount)| ((*name).to_owned(), amount.parse().unwrap())).collect()
}

#[test]
fn a_sentence_lists_from_high_to_low_and_names_those_without_any() {
    let all = units(&[("乙组", "3"), ("丁组", "0"), ("甲组", "12.50"), ("丙组", "3.0")]);
    assert_eq!(
        from_high_to_low("按天数由高到低依次为", "未外出的有", "天", &all),
        "按天数由高到低依次为：甲组12.5天，乙组、丙组各3天；未外出的有：丁组"
    );
    assert_eq!(from_high_to_low("依次为", "没有的是", "个", &units(&[("甲", "0"), ("乙", "0")])), "没有的是：甲、乙");
    assert_eq!(from_high_to_low("依次为", "没有的是", "个", &units(&[("甲", "1")])), "依次为：甲1个");
    assert_eq!(from_high_to_low("依次为", "没有的是", "个", &[]), "");
}

#[test]
fn periods_and_titles_hold_over_the_turn_of_the_year() {
    let weekly = BulletinKind::Weekly;
    // Tuesday, 31 December 2024 belongs to the first week of 2025.
    assert_eq!(weekly.period(day("2024-12-31")), (day("2024-12-30"), day("2025-01-05")));
    assert_eq!(weekly.title(weekly.period(day("2024-12-31"))), "2025年第1周招商工作通报（12月30日—1月5日）");
    assert_eq!(weekly.year(day("2024-12-30")), 2025);
    assert_eq!(weekly.title(weekly.period(day("2021-01-03"))), "2020年第53周招商工作通报（12月28日—1月3日）");
    assert_eq!(BulletinKind::Monthly.period(day("2024-02-10")), (day("2024-02-01"), day("2024-02-29")));
    assert_eq!(BulletinKind::Monthly.title((day("2024-02-01"), day("2024-02-29"))), "2024年2月驻外招商工作通报");
    assert_eq!(BulletinKind::Daily.title((day("2024-08-15"), day("2024-08-15"))), "双招双引快报（2024年8月15日）");
    assert_eq!(number_text(2026, 12), "2026年第12期");
}

#[test]
fn headings_are_numbered_in_chinese() {
    let said: Vec<String> = [1, 9, 10, 11, 20, 21, 99].into_iter().map(ordinal).collect();
    assert_eq!(said, ["一", "九", "十", "十一", "二十", "二十一", "九十九"]);
    assert_eq!((yi(150_000_000), yi(1_000_000_000)), ("1.5亿元".to_owned(), "10亿元".to_owned()));
}

#[test]
fn numbers_are_found_however_they_are_written() {
    assert_eq!(numbers_in("本月驻外31人223.50天，累计1,905.5天"), ["31", "223.5", "1905.5"]);
    assert_eq!(numbers_in("１２家、８月"), ["12", "8"]);
    assert_eq!(numbers_in("2024-08-05至1.2.3，增长100%"), ["2024", "8", "5", "1.2", "3", "100"]);
    assert_eq!(numbers_in("12,345,678元，1,2,3"), ["12345678", "1", "2", "3"]);
    assert!(numbers_in("没有数字。.").is_empty());
    let known = ["31".to_owned(), "8".to_owned()].into();
    assert_eq!(unknown_numbers("8月31人，32天，32天，33家", &known), ["32", "33"]);
}

#[test]
fn drafts_are_due_at_their_time() {
    assert_eq!((minutes("16:30"), minutes("off"), minutes("24:00"), minutes("7:5")), (Some(990), None, None, Some(425)));
    assert_eq!((weekday("friday"), weekday("off")), (Some(Weekday::Fri), None));
    assert!(is_daily_due(true, 990, Some(990)) && !is_daily_due(true, 989, Some(990)));
    assert!(!is_daily_due(false, 1_200, Some(990)) && !is_daily_due(true, 1_200, None));
    assert!(is_weekly_due(Weekday::Fri, 990, Some(Weekday::Fri), 990) && is_weekly_due(Weekday::Sat, 0, Some(Weekday::Fri), 990));
    assert!(!is_weekly_due(Weekday::Fri, 900, Some(Weekday::Fri), 990) && !is_weekly_due(Weekday::Mon, 1_000, Some(Weekday::Fri), 990));
    assert!(!is_weekly_due(Weekday::Sun, 1_000, None, 990));
}

#[test]
fn a_long_text_is_cut_and_says_so() {
    let long = "字".repeat(5_000);
    let cut = shortened(&long, 4_000);
    assert_eq!(cut.chars().count(), 4_000);
    assert!(cut.ends_with("……（全文请在系统中查看）"));
    assert_eq!(shortened("短", 4_000), "短");
}

proptest! {
    #[test]
    fn every_unit_is_named_once_and_amounts_never_rise(amounts in proptest::collection::vec(0i64..40, 0..30)) {
        let all: Vec<(String, Decimal)> = amounts.iter().enumerate().map(|(at, half)| (format!("组{}号", at + 100), Decimal::new(half * 5, 1))).collect();
        let said = from_high_to_low("依次为", "没有的是", "天", &all);
        for (name, _) in &all {
            prop_assert_eq!(said.matches(name.as_str()).count(), 1, "{} in {}", name, said);
        }
        let ranked = said.split('；').find(|part| part.starts_with("依次为")).unwrap_or_default().replace("依次为：", "");
        let named: Vec<Decimal> = ranked.split('，').filter(|part| !part.is_empty()).map(|part| numbers_in(part).last().unwrap().parse().unwrap()).collect();
        prop_assert!(named.windows(2).all(|pair| pair[0] > pair[1]), "{}", said);
        let positive = all.iter().filter(|(_, amount)| *amount > Decimal::ZERO).map(|(_, amount)| amount.normalize()).collect::<BTreeSet<_>>();
        prop_assert_eq!(named.into_iter().collect::<BTreeSet<_>>(), positive);
    }

    #[test]
    fn whatever_number_is_said_is_found(whole in 0u32..2_000_000, part in 0u32..100, before in "[^0-9０-９.．,]{0,8}", after in "[^0-9０-９.．,]{0,8}") {
        let number = Decimal::new(i64::from(whole) * 100 + i64::from(part), 2).normalize();
        prop_assert_eq!(numbers_in(&format!("{before}{number}{after}")), vec![number.to_string()]);
    }

    #[test]
    fn any_text_is_read_and_cut(text in "\\PC{0,80}", most in 0usize..60) {
        let known = numbers_in(&text).into_iter().collect();
        prop_assert!(unknown_numbers(&text, &known).is_empty());
        prop_assert!(shortened(&text, most).chars().count() <= most);
    }

    #[test]
    fn periods_hold_their_day_and_leave_none_out(ahead in 0u64..20_000) {
        let day = day("2000-01-01") + Days::new(ahead);
        for kind in [BulletinKind::Daily, BulletinKind::Weekly, BulletinKind::Monthly] {
            let (from, to) = kind.period(day);
            prop_assert!(from <= day && day <= to);
            let next = to.succ_opt().unwrap();
            prop_assert_eq!(kind.period(next).0, next);
            prop_assert_eq!(kind.period(from), (from, to));
        }
    }
}
