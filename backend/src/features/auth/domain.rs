//! The rules of signing in: which passwords are good, when too many failures lock an account, how long a session lives.
use crate::text::fold;
use chrono::{DateTime, Duration, Utc};
use zxcvbn::matching::patterns::MatchPattern;

/// The shortest password.
pub const PASSWORD_MIN: usize = 10;
/// The longest password: hashing a longer one would only burn time.
pub const PASSWORD_MAX: usize = 128;
/// How many of the last passwords may not be taken again.
pub const PASSWORDS_REMEMBERED: u64 = 5;
/// How old a password may grow.
pub const PASSWORD_AGE: Duration = Duration::days(90);
/// So many failures in [`FAILURE_WINDOW`] lock an account for as long.
pub const FAILURES: usize = 5;
/// The time in which failures are counted, and for which an account is locked then.
pub const FAILURE_WINDOW: Duration = Duration::minutes(15);
/// A session ends when it has not been refreshed for so long.
pub const IDLE: Duration = Duration::minutes(30);
/// A session ends so long after it began.
pub const SESSION: Duration = Duration::hours(12);
/// How long a one-time link for one person may be used.
pub const LINK: Duration = Duration::hours(72);
/// How long printed slips for a whole unit may be used.
pub const SLIP: Duration = Duration::days(14);

/// What is wrong with a new password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordFault {
    TooShort,
    TooLong,
    TooSimple,
    ContainsName,
    TooCommon,
    Reused,
}

impl PasswordFault {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooShort => "too_short",
            Self::TooLong => "too_long",
            Self::TooSimple => "too_simple",
            Self::ContainsName => "contains_name",
            Self::TooCommon => "too_common",
            Self::Reused => "reused",
        }
    }

    /// What to do about it, in Chinese and in English.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::TooShort => ("密码至少 10 个字符", "A password has at least 10 characters"),
            Self::TooLong => ("密码最多 128 个字符", "A password has at most 128 characters"),
            Self::TooSimple => (
                "密码要含大写字母、小写字母、数字、符号中的至少三种",
                "A password holds three of: capital letters, small letters, digits, other characters",
            ),
            Self::ContainsName => ("密码不能由姓名或登录名加几个字符组成", "A password is not one's name or username with little else"),
            Self::TooCommon => ("这个密码太常见，容易被猜到，请换一个", "This password is among the commonest; choose another"),
            Self::Reused => ("不能使用最近 5 次用过的密码", "The last 5 passwords may not be used again"),
        }
    }
}

/// Everything that is wrong with a new password of a person (reuse apart, which needs the old hashes).
pub fn password_faults(password: &str, name: &str, username: &str) -> Vec<PasswordFault> {
    let length = password.chars().count();
    let mut faults = Vec::new();
    if length < PASSWORD_MIN {
        faults.push(PasswordFault::TooShort);
    }
    if length > PASSWORD_MAX {
        return vec![PasswordFault::TooLong];
    }
    let classes = [
        password.chars().any(|c| c.is_ascii_uppercase()),
        password.chars().any(|c| c.is_ascii_lowercase()),
        password.chars().any(|c| c.is_ascii_digit()),
        password.chars().any(|c| !c.is_ascii_alphanumeric()),
    ];
    if classes.iter().filter(|present| **present).count() < 3 {
        faults.push(PasswordFault::TooSimple);
    }
    if leans_on(password, name) || leans_on(password, username) {
        faults.push(PasswordFault::ContainsName);
    }
    if is_common(password) {
        faults.push(PasswordFault::TooCommon);
    }
    faults
}

/// Whether a password is a name and too little else: what remains without the name must carry it alone (8 characters).
fn leans_on(password: &str, name: &str) -> bool {
    let (password, name) = (fold(password).to_lowercase(), fold(name).to_lowercase());
    name.chars().count() >= 2 && password.contains(&name) && password.replace(&name, "").chars().count() < 8
}

/// Whether a password is among the 10,000 commonest: as written or without the signs around it, whatever its capitals and with signs for
/// letters, or among the first 10,000 guesses.
fn is_common(password: &str) -> bool {
    let bare = password.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    [password, bare].iter().filter(|p| (1..=40).contains(&p.chars().count())).any(|p| {
        let estimate = zxcvbn::zxcvbn(p, &[]);
        let listed = match estimate.sequence() {
            [only] => matches!(&only.pattern, MatchPattern::Dictionary(word) if is_password_list(word) && word.rank <= 10_000),
            _ => false,
        };
        listed || estimate.guesses() <= 10_000
    })
}

fn is_password_list(word: &zxcvbn::matching::patterns::DictionaryPattern) -> bool {
    format!("{:?}", word.dictionary_name) == "Passwords"
}

