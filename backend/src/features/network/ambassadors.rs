//! Ambassadors (招商大使): people outside who were asked to promote the county.
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

/// An ambassador (招商大使).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Ambassador {
    pub id: Uuid,
    pub name: String,
    /// 现任职务
    #[schema(required)]
    pub title: Option<String>,
    #[schema(required)]
    pub province: Option<String>,
    /// 聘任日期
    pub appointed_on: NaiveDate,
    /// 聘期, in years
    #[schema(required)]
    pub term_years: Option<i64>,
    /// 批次
    #[schema(required)]
    pub batch: Option<String>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: Can,
}

list_filter! {
    /// How to list ambassadors.
    AmbassadorFilter,
    sorted: "`appointed_on`, `name`, `updated_at`; with `-` before it descending. Default `-appointed_on`.",
    words: "Part of name or post.",
    {
        /// Provinces, split by commas.
        province: String,
        /// 批次, split by commas.
        batch: String,
        /// 聘任日期: on this day or later.
        #[serde(rename = "appointed_on.gte")]
        #[param(rename = "appointed_on.gte")]
        appointed_on_gte: NaiveDate,
        /// 聘任日期: on this day or earlier.
        #[serde(rename = "appointed_on.lte")]
        #[param(rename = "appointed_on.lte")]
        appointed_on_lte: NaiveDate,
    }
}

const SORTS: &[Sortable] = &[
    Sortable::date("appointed_on", || Expr::col(("ambassadors", "appointed_on"))),
    Sortable::text("name", || Expr::col(("ambassadors", "name"))),
    Sortable::instant("updated_at", || Expr::col(("ambassadors", "updated_at"))),
];
const SORTING: (&[Sortable], &str) = (SORTS, "-appointed_on");

/// Those of the county that the actor may see.
async fn visible_to<C: ConnectionTrait>(_db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    Ok(Listing::of("ambassadors", actor, archived))
}

async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &AmbassadorFilter) -> ApiResult<Listing> {
    let mut rows = visible_to(db, actor, filter.asked().archived).await?;
    rows.among("province", filter.province.as_deref(), None)?;
    rows.among("batch", filter.batch.as_deref(), None)?;
    rows.between("appointed_on", filter.appointed_on_gte, filter.appointed_on_lte);
    rows.containing(&["name", "title"], filter.asked().q);
    Ok(rows)
}

fn told(rows: &mut Listing) {
    rows.tell(&["id", "name", "title", "province", "appointed_on", "term_years", "batch", "archived_at", "version", "created_at", "updated_at"]);
}

fn read(row: &QueryResult) -> ApiResult<Ambassador> {
    Ok(Ambassador {
        id: row.try_get("", "id")?,
        name: row.try_get("", "name")?,
        title: row.try_get("", "title")?,
        province: row.try_get("", "province")?,
        appointed_on: row.try_get("", "appointed_on")?,
        term_years: row.try_get("", "term_years")?,
        batch: row.try_get("", "batch")?,
        archived_at: row.try_get("", "archived_at")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        // They are changed through the ledger so far.
        can: Can { update: false },
    })
}

/// The list as a file: the columns of the ledger, money in 万元.
fn table(rows: &[Ambassador]) -> Table {
    let mut table = Table::new("招商大使", &["姓名", "现任职务", "所在省份", "聘任日期", "聘期(年)", "批次"]);
    for row in rows {
        table.row(vec![
            Cell::text(&row.name),
            Cell::maybe(row.title.as_deref()),
            Cell::maybe(row.province.as_deref()),
            Cell::date(Some(row.appointed_on)),
            Cell::number(row.term_years),
            Cell::maybe(row.batch.as_deref()),
        ]);
    }
    table
}

/// List ambassadors
///
/// All of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `network:read`.
#[utoipa::path(operation_id = "ambassador_list", tag = "ambassadors", params(AmbassadorFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("network:read"))),
    responses((status = 200, description = "A page", body = Page<Ambassador>), ReadRefusals))]
#[get("/ambassadors")]
pub async fn ambassador_list(
    actor: Allowed<needs::NetworkRead>,
    app: web::Data<App>,
    filter: ValidQuery<AmbassadorFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let rows = narrowed(app.db.read(), &actor, &filter.0).await?;
    if let Some(format) = Format::wanted(&request) {
        let rows = rows.all(app.db.read(), filter.0.asked(), SORTING, told, read).await?;
        return table(&rows).send_list(&app, &actor, format, "ambassador", &request).await;
    }
    Ok(HttpResponse::Ok().json(rows.page(app.db.read(), filter.0.asked(), SORTING, told, read).await?))
}

/// One ambassador
///
/// Needs `network:read`.
#[utoipa::path(operation_id = "ambassador_get", tag = "ambassadors", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The ambassador's id"), ArchivedToo),
    extensions(("x-permission" = json!("network:read"))),
    responses((status = 200, description = "The ambassador", body = Ambassador), ReadRefusals))]
#[get("/ambassadors/{id}")]
pub async fn ambassador_get(
    actor: Allowed<needs::NetworkRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let found = visible_to(app.db.read(), &actor, query.0.archived()).await?.one(app.db.read(), *id, told, read).await?;
    Ok(respond::row(&found, found.version))
}
