//! What the operations on views take and give.
use crate::authz::Role;
use crate::http::{Patch, Reference};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// A view of a list.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct View {
    pub id: Uuid,
    /// The list, by the last part of its address, such as `leads`.
    #[schema(example = "leads")]
    pub list: String,
    pub name: String,
    /// The list's filters and sort, as they stand in its address.
    #[schema(example = "stage=negotiating&sort=-reported_on")]
    pub query: String,
    /// The columns shown, in their order; empty for the list's own.
    pub columns: Vec<String>,
    pub owner: Reference,
    /// Shared with this unit and those below it.
    #[schema(required)]
    pub organization: Option<Reference>,
    /// The first thing that people of this role see of the list.
    #[schema(required)]
    pub default_role: Option<Role>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: ViewCan,
}

/// What the asker may do with a view.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ViewCan {
    pub update: bool,
    pub archive: bool,
}

/// The views of one list that the asker may use: own ones, those shared with the asker's unit, the defaults of the asker's roles.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Views {
    pub items: Vec<View>,
}

/// Which list's views.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ViewFilter {
    /// The list, by the last part of its address, such as `leads`.
    #[param(pattern = "^[a-z][a-z-]{0,39}$")]
    pub list: String,
}

/// A new view.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ViewIn {
    #[schema(example = "leads", pattern = "^[a-z][a-z-]{0,39}$")]
    pub list: String,
    #[schema(example = "长三角在谈")]
    #[validate(length(min = 1, max = 40, message = "名称为 1–40 个字|A name has 1 to 40 characters"))]
    pub name: String,
    #[serde(default)]
    #[validate(length(max = 2000, message = "筛选条件太长|The filters are too long"))]
    pub query: String,
    #[serde(default)]
    #[validate(length(max = 60, message = "最多 60 列|At most 60 columns"))]
    pub columns: Vec<String>,
    /// Whether to share it with one's own unit and those below it.
    #[serde(default)]
    pub is_shared: bool,
    /// Makes it the default of a role, for the whole county; only the promotion centre may.
    pub default_role: Option<Role>,
}

/// A change of a view (merge patch: absent leaves, null clears).
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ViewPatch {
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub name: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub query: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<Vec<String>>)]
    pub columns: Patch<Vec<String>>,
    #[serde(default)]
    #[schema(value_type = Option<bool>)]
    pub is_shared: Patch<bool>,
    #[serde(default)]
    #[schema(value_type = Option<Role>)]
    pub default_role: Patch<Role>,
}
