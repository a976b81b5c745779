//! Townspeople (在外乡贤): people from here who made their way elsewhere.
use crate::app::App;
use crate::authz::permission::needs;
use crate::authz::{Actor, Allowed};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, reference};
use crate::error::ApiResult;
use crate::http::table::{Cell, Format, Table};
use crate::http::{ArchivedToo, Can, Page, ReadRefusals, Reference, ValidQuery, respond};
use crate::list_filter;
use actix_web::{HttpRequest, HttpResponse, get, web};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Somebody from here who lives elsewhere (在外乡贤).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Townsperson {
    pub id: Uuid,
    pub name: String,
    /// 行业
    #[schema(required)]
    pub industry: Option<String>,
    #[schema(required)]
    pub province: Option<String>,
    #[schema(required)]
    pub city: Option<String>,
    /// 籍贯乡镇
    #[schema(required)]
    pub hometown: Option<String>,
    /// 联系领导
    #[schema(required)]
    pub contact_leader: Option<Reference>,
    /// 重点
    #[schema(required)]
    pub is_key: Option<bool>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: Can,
}

list_filter! {
    /// How to list townspeople.
    TownspersonFilter,
    sorted: "`name`, `updated_at`; with `-` before it descending. Default `name`.",
    words: "Part of the name.",
    {
        /// Provinces, split by commas.
        province: String,
        /// 行业, split by commas.
        industry: String,
        /// 籍贯乡镇, split by commas.
        hometown: String,
        /// Kept in touch with by this leader (联系领导).
        contact_leader_id: Uuid,
        /// 重点, or not.
        is_key: bool,
    }
}

const SORTS: &[Sortable] =
    &[Sortable::text("name", || Expr::col(("townspeople", "name"))), Sortable::instant("updated_at", || Expr::col(("townspeople", "updated_at")))];
const SORTING: (&[Sortable], &str) = (SORTS, "name");

/// Those of the county that the actor may see.
async fn visible_to<C: ConnectionTrait>(_db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    Ok(Listing::of("townspeople", actor, archived))
}

async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &TownspersonFilter) -> ApiResult<Listing> {
    let mut rows = visible_to(db, actor, filter.asked().archived).await?;
    rows.among("province", filter.province.as_deref(), None)?;
    rows.among("industry", filter.industry.as_deref(), None)?;
    rows.among("hometown", filter.hometown.as_deref(), None)?;
    rows.equal("contact_leader_id", filter.contact_leader_id);
    rows.equal("is_key", filter.is_key);
    rows.containing(&["name"], filter.asked().q);
    Ok(rows)
}

fn told(rows: &mut Listing) {
    rows.tell(&["id", "name", "industry", "province", "city", "hometown", "is_key", "archived_at", "version", "created_at", "updated_at"]);
    rows.tell_reference("contact_leader_id", "users", "name");
}

fn read(row: &QueryResult) -> ApiResult<Townsperson> {
    Ok(Townsperson {
        id: row.try_get("", "id")?,
        name: row.try_get("", "name")?,
        industry: row.try_get("", "industry")?,
        province: row.try_get("", "province")?,
        city: row.try_get("", "city")?,
        hometown: row.try_get("", "hometown")?,
        contact_leader: reference(row, "contact_leader_id")?,
        is_key: row.try_get("", "is_key")?,
        archived_at: row.try_get("", "archived_at")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        // They are changed through the ledger so far.
        can: Can { update: false },
    })
}

/// The list as a file: the columns of the ledger, money in 万元.
fn table(rows: &[Townsperson]) -> Table {
    let mut table = Table::new("在外乡贤", &["姓名", "行业", "所在省份", "所在城市", "籍贯乡镇", "联系领导", "重点"]);
    for row in rows {
        table.row(vec![
            Cell::text(&row.name),
            Cell::maybe(row.industry.as_deref()),
            Cell::maybe(row.province.as_deref()),
            Cell::maybe(row.city.as_deref()),
            Cell::maybe(row.hometown.as_deref()),
            Cell::named(row.contact_leader.as_ref()),
            Cell::yes_no(row.is_key),
        ]);
    }
    table
}

/// List townspeople
///
/// All of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `network:read`.
#[utoipa::path(operation_id = "townsperson_list", tag = "townspeople", params(TownspersonFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("network:read"))),
    responses((status = 200, description = "A page", body = Page<Townsperson>), ReadRefusals))]
#[get("/townspeople")]
pub async fn townsperson_list(
    actor: Allowed<needs::NetworkRead>,
    app: web::Data<App>,
    filter: ValidQuery<TownspersonFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let rows = narrowed(app.db.read(), &actor, &filter.0).await?;
    if let Some(format) = Format::wanted(&request) {
        let rows = rows.all(app.db.read(), filter.0.asked(), SORTING, told, read).await?;
        return table(&rows).send_list(&app, &actor, format, "townsperson", &request).await;
    }
    Ok(HttpResponse::Ok().json(rows.page(app.db.read(), filter.0.asked(), SORTING, told, read).await?))
}

/// One townsperson
///
/// Needs `network:read`.
#[utoipa::path(operation_id = "townsperson_get", tag = "townspeople", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The townsperson's id"), ArchivedToo),
    extensions(("x-permission" = json!("network:read"))),
    responses((status = 200, description = "The townsperson", body = Townsperson), ReadRefusals))]
#[get("/townspeople/{id}")]
pub async fn townsperson_get(
    actor: Allowed<needs::NetworkRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let found = visible_to(app.db.read(), &actor, query.0.archived()).await?.one(app.db.read(), *id, told, read).await?;
    Ok(respond::row(&found, found.version))
}
