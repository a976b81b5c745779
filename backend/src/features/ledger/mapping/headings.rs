//! Headings: what of them is compared, what their lines say together, and which ledger column they mean how surely.
use super::amounts::Unit;
use super::words::{DICTIONARY, SheetWords};
use crate::text::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A heading as it is compared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heading {
    /// Without blanks, brackets and marks; 时间 as 日期.
    pub text: String,
    /// The unit that it names.
    pub unit: Option<Unit>,
}

/// A heading as it is compared.
pub fn normal(heading: &str) -> Heading {
    let unit = Unit::named_in(heading);
    let mut text = String::new();
    let mut depth = 0usize;
    for c in fold(heading).to_lowercase().chars() {
        match c {
            '(' | '[' | '【' | '〔' => depth += 1,
            ')' | ']' | '】' | '〕' => depth = depth.saturating_sub(1),
            _ if depth > 0 || c.is_whitespace() => {}
            ':' | '*' | ',' | '、' | '。' | '.' | ';' | '/' | '-' | '_' | '#' | '"' | '“' | '”' => {}
            _ => text.push(c),
        }
    }
    let mut text = text.replace("时间", "日期");
    for unit in ["亿美元", "万美元", "亿元", "万元"] {
        if let Some(rest) = text.strip_suffix(unit).filter(|rest| !rest.is_empty()) {
            text = rest.to_owned();
        }
    }
    let text = text.strip_prefix("其中").filter(|rest| !rest.is_empty()).unwrap_or(&text);
    let text = text.strip_suffix("情况").filter(|rest| rest.chars().count() >= 2).unwrap_or(text);
    Heading { text: text.to_owned(), unit }
}

/// Whether a heading is nothing but a unit: `（亿元）`.
pub fn is_unit_only(heading: &str) -> bool {
    let normal = normal(heading);
    normal.unit.is_some() && (normal.text.is_empty() || ["元", "亿元", "万元", "万美元", "单位"].contains(&normal.text.as_str()))
}

/// The headings of one ledger sheet, ready for looking up: heading to column and rank.
pub struct Lookup {
    pub words: &'static SheetWords,
    exact: HashMap<&'static str, (&'static str, usize)>,
}

/// How surely a heading means a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    pub column: &'static str,
    /// From 0 to 1.
    pub sureness: f64,
    /// Among the headings of the column; 0 is the surest.
    pub rank: usize,
}

static LOOKUPS: LazyLock<Vec<Lookup>> = LazyLock::new(|| DICTIONARY.sheets.iter().map(Lookup::of).collect());
static UNKEPT: LazyLock<std::collections::HashSet<&'static str>> = LazyLock::new(|| DICTIONARY.unkept.iter().map(String::as_str).collect());

/// Every ledger sheet's headings.
pub fn lookups() -> &'static [Lookup] {
    &LOOKUPS
}

impl Lookup {
    fn of(words: &'static SheetWords) -> Self {
        let mut exact = HashMap::new();
        for (column, headings) in &words.columns {
            for (rank, heading) in headings.iter().enumerate() {
                let known: &mut (&'static str, usize) = exact.entry(heading.as_str()).or_insert((column.as_str(), rank));
                if rank < known.1 {
                    *known = (column.as_str(), rank);
                }
            }
        }
        Self { words, exact }
    }

    /// What a heading of one or more lines means, from the upper line to the lower.
    pub fn find(&self, lines: &[String]) -> Option<Match> {
        let lines: Vec<String> = lines.iter().filter(|line| !is_unit_only(line)).map(|line| normal(line).text).filter(|l| !l.is_empty()).collect();
        let last = lines.last()?;
        let joined = lines.concat();
        if let Some((column, rank)) = self.exact.get(joined.as_str()) {
            return Some(Match { column, sureness: 1.0, rank: *rank });
        }
        if let Some((column, rank)) = self.exact.get(last.as_str()) {
            return Some(Match { column, sureness: 0.95, rank: *rank });
        }
        if UNKEPT.contains(joined.as_str()) || UNKEPT.contains(last.as_str()) {
            return None;
        }
        self.ending(&joined)
    }

    /// The head of a Chinese compound stands last: 主要投资方 is an 投资方. The longest ending that is known decides.
    fn ending(&self, heading: &str) -> Option<Match> {
        let starts = heading.char_indices().map(|(at, _)| at).skip(1);
        for at in starts {
            let ending = &heading[at..];
            if ending.chars().count() < 2 || UNKEPT.contains(ending) {
                return None;
            }
            if let Some((column, rank)) = self.exact.get(ending) {
                return Some(Match { column, sureness: 0.6, rank: *rank });
            }
        }
        None
    }
}

/// Whether any ledger sheet, or the list of headings that counties use beside, knows this heading.
pub fn is_known(heading: &str) -> bool {
    let text = normal(heading).text;
    !text.is_empty() && (UNKEPT.contains(text.as_str()) || LOOKUPS.iter().any(|lookup| lookup.exact.contains_key(text.as_str())))
}

/// Whether some ledger sheet knows this heading or its ending.
pub fn is_likely(heading: &str) -> bool {
    let text = normal(heading).text;
    text.chars().count() <= 16 && (is_known(heading) || LOOKUPS.iter().any(|lookup| lookup.ending(&text).is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn find(sheet: &str, lines: &[&str]) -> Option<&'static str> {
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        lookups().iter().find(|lookup| lookup.words.title == sheet)?.find(&lines).map(|found| found.column)
    }

    #[test]
    fn a_heading_is_known_by_its_words_and_its_lines() {
        assert_eq!(normal("投资额\n（亿元）"), Heading { text: "投资额".into(), unit: Some(Unit::YiYuan) });
        assert_eq!(find("项目", &["投资额（亿元）", "总投资"]), Some("总投资(万元)"));
        assert_eq!(find("项目", &["投资额（亿元）", "其中：固投"]), None);
        assert_eq!(find("项目", &["总投资", "（亿元）"]), Some("总投资(万元)"));
        assert_eq!(find("项目", &["计划", "开工时间"]), Some("计划开工日期"));
        assert_eq!(find("项目", &["主要投资方"]), Some("投资企业"));
        assert_eq!(find("项目", &["投资企业联系人"]), None);
        assert_eq!(find("项目", &["其中：固定资产投资（亿元）"]), None);
        assert_eq!(find("线索", &["目前进展情况"]), Some("阶段"));
        assert_eq!(find("线索", &["上报时间"]), Some("报送日期"));
    }

    proptest! {
        #[test]
        fn any_heading_is_compared_without_panic(heading in "\\PC{0,30}") {
            let once = normal(&heading);
            let _ = (is_known(&heading), is_likely(&heading), is_unit_only(&once.text), find("项目", &[&heading, &heading]));
        }
    }
}
