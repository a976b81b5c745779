//! Reading one cell: from what a workbook holds to a value, or the code of what is wrong. Names of people, units and records stay text
//! here; `ledger` finds out whom they mean.
use super::{Column, Kind, Value};
use crate::authz::Role;
use crate::text::{CreditCodeFault, check_credit_code, fold, trim};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::str::FromStr;

/// What a workbook's cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Raw {
    Empty,
    Text(Box<str>),
    Number(f64),
    Date(NaiveDate),
    Bool(bool),
    /// `#REF!` and the like.
    Error,
}

/// What is wrong with a cell: the codes of `ledger.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    Required,
    InvalidDate,
    InvalidMonth,
    InvalidNumber,
    OutOfRange,
    UnknownChoice,
    UnknownReference,
    AmbiguousReference,
    Duplicate,
    InvalidCreditCode,
    EndBeforeStart,
    Frozen,
    NotAllowed,
    OtherCounty,
}

impl Code {
    pub fn as_str(self) -> &'static str {
        match self {
            Code::Required => "required",
            Code::InvalidDate => "invalid_date",
            Code::InvalidMonth => "invalid_month",
            Code::InvalidNumber => "invalid_number",
            Code::OutOfRange => "out_of_range",
            Code::UnknownChoice => "unknown_choice",
            Code::UnknownReference => "unknown_reference",
            Code::AmbiguousReference => "ambiguous_reference",
            Code::Duplicate => "duplicate",
            Code::InvalidCreditCode => "invalid_credit_code",
            Code::EndBeforeStart => "end_before_start",
            Code::Frozen => "frozen",
            Code::NotAllowed => "not_allowed",
            Code::OtherCounty => "other_county",
        }
    }
}

/// A cell that was read: untouched (masked), or a value with perhaps a warning.
#[derive(Debug, Clone, PartialEq)]
pub enum Read {
    Untouched,
    Value(Value),
    /// A value that is taken, with something odd about it.
    Odd(Value, &'static str),
}

impl Raw {
    /// The cell as its text, trimmed; empty where it holds nothing.
    pub fn text(&self) -> String {
        match self {
            Raw::Empty => String::new(),
            Raw::Text(text) => trim(text),
            Raw::Number(number) => plain(*number).map_or_else(|| number.to_string(), |d| d.normalize().to_string()),
            Raw::Date(date) => date.to_string(),
            Raw::Bool(flag) => if *flag { "是" } else { "否" }.to_owned(),
            Raw::Error => "#ERROR".to_owned(),
        }
    }

