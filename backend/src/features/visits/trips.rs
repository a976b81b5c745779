//! Trips (外出招商): a leader travels, visits happen on the way.
use crate::app::App;
use crate::authz::permission::needs;
use crate::authz::{Actor, Allowed};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, needed_reference};
use crate::error::ApiResult;
use crate::http::table::{Cell, Format, Table};
use crate::http::{ArchivedToo, Can, Page, ReadRefusals, Reference, ValidQuery, respond};
use crate::list_filter;
use actix_web::{HttpRequest, HttpResponse, get, web};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A trip (外出招商).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Trip {
    pub id: Uuid,
    /// 活动编号
    pub code: String,
    /// 带队领导
    pub leader: Reference,
    pub start_on: NaiveDate,
    pub end_on: NaiveDate,
    #[schema(required)]
    pub destination: Option<String>,
    /// Visits on it.
    pub visits_count: i64,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: Can,
}

list_filter! {
    /// How to list trips.
    TripFilter,
    sorted: "`start_on`, `code`, `updated_at`; with `-` before it descending. Default `-start_on`.",
    words: "Part of code or destination.",
    {
        /// Led by this person (带队领导).
        leader_id: Uuid,
        /// 开始日期: on this day or later.
        #[serde(rename = "start_on.gte")]
        #[param(rename = "start_on.gte")]
        start_on_gte: NaiveDate,
        /// 开始日期: on this day or earlier.
        #[serde(rename = "start_on.lte")]
        #[param(rename = "start_on.lte")]
        start_on_lte: NaiveDate,
    }
}

/// Visits of a trip that are not archived.
const VISITS: &str = "(SELECT COUNT(*) FROM visits v WHERE v.trip_id = trips.id AND v.archived_at IS NULL)";
const SORTS: &[Sortable] = &[
    Sortable::date("start_on", || Expr::col(("trips", "start_on"))),
    Sortable::text("code", || Expr::col(("trips", "code"))),
    Sortable::instant("updated_at", || Expr::col(("trips", "updated_at"))),
];
const SORTING: (&[Sortable], &str) = (SORTS, "-start_on");

/// Those of the county that the actor may see.
pub async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    let mut trips = Listing::of("trips", actor, archived);
    if let Some(organizations) = actor.visible_organizations(db).await? {
        let mut leaders = Query::select();
        leaders.column("id").from("users").and_where(Expr::col("organization_id").is_in(organizations));
        let visits = super::store::visible_to(db, actor, false).await?.ids("trip_id");
        let led = trips.column("leader_id").in_subquery(leaders);
        let held = trips.column("id").in_subquery(visits);
        trips.only_if(Condition::any().add(led).add(held));
    }
    Ok(trips)
}

async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &TripFilter) -> ApiResult<Listing> {
    let mut rows = visible_to(db, actor, filter.asked().archived).await?;
    rows.equal("leader_id", filter.leader_id);
    rows.between("start_on", filter.start_on_gte, filter.start_on_lte);
    rows.containing(&["code", "destination"], filter.asked().q);
    Ok(rows)
}

fn told(rows: &mut Listing) {
    rows.tell(&["id", "code", "start_on", "end_on", "destination", "archived_at", "version", "created_at", "updated_at"]);
    rows.tell_reference("leader_id", "users", "name");
    rows.tell_as(Expr::cust(VISITS), "visits_count");
}

fn read(row: &QueryResult) -> ApiResult<Trip> {
    Ok(Trip {
        id: row.try_get("", "id")?,
        code: row.try_get("", "code")?,
        leader: needed_reference(row, "leader_id")?,
        start_on: row.try_get("", "start_on")?,
        end_on: row.try_get("", "end_on")?,
        destination: row.try_get("", "destination")?,
        visits_count: row.try_get("", "visits_count")?,
        archived_at: row.try_get("", "archived_at")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        // They are changed through the ledger so far.
        can: Can { update: false },
    })
}

/// The list as a file: the columns of the ledger, money in 万元.
fn table(rows: &[Trip]) -> Table {
    let mut table = Table::new("外出招商", &["活动编号", "带队领导", "开始日期", "结束日期", "目的地", "拜访数"]);
    for row in rows {
        table.row(vec![
            Cell::text(&row.code),
            Cell::text(&row.leader.name),
            Cell::date(Some(row.start_on)),
            Cell::date(Some(row.end_on)),
            Cell::maybe(row.destination.as_deref()),
            Cell::number(Some(row.visits_count)),
        ]);
    }
    table
}

/// List trips
///
/// Those that a person of the asker's organization leads or that hold a visit the asker sees, or all of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `visits:read`.
#[utoipa::path(operation_id = "trip_list", tag = "trips", params(TripFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("visits:read"))),
    responses((status = 200, description = "A page", body = Page<Trip>), ReadRefusals))]
#[get("/trips")]
pub async fn trip_list(
    actor: Allowed<needs::VisitsRead>,
    app: web::Data<App>,
    filter: ValidQuery<TripFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let rows = narrowed(app.db.read(), &actor, &filter.0).await?;
    if let Some(format) = Format::wanted(&request) {
        let rows = rows.all(app.db.read(), filter.0.asked(), SORTING, told, read).await?;
        return table(&rows).send_list(&app, &actor, format, "trip", &request).await;
    }
    Ok(HttpResponse::Ok().json(rows.page(app.db.read(), filter.0.asked(), SORTING, told, read).await?))
}

/// One trip
///
/// Needs `visits:read`.
#[utoipa::path(operation_id = "trip_get", tag = "trips", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The trip's id"), ArchivedToo),
    extensions(("x-permission" = json!("visits:read"))),
    responses((status = 200, description = "The trip", body = Trip), ReadRefusals))]
#[get("/trips/{id}")]
pub async fn trip_get(
    actor: Allowed<needs::VisitsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let found = visible_to(app.db.read(), &actor, query.0.archived()).await?.one(app.db.read(), *id, told, read).await?;
    Ok(respond::row(&found, found.version))
}
