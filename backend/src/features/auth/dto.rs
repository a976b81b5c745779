//! What signing in takes and gives.
use super::actions::{Opened, Switched};
use crate::authz::token::ACCESS_TOKEN_SECONDS;
use crate::authz::{Permission, Role};
use crate::features::deputies::Grant;
use crate::features::organizations::OrganizationKind;
use crate::features::users::account::Account;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// Name and password.
#[derive(Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct LoginIn {
    #[schema(example = "wangxm", pattern = r"^[^\x00]*$")]
    pub username: String,
    #[schema(format = Password, max_length = 1024, pattern = r"^[^\x00]*$")]
    #[validate(length(max = 1024, message = "密码太长|The password is too long"))]
    pub password: String,
}

/// One's own password, old and new.
#[derive(Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PasswordIn {
    #[schema(format = Password, max_length = 1024, pattern = r"^[^\x00]*$")]
    #[validate(length(max = 1024, message = "密码太长|The password is too long"))]
    pub current_password: String,
    /// At least 10 characters of three classes, not among the commonest, not a name with little else, none of the last 5.
    #[schema(format = Password)]
    pub new_password: String,
}

/// A one-time code.
#[derive(Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ActivationLookupIn {
    #[schema(example = "7KQ2M-9XW4T-CDE5H-3ZPNR", pattern = "^[0-9A-Za-z-]{1,40}$")]
    pub code: String,
}

/// Whose account a one-time code opens.
#[derive(Serialize, ToSchema)]
pub struct ActivationLookup {
    pub name: String,
    pub username: String,
    #[schema(required)]
    pub organization_name: Option<String>,
    pub expires_at: chrono::DateTime<chrono::Utc>,
}

/// A one-time code with the password to set.
#[derive(Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ActivationIn {
    #[schema(example = "7KQ2M-9XW4T-CDE5H-3ZPNR", pattern = "^[0-9A-Za-z-]{1,40}$")]
    pub code: String,
    /// At least 10 characters of three classes, not among the commonest, not a name with little else, none of the last 5.
    #[schema(format = Password)]
    pub new_password: String,
}

/// An open session. The refresh token comes as a cookie that scripts cannot read.
#[derive(Serialize, ToSchema)]
pub struct Session {
    pub access_token: String,
    #[schema(example = "Bearer")]
    pub token_type: &'static str,
    /// Seconds until the access token ends; renew it before.
    #[schema(example = 900)]
    pub expires_in: i64,
    pub user: Me,
}

/// Oneself: roles, permissions, unit.
#[derive(Serialize, ToSchema)]
pub struct Me {
    pub id: Uuid,
    pub name: String,
    pub username: String,
    #[schema(required)]
    pub title: Option<String>,
    pub roles: Vec<Role>,
    /// What one may do, such as `figures:read`.
    pub permissions: Vec<Permission>,
    #[schema(required)]
    pub organization: Option<MeOrganization>,
    pub county: County,
    /// A new password must be set before anything else (403 `password_expired` until then).
    pub password_change_required: bool,
    /// The business date of now.
    pub today: NaiveDate,
    /// Whom one acts for in this session: title, roles, permissions and organization are then that person's.
    #[schema(required)]
    pub acting_for: Option<MeActing>,
    /// Whom one may act for today.
    pub may_act_for: Vec<MeActing>,
}

/// Whom one acts for, or may act for.
#[derive(Serialize, ToSchema)]
pub struct MeActing {
    /// The grant, for `POST /auth/acting`.
    pub grant_id: Uuid,
    /// Who is represented.
    pub name: String,
    /// 助理: prepares and records, approves nothing.
    pub is_assistant: bool,
    /// The last day.
    pub to_on: NaiveDate,
}

/// By which grant to act; null for oneself again.
#[derive(Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ActingIn {
    #[schema(required)]
    pub grant_id: Option<Uuid>,
}

/// One's unit.
#[derive(Serialize, ToSchema)]
pub struct MeOrganization {
    pub id: Uuid,
    /// Null for a county that has no name yet.
    #[schema(required)]
    pub name: Option<String>,
    pub kind: OrganizationKind,
}

/// One's county.
#[derive(Serialize, ToSchema)]
pub struct County {
    pub id: Uuid,
    /// Null until the first import or the first top organization names it.
    #[schema(required)]
    pub name: Option<String>,
}

impl Session {
    /// A session that now acts for somebody else, or for nobody.
    pub fn switched(switched: &Switched, today: NaiveDate) -> Self {
        Self {
            access_token: switched.access_token.clone(),
            token_type: "Bearer",
            expires_in: ACCESS_TOKEN_SECONDS,
            user: Me::of(&switched.account, switched.password_change_required, today),
        }
    }

    pub fn of(opened: &Opened, today: NaiveDate) -> Self {
        Self {
            access_token: opened.access_token.clone(),
            token_type: "Bearer",
            expires_in: ACCESS_TOKEN_SECONDS,
            user: Me::of(&opened.account, opened.password_change_required, today),
        }
    }
}

impl Me {
    pub fn of(account: &Account, password_change_required: bool, today: NaiveDate) -> Self {
        let told =
            |grant: &Grant| MeActing { grant_id: grant.id, name: grant.principal.name.clone(), is_assistant: grant.is_assistant, to_on: grant.to_on };
        let mut permissions: Vec<Permission> = account.roles.iter().flat_map(|role| role.permissions()).collect();
        permissions.sort_unstable();
        permissions.dedup();
        Self {
            id: account.user.id,
            name: account.user.name.clone(),
            username: account.user.username.clone(),
            title: account.title.clone(),
            roles: account.roles.clone(),
            permissions,
            organization: Some(MeOrganization {
                id: account.user.organization_id,
                name: account.organization_name.clone(),
                kind: account.organization_kind,
            }),
            county: County { id: account.user.county_id, name: account.county_name.clone() },
            password_change_required,
            today,
            acting_for: account.acting.as_ref().and_then(|acting| account.grants.iter().find(|grant| grant.id == acting.grant_id)).map(told),
            may_act_for: account.grants.iter().map(told).collect(),
        }
    }
}
