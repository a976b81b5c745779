//! Setting what a stage requires, from a day on.
use super::dto::{self, LeadStageRequirements, StageRequirementsIn};
use super::{domain, store};
use crate::app::App;
use crate::authz::Actor;
use crate::context::words;
use crate::db::write::{Change, Tx, Written, write};
use crate::error::{ApiError, ApiResult, FieldFault};
use crate::features::leads::LeadStage;
use crate::features::organizations;
use crate::http::IfMatch;
use crate::text::trim;
use chrono::{Days, NaiveDate};
use uuid::Uuid;

/// How far ahead a rule may be set.
const DAYS_AHEAD: Days = Days::new(366 * 5);

/// Sets what a stage requires; it stands from its day until the next list of the stage.
pub async fn set(app: &App, actor: &Actor, stage: &str, input: StageRequirementsIn, if_match: IfMatch) -> ApiResult<Written<LeadStageRequirements>> {
    let stage = LeadStage::parse(stage).filter(|stage| domain::STAGES.contains(stage)).ok_or_else(ApiError::not_found)?;
    if !dto::may_set(actor) {
        let (zh, en) = ("各阶段的要求由招商中心设定", "The promotion centre sets what stages require");
        return Err(ApiError::forbidden("not_yours_to_set", zh, en));
    }
    check_codes(&input.requirements)?;
    let today = app.clock.today();
    let from_on = checked_day(input.from_on.unwrap_or(today), today)?;
    let reason = input.reason.as_deref().map(trim).filter(|reason| !reason.is_empty());
    if from_on < today && reason.is_none() {
        let (zh, en) = ("从过去的日期起改变要求，请写明原因或文件号", "A rule changed for days gone by needs a reason, such as the paper's number");
        return Err(ApiError::field("reason", "required", zh, en));
    }
    let codes = domain::cleaned(stage, &input.requirements);
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        organizations::queue_up(&tx.conn, actor.county_id).await?;
        let before = dto::told(&store::lists(&tx.conn, actor.county_id).await?, stage, today, actor);
        if_match.check(before.version, &before)?;
        store::set(tx, stage, &codes, from_on, reason.clone()).await?;
        let after = dto::told(&store::lists(&tx.conn, actor.county_id).await?, stage, today, actor);
        tx.record(change(tx, &before, &after, from_on)).await?;
        let version = after.version;
        Ok((200, after, Some(version)))
    });
    written.await
}

fn change(tx: &Tx, before: &LeadStageRequirements, after: &LeadStageRequirements, from_on: NaiveDate) -> Change {
    let at = |told: &LeadStageRequirements| {
        let list = told.history.iter().find(|past| past.from_on == from_on)?;
        Some(serde_json::json!({"requirements": list.requirements, "reason": list.reason}))
    };
    let place = domain::STAGES.iter().position(|stage| *stage == after.stage).unwrap_or(0);
    Change {
        action: "updated",
        subject_type: "lead_stage_requirement",
        // A stage's list has no row of its own: its id is made of county and stage, always the same.
        subject_id: Uuid::from_u128(tx.author.county_id.as_u128() ^ (place as u128 + 1)),
        version: after.version,
        summary: Some(format!("{}，自 {from_on} 起", after.stage.as_str())),
        before: at(before),
        after: at(after),
    }
}

fn check_codes(codes: &[String]) -> ApiResult<()> {
    let fault = |at: usize| FieldFault {
        field: format!("requirements[{at}]"),
        code: "unknown_reference",
        message: words("没有这项要求", "There is no such requirement"),
    };
    let faults: Vec<FieldFault> = codes.iter().enumerate().filter(|(_, code)| domain::find(code).is_none()).map(|(at, _)| fault(at)).collect();
    if faults.is_empty() { Ok(()) } else { Err(ApiError::invalid(faults)) }
}

fn checked_day(from_on: NaiveDate, today: NaiveDate) -> ApiResult<NaiveDate> {
    let latest = today.checked_add_days(DAYS_AHEAD).unwrap_or(today);
    let earliest = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or(today);
    if (earliest..=latest).contains(&from_on) {
        return Ok(from_on);
    }
    Err(ApiError::field("from_on", "range", "起始日期应在 2000 年以后、五年以内", "The day lies between 2000 and five years from today"))
}
