//! Every query on claims.
use super::dto::{ClaimCan, ClaimFilter, ClaimStatus, LeadClaim, LeadClaimDetail};
use crate::authz::{Actor, Permission, Role};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, needed_reference, reference};
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::features::leads::facts::Facts;
use crate::features::leads::protection::{self, Protection};
use crate::features::leads::reports::receipts;
use crate::features::leads::{kept, store};
use crate::features::settings;
use crate::http::Page;
use chrono::NaiveDate;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, LockType, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

const SORTS: &[Sortable] = &[Sortable::instant("created_at", || Expr::col(("lead_claims", "created_at")))];

/// The claims that the actor may see: the centre and inspectors all of the county, others those of their own unit.
async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    let mut claims = Listing::of("lead_claims", actor, archived);
    if actor.may(Permission::LeadsDecide) || actor.is(Role::Inspector) {
        return Ok(claims);
    }
    let own = Condition::any().add(claims.column("created_by").eq(actor.user_id));
    let own = match actor.visible_organizations(db).await? {
        Some(organizations) => own.add(claims.column("organization_id").is_in(organizations)),
        None => own,
    };
    claims.only_if(own);
    Ok(claims)
}

/// A page of claims.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &ClaimFilter) -> ApiResult<Page<LeadClaim>> {
    let mut claims = visible_to(db, actor, filter.asked().archived).await?;
    claims.among("status", filter.status.as_deref(), Some(ClaimStatus::WORDS))?;
    claims.equal("company_id", filter.company_id);
    claims.equal("organization_id", filter.organization_id);
    claims.containing(&["number"], filter.asked().q);
    claims.page(db, filter.asked(), (SORTS, "-created_at"), told, |row| claim(row, actor)).await
}

/// A claim that the actor may see.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<LeadClaim> {
    visible_to(db, actor, false).await?.one(db, id, told, |row| claim(row, actor)).await
}

/// A claim beside the lead that it meets.
pub async fn detail<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, today: NaiveDate) -> ApiResult<LeadClaimDetail> {
    let claim = find(db, actor, id).await?;
    let row = sql::row(db, "SELECT lead_id, report FROM lead_claims WHERE id = $1", [id.into()]).await?.ok_or_else(ApiError::not_found)?;
    let lead_id: Uuid = row.try_get("", "lead_id")?;
    let report: Facts = serde_json::from_str(&row.try_get::<String>("", "report")?)?;
    let lead = match store::find(db, actor, lead_id, true).await {
        Ok(lead) => Some(lead),
        Err(error) if error.code == "not_found" => None,
        Err(error) => return Err(error),
    };
    let lead_receipt = if lead.is_some() { receipts::of(db, actor.county_id, lead_id).await? } else { None };
    let receipt = receipts::of(db, actor.county_id, id).await?;
    let row = kept::read(db, actor.county_id, lead_id).await?;
    let days = settings::number(db, actor.county_id, protection::SETTING, row.reported_on).await?;
    let protection_over = Protection::of(&row, days).is_over(today);
    Ok(LeadClaimDetail { claim, report: report.into(), receipt, lead, lead_receipt, protection_over })
}

/// A claim that is to be decided, held, with the lead that it meets and what it told.
pub struct Held {
    pub number: String,
    pub lead_id: Uuid,
    pub company_id: Uuid,
    pub organization_id: Uuid,
    pub reported_on: NaiveDate,
    pub created_by: Option<Uuid>,
    pub status: String,
    pub version: i64,
    pub facts: Facts,
}

/// Holds a claim of the county until the transaction ends.
pub async fn hold(tx: &Tx, id: Uuid) -> ApiResult<Held> {
    let mut select = Query::select();
    let columns = ["number", "lead_id", "company_id", "organization_id", "reported_on", "created_by", "status", "version", "report"];
    select.columns(columns).from("lead_claims").and_where(Expr::col("id").eq(id));
    select.and_where(Expr::col("county_id").eq(tx.author.county_id)).lock(LockType::NoKeyUpdate);
    let row = tx.conn.query_one(&select).await?.ok_or_else(ApiError::not_found)?;
    Ok(Held {
        number: row.try_get("", "number")?,
        lead_id: row.try_get("", "lead_id")?,
        company_id: row.try_get("", "company_id")?,
        organization_id: row.try_get("", "organization_id")?,
        reported_on: row.try_get("", "reported_on")?,
        created_by: row.try_get("", "created_by")?,
        status: row.try_get("", "status")?,
        version: row.try_get("", "version")?,
        facts: serde_json::from_str(&row.try_get::<String>("", "report")?)?,
    })
}

/// Keeps a decision.
pub async fn decide(tx: &Tx, id: Uuid, outcome: ClaimStatus, reason: &str, result: Option<Uuid>) -> ApiResult<()> {
    let text = "UPDATE lead_claims SET status = $2, decided_by = $3, decided_at = $4, reason = $5, result_lead_id = $6, version = version + 1, \
        updated_at = $4 WHERE id = $1";
    let values = [id.into(), outcome.as_str().into(), tx.author.id.into(), tx.now.into(), reason.into(), result.into()];
    sql::execute(&tx.conn, text, values).await?;
    Ok(())
}

fn told(claims: &mut Listing) {
    claims.tell(&["id", "number", "reported_on", "report", "status", "decided_at", "reason", "version", "created_at", "updated_at"]);
    claims.tell_reference("company_id", "companies", "name");
    claims.tell_reference("organization_id", "organizations", "name");
    claims.tell_reference("created_by", "users", "name");
    claims.tell_reference("decided_by", "users", "name");
    claims.tell_reference("result_lead_id", "leads", "code");
}

fn claim(row: &QueryResult, actor: &Actor) -> ApiResult<LeadClaim> {
    let facts: Facts = serde_json::from_str(&row.try_get::<String>("", "report")?)?;
    let status: ClaimStatus = serde_json::from_value(row.try_get::<String>("", "status")?.into())?;
    let reported_by = reference(row, "created_by")?;
    let decides = actor.may(Permission::LeadsDecide) && reported_by.as_ref().map(|by| by.id) != Some(actor.user_id);
    Ok(LeadClaim {
        id: row.try_get("", "id")?,
        number: row.try_get("", "number")?,
        company: needed_reference(row, "company_id")?,
        organization: needed_reference(row, "organization_id")?,
        reported_by,
        reported_on: row.try_get("", "reported_on")?,
        reported_at: row.try_get("", "created_at")?,
        expected_investment_yuan: facts.expected_investment_yuan,
        can: ClaimCan { decide: decides && status == ClaimStatus::Pending },
        status,
        decided_by: reference(row, "decided_by")?,
        decided_at: row.try_get("", "decided_at")?,
        reason: row.try_get("", "reason")?,
        // What the claimant's unit has a part in may be told by its code; a rejected claim names nothing.
        result_lead: reference(row, "result_lead_id")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
    })
}
