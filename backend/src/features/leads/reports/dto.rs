//! What reporting a lead takes and gives.
use crate::features::companies::{CompanyBrief, CompanyLikeness};
use crate::features::leads::claims::dto::LeadClaim;
use crate::features::leads::dto::Lead;
use crate::http::Reference;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// A report of a lead (首报). The company is one that is known (`company_id`) or is named; a name that nobody knows makes a company that is
/// 待完善. With a company and four facts a report is whole; the rest may follow until the lead is to become effective.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct LeadIn {
    pub company_id: Option<Uuid>,
    /// The company's full name, where it is not known by id.
    #[validate(length(min = 2, max = 200, message = "企业名称为 2–200 个字|A company's name has 2 to 200 characters"))]
    #[schema(min_length = 2, max_length = 200, example = "示例精密制造有限公司")]
    pub company_name: Option<String>,
    /// 统一社会信用代码 of the company that is named.
    pub credit_code: Option<String>,
    /// 所在省份 of the company that is named.
    #[validate(length(max = 100, message = "最多 100 个字|At most 100 characters"))]
    pub province: Option<String>,
    #[validate(length(max = 200, message = "最多 200 个字|At most 200 characters"))]
    pub name: Option<String>,
    /// 来源类型, a word of the dictionary `source_type`.
    pub source_type: String,
    /// 招商方式, a word of the dictionary `method`.
    pub method: String,
    /// 预计投资, in yuan.
    #[validate(range(min = 0, max = 10_000_000_000_000_i64, message = "金额应在 0 到 10 万亿元之间|Between 0 and 10 trillion yuan"))]
    #[schema(minimum = 0, maximum = 10_000_000_000_000_i64)]
    pub expected_investment_yuan: i64,
    /// 固定资产投资, in yuan.
    #[validate(range(min = 0, max = 10_000_000_000_000_i64, message = "金额应在 0 到 10 万亿元之间|Between 0 and 10 trillion yuan"))]
    pub fixed_asset_investment_yuan: Option<i64>,
    /// 制造业项目
    pub is_manufacturing: Option<bool>,
    /// 符合产业方向
    pub industry_fit: Option<bool>,
    /// 投资方介绍
    #[validate(length(max = 4000, message = "最多 4000 个字|At most 4000 characters"))]
    pub investor_introduction: Option<String>,
    /// 项目概况
    #[validate(length(max = 4000, message = "最多 4000 个字|At most 4000 characters"))]
    pub project_overview: Option<String>,
    /// 工艺流程
    #[validate(length(max = 4000, message = "最多 4000 个字|At most 4000 characters"))]
    pub process_description: Option<String>,
    /// 用地需求, in mu.
    #[validate(range(min = 0, max = 1_000_000, message = "应在 0–1000000 亩之间|Between 0 and 1,000,000 mu"))]
    pub land_need_mu: Option<i64>,
    /// 用能需求
    #[validate(length(max = 1000, message = "最多 1000 个字|At most 1000 characters"))]
    pub energy_need: Option<String>,
    /// 环境容量需求
    #[validate(length(max = 1000, message = "最多 1000 个字|At most 1000 characters"))]
    pub environment_need: Option<String>,
    /// 预计年产值, in yuan.
    #[validate(range(min = 0, max = 10_000_000_000_000_i64, message = "金额应在 0 到 10 万亿元之间|Between 0 and 10 trillion yuan"))]
    pub expected_output_yuan: Option<i64>,
    /// 预计年税收, in yuan.
    #[validate(range(min = 0, max = 10_000_000_000_000_i64, message = "金额应在 0 到 10 万亿元之间|Between 0 and 10 trillion yuan"))]
    pub expected_tax_yuan: Option<i64>,
    /// 初评意见
    #[validate(length(max = 4000, message = "最多 4000 个字|At most 4000 characters"))]
    pub first_opinion: Option<String>,
    /// A contact (联系人) that the company has.
    pub contact_id: Option<Uuid>,
    /// A contact that the company gets.
    #[validate(nested)]
    pub contact: Option<LeadContactIn>,
    pub expected_signing_on: Option<NaiveDate>,
    /// 责任单位; the reporting unit where none is named.
    pub responsible_organization_id: Option<Uuid>,
    /// 责任人
    pub owner_id: Option<Uuid>,
    /// 商业秘密: only those named on it see it.
    #[serde(default)]
    pub is_restricted: bool,
    /// Made on the device, unique for ever: a repeat answers 200 with what exists.
    pub client_ref: Option<Uuid>,
    /// When the device says it was typed; a claim only, the server's time counts.
    pub device_time: Option<DateTime<Utc>>,
    /// 代录: the unit for which the promotion centre types this; it is the reporting unit.
    pub recorded_for: Option<Uuid>,
}

/// Somebody at the company.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct LeadContactIn {
    #[validate(length(min = 1, max = 50, message = "姓名为 1–50 个字|A name has 1 to 50 characters"))]
    #[schema(min_length = 1, max_length = 50)]
    pub name: String,
    #[validate(length(max = 100, message = "职务最多 100 个字|A title has at most 100 characters"))]
    pub title: Option<String>,
    #[schema(example = "13800000000")]
    pub phone: Option<String>,
}

/// Whether a report became a lead, or waits as a claim on a company that is in hand already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportOutcome {
    Lead,
    Claim,
}

/// What a report is answered with: the receipt, and the lead or the claim.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadReport {
    /// Of the lead or of the claim.
    pub id: Uuid,
    pub outcome: ReportOutcome,
    pub receipt: LeadReceipt,
    #[schema(required)]
    pub lead: Option<Lead>,
    #[schema(required)]
    pub claim: Option<LeadClaim>,
}

/// 回执: proves when the server took a report. Whoever has the check code may compare it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LeadReceipt {
    /// The number of the lead or claim.
    #[schema(example = "XS202400001")]
    pub number: String,
    #[schema(example = "7K3QM-XW9FT")]
    pub check_code: String,
    /// The server's time: this one counts.
    pub received_at: DateTime<Utc>,
    /// The device's time, as it said.
    #[schema(required)]
    pub device_time: Option<DateTime<Utc>>,
    /// 报送单位
    pub organization: Reference,
    pub reporter_name: String,
    /// The company as it was reported; none where the lead is restricted (商业秘密) and the asker not named on it.
    #[schema(required)]
    pub company_name: Option<String>,
}

/// What has been typed so far; one of the two.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LeadHintQuery {
    /// The company's name or a part of it, up to 200 characters.
    #[param(max_length = 200)]
    pub name: Option<String>,
    /// The credit code, whole.
    #[param(max_length = 40)]
    pub credit_code: Option<String>,
}

/// A company that may be the one meant, and whether somebody has it in hand.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadHint {
    #[serde(flatten)]
    pub company: CompanyBrief,
    pub likeness: CompanyLikeness,
    /// An open lead on it; null where there is none.
    #[schema(required)]
    pub in_hand: Option<InHand>,
}

/// That an open lead on a company exists; never the lead itself, unless the asker sees it anyway.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct InHand {
    /// Who has it; null where the county tells no more than that it is in hand, and for restricted leads (商业秘密).
    #[schema(required)]
    pub organization: Option<Reference>,
    #[schema(required)]
    pub since: Option<NaiveDate>,
    /// Whether the finder's protection is over, so that another unit may ask to take over; null as above.
    #[schema(required)]
    pub protection_over: Option<bool>,
    /// The lead, where the asker sees it.
    #[schema(required)]
    pub lead: Option<Reference>,
}

/// Companies that may be the one meant, the likeliest first, at most 8.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadHints {
    pub items: Vec<LeadHint>,
}
