//! One lead with all that its page shows at first: what was reported, who is protected, who is credited, how it was judged.
use super::dto::Lead;
use super::kept::{self, LeadRow};
use super::protection::{self, Protection};
use super::reports::dto::LeadReceipt;
use super::reports::receipts;
use super::shares::{self, LeadShare};
use super::store;
use crate::authz::Actor;
use crate::db::sql;
use crate::error::ApiResult;
use crate::features::settings;
use crate::http::Reference;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A lead with all that was reported and decided. Money in yuan, land in mu.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadDetail {
    #[serde(flatten)]
    pub lead: Lead,
    /// 制造业项目
    #[schema(required)]
    pub is_manufacturing: Option<bool>,
    /// 符合产业方向
    #[schema(required)]
    pub industry_fit: Option<bool>,
    /// 投资方介绍
    #[schema(required)]
    pub investor_introduction: Option<String>,
    /// 项目概况
    #[schema(required)]
    pub project_overview: Option<String>,
    /// 工艺流程
    #[schema(required)]
    pub process_description: Option<String>,
    /// 用地需求
    #[schema(required)]
    pub land_need_mu: Option<i64>,
    /// 用能需求
    #[schema(required)]
    pub energy_need: Option<String>,
    /// 环境容量需求
    #[schema(required)]
    pub environment_need: Option<String>,
    #[schema(required)]
    pub expected_output_yuan: Option<i64>,
    #[schema(required)]
    pub expected_tax_yuan: Option<i64>,
    /// 初评意见
    #[schema(required)]
    pub first_opinion: Option<String>,
    #[schema(required)]
    pub contact: Option<Reference>,
    /// Who reported it; null for what came with a ledger.
    #[schema(required)]
    pub reported_by: Option<Reference>,
    /// `ledger` or `product`.
    pub basis: String,
    /// The receipt, for the reporting unit and the centre.
    #[schema(required)]
    pub receipt: Option<LeadReceipt>,
    pub protection: LeadProtection,
    /// Those that stand first.
    pub shares: Vec<LeadShare>,
    #[schema(required)]
    pub verdict: Option<LeadVerdict>,
    /// 反馈: what the finder heard, and when.
    #[schema(required)]
    pub fed_back_on: Option<NaiveDate>,
    #[schema(required)]
    pub feedback: Option<String>,
    #[schema(required)]
    pub parked_on: Option<NaiveDate>,
    #[schema(required)]
    pub parked_reason: Option<String>,
    /// The project that it became.
    #[schema(required)]
    pub project: Option<Reference>,
    /// Whether the asker follows it.
    pub is_following: bool,
}

/// 首报保护
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadProtection {
    pub organization: Reference,
    /// Its last day.
    pub until: NaiveDate,
    #[schema(required)]
    pub renewed_on: Option<NaiveDate>,
    pub is_over: bool,
    /// Days that are left, today counted; 0 where it is over.
    pub days_left: i64,
}

/// 研判: the verdict on a lead.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadVerdict {
    pub is_effective: bool,
    /// Why not: a code.
    #[schema(required)]
    pub reason: Option<String>,
    #[schema(required)]
    pub opinion: Option<String>,
    #[schema(required)]
    pub on: Option<NaiveDate>,
    #[schema(required)]
    pub by: Option<Reference>,
}

/// A lead that the actor may see, with everything beside it. A fixed number of statements.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, archived: bool, today: NaiveDate) -> ApiResult<LeadDetail> {
    let lead = store::find(db, actor, id, archived).await?;
    let row = kept::read(db, actor.county_id, id).await?;
    let days = settings::number(db, actor.county_id, protection::SETTING, row.reported_on).await?;
    let protection = Protection::of(&row, days);
    let names = "SELECT (SELECT name FROM organizations WHERE id = $1) AS protected, (SELECT name FROM contacts WHERE id = $2) AS contact, \
        (SELECT name FROM users WHERE id = $3) AS reporter, (SELECT name FROM users WHERE id = $4) AS judge, \
        (SELECT id FROM projects WHERE lead_id = $5 AND archived_at IS NULL ORDER BY signed_on LIMIT 1) AS project_id, \
        (SELECT name FROM projects WHERE lead_id = $5 AND archived_at IS NULL ORDER BY signed_on LIMIT 1) AS project, \
        EXISTS (SELECT 1 FROM lead_people WHERE lead_id = $5 AND user_id = $6 AND capacity = 'follower') AS is_following";
    let values =
        [protection.organization_id.into(), row.contact_id.into(), row.created_by.into(), row.verdict_by.into(), id.into(), actor.user_id.into()];
    let named = sql::row(db, names, values).await?.ok_or_else(crate::error::ApiError::not_found)?;
    let name = |column: &str| named.try_get::<Option<String>>("", column);
    let of = |id: Option<Uuid>, name: Option<String>| id.map(|id| Reference { id, name: name.unwrap_or_default() });
    let receipt = if lead.can.update || lead.can.decide { receipts::of(db, actor.county_id, id).await? } else { None };
    Ok(LeadDetail {
        protection: told_protection(protection, name("protected")?, today),
        shares: shares::of(db, id).await?,
        contact: of(row.contact_id, name("contact")?),
        reported_by: of(row.created_by.filter(|_| row.basis == "product"), name("reporter")?),
        verdict: verdict(&row, of(row.verdict_by, name("judge")?)),
        project: of(named.try_get("", "project_id")?, name("project")?),
        is_following: named.try_get("", "is_following")?,
        receipt,
        lead,
        is_manufacturing: row.is_manufacturing,
        industry_fit: row.industry_fit,
        investor_introduction: row.investor_introduction,
        project_overview: row.project_overview,
        process_description: row.process_description,
        land_need_mu: row.land_need_mu,
        energy_need: row.energy_need,
        environment_need: row.environment_need,
        expected_output_yuan: row.expected_output_yuan,
        expected_tax_yuan: row.expected_tax_yuan,
        first_opinion: row.first_opinion,
        basis: row.basis,
        fed_back_on: row.fed_back_on,
        feedback: row.feedback,
        parked_on: row.parked_on,
        parked_reason: row.parked_reason,
    })
}

fn told_protection(protection: Protection, name: Option<String>, today: NaiveDate) -> LeadProtection {
    LeadProtection {
        organization: Reference { id: protection.organization_id, name: name.unwrap_or_default() },
        until: protection.until,
        renewed_on: protection.renewed_on,
        is_over: protection.is_over(today),
        days_left: ((protection.until - today).num_days() + 1).max(0),
    }
}

/// A lead that came with a ledger as effective was judged before.
fn verdict(row: &LeadRow, by: Option<Reference>) -> Option<LeadVerdict> {
    let is_effective = match row.verdict.as_deref() {
        Some(verdict) => verdict == "effective",
        None => {
            row.effective_on?;
            true
        }
    };
    Some(LeadVerdict {
        is_effective,
        reason: row.verdict_reason.clone(),
        opinion: row.verdict_opinion.clone(),
        on: row.verdict_on.or(row.effective_on),
        by,
    })
}
