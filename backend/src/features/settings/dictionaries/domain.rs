//! Which dictionaries there are, and what may be done with their words.
use crate::text::{fold, trim};

/// One dictionary.
#[derive(Debug)]
pub struct Dictionary {
    pub name: &'static str,
    /// Chinese and English.
    pub label: (&'static str, &'static str),
    /// A standard classification, with codes, that comes with a package of the same name; no person edits it.
    pub is_coded: bool,
}

const fn words(name: &'static str, zh: &'static str, en: &'static str) -> Dictionary {
    Dictionary { name, label: (zh, en), is_coded: false }
}

const fn codes(name: &'static str, zh: &'static str, en: &'static str) -> Dictionary {
    Dictionary { name, label: (zh, en), is_coded: true }
}

/// All of them, in the order in which screens show them.
pub const DICTIONARIES: &[Dictionary] = &[
    words("source_type", "来源类型", "Source of a lead"),
    words("method", "招商方式", "Way of promotion"),
    words("blocker_cause", "卡点类型", "Cause of a blocker"),
    words("indicator", "指标", "Indicator of a target"),
    words("event_kind", "活动类型", "Kind of event"),
    words("training_kind", "培训类型", "Kind of training"),
    words("fund_kind", "基金类型", "Kind of fund"),
    codes("industries", "国民经济行业分类", "Industries (GB/T 4754)"),
    codes("divisions", "行政区划", "Administrative divisions (GB/T 2260)"),
];

/// The dictionary of a name.
pub fn find(name: &str) -> Option<&'static Dictionary> {
    DICTIONARIES.iter().find(|dictionary| dictionary.name == name)
}

/// The longest word.
const LONGEST: usize = 40;

/// A word as it is kept; none where it is empty, too long, or holds what splits words in lists.
pub fn word(text: &str) -> Option<String> {
    let word = trim(text);
    let fits = (1..=LONGEST).contains(&word.chars().count()) && !word.chars().any(|c| c.is_control() || "、,，;；".contains(c));
    fits.then_some(word)
}

/// Whether two words are the same to a reader.
pub fn alike(one: &str, other: &str) -> bool {
    let told = |text: &str| fold(text).to_lowercase();
    told(one) == told(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dictionary_that_the_schema_fills_is_known_here() {
        for (name, _) in migrations::DICTIONARIES {
            assert!(find(name).is_some_and(|dictionary| !dictionary.is_coded), "{name}");
        }
    }

    #[test]
    fn a_word_is_short_and_splits_no_list() {
        assert_eq!(word(" 领导走访\u{3000}"), Some("领导走访".into()));
        for wrong in ["", "  ", "a,b", "甲、乙", "甲\n乙", &"长".repeat(41)] {
            assert_eq!(word(wrong), None, "{wrong}");
        }
        assert!(alike("ＡＢ", "ab") && !alike("甲", "乙"));
    }
}
