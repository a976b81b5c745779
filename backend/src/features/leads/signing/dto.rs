//! What signing takes.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// The signing of a lead; what is absent comes from the lead. Amounts are in yuan.
#[derive(Debug, Default, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct SigningIn {
    /// The project's name; the lead's where absent.
    #[schema(max_length = 100)]
    #[validate(length(max = 100, message = "名称最多 100 个字|At most 100 characters"))]
    pub name: Option<String>,
    /// The project's code; the next running number where absent.
    #[schema(example = "XM202400001", max_length = 40)]
    #[validate(length(max = 40, message = "编号最多 40 个字|At most 40 characters"))]
    pub code: Option<String>,
    /// Today where absent.
    pub signed_on: Option<NaiveDate>,
    /// The agreed investment; what the lead expected where absent.
    #[schema(minimum = 0)]
    #[validate(range(min = 0, max = 1_000_000_000_000_000_i64, message = "金额应在 0 以上|An amount is not below 0"))]
    pub total_investment_yuan: Option<i64>,
    #[schema(minimum = 0)]
    #[validate(range(min = 0, max = 1_000_000_000_000_000_i64, message = "金额应在 0 以上|An amount is not below 0"))]
    pub fixed_asset_investment_yuan: Option<i64>,
    /// 落地单位
    pub hosting_organization_id: Option<Uuid>,
    /// 责任单位; the lead's where absent.
    pub responsible_organization_id: Option<Uuid>,
    /// 包保领导; the lead's leader where absent.
    pub sponsor_id: Option<Uuid>,
    /// 招商方式; the lead's where absent.
    #[schema(max_length = 40)]
    #[validate(length(max = 40, message = "最多 40 个字|At most 40 characters"))]
    pub method: Option<String>,
}

/// Why a signing is taken back.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct SigningUndoIn {
    #[schema(example = "合同未生效", min_length = 2, max_length = 500)]
    #[validate(length(min = 2, max = 500, message = "请用 2–500 个字写明原因|Say why, in 2 to 500 characters"))]
    pub reason: String,
}
