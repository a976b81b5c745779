//! Who may do what to an account (三员分立): the three administrators are kept apart, and nobody acts on himself.
use super::entity::UserStatus;
use crate::authz::role::may_be_held_together;
use crate::authz::{Permission, Role};
use chrono::NaiveDate;
use uuid::Uuid;

/// Something done to an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Update,
    GrantRoles,
    Lock,
    Unlock,
    Reset,
    Archive,
    Restore,
}

impl Act {
    /// The permission that it needs.
    pub fn permission(self) -> Permission {
        match self {
            Self::Update | Self::Archive | Self::Restore => Permission::UsersWrite,
            Self::GrantRoles => Permission::RolesGrant,
            Self::Lock => Permission::UsersLock,
            Self::Unlock => Permission::UsersUnlock,
            Self::Reset => Permission::UsersReset,
        }
    }

    /// Whether it takes an account out of use, so that the last administrator of a kind must not suffer it.
    pub fn takes_out_of_use(self) -> bool {
        matches!(self, Self::Lock | Self::Archive)
    }
}

/// Somebody, as far as these rules need to know.
#[derive(Debug, Clone)]
pub struct Somebody {
    pub id: Uuid,
    pub roles: Vec<Role>,
    pub status: UserStatus,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The roles do not allow the act at all.
    Forbidden,
    /// Nobody does this to himself.
    NotToOneself,
    /// Another administrator resets this account.
    NotYoursToReset,
    /// Archived accounts are not there (404) but to be restored.
    Archived,
    /// Only an archived account is restored.
    NotArchived,
    /// Only a locked account is unlocked.
    NotLocked,
    /// A locked account is unlocked first.
    Locked,
}

/// Whether `actor` may do `act` to `target`.
pub fn check(act: Act, actor_id: Uuid, actor_roles: &[Role], target: &Somebody) -> Result<(), Refusal> {
    if !actor_roles.iter().any(|role| role.permissions().contains(&act.permission())) {
        return Err(Refusal::Forbidden);
    }
    match (act, target.status) {
        (Act::Restore, UserStatus::Archived) => return Ok(()),
        (Act::Restore, _) => return Err(Refusal::NotArchived),
        (_, UserStatus::Archived) => return Err(Refusal::Archived),
        _ => {}
    }
    if target.id == actor_id && act != Act::Update {
        return Err(Refusal::NotToOneself);
    }
    match act {
        Act::Unlock if target.status != UserStatus::Locked => Err(Refusal::NotLocked),
        Act::Reset if !may_reset(actor_roles, &target.roles) => Err(Refusal::NotYoursToReset),
        Act::Reset if target.status == UserStatus::Locked => Err(Refusal::Locked),
        _ => Ok(()),
    }
}

/// The system administrator resets business accounts, the auditor and the security administrator; the security administrator resets
/// business accounts and the system administrator. So no administrator can take over his own kind, nor the one who watches him alone.
fn may_reset(actor: &[Role], target: &[Role]) -> bool {
    let administrative = target.iter().find(|role| role.is_administrative());
    match administrative {
        None => actor.contains(&Role::SystemAdmin) || actor.contains(&Role::SecurityAdmin),
        Some(Role::SystemAdmin) => actor.contains(&Role::SecurityAdmin),
        Some(_) => actor.contains(&Role::SystemAdmin),
    }
}

/// The roles wanted, each once, in order; none where they exclude each other.
pub fn compatible(wanted: &[Role]) -> Option<Vec<Role>> {
    let mut roles = wanted.to_vec();
    roles.sort_unstable();
    roles.dedup();
    may_be_held_together(&roles).then_some(roles)
}

/// The administrative roles of `held` that are not in `kept`: the ones that somebody else must hold.
pub fn administrative_losses(held: &[Role], kept: &[Role]) -> Vec<Role> {
    held.iter().copied().filter(|role| role.is_administrative() && !kept.contains(role)).collect()
}

/// Whether a username is one: 2 to 32 letters, digits, dots, underlines, dashes.
pub fn is_username(text: &str) -> bool {
    (2..=32).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
}

/// The term of somebody who shall hold these roles: an inspector (审计·巡察) has one and it has not ended, nobody else has one.
pub fn inspector_term(roles: &[Role], to_on: Option<NaiveDate>, today: NaiveDate) -> Result<Option<NaiveDate>, &'static str> {
    match (roles.contains(&Role::Inspector), to_on) {
        (true, None) => Err("required"),
        (true, Some(day)) if day < today => Err("in_the_past"),
        (false, Some(_)) => Err("not_allowed"),
        (_, to_on) => Ok(to_on),
    }
}

