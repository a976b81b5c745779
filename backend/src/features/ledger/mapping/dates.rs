//! Days and months as people write them: `2024.5.9`, `24.5.9`, `20240509`, `5月9日` (with the year that the sheet says), `2023.5`, `5月`,
//! spans such as `5月9日-12日`. What is not certain is none: a person mends it.
use crate::sheet::parse::Raw;
use crate::text::fold;
use chrono::{Datelike, NaiveDate};

/// A day, a month or a span, as told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// The first day.
    pub start: NaiveDate,
    /// The last day; the same for a single day.
    pub end: NaiveDate,
    /// Whether days are told, or only months.
    pub has_day: bool,
}

impl Told {
    /// Whether it is one day or one month and no span.
    pub fn is_single(&self) -> bool {
        self.start == self.end || (!self.has_day && (self.start.year(), self.start.month()) == (self.end.year(), self.end.month()))
    }
}

/// Reads a cell. `year` is the one that the sheet says, for dates without their own.
pub fn read(raw: &Raw, year: Option<i32>) -> Option<Told> {
    match raw {
        Raw::Date(day) => Some(Told { start: *day, end: *day, has_day: true }),
        Raw::Number(number) => of_number(*number),
        Raw::Text(text) => of_text(text, year),
        _ => None,
    }
}

/// A bare number: `20240509`, `202405`, or `2023.5` where it can be no other month (2023.1 may be October).
fn of_number(number: f64) -> Option<Told> {
    let text = number.to_string();
    match text.split_once('.') {
        None if matches!(text.len(), 6 | 8) => compact(&text),
        Some((year, month)) if year.len() == 4 && month != "1" && month.len() <= 2 => of_month(year.parse().ok()?, month.parse().ok()?),
        _ => None,
    }
}

fn of_text(text: &str, year: Option<i32>) -> Option<Told> {
    let folded = fold(text);
    let day_part = match folded.split_once([' ', 'T']) {
        Some((day, time)) if time.contains(':') && time.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.')) => day,
        _ => folded.as_str(),
    };
    let text: String = arabic(day_part).chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.trim_end_matches(['.', '。', '、', ',']);
    if let Some(one) = single(text, year) {
        return Some(one);
    }
    span(text, year)
}

/// Two ends: the later one may leave out what it shares with the earlier.
fn span(text: &str, year: Option<i32>) -> Option<Told> {
    let text = text.replace("——", "-").replace(['至', '~', '—', '–', '到'], "-");
    let (first, last) = text.split_once('-').filter(|(_, last)| !last.contains('-'))?;
    let start = single(first, year)?;
    let inherited = Some(start.start.year());
    let end = single(last, inherited).or_else(|| {
        let day = last.trim_end_matches(['日', '号']);
        if !start.has_day || day.is_empty() || day.len() > 2 {
            return None;
        }
        of_day(start.start.year(), start.start.month(), day.parse().ok()?)
    })?;
    (start.has_day == end.has_day && start.start <= end.end).then_some(Told { start: start.start, end: end.end, has_day: start.has_day })
}

fn single(text: &str, year: Option<i32>) -> Option<Told> {
    if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        return compact(text);
    }
    if text.contains(['年', '月', '日', '号']) {
        return marked(text, year);
    }
    let separator = ['.', '-', '/'].into_iter().find(|separator| text.contains(*separator))?;
    let parts: Vec<&str> = text.split(separator).collect();
    let numbers: Vec<u32> = parts.iter().map(|part| digits(part)).collect::<Option<_>>()?;
    match (&numbers[..], parts[0].len()) {
        ([year, month, day], 4) => of_day(i32::try_from(*year).ok()?, *month, *day),
        ([short, month, day], 2) if *short > 12 => of_day(full_year(*short)?, *month, *day),
        ([year, month], 4) => of_month(i32::try_from(*year).ok()?, *month),
        ([short, month], 2) if *short > 12 && year.is_none() => of_month(full_year(*short)?, *month),
        ([month, day], 1 | 2) => of_day(year?, *month, *day),
        _ => None,
    }
}

