//! What each stage requires of a lead: versioned data of the county over the product's own lists, and the checklist of a lead.
//!
//! Permissions: `settings:read`, `settings:write` (the centre); the checklist of a lead `leads:read`.
use super::kept::LeadRow;
use super::stages::domain::{entered, next};
use crate::context::words;
use crate::error::{ApiError, ApiResult, FieldFault};
use crate::features::leads::LeadStage;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

mod actions;
mod domain;
mod dto;
mod handlers;
mod store;

pub use dto::{RequirementItem, StageRequirements};

/// The operations on requirements.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::lead_stage_requirements_list).service(handlers::lead_stage_requirements_set).service(handlers::lead_requirements_get);
}

/// What these stages require of a lead on a day, each with what is met. Four statements.
async fn checklist<C: ConnectionTrait>(
    db: &C,
    county_id: Uuid,
    lead: &LeadRow,
    stages: &[LeadStage],
    on: NaiveDate,
) -> ApiResult<Vec<StageRequirements>> {
    let lists = store::lists(db, county_id).await?;
    let facts = store::facts(db, county_id, lead, on).await?;
    let item = |code: &str| {
        let requirement = domain::find(code)?;
        let label = facts.label(requirement).said().to_owned();
        Some(RequirementItem { code: code.into(), label, is_met: facts.meets(code), field: requirement.field.map(str::to_owned) })
    };
    let told = |stage: &LeadStage| {
        let items: Vec<_> = dto::standing(&lists, *stage, on).into_iter().filter_map(item).collect();
        StageRequirements { stage: *stage, is_complete: items.iter().all(|item| item.is_met), items }
    };
    Ok(stages.iter().map(told).collect())
}

/// What is missing for the next stage; nothing where there is none (signed, parked, lost).
pub async fn incomplete_for_next<C: ConnectionTrait>(db: &C, county_id: Uuid, lead: &LeadRow, on: NaiveDate) -> ApiResult<Vec<RequirementItem>> {
    let Some(next) = next(lead.stage()?) else { return Ok(Vec::new()) };
    let stages = checklist(db, county_id, lead, &[next], on).await?;
    Ok(stages.into_iter().flat_map(|stage| stage.items).filter(|item| !item.is_met).collect())
}

/// The checklist of every stage ahead.
async fn ahead<C: ConnectionTrait>(db: &C, county_id: Uuid, lead: &LeadRow, on: NaiveDate) -> ApiResult<Vec<StageRequirements>> {
    let stages = entered(lead.stage()?, LeadStage::Signed).unwrap_or_default();
    if stages.is_empty() { Ok(Vec::new()) } else { checklist(db, county_id, lead, &stages, on).await }
}

/// Refuses (409 `requirements_missing`, each one named) to let a lead enter these stages while something is missing.
pub async fn check<C: ConnectionTrait>(db: &C, county_id: Uuid, lead: &LeadRow, stages: &[LeadStage], on: NaiveDate) -> ApiResult<()> {
    let lists = store::lists(db, county_id).await?;
    let facts = store::facts(db, county_id, lead, on).await?;
    let mut missing = Vec::new();
    for stage in stages {
        for code in dto::standing(&lists, *stage, on) {
            if !facts.meets(code) && !missing.contains(&code) {
                missing.push(code);
            }
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let fault = |code: &'static str| {
        let requirement = domain::find(code)?;
        let field = requirement.field.unwrap_or(code).to_owned();
        Some(FieldFault { field, code, message: facts.label(requirement) })
    };
    let errors: Vec<FieldFault> = missing.into_iter().filter_map(fault).collect();
    let joined = |of: fn(&FieldFault) -> &str, by: &str| errors.iter().map(of).collect::<Vec<_>>().join(by);
    let zh = format!("还缺：{}；补齐后再试", joined(|fault| &fault.message.zh, "、"));
    let en = format!("Missing: {}. Complete these, then try again", joined(|fault| &fault.message.en, "; "));
    let detail = words(zh, en);
    Err(ApiError { errors, ..ApiError::conflict("requirements_missing", detail.zh, detail.en) })
}
