//! Trainings (培训): classes, study visits, hands-on terms, contests, secondments.
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
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A training (培训).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Training {
    pub id: Uuid,
    pub name: String,
    /// 类型
    pub kind: String,
    /// 开始日期
    pub start_on: NaiveDate,
    /// 结束日期
    #[schema(required)]
    pub end_on: Option<NaiveDate>,
    /// 参加人数
    #[schema(required)]
    pub participants: Option<i64>,
    /// The company that hosts it.
    #[schema(required)]
    pub company: Option<Reference>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: Can,
}

list_filter! {
    /// How to list trainings.
    TrainingFilter,
    sorted: "`start_on`, `name`, `updated_at`; with `-` before it descending. Default `-start_on`.",
    words: "Part of the name.",
    {
        /// 类型, split by commas.
        kind: String,
        /// Hosted by this company.
        company_id: Uuid,
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

const SORTS: &[Sortable] = &[
    Sortable::date("start_on", || Expr::col(("trainings", "start_on"))),
    Sortable::text("name", || Expr::col(("trainings", "name"))),
    Sortable::instant("updated_at", || Expr::col(("trainings", "updated_at"))),
];
const SORTING: (&[Sortable], &str) = (SORTS, "-start_on");

/// Those of the county that the actor may see.
async fn visible_to<C: ConnectionTrait>(_db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    Ok(Listing::of("trainings", actor, archived))
}

async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &TrainingFilter) -> ApiResult<Listing> {
    let mut rows = visible_to(db, actor, filter.asked().archived).await?;
    rows.among("kind", filter.kind.as_deref(), None)?;
    rows.equal("company_id", filter.company_id);
    rows.between("start_on", filter.start_on_gte, filter.start_on_lte);
    rows.containing(&["name"], filter.asked().q);
    Ok(rows)
}

fn told(rows: &mut Listing) {
    rows.tell(&["id", "name", "kind", "start_on", "end_on", "participants", "archived_at", "version", "created_at", "updated_at"]);
    rows.tell_reference("company_id", "companies", "name");
}

fn read(row: &QueryResult) -> ApiResult<Training> {
    Ok(Training {
        id: row.try_get("", "id")?,
        name: row.try_get("", "name")?,
        kind: row.try_get("", "kind")?,
        start_on: row.try_get("", "start_on")?,
        end_on: row.try_get("", "end_on")?,
        participants: row.try_get("", "participants")?,
        company: reference(row, "company_id")?,
        archived_at: row.try_get("", "archived_at")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        // They are changed through the ledger so far.
        can: Can { update: false },
    })
}

/// The list as a file: the columns of the ledger, money in 万元.
fn table(rows: &[Training]) -> Table {
    let mut table = Table::new("培训", &["名称", "类型", "开始日期", "结束日期", "参加人数", "企业名称"]);
    for row in rows {
        table.row(vec![
            Cell::text(&row.name),
            Cell::text(&row.kind),
            Cell::date(Some(row.start_on)),
            Cell::date(row.end_on),
            Cell::number(row.participants),
            Cell::named(row.company.as_ref()),
        ]);
    }
    table
}

/// List trainings
///
/// All of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `events:read`.
#[utoipa::path(operation_id = "training_list", tag = "trainings", params(TrainingFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("events:read"))),
    responses((status = 200, description = "A page", body = Page<Training>), ReadRefusals))]
#[get("/trainings")]
pub async fn training_list(
    actor: Allowed<needs::EventsRead>,
    app: web::Data<App>,
    filter: ValidQuery<TrainingFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let rows = narrowed(app.db.read(), &actor, &filter.0).await?;
    if let Some(format) = Format::wanted(&request) {
        let rows = rows.all(app.db.read(), filter.0.asked(), SORTING, told, read).await?;
        return table(&rows).send_list(&app, &actor, format, "training", &request).await;
    }
    Ok(HttpResponse::Ok().json(rows.page(app.db.read(), filter.0.asked(), SORTING, told, read).await?))
}

/// One training
///
/// Needs `events:read`.
#[utoipa::path(operation_id = "training_get", tag = "trainings", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The training's id"), ArchivedToo),
    extensions(("x-permission" = json!("events:read"))),
    responses((status = 200, description = "The training", body = Training), ReadRefusals))]
#[get("/trainings/{id}")]
pub async fn training_get(
    actor: Allowed<needs::EventsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let found = visible_to(app.db.read(), &actor, query.0.archived()).await?.one(app.db.read(), *id, told, read).await?;
    Ok(respond::row(&found, found.version))
}
