//! What the operations on accounts take and give.
use super::domain::{self, Act, Somebody};
use super::entity::{Model, UserStatus};
use crate::authz::{Actor, Role};
use crate::features::organizations::OrganizationRef;
use crate::http::Patch;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::{Validate, ValidationError};

/// A person with an account.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = User)]
pub struct UserOut {
    pub id: Uuid,
    pub name: String,
    pub username: String,
    /// The post held today.
    #[schema(required)]
    pub title: Option<String>,
    #[schema(required)]
    pub organization: Option<OrganizationRef>,
    pub roles: Vec<Role>,
    /// The last day of an inspector's term.
    #[schema(required)]
    pub inspector_to_on: Option<NaiveDate>,
    pub status: UserStatus,
    #[schema(required, example = "138****5678")]
    pub phone_masked: Option<String>,
    pub must_change_password: bool,
    #[schema(required)]
    pub last_sign_in_at: Option<DateTime<Utc>>,
    #[schema(required)]
    pub locked_reason: Option<String>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: UserCan,
}

/// What the asker may do with an account.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct UserCan {
    pub update: bool,
    pub grant_roles: bool,
    pub lock: bool,
    pub unlock: bool,
    pub reset: bool,
    pub archive: bool,
    pub restore: bool,
}

/// A new account: without roles (the security administrator grants them) and without password (a one-time link sets it).
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct UserIn {
    #[schema(example = "王小明")]
    #[validate(length(min = 1, max = 50, message = "姓名为 1–50 个字|A name has 1 to 50 characters"))]
    pub name: String,
    /// 2 to 32 letters, digits, dots, underlines or dashes; unique in the county.
    #[schema(example = "wangxm")]
    #[validate(custom(function = check_username))]
    pub username: String,
    pub organization_id: Uuid,
    #[schema(example = "副主任")]
    #[validate(length(max = 100, message = "职务最多 100 个字|A title has at most 100 characters"))]
    pub title: Option<String>,
    /// Kept sealed, shown masked.
    #[schema(example = "13812345678")]
    #[validate(custom(function = check_phone))]
    pub phone: Option<String>,
}

/// A change of an account (merge patch: absent leaves, null clears).
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct UserPatch {
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub name: Patch<String>,
    /// Another post, from today.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub title: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub phone: Patch<String>,
    /// Another unit, from today; the person's sessions end.
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub organization_id: Patch<Uuid>,
}

/// The roles that somebody shall hold, instead of those held.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct UserRolesIn {
    #[validate(length(max = 10, message = "角色太多|Too many roles"))]
    pub roles: Vec<Role>,
    /// The last day of an inspector's term, today or later; needed with the role `inspector`, which ends with it.
    pub inspector_to_on: Option<NaiveDate>,
}

/// Why an account is locked.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct UserLockIn {
    #[schema(example = "离岗", min_length = 1, max_length = 200)]
    #[validate(length(min = 1, max = 200, message = "请写明锁定原因（200 字以内）|Say why, in at most 200 characters"))]
    pub reason: String,
}

/// A one-time link that sets a new password.
#[derive(Debug, Serialize, ToSchema)]
pub struct ActivationLink {
    pub name: String,
    pub username: String,
    pub code: String,
    #[schema(example = "https://zs.example.gov.cn/activate?code=7KQ2M-9XW4T-CDE5H-3ZPNR")]
    pub link: String,
    pub expires_at: DateTime<Utc>,
}

/// One-time codes of a unit, to be printed and cut apart.
#[derive(Debug, Serialize, ToSchema)]
pub struct ActivationSlips {
    pub organization: OrganizationRef,
    pub expires_at: DateTime<Utc>,
    pub slips: Vec<ActivationSlip>,
}

/// One person's slip.
#[derive(Debug, Serialize, ToSchema)]
pub struct ActivationSlip {
    pub name: String,
    pub username: String,
    pub code: String,
    pub link: String,
}

/// How to list accounts.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct UserFilter {
    /// Part of the name or of the username.
    pub q: Option<String>,
    /// Of this unit or of one below it.
    pub organization_id: Option<Uuid>,
    /// With this role.
    pub role: Option<Role>,
    /// In this state; `archived` finds archived ones alone.
    pub status: Option<UserStatus>,
    /// Archived ones too.
    pub archived: Option<bool>,
    /// `name`, `username`, `created_at` or `updated_at`; with `-` before it descending. Default `name`.
    pub sort: Option<String>,
    /// Rows a page, 20 by default.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
    /// `next_cursor` of the page before.
    pub cursor: Option<String>,
    /// Whether to count all.
    pub total: Option<bool>,
}

fn fault(code: &'static str, message: &'static str) -> ValidationError {
    ValidationError::new(code).with_message(message.into())
}

fn check_username(text: &str) -> Result<(), ValidationError> {
    let message = "登录名为 2–32 个字母、数字或 . _ -|A username is 2 to 32 letters, digits, or . _ -";
    if domain::is_username(text) { Ok(()) } else { Err(fault("invalid_username", message)) }
}

fn check_phone(text: &str) -> Result<(), ValidationError> {
    let message = "手机号格式不对|This is no phone number";
    if text.is_empty() || domain::phone(text).is_some() { Ok(()) } else { Err(fault("invalid_phone", message)) }
}

/// What stands beside a person's row.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    pub roles: Vec<Role>,
    pub title: Option<String>,
    pub organization_name: Option<String>,
    pub inspector_to_on: Option<NaiveDate>,
    /// Whether somebody else holds each administrative role of this person.
    pub is_replaceable: bool,
}

impl UserOut {
    pub fn of(row: Model, beside: Beside, actor: &Actor) -> Self {
        let status = row.status();
        let target = Somebody { id: row.id, roles: beside.roles.clone(), status };
        let may = |act: Act| domain::check(act, actor.user_id, &actor.roles, &target).is_ok() && (beside.is_replaceable || !act.takes_out_of_use());
        let can = UserCan {
            update: may(Act::Update),
            grant_roles: may(Act::GrantRoles),
            lock: may(Act::Lock) && status != UserStatus::Locked,
            unlock: may(Act::Unlock),
            reset: may(Act::Reset),
            archive: may(Act::Archive),
            restore: may(Act::Restore),
        };
        let Model {
            id,
            county_id: _,
            organization_id,
            name,
            username,
            phone_cipher: _,
            phone_masked,
            password_hash: _,
            password_changed_at: _,
            must_change_password,
            locked_at: _,
            locked_reason,
            last_sign_in_at,
            version,
            created_at,
            created_by: _,
            updated_at,
            archived_at: _,
        } = row;
        let organization = Some(OrganizationRef { id: organization_id, name: beside.organization_name });
        Self {
            id,
            name,
            username,
            title: beside.title,
            organization,
            roles: beside.roles,
            inspector_to_on: beside.inspector_to_on,
            status,
            phone_masked,
            must_change_password,
            last_sign_in_at,
            locked_reason,
            version,
            created_at,
            updated_at,
            can,
        }
    }
}
