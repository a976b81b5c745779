//! Targets (目标任务) of a year: what an organization is to reach, and when.
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
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;
use sea_orm::sea_query::Expr;
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A target (目标任务).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Target {
    pub id: Uuid,
    pub year: i64,
    /// 指标, an entry of the dictionary `indicator`
    pub indicator: String,
    pub organization: Reference,
    /// A decimal number in the unit that the indicator names, such as `120` or `3500.5`.
    pub value: String,
    /// The planned cumulative share at each month's end, in parts per million; empty where there is no plan.
    pub plan_ppm: Vec<i64>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: Can,
}

list_filter! {
    /// How to list targets.
    TargetFilter,
    sorted: "`year`, `indicator`, `updated_at`; with `-` before it descending. Default `-year`.",
    words: "Part of the indicator.",
    {
        /// Of this year.
        year: i64,
        /// 指标, split by commas.
        indicator: String,
        /// Of this organization.
        organization_id: Uuid,
    }
}

const PLAN: &[&str] = &[
    "plan_1_ppm",
    "plan_2_ppm",
    "plan_3_ppm",
    "plan_4_ppm",
    "plan_5_ppm",
    "plan_6_ppm",
    "plan_7_ppm",
    "plan_8_ppm",
    "plan_9_ppm",
    "plan_10_ppm",
    "plan_11_ppm",
    "plan_12_ppm",
];
const SORTS: &[Sortable] = &[
    Sortable::number("year", || Expr::col(("targets", "year"))),
    Sortable::text("indicator", || Expr::col(("targets", "indicator"))),
    Sortable::instant("updated_at", || Expr::col(("targets", "updated_at"))),
];
const SORTING: (&[Sortable], &str) = (SORTS, "-year");

/// Those of the county that the actor may see.
async fn visible_to<C: ConnectionTrait>(_db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    Ok(Listing::of("targets", actor, archived))
}

async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &TargetFilter) -> ApiResult<Listing> {
    let mut rows = visible_to(db, actor, filter.asked().archived).await?;
    rows.equal("year", filter.year);
    rows.among("indicator", filter.indicator.as_deref(), None)?;
    rows.equal("organization_id", filter.organization_id);
    rows.containing(&["indicator"], filter.asked().q);
    Ok(rows)
}

fn told(rows: &mut Listing) {
    rows.tell(&["id", "year", "indicator", "archived_at", "version", "created_at", "updated_at"]);
    rows.tell_reference("organization_id", "organizations", "name");
    rows.tell(PLAN);
    rows.tell(&["value_e4"]);
}

/// A target is kept times 10,000.
fn decimal(row: &QueryResult) -> ApiResult<String> {
    Ok(Decimal::new(row.try_get("", "value_e4")?, 4).normalize().to_string())
}

fn plan(row: &QueryResult) -> ApiResult<Vec<i64>> {
    let months: Vec<Option<i64>> = PLAN.iter().map(|column| row.try_get("", column)).collect::<Result<_, _>>()?;
    Ok(months.into_iter().flatten().collect())
}

fn read(row: &QueryResult) -> ApiResult<Target> {
    Ok(Target {
        id: row.try_get("", "id")?,
        year: row.try_get("", "year")?,
        indicator: row.try_get("", "indicator")?,
        organization: needed_reference(row, "organization_id")?,
        value: decimal(row)?,
        plan_ppm: plan(row)?,
        archived_at: row.try_get("", "archived_at")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        // They are changed through the ledger so far.
        can: Can { update: false },
    })
}

/// The list as a file: the columns of the ledger, money in 万元.
fn table(rows: &[Target]) -> Table {
    let mut table = Table::new("目标任务", &["年度", "指标", "单位", "目标值"]);
    for row in rows {
        table.row(vec![
            Cell::number(Some(row.year)),
            Cell::text(&row.indicator),
            Cell::text(&row.organization.name),
            Cell::Number(row.value.parse().unwrap_or_default()),
        ]);
    }
    table
}

/// List targets
///
/// All of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `targets:read`.
#[utoipa::path(operation_id = "target_list", tag = "targets", params(TargetFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("targets:read"))),
    responses((status = 200, description = "A page", body = Page<Target>), ReadRefusals))]
#[get("/targets")]
pub async fn target_list(
    actor: Allowed<needs::TargetsRead>,
    app: web::Data<App>,
    filter: ValidQuery<TargetFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let rows = narrowed(app.db.read(), &actor, &filter.0).await?;
    if let Some(format) = Format::wanted(&request) {
        let rows = rows.all(app.db.read(), filter.0.asked(), SORTING, told, read).await?;
        return table(&rows).send_list(&app, &actor, format, "target", &request).await;
    }
    Ok(HttpResponse::Ok().json(rows.page(app.db.read(), filter.0.asked(), SORTING, told, read).await?))
}

/// One target
///
/// Needs `targets:read`.
#[utoipa::path(operation_id = "target_get", tag = "targets", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The target's id"), ArchivedToo),
    extensions(("x-permission" = json!("targets:read"))),
    responses((status = 200, description = "The target", body = Target), ReadRefusals))]
#[get("/targets/{id}")]
pub async fn target_get(
    actor: Allowed<needs::TargetsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let found = visible_to(app.db.read(), &actor, query.0.archived()).await?.one(app.db.read(), *id, told, read).await?;
    Ok(respond::row(&found, found.version))
}
