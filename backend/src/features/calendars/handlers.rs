//! The operations on the calendar.
use super::dto::{Calendar, CalendarLinkIn, CalendarLinkMade, CalendarLinks, CalendarQuery};
use super::store::Asked;
use super::{ical, links, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::VisitsRead;
use crate::context::address_of;
use crate::error::{ApiError, ApiResult};
use crate::http::{ReadRefusals, SessionRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpRequest, HttpResponse, delete, get, post, web};
use chrono::Days;
use uuid::Uuid;

/// The longest time that one answer tells, in days.
const MOST_DAYS: i64 = 100;

/// Visits, receptions, trips and events of some days
///
/// As far as the asker sees them. At most 100 days. Needs `visits:read`.
#[utoipa::path(operation_id = "calendar_get", tag = "calendar", params(CalendarQuery), security(("bearer" = [])),
    extensions(("x-permission" = json!("visits:read"))),
    responses((status = 200, description = "The entries", body = Calendar), ReadRefusals))]
#[get("/calendar")]
pub async fn calendar_get(actor: Allowed<VisitsRead>, app: web::Data<App>, query: ValidQuery<CalendarQuery>) -> ApiResult<HttpResponse> {
    let CalendarQuery { from, to, organization_id } = query.0;
    if to < from || (to - from).num_days() >= MOST_DAYS {
        let (zh, en) = (format!("起止日期最多相隔 {MOST_DAYS} 天"), format!("From and to are at most {MOST_DAYS} days apart"));
        return Err(ApiError::bad_request("invalid_parameter", zh, en));
    }
    Ok(HttpResponse::Ok().json(store::calendar(app.db.read(), &actor, Asked { from, to, organization_id }).await?))
}

/// Make a secret address of one's own calendar
///
/// For a calendar program. The secret is told in this answer alone. Needs `visits:read`.
#[utoipa::path(operation_id = "calendar_link_create", tag = "calendar", request_body = CalendarLinkIn, security(("bearer" = [])),
    extensions(("x-permission" = json!("visits:read"))),
    responses((status = 201, description = "The link with its secret", body = CalendarLinkMade), WriteRefusals))]
#[post("/calendar/links")]
pub async fn calendar_link_create(actor: Allowed<VisitsRead>, app: web::Data<App>, body: ValidJson<CalendarLinkIn>) -> ApiResult<HttpResponse> {
    Ok(respond::written(&links::create(&app, &actor, body.value).await?))
}

/// List the secret addresses of one's own calendar
///
/// Without their secrets; revoked ones too, at most 100. Needs `visits:read`.
#[utoipa::path(operation_id = "calendar_link_list", tag = "calendar", security(("bearer" = [])),
    extensions(("x-permission" = json!("visits:read"))),
    responses((status = 200, description = "The links", body = CalendarLinks), ReadRefusals))]
#[get("/calendar/links")]
pub async fn calendar_link_list(actor: Allowed<VisitsRead>, app: web::Data<App>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(CalendarLinks { items: links::list(app.db.read(), &actor).await? }))
}

/// Revoke a secret address
///
/// From then on it is not there. Needs `visits:read`.
#[utoipa::path(operation_id = "calendar_link_revoke", tag = "calendar", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The link's id")),
    extensions(("x-permission" = json!("visits:read"))),
    responses((status = 204, description = "It is revoked"), WriteRefusals))]
#[delete("/calendar/links/{id}")]
pub async fn calendar_link_revoke(actor: Allowed<VisitsRead>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    Ok(respond::written(&links::revoke(&app, &actor, *id).await?))
}

/// A calendar by its secret address
///
/// For calendar programs (iCalendar, RFC 5545): three months back and a year ahead, what the owner may see today. An unknown or revoked
/// secret is 404. Needs no session.
#[utoipa::path(operation_id = "calendar_feed_get", tags = ["auth", "calendar"], security(()),
    params(("token" = String, Path, description = "The secret")),
    responses((status = 200, description = "The calendar", body = String, content_type = "text/calendar"), SessionRefusals))]
#[get("/calendar/{token}.ics")]
pub async fn calendar_feed_get(app: web::Data<App>, token: web::Path<String>, request: HttpRequest) -> ApiResult<HttpResponse> {
    app.limiter.check_calendar(&address_of(&request).unwrap_or_default())?;
    let today = app.clock.today();
    let opened = links::open(&app, &token, today).await?;
    let (from, to) = (today.checked_sub_days(Days::new(90)), today.checked_add_days(Days::new(365)));
    let asked = Asked { from: from.unwrap_or(today), to: to.unwrap_or(today), organization_id: opened.organization_id };
    let items = store::calendar(app.db.read(), &opened.actor, asked).await?.items;
    let text = ical::text(&opened.name, &items);
    Ok(HttpResponse::Ok().content_type(ical::MEDIA_TYPE).insert_header(("cache-control", "private, no-store")).body(text))
}
