//! Who may act for whom, and for how long.
use crate::authz::Role;
use chrono::NaiveDate;

/// The longest term, in days.
pub const LONGEST: i64 = 366;

/// Why a grant cannot be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The first day has gone by.
    InThePast,
    /// The last day stands before the first one.
    EndsBefore,
    TooLong,
    SamePerson,
    /// Administrative roles are never represented, and never represent (三员分立).
    Administrative,
    /// Only a county leader has an assistant.
    NotALeader,
}

/// What is asked.
pub struct Wanted<'a> {
    pub is_same_person: bool,
    pub is_assistant: bool,
    pub principal: &'a [Role],
    pub deputy: &'a [Role],
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
}

/// The first thing that is wrong with a grant.
pub fn check(wanted: &Wanted<'_>, today: NaiveDate) -> Result<(), Fault> {
    let administrative = |roles: &[Role]| roles.iter().any(|role| role.is_administrative());
    match () {
        () if wanted.is_same_person => Err(Fault::SamePerson),
        () if wanted.from_on < today => Err(Fault::InThePast),
        () if wanted.to_on < wanted.from_on => Err(Fault::EndsBefore),
        () if (wanted.to_on - wanted.from_on).num_days() >= LONGEST => Err(Fault::TooLong),
        () if administrative(wanted.principal) || administrative(wanted.deputy) => Err(Fault::Administrative),
        () if wanted.is_assistant && !wanted.principal.contains(&Role::Leader) => Err(Fault::NotALeader),
        () => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_grant_has_a_term_and_leaves_administrators_alone() {
        let asked = |from: &str, to: &str, principal: &[Role], deputy: &[Role], is_assistant: bool| {
            let wanted = Wanted { is_same_person: false, is_assistant, principal, deputy, from_on: day(from), to_on: day(to) };
            check(&wanted, day("2024-08-15"))
        };
        let (leader, envoy) = (&[Role::Leader][..], &[Role::Envoy][..]);
        assert_eq!(asked("2024-08-15", "2024-08-15", leader, envoy, true), Ok(()));
        assert_eq!(asked("2024-08-15", "2025-08-15", envoy, envoy, false), Ok(()));
        assert_eq!(asked("2024-08-15", "2025-08-16", envoy, envoy, false), Err(Fault::TooLong));
        assert_eq!(asked("2024-08-14", "2024-09-01", envoy, envoy, false), Err(Fault::InThePast));
        assert_eq!(asked("2024-08-16", "2024-08-15", envoy, envoy, false), Err(Fault::EndsBefore));
        assert_eq!(asked("2024-08-15", "2024-09-01", &[Role::Auditor], envoy, false), Err(Fault::Administrative));
        assert_eq!(asked("2024-08-15", "2024-09-01", envoy, &[Role::SystemAdmin], false), Err(Fault::Administrative));
        assert_eq!(asked("2024-08-15", "2024-09-01", envoy, envoy, true), Err(Fault::NotALeader));
    }
}
