//! How organizations stand in a ledger.
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::sheet::{Column, Kind, Sheet, Target, Value, column};
use uuid::Uuid;

/// The kinds, as people write them and as they are kept.
pub const KINDS: &[(&str, &str)] = &[
    ("县领导", "county_leadership"),
    ("招商中心", "promotion_center"),
    ("县直部门", "department"),
    ("乡镇", "township"),
    ("园区", "park"),
    ("驻外招商组", "outpost"),
];

const COLUMNS: &[Column] = &[
    column("名称", Kind::Text, "name").required(),
    column("类型", Kind::Fixed(KINDS), "kind").required(),
    column("上级单位", Kind::One(Target::Organization), "parent_id"),
    column("片区", Kind::Text, "zone"),
    column("行政区划代码", Kind::Text, "division_code"),
];

/// 单位
pub const ORGANIZATIONS: Sheet = Sheet {
    title: "单位",
    subject_type: "organization",
    table: "organizations",
    columns: COLUMNS,
    key: &["名称"],
    key_is_unique: true,
    duplicate_at: "名称",
    span: None,
    label: "名称",
    searchable: true,
};

/// Lets the history of units whose 上级单位 changed follow.
pub async fn save(tx: &Tx, units: &[(Uuid, &[Value], bool, &[usize])]) -> ApiResult<()> {
    let at = ORGANIZATIONS.at("上级单位").unwrap_or_default();
    for (id, cells, is_new, changed) in units {
        if !is_new
            && changed.contains(&at)
            && let Value::Id(parent) = &cells[at]
        {
            super::correct_last(tx, *id, *parent).await?;
        }
    }
    Ok(())
}
