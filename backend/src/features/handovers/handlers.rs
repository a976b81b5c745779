//! The operations on hand-overs.
use super::dto::{Handover, HandoverFilter, HandoverIn, OpenItemsOf};
use super::{actions, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::HandoversWrite;
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

/// What somebody answers for now
///
/// Open leads and live projects, counted by how they name the person. Needs `handovers:write`.
#[utoipa::path(operation_id = "open_item_list", tag = "handovers", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The person's id")),
    extensions(("x-permission" = json!("handovers:write"))),
    responses((status = 200, description = "The open items", body = OpenItemsOf), ReadRefusals))]
#[get("/users/{id}/open-items")]
pub async fn open_item_list(actor: Allowed<HandoversWrite>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::open_items(app.db.read(), &actor, *id).await?))
}

/// Hand over everything that is open
///
/// In one act: every open lead and live project that names the person names the other from now on. Needs `handovers:write`.
#[utoipa::path(operation_id = "handover_create", tag = "handovers", request_body = HandoverIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The id of the person who gives"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("handovers:write"))),
    responses((status = 201, description = "The hand-over", body = Handover), WriteRefusals))]
#[post("/users/{id}/handover")]
pub async fn handover_create(
    actor: Allowed<HandoversWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<HandoverIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("handover_create {id}"), &body.hash);
    Ok(respond::written(&actions::create(&app, &actor, *id, body.value, key).await?))
}

/// List hand-overs
///
/// The latest first. Needs `handovers:write`.
#[utoipa::path(operation_id = "handover_list", tag = "handovers", params(HandoverFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("handovers:write"))),
    responses((status = 200, description = "A page", body = Page<Handover>), ReadRefusals))]
#[get("/handovers")]
pub async fn handover_list(actor: Allowed<HandoversWrite>, app: web::Data<App>, filter: ValidQuery<HandoverFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}
