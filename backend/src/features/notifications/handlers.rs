//! The operations on notifications.
use super::dto::{Notification, NotificationFilter, NotificationPreferences, NotificationPreferencesIn, NotificationsRead};
use super::{actions, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::NotificationsOwn;
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, get, post, put, web};
use uuid::Uuid;

/// List one's notifications
///
/// The latest first; nobody sees another's. Needs `notifications:own`.
#[utoipa::path(operation_id = "notification_list", tag = "notifications", params(NotificationFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("notifications:own")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "A page", body = Page<Notification>), ReadRefusals))]
#[get("/notifications")]
pub async fn notification_list(
    actor: Allowed<NotificationsOwn>,
    app: web::Data<App>,
    filter: ValidQuery<NotificationFilter>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}

/// Mark a notification as read
///
/// A second time changes nothing. Needs `notifications:own`.
#[utoipa::path(operation_id = "notification_read", tag = "notifications", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The notification's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("notifications:own")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "The notification", body = Notification), WriteRefusals))]
#[post("/notifications/{id}/read")]
pub async fn notification_read(
    actor: Allowed<NotificationsOwn>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("notification_read {id}"), "");
    Ok(respond::written(&actions::read(&app, &actor, *id, key).await?))
}

/// Mark all of one's notifications as read
///
/// Needs `notifications:own`.
#[utoipa::path(operation_id = "notification_read_all", tag = "notifications", security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("notifications:own")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "How many were read", body = NotificationsRead), WriteRefusals))]
#[post("/notifications/read-all")]
pub async fn notification_read_all(actor: Allowed<NotificationsOwn>, app: web::Data<App>, key: IdempotencyKey) -> ApiResult<HttpResponse> {
    let key = key.with("notification_read_all", "");
    Ok(respond::written(&actions::read_all(&app, &actor, key).await?))
}

/// How one wants to hear of things
///
/// Every kind with its ways, and where the daily mail goes. Needs `notifications:own`.
#[utoipa::path(operation_id = "notification_preference_list", tag = "notifications", security(("bearer" = [])),
    extensions(("x-permission" = json!("notifications:own"))),
    responses((status = 200, description = "The preferences", body = NotificationPreferences), ReadRefusals))]
#[get("/notification-preferences")]
pub async fn notification_preference_list(actor: Allowed<NotificationsOwn>, app: web::Data<App>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(actions::preferences(&app, app.db.read(), &actor).await?))
}

/// Say how one wants to hear of things
///
/// Kinds left out stay as they are; the address stays where it is absent, and null forgets it. Needs `notifications:own`.
#[utoipa::path(operation_id = "notification_preference_set", tag = "notifications", request_body = NotificationPreferencesIn,
    security(("bearer" = [])), extensions(("x-permission" = json!("notifications:own"))),
    responses((status = 200, description = "The preferences", body = NotificationPreferences), WriteRefusals))]
#[put("/notification-preferences")]
pub async fn notification_preference_set(
    actor: Allowed<NotificationsOwn>,
    app: web::Data<App>,
    body: ValidJson<NotificationPreferencesIn>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::set_preferences(&app, &actor, body.value).await?))
}
