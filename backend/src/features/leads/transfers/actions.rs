//! Asking for a transfer, and deciding it.
use super::dto::{LeadTransfer, TransferDecisionIn, TransferIn, TransferKind};
use super::{pass, store};
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Change, Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::leads::claims::tell_centre;
use crate::features::leads::first_report::{self, Event};
use crate::features::leads::kept::{self, LeadRow};
use crate::features::leads::protection::{self, Protection};
use crate::features::leads::reports::unit;
use crate::features::leads::shares::{self, check_units};
use crate::features::leads::{powers, store as leads};
use crate::features::notifications::{self, Notice, kinds};
use crate::features::settings;
use crate::text::trim;
use chrono::NaiveDate;
use uuid::Uuid;

/// Asks for a transfer.
pub async fn ask(app: &App, actor: &Actor, lead_id: Uuid, input: TransferIn, key: Option<Idempotency>) -> ApiResult<Written<LeadTransfer>> {
    let today = app.clock.today();
    write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let lead = kept::hold(tx, actor, lead_id).await?;
        let can = leads::find(&tx.conn, actor, lead_id, false).await?.can;
        if input.kind == TransferKind::Transfer {
            powers::check(
                can.ask_transfer,
                "只有报送单位、责任单位和招商中心可以申请移交，且线索尚未签约或流失",
                "Only those who work on the lead ask for its transfer, while it is neither signed nor lost",
            )?;
        } else {
            check_unprotected(tx, &lead, today).await?;
        }
        let to = unit(tx, input.to_organization_id).await?;
        let to = to.ok_or_else(|| ApiError::field("to_organization_id", "unknown_reference", "没有这个单位", "There is no such unit"))?;
        if lead.responsible_organization_id == Some(input.to_organization_id) {
            let (zh, en) = ("这条线索已由该单位负责", "This unit answers for the lead already");
            return Err(ApiError::field("to_organization_id", "same_unit", zh, en));
        }
        shares::check("shares", &input.shares)?;
        check_units(tx, &input.shares).await?;
        if store::is_pending(tx, lead_id).await? {
            let (zh, en) = ("这条线索已有一个移交申请待裁定", "A transfer of this lead waits to be decided");
            return Err(ApiError::conflict("transfer_pending", zh, en));
        }
        let (id, reason) = (Uuid::now_v7(), trim(&input.reason));
        store::insert(tx, id, &lead, &input, &reason).await?;
        let event = Event::new("transfer_asked", lead_id, today).of(input.to_organization_id).noting(Some(&reason));
        first_report::insert(tx, event);
        record(tx, "created", id, 1, &lead).await?;
        let parameters = [("by", tx.author.name.as_str()), ("lead", lead.code.as_str()), ("organization", to.name.as_str())];
        tell_centre(tx, kinds::LEAD_TRANSFER_ASKED, ("lead", lead.id), &parameters).await?;
        Ok((201, store::find(&tx.conn, actor, id).await?, Some(1)))
    })
    .await
}

/// Refuses a takeover while the finder is protected.
async fn check_unprotected(tx: &Tx, lead: &LeadRow, today: NaiveDate) -> ApiResult<()> {
    let days = settings::number(&tx.conn, tx.author.county_id, protection::SETTING, lead.reported_on).await?;
    let protection = Protection::of(lead, days);
    if protection.is_over(today) {
        return Ok(());
    }
    let (zh, en) = (
        format!("首报保护期到 {}，期满后才能申请接手", protection.until),
        format!("The finder is protected until {}; ask for the takeover after that day", protection.until),
    );
    Err(ApiError::conflict("still_protected", zh, en))
}

/// Decides a transfer; approved, the lead passes on today.
pub async fn decide(app: &App, actor: &Actor, id: Uuid, input: TransferDecisionIn, key: Option<Idempotency>) -> ApiResult<Written<LeadTransfer>> {
    actor.check_decides()?;
    let today = app.clock.today();
    write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        store::hold(tx, id).await?;
        let asked = store::find(&tx.conn, actor, id).await?;
        if asked.asked_by.as_ref().is_some_and(|by| by.id == actor.user_id) {
            let (zh, en) = ("自己申请的不能由自己裁定", "Whoever asked for it does not decide it");
            return Err(ApiError::forbidden("same_person", zh, en));
        }
        if !asked.can.decide {
            return Err(ApiError::conflict("already_decided", "这个申请已有裁定", "This transfer is decided"));
        }
        let lead = kept::hold(tx, actor, asked.lead.id).await?;
        let (reason, to) = (trim(&input.reason), asked.to_organization.id);
        if input.approved {
            let is_takeover = asked.kind == TransferKind::Takeover;
            pass(tx, lead.clone(), to, &asked.shares, is_takeover, today).await?;
        }
        store::decide(tx, id, input.approved, &reason).await?;
        let kind = if input.approved { "transfer_approved" } else { "transfer_rejected" };
        first_report::insert(tx, Event::new(kind, lead.id, today).of(to).noting(Some(&reason)));
        record(tx, "decided", id, asked.version + 1, &lead).await?;
        if let Some(by) = &asked.asked_by {
            let parameters = [("lead", lead.code.as_str()), ("reason", reason.as_str())];
            let notice =
                Notice { user_id: by.id, kind: kinds::LEAD_TRANSFER_DECIDED, subject_type: "lead", subject_id: lead.id, parameters: &parameters };
            notifications::notify(tx, notice).await?;
        }
        Ok((200, store::find(&tx.conn, actor, id).await?, Some(asked.version + 1)))
    })
    .await
}

async fn record(tx: &Tx, action: &'static str, id: Uuid, version: i64, lead: &LeadRow) -> ApiResult<()> {
    let summary = Some(lead.code.clone());
    tx.record(Change { action, subject_type: "lead_transfer", subject_id: id, version, summary, before: None, after: None }).await
}