/// A phone number without blanks and dashes; none where it is no phone number.
pub fn phone(text: &str) -> Option<String> {
    let plain: String = crate::text::fold(text).chars().filter(|c| !matches!(c, ' ' | '-' | '(' | ')')).collect();
    let digits = plain.strip_prefix('+').unwrap_or(&plain);
    ((5..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ACTS: [Act; 7] = [Act::Update, Act::GrantRoles, Act::Lock, Act::Unlock, Act::Reset, Act::Archive, Act::Restore];

    fn somebody(id: u128, roles: &[Role], status: UserStatus) -> Somebody {
        Somebody { id: Uuid::from_u128(id), roles: roles.to_vec(), status }
    }

    fn acts(actor: Role, target: &Somebody) -> Vec<Act> {
        ACTS.into_iter().filter(|act| check(*act, Uuid::from_u128(1), &[actor], target).is_ok()).collect()
    }

    #[test]
    fn the_administrators_divide_the_work() {
        let envoy = somebody(2, &[Role::Envoy], UserStatus::Active);
        assert_eq!(acts(Role::SystemAdmin, &envoy), [Act::Update, Act::Lock, Act::Reset, Act::Archive]);
        assert_eq!(acts(Role::SecurityAdmin, &envoy), [Act::GrantRoles, Act::Lock, Act::Reset]);
        for role in Role::ALL.iter().filter(|r| !matches!(r, Role::SystemAdmin | Role::SecurityAdmin)) {
            assert_eq!(acts(*role, &envoy), [], "{role:?}");
        }
        let locked = somebody(2, &[Role::Envoy], UserStatus::Locked);
        assert_eq!(acts(Role::SecurityAdmin, &locked), [Act::GrantRoles, Act::Lock, Act::Unlock]);
        let archived = somebody(2, &[Role::Envoy], UserStatus::Archived);
        assert_eq!(acts(Role::SystemAdmin, &archived), [Act::Restore]);
        assert_eq!(acts(Role::SecurityAdmin, &archived), []);
    }

    #[test]
    fn each_administrator_is_reset_by_another() {
        let resets = |actor, target| acts(actor, &somebody(2, &[target], UserStatus::Active)).contains(&Act::Reset);
        assert!(resets(Role::SecurityAdmin, Role::SystemAdmin) && !resets(Role::SystemAdmin, Role::SystemAdmin));
        assert!(resets(Role::SystemAdmin, Role::SecurityAdmin) && !resets(Role::SecurityAdmin, Role::SecurityAdmin));
        assert!(resets(Role::SystemAdmin, Role::Auditor) && !resets(Role::SecurityAdmin, Role::Auditor));
    }

    #[test]
    fn usernames_and_phones_have_their_form() {
        assert!(is_username("wang.xm-1_") && !is_username("a") && !is_username("王小明") && !is_username(&"a".repeat(33)));
        assert_eq!(phone("１３８ 1234-5678"), Some("13812345678".into()));
        assert_eq!(phone("+86 138 1234 5678"), Some("+8613812345678".into()));
        assert_eq!(phone("12"), None);
        assert_eq!(phone("call me"), None);
    }

    fn any_role() -> impl Strategy<Value = Role> {
        proptest::sample::select(Role::ALL)
    }

    fn any_status() -> impl Strategy<Value = UserStatus> {
        proptest::sample::select(&[UserStatus::Active, UserStatus::Locked, UserStatus::NoPassword, UserStatus::Archived][..])
    }

    proptest! {
        #[test]
        fn nobody_acts_on_himself(roles in proptest::collection::vec(any_role(), 0..4), status in any_status()) {
            let me = somebody(1, &roles, status);
            for act in ACTS.into_iter().filter(|act| !matches!(act, Act::Update | Act::Restore)) {
                prop_assert!(check(act, me.id, &roles, &me).is_err(), "{act:?}");
            }
        }

        #[test]
        fn no_accepted_set_mixes_an_administrative_role(wanted in proptest::collection::vec(any_role(), 0..6)) {
            match compatible(&wanted) {
                Some(roles) => {
                    prop_assert!(roles.len() < 2 || roles.iter().all(|r| !r.is_administrative()));
                    prop_assert!(wanted.iter().all(|r| roles.contains(r)) && roles.iter().all(|r| wanted.contains(r)));
                }
                None => prop_assert!(wanted.iter().any(|r| r.is_administrative())),
            }
        }

        #[test]
        fn an_act_is_only_done_with_its_permission(actor in any_role(), target in any_role(), status in any_status()) {
            for act in acts(actor, &somebody(2, &[target], status)) {
                prop_assert!(actor.permissions().contains(&act.permission()), "{act:?}");
            }
        }
    }
}
