//! Money that arrived (到位资金), per project and month.
use super::ledger::ARRIVAL_STATUSES;
use crate::app::App;
use crate::authz::permission::needs;
use crate::authz::{Actor, Allowed};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, found_ids, needed_reference};
use crate::error::ApiResult;
use crate::http::table::{Cell, Format, Table};
use crate::http::{ArchivedToo, Can, Page, ReadRefusals, Reference, ValidQuery, respond};
use crate::list_filter;
use actix_web::{HttpRequest, HttpResponse, get, web};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Money of one month and one source (到位资金), in yuan.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct FundArrival {
    pub id: Uuid,
    /// The project, by its name.
    pub project: Reference,
    /// The first day of the month.
    pub month: NaiveDate,
    /// What was reported.
    pub amount_yuan: i64,
    /// 资金来源省份
    pub source_province: String,
    /// `submitted` (待审核), `verified` (已审核) or `returned` (退回)
    pub status: String,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: Can,
}

list_filter! {
    /// How to list fund arrivals.
    FundArrivalFilter,
    sorted: "`month`, `amount_yuan`, `updated_at`; with `-` before it descending. Default `-month`.",
    words: "Words of the project: Chinese, pinyin, pinyin initials.",
    {
        /// Of this project.
        project_id: Uuid,
        /// `submitted`, `verified`, `returned`, split by commas.
        status: String,
        /// 资金来源省份, split by commas.
        source_province: String,
        /// 月份: on this day or later.
        #[serde(rename = "month.gte")]
        #[param(rename = "month.gte")]
        month_gte: NaiveDate,
        /// 月份: on this day or earlier.
        #[serde(rename = "month.lte")]
        #[param(rename = "month.lte")]
        month_lte: NaiveDate,
    }
}

const SORTS: &[Sortable] = &[
    Sortable::date("month", || Expr::col(("fund_arrivals", "month"))),
    Sortable::number("amount_yuan", || Expr::col(("fund_arrivals", "amount_yuan"))),
    Sortable::instant("updated_at", || Expr::col(("fund_arrivals", "updated_at"))),
];
const SORTING: (&[Sortable], &str) = (SORTS, "-month");

/// Those of the county that the actor may see.
pub async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    let mut arrivals = Listing::of("fund_arrivals", actor, archived);
    let projects = super::store::visible_to(db, actor, true).await?.ids("id");
    arrivals.only(arrivals.column("project_id").in_subquery(projects));
    Ok(arrivals)
}

async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &FundArrivalFilter) -> ApiResult<Listing> {
    let mut rows = visible_to(db, actor, filter.asked().archived).await?;
    rows.equal("project_id", filter.project_id);
    rows.among("status", filter.status.as_deref(), None)?;
    rows.among("source_province", filter.source_province.as_deref(), None)?;
    rows.between("month", filter.month_gte, filter.month_lte);
    if let Some(projects) = found_ids(db, actor, "project", filter.asked().q) {
        rows.only(rows.column("project_id").in_subquery(projects));
    }
    Ok(rows)
}

fn told(rows: &mut Listing) {
    rows.tell(&["id", "month", "amount_yuan", "source_province", "status", "archived_at", "version", "created_at", "updated_at"]);
    rows.tell_reference("project_id", "projects", "name");
}

fn read(row: &QueryResult) -> ApiResult<FundArrival> {
    Ok(FundArrival {
        id: row.try_get("", "id")?,
        project: needed_reference(row, "project_id")?,
        month: row.try_get("", "month")?,
        amount_yuan: row.try_get("", "amount_yuan")?,
        source_province: row.try_get("", "source_province")?,
        status: row.try_get("", "status")?,
        archived_at: row.try_get("", "archived_at")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        // They are changed through the ledger so far.
        can: Can { update: false },
    })
}

/// The list as a file: the columns of the ledger, money in 万元.
fn table(rows: &[FundArrival]) -> Table {
    let mut table = Table::new("到位资金", &["项目名称", "月份", "金额(万元)", "资金来源省份", "审核状态"]);
    for row in rows {
        table.row(vec![
            Cell::text(&row.project.name),
            Cell::Text(row.month.format("%Y-%m").to_string()),
            Cell::wan(Some(row.amount_yuan)),
            Cell::text(&row.source_province),
            Cell::word(ARRIVAL_STATUSES, &row.status),
        ]);
    }
    table
}

/// List fund arrivals
///
/// Of the projects that the asker sees. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `projects:read`.
#[utoipa::path(operation_id = "fund_arrival_list", tag = "fund-arrivals", params(FundArrivalFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("projects:read"))),
    responses((status = 200, description = "A page", body = Page<FundArrival>), ReadRefusals))]
#[get("/fund-arrivals")]
pub async fn fund_arrival_list(
    actor: Allowed<needs::ProjectsRead>,
    app: web::Data<App>,
    filter: ValidQuery<FundArrivalFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let rows = narrowed(app.db.read(), &actor, &filter.0).await?;
    if let Some(format) = Format::wanted(&request) {
        let rows = rows.all(app.db.read(), filter.0.asked(), SORTING, told, read).await?;
        return table(&rows).send_list(&app, &actor, format, "fund_arrival", &request).await;
    }
    Ok(HttpResponse::Ok().json(rows.page(app.db.read(), filter.0.asked(), SORTING, told, read).await?))
}

/// One fund arrival
///
/// Needs `projects:read`.
#[utoipa::path(operation_id = "fund_arrival_get", tag = "fund-arrivals", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The fund arrival's id"), ArchivedToo),
    extensions(("x-permission" = json!("projects:read"))),
    responses((status = 200, description = "The fund arrival", body = FundArrival), ReadRefusals))]
#[get("/fund-arrivals/{id}")]
pub async fn fund_arrival_get(
    actor: Allowed<needs::ProjectsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let found = visible_to(app.db.read(), &actor, query.0.archived()).await?.one(app.db.read(), *id, told, read).await?;
    Ok(respond::row(&found, found.version))
}
