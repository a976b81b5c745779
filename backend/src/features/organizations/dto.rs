//! What the operations on organizations take and give.
use super::entity::{Model, OrganizationKind};
use crate::authz::{Actor, Permission};
use crate::http::Patch;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// An organization.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = Organization)]
pub struct OrganizationOut {
    pub id: Uuid,
    /// Null for a county that has no name yet.
    #[schema(required)]
    pub name: Option<String>,
    pub kind: OrganizationKind,
    /// Null for the county itself.
    #[schema(required)]
    pub parent_id: Option<Uuid>,
    /// 片区, for outposts.
    #[schema(required)]
    pub zone: Option<String>,
    /// 行政区划代码 (GB/T 2260).
    #[schema(required)]
    pub division_code: Option<String>,
    /// Accounts that belong to this very unit and are not archived.
    pub people_count: i64,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: OrganizationCan,
}

/// What the asker may do with an organization.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OrganizationCan {
    pub update: bool,
    pub archive: bool,
    pub restore: bool,
}

/// An organization in a word.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OrganizationRef {
    pub id: Uuid,
    #[schema(required)]
    pub name: Option<String>,
}

/// A new organization. Without `parent_id` it hangs under the county; of kind `county_leadership` it names a county without name.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct OrganizationIn {
    #[schema(example = "城关镇")]
    #[validate(length(min = 1, max = 100, message = "名称为 1–100 个字|A name has 1 to 100 characters"))]
    pub name: String,
    pub kind: OrganizationKind,
    pub parent_id: Option<Uuid>,
    pub zone: Option<String>,
    #[schema(example = "341700")]
    pub division_code: Option<String>,
}

/// A change of an organization (merge patch: absent leaves, null clears).
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct OrganizationPatch {
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub name: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<OrganizationKind>)]
    pub kind: Patch<OrganizationKind>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub parent_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub zone: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub division_code: Patch<String>,
}

/// How to list organizations.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OrganizationFilter {
    /// Part of the name.
    pub q: Option<String>,
    /// Only of this kind.
    pub kind: Option<OrganizationKind>,
    /// Archived ones too.
    pub archived: Option<bool>,
    /// `name`, `created_at` or `updated_at`; with `-` before it descending. Default `name`.
    pub sort: Option<String>,
    /// Rows a page, 20 by default.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
    /// `next_cursor` of the page before.
    pub cursor: Option<String>,
    /// Whether to count all.
    pub total: Option<bool>,
}

impl OrganizationOut {
    pub fn of(row: Model, people_count: i64, actor: &Actor) -> Self {
        let Model { id, county_id: _, parent_id, name, kind, zone, division_code, version, created_at, created_by: _, updated_at, archived_at } = row;
        let writes = actor.may(Permission::OrganizationsWrite);
        let (live, top) = (archived_at.is_none(), parent_id.is_none());
        let can = OrganizationCan { update: writes && live, archive: writes && live && !top && people_count == 0, restore: writes && !live };
        Self { id, name, kind, parent_id, zone, division_code, people_count, archived_at, version, created_at, updated_at, can }
    }
}
