//! Partners (合作机构): associations, chambers, brokers, law firms, paired regions.
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
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A partner (合作机构).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Partner {
    pub id: Uuid,
    pub name: String,
    /// 类型
    pub kind: String,
    #[schema(required)]
    pub province: Option<String>,
    #[schema(required)]
    pub city: Option<String>,
    #[schema(required)]
    pub note: Option<String>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: Can,
}

list_filter! {
    /// How to list partners.
    PartnerFilter,
    sorted: "`name`, `updated_at`; with `-` before it descending. Default `name`.",
    words: "Part of the name.",
    {
        /// 类型, split by commas.
        kind: String,
        /// Provinces, split by commas.
        province: String,
    }
}

const SORTS: &[Sortable] =
    &[Sortable::text("name", || Expr::col(("partners", "name"))), Sortable::instant("updated_at", || Expr::col(("partners", "updated_at")))];
const SORTING: (&[Sortable], &str) = (SORTS, "name");

/// Those of the county that the actor may see.
async fn visible_to<C: ConnectionTrait>(_db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    Ok(Listing::of("partners", actor, archived))
}

async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &PartnerFilter) -> ApiResult<Listing> {
    let mut rows = visible_to(db, actor, filter.asked().archived).await?;
    rows.among("kind", filter.kind.as_deref(), None)?;
    rows.among("province", filter.province.as_deref(), None)?;
    rows.containing(&["name"], filter.asked().q);
    Ok(rows)
}

fn told(rows: &mut Listing) {
    rows.tell(&["id", "name", "kind", "province", "city", "note", "archived_at", "version", "created_at", "updated_at"]);
}

fn read(row: &QueryResult) -> ApiResult<Partner> {
    Ok(Partner {
        id: row.try_get("", "id")?,
        name: row.try_get("", "name")?,
        kind: row.try_get("", "kind")?,
        province: row.try_get("", "province")?,
        city: row.try_get("", "city")?,
        note: row.try_get("", "note")?,
        archived_at: row.try_get("", "archived_at")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        // They are changed through the ledger so far.
        can: Can { update: false },
    })
}

/// The list as a file: the columns of the ledger, money in 万元.
fn table(rows: &[Partner]) -> Table {
    let mut table = Table::new("合作机构", &["名称", "类型", "所在省份", "所在城市", "备注"]);
    for row in rows {
        table.row(vec![
            Cell::text(&row.name),
            Cell::text(&row.kind),
            Cell::maybe(row.province.as_deref()),
            Cell::maybe(row.city.as_deref()),
            Cell::maybe(row.note.as_deref()),
        ]);
    }
    table
}

/// List partners
///
/// All of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `network:read`.
#[utoipa::path(operation_id = "partner_list", tag = "partners", params(PartnerFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("network:read"))),
    responses((status = 200, description = "A page", body = Page<Partner>), ReadRefusals))]
#[get("/partners")]
pub async fn partner_list(
    actor: Allowed<needs::NetworkRead>,
    app: web::Data<App>,
    filter: ValidQuery<PartnerFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let rows = narrowed(app.db.read(), &actor, &filter.0).await?;
    if let Some(format) = Format::wanted(&request) {
        let rows = rows.all(app.db.read(), filter.0.asked(), SORTING, told, read).await?;
        return table(&rows).send_list(&app, &actor, format, "partner", &request).await;
    }
    Ok(HttpResponse::Ok().json(rows.page(app.db.read(), filter.0.asked(), SORTING, told, read).await?))
}

/// One partner
///
/// Needs `network:read`.
#[utoipa::path(operation_id = "partner_get", tag = "partners", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The partner's id"), ArchivedToo),
    extensions(("x-permission" = json!("network:read"))),
    responses((status = 200, description = "The partner", body = Partner), ReadRefusals))]
#[get("/partners/{id}")]
pub async fn partner_get(
    actor: Allowed<needs::NetworkRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let found = visible_to(app.db.read(), &actor, query.0.archived()).await?.one(app.db.read(), *id, told, read).await?;
    Ok(respond::row(&found, found.version))
}
