//! How close a label is to what was typed, and where they meet.
use crate::text::{fold, syllables};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A stretch of the label that met the words, in characters (Unicode scalar values) from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Highlight {
    pub start: usize,
    pub length: usize,
}

/// One character of a label as it is compared: narrow and in lower case, so that positions stay those of the label.
fn compared(label: &str) -> Vec<char> {
    label.chars().map(|c| fold(&c.to_string()).chars().next().unwrap_or(' ').to_lowercase().next().unwrap_or(c)).collect()
}

/// The words of what was typed: runs of letters, digits and Chinese characters.
fn words(typed: &str) -> Vec<Vec<char>> {
    let folded: Vec<char> = fold(typed).to_lowercase().chars().collect();
    folded.split(|c| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(<[char]>::to_vec).collect()
}

/// How far a label is from what was typed: 0 the same, 1 begins with it, 2 holds it, 3 meets it otherwise (pinyin, a code, another name).
pub fn distance(label: &str, typed: &str) -> u8 {
    let (label, typed): (String, String) = (compared(label).into_iter().collect(), fold(typed).to_lowercase());
    match () {
        () if label == typed => 0,
        () if label.starts_with(&typed) => 1,
        () if label.contains(&typed) => 2,
        () => 3,
    }
}

/// Where a label meets the words, in order and without overlaps: the word itself, else pairs of its characters, else the characters whose
/// pinyin or initials it spells.
pub fn highlights(label: &str, typed: &str) -> Vec<Highlight> {
    let label = compared(label);
    let mut met = vec![false; label.len()];
    for word in words(typed) {
        if mark(&label, &word, &mut met) {
            continue;
        }
        let pairs = word.windows(2).filter(|pair| mark(&label, pair, &mut met)).count() > 0;
        if !pairs && word.iter().all(char::is_ascii_alphabetic) {
            mark_spelled(&label, &word, &mut met);
        }
    }
    let mut found: Vec<Highlight> = Vec::new();
    for (at, _) in met.iter().enumerate().filter(|(_, met)| **met) {
        match found.last_mut() {
            Some(last) if last.start + last.length == at => last.length += 1,
            _ => found.push(Highlight { start: at, length: 1 }),
        }
    }
    found
}

/// Marks every place of a word; tells whether there was one. A pair of letters is no word of its own.
fn mark(label: &[char], word: &[char], met: &mut [bool]) -> bool {
    let mut any = false;
    for at in 0..(label.len() + 1).saturating_sub(word.len()) {
        if label[at..].starts_with(word) {
            met[at..at + word.len()].fill(true);
            any = true;
        }
    }
    any
}

/// Marks the first characters whose readings, whole or by their initials, spell the word.
fn mark_spelled(label: &[char], word: &[char], met: &mut [bool]) {
    for at in 0..label.len() {
        if let Some(length) = spelled(&label[at..], word) {
            met[at..at + length].fill(true);
            return;
        }
    }
}

/// How many of the characters spell the word from the first one on; the last may be begun only.
fn spelled(label: &[char], word: &[char]) -> Option<usize> {
    if word.is_empty() {
        return Some(0);
    }
    let rest = |taken: usize| spelled(&label[1..], &word[taken..]).map(|length| length + 1);
    for syllable in syllables(*label.first()?) {
        let syllable: Vec<char> = syllable.chars().collect();
        let common = syllable.iter().zip(word).take_while(|(a, b)| a == b).count();
        if common == word.len() {
            return Some(1);
        }
        if common == syllable.len()
            && let Some(length) = rest(common)
        {
            return Some(length);
        }
        if common > 0
            && let Some(length) = rest(1)
        {
            return Some(length);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn met(label: &str, typed: &str) -> Vec<String> {
        let chars: Vec<char> = label.chars().collect();
        highlights(label, typed).iter().map(|h| chars[h.start..h.start + h.length].iter().collect()).collect()
    }

    #[test]
    fn the_word_the_pinyin_and_the_initials_are_marked() {
        assert_eq!(met("宁波长阳科技", "长阳"), ["长阳"]);
        assert_eq!(met("宁波长阳科技", "cykj"), ["长阳科技"]);
        assert_eq!(met("宁波长阳科技", "ningbo"), ["宁波"]);
        assert_eq!(met("宁波长阳科技", "nbchang"), ["宁波长"]);
        assert_eq!(met("宁波(长阳)科技", "宁波长阳 科技"), ["宁波", "长阳", "科技"]);
        assert_eq!(met("ＡＢＣ工厂", "abc"), ["ＡＢＣ"]);
        assert!(met("宁波长阳科技", "XS2024").is_empty());
    }

    #[test]
    fn the_same_name_stands_before_one_that_begins_with_it() {
        let mut labels = ["新长阳", "长阳科技", "长阳", "CY工业"];
        labels.sort_by_key(|label| distance(label, "长阳"));
        assert_eq!(labels, ["长阳", "长阳科技", "新长阳", "CY工业"]);
    }

    proptest! {
        #[test]
        fn marks_lie_within_the_label(label in "\\PC{0,30}", typed in "\\PC{0,20}") {
            let chars = label.chars().count();
            let mut end = 0;
            for mark in highlights(&label, &typed) {
                prop_assert!(mark.length > 0 && mark.start >= end && mark.start + mark.length <= chars);
                end = mark.start + mark.length;
            }
        }

        #[test]
        fn a_part_of_a_chinese_name_is_marked(label in "[宁波长阳科技重庆银行单县]{2,12}", from in 0usize..11, length in 1usize..5) {
            let chars: Vec<char> = label.chars().collect();
            let from = from % chars.len();
            let part: String = chars[from..(from + length).min(chars.len())].iter().collect();
            prop_assert!(met(&label, &part).iter().any(|m| m.contains(&part)), "{part} in {label}");
        }
    }
}
