//! Funds (基金) that the county founded or shares in.
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

/// A fund (基金). Amounts in yuan.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Fund {
    pub id: Uuid,
    pub name: String,
    /// 类型
    pub kind: String,
    /// 规模
    pub size_yuan: i64,
    /// 社会资本, part of the size
    #[schema(required)]
    pub social_capital_yuan: Option<i64>,
    /// 设立日期
    #[schema(required)]
    pub founded_on: Option<NaiveDate>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: Can,
}

list_filter! {
    /// How to list funds.
    FundFilter,
    sorted: "`name`, `size_yuan`, `updated_at`; with `-` before it descending. Default `-size_yuan`.",
    words: "Part of the name.",
    {
        /// 类型, split by commas.
        kind: String,
        /// 设立日期: on this day or later.
        #[serde(rename = "founded_on.gte")]
        #[param(rename = "founded_on.gte")]
        founded_on_gte: NaiveDate,
        /// 设立日期: on this day or earlier.
        #[serde(rename = "founded_on.lte")]
        #[param(rename = "founded_on.lte")]
        founded_on_lte: NaiveDate,
    }
}

const SORTS: &[Sortable] = &[
    Sortable::text("name", || Expr::col(("funds", "name"))),
    Sortable::number("size_yuan", || Expr::col(("funds", "size_yuan"))),
    Sortable::instant("updated_at", || Expr::col(("funds", "updated_at"))),
];
const SORTING: (&[Sortable], &str) = (SORTS, "-size_yuan");

/// Those of the county that the actor may see.
async fn visible_to<C: ConnectionTrait>(_db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    Ok(Listing::of("funds", actor, archived))
}

async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &FundFilter) -> ApiResult<Listing> {
    let mut rows = visible_to(db, actor, filter.asked().archived).await?;
    rows.among("kind", filter.kind.as_deref(), None)?;
    rows.between("founded_on", filter.founded_on_gte, filter.founded_on_lte);
    rows.containing(&["name"], filter.asked().q);
    Ok(rows)
}

fn told(rows: &mut Listing) {
    rows.tell(&["id", "name", "kind", "size_yuan", "social_capital_yuan", "founded_on", "archived_at", "version", "created_at", "updated_at"]);
}

fn read(row: &QueryResult) -> ApiResult<Fund> {
    Ok(Fund {
        id: row.try_get("", "id")?,
        name: row.try_get("", "name")?,
        kind: row.try_get("", "kind")?,
        size_yuan: row.try_get("", "size_yuan")?,
        social_capital_yuan: row.try_get("", "social_capital_yuan")?,
        founded_on: row.try_get("", "founded_on")?,
        archived_at: row.try_get("", "archived_at")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        // They are changed through the ledger so far.
        can: Can { update: false },
    })
}

/// The list as a file: the columns of the ledger, money in 万元.
fn table(rows: &[Fund]) -> Table {
    let mut table = Table::new("基金", &["名称", "类型", "规模(万元)", "社会资本(万元)", "设立日期"]);
    for row in rows {
        table.row(vec![
            Cell::text(&row.name),
            Cell::text(&row.kind),
            Cell::wan(Some(row.size_yuan)),
            Cell::wan(row.social_capital_yuan),
            Cell::date(row.founded_on),
        ]);
    }
    table
}

/// List funds
///
/// All of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `network:read`.
#[utoipa::path(operation_id = "fund_list", tag = "funds", params(FundFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("network:read"))),
    responses((status = 200, description = "A page", body = Page<Fund>), ReadRefusals))]
#[get("/funds")]
pub async fn fund_list(
    actor: Allowed<needs::NetworkRead>,
    app: web::Data<App>,
    filter: ValidQuery<FundFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let rows = narrowed(app.db.read(), &actor, &filter.0).await?;
    if let Some(format) = Format::wanted(&request) {
        let rows = rows.all(app.db.read(), filter.0.asked(), SORTING, told, read).await?;
        return table(&rows).send_list(&app, &actor, format, "fund", &request).await;
    }
    Ok(HttpResponse::Ok().json(rows.page(app.db.read(), filter.0.asked(), SORTING, told, read).await?))
}

/// One fund
///
/// Needs `network:read`.
#[utoipa::path(operation_id = "fund_get", tag = "funds", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The fund's id"), ArchivedToo),
    extensions(("x-permission" = json!("network:read"))),
    responses((status = 200, description = "The fund", body = Fund), ReadRefusals))]
#[get("/funds/{id}")]
pub async fn fund_get(
    actor: Allowed<needs::NetworkRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let found = visible_to(app.db.read(), &actor, query.0.archived()).await?.one(app.db.read(), *id, told, read).await?;
    Ok(respond::row(&found, found.version))
}
