//! Kinds of bulletins, their periods, titles and numbers; sentences that list units from high to low; the numbers that a text says; when a
//! draft is due. Pure.
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::str::FromStr;
use utoipa::ToSchema;

/// The kind of a bulletin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BulletinKind {
    /// 双招双引快报
    Daily,
    /// 周通报
    Weekly,
    /// 月通报
    Monthly,
}

impl BulletinKind {
    pub const WORDS: &[&str] = &["daily", "weekly", "monthly"];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Monthly => "monthly",
        }
    }

    pub fn parse(text: &str) -> Self {
        [Self::Daily, Self::Weekly].into_iter().find(|kind| kind.as_str() == text).unwrap_or(Self::Monthly)
    }

    /// The first and the last day of the period that holds a day: the day, its week from Monday to Sunday, its month.
    pub fn period(self, day: NaiveDate) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Daily => (day, day),
            Self::Weekly => {
                let week = day.week(Weekday::Mon);
                (week.first_day(), week.last_day())
            }
            Self::Monthly => {
                let first = day.with_day(1).unwrap_or(day);
                let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
                (first, next.checked_sub_days(Days::new(1)).unwrap_or(day))
            }
        }
    }

    /// The year to which an issue belongs and in which it is numbered; of a week the ISO year.
    pub fn year(self, from: NaiveDate) -> i32 {
        if self == Self::Weekly { from.iso_week().year() } else { from.year() }
    }

    /// What an issue of a period is called.
    pub fn title(self, (from, to): (NaiveDate, NaiveDate)) -> String {
        match self {
            Self::Daily => format!("双招双引快报（{}年{}月{}日）", from.year(), from.month(), from.day()),
            Self::Weekly => {
                let week = from.iso_week();
                let span = format!("{}月{}日—{}月{}日", from.month(), from.day(), to.month(), to.day());
                format!("{}年第{}周招商工作通报（{span}）", week.year(), week.week())
            }
            Self::Monthly => format!("{}年{}月驻外招商工作通报", from.year(), from.month()),
        }
    }
}

/// How an issue stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BulletinStatus {
    /// 拟稿
    Draft,
    /// 送审
    InReview,
    /// 已审核
    Reviewed,
    /// 已印发
    Published,
}

impl BulletinStatus {
    pub const WORDS: &[&str] = &["draft", "in_review", "reviewed", "published"];
    const ALL: [Self; 4] = [Self::Draft, Self::InReview, Self::Reviewed, Self::Published];

    pub fn parse(text: &str) -> Self {
        let at = Self::WORDS.iter().position(|word| *word == text).unwrap_or_default();
        Self::ALL[at]
    }
}

/// 第N期
pub fn number_text(year: i32, number: i64) -> String {
    format!("{year}年第{number}期")
}

/// A day as a paper says it.
pub fn day_text(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// The Chinese number of a heading: 一 to 九十九.
pub fn ordinal(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    match (number / 10 % 10, number % 10) {
        (0, ones) => DIGITS[ones].to_owned(),
        (1, ones) => format!("十{}", DIGITS[ones]),
        (tens, ones) => format!("{}十{}", DIGITS[tens], DIGITS[ones]),
    }
}

/// Yuan as 亿元.
pub fn yi(yuan: i64) -> String {
    format!("{}亿元", Decimal::new(yuan, 8).normalize())
}

/// Units with their amounts, named in one sentence from high to low, equal ones together, and those without any at its end: 「甲组12.5天，
/// 乙组、丙组各3天；未外出的有：丁组」. Units of the same amount stand in the order given.
pub fn from_high_to_low(ranked: &str, none: &str, unit: &str, units: &[(String, Decimal)]) -> String {
    let mut order: Vec<&(String, Decimal)> = units.iter().filter(|(_, amount)| *amount > Decimal::ZERO).collect();
    order.sort_by(|(_, a), (_, b)| b.cmp(a));
    let groups: Vec<String> = order
        .chunk_by(|(_, a), (_, b)| a == b)
        .map(|group| {
            let names: Vec<&str> = group.iter().map(|(name, _)| name.as_str()).collect();
            let each = if names.len() > 1 { "各" } else { "" };
            format!("{}{each}{}{unit}", names.join("、"), group[0].1.normalize())
        })
        .collect();
    let zeros: Vec<&str> = units.iter().filter(|(_, amount)| *amount <= Decimal::ZERO).map(|(name, _)| name.as_str()).collect();
    let mut parts = Vec::new();
    if !groups.is_empty() {
        parts.push(format!("{ranked}：{}", groups.join("，")));
    }
    if !zeros.is_empty() {
        parts.push(format!("{none}：{}", zeros.join("、")));
    }
    parts.join("；")
}

/// The numbers that a text says in digits, each in its shortest form (`12.50` is `12.5`, `1,200` is `1200`), in their order.
pub fn numbers_in(text: &str) -> Vec<String> {
    let plain = |c: char| match c {
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c),
        '．' => '.',
        other => other,
    };
    let signs: Vec<char> = text.chars().map(plain).collect();
    let is_digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let (mut at, mut found) = (0, Vec::new());
    while at < signs.len() {
        if !is_digit(at) {
            at += 1;
            continue;
        }
        let (mut digits, mut is_grouped) = (String::new(), false);
        while is_digit(at) {
            digits.push(signs[at]);
            at += 1;
            let in_threes = signs.get(at) == Some(&',') && (1..=3).all(|ahead| is_digit(at + ahead)) && !is_digit(at + 4);
            if in_threes && (is_grouped || digits.len() <= 3) {
                is_grouped = true;
                at += 1;
            }
        }
        if signs.get(at) == Some(&'.') && is_digit(at + 1) {
            digits.push('.');
            at += 1;
            while is_digit(at) {
                digits.push(signs[at]);
                at += 1;
            }
        }
        found.push(Decimal::from_str(&digits).map_or(digits, |number| number.normalize().to_string()));
    }
    found
}

/// The numbers of a text that are not among those known, each once.
pub fn unknown_numbers(text: &str, known: &BTreeSet<String>) -> Vec<String> {
    let mut unknown = Vec::new();
    for number in numbers_in(text) {
        if !known.contains(&number) && !unknown.contains(&number) {
            unknown.push(number);
        }
    }
    unknown
}

/// A text of at most so many characters; what is cut off is said.
pub fn shortened(text: &str, most: usize) -> String {
    const MORE: &str = "……（全文请在系统中查看）";
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept = most.saturating_sub(MORE.chars().count());
    text.chars().take(kept).chain(MORE.chars()).take(most).collect()
}

/// A time of the day as `16:30`, in minutes; none for anything else, such as `off`.
pub fn minutes(text: &str) -> Option<u32> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// The weekday of a word of the setting; none for anything else, such as `off`.
pub fn weekday(word: &str) -> Option<Weekday> {
    Weekday::from_str(word).ok()
}

/// Whether the day's draft is due: a working day, and its time has come.
pub fn is_daily_due(is_working: bool, minute: u32, at: Option<u32>) -> bool {
    is_working && at.is_some_and(|at| minute >= at)
}

/// Whether the week's draft is due: its weekday's time has come, or the week is past it.
pub fn is_weekly_due(today: Weekday, minute: u32, on: Option<Weekday>, at: u32) -> bool {
    let Some(on) = on else { return false };
    let (today, on) = (today.num_days_from_monday(), on.num_days_from_monday());
    today > on || (today == on && minute >= at)
}

#[cfg(test)]
#[path = "domain_tests.rs"]
mod tests;
