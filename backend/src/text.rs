//! Words as people type them: folding of widths, names for matching, search tokens, credit codes, masks.
use pinyin::ToPinyinMulti;

/// Folds full-width letters, digits, brackets and blanks to their narrow forms and trims. Two texts that fold alike are the same word.
pub fn fold(text: &str) -> String {
    let folded: String = text
        .chars()
        .map(|c| match c {
            '\u{3000}' | '\u{a0}' => ' ',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            _ => c,
        })
        .collect();
    folded.trim().to_owned()
}

/// Trims blanks of any width, and drops what no cell should hold (NUL and direction marks).
pub fn trim(text: &str) -> String {
    let clean: String = text.chars().filter(|c| !matches!(c, '\0' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}')).collect();
    clean.trim_matches(|c: char| c.is_whitespace() || c == '\u{3000}').to_owned()
}

const COMPANY_SUFFIXES: &[&str] = &["股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "股份公司", "总公司", "公司", "集团"];

/// A company's name for matching: widths folded, blanks and brackets dropped, lower case, without its legal suffix.
pub fn company_key(name: &str) -> String {
    let mut key: String =
        fold(name).to_lowercase().chars().filter(|c| !c.is_whitespace() && !matches!(c, '(' | ')' | '·' | '.' | ',' | '-')).collect();
    while let Some(rest) = COMPANY_SUFFIXES.iter().find_map(|suffix| key.strip_suffix(suffix)).filter(|rest| rest.chars().count() >= 2) {
        key = rest.to_owned();
    }
    key
}

/// What a company's name sounds like: the pinyin of [`company_key`] without tones, of several readings the first by alphabet; other
/// characters as they are. Names written with another character of the same sound come out alike.
pub fn company_sound(name: &str) -> String {
    let key = company_key(name);
    let sounds = key.chars().map(|c| syllables(c).first().map_or_else(|| c.to_string(), |reading| format!("{reading} ")));
    sounds.collect::<String>().trim_end().to_owned()
}

/// The words under which a name is found: each run of Chinese characters as single characters and pairs, its pinyin and pinyin
/// initials; other words in lower case. Queries are cut by [`search_query_tokens`].
pub fn search_tokens(text: &str) -> String {
    let folded = fold(text).to_lowercase();
    let mut tokens: Vec<String> = Vec::new();
    for run in runs(&folded) {
        let chars: Vec<char> = run.chars().collect();
        if is_chinese(&run) {
            tokens.extend(chars.iter().map(char::to_string));
            tokens.extend(chars.windows(2).map(|pair| pair.iter().collect()));
            let readings: Vec<Vec<&str>> = chars.iter().map(|c| syllables(*c)).collect();
            for initials in initials(&readings) {
                tokens.extend((0..initials.len().saturating_sub(1)).map(|at| initials[at..].to_owned()));
            }
            tokens.extend(readings.into_iter().flatten().map(str::to_owned));
        } else {
            tokens.push(run);
        }
    }
    let mut seen = std::collections::HashSet::new();
    tokens.retain(|token| seen.insert(token.clone()));
    tokens.join(" ")
}

/// The readings of a character without tones, each once: 长 is read chang and zhang.
pub fn syllables(c: char) -> Vec<&'static str> {
    let mut readings: Vec<&'static str> = c.to_pinyin_multi().into_iter().flatten().map(|reading| reading.plain()).collect();
    readings.sort_unstable();
    readings.dedup();
    readings
}

/// The initials of a name under each of its readings; names with very many readings keep the first ones.
fn initials(readings: &[Vec<&str>]) -> Vec<String> {
    const MOST: usize = 8;
    let mut all = vec![String::new()];
    for syllables in readings {
        let mut letters: Vec<char> = syllables.iter().filter_map(|s| s.chars().next()).collect();
        letters.dedup();
        if letters.is_empty() {
            continue;
        }
        all = all.iter().flat_map(|head| letters.iter().map(move |letter| format!("{head}{letter}"))).take(MOST).collect();
    }
    all
}

/// The words of a query: pairs of Chinese characters (a single one alone), other words as typed, each to be found as a prefix.
pub fn search_query_tokens(query: &str) -> Vec<String> {
    let folded = fold(query).to_lowercase();
    let mut tokens = Vec::new();
    for run in runs(&folded) {
        let chars: Vec<char> = run.chars().collect();
        match is_chinese(&run) {
            true if chars.len() > 1 => tokens.extend(chars.windows(2).map(|pair| pair.iter().collect())),
            _ => tokens.push(run),
        }
    }
    tokens.truncate(16);
    tokens
}

fn runs(text: &str) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    let mut last = None;
    for c in text.chars() {
        let kind = if is_han(c) {
            Some(true)
        } else if c.is_alphanumeric() {
            Some(false)
        } else {
            None
        };
        match (kind, runs.last_mut()) {
            (Some(_), Some(run)) if kind == last => run.push(c),
            (Some(_), _) => runs.push(c.to_string()),
            (None, _) => {}
        }
        last = kind;
    }
    runs
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2ffff}')
}

