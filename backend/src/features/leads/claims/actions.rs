//! Deciding claims.
use super::dto::{ClaimDecisionIn, ClaimStatus, LeadClaimDetail};
use super::store::{self, Held};
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Change, Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::companies::{self, Named};
use crate::features::leads::first_report::{self, Event};
use crate::features::leads::kept::{self, LeadRow};
use crate::features::leads::protection::{self, Protection};
use crate::features::leads::reports::{make, unit};
use crate::features::leads::shares::{self, ShareIn, WHOLE, check_units, told};
use crate::features::notifications::{self, Notice, kinds};
use crate::features::settings;
use crate::text::trim;
use chrono::NaiveDate;
use uuid::Uuid;

/// Decides a claim.
pub async fn decide(app: &App, actor: &Actor, id: Uuid, input: ClaimDecisionIn, key: Option<Idempotency>) -> ApiResult<Written<LeadClaimDetail>> {
    actor.check_decides()?;
    let today = app.clock.today();
    write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let held = store::hold(tx, id).await?;
        check(actor, &held, &input)?;
        // Whoever decides sees the lead: a restricted one is decided by somebody named on it.
        let lead = kept::hold(tx, actor, held.lead_id).await.map_err(|error| match error.code {
            "not_found" => {
                let (zh, en) =
                    ("对应的线索已归档，或涉密而您不在名单内，请由知悉人员裁定", "The lead is archived, or restricted and you are not named on it");
                ApiError::conflict("lead_hidden", zh, en)
            }
            _ => error,
        })?;
        let result = match input.outcome {
            ClaimStatus::OwnLead => Some(own_lead(tx, &held, today).await?),
            ClaimStatus::Joined => join(tx, &held, &lead, &input, today).await?,
            ClaimStatus::Transferred => transfer(tx, &held, lead.clone(), &input, today).await?,
            ClaimStatus::Rejected | ClaimStatus::Pending => None,
        };
        let reason = trim(&input.reason);
        store::decide(tx, id, input.outcome, &reason, result).await?;
        let kind = match input.outcome {
            ClaimStatus::OwnLead => "claim_own_lead",
            ClaimStatus::Joined => "claim_joined",
            ClaimStatus::Transferred => "claim_transferred",
            ClaimStatus::Rejected | ClaimStatus::Pending => "claim_rejected",
        };
        let event = Event::new(kind, held.lead_id, today).of(held.organization_id).noting(Some(&reason));
        first_report::insert(tx, event);
        let after = Some(serde_json::json!({ "status": input.outcome, "reason": reason, "result_lead_id": result }));
        let (version, summary) = (held.version + 1, Some(held.number.clone()));
        tx.record(Change { action: "decided", subject_type: "lead_claim", subject_id: id, version, summary, before: None, after }).await?;
        tell_claimant(tx, id, &held, &reason).await?;
        Ok((200, store::detail(&tx.conn, actor, id, today).await?, Some(version)))
    })
    .await
}

fn check(actor: &Actor, held: &Held, input: &ClaimDecisionIn) -> ApiResult<()> {
    if held.created_by == Some(actor.user_id) {
        let (zh, en) = ("自己报送的不能由自己裁定", "Whoever reported it does not decide it");
        return Err(ApiError::forbidden("same_person", zh, en));
    }
    if held.status != "pending" {
        return Err(ApiError::conflict("already_decided", "这条申报已有裁定", "This claim is decided"));
    }
    let shares = matches!(input.outcome, ClaimStatus::Joined | ClaimStatus::Transferred);
    if input.outcome == ClaimStatus::Pending {
        let (zh, en) = ("请选择裁定结果", "Choose an outcome");
        return Err(ApiError::field("outcome", "invalid", zh, en));
    }
    if input.shares.is_some() && !shares {
        let (zh, en) = ("只有并为一条或转交时才填占比", "Shares go with joining or transferring only");
        return Err(ApiError::field("shares", "not_expected", zh, en));
    }
    Ok(())
}

