//! Signing a lead, which makes the project once, and taking the signing back.
use super::dto::{SigningIn, SigningUndoIn};
use crate::app::App;
use crate::authz::Actor;
use crate::db::sql;
use crate::db::write::{Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::leads::detail::LeadDetail;
use crate::features::leads::kept::{self, LeadRow};
use crate::features::leads::reports::make::check_person;
use crate::features::leads::stages::{self, log};
use crate::features::leads::{LeadStage, acting, powers, promises, requirements, shares};
use crate::features::projects::{ProjectDetail, signing};
use crate::features::settings;
use crate::text::trim;
use chrono::NaiveDate;
use uuid::Uuid;

/// Signs a lead; a lead that is signed already gives the project that exists.
pub async fn sign(app: &App, actor: &Actor, id: Uuid, input: SigningIn, key: Option<Idempotency>) -> ApiResult<Written<ProjectDetail>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (before, can) = acting::held(tx, actor, id).await?;
        powers::check_works(can)?;
        if before.stage()? == LeadStage::Signed {
            return existing(tx, actor, &before, today).await;
        }
        if before.stage()? != LeadStage::Signing {
            let (zh, en) = ("先推进到“拟签约”，再办理签约", "Bring the lead to the stage `signing` first, then sign it");
            return Err(ApiError::conflict("not_signing", zh, en));
        }
        requirements::check(&tx.conn, actor.county_id, &before, &[LeadStage::Signed], today).await?;
        let signed_on = stages::actions::checked_day(app, "signed_on", input.signed_on, log::earliest(&tx.conn, app, &before).await?)?;
        check_references(tx, &input).await?;
        let project = signing::sign(tx, &of_lead(tx, &before, &input, signed_on).await?).await?;
        let after = LeadRow { stage: LeadStage::Signed.as_str().into(), ..before.clone() };
        let after = kept::save(tx, &before, after, "signed", None).await?;
        kept::log_stage(tx, Some(&before), &after, signed_on, None);
        promises::follow(tx, id, Some(project)).await?;
        stages::actions::announce(tx, &after).await?;
        let told = signing::told(&tx.conn, actor, project, today).await?;
        let version = told.project.version;
        Ok((201, told, Some(version)))
    });
    written.await
}

async fn existing(tx: &Tx, actor: &Actor, lead: &LeadRow, today: NaiveDate) -> ApiResult<(u16, ProjectDetail, Option<i64>)> {
    let Some(project) = signing::of_lead(&tx.conn, lead.id).await?.first().copied() else {
        let (zh, en) = (
            "这条线索已是已签约，但没有关联的项目：请在台账的项目表里填写来源线索编号，或由招商中心撤回签约后重新签约",
            "The lead is signed without a project: name it as the project's source in the ledger, or let the centre take the signing back",
        );
        return Err(ApiError::conflict("signed_without_project", zh, en));
    };
    let told = signing::told(&tx.conn, actor, project, today).await?;
    let version = told.project.version;
    Ok((200, told, Some(version)))
}

async fn check_references(tx: &Tx, input: &SigningIn) -> ApiResult<()> {
    acting::check_unit(tx, input.hosting_organization_id, "hosting_organization_id").await?;
    acting::check_unit(tx, input.responsible_organization_id, "responsible_organization_id").await?;
    check_person(tx, "sponsor_id", input.sponsor_id).await?;
    match input.method.as_deref() {
        Some(method) => settings::check_words(&tx.conn, tx.author.county_id, &[("method", "method", method)]).await,
        None => Ok(()),
    }
}