fn is_chinese(run: &str) -> bool {
    run.chars().next().is_some_and(is_han)
}

const CREDIT_ALPHABET: &[u8] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// What is wrong with a unified social credit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CreditCodeFault {
    /// Not 18 characters of the alphabet, or the last character is not the check character (GB 32100-2015).
    Invalid,
    /// Right as a whole, but characters 9–17 are no organization code of GB 11714: worth a warning only.
    OrganizationCode,
}

/// Checks a unified social credit code in upper case: GB 32100-2015 (weights 3^i mod 31), then the organization code in it.
pub fn check_credit_code(code: &str) -> Result<(), CreditCodeFault> {
    let values: Option<Vec<u32>> = code.bytes().map(|b| CREDIT_ALPHABET.iter().position(|a| *a == b).and_then(|at| u32::try_from(at).ok())).collect();
    let values = values.filter(|v| v.len() == 18).ok_or(CreditCodeFault::Invalid)?;
    let (mut weight, mut sum) = (1, 0);
    for value in &values[..17] {
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    if (31 - sum % 31) % 31 != values[17] {
        return Err(CreditCodeFault::Invalid);
    }
    let organization = &code.as_bytes()[8..17];
    let digit = |b: u8| if b.is_ascii_digit() { u32::from(b - b'0') } else { u32::from(b.saturating_sub(b'A')) + 10 };
    let sum: u32 = organization[..8].iter().zip([3, 7, 9, 10, 5, 8, 4, 2]).map(|(b, w)| digit(*b) * w).sum();
    let check = match 11 - sum % 11 {
        10 => b'X',
        11 => b'0',
        n => u8::try_from(n).map_or(0, |n| b'0' + n),
    };
    if check == organization[8] { Ok(()) } else { Err(CreditCodeFault::OrganizationCode) }
}

/// A phone number for showing: the first three and the last four digits (3-4-4); a short one keeps its last two.
pub fn mask_phone(phone: &str) -> String {
    let chars: Vec<char> = phone.chars().collect();
    let (head, tail) = if chars.len() >= 8 { (3, 4) } else { (0, chars.len().min(2)) };
    let middle = chars.len() - head - tail;
    chars[..head].iter().copied().chain(std::iter::repeat_n('*', middle.max(1))).chain(chars[chars.len() - tail..].iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn real_credit_codes_pass_and_a_changed_character_does_not() {
        for code in ["914403001922038216", "9144030071526726XG", "91330100799655058B"] {
            assert_eq!(check_credit_code(code), Ok(()), "{code}");
        }
        assert_eq!(check_credit_code("914403001922038217"), Err(CreditCodeFault::Invalid));
        assert_eq!(check_credit_code("91440300192203821"), Err(CreditCodeFault::Invalid));
        assert_eq!(check_credit_code("91440300192203821I"), Err(CreditCodeFault::Invalid));
    }

    #[test]
    fn a_company_is_known_by_its_name_without_suffix_and_width() {
        assert_eq!(company_key("宁波（长阳）科技股份有限公司"), company_key("宁波(长阳) 科技有限公司"));
        assert_ne!(company_key("公司"), "");
        assert_eq!(company_sound("宁波长阳科技有限公司"), company_sound("宁波常阳科技股份公司"));
        assert_ne!(company_sound("宁波长阳科技"), company_sound("宁波长阳"));
    }

    #[test]
    fn a_name_is_found_by_pair_pinyin_and_initials() {
        let tokens = search_tokens("宁波长阳科技");
        for word in ["长阳", "nbcykj", "cykj", "ning"] {
            assert!(tokens.split(' ').any(|t| t == word), "{word} in {tokens}");
        }
        assert_eq!(search_query_tokens("长阳科"), ["长阳", "阳科"]);
    }

    #[test]
    fn a_phone_shows_three_and_four() {
        assert_eq!(mask_phone("13812345678"), "138****5678");
        assert_eq!(mask_phone("12345"), "***45");
        assert_eq!(mask_phone("1"), "*1");
    }

    proptest! {
        #[test]
        fn any_text_is_folded_cut_and_masked_without_panic(text in "\\PC{0,40}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
            let _ = (company_key(&text), search_tokens(&text), search_query_tokens(&text), mask_phone(&text), check_credit_code(&text));
        }
    }
}
