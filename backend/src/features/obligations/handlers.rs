//! The operation on obligations.
use super::dto::{Obligation, ObligationQuery};
use super::store;
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::error::ApiResult;
use crate::http::{Page, ReadRefusals, ValidQuery};
use actix_web::{HttpResponse, get, web};

/// List what is owed
///
/// One's own, one's unit's or the county's, on leads and visits that the asker sees: the one due first before the others. Needs `leads:read`.
#[utoipa::path(operation_id = "obligation_list", tag = "obligations", params(ObligationQuery), security(("bearer" = [])),
    extensions(("x-permission" = json!("leads:read")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "A page", body = Page<Obligation>), ReadRefusals))]
#[get("/obligations")]
pub async fn obligation_list(actor: Allowed<needs::LeadsRead>, app: web::Data<App>, query: ValidQuery<ObligationQuery>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::page(&app, &actor, &query.0).await?))
}