/// The project that a lead becomes.
async fn of_lead(tx: &Tx, lead: &LeadRow, input: &SigningIn, signed_on: NaiveDate) -> ApiResult<signing::Signed> {
    let given = |text: &Option<String>| text.as_deref().map(trim).filter(|text| !text.is_empty());
    let name = match given(&input.name).or_else(|| lead.name.clone()) {
        Some(name) => name,
        None => {
            let row = sql::row(&tx.conn, "SELECT name FROM companies WHERE id = $1", [lead.company_id.into()]).await?;
            format!("{}项目", row.ok_or_else(ApiError::not_found)?.try_get::<String>("", "name")?)
        }
    };
    Ok(signing::Signed {
        code: given(&input.code),
        name,
        company_id: lead.company_id,
        lead_id: lead.id,
        method: input.method.clone().or_else(|| Some(lead.method.clone())),
        total_investment_yuan: input.total_investment_yuan.unwrap_or(lead.expected_investment_yuan),
        fixed_asset_investment_yuan: input.fixed_asset_investment_yuan.or(lead.fixed_asset_investment_yuan),
        introducing_organization_id: lead.reporting_organization_id,
        hosting_organization_id: input.hosting_organization_id,
        responsible_organization_id: input.responsible_organization_id.or(lead.responsible_organization_id),
        sponsor_id: input.sponsor_id.or(lead.lead_leader_id),
        signed_on,
        shares: standing_shares(tx, lead).await?,
    })
}

/// The shares that stand, in hundredths of a percent.
async fn standing_shares(tx: &Tx, lead: &LeadRow) -> ApiResult<Vec<(Uuid, i64)>> {
    let shares = shares::of(&tx.conn, lead.id).await?;
    let shares: Vec<_> = shares.into_iter().filter(|share| share.to_on.is_none()).map(|share| (share.organization.id, share.share_bp)).collect();
    if shares.iter().map(|(_, share)| share).sum::<i64>() != shares::WHOLE {
        let (zh, en) = ("线索的归属份额合计不是 100%，请招商中心先调整", "The lead's shares do not sum to 100 %: the centre puts them right first");
        return Err(ApiError::conflict("shares_do_not_sum", zh, en));
    }
    Ok(shares)
}

/// Takes a signing back: the project is archived and the lead is where it was, as though it had never been signed.
pub async fn undo(app: &App, actor: &Actor, id: Uuid, input: SigningUndoIn, key: Option<Idempotency>) -> ApiResult<Written<LeadDetail>> {
    actor.check_decides()?;
    let reason = trim(&input.reason);
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (before, can) = acting::held(tx, actor, id).await?;
        if before.stage()? != LeadStage::Signed {
            return Err(ApiError::conflict("not_signed", "这条线索没有签约", "The lead is not signed"));
        }
        powers::check(can.undo_signing, "只有招商中心可以撤回签约", "Only the promotion centre takes a signing back")?;
        for project in signing::of_lead(&tx.conn, id).await? {
            check_nothing_hangs(tx, project).await?;
            signing::take_back(tx, project, &reason).await?;
        }
        promises::follow(tx, id, None).await?;
        let after = LeadRow { stage: LeadStage::Signing.as_str().into(), ..before.clone() };
        let after = kept::save(tx, &before, after, "signing_undone", Some(&reason)).await?;
        // On the day of the signing itself: the figures of each day are as though it had never been.
        let on = log::since(&tx.conn, app, &before).await?;
        kept::log_stage(tx, Some(&before), &after, on, Some(&reason));
        stages::actions::announce(tx, &after).await?;
        stages::actions::tell(app, tx, actor, 200, id).await
    });
    written.await
}

async fn check_nothing_hangs(tx: &Tx, project: Uuid) -> ApiResult<()> {
    let hanging = signing::hanging(tx, project).await?;
    if hanging.is_empty() {
        return Ok(());
    }
    let joined = |words: Vec<&str>, by: &str| words.join(by);
    let zh = format!("项目下已有{}，不能撤回签约；请先移走或改为终止项目", joined(hanging.iter().map(|words| words.0).collect(), "、"));
    let en = format!(
        "The project has {} already: move them away first, or terminate the project",
        joined(hanging.iter().map(|words| words.1).collect(), ", ")
    );
    Err(ApiError::conflict("project_in_use", zh, en))
}
