//! The operations on the history of a lead's fields.
use super::dto::{ChangesQuery, LeadChange, ReversionIn};
use super::{actions, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{LeadsRead, LeadsWrite};
use crate::error::ApiResult;
use crate::features::leads::detail::LeadDetail;
use crate::features::leads::{acting, kept};
use crate::http::{IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

/// List the changes of a lead
///
/// Who changed what, field by field, the latest first. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_change_list", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"), ChangesQuery),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "A page", body = Page<LeadChange>), ReadRefusals))]
#[get("/leads/{id}/changes")]
pub async fn lead_change_list(
    actor: Allowed<LeadsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ChangesQuery>,
) -> ApiResult<HttpResponse> {
    let lead = kept::seen(app.db.read(), &actor, *id).await?;
    let can = acting::can(app.db.read(), &actor, &lead).await?;
    Ok(HttpResponse::Ok().json(store::page(app.db.read(), &lead, &query.0, can.update).await?))
}

/// Put an old value of a lead's field back
///
/// Through the same checks as a change; it stands in the history as one. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_revert", tag = "leads", request_body = ReversionIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The lead", body = LeadDetail), WriteRefusals))]
#[post("/leads/{id}/reversion")]
pub async fn lead_revert(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    key: IdempotencyKey,
    body: ValidJson<ReversionIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_revert {id}"), &body.hash);
    Ok(respond::written(&actions::revert(&app, &actor, *id, body.value, if_match, key).await?))
}