    pub fn is_empty(&self) -> bool {
        match self {
            Raw::Empty => true,
            Raw::Text(text) => trim(text).is_empty(),
            _ => false,
        }
    }
}

/// Reads a cell of a column. `choices` holds the entries of the column's dictionary.
pub fn read(column: &Column, raw: &Raw, choices: &[String]) -> Result<Read, Code> {
    if raw.is_empty() {
        return if column.required { Err(Code::Required) } else { Ok(Read::Value(column.when_empty())) };
    }
    let value = match column.kind {
        Kind::Text | Kind::One(_) | Kind::People => Value::text(raw.text()),
        Kind::Phone if raw.text().contains('*') => return Ok(Read::Untouched),
        Kind::Phone => Value::text(fold(&raw.text())),
        Kind::Choice(_) => {
            let wanted = fold(&raw.text());
            Value::text(choices.iter().find(|c| fold(c) == wanted).ok_or(Code::UnknownChoice)?.as_str())
        }
        Kind::Fixed(words) => {
            let wanted = fold(&raw.text());
            Value::text(words.iter().find(|(label, _)| *label == wanted).ok_or(Code::UnknownChoice)?.1)
        }
        Kind::Date => Value::Date(date(raw).ok_or(Code::InvalidDate)?),
        Kind::Month => Value::Date(month(raw).ok_or(Code::InvalidMonth)?),
        Kind::Money | Kind::TargetValue => Value::Int(scaled(raw, 10_000, MOST_YUAN)?),
        Kind::PlanShare => Value::Int(scaled(raw, 10_000, 1_000_000)?),
        Kind::Count => Value::Int(scaled(raw, 1, i64::from(i32::MAX))?),
        Kind::Year => Value::Int(scaled(raw, 1, 9999).and_then(|year| if year < 1900 { Err(Code::OutOfRange) } else { Ok(year) })?),
        Kind::YesNo => match fold(&raw.text()).as_str() {
            "是" => Value::Bool(true),
            "否" => Value::Bool(false),
            _ => return Err(Code::UnknownChoice),
        },
        Kind::Words => Value::Words(split(&raw.text()).into()),
        Kind::Roles => roles(&raw.text())?,
        Kind::CreditCode => return credit_code(&raw.text()),
    };
    Ok(Read::Value(value))
}

/// Ten trillion yuan: beyond it somebody mistook the unit.
const MOST_YUAN: i64 = 10_000_000_000_000;

/// Words separated by 、 (or a comma), blanks trimmed, each once.
pub fn split(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(['、', ',', '，', ';', '；', '\n']).map(trim).filter(|w| !w.is_empty()) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

fn roles(text: &str) -> Result<Value, Code> {
    let mut found: Vec<Role> = Vec::new();
    for word in split(text) {
        let role = Role::ALL.iter().copied().find(|role| role.label() == fold(&word)).ok_or(Code::UnknownChoice)?;
        found.push(role);
    }
    found.sort_unstable();
    Ok(Value::Words(found.iter().map(|role| role.as_str().to_owned()).collect()))
}

fn credit_code(text: &str) -> Result<Read, Code> {
    let code = fold(text).to_ascii_uppercase();
    match check_credit_code(&code) {
        Ok(()) => Ok(Read::Value(Value::text(code))),
        Err(CreditCodeFault::OrganizationCode) => Ok(Read::Odd(Value::text(code), "organization_code")),
        Err(CreditCodeFault::Invalid) => Err(Code::InvalidCreditCode),
    }
}

/// A number as people see it: fifteen significant digits, which is what a spreadsheet shows.
pub fn plain(number: f64) -> Option<Decimal> {
    if !number.is_finite() || number.abs() >= 1e20 {
        return None;
    }
    let shown = format!("{number:.14e}");
    Decimal::from_scientific(&shown).ok().or_else(|| Decimal::from_str(&number.to_string()).ok())
}

/// A number times `scale`, whole and between 0 and `most`.
fn scaled(raw: &Raw, scale: i64, most: i64) -> Result<i64, Code> {
    let number = match raw {
        Raw::Number(number) => plain(*number).ok_or(Code::InvalidNumber)?,
        Raw::Text(text) => {
            let text = fold(text);
            let digits: String = text.chars().filter(|c| !matches!(c, ',' | ' ')).collect();
            let shaped = digits.trim_start_matches(['-', '+']).chars().all(|c| c.is_ascii_digit() || c == '.');
            if !shaped || digits.is_empty() || !grouped(&text) {
                return Err(Code::InvalidNumber);
            }
            Decimal::from_str(digits.trim_start_matches('+')).map_err(|_| Code::InvalidNumber)?
        }
        _ => return Err(Code::InvalidNumber),
    };
    let scaled = number.checked_mul(Decimal::from(scale)).ok_or(Code::OutOfRange)?;
    if !scaled.fract().is_zero() {
        return Err(Code::InvalidNumber);
    }
    if scaled.is_sign_negative() && !scaled.is_zero() {
        return Err(Code::OutOfRange);
    }
    i64::try_from(scaled).ok().filter(|n| *n <= most).ok_or(Code::OutOfRange)
}

/// Whether commas, where there are any, part thousands: `1,23` is no number.
pub fn grouped(text: &str) -> bool {
    let whole = text.trim_start_matches(['-', '+']).split('.').next().unwrap_or_default();
    let groups: Vec<&str> = whole.split(',').map(str::trim).collect();
    groups.len() == 1 || (matches!(groups[0].len(), 1..=3) && groups[1..].iter().all(|g| g.len() == 3))
}

/// A date: a date cell, or text `2023-05-06`, `2023/5/6`, `2023年5月6日`. A bare number is none.
fn date(raw: &Raw) -> Option<NaiveDate> {
    match raw {
        Raw::Date(date) => Some(*date).filter(in_reason),
        Raw::Text(text) => {
            let parts = numbers(text, true)?;
            match parts[..] {
                [year, month, day] => NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(in_reason),
                _ => None,
            }
        }
        _ => None,
    }
}

/// A month: `2023-05`, `2023/5`, `2023年5月`, or a date.
fn month(raw: &Raw) -> Option<NaiveDate> {
    use chrono::Datelike;
    if let Some(date) = date(raw) {
        return date.with_day(1);
    }
    let Raw::Text(text) = raw else { return None };
    match numbers(text, false)?[..] {
        [year, month] => NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, 1).filter(in_reason),
        _ => None,
    }
}

fn in_reason(date: &NaiveDate) -> bool {
    use chrono::Datelike;
    (1900..=9999).contains(&date.year())
}

/// The numbers of a date or month text in one of the accepted shapes.
fn numbers(text: &str, with_day: bool) -> Option<Vec<u32>> {
    let text = fold(text);
    let text = match text.split_once([' ', 'T']) {
        Some((day, time)) if with_day && is_time(time) => day.to_owned(),
        _ => text,
    };
    let parts: Vec<&str> = if text.contains('年') {
        let rest = if with_day { text.strip_suffix('日')? } else { text.strip_suffix('月')? };
        rest.split(['年', '月']).collect()
    } else {
        let separator = if text.contains('-') { '-' } else { '/' };
        text.split(separator).collect()
    };
    let year_first = parts.first().is_some_and(|year| year.trim().len() == 4);
    let numbers: Option<Vec<u32>> = parts
        .iter()
        .map(|part| part.trim())
        .map(|part| if (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()) { part.parse().ok() } else { None })
        .collect();
    numbers.filter(|_| year_first)
}

fn is_time(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.'))
}

#[cfg(test)]
mod tests {
    use super::super::column;
    use super::*;
    use proptest::prelude::*;

