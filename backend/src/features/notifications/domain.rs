//! The words of a notification, and the masks of addresses.
use std::collections::BTreeMap;

/// What the places of a sentence hold.
pub type Parameters = BTreeMap<String, String>;

/// A sentence with its places filled; a place without a parameter stays empty. What a parameter holds is never a place itself.
pub fn filled(text: &str, parameters: &Parameters) -> String {
    let mut told = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, next) = after.split_once('}').unwrap_or((after, ""));
        told.push_str(before);
        told.push_str(parameters.get(name).map(String::as_str).unwrap_or_default());
        rest = next;
    }
    told + rest
}

/// An address as it is shown: `w***@example.com`.
pub fn mask_email(email: &str) -> String {
    match email.split_once('@') {
        Some((name, host)) => format!("{}***@{host}", name.chars().take(1).collect::<String>()),
        None => "***".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::kinds::KINDS;
    use super::*;
    use proptest::prelude::*;

    fn of(pairs: &[(&str, &str)]) -> Parameters {
        pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn places_are_filled_once() {
        assert_eq!(filled("“{file}”：{reason}", &of(&[("file", "{reason}"), ("reason", "坏了")])), "“{reason}”：坏了");
        assert_eq!(filled("{gone}好", &of(&[])), "好");
        assert_eq!(filled("没有地方", &of(&[("file", "x")])), "没有地方");
    }

    #[test]
    fn every_kind_says_the_same_in_both_languages() {
        let places = |text: &str| {
            let mut names: Vec<String> = text.split('{').skip(1).filter_map(|part| part.split('}').next()).map(str::to_owned).collect();
            names.sort();
            names
        };
        for kind in KINDS {
            assert_eq!(places(kind.text.0), places(kind.text.1), "{}", kind.name);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_filled_and_masked(text in "\\PC{0,60}", word in "\\PC{0,20}") {
            let _ = filled(&text, &of(&[("a", &word)]));
            prop_assert!(mask_email(&word).contains("***"));
        }
    }
}
