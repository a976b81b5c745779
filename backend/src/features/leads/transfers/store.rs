//! Every query on transfers. They are seen with their lead.
use super::dto::{LeadTransfer, TransferCan, TransferFilter, TransferIn, TransferStatus};
use crate::authz::{Actor, Permission};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, needed_reference, reference};
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::ApiResult;
use crate::features::leads::kept::LeadRow;
use crate::features::leads::store;
use crate::http::Page;
use sea_orm::sea_query::{Expr, ExprTrait, LockType, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

const SORTS: &[Sortable] = &[Sortable::instant("created_at", || Expr::col(("lead_transfers", "created_at")))];

async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    let mut transfers = Listing::of("lead_transfers", actor, archived);
    let leads = store::visible_to(db, actor, archived).await?.ids("id");
    transfers.only(transfers.column("lead_id").in_subquery(leads));
    Ok(transfers)
}

/// A page of transfers.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &TransferFilter) -> ApiResult<Page<LeadTransfer>> {
    let mut transfers = visible_to(db, actor, filter.asked().archived).await?;
    transfers.among("status", filter.status.as_deref(), Some(TransferStatus::WORDS))?;
    transfers.equal("lead_id", filter.lead_id);
    transfers.containing(&["reason"], filter.asked().q);
    transfers.page(db, filter.asked(), (SORTS, "-created_at"), told, |row| transfer(row, actor)).await
}

/// A transfer that the actor may see.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<LeadTransfer> {
    visible_to(db, actor, false).await?.one(db, id, told, |row| transfer(row, actor)).await
}

/// Holds a transfer of the county until the transaction ends.
pub async fn hold(tx: &Tx, id: Uuid) -> ApiResult<()> {
    let mut select = Query::select();
    select.column("id").from("lead_transfers").and_where(Expr::col("id").eq(id));
    select.and_where(Expr::col("county_id").eq(tx.author.county_id)).lock(LockType::NoKeyUpdate);
    tx.conn.query_one(&select).await?;
    Ok(())
}

/// Keeps a transfer that is asked for.
pub async fn insert(tx: &Tx, id: Uuid, lead: &LeadRow, input: &TransferIn, reason: &str) -> ApiResult<()> {
    let columns = [
        "id",
        "county_id",
        "lead_id",
        "kind",
        "from_organization_id",
        "to_organization_id",
        "shares",
        "reason",
        "created_at",
        "created_by",
        "updated_at",
    ];
    let row = vec![
        id.into(),
        tx.author.county_id.into(),
        lead.id.into(),
        serde_json::to_value(input.kind)?.as_str().unwrap_or_default().into(),
        lead.responsible_organization_id.into(),
        input.to_organization_id.into(),
        serde_json::to_string(&input.shares)?.into(),
        reason.into(),
        tx.now.into(),
        tx.author.id.into(),
        tx.now.into(),
    ];
    Ok(bulk::insert(&tx.conn, "lead_transfers", &columns, vec![row]).await?)
}

/// Whether a transfer of the lead waits to be decided.
pub async fn is_pending(tx: &Tx, lead_id: Uuid) -> ApiResult<bool> {
    let text = "SELECT 1 AS found FROM lead_transfers WHERE lead_id = $1 AND status = 'pending' AND archived_at IS NULL LIMIT 1";
    Ok(sql::row(&tx.conn, text, [lead_id.into()]).await?.is_some())
}

/// Keeps a decision.
pub async fn decide(tx: &Tx, id: Uuid, approved: bool, reason: &str) -> ApiResult<()> {
    let text = "UPDATE lead_transfers SET status = $2, decided_by = $3, decided_at = $4, decision_reason = $5, version = version + 1, \
        updated_at = $4 WHERE id = $1";
    let status = if approved { "approved" } else { "rejected" };
    sql::execute(&tx.conn, text, [id.into(), status.into(), tx.author.id.into(), tx.now.into(), reason.into()]).await?;
    Ok(())
}

fn told(transfers: &mut Listing) {
    transfers.tell(&["id", "kind", "shares", "reason", "status", "decided_at", "decision_reason", "version", "created_at", "updated_at"]);
    transfers.tell_reference("lead_id", "leads", "code");
    transfers.tell_reference("from_organization_id", "organizations", "name");
    transfers.tell_reference("to_organization_id", "organizations", "name");
    transfers.tell_reference("created_by", "users", "name");
    transfers.tell_reference("decided_by", "users", "name");
}

fn transfer(row: &QueryResult, actor: &Actor) -> ApiResult<LeadTransfer> {
    let status: TransferStatus = serde_json::from_value(row.try_get::<String>("", "status")?.into())?;
    let asked_by = reference(row, "created_by")?;
    let decides = actor.may(Permission::LeadsDecide) && asked_by.as_ref().map(|by| by.id) != Some(actor.user_id);
    Ok(LeadTransfer {
        id: row.try_get("", "id")?,
        lead: needed_reference(row, "lead_id")?,
        kind: serde_json::from_value(row.try_get::<String>("", "kind")?.into())?,
        from_organization: reference(row, "from_organization_id")?,
        to_organization: needed_reference(row, "to_organization_id")?,
        shares: serde_json::from_str(&row.try_get::<String>("", "shares")?)?,
        reason: row.try_get("", "reason")?,
        can: TransferCan { decide: decides && status == TransferStatus::Pending },
        status,
        asked_by,
        decided_by: reference(row, "decided_by")?,
        decided_at: row.try_get("", "decided_at")?,
        decision_reason: row.try_get("", "decision_reason")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
    })
}
