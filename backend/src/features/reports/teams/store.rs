//! Every query on what teams cost, and on their reports of some months.
use super::dto::{TeamCost, TeamCostCan, TeamCostFilter, TeamReport};
use crate::authz::{Actor, Permission};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, needed_reference};
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::ApiResult;
use crate::features::reports::domain::first_of;
use crate::features::reports::dto::ReportStatus;
use crate::http::Page;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, LockType, Query};
use sea_orm::{ConnectionTrait, QueryResult, Value};
use std::collections::HashMap;
use uuid::Uuid;

const TABLE: &str = "team_costs";
const SORTS: &[Sortable] = &[
    Sortable::date("month", || Expr::col((TABLE, "month"))),
    Sortable::number("amount_yuan", || Expr::col((TABLE, "amount_yuan"))),
    Sortable::instant("updated_at", || Expr::col((TABLE, "updated_at"))),
];

/// The costs of the teams that the actor sees: of the own unit and below, or all.
pub async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    let mut costs = Listing::of(TABLE, actor, archived);
    costs.touched_by(&["organization_id"], actor.visible_organizations(db).await?.as_deref());
    Ok(costs)
}

/// A page of them.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &TeamCostFilter) -> ApiResult<Page<TeamCost>> {
    let mut costs = visible_to(db, actor, filter.asked().archived).await?;
    costs.equal("organization_id", filter.organization_id);
    costs.between("month", filter.month_gte.map(first_of), filter.month_lte);
    costs.containing(&["item", "note"], filter.asked().q);
    costs.page(db, filter.asked(), (SORTS, "-month"), told, |row| cost(row, actor)).await
}

/// One cost that the actor sees.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, archived: bool) -> ApiResult<TeamCost> {
    visible_to(db, actor, archived).await?.one(db, id, told, |row| cost(row, actor)).await
}

fn told(costs: &mut Listing) {
    costs.tell(&["id", "month", "item", "amount_yuan", "note", "archived_at", "version", "created_at", "updated_at"]);
    costs.tell_reference("organization_id", "organizations", "name");
}

/// Whether somebody enters costs of a team: its lead, and the centre.
pub fn enters(actor: &Actor, organization: Uuid) -> bool {
    actor.may(Permission::ReportsWrite) && (actor.organization_id == organization || actor.may(Permission::ReportsAccept))
}

fn cost(row: &QueryResult, actor: &Actor) -> ApiResult<TeamCost> {
    let organization = needed_reference(row, "organization_id")?;
    let archived_at: Option<DateTime<Utc>> = row.try_get("", "archived_at")?;
    let may = archived_at.is_none() && enters(actor, organization.id);
    Ok(TeamCost {
        id: row.try_get("", "id")?,
        organization,
        month: row.try_get("", "month")?,
        item: row.try_get("", "item")?,
        amount_yuan: row.try_get("", "amount_yuan")?,
        note: row.try_get("", "note")?,
        archived_at,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        can: TeamCostCan { update: may, archive: may },
    })
}

/// Holds a cost of the county until the transaction ends.
pub async fn hold(tx: &Tx, id: Uuid) -> ApiResult<()> {
    let mut select = Query::select();
    select.column("id").from(TABLE).and_where(Expr::col("id").eq(id));
    select.and_where(Expr::col("county_id").eq(tx.author.county_id)).lock(LockType::NoKeyUpdate);
    tx.conn.query_one(&select).await?;
    Ok(())
}

/// Keeps a cost.
pub async fn insert(tx: &Tx, organization: Uuid, month: NaiveDate, columns: Vec<(&'static str, Value)>) -> ApiResult<Uuid> {
    let id = Uuid::now_v7();
    let own: Vec<(&'static str, Value)> = vec![
        ("id", id.into()),
        ("county_id", tx.author.county_id.into()),
        ("organization_id", organization.into()),
        ("month", first_of(month).into()),
        ("created_at", tx.now.into()),
        ("created_by", tx.author.id.into()),
        ("updated_at", tx.now.into()),
    ];
    let (names, values): (Vec<&str>, Vec<Value>) = own.into_iter().chain(columns).unzip();
    bulk::insert(&tx.conn, TABLE, &names, vec![values]).await?;
    Ok(id)
}

/// Writes columns of a cost and counts its version on.
pub async fn set(tx: &Tx, id: Uuid, columns: Vec<(&'static str, Value)>) -> ApiResult<()> {
    let mut update = Query::update();
    update.table(TABLE).value("version", Expr::col("version").add(1)).value("updated_at", tx.now).and_where(Expr::col("id").eq(id));
    for (name, value) in columns {
        update.value(Alias::new(name), value);
    }
    tx.conn.execute(&update).await?;
    Ok(())
}

/// What teams cost between two months, by team and month. One statement.
pub async fn costs<C: ConnectionTrait>(db: &C, county: Uuid, from: NaiveDate, to: NaiveDate) -> ApiResult<HashMap<(Uuid, NaiveDate), i64>> {
    let text = "SELECT organization_id, month, CAST(SUM(amount_yuan) AS bigint) AS total FROM team_costs \
        WHERE county_id = $1 AND month >= $2 AND month <= $3 AND archived_at IS NULL GROUP BY organization_id, month";
    let rows = sql::rows(db, text, [county.into(), from.into(), to.into()]).await?;
    rows.iter().map(|row| Ok(((row.try_get("", "organization_id")?, row.try_get("", "month")?), row.try_get("", "total")?))).collect()
}

/// A report of a team, for its numbers.
pub struct Reported {
    pub team: Uuid,
    pub month: NaiveDate,
    pub period: (NaiveDate, NaiveDate),
    pub report: TeamReport,
}

/// The reports between two months. One statement.
pub async fn reports<C: ConnectionTrait>(db: &C, county: Uuid, (from, to): (NaiveDate, NaiveDate), today: NaiveDate) -> ApiResult<Vec<Reported>> {
    let text = "SELECT id, organization_id, month, period_from, period_to, status, due_on, is_late, first_submitted_at, frozen_at \
        FROM monthly_reports WHERE county_id = $1 AND month >= $2 AND month <= $3 AND archived_at IS NULL";
    let rows = sql::rows(db, text, [county.into(), from.into(), to.into()]).await?;
    let read = |row: &QueryResult| {
        let (due_on, first): (NaiveDate, Option<DateTime<Utc>>) = (row.try_get("", "due_on")?, row.try_get("", "first_submitted_at")?);
        let report = TeamReport {
            id: row.try_get("", "id")?,
            status: ReportStatus::parse(&row.try_get::<String>("", "status")?),
            due_on,
            is_late: row.try_get::<bool>("", "is_late")? || (first.is_none() && due_on < today),
            frozen_at: row.try_get("", "frozen_at")?,
        };
        let period = (row.try_get("", "period_from")?, row.try_get("", "period_to")?);
        Ok(Reported { team: row.try_get("", "organization_id")?, month: row.try_get("", "month")?, period, report })
    };
    rows.iter().map(read).collect()
}

/// The closed months between two. One statement.
pub async fn closed<C: ConnectionTrait>(db: &C, county: Uuid, from: NaiveDate, to: NaiveDate) -> ApiResult<Vec<NaiveDate>> {
    let text = "SELECT month FROM month_closes WHERE county_id = $1 AND month >= $2 AND month <= $3";
    let rows = sql::rows(db, text, [county.into(), from.into(), to.into()]).await?;
    rows.iter().map(|row| Ok(row.try_get("", "month")?)).collect()
}
