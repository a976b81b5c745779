//! Stays (驻外考勤): who was where on which days, in halves.
use super::ledger::{PERIODS, STATUSES};
use crate::app::App;
use crate::authz::permission::needs;
use crate::authz::{Actor, Allowed};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, needed_reference};
use crate::db::sql;
use crate::error::ApiResult;
use crate::http::table::{Cell, Format, Table};
use crate::http::{ArchivedToo, Can, Page, ReadRefusals, Reference, ValidQuery, respond};
use crate::list_filter;
use actix_web::{HttpRequest, HttpResponse, get, web};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, LikeExpr, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Days of one person in one place (驻外考勤).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Stay {
    pub id: Uuid,
    /// Whose days.
    pub user: Reference,
    pub start_on: NaiveDate,
    pub end_on: NaiveDate,
    /// `stationed` (驻外), `leave` (休假) or `in_county` (返县)
    pub status: String,
    /// `full_day`, `morning` or `afternoon` of each day
    pub period: String,
    /// `claimed`, `confirmed` or `disputed`
    pub claim: String,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: Can,
}

list_filter! {
    /// How to list stays.
    StayFilter,
    sorted: "`start_on`, `updated_at`; with `-` before it descending. Default `-start_on`.",
    words: "Part of the person’s name.",
    {
        /// Of this person.
        user_id: Uuid,
        /// `stationed`, `leave`, `in_county`, split by commas.
        status: String,
        /// `claimed`, `confirmed`, `disputed`, split by commas.
        claim: String,
        /// Ending on this day or later.
        from: NaiveDate,
        /// Beginning on this day or earlier.
        to: NaiveDate,
    }
}

const SORTS: &[Sortable] =
    &[Sortable::date("start_on", || Expr::col(("stays", "start_on"))), Sortable::instant("updated_at", || Expr::col(("stays", "updated_at")))];
const SORTING: (&[Sortable], &str) = (SORTS, "-start_on");

/// Those of the county that the actor may see.
async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    let mut stays = Listing::of("stays", actor, archived);
    if let Some(organizations) = actor.visible_organizations(db).await? {
        let mut people = Query::select();
        people.column("id").from("users").and_where(Expr::col("organization_id").is_in(organizations));
        stays.only(stays.column("user_id").in_subquery(people));
    }
    Ok(stays)
}

async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &StayFilter) -> ApiResult<Listing> {
    let mut rows = visible_to(db, actor, filter.asked().archived).await?;
    rows.equal("user_id", filter.user_id);
    rows.among("status", filter.status.as_deref(), Some(&["stationed", "leave", "in_county"]))?;
    rows.among("claim", filter.claim.as_deref(), Some(&["claimed", "confirmed", "disputed"]))?;
    rows.between("end_on", filter.from, None);
    rows.between("start_on", None, filter.to);
    if let Some(q) = filter.asked().q.map(str::trim).filter(|q| !q.is_empty()) {
        let mut people = Query::select();
        people.column("id").from("users").and_where(named_like(q));
        rows.only(rows.column("user_id").in_subquery(people));
    }
    Ok(rows)
}

/// The condition that a person's name contains the words.
fn named_like(q: &str) -> Expr {
    Expr::col("name").like(LikeExpr::new(sql::anywhere(q)).escape('\\'))
}

fn told(rows: &mut Listing) {
    rows.tell(&["id", "start_on", "end_on", "status", "period", "claim", "archived_at", "version", "created_at", "updated_at"]);
    rows.tell_reference("user_id", "users", "name");
}

fn read(row: &QueryResult) -> ApiResult<Stay> {
    Ok(Stay {
        id: row.try_get("", "id")?,
        user: needed_reference(row, "user_id")?,
        start_on: row.try_get("", "start_on")?,
        end_on: row.try_get("", "end_on")?,
        status: row.try_get("", "status")?,
        period: row.try_get("", "period")?,
        claim: row.try_get("", "claim")?,
        archived_at: row.try_get("", "archived_at")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        // They are changed through the ledger so far.
        can: Can { update: false },
    })
}

/// The list as a file: the columns of the ledger, money in 万元.
fn table(rows: &[Stay]) -> Table {
    let mut table = Table::new("驻外考勤", &["姓名", "开始日期", "结束日期", "状态", "时段"]);
    for row in rows {
        table.row(vec![
            Cell::text(&row.user.name),
            Cell::date(Some(row.start_on)),
            Cell::date(Some(row.end_on)),
            Cell::word(STATUSES, &row.status),
            Cell::word(PERIODS, &row.period),
        ]);
    }
    table
}

/// List stays
///
/// Those of the asker's organization's people, or all of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `outposts:read`.
#[utoipa::path(operation_id = "stay_list", tag = "stays", params(StayFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("outposts:read"))),
    responses((status = 200, description = "A page", body = Page<Stay>), ReadRefusals))]
#[get("/stays")]
pub async fn stay_list(
    actor: Allowed<needs::OutpostsRead>,
    app: web::Data<App>,
    filter: ValidQuery<StayFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let rows = narrowed(app.db.read(), &actor, &filter.0).await?;
    if let Some(format) = Format::wanted(&request) {
        let rows = rows.all(app.db.read(), filter.0.asked(), SORTING, told, read).await?;
        return table(&rows).send_list(&app, &actor, format, "stay", &request).await;
    }
    Ok(HttpResponse::Ok().json(rows.page(app.db.read(), filter.0.asked(), SORTING, told, read).await?))
}

/// One stay
///
/// Needs `outposts:read`.
#[utoipa::path(operation_id = "stay_get", tag = "stays", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The stay's id"), ArchivedToo),
    extensions(("x-permission" = json!("outposts:read"))),
    responses((status = 200, description = "The stay", body = Stay), ReadRefusals))]
#[get("/stays/{id}")]
pub async fn stay_get(
    actor: Allowed<needs::OutpostsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let found = visible_to(app.db.read(), &actor, query.0.archived()).await?.one(app.db.read(), *id, told, read).await?;
    Ok(respond::row(&found, found.version))
}
