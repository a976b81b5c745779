//! The operations on requirements.
use super::dto::{self, AllStageRequirements, LeadChecklist, LeadStageRequirements, StageRequirementsIn};
use super::{actions, domain, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{LeadsRead, SettingsRead, SettingsWrite};
use crate::error::ApiResult;
use crate::features::leads::kept;
use crate::http::{IfMatch, ReadRefusals, ValidJson, WriteRefusals, respond};
use actix_web::{HttpResponse, get, put, web};
use uuid::Uuid;

/// What each stage requires of a lead
///
/// With every list that was set, and all that may be required. Needs `settings:read`.
#[utoipa::path(operation_id = "lead_stage_requirements_list", tag = "leads", security(("bearer" = [])),
    extensions(("x-permission" = json!("settings:read"))),
    responses((status = 200, description = "Every stage that requires something", body = AllStageRequirements), ReadRefusals))]
#[get("/lead-stage-requirements")]
pub async fn lead_stage_requirements_list(actor: Allowed<SettingsRead>, app: web::Data<App>) -> ApiResult<HttpResponse> {
    let (lists, today) = (store::lists(app.db.read(), actor.county_id).await?, app.clock.today());
    let items = domain::STAGES.iter().map(|stage| dto::told(&lists, *stage, today, &actor)).collect();
    Ok(HttpResponse::Ok().json(AllStageRequirements { items, known: dto::known() }))
}

/// Set what a stage requires from a day on
///
/// It stands until the next list of the stage; another one of the same day gives way. What the law requires cannot be left out. The
/// centre sets it (403 `not_yours_to_set`). Needs `settings:write`.
#[utoipa::path(operation_id = "lead_stage_requirements_set", tag = "leads", request_body = StageRequirementsIn, security(("bearer" = [])),
    params(("stage" = String, Path, description = "The stage: `effective`, `negotiating`, `key_negotiating`, `signing` or `signed`"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("settings:write"))),
    responses((status = 200, description = "The stage's list", body = LeadStageRequirements), WriteRefusals))]
#[put("/lead-stage-requirements/{stage}")]
pub async fn lead_stage_requirements_set(
    actor: Allowed<SettingsWrite>,
    app: web::Data<App>,
    stage: web::Path<String>,
    if_match: IfMatch,
    body: ValidJson<StageRequirementsIn>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::set(&app, &actor, &stage, body.value, if_match).await?))
}

/// The checklist of a lead
///
/// What each stage ahead requires, and what of it is met. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_requirements_get", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id")),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "Each stage ahead", body = LeadChecklist), ReadRefusals))]
#[get("/leads/{id}/requirements")]
pub async fn lead_requirements_get(actor: Allowed<LeadsRead>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    let lead = kept::seen(app.db.read(), &actor, *id).await?;
    let items = super::ahead(app.db.read(), actor.county_id, &lead, app.clock.today()).await?;
    Ok(HttpResponse::Ok().json(LeadChecklist { items }))
}