/// The claim becomes a lead of its own, reported on the claim's day.
async fn own_lead(tx: &Tx, held: &Held, today: NaiveDate) -> ApiResult<Uuid> {
    let company = companies::meant(tx, Named { id: Some(held.company_id), ..Named::default() }).await?;
    let organization = unit(tx, held.organization_id).await?.ok_or_else(|| {
        ApiError::conflict("organization_gone", "报送单位已撤销，不能单独立线索", "The reporting unit is gone: the claim cannot become a lead")
    })?;
    let new = make::New {
        days: make::protected_for(&tx.conn, tx.author.county_id, held.reported_on).await?,
        number: &held.number,
        company: &company,
        organization: &organization,
        reported_on: held.reported_on,
        today,
        client_ref: None,
        created_by: held.created_by,
    };
    Ok(make::make(tx, held.facts.clone(), new).await?.id)
}

/// The shares that were given, or those that stand where none were; both the finder and the claimant have one.
fn shares_of(held: &Held, lead: &LeadRow, input: &ClaimDecisionIn) -> ApiResult<Vec<ShareIn>> {
    let finder = lead.protected_organization_id.unwrap_or(lead.reporting_organization_id);
    let given = input.shares.clone().ok_or_else(|| {
        let (zh, en) = ("请填写各单位占比，合计 100%", "Give each unit's share; together 100 %");
        ApiError::field("shares", "required", zh, en)
    });
    let shares = match input.outcome {
        ClaimStatus::Transferred if input.shares.is_none() => vec![ShareIn { organization_id: held.organization_id, share_bp: WHOLE }],
        _ => given?,
    };
    shares::check("shares", &shares)?;
    let has = |unit: Uuid| shares.iter().any(|share| share.organization_id == unit);
    if !has(held.organization_id) || (input.outcome == ClaimStatus::Joined && !has(finder)) {
        let (zh, en) = ("占比应包含报送单位双方", "Both reporting units have a share");
        return Err(ApiError::field("shares", "unit_missing", zh, en));
    }
    Ok(shares)
}

async fn join(tx: &Tx, held: &Held, lead: &LeadRow, input: &ClaimDecisionIn, today: NaiveDate) -> ApiResult<Option<Uuid>> {
    let shares = shares_of(held, lead, input)?;
    check_units(tx, &shares).await?;
    shares::set(tx, lead.id, &shares, today).await?;
    first_report::insert(tx, Event::new("shares_set", lead.id, today).noting(Some(&told(&shares))));
    Ok(Some(lead.id))
}

async fn transfer(tx: &Tx, held: &Held, lead: LeadRow, input: &ClaimDecisionIn, today: NaiveDate) -> ApiResult<Option<Uuid>> {
    let days = settings::number(&tx.conn, tx.author.county_id, protection::SETTING, today).await?;
    let protection = Protection::of(&lead, days);
    if !protection.is_over(today) {
        let (zh, en) = (format!("首报保护期到 {}，此前不能转交", protection.until), format!("The finder is protected until {}", protection.until));
        return Err(ApiError::conflict("still_protected", zh, en));
    }
    let shares = shares_of(held, &lead, input)?;
    check_units(tx, &shares).await?;
    let id = lead.id;
    crate::features::leads::transfers::pass(tx, lead, held.organization_id, &shares, true, today).await?;
    Ok(Some(id))
}

async fn tell_claimant(tx: &Tx, id: Uuid, held: &Held, reason: &str) -> ApiResult<()> {
    let Some(user_id) = held.created_by else { return Ok(()) };
    let parameters = [("number", held.number.as_str()), ("reason", reason)];
    notifications::notify(
        tx,
        Notice { user_id, kind: kinds::LEAD_CLAIM_DECIDED, subject_type: "lead_claim", subject_id: id, parameters: &parameters },
    )
    .await
}
