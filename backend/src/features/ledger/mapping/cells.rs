//! One cell of a foreign sheet as it would stand in a ledger: amounts in 万元, dates as dates, words as entries. What cannot be read
//! comes out so that the ledger's own reading refuses it.
use super::amounts::{self, Unit};
use super::dates;
use super::words::DICTIONARY;
use crate::sheet::parse::Raw;
use crate::sheet::{Column, Kind};
use crate::text::fold;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// How the cells of one column are read.
pub struct Reading<'a> {
    pub unit: Unit,
    pub usd_rate: Option<Decimal>,
    pub year: Option<i32>,
    /// Whether the last day of a span is wanted.
    pub wants_end: bool,
    /// Whether a span may stand in the cell.
    pub takes_span: bool,
    /// Words, and what they mean.
    pub values: &'a BTreeMap<String, String>,
    /// The entries of the column's dictionary.
    pub choices: &'a [String],
}

/// Whether a cell holds nothing: empty, or a word that says so.
pub fn is_nothing(raw: &Raw) -> bool {
    match raw {
        Raw::Text(text) => {
            let folded = fold(text).to_lowercase();
            folded.is_empty() || DICTIONARY.nothing.contains(&folded)
        }
        other => other.is_empty(),
    }
}

/// The cell as the ledger has it, and a warning where something was assumed.
pub fn read(column: &Column, raw: &Raw, how: &Reading<'_>) -> (Raw, Option<&'static str>) {
    if is_nothing(raw) {
        return (Raw::Empty, None);
    }
    let text = crate::text::trim(&raw.text());
    if let Some(meant) = how.values.get(&text) {
        return (if meant.is_empty() { Raw::Empty } else { Raw::Text(meant.as_str().into()) }, None);
    }
    match column.kind {
        Kind::Money => (money(raw, how), None),
        Kind::Date => date(raw, how),
        Kind::Month => (dates::read(raw, how.year).filter(dates::Told::is_single).map_or_else(|| raw.clone(), |told| Raw::Date(told.start)), None),
        Kind::Choice(_) => (entry(column.title, &text, how.choices.iter().map(String::as_str)), None),
        Kind::Fixed(words) => (entry(column.title, &text, words.iter().map(|(label, _)| *label)), None),
        Kind::YesNo => (yes_no(&text), None),
        Kind::Count => (count(&text).unwrap_or_else(|| raw.clone()), None),
        // 王　强 is 王强.
        Kind::People | Kind::One(_) => (Raw::Text(without_blanks(&text).into()), None),
        _ => (raw.clone(), None),
    }
}

fn money(raw: &Raw, how: &Reading<'_>) -> Raw {
    match amounts::yuan(raw, how.unit, how.usd_rate) {
        Some(yuan) => yuan.checked_div(Decimal::from(10_000)).map_or(Raw::Error, |wan| Raw::Text(wan.normalize().to_string().into())),
        None => Raw::Error,
    }
}

fn date(raw: &Raw, how: &Reading<'_>) -> (Raw, Option<&'static str>) {
    let Some(told) = dates::read(raw, how.year).filter(|told| how.takes_span || told.is_single()) else {
        // A bare number is no date, and neither is a text that the ledger alone would take for one.
        return (if matches!(raw, Raw::Number(_)) { Raw::Error } else { raw.clone() }, None);
    };
    let day = if how.wants_end { told.end } else { told.start };
    (Raw::Date(day), (!told.has_day).then_some("day_assumed"))
}

/// The entry that a word surely means: itself, or what the dictionary is sure of. Any other word is left for a person to place.
fn entry<'c>(column: &str, text: &str, entries: impl Iterator<Item = &'c str> + Clone) -> Raw {
    let wanted = plain(text);
    let same = entries.clone().find(|entry| plain(entry) == wanted);
    let sure = || {
        let words = DICTIONARY.sure.get(column)?;
        let (_, meant) = words.iter().find(|(word, _)| plain(word) == wanted)?;
        entries.clone().find(|entry| entry == meant)
    };
    Raw::Text(same.or_else(sure).unwrap_or(text).into())
}

/// What a word suggests, for a person to choose.
pub fn hint(column: &str, text: &str, entries: &[String]) -> Option<String> {
    let wanted = plain(text);
    let words = DICTIONARY.hints.get(column)?;
    words.iter().filter(|(word, _)| wanted.contains(word.as_str())).find_map(|(_, meant)| entries.iter().find(|entry| *entry == meant)).cloned()
}

fn plain(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn yes_no(text: &str) -> Raw {
    let word = match fold(text).to_lowercase().as_str() {
        "是" | "√" | "✓" | "✔" | "y" | "yes" | "有" | "对" | "1" => "是",
        "否" | "×" | "✗" | "x" | "n" | "no" | "不是" | "0" => "否",
        _ => text,
    };
    Raw::Text(word.into())
}

/// `120人`, `36家`: a number with its counting word.
fn count(text: &str) -> Option<Raw> {
    let folded = fold(text);
    let number = folded.strip_suffix(['人', '家', '年', '个', '次', '名'])?;
    Some(Raw::Text(number.trim().into()))
}

fn without_blanks(text: &str) -> String {
    let has_chinese = text.chars().any(|c| matches!(c, '\u{4e00}'..='\u{9fff}'));
    if has_chinese { text.chars().filter(|c| !c.is_whitespace()).collect() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::column;

    const STAGES: &[(&str, &str)] = &[("在谈", "negotiating"), ("拟签约", "signing"), ("已签约", "signed")];

    fn one(kind: Kind, title: &'static str, text: &str) -> Raw {
        let values = BTreeMap::from([("正在洽谈".to_owned(), "在谈".to_owned())]);
        let how =
            Reading { unit: Unit::YiYuan, usd_rate: None, year: Some(2024), wants_end: false, takes_span: false, values: &values, choices: &[] };
        read(&column(title, kind, "x"), &Raw::Text(text.into()), &how).0
    }

    #[test]
    fn words_are_placed_where_they_are_sure_and_left_where_not() {
        assert_eq!(one(Kind::Fixed(STAGES), "阶段", "在谈"), Raw::Text("在谈".into()));
        assert_eq!(one(Kind::Fixed(STAGES), "阶段", "已签"), Raw::Text("已签约".into()));
        assert_eq!(one(Kind::Fixed(STAGES), "阶段", "正在洽谈"), Raw::Text("在谈".into()), "placed by a person");
        assert_eq!(one(Kind::Fixed(STAGES), "阶段", "已实地考察"), Raw::Text("已实地考察".into()));
        let entries = ["在谈".to_owned(), "拟签约".into()];
        assert_eq!(hint("阶段", "拟近期签约", &entries).as_deref(), Some("拟签约"));
        assert_eq!(hint("阶段", "？", &entries), None);
    }

    #[test]
    fn cells_come_out_as_a_ledger_has_them() {
        assert_eq!(one(Kind::Money, "总投资(万元)", "1.05亿"), Raw::Text("10500".into()));
        assert_eq!(one(Kind::Money, "总投资(万元)", "约6.2"), Raw::Error);
        assert_eq!(one(Kind::Money, "总投资(万元)", "/"), Raw::Empty);
        assert_eq!(one(Kind::YesNo, "重点", "√"), Raw::Text("是".into()));
        assert_eq!(one(Kind::Count, "参加人数", "120人"), Raw::Text("120".into()));
        assert_eq!(one(Kind::People, "参加人员", "王　强、李娜"), Raw::Text("王强、李娜".into()));
        assert_eq!(one(Kind::Text, "摘要", "无"), Raw::Empty);
    }
}
