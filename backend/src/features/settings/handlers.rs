//! The operations on settings.
use super::dto::{Setting, SettingIn, Settings, Telling};
use super::{actions, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{SettingsRead, SettingsWrite};
use crate::error::ApiResult;
use crate::http::{IfMatch, ReadRefusals, ValidJson, WriteRefusals, respond};
use actix_web::{HttpResponse, delete, get, put, web};
use chrono::NaiveDate;

/// All settings
///
/// Each with its meaning, its value of today, and every value set with the day from which it stands. Needs `settings:read`.
#[utoipa::path(operation_id = "setting_list", tag = "settings", security(("bearer" = [])),
    extensions(("x-permission" = json!("settings:read"))),
    responses((status = 200, description = "All of them", body = Settings), ReadRefusals))]
#[get("/settings")]
pub async fn setting_list(actor: Allowed<SettingsRead>, app: web::Data<App>) -> ApiResult<HttpResponse> {
    let timezone = app.clock.timezone();
    let telling = Telling { actor: &actor, today: app.clock.today(), timezone: &timezone };
    Ok(HttpResponse::Ok().json(telling.all(&store::all(app.db.read(), actor.county_id).await?)))
}

/// Set a value from a day on
///
/// It stands until the next one of its key; another one of the same day gives way. The county's rules are set by the centre, technical
/// ones by the system administrator (403 `not_yours_to_set`). Needs `settings:write`.
#[utoipa::path(operation_id = "setting_set", tag = "settings", request_body = SettingIn, security(("bearer" = [])),
    params(("key" = String, Path, description = "The setting's key"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("settings:write"))),
    responses((status = 200, description = "The setting", body = Setting), WriteRefusals))]
#[put("/settings/{key}")]
pub async fn setting_set(
    actor: Allowed<SettingsWrite>,
    app: web::Data<App>,
    key: web::Path<String>,
    if_match: IfMatch,
    body: ValidJson<SettingIn>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::set(&app, &actor, &key, body.value, if_match).await?))
}

/// Take back a value whose day has not come
///
/// What stood before it goes on. A value that stands already is not taken back (409 `stands_already`): another one is set. Needs `settings:write`.
#[utoipa::path(operation_id = "setting_value_withdraw", tag = "settings", security(("bearer" = [])),
    params(("key" = String, Path, description = "The setting's key"), ("from_on" = NaiveDate, Path, description = "The day from which it was to stand"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("settings:write"))),
    responses((status = 200, description = "The setting", body = Setting), WriteRefusals))]
#[delete("/settings/{key}/values/{from_on}")]
pub async fn setting_value_withdraw(
    actor: Allowed<SettingsWrite>,
    app: web::Data<App>,
    path: web::Path<(String, NaiveDate)>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let (key, from_on) = path.into_inner();
    Ok(respond::written(&actions::withdraw(&app, &actor, &key, from_on, if_match).await?))
}
