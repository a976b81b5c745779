//! The filters by which numbers open their rows: how far leads got, whose clocks are overdue, why they are stalled, when they are to be
//! signed.
use super::clocks::domain::ClockKind;
use super::clocks::{self, Rules};
use super::dto::{LeadFilter, LeadStage};
use super::store::open_blockers;
use crate::authz::Actor;
use crate::db::listing::{Listing, among_known};
use crate::error::{ApiError, ApiResult};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Query, SimpleExpr};

/// The stages on the way to the signing, in order.
pub const WAY: [LeadStage; 6] =
    [LeadStage::Reported, LeadStage::Effective, LeadStage::Negotiating, LeadStage::KeyNegotiating, LeadStage::Signing, LeadStage::Signed];

/// Narrows leads by the filters of this file. Two statements more where overdue ones are asked for.
pub async fn narrow<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &LeadFilter, leads: &mut Listing, today: NaiveDate) -> ApiResult<()> {
    leads.equal("owner_id", filter.owner_id);
    leads.between("expected_signing_on", filter.expected_signing_on_gte, filter.expected_signing_on_lte);
    if let Some(tag) = &filter.tag {
        let mut tagged = Query::select();
        tagged.column("lead_id").from("lead_tags").and_where(Expr::col("county_id").eq(actor.county_id));
        leads.only(leads.column("id").in_subquery(tagged.and_where(Expr::col("tag").eq(tag.as_str())).to_owned()));
    }
    if let Some(zone) = &filter.zone {
        let mut outposts = Query::select();
        outposts.column("id").from("organizations").and_where(Expr::col("county_id").eq(actor.county_id));
        leads.only(leads.column("reporting_organization_id").in_subquery(outposts.and_where(Expr::col("zone").eq(zone.as_str())).to_owned()));
    }
    if let Some(cause) = &filter.blocked_cause {
        let oldest = open_blockers("cause");
        let is_named = if cause.is_empty() { oldest.is_null() } else { oldest.eq(cause.as_str()) };
        leads.only(open_blockers("COUNT(*)").gt(0).and(is_named));
    }
    if filter.left_stage.is_some() {
        let stages = among_known("left_stage", filter.left_stage.as_deref(), LeadStage::WORDS)?;
        leads.only(leads.column("stage").is_in(["parked", "lost"]).and(leads.column("left_stage").is_in(stages)));
    }
    if let Some(stage) = &filter.reached {
        leads.only_if(reached(stage_of_the_way(stage)?));
    }
    if let Some(day) = filter.stage_since_lte {
        leads.only(in_stage_since().lte(day));
    }
    if filter.overdue.is_some() {
        let rules = Rules::of(db, actor.county_id).await?;
        let mut any = Condition::any();
        for kind in among_known("overdue", filter.overdue.as_deref(), ClockKind::WORDS)?.into_iter().filter_map(ClockKind::parse) {
            any = any.add(clocks::overdue(kind, &rules, today)?);
        }
        leads.only_if(any);
    }
    Ok(())
}

fn stage_of_the_way(text: &str) -> ApiResult<LeadStage> {
    LeadStage::parse(text).filter(|stage| WAY.contains(stage)).ok_or_else(|| {
        let known = WAY.map(LeadStage::as_str).join(", ");
        ApiError::bad_request("invalid_parameter", format!("reached 可以是 {known}"), format!("reached is one of {known}"))
    })
}

/// The condition that a lead got at least as far as a stage: it is there or beyond, left it for the shelf or for good, or was recognised.
pub fn reached(stage: LeadStage) -> Condition {
    let at = WAY.iter().position(|one| *one == stage).unwrap_or(0);
    let beyond = || WAY[at..].iter().map(|stage| stage.as_str());
    let lead = |name: &'static str| Expr::col(("leads", name));
    if at == 0 {
        return Condition::all();
    }
    let left = Condition::all().add(lead("stage").is_in(["parked", "lost"])).add(lead("left_stage").is_in(beyond()));
    let any = Condition::any().add(lead("stage").is_in(beyond())).add(left);
    if stage == LeadStage::Effective { any.add(lead("effective_on").is_not_null()) } else { any }
}

/// The day since which a lead is in its stage; a lead without a stage log is in it since its report.
fn in_stage_since() -> SimpleExpr {
    let latest = "SELECT c.changed_on FROM lead_stage_changes c WHERE c.lead_id = leads.id AND c.to_stage = leads.stage \
        ORDER BY c.changed_at DESC, c.id DESC LIMIT 1";
    Expr::cust(format!("COALESCE(({latest}), leads.reported_on)"))
}