/// `20240509`, `202405`, `240509`.
fn compact(text: &str) -> Option<Told> {
    let part = |from: usize, to: usize| text.get(from..to)?.parse::<u32>().ok();
    match text.len() {
        8 => of_day(i32::try_from(part(0, 4)?).ok()?, part(4, 6)?, part(6, 8)?),
        6 => {
            let month = of_month(i32::try_from(part(0, 4)?).ok()?, part(4, 6)?).filter(|told| (1990..2100).contains(&told.start.year()));
            month.or_else(|| part(0, 2).filter(|short| *short > 12).and_then(|short| of_day(full_year(short)?, part(2, 4)?, part(4, 6)?)))
        }
        _ => None,
    }
}

/// `2024年5月9日`, `24年5月`, `5月9号`, `5月`.
fn marked(text: &str, year: Option<i32>) -> Option<Told> {
    let (told_year, rest) = match text.split_once('年') {
        Some((told, rest)) => (Some(told), rest),
        None => (None, text),
    };
    let year = match told_year {
        Some(told) if told.len() == 4 => i32::try_from(digits(told)?).ok()?,
        Some(told) if told.len() == 2 => full_year(digits(told)?)?,
        Some(_) => return None,
        None => year?,
    };
    let (month, rest) = rest.split_once('月').unwrap_or((rest, ""));
    if rest.is_empty() {
        return of_month(year, digits(month)?);
    }
    let day = rest.strip_suffix(['日', '号']).unwrap_or(rest);
    of_day(year, digits(month)?, digits(day)?)
}

fn digits(text: &str) -> Option<u32> {
    if (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { None }
}

fn full_year(short: u32) -> Option<i32> {
    let short = i32::try_from(short).ok()?;
    match short {
        0..70 => Some(2000 + short),
        70..100 => Some(1900 + short),
        _ => None,
    }
}

fn of_day(year: i32, month: u32, day: u32) -> Option<Told> {
    let day = NaiveDate::from_ymd_opt(year, month, day).filter(|_| (1900..=9999).contains(&year))?;
    Some(Told { start: day, end: day, has_day: true })
}

fn of_month(year: i32, month: u32) -> Option<Told> {
    let start = NaiveDate::from_ymd_opt(year, month, 1).filter(|_| (1900..=9999).contains(&year))?;
    let end = start.checked_add_months(chrono::Months::new(1))?.pred_opt()?;
    Some(Told { start, end, has_day: false })
}

/// Chinese numerals of a date as digits: 二〇二四年十月三十一日.
fn arabic(text: &str) -> String {
    if !text.contains(['年', '月', '日', '号']) {
        return text.to_owned();
    }
    let digit = |c: char| "〇一二三四五六七八九".chars().position(|d| d == c).or((c == '零' || c == '○').then_some(0));
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::new();
    for (at, c) in chars.iter().enumerate() {
        if *c == '十' {
            let ten = at.checked_sub(1).and_then(|before| digit(chars[before])).is_none();
            let unit = chars.get(at + 1).and_then(|next| digit(*next)).is_none();
            out.push_str(match (ten, unit) {
                (true, true) => "10",
                (true, false) => "1",
                (false, true) => "0",
                (false, false) => "",
            });
        } else if let Some(digit) = digit(*c) {
            out.push_str(&digit.to_string());
        } else {
            out.push(*c);
        }
    }
    out
}

/// The one year that a title speaks of (`2024年1-10月…一览表`); none where it speaks of none or of several.
pub fn year_in(text: &str) -> Option<i32> {
    let text = fold(text);
    let mut found: Vec<i32> = Vec::new();
    let mut rest = text.as_str();
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let run = &rest[start..];
        let length = run.bytes().take_while(u8::is_ascii_digit).count();
        let after = &run[length..];
        let is_alone = text.len() == length;
        if length == 4 && (is_alone || after.starts_with('年') || leads_to_a_date(after)) {
            found.extend(run[..length].parse::<i32>().ok().filter(|year| (1990..2100).contains(year)));
        }
        rest = after;
    }
    found.dedup();
    if found.len() == 1 { found.pop() } else { None }
}