/// Until when an account is locked, by the instants of its latest failures since the last success, youngest first.
pub fn locked_until(failures: &[DateTime<Utc>], now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let (last, first) = (failures.first()?, failures.get(FAILURES - 1)?);
    let until = *last + FAILURE_WINDOW;
    (*last - *first <= FAILURE_WINDOW && now < until).then_some(until)
}

/// Whether a password must be changed before anything else.
pub fn must_change(must_change_password: bool, changed_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    must_change_password || changed_at.is_none_or(|at| now - at > PASSWORD_AGE)
}

/// Why a session can no longer be refreshed, if so.
pub fn session_over(last_refreshed_at: DateTime<Utc>, expires_at: DateTime<Utc>, now: DateTime<Utc>) -> Option<&'static str> {
    if now >= expires_at {
        Some("expired")
    } else if now - last_refreshed_at >= IDLE {
        Some("idle")
    } else {
        None
    }
}

/// A one-time code as it is kept: capitals and digits only, so that blanks, dashes and small letters do not matter.
pub fn plain_code(code: &str) -> String {
    fold(code).chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn faults(password: &str) -> Vec<PasswordFault> {
        password_faults(password, "王小明", "wangxm")
    }

    #[test]
    fn each_rule_names_its_violation() {
        assert_eq!(faults("Kao-Shan-2024!"), []);
        assert_eq!(faults("Ka-2024!x"), [PasswordFault::TooShort]);
        assert_eq!(faults("kaoshan-shuidi"), [PasswordFault::TooSimple]);
        assert_eq!(faults("Wangxm@2024"), [PasswordFault::ContainsName]);
        assert_eq!(faults("王小明Ab-2024"), [PasswordFault::ContainsName]);
        assert_eq!(faults(&"Aa1-".repeat(40)), [PasswordFault::TooLong]);
    }

    #[test]
    fn common_passwords_are_known_in_capitals_and_with_signs() {
        for p in [
            "Password123",
            "P@ssword123",
            "Password123!",
            "1q2w3e4r5t",
            "Qwertyuiop1",
            "Qwerty12345",
            "Zhaoyin@2024-x",
            "Aa123456789",
            "Abc123456!",
            "Woaini1314!",
            "Admin@123456",
        ] {
            let e = zxcvbn::zxcvbn(p, &[]);
            eprintln!("{p} {} {:?}", e.guesses(), e.sequence().iter().map(|m| (m.token.clone(), m.guesses)).collect::<Vec<_>>());
        }
        for common in ["Password123", "Password123!", "1q2w3e4r5t", "Qwerty12345"] {
            assert!(is_common(common), "{common}");
        }
        for good in ["Kao-Shan-2024!", "Zhaoyin@2024-x", "wo3Ai-zhao1shang"] {
            assert!(!is_common(good), "{good}");
        }
    }

    #[test]
    fn five_failures_within_a_quarter_of_an_hour_lock_for_as_long() {
        let at = |minute: i64| DateTime::<Utc>::UNIX_EPOCH + Duration::minutes(minute);
        assert_eq!(locked_until(&[at(4), at(3), at(2), at(1)], at(5)), None);
        assert_eq!(locked_until(&[at(4), at(3), at(2), at(1), at(0)], at(5)), Some(at(19)));
        assert_eq!(locked_until(&[at(4), at(3), at(2), at(1), at(0)], at(19)), None);
        assert_eq!(locked_until(&[at(16), at(3), at(2), at(1), at(0)], at(17)), None);
    }

    #[test]
    fn a_session_ends_idle_or_old() {
        let now = Utc::now();
        assert_eq!(session_over(now - Duration::minutes(29), now + Duration::hours(1), now), None);
        assert_eq!(session_over(now - Duration::minutes(30), now + Duration::hours(1), now), Some("idle"));
        assert_eq!(session_over(now, now, now), Some("expired"));
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        assert_eq!(plain_code(" abcde-fgh23 ＪＫ "), "ABCDEFGH23JK");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn no_password_and_name_make_the_rules_fail(password in "\\PC{0,140}", name in "\\PC{0,6}", username in "[a-z._-]{0,8}") {
            let faults = password_faults(&password, &name, &username);
            let length = password.chars().count();
            prop_assert_eq!(faults.contains(&PasswordFault::TooShort), length < PASSWORD_MIN);
            prop_assert_eq!(faults.contains(&PasswordFault::TooLong), length > PASSWORD_MAX);
        }

        #[test]
        fn fewer_than_five_failures_never_lock(minutes in proptest::collection::vec(0i64..600, 0..5), now in 0i64..700) {
            let mut failures: Vec<_> = minutes.iter().map(|m| DateTime::<Utc>::UNIX_EPOCH + Duration::minutes(*m)).collect();
            failures.sort_unstable_by(|a, b| b.cmp(a));
            prop_assert_eq!(locked_until(&failures, DateTime::<Utc>::UNIX_EPOCH + Duration::minutes(now)), None);
        }
    }
}
