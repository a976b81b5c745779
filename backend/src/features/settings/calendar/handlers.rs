//! The operations on the calendar.
use super::dto::{CalendarDay, CalendarDayIn, CalendarDeadline, CalendarFilter, DeadlineQuery};
use super::{actions, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{DictionariesRead, DictionariesWrite};
use crate::error::{ApiError, ApiResult};
use crate::http::{IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, delete, get, put, web};
use chrono::{Datelike, NaiveDate};

/// List days off and worked weekends
///
/// Needs `dictionaries:read`.
#[utoipa::path(operation_id = "calendar_day_list", tag = "calendar", params(CalendarFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("dictionaries:read"))),
    responses((status = 200, description = "A page", body = Page<CalendarDay>), ReadRefusals))]
#[get("/calendar-days")]
pub async fn calendar_day_list(actor: Allowed<DictionariesRead>, app: web::Data<App>, filter: ValidQuery<CalendarFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}

/// Say what a day is
///
/// A day off, or a weekend that is worked. What a person says no package changes. Needs `dictionaries:write`.
#[utoipa::path(operation_id = "calendar_day_set", tag = "calendar", request_body = CalendarDayIn, security(("bearer" = [])),
    params(("day" = NaiveDate, Path, description = "The day"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("dictionaries:write"))),
    responses((status = 200, description = "The day", body = CalendarDay), WriteRefusals))]
#[put("/calendar-days/{day}")]
pub async fn calendar_day_set(
    actor: Allowed<DictionariesWrite>,
    app: web::Data<App>,
    day: web::Path<NaiveDate>,
    if_match: IfMatch,
    body: ValidJson<CalendarDayIn>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::set(&app, &actor, *day, body.value, if_match).await?))
}

/// Let a day be what its weekday says
///
/// Needs `dictionaries:write`.
#[utoipa::path(operation_id = "calendar_day_clear", tag = "calendar", security(("bearer" = [])),
    params(("day" = NaiveDate, Path, description = "The day"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("dictionaries:write"))),
    responses((status = 204, description = "It is cleared"), WriteRefusals))]
#[delete("/calendar-days/{day}")]
pub async fn calendar_day_clear(
    actor: Allowed<DictionariesWrite>,
    app: web::Data<App>,
    day: web::Path<NaiveDate>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::clear(&app, &actor, *day, if_match).await?))
}

/// A deadline in working days
///
/// By the county's calendar. Needs `dictionaries:read`.
#[utoipa::path(operation_id = "calendar_deadline_get", tag = "calendar", params(DeadlineQuery), security(("bearer" = [])),
    extensions(("x-permission" = json!("dictionaries:read"))),
    responses((status = 200, description = "The deadline", body = CalendarDeadline), ReadRefusals))]
#[get("/calendar/deadline")]
pub async fn calendar_deadline_get(
    actor: Allowed<DictionariesRead>,
    app: web::Data<App>,
    query: ValidQuery<DeadlineQuery>,
) -> ApiResult<HttpResponse> {
    let (from, working_days) = (query.0.from, query.0.working_days);
    let calendar = store::working_calendar(app.db.read(), actor.county_id).await?;
    let (zh, en) = ("from 应在 2000–2100 年，working_days 应在 0–1000 之间", "from lies in 2000 to 2100, working_days between 0 and 1000");
    let due_on = Some(from).filter(|from| (2000..=2100).contains(&from.year())).and_then(|from| calendar.after(from, working_days));
    let due_on = due_on.ok_or_else(|| ApiError::bad_request("invalid_parameter", zh, en))?;
    let unknown_years = calendar.unknown_years(from, due_on);
    Ok(HttpResponse::Ok().json(CalendarDeadline { from, working_days, due_on, unknown_years }))
}
