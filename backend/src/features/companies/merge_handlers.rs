//! The operations on duplicates and merges.
use super::merge_dto::{
    CompanyHintQuery, CompanyHints, CompanyMerge, CompanyPair, Distinction, DistinctionIn, MergeIn, MergePreview, MergePreviewQuery, PairFilter,
    UndoIn,
};
use super::merge_list::{self, MergeFilter};
use super::{duplicates, merges};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{CompaniesMerge, CompaniesRead};
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

/// Hint at companies that may be the one being typed
///
/// By credit code, by name without its legal form, by sound, by the words typed; the likeliest first. Needs `companies:read`.
#[utoipa::path(operation_id = "company_hint_list", tag = "companies", params(CompanyHintQuery), security(("bearer" = [])),
    extensions(("x-permission" = json!("companies:read")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "The companies", body = CompanyHints), ReadRefusals))]
#[get("/company-hints")]
pub async fn company_hint_list(actor: Allowed<CompaniesRead>, app: web::Data<App>, query: ValidQuery<CompanyHintQuery>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(duplicates::hints(&app.db, &actor, &query.0).await?))
}

/// List pairs of companies that may be one
///
/// Of the same name but for its legal form, or of the same sound; without those told apart. Needs `companies:merge`.
#[utoipa::path(operation_id = "company_pair_list", tag = "companies", params(PairFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("companies:merge"))),
    responses((status = 200, description = "A page", body = Page<CompanyPair>), ReadRefusals))]
#[get("/company-pairs")]
pub async fn company_pair_list(actor: Allowed<CompaniesMerge>, app: web::Data<App>, filter: ValidQuery<PairFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(duplicates::pairs(app.db.read(), &actor, &filter.0).await?))
}

/// Tell two companies apart
///
/// They are offered no more as a pair. Needs `companies:merge`.
#[utoipa::path(operation_id = "company_distinction_create", tag = "companies", request_body = DistinctionIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("companies:merge"))),
    responses((status = 201, description = "The distinction", body = Distinction), WriteRefusals))]
#[post("/company-distinctions")]
pub async fn company_distinction_create(
    actor: Allowed<CompaniesMerge>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<DistinctionIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("company_distinction_create", &body.hash);
    Ok(respond::written(&duplicates::distinguish(&app, &actor, body.value, key).await?))
}

/// Look at a merge before it is done
///
/// Both companies, how many rows would move, and what stands in the way. Needs `companies:merge`.
#[utoipa::path(operation_id = "company_merge_preview", tag = "companies", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The id of the company that is kept"), MergePreviewQuery),
    extensions(("x-permission" = json!("companies:merge"))),
    responses((status = 200, description = "What the merge would do", body = MergePreview), ReadRefusals))]
#[get("/companies/{id}/merge-preview")]
pub async fn company_merge_preview(
    actor: Allowed<CompaniesMerge>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<MergePreviewQuery>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(merges::preview(app.db.read(), &actor, *id, query.0.other_id).await?))
}

/// Merge another company into this one
///
/// All that hangs on the other one moves here, and it is archived with a pointer to this one. It can be undone. Needs `companies:merge`.
#[utoipa::path(operation_id = "company_merge_create", tag = "companies", request_body = MergeIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The id of the company that is kept"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("companies:merge"))),
    responses((status = 201, description = "The merge", body = CompanyMerge), WriteRefusals))]
#[post("/companies/{id}/merges")]
pub async fn company_merge_create(
    actor: Allowed<CompaniesMerge>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<MergeIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("company_merge_create {id}"), &body.hash);
    Ok(respond::written(&merges::merge(&app, &actor, *id, body.value, key).await?))
}

/// List merges
///
/// The latest first. Needs `companies:merge`.
#[utoipa::path(operation_id = "company_merge_list", tag = "companies", params(MergeFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("companies:merge"))),
    responses((status = 200, description = "A page", body = Page<CompanyMerge>), ReadRefusals))]
#[get("/company-merges")]
pub async fn company_merge_list(actor: Allowed<CompaniesMerge>, app: web::Data<App>, filter: ValidQuery<MergeFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(merge_list::list(app.db.read(), &actor, &filter.0).await?))
}

/// Undo a merge
///
/// What was moved and still hangs on the kept company returns; what anybody changed since stays. Needs `companies:merge`.
#[utoipa::path(operation_id = "company_merge_undo", tag = "companies", request_body = UndoIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The merge's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("companies:merge"))),
    responses((status = 200, description = "The merge, undone", body = CompanyMerge), WriteRefusals))]
#[post("/company-merges/{id}/undo")]
pub async fn company_merge_undo(
    actor: Allowed<CompaniesMerge>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<UndoIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("company_merge_undo {id}"), &body.hash);
    Ok(respond::written(&merges::undo(&app, &actor, *id, body.value, key).await?))
}
