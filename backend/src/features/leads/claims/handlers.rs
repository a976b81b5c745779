//! The operations on claims.
use super::dto::{ClaimDecisionIn, ClaimFilter, LeadClaim, LeadClaimDetail};
use super::{actions, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

/// List claims
///
/// Reports on companies that another open lead has: the centre sees the county's, others those of their own unit. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_claim_list", tag = "leads", params(ClaimFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "A page", body = Page<LeadClaim>), ReadRefusals))]
#[get("/lead-claims")]
pub async fn lead_claim_list(actor: Allowed<needs::LeadsRead>, app: web::Data<App>, filter: ValidQuery<ClaimFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}

/// One claim
///
/// Beside the lead that it meets, where the asker sees that. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_claim_get", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The claim's id")),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "The claim", body = LeadClaimDetail), ReadRefusals))]
#[get("/lead-claims/{id}")]
pub async fn lead_claim_get(actor: Allowed<needs::LeadsRead>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    let claim = store::detail(app.db.read(), &actor, *id, app.clock.today()).await?;
    let version = claim.claim.version;
    Ok(respond::row(&claim, version))
}

/// Decide a claim
///
/// A lead of its own, joined with shares, transferred (only once the finder's protection is over: 409 `still_protected`) or rejected.
/// Whoever reported it does not decide it (403 `same_person`); a second decision is 409 `already_decided`. Needs `leads:decide`.
#[utoipa::path(operation_id = "lead_claim_decide", tag = "leads", request_body = ClaimDecisionIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The claim's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:decide"))),
    responses((status = 200, description = "The claim as it was decided", body = LeadClaimDetail), WriteRefusals))]
#[post("/lead-claims/{id}/decision")]
pub async fn lead_claim_decide(
    actor: Allowed<needs::LeadsDecide>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<ClaimDecisionIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_claim_decide {id}"), &body.hash);
    Ok(respond::written(&actions::decide(&app, &actor, *id, body.value, key).await?))
}
