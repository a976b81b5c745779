//! Which rows below a header are records, and which are totals, sections, notes and the like.
use super::cells;
use super::headings::normal;
use crate::sheet::parse::Raw;
use crate::text::fold;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a row is that is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = LedgerSkipped)]
pub enum Skipped {
    /// 小计, 合计, 总计.
    Total,
    /// The title of a group of rows: 一、10亿元以上.
    Section,
    /// 填表人, 注, 说明.
    Note,
    /// The header once more, as on each printed page.
    Header,
    /// 1, 2, 3 …: the numbers of the columns.
    Numbering,
    /// Nothing in any column that is taken.
    Blank,
}

const TOTALS: &[&str] = &["小计", "合计", "总计", "共计", "累计", "总合计", "本页合计", "全县合计", "本页小计"];
const NOTES: &[&str] = &[
    "填表",
    "填报",
    "制表",
    "审核",
    "复核",
    "审批",
    "负责人",
    "单位负责人",
    "分管领导",
    "联系人",
    "联系电话",
    "注",
    "备注",
    "说明",
    "附注",
    "附件",
    "填写说明",
];

/// What a row is; none for a record. `taken` are the positions of the columns that become ledger columns.
pub fn skipped(row: &[Raw], headings: &[Vec<String>], taken: &[usize]) -> Option<Skipped> {
    let filled: Vec<(usize, String)> =
        row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).map(|(at, cell)| (at, fold(&cell.text()))).collect();
    let (first_at, first) = filled.first()?;
    if filled.iter().take(3).any(|(_, text)| is_total(text)) {
        return Some(Skipped::Total);
    }
    if filled.len() <= 3 && is_note(first) {
        return Some(Skipped::Note);
    }
    let is_untaken = !taken.contains(first_at);
    if (filled.len() == 1 && is_section(first)) || (filled.len() <= 3 && is_untaken && is_numeral(first)) {
        return Some(Skipped::Section);
    }
    if filled.len() >= 2 && is_header(&filled, headings) {
        return Some(Skipped::Header);
    }
    if filled.len() >= 3 && filled.iter().zip(1..).all(|((_, text), number): (&(usize, String), i64)| bare(text).parse() == Ok(number)) {
        return Some(Skipped::Numbering);
    }
    let holds = |at: &usize| row.get(*at).is_some_and(|cell| !cells::is_nothing(cell));
    match (taken.iter().any(holds), filled.len()) {
        (true, _) => None,
        (false, 1) if first.chars().any(|c| !c.is_ascii_digit()) => Some(Skipped::Section),
        (false, _) => Some(Skipped::Blank),
    }
}

fn is_total(text: &str) -> bool {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let word = text.split(['(', ':', ',']).next().unwrap_or_default();
    let is_one = |total: &&str| word.ends_with(*total) || (word.starts_with(*total) && word.len() <= total.len() + 6);
    TOTALS.contains(&word) || (text.chars().count() <= 12 && TOTALS.iter().any(is_one))
}

fn is_note(text: &str) -> bool {
    let Some((head, _)) = text.split_once([':', '.', '、']) else { return false };
    let head: String = head.chars().filter(|c| !c.is_whitespace() && !c.is_ascii_digit()).collect();
    head.chars().count() <= 8 && NOTES.iter().any(|note| head.starts_with(note))
}

/// `一、…`, `（一）…`, `第一批…`.
fn is_section(text: &str) -> bool {
    let rest = text.trim_start_matches(['(', '第']);
    let numerals = rest.chars().take_while(|c| NUMERALS.contains(*c)).count();
    let next = rest.chars().nth(numerals);
    numerals > 0 && (next.is_none() || next.is_some_and(|c| matches!(c, '、' | '.' | ')' | ',' | '批' | '类')))
}

const NUMERALS: &str = "一二三四五六七八九十";

/// A lone numeral, as sections are counted where records are counted in digits.
fn is_numeral(text: &str) -> bool {
    let bare = bare(text);
    !bare.is_empty() && bare.chars().count() <= 3 && bare.chars().all(|c| NUMERALS.contains(c))
}

fn bare(text: &str) -> &str {
    text.trim_matches(['(', ')', '、', '.', ' '])
}

fn is_header(filled: &[(usize, String)], headings: &[Vec<String>]) -> bool {
    let repeats = |(at, text): &&(usize, String)| {
        let wanted = normal(text).text;
        !wanted.is_empty() && headings.get(*at).is_some_and(|lines| lines.iter().any(|line| normal(line).text == wanted))
    };
    filled.iter().filter(repeats).count() * 10 >= filled.len() * 7
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(cells: &[&str]) -> Option<Skipped> {
        let headings: Vec<Vec<String>> = ["序号", "项目名称", "投资方", "总投资"].map(|h| vec![h.to_owned()]).to_vec();
        let row: Vec<Raw> = cells.iter().map(|c| if c.is_empty() { Raw::Empty } else { Raw::Text((*c).into()) }).collect();
        skipped(&row, &headings, &[1, 2, 3])
    }

    #[test]
    fn totals_sections_and_notes_are_no_records() {
        assert_eq!(of(&["小计", "2个", "", "32.5"]), Some(Skipped::Total));
        assert_eq!(of(&["合　 计", "", "", "65"]), Some(Skipped::Total));
        assert_eq!(of(&["", "合计（11个）", "", "65"]), Some(Skipped::Total));
        assert_eq!(of(&["城关镇小计", "2", "", "15.5"]), Some(Skipped::Total));
        assert_eq!(of(&["一、10亿元以上"]), Some(Skipped::Section));
        assert_eq!(of(&["（二）5-10亿元"]), Some(Skipped::Section));
        assert_eq!(of(&["二", "5-10亿元", "", ""]), Some(Skipped::Section));
        assert_eq!(of(&["城关镇"]), Some(Skipped::Section));
        assert_eq!(of(&["填表人：张三　审核人：李四"]), Some(Skipped::Note));
        assert_eq!(of(&["注：1.只报亿元以上项目"]), Some(Skipped::Note));
        assert_eq!(of(&["序号", "项目名称", "投资方", "总投资"]), Some(Skipped::Header));
        assert_eq!(of(&["1", "2", "3", "4"]), Some(Skipped::Numbering));
        assert_eq!(of(&["12", "", "/", ""]), Some(Skipped::Blank));
    }

    #[test]
    fn a_record_stays_one() {
        assert_eq!(of(&["1", "一体化压铸项目", "某公司", "5"]), None);
        assert_eq!(of(&["3", "总部经济合作项目", "", ""]), None);
        assert_eq!(of(&["", "备注名为空的项目", "", ""]), None);
        assert_eq!(of(&["4", "共享办公", "合计科技公司", "1"]), None);
    }
}