/// Whether what follows four digits makes a year of them: a month (`2024.10`), or another year (`2023-2024年`). `2000-5000万元` is none.
fn leads_to_a_date(after: &str) -> bool {
    let Some(next) = after.strip_prefix(['.', '-', '/', '—', '~', '至']) else { return false };
    match next.bytes().take_while(u8::is_ascii_digit).count() {
        1 | 2 => next.bytes().next().is_some_and(|b| b.is_ascii_digit()),
        4 => next[4..].starts_with('年'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(text: &str, year: Option<i32>) -> Option<String> {
        let told = read(&Raw::Text(text.into()), year)?;
        Some(match (told.has_day, told.is_single()) {
            (true, true) => told.start.to_string(),
            (false, true) => told.start.format("%Y-%m").to_string(),
            _ => format!("{}..{}", told.start, told.end),
        })
    }

    #[test]
    fn days_and_months_are_read_in_the_shapes_that_people_write() {
        for (text, wanted) in [
            ("2024.5.9", "2024-05-09"),
            ("20240817", "2024-08-17"),
            ("24.1.1", "2024-01-01"),
            ("240509", "2024-05-09"),
            ("2024年8月26日", "2024-08-26"),
            ("２０２４年８月２６号", "2024-08-26"),
            ("二〇二四年十月三十一日", "2024-10-31"),
            ("2024-05-09 10:30:00", "2024-05-09"),
            ("2024/5/9", "2024-05-09"),
            ("2023.5", "2023-05"),
            ("202305", "2023-05"),
            ("2023年5月", "2023-05"),
            ("9月24日", "2024-09-24"),
            ("5月", "2024-05"),
            ("5.9", "2024-05-09"),
            ("2024.5.9-5.12", "2024-05-09..2024-05-12"),
            ("5月9日-12日", "2024-05-09..2024-05-12"),
            ("5月9日至6月1日", "2024-05-09..2024-06-01"),
        ] {
            assert_eq!(of(text, Some(2024)).as_deref(), Some(wanted), "{text}");
        }
    }

    #[test]
    fn what_is_not_certain_is_left_to_a_person() {
        for text in ["8月21日", "5月", "5.9", "", "待定", "2024年", "近期", "10.5.8", "5月上旬", "2024-13-01", "2024.2.30", "45052", "三季度", "2024"]
        {
            assert_eq!(of(text, None), None, "{text}");
        }
        assert_eq!(read(&Raw::Number(2023.1), None), None, "January or October");
        assert!(read(&Raw::Number(2023.5), None).is_some_and(|told| told.start.month() == 5 && !told.has_day));
        assert!(read(&Raw::Number(20_240_509.0), None).is_some_and(|told| told.has_day));
        assert_eq!(read(&Raw::Number(45_052.0), None), None);
    }

    #[test]
    fn a_title_says_one_year_or_none() {
        assert_eq!(year_in("2024年1-10月全县新签约亿元以上项目一览表"), Some(2024));
        assert_eq!(year_in("截至2024年10月31日"), Some(2024));
        assert_eq!(year_in("2023-2024年度"), None);
        assert_eq!(year_in("填表人：张三　联系电话：0563-2024000"), None);
        assert_eq!(year_in("在谈线索"), None);
        assert_eq!(year_in("2000-5000万元项目"), None);
        assert_eq!(year_in("2000万元以上项目"), None);
        assert_eq!(year_in("2024"), Some(2024));
    }

    proptest! {
        #[test]
        fn any_text_is_a_date_or_none_without_panic(text in "[0-9年月日号.\\-/ 至十二~]{0,16}", year in proptest::option::of(1990i32..2100)) {
            let _ = (read(&Raw::Text(text.clone().into()), year), year_in(&text));
        }

        #[test]
        fn every_day_is_read_back(days in 0i64..40_000) {
            let day = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + chrono::Duration::days(days);
            for shape in ["%Y.%-m.%-d", "%Y%m%d", "%Y年%-m月%-d日", "%Y/%m/%d"] {
                let told = read(&Raw::Text(day.format(shape).to_string().into()), None);
                prop_assert_eq!(told.map(|t| (t.start, t.has_day)), Some((day, true)), "{}", shape);
            }
        }
    }
}
