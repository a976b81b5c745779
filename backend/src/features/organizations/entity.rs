//! Organizations: a tree whose top is the county.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What sort of unit an organization is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize, Deserialize, ToSchema)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum OrganizationKind {
    /// 县领导: the top of a county.
    #[sea_orm(string_value = "county_leadership")]
    CountyLeadership,
    /// 招商中心
    #[sea_orm(string_value = "promotion_center")]
    PromotionCenter,
    /// 县直部门
    #[sea_orm(string_value = "department")]
    Department,
    /// 乡镇
    #[sea_orm(string_value = "township")]
    Township,
    /// 园区
    #[sea_orm(string_value = "park")]
    Park,
    /// 驻外招商组
    #[sea_orm(string_value = "outpost")]
    Outpost,
}

/// An organization's row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organizations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub county_id: Uuid,
    pub parent_id: Option<Uuid>,
    pub name: Option<String>,
    pub kind: OrganizationKind,
    pub zone: Option<String>,
    pub division_code: Option<String>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Option<Uuid>,
    pub updated_at: DateTimeUtc,
    pub archived_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
