//! Events (活动): forums, exhibitions, matchmaking.
use crate::app::App;
use crate::authz::permission::needs;
use crate::authz::{Actor, Allowed};
use crate::db::keyset::Sortable;
use crate::db::listing::Listing;
use crate::error::ApiResult;
use crate::http::table::{Cell, Format, Table};
use crate::http::{ArchivedToo, Can, Page, ReadRefusals, ValidQuery, respond};
use crate::list_filter;
use actix_web::{HttpRequest, HttpResponse, get, web};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// An event (活动).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Event {
    pub id: Uuid,
    pub name: String,
    /// 类型
    pub kind: String,
    /// 日期
    pub held_on: NaiveDate,
    #[schema(required)]
    pub place: Option<String>,
    /// 参加人数
    #[schema(required)]
    pub participants: Option<i64>,
    /// 县内企业数
    #[schema(required)]
    pub county_companies: Option<i64>,
    /// 合作单位
    #[schema(required)]
    pub partner: Option<String>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: Can,
}

list_filter! {
    /// How to list events.
    EventFilter,
    sorted: "`held_on`, `name`, `updated_at`; with `-` before it descending. Default `-held_on`.",
    words: "Part of name or place.",
    {
        /// 类型, split by commas.
        kind: String,
        /// 日期: on this day or later.
        #[serde(rename = "held_on.gte")]
        #[param(rename = "held_on.gte")]
        held_on_gte: NaiveDate,
        /// 日期: on this day or earlier.
        #[serde(rename = "held_on.lte")]
        #[param(rename = "held_on.lte")]
        held_on_lte: NaiveDate,
    }
}

const SORTS: &[Sortable] = &[
    Sortable::date("held_on", || Expr::col(("events", "held_on"))),
    Sortable::text("name", || Expr::col(("events", "name"))),
    Sortable::instant("updated_at", || Expr::col(("events", "updated_at"))),
];
const SORTING: (&[Sortable], &str) = (SORTS, "-held_on");

/// Those of the county that the actor may see.
pub async fn visible_to<C: ConnectionTrait>(_db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    Ok(Listing::of("events", actor, archived))
}

async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &EventFilter) -> ApiResult<Listing> {
    let mut rows = visible_to(db, actor, filter.asked().archived).await?;
    rows.among("kind", filter.kind.as_deref(), None)?;
    rows.between("held_on", filter.held_on_gte, filter.held_on_lte);
    rows.containing(&["name", "place"], filter.asked().q);
    Ok(rows)
}

fn told(rows: &mut Listing) {
    rows.tell(&[
        "id",
        "name",
        "kind",
        "held_on",
        "place",
        "participants",
        "county_companies",
        "partner",
        "archived_at",
        "version",
        "created_at",
        "updated_at",
    ]);
}

fn read(row: &QueryResult) -> ApiResult<Event> {
    Ok(Event {
        id: row.try_get("", "id")?,
        name: row.try_get("", "name")?,
        kind: row.try_get("", "kind")?,
        held_on: row.try_get("", "held_on")?,
        place: row.try_get("", "place")?,
        participants: row.try_get("", "participants")?,
        county_companies: row.try_get("", "county_companies")?,
        partner: row.try_get("", "partner")?,
        archived_at: row.try_get("", "archived_at")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        // They are changed through the ledger so far.
        can: Can { update: false },
    })
}

/// The list as a file: the columns of the ledger, money in 万元.
fn table(rows: &[Event]) -> Table {
    let mut table = Table::new("活动", &["名称", "类型", "日期", "地点", "参加人数", "县内企业数", "合作单位"]);
    for row in rows {
        table.row(vec![
            Cell::text(&row.name),
            Cell::text(&row.kind),
            Cell::date(Some(row.held_on)),
            Cell::maybe(row.place.as_deref()),
            Cell::number(row.participants),
            Cell::number(row.county_companies),
            Cell::maybe(row.partner.as_deref()),
        ]);
    }
    table
}

/// List events
///
/// All of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `events:read`.
#[utoipa::path(operation_id = "event_list", tag = "events", params(EventFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("events:read"))),
    responses((status = 200, description = "A page", body = Page<Event>), ReadRefusals))]
#[get("/events")]
pub async fn event_list(
    actor: Allowed<needs::EventsRead>,
    app: web::Data<App>,
    filter: ValidQuery<EventFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let rows = narrowed(app.db.read(), &actor, &filter.0).await?;
    if let Some(format) = Format::wanted(&request) {
        let rows = rows.all(app.db.read(), filter.0.asked(), SORTING, told, read).await?;
        return table(&rows).send_list(&app, &actor, format, "event", &request).await;
    }
    Ok(HttpResponse::Ok().json(rows.page(app.db.read(), filter.0.asked(), SORTING, told, read).await?))
}

/// One event
///
/// Needs `events:read`.
#[utoipa::path(operation_id = "event_get", tag = "events", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The event's id"), ArchivedToo),
    extensions(("x-permission" = json!("events:read"))),
    responses((status = 200, description = "The event", body = Event), ReadRefusals))]
#[get("/events/{id}")]
pub async fn event_get(
    actor: Allowed<needs::EventsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let found = visible_to(app.db.read(), &actor, query.0.archived()).await?.one(app.db.read(), *id, told, read).await?;
    Ok(respond::row(&found, found.version))
}