    fn text(text: &str) -> Raw {
        Raw::Text(text.into())
    }

    fn money(raw: Raw) -> Result<i64, Code> {
        match read(&column("金额", Kind::Money, "x"), &raw, &[])? {
            Read::Value(Value::Int(yuan)) => Ok(yuan),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn dates_are_read_in_every_accepted_shape_and_no_other() {
        let day = NaiveDate::from_ymd_opt(2023, 5, 6);
        for shape in ["2023-05-06", "2023/5/6", "2023年5月6日", "２０２３-05-06", " 2023-5-6 ", "2023-05-06 00:00:00"] {
            assert_eq!(date(&text(shape)), day, "{shape}");
        }
        for shape in ["2023-13-01", "2023.5.6", "20230506", "昨天", "2023-05", "5/6/2023", "2023-02-30", "2023年5月6"] {
            assert_eq!(date(&text(shape)), None, "{shape}");
        }
        assert_eq!(date(&Raw::Number(45052.0)), None);
    }

    #[test]
    fn months_are_read_from_months_and_dates() {
        let first = NaiveDate::from_ymd_opt(2023, 5, 1);
        for shape in ["2023-05", "2023/5", "2023年5月", "2023-05-17"] {
            assert_eq!(month(&text(shape)), first, "{shape}");
        }
        assert_eq!(month(&Raw::Date(NaiveDate::from_ymd_opt(2023, 5, 31).unwrap())), first);
        for shape in ["2023-13", "5月", "202305", "2023年5"] {
            assert_eq!(month(&text(shape)), None, "{shape}");
        }
    }

    #[test]
    fn money_is_whole_yuan_or_refused() {
        assert_eq!(money(text("54,222")), Ok(542_220_000));
        assert_eq!(money(text("４１１０.２８")), Ok(41_102_800));
        assert_eq!(money(Raw::Number(0.1 + 0.2)), Ok(3000));
        assert_eq!(money(Raw::Number(0.00001)), Err(Code::InvalidNumber));
        assert_eq!(money(text("约3亿")), Err(Code::InvalidNumber));
        assert_eq!(money(text("1,23")), Err(Code::InvalidNumber));
        assert_eq!(money(text("-1")), Err(Code::OutOfRange));
        assert_eq!(money(Raw::Number(1e30)), Err(Code::InvalidNumber));
    }

    #[test]
    fn a_masked_phone_leaves_what_is_there() {
        let phone = column("手机", Kind::Phone, "x");
        assert_eq!(read(&phone, &text("138****5678"), &[]), Ok(Read::Untouched));
    }

    proptest! {
        #[test]
        fn any_cell_is_read_or_refused_without_panic(content in "\\PC{0,30}", number in any::<f64>()) {
            for kind in [Kind::Text, Kind::Date, Kind::Month, Kind::Money, Kind::Count, Kind::Year, Kind::PlanShare, Kind::YesNo,
                Kind::Words, Kind::Roles, Kind::CreditCode, Kind::Phone, Kind::People] {
                let column = column("x", kind, "x");
                let _ = read(&column, &Raw::Text(content.clone().into()), &[]);
                let _ = read(&column, &Raw::Number(number), &[]);
            }
        }

        #[test]
        fn yuan_survive_the_way_through_a_cell(yuan in 0i64..1_000_000_000_000) {
            let shown = Decimal::new(yuan, 4).normalize().to_string();
            prop_assert_eq!(money(text(&shown)), Ok(yuan));
            prop_assert_eq!(money(Raw::Number(shown.parse().unwrap())), Ok(yuan));
        }
    }
}
