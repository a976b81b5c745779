//! The operation on clocks.
use super::domain::Clock;
use super::store;
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::error::ApiResult;
use crate::http::ReadRefusals;
use actix_web::{HttpResponse, get, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// The clocks of a lead.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Clocks {
    pub items: Vec<Clock>,
}

/// The clocks of a lead
///
/// What is due when: a named owner, a verdict, word back to the finder, a progress record. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_clock_list", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id")),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "One of each kind", body = Clocks), ReadRefusals))]
#[get("/leads/{id}/clocks")]
pub async fn lead_clock_list(actor: Allowed<needs::LeadsRead>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    let items = store::of_lead(app.db.read(), &actor, *id, app.clock.today()).await?;
    Ok(HttpResponse::Ok().json(Clocks { items }))
}
